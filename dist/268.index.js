export const id = 268;
export const ids = [268];
export const modules = {

/***/ 5233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ monotonicClock)
/* harmony export */ });
/** The longest that one of Node's timers can wait, in milliseconds; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;
/**
 * The machine's monotonic clock.
 * @param speed how many of the clock's milliseconds pass in a real one; 1 but in tests
 * @param realNow what it goes by, in real milliseconds; the machine's own time but in tests
 */
function monotonicClock(speed = 1, realNow = () => performance.now()) {
    const now = () => realNow() * speed;
    const after = (ms, then) => {
        const dueAtMs = now() + ms;
        let timer;
        const arm = () => {
            timer = setTimeout(fire, Math.min((dueAtMs - now()) / speed, longestTimerMs));
        };
        // Node takes whole milliseconds for the wait and for the moment it begins, so that a timer fires up to two early. What Scalingo asks to
        // be waited for is kept exactly: it is armed again for the rest.
        const fire = () => (now() < dueAtMs ? arm() : then());
        arm();
        return () => clearTimeout(timer);
    };
    return {
        now,
        after,
        sleep: (ms, signal) => new Promise((resolve, reject) => {
            if (signal.aborted)
                return reject(signal.reason);
            const stop = () => {
                callOff();
                reject(signal.reason);
            };
            const callOff = after(ms, () => {
                signal.removeEventListener('abort', stop);
                resolve();
            });
            signal.addEventListener('abort', stop, { once: true });
        })
    };
}


/***/ }),

/***/ 907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ meaningOf),
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5926);

const docs = 'https://doc.scalingo.com/platform';
const servesOn = 'the version before it keeps serving';
/** Source: "Details about the deployment statuses", https://developers.scalingo.com/deployments, and the pages named here. */
const meanings = {
    'build-error': {
        happened: 'the build failed',
        advice: 'The first error in the "Building" part of the log tells why. Run the same build locally to see it again.',
        page: `${docs}/app/troubleshooting/deployment-issues`
    },
    'crashed-error': {
        happened: 'the app crashed while it started',
        aftermath: servesOn,
        advice: "Read the last lines of the log and the app's own log: a missing environment variable or database is the usual cause.",
        page: `${docs}/app/troubleshooting/boot-errors`
    },
    'timeout-error': {
        happened: 'the app did not listen on its port within 60 seconds',
        aftermath: servesOn,
        advice: 'Let the web process listen on 0.0.0.0 and the port in the environment variable PORT, and start faster.',
        page: `${docs}/app/troubleshooting/boot-errors`
    },
    'hook-error': {
        happened: 'the postdeploy command failed',
        aftermath: servesOn,
        advice: "Read the command's output at the end of the log. Run it by hand in a one-off container to try it again.",
        page: `${docs}/app/postdeploy-hook`
    },
    aborted: {
        happened: 'Scalingo gave up the deployment before it was done',
        advice: 'See on the dashboard whether somebody stopped it; a build may take 30 minutes. Deploy again; where that does not help, ask support@scalingo.com with the id of the deployment.',
        page: `${docs}/app/troubleshooting/deployment-issues`
    }
};
const unknown = {
    happened: 'that is an end which this action does not know, so it counts as a failure',
    advice: 'Read the log and the deployment on the dashboard, and see whether a newer version of this action knows it.',
    page: `${docs}/app/troubleshooting/deployment-issues`
};
/** What a failed end means. A status nobody has heard of is a failure too, but nobody can tell of what. */
function meaningOf(status) {
    return status !== undefined && (0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(status) ? meanings[status] : unknown;
}
/**
 * The clause of an end and what caused it.
 * @param cause a clause; undefined where it is not known
 */
function causeOf({ happened, aftermath }, cause) {
    const what = cause ? `${happened}: ${cause}` : happened;
    return aftermath ? `${what}; ${aftermath}` : what;
}


/***/ }),

/***/ 8732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ tellingLines),
/* harmony export */   EH: () => (/* binding */ evidenceFrom),
/* harmony export */   eY: () => (/* binding */ asPhrase)
/* harmony export */ });
/* harmony import */ var _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8738);

const mostLines = 10;
/** What ended a step stands near its end: what it warned of long before is no cause. */
const lastLines = 30;
/** Of a phrase; it may be quoted where there is little room. */
const longestPart = 200;
const marked = /^!\s+\S/;
const error = /\b(?:error|fatal|failed|failure|cannot|can't|could not|not found|undefined|exception|abort(?:ed)?|denied)\b|ERR!/i;
/** A hook's container ended: the line tells nothing of why. */
const stopped = /^container \[\S+\] \(\w+\) has stopped$/;
/** Lines that say how it ended, and none of why. */
const pages = /^!\s+(?:Application Logs|Documentation):/;
/**
 * What is worth reading of a log, where nobody knows the cause: what was printed last before the platform gave up, and what the platform
 * says itself.
 * @returns at most 10 lines, as they came
 */
function tellingLines(places) {
    const closing = worded(places.closing)
        .filter(({ text }) => !pages.test(text))
        .slice(0, 3);
    const room = mostLines - closing.length;
    const { step, sources, output, hook } = places;
    const before = [tellingOf(step), worded(sources).slice(-room), worded(output).slice(-room), tailOf(hook, room)];
    return [...before.flat().slice(-room), ...closing].map(({ raw }) => raw);
}
/**
 * The lines that tell a known failure: from the one that told it on, with what came before the platform's word where it was that.
 * @returns at most 10 lines, as they came
 */
function evidenceFrom(places, place, at) {
    const lines = worded(places[place].slice(at)).filter(({ text }) => !stopped.test(text));
    if (place !== 'closing') {
        const command = at > 0 ? places.hook.slice(0, 1) : [];
        return [...command, ...lines].slice(0, mostLines).map(({ raw }) => raw);
    }
    const closing = lines.filter(({ text }) => !pages.test(text)).slice(0, 1);
    const before = tailOf(places.hook, mostLines - 1);
    return [...before, ...closing].map(({ raw }) => raw);
}
/** Those of such lines that Scalingo or a buildpack marks as errors, as one phrase without the mark. */
function asPhrase(lines) {
    return lines
        .map(line => (0,_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .comparable */ .Zm)(line.slice(0, 2 * longestPart)))
        .filter(text => marked.test(text))
        .map(text => text.replace(/^!\s+/, ''))
        .map(text => (text.length > longestPart ? `${text.slice(0, longestPart).toWellFormed()}…` : text))
        .join(' / ');
}
/** The buildpack's own errors and the last lines before them that speak of one; without any, the last lines. */
function tellingOf(step) {
    const lines = worded(step.slice(-lastLines));
    const telling = lines.filter(({ text }) => marked.test(text) || error.test(text));
    return telling.length > 0 ? telling : lines.slice(-3);
}
/** The command, and the last of what it printed. */
function tailOf(hook, room) {
    const [command, ...printed] = worded(hook);
    return command === undefined ? [] : [command, ...printed.filter(({ text }) => !stopped.test(text)).slice(1 - room)];
}
function worded(lines) {
    return lines.filter(({ text }) => text !== '' && text !== '!');
}


/***/ }),

/***/ 1999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** Milliseconds as people say them: `8 s`, `1 min 12 s`, `2 h 3 min`. */
function duration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ }),

/***/ 5065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Deployments),
/* harmony export */   M: () => (/* binding */ NotRecorded)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6413);

/** GitHub was asked and did not do it. */
class NotRecorded extends Error {
    name = 'NotRecorded';
    answer;
    constructor(answer) {
        super(`GitHub answered with ${answer.status} ${answer.problem ?? ''}`.trim());
        this.answer = answer;
    }
}
/** The newest page. */
const perPage = '30';
const maker = 'deploy-to-scalingo';
/**
 * A repository's deployments and their statuses, call by call. Each rejects with `NotRecorded` or the signal's reason.
 * Source: https://docs.github.com/rest/deployments
 */
class Deployments {
    #github;
    #place;
    /** @param repository `owner/name` */
    constructor(github, repository) {
        const [owner = '', repo = ''] = repository.split('/');
        this.#github = github;
        this.#place = { owner, repo };
    }
    /** The newest deployments to an environment, the newest first. */
    async list(environment) {
        const query = { ...this.#place, environment, per_page: perPage };
        const answer = await this.#github.get('/repos/{owner}/{repo}/deployments', query);
        if (answer.status !== 200 || !Array.isArray(answer.data))
            throw new NotRecorded(answer);
        return answer.data.map(listed).filter(({ id }) => id !== '');
    }
    /** Sends the request once; whoever lost the answer has to look before it is sent again. @returns the new one's id */
    async create(order) {
        const { environment, commit, description, isProduction, isTransient, key, payload } = order;
        const answer = await this.#github.post('/repos/{owner}/{repo}/deployments', {
            ...this.#place,
            ref: commit,
            task: 'deploy',
            // What is deployed is this commit as it is, and the checks of this very run are still pending.
            auto_merge: false,
            required_contexts: [],
            environment,
            description,
            production_environment: isProduction,
            transient_environment: isTransient,
            payload: { ...payload, by: maker, key }
        }, false);
        const { id } = listed(answer.data);
        if (answer.status !== 201 || id === '')
            throw new NotRecorded(answer);
        return id;
    }
    /** The last status of a deployment. @returns undefined where there is none yet */
    async lastStatus(id) {
        const route = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
        const answer = await this.#github.get(route, { ...this.#place, deployment_id: id, per_page: '1' });
        if (answer.status !== 200 || !Array.isArray(answer.data))
            throw new NotRecorded(answer);
        const [last] = answer.data;
        if (last === undefined)
            return undefined;
        const { state, log_url, target_url } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g)(last);
        return { state: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)(state) ?? '', logUrl: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)(log_url) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)(target_url) ?? '' };
    }
    /** Told twice it only stands there twice, so it may be repeated. */
    async addStatus(id, status) {
        const route = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
        const answer = await this.#github.post(route, { ...this.#place, deployment_id: id, ...status }, true);
        if (answer.status !== 201)
            throw new NotRecorded(answer);
    }
}
function listed(value) {
    const { id, sha, payload, production_environment, transient_environment } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g)(value);
    const { by, key } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g)(objectIn(payload));
    return {
        id: typeof id === 'number' ? String(id) : '',
        sha: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)(sha) ?? '',
        key: by === maker ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)(key) : undefined,
        staysActive: production_environment === true || transient_environment === true
    };
}
/** GitHub gives a payload back as an object or as its text. */
function objectIn(payload) {
    if (typeof payload !== 'string')
        return payload;
    try {
        return JSON.parse(payload);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ makeOnce),
/* harmony export */   R: () => (/* binding */ findMade)
/* harmony export */ });
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5065);

