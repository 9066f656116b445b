import * as __WEBPACK_EXTERNAL_MODULE_fs__ from "fs";
import * as __WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__ from "node:crypto";
import * as __WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__ from "node:fs";
import * as __WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__ from "node:fs/promises";
import * as __WEBPACK_EXTERNAL_MODULE_node_path_02319fef__ from "node:path";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "node:module";
const __WEBPACK_EXTERNAL_createRequire_require = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ "fs?5189"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["constants"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.constants), ["promises"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.promises) });

/***/ },

/***/ "node:crypto"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["randomUUID"]: () => (__WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__.randomUUID) });

/***/ },

/***/ "node:fs"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["readFileSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.readFileSync), ["statSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.statSync) });

/***/ },

/***/ "node:fs/promises"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["rm"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.rm) });

/***/ },

/***/ "node:path"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["basename"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__.basename), ["dirname"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__.dirname), ["resolve"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__.resolve) });

/***/ },

/***/ "assert"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("assert");

/***/ },

/***/ "events"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("events");

/***/ },

/***/ "http"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("http");

/***/ },

/***/ "https"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("https");

/***/ },

/***/ "net"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("net");

/***/ },

/***/ "node:http"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("node:http");

/***/ },

/***/ "node:https"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("node:https");

/***/ },

/***/ "tls"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("tls");

/***/ },

/***/ "util"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("util");

/***/ },

/***/ "./lib/afterwards.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleRecord: () => (/* binding */ settleRecord)
/* harmony export */ });
/* unused harmony export owed */
/* harmony import */ var _github_environment_afterwards_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/github/environment/afterwards.js");
/* harmony import */ var _github_environment_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/environment/run.js");
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/status.js");
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/state.js");





/** So long the run after the job waits for GitHub. */
const patienceMs = 10_000;
/**
 * What GitHub's record of the deployment still has to say, by what the step left behind.
 * @returns undefined where there is no record, or it says all there is to say
 */
function owed(read) {
    if (read('environment') === '' || read('record_over') !== '')
        return undefined;
    const told = read('told');
    if (told !== '' && told !== _state_js__WEBPACK_IMPORTED_MODULE_4__.titles.cancelled)
        return parsed(read('record_owed'));
    // What came of the step is known before that is told: a kill in between leaves both.
    const settled = told === '' ? parsed(read('record_owed')) : undefined;
    if (settled !== undefined)
        return settled;
    const page = read('deployment_url') || undefined;
    const status = read('status');
    if ((0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_3__.isKnownEnd)(status)) {
        const state = status === 'success' ? 'success' : 'failure';
        return { state, description: `Ended as "${status}"`, page, environmentUrl: undefined };
    }
    const how = told === '' ? 'Killed' : 'Cancelled';
    const description = page === undefined ? `${how} before ${beforeWhat(read)}` : `${how}, it goes on unwatched`;
    return { state: 'error', description, page, environmentUrl: undefined };
}
function beforeWhat(read) {
    return read('creating') === '' ? 'a deployment was made' : 'Scalingo had said that it made the deployment';
}
/** Tells GitHub what is still owed, within a bounded time. Quiet where there is nothing to tell, or GitHub does not take it. */
async function settleRecord(read, { workflow, token, clock, debug }) {
    const status = owed(read);
    if (status === undefined || workflow.repository === undefined)
        return;
    const { GitHubApi } = await Promise.all(/* import() */[__webpack_require__.e("actions"), __webpack_require__.e("octokit"), __webpack_require__.e("json-with-bigint"), __webpack_require__.e("content-type"), __webpack_require__.e("tunnel"), __webpack_require__.e("before-after-hook"), __webpack_require__.e("universal-user-agent"), __webpack_require__.e("api-and-api-and-download"), __webpack_require__.e("api-and-api"), __webpack_require__.e("api-and-index"), __webpack_require__.e("lib_proxy_js")]).then(() => (__webpack_require__("./lib/github/api.js")));
    const ending = new AbortController();
    const callOff = clock.after(patienceMs, () => ending.abort(new Error('GitHub did not answer in time')));
    try {
        const github = new GitHubApi({ apiUrl: workflow.apiUrl, token, clock, signal: ending.signal, note: debug });
        const left = { environment: read('environment'), key: read('record_key'), id: read('record_id') };
        const run = (0,_github_environment_run_js__WEBPACK_IMPORTED_MODULE_1__.readRun)(workflow);
        const wasTold = await (0,_github_environment_afterwards_js__WEBPACK_IMPORTED_MODULE_0__.tellAfterwards)({ ...left, repository: workflow.repository }, status, { github, run });
        debug(wasTold ? `GitHub was told: ${status.description}` : 'GitHub has no record of the deployment');
    }
    catch (error) {
        debug(`GitHub was not told what became of the deployment: ${error}`);
    }
    finally {
        callOff();
    }
}
function parsed(json) {
    if (json === '')
        return undefined;
    const { state, description, page, environmentUrl } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(JSON.parse(json));
    return {
        state: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.text)(state),
        description: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.text)(description) ?? '',
        page: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.text)(page),
        environmentUrl: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.text)(environmentUrl)
    };
}


