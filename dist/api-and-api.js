export const __webpack_esm_ids__ = ["api-and-api"];
export const __webpack_esm_modules__ = {

/***/ "./lib/github/api.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GitHubApi: () => (/* binding */ GitHubApi)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__("./node_modules/@octokit/core/dist-src/index.js");
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/address.js");
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/github/fetch.js");




const deadlineMs = 30_000;
/** Between the attempts at a request that GitHub did not answer as it should. */
const pausesMs = [1_000, 3_000, 9_000];
/** Longer than that a step does not wait for GitHub: better an error that says when to come back. */
const longestWaitMs = 90_000;
/** What fails before anything was sent. */
const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];
const quiet = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/** GitHub's REST API. Source: https://docs.github.com/rest */
class GitHubApi {
    #options;
    #octokit;
    constructor(options, octokit = connect(options)) {
        this.#options = options;
        this.#octokit = octokit;
    }
    get hasToken() {
        return this.#options.token !== undefined;
    }
    /** The host that is asked. */
    get host() {
        return new URL(this.#options.apiUrl).host;
    }
    /** The same for somebody who waits no longer than that signal, and tells of attempts elsewhere. */
    within(changed) {
        return new GitHubApi({ ...this.#options, ...changed }, this.#octokit);
    }
    /**
     * Asks, and asks again where GitHub has trouble or was asked too often and the wait is short. Follows no redirect by itself where `isLink` says
     * that the answer is one.
     * @param route as GitHub's documentation writes it: `/repos/{owner}/{repo}`
     * @throws the signal's reason
     */
    async get(route, parameters, accept, isLink = false) {
        return this.#insist({ route: `GET ${route}`, parameters, accept, isLink }, () => true);
    }
    /**
     * Asks once, for what nobody misses where it does not come.
     * @param withinMs so long the answer is waited for
     * @throws the signal's reason
     */
    async getOnce(route, parameters, accept, withinMs) {
        return this.#ask({ route: `GET ${route}`, parameters, accept }, withinMs);
    }
    /**
     * Sends something, and sends it again where that does no harm.
     * @param parameters those that the route names, and the fields of the body
     * @param mayRepeat whether it may be done twice; else it is sent again only where it surely was not done
     * @throws the signal's reason
     */
    async post(route, parameters, mayRepeat) {
        return this.#insist({ route: `POST ${route}`, parameters }, answer => mayRepeat || isSurelyNotDone(answer));
    }
    async #insist(question, mayRepeat) {
        const { clock, signal, note } = this.#options;
        for (let failures = 0;; failures++) {
            const answer = await this.#ask(question, deadlineMs);
            const pauseMs = mayRepeat(answer) ? pauseBeforeRetryMs(answer, failures) : undefined;
            if (pauseMs === undefined)
                return answer;
            const what = answer.status === 0 ? answer.problem : `HTTP ${answer.status}`;
            note(`GitHub did not answer as it should (${what}); asking again in ${Math.ceil(pauseMs / 1000)} s.`);
            await clock.sleep(pauseMs, signal);
        }
    }
    async #ask({ route, parameters, accept, isLink = false }, withinMs) {
        const { apiUrl, clock, signal } = this.#options;
        if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_1__.isSafe)(new URL(apiUrl)))
            return none(`${apiUrl} is not encrypted, so no token goes there`, false);
        signal.throwIfAborted();
        const deadline = new AbortController();
        const callOff = clock.after(withinMs, () => deadline.abort());
        try {
            const { status, headers, data } = await this.#octokit.request(route, {
                ...parameters,
                headers: accept ? { accept } : {},
                request: { signal: AbortSignal.any([signal, deadline.signal]), redirect: isLink ? 'manual' : 'follow' }
            });
            return { status, headers, data: readable(data), problem: undefined, waitMs: undefined, isPassing: false };
        }
        catch (error) {
            signal.throwIfAborted();
            const late = `no answer within ${withinMs / 1000} s`;
            return deadline.signal.aborted ? none(late) : answerIn(error);
        }
        finally {
            callOff();
        }
    }
}
function connect({ apiUrl, token }) {
    return new _octokit_core__WEBPACK_IMPORTED_MODULE_0__.Octokit({
        baseUrl: apiUrl,
        userAgent: 'deploy-to-scalingo',
        // It would write to stdout, which is the log's alone.
        log: quiet,
        request: { fetch: _fetch_js__WEBPACK_IMPORTED_MODULE_3__.fetchAnswer },
        ...(token ? { auth: `token ${token}` } : {})
    });
}
/** Octokit takes a text for bytes where its type does not name UTF-8. */
function readable(data) {
    return data instanceof ArrayBuffer ? Buffer.from(data).toString() : data;
}
/** Octokit throws what is no success. */
function answerIn(error) {
    const { status, response } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(error);
    if (response === undefined || typeof status !== 'number')
        return none(problemOf(error));
    const { headers, data } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(response);
    const sent = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(headers);
    const toldMs = waitMs(status, sent);
    const isPassing = status >= 500 || toldMs !== undefined;
    return { status, headers: sent, data, problem: undefined, waitMs: toldMs, isPassing };
}
function none(problem, isPassing = true) {
    return { status: 0, headers: {}, data: undefined, problem, waitMs: undefined, isPassing };
}
/** What the innermost cause is called: ECONNREFUSED says more than `fetch failed`. */
function problemOf(error) {
    const { cause, code, message } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(error);
    if (cause !== undefined)
        return problemOf(cause);
    return String(code ?? message ?? error);
}
/** Source: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function waitMs(status, headers) {
    if (status !== 403 && status !== 429)
        return undefined;
    const afterSeconds = Number(headers['retry-after']);
    if (afterSeconds > 0)
        return afterSeconds * 1000;
    if (String(headers['x-ratelimit-remaining']) !== '0')
        return status === 429 ? 60_000 : undefined;
    // The machine's clock may be off, GitHub's own tells how long it is until then.
    const nowMs = Date.parse(String(headers.date)) || Date.now();
    return Math.max(1000, Number(headers['x-ratelimit-reset']) * 1000 - nowMs) || 60_000;
}
/** One request too many is refused, and one that never left cannot have done anything. */
function isSurelyNotDone({ status, problem = '', waitMs }) {
    return waitMs !== undefined || (status === 0 && unsent.includes(problem));
}
function pauseBeforeRetryMs({ isPassing, waitMs: toldMs }, failures) {
    if (!isPassing)
        return undefined;
    const pauseMs = pausesMs[failures];
    if (pauseMs === undefined || (toldMs ?? 0) > longestWaitMs)
        return undefined;
    return Math.max(pauseMs, toldMs ?? 0);
}