/** After a lost answer GitHub is asked at these distances whether the deployment is there after all. */
const pausesMs = [1_000, 3_000];
/**
 * Makes one deployment, and finds it where GitHub's answer to that was lost: only what is surely not there is made once more.
 * @returns its id
 * @throws NotRecorded; the signal's reason
 */
async function makeOnce(deployments, order, waiting) {
    try {
        return await deployments.create(order);
    }
    catch (error) {
        if (!isUncertain(error))
            throw error;
        return (await lookFor(deployments, order, waiting)) ?? makeAgain(deployments, order, waiting);
    }
}
async function makeAgain(deployments, order, waiting) {
    try {
        return await deployments.create(order);
    }
    catch (error) {
        const made = isUncertain(error) ? await lookFor(deployments, order, waiting) : undefined;
        if (made === undefined)
            throw error;
        return made;
    }
}
async function lookFor(deployments, order, { clock, signal }) {
    for (const pauseMs of pausesMs) {
        await clock.sleep(pauseMs, signal);
        const made = await findMade(deployments, order);
        if (made !== undefined)
            return made;
    }
    return undefined;
}
/** The id of the deployment that was made under a key; undefined where it is not among the newest. */
async function findMade(deployments, { environment, key }) {
    return (await deployments.list(environment)).find(listed => listed.key === key)?.id;
}
/** An answer that never came or could not be read says nothing; one request too many was refused. */
function isUncertain(error) {
    if (!(error instanceof _deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .NotRecorded */ .M))
        return false;
    const { status, waitMs } = error.answer;
    return waitMs === undefined && (status === 0 || status >= 500 || (status >= 200 && status < 300));
}