/***/ },

/***/ "./lib/afterword.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   afterword: () => (/* binding */ afterword)
/* harmony export */ });
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/status.js");
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/state.js");


/** What is to be said after a step that was cancelled or killed while there was, or may have been, a deployment. */
function afterword({ told, creating, app, page, status }) {
    if (!creating && page === '')
        return undefined;
    if (told !== '' && told !== _state_js__WEBPACK_IMPORTED_MODULE_1__.titles.cancelled)
        return undefined;
    const how = told === '' ? 'was killed' : 'was cancelled';
    if (page === '') {
        return `The step that deploys ${app} ${how} before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.`;
    }
    if ((0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isKnownEnd)(status)) {
        return `The step that deploys ${app} ${how} when the deployment had ended already, as "${status}": ${page}`;
    }
    return `The step that deploys ${app} ${how} while the deployment was "${status}". It goes on without the step: ${page}`;
}


/***/ },

/***/ "./lib/commit-name.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isWholeSha: () => (/* binding */ isWholeSha)
/* harmony export */ });
/* unused harmony exports isSameName, isShortOf, mayBeSameName */
/** Whether a text is a commit's whole name, by SHA-1 or SHA-256. */
function isWholeSha(name) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(name);
}
/** Whether two names surely mean the same: letter by letter, or as the whole SHAs of a commit, whose letters may be of either case. */
function isSameName(one, other) {
    return one === other || (isWholeSha(one) && isWholeSha(other) && one.toLowerCase() === other.toLowerCase());
}
/** Whether a name is the beginning of a commit's whole SHA, as whoever shortens it writes it. */
function isShortOf(sha, name) {
    return isWholeSha(sha) && isHex(name) && isBeginning(name.toLowerCase(), sha.toLowerCase());
}
/**
 * Whether two names may mean the same: the answered one is the beginning of the one that was asked for, or, where both may be commits,
 * either is that of the other, in whichever letters. Numbers and dates look like commits, too: it is never certain.
 */
function mayBeSameName(asked, answered) {
    if (isSameName(asked, answered) || isBeginning(answered, asked))
        return true;
    const [one, other] = [asked.toLowerCase(), answered.toLowerCase()];
    return isHex(one) && isHex(other) && (isBeginning(one, other) || isBeginning(other, one));
}
/** Git itself never shortens a commit by more. Source: https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreabbrev */
const shortestName = 7;
function isBeginning(short, whole) {
    return short.length >= shortestName && whole.startsWith(short);
}
function isHex(name) {
    return /^[0-9a-f]+$/i.test(name);
}


/***/ },

/***/ "./lib/github/environment/afterwards.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellAfterwards: () => (/* binding */ tellAfterwards)
/* harmony export */ });
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/github/environment/deployments.js");
/* harmony import */ var _making_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/environment/making.js");
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/github/environment/record.js");



/**
 * Tells GitHub the last that is to be told of a record.
 * @returns whether there was a record, and GitHub took it
 * @throws NotRecorded; the signal's reason
 */
async function tellAfterwards(left, status, { github, run }) {
    const deployments = new _deployments_js__WEBPACK_IMPORTED_MODULE_0__.Deployments(github, left.repository);
    const id = left.id || (await (0,_making_js__WEBPACK_IMPORTED_MODULE_1__.findMade)(deployments, left));
    if (id === undefined)
        return false;
    await deployments.addStatus(id, (0,_record_js__WEBPACK_IMPORTED_MODULE_2__.statusOrder)(status, run));
    return true;
}


/***/ },

/***/ "./lib/github/environment/deployments.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Deployments: () => (/* binding */ Deployments)
/* harmony export */ });
/* unused harmony export NotRecorded */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _repository_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/repository-name.js");


