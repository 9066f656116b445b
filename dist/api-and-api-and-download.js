export const __webpack_esm_ids__ = ["api-and-api-and-download"];
export const __webpack_esm_modules__ = {

/***/ "./lib/github/request.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   send: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:http");
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:https");
/* harmony import */ var _agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/agent.js");



const mostRedirects = 5;
/**
 * Makes one request, through a proxy where there is one.
 * @throws the system's error where no answer came; the signal's reason
 */
async function send(url, request) {
    let [address, asked] = [url, request];
    for (let redirects = 0;; redirects++) {
        const answer = await ask(address, asked);
        const { statusCode = 0, headers } = answer;
        if (!request.follows || !isRedirect(statusCode) || headers.location === undefined)
            return answer;
        answer.destroy();
        if (redirects === mostRedirects)
            throw new Error(`more than ${mostRedirects} redirects`);
        const next = new URL(headers.location, address);
        if (next.protocol !== 'https:' && next.protocol !== address.protocol)
            throw new Error(`redirected to ${next.origin}`);
        asked = redirected(asked, statusCode, next.origin !== address.origin);
        address = next;
    }
}
function ask(url, { method, headers, body, signal }) {
    signal.throwIfAborted();
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    let stop = () => { };
    const asked = new Promise((resolve, reject) => {
        // A request that still waits for a proxy's tunnel has no socket yet, and then Node tells nobody that it was aborted.
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        const open = url.protocol === 'http:' ? node_http__WEBPACK_IMPORTED_MODULE_0__.request : node_https__WEBPACK_IMPORTED_MODULE_1__.request;
        open(url, { method, headers: { ...headers, ...length }, signal, agent: (0,_agent_js__WEBPACK_IMPORTED_MODULE_2__.agentFor)(url) }, resolve)
            .on('error', reject)
            .end(body);
    });
    // Or a signal that outlives the request would keep all of it.
    return asked.finally(() => signal.removeEventListener('abort', stop));
}
function isRedirect(status) {
    return [301, 302, 303, 307, 308].includes(status);
}
/** As browsers do it. Source: https://fetch.spec.whatwg.org/#http-redirect-fetch */
function redirected(request, status, isElsewhere) {
    const { authorization, ...open } = request.headers;
    const headers = isElsewhere || authorization === undefined ? open : request.headers;
    const becomesGet = status === 303 || (request.method === 'POST' && status < 303);
    return becomesGet ? { ...request, headers, method: 'GET', body: undefined } : { ...request, headers };
}


/***/ }

};