/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ EnvironmentRecord),
  D: () => (/* binding */ statusOrder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/github/environment/deployments.js
var environment_deployments = __webpack_require__(5065);
// EXTERNAL MODULE: ./lib/github/environment/making.js
var making = __webpack_require__(1016);
;// CONCATENATED MODULE: ./lib/github/environment/older.js
/** So many earlier deployments are looked at: those that failed lie before the one that is active. */
const mostLooks = 10;
/**
 * Sets those earlier deployments inactive that a success has replaced and that GitHub leaves active: those to production and to environments
 * that are transient. Behind one that is inactive already there is none left.
 * @param earlier the environment's deployments before this one, the newest first
 * Source: `auto_inactive`, https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 */
async function retire(deployments, earlier) {
    for (const { id } of earlier.filter(({ staysActive }) => staysActive).slice(0, mostLooks)) {
        const last = await deployments.lastStatus(id);
        if (last?.state === 'inactive')
            return;
        if (last?.state !== 'success')
            continue;
        await deployments.addStatus(id, { state: 'inactive', description: 'A later deployment took its place' });
    }
}

;// CONCATENATED MODULE: ./lib/github/environment/own-job.js
/** What the last status of a job that still runs can be. */
const running = ['in_progress', 'queued', 'pending', 'waiting'];
/** Others may have made deployments of the same commit: no more of them than that are looked at. */
const own_job_mostLooks = 5;
/**
 * Whether GitHub itself has made a deployment for a job of this run that still runs, as it does where a job has `environment:`. It is there
 * before the job's first step, at the run's commit, with a status that leads to the job: `/owner/name/actions/runs/1/job/2`.
 * Which job of the run that is cannot be told: a step does not know its job's number.
 * @param listed the environment's deployments, the newest first
 */
async function hasOwn(deployments, listed, run) {
    const candidates = listed.filter(({ key, sha }) => key === undefined && run.commits.includes(sha));
    for (const { id } of candidates.slice(0, own_job_mostLooks)) {
        const last = await deployments.lastStatus(id);
        if (last !== undefined && running.includes(last.state) && leadsTo(run, last.logUrl))
            return true;
    }
    return false;
}
/** An Enterprise Server may go by another host for its people than for its runners. */
function leadsTo({ path }, url) {
    if (path === undefined || !URL.canParse(url))
        return false;
    return `${new URL(url).pathname}/`.toLowerCase().startsWith(`${path}/`.toLowerCase());
}

// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
;// CONCATENATED MODULE: ./lib/github/environment/refusal.js


/** The end of the step did not wait any longer. */
class Late extends Error {
    name = 'Late';
    /** @param trouble what GitHub had to say meanwhile; may be empty */
    constructor(trouble) {
        super(`GitHub had not answered when the deployment was over.${trouble && ` The last that was heard: ${trouble}`}`);
    }
}
/** So much of what GitHub says is shown, in characters. */
const longestSaid = 200;
/** The one warning where a deployment is not recorded, or not to its end. */
function explainUnrecorded(error, environment) {
    return `This deployment is not, or not fully, recorded in the GitHub environment "${environment}": ${because(error)} The deployment itself does not depend on that.`;
}
function because(error) {
    if (error instanceof Late) {
        return `${error.message} It is told once more after the job.`;
    }
    if (!(error instanceof environment_deployments/* NotRecorded */.M))
        return `${error instanceof Error ? error.message : error}.`;
    const { status, data, problem, waitMs } = error.answer;
    const said = (0,json/* text */.Q)((0,json/* record */.g)(data).message)?.slice(0, longestSaid).toWellFormed() ?? problem ?? 'no word on why';
    if (waitMs !== undefined) {
        return `GitHub was asked too often and wants to be left alone for ${Math.ceil(waitMs / 1000)} s.`;
    }
    if (status === 401)
        return `GitHub does not take \`github_token\` (${said}).`;
    if (status === 403 || status === 404) {
        return `GitHub says "${said}" (HTTP ${status}). Give the job \`permissions: deployments: write\`, beside \`contents: read\`; a pull request from a fork never has it.`;
    }
    if (status >= 200 && status < 300)
        return `GitHub's answer could not be read (HTTP ${status}).`;
    return `GitHub ${status === 0 ? `could not be asked (${said})` : `says "${said}" (HTTP ${status})`}.`;
}

;// CONCATENATED MODULE: ./lib/github/environment/status.js
/** In characters. Source: https://docs.github.com/rest/deployments/statuses#create-a-deployment-status */
const longestDescription = 140;
/** A text and, behind it, an address; where there is no room for all of that its last part, which is an id. */
function describe(text, page) {
    const endings = page === undefined ? [] : [page, page.slice(page.lastIndexOf('/') + 1)];
    const fitting = endings.map(ending => `${text}: ${ending}`).find(both => both.length <= longestDescription) ?? text;
    return fitting.length <= longestDescription ? fitting : `${fitting.slice(0, longestDescription - 1).toWellFormed()}…`;
}
/** An address that a browser may open, without user and password; undefined for anything else. */
function webAddress(url) {
    if (url === undefined || !URL.canParse(url))
        return undefined;
    const { protocol, username, password } = new URL(url);
    return /^https?:$/.test(protocol) && username === '' && password === '' ? url : undefined;
}

;// CONCATENATED MODULE: ./lib/github/environment/record.js







/**
 * GitHub's record of one deployment. It goes its own way beside the deployment: whoever tells it something never waits for GitHub, and a state
 * that a later one has overtaken is not sent any more. What goes wrong is told in one warning, and then nothing more is tried.
 */
class EnvironmentRecord {
    #ports;
    #late = new AbortController();
    #signal;
    #key = (0,external_node_crypto_.randomUUID)();
    #order;
    #made;
    #wanted;
    #sent;
    #working;
    #trouble = '';
    #isLast = false;
    #isOver = false;
    constructor(ports, order) {
        this.#ports = ports;
        this.#order = order;
        this.#signal = AbortSignal.any([ports.cancelled, this.#late.signal]);
        ports.keep({ environment: order.environment, record_key: this.#key });
    }
    /** How the deployment stands now. */
    move(status) {
        if (this.#isOver || this.#isLast)
            return;
        if (this.#wanted?.state === status.state)
            return;
        this.#wanted = status;
        this.#work();
    }
    /**
     * The last that is to be told.
     * @param withinMs so long the end is waited for
     * @returns resolves when GitHub was told, or when there is no use in waiting for it. Rejects never
     */
    async end(status, withinMs) {
        const { clock, keep } = this.#ports;
        if (this.#isOver)
            return;
        keep({ record_owed: JSON.stringify(status) });
        this.#isLast = true;
        this.#wanted = status;
        this.#work();
        const callOff = clock.after(withinMs, () => this.#late.abort(new Late(this.#trouble)));
        while (this.#working !== undefined)
            await this.#working;
        callOff();
    }
    #work() {
        this.#working ??= this.#settle()
            .catch((error) => this.#giveUp(error))
            .finally(() => {
            this.#working = undefined;
            // It may have been told something just then.
            if (!this.#isOver && this.#wanted !== this.#sent)
                this.#work();
        });
    }
    /** Tells GitHub until it knows what there is to know. */
    async #settle() {
        const { connect, keep, log } = this.#ports;
        const note = (text) => {
            this.#trouble = text;
            log.debug(text);
        };
        const deployments = new environment_deployments/* Deployments */.D(await connect(this.#signal, note), this.#order.repository);
        this.#made ??= await this.#make(deployments);
        while (this.#made !== undefined && this.#wanted !== undefined && this.#wanted !== this.#sent) {
            const status = this.#wanted;
            await deployments.addStatus(this.#made.id, statusOrder(status, this.#ports.run));
            this.#sent = status;
            if (status.state === 'success')
                await retire(deployments, this.#made.earlier);
        }
        if (this.#isLast || this.#made === undefined) {
            this.#isOver = true;
            keep({ record_over: 'true' });
        }
    }
    async #make(deployments) {
        const { clock, run, log, keep } = this.#ports;
        const order = this.#order;
        const earlier = await deployments.list(order.environment);
        if (await hasOwn(deployments, earlier, run)) {
            log.note(`GitHub itself records this job in the environment "${order.environment}", so no second record is made of the deployment.`);
            return undefined;
        }
        const made = { ...order, description: describe(order.description), key: this.#key };
        const id = await (0,making/* makeOnce */.G)(deployments, made, { clock, signal: this.#signal });
        keep({ record_id: id });
        return { id, earlier };
    }
    #giveUp(error) {
        const { cancelled, log, keep } = this.#ports;
        this.#isOver = true;
        // The run after the job tells GitHub what became of it.
        if (cancelled.aborted)
            return;
        const { reason } = this.#late.signal;
        if (reason === undefined)
            keep({ record_over: 'true' });
        log.warning(explainUnrecorded(reason ?? error, this.#order.environment));
    }
}
/** A status as GitHub takes it. */
function statusOrder({ state, description, page, environmentUrl }, run) {
    const address = webAddress(environmentUrl);
    return {
        state,
        description: describe(description, page),
        ...(run.page && { log_url: run.page }),
        ...(address && { environment_url: address })
    };
}


/***/ }),

/***/ 4712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6413);


/** Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables */
function readRun({ repository, serverUrl, commit }, environment = process.env) {
    const { GITHUB_RUN_ID: id = '', GITHUB_SHA, GITHUB_EVENT_NAME = '', GITHUB_EVENT_PATH } = environment;
    const path = repository === undefined || !/^\d+$/.test(id) ? undefined : `/${repository}/actions/runs/${id}`;
    return {
        id,
        path,
        page: path && `${serverUrl}${path}`,
        commits: [GITHUB_SHA, commit].flatMap(sha => (sha ? [sha] : [])),
        isForPullRequest: GITHUB_EVENT_NAME.startsWith('pull_request') && actionOf(GITHUB_EVENT_PATH) !== 'closed'
    };
}
function actionOf(path) {
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path ?? '', 'utf8'))).action;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ Log)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/duration.js
var duration = __webpack_require__(1999);
;// CONCATENATED MODULE: ./lib/github/harmless.js
/**
 * Takes out of a text what could act on a terminal or on GitHub's page: control sequences and characters other than
 * colours, and marks that turn the direction of what follows. Tabs and newlines stay. `##[` is broken as GitHub's runner breaks it
 * itself, since the page draws `##[error]` as an error wherever it stands.
 */
function harmless(text) {
    if (!suspicious.test(text))
        return text;
    return text
        .replace(controlSequences, sequence => (colour.test(sequence) ? sequence : ''))
        .replace(controlCharacters, '')
        .replaceAll('##[', '##[\\');
}
/**
 * The same for a text of the step's own that quotes others: on one line, without colours, and without the invisible
 * characters that GitHub's runner overlooks when it searches a line for `::` and `##[`. Such a line is written while commands count.
 */
function harmlessLine(text) {
    const visible = colourless(harmless(text.replace(invisible, '').replace(/\s+/g, ' '))).trim();
    return visible.startsWith('::') ? `:\\${visible.slice(1)}` : visible;
}
/** A line that is quoted from a log: the same, with its indentation and the blanks inside it, which may point at something. */
function quotedLine(line) {
    return colourless(harmless(line.replace(invisible, '').replace(/[^\S \t]/g, ' '))).trimEnd();
}
/** A harmless text without its colours and invisible characters: what a reader sees, and searches for secrets. */
function plain(text) {
    return withBrokenMarks(text.replace(colours, '').replace(invisible, ''));
}
/** A harmless text without its colours. One may have stood in the middle of a mark, which is broken then. */
function colourless(text) {
    return text.includes('\u001b') ? withBrokenMarks(text.replace(colours, '')) : text;
}
/** What stood in the middle of a mark has gone: it is broken now. */
function withBrokenMarks(text) {
    return text.replace(/##\[(?!\\)/g, '##[\\');
}
/*
 * A terminal's control sequences: CSI (ESC [ or its one-character form, parameters, a final character), the string
 * sequences OSC, DCS, SOS, PM and APC up to their terminator, and the short ones.
 * Of one that never ends only the introducer goes: the rest of the line may be worth reading.
 * Source: ECMA-48, https://ecma-international.org/publications-and-standards/standards/ecma-48/
 */
/* biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what this file is about */
const controlSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])(?:[^\u0007\u001b\u0080-\u009f\n]*(?:\u0007|\u001b\\|\u009c))?|\u001b[ -/]*[0-~]?/g;
const colour = /^\u001b\[[\d;:]*m$/;
const colours = /\u001b\[[\d;:]*m/g;
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|##\[/;
const controlCharacters = /(?!\u001b\[[\d;:]*m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what this file is about */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

;// CONCATENATED MODULE: ./lib/github/secrets.js
/**
 * The forms in which a secret turns up in a log, the longest first: as it is, in an address, in JSON, and in base64 behind other text
 * (`user:secret`), where it has one of three alignments. The runner masks them too, but no longer where a text was cut in their middle.
 */
function formsOf(secret) {
    const forms = [encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1), ...inBase64(secret)];
    const long = forms.filter(form => form.length >= shortestForm);
    return [...new Set([secret, ...long])].sort((one, other) => other.length - one.length);
}
/** A shorter one could be any text. */
const shortestForm = 8;
/** Whole, as the runner has it; and without the last group of bytes where that is not full: what follows the secret changes it. */
function inBase64(secret) {
    const bytes = Buffer.from(secret);
    const whole = [0, 1, 2].map(from => bytes.subarray(from).toString('base64'));
    return [...whole, ...whole.map(form => form.replace(/.{0,3}=+$/, ''))];
}

;// CONCATENATED MODULE: ./lib/github/log.js





const shortestSecret = 4;
/** What is quoted of a line of the deployment: more of it tells no more. */
const longestQuote = 500;
/** GitHub cuts an annotation there. Source: https://docs.github.com/rest/checks/runs */
const longestAnnotation = 4096;
/**
 * The step's log: the only writer of stdout, and the owner of the cage. A deployment's lines are anyone's, so they are
 * written while workflow commands are stopped; whatever is a command opens the cage first.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands
 */
class Log {
    #stdout;
    #clock;
    #signal;
    #secrets = [];
    #resumeToken;
    #stage;
    #readerIsGone = false;
    /**
     * @param stdout where GitHub's runner reads
     * @param signal ends the wait for a reader that is slow
     */
    constructor(stdout, clock, signal) {
        this.#stdout = stdout;
        this.#clock = clock;
        this.#signal = signal;
        // Nobody reads any longer: that is no reason to lose sight of the deployment.
        stdout.on('error', () => {
            this.#readerIsGone = true;
        });
    }
    /** Masks a secret in all that is printed from now on. */
    mask(secret) {
        // So short a mask would hide letters everywhere, and no real token is.
        if (secret.length < shortestSecret)
            return;
        this.#secrets.push(...formsOf(secret));
        this.outside(() => core/* setSecret */.Pq(secret));
    }
    /** A line of the step's own. */
    note(text) {
        this.#openCage();
        this.#write(`${harmlessLine(text)}\n`);
    }
    /** Lines of the deployment that the step repeats, as its own: set off by a mark, and never a command. */
    quote(lines) {
        this.#openCage();
        for (const line of lines)
            this.#write(`  | ${this.quotable(line)}`.trimEnd().concat('\n'));
    }
    /** Begins a stage: closes the group of the one before with its duration, and opens its own. */
    stage(name) {
        this.endStage();
        this.#stage = { name: harmlessLine(name), sinceMs: this.#clock.now() };
        this.outside(() => core/* startGroup */.Oh(titleOf(this.#stage?.name ?? '')));
    }
    /** The current stage is over, although its last lines may still come: its duration counts until now. */
    stageIsOver() {
        if (this.#stage)
            this.#stage.untilMs ??= this.#clock.now();
    }
    /** Closes the group of the current stage, where there is one. */
    endStage() {
        const stage = this.#stage;
        if (stage === undefined)
            return;
        this.#stage = undefined;
        this.outside(() => core/* endGroup */.N4());
        this.note(`${titleOf(stage.name)}: ${(0,duration/* duration */.p)((stage.untilMs ?? this.#clock.now()) - stage.sinceMs)}`);
    }
    /**
     * Writes lines of the deployment's log, all of them at once.
     * @returns resolves when stdout takes more, or when there is no use in waiting for it
     */
    async lines(lines) {
        if (lines.length === 0)
            return;
        const cage = this.#closeCage();
        if (this.#write(`${cage}${this.#maskable(harmless(lines.join('\n')))}\n`))
            return;
        await this.#untilDrained();
    }
    /** An annotation that does not decide how the step ends. */
    warning(text) {
        this.outside(() => core/* warning */.$e(annotation(this.redacted(text))));
    }
    notice(text) {
        this.endStage();
        this.outside(() => core/* notice */.lm(annotation(this.redacted(text))));
    }
    /** @param file the file of the repository that it belongs to */
    error(text, file) {
        this.endStage();
        this.outside(() => core/* error */.z3(annotation(this.redacted(text)), file === undefined ? {} : { file }));
    }
    /**
     * A text of the step's own that quotes others, harmless and without secrets: for where the runner masks nothing, and for what is cut and so
     * would escape the mask.
     */
    redacted(text) {
        const harmlessText = text.split('\n').map(harmlessLine).join('\n');
        return this.#withoutSecrets(harmlessText);
    }
    /** A line of the deployment, harmless, without colours and secrets, and not longer than anybody reads. */
    quotable(line) {
        const text = this.#withoutSecrets(quotedLine(line));
        return text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text;
    }
    #withoutSecrets(text) {
        return this.#secrets.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
    }
    /** For those who switched on debug logging. */
    debug(text) {
        if (!core/* isDebug */._o())
            return;
        for (const line of text.split('\n'))
            this.outside(() => core/* debug */.Yz(harmlessLine(line)));
    }
    /** Runs what prints workflow commands of its own. Inside the cage they would be dead, and a secret would be shown. */
    outside(print) {
        this.#openCage();
        // Even where nobody reads any longer: outputs and state are files.
        print();
    }
    /** The runner masks what it finds in one piece: a colour or an invisible character in the middle of a secret would show all of it. */
    #maskable(text) {
        const holdsSecret = (shown) => {
            const seen = plain(shown);
            return seen !== shown && this.#secrets.some(secret => seen.includes(secret));
        };
        if (!holdsSecret(text))
            return text;
        return text
            .split('\n')
            .map(line => (holdsSecret(line) ? plain(line) : line))
            .join('\n');
    }
    #closeCage() {
        if (this.#resumeToken !== undefined)
            return '';
        this.#resumeToken = (0,external_node_crypto_.randomUUID)();
        return `::stop-commands::${this.#resumeToken}\n`;
    }
    #openCage() {
        if (this.#resumeToken === undefined)
            return;
        this.#write(`::${this.#resumeToken}::\n`);
        this.#resumeToken = undefined;
    }
    #write(text) {
        return this.#readerIsGone || this.#stdout.write(text);
    }
    #untilDrained() {
        return new Promise(resolve => {
            const done = () => {
                for (const event of ['drain', 'error', 'close'])
                    this.#stdout.off(event, done);
                this.#signal.removeEventListener('abort', done);
                resolve();
            };
            for (const event of ['drain', 'error', 'close'])
                this.#stdout.on(event, done);
            this.#signal.addEventListener('abort', done);
            if (this.#signal.aborted)
                done();
        });
    }
}
function titleOf(stage) {
    return stage.charAt(0).toUpperCase() + stage.slice(1);
}
/** Cuts a text for an annotation, at a whole character: half of one is none. */
function annotation(text) {
    return text.length > longestAnnotation ? `${text.slice(0, longestAnnotation - 1).toWellFormed()}…` : text;
}


/***/ }),

/***/ 6954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143);

/** Hands outputs to the steps that follow. Runs outside the log's cage: without GITHUB_OUTPUT they are workflow commands. */
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
}
/** Keeps what the run after this step needs, even where this one is killed a moment later. */
function saveState(state) {
    for (const [name, value] of Object.entries(state))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value);
}
/** What the step left behind; empty where it did not come so far. */
function readState(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name);
}


/***/ }),

/***/ 1716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/duration.js
var duration = __webpack_require__(1999);
// EXTERNAL MODULE: ./lib/source/amount.js
var amount = __webpack_require__(6013);
;// CONCATENATED MODULE: ./lib/github/summary/comparison.js


/** How long it took, beside the deployment before it where that is known. */
function durationBeside(now, before) {
    return beside(now.durationSeconds, before?.durationSeconds, seconds => (0,duration/* duration */.p)(seconds * 1000), [
        'faster',
        'slower'
    ]);
}
/** How large its image is, in the same way. */
function sizeBeside(now, before) {
    return beside(now.imageSizeBytes, before?.imageSizeBytes, amount/* amount */.v, ['smaller', 'larger']);
}
function beside(now, before, said, [less, more]) {
    if (now === undefined)
        return undefined;
    if (before === undefined)
        return said(now);
    const difference = said(Math.abs(now - before));
    const how = said(now) === said(before) ? 'the same as' : `${difference} ${now < before ? less : more} than`;
    return `${said(now)}, ${how} the last successful deployment (${said(before)})`;
}

;// CONCATENATED MODULE: ./lib/github/summary/fence.js
/**
 * Lines as a fenced block. Of all ways to show text it is the one whose end is a single rule: a line of at least as many backticks as it began
 * with. It begins with more than any line holds, so no line can end it, and until its end GitHub takes nothing for Markdown, HTML, a mention or a
 * chart. (In `<pre>` a blank line would be one rule more to think of, and every `<` had to be escaped.)
 * Source: https://github.github.com/gfm/#fenced-code-blocks
 * @param lines one line each, without line breaks and control characters
 * @param mostBytes what there is room for; lines are left out from the first one on
 * @returns undefined where there is no room for a single line, or none to show
 */
function fenced(lines, mostBytes) {
    const kept = lastLines(lines.map(inOneLine), mostBytes);
    if (kept.every(line => line === ''))
        return undefined;
    const fence = '`'.repeat(Math.max(3, ...kept.map(longestRun)) + 1);
    return [`${fence}text`, ...kept, fence].join('\n');
}
/** As many of the last lines as there is room for, with the fence, which cannot be longer than the longest of them. */
function lastLines(lines, mostBytes) {
    const kept = [];
    let bytes = 0;
    let longest = 0;
    for (const line of lines.toReversed()) {
        const size = Buffer.byteLength(line) + 1;
        longest = Math.max(longest, size);
        if (bytes + size + 2 * longest + fenceBytes > mostBytes)
            break;
        bytes += size;
        kept.unshift(line);
    }
    return kept;
}
const fenceBytes = 20;
function longestRun(line) {
    return Math.max(0, ...(line.match(/`+/g) ?? []).map(run => run.length));
}
/** Nothing may hand a line over that is two: the second one could be anything. */
function inOneLine(line) {
    return line.toWellFormed().replace(/(?!\t)[\p{Cc}\u2028\u2029]/gu, ' ');
}

;// CONCATENATED MODULE: ./lib/github/summary/html.js
/**
 * HTML of which nothing that a value holds becomes active. GitHub takes HTML in a summary as it is and looks for mentions, issues, commits,
 * emojis, formulas and addresses in its text afterwards, but never inside of `<code>`: so whatever could be one of these is set as code.
 */
/** More of one value tells no more. In characters. */
const longestValue = 200;
const longestText = 4_000;
const longestAddress = 2_000;
/** A value, as it is. */
function code(value) {
    return `<code>${escaped(cut(value, longestValue))}</code>`;
}
/**
 * A text that people read. Plain words stay plain; what is quoted in backticks, and every word that might become something, is code.
 */
function prose(text) {
    const pieces = cut(text, longestText).match(/`[^`\n]+`|\s+|`|[^\s`]+/g) ?? [];
    return pieces.map(pieceOf).join('');
}
/** @param html what the link is called; anything but an address of the web is no link */
function html_link(url, html) {
    const isAddress = /^https?:\/\/[^/]/.test(url) && url.length <= longestAddress;
    return isAddress ? `<a href="${escaped(url)}">${html}</a>` : html;
}
/** A table with a header for each row, which a screen reader reads out with the cell. Rows without a cell are left out. */
function tableOf(rows) {
    const shown = rows.filter(([, cell]) => cell);
    const lines = shown.map(([name, cell]) => `<tr><th align="left" scope="row">${name}</th><td>${cell}</td></tr>`);
    return lines.length > 0 ? `<table>\n${lines.join('\n')}\n</table>` : '';
}
function pieceOf(piece) {
    if (/^\s/.test(piece))
        return piece.includes('\n') ? '<br>' : ' ';
    if (piece.length > 2 && piece.startsWith('`'))
        return code(piece.slice(1, -1));
    const [, before = '', word = '', after = ''] = /^(["'(“‘]*)(.*?)([.,;:!?)"'”’…]*)$/su.exec(piece) ?? [];
    const shown = word === '' || isPlain(word) ? escaped(word) : code(word);
    return `${escaped(before)}${shown}${escaped(after)}`;
}
/** Letters, which may be joined (`don't`, `build-error`), or a number that people write; but nothing that could be the SHA of a commit. */
function isPlain(word) {
    return (/^(?:\p{L}+(?:['’-]\p{Ll}+)*|\d{1,4}(?:\.\d{1,3})?|\d{1,3}(?:,\d{3})+|[-–])$/u.test(word) &&
        !/\b[\da-f]{7,}\b/i.test(word));
}
/** Line breaks would end the HTML and begin Markdown. */
function escaped(text) {
    return text.toWellFormed().replace(/[&<>"'`$\p{Cc}]/gu, character => `&#${character.charCodeAt(0)};`);
}
function cut(text, most) {
    return text.length > most ? `${text.slice(0, most)}…` : text;
}

;// CONCATENATED MODULE: ./lib/github/summary/stages.js


/** There are four that anybody has heard of. */
const mostStages = 20;
const titles = new Map([
    ['queued', 'Queued'],
    ['building', 'Building'],
    ['pushing', 'Pushing'],
    ['starting', 'Starting']
]);
/**
 * How long each stage took, as a chart that GitHub draws and as a table with the same numbers for who cannot see it or draws none.
 * @param failed whether the last one is where it failed
 * @returns an empty text where there is nothing to compare
 */
function stagesOf(times, failed) {
    if (times.length < 2)
        return '';
    if (times.length > mostStages)
        return stagesOf(times.slice(-mostStages), failed);
    return `<h4>How long each stage took</h4>\n\n${chartOf(times, failed)}\n\n${stages_tableOf(times)}`;
}
/**
 * In the chart stand names out of a fixed set and numbers alone: Mermaid is a language, and a status could be a sentence of it.
 * A Gantt chart, since the stages follow one another and GitHub's version of Mermaid draws it well from a few seconds to hours.
 * Source: https://mermaid.js.org/syntax/gantt.html
 */
function chartOf(times, failed) {
    const totalMs = times.reduce((sum, { ms }) => sum + ms, 0);
    let startMs = 0;
    const bars = times.flatMap((time, index) => {
        const tag = failed && index === times.length - 1 ? 'crit' : 'active';
        const bar = `${tookOf(time)} :${tag}, ${dateOf(startMs)}, ${Math.max(1, Math.round(time.ms))}ms`;
        startMs += time.ms;
        return [`  section ${titles.get(time.stage) ?? 'Another stage'}`, `  ${bar}`];
    });
    return [
        '```mermaid',
        'gantt',
        '  accTitle: How long each stage took',
        '  accDescr: The table below has the same numbers',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `  axisFormat ${totalMs < hourMs ? '%M:%S' : '%H:%M'}`,
        '  todayMarker off',
        ...bars,
        '```'
    ].join('\n');
}
const hourMs = 3_600_000;
/** A moment after the deployment's begin. Any day does; this one has no change of clocks anywhere. */
function dateOf(ms) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').replace('Z', '');
}
function stages_tableOf(times) {
    const rows = times.map(time => {
        const name = titles.get(time.stage) ?? code(time.stage);
        return `<tr><th align="left" scope="row">${name}</th><td align="right">${tookOf(time)}</td></tr>`;
    });
    const head = '<tr><th align="left" scope="col">Stage</th><th align="right" scope="col">Took</th></tr>';
    return `<table>\n${[head, ...rows].join('\n')}\n</table>`;
}
function tookOf({ ms, isWhole }) {
    return `${isWhole ? '' : 'at least '}${(0,duration/* duration */.p)(ms)}`;
}

;// CONCATENATED MODULE: ./lib/github/summary/section.js




const shownLines = 30;
const wholeSha = /^[\da-f]{40}(?:[\da-f]{24})?$/i;
/**
 * A section for one deployment. HTML, in which no value can become Markdown, but for the blocks that only Markdown has.
 * @param mostBytes what there is room for: lines of the log are left out where it is little
 */
function sectionOf(facts, mostBytes) {
    const { title, failed, app, diagnosis, message, stages } = facts;
    const top = [
        `<h3>${failed ? '❌' : '✅'} ${prose(title)}${app ? `: ${code(app)}` : ''}</h3>`,
        diagnosis ? reason(diagnosis) : message && `<p>${prose(message)}</p>`,
        tableOf(rowsOf(facts))
    ];
    const above = top.filter(Boolean).join('\n');
    const below = stagesOf(stages, failed);
    const room = mostBytes - Buffer.byteLength(above) - Buffer.byteLength(below) - spareBytes;
    // Markdown begins and ends at a blank line. The first one keeps off whatever else the file holds.
    return `\n${[above, ...logParts(facts, room), below].filter(Boolean).join('\n\n')}\n\n`;
}
/** For the blank lines and the sentences around the log. */
const spareBytes = 500;
function reason({ cause, advice, page }) {
    const sentence = `${cause.charAt(0).toUpperCase()}${cause.slice(1)}.`;
    const help = `Help: ${html_link(page, prose(page.replace(/^https:\/\//, '')))}`;
    return `<p><strong>${prose(sentence)}</strong></p>\n<p>${prose(advice)}</p>\n<p>${help}</p>`;
}
function rowsOf(facts) {
    const { status, app, appUrl, region, commit, trigger, before, deploymentId, deploymentUrl } = facts;
    return [
        ['Status', status && code(status)],
        ['App', app && html_link(appUrl, code(app))],
        ['Region', region && code(region)],
        ['Commit', commit.ref && commitCell(commit)],
        ['Triggered by', trigger && triggerCell(trigger)],
        ['Duration', durationBeside(facts, before)],
        ['Image', sizeBeside(facts, before)],
        ['Deployment', deploymentUrl && html_link(deploymentUrl, code(deploymentId))]
    ];
}
function commitCell({ ref, url, title }) {
    if (url === undefined)
        return code(ref);
    const name = html_link(url, code(wholeSha.test(ref) ? ref.slice(0, 7) : ref));
    return title ? `${name} ${prose(title)}` : name;
}
function triggerCell({ event, actor, run, runUrl }) {
    const by = actor && ` by ${code(actor)}`;
    return `${prose(event)}${by}${run && `, ${html_link(runUrl, prose(`run ${run}`))}`}`;
}
/** The lines that tell the cause, unless they are among the last ones, and the last ones. */
function logParts({ diagnosis, logEnd }, room) {
    const last = withoutBlankEnds(logEnd).slice(-shownLines);
    const apart = diagnosis?.evidence.every(line => last.includes(line)) ? [] : (diagnosis?.evidence ?? []);
    const evidence = fenced(apart, room);
    const lines = fenced(last, room - Buffer.byteLength(evidence ?? ''));
    return [
        evidence && `<p>What the log says of it:</p>\n\n${evidence}`,
        lines && `<p>The end of the log:</p>\n\n${lines}`
    ];
}
function withoutBlankEnds(lines) {
    const isFilled = (line) => line.trim() !== '';
    return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1);
}

;// CONCATENATED MODULE: ./lib/github/summary/write.js



/** Over it GitHub shows nothing at all. Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const mostBytes = 1024 * 1024;
/**
 * Adds a section to the page of the run. Each step has a file of its own, but one that is made of several steps may have written to it before.
 * Rejects where GitHub gave no file for it, where it cannot be written, and where the file has no room for it any more.
 */
async function writeSummary(facts) {
    const left = mostBytes - (await sizeOf(process.env.GITHUB_STEP_SUMMARY));
    const section = sectionOf(facts, left);
    if (Buffer.byteLength(section) > left)
        throw new Error('what others wrote leaves no room');
    await core/* summary */.z.emptyBuffer().addRaw(section).write();
}
async function sizeOf(file) {
    if (!file)
        return 0;
    return (await (0,promises_.stat)(file).catch(() => undefined))?.size ?? 0;
}


/***/ }),

/***/ 4651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readTrigger)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6413);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3566);


/**
 * Reads it from GitHub's own variables and the event's file. Asks nobody.
 * Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
function readTrigger(workflow, environment = process.env) {
    const { GITHUB_EVENT_NAME, GITHUB_TRIGGERING_ACTOR, GITHUB_ACTOR } = environment;
    return {
        event: GITHUB_EVENT_NAME ?? '',
        actor: GITHUB_TRIGGERING_ACTOR || GITHUB_ACTOR || '',
        ...runOf(workflow, environment),
        commitTitle: titleOf((0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j_)(environment), workflow.commit)
    };
}
function runOf({ serverUrl, repository }, environment) {
    const { GITHUB_RUN_ID, GITHUB_RUN_NUMBER = '', GITHUB_RUN_ATTEMPT = '1' } = environment;
    if (!repository || !GITHUB_RUN_ID)
        return { run: '', runUrl: '' };
    const isFirst = GITHUB_RUN_ATTEMPT === '1';
    return {
        run: isFirst ? GITHUB_RUN_NUMBER : `${GITHUB_RUN_NUMBER}, attempt ${GITHUB_RUN_ATTEMPT}`,
        runUrl: `${serverUrl}/${repository}/actions/runs/${GITHUB_RUN_ID}${isFirst ? '' : `/attempts/${GITHUB_RUN_ATTEMPT}`}`
    };
}
/** Only of the very commit: an event may speak of several. */
function titleOf(event, commit) {
    if (commit === undefined)
        return undefined;
    const pull = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)(event.pull_request);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)(pull.head).sha === commit)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(pull.title);
    // Of a push and a merge queue; and of a workflow that follows another one.
    const commits = [event, event.merge_group, event.workflow_run].map(of => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g)(of).head_commit));
    const message = commits.find(({ id }) => id === commit)?.message;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Q)(message)?.split(/[\r\n]/, 1)[0];
}


/***/ }),