/** GitHub was asked and did not do it. */
class NotRecorded extends Error {
    name = 'NotRecorded';
    answer;
    constructor(answer) {
        super(`GitHub answered with ${answer.status} ${answer.problem ?? ''}`.trim());
        this.answer = answer;
    }
    /** Whether it may do so a little later. What could not be read may be a cut answer, or a page that somebody on the way shows for a while. */
    get isPassing() {
        const { isPassing, status } = this.answer;
        return isPassing || (status >= 200 && status < 300);
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
        this.#github = github;
        this.#place = (0,_repository_name_js__WEBPACK_IMPORTED_MODULE_1__.partsOf)(repository);
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
        const { state, log_url, target_url } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(last);
        return { state: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(state) ?? '', logUrl: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(log_url) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(target_url) ?? '' };
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
    const { id, sha, payload, production_environment, transient_environment } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(value);
    const { by, key } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(objectIn(payload));
    return {
        id: typeof id === 'number' ? String(id) : '',
        sha: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(sha) ?? '',
        key: by === maker ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(key) : undefined,
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


/***/ },

/***/ "./lib/github/environment/making.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMade: () => (/* binding */ findMade)
/* harmony export */ });
/* unused harmony export makeOnce */
/* unused harmony import specifier */ var NotRecorded;
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/github/environment/deployments.js");

/** After a lost answer GitHub is asked at these distances whether the deployment is there after all. */
const pausesMs = (/* unused pure expression or super */ null && ([1_000, 3_000]));
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
    if (!(error instanceof NotRecorded))
        return false;
    const { status, waitMs } = error.answer;
    return waitMs === undefined && (status === 0 || status >= 500 || (status >= 200 && status < 300));
}


/***/ },

/***/ "./lib/github/environment/older.js"
() {

/* unused harmony export retire */
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


/***/ },

/***/ "./lib/github/environment/own-job.js"
() {

/* unused harmony export hasOwn */
/** What the last status of a job that still runs can be. */
const running = (/* unused pure expression or super */ null && (['in_progress', 'queued', 'pending', 'waiting']));
/** Others may have made deployments of the same commit: no more of them than that are looked at. */
const mostLooks = 5;
/**
 * Whether GitHub itself has made a deployment for a job of this run that still runs, as it does where a job has `environment:`. It is there
 * before the job's first step, at the run's commit, with a status that leads to the job: `/owner/name/actions/runs/1/job/2`.
 * Which job of the run that is cannot be told: a step does not know its job's number.
 * @param listed the environment's deployments, the newest first
 */
async function hasOwn(deployments, listed, run) {
    const candidates = listed.filter(({ key, sha }) => key === undefined && run.commits.includes(sha));
    for (const { id } of candidates.slice(0, mostLooks)) {
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


/***/ },

/***/ "./lib/github/environment/record.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statusOrder: () => (/* binding */ statusOrder)
/* harmony export */ });
/* unused harmony export EnvironmentRecord */
/* unused harmony import specifier */ var randomUUID;
/* unused harmony import specifier */ var Deployments;
/* unused harmony import specifier */ var NotRecorded;
/* unused harmony import specifier */ var makeOnce;
/* unused harmony import specifier */ var retire;
/* unused harmony import specifier */ var hasOwn;
/* unused harmony import specifier */ var Late;
/* unused harmony import specifier */ var explainUnrecorded;
/* unused harmony import specifier */ var describe;
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/environment/deployments.js");
/* harmony import */ var _making_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/github/environment/making.js");
/* harmony import */ var _older_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/github/environment/older.js");
/* harmony import */ var _own_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/github/environment/own-job.js");
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/github/environment/refusal.js");
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/github/environment/status.js");







/**
 * GitHub's record of one deployment. It goes its own way beside the deployment: whoever tells it something never waits for GitHub, and a state
 * that a later one has overtaken is not sent any more. A refusal is told in one warning, and then nothing more is tried. What passes (GitHub has
 * trouble, or was asked too often) is tried again with the next state, so that the record does not say for good what held for a moment, and so seldom
 * that a GitHub that is down hears little of it; only where the last state cannot be told either there is a warning, and the run after the job tries.
 */