/***/ },

/***/ "./lib/github/fetch.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchAnswer: () => (/* binding */ fetchAnswer)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/github/request.js");

/** Far more than any answer that is read here has. */
const mostBytes = 16 * 1024 * 1024;
/**
 * `fetch` for Octokit, by Node's own HTTP. Node's own `fetch` goes through no proxy unless it was started so, and the library that it comes
 * from is larger than all else in this action. Octokit takes a body that breaks off for an empty one, so it gets an answer
 * only once all of it is there.
 * @throws the system's error where no whole answer came; an error where it is larger than 16 MiB; the signal's reason
 */
async function fetchAnswer(url, { redirect, ...asked }) {
    const answer = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__.send)(new URL(url), { ...asked, follows: redirect !== 'manual' });
    const { statusCode: status = 0, headersDistinct } = answer;
    const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) => values.map((value) => [name, name === 'location' ? whole(value, url) : value]));
    const body = await readBody(answer, asked.signal);
    const isEmpty = [204, 205, 304].includes(status) || asked.method === 'HEAD';
    return new Response(isEmpty ? null : new Uint8Array(body), { status, headers });
}
/** A redirect may name a place as it lies from the address that was asked. Source: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2 */
function whole(location, url) {
    return URL.parse(location, url)?.href ?? location;
}
async function readBody(answer, signal) {
    const parts = [];
    let sizeBytes = 0;
    try {
        // An answer that is cut short makes this loop throw, whichever way its length was announced.
        for await (const part of answer) {
            sizeBytes += part.length;
            if (sizeBytes > mostBytes)
                throw new Error(`the answer is larger than ${mostBytes} bytes`);
            parts.push(part);
        }
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    return Buffer.concat(parts);
}


/***/ }

};