/***/ 3566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   b2: () => (/* binding */ commitPage),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6413);



/**
 * Reads GitHub's own variables and the event's file.
 * Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
function readWorkflow(environment = process.env) {
    const { GITHUB_SERVER_URL, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_WORKSPACE, RUNNER_TEMP } = environment;
    return {
        repository: GITHUB_REPOSITORY || undefined,
        ...triggeringCommit(environment),
        tested: testedCommit(environment),
        serverUrl: GITHUB_SERVER_URL || 'https://github.com',
        apiUrl: GITHUB_API_URL || 'https://api.github.com',
        workspace: GITHUB_WORKSPACE || process.cwd(),
        temporary: RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()
    };
}
/** The page of a commit of the repository. */
function commitPage({ serverUrl, repository }, commit) {
    return repository && `${serverUrl}/${repository}/commit/${commit}`;
}
/**
 * For these events GITHUB_SHA is a merge commit that exists nowhere else. (For `pull_request_target` it is the base's head, on
 * purpose: such a workflow has secrets, and what it deploys unless told otherwise must not be a stranger's commit.)
 * Source: https://docs.github.com/actions/reference/events-that-trigger-workflows
 */
const eventsOfMergeCommits = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
function triggeringCommit(environment) {
    const { GITHUB_EVENT_NAME = '', GITHUB_SHA, GITHUB_REPOSITORY } = environment;
    if (!eventsOfMergeCommits.includes(GITHUB_EVENT_NAME)) {
        return { commit: GITHUB_SHA || undefined, commitRepository: GITHUB_REPOSITORY || undefined };
    }
    // Without the event's file: better no name than the merge commit's.
    const head = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)(readEvent(environment).pull_request).head);
    // `repo` is null where the fork was deleted.
    return { commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(head.sha), commitRepository: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)(head.repo).full_name) };
}
/** For these events GITHUB_SHA is the head of the default branch, whatever the run before was about. */
const eventsAfterOthers = ['workflow_run', 'check_run', 'check_suite'];
function testedCommit(environment) {
    const { GITHUB_EVENT_NAME = '', GITHUB_REPOSITORY } = environment;
    if (!eventsAfterOthers.includes(GITHUB_EVENT_NAME))
        return undefined;
    const { head_sha: sha, head_repository: repository, event } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)(readEvent(environment)[GITHUB_EVENT_NAME]);
    const commit = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(sha);
    if (commit === undefined)
        return undefined;
    const isOwn = GITHUB_EVENT_NAME === 'workflow_run' &&
        (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)(repository).full_name) === GITHUB_REPOSITORY &&
        !`${event}`.startsWith('pull_request');
    return { commit, expression: `github.event.${GITHUB_EVENT_NAME}.head_sha`, isOwn };
}
/** What GitHub tells of the event that started the run; nothing where there is no such file, or it is unreadable. */
function readEvent({ GITHUB_EVENT_PATH = '' }) {
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(GITHUB_EVENT_PATH, 'utf8')));
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 6413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text),
/* harmony export */   g: () => (/* binding */ record)
/* harmony export */ });
/** A JSON object's fields; none for anything that is no object. */
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
/** A string that holds something, and nothing that no address could hold. */
function text(value) {
    return typeof value === 'string' && value !== '' && value.isWellFormed() ? value : undefined;
}