class EnvironmentRecord {
    #ports;
    #late = new AbortController();
    #signal;
    #key = randomUUID();
    #order;
    #made;
    #wanted;
    /** The last one that GitHub was to be told, whether it took it or not. */
    #tried;
    /** GitHub wants to be left alone. */
    #rest;
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
            .catch((error) => this.#fail(error))
            .finally(() => {
            this.#working = undefined;
            // It may have been told something just then.
            if (!this.#isOver && this.#wanted !== this.#tried)
                this.#work();
        });
    }
    /** Tells GitHub until it knows what there is to know. */
    async #settle() {
        const { connect, clock, log, run } = this.#ports;
        const note = (text) => {
            this.#trouble = text;
            log.debug(text);
        };
        const deployments = new Deployments(await connect(this.#signal, note), this.#order.repository);
        while (this.#wanted !== undefined && this.#wanted !== this.#tried) {
            this.#tried = this.#wanted;
            if (this.#rest !== undefined && clock.now() < this.#rest.untilMs)
                throw this.#rest.error;
            this.#made ??= await this.#make(deployments);
            if (this.#made === undefined)
                return this.#finish();
            // Meanwhile a later one may have overtaken it.
            const status = this.#wanted;
            this.#tried = status;
            await deployments.addStatus(this.#made.id, statusOrder(status, run));
            if (this.#isLast && status === this.#wanted)
                this.#finish();
            if (status.state === 'success')
                await retire(deployments, this.#made.earlier);
        }
    }
    async #make(deployments) {
        const { clock, run, log, keep } = this.#ports;
        const order = this.#order;
        const earlier = await deployments.list(order.environment);
        // An attempt before may have made it without ever hearing so.
        const at = earlier.findIndex(({ key }) => key === this.#key);
        const found = earlier[at];
        if (found !== undefined) {
            keep({ record_id: found.id });
            return { id: found.id, earlier: earlier.slice(at + 1) };
        }
        if (await hasOwn(deployments, earlier, run)) {
            log.note(`GitHub itself records a job of this run in the environment "${order.environment}", so no second record is made of the deployment.`);
            return undefined;
        }
        const made = { ...order, description: describe(order.description), key: this.#key };
        const id = await makeOnce(deployments, made, { clock, signal: this.#signal });
        keep({ record_id: id });
        return { id, earlier };
    }
    /** Nothing more is to be told. */
    #finish() {
        this.#isOver = true;
        this.#ports.keep({ record_over: 'true' });
    }
    #fail(error) {
        const { cancelled, log } = this.#ports;
        const { reason } = this.#late.signal;
        const isPassing = error instanceof NotRecorded && error.isPassing;
        const wasTheLast = this.#isLast && this.#wanted === this.#tried;
        if (isPassing && !wasTheLast && !this.#signal.aborted) {
            this.#postpone(error);
            return;
        }
        const isOwed = !this.#isOver && (reason !== undefined || isPassing);
        this.#isOver = true;
        // The run after the job tells GitHub what became of it.
        if (cancelled.aborted)
            return;
        if (!isOwed)
            this.#finish();
        log.warning(explainUnrecorded(reason ?? error, this.#order.environment, isOwed));
    }
    /** The next state is another occasion. */
    #postpone(error) {
        const { clock, log } = this.#ports;
        const { waitMs = 0 } = error.answer;
        if (error !== this.#rest?.error)
            this.#rest = { untilMs: clock.now() + waitMs, error };
        log.debug(`GitHub was not told how the deployment stands: ${error.message}`);
    }
}
/** A status as GitHub takes it. */
function statusOrder({ state, description, page, environmentUrl }, run) {
    const address = (0,_status_js__WEBPACK_IMPORTED_MODULE_6__.webAddress)(environmentUrl);
    return {
        state,
        description: (0,_status_js__WEBPACK_IMPORTED_MODULE_6__.describe)(description, page),
        ...(run.page && { log_url: run.page }),
        ...(address && { environment_url: address })
    };
}


/***/ },

/***/ "./lib/github/environment/refusal.js"
(__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) {

/* unused harmony exports Late, explainUnrecorded */
/* unused harmony import specifier */ var text;
/* unused harmony import specifier */ var record;
/* unused harmony import specifier */ var shortened;
/* unused harmony import specifier */ var NotRecorded;
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _shortened_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/shortened.js");
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/github/environment/deployments.js");



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
/**
 * The one warning where a deployment is not recorded, or not to its end.
 * @param isOwed whether the run after the job tells it once more
 */
function explainUnrecorded(error, environment, isOwed) {
    const again = isOwed ? ' It is told once more after the job.' : '';
    return `This deployment is not, or not fully, recorded in the GitHub environment "${environment}": ${because(error)}${again} The deployment itself does not depend on that.`;
}
function because(error) {
    if (error instanceof Late)
        return error.message;
    if (!(error instanceof NotRecorded))
        return `${error instanceof Error ? error.message : error}.`;
    const { status, data, problem, waitMs } = error.answer;
    const message = text(record(data).message);
    const said = (message && shortened(message, longestSaid)) ?? problem ?? 'no word on why';
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


/***/ },

/***/ "./lib/github/outputs.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readState: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony exports writeOutputs, saveState */
/* unused harmony import specifier */ var core;
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/core.js");

/** Hands outputs to the steps that follow. Runs outside the log's cage: without GITHUB_OUTPUT they are workflow commands. */
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}
/** Keeps what the run after this step needs, even where this one is killed a moment later. */
function saveState(state) {
    for (const [name, value] of Object.entries(state))
        core.saveState(name, value);
}
/** What the step left behind; empty where it did not come so far. */
function readState(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(name);
}


/***/ },

/***/ "./lib/plain-lines.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countOf: () => (/* binding */ countOf),
/* harmony export */   isInBytes: () => (/* binding */ isInBytes),
/* harmony export */   textsOf: () => (/* binding */ textsOf)
/* harmony export */ });
/* unused harmony export newline */
const newline = 0x0a;
/** Whether these lines came as bytes. */
function isInBytes(lines) {
    return 'bytes' in lines;
}
/** Lines as texts, without their newlines. */
function textsOf(lines) {
    return isInBytes(lines) ? lines.bytes.toString('latin1', 0, lines.bytes.length - 1).split('\n') : lines;
}
/** How many lines these are. */
function countOf(lines) {
    return isInBytes(lines) ? lines.count : lines.length;
}


/***/ },

/***/ "./lib/post.js"
(__webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/core.js");
/* harmony import */ var _afterwards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/afterwards.js");
/* harmony import */ var _afterword_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/afterword.js");
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/clock.js");
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/github/log.js");
/* harmony import */ var _github_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/github/outputs.js");
/* harmony import */ var _github_summary_write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/github/summary/write.js");
/* harmony import */ var _github_workflow_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/github/workflow.js");
/* harmony import */ var _sockets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/sockets.js");
/* harmony import */ var _source_scratch_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/source/scratch.js");
/* harmony import */ var _summarise_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("./lib/summarise.js");











// Tells what became of a deployment whose step could not tell it: from what the step left behind alone, without asking Scalingo,
// and without ever failing the job. GitHub too is told, where the step made a record there; and the archive is
// removed that a killed step could not remove.
const clock = (0,_clock_js__WEBPACK_IMPORTED_MODULE_3__.monotonicClock)();
const log = new _github_log_js__WEBPACK_IMPORTED_MODULE_4__.Log(process.stdout, clock, new AbortController().signal);
const workflow = (0,_github_workflow_js__WEBPACK_IMPORTED_MODULE_7__.readWorkflow)();
const told = (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.readState)('told');
const message = (0,_afterword_js__WEBPACK_IMPORTED_MODULE_2__.afterword)({
    told,
    creating: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.readState)('creating') !== '',
    app: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.readState)('app'),
    page: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.readState)('deployment_url'),
    status: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.readState)('status')
});
await (0,_source_scratch_js__WEBPACK_IMPORTED_MODULE_9__.removeScratch)((0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.readState)('folder'), workflow.temporary);
if (message !== undefined) {
    if (told !== '')
        log.note(message);
    else {
        log.notice(message);
        // Of a step that was killed there is none yet.
        const facts = (0,_summarise_js__WEBPACK_IMPORTED_MODULE_10__.summaryFactsOfKilled)(_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.readState, message, workflow, log);
        await (0,_github_summary_write_js__WEBPACK_IMPORTED_MODULE_6__.writeSummary)(facts).catch(error => log.debug(`no summary was written: ${error}`));
    }
}
const token = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('github_token');
const debug = (text) => log.debug(text);
await (0,_afterwards_js__WEBPACK_IMPORTED_MODULE_1__.settleRecord)(_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.readState, { workflow, token, clock, debug }).catch(error => debug(String(error)));
(0,_sockets_js__WEBPACK_IMPORTED_MODULE_8__.closeOpenSockets)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ },

/***/ "./lib/repository-name.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   partsOf: () => (/* binding */ partsOf)
/* harmony export */ });
/**
 * The parts of a repository's name, as GitHub's API asks for them.
 * @param repository `owner/name`
 */