/***/ }),

/***/ 6095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x_: () => (/* binding */ afterword),
  Wi: () => (/* binding */ dashboardPage),
  sG: () => (/* binding */ outcomeOf),
  YC: () => (/* binding */ titles),
  HM: () => (/* binding */ withoutOutputs)
});

// EXTERNAL MODULE: ./lib/diagnosis/failure.js
var failure = __webpack_require__(907);
;// CONCATENATED MODULE: ./lib/diagnosis/refusal.js
/** One sentence or two: what Scalingo said or what kept it from answering, with which value, and what to do. */
function explainRefusal(facts, asked) {
    if (facts.call === 'upload the source' && facts.status)
        return refusedByStore(facts);
    return sentences[facts.code](facts, asked);
}
/** The store is not Scalingo's API: what its statuses mean is its own. */
function refusedByStore(facts) {
    return `Scalingo's store at ${hostOf(facts)} did not take the source (${answer(facts)}). Check any proxy in between. ${again}`;
}
const tokens = 'https://dashboard.scalingo.com/account/tokens';
const again = 'Run the step again; if it stays, look at https://scalingostatus.com.';
/** What the authentication API says without reason: an address that is not Scalingo's is the likeliest. */
function unexpected(facts) {
    return `${answered(facts)}, which this action does not expect. Check the inputs \`api_url\` and \`auth_url\`, and any proxy in between.`;
}
const sentences = {
    bad_request: (facts, asked) => `${answered(facts)}. Check the inputs of this step: app "${asked.app}", git_ref "${asked.gitRef ?? ''}".`,
    unauthorized: (facts, asked) => facts.call === 'exchange the token'
        ? `Scalingo does not accept the token (${answer(facts)}). It may be mistyped, revoked or expired: make a new one at ${tokens} and store it as the secret that the input \`token\` reads.`
        : `${answered(facts)}. The token is good, but its owner may have too few rights on the app "${asked.app}": ask the app's owner for access as a collaborator.`,
    payment_required: facts => `${answered(facts)}. The account needs attention before anything can be deployed${facts.billingUrl ? `: ${facts.billingUrl}` : '; look at its billing page on the dashboard'}.`,
    forbidden: (facts, asked) => `${answered(facts)}. The owner of the token may not do this with the app "${asked.app}" in the region ${asked.region}: check its rights, and that the account may use that region.`,
    not_found: (facts, asked) => facts.call === 'exchange the token'
        ? `${answered(facts)}. There is no Scalingo authentication API at ${facts.url}: check the input \`auth_url\`.`
        : facts.call === 'read the deployment'
            ? `Scalingo knows no deployment "${asked.deploymentId}" of the app "${asked.app}" in the region ${asked.region} (${answer(facts)}). Check the input \`deployment_id\` and that it belongs to this app.`
            : facts.call === 'make room for the source'
                ? `${answered(facts)}. There is no Scalingo API that takes sources at ${facts.url}: check the input \`api_url\`, and any proxy in between. ${again}`
                : `Scalingo has no app "${asked.app}" in the region ${asked.region} that this token may see (${answer(facts)}). Check the name, the input \`region\`, and that the owner of the token is a collaborator.`,
    conflict: (facts, asked) => facts.call === 'exchange the token'
        ? unexpected(facts)
        : `${answered(facts)}. The app "${asked.app}" is busy, probably with another deployment: wait for its end, or let one run wait for the other with \`concurrency\` in the workflow.`,
    invalid: (facts, asked) => facts.call === 'exchange the token'
        ? unexpected(facts)
        : `${answered(facts)}. Check the inputs that went into it: source_url, and git_ref "${asked.gitRef ?? ''}".`,
    rate_limited: facts => `${answered(facts)}. Scalingo takes 60 requests a minute; other jobs with the same token count too. Run the step again a little later.`,
    server_error: facts => `${answered(facts)}. That is a fault on Scalingo's side.${unsure(facts)} ${again}`,
    unexpected_status: unexpected,
    unreadable: facts => `Scalingo's answer could not be read when this step tried to ${facts.call} (${facts.said ?? facts.systemCode ?? 'it was no HTTP'}; ${facts.status ? `HTTP ${facts.status} from ` : ''}${facts.url}). A proxy or a wrong \`${facts.call === 'exchange the token' ? 'auth_url' : 'api_url'}\` may have answered instead.${unsure(facts)} ${again}`,
    name_not_resolved: (facts, asked) => `The host ${hostOf(facts)} is not known (${facts.systemCode}). Check ${facts.call === 'exchange the token' ? 'the input `auth_url`' : `the input \`region\` ("${asked.region}"; Scalingo's regions are osc-fr1 and osc-secnum-fr1), \`api_url\``} and the runner's name servers.`,
    unreachable: facts => `The host ${hostOf(facts)} cannot be reached (${facts.systemCode}). Check that the runner may connect to it, and that https_proxy is set where it needs a proxy.`,
    certificate: facts => `The certificate of ${hostOf(facts)} is not trusted (${facts.systemCode}), so nothing was sent to it. Behind a proxy that looks into traffic, give its certificate to the runner with NODE_EXTRA_CA_CERTS.`,
    tls: facts => `No encrypted connection to ${hostOf(facts)} could be made (${facts.systemCode}). Check \`api_url\` and \`auth_url\`, and any proxy in between.`,
    proxy: facts => `The proxy did not let the connection to ${hostOf(facts)} through (${facts.systemCode}). Check https_proxy, its user and password, and whether it allows that host.`,
    connection_lost: facts => `The connection to ${hostOf(facts)} broke off when this step tried to ${facts.call}${facts.systemCode ? ` (${facts.systemCode})` : ''}.${unsure(facts)} ${again}`,
    deadline: facts => `${hostOf(facts)} did not answer within ${(facts.deadlineMs ?? 0) / 1000} s when this step tried to ${facts.call}.${unsure(facts)} ${again}`
};
function answered(facts) {
    return `Scalingo refused to ${facts.call} (${answer(facts)})`;
}
function answer({ status, said }) {
    return said ? `HTTP ${status}: ${said}` : `HTTP ${status}`;
}
function hostOf({ url }) {
    return new URL(url).host;
}
/** A create without an answer may have been carried out. */
function unsure({ call }) {
    return call === 'create the deployment'
        ? ' The deployment may have been created all the same: look at the dashboard before you deploy again.'
        : '';
}

// EXTERNAL MODULE: ./lib/source/amount.js
var amount = __webpack_require__(6013);
;// CONCATENATED MODULE: ./lib/diagnosis/source.js

/** One sentence or two: what is wrong with what was to be deployed, with which value, and what to do. */
function explainSource(trouble) {
    // Each code has its own sentence; TypeScript cannot see that the one that is looked up is the one for this trouble.
    return source_sentences[trouble.code](trouble);
}
const limit = 'Scalingo takes at most 314,572,800 bytes, uncompressed';
const oneRoot = 'Scalingo wants one folder that holds everything';
const permission = '`permissions: contents: read`';
const source_sentences = {
    outside_workspace: ({ path, workspace }) => `The input \`source_path\` ("${path}") leads out of the workspace ${workspace}. Give a path below it, relative to it.`,
    path_missing: ({ path, workspace }) => `There is no "${path}" in the workspace ${workspace} (input \`source_path\`). ${/[*?[{]/.test(path) ? 'Patterns are not expanded: give the name itself.' : 'Check the name, and that the steps before this one made it: `actions/checkout`, the build, `actions/download-artifact`.'}`,
    path_unreadable: ({ path, systemCode }) => `"${path}" (input \`source_path\`) cannot be read (${systemCode}). Check its permissions.`,
    path_unusable: ({ path, is }) => `"${path}" (input \`source_path\`) is ${is}. Give a folder, a .tar.gz or a .war.`,
    empty_file: ({ path }) => `"${path}" (input \`source_path\`) is an empty file. Check the step that made it.`,
    jar: ({ path }) => `A JAR alone ("${path}") cannot run at Scalingo. Put it into a folder of its own together with a Procfile (\`web: java -jar ${lastPart(path)}\`), give that folder as \`source_path\`, and set BUILDPACK_URL=https://github.com/Scalingo/buildpack-jvm-common in the app's environment.`,
    not_an_archive: ({ archive, is }) => `"${archive}" is ${is}, not a tar archive compressed with gzip. Make one with \`tar czf\`, or give the folder itself as \`source_path\`: it is packed for you.`,
    broken_archive: ({ archive, problem }) => `The archive "${archive}" cannot be read to its end: ${problem}. Check the step that made it, or give the folder itself as \`source_path\`.`,
    empty_archive: ({ archive }) => `The archive "${archive}" holds no file. Check the step that made it.`,
    several_roots: ({ archive, roots, count }) => `The archive "${archive}" has ${count} entries at its root (${named(roots, count)}), and ${oneRoot}. Pack the folder from outside (\`tar czf app.tar.gz my-folder\`), or give the folder itself as \`source_path\`.`,
    root_is_no_folder: ({ archive, root }) => `The archive "${archive}" has "${root}" at its root, which is no folder, and ${oneRoot}. Pack the folder from outside (\`tar czf app.tar.gz my-folder\`), or give the folder itself as \`source_path\`.`,
    unsafe_name: ({ archive, name }) => `The archive "${archive}" holds "${name}", which would lie outside of its folder. Make it with relative names.`,
    too_large: ({ archive, sizeBytes, isAtLeast, largest }) => `"${archive}" has ${isAtLeast ? 'more than ' : ''}${(0,amount/* amount */.v)(sizeBytes)} (${sizeBytes.toLocaleString('en')} bytes): ${limit}. ${largest.length > 0 ? `The largest in it: ${largest.map(({ name, sizeBytes: bytes }) => `${name} (${(0,amount/* amount */.v)(bytes)})`).join(', ')}. ` : ''}Leave out what the app does not need.`,
    not_a_war: ({ path, is }) => `"${path}" (input \`source_path\`) is ${is}, not a WAR. Check the step that made it.`,
    empty_folder: ({ path }) => `The folder "${path}" (input \`source_path\`) holds no file. Check that the steps before this one fill it: \`actions/checkout\`, the build.`,
    link_leads_out: ({ path, name, target }) => `The link "${name}" in "${path}" leads out of the folder (to "${target}"), where Scalingo would find nothing. Replace it by what it leads to, or remove it.`,
    special_file: ({ path, name, is }) => `"${name}" in "${path}" is ${is}, which cannot be deployed. Remove it.`,
    entry_unreadable: ({ path, name, systemCode }) => `"${name}" in "${path}" cannot be read (${systemCode}). Check its permissions: a container of an earlier step may have made it as another user.`,
    entry_changed: ({ path, name }) => `"${name}" in "${path}" changed while it was packed. See that nothing writes there any more when this step begins.`,
    name_unreadable: ({ path, name }) => `The name of "${name}" in "${path}" is not in UTF-8. Rename it, or pack the folder yourself with \`tar czf\`.`,
    target_unreadable: ({ path, name, target }) => `The link "${name}" in "${path}" leads to "${target}", which is not in UTF-8. Rename what it leads to, or pack the folder yourself with \`tar czf\`.`,
    no_room: ({ folder, systemCode }) => `The archive could not be written to ${folder} on the runner (${systemCode}). See that its disk has room for the compressed source.`,
    archive_changed: ({ path }) => `"${path}" changed while it was uploaded. See that nothing writes there any more when this step begins.`,
    upload_too_slow: ({ sizeBytes, sentBytes }) => `Scalingo's address for uploads lives ten minutes, and within them only ${(0,amount/* amount */.v)(sentBytes)} of ${(0,amount/* amount */.v)(sizeBytes)} were sent. Send less, run the step again on a runner with a better connection, or put the archive where Scalingo can download it (\`source_url\`).`,
    github_token_refused: ({ said }) => `GitHub does not accept the token (${said ?? 'HTTP 401'}). Leave the input \`github_token\` out for the job's own token, or store a valid one in the secret that it reads.`,
    github_forbidden: ({ repository, status, said }) => `GitHub does not let this token read ${repository} (HTTP ${status}${said ? `: ${said}` : ''}). Give the job ${permission}; for another repository than the workflow's own give \`github_token\` one that may read it.`,
    github_rate_limited: ({ hasToken, waitSeconds }) => `GitHub takes no more requests ${hasToken ? 'with this token' : 'without a token'} for now${waitSeconds ? ` (for another ${waitSeconds} s)` : ''}. ${hasToken ? 'Run the step again then.' : 'Give the input `github_token`, or run the step again then.'}`,
    github_trouble: ({ host, problem }) => `GitHub (${host}) did not answer as it should (${problem}). Check that the runner may connect to it; if it stays, look at https://www.githubstatus.com.`,
    repository_unknown: ({ repository, hasToken }) => `GitHub has no repository ${repository} that ${hasToken ? 'this token may read' : 'can be read without a token'}. ${hasToken ? `If it is private, the job needs ${permission}; another one than the workflow's own needs a \`github_token\` that may read it (a fork's owner has to allow that).` : 'If it is private, give the input `github_token`.'} Or check it out in a step before and give \`source_path: .\`.`,
    repository_empty: ({ repository }) => `The repository ${repository} has no commit yet. Push one first.`,
    ref_unknown: ({ repository, ref, hasToken }) => `The repository ${repository}, which ${hasToken ? 'this token' : 'anybody'} may read, has no branch, tag or commit "${ref}" (input \`git_ref\`). Check the name, and that it was pushed.`,
    other_commit: ({ repository, ref, commit }) => `GitHub names ${commit} where ${repository} was asked for ${ref}. Nothing is deployed that was not asked for: run the step again.`,
    nothing_to_redeploy: ({ app }) => `The app ${app} was never deployed successfully, so there is nothing to deploy again. Deploy it once without \`redeploy\`.`,
    not_a_commit: ({ app, deploymentId, gitRef }) => `What runs as ${app} is no commit of a repository: its last successful deployment ${deploymentId} ${gitRef === undefined ? 'has no name' : `is filed as "${gitRef}"`}. Deploy it again the way it was deployed then (\`source_url\` or \`source_path\`), or give \`git_ref\` in place of \`redeploy\`.`,
    not_of_repository: ({ app, deploymentId, gitRef, repository }) => `What runs as ${app} is no commit of ${repository}: its last successful deployment ${deploymentId} is filed as ${gitRef}, which that repository does not have. Run \`redeploy\` in the repository that the app is deployed from, or give \`git_ref\` in its place.`
};
function named(names, count) {
    return `${names.join(', ')}${count > names.length ? ', …' : ''}`;
}
function lastPart(path) {
    return path.split(/[\\/]/).at(-1) ?? path;
}