function partsOf(repository) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}


/***/ },

/***/ "./lib/scalingo/status.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isKnownEnd: () => (/* binding */ isKnownEnd)
/* harmony export */ });
/* unused harmony exports stages, failures, isStage, isFailure, isOver */
/**
 * The stages of a deployment, in the order in which it passes through them.
 * Source: "Event types" of https://developers.scalingo.com/deployments
 */
const stages = (/* unused pure expression or super */ null && (['queued', 'building', 'pushing', 'starting']));
/** The failed ends that are known. `hook-error` is real although the documentation leaves it out. */
const failures = ['build-error', 'crashed-error', 'timeout-error', 'hook-error', 'aborted'];
/** Whether a deployment with this status still runs, as far as the status alone tells. */
function isStage(status) {
    return stages.includes(status);
}
/** Whether a status is one of the known ends that are failures. */
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


/***/ },

/***/ "./lib/shortened.js"
() {

/* unused harmony export shortened */
/**
 * The beginning of a text that others wrote, in whole words: half a secret would escape whatever masks it, and no secret holds a blank.
 * @param most how many characters of it are kept at most
 */
function shortened(text, most) {
    if (text.length <= most)
        return text;
    return `${text
        .slice(0, most + 1)
        .replace(/\S*$/, '')
        .trimEnd()
        .toWellFormed()}…`;
}


/***/ },