// EXTERNAL MODULE: ./lib/diagnosis/telling.js
var telling = __webpack_require__(8732);
// EXTERNAL MODULE: ./lib/scalingo/errors.js
var errors = __webpack_require__(7743);
// EXTERNAL MODULE: ./lib/scalingo/status.js
var scalingo_status = __webpack_require__(5926);
;// CONCATENATED MODULE: ./lib/outcome.js






/** Turns an ending into what is told of it. */
function outcomeOf(ending, known) {
    const deploymentUrl = dashboardPage(known);
    return { ...told(ending, known, deploymentUrl), deploymentUrl };
}
/** The same where the outputs could not be handed on: whoever relies on them must not go on as if all were well. */
function withoutOutputs(outcome, error) {
    const reason = `The outputs of this step could not be written (${error instanceof Error ? error.message : error}), so steps that follow would find them empty. Look whether the runner's disk is full.`;
    const before = outcome.annotation?.message ?? `The deployment itself went well ("${outcome.title}"). `;
    // The message holds the diagnosis too; by itself it would be all that is shown.
    const annotation = { level: 'error', message: `${before.trim()} ${reason}` };
    return { ...outcome, failed: true, annotation, diagnosis: undefined };
}
/** The deployment's page on Scalingo's dashboard, as far as enough is known to name it. */
function dashboardPage({ inputs, app, deployment }) {
    if (!inputs || !app || !deployment)
        return undefined;
    const path = [inputs.region, app.name, 'deploy', deployment.id].map(encodeURIComponent).join('/');
    return `https://dashboard.scalingo.com/apps/${path}`;
}
/** The run after the step must know it again. */
const titles = { cancelled: 'Cancelled' };
function told(ending, known, page) {
    switch (ending.kind) {
        case 'cancelled':
            return {
                title: titles.cancelled,
                failed: true,
                annotation: { level: 'notice', message: cancellation(known, page) }
            };
        case 'timed out':
            return outcome_failure('Timed out', timeout(known, page));
        case 'wrong inputs':
            return outcome_failure('Wrong inputs', wrongInputs(ending.error));
        case 'refused':
            return outcome_failure(page ? 'Lost sight' : 'Not deployed', refusal(ending.error, known, page));
        case 'unusable':
            return outcome_failure('Not deployed', `${explainSource(ending.error.trouble)} Nothing was deployed.`);
        case 'other':
            return outcome_failure('Other code', other(ending.error, page));
        case 'uncertain':
            return outcome_failure('Not known', uncertain(ending.error, known));
        case 'skipped':
            return { title: 'Skipped', failed: false, annotation: { level: 'notice', message: skipped(known, page) } };
        case 'accepted':
            return { title: 'Accepted', failed: false, annotation: undefined };
        case 'ended':
            if (known.deployment?.status === 'success')
                return { title: 'Deployed', failed: false, annotation: undefined };
            return failed(ending.diagnosis, known, page);
        case 'broken':
            return outcome_failure('Broken', `This action failed by a mistake of its own: ${ending.error}. ${reachable(page)}Please report it, with the log of a run that has debug logging switched on.`);
    }
}
function outcome_failure(title, message) {
    return { title, failed: true, annotation: { level: 'error', message } };
}
function cancellation(known, page) {
    const { deployment } = known;
    if (deployment && (0,scalingo_status/* isOver */.PU)(deployment)) {
        return `The job was cancelled when the deployment had ended already, as "${deployment.status ?? 'unknown'}": ${page}`;
    }
    const goesOn = `Scalingo cannot be told to stop: the deployment goes on at ${page}`;
    return `The job was cancelled${page ? `. ${goesOn}` : ` ${beforeDeployment(known)}`}`;
}
function timeout(known, page) {
    const { inputs, deployment, trouble } = known;
    const passed = `The time of the input \`timeout\` (${(inputs?.timeoutMs ?? 0) / 60_000} min) has passed`;
    const last = trouble ? ` What kept failing: ${explain(trouble, known)}` : '';
    if (page) {
        return `${passed} while the deployment was "${deployment?.status ?? 'unknown'}". It goes on at ${page}: look there before you deploy again, and give \`timeout\` more minutes where that is its usual pace.${last}`;
    }
    return `${passed} ${beforeDeployment(known)}${last}`;
}
function beforeDeployment({ inputs, creating }) {
    if (inputs?.source.kind === 'deployment')
        return `before the deployment "${inputs.source.id}" could be followed.`;
    return creating
        ? 'before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.'
        : 'before Scalingo was asked to make a deployment.';
}
function uncertain({ candidates, isListed, attempts, cause }, known) {
    const why = explain(cause, known);
    if (candidates.length === 0) {
        return isListed
            ? `Whether Scalingo made the deployment is not known, and it was not found in its list. ${why}`
            : `Whether Scalingo made the deployment is not known, and its list of deployments could not be read. ${why}`;
    }
    const pages = candidates.map(deployment => dashboardPage({ ...known, deployment })).join(' and ');
    const which = candidates.length === 1 ? 'it is not certain that this is it' : 'more than one may be it';
    const sent = attempts > 1 ? 'It was asked for twice.' : 'Nothing was sent again.';
    return `Scalingo did not say whether it made the deployment, and ${which}: ${pages}. ${sent} Look which one has the code that you want, and follow it with the input \`deployment_id\`. ${why}`;
}
function wrongInputs({ mistakes }) {
    if (mistakes.length === 1)
        return `The input ${mistakes[0]}. Nothing was sent to Scalingo.`;
    return [
        `${mistakes.length} inputs are wrong; nothing was sent to Scalingo.`,
        ...mistakes.map(mistake => `- ${mistake}`)
    ].join('\n');
}
function skipped({ app, deployment }, page) {
    return `Nothing was deployed: the last successful deployment of ${app?.name} is ${deployment?.gitRef} already (${page}). Leave \`skip_deployed\` out to deploy it again.`;
}
function other({ kind, asked, answered }, page) {
    const what = kind === 'app' ? 'belongs to the app' : 'is of the commit';
    return `Scalingo was asked for the ${kind} ${asked}, and the deployment that it made ${what} ${answered}: ${page}. It may go on there: look at what runs now before you deploy again, and ask Scalingo's support how that came about.`;
}
function refusal(error, known, page) {
    const { retryAfter } = error.facts;
    // It would have been asked again, had there been time.
    const tooLong = retryAfter && (0,errors/* isPassing */.WG)(error);
    return [
        explain(error, known),
        tooLong ? `It asks to wait (Retry-After: ${retryAfter}), longer than this step's \`timeout\` leaves.` : '',
        page ? `The deployment itself goes on at ${page}` : ''
    ]
        .filter(Boolean)
        .join(' ');
}
function explain({ facts }, { inputs, deployment, gitRef = inputs?.gitRef }) {
    const { app = '', region = '', source } = inputs ?? {};
    const deploymentId = deployment?.id ?? (source?.kind === 'deployment' ? source.id : undefined);
    return explainRefusal(facts, { app, region, gitRef, deploymentId });
}
/** Without a diagnosis the status still tells something. */
function failed(diagnosis, { deployment, app }, page) {
    const meaning = (0,failure/* meaningOf */.P)(deployment?.status);
    const { cause, advice, page: help, file } = diagnosis ?? { ...meaning, cause: (0,failure/* causeOf */.r)(meaning, undefined), file: undefined };
    // Last, since it may be long: what is cut off must not be the advice.
    const says = diagnosis?.isKnown === false ? (0,telling/* asPhrase */.eY)(diagnosis.evidence) : '';
    const message = [
        `The deployment of ${app?.name} ended as "${deployment?.status ?? 'unknown'}": ${cause}.`,
        `${advice} Help: ${help}`,
        page ? `The deployment: ${page}` : '',
        says ? `Scalingo's log says: ${says}` : ''
    ];
    const annotation = { level: 'error', message: message.filter(Boolean).join(' '), file };
    return { title: 'Failed', failed: true, annotation, diagnosis };
}
function reachable(page) {
    return page ? `The deployment: ${page} ` : '';
}
/** What is to be said after a step that was cancelled or killed while there was, or may have been, a deployment. */
function afterword({ told, creating, app, page, status }) {
    if (!creating && page === '')
        return undefined;
    if (told !== '' && told !== titles.cancelled)
        return undefined;
    const how = told === '' ? 'was killed' : 'was cancelled';
    if (page === '') {
        return `The step that deploys ${app} ${how} before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.`;
    }
    if ((0,scalingo_status/* isKnownEnd */.R8)(status)) {
        return `The step that deploys ${app} ${how} when the deployment had ended already, as "${status}": ${page}`;
    }
    return `The step that deploys ${app} ${how} while the deployment was "${status}". It goes on without the step: ${page}`;
}