/***/ "./lib/source/amount.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   amount: () => (/* binding */ amount)
/* harmony export */ });
/* unused harmony export fileCount */
/** Bytes as people say them, in powers of ten: `512 bytes`, `34 kB`, `12.3 MB`. */
function amount(bytes) {
    if (bytes < 1000)
        return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
    if (bytes < 1_000_000)
        return `${Math.round(bytes / 1000)} kB`;
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
/** `1,234 files`, `1 file`. */
function fileCount(files) {
    return `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;
}


/***/ },

/***/ "./lib/source/scratch.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeScratch: () => (/* binding */ removeScratch)
/* harmony export */ });
/* unused harmony export makeScratch */
/* unused harmony import specifier */ var mkdtemp;
/* unused harmony import specifier */ var join;
/* unused harmony import specifier */ var UnusableSource;
/* unused harmony import specifier */ var systemCodeOf;
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/unusable.js");



const prefix = 'deploy-to-scalingo-';
/** Makes a folder for one archive, and nothing else. @param temporary the runner's folder for temporary files @throws UnusableSource */
async function makeScratch(temporary) {
    return mkdtemp(join(temporary, prefix)).catch(error => {
        throw new UnusableSource({ code: 'no_room', folder: temporary, systemCode: systemCodeOf(error) }, error);
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


/***/ },

/***/ "./lib/source/unusable.js"
() {

/* unused harmony exports UnusableSource, systemCodeOf */
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


/***/ },

/***/ "./lib/summarise.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summaryFactsOfKilled: () => (/* binding */ summaryFactsOfKilled)
/* harmony export */ });
/* unused harmony export summaryFactsOf */
/* harmony import */ var _github_trigger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/github/trigger.js");
/* harmony import */ var _github_workflow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/workflow.js");


/** What the summary shows of a step, without secrets: there nothing else takes out what HTML writes otherwise. */
function summaryFactsOf(outcome, ending, known, workflow, log) {
    const { app, inputs, deployment, lastSuccess, stages = [] } = known;
    const { title, failed, annotation, diagnosis, deploymentUrl = '' } = outcome;
    const trigger = (0,_github_trigger_js__WEBPACK_IMPORTED_MODULE_0__.readTrigger)(workflow);
    const isOver = Boolean(deployment?.finishedAt);
    const quoted = (lines) => lines.map(line => log.quotable(line));
    return {
        title,
        failed,
        app: log.redacted(app?.name ?? inputs?.app ?? ''),
        appUrl: app?.url ?? '',
        region: log.redacted(inputs?.region ?? ''),
        status: log.redacted(deployment?.status ?? ''),
        deploymentId: deployment?.id ?? '',
        deploymentUrl,
        commit: commitOf(known, workflow, trigger.commitTitle && log.redacted(trigger.commitTitle)),
        trigger: trigger.event ? trigger : undefined,
        durationSeconds: isOver ? deployment?.durationSeconds : undefined,
        imageSizeBytes: deployment?.imageSizeBytes,
        before: lastSuccess?.id === deployment?.id ? undefined : lastSuccess,
        stages,
        diagnosis: diagnosis && {
            cause: log.redacted(diagnosis.cause),
            advice: log.redacted(diagnosis.advice),
            page: diagnosis.page,
            evidence: quoted(diagnosis.evidence),
            evidenceTitle: diagnosis.evidenceTitle
        },
        message: annotation && log.redacted(annotation.message),
        logEnd: failed && ending.kind === 'ended' ? quoted(ending.logEnd) : []
    };
}
/**
 * The same of a step that was killed before it could tell anything.
 * @param read gives what the step left behind; empty where it did not come so far
 * @param message what is said of it
 */
function summaryFactsOfKilled(read, message, workflow, log) {
    const outcome = {
        title: 'Killed',
        failed: true,
        annotation: { level: 'notice', message },
        deploymentUrl: read('deployment_url')
    };
    const left = {
        app: read('app'),
        region: read('region'),
        status: read('status'),
        deploymentId: read('deployment_id')
    };
    return { ...summaryFactsOf(outcome, { kind: 'cancelled' }, {}, workflow, log), ...left };
}
/** What was deployed. It is a commit of which the page is known where it is that of the run, or where the repository was asked for it. */
function commitOf({ gitRef, deployment, inputs }, workflow, title) {
    const ref = deployment ? (deployment.gitRef ?? gitRef ?? '') : '';
    const source = inputs?.source;
    const isTriggering = ref !== '' && ref === workflow.commit;
    const isOfRepository = ref === gitRef && (source?.kind === 'repository' || source?.kind === 'redeploy');
    const repository = isOfRepository ? source.repository : isTriggering ? workflow.repository : undefined;
    return {
        ref,
        url: repository && (0,_github_workflow_js__WEBPACK_IMPORTED_MODULE_1__.commitPage)({ ...workflow, repository }, ref),
        title: isTriggering ? title : undefined
    };
}


/***/ }

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ const __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __webpack_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	const cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	const module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	__webpack_modules__[moduleId](module, module.exports, __webpack_require__);
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __webpack_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	const webpackQueues = Symbol("webpack queues");
/******/ 	const webpackExports = Symbol("webpack exports");
/******/ 	const webpackError = Symbol("webpack error");
/******/ 	
/******/ 	const resolveQueue = (queue) => {
/******/ 		if(queue?.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	const wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 	
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				const queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				const obj = {};
/******/ 	
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		const ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__webpack_require__.a = (module, body, hasAwait) => {
/******/ 		let queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		const depQueues = new Set();
/******/ 		const exports = module.exports;
/******/ 		let currentDeps;
/******/ 		let outerResolve;
/******/ 		let reject;
/******/ 		const promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		const handle = (deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			let fn;
/******/ 			const getResult = () => (currentDeps.map((d) => {
/******/ 	
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			const promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				const fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.forEach((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}
/******/ 		const done = (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue))
/******/ 	
/******/ 		body(handle, done);
/******/ 		queue?.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/chunk loaded */
/******/ (() => {
/******/ 	const deferred = [];
/******/ 	__webpack_require__.O = (result, chunkIds, fn) => {
/******/ 		if(chunkIds) {
/******/ 			deferred.push([chunkIds, fn]);
/******/ 			return;
/******/ 		}
/******/ 		for (var i = 0; i < deferred.length; i++) {
/******/ 			let [chunkIds, fn] = deferred[i];
/******/ 			let fulfilled = true;
/******/ 			for (var j = 0; j < chunkIds.length; j++) {
/******/ 				if (__webpack_require__.O.j(chunkIds[j])) {
/******/ 					chunkIds.splice(j--, 1);
/******/ 				} else {
/******/ 					fulfilled = false;
/******/ 				}
/******/ 			}
/******/ 			if(fulfilled) {
/******/ 				deferred.splice(i--, 1)
/******/ 				const r = fn();
/******/ 				if (r !== undefined) result = r;
/******/ 			}
/******/ 		}
/******/ 		return result;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ // define getter/value functions for harmony exports
/******/ __webpack_require__.d = (exports, definition) => {
/******/ 	for(var key in definition) {
/******/ 		if(__webpack_require__.o(definition, key) && !__webpack_require__.o(exports, key)) {
/******/ 			Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 		}
/******/ 	}
/******/ };
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ __webpack_require__.f = {};
/******/ // This file contains only the entry chunk.
/******/ // The chunk loading function for additional chunks
/******/ __webpack_require__.e = (chunkId) => {
/******/ 	const promises = [];
/******/ 	__webpack_require__.f.j(chunkId, promises);
/******/ 	return Promise.all(promises);
/******/ };
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ // This function allow to reference async chunks
/******/ __webpack_require__.u = (chunkId) => {
/******/ 	// return url for filenames not based on template
/******/ 	if (chunkId === "octokit") return "octokit.js";
/******/ 	if (chunkId === "json-with-bigint") return "json-with-bigint.js";
/******/ 	if (chunkId === "content-type") return "content-type.js";
/******/ 	if (chunkId === "before-after-hook") return "before-after-hook.js";
/******/ 	if (chunkId === "universal-user-agent") return "universal-user-agent.js";
/******/ 	if (chunkId === "api-and-api-and-download") return "api-and-api-and-download.js";
/******/ 	if (chunkId === "api-and-api") return "api-and-api.js";
/******/ 	if (chunkId === "lib_proxy_js") return "api.js";
/******/ 	// return url for filenames based on template
/******/ 	return chunkId + ".js";
/******/ };
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ __webpack_require__.o = (obj, prop) => (Object.hasOwn(obj, prop));
/******/ 
/******/ /* webpack/runtime/runtimeId */
/******/ __webpack_require__.j = "post";
/******/ 
/******/ /* webpack/runtime/export webpack runtime */
/******/ export { __webpack_require__ };
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	const chunkImports = {
/******/ 		"octokit": () => (import("./octokit.js")),
/******/ 		"json-with-bigint": () => (import("./json-with-bigint.js")),
/******/ 		"content-type": () => (import("./content-type.js")),
/******/ 		"tunnel": () => (import("./tunnel.js")),
/******/ 		"before-after-hook": () => (import("./before-after-hook.js")),
/******/ 		"universal-user-agent": () => (import("./universal-user-agent.js")),
/******/ 		"api-and-api-and-download": () => (import("./api-and-api-and-download.js")),
/******/ 		"api-and-api": () => (import("./api-and-api.js")),
/******/ 		"api-and-index": () => (import("./api-and-index.js")),
/******/ 		"lib_proxy_js": () => (import("./api.js"))
/******/ 	};
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	const installedChunks = {
/******/ 		"post": 0
/******/ 	};
/******/ 	
/******/ 	const installChunk = (data) => {
/******/ 		let {__webpack_esm_ids__, __webpack_esm_modules__, __webpack_esm_runtime__} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in __webpack_esm_modules__) {
/******/ 			if(__webpack_require__.o(__webpack_esm_modules__, moduleId)) {
/******/ 				__webpack_require__.m[moduleId] = __webpack_esm_modules__[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(__webpack_esm_runtime__) __webpack_esm_runtime__(__webpack_require__);
/******/ 		for(;i < __webpack_esm_ids__.length; i++) {
/******/ 			chunkId = __webpack_esm_ids__[i];
/******/ 			if(__webpack_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[chunkId] = 0;
/******/ 		}
/******/ 		__webpack_require__.O();
/******/ 	}
/******/ 	
/******/ 	__webpack_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			let installedChunkData = __webpack_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						let promise = (__webpack_require__.o(chunkImports, chunkId) ? chunkImports[chunkId]() : import("./" + __webpack_require__.u(chunkId))).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	__webpack_require__.C = installChunk;
/******/ 	
/******/ 	__webpack_require__.O.j = (chunkId) => (installedChunks[chunkId] === 0);
/******/ 	// no HMR
/******/ 	
/******/ 	// no HMR manifest
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ import * as __webpack_chunk_1__ from "./actions.js";
/******/ __webpack_require__.C(__webpack_chunk_1__);
/******/ import * as __webpack_chunk_2__ from "./index-and-post.js";
/******/ __webpack_require__.C(__webpack_chunk_2__);
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module depends on other loaded chunks and execution need to be delayed
/******/ let __webpack_exports__ = __webpack_require__.O(undefined, ["actions","index-and-post"], () => ((__webpack_exports__ = __webpack_require__("./lib/post.js"))))
/******/ __webpack_exports__ = __webpack_require__.O(__webpack_exports__);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