/***/ }),

/***/ 7743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ errorCodeOf),
/* harmony export */   VH: () => (/* binding */ mayBeDone),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   dB: () => (/* binding */ ScalingoError),
/* harmony export */   wt: () => (/* binding */ isUnsent)
/* harmony export */ });
/** A call of Scalingo's API that did not succeed. `message` is for debug logging; users get a sentence from `diagnosis/`. */
class ScalingoError extends Error {
    name = 'ScalingoError';
    facts;
    constructor(facts, cause) {
        super(`could not ${facts.call}: ${facts.code} (${facts.status ?? facts.systemCode ?? 'no answer'}) at ${facts.url}`, {
            cause
        });
        this.facts = facts;
    }
    get code() {
        return this.facts.code;
    }
}
const codeOfStatus = {
    400: 'bad_request',
    401: 'unauthorized',
    402: 'payment_required',
    403: 'forbidden',
    404: 'not_found',
    409: 'conflict',
    422: 'invalid',
    429: 'rate_limited'
};
/** The code for an HTTP status that is no success. Source: "Errors" of https://developers.scalingo.com */
function errorCodeOf(status) {
    return codeOfStatus[status] ?? (status >= 500 ? 'server_error' : 'unexpected_status');
}
/** Whether the same question may well be answered a moment later. */
function isPassing(error) {
    return error instanceof ScalingoError && passing[error.code];
}
const passing = {
    bad_request: false,
    unauthorized: false,
    payment_required: false,
    forbidden: false,
    not_found: false,
    conflict: false,
    invalid: false,
    rate_limited: true,
    server_error: true,
    unexpected_status: false,
    unreadable: true,
    name_not_resolved: true,
    unreachable: true,
    certificate: false,
    tls: true,
    proxy: true,
    connection_lost: true,
    deadline: true
};
/** Whether surely nothing of a request reached Scalingo: no connection came about that could have carried it. */
function isUnsent(error) {
    return ['name_not_resolved', 'unreachable', 'certificate', 'tls', 'proxy'].includes(error.code);
}
/** Whether a request that changes something may have been carried out, although no answer says so. */
function mayBeDone(error) {
    return ['server_error', 'connection_lost', 'deadline', 'unreadable'].includes(error.code);
}


/***/ }),

/***/ 8738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   pC: () => (/* binding */ ContentReader),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/**
 * The lines of a piece of log. `\n`, `\r\n` and a lone `\r` end a line, as GitHub's runner has it; hooks of Scalingo end
 * theirs with one or more `\r` before the newline, so that a run of them counts as one. An end of line at the very end of the piece starts no further line.
 */
function splitLines(piece) {
    if (!endOfLine.test(piece))
        return [piece];
    const lines = piece.split(/\r+\n?|\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/**
 * Makes lines of the contents of one stream's events. Whether a content carries its line's end is not known beforehand,
 * and decides what an empty one means: an empty line, or nothing at all.
 */
class ContentReader {
    #endsAreCarried;
    /** Empty contents that came before it was known what they mean. */
    #undecided = 0;
    /** @returns the lines that this content completes */
    read(content) {
        if (content === '')
            return this.#readEmpty();
        if (!/[\r\n]$/.test(content))
            this.#endsAreCarried = false;
        this.#endsAreCarried ??= true;
        const blank = this.#endsAreCarried ? 0 : this.#undecided;
        this.#undecided = 0;
        const lines = splitLines(content);
        return blank === 0 ? lines : [...Array(blank).fill(''), ...lines];
    }
    #readEmpty() {
        if (this.#endsAreCarried === undefined)
            this.#undecided++;
        return this.#endsAreCarried === false ? [''] : [];
    }
}
/** A line as it is compared: the stream and `output` may differ in colours and in blanks at either end. */
function comparable(line) {
    return (line.includes('\u001b') ? line.replace(colours, '') : line).trim();
}
const endOfLine = /[\r\n]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
const colours = /\u001b\[[\d;:]*m/g;


/***/ }),

/***/ 5926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   R8: () => (/* binding */ isKnownEnd),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   zD: () => (/* binding */ isStage)
/* harmony export */ });
/* unused harmony export failures */
/**
 * The stages of a deployment, in the order in which it passes through them.
 * Source: "Event types" of https://developers.scalingo.com/deployments
 */
const stages = ['queued', 'building', 'pushing', 'starting'];
/** The failed ends that are known. `hook-error` is real although the documentation leaves it out. */
const failures = ['build-error', 'crashed-error', 'timeout-error', 'hook-error', 'aborted'];
/** Whether a deployment with this status still runs, as far as the status alone tells. */
function isStage(status) {
    return stages.includes(status);
}
function isFailure(status) {
    return failures.includes(status);
}
/** Whether the status alone tells that the deployment is over; a status nobody has heard of does not. */
function isKnownEnd(status) {
    return status === 'success' || (status !== undefined && isFailure(status));
}
/**
 * Whether REST says that a deployment is over. A status that nobody has heard of is an end unless `finished_at` is there
 * and null: Scalingo's own client takes whatever is not one of the four stages for an end.
 */
function isOver(deployment) {
    if (isKnownEnd(deployment.status))
        return true;
    if (isStage(deployment.status))
        return false;
    if (deployment.status === undefined)
        return typeof deployment.finishedAt === 'string';
    return deployment.finishedAt !== null;
}


/***/ }),

/***/ 6013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ amount)
/* harmony export */ });
/** Bytes as people say them, in powers of ten: `512 bytes`, `34 kB`, `12.3 MB`. */
function amount(bytes) {
    if (bytes < 1000)
        return `${bytes} bytes`;
    if (bytes < 1_000_000)
        return `${Math.round(bytes / 1000)} kB`;
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}


/***/ }),

/***/ 5659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ removeScratch),
/* harmony export */   l: () => (/* binding */ makeScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(754);



const prefix = 'deploy-to-scalingo-';
/** Makes a folder for one archive, and nothing else. @param temporary the runner's folder for temporary files @throws UnusableSource */
async function makeScratch(temporary) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, prefix)).catch(error => {
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_2__/* .UnusableSource */ .p({ code: 'no_room', folder: temporary, systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCodeOf */ .c)(error) }, error);
    });
}
/**
 * Removes such a folder, and nothing that is none, whoever names it. Never throws: what cannot be removed the runner removes after the job, and it is
 * no reason to fail a deployment.
 */
async function removeScratch(folder, temporary) {
    const isScratch = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder).startsWith(prefix) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder)) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(temporary);
    if (isScratch)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
}


/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ systemCodeOf),
/* harmony export */   p: () => (/* binding */ UnusableSource)
/* harmony export */ });
/** What was to be deployed cannot be. `message` is for debug logging; users get a sentence from `diagnosis/`. */
class UnusableSource extends Error {
    name = 'UnusableSource';
    trouble;
    constructor(trouble, cause) {
        super(`unusable source: ${JSON.stringify(trouble)}`, { cause });
        this.trouble = trouble;
    }
    get code() {
        return this.trouble.code;
    }
}
/** What the operating system calls an error: ENOENT, EACCES … */
function systemCodeOf(error) {
    return String(typeof error === 'object' && error !== null && 'code' in error ? error.code : error);
}


/***/ })

};
