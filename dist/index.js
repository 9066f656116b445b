import * as __WEBPACK_EXTERNAL_MODULE_crypto__ from "crypto";
import * as __WEBPACK_EXTERNAL_MODULE_fs__ from "fs";
import * as __WEBPACK_EXTERNAL_MODULE_node_buffer_75dc2e86__ from "node:buffer";
import * as __WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__ from "node:crypto";
import * as __WEBPACK_EXTERNAL_MODULE_node_events_819cca76__ from "node:events";
import * as __WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__ from "node:fs";
import * as __WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__ from "node:fs/promises";
import * as __WEBPACK_EXTERNAL_MODULE_node_path_02319fef__ from "node:path";
import * as __WEBPACK_EXTERNAL_MODULE_node_perf_hooks_a68c9240__ from "node:perf_hooks";
import * as __WEBPACK_EXTERNAL_MODULE_node_v8_377c3076__ from "node:v8";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "node:module";
const __WEBPACK_EXTERNAL_createRequire_require = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
/******/ var __webpack_modules__ = ({

/***/ "crypto?8092"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["randomUUID"]: () => (__WEBPACK_EXTERNAL_MODULE_crypto__.randomUUID) });

/***/ },

/***/ "fs?5189"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["appendFileSync"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.appendFileSync), ["constants"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.constants), ["existsSync"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.existsSync), ["promises"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.promises) });

/***/ },

/***/ "node:buffer"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["isAscii"]: () => (__WEBPACK_EXTERNAL_MODULE_node_buffer_75dc2e86__.isAscii), ["isUtf8"]: () => (__WEBPACK_EXTERNAL_MODULE_node_buffer_75dc2e86__.isUtf8) });

/***/ },

/***/ "node:crypto"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["randomBytes"]: () => (__WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__.randomBytes), ["randomUUID"]: () => (__WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__.randomUUID) });

/***/ },

/***/ "node:events"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["once"]: () => (__WEBPACK_EXTERNAL_MODULE_node_events_819cca76__.once) });

/***/ },

/***/ "node:fs"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["accessSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.accessSync), ["closeSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.closeSync), ["constants"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.constants), ["createReadStream"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.createReadStream), ["createWriteStream"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.createWriteStream), ["fstatSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.fstatSync), ["lstatSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.lstatSync), ["openSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.openSync), ["readFileSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.readFileSync), ["readSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.readSync), ["readdirSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.readdirSync), ["readlinkSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.readlinkSync), ["statSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.statSync) });

/***/ },

/***/ "node:fs/promises"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["mkdtemp"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.mkdtemp), ["open"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.open), ["realpath"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.realpath), ["rm"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.rm), ["stat"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.stat) });

/***/ },

/***/ "node:path"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["basename"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__.basename), ["default"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__["default"]), ["dirname"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__.dirname), ["join"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__.join), ["resolve"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__.resolve) });

/***/ },

/***/ "node:perf_hooks"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["PerformanceObserver"]: () => (__WEBPACK_EXTERNAL_MODULE_node_perf_hooks_a68c9240__.PerformanceObserver) });

/***/ },

/***/ "node:v8"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["default"]: () => (__WEBPACK_EXTERNAL_MODULE_node_v8_377c3076__["default"]) });

/***/ },

/***/ "assert"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("assert");

/***/ },

/***/ "buffer"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("buffer");

/***/ },

/***/ "crypto?a8b2"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("crypto");

/***/ },

/***/ "events"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("events");

/***/ },

/***/ "fs?43f1"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("fs");

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

/***/ "querystring"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("querystring");

/***/ },

/***/ "stream"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("stream");

/***/ },

/***/ "tls"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("tls");

/***/ },

/***/ "url"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("url");

/***/ },

/***/ "util"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("util");

/***/ },

/***/ "zlib"
(module) {

module.exports = __WEBPACK_EXTERNAL_createRequire_require("zlib");

/***/ },

/***/ "./lib/attach.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attach: () => (/* binding */ attach)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/persistence.js");
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/status.js");



/** Who has no stream by then asks without it how the deployment stands: it may be over, and need none. */
const openedWithinMs = 1_000;
/**
 * Finds the deployment that the workflow names, and the stream that tells of it, unless it is over.
 * @throws ScalingoError where Scalingo refused or does not know it; the signal's reason
 */
async function attach({ source, wait }, app, ports) {
    const { scalingo, signal } = ports;
    const id = source.kind === 'deployment' ? source.id : '';
    const find = () => findIn(app, id, ports);
    if (!wait)
        return { deployment: await find(), connection: undefined };
    const stop = new AbortController();
    const stopped = AbortSignal.any([signal, stop.signal]);
    const opening = (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_1__.untilAnswered)(() => scalingo.openStream(app.streamUrl, stopped), ports);
    const abandon = () => {
        stop.abort();
        opening.then(connection => connection.close(), () => undefined);
    };
    try {
        const isOpen = await isSettled(opening, ports);
        const deployment = await find();
        if ((0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_2__.isOver)(deployment)) {
            abandon();
            return { deployment, connection: undefined };
        }
        const connection = await opening;
        // What happened before, a stream that came late need not tell.
        return { deployment: isOpen ? deployment : await find(), connection };
    }
    catch (error) {
        abandon();
        throw error;
    }
}
/** Whether the attempt at a stream has come to its end, good or bad, within the time that is worth waiting for. */
async function isSettled(opening, { clock, signal }) {
    const settled = opening.then(() => true, () => true);
    const waiting = new AbortController();
    const tooLate = clock.sleep(openedWithinMs, AbortSignal.any([signal, waiting.signal])).then(() => false);
    try {
        return await Promise.race([settled, tooLate]);
    }
    finally {
        tooLate.catch(() => undefined);
        waiting.abort();
    }
}
async function findIn(app, id, ports) {
    const deployment = await (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_1__.untilAnswered)(() => ports.scalingo.deployment(app.name, id), ports);
    if (deployment.appId === undefined || deployment.appId === app.id)
        return deployment;
    const said = 'it belongs to another app';
    const call = 'read the deployment';
    throw new _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError({ code: 'not_found', call, url: ports.scalingo.apiUrl, status: 200, said });
}


/***/ },

/***/ "./lib/begin.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   begin: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/attach.js");
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/create.js");
/* harmony import */ var _scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/persistence.js");



/**
 * Lets a deployment begin, or finds the one that the workflow names.
 * @param source what is deployed; undefined for a deployment that there is already
 * @throws ScalingoError where Scalingo refused or does not know it; UnusableSource; UncertainCreation; the signal's reason
 */
async function begin(inputs, app, source, ports) {
    if (source)
        return make(inputs, app, source, ports);
    const begun = await (0,_attach_js__WEBPACK_IMPORTED_MODULE_0__.attach)(inputs, app, ports);
    const what = begun.deployment.gitRef ?? 'an archive';
    ports.log.note(`Following a deployment to ${app.name} in ${inputs.region}: ${what}`);
    return begun;
}
async function make(inputs, app, source, ports) {
    const { scalingo, signal, log } = ports;
    log.note(`Deploying to ${app.name} in ${inputs.region}: ${source.what}`);
    const delivery = await source.deliver(ports);
    let connection;
    try {
        // Opened before there is a deployment, so that none of its events can be missed.
        const open = () => scalingo.openStream(app.streamUrl, signal);
        connection = inputs.wait ? await (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_2__.untilAnswered)(open, ports) : undefined;
        return { deployment: await create(inputs, app, source, delivery, { ...ports, connection }), connection };
    }
    catch (error) {
        connection?.close();
        throw error;
    }
    finally {
        await delivery.remove();
    }
}
async function create({ cacheReset }, app, { gitRef }, delivery, ports) {
    const { scalingo, log } = ports;
    if (cacheReset) {
        await (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_2__.untilAnswered)(() => scalingo.resetCache(app.name), ports);
        log.note('The deployment cache is empty now.');
    }
    return (0,_create_js__WEBPACK_IMPORTED_MODULE_1__.createOnce)(app, { gitRef, sourceUrl: () => delivery.url() }, ports);
}


/***/ },

/***/ "./lib/commit-name.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSameName: () => (/* binding */ isSameName),
/* harmony export */   isShortOf: () => (/* binding */ isShortOf),
/* harmony export */   isWholeSha: () => (/* binding */ isWholeSha),
/* harmony export */   mayBeSameName: () => (/* binding */ mayBeSameName)
/* harmony export */ });
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

/***/ "./lib/create.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UncertainCreation: () => (/* binding */ UncertainCreation),
/* harmony export */   createOnce: () => (/* binding */ createOnce)
/* harmony export */ });
/* harmony import */ var _lost_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/lost-deployment.js");
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/retry.js");



/** Scalingo did not say whether it made a deployment, and looking for it did not tell either. */
class UncertainCreation extends Error {
    name = 'UncertainCreation';
    /** Deployments that may be the one; of a single one too little is known to be sure. */
    candidates;
    /** Whether Scalingo's list of deployments could be read to the end. */
    isListed;
    /** How often the request was sent. */
    attempts;
    cause;
    constructor({ candidates, isListed, attempts }, cause) {
        super(`whether a deployment was made is not known: ${cause.message}`);
        this.candidates = candidates;
        this.isListed = isListed;
        this.attempts = attempts;
        this.cause = cause;
    }
}
/** GitHub's runner kills a cancelled step after ten seconds: so long one can wait for an answer that tells the deployment's id. */
const graceMs = 8_000;
/**
 * Makes exactly one deployment. Creating knows no key by which Scalingo could tell a repetition, so where the answer is lost the
 * deployment is looked for, and only where it is surely not there the request is sent once more.
 * @throws ScalingoError where Scalingo refused and nothing was lost before; UncertainCreation; the signal's reason
 */
async function createOnce(app, order, ports) {
    const { log } = ports;
    let lost;
    for (let attempts = 1;; attempts++) {
        const sending = lost ? await sendAgain(app, order, ports, lost) : await send(app, order, ports);
        if ('made' in sending)
            return sending.made;
        // The first request may still be carried out while the second one is looked for.
        lost ??= sending.lost;
        log.note(sending.isRefused
            ? refusedNote
            : 'Scalingo did not say whether it made the deployment: looking for it, for about half a minute.');
        const sightings = await (0,_lost_deployment_js__WEBPACK_IMPORTED_MODULE_0__.lookFor)(app.name, lost, ports, sending.isRefused && _lost_deployment_js__WEBPACK_IMPORTED_MODULE_0__.looksAfterRefusalAtMs);
        const found = theOneOf(sightings, attempts, attempts === 1, sending.error);
        if (found !== undefined) {
            log.note('It was made.');
            return found;
        }
        log.note('It was not made: asking for it once more.');
    }
}
const refusedNote = 'The second request made none: looking once more for what the first one may have made.';
/** @returns undefined where there is none and it may be asked for once more. @throws UncertainCreation */
function theOneOf({ ours, possible, isListed }, attempts, mayAskAgain, error) {
    const [only, ...others] = ours;
    if (only !== undefined && others.length === 0)
        return only;
    const candidates = [...ours, ...possible];
    if (candidates.length === 0 && isListed && mayAskAgain)
        return undefined;
    throw new UncertainCreation({ candidates, isListed, attempts }, error);
}
/**
 * Sends until the request may have reached Scalingo: a refusal for one request too many, and a connection that never came about, made
 * nothing, and neither did what failed on the way to it.
 * @param before a request whose answer was lost, and that may have made one after all: after each pause it is looked for
 * @throws ScalingoError where nothing was made, and nothing will be; the signal's reason
 */
async function send(app, order, ports, before) {
    const { clock, signal, deadlineAtMs, record } = ports;
    const patience = new _scalingo_retry_js__WEBPACK_IMPORTED_MODULE_2__.Patience();
    for (let failures = 1;; failures++) {
        const sourceUrl = await order.sourceUrl();
        signal.throwIfAborted();
        const attempt = await sendOnce(app, { gitRef: order.gitRef, sourceUrl }, ports);
        if ('made' in attempt)
            return attempt;
        const { error, lost } = attempt;
        if (lost && mayBeMade(error))
            return { error, lost };
        // Told before anything else: whoever is stopped meanwhile says whether there may be one.
        if (lost && before === undefined)
            record.madeNone();
        const pauseMs = (0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_2__.pauseBeforeRetryMs)(error, failures);
        const endMs = Math.min(deadlineAtMs, patience.endsAtMs(error, clock.now()));
        if (pauseMs === undefined || clock.now() + pauseMs > endMs)
            throw error;
        record.troubled(error, pauseMs);
        await clock.sleep(pauseMs, signal);
        const made = before && theOneOf(await (0,_lost_deployment_js__WEBPACK_IMPORTED_MODULE_0__.lookFor)(app.name, before, ports, _lost_deployment_js__WEBPACK_IMPORTED_MODULE_0__.looksOnceMoreAtMs), 2, true, error);
        if (made)
            return { made };
    }
}
/** The same for the second time. A refusal says nothing of the first request then, and may come of what that one made after all. */
async function sendAgain(app, order, ports, lost) {
    try {
        return await send(app, order, ports, lost);
    }
    catch (error) {
        if (error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__.ScalingoError)
            return { error, lost, isRefused: true };
        throw error;
    }
}
async function sendOnce(app, deployment, ports) {
    const { scalingo, clock, signal, record } = ports;
    const grace = graceAfter(signal, clock);
    let lost;
    try {
        // A bearer that has to be renewed is so before the request: from then on others may make what looks like ours.
        await scalingo.authenticate();
        lost = whatIsLost(app, deployment, ports);
        record.creating(app);
        const made = await scalingo.createDeployment(app.name, deployment, grace.signal);
        if (!lost.isNew(made.id))
            throw notNew(made, scalingo);
        record.answered();
        return { made };
    }
    catch (error) {
        if (error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__.ScalingoError)
            return { error, lost };
        throw error;
    }
    finally {
        grace.end();
    }
}
/** An answer that tells of a deployment that there was before: whether it made one, too, it does not say. */
function notNew({ id }, { apiUrl }) {
    const said = `it tells of the deployment ${id}, which was there before`;
    return new _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__.ScalingoError({ code: 'unreadable', call: 'create the deployment', url: apiUrl, said });
}
/** Whether it was the request itself that failed, and not so that it surely made nothing. */
function mayBeMade(error) {
    return error.facts.call === 'create the deployment' && (0,_scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__.mayBeDone)(error);
}
/** What would be looked for if the answer to a request that is sent now were lost: nothing that others have made by now. */
function whatIsLost(app, { gitRef }, { scalingo, connection }) {
    const knownBefore = new Set([...(connection?.announced ?? []), app.lastDeploymentId]);
    const { serverClock } = scalingo;
    return {
        gitRef,
        sinceMs: serverClock.now(),
        uncertainMs: serverClock.mostBehindMs,
        isNew: id => !knownBefore.has(id),
        isAnnounced: id => connection?.announced.has(id) === true
    };
}
/** A signal that follows another one some time later. */
function graceAfter(signal, clock) {
    const controller = new AbortController();
    let callOff = () => { };
    const stop = () => {
        callOff = clock.after(graceMs, () => controller.abort(signal.reason));
    };
    signal.addEventListener('abort', stop, { once: true });
    return {
        signal: controller.signal,
        end: () => {
            signal.removeEventListener('abort', stop);
            callOff();
        }
    };
}


/***/ },

/***/ "./lib/dashboard-page.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dashboardPage: () => (/* binding */ dashboardPage)
/* harmony export */ });
/** The deployment's page on Scalingo's dashboard, as far as enough is known to name it. */
function dashboardPage({ inputs, app, deployment }) {
    if (!inputs || !app || !deployment)
        return undefined;
    const path = [inputs.region, app.name, 'deploy', deployment.id].map(encodeURIComponent).join('/');
    return `https://dashboard.scalingo.com/apps/${path}`;
}


/***/ },

/***/ "./lib/deploy.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var _begin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/begin.js");
/* harmony import */ var _commit_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/commit-name.js");
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/create.js");
/* harmony import */ var _dashboard_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/dashboard-page.js");
/* harmony import */ var _follow_ended_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/follow/ended.js");
/* harmony import */ var _follow_follow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/follow/follow.js");
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/known.js");
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/proof.js");
/* harmony import */ var _scalingo_client_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/scalingo/client.js");
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("./lib/scalingo/persistence.js");
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("./lib/scalingo/status.js");
/* harmony import */ var _source_last_success_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("./lib/source/last-success.js");
/* harmony import */ var _source_locate_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("./lib/source/locate.js");
/* harmony import */ var _source_unusable_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _stopping_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("./lib/stopping.js");
















/**
 * Deploys, and follows the deployment to its end. Throws nothing: how it ended is what it returns.
 * @param known is filled while the deployment goes on, so that whoever ends it early knows how far it came
 */
async function deploy(inputs, known, ports) {
    try {
        return await deployAndFollow(inputs, known, ports);
    }
    catch (error) {
        return endingOf(error, ports.signal);
    }
    finally {
        ports.log.endStage();
    }
}
async function deployAndFollow(inputs, known, ports) {
    const { log, clock, signal, deadlineAtMs, temporary, keeping, creating, madeNone, seen } = ports;
    const { apiUrl, authUrl, token } = inputs;
    const mask = (secret) => log.mask(secret);
    const record = new _known_js__WEBPACK_IMPORTED_MODULE_6__.StepRecord(known, { creating, madeNone, seen, note: text => log.note(text) });
    const scalingo = new _scalingo_client_js__WEBPACK_IMPORTED_MODULE_8__.Scalingo({ apiUrl, authUrl, token, clock, signal, onSecret: mask });
    const asking = { scalingo, clock, signal, deadlineAtMs, record, log, temporary, keeping };
    const sourcing = { ...ports, mask };
    const checked = await (0,_source_locate_js__WEBPACK_IMPORTED_MODULE_13__.locate)(inputs, sourcing);
    await (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_10__.untilAnswered)(() => scalingo.authenticate(), asking);
    const app = await (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_10__.untilAnswered)(() => scalingo.app(inputs.app), asking);
    record.foundApp(app);
    const source = checked ?? (await (0,_source_locate_js__WEBPACK_IMPORTED_MODULE_13__.locateRunning)(inputs, app, { ...sourcing, ...asking }));
    record.located(source?.gitRef);
    for (const warning of (await source?.warnings) ?? [])
        log.warning(warning);
    const deployed = source && inputs.skipDeployed ? await (0,_source_last_success_js__WEBPACK_IMPORTED_MODULE_12__.lastSuccess)(app, asking) : undefined;
    if (deployed?.gitRef !== undefined && (0,_commit_name_js__WEBPACK_IMPORTED_MODULE_1__.isSameName)(deployed.gitRef, source?.gitRef ?? '')) {
        record.seen(app, deployed);
        return { kind: 'skipped' };
    }
    const { deployment, connection } = await (0,_begin_js__WEBPACK_IMPORTED_MODULE_0__.begin)(inputs, app, source, asking);
    try {
        record.seen(app, deployment);
        signal.throwIfAborted();
        log.note(`Deployment ${deployment.id}: ${(0,_dashboard_page_js__WEBPACK_IMPORTED_MODULE_3__.dashboardPage)(known)}`);
        const difference = source && (0,_proof_js__WEBPACK_IMPORTED_MODULE_7__.prove)(source.gitRef, app, deployment);
        if (difference)
            log.warning(difference);
        const following = { scalingo, log, clock, signal, deadlineAtMs, record };
        const fromStart = source !== undefined;
        if ((0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_11__.isOver)(deployment)) {
            const isFresh = fromStart || hasJustEnded(deployment, scalingo.serverClock.now());
            const read = await (0,_follow_ended_js__WEBPACK_IMPORTED_MODULE_4__.readEnded)(app, deployment, isFresh, following);
            return { kind: 'ended', ...read, diagnosis: await diagnosisOf(deployment, read, log) };
        }
        if (connection === undefined)
            return { kind: 'accepted' };
        const ended = await (0,_follow_follow_js__WEBPACK_IMPORTED_MODULE_5__.follow)({ app, deployment, connection, fromStart }, following);
        if (source)
            (0,_proof_js__WEBPACK_IMPORTED_MODULE_7__.prove)(source.gitRef, app, ended.deployment);
        const { verdict, logEnd } = ended;
        return { kind: 'ended', verdict, logEnd, diagnosis: await diagnosisOf(ended.deployment, ended, log) };
    }
    finally {
        connection?.close();
    }
}
/** Whether the log of a deployment that is over may still lag: the one of one that ended long ago does not. */
function hasJustEnded({ finishedAt }, serverNowMs) {
    return serverNowMs === undefined || !(Date.parse(finishedAt ?? '') < serverNowMs - lagMs);
}
/** So long Scalingo may need to write down the end of a log. */
const lagMs = 20_000;
/** Only a deployment that failed loads what explains it. Where that is not to be had, the status still tells something. */
async function diagnosisOf({ status }, { verdict, logEnd }, log) {
    if (status === 'success')
        return undefined;
    try {
        const { diagnose } = await __webpack_require__.e(/* import() */ "lib_diagnosis_diagnose_js").then(() => (__webpack_require__("./lib/diagnosis/diagnose.js")));
        return diagnose(status, logEnd, verdict !== 'not verifiable');
    }
    catch (error) {
        log.debug(`no cause could be looked for: ${error}`);
        return undefined;
    }
}
/** What ended the step, in the order in which the causes count. Whatever breaks once the step was stopped broke because of that. */
function endingOf(error, signal) {
    const reason = signal.aborted ? signal.reason : error;
    if (reason instanceof _stopping_js__WEBPACK_IMPORTED_MODULE_15__.Cancelled)
        return { kind: 'cancelled' };
    if (reason instanceof _stopping_js__WEBPACK_IMPORTED_MODULE_15__.TimedOut)
        return { kind: 'timed out' };
    if (error instanceof _create_js__WEBPACK_IMPORTED_MODULE_2__.UncertainCreation)
        return { kind: 'uncertain', error };
    if (error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_9__.ScalingoError)
        return { kind: 'refused', error };
    if (error instanceof _source_unusable_js__WEBPACK_IMPORTED_MODULE_14__.UnusableSource)
        return { kind: 'unusable', error };
    if (error instanceof _proof_js__WEBPACK_IMPORTED_MODULE_7__.OtherDeployed)
        return { kind: 'other', error };
    return { kind: 'broken', error };
}


/***/ },

/***/ "./lib/diagnosis/failure.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   causeOf: () => (/* binding */ causeOf),
/* harmony export */   meaningOf: () => (/* binding */ meaningOf)
/* harmony export */ });
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/status.js");

const docs = 'https://doc.scalingo.com/platform';
const servesOn = 'the version before it keeps serving';
/** Source: "Details about the deployment statuses", https://developers.scalingo.com/deployments, and the pages named here. */
const meanings = {
    'build-error': {
        happened: 'the build failed',
        advice: 'The first error in the "Building" part of the log tells why. Run the same build locally to see it again.',
        isToldByLog: true,
        page: `${docs}/app/troubleshooting/deployment-issues`
    },
    'crashed-error': {
        happened: 'the app crashed while it started',
        aftermath: servesOn,
        advice: "Read the last lines of the log and the app's own log: a missing environment variable or database is the usual cause.",
        isToldByLog: true,
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
        isToldByLog: true,
        page: `${docs}/app/postdeploy-hook`
    },
    aborted: {
        happened: 'Scalingo gave up the deployment before it was done',
        advice: 'Scalingo documents this end for a connection that broke between the pusher and its infrastructure; a deployment may also take 30 minutes at most. Deploy again; where that does not help, ask support@scalingo.com with the id of the deployment.',
        page: `${docs}/app/troubleshooting/deployment-issues`
    }
};
const unknown = {
    happened: 'this action does not know that end, so it counts as a failure',
    advice: 'Read the log and the deployment on the dashboard, and see whether a newer version of this action knows it.',
    isToldByLog: true,
    page: `${docs}/app/troubleshooting/deployment-issues`
};
/** What a failed end means. A status nobody has heard of is a failure too, but nobody can tell of what. */
function meaningOf(status) {
    return status !== undefined && (0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isFailure)(status) ? meanings[status] : unknown;
}
/**
 * The clause of an end and what caused it.
 * @param cause a clause; undefined where it is not known
 */
function causeOf({ happened, aftermath }, cause) {
    const what = cause ? `${happened}: ${cause}` : happened;
    return aftermath ? `${what}; ${aftermath}` : what;
}


/***/ },

/***/ "./lib/diagnosis/refusal.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainRefusal: () => (/* binding */ explainRefusal)
/* harmony export */ });
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
            ? `Scalingo knows no deployment "${asked.deploymentId}" of the app "${asked.app}" in the region ${asked.region} (${answer(facts)}). ${asked.namesDeployment ? 'Check the input `deployment_id` and that it belongs to this app.' : 'It did know it before: look at the dashboard before you deploy again.'}`
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
    server_error: facts => `Scalingo failed to ${facts.call} (${answer(facts)}). That is a fault on Scalingo's side. ${unsure(facts)}`,
    unexpected_status: unexpected,
    unreadable: facts => `Scalingo's answer could not be read when this step tried to ${facts.call} (${facts.said ?? facts.systemCode ?? 'it was no HTTP'}; ${facts.status ? `HTTP ${facts.status} from ` : ''}${facts.url}). A proxy or a wrong \`${facts.call === 'exchange the token' ? 'auth_url' : 'api_url'}\` may have answered instead. ${unsure(facts)}`,
    name_not_resolved: (facts, asked) => `The host ${hostOf(facts)} is not known (${facts.systemCode}). Check ${facts.call === 'exchange the token' ? 'the input `auth_url`' : `the input \`region\` ("${asked.region}"; Scalingo's regions are osc-fr1 and osc-secnum-fr1), \`api_url\``} and the runner's name servers.`,
    unreachable: facts => `The host ${hostOf(facts)} cannot be reached (${facts.systemCode}). Check that the runner may connect to it, and that https_proxy is set where it needs a proxy.`,
    certificate: facts => `The certificate of ${hostOf(facts)} is not trusted (${facts.systemCode}), so nothing was sent to it. Behind a proxy that looks into traffic, give its certificate to the runner with NODE_EXTRA_CA_CERTS.`,
    tls: facts => `No encrypted connection to ${hostOf(facts)} could be made (${facts.systemCode}). Check \`api_url\` and \`auth_url\`, and any proxy in between.`,
    proxy: facts => `The proxy did not let the connection to ${hostOf(facts)} through (${facts.systemCode}). Check https_proxy, its user and password, and whether it allows that host.`,
    connection_lost: facts => `The connection to ${hostOf(facts)} broke off when this step tried to ${facts.call}${facts.systemCode ? ` (${facts.systemCode})` : ''}. ${unsure(facts)}`,
    deadline: facts => `${hostOf(facts)} did not answer within ${(facts.deadlineMs ?? 0) / 1000} s when this step tried to ${facts.call}. ${unsure(facts)}`
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
/** A create without an answer may have been carried out; whatever else failed so is simply tried again. */
function unsure({ call }) {
    return call === 'create the deployment'
        ? 'The deployment may have been created all the same: look at the dashboard before you deploy again. If it stays, look at https://scalingostatus.com.'
        : again;
}


/***/ },

/***/ "./lib/diagnosis/source.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainSource: () => (/* binding */ explainSource)
/* harmony export */ });
/* harmony import */ var _source_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/source/amount.js");

/** One sentence or two: what is wrong with what was to be deployed, with which value, and what to do. */
function explainSource(trouble) {
    // Each code has its own sentence; TypeScript cannot see that the one that is looked up is the one for this trouble.
    return sentences[trouble.code](trouble);
}
const limit = 'Scalingo takes at most 314,572,800 bytes, uncompressed';
const oneRoot = 'Scalingo wants one folder that holds everything';
const permission = '`permissions: contents: read`';
const sentences = {
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
    too_large: ({ archive, sizeBytes, isAtLeast, largest }) => `"${archive}" has ${isAtLeast ? 'more than ' : ''}${(0,_source_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(sizeBytes)} (${sizeBytes.toLocaleString('en')} bytes): ${limit}. ${largest.length > 0 ? `The largest in it: ${largest.map(({ name, sizeBytes: bytes }) => `${name} (${(0,_source_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(bytes)})`).join(', ')}. ` : ''}Leave out what the app does not need.`,
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
    upload_too_slow: ({ sizeBytes, sentBytes }) => `Scalingo's address for uploads lives ten minutes, and within them only ${(0,_source_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(sentBytes)} of ${(0,_source_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(sizeBytes)} were sent. Send less, run the step again on a runner with a better connection, or put the archive where Scalingo can download it (\`source_url\`).`,
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


/***/ },

/***/ "./lib/diagnosis/telling.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asPhrase: () => (/* binding */ asPhrase),
/* harmony export */   evidenceFrom: () => (/* binding */ evidenceFrom),
/* harmony export */   tellingLines: () => (/* binding */ tellingLines)
/* harmony export */ });
/* harmony import */ var _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/log-lines.js");
/* harmony import */ var _shortened_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/shortened.js");


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
        .map(line => (0,_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.comparable)(line.slice(0, 2 * longestPart)))
        .filter(text => marked.test(text))
        .map(text => text.replace(/^!\s+/, ''))
        .map(text => (0,_shortened_js__WEBPACK_IMPORTED_MODULE_1__.shortened)(text, longestPart))
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


/***/ },

/***/ "./lib/follow/asking.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askLogAfterMs: () => (/* binding */ askLogAfterMs),
/* harmony export */   askStateAfterMs: () => (/* binding */ askStateAfterMs),
/* harmony export */   betweenRequestsMs: () => (/* binding */ betweenRequestsMs),
/* harmony export */   confirmEndAfterMs: () => (/* binding */ confirmEndAfterMs),
/* harmony export */   unconfirmedWhenToldAgain: () => (/* binding */ unconfirmedWhenToldAgain)
/* harmony export */ });
const minuteMs = 60_000;
const silenceMs = [0.5 * minuteMs, minuteMs, 2 * minuteMs, 4 * minuteMs];
const longestMs = 5 * minuteMs;
const confirmationMs = [0, 1_000, 2_000, 4_000, 5_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000];
/** Where something is amiss, so much time is between two requests at least. */
const betweenRequestsMs = 5_000;
/**
 * How long to wait before Scalingo is asked over REST how the deployment stands: as rarely as one can without missing an
 * end by much, since sixty requests a minute have to do for all jobs of a token.
 * @param asked how often it was asked in vain on this footing
 * @returns milliseconds
 */
function askStateAfterMs(footing, asked) {
    if (footing === 'silent stream')
        return silenceMs[asked] ?? longestMs;
    return asked === 0 ? 0 : asked < 12 ? betweenRequestsMs : 2 * betweenRequestsMs;
}
/**
 * How long to wait before an end that the stream told of is asked about: REST may lag by some seconds, and is asked soon for these. After that
 * the stream was more and more likely wrong, and the build that goes on may take its time.
 * @param asked how often it was not confirmed
 * @returns milliseconds
 */
function confirmEndAfterMs(asked) {
    return confirmationMs[asked] ?? longestMs;
}
/** Who tells the same end again may be right this time: it is asked about as if it had not been confirmed so often at most. */
const unconfirmedWhenToldAgain = 3;
/**
 * How long to wait before the log is asked for while the deployment runs, where it is not certain what comes next.
 * @param inVain how often it brought nothing new
 * @returns milliseconds
 */
function askLogAfterMs(inVain) {
    return Math.min(minuteMs, betweenRequestsMs * 2 ** inVain);
}


/***/ },

/***/ "./lib/follow/awaited.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Awaited: () => (/* binding */ Awaited)
/* harmony export */ });
/** So many of the last lines of each connection are looked for: what a log lacks that lags is its end. */
const mostLines = 10_000;
/**
 * What Scalingo's log must hold before it counts as whole: what the stream brought last, printed or not, and each line that it brought and
 * that has no place yet. Neither how often nor where is asked: a connection may leave lines out, or bring some twice.
 */
class Awaited {
    #last;
    #hasSeenLast;
    /** Of the lines without a place; undefined where each has one, as nearly always. */
    #unseen;
    /**
     * @param last the last line that a stream brought, but for blank ones
     * @param blank the digest of a line that says nothing, wherever it stands
     */
    constructor(last, unplaced, blank) {
        this.#last = last;
        this.#hasSeenLast = last === undefined;
        this.#unseen = unplaced.length === 0 ? undefined : new Set(unplaced.flatMap(({ heard }) => lastOf(heard)));
        this.#unseen?.delete(blank);
    }
    /** The log holds this line. */
    see(line) {
        if (line === this.#last)
            this.#hasSeenLast = true;
        if (this.#unseen !== undefined)
            this.#unseen.delete(line);
    }
    /** Whether the log, with these lines at its end, holds it all. */
    isSeenWith(end) {
        if (!this.#hasSeenLast && !end.includes(this.#last))
            return false;
        for (const line of this.#unseen ?? [])
            if (!end.includes(line))
                return false;
        return true;
    }
}
function lastOf(heard) {
    const lines = [];
    for (let position = Math.max(0, heard.length - mostLines); position < heard.length; position++) {
        lines.push(heard.at(position));
    }
    return lines;
}


/***/ },

/***/ "./lib/follow/backoff.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Backoff: () => (/* binding */ Backoff)
/* harmony export */ });
/** The first time at once, but not all in the same instant. */
const firstJitterMs = 250;
const shortestMs = 500;
const longestMs = 15_000;
/** A connection that lived so long was a good one. */
const goodLifeMs = 10_000;
/** How long to wait before the next connection: longer and longer, until one was good. */
class Backoff {
    #random;
    #failures = 0;
    /** @param random gives numbers from 0 up to 1 */
    constructor(random = Math.random) {
        this.#random = random;
    }
    /**
     * @param livedMs how long the connection lived that is no more; 0 where none came about
     * @returns milliseconds to wait, of which any share is as likely, so that many steps do not come back together
     */
    afterMs(livedMs) {
        if (livedMs >= goodLifeMs)
            this.#failures = 0;
        const failures = this.#failures++;
        const mostMs = failures === 0 ? firstJitterMs : Math.min(longestMs, shortestMs * 2 ** (failures - 1));
        return mostMs * this.#random();
    }
}


/***/ },

/***/ "./lib/follow/closing-sentences.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lateRemark: () => (/* binding */ lateRemark),
/* harmony export */   restRemark: () => (/* binding */ restRemark),
/* harmony export */   sentenceOf: () => (/* binding */ sentenceOf),
/* harmony export */   waitRemark: () => (/* binding */ waitRemark)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/duration.js");
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/retry.js");



/** What stands before so many lines that belong before others which were shown. */
function lateRemark(lines) {
    return lines === 1
        ? 'One line of the log was only known after later ones had been shown. It is:'
        : `${lines} lines of the log were only known after later ones had been shown. They are:`;
}
/** What stands before lines that the stream brought, and that nothing could be compared with. */
function restRemark({ lines, mayRepeat }) {
    const doubt = mayRepeat ? ', so that some of them may be shown twice' : '';
    return `Lines that the stream brought, and that could not be compared with Scalingo's log${doubt} (${lines.length}):`;
}
/**
 * What the user is told where the log keeps the step from ending.
 * @param error what the last question failed with; undefined where the log lags
 * @param leftMs how long one goes on asking
 */
function waitRemark(error, leftMs) {
    const why = error === undefined ? "Scalingo's own may not be whole yet" : `Scalingo did not give it (${nameOf(error)})`;
    return `Still reading the log: ${why}. It is asked for again, for up to ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__.duration)(leftMs)}.`;
}
/**
 * What the user is told of the log's worth.
 * @param isNothingShown whether there is no line of it
 * @returns undefined where it is as it should be
 */
function sentenceOf(verdict, known, isNothingShown) {
    if (verdict !== 'not verifiable')
        return sentences[verdict];
    const consequence = isNothingShown ? 'none is shown' : 'the one above may lack lines';
    return `${whyNot(known, isNothingShown)}, so ${consequence}. The deployment's page has it.`;
}
const sentences = {
    whole: undefined,
    'completed late': 'The log above is complete, but not in its order: it was compared with the one that Scalingo keeps.',
    'more than kept': 'The log above holds lines that the one that Scalingo keeps does not hold (yet), so the two could not be compared to the end.'
};
function whyNot({ reading, isToItsEnd, error }, isNothingShown) {
    const why = error === undefined ? '' : ` (${describe(error)})`;
    if (reading === undefined || reading.sizeBytes === 0) {
        return `Scalingo gave no log ${isNothingShown ? 'of the deployment' : 'to compare with'}${why}`;
    }
    return isToItsEnd
        ? `Scalingo's own log may not have been whole when it was read last${why}`
        : `Scalingo gave its log in part${why}`;
}
function describe(error) {
    if (!(error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__.ScalingoError))
        return "the step's time was over";
    const { retryAfter, date } = error.facts;
    const toldMs = (0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_2__.toldPauseMs)(retryAfter, date);
    return toldMs
        ? `${nameOf(error)}, to be asked for again after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__.duration)(toldMs)}, which is too late`
        : nameOf(error);
}
function nameOf(error) {
    if (!(error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__.ScalingoError))
        return String(error);
    const { code, status = 0, systemCode } = error.facts;
    return status >= 300 ? `HTTP ${status}` : (systemCode ?? code);
}


/***/ },

/***/ "./lib/follow/closing.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeLog: () => (/* binding */ closeLog),
/* harmony export */   readLog: () => (/* binding */ readLog)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/retry.js");
/* harmony import */ var _stopping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/stopping.js");
/* harmony import */ var _closing_sentences_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/follow/closing-sentences.js");
/* harmony import */ var _log_known_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/follow/log-known.js");
/* harmony import */ var _mistakes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/follow/mistakes.js");
/* harmony import */ var _standstill_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/follow/standstill.js");







/** So long one waits for a log that lags, where something may be missing, or that could not be read. */
const patienceMs = 20_000;
const leastPauseMs = 500;
/** Nobody has to be told why the step does not end that is about to. */
const quietMs = 10_000;
/** Where lines may be missing and Scalingo does not answer (one request too many, a fault of theirs), they are worth a longer wait. */
const askingPatienceMs = 120_000;
/** Where all of it is still to be shown, and Scalingo only asks to wait. The end of the step does not wait for ever. */
const longestPatienceMs = 300_000;
/**
 * Compares what was printed with Scalingo's own log, prints what is missing, and tells what the log is worth. How the deployment ended
 * is known by now, and neither a log that cannot be had in time nor a mistake of our own in comparing it changes that.
 * @throws `Cancelled`, where the signal says so
 */
async function closeLog(ports) {
    return (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_5__.comparedDespiteMistakes)(ports.journal, ports.log, () => compareAndComplete(ports));
}
async function compareAndComplete(ports) {
    const { journal, log, print } = ports;
    const known = await finalReading(ports);
    const completion = complete(known, journal);
    await printCompletion(completion, ports);
    const rest = restOf(known, journal);
    if (rest.lines.length > 0) {
        log.note((0,_closing_sentences_js__WEBPACK_IMPORTED_MODULE_3__.restRemark)(rest));
        await print(rest.lines);
    }
    const verdict = verdictOf(completion, rest, known);
    const isNothingShown = journal.printedLines + rest.lines.length === 0;
    if (isNothingShown && hasSurelyNone(known, ports))
        return 'whole';
    const sentence = (0,_closing_sentences_js__WEBPACK_IMPORTED_MODULE_3__.sentenceOf)(verdict, known, isNothingShown);
    if (sentence)
        log.verdict(sentence);
    return verdict;
}
/** All that can be known of Scalingo's log: when it was read as a whole, as far as one can tell, or when waiting any longer makes no sense. */
async function finalReading(ports) {
    const { journal, isAskedAhead, log, clock, signal } = ports;
    const standstill = new _standstill_js__WEBPACK_IMPORTED_MODULE_6__.Standstill(ports);
    const giveUpAtMs = patienceOf(ports, standstill);
    let toldAtMs = clock.now() + quietMs;
    let known = _log_known_js__WEBPACK_IMPORTED_MODULE_4__.nothingKnown;
    let read = isAskedAhead ? readAskedAhead : readLog;
    try {
        for (let failures = 0;;) {
            const answer = await read(ports);
            const { error } = answer;
            read = readLog;
            standstill.see(answer);
            known = (0,_log_known_js__WEBPACK_IMPORTED_MODULE_4__.learn)(known, answer, error === undefined && standstill.isSettled, journal.printedLines);
            if (known.isSettled && standstill.isWhole)
                return known;
            if (error !== undefined)
                failures++;
            const leftMs = giveUpAtMs(error) - clock.now();
            const waitMs = waitAfterMs(error, failures, standstill, leftMs);
            if (waitMs > leftMs)
                return known;
            if (clock.now() + waitMs >= toldAtMs) {
                log.note((0,_closing_sentences_js__WEBPACK_IMPORTED_MODULE_3__.waitRemark)(error, leftMs));
                toldAtMs = Number.POSITIVE_INFINITY;
            }
            await clock.sleep(waitMs, signal);
        }
    }
    catch (error) {
        if (error instanceof _stopping_js__WEBPACK_IMPORTED_MODULE_2__.TimedOut)
            return { ...known, isSettled: false, error };
        throw error;
    }
}
/**
 * How long to wait before the log is asked for again; infinity where that is of no use.
 * @param leftMs how much time there is: the last look is when it is over
 */
function waitAfterMs(error, failures, { pauseMs }, leftMs) {
    if (error === undefined)
        return Math.max(leastPauseMs, Math.min(pauseMs, leftMs));
    return (0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__.pauseBeforeRetryMs)(error, failures) ?? Number.POSITIVE_INFINITY;
}
/**
 * @returns until when one goes on asking after such an answer, on the clock: an error, or undefined where there is no log or one that lags
 */
function patienceOf({ journal, isAllThereIs, clock, deadlineAtMs }, standstill) {
    const startedAtMs = clock.now();
    let lagsSinceMs;
    return (error) => {
        if (error === undefined || standstill.isLikelyWhole) {
            lagsSinceMs ??= clock.now();
            return lagsSinceMs + patienceMs;
        }
        // Of what could not be read nobody knows whether it lagged meanwhile.
        lagsSinceMs = undefined;
        const { mayLackLines } = standstill;
        const askingUntilMs = startedAtMs + (mayLackLines || isAllThereIs ? askingPatienceMs : patienceMs);
        // How the deployment ended is waited for, too. Who shows nothing so far, and is only asked to wait, has something to wait for.
        const isWanted = isAllThereIs || (mayLackLines && journal.printedLines === 0);
        const isWorthMore = isWanted && isAskedToWait(error);
        return Math.min(deadlineAtMs, isWorthMore ? startedAtMs + longestPatienceMs : askingUntilMs);
    };
}
/** Whether Scalingo itself said that one has to wait: how long, or that it was one request too many. */
function isAskedToWait(error) {
    if (!(error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError))
        return false;
    return error.code === 'rate_limited' || (0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__.pauseToldBy)(error) > 0;
}
/** The log as it was asked for ahead; once more where it is not what was printed, since it may have been older than the end. */
async function readAskedAhead(ports) {
    const ahead = await readLog(ports);
    return ahead.error === undefined && ahead.reading?.agrees === false ? readLog(ports) : ahead;
}
/**
 * Reads Scalingo's log once, and prints what continues the printed one.
 * @throws the signal's reason; a mistake of our own
 */
async function readLog({ readOutput, journal, print }) {
    const reading = journal.read();
    try {
        return (await readOutput(piece => print(reading.take(piece)))) ? { reading } : {};
    }
    catch (error) {
        if (error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError)
            return { reading, error };
        (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_5__.noteMistake)(error, journal);
        throw error;
    }
}
function complete({ reading, isToItsEnd, printedLines }, journal) {
    if (reading === undefined)
        return { late: [], next: [], verdict: 'not verifiable' };
    // What others have printed since came from a log that was longer than this one.
    return isToItsEnd && printedLines === journal.printedLines ? reading.complete() : reading.completePart();
}
async function printCompletion({ next, late }, { log, print }) {
    if (late.length > 0) {
        log.note((0,_closing_sentences_js__WEBPACK_IMPORTED_MODULE_3__.lateRemark)(late.length));
        await print(late);
        if (next.length > 0)
            log.note('The log goes on:');
    }
    await print(next);
}
/** What the stream brought, and Scalingo's log may not hold. */
function restOf({ reading, isToItsEnd }, journal) {
    return isToItsEnd && reading?.holdsWhatWasHeard ? { lines: [], mayRepeat: false } : journal.rest();
}
function verdictOf({ verdict }, rest, { isSettled }) {
    if (verdict === 'not verifiable')
        return verdict;
    if (rest.lines.length > 0)
        return 'more than kept';
    // It was still on its way when it was asked for last.
    return verdict === 'whole' && !isSettled ? 'not verifiable' : verdict;
}
/** Whether a deployment that shows no line has none: it was watched from before it was made until it was aborted, which may be before its build. */
function hasSurelyNone({ error }, { status, somethingIsMissing, isAllThereIs }) {
    return error === undefined && status === 'aborted' && !somethingIsMissing && !isAllThereIs;
}


/***/ },

/***/ "./lib/follow/coming.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Coming: () => (/* binding */ Coming)
/* harmony export */ });
/** What may come next while a deployment is followed. What came and was not taken is not lost, whatever is taken before it. */
class Coming {
    #clock;
    #fromStream;
    #answers = new Set();
    constructor(clock) {
        this.#clock = clock;
    }
    /** How many questions are open, or were answered and the answer is not taken. */
    get openQuestions() {
        return this.#answers.size;
    }
    /** Listens to the stream, unless that is done already. */
    listen(listen) {
        this.#fromStream ??= arriving(listen());
    }
    /** One more question is asked. */
    ask(answer) {
        this.#answers.add(arriving(answer));
    }
    /**
     * Takes what has come first; of what came together the stream's news.
     * @param untilMs when not to wait any longer, on the clock
     * @returns undefined at that moment
     * @throws what listening or a question fails with
     */
    async next(untilMs) {
        let callOff = () => { };
        const time = new Promise(resolve => {
            if (untilMs < Number.POSITIVE_INFINITY) {
                callOff = this.#clock.after(Math.max(0, untilMs - this.#clock.now()), () => resolve(undefined));
            }
        });
        try {
            const stream = this.#fromStream === undefined ? [] : [this.#fromStream];
            const arrival = await Promise.race([...stream, ...this.#answers, time]);
            if (arrival === undefined)
                return undefined;
            if (arrival.promise === this.#fromStream)
                this.#fromStream = undefined;
            else
                this.#answers.delete(arrival.promise);
            return arrival.news;
        }
        finally {
            callOff();
        }
    }
}
/** Nobody may be waiting any longer for what is still under way when the deployment is over. */
function arriving(coming) {
    const promise = coming.then(news => ({ news, promise }));
    promise.catch(() => undefined);
    return promise;
}


/***/ },

/***/ "./lib/follow/connection-end.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeEnd: () => (/* binding */ describeEnd),
/* harmony export */   pauseAskedForBy: () => (/* binding */ pauseAskedForBy)
/* harmony export */ });
/* harmony import */ var _scalingo_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/retry.js");

/** Why there is no event stream (any longer), as a sentence for the user without its end. */
function describeEnd(end) {
    switch (end.kind) {
        case 'closed':
            return `Scalingo's event stream was closed before the deployment ended (close code ${end.code})`;
        case 'refused':
            return `Scalingo's event stream was refused (HTTP ${end.status})${whyRefused(end.status)}`;
        case 'failed':
            return `Scalingo's event stream was lost (${end.systemCode ?? end.code})`;
        case 'no bearer':
            return `Scalingo's event stream could not be opened: ${whyNoBearer(end.facts)}`;
        case 'silent':
            return "Scalingo's event stream fell silent and did not answer";
        case 'unreadable':
            return "Scalingo's event stream sent something that could not be read";
        case 'no address':
            return end.url
                ? `Scalingo named an event stream that no secret may be sent to (${end.url}), so it was not opened`
                : 'Scalingo named no event stream of the app';
    }
}
/**
 * How long Scalingo asks to wait before its stream is tried again.
 * @returns milliseconds; 0 where it does not say
 */
function pauseAskedForBy(end) {
    const told = end.kind === 'refused' ? end : end.kind === 'no bearer' ? end.facts : undefined;
    return (0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_0__.toldPauseMs)(told?.retryAfter, told?.date) ?? 0;
}
function whyRefused(status) {
    if (status >= 500)
        return '';
    // That is only heard of where another bearer was tried as well.
    if (status === 401)
        return ': it does not accept the token, not even exchanged anew';
    if (status === 429)
        return ': it takes no more connections for now, as there were too many requests';
    return '; a proxy or firewall may not let WebSockets pass';
}
/** It is the exchange that failed: nothing is known of the stream then. */
function whyNoBearer({ code, status, systemCode }) {
    return code === 'rate_limited'
        ? `Scalingo refused to exchange the token for it, as there were too many requests (HTTP ${status})`
        : `the token could not be exchanged for it (${status === undefined ? (systemCode ?? code) : `HTTP ${status}`})`;
}


/***/ },

/***/ "./lib/follow/connection-notes.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ConnectionNotes: () => (/* binding */ ConnectionNotes)
/* harmony export */ });
/* harmony import */ var _connection_end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/follow/connection-end.js");

/** After so many connections that brought nothing, in so many milliseconds, there will hardly be one soon that does. */
const hopelessAttempts = 3;
const hopelessMs = 5_000;
/** A stream that may not be tried again before so long will surely be missing for that long. */
const longPauseMs = 10_000;
/** Tells the user of the connection's fate: one line when it is back, one warning where it cannot be had. */
class ConnectionNotes {
    #log;
    #clock;
    #lostAtMs;
    #why;
    #inVain = 0;
    #hasWarned = false;
    constructor(log, clock) {
        this.#log = log;
        this.#clock = clock;
    }
    /** A connection ended, or did not come about. */
    lost(why) {
        this.#inVain++;
        this.#why = why;
        this.#lostAtMs ??= this.#clock.now();
        const isHopeless = this.#inVain >= hopelessAttempts && this.#clock.now() - this.#lostAtMs >= hopelessMs;
        const isLost = isHopeless || why.kind === 'no address' || (0,_connection_end_js__WEBPACK_IMPORTED_MODULE_0__.pauseAskedForBy)(why) > longPauseMs;
        if (this.#hasWarned || !isLost)
            return;
        this.#hasWarned = true;
        // Without a bearer REST has to wait, too, once the one in hand has ended.
        const limit = why.kind === 'no bearer' ? ', as far as Scalingo takes requests' : '';
        this.#log.warning(`${(0,_connection_end_js__WEBPACK_IMPORTED_MODULE_0__.describeEnd)(why)}. The deployment goes on, and the stream is tried again; meanwhile its state and log are asked for over Scalingo's REST API every few seconds${limit}.`);
    }
    /** A connection brought something that counts: a ping is sent by one that tells nothing of the app, too. */
    heard() {
        this.#inVain = 0;
        if (this.#lostAtMs === undefined || this.#why === undefined)
            return;
        const seconds = ((this.#clock.now() - this.#lostAtMs) / 1000).toFixed(1);
        this.#log.note(`${(0,_connection_end_js__WEBPACK_IMPORTED_MODULE_0__.describeEnd)(this.#why)}. It is back after ${seconds} s.`);
        this.#lostAtMs = undefined;
    }
}


/***/ },

/***/ "./lib/follow/digests.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Digests: () => (/* binding */ Digests)
/* harmony export */ });
/** So many digests are in a block: half a mebibyte. A position is the block's number and, in its lower bits, the place there. */
const blockBits = 16;
const blockLength = 2 ** blockBits;
const placeMask = blockLength - 1;
const shortLength = 1024;
/**
 * A growing list of digests in eight bytes a line, however long the lines were. It grows by blocks: nothing has to be copied into something
 * larger, but for the first block, since most lists are short.
 */
class Digests {
    #blocks = [new Float64Array(shortLength)];
    #length = 0;
    get length() {
        return this.#length;
    }
    append(digest) {
        if (this.#length === shortLength)
            this.#lengthenFirst();
        const place = this.#length & placeMask;
        if (place === 0 && this.#length > 0)
            this.#blocks.push(new Float64Array(blockLength));
        this.#blocks[this.#length >>> blockBits][place] = digest;
        this.#length++;
    }
    /** The digest at a position; undefined behind the end. */
    at(position) {
        if (position >= this.#length)
            return undefined;
        return this.#blocks[position >>> blockBits]?.[position & placeMask];
    }
    #lengthenFirst() {
        const first = new Float64Array(blockLength);
        first.set(this.#blocks[0]);
        this.#blocks[0] = first;
    }
}


/***/ },

/***/ "./lib/follow/doubling.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DoublingProof: () => (/* binding */ DoublingProof)
/* harmony export */ });
/**
 * Watches a connection for proof that it does not deliver everything twice. On a stream that is doubled throughout, every run of
 * equal events is of even length: one that is not proves the stream honest. Until then nothing of it can be printed.
 */
class DoublingProof {
    #last;
    #run = 0;
    #isProven = false;
    /** Whether the stream is known not to be doubled throughout. */
    get isProven() {
        return this.#isProven;
    }
    /** Takes the next event, as a text that is the same for equal events alone. */
    see(event) {
        if (this.#isProven)
            return;
        if (event === this.#last) {
            this.#run++;
            return;
        }
        if (this.#run % 2 === 1)
            this.#isProven = true;
        // Once it is proved nothing is compared any more, and an event may be as long as a frame.
        this.#last = this.#isProven ? undefined : event;
        this.#run = 1;
    }
}


/***/ },

/***/ "./lib/follow/doubtful.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isDoubtful: () => (/* binding */ isDoubtful)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");

/**
 * Whether it is what the question how a deployment stands that one may see, or the exchange of a token that was good, is not answered with
 * but by mistake: by a proxy, or a machine that lags.
 */
function isDoubtful(error) {
    return error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError && doubtful.has(error.code);
}
const doubtful = new Set([
    'bad_request',
    'forbidden',
    'not_found',
    'conflict',
    'invalid',
    'unexpected_status'
]);


/***/ },

/***/ "./lib/follow/ended.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEnded: () => (/* binding */ readEnded)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var _closing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/follow/closing.js");
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/follow/journal.js");
/* harmony import */ var _log_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/follow/log-end.js");




/**
 * Prints the whole log of a deployment that was over before it could be followed.
 * @param isFresh whether it ended a moment ago, so that its log may still lag
 */
async function readEnded(app, deployment, isFresh, ports) {
    const { scalingo, log } = ports;
    const logEnd = new _log_end_js__WEBPACK_IMPORTED_MODULE_3__.LogEnd();
    log.stage('log');
    const verdict = await (0,_closing_js__WEBPACK_IMPORTED_MODULE_1__.closeLog)({
        ...ports,
        readOutput: take => scalingo.output(app.name, deployment.id, take),
        journal: new _journal_js__WEBPACK_IMPORTED_MODULE_2__.Journal((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).readInt32LE()),
        isFresh,
        somethingIsMissing: isFresh,
        status: deployment.status,
        isAllThereIs: true,
        print: lines => {
            logEnd.add(lines);
            return log.lines(lines);
        },
        lastShown: () => logEnd.lines
    });
    return { verdict, logEnd: logEnd.lines };
}


/***/ },

/***/ "./lib/follow/follow.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   follow: () => (/* binding */ follow)
/* harmony export */ });
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/status.js");
/* harmony import */ var _closing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/follow/closing.js");
/* harmony import */ var _coming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/follow/coming.js");
/* harmony import */ var _connection_notes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/follow/connection-notes.js");
/* harmony import */ var _inquiry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/follow/inquiry.js");
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/follow/link.js");
/* harmony import */ var _log_ahead_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/follow/log-ahead.js");
/* harmony import */ var _mirror_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/follow/mirror.js");
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/follow/stages.js");
/* harmony import */ var _strange_status_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/follow/strange-status.js");










/**
 * Follows a deployment to its end: mirrors the log, moves from stage to stage, and lets REST say how it ended.
 * @throws ScalingoError where Scalingo refuses to tell; the signal's reason
 */
async function follow(followee, ports) {
    const following = new Following(followee, ports);
    try {
        const deployment = await following.toTheEnd();
        // Known before the rest of the log is read: whatever ends the step meanwhile, the deployment does not go on.
        ports.record.seen(followee.app, deployment);
        following.stages.end(true);
        return { deployment, verdict: await following.closeLog(deployment), logEnd: following.mirror.logEnd };
    }
    finally {
        following.close();
    }
}
/** What a stream tells that works. */
const told = new Set(['log', 'lines', 'status', 'new']);
class Following {
    mirror;
    stages;
    #followee;
    #ports;
    #link;
    #inquiry;
    #notes;
    #logAhead;
    /** Ends the attempts at a connection that are still under way when the deployment is over. */
    #end = new AbortController();
    #toldOfEnd = false;
    #strangeStatus = new _strange_status_js__WEBPACK_IMPORTED_MODULE_9__.StrangeStatus();
    #ignoredEvents = 0;
    /** Whether the stream brought lines, and not of which deployment. */
    #hasLostLines = false;
    constructor(followee, ports) {
        const { app, deployment, connection, fromStart } = followee;
        const { scalingo, clock } = ports;
        this.#followee = followee;
        this.#ports = ports;
        const signal = AbortSignal.any([ports.signal, this.#end.signal]);
        this.#link = new _link_js__WEBPACK_IMPORTED_MODULE_5__.Link(connection, { open: () => scalingo.openStream(app.streamUrl, signal), clock, signal });
        this.#notes = new _connection_notes_js__WEBPACK_IMPORTED_MODULE_3__.ConnectionNotes(ports.log, clock);
        this.#logAhead = new _log_ahead_js__WEBPACK_IMPORTED_MODULE_6__.LogAhead((take, signal) => scalingo.output(app.name, deployment.id, take, signal), ports);
        this.mirror = new _mirror_js__WEBPACK_IMPORTED_MODULE_7__.Mirror({
            readOutput: (take, stop) => this.#logAhead.read(take, stop && AbortSignal.any([signal, stop])),
            log: ports.log,
            showing: () => this.stages.heard()
        });
        this.#inquiry = new _inquiry_js__WEBPACK_IMPORTED_MODULE_4__.Inquiry({
            readState: signal => scalingo.deployment(app.name, deployment.id, () => this.#askLogAhead(), signal),
            readLog: stop => this.mirror.consult(stop),
            troubled: error => ports.record.troubledOnTheWay(error),
            clock,
            signal,
            deadlineAtMs: ports.deadlineAtMs
        });
        this.mirror.connect(fromStart);
        if (!fromStart)
            this.#inquiry.wantLog();
        this.stages = new _stages_js__WEBPACK_IMPORTED_MODULE_8__.Stages(deployment.status ?? 'queued', fromStart, ports);
    }
    /** Takes what comes, from the stream and from REST, until REST says that the deployment is over. */
    async toTheEnd() {
        const coming = new _coming_js__WEBPACK_IMPORTED_MODULE_2__.Coming(this.#ports.clock);
        for (;;) {
            coming.listen(() => this.#link.listen());
            // An answer that came while lines were printed is still to be taken. Beside a log that is being read there may be one more question.
            const mayAsk = coming.openQuestions <= (this.#inquiry.isReadingLog ? 1 : 0);
            if (mayAsk && this.#inquiry.dueAtMs <= this.#ports.clock.now())
                coming.ask(this.#inquiry.ask());
            const news = await coming.next(this.#inquiry.dueAtMs);
            const ended = news && (await this.#take(news));
            if (ended !== undefined)
                return ended;
        }
    }
    /** Prints what the stream did not bring. A log that cannot be had in time does not change how the deployment ended. */
    async closeLog({ status }) {
        await this.#inquiry.end();
        const somethingIsMissing = !(this.mirror.isCertain && this.#toldOfEnd) || this.#hasLostLines;
        const isAskedAhead = this.#logAhead.settle();
        const end = { isFresh: true, somethingIsMissing, status };
        const lastShown = () => this.mirror.logEnd;
        return (0,_closing_js__WEBPACK_IMPORTED_MODULE_1__.closeLog)({ ...this.#ports, ...this.mirror.reading, ...end, lastShown, isAskedAhead });
    }
    close() {
        this.stages.end(false);
        this.#end.abort();
        this.#link.close();
        if (this.#ignoredEvents > 0)
            this.#ports.log.debug(`events that nobody knows, ignored: ${this.#ignoredEvents}`);
    }
    async #take(news) {
        switch (news.kind) {
            case 'connected':
                this.mirror.connect(false);
                this.#inquiry.stand('silent stream');
                break;
            case 'events':
                if (news.events.some(({ type }) => told.has(type)))
                    this.#notes.heard();
                await this.#hear(news.events);
                break;
            case 'lost':
                this.mirror.disconnect();
                this.#inquiry.stand('no stream');
                this.#notes.lost(news.why);
                break;
            case 'state':
                if ((0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isOver)(news.deployment)) {
                    this.#toldOfEnd ||= this.#strangeStatus.is(news.deployment.status);
                    return news.deployment;
                }
                this.#goOn();
                this.#moveTo(news.deployment.status);
                this.#inquiry.askStateAgain(this.#strangeStatus.missedBy(news.deployment.status));
                break;
            case 'no answer':
                this.#goOn();
                break;
        }
        if (this.mirror.isCertain)
            this.#inquiry.forgetLog();
        else if (this.#inquiry.footing === 'no stream')
            this.#inquiry.wantLog();
        return undefined;
    }
    async #hear(events) {
        for (const event of events) {
            if (event.type === 'lines') {
                this.mirror.hearTogether(event, this.#isOwn(event));
                continue;
            }
            this.#noteUnusable(event);
            this.mirror.hear(event, this.#isOwn(event));
            if (this.#isOwn(event) && event.type !== 'log') {
                // A stage's group begins behind the lines that came before it.
                await this.#show();
                if (event.type === 'new')
                    this.mirror.begin();
                else if (event.type === 'status')
                    this.#hearStatus(event.status);
            }
        }
        if (events.some(event => this.#isOwn(event)))
            this.#inquiry.hearStream();
        await this.#show();
    }
    #noteUnusable({ type }) {
        if (type === 'lost lines')
            this.#hasLostLines = true;
        if (type === 'lost lines' || type === 'ignored')
            this.#ignoredEvents++;
    }
    /** The question how the deployment stands has left: what is left to ask when it is over, and nothing is missing, is asked beside it. */
    #askLogAhead() {
        const seemsOver = this.#inquiry.isEndTold && this.mirror.isCertain;
        // Where requests are scarce none is risked.
        if (seemsOver && !this.#ports.scalingo.isCrowded)
            this.#logAhead.begin();
    }
    #goOn() {
        const error = this.#logAhead.abandon();
        if (error !== undefined)
            this.#inquiry.heed(error);
    }
    #isOwn(event) {
        return 'deploymentId' in event && event.deploymentId === this.#followee.deployment.id;
    }
    async #show() {
        if ((await this.mirror.show()) && !this.mirror.isCertain)
            this.#inquiry.wantLog();
    }
    #hearStatus(status) {
        if (this.#strangeStatus.hear(status)) {
            this.#inquiry.askStateSoon();
        }
        else if ((0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isStage)(status)) {
            this.#moveTo(status);
        }
        else {
            this.#toldOfEnd = true;
            this.#inquiry.hearEnd();
        }
    }
    #moveTo(status) {
        if (status === undefined || !this.stages.moveTo(status))
            return;
        const { app, deployment } = this.#followee;
        this.#ports.record.seen(app, { ...deployment, status });
    }
}


/***/ },

/***/ "./lib/follow/given-up.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GivenUp: () => (/* binding */ GivenUp)
/* harmony export */ });
/** A question is not waited for any longer: nobody's fault. */
class GivenUp extends Error {
    name = 'GivenUp';
}


/***/ },

/***/ "./lib/follow/held-lines.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HeldLines: () => (/* binding */ HeldLines)
/* harmony export */ });
/** So much text of lines whose place is not known yet is kept, in characters. What is dropped will be in `output`. */
const keptCharacters = 4 * 1024 * 1024;
/** Lines that wait until their place is certain: the latest ones, since those are the ones that are not printed yet. */
class HeldLines {
    #lines = [];
    #first = 0;
    #characters = 0;
    /** Position of the first line that is still kept, counted from the first that was ever held. */
    get first() {
        return this.#first;
    }
    /** Position behind the last line. */
    get end() {
        return this.#first + this.#lines.length;
    }
    /** How much text is kept. */
    get characters() {
        return this.#characters;
    }
    push(line) {
        this.#lines.push(line);
        this.#characters += line.length + 1;
        if (this.#characters > keptCharacters)
            this.#drop(Math.ceil(this.#lines.length / 2));
    }
    /** The lines from a position on; undefined where some of them were dropped. */
    from(position) {
        return position < this.#first ? undefined : this.#lines.slice(position - this.#first);
    }
    #drop(count) {
        const dropped = this.#lines.splice(0, count);
        this.#first += dropped.length;
        for (const line of dropped)
            this.#characters -= line.length + 1;
    }
}


/***/ },

/***/ "./lib/follow/inquiry.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Inquiry: () => (/* binding */ Inquiry)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/retry.js");
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/follow/asking.js");
/* harmony import */ var _doubtful_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/follow/doubtful.js");
/* harmony import */ var _given_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/follow/given-up.js");
/* harmony import */ var _log_question_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/follow/log-question.js");






/**
 * Knows when Scalingo is asked over REST, and what. One question at a time, while the stream goes on, unless the log takes long to be read; an
 * answer that does not come now may come the next time.
 */
class Inquiry {
    #ports;
    #log;
    #footing = 'silent stream';
    #asked = 0;
    /** Asked for whatever the plan says. */
    #stateIsUrgent = false;
    #stateAtMs;
    /** How often an end that the stream told of was not confirmed; undefined where it told of none. It does not become untold with a connection. */
    #unconfirmed;
    #confirmAtMs = Number.POSITIVE_INFINITY;
    /** Where something is amiss, requests keep their distance. */
    #distanceUntilMs = 0;
    /** After a failure one waits, and as long as Scalingo asked for. */
    #pauseUntilMs = 0;
    #failures = 0;
    /** How often it was refused to tell how the deployment stands, since that was told. */
    #refusals = 0;
    #openState;
    constructor(ports) {
        this.#ports = ports;
        this.#log = new _log_question_js__WEBPACK_IMPORTED_MODULE_5__.LogQuestion(ports);
        this.#stateAtMs = ports.clock.now() + (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__.askStateAfterMs)(this.#footing, 0);
    }
    get footing() {
        return this.#footing;
    }
    /** Whether the stream told of an end that REST has not confirmed yet. */
    get isEndTold() {
        return this.#unconfirmed !== undefined;
    }
    /** Whether the log is being read. */
    get isReadingLog() {
        return this.#log.openSinceMs !== undefined;
    }
    /** When the next question is due, on the clock; never while how the deployment stands is asked. */
    get dueAtMs() {
        if (this.#openState !== undefined)
            return Number.POSITIVE_INFINITY;
        // Beside a log that takes long to be read, or hangs, it is asked how the deployment stands.
        const { openSinceMs = Number.NEGATIVE_INFINITY, dueAtMs: logAtMs } = this.#log;
        const distanceUntilMs = Math.max(this.#distanceUntilMs, openSinceMs + _asking_js__WEBPACK_IMPORTED_MODULE_2__.betweenRequestsMs);
        const otherAtMs = Math.max(distanceUntilMs, Math.min(this.#nextStateAtMs, logAtMs));
        // An end is confirmed at once, whatever was asked a moment before; again without a stream only at the distance that is kept then.
        const isAgain = this.#footing === 'no stream' && this.#unconfirmed !== 0;
        const confirmFromMs = isAgain ? distanceUntilMs : openSinceMs + answeredWithinMs;
        return Math.max(this.#pauseUntilMs, Math.min(Math.max(confirmFromMs, this.#confirmAtMs), otherAtMs));
    }
    get #nextStateAtMs() {
        return this.#stateIsUrgent ? 0 : this.#stateAtMs;
    }
    /** Changes what following stands on, and with it when the state is asked for. */
    stand(footing) {
        if (footing === this.#footing)
            return;
        // What became of the deployment without a stream is still to be asked, where that was put off until there is one again: it need not tell.
        this.#stateIsUrgent ||= this.#footing === 'no stream' && this.#asked === 0 && this.#openState === undefined;
        this.#footing = footing;
        this.#asked = 0;
        this.#stateAtMs = this.#ports.clock.now() + (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__.askStateAfterMs)(footing, 0);
    }
    /** The stream told of the deployment: its silence, if there is one, begins anew. */
    hearStream() {
        if (this.#footing !== 'silent stream')
            return;
        this.#asked = 0;
        this.#stateAtMs = this.#ports.clock.now() + (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__.askStateAfterMs)(this.#footing, 0);
    }
    /** The stream told of the deployment's end: only REST can confirm that, and soon. Told again, it keeps the distance that requests keep. */
    hearEnd() {
        if (this.#unconfirmed === undefined)
            this.#beginToConfirm();
        else {
            this.#unconfirmed = Math.min(this.#unconfirmed, _asking_js__WEBPACK_IMPORTED_MODULE_2__.unconfirmedWhenToldAgain);
            this.askStateSoon();
        }
    }
    /** The state is worth asking for now: something was heard that only REST can explain. */
    askStateSoon() {
        this.#stateIsUrgent = true;
    }
    /** REST does not show yet what was heard, and may lag. @param inVain how often it did not; undefined where it did */
    askStateAgain(inVain) {
        if (inVain === undefined)
            return;
        this.#stateAtMs = Math.min(this.#stateAtMs, this.#ports.clock.now() + (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__.confirmEndAfterMs)(inVain));
    }
    /** The log is wanted: there are lines whose place is not certain, or no stream to bring any. */
    wantLog() {
        this.#log.want();
    }
    /** The log was asked for beside in vain: who was asked to wait does not come back sooner with another question, as long as there is time. */
    heed(error) {
        const untilMs = this.#ports.clock.now() + ((0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__.pauseBeforeRetryMs)(error, 1) ?? 0);
        // That the log is not to be had in time says nothing of the deployment.
        if (untilMs <= this.#ports.deadlineAtMs)
            this.#pauseUntilMs = Math.max(this.#pauseUntilMs, untilMs);
    }
    /** The stream brings the log again. */
    forgetLog() {
        this.#log.forget();
    }
    /** The deployment is over: a log that is still being read is given up. Resolves when nothing of it is taken any more. */
    async end() {
        await this.#log.end();
    }
    /**
     * Asks what is due.
     * @throws ScalingoError where Scalingo goes on refusing to tell, or asks to wait longer than there is time; the signal's reason
     */
    async ask() {
        const isEndDue = this.#confirmAtMs <= this.#ports.clock.now();
        const wantsState = isEndDue || Math.min(this.#confirmAtMs, this.#nextStateAtMs) <= this.#log.dueAtMs;
        try {
            const answer = wantsState ? await this.#askState() : await this.#askLog();
            if (this.#failures > 0)
                this.#ports.troubled(undefined);
            this.#failures = 0;
            if (wantsState)
                this.#refusals = 0;
            return answer;
        }
        catch (error) {
            if (error instanceof _given_up_js__WEBPACK_IMPORTED_MODULE_4__.GivenUp)
                return { kind: 'no answer' };
            this.#plan(error, wantsState);
            this.#ports.troubled(error);
            return { kind: 'no answer' };
        }
        finally {
            this.#distanceUntilMs = this.#ports.clock.now() + _asking_js__WEBPACK_IMPORTED_MODULE_2__.betweenRequestsMs;
        }
    }
    /** Plans when to ask again after a question that was in vain. Throws where that is of no use. */
    #plan(error, wantsState) {
        const { clock, deadlineAtMs } = this.#ports;
        const mayPass = (0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__.pauseBeforeRetryMs)(error, ++this.#failures);
        const pauseMs = mayPass ?? toldBy(error);
        const isTooLong = pauseMs !== undefined && isTold(error) && clock.now() + pauseMs > deadlineAtMs;
        if (wantsState) {
            // How it ended could not be heard in time any more.
            if (isTooLong || (mayPass === undefined && !this.#mayBeMistaken(error)))
                throw error;
            // Silence grows longer with each answer, not with each failure.
            this.#stateIsUrgent = true;
        }
        else {
            this.#log.fail(error);
        }
        if (isTooLong)
            this.#log.postpone(clock.now() + pauseMs);
        else
            this.#pauseUntilMs = clock.now() + (pauseMs ?? (wantsState ? doubtMs : 0));
    }
    /** A deployment was seen before, with a token that was good, so that one refusal to tell of it is not believed at once. */
    #mayBeMistaken(error) {
        return (0,_doubtful_js__WEBPACK_IMPORTED_MODULE_3__.isDoubtful)(error) && ++this.#refusals < refusalsThatCount;
    }
    async #askState() {
        const { clock, signal, readState } = this.#ports;
        const stop = new AbortController();
        this.#stateIsUrgent = false;
        this.#stateAtMs = this.#confirmAtMs = Number.POSITIVE_INFINITY;
        this.#openState = { sinceMs: clock.now(), stop };
        const wasTold = this.isEndTold;
        try {
            const deployment = await readState(AbortSignal.any([signal, stop.signal]));
            if (wasTold && this.#unconfirmed !== undefined)
                this.#unconfirmed++;
            return { kind: 'state', deployment };
        }
        finally {
            this.#openState = undefined;
            this.#asked++;
            const nowMs = clock.now();
            // It may have been planned anew while the question was open.
            this.#stateAtMs = Math.min(this.#stateAtMs, nowMs + (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__.askStateAfterMs)(this.#footing, this.#asked));
            if (this.#unconfirmed !== undefined)
                this.#confirmAtMs = nowMs + (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__.confirmEndAfterMs)(this.#unconfirmed);
        }
    }
    #beginToConfirm() {
        const nowMs = this.#ports.clock.now();
        this.#unconfirmed = 0;
        this.#confirmAtMs = nowMs;
        // A question from before, and not answered for a while, is not waited for: it may never be.
        const { sinceMs = nowMs, stop } = this.#openState ?? {};
        if (nowMs - sinceMs > answeredWithinMs)
            stop?.abort(new _given_up_js__WEBPACK_IMPORTED_MODULE_4__.GivenUp());
    }
    async #askLog() {
        return { kind: 'log', broughtLines: await this.#log.ask() };
    }
}
/** Not even an end that waits to be confirmed is asked about sooner after such an answer. */
const doubtMs = 1_000;
/** A question is answered within so long, or there is something wrong with it. */
const answeredWithinMs = 1_000;
/** So often in a row it is no mistake. */
const refusalsThatCount = 3;
/** How long a refusal asks to wait, which may be a mistake. @returns milliseconds; undefined where it does not say, or means no time at all */
function toldBy(error) {
    return (error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError && (0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__.pauseToldBy)(error)) || undefined;
}
/** Whether Scalingo itself said how long to wait. */
function isTold(error) {
    return error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError && error.facts.retryAfter !== undefined;
}


/***/ },

/***/ "./lib/follow/journal.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Journal: () => (/* binding */ Journal)
/* harmony export */ });
/* harmony import */ var _plain_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/plain-lines.js");
/* harmony import */ var _awaited_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/follow/awaited.js");
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/follow/digests.js");
/* harmony import */ var _doubling_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/follow/doubling.js");
/* harmony import */ var _held_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/follow/held-lines.js");
/* harmony import */ var _leavings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/follow/leavings.js");
/* harmony import */ var _line_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/follow/line-digest.js");
/* harmony import */ var _output_reading_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/follow/output-reading.js");
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/follow/placement.js");
/* harmony import */ var _unplaced_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/follow/unplaced.js");










/**
 * Decides which lines are printed, and when. Knows no socket and no clock: lines go in, lines come out, and what comes out counts as
 * printed. Printing cannot be undone, so a line that is not certain to come next is held until the connection itself proves
 * its place, or the deployment's `output` says what comes next.
 */
class Journal {
    #digest;
    #blank;
    #printed = new _digests_js__WEBPACK_IMPORTED_MODULE_2__.Digests();
    #placement;
    #proof = new _doubling_js__WEBPACK_IMPORTED_MODULE_3__.DoublingProof();
    /** Lines of a connection that may yet turn out to deliver everything twice. */
    #unproven;
    /** What connections that are no more could not place. */
    #left = new _leavings_js__WEBPACK_IMPORTED_MODULE_5__.Leavings();
    /** Of the last line that the stream brought, but for blank ones. */
    #lastHeard;
    /** @param key any 32-bit number that the log's writer does not know */
    constructor(key) {
        this.#digest = new _line_digest_js__WEBPACK_IMPORTED_MODULE_6__.LineDigest(key);
        this.#blank = this.#digest.of('');
    }
    get printedLines() {
        return this.#printed.length;
    }
    /** Whether all that the stream brought is printed, and nothing is missing before what it brings next. */
    get isCertain() {
        return this.#unproven === undefined && (this.#placement?.isCertain ?? false);
    }
    /**
     * A connection begins.
     * @param fromStart whether it was opened before the deployment was made, so that its first line is the log's first
     */
    connect(fromStart) {
        this.#placement = new _placement_js__WEBPACK_IMPORTED_MODULE_8__.Placement(this.#printed, fromStart ? 0 : undefined);
        this.#proof = new _doubling_js__WEBPACK_IMPORTED_MODULE_3__.DoublingProof();
        this.#unproven = undefined;
    }
    /** The connection is no more. What it brought and was not printed, `output` will say; what it held is kept for the case that there never is one. */
    disconnect() {
        const unplaced = this.#unplacedNow;
        // Blank lines alone say nothing, not even whether a later connection brought them again.
        if (unplaced !== undefined && this.#saysSomething(unplaced))
            this.#left.add(unplaced);
        else if (this.#placement?.isKnown)
            this.#left.follow();
        this.#placement = undefined;
        this.#unproven = undefined;
    }
    /** Whether events of other deployments still prove something. */
    get isWatching() {
        return !this.#proof.isProven;
    }
    /** Takes note of any event of the connection, of whatever deployment. */
    witness(event) {
        // Others may come once even where all lines come twice: pings belong to the connection, and statuses may be told by somebody else.
        if (event.type !== 'log' && event.type !== 'new')
            return;
        if (!this.#proof.isProven)
            this.#proof.see(textOf(event));
    }
    /**
     * The connection says that the deployment was made: its whole log follows, or its last lines alone. Which of them it is shows by what was
     * printed.
     */
    begin() {
        if (this.#unproven === undefined)
            this.#placement?.announce();
    }
    /**
     * Takes plain lines that the connection brought, where it is certain that they come next: nearly always it is.
     * @returns whether they are to be printed now; where not, they are still to be witnessed and heard
     */
    pass({ bytes, count }) {
        if (!this.#proof.isProven || !this.isCertain)
            return false;
        this.#placement?.pass(count);
        for (let from = 0; from < bytes.length;) {
            const end = bytes.indexOf(_plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.newline, from);
            const digest = this.#digest.ofBytes(bytes, from, end);
            this.#printed.append(digest);
            if (digest !== this.#blank)
                this.#lastHeard = digest;
            from = end + 1;
        }
        return true;
    }
    /** Takes lines that the connection brought. @returns what is to be printed now */
    hear(lines) {
        const placement = this.#placement;
        if (placement === undefined)
            return [];
        if (!this.#proof.isProven) {
            this.#hold(lines);
            return [];
        }
        const next = [];
        for (const line of this.#released(lines, placement)) {
            const digest = this.#digest.of(line);
            if (digest !== this.#blank)
                this.#lastHeard = digest;
            if (placement.hear(line, digest)) {
                this.#printed.append(digest);
                next.push(line);
            }
        }
        for (const line of this.#settle(false))
            next.push(line);
        return next;
    }
    /** A pass over `output`, while the deployment runs or when it is over. What it gives out counts as printed. */
    read() {
        return new _output_reading_js__WEBPACK_IMPORTED_MODULE_7__.OutputReading(this.#printed, this.#digest, new _awaited_js__WEBPACK_IMPORTED_MODULE_1__.Awaited(this.#lastHeard, this.#unplaced, this.#blank));
    }
    /** After such a pass: lines of the stream whose place is certain now. @returns what is to be printed now */
    settle() {
        return this.#settle(true);
    }
    /** When there is nothing any more to compare with: what the stream brought, and was not printed as far as is known. It does not count as printed. */
    rest() {
        return (0,_unplaced_js__WEBPACK_IMPORTED_MODULE_9__.restOf)(this.#unplaced, this.#printed, this.#blank);
    }
    /** What the connections could not place, the oldest first. */
    get #unplaced() {
        const now = this.#unplacedNow;
        const left = this.#left.all(now === undefined && this.#placement?.isKnown === true);
        return now === undefined ? left : [...left, now];
    }
    #saysSomething({ heard }) {
        for (let position = 0; position < heard.length; position++)
            if (heard.at(position) !== this.#blank)
                return true;
        return false;
    }
    /** What this connection could not place; undefined where it is gone, or brought nothing like it. */
    get #unplacedNow() {
        const placement = this.#placement;
        if (placement === undefined)
            return undefined;
        const { isAnnounced } = placement;
        if (this.#unproven === undefined) {
            return placement.unplaced && { ...placement.unplaced, isAnnounced, mayBeDoubled: false, isFollowed: false };
        }
        const held = this.#unproven;
        const heard = new _digests_js__WEBPACK_IMPORTED_MODULE_2__.Digests();
        const lines = held.from(held.first) ?? [];
        for (const line of lines)
            heard.append(this.#digest.of(line));
        const isWhole = held.first === 0;
        return { heard, held, isAnnounced: isAnnounced && isWhole, mayBeDoubled: lines.length > 1, isFollowed: false };
    }
    #settle(more) {
        const lines = this.#placement?.settle(more) ?? [];
        for (const line of lines)
            this.#printed.append(this.#digest.of(line));
        return lines;
    }
    #hold(lines) {
        if (lines.length === 0)
            return;
        this.#unproven ??= new _held_lines_js__WEBPACK_IMPORTED_MODULE_4__.HeldLines();
        for (const line of lines)
            this.#unproven.push(line);
    }
    /** Those lines, and before them the ones that waited for the proof. */
    #released(lines, placement) {
        if (this.#unproven === undefined)
            return lines;
        const held = this.#unproven;
        this.#unproven = undefined;
        // Where the first of them had to be dropped, nothing is known of the place of the others.
        if (held.first > 0)
            placement.lose();
        return [...(held.from(held.first) ?? []), ...lines];
    }
}
/** The same for equal events alone. Not all of it as JSON: what it is made of is as long as a line may be. */
function textOf(event) {
    const { type, deploymentId } = event;
    return `${JSON.stringify([type, deploymentId])}${type === 'log' ? event.content : ''}`;
}


/***/ },

/***/ "./lib/follow/leavings.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Leavings: () => (/* binding */ Leavings)
/* harmony export */ });
/** So much is kept: text in characters, lines, and connections. What is dropped is what came first: a later connection mostly brought it again. */
const keptCharacters = 4 * 1024 * 1024;
const keptLines = 1_000_000;
/** Each is looked for in all that was printed. */
const keptConnections = 100;
/** What connections that are no more could not place: the oldest first. */
class Leavings {
    #all = [];
    /** One more connection is gone. @param unplaced what it could not place */
    add(unplaced) {
        this.#all.push(unplaced);
        while (this.#all.length > 1 && this.#isTooMuch())
            this.#all.shift();
    }
    /** All that is left. @param areFollowed whether a later connection has found its place meanwhile: what it brought may have been these */
    all(areFollowed) {
        return areFollowed ? this.#all.map(unplaced => ({ ...unplaced, isFollowed: true })) : this.#all;
    }
    /** A later connection had found its place, and is gone, too. */
    follow() {
        this.#all = [...this.all(true)];
    }
    #isTooMuch() {
        let [characters, lines] = [0, 0];
        for (const { heard, held } of this.#all) {
            characters += held.characters;
            lines += heard.length;
        }
        return characters > keptCharacters || lines > keptLines || this.#all.length > keptConnections;
    }
}


/***/ },

/***/ "./lib/follow/line-digest.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LineDigest: () => (/* binding */ LineDigest)
/* harmony export */ });
/* harmony import */ var _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/log-lines.js");

/**
 * Makes digests of lines that are the same for lines that only differ in colours and outer blanks. Keyed, since a build that could
 * foresee them could make two of its lines look the same.
 */
class LineDigest {
    #key;
    #first = 0;
    #second = 0;
    /** The bytes of a text while they are looked at. */
    #text = Buffer.allocUnsafeSlow(4096);
    /** @param key any 32-bit number that the log's writer does not know */
    constructor(key) {
        this.#key = key;
    }
    of(line) {
        const text = (0,_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.comparable)(line);
        const bytes = text.length <= this.#text.length / mostBytesOfUnit ? this.#text : Buffer.from(text);
        return this.#mix(bytes, 0, bytes === this.#text ? bytes.write(text) : bytes.length);
    }
    /** The same of a line in bytes. They have to be ASCII without colours, as those that can be printed all are. */
    ofBytes(bytes, from, to) {
        let first = from;
        let end = to;
        while (first < end && isBlank(bytes[first]))
            first++;
        while (first < end && isBlank(bytes[end - 1]))
            end--;
        return this.#mix(bytes, first, end);
    }
    #mix(bytes, from, to) {
        this.#first = 0xdeadbeef ^ this.#key;
        this.#second = 0x41c6ce57 ^ this.#key;
        let index = from;
        while (index + 4 <= to)
            index = this.#mixWords(bytes, index, Math.min(index + pieceBytes, to));
        let first = this.#first;
        let second = this.#second;
        // What is left, and how much that is: or a NUL at the end would count for nothing.
        let word = to - index + 1;
        for (; index < to; index++)
            word = (word << 8) | bytes[index];
        first = Math.imul(first ^ word, 0x9e3779b1);
        second = Math.imul(second ^ word, 0x5f356495);
        // Mixed at the end, so that each half depends on every byte.
        const high = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
        const low = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
        return (high >>> 11) * 2 ** 32 + (low >>> 0);
    }
    /** Four bytes at a time, by multiplication and shifts; two halves that know nothing of each other. @returns where the rest begins */
    #mixWords(bytes, from, to) {
        let first = this.#first;
        let second = this.#second;
        let index = from;
        for (; index + 4 <= to; index += 4) {
            const word = wordAt(bytes, index);
            first = Math.imul(first ^ word, 0x9e3779b1);
            first ^= first >>> 15;
            second = Math.imul(second ^ word, 0x5f356495);
            second ^= second >>> 13;
        }
        this.#first = first;
        this.#second = second;
        return index;
    }
}
/** So much is mixed in one call: what V8 makes of a function that is called again and again is twice as fast as of a loop that takes long. */
const pieceBytes = 16_384;
const mostBytesOfUnit = 3;
/** Put together by hand: what reads whole words of a buffer takes longer. */
function wordAt(bytes, index) {
    return (bytes[index] |
        (bytes[index + 1] << 8) |
        (bytes[index + 2] << 16) |
        (bytes[index + 3] << 24));
}
/** What `String.prototype.trim` takes off, as far as it is ASCII. */
function isBlank(byte) {
    return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}


/***/ },

/***/ "./lib/follow/link.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Link: () => (/* binding */ Link)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/follow/backoff.js");
/* harmony import */ var _connection_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/follow/connection-end.js");



/** Keeps up a connection to the event stream: one after the other, with growing pauses. */
class Link {
    #ports;
    #backoff = new _backoff_js__WEBPACK_IMPORTED_MODULE_1__.Backoff();
    #connection;
    #reopenAtMs = 0;
    /** @param connection the first one, opened before the deployment was made; it may have ended already */
    constructor(connection, ports) {
        this.#connection = connection;
        this.#ports = ports;
    }
    /**
     * Waits for news, however long that takes.
     * @throws the signal's reason, or what `open` throws
     */
    async listen() {
        const { clock, signal } = this.#ports;
        if (this.#connection === undefined) {
            await clock.sleep(Math.max(0, this.#reopenAtMs - clock.now()), signal);
            return this.#open();
        }
        const heard = await this.#connection.listen(signal);
        return heard.kind === 'ended' ? this.#lose(heard.why) : heard;
    }
    /** Ends the connection that there is. */
    close() {
        this.#connection?.close();
    }
    async #open() {
        try {
            this.#connection = await this.#ports.open();
        }
        catch (error) {
            // Without a stream there is still REST: only a token that is not accepted any longer surely ends that one, too.
            if (!(error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError) || error.code === 'unauthorized')
                throw error;
            const { code, facts } = error;
            const isOfToken = facts.call === 'exchange the token';
            return this.#lose(isOfToken ? { kind: 'no bearer', facts } : { kind: 'failed', code, systemCode: facts.systemCode });
        }
        return this.#connection.end === undefined ? { kind: 'connected' } : this.#lose(this.#connection.end);
    }
    #lose(why) {
        const { clock } = this.#ports;
        const pauseMs = this.#backoff.afterMs(this.#connection?.livedMs ?? 0);
        this.#connection?.close();
        this.#connection = undefined;
        this.#reopenAtMs = clock.now() + Math.max(pauseMs, (0,_connection_end_js__WEBPACK_IMPORTED_MODULE_2__.pauseAskedForBy)(why));
        return { kind: 'lost', why };
    }
}


/***/ },

/***/ "./lib/follow/log-ahead.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LogAhead: () => (/* binding */ LogAhead)
/* harmony export */ });
/** What was asked longer ago may be of another time than the state: it is asked for anew. */
const longestMs = 2_000;
/**
 * Asks for the log while the last state is still being asked for: where the stream held, these two answers are all that is missing at the end, and
 * so they cost one round trip. Nothing of the log is taken before it is known that the deployment is over, and no second time is it asked for ahead:
 * whose stream tells of an end that is none does not make more requests for it.
 */
class LogAhead {
    #readOutput;
    #clock;
    #signal;
    #hasBegun = false;
    #underWay;
    #error;
    constructor(readOutput, { clock, signal }) {
        this.#readOutput = readOutput;
        this.#clock = clock;
        this.#signal = signal;
    }
    /** Asks ahead, the first time. */
    begin() {
        if (this.#hasBegun)
            return;
        this.#hasBegun = true;
        const take = Promise.withResolvers();
        const stop = new AbortController();
        const signal = AbortSignal.any([this.#signal, stop.signal]);
        const reading = this.#readOutput(async (piece) => (await take.promise)(piece), signal);
        this.#underWay = { reading, take, stop, begunAtMs: this.#clock.now() };
        reading.catch(error => {
            this.#error = error;
        });
    }
    /** The deployment goes on, or nobody knows: what was asked ahead is dropped. @returns what it has failed with, if it has */
    abandon() {
        const reason = new Error('the deployment is not known to be over');
        this.#underWay?.take.promise.catch(() => undefined);
        this.#underWay?.take.reject(reason);
        this.#underWay?.stop.abort(reason);
        const error = this.#underWay && this.#error;
        this.#underWay = undefined;
        return error;
    }
    /** The deployment is over. What was asked too long ago is dropped. @returns whether what is read next was asked ahead */
    settle() {
        const isOld = this.#clock.now() - (this.#underWay?.begunAtMs ?? 0) > longestMs;
        // One that was refused is not repeated any sooner for being old.
        if (isOld && this.#error === undefined)
            this.abandon();
        return this.#underWay !== undefined;
    }
    /** Reads the log: by what was asked ahead, or else by asking now. @param signal ends that alone, in place of the one below */
    read(take, signal = this.#signal) {
        const underWay = this.#underWay;
        if (underWay === undefined)
            return this.#readOutput(take, signal);
        this.#underWay = undefined;
        underWay.take.resolve(take);
        return underWay.reading;
    }
}


/***/ },

/***/ "./lib/follow/log-end.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LogEnd: () => (/* binding */ LogEnd)
/* harmony export */ });
/* harmony import */ var _plain_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/plain-lines.js");

/** Of the end of a log so much is kept for whoever looks for a cause: it stands near the end, and memory stays bounded. */
const keptLines = 400;
const keptCharacters = 262_144;
/** A longer line is cut: what tells a cause stands at its beginning. */
const longestLine = 4096;
/** The end of a log, kept while it passes by: the last pieces of it that hold so many lines, or so many characters. */
class LogEnd {
    #pieces = [];
    #count = 0;
    #characters = 0;
    add(lines) {
        if ((0,_plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.countOf)(lines) === 0)
            return;
        const piece = (0,_plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.isInBytes)(lines) && areShort(lines.bytes) ? kept(lines) : joined(endOf((0,_plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.textsOf)(lines)));
        this.#pieces.push(piece);
        this.#count += piece.count;
        this.#characters += piece.text.length;
        for (let first = this.#pieces[0]; first !== undefined; first = this.#pieces[0]) {
            const isEnough = this.#count - first.count >= keptLines || this.#characters - first.text.length >= keptCharacters;
            if (!isEnough)
                break;
            this.#pieces.shift();
            this.#count -= first.count;
            this.#characters -= first.text.length;
        }
    }
    /** The last lines, in order: at most 400, and at most 256 Ki characters. */
    get lines() {
        return endOf(this.#pieces.flatMap(linesOf));
    }
}
/** Whether there is nothing to be cut: looked at in steps of the longest line, and not line by line. */
function areShort(bytes) {
    if (bytes.length > keptCharacters)
        return false;
    for (let from = 0; from < bytes.length;) {
        const end = bytes.lastIndexOf(_plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.newline, from + longestLine);
        if (end < from)
            return false;
        from = end + 1;
    }
    return true;
}
/** Bytes that lie in memory which is much larger, as those of a few lines do, are copied. */
function kept({ bytes, count }) {
    return { text: bytes.buffer.byteLength > 2 * bytes.length ? bytes.toString('latin1') : bytes, count };
}
/**
 * Lines that were cut out of a longer text keep all of it in memory. To join them makes a new text, for a fraction of what it costs to copy each; a
 * single line needs another beside it for that.
 */
function joined(lines) {
    return { text: (lines.length === 1 ? [...lines, ''] : lines).join('\n'), count: lines.length };
}
function linesOf({ text, count }) {
    return (typeof text === 'string' ? text : text.toString('latin1')).split('\n', count);
}
/** The last of these lines, as much as is kept, each cut. */
function endOf(lines) {
    const last = lines.length > keptLines ? lines.slice(-keptLines) : lines;
    if (!last.some(isLong) && lengthOf(last) <= keptCharacters)
        return last;
    const short = last.map(cut);
    let room = keptCharacters;
    const tooMuch = short.findLastIndex(line => {
        room -= line.length;
        return room < 0;
    });
    return short.slice(tooMuch + 1);
}
function isLong(line) {
    return line.length > longestLine;
}
function lengthOf(lines) {
    return lines.reduce((sum, line) => sum + line.length, 0);
}
function cut(line) {
    return isLong(line) ? line.slice(0, longestLine).toWellFormed() : line;
}


/***/ },

/***/ "./lib/follow/log-known.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   learn: () => (/* binding */ learn),
/* harmony export */   nothingKnown: () => (/* binding */ nothingKnown)
/* harmony export */ });
const nothingKnown = { isToItsEnd: false, isSettled: false, printedLines: 0 };
/**
 * What is known after one more answer. A reading that was cut counts for what it got, where no other got so far.
 * @param isSettled whether this is the last one that is needed
 * @param printedLines how many lines are printed now
 */
function learn(known, { reading, error }, isSettled, printedLines) {
    const isToItsEnd = reading !== undefined && error === undefined;
    const before = known.reading?.sizeBytes ?? -1;
    const gotFurther = (reading?.sizeBytes ?? 0) > before || (isToItsEnd && reading.sizeBytes === before);
    if (reading !== undefined && (gotFurther || (isSettled && isToItsEnd))) {
        return { reading, isToItsEnd, isSettled, printedLines, error };
    }
    return { ...known, isSettled, error };
}


/***/ },

/***/ "./lib/follow/log-question.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LogQuestion: () => (/* binding */ LogQuestion)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _stopping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/stopping.js");
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/follow/asking.js");
/* harmony import */ var _given_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/follow/given-up.js");




/** The question for the log while the deployment runs: when it is due, and what became of it. */
class LogQuestion {
    #ports;
    #dueAtMs = Number.POSITIVE_INFINITY;
    #inVain = 0;
    /** To read it once more would be of no use. */
    #isSpoilt = false;
    #open;
    constructor(ports) {
        this.#ports = ports;
    }
    /** When it is due, on the clock; never while it is open. */
    get dueAtMs() {
        return this.#open === undefined ? this.#dueAtMs : Number.POSITIVE_INFINITY;
    }
    /** Since when it is open, on the clock. */
    get openSinceMs() {
        return this.#open?.sinceMs;
    }
    /** There are lines whose place is not certain, or no stream to bring any. */
    want() {
        if (this.#dueAtMs === Number.POSITIVE_INFINITY && !this.#isSpoilt)
            this.#dueAtMs = this.#ports.clock.now() + (0,_asking_js__WEBPACK_IMPORTED_MODULE_2__.askLogAfterMs)(this.#inVain);
    }
    /** The stream brings the log again. */
    forget() {
        this.#dueAtMs = Number.POSITIVE_INFINITY;
        this.#inVain = 0;
    }
    /** Scalingo asks to wait longer than there is time. */
    postpone(untilMs) {
        this.#dueAtMs = untilMs;
    }
    /** @returns whether it brought anything new @throws what reading fails with */
    async ask() {
        const { clock, readLog } = this.#ports;
        this.#dueAtMs = Number.POSITIVE_INFINITY;
        const stop = new AbortController();
        const reading = readLog(stop.signal);
        this.#open = { sinceMs: clock.now(), stop, reading };
        try {
            const broughtLines = await reading;
            this.#inVain = broughtLines ? 0 : this.#inVain + 1;
            return broughtLines;
        }
        finally {
            this.#open = undefined;
        }
    }
    /**
     * Takes note of what reading it failed with. A log that is refused says nothing of the deployment, nor does a mistake of our own in reading it,
     * which is told when the log is closed.
     * @throws what stops the step
     */
    fail(error) {
        if (error instanceof _stopping_js__WEBPACK_IMPORTED_MODULE_1__.Cancelled || error instanceof _stopping_js__WEBPACK_IMPORTED_MODULE_1__.TimedOut)
            throw error;
        if (error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError)
            this.#inVain++;
        else
            this.#isSpoilt = true;
    }
    /** The deployment is over: one that is open is given up. Resolves when nothing of it is taken any more. */
    async end() {
        this.#open?.stop.abort(new _given_up_js__WEBPACK_IMPORTED_MODULE_3__.GivenUp());
        await this.#open?.reading.catch(() => undefined);
    }
}


/***/ },

/***/ "./lib/follow/log-tail.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LogTail: () => (/* binding */ LogTail)
/* harmony export */ });
/* harmony import */ var _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/log-lines.js");

/** What Scalingo says last is the app's address, or what failed, the reason and some links: a few lines of less than 250 bytes. */
const keptBytes = 2_048;
/** The last bytes of Scalingo's log, by which one sees whether it was closed. */
class LogTail {
    #bytes = Buffer.alloc(0);
    /** Takes the next piece of the log; keeps none of it alive. */
    take(piece) {
        const end = piece.subarray(Math.max(0, piece.length - keptBytes));
        this.#bytes = Buffer.concat([this.#bytes.subarray(Math.max(0, this.#bytes.length + end.length - keptBytes)), end]);
    }
    /** The last lines, as they are compared. The first of them may be the end of a line alone. */
    get lines() {
        return (0,_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.splitLines)(this.#bytes.toString()).map(_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.comparable);
    }
}


/***/ },

/***/ "./lib/follow/mirror.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mirror: () => (/* binding */ Mirror)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var _plain_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/plain-lines.js");
/* harmony import */ var _scalingo_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/events.js");
/* harmony import */ var _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/log-lines.js");
/* harmony import */ var _closing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/follow/closing.js");
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/follow/journal.js");
/* harmony import */ var _log_end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/follow/log-end.js");







/** Shows a deployment's log: what the stream and `output` bring of it, each line once and in order, as the journal has it. */
class Mirror {
    #ports;
    #journal = new _journal_js__WEBPACK_IMPORTED_MODULE_5__.Journal((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).readInt32LE());
    #logEnd = new _log_end_js__WEBPACK_IMPORTED_MODULE_6__.LogEnd();
    #contents = new _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_3__.ContentReader();
    /** Lines that the stream brought, and that the journal has not heard yet. */
    #lines = [];
    /** What is to be shown the next time, in order. */
    #due = [];
    #hasHeard = false;
    constructor(ports) {
        this.#ports = ports;
    }
    /** Whether all that the stream brought is shown, and nothing is missing before what it brings next. */
    get isCertain() {
        return this.#journal.isCertain;
    }
    /** The last lines that were shown. */
    get logEnd() {
        return this.#logEnd.lines;
    }
    /** What reading the log as Scalingo keeps it needs. */
    get reading() {
        return {
            readOutput: take => this.#ports.readOutput(take),
            journal: this.#journal,
            print: lines => this.#print(lines)
        };
    }
    /** A connection begins. @param fromStart whether its first line is the log's first */
    connect(fromStart) {
        this.#journal.connect(fromStart);
        this.#contents = new _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_3__.ContentReader();
    }
    /** The connection is no more. */
    disconnect() {
        this.#journal.disconnect();
    }
    /** The connection says that the deployment was made. What came before has to be shown. */
    begin() {
        this.#journal.begin();
    }
    /** Takes an event of whatever deployment. Its lines are kept until they are to be shown. */
    hear(event, isOwn) {
        this.#journal.witness(event);
        if (!isOwn || event.type !== 'log')
            return;
        for (const line of this.#contents.read(event.content))
            this.#lines.push(line);
    }
    /** Takes many events in one: as they are where it is certain that their lines come next. */
    hearTogether(event, isOwn) {
        const { lines, carriesEnd } = event;
        this.#place();
        if (isOwn && this.#contents.expects(carriesEnd) && this.#journal.pass(lines))
            this.#due.push(lines);
        else if (isOwn || this.#journal.isWatching)
            for (const single of (0,_scalingo_events_js__WEBPACK_IMPORTED_MODULE_2__.logEventsOf)(event))
                this.hear(single, isOwn);
    }
    /**
     * Shows what came, as far as it is certain what comes next, all of it at once.
     * @returns whether there was anything whose place was not certain beforehand
     */
    async show() {
        this.#place();
        const [due, hasHeard] = [this.#due, this.#hasHeard];
        this.#due = [];
        this.#hasHeard = false;
        await this.#print(...due);
        return hasHeard;
    }
    /** Lets the journal hear what came. Also where that is nothing: what waited for a proof may have got it from another deployment's event. */
    #place() {
        const lines = this.#lines;
        if (lines.length > 0) {
            this.#lines = [];
            this.#hasHeard = true;
        }
        const next = this.#journal.hear(lines);
        if (next.length > 0)
            this.#due.push(next);
    }
    /**
     * Shows what Scalingo keeps of the log while it is written, where it continues what was shown.
     * @param signal ends it; what was shown by then stays
     * @returns whether that was anything new
     * @throws ScalingoError where it could not be read
     */
    async consult(signal) {
        const before = this.#journal.printedLines;
        const { error } = await (0,_closing_js__WEBPACK_IMPORTED_MODULE_4__.readLog)({ ...this.reading, readOutput: take => this.#ports.readOutput(take, signal) });
        if (error !== undefined)
            throw error;
        await this.#print(this.#journal.settle());
        return this.#journal.printedLines > before;
    }
    async #print(...parts) {
        if (parts.every(lines => (0,_plain_lines_js__WEBPACK_IMPORTED_MODULE_1__.countOf)(lines) === 0))
            return;
        this.#ports.showing();
        for (const lines of parts)
            this.#logEnd.add(lines);
        await this.#ports.log.lines(...parts);
    }
}


/***/ },

/***/ "./lib/follow/mistakes.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparedDespiteMistakes: () => (/* binding */ comparedDespiteMistakes),
/* harmony export */   noteMistake: () => (/* binding */ noteMistake)
/* harmony export */ });
/* harmony import */ var _stopping_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/stopping.js");
/* harmony import */ var _given_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/follow/given-up.js");


/** What reading the log failed with by a mistake of our own: from then on what counts as printed may never have been. */
const mistakes = new WeakMap();
/** Takes note of what reading the log failed with; what stops the step is no mistake. */
function noteMistake(error, journal) {
    if (!isStop(error) && !(error instanceof _given_up_js__WEBPACK_IMPORTED_MODULE_1__.GivenUp))
        mistakes.set(journal, { error });
}
/**
 * Lets a log be compared. A mistake of our own, made now or while the deployment ran, is told as what it is, and decides nothing: how the
 * deployment ended is known by then.
 * @throws `Cancelled`, where the comparison does
 */
async function comparedDespiteMistakes(journal, log, compare) {
    try {
        const mistake = mistakes.get(journal);
        if (mistake !== undefined)
            throw mistake.error;
        return await compare();
    }
    catch (error) {
        if (error instanceof _stopping_js__WEBPACK_IMPORTED_MODULE_0__.Cancelled)
            throw error;
        if (!isStop(error)) {
            log.verdict(`This action could not compare the log above with the one that Scalingo keeps, by a mistake of its own (${error}), so whether it is complete is not known. Please report it.`);
            log.debug(`the log was not compared: ${error instanceof Error ? error.stack : error}`);
        }
        return 'not verifiable';
    }
}
function isStop(error) {
    return error instanceof _stopping_js__WEBPACK_IMPORTED_MODULE_0__.Cancelled || error instanceof _stopping_js__WEBPACK_IMPORTED_MODULE_0__.TimedOut;
}


/***/ },

/***/ "./lib/follow/output-reading.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OutputReading: () => (/* binding */ OutputReading)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:buffer");
/* harmony import */ var _plain_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/plain-lines.js");
/* harmony import */ var _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/log-lines.js");
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/follow/log-tail.js");




/**
 * One pass over a deployment's `output`, piece by piece as it arrives: what was printed already is passed over, what continues it
 * is given out. Nothing of what agrees is kept, however long the log is.
 */
class OutputReading {
    #printed;
    #digest;
    #awaited;
    /** The pieces of a line that has not ended: it may be so long that it comes in thousands of them. */
    #unfinished = [];
    #isUnfinishedBare = true;
    #tail = new _log_tail_js__WEBPACK_IMPORTED_MODULE_3__.LogTail();
    #position = 0;
    #sizeBytes = 0;
    #difference;
    /**
     * @param printed what was printed; what this reading gives out is added
     * @param awaited told of each line that the output holds
     */
    constructor(printed, digest, awaited) {
        this.#printed = printed;
        this.#digest = digest;
        this.#awaited = awaited;
    }
    /** How much was read so far: two readings that read the same may well have read all there is. */
    get sizeBytes() {
        return this.#sizeBytes;
    }
    /** Whether it holds all that was printed, and nothing that disagrees. */
    get agrees() {
        const unfinished = this.#unfinished.length > 0 ? 1 : 0;
        return this.#difference === undefined && this.#position + unfinished >= this.#printed.length;
    }
    /** Whether what the stream brought last, and what it brought that has no place, is there: where not, the output is still on its way. */
    get holdsWhatWasHeard() {
        return this.#awaited.isSeenWith(this.#unfinishedLines().map(line => this.#digest.of(line)));
    }
    /** Whether lines came to light that belong before others which were printed: the stream left some out. */
    get hasLateLines() {
        return this.#difference?.hasLateLines === true;
    }
    /** Its last lines, as they are compared, by which one sees whether Scalingo has closed it. */
    get lastLines() {
        return this.#tail.lines;
    }
    /**
     * Takes the next piece.
     * @returns lines that continue what was printed, and count as printed now
     */
    take(piece) {
        this.#sizeBytes += piece.length;
        this.#tail.take(piece);
        const isBare = isBareText(piece);
        const end = piece.lastIndexOf(_plain_lines_js__WEBPACK_IMPORTED_MODULE_1__.newline) + 1;
        const lines = end === 0 ? [] : this.#takeEnded(piece.subarray(0, end), isBare);
        if (end < piece.length)
            this.#unfinished.push(piece.subarray(end));
        this.#isUnfinishedBare = isBare && (end > 0 || this.#isUnfinishedBare);
        return lines;
    }
    /** The output is over, and so is the deployment: what is still missing, which counts as printed now. */
    complete() {
        const rest = this.#takeTexts(this.#unfinishedLines());
        this.#unfinished = [];
        if (this.#difference !== undefined)
            return this.#counted(this.#difference.completion());
        return { late: [], next: rest, verdict: this.#position < this.#printed.length ? 'more than kept' : 'whole' };
    }
    /**
     * The output could not be read to its end, and so it is not known what else it holds: what is known to be missing, which counts as printed
     * now. A line that may not be all there is none.
     */
    completePart() {
        if (this.#difference === undefined)
            return { late: [], next: [], verdict: 'not verifiable' };
        const { late, next, verdict } = this.#counted(this.#difference.completion());
        const nothingIsBehind = verdict !== 'more than kept';
        // Behind it there may yet be some of those that were printed.
        if (nothingIsBehind)
            return { late, next, verdict: 'not verifiable' };
        return { late: [...late, ...next], next: [], verdict: 'not verifiable' };
    }
    /** What comes to light at the end counts as printed, too. */
    #counted(completion) {
        for (const line of completion.late)
            this.#printed.append(this.#digest.of(line));
        for (const line of completion.next)
            this.#printed.append(this.#digest.of(line));
        return completion;
    }
    /** What stands behind the last newline: where the output is over, that is a line, too. */
    #unfinishedLines() {
        const unfinished = Buffer.concat(this.#unfinished).toString();
        return unfinished === '' ? [] : (0,_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_2__.splitLines)(unfinished);
    }
    #takeEnded(lines, areBare) {
        if (this.#unfinished.length === 0)
            return this.#takeLines(lines, areBare);
        // The first line alone: to put all of the piece together with what was there would take as much memory once more.
        const first = lines.indexOf(_plain_lines_js__WEBPACK_IMPORTED_MODULE_1__.newline) + 1;
        const line = Buffer.concat([...this.#unfinished, lines.subarray(0, first)]);
        this.#unfinished = [];
        const next = this.#takeLines(line, areBare && this.#isUnfinishedBare);
        return first === lines.length ? next : [...next, ...this.#takeLines(lines.subarray(first), areBare)];
    }
    #takeLines(lines, areBare) {
        const agreed = areBare ? this.#passOver(lines) : 0;
        return agreed === lines.length ? [] : this.#takeTexts((0,_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_2__.splitLines)(lines.toString('utf8', agreed)));
    }
    /** Passes over what agrees with what was printed, without decoding it where that would change nothing. @returns up to where it does */
    #passOver(ended) {
        let from = 0;
        if (this.#difference !== undefined)
            return from;
        while (from < ended.length) {
            const end = ended.indexOf(_plain_lines_js__WEBPACK_IMPORTED_MODULE_1__.newline, from);
            const digest = this.#digest.ofBytes(ended, from, end);
            if (digest !== this.#printed.at(this.#position))
                break;
            this.#awaited.see(digest);
            this.#position++;
            from = end + 1;
        }
        return from;
    }
    #takeTexts(lines) {
        const next = [];
        for (const line of lines) {
            const digest = this.#digest.of(line);
            this.#awaited.see(digest);
            const printed = this.#difference === undefined ? this.#printed.at(this.#position) : undefined;
            if (this.#difference === undefined && printed === undefined) {
                this.#printed.append(digest);
                next.push(line);
            }
            else if (printed !== digest) {
                this.#difference ??= new Difference(this.#printed, this.#position);
                this.#difference.take(line, digest);
            }
            this.#position++;
        }
        return next;
    }
}
/** A line without the piece that it was cut out of, which it would keep in memory. To join it with something makes a new text. */
function alone(line) {
    return ['', line].join('\n').slice(1);
}
/** Whether all ends of lines are newlines, and what stands between them is ASCII without colours. */
function isBareText(bytes) {
    // Looked at as a text, which lies where V8 collects often. The pieces themselves do not count there, and would pile up beside it.
    const text = bytes.toString('latin1');
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes) && !text.includes('\u001b') && !text.includes('\r');
}
/**
 * The output from the first line on that is not the printed one. There order proves nothing: the printed lines are counted, and
 * what is in none of them is missing. What stands behind the last one that was printed continues the log all the same.
 */
class Difference {
    /** Of the lines that were printed from there on, in the order of their values: a map of millions would take ten times the memory. */
    #printed;
    /** At the place of the first of equal ones how many of them the output has held. */
    #matched;
    #late = [];
    #surplus;
    #next = [];
    constructor(printed, from) {
        this.#surplus = printed.length - from;
        this.#printed = new Float64Array(this.#surplus);
        for (let index = 0; index < this.#surplus; index++)
            this.#printed[index] = printed.at(from + index);
        this.#printed.sort();
        this.#matched = new Uint32Array(this.#surplus);
    }
    take(line, digest) {
        if (!this.#match(digest)) {
            this.#next.push(alone(line));
            return;
        }
        this.#surplus--;
        for (const missed of this.#next)
            this.#late.push(missed);
        this.#next = [];
    }
    get hasLateLines() {
        return this.#late.length > 0;
    }
    completion() {
        return { late: this.#late, next: this.#next, verdict: this.#surplus > 0 ? 'more than kept' : 'completed late' };
    }
    /** Whether there is one more such line that was printed; it counts as found from then on. */
    #match(digest) {
        let first = 0;
        for (let end = this.#printed.length; first < end;) {
            const middle = (first + end) >>> 1;
            if (this.#printed[middle] < digest)
                first = middle + 1;
            else
                end = middle;
        }
        const matched = this.#matched[first] ?? 0;
        if (this.#printed[first + matched] !== digest)
            return false;
        this.#matched[first] = matched + 1;
        return true;
    }
}


/***/ },

/***/ "./lib/follow/overlap.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findOverlap: () => (/* binding */ findOverlap),
/* harmony export */   isReplayFromStart: () => (/* binding */ isReplayFromStart),
/* harmony export */   mayHold: () => (/* binding */ mayHold),
/* harmony export */   printedShare: () => (/* binding */ printedShare),
/* harmony export */   windowLines: () => (/* binding */ windowLines)
/* harmony export */ });
/**
 * So many lines in a row must be found again, with so many different ones among them. A stream whose replay does not reach back to what was
 * printed last, and which goes on with lines that were logged before, looks the same as one that replays them: a log repeats
 * itself, but hardly ever that exactly.
 */
const windowLines = 64;
const differentLines = 24;
/** An announced replay needs less: so many different lines would have to come again in the very order. */
const differentRepeatedLines = 8;
/** Windows that are tried, and how often each line may be compared: a log made to be slow to search is left to `output`. */
const triedWindows = 1000;
const comparisonsPerLine = 8;
/**
 * Where a run of lines begins in what was printed, when there is exactly one place at which all that they share agrees.
 * @param printed what was printed
 * @param heard lines in order and without holes, of which the first ones may have been printed
 * @returns the position of the first heard line in `printed`; undefined where there is none or more than one, or too little to tell
 */
function findOverlap(printed, heard) {
    const window = tellingWindow(heard);
    if (window === undefined)
        return undefined;
    let budget = comparisonsPerLine * (printed.length + heard.length);
    let found;
    for (let position = window; position + windowLines <= printed.length; position++) {
        if (printed.at(position) !== heard.at(window))
            continue;
        const start = position - window;
        const shared = Math.min(heard.length, printed.length - start);
        const agreed = agreement(printed, heard, start, shared);
        budget -= agreed;
        if (budget < 0)
            return undefined;
        if (agreed < shared)
            continue;
        if (found !== undefined)
            return undefined;
        found = start;
    }
    return found;
}
/**
 * Whether lines that a connection announced as a replay are one from the log's first line on. The last lines alone may be announced the same
 * way, and where what was printed repeats itself both look alike: then it takes more than the announcement.
 */
function isReplayFromStart(printed, heard) {
    const shared = Math.min(heard.length, printed.length);
    return shared > 0 && agreement(printed, heard, 0, shared) === shared && isTelling(printed);
}
/**
 * How many of a connection's first lines were printed, when it is known as well as it will ever be, and nothing else is left to ask.
 * @param isAnnounced whether they may be a replay from the log's first line on
 * @param areLikelyPrinted whether they count as printed where all of them are found anywhere
 * @returns undefined where some of them may have been, but so few that others could be like them, or in more ways than one
 */
function printedShare(printed, heard, isAnnounced, areLikelyPrinted) {
    const shared = Math.min(heard.length, printed.length);
    if (isAnnounced && agreement(printed, heard, 0, shared) === shared)
        return shared;
    const shares = possibleShares(printed, heard);
    if (areLikelyPrinted && shares.includes(heard.length))
        return heard.length;
    const [share = 0, another] = shares;
    if (share === 0)
        return 0;
    return another === undefined && isDifferent(heard, 0, share) ? share : undefined;
}
/** Whether other lines may be among these: all of them anywhere, or their first ones at the end. */
function mayHold(lines, others) {
    return possibleShares(lines, others).length > 0;
}
/** How many of the first heard lines can be the last printed ones, or all of them any: each way in which both agree. Two of them say as much as more. */
function possibleShares(printed, heard) {
    const shares = [];
    const borders = bordersOf(heard);
    let matched = 0;
    for (let position = 0; position < printed.length && shares.length < 2; position++) {
        if (matched === heard.length) {
            shares.push(matched);
            matched = borders[matched];
        }
        while (matched >= 0 && heard.at(matched) !== printed.at(position))
            matched = borders[matched];
        matched++;
    }
    for (; matched > 0 && shares.length < 2; matched = borders[matched])
        shares.push(matched);
    return shares;
}
/** Whether a log that goes on as it went before would have to repeat lines of many kinds, and so hardly does. */
function isTelling(printed) {
    const shortestPeriod = printed.length - bordersOf(printed)[printed.length];
    return isDifferent(printed, printed.length - shortestPeriod, printed.length);
}
/** Whether so many of the lines from one position up to another differ that they hardly come again in the same order. */
function isDifferent(lines, from, to) {
    const different = new Set();
    for (let position = from; position < to; position++) {
        if (different.add(lines.at(position)).size >= differentRepeatedLines)
            return true;
    }
    return false;
}
/** For each number of first lines, how many of them are their last ones as well, but not all; -1 for none. Knuth, Morris and Pratt's failure function. */
function bordersOf(lines) {
    const borders = new Int32Array(lines.length + 1);
    borders[0] = -1;
    let border = -1;
    for (let position = 0; position < lines.length; position++) {
        while (border >= 0 && lines.at(border) !== lines.at(position))
            border = borders[border];
        borders[position + 1] = ++border;
    }
    return borders;
}
/** The first run of lines that is worth searching for. */
function tellingWindow(heard) {
    const counts = new Map();
    for (let index = 0; index < Math.min(heard.length, windowLines + triedWindows); index++) {
        const entering = heard.at(index);
        counts.set(entering, (counts.get(entering) ?? 0) + 1);
        const start = index - windowLines + 1;
        if (start > 0)
            leave(counts, heard.at(start - 1));
        if (start >= 0 && counts.size >= differentLines)
            return start;
    }
    return undefined;
}
function leave(counts, line) {
    const count = counts.get(line) ?? 0;
    if (count > 1)
        counts.set(line, count - 1);
    else
        counts.delete(line);
}
/** How many of the shared lines agree, from the first on. */
function agreement(printed, heard, start, shared) {
    for (let index = 0; index < shared; index++) {
        if (printed.at(start + index) !== heard.at(index))
            return index;
    }
    return shared;
}


/***/ },

/***/ "./lib/follow/placement.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Placement: () => (/* binding */ Placement)
/* harmony export */ });
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/follow/digests.js");
/* harmony import */ var _held_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/follow/held-lines.js");
/* harmony import */ var _overlap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/follow/overlap.js");



/**
 * Where the lines of one connection stand in the log. As long as that is not certain they are held; then each is either one that
 * was printed already, and must agree with it, or comes next.
 */
class Placement {
    #printed;
    /** Position in what was printed of the next line; undefined while it is not known. */
    #next;
    #isAnnounced = false;
    #heard = new _digests_js__WEBPACK_IMPORTED_MODULE_0__.Digests();
    #held = new _held_lines_js__WEBPACK_IMPORTED_MODULE_1__.HeldLines();
    #searchAt = 0;
    /**
     * @param printed what was printed, which others add to as well
     * @param start position of the connection's first line, where it is known beforehand
     */
    constructor(printed, start) {
        this.#printed = printed;
        this.#next = start;
    }
    /** Whether a line that comes now would be printed at once. */
    get isCertain() {
        return this.#next === this.#printed.length;
    }
    /** Whether it is known where its lines stand. */
    get isKnown() {
        return this.#next !== undefined;
    }
    /** Whether the connection said that its lines may begin the log. */
    get isAnnounced() {
        return this.#isAnnounced;
    }
    /** The lines that are held, where there are any. */
    get unplaced() {
        return this.#heard.length === 0 ? undefined : { heard: this.#heard, held: this.#held };
    }
    /** The connection says that the deployment was made: the lines which follow begin the log, or are its last ones. Counts only before the first of them. */
    announce() {
        if (this.#next === undefined && this.#heard.length === 0)
            this.#isAnnounced = true;
    }
    /** Gives the place up: it is searched anew, by the lines from now on. */
    lose() {
        this.#next = undefined;
        this.#isAnnounced = false;
        this.#forget();
    }
    /** So many lines come next and are printed, for a place that is certain. */
    pass(lines) {
        if (this.#next !== undefined)
            this.#next += lines;
    }
    /** @returns whether this line comes next and is to be printed; where not, it was printed already or is held */
    hear(line, digest) {
        if (this.#next === this.#printed.length) {
            this.#next++;
            return true;
        }
        if (this.#next !== undefined) {
            if (this.#printed.at(this.#next) === digest) {
                this.#next++;
                return false;
            }
            // Not the place that it seemed to be.
            this.lose();
        }
        this.#heard.append(digest);
        this.#held.push(line);
        return false;
    }
    /**
     * Searches the place of the held lines.
     * @param more whether there is more to compare with than the last time; else only more held lines make a search worth its while
     * @returns those of the held lines that come next, to be printed now
     */
    settle(more) {
        if (this.#next !== undefined || (!more && !this.#isWorthSearching()))
            return [];
        this.#searchAt = Math.max(_overlap_js__WEBPACK_IMPORTED_MODULE_2__.windowLines, Math.ceil(this.#heard.length * 1.5));
        const start = this.#startOfHeard();
        if (start === undefined)
            return [];
        const known = this.#printed.length - start;
        const lines = this.#heard.length <= known ? [] : this.#held.from(known);
        if (lines === undefined)
            return [];
        this.#next = start + this.#heard.length;
        this.#forget();
        return lines;
    }
    /** The first line of an announced replay may settle it; any other takes many, and more of them each time that it was searched in vain. */
    #isWorthSearching() {
        if (this.#heard.length === 0)
            return false;
        return this.#heard.length >= this.#searchAt && (this.#isAnnounced || this.#heard.length >= _overlap_js__WEBPACK_IMPORTED_MODULE_2__.windowLines);
    }
    #startOfHeard() {
        if (this.#isAnnounced && (0,_overlap_js__WEBPACK_IMPORTED_MODULE_2__.isReplayFromStart)(this.#printed, this.#heard))
            return 0;
        return (0,_overlap_js__WEBPACK_IMPORTED_MODULE_2__.findOverlap)(this.#printed, this.#heard);
    }
    #forget() {
        this.#heard = new _digests_js__WEBPACK_IMPORTED_MODULE_0__.Digests();
        this.#held = new _held_lines_js__WEBPACK_IMPORTED_MODULE_1__.HeldLines();
        this.#searchAt = 0;
    }
}


/***/ },

/***/ "./lib/follow/progress.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Progress: () => (/* binding */ Progress)
/* harmony export */ });
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/status.js");

/** How far a deployment has come. Statuses reach the step twice, over the stream and REST, and out of order: it never goes back. */
class Progress {
    #seen;
    #status;
    #rank;
    constructor(status) {
        this.#status = status;
        this.#seen = new Set([status]);
        this.#rank = (0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isStage)(status) ? _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.stages.indexOf(status) : -1;
    }
    get status() {
        return this.#status;
    }
    /**
     * Takes note of a status under which the deployment runs. One that nobody has heard of has no place among the stages:
     * it may follow any, and any later one may follow it.
     * @returns whether that is a new stage
     */
    moveTo(status) {
        const rank = (0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isStage)(status) ? _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.stages.indexOf(status) : this.#rank;
        if (this.#seen.has(status) || rank < this.#rank)
            return false;
        this.#seen.add(status);
        this.#status = status;
        this.#rank = rank;
        return true;
    }
}


/***/ },

/***/ "./lib/follow/stages.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Stages: () => (/* binding */ Stages)
/* harmony export */ });
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/follow/progress.js");
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/follow/waiting.js");


/** The stages of a deployment while it is followed: shows where each begins, takes its time, and says so where nothing happens in it. */
class Stages {
    #progress;
    #ports;
    #waiting;
    #beganAtMs;
    #isWhole;
    #isOver = false;
    /** @param isFresh whether the first stage begins now, and not long ago */
    constructor(first, isFresh, ports) {
        this.#progress = new _progress_js__WEBPACK_IMPORTED_MODULE_0__.Progress(first);
        this.#ports = ports;
        this.#beganAtMs = ports.clock.now();
        this.#isWhole = isFresh;
        this.#waiting = new _waiting_js__WEBPACK_IMPORTED_MODULE_1__.Waiting(first, ports.log, ports.clock);
        ports.log.stage(first);
    }
    /** Takes note of a status under which the deployment runs. @returns whether that is a new stage */
    moveTo(status) {
        const before = this.#progress.status;
        if (!this.#progress.moveTo(status))
            return false;
        this.#pass(before, true);
        this.#waiting.enter(status);
        this.#ports.log.stage(status);
        return true;
    }
    /** Something of the log was shown. */
    heard() {
        this.#waiting.heard();
    }
    /** Following has come to its end; only the first call counts. @param isWhole whether the deployment has, too */
    end(isWhole) {
        if (this.#isOver)
            return;
        this.#isOver = true;
        this.#waiting.stop();
        this.#ports.log.stageIsOver();
        this.#pass(this.#progress.status, isWhole);
    }
    #pass(stage, isWhole) {
        const nowMs = this.#ports.clock.now();
        this.#ports.record.passed({ stage, ms: nowMs - this.#beganAtMs, isWhole: this.#isWhole && isWhole });
        this.#beganAtMs = nowMs;
        this.#isWhole = true;
    }
}


/***/ },

/***/ "./lib/follow/standstill.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Standstill: () => (/* binding */ Standstill)
/* harmony export */ });
/* harmony import */ var _scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/log-closure.js");
/* harmony import */ var _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/log-lines.js");


const pauseMs = 2_500;
/** Where nothing is known to be missing any more, one looks again after twice the pause each time: less often than the contract lets one ask. */
const longestPauseMs = 10_000;
/** So often in a row a log must be the same to count as whole without having been closed: it has stood still for five seconds and more then. */
const equalReadings = 3;
/**
 * Watches Scalingo's log of a deployment that is over, and that may lag. Where it ends shows by what the stream brought last, and by how
 * Scalingo closes it: without that it may stand still for some seconds and go on.
 */
class Standstill {
    #end;
    #sizeBytes;
    /** How many readings in a row have been the same. */
    #equal = 0;
    #isLikelyWhole = false;
    #isSettled = false;
    #isWhole = false;
    #pauseMs = pauseMs;
    constructor(end) {
        this.#end = end;
    }
    /**
     * Whether lines may be missing: that is known, or what is shown is not known to be closed. The end may have overtaken the last ones, whatever the
     * stream is like. One that was aborted without a line may have been so before its build.
     */
    get mayLackLines() {
        const { isFresh, somethingIsMissing, status, lastShown } = this.#end;
        if (somethingIsMissing || !isFresh)
            return somethingIsMissing;
        const lastLines = lastShown().map(_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_1__.comparable);
        return !(0,_scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__.isLogClosed)(lastLines, status) && !(status === 'aborted' && lastLines.length === 0);
    }
    /** Takes what came of one more reading; what failed says nothing. */
    see({ reading, error }) {
        if (error !== undefined)
            return;
        this.#count(reading?.sizeBytes);
        const { somethingIsMissing, status } = this.#end;
        const holdsAll = reading?.holdsWhatWasHeard === true;
        const isClosed = (0,_scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__.isLogClosed)(reading?.lastLines ?? [], status);
        const isComplete = !somethingIsMissing && (isClosed || !this.mayLackLines);
        // A stream that left lines out may have left out the last ones, too.
        const anyWillDo = isComplete && (holdsAll || reading?.hasLateLines !== true);
        this.#isLikelyWhole = anyWillDo || (this.#equal > 1 && holdsAll);
        this.#isWhole = anyWillDo || (this.#isLikelyWhole && isClosed);
        this.#isSettled = this.#isWhole || (this.#equal >= equalReadings && holdsAll);
        const isStill = this.#isLikelyWhole || (reading === undefined && this.#equal > 1);
        this.#pauseMs = isStill ? Math.min(2 * this.#pauseMs, longestPauseMs) : pauseMs;
    }
    #count(sizeBytes) {
        this.#equal = sizeBytes === this.#sizeBytes ? this.#equal + 1 : 1;
        this.#sizeBytes = sizeBytes ?? this.#sizeBytes;
    }
    /** Whether the last log that could be read held all that was heard, and stood still: no more is known to be on its way. */
    get isLikelyWhole() {
        return this.#isLikelyWhole;
    }
    /** Whether it counts as whole where there is no time for another look. */
    get isSettled() {
        return this.#isSettled;
    }
    /** Whether no more is to be waited for. */
    get isWhole() {
        return this.#isWhole;
    }
    /** How long to wait before it is read again, in milliseconds. */
    get pauseMs() {
        return this.#pauseMs;
    }
}


/***/ },

/***/ "./lib/follow/strange-status.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StrangeStatus: () => (/* binding */ StrangeStatus)
/* harmony export */ });
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/status.js");

/** The last status that the stream told of, where nobody has heard of it: a stage or an end, which only REST can tell, and may be behind with. */
class StrangeStatus {
    #status;
    #inVain = 0;
    /** Takes a status of the stream. @returns whether it is such a one */
    hear(status) {
        const isStrange = !(0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isStage)(status) && !(0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isKnownEnd)(status);
        this.#status = isStrange ? status : undefined;
        this.#inVain = 0;
        return isStrange;
    }
    /** Whether the stream told of this end. */
    is(status) {
        return this.#status !== undefined && this.#status === status;
    }
    /**
     * Takes a status under which the deployment runs, as REST has it.
     * @returns how often REST did not show what the stream told of; undefined where that is not waited for
     */
    missedBy(status) {
        // It is a stage, then.
        if (this.is(status))
            this.#status = undefined;
        return this.#status === undefined ? undefined : ++this.#inVain;
    }
}


/***/ },

/***/ "./lib/follow/unplaced.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restOf: () => (/* binding */ restOf)
/* harmony export */ });
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/follow/digests.js");
/* harmony import */ var _overlap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/follow/overlap.js");


/**
 * Those of the lines that were not printed, as far as that is known: where in doubt, all of them, since a line that is lost is worse than one that
 * is shown twice.
 * @param all of each connection, the oldest first: a later one may have brought the same again
 * @param blank the digest of a line that says nothing, wherever it stands
 */
function restOf(all, printed, blank) {
    const lines = [];
    const shown = new _digests_js__WEBPACK_IMPORTED_MODULE_0__.Digests();
    const earlier = [];
    let mayRepeat = false;
    for (const { heard, held, isAnnounced, mayBeDoubled, isFollowed } of all) {
        const beside = unshownOf(heard, printed, { isAnnounced, areLikelyShown: isFollowed, blank });
        const left = from(heard, Math.max(beside.from, held.first - (held.end - heard.length)));
        const anew = unshownOf(left, shown, { isAnnounced, areLikelyShown: true, blank });
        const rest = held.from(held.end - left.length + anew.from) ?? [];
        // Where the log repeats itself, what is taken for shown may as well have begun before what was shown; not so where it began with all of that.
        const beginsWithIt = isAnnounced && anew.from === shown.length;
        const mayBeginBefore = anew.from > 0 && !beginsWithIt && earlier.some(one => (0,_overlap_js__WEBPACK_IMPORTED_MODULE_1__.mayHold)(from(left, 1), one));
        const isDoubtful = beside.isDoubtful || anew.isDoubtful || mayBeginBefore;
        mayRepeat ||= rest.length > 0 && (mayBeDoubled || isDoubtful);
        earlier.push(left);
        for (const line of rest)
            lines.push(line);
        for (let position = anew.from; position < left.length; position++)
            shown.append(left.at(position));
    }
    return { lines, mayRepeat };
}
/** From which position on heard lines are not shown, and whether some of them may be all the same. */
function unshownOf(heard, shown, { isAnnounced, areLikelyShown, blank }) {
    const share = (0,_overlap_js__WEBPACK_IMPORTED_MODULE_1__.printedShare)(shown, heard, isAnnounced, areLikelyShown);
    // Where a connection leaves lines out its first ones may have been shown without being the last of them.
    const isDoubtful = share === undefined || (share === 0 && areSomeIn(shown, heard, blank));
    return { from: share ?? 0, isDoubtful };
}
/** The lines from a position on. */
function from(heard, first) {
    if (first === 0)
        return heard;
    const rest = new _digests_js__WEBPACK_IMPORTED_MODULE_0__.Digests();
    for (let position = first; position < heard.length; position++)
        rest.append(heard.at(position));
    return rest;
}
/** Whether any of the heard lines, but for blank ones, was shown anywhere. */
function areSomeIn(shown, heard, blank) {
    const wanted = new Set();
    for (let position = 0; position < heard.length; position++)
        wanted.add(heard.at(position));
    wanted.delete(blank);
    for (let position = 0; position < shown.length; position++)
        if (wanted.has(shown.at(position)))
            return true;
    return false;
}


/***/ },

/***/ "./lib/follow/waiting.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Waiting: () => (/* binding */ Waiting)
/* harmony export */ });
const minuteMs = 60_000;
/** Between what happened last and the first line, and between one line and the next; then five minutes each. */
const pausesMs = [minuteMs, 2 * minuteMs, 4 * minuteMs];
const longestPauseMs = 5 * minuteMs;
const whyQueued = 'Scalingo runs 10 deployments at once for each owner of apps, and this one waits until one of the others has ended';
/**
 * Says what is waited for, and since when, while nothing happens: after a minute, and then with growing pauses, so that an hour in
 * the queue is no flood. Asks nobody.
 */
class Waiting {
    #log;
    #clock;
    #stage;
    #sinceMs;
    #quietSinceMs;
    #toldTimes = 0;
    #isStopped = false;
    #callOff = () => { };
    constructor(stage, log, clock) {
        this.#log = log;
        this.#clock = clock;
        this.#stage = stage;
        this.#sinceMs = this.#quietSinceMs = clock.now();
        this.#wait();
    }
    /** Another stage has begun. */
    enter(stage) {
        this.#stage = stage;
        this.#sinceMs = this.#clock.now();
        this.heard();
    }
    /** Something happened that can be seen. Costs next to nothing: it is called for every batch of lines. */
    heard() {
        this.#quietSinceMs = this.#clock.now();
        if (this.#toldTimes === 0)
            return;
        this.#toldTimes = 0;
        this.#wait();
    }
    /** Nothing more is told, and no timer is left, whatever is still heard: one that is left would keep the step from ending. */
    stop() {
        this.#isStopped = true;
        this.#callOff();
    }
    #wait() {
        this.#callOff();
        if (this.#isStopped)
            return;
        this.#sleep(pausesMs[this.#toldTimes] ?? longestPauseMs);
    }
    #sleep(ms) {
        this.#callOff = this.#clock.after(ms, () => this.#wake());
    }
    #wake() {
        const quietMs = this.#clock.now() - this.#quietSinceMs;
        // Where something happened meanwhile the silence began later.
        if (this.#toldTimes === 0 && quietMs < minuteMs) {
            this.#sleep(minuteMs - quietMs);
            return;
        }
        this.#log.note(this.#sentence(quietMs));
        this.#toldTimes++;
        this.#wait();
    }
    #sentence(quietMs) {
        const forMs = this.#clock.now() - this.#sinceMs;
        const why = this.#stage === 'queued' ? whyQueued : `nothing new for ${minutes(quietMs)}`;
        return `Still ${this.#stage}, for ${minutes(forMs)}: ${why}.`;
    }
}
function minutes(ms) {
    return `${Math.round(ms / minuteMs)} min`;
}


/***/ },

/***/ "./lib/github/environment/deployments.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Deployments: () => (/* binding */ Deployments),
/* harmony export */   NotRecorded: () => (/* binding */ NotRecorded)
/* harmony export */ });
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
/* harmony export */   makeOnce: () => (/* binding */ makeOnce)
/* harmony export */ });
/* unused harmony export findMade */
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/github/environment/deployments.js");

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
    if (!(error instanceof _deployments_js__WEBPACK_IMPORTED_MODULE_0__.NotRecorded))
        return false;
    const { status, waitMs } = error.answer;
    return waitMs === undefined && (status === 0 || status >= 500 || (status >= 200 && status < 300));
}


/***/ },

/***/ "./lib/github/environment/older.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retire: () => (/* binding */ retire)
/* harmony export */ });
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
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hasOwn: () => (/* binding */ hasOwn)
/* harmony export */ });
/** What the last status of a job that still runs can be. */
const running = ['in_progress', 'queued', 'pending', 'waiting'];
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
/* harmony export */   EnvironmentRecord: () => (/* binding */ EnvironmentRecord)
/* harmony export */ });
/* unused harmony export statusOrder */
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
    #key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
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
        const callOff = clock.after(withinMs, () => this.#late.abort(new _refusal_js__WEBPACK_IMPORTED_MODULE_5__.Late(this.#trouble)));
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
        const deployments = new _deployments_js__WEBPACK_IMPORTED_MODULE_1__.Deployments(await connect(this.#signal, note), this.#order.repository);
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
                await (0,_older_js__WEBPACK_IMPORTED_MODULE_3__.retire)(deployments, this.#made.earlier);
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
        if (await (0,_own_job_js__WEBPACK_IMPORTED_MODULE_4__.hasOwn)(deployments, earlier, run)) {
            log.note(`GitHub itself records a job of this run in the environment "${order.environment}", so no second record is made of the deployment.`);
            return undefined;
        }
        const made = { ...order, description: (0,_status_js__WEBPACK_IMPORTED_MODULE_6__.describe)(order.description), key: this.#key };
        const id = await (0,_making_js__WEBPACK_IMPORTED_MODULE_2__.makeOnce)(deployments, made, { clock, signal: this.#signal });
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
        const isPassing = error instanceof _deployments_js__WEBPACK_IMPORTED_MODULE_1__.NotRecorded && error.isPassing;
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
        log.warning((0,_refusal_js__WEBPACK_IMPORTED_MODULE_5__.explainUnrecorded)(reason ?? error, this.#order.environment, isOwed));
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
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Late: () => (/* binding */ Late),
/* harmony export */   explainUnrecorded: () => (/* binding */ explainUnrecorded)
/* harmony export */ });
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
    if (!(error instanceof _deployments_js__WEBPACK_IMPORTED_MODULE_2__.NotRecorded))
        return `${error instanceof Error ? error.message : error}.`;
    const { status, data, problem, waitMs } = error.answer;
    const message = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(data).message);
    const said = (message && (0,_shortened_js__WEBPACK_IMPORTED_MODULE_1__.shortened)(message, longestSaid)) ?? problem ?? 'no word on why';
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

/***/ "./lib/github/environment/traits.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isProduction: () => (/* binding */ isProduction)
/* harmony export */ });
/** Words that take the meaning out of the one right behind them: `pre-production` and `non-prod` are none, `prod-no` is one. */
const negations = ['pre', 'non', 'not', 'no'];
/**
 * Whether an environment is one that its users deal with directly, by its name: one of its words is "production" or "prod", and means it.
 * @param name `production`, `prod-eu`, `My App / Production`
 */
function isProduction(name) {
    const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.some((word, at) => (word === 'production' || word === 'prod') && !negations.includes(words[at - 1] ?? ''));
}


/***/ },

/***/ "./lib/github/outputs.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saveState: () => (/* binding */ saveState),
/* harmony export */   writeOutputs: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* unused harmony export readState */
/* unused harmony import specifier */ var core;
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/core.js");

/** Hands outputs to the steps that follow. Runs outside the log's cage: without GITHUB_OUTPUT they are workflow commands. */
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput(name, value);
}
/** Keeps what the run after this step needs, even where this one is killed a moment later. */
function saveState(state) {
    for (const [name, value] of Object.entries(state))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(name, value);
}
/** What the step left behind; empty where it did not come so far. */
function readState(name) {
    return core.getState(name);
}


/***/ },

/***/ "./lib/github/signals.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listenForStop: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var _stopping_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/stopping.js");

/** How GitHub's runner tells a step to stop; on Windows the last one. */
const cancelSignals = ['SIGINT', 'SIGTERM', ...(process.platform === 'win32' ? ['SIGBREAK'] : [])];
/** Listens for the job's cancellation from now on. */
function listenForStop(clock) {
    const controller = new AbortController();
    const cancelling = new AbortController();
    const cancel = () => {
        const reason = new _stopping_js__WEBPACK_IMPORTED_MODULE_0__.Cancelled();
        controller.abort(reason);
        cancelling.abort(reason);
    };
    let callOff = () => { };
    // The handlers stay: a second signal must not kill the step while it writes its last lines.
    for (const name of cancelSignals)
        process.on(name, cancel);
    return {
        signal: controller.signal,
        cancelled: cancelling.signal,
        limit: timeoutMs => {
            callOff = clock.after(timeoutMs, () => controller.abort(new _stopping_js__WEBPACK_IMPORTED_MODULE_0__.TimedOut()));
            return clock.now() + timeoutMs;
        },
        done: () => callOff()
    };
}


/***/ },

/***/ "./lib/inputs.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WrongInputs: () => (/* binding */ WrongInputs),
/* harmony export */   readInputs: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _inputs_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/inputs/source.js");
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/inputs/values.js");


/** Inputs that cannot be used: one sentence for each mistake, all of them at once. */
class WrongInputs extends Error {
    name = 'WrongInputs';
    mistakes;
    constructor(mistakes) {
        super(mistakes.join('\n'));
        this.mistakes = mistakes;
    }
}
/**
 * Checks the inputs and fills in what they leave open.
 * @param given gives an input's value, empty where it is absent
 * @throws WrongInputs with every mistake, before anything is sent
 */
function readInputs(given, run) {
    const read = (name) => given(name).trim();
    const mistakes = [];
    const check = (name, reading) => {
        try {
            return reading(read(name));
        }
        catch (error) {
            mistakes.push(`\`${name}\` ${error.message}`);
            // Never seen: a mistake ends this function before its value is used.
            return undefined;
        }
    };
    const region = check('region', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.regionName)(value || 'osc-fr1'));
    const apiUrl = check('api_url', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.endpoint)(value || `https://api.${region}.scalingo.com`));
    const sources = (0,_inputs_source_js__WEBPACK_IMPORTED_MODULE_0__.sourcesOf)(read);
    const [chosen = 'git_ref'] = sources;
    const inputs = {
        app: check('app', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.matching)(value, /^[a-z0-9][a-z0-9-]*$/i, 'is no app: give its name as the dashboard shows it, or its id', 'the name of the app to deploy')),
        token: check('token', _inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.token),
        // An API of Scalingo's own is that of one region, whatever is said: links lead to where the app is.
        region: (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.regionServedAt)(apiUrl) ?? region,
        gitRef: check('git_ref', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.gitRef)(value || run.commit)),
        source: check(chosen, value => (0,_inputs_source_js__WEBPACK_IMPORTED_MODULE_0__.source)(chosen, value, { sources, run, givesRef: read('git_ref') !== '' })),
        skipDeployed: check('skip_deployed', value => (0,_inputs_source_js__WEBPACK_IMPORTED_MODULE_0__.only)(value, chosen, _inputs_source_js__WEBPACK_IMPORTED_MODULE_0__.skipsNever)),
        cacheReset: check('cache_reset', value => (0,_inputs_source_js__WEBPACK_IMPORTED_MODULE_0__.only)(value, chosen, _inputs_source_js__WEBPACK_IMPORTED_MODULE_0__.resetsNever)),
        wait: check('wait', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.yesOrNo)(value || 'true')),
        timeoutMs: check('timeout', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.timeoutMs)(value || '60')),
        environment: check('environment', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.environment)(value) || undefined),
        githubToken: check('github_token', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.secret)(value) || undefined),
        apiUrl,
        authUrl: check('auth_url', value => (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.endpoint)(value || 'https://auth.scalingo.com'))
    };
    // `git_ref` is both: what is deployed, and its name. One mistake in it is told once.
    if (mistakes.length > 0)
        throw new WrongInputs([...new Set(mistakes)]);
    return inputs;
}


/***/ },

/***/ "./lib/inputs/source.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   only: () => (/* binding */ only),
/* harmony export */   resetsNever: () => (/* binding */ resetsNever),
/* harmony export */   skipsNever: () => (/* binding */ skipsNever),
/* harmony export */   source: () => (/* binding */ source),
/* harmony export */   sourcesOf: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/inputs/values.js");

/** Which of them the workflow gave. */
function sourcesOf(read) {
    const isGiven = (name) => name === 'redeploy' ? !/^(|false|False|FALSE)$/.test(read(name)) : read(name) !== '';
    return ['deployment_id', 'source_url', 'source_path', 'redeploy'].filter(isGiven);
}
/**
 * What is deployed.
 * @param chosen the input that says so; `git_ref` where no other one does
 * @throws Error whose message goes on after that input's name
 */
function source(chosen, value, { sources, run, givesRef }) {
    const [, ...others] = sources;
    if (others.length > 0) {
        const names = others.map(name => `\`${name}\``).join(' and ');
        throw new Error(`and ${names} exclude one another: give what is to be deployed, or with \`deployment_id\` a deployment to follow`);
    }
    switch (chosen) {
        case 'deployment_id':
            return { kind: 'deployment', id: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__.matching)(value, /^[\w-]{1,100}$/, 'is no id of a deployment') };
        case 'source_url':
            return archive(value);
        case 'source_path':
            return { kind: 'path', path: path(value) };
        case 'redeploy':
            return redeploy(value, run, givesRef);
        case 'git_ref':
            return repository(value, run);
    }
}
function repository(ref, run) {
    ;(0,_values_js__WEBPACK_IMPORTED_MODULE_0__.gitRef)(ref);
    if (ref !== '')
        return { kind: 'repository', repository: ownRepository(run), ref };
    if (run.commit === undefined) {
        throw new Error('is missing, and this run has no commit of its own: give a branch, a tag or a commit');
    }
    if (run.repository !== undefined && run.commitRepository === undefined) {
        throw new Error(`is missing, and the fork that has the pull request's commit ${run.commit} is gone: give a branch, a tag or a commit of ${run.repository}`);
    }
    return { kind: 'repository', repository: run.commitRepository ?? ownRepository(run), ref: run.commit };
}
function redeploy(value, run, givesRef) {
    ;(0,_values_js__WEBPACK_IMPORTED_MODULE_0__.yesOrNo)(value);
    if (givesRef) {
        throw new Error('and `git_ref` exclude one another: it deploys the commit of the last successful deployment');
    }
    return { kind: 'redeploy', repository: ownRepository(run) };
}
function ownRepository({ repository }) {
    if (repository !== undefined)
        return repository;
    throw new Error('names a commit of a repository, and there is none: GITHUB_REPOSITORY is not set. Outside of GitHub Actions give `source_url` or `source_path`');
}
function archive(url) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
        throw new Error(`is no http or https URL (it is ${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__.quoted)((0,_values_js__WEBPACK_IMPORTED_MODULE_0__.withoutSecrets)(url))})`);
    }
    return { kind: 'url', url };
}
function path(value) {
    if (/\p{Cc}/u.test(value))
        throw new Error(`must be one path, without line breaks (it is ${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__.quoted)(value)})`);
    return value;
}
/**
 * Whether something is wanted that has no meaning with some sources.
 * @param never why not, by the input that says what is deployed
 * @throws Error whose message goes on after the input's name
 */
function only(value, chosen, never) {
    const isWanted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__.yesOrNo)(value || 'false');
    const reason = never[chosen];
    if (isWanted && reason !== undefined)
        throw new Error(`has no meaning with \`${chosen}\`: ${reason}`);
    return isWanted;
}
/** Where there is no cache to be emptied, and nothing to be skipped. */
const resetsNever = { deployment_id: 'that deployment has begun already' };
const skipsNever = {
    deployment_id: 'that deployment has begun already',
    redeploy: 'it would always be skipped'
};


/***/ },

/***/ "./lib/inputs/values.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endpoint: () => (/* binding */ endpoint),
/* harmony export */   environment: () => (/* binding */ environment),
/* harmony export */   gitRef: () => (/* binding */ gitRef),
/* harmony export */   matching: () => (/* binding */ matching),
/* harmony export */   quoted: () => (/* binding */ quoted),
/* harmony export */   regionName: () => (/* binding */ regionName),
/* harmony export */   regionServedAt: () => (/* binding */ regionServedAt),
/* harmony export */   secret: () => (/* binding */ secret),
/* harmony export */   timeoutMs: () => (/* binding */ timeoutMs),
/* harmony export */   token: () => (/* binding */ token),
/* harmony export */   withoutSecrets: () => (/* binding */ withoutSecrets),
/* harmony export */   yesOrNo: () => (/* binding */ yesOrNo)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/address.js");

/** How single values are read. Each throws an Error whose message goes on after the input's name: "is missing: …". */
/** GitHub ends a job on a runner of one's own after five days at the latest. */
const longestTimeoutMinutes = 5 * 24 * 60;
/** In characters. */
const longestEnvironment = 255;
/**
 * A value of a form that a pattern tells.
 * @param mistake what is wrong with any other, as the rest of a sentence
 * @param wanted what is to be given where it is empty; without it, empty is a value like others
 * @throws Error that shows the value
 */
function matching(value, pattern, mistake, wanted) {
    if (value === '' && wanted)
        throw new Error(`is missing: give ${wanted}`);
    if (!pattern.test(value))
        throw new Error(`${mistake} (it is ${quoted(value)})`);
    return value;
}
/**
 * Scalingo's API token, as it was given: whether it is a good one only Scalingo knows.
 * @throws Error where it is empty, or as `secret`; it never shows the value
 */
function token(value) {
    if (value === '') {
        throw new Error('is missing: give a Scalingo API token from a secret (one that is not set is empty, and so is every secret in a pull request of a fork)');
    }
    return secret(value);
}
/**
 * A secret, or none where it is empty.
 * @throws Error where it holds blanks or line breaks; it never shows the value
 */
function secret(value) {
    if (/[\s\p{Cc}]/u.test(value))
        throw new Error('holds blanks or line breaks: copy the token into the secret once more');
    return value;
}
/**
 * The name of a branch, tag or commit, or the one under which Scalingo files a deployment; whether there is such a one is asked later.
 * @returns undefined where there is none
 * @throws Error where it begins with a dash or holds blanks
 */
function gitRef(value) {
    if (value?.startsWith('-'))
        throw new Error(`must not begin with a dash, since it names the image (it is ${quoted(value)})`);
    if (value && /[\s\p{Cc}]/u.test(value))
        throw new Error(`must not hold blanks (it is ${quoted(value)})`);
    return value || undefined;
}
/**
 * The name of an environment of GitHub's, empty where none is given.
 * Source: https://docs.github.com/actions/reference/deployments-and-environments
 * @throws Error where it is no name that GitHub takes
 */
function environment(value) {
    if (/\p{Cc}/u.test(value))
        throw new Error(`must be one name, without line breaks (it is ${quoted(value)})`);
    if (value.length > longestEnvironment) {
        throw new Error(`is longer than the ${longestEnvironment} characters that GitHub takes (it is ${quoted(value)})`);
    }
    return value;
}
/**
 * The words that YAML takes for a boolean, as GitHub's own toolkit has it. Source: https://yaml.org/spec/1.2.2/#10212-boolean
 * @throws Error for any other
 */
function yesOrNo(value) {
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new Error(`is neither true nor false (it is ${quoted(value)})`);
}
/**
 * @param value minutes, decimals allowed
 * @returns milliseconds
 * @throws Error where it is no number, not above 0, or longer than a job can be
 */
function timeoutMs(value) {
    const minutes = /^\d+(\.\d+)?$|^\.\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(minutes > 0) || minutes > longestTimeoutMinutes) {
        throw new Error(`is no number of minutes between 0 and ${longestTimeoutMinutes}, like 60 or 1.5 (it is ${quoted(value)})`);
    }
    return minutes * 60_000;
}
/**
 * The address of an API.
 * @returns it without a slash or the version at its end
 * @throws Error where it is no `http` or `https` URL, holds more than an address, or would have secrets sent in clear; it shows neither
 * user nor query
 */
function endpoint(value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        throw new Error(`is no URL like https://api.osc-fr1.scalingo.com (it is ${quoted(withoutSecrets(value))})`);
    if (url.username || url.password || url.search || url.hash)
        throw new Error('must hold no user, query or fragment: give the address alone');
    if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_0__.isSafe)(url)) {
        throw new Error(`must be https: the token would be sent in clear to ${url.host}`);
    }
    return `${url.origin}${url.pathname}`.replace(/(\/+v1)?\/*$/, '');
}
const region = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The input `region`. */
function regionName(value) {
    return matching(value, region, 'is no region: it is one like osc-fr1 or osc-secnum-fr1');
}
/** The region whose API Scalingo serves at an address; undefined where that is none of Scalingo's own. */
function regionServedAt(address) {
    const [, name] = /^api\.([^.]+)\.scalingo\.com$/.exec(URL.parse(address)?.hostname ?? '') ?? [];
    return name !== undefined && region.test(name) ? name : undefined;
}
/** A value as an error shows it: between quotes, and of a long one its first hundred characters. Not for secrets. */
function quoted(value) {
    return `"${value.length > 100 ? `${value.slice(0, 100)}…` : value}"`;
}
/** A URL may hold a user's password, and its query a signature: what stands before an `@` and behind a `?` is not shown. */
function withoutSecrets(value) {
    return value.replace(/^.*@/s, '…@').replace(/[?#].*/s, '');
}


/***/ },

/***/ "./lib/known.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StepRecord: () => (/* binding */ StepRecord)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");

/** Takes note of what happens while a step goes on. */
class StepRecord {
    #known;
    #listeners;
    constructor(known, listeners) {
        this.#known = known;
        this.#listeners = listeners;
    }
    foundApp(app) {
        this.#known.app = app;
    }
    located(gitRef) {
        this.#known.gitRef = gitRef;
    }
    lastSucceeded(deployment) {
        this.#known.lastSuccess = deployment;
    }
    passed(time) {
        this.#known.stages ??= [];
        this.#known.stages.push(time);
    }
    creating(app) {
        this.#known.creating = true;
        this.#listeners.creating(app);
    }
    madeNone() {
        this.#known.creating = false;
        this.#listeners.madeNone();
    }
    seen(app, deployment) {
        this.#known.deployment = deployment;
        this.#listeners.seen(app, deployment);
    }
    /** Scalingo was asked in vain and will be asked again after so many milliseconds. */
    troubled(error, pauseMs) {
        this.#known.trouble = error;
        const { call, status, systemCode } = error.facts;
        const cause = status ? `HTTP ${status}` : (systemCode ?? error.code);
        const when = pauseMs < 100 ? 'at once' : `in ${(pauseMs / 1000).toFixed(1)} s`;
        this.#listeners.note(`Could not ${call} (${cause}); trying again ${when}.`);
    }
    /** The same while the deployment is followed, where it costs no time; undefined where an answer came again. */
    troubledOnTheWay(error) {
        this.#known.trouble = error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError ? error : undefined;
    }
    /** What was asked for has come. */
    answered() {
        this.#known.trouble = undefined;
    }
}


/***/ },

/***/ "./lib/likeness.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isOlder: () => (/* binding */ isOlder),
/* harmony export */   likenessOf: () => (/* binding */ likenessOf)
/* harmony export */ });
/* harmony import */ var _commit_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/commit-name.js");
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/status.js");


/** The clocks of Scalingo's machines may differ by so much: what is older by less is doubtful. */
const doubtfulMs = 2_000;
/** Tells by id, name and date how well a deployment fits; what is not known of it counts neither for nor against it. */
function likenessOf(deployment, lost) {
    const { id, gitRef, createdAt } = deployment;
    if (!lost.isNew(id) || isOlder(deployment, lost))
        return 'another';
    const filing = filingOf(gitRef, lost.gitRef);
    if (filing === 'otherwise')
        return 'another';
    const { fromMs, untilMs } = madeBetween(createdAt);
    if (lost.sinceMs === undefined)
        return filing !== 'unknown' && isToldSince(deployment, lost) ? 'likely' : 'possible';
    if (filing === 'unknown' || !(untilMs >= lost.sinceMs))
        return 'possible';
    // Another job may write the same commit shorter by itself.
    if (filing === 'short')
        return lost.isAnnounced(id) ? 'likely' : 'possible';
    return fromMs >= lost.sinceMs + lost.uncertainMs ? 'ours' : 'likely';
}
/** Under which name it is filed: the one that was asked for, a short one of that commit, one of which too little is known, or another. */
function filingOf(name, asked) {
    if (asked === undefined)
        return 'so';
    if (name === undefined)
        return 'unknown';
    if ((0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isSameName)(asked, name))
        return 'so';
    if ((0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isShortOf)(asked, name))
        return 'short';
    // Where Scalingo may have changed the name, a second deployment would be worse than a doubt.
    return (0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.mayBeSameName)(asked, name) ? 'unknown' : 'otherwise';
}
/** Without a date to compare with: told of since, by the stream. It tells anew of one that there was before, too, but hardly of one that runs. */
function isToldSince(deployment, { isAnnounced }) {
    return isAnnounced(deployment.id) && !(0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_1__.isOver)(deployment);
}
/** Whether it was there before: by its date, or, where there is none to compare with, since it was known. */
function isOlder({ id, createdAt }, { sinceMs, isNew }) {
    return sinceMs === undefined ? !isNew(id) : madeBetween(createdAt).untilMs < sinceMs - doubtfulMs;
}
/** The moments that a date may mean: one without a fraction means a whole second. NaN where there is none. */
function madeBetween(createdAt) {
    const fromMs = Date.parse(createdAt ?? '');
    return { fromMs, untilMs: createdAt?.includes('.') ? fromMs : fromMs + 999 };
}


/***/ },

/***/ "./lib/lost-deployment.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookFor: () => (/* binding */ lookFor),
/* harmony export */   looksAfterRefusalAtMs: () => (/* binding */ looksAfterRefusalAtMs),
/* harmony export */   looksOnceMoreAtMs: () => (/* binding */ looksOnceMoreAtMs)
/* harmony export */ });
/* harmony import */ var _likeness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/likeness.js");
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/persistence.js");



/** So often Scalingo is asked whether the deployment is there after all, at these moments. */
const looksAtMs = [500, 2_000, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000];
/** The same where it was looked for so before, and time has passed since, or Scalingo has refused to make another one. */
const looksOnceMoreAtMs = [0];
const looksAfterRefusalAtMs = [0, 2_000, 5_000];
/** So long one asks again where Scalingo does not answer as it should: an answer that never comes takes half a minute by itself. */
const patienceMs = 120_000;
/** So many pages of deployments that others made in half a minute are hardly ever filled. */
const mostPages = 10;
/** So long one waits for a surer one where there is one that another job may have made in the same moment. */
const doubtMs = 5_000;
/** So often one looks whether the stream has told of a deployment while the list is awaited. */
const watchMs = 1_000;
/**
 * Looks for a deployment as long as it may still appear. Never says that there is none without having been told so at the end of that time.
 * @param atMs when to look, in milliseconds from now
 * @throws the signal's reason
 */
async function lookFor(app, lost, ports, atMs = looksAtMs) {
    const { clock, signal } = ports;
    const startedAtMs = clock.now();
    // Whoever has trouble for longer than that does not keep a deployment from being followed that is there.
    const deadlineAtMs = Math.min(ports.deadlineAtMs, startedAtMs + patienceMs);
    const looking = { ...ports, told: new Map(), listed: new Map(), deadlineAtMs, decidedAtMs: startedAtMs + doubtMs };
    let seen = { ours: [], likely: [], possible: [], isListed: false };
    for (const lookAtMs of atMs) {
        await clock.sleep(Math.max(0, startedAtMs + lookAtMs - clock.now()), signal);
        seen = await look(app, lost, looking);
        const isFound = seen.ours.length > 0 || (seen.likely.length > 0 && clock.now() >= looking.decidedAtMs);
        if (isFound || (!seen.isListed && seen.likely.length === 0))
            break;
    }
    return sightingsOf(seen, ports);
}
/**
 * What is likely ours counts as ours; where the list is not to be had, if the stream told of it. Beside one that is so more surely it does, too: that
 * may be another job's, made in the moment after. Not so where the stream told of that alone: the other one was there before.
 */
function sightingsOf({ ours, likely, possible, isListed }, { connection }) {
    const isTold = ({ id }) => connection?.announced.has(id) === true;
    if (ours.length > 0) {
        const rivals = ours.every(isTold) ? likely.filter(isTold) : likely;
        return { ours: [...ours, ...rivals], possible, isListed };
    }
    const isTaken = (deployment) => isListed || isTold(deployment);
    const left = likely.filter(deployment => !isTaken(deployment));
    return { ours: likely.filter(isTaken), possible: [...left, ...possible], isListed };
}
async function look(app, lost, ports) {
    let known = [];
    let count = 0;
    const announced = async () => {
        const { size = 0 } = ports.connection?.announced ?? {};
        if (size !== count)
            known = await announcedOf(app, lost, ports);
        count = size;
        return known;
    };
    const isEnough = async () => {
        const likenesses = (await announced()).map(deployment => (0,_likeness_js__WEBPACK_IMPORTED_MODULE_0__.likenessOf)(deployment, lost));
        return likenesses.includes('ours') || (likenesses.includes('likely') && ports.clock.now() >= ports.decidedAtMs);
    };
    // The list is asked for others that may be it: where one is found already, it is not waited for.
    const listed = (await isEnough())
        ? await listedSince(app, lost, ports, true)
        : await listedUntil(isEnough, app, lost, ports);
    for (const deployment of listed.deployments)
        ports.listed.set(deployment.id, deployment);
    // The list comes last: what it says of a deployment is newer.
    const told = (await announced()).map(deployment => [deployment.id, deployment]);
    const found = new Map([...told, ...ports.listed]).values();
    const likenesses = Map.groupBy(found, deployment => (0,_likeness_js__WEBPACK_IMPORTED_MODULE_0__.likenessOf)(deployment, lost));
    const those = (wanted) => likenesses.get(wanted) ?? [];
    return { ours: those('ours'), likely: those('likely'), possible: those('possible'), isListed: listed.isWhole };
}
/** The same as `listedSince`, but given up as soon as the stream has told enough. */
async function listedUntil(isEnough, app, lost, ports) {
    const stop = new AbortController();
    const signal = AbortSignal.any([ports.signal, stop.signal]);
    const listing = listedSince(app, lost, { ...ports, signal }, false);
    let callOff = () => { };
    const watched = new Promise((resolve, reject) => {
        const look = async () => {
            if (await isEnough())
                resolve({ deployments: [], isWhole: false });
            else if (!signal.aborted)
                watch();
        };
        const watch = () => {
            callOff = ports.clock.after(watchMs, () => look().catch(reject));
        };
        watch();
    });
    for (const promise of [listing, watched])
        promise.catch(() => undefined);
    try {
        return await Promise.race([listing, watched]);
    }
    finally {
        callOff();
        stop.abort();
    }
}
/** The deployments that the stream has told of since. Where Scalingo does not tell more of one (yet), its id is all that is known. */
async function announcedOf(app, { isNew }, ports) {
    const { scalingo, connection, told } = ports;
    const ids = [...(connection?.announced ?? [])].filter(isNew);
    const read = async (id) => {
        const deployment = await (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_2__.untilAnswered)(() => scalingo.deployment(app, id), ports);
        told.set(id, deployment);
        return deployment;
    };
    return Promise.all(ids.map(id => told.get(id) ?? read(id).catch(unlessScalingo(unread(id)))));
}
/**
 * The deployments that may have been made since then, and whether those are all, however many pages they fill.
 * @param isFound whether the list is asked once alone, and not again where it is not to be had
 */
async function listedSince(app, lost, ports, isFound) {
    const deployments = [];
    for (let page = 1; page <= mostPages; page++) {
        const ask = () => ports.scalingo.deployments(app, page, ports.signal);
        const asking = isFound ? ask() : (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_2__.untilAnswered)(ask, ports);
        const answer = await asking.catch(unlessScalingo(undefined));
        if (answer === undefined)
            break;
        const since = answer.deployments.filter(deployment => !(0,_likeness_js__WEBPACK_IMPORTED_MODULE_0__.isOlder)(deployment, lost));
        deployments.push(...since);
        // The newest come first: behind an older one there is none that matters.
        const isLast = since.length < answer.deployments.length || answer.nextPage === undefined;
        if (isLast)
            return { deployments, isWhole: true };
    }
    return { deployments, isWhole: false };
}
function unread(id) {
    const nothing = {
        appId: undefined,
        status: undefined,
        gitRef: undefined,
        createdAt: undefined,
        finishedAt: undefined
    };
    return { id, ...nothing, durationSeconds: undefined, imageSizeBytes: undefined };
}
/** What to go on with where Scalingo does not answer; anything else, a stop above all, ends the look. */
function unlessScalingo(instead) {
    return error => {
        if (error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_1__.ScalingoError)
            return instead;
        throw error;
    };
}


/***/ },

/***/ "./lib/main.js"
(__webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/core.js");
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/clock.js");
/* harmony import */ var _dashboard_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/dashboard-page.js");
/* harmony import */ var _deploy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/deploy.js");
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/github/log.js");
/* harmony import */ var _github_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/github/outputs.js");
/* harmony import */ var _github_signals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/github/signals.js");
/* harmony import */ var _github_workflow_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/github/workflow.js");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/inputs.js");
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/outcome.js");
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("./lib/proxy.js");
/* harmony import */ var _recording_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("./lib/recording.js");
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("./lib/report.js");
/* harmony import */ var _sockets_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("./lib/sockets.js");
/* harmony import */ var _untested_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("./lib/untested.js");
/* harmony import */ var _young_space_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("./lib/young-space.js");
















// Nobody who reads the log can do anything about a deprecation inside a library of the bundle.
process.noDeprecation = true;
// Whatever ends this process early, it was no success.
process.exitCode = 1;
(0,_young_space_js__WEBPACK_IMPORTED_MODULE_15__.keepYoungSpaceSmall)();
const clock = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__.monotonicClock)();
const begunAtMs = clock.now();
const stopping = (0,_github_signals_js__WEBPACK_IMPORTED_MODULE_6__.listenForStop)(clock);
const log = new _github_log_js__WEBPACK_IMPORTED_MODULE_4__.Log(process.stdout, clock, stopping.signal);
const workflow = (0,_github_workflow_js__WEBPACK_IMPORTED_MODULE_7__.readWorkflow)();
const known = {};
const { cancelled } = stopping;
let api;
const recording = (0,_recording_js__WEBPACK_IMPORTED_MODULE_11__.startRecording)({ known, workflow, clock, cancelled, log, connect: connectApi, keep: keepState });
const ending = await run().catch((error) => ({ kind: 'broken', error }));
stopping.done();
const recorded = recording.end(ending).catch(error => log.debug(`GitHub was not told how it ended: ${error}`));
const failed = await conclude().catch((error) => {
    log.error(`This action failed by a mistake of its own while it told how it ended (${error}). Please report it.`);
    return true;
});
await recorded;
(0,_sockets_js__WEBPACK_IMPORTED_MODULE_13__.closeOpenSockets)();
// Never `process.exit`: it would cut off what stdout has not taken yet. With nothing left open the process ends by itself.
process.exitCode = failed ? 1 : 0;
async function run() {
    for (const name of ['token', 'github_token'])
        log.mask(_actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name));
    try {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_8__.readInputs)(name => _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name), workflow);
        (0,_proxy_js__WEBPACK_IMPORTED_MODULE_10__.checkProxies)([inputs.authUrl, inputs.apiUrl, workflow.apiUrl]);
        known.inputs = inputs;
    }
    catch (error) {
        if (error instanceof _proxy_js__WEBPACK_IMPORTED_MODULE_10__.WrongProxy)
            return { kind: 'wrong proxy', error };
        if (error instanceof _inputs_js__WEBPACK_IMPORTED_MODULE_8__.WrongInputs)
            return { kind: 'wrong inputs', error };
        throw error;
    }
    const warning = (0,_untested_js__WEBPACK_IMPORTED_MODULE_14__.untested)(workflow, known.inputs, _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput('git_ref'));
    if (warning)
        log.warning(warning);
    const deadlineAtMs = stopping.limit(known.inputs.timeoutMs);
    const { signal } = stopping;
    const ports = { ...workflow, log, clock, signal, deadlineAtMs, keeping, creating, madeNone, seen, connectGitHub };
    return (0,_deploy_js__WEBPACK_IMPORTED_MODULE_3__.deploy)(known.inputs, known, ports);
}
async function conclude() {
    const outcome = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_9__.outcomeOf)(ending, known);
    const hasFailed = await (0,_report_js__WEBPACK_IMPORTED_MODULE_12__.report)(outcome, ending, known, workflow, log, clock.now() - begunAtMs);
    keepState({ told: outcome.title });
    return hasFailed;
}
/** Only a run that needs it loads what speaks with GitHub. */
async function connectGitHub() {
    const github = await connectApi();
    const { download } = await Promise.all(/* import() */[__webpack_require__.e("api-and-api-and-download"), __webpack_require__.e("download-and-fetch-and-path"), __webpack_require__.e("lib_github_download_js")]).then(() => (__webpack_require__("./lib/github/download.js")));
    const { signal } = stopping;
    return {
        github,
        download: (url, file, mostBytes, received) => download(url, file, mostBytes, { clock, signal, received })
    };
}
function connectApi() {
    api ??= Promise.all(/* import() */[__webpack_require__.e("octokit"), __webpack_require__.e("json-with-bigint"), __webpack_require__.e("content-type"), __webpack_require__.e("before-after-hook"), __webpack_require__.e("universal-user-agent"), __webpack_require__.e("api-and-api-and-download"), __webpack_require__.e("api-and-api")]).then(() => (__webpack_require__("./lib/github/api.js"))).then(({ GitHubApi }) => {
        const note = (text) => log.note(text);
        return new GitHubApi({
            apiUrl: workflow.apiUrl,
            token: known.inputs?.githubToken,
            clock,
            signal: stopping.signal,
            note
        });
    });
    return api;
}
/** An archive is about to lie there. */
function keeping(folder) {
    keepState({ folder });
}
/** From now on there may be a deployment, whatever becomes of this step. */
function creating(app) {
    keepState({ creating: 'true', app: app.name, region: known.inputs?.region ?? '' });
    recording.creating(app);
}
/** Takes that back: so far there is none. */
function madeNone() {
    keepState({ creating: '' });
}
/** Hands the deployment on at once: its id is not lost, whatever becomes of this step. */
function seen(app, deployment) {
    const { id, status = '' } = deployment;
    const page = (0,_dashboard_page_js__WEBPACK_IMPORTED_MODULE_2__.dashboardPage)(known) ?? '';
    // Each by itself: what keeps one from being written need not be in the way of the other.
    keepState({ app: app.name, deployment_id: id, deployment_url: page, status });
    keep(() => (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.writeOutputs)({ deployment_id: id }));
    recording.seen(app, deployment);
}
function keepState(state) {
    keep(() => (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__.saveState)(state));
}
/** A full disk is no reason to lose sight of the deployment: it is told in the end. */
function keep(write) {
    try {
        log.outside(write);
    }
    catch (error) {
        log.debug(`the state of the deployment could not be handed on: ${error}`);
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ },

/***/ "./lib/messages.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancellation: () => (/* binding */ cancellation),
/* harmony export */   other: () => (/* binding */ other),
/* harmony export */   refusal: () => (/* binding */ refusal),
/* harmony export */   skipped: () => (/* binding */ skipped),
/* harmony export */   timeout: () => (/* binding */ timeout),
/* harmony export */   uncertain: () => (/* binding */ uncertain),
/* harmony export */   wrongInputs: () => (/* binding */ wrongInputs)
/* harmony export */ });
/* harmony import */ var _dashboard_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/dashboard-page.js");
/* harmony import */ var _diagnosis_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/diagnosis/refusal.js");
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/status.js");




/** What the one annotation of a step says, for each way in which it ends but that of a deployment that failed: there its diagnosis speaks. */
/** The job was cancelled: where the deployment goes on, where there is one. */
function cancellation(known, page) {
    const { deployment } = known;
    if (deployment && (0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_3__.isOver)(deployment)) {
        return `The job was cancelled when the deployment had ended already, as "${deployment.status ?? 'unknown'}": ${page}`;
    }
    const goesOn = `Scalingo cannot be told to stop: the deployment goes on at ${page}`;
    return `The job was cancelled${page ? `. ${goesOn}` : ` ${beforeDeployment(known)}`}`;
}
/** The time that the workflow gave has passed; what kept failing until then is told too. */
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
    if (creating === false)
        return 'before a deployment was made: Scalingo was asked for one in vain.';
    return creating
        ? 'before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.'
        : 'before Scalingo was asked to make a deployment.';
}
/** Whether a deployment was made is not known: what is known, and which ones may be it. */
function uncertain({ candidates, isListed, attempts, cause }, known) {
    const why = whole([explain(cause, known), (0,_scalingo_errors_js__WEBPACK_IMPORTED_MODULE_2__.mayBeDone)(cause) ? '' : waitsTooLong(cause)]);
    const twice = 'It was asked for twice.';
    if (candidates.length === 0) {
        // What is told of an answer that was lost says where to look by itself.
        const look = (0,_scalingo_errors_js__WEBPACK_IMPORTED_MODULE_2__.mayBeDone)(cause) ? '' : ' Look at the dashboard before you deploy again.';
        const rest = attempts > 1 ? `${twice}${look} ${why}` : why;
        return isListed
            ? `Whether Scalingo made the deployment is not known, and it was not found in its list. ${rest}`
            : `Whether Scalingo made the deployment is not known, and its list of deployments could not be read. ${rest}`;
    }
    const pages = candidates.map(deployment => (0,_dashboard_page_js__WEBPACK_IMPORTED_MODULE_0__.dashboardPage)({ ...known, deployment })).join(' and ');
    const which = candidates.length === 1 ? 'it is not certain that this is it' : 'more than one may be it';
    const sent = attempts > 1 ? twice : 'Nothing was sent again.';
    return `Scalingo did not say whether it made the deployment, and ${which}: ${pages}. ${sent} Look which one has the code that you want, and follow it with the input \`deployment_id\`. ${why}`;
}
/** One mistake is a sentence, several are a list. */
function wrongInputs({ mistakes }) {
    const [first = '', ...others] = mistakes;
    if (others.length === 0)
        return `The ${isOfSeveral(first) ? 'inputs' : 'input'} ${first}. Nothing was sent to Scalingo.`;
    return [
        `${mistakes.length} inputs are wrong; nothing was sent to Scalingo.`,
        ...mistakes.map(mistake => `- ${mistake}`)
    ].join('\n');
}
/** Whether a mistake begins with the names of several inputs. */
function isOfSeveral(mistake) {
    return /^`\w+` and `/.test(mistake);
}
/** What was to be deployed is deployed already. */
function skipped({ app, deployment }, page) {
    return `Nothing was deployed: the last successful deployment of ${app?.name} is ${deployment?.gitRef} already (${page}). Leave \`skip_deployed\` out to deploy it again.`;
}
/** Scalingo deploys another app or commit than it was asked for. */
function other({ kind, asked, answered }, page) {
    const what = kind === 'app' ? 'belongs to the app' : 'is of the commit';
    return `Scalingo was asked for the ${kind} ${asked}, and the deployment that it made ${what} ${answered}: ${page}. It may go on there: look at what runs now before you deploy again, and ask Scalingo's support how that came about.`;
}
/** What Scalingo refused, or could not be asked, and where a deployment goes on that there is already. */
function refusal(error, known, page) {
    const goesOn = page ? `The deployment itself goes on at ${page}` : '';
    return whole([explain(error, known), waitsTooLong(error), goesOn]);
}
/** It would have been asked again, had there been time. */
function waitsTooLong(error) {
    const { retryAfter } = error.facts;
    if (!retryAfter || !(0,_scalingo_errors_js__WEBPACK_IMPORTED_MODULE_2__.isPassing)(error))
        return '';
    return `It asks to wait (Retry-After: ${retryAfter}), longer than this step's \`timeout\` leaves.`;
}
function whole(sentences) {
    return sentences.filter(Boolean).join(' ');
}
function explain({ facts }, { inputs, deployment, gitRef = inputs?.gitRef }) {
    const { app = '', region = '', source } = inputs ?? {};
    const deploymentId = deployment?.id ?? (source?.kind === 'deployment' ? source.id : undefined);
    const namesDeployment = source?.kind === 'deployment';
    return (0,_diagnosis_refusal_js__WEBPACK_IMPORTED_MODULE_1__.explainRefusal)(facts, { app, region, gitRef, deploymentId, namesDeployment });
}


/***/ },

/***/ "./lib/outcome.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outcomeOf: () => (/* binding */ outcomeOf),
/* harmony export */   withoutOutputs: () => (/* binding */ withoutOutputs)
/* harmony export */ });
/* harmony import */ var _dashboard_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/dashboard-page.js");
/* harmony import */ var _diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/diagnosis/failure.js");
/* harmony import */ var _diagnosis_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/diagnosis/source.js");
/* harmony import */ var _diagnosis_telling_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/diagnosis/telling.js");
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/messages.js");
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/state.js");






/** Turns an ending into what is told of it. */
function outcomeOf(ending, known) {
    const deploymentUrl = (0,_dashboard_page_js__WEBPACK_IMPORTED_MODULE_0__.dashboardPage)(known);
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
function told(ending, known, page) {
    switch (ending.kind) {
        case 'cancelled':
            return {
                title: _state_js__WEBPACK_IMPORTED_MODULE_5__.titles.cancelled,
                failed: true,
                annotation: { level: 'notice', message: (0,_messages_js__WEBPACK_IMPORTED_MODULE_4__.cancellation)(known, page) }
            };
        case 'timed out':
            return failure('Timed out', (0,_messages_js__WEBPACK_IMPORTED_MODULE_4__.timeout)(known, page));
        case 'wrong inputs':
            return failure('Wrong inputs', (0,_messages_js__WEBPACK_IMPORTED_MODULE_4__.wrongInputs)(ending.error));
        case 'wrong proxy':
            return failure('Wrong proxy', `${ending.error.message}. Nothing was sent.`);
        case 'refused':
            return failure(page ? 'Lost sight' : 'Not deployed', (0,_messages_js__WEBPACK_IMPORTED_MODULE_4__.refusal)(ending.error, known, page));
        case 'unusable':
            return failure('Not deployed', `${(0,_diagnosis_source_js__WEBPACK_IMPORTED_MODULE_2__.explainSource)(ending.error.trouble)} Nothing was deployed.`);
        case 'other':
            return failure('Other code', (0,_messages_js__WEBPACK_IMPORTED_MODULE_4__.other)(ending.error, page));
        case 'uncertain':
            return failure('Not known', (0,_messages_js__WEBPACK_IMPORTED_MODULE_4__.uncertain)(ending.error, known));
        case 'skipped':
            return { title: 'Skipped', failed: false, annotation: { level: 'notice', message: (0,_messages_js__WEBPACK_IMPORTED_MODULE_4__.skipped)(known, page) } };
        case 'accepted':
            return { title: 'Accepted', failed: false, annotation: undefined };
        case 'ended':
            if (known.deployment?.status === 'success')
                return { title: 'Deployed', failed: false, annotation: undefined };
            return failed(ending.diagnosis, known, page);
        case 'broken':
            return failure('Broken', `This action failed by a mistake of its own: ${ending.error}. ${reachable(page)}Please report it, with the log of a run that has debug logging switched on.`);
    }
}
function failure(title, message) {
    return { title, failed: true, annotation: { level: 'error', message } };
}
/** Without a diagnosis the status still tells something. */
function failed(diagnosis, { deployment, app, inputs }, page) {
    // Of a folder, an archive or another's deployment nobody knows where in the repository its files are.
    const isOfRepository = inputs?.source.kind === 'repository' || inputs?.source.kind === 'redeploy';
    const meaning = (0,_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_1__.meaningOf)(deployment?.status);
    const { cause, advice, page: help, file } = diagnosis ?? { ...meaning, cause: (0,_diagnosis_failure_js__WEBPACK_IMPORTED_MODULE_1__.causeOf)(meaning, undefined), file: undefined };
    // Last, since it may be long: what is cut off must not be the advice.
    const says = diagnosis?.isKnown === false ? (0,_diagnosis_telling_js__WEBPACK_IMPORTED_MODULE_3__.asPhrase)(diagnosis.evidence) : '';
    const message = [
        `The deployment of ${app?.name} ended as "${shortened(deployment?.status ?? 'unknown')}": ${cause}.`,
        `${advice} Help: ${help}`,
        page ? `The deployment: ${page}` : '',
        says ? `Scalingo's log says: ${says}` : ''
    ];
    const annotation = {
        level: 'error',
        message: message.filter(Boolean).join(' '),
        file: isOfRepository ? file : undefined
    };
    return { title: 'Failed', failed: true, annotation, diagnosis };
}
/** What Scalingo calls a status is a word; whatever else it is must not take the room of all that follows. */
function shortened(status) {
    const word = status.replace(/\s+/g, ' ');
    return word.length > longestStatus ? `${word.slice(0, longestStatus).toWellFormed()}…` : word;
}
const longestStatus = 60;
function reachable(page) {
    return page ? `The deployment: ${page} ` : '';
}


/***/ },

/***/ "./lib/plain-lines.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countOf: () => (/* binding */ countOf),
/* harmony export */   isInBytes: () => (/* binding */ isInBytes),
/* harmony export */   newline: () => (/* binding */ newline),
/* harmony export */   textsOf: () => (/* binding */ textsOf)
/* harmony export */ });
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

/***/ "./lib/proof.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OtherDeployed: () => (/* binding */ OtherDeployed),
/* harmony export */   prove: () => (/* binding */ prove)
/* harmony export */ });
/* harmony import */ var _commit_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/commit-name.js");

/** Scalingo deploys something else than was asked: another app, or another commit. */
class OtherDeployed extends Error {
    name = 'OtherDeployed';
    kind;
    asked;
    answered;
    constructor(kind, asked, answered) {
        super(`asked for the ${kind} ${asked}, answered with ${answered}`);
        this.kind = kind;
        this.asked = asked;
        this.answered = answered;
    }
}
/**
 * Compares what Scalingo says that it deploys with what it was asked for: other code with a green step is the worst that can be.
 * @param gitRef what was asked for
 * @returns what differs without being other code for certain, to be told as a warning
 * @throws OtherDeployed
 */
function prove(gitRef, app, deployment) {
    const { appId, gitRef: answered } = deployment;
    if (appId !== undefined && appId !== app.id)
        throw new OtherDeployed('app', app.id, appId);
    if (gitRef === undefined || answered === undefined || (0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isSameName)(gitRef, answered))
        return undefined;
    if ((0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isWholeSha)(gitRef) && (0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isWholeSha)(answered))
        throw new OtherDeployed('commit', gitRef, answered);
    return `Scalingo files the deployment as "${answered}", and was asked to file it as "${gitRef}".`;
}


/***/ },

/***/ "./lib/proxy.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WrongProxy: () => (/* binding */ WrongProxy),
/* harmony export */   checkProxies: () => (/* binding */ checkProxies),
/* harmony export */   proxyTo: () => (/* binding */ proxyTo)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/http-client/lib/proxy.js");
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/inputs/values.js");


/** A variable of the environment that should name a proxy, and names none. */
class WrongProxy extends Error {
    name = 'WrongProxy';
}
/**
 * The proxy that leads to a host, by `https_proxy` or `http_proxy`; undefined where none does, as `no_proxy` excepts the host or it is the
 * machine itself.
 * WebSockets take the same way, so `wss:` counts as `https:` here.
 * `https_proxy=proxy:3128` means a proxy to everybody, so it does here, though it is no URL.
 * Source: @actions/http-client reads the variables as GitHub's runner does
 */
function proxyTo(url) {
    const setting = settingFor(url);
    return setting && read(setting.value);
}
/**
 * Checks the proxies that lead to these hosts. Without that, everything would silently go around a proxy whose address has a typing error.
 * What leads nowhere else than to hosts that `no_proxy` excepts is not looked at.
 * @throws WrongProxy, whose message shows no password
 */
function checkProxies(urls) {
    for (const url of urls) {
        const setting = URL.canParse(url) ? settingFor(new URL(url)) : undefined;
        if (setting === undefined || read(setting.value) !== undefined)
            continue;
        throw new WrongProxy(`The environment variable \`${setting.name}\` is no address of a proxy that can be used: give one like http://proxy.example:3128, of http or https, and percent-encode what is special in a password (it is ${(0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.quoted)((0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_1__.withoutSecrets)(setting.value))})`);
    }
}
function settingFor(url) {
    const scheme = url.protocol === 'http:' || url.protocol === 'ws:' ? 'http' : 'https';
    if ((0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__.checkBypass)(new URL(`${scheme}://${url.host}`)))
        return undefined;
    const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`];
    return names.map(name => ({ name, value: process.env[name]?.trim() ?? '' })).find(({ value }) => value !== '');
}
function read(value) {
    const url = URL.parse(value.includes('://') ? value : `http://${value}`);
    if (!url?.hostname || !/^https?:$/.test(url.protocol))
        return undefined;
    const proxy = {
        isEncrypted: url.protocol === 'https:',
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: Number(url.port)
    };
    if (!url.username && !url.password)
        return proxy;
    try {
        return { ...proxy, proxyAuth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` };
    }
    catch {
        return undefined;
    }
}


/***/ },

/***/ "./lib/recording.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startRecording: () => (/* binding */ startRecording)
/* harmony export */ });
/* harmony import */ var _commit_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/commit-name.js");
/* harmony import */ var _github_environment_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/environment/record.js");
/* harmony import */ var _github_environment_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/github/environment/run.js");
/* harmony import */ var _github_environment_traits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/github/environment/traits.js");
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/status.js");
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/standing.js");






/** So Scalingo names the apps that it makes for pull requests. Source: https://doc.scalingo.com/platform/app/review-apps */
const reviewApp = /-pr\d+$/;
/** So long the end of the step waits for GitHub. */
const patienceMs = 5_000;
/** Asks GitHub nothing before a deployment is about to be made, or the one that the workflow names was found; nothing ever without the input `environment`. */
function startRecording(ports) {
    const { known, workflow, log } = ports;
    // What Scalingo calls a status is anybody's word.
    const clean = (status) => {
        const description = log.redacted(status.description.replace(/\s+/g, ' '));
        return { ...status, description };
    };
    let hasBegun = false;
    let record;
    const begin = (app, gitRef, status) => {
        const { environment, githubToken, region = '' } = known.inputs ?? {};
        if (environment === undefined || hasBegun)
            return;
        hasBegun = true;
        const commit = (0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isWholeSha)(gitRef ?? '') ? gitRef : workflow.commit;
        const lacking = lackOf(workflow.repository, commit, githubToken);
        if (lacking !== undefined || workflow.repository === undefined || commit === undefined) {
            log.warning(`This deployment is not recorded in the GitHub environment "${environment}": ${lacking}.`);
            return;
        }
        const run = (0,_github_environment_run_js__WEBPACK_IMPORTED_MODULE_2__.readRun)(workflow);
        const production = (0,_github_environment_traits_js__WEBPACK_IMPORTED_MODULE_3__.isProduction)(environment);
        const order = {
            repository: workflow.repository,
            environment,
            commit,
            description: `${app.name} at Scalingo, ${region}`,
            isProduction: production,
            isTransient: !production && (reviewApp.test(app.name) || run.isForPullRequest),
            payload: { app: app.name, region, run_id: run.id }
        };
        const connect = async (signal, note) => (await ports.connect()).within({ signal, note });
        record = new _github_environment_record_js__WEBPACK_IMPORTED_MODULE_1__.EnvironmentRecord({ ...ports, run, connect }, order);
        record.move(clean(status));
    };
    return {
        creating: app => begin(app, known.gitRef, (0,_standing_js__WEBPACK_IMPORTED_MODULE_5__.standingOf)('queued', known)),
        seen: (app, { status, gitRef }) => {
            const standing = (0,_standing_js__WEBPACK_IMPORTED_MODULE_5__.standingOf)((0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_4__.isKnownEnd)(status) ? undefined : status, known);
            // Of one that there was already nobody told that it was about to be made.
            if (known.inputs?.source.kind === 'deployment')
                begin(app, gitRef, standing);
            if (!(0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_4__.isKnownEnd)(status))
                record?.move(clean(standing));
        },
        end: async (ending) => {
            const standing = (0,_standing_js__WEBPACK_IMPORTED_MODULE_5__.standingAtEnd)(ending, known);
            if (standing !== undefined)
                await record?.end(clean(standing), patienceMs);
        }
    };
}
function lackOf(repository, commit, token) {
    if (repository === undefined)
        return 'GITHUB_REPOSITORY is not set, so there is no repository to record it in';
    if (commit === undefined)
        return 'no commit is known that it could be of';
    return token === undefined ? 'there is no `github_token` to do it with' : undefined;
}


/***/ },

/***/ "./lib/report.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/duration.js");
/* harmony import */ var _github_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/outputs.js");
/* harmony import */ var _github_summary_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/github/summary/write.js");
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/outcome.js");
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/status.js");
/* harmony import */ var _summarise_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/summarise.js");






/**
 * Tells how the step ended in all the places where people and workflows look: annotation or line, outputs, summary.
 * @param tookMs how long the step took
 * @returns whether the step failed
 */
async function report(outcome, ending, known, workflow, log, tookMs) {
    const outputs = outputsOf(ending, known, outcome);
    const unwritten = attempt(() => log.outside(() => (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__.writeOutputs)(outputs)));
    const told = unwritten === undefined ? outcome : (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__.withoutOutputs)(outcome, unwritten);
    const { annotation, diagnosis } = told;
    // Repeated behind the stage's group, so that nobody has to open it to see the error.
    if (diagnosis && diagnosis.evidence.length > 0) {
        log.note(`${diagnosis.evidenceTitle}:`);
        log.quote(diagnosis.evidence);
    }
    if (annotation?.level === 'error')
        log.error(annotation.message, annotation.file);
    else if (annotation)
        log.notice(annotation.message);
    log.note(lastLine(told, ending, known, tookMs));
    if ('error' in ending)
        log.debug(trace(ending.error));
    try {
        await (0,_github_summary_write_js__WEBPACK_IMPORTED_MODULE_2__.writeSummary)((0,_summarise_js__WEBPACK_IMPORTED_MODULE_5__.summaryFactsOf)(told, ending, known, workflow, log));
    }
    catch (error) {
        log.debug(`no summary was written: ${error}`);
    }
    return told.failed;
}
/**
 * Outcome, duration and the address where to look, for whoever reads the log from its end: the app, if it runs what was deployed, else the
 * deployment's page.
 */
function lastLine({ title, failed, deploymentUrl }, { kind }, known, tookMs) {
    const { app, inputs, deployment } = known;
    const name = app?.name ?? inputs?.app;
    const seconds = kind === 'ended' ? deployment?.durationSeconds : undefined;
    const url = failed || kind === 'accepted' ? deploymentUrl : (app?.url ?? deploymentUrl);
    const what = `${title}${name ? `: ${name}` : ''}, after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__.duration)(seconds === undefined ? tookMs : seconds * 1000)}`;
    return url ? `${what}: ${url}` : what;
}
function outputsOf({ kind }, { gitRef, app, deployment }, { deploymentUrl }) {
    return {
        deployment_id: deployment?.id ?? '',
        status: deployment?.status ?? '',
        git_ref: deployment ? (deployment.gitRef ?? gitRef ?? '') : '',
        app_url: app?.url ?? '',
        deployment_url: deploymentUrl ?? '',
        // While it runs Scalingo says 0, which would be no answer but a lie.
        duration: deployment && (0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_4__.isOver)(deployment) ? String(deployment.durationSeconds ?? '') : '',
        image_size: String(deployment?.imageSizeBytes ?? ''),
        skipped: String(kind === 'skipped')
    };
}
function attempt(action) {
    try {
        action();
        return undefined;
    }
    catch (error) {
        return error;
    }
}
function trace(error) {
    return error instanceof Error ? [error.stack, error.cause].filter(Boolean).join('\n') : String(error);
}


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

/***/ "./lib/scalingo/answers.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isLog: () => (/* binding */ isLog),
/* harmony export */   notALog: () => (/* binding */ notALog),
/* harmony export */   readAnswer: () => (/* binding */ readAnswer),
/* harmony export */   refusalOf: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _shortened_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/shortened.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/failures.js");
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/wire.js");




/** So much of what an answer says is shown, in characters. */
const longestSaid = 500;
/**
 * Reads the JSON of an answer.
 * @param read narrows it, and throws `UnreadableAnswer` where it lacks what is needed
 * @throws ScalingoError with `unreadable`
 */
function readAnswer({ status, headers, body }, question, read) {
    const text = body.toString();
    try {
        return read(JSON.parse(text));
    }
    catch (error) {
        const said = error instanceof _wire_js__WEBPACK_IMPORTED_MODULE_3__.UnreadableAnswer ? error.message : describe(text, headers['content-type']);
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(question, { code: 'unreadable', status, said }, error);
    }
}
/** Whether an answer holds a log. A page or JSON, as a proxy may send them with status 200, is none. */
function isLog(headers) {
    return /^text\/plain(?![\w.+-])/i.test(headers['content-type'] ?? 'text/plain');
}
/** The error for an answer that should have been a log. */
function notALog({ status, headers }, question) {
    const said = `it was ${headers['content-type']}, not a log`;
    return (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(question, { code: 'unreadable', status, said });
}
/** The error for an answer whose status is no success. */
function refusalOf({ status, headers, body }, question) {
    const text = body.toString();
    const { 'retry-after': retryAfter, date } = headers;
    const facts = { code: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.errorCodeOf)(status), status, retryAfter, date };
    try {
        const { said, billingUrl } = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__.readRefusal)(JSON.parse(text));
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(question, { ...facts, said: said && (0,_shortened_js__WEBPACK_IMPORTED_MODULE_0__.shortened)(said, longestSaid), billingUrl });
    }
    catch {
        // Plain text is worth showing (`Retry later`), a web page is not.
        const isShown = text.length <= longestSaid && !looksLikeHtml(text);
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__.failureOf)(question, { ...facts, said: isShown ? text.trim() || undefined : undefined });
    }
}
/** What came instead of JSON, in a few words: the body itself is anybody's. */
function describe(body, contentType) {
    if (body.trim() === '')
        return 'it was empty';
    return looksLikeHtml(body) || contentType?.includes('html') ? 'it was a web page, not JSON' : 'it was not JSON';
}
function looksLikeHtml(body) {
    return /^\s*</.test(body);
}


/***/ },

/***/ "./lib/scalingo/bearer.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bearer: () => (/* binding */ Bearer)
/* harmony export */ });
/* unused harmony export lifetimeMs */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/retry.js");
/* harmony import */ var _told_to_wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/told-to-wait.js");




/** Scalingo's official client exchanges anew when less than five minutes remain. */
const renewalMarginMs = 5 * 60_000;
/** How long a bearer lives where it does not say. Source: https://developers.scalingo.com/index#authentication */
const usualLifetimeMs = 60 * 60_000;
/** A renewal that failed is tried again after so long at least, as long as the bearer in hand is good. */
const renewalPauseMs = 30_000;
/** So long a renewal is waited for while the bearer in hand is good: who asks how a deployment ended need not wait for one that hangs. */
const renewedWithinMs = 2_000;
/** The bearer that every call but the exchange carries: fetched when first needed, renewed before its end, once for all who wait. */
class Bearer {
    #exchange;
    #clock;
    #toldToWait;
    #held;
    #renewal;
    /** @param exchange asks Scalingo for a new bearer; what it throws reaches whoever waits for the bearer */
    constructor(exchange, clock) {
        this.#exchange = exchange;
        this.#clock = clock;
        this.#toldToWait = new _told_to_wait_js__WEBPACK_IMPORTED_MODULE_3__.ToldToWait(clock);
    }
    /**
     * A bearer that is good for at least some minutes, where one is to be had.
     * @throws what the exchange fails with, where there is no good bearer in hand, or the token is not accepted any longer; what it failed with
     * last, and what is left of the pause, where Scalingo asked to wait
     */
    async get() {
        const held = this.#held;
        if (held === undefined)
            return this.#renew();
        if (this.#clock.now() < held.renewAtMs)
            return held.token;
        try {
            return await this.#renewSoon(held);
        }
        catch (error) {
            const nowMs = this.#clock.now();
            // Whatever else was answered in place of a bearer, the one in hand is as good as before.
            const isInVain = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.ScalingoError && error.code !== 'unauthorized';
            if (!isInVain || nowMs >= held.endsAtMs)
                throw error;
            // Once it has ended it is of no use, however long the pause.
            held.renewAtMs = Math.min(held.endsAtMs, nowMs + Math.max(renewalPauseMs, (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__.pauseToldBy)(error)));
            return held.token;
        }
    }
    /**
     * A bearer in place of one that Scalingo did not accept: asked for once, however many calls were refused with it.
     * @param refused the bearer that was sent
     */
    replace(refused) {
        return this.#held !== undefined && this.#held.token !== refused ? this.get() : this.#renew();
    }
    /** The renewed bearer; the one in hand where that takes long. Then the renewal goes on, for those who ask later. */
    #renewSoon(held) {
        const renewal = this.#renew();
        if (this.#clock.now() >= held.endsAtMs)
            return renewal;
        renewal.catch(() => undefined);
        let callOff = () => { };
        const inHand = new Promise(resolve => {
            callOff = this.#clock.after(renewedWithinMs, () => {
                held.renewAtMs = this.#clock.now() + renewalPauseMs;
                resolve(held.token);
            });
        });
        return Promise.race([renewal, inHand]).finally(() => callOff());
    }
    #renew() {
        this.#renewal ??= this.#ask().finally(() => {
            this.#renewal = undefined;
        });
        return this.#renewal;
    }
    async #ask() {
        // The stream and REST each want a bearer again after a time of their own: neither hears what the other one was told.
        this.#toldToWait.throwIfEarly();
        const askedAtMs = this.#clock.now();
        const token = await this.#exchange().catch(error => {
            this.#toldToWait.heed(error);
            throw error;
        });
        const lastsMs = lifetimeMs(token);
        const renewAtMs = askedAtMs + lastsMs - Math.min(renewalMarginMs, lastsMs / 4);
        this.#held = { token, renewAtMs, endsAtMs: askedAtMs + lastsMs };
        return token;
    }
}
/**
 * How long a bearer lives, by the difference of its own two times: the machine's date may be hours off.
 * @param token a JWT; anything else is taken to live for the usual hour
 * @returns milliseconds
 */
function lifetimeMs(token) {
    try {
        const { exp, iat } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
        const seconds = typeof exp === 'number' && typeof iat === 'number' ? exp - iat : 0;
        return seconds > 0 ? seconds * 1000 : usualLifetimeMs;
    }
    catch {
        return usualLifetimeMs;
    }
}


/***/ },

/***/ "./lib/scalingo/client.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Scalingo: () => (/* binding */ Scalingo)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/answers.js");
/* harmony import */ var _bearer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/bearer.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/http.js");
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/paths.js");
/* harmony import */ var _server_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/server-clock.js");
/* harmony import */ var _stream_end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/scalingo/stream-end.js");
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/scalingo/transport.js");
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/scalingo/upload.js");
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/scalingo/wire.js");










const shortAnswerBytes = 4 * 1024 * 1024;
const logBytes = 1024 * 1024 * 1024;
const shortDeadlineMs = 30_000;
const json = 'application/json';
/**
 * Scalingo's API as far as a deployment needs it; a method is a call. Each makes one attempt (and one more where only the bearer was
 * refused) and throws `ScalingoError` where it does not succeed. Source: https://developers.scalingo.com
 */
class Scalingo {
    /** What time it is at Scalingo, by its own answers. */
    serverClock;
    /** Whether a request was refused for being one too many: others with the same token are about. */
    isCrowded = false;
    #options;
    #bearer;
    #refusedByStream;
    constructor(options) {
        this.#options = options;
        this.serverClock = new _server_clock_js__WEBPACK_IMPORTED_MODULE_5__.ServerClock(options.clock);
        this.#bearer = new _bearer_js__WEBPACK_IMPORTED_MODULE_1__.Bearer(() => this.#exchange(), options.clock);
    }
    /** The address that the calls go to. */
    get apiUrl() {
        return this.#options.apiUrl;
    }
    /** Makes sure that the token is good, before anything else is asked. */
    async authenticate() {
        await this.#bearer.get();
    }
    /** @param app its name or id */
    async app(app) {
        return this.#read('read the app', (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__.appPath)(app), (0,_wire_js__WEBPACK_IMPORTED_MODULE_9__.readAppCalled)(app));
    }
    async resetCache(app) {
        const url = this.#url(`${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__.appPath)(app)}/caches/deployment`);
        await this.#call({ call: 'empty the deployment cache', method: 'DELETE', url });
    }
    /** Makes room for an archive. What it gives lives ten minutes. Source: https://developers.scalingo.com/sources */
    async createSource() {
        const url = this.#url('/sources');
        const urls = await this.#ask({ call: 'make room for the source', method: 'POST', url }, _wire_js__WEBPACK_IMPORTED_MODULE_9__.readSource);
        for (const secret of (0,_transport_js__WEBPACK_IMPORTED_MODULE_7__.secretsOf)(urls.uploadUrl, urls.downloadUrl))
            this.#options.onSecret(secret);
        return urls;
    }
    /**
     * Uploads an archive to where `createSource` says, without the bearer: the address itself is the permission.
     * @param sent is told how many bytes more the store took
     * @param signal ends this call alone, in place of the client's own
     * @throws ScalingoError; what reading the archive fails with
     */
    async upload(url, archive, sent, signal) {
        const { clock, onSecret } = this.#options;
        await (0,_upload_js__WEBPACK_IMPORTED_MODULE_8__.upload)(url, archive, { clock, signal, sent, onSecret });
    }
    /**
     * Makes a deployment. Not to be sent again lightly: Scalingo knows no way to tell a repetition from another deployment.
     * @param signal ends this call alone, in place of the client's own
     */
    async createDeployment(app, { gitRef, sourceUrl }, signal) {
        const url = this.#url(`${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__.appPath)(app)}/deployments`);
        const body = JSON.stringify({ deployment: { git_ref: gitRef, source_url: sourceUrl } });
        return this.#ask({ call: 'create the deployment', method: 'POST', url, body, signal }, _wire_js__WEBPACK_IMPORTED_MODULE_9__.readDeployment);
    }
    /** @param sent is told when the request has left @param signal ends this call alone, in place of the client's own */
    async deployment(app, id, sent, signal) {
        return this.#read('read the deployment', (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__.deploymentPath)(app, id), (0,_wire_js__WEBPACK_IMPORTED_MODULE_9__.readDeploymentCalled)(id), { sent, signal });
    }
    /** @param page the first one has the latest deployments @param signal ends this call alone, in place of the client's own */
    async deployments(app, page = 1, signal) {
        const query = page === 1 ? '' : `?page=${page}`;
        return this.#read('look for the deployment', `${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__.appPath)(app)}/deployments${query}`, _wire_js__WEBPACK_IMPORTED_MODULE_9__.readDeployments, { signal });
    }
    /**
     * Reads the whole log as Scalingo keeps it.
     * @param take is given it piece by piece, and waited for; after an error it has got the log's beginning
     * @param signal ends this call alone, in place of the client's own
     * @returns false where there is no log (yet)
     */
    async output(app, id, take, signal = this.#options.signal) {
        const url = this.#url(`${(0,_paths_js__WEBPACK_IMPORTED_MODULE_4__.deploymentPath)(app, id)}/output`);
        const takeBody = headers => ((0,_answers_js__WEBPACK_IMPORTED_MODULE_0__.isLog)(headers) ? take : undefined);
        const request = {
            call: 'read the log',
            method: 'GET',
            url,
            accept: 'text/plain',
            takeBody,
            maximumBytes: logBytes,
            signal
        };
        try {
            const answer = await this.#call(request);
            if (!(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__.isLog)(answer.headers))
                throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__.notALog)(answer, request);
            return true;
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__.ScalingoError && error.code === 'not_found')
                return false;
            throw error;
        }
    }
    /**
     * Connects to an app's event stream and authenticates there.
     * @param streamUrl the app's own `links.deployments_stream`
     * @param signal ends the attempt, and the connection where it came about
     * @returns a connection, which may have ended already: it then says why
     * @throws ScalingoError where the certificate is not trusted: no secret goes there, and none should have to
     */
    async openStream(streamUrl, signal) {
        const { clock } = this.#options;
        const bearer = await this.#bearer.get();
        // By now Scalingo has been asked something: no run has to load it before that, and one that does not wait does not need it.
        const { Connection } = await Promise.all(/* import() */[__webpack_require__.e("ws"), __webpack_require__.e("lib_scalingo_stream_js")]).then(() => (__webpack_require__("./lib/scalingo/stream.js")));
        const connection = await Connection.open(streamUrl, bearer, clock, signal);
        const { end } = connection;
        if ((0,_stream_end_js__WEBPACK_IMPORTED_MODULE_6__.isNotAccepted)(end) && bearer !== this.#refusedByStream) {
            const renewed = await this.#bearer.replace(bearer);
            const again = await Connection.open(streamUrl, renewed, clock, signal);
            // Where a new one is not accepted either, it is not the bearer's fault, and the next attempt need not ask for yet another.
            if ((0,_stream_end_js__WEBPACK_IMPORTED_MODULE_6__.isNotAccepted)(again.end))
                this.#refusedByStream = renewed;
            return again;
        }
        ;(0,_stream_end_js__WEBPACK_IMPORTED_MODULE_6__.throwIfUntrusted)(end, streamUrl);
        return connection;
    }
    async #exchange() {
        const url = new URL(`${this.#options.authUrl}/v1/tokens/exchange`);
        const Authorization = `Basic ${Buffer.from(`:${this.#options.token}`).toString('base64')}`;
        const request = {
            call: 'exchange the token',
            method: 'POST',
            url,
            headers: { Authorization, Accept: json }
        };
        const bearer = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__.readAnswer)(await this.#send(request), request, _wire_js__WEBPACK_IMPORTED_MODULE_9__.readBearerToken);
        this.#options.onSecret(bearer);
        return bearer;
    }
    async #read(call, path, read, more = {}) {
        return this.#ask({ call, method: 'GET', url: this.#url(path), ...more }, read);
    }
    async #ask(request, read) {
        const askedAtMs = this.#options.clock.now();
        const answer = await this.#call(request);
        const content = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__.readAnswer)(answer, request, read);
        // An error or a page may be a proxy's, and the auth host has a clock of its own: only what can be read tells the time.
        this.serverClock.set(answer.headers.date, askedAtMs);
        return content;
    }
    /** Sends with the bearer; where that is not accepted (any longer), once more with another. */
    async #call({ accept = json, ...request }) {
        const send = (bearer) => this.#send({ ...request, headers: { Authorization: `Bearer ${bearer}`, Accept: accept, 'Content-Type': json } });
        const bearer = await this.#bearer.get();
        try {
            return await send(bearer);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__.ScalingoError && error.code === 'unauthorized'))
                throw error;
            return send(await this.#bearer.replace(bearer));
        }
    }
    async #send({ signal = this.#options.signal, headers, ...request }) {
        const defaults = { deadlineMs: shortDeadlineMs, maximumBytes: shortAnswerBytes };
        const named = { ...defaults, ...request, headers: { ...headers, 'User-Agent': 'deploy-to-scalingo' } };
        const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_3__.attempt)(named, this.#options.clock, signal);
        if (answer.status >= 200 && answer.status < 300)
            return answer;
        if (answer.status === 429)
            this.isCrowded = true;
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__.refusalOf)(answer, request);
    }
    #url(path) {
        return new URL(`${this.#options.apiUrl}/v1${path}`);
    }
}


/***/ },

/***/ "./lib/scalingo/errors.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ScalingoError: () => (/* binding */ ScalingoError),
/* harmony export */   errorCodeOf: () => (/* binding */ errorCodeOf),
/* harmony export */   isPassing: () => (/* binding */ isPassing),
/* harmony export */   isUnsent: () => (/* binding */ isUnsent),
/* harmony export */   mayBeDone: () => (/* binding */ mayBeDone)
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


/***/ },

/***/ "./lib/scalingo/events.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logEventsOf: () => (/* binding */ logEventsOf),
/* harmony export */   readEvent: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _plain_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/plain-lines.js");


/** The log events that are written together in one. */
function logEventsOf({ deploymentId, carriesEnd, lines }) {
    const end = carriesEnd ? '\n' : '';
    return (0,_plain_lines_js__WEBPACK_IMPORTED_MODULE_1__.textsOf)(lines).map(line => ({ type: 'log', deploymentId, content: `${line}${end}` }));
}
const ignored = { type: 'ignored' };
/**
 * Reads one frame of the stream.
 * @returns the event, or undefined where the frame is no JSON object and the connection cannot be trusted any longer.
 */
function readEvent(frame) {
    let parsed;
    try {
        parsed = JSON.parse(frame);
    }
    catch {
        return undefined;
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        return undefined;
    const event = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(parsed);
    const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(event.data);
    const deploymentId = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(event.id);
    switch (event.type) {
        case 'log':
            if (typeof data.content !== 'string')
                return ignored;
            return deploymentId ? { type: 'log', deploymentId, content: data.content } : { type: 'lost lines' };
        case 'status': {
            const status = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(data.status);
            return deploymentId && status ? { type: 'status', deploymentId, status } : ignored;
        }
        case 'new': {
            // The documentation shows the id there, Scalingo's own command line reads the whole deployment.
            const announced = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(data.deployment) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(data.deployment).id);
            return announced ? { type: 'new', deploymentId: announced } : ignored;
        }
        case 'ping':
            return { type: 'ping' };
        default:
            return ignored;
    }
}


/***/ },

/***/ "./lib/scalingo/failures.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   transportFailureOf: () => (/* binding */ transportFailureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/transport.js");


/** The error for what was asked, by what else is known of it. Of the address it keeps what is no secret. */
function failureOf({ call, url }, facts, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError({ call, url: (0,_transport_js__WEBPACK_IMPORTED_MODULE_1__.bareAddress)(url), ...facts }, cause);
}
/**
 * Tells the kinds of failure apart.
 * @param error whatever a socket, a request or a WebSocket gave as its error
 * @param wasOpen whether the connection had come about before: whatever broke it then, it was lost, and not never there
 */
function transportFailureOf(error, wasOpen = false) {
    const systemCode = systemCodeOf(error);
    if (wasOpen)
        return { code: systemCode?.startsWith('HPE_') ? 'unreadable' : 'connection_lost', systemCode };
    if (error instanceof Error && /^tunneling socket|from proxy$/.test(error.message)) {
        return { code: 'proxy', systemCode: /(?:statusCode|cause)=(.*)/.exec(error.message)?.[1] ?? systemCode };
    }
    return { code: codeOf(systemCode), systemCode };
}
function codeOf(systemCode) {
    if (systemCode === undefined)
        return 'connection_lost';
    if (systemCode === 'ENOTFOUND' || systemCode.startsWith('EAI_'))
        return 'name_not_resolved';
    if (unreachable.has(systemCode))
        return 'unreachable';
    if (systemCode === 'EPROTO' || systemCode.startsWith('ERR_SSL'))
        return 'tls';
    if (certificate.test(systemCode))
        return 'certificate';
    if (systemCode.startsWith('ERR_TLS'))
        return 'tls';
    // What arrived was no HTTP.
    if (systemCode.startsWith('HPE_'))
        return 'unreadable';
    return 'connection_lost';
}
const unreachable = new Set([
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EHOSTDOWN',
    'ETIMEDOUT',
    'EADDRNOTAVAIL',
    'EPERM',
    'EACCES'
]);
/** OpenSSL's names for what can be wrong with a certificate. Source: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificate = /CERT|SIGNATURE|SELF_SIGNED|ISSUER|CRL|^(INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/;
function systemCodeOf(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    // A host with several addresses fails with one error for each.
    if (error instanceof AggregateError)
        return systemCodeOf(error.errors[0]);
    return 'cause' in error ? systemCodeOf(error.cause) : undefined;
}


/***/ },

/***/ "./lib/scalingo/http.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attempt: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:http");
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:https");
/* harmony import */ var _agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/agent.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/failures.js");





/**
 * Makes one attempt. Never follows a redirect, never sends again: whether that is right belongs to the request.
 * @throws ScalingoError where no whole answer came; the signal's reason where the signal ended it; what the body's taker throws, as it is
 */
async function attempt(request, clock, signal) {
    signal.throwIfAborted();
    const deadline = new AbortController();
    const begin = () => clock.after(request.deadlineMs, () => deadline.abort());
    let callOff = begin();
    /** While a piece of the body is taken the other side need not do anything, and no time of its passes. */
    const untimed = async (take) => {
        callOff();
        try {
            await take();
        }
        catch (error) {
            throw new NotTaken(error);
        }
        callOff = begin();
    };
    const way = { isOpen: false };
    try {
        const exchange = await ask(request, AbortSignal.any([signal, deadline.signal]), way);
        const { statusCode = 0, headers } = exchange.response;
        const body = await readBody(exchange.response, request, signal, untimed);
        // The body went on after its announced length: what stands within that length cannot be trusted to be all of it.
        if (exchange.error !== undefined)
            throw exchange.error;
        return { status: statusCode, headers, body };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof NotTaken)
            throw error.cause;
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.ScalingoError)
            throw error;
        if (deadline.signal.aborted)
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.failureOf)(request, { code: 'deadline', deadlineMs: request.deadlineMs }, error);
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.failureOf)(request, (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.transportFailureOf)(error, way.isOpen), error);
    }
    finally {
        callOff();
    }
}
/** Whoever takes the body failed, as `cause` says: that is no fault of the other side. */
class NotTaken extends Error {
    constructor(cause) {
        super('', { cause });
    }
}
function ask(request, signal, way) {
    const { url, method, body } = request;
    const headers = body === undefined ? request.headers : { ...request.headers, 'Content-Length': Buffer.byteLength(body) };
    let stop = () => { };
    const asked = new Promise((resolve, reject) => {
        // A request that still waits for a proxy's tunnel has no socket yet, and then Node tells nobody that it was aborted.
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        let exchange;
        const send = url.protocol === 'http:' ? node_http__WEBPACK_IMPORTED_MODULE_0__.request : node_https__WEBPACK_IMPORTED_MODULE_1__.request;
        send(url, { method, headers, signal, agent: (0,_agent_js__WEBPACK_IMPORTED_MODULE_2__.agentFor)(url) }, response => {
            exchange = { response, error: undefined };
            resolve(exchange);
        })
            .on('socket', socket => {
            socket.once(url.protocol === 'http:' ? 'connect' : 'secureConnect', () => {
                way.isOpen = true;
            });
        })
            .on('finish', () => request.sent?.())
            .on('error', error => {
            if (exchange !== undefined)
                exchange.error = error;
            reject(error);
        })
            .end(body);
    });
    // Or a signal that outlives the request would keep all of it.
    return asked.finally(() => signal.removeEventListener('abort', stop));
}
async function readBody(response, request, signal, untimed) {
    const { statusCode = 0, headers } = response;
    const take = statusCode >= 200 && statusCode < 300 ? request.takeBody?.(headers) : undefined;
    const parts = [];
    let sizeBytes = 0;
    // An answer that is cut short makes this loop throw, whichever way its length was announced.
    for await (const part of response) {
        sizeBytes += part.length;
        if (sizeBytes > request.maximumBytes) {
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.failureOf)(request, { code: 'unreadable', said: `more than ${request.maximumBytes} bytes` });
        }
        if (take === undefined)
            parts.push(part);
        else
            await untimed(() => take(part));
        signal.throwIfAborted();
    }
    return Buffer.concat(parts);
}


/***/ },

/***/ "./lib/scalingo/log-closure.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   firstLineOfFailure: () => (/* binding */ firstLineOfFailure),
/* harmony export */   hookPrefix: () => (/* binding */ hookPrefix),
/* harmony export */   isLogClosed: () => (/* binding */ isLogClosed),
/* harmony export */   lastLineOfSuccess: () => (/* binding */ lastLineOfSuccess),
/* harmony export */   outputBegins: () => (/* binding */ outputBegins),
/* harmony export */   outputEnds: () => (/* binding */ outputEnds)
/* harmony export */ });
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/status.js");

/**
 * The line, as it is compared, that Scalingo writes last into the log of a deployment that succeeds: the app's address.
 * Source: docs/scalingo-api.md, by recorded answers.
 */
const lastLineOfSuccess = /^<-- https?:\/\/\S{1,200} -->$/;
/**
 * The line, as it is compared, with which Scalingo begins to close the log of a deployment that failed.
 * Source: https://doc.scalingo.com/platform/app/troubleshooting/deployment-issues
 */
const firstLineOfFailure = /^!\s+Error deploying the application$/;
/** In front of what the app printed, where that is why it failed. Source of this and of the next one: logs in reports of users. */
const outputBegins = /^=+ BEGIN OUTPUT =+$/;
/** Behind it. */
const outputEnds = /^=+ END OUTPUT =+$/;
const ofPlatform = /^!(?:\s|$)/;
/** In front of what the postdeploy command prints. Its lines can be out of order, and so stand behind the last ones. */
const hookPrefix = /^\d{4}-\d\d-\d\d [\d:.]{8,18} [+-]\d{4} [A-Z]{1,5} \[[\w-]{1,40}\] /;
/**
 * Whether Scalingo has closed a deployment's log, by its last lines: the app's address, or what failed and why, is told. (Behind the reason there
 * may be links, which nobody waits for.) How it closes the log of one that was aborted, or ended as nobody has heard of, is not known.
 * Source: docs/scalingo-api.md, "What a log ends with"
 * @param lastLines as they are compared, so many that the platform's last words are among them; blank ones do not count
 * @param status as which the deployment ended
 */
function isLogClosed(lastLines, status) {
    const lines = lastLines.filter(line => line !== '' && !hookPrefix.test(line));
    const last = lines.at(-1) ?? '';
    if (status === 'success')
        return lastLineOfSuccess.test(last);
    if (status === undefined || !(0,_status_js__WEBPACK_IMPORTED_MODULE_0__.isFailure)(status) || status === 'aborted')
        return false;
    const isOutputTold = startFailures.has(status) && outputEnds.test(last);
    return isOutputTold || closesFailure(lines);
}
/** Of these the app's own output may be the reason. */
const startFailures = new Set(['crashed-error', 'timeout-error']);
/** The platform says that it failed and why, and where that ends in a colon, more follows. */
function closesFailure(lines) {
    const words = lines.slice(lines.findLastIndex(line => !ofPlatform.test(line)) + 1);
    const beganAt = words.findLastIndex(line => firstLineOfFailure.test(line));
    return beganAt >= 0 && beganAt < words.length - 1 && !words.at(-1)?.endsWith(':');
}


/***/ },

/***/ "./lib/scalingo/log-lines.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ContentReader: () => (/* binding */ ContentReader),
/* harmony export */   comparable: () => (/* binding */ comparable),
/* harmony export */   splitLines: () => (/* binding */ splitLines)
/* harmony export */ });
/**
 * The lines of a piece of log. `\n`, `\r\n` and a lone `\r` end a line, as GitHub's runner has it; hooks of Scalingo end
 * theirs with one or more `\r` before the newline, so that a run of them counts as one. An end of line at the very end of the piece starts no further line.
 */
function splitLines(piece) {
    if (isOneLine(piece))
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
    /**
     * Whether a content that is not empty, and holds the end of its own line or none, is one line and tells nothing new.
     * @param carriesEnd whether it holds that end
     */
    expects(carriesEnd) {
        return this.#endsAreCarried === false || (this.#endsAreCarried === true && carriesEnd);
    }
    /** @returns the lines that this content completes */
    read(content) {
        if (content === '')
            return this.#readEmpty();
        // Once it is known, nearly every content is one line and no more.
        if (this.#endsAreCarried === false && isOneLine(content))
            return [content];
        if (!content.endsWith('\n') && !content.endsWith('\r'))
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
/**
 * A line as it is compared: the stream and `output` may differ in colours, in blanks at either end, and in how many signs stand for
 * bytes that were no UTF-8. One encoder writes one for each of them, another one for all.
 */
function comparable(line) {
    const plain = line.includes('\u001b') ? line.replace(colours, '') : line;
    return (plain.includes('\ufffd') ? plain.replace(/\ufffd+/g, '\ufffd') : plain).trim();
}
function isOneLine(text) {
    return !text.includes('\n') && !text.includes('\r');
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
const colours = /\u001b\[[\d;:]*m/g;


/***/ },

/***/ "./lib/scalingo/paths.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appPath: () => (/* binding */ appPath),
/* harmony export */   deploymentPath: () => (/* binding */ deploymentPath)
/* harmony export */ });
/** The path of an app's calls. @param app its name or id */
function appPath(app) {
    return `/apps/${encodeURIComponent(app)}`;
}
/** The path of a deployment's calls. @param app its name or id */
function deploymentPath(app, id) {
    return `${appPath(app)}/deployments/${encodeURIComponent(id)}`;
}


/***/ },

/***/ "./lib/scalingo/persistence.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untilAnswered: () => (/* binding */ untilAnswered)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/retry.js");

/**
 * Asks again while the answer may still change and time is left. Only for what changes nothing, or no more when repeated.
 * @throws ScalingoError where the answer will not change, or Scalingo asks to wait longer than there is time; the signal's reason
 */
async function untilAnswered(ask, { clock, signal, deadlineAtMs, record }) {
    const patience = new _retry_js__WEBPACK_IMPORTED_MODULE_0__.Patience();
    for (let failures = 1;; failures++) {
        try {
            const answer = await ask();
            record.answered();
            return answer;
        }
        catch (error) {
            const pauseMs = (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__.pauseBeforeRetryMs)(error, failures);
            const endMs = Math.min(deadlineAtMs, patience.endsAtMs(error, clock.now()));
            if (pauseMs === undefined || clock.now() + pauseMs > endMs)
                throw error;
            record.troubled(error, pauseMs);
            await clock.sleep(pauseMs, signal);
        }
    }
}


/***/ },

/***/ "./lib/scalingo/retry.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Patience: () => (/* binding */ Patience),
/* harmony export */   pauseBeforeRetryMs: () => (/* binding */ pauseBeforeRetryMs),
/* harmony export */   pauseToldBy: () => (/* binding */ pauseToldBy),
/* harmony export */   toldPauseMs: () => (/* binding */ toldPauseMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");

const shortestMs = 500;
const longestMs = 15_000;
/** Where no connection comes about, the pauses are shorter: nobody is troubled by one more attempt. */
const longestUnsentMs = 5_000;
/** So long an address is believed in at which nobody is, or somebody who does not speak Scalingo's language. */
const unsentPatienceMs = 40_000;
const unreadablePatienceMs = 20_000;
/** Sixty requests a minute are allowed: who was refused for one too many comes back within one or two such minutes. */
const rateLimitMs = 60_000;
/** Many steps may have been told the same moment. */
const crowdMs = 1_000;
/**
 * How long to wait before the same question is asked again. Whether it may be asked again at all belongs to the question: this
 * is for those that change nothing.
 * @param error what the last attempt threw
 * @param failures how many attempts have failed in a row, this one included
 * @param random gives numbers from 0 up to 1
 * @returns milliseconds; undefined where the answer will not change
 */
function pauseBeforeRetryMs(error, failures, random = Math.random) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.isPassing)(error) || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError))
        return undefined;
    const { code, retryAfter, date } = error.facts;
    const toldMs = toldPauseMs(retryAfter, date);
    // A moment that has passed says nothing: who came back at once each time would make matters worse.
    if (toldMs)
        return toldMs + random() * crowdMs;
    if (code === 'rate_limited')
        return random() * Math.min(rateLimitMs, rateLimitMs * 2 ** (failures - 3)) + shortestMs;
    return random() * Math.min((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.isUnsent)(error) ? longestUnsentMs : longestMs, shortestMs * 2 ** failures);
}
/**
 * How long one goes on asking after errors of a kind. Scalingo's own troubles pass; an address that is wrong stays wrong, and its user
 * should not have to wait for the step's whole time to hear of it.
 */
class Patience {
    #ms = 0;
    #sinceMs = 0;
    /**
     * @param failedAtMs when this error came, on any clock: a first answer that took long is no reason to ask no second time
     * @returns when one gives up on that clock; infinity where only the step's own time counts
     */
    endsAtMs(error, failedAtMs) {
        const ms = patienceMs(error);
        // What went wrong before in another way proves nothing of this one.
        if (ms !== this.#ms)
            this.#sinceMs = failedAtMs;
        this.#ms = ms;
        return this.#sinceMs + ms;
    }
}
function patienceMs(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError))
        return 0;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.isUnsent)(error))
        return unsentPatienceMs;
    return error.code === 'unreadable' ? unreadablePatienceMs : Number.POSITIVE_INFINITY;
}
/** How long Scalingo itself asked to wait, in milliseconds; 0 where it did not say. */
function pauseToldBy({ facts: { retryAfter, date } }) {
    return toldPauseMs(retryAfter, date) ?? 0;
}
/**
 * How long `Retry-After` asks to wait.
 * @param date the answer's own `Date`: the machine's clock may be hours off
 * @returns milliseconds; undefined where it was not sent or makes no sense
 */
function toldPauseMs(retryAfter, date) {
    if (retryAfter === undefined)
        return undefined;
    const value = retryAfter.trim();
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    // A date as HTTP has it begins with the day's name; `Date.parse` would take a great deal more.
    if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value))
        return undefined;
    const nowMs = Date.parse(date ?? '') || Date.now();
    const pauseMs = Date.parse(value) - nowMs;
    return Number.isFinite(pauseMs) ? Math.max(0, pauseMs) : undefined;
}


/***/ },

/***/ "./lib/scalingo/server-clock.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ServerClock: () => (/* binding */ ServerClock)
/* harmony export */ });
/** Answers differ by so much as it is. */
const muchLongerMs = 2_000;
/** What time it is at Scalingo. The machine's own date may be hours off, so only the dates of answers count, and the time since. */
class ServerClock {
    #clock;
    #known;
    constructor(clock) {
        this.#clock = clock;
    }
    /**
     * Takes the `Date` of an answer that has just come. Source: https://www.rfc-editor.org/rfc/rfc9110#name-date
     * @param askedAtMs when it was asked for, on the clock: since then the answer may have been written at any time
     */
    set(date, askedAtMs) {
        const serverMs = Date.parse(date ?? '');
        const atMs = this.#clock.now();
        const tookMs = atMs - askedAtMs;
        // One that was long on its way tells less than the one before.
        const tellsLess = tookMs > (this.#known?.tookMs ?? Number.POSITIVE_INFINITY) + muchLongerMs;
        if (Number.isFinite(serverMs) && !tellsLess)
            this.#known = { serverMs, atMs, tookMs };
    }
    /** By how many milliseconds it may be behind: a date is one of a whole second. */
    get mostBehindMs() {
        return 1_000 + (this.#known?.tookMs ?? 0);
    }
    /** Milliseconds since 1970, behind by no more than that, never ahead; undefined where no answer told: the machine's own would be a guess. */
    now() {
        return this.#known && this.#known.serverMs + this.#clock.now() - this.#known.atMs;
    }
}


/***/ },

/***/ "./lib/scalingo/status.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isFailure: () => (/* binding */ isFailure),
/* harmony export */   isKnownEnd: () => (/* binding */ isKnownEnd),
/* harmony export */   isOver: () => (/* binding */ isOver),
/* harmony export */   isStage: () => (/* binding */ isStage),
/* harmony export */   stages: () => (/* binding */ stages)
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

/***/ "./lib/scalingo/stream-end.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOf: () => (/* binding */ endOf),
/* harmony export */   isNotAccepted: () => (/* binding */ isNotAccepted),
/* harmony export */   throwIfUntrusted: () => (/* binding */ throwIfUntrusted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/failures.js");
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/transport.js");



/** What the error of a WebSocket means for its connection. */
function endOf(error) {
    // ws gives its own codes to frames that break the protocol or its limits.
    if (error.code?.startsWith('WS_ERR_'))
        return { kind: 'unreadable' };
    return { kind: 'failed', ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.transportFailureOf)(error) };
}
/** Whether the stream did not accept the bearer. */
function isNotAccepted(end) {
    return end?.kind === 'refused' && end.status === 401;
}
/** @throws ScalingoError where the certificate of a stream's address is not trusted: it will not be the next time either */
function throwIfUntrusted(end, streamUrl) {
    if (end?.kind !== 'failed' || end.code !== 'certificate')
        return;
    const { code, systemCode } = end;
    const url = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__.bareAddress)(new URL(streamUrl ?? ''));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError({ code, systemCode, call: 'open the event stream', url });
}


/***/ },

/***/ "./lib/scalingo/told-to-wait.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ToldToWait: () => (/* binding */ ToldToWait)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/retry.js");


/** The longest pause that can be told in seconds; a date can be further away. */
const mostSeconds = 999_999_999;
/** Remembers that a question was answered with a pause: until that is over nobody asks it, whoever wants to know. */
class ToldToWait {
    #clock;
    #error;
    #untilMs = 0;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Takes note of what the question was answered with. */
    heed(error) {
        // Who hears what does not pass does not wait, but takes it for a mistake a few times: each of these has to be an answer of its own.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError) || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.isPassing)(error))
            return;
        this.#error = error;
        this.#untilMs = this.#clock.now() + (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__.pauseToldBy)(error);
    }
    /** @throws ScalingoError the last answer, where it is too early to ask again, with what is left of its pause */
    throwIfEarly() {
        const leftSeconds = Math.ceil((this.#untilMs - this.#clock.now()) / 1000);
        if (this.#error === undefined || leftSeconds <= 0)
            return;
        const retryAfter = String(Math.min(mostSeconds, leftSeconds));
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError({ ...this.#error.facts, retryAfter }, this.#error);
    }
}


/***/ },

/***/ "./lib/scalingo/transport.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bareAddress: () => (/* binding */ bareAddress),
/* harmony export */   isStreamAddress: () => (/* binding */ isStreamAddress),
/* harmony export */   keysIn: () => (/* binding */ keysIn),
/* harmony export */   secretsOf: () => (/* binding */ secretsOf)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/address.js");

/** An address without what may be secret in it: no user, no query, no fragment. */
function bareAddress(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
/** What of signed addresses must not be shown: each whole, and what its query holds. */
function secretsOf(...addresses) {
    return addresses.flatMap(address => {
        const whole = String(address);
        if (!URL.canParse(whole))
            return [whole];
        const { search, searchParams } = new URL(whole);
        // Parts like `use=upload` tell nothing, and as masks they would ruin the log.
        const parts = [...searchParams.values()].filter(part => part.length >= shortestSignature);
        return [whole, ...(search.length >= shortestSignature ? [search, search.slice(1)] : []), ...parts];
    });
}
/** What of an address that somebody else signed, or protected by a password, must not be shown; nothing of an open one. */
function keysIn(address) {
    const { search, username, password } = new URL(address);
    // Some take a token as the user, with a word for a password or none.
    const users = [username, password].filter(part => part !== '').flatMap(part => [part, decoded(part)]);
    if (search === '' && users.length === 0)
        return [];
    const keys = [...secretsOf(address), ...new Set(users)];
    // As masks, short words would ruin the log: they are hidden with the whole address only.
    return keys.filter(key => key.length >= shortestKey);
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
const shortestSignature = 16;
const shortestKey = 8;
/** Whether a stream can be there, and a secret may go there. A WebSocket's address has no fragment. */
function isStreamAddress(url) {
    return /^wss?:$/.test(url.protocol) && url.hash === '' && (0,_address_js__WEBPACK_IMPORTED_MODULE_0__.isSafe)(url);
}


/***/ },

/***/ "./lib/scalingo/upload.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   upload: () => (/* binding */ upload)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:events");
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:http");
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:https");
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/address.js");
/* harmony import */ var _agent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/agent.js");
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/answers.js");
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/scalingo/failures.js");
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/scalingo/transport.js");








const call = 'upload the source';
/** So long the store may take nothing of what it is offered, or say nothing when it has all. */
const silenceMs = 60_000;
/** A store that does not know `Expect` never asks for the body; curl waits as long. Source: https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1 */
const continueMs = 1_000;
const mostRedirects = 5;
const early = 'it was answered before the whole archive was sent';
const longestAnswerBytes = 64 * 1024;
/**
 * Makes one attempt to upload an archive to a signed address, wherever that leads.
 * @throws ScalingoError; what reading the archive fails with; the signal's reason
 */
async function upload(url, archive, ports) {
    let target = url;
    let expects = true;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
        if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_3__.isSafe)(target)) {
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.failureOf)({ call, url: target }, { code: 'unexpected_status', said: 'it leads to an address without encryption' });
        }
        let sentBytes = 0;
        const sent = (bytes) => {
            sentBytes += bytes;
            ports.sent(bytes);
        };
        const answer = await put(target, archive, expects, { ...ports, sent });
        if (answer.status >= 200 && answer.status < 300)
            return;
        ports.sent(-sentBytes);
        // Somebody on the way does not know `Expect`: then the body goes without being asked for.
        if (answer.status === 417 && expects)
            expects = false;
        else
            target = redirectOf(answer, target);
        for (const secret of (0,_transport_js__WEBPACK_IMPORTED_MODULE_7__.secretsOf)(target))
            ports.onSecret(secret);
    }
    throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.failureOf)({ call, url }, { code: 'unexpected_status', said: 'it redirects again and again' });
}
/** Where the body is to be sent instead. */
function redirectOf(answer, url) {
    const { location = '' } = answer.headers;
    const leadsOn = [301, 302, 307, 308].includes(answer.status) && location !== '';
    if (leadsOn && URL.canParse(location, url.href))
        return new URL(location, url);
    throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_5__.refusalOf)({ ...answer, body: Buffer.from(errorNameIn(answer.body)) }, { call, url });
}
/** Object stores answer with XML that repeats the signature they were sent; of that only the error's name is for others' eyes. */
function errorNameIn(body) {
    const text = body.toString();
    return /<Code>([A-Za-z]{1,60})<\/Code>/.exec(text)?.[1] ?? text;
}
async function put(url, archive, expects, ports) {
    const { clock, signal, sent } = ports;
    signal.throwIfAborted();
    const silence = new AbortController();
    let callOff = () => { };
    const heard = () => {
        callOff();
        callOff = clock.after(silenceMs, () => silence.abort());
    };
    heard();
    const way = { isOpen: false };
    const request = open(url, archive.sizeBytes, expects, AbortSignal.any([signal, silence.signal]), way);
    const answer = answerTo(request);
    const explained = (waiting) => waiting.catch(error => {
        signal.throwIfAborted();
        if (silence.signal.aborted)
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.failureOf)({ call, url }, { code: 'deadline', deadlineMs: silenceMs }, error);
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.failureOf)({ call, url }, (0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.transportFailureOf)(error, way.isOpen), error);
    });
    try {
        if (expects)
            await explained(Promise.race([answer.began, asked(request, clock)]));
        // What it throws is the archive's fault; what breaks on the way to the store shows in the answer.
        const isWhole = await sendBody(request, archive, answer, bytes => {
            heard();
            sent(bytes);
        });
        const read = await readAnswer(await explained(answer.began));
        if (read.status < 300 && !isWhole)
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.failureOf)({ call, url }, { code: 'unreadable', status: read.status, said: early });
        return read;
    }
    finally {
        callOff();
        request.destroy();
    }
}
function open(url, sizeBytes, expects, signal, way) {
    const headers = {
        'Content-Type': 'application/x-gzip',
        'Content-Length': sizeBytes,
        'User-Agent': 'deploy-to-scalingo',
        // A refusal or another address then comes before megabytes are sent in vain.
        ...(expects ? { Expect: '100-continue' } : {})
    };
    const isPlain = url.protocol === 'http:';
    const request = (isPlain ? node_http__WEBPACK_IMPORTED_MODULE_1__ : node_https__WEBPACK_IMPORTED_MODULE_2__).request(url, { method: 'PUT', headers, signal, agent: (0,_agent_js__WEBPACK_IMPORTED_MODULE_4__.agentFor)(url) });
    return request.on('socket', socket => {
        socket.once(isPlain ? 'connect' : 'secureConnect', () => {
            way.isOpen = true;
        });
    });
}
function answerTo(request) {
    const enough = new AbortController();
    const began = new Promise((resolve, reject) => {
        request.on('response', resolve).on('error', reject);
    });
    began.catch(() => { }).finally(() => enough.abort());
    return { began, enough: enough.signal };
}
/** Resolves when the store asks for the body, or does not say anything for a while. */
function asked(request, clock) {
    return new Promise(resolve => {
        const callOff = clock.after(continueMs, resolve);
        const done = () => {
            callOff();
            resolve();
        };
        request.once('continue', done).once('close', done);
    });
}
/** @returns whether all of it was sent; not where an answer came, or the connection broke, before its end */
async function sendBody(request, archive, { enough }, sent) {
    if (enough.aborted)
        return false;
    let takenBytes = 0;
    for await (const piece of archive.open()) {
        const isTaken = request.write(piece) || (await drained(request, enough));
        takenBytes += piece.length;
        sent(piece.length);
        if (takenBytes === archive.sizeBytes)
            break;
        if (!isTaken || enough.aborted)
            return false;
    }
    request.end();
    return true;
}
function drained(request, enough) {
    return (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(request, 'drain', { signal: enough }).then(() => true, () => false);
}
async function readAnswer(response) {
    const parts = [];
    let sizeBytes = 0;
    try {
        for await (const part of response) {
            sizeBytes += part.length;
            if (sizeBytes > longestAnswerBytes)
                break;
            parts.push(part);
        }
    }
    catch {
        // The store said how it ended, and hung up while the archive was still on its way: what it added does not matter.
    }
    return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) };
}


/***/ },

/***/ "./lib/scalingo/wire.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UnreadableAnswer: () => (/* binding */ UnreadableAnswer),
/* harmony export */   readAppCalled: () => (/* binding */ readAppCalled),
/* harmony export */   readBearerToken: () => (/* binding */ readBearerToken),
/* harmony export */   readDeployment: () => (/* binding */ readDeployment),
/* harmony export */   readDeploymentCalled: () => (/* binding */ readDeploymentCalled),
/* harmony export */   readDeployments: () => (/* binding */ readDeployments),
/* harmony export */   readRefusal: () => (/* binding */ readRefusal),
/* harmony export */   readSource: () => (/* binding */ readSource)
/* harmony export */ });
/* unused harmony export readApp */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/json.js");

/** An answer that is not of the shape that was asked for. */
class UnreadableAnswer extends Error {
    name = 'UnreadableAnswer';
}
/** The bearer from the answer of `POST /tokens/exchange`. Throws `UnreadableAnswer`. */
function readBearerToken(answer) {
    const token = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(answer).token) ?? unreadable('it holds no token');
    // It has to fit into a header.
    return /^[!-~]+$/.test(token) ? token : unreadable('it holds no token that could be sent');
}
/**
 * The app from the answer of `GET /apps/:app`, as a reader that throws `UnreadableAnswer`, also where it is another one than was asked for:
 * all that follows is done to the app that the answer names.
 * @param nameOrId of the app that was asked for
 */
function readAppCalled(nameOrId) {
    const asked = nameOrId.toLowerCase();
    return answer => {
        const app = readApp(answer);
        const isIt = [app.name, app.id].some(called => called.toLowerCase() === asked);
        return isIt ? app : unreadable('it is about another app');
    };
}
/** The same, whichever app it is. */
function readApp(answer) {
    const app = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(answer).app);
    return {
        id: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(app.id) ?? unreadable('the app has no id'),
        name: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(app.name) ?? unreadable('the app has no name'),
        url: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(app.url) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(app.base_url),
        streamUrl: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(app.links).deployments_stream),
        lastDeploymentId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(app.last_deployment_id)
    };
}
/** The addresses from the answer of `POST /sources`. Throws `UnreadableAnswer`. */
function readSource(answer) {
    const source = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(answer).source);
    const uploadUrl = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(source.upload_url) ?? unreadable('it holds no address to upload to');
    const downloadUrl = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(source.download_url) ?? unreadable('it holds no address to download from');
    if (!URL.canParse(uploadUrl))
        unreadable('the address to upload to is none');
    return { uploadUrl: new URL(uploadUrl), downloadUrl };
}
/** The deployment from the answer of `POST /apps/:app/deployments` or `GET …/:id`. Throws `UnreadableAnswer`. */
function readDeployment(answer) {
    return deploymentOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(answer).deployment);
}
/** The same of one that is there already: how another one stands says nothing of it. */
function readDeploymentCalled(id) {
    return answer => {
        const deployment = readDeployment(answer);
        return deployment.id === id ? deployment : unreadable('it is about another deployment');
    };
}
/** The page from the answer of `GET /apps/:app/deployments`. Throws `UnreadableAnswer`. */
function readDeployments(answer) {
    const { deployments, meta } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(answer);
    if (!Array.isArray(deployments))
        return unreadable('it holds no list of deployments');
    return { deployments: deployments.map(deploymentOf), nextPage: count((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(meta).pagination).next_page) };
}
/** What an answer that is no success says of itself. Never throws: an error's body can be anything. */
function readRefusal(answer) {
    const body = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(answer);
    const fields = Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(body.errors)).map(([field, wrong]) => `${field} ${[wrong].flat().filter(isText).join(', ')}`);
    const resource = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(body.resource);
    const error = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(body.error);
    const said = fields.length > 0 ? fields.join('; ') : resource && error ? `${resource} ${error}` : error;
    return { said, billingUrl: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(body.url) };
}
function isText(value) {
    return typeof value === 'string';
}
function deploymentOf(value) {
    const deployment = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(value);
    return {
        id: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(deployment.id) ?? unreadable('the deployment has no id'),
        appId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(deployment.app_id),
        status: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(deployment.status),
        gitRef: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(deployment.git_ref),
        createdAt: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(deployment.created_at),
        finishedAt: deployment.finished_at === null ? null : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(deployment.finished_at),
        durationSeconds: count(deployment.duration),
        imageSizeBytes: count(deployment.image_size)
    };
}
function count(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
function unreadable(why) {
    throw new UnreadableAnswer(why);
}


/***/ },

/***/ "./lib/shortened.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shortened: () => (/* binding */ shortened)
/* harmony export */ });
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
/* harmony export */   amount: () => (/* binding */ amount),
/* harmony export */   fileCount: () => (/* binding */ fileCount)
/* harmony export */ });
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

/***/ "./lib/source/delivery.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliverArchive: () => (/* binding */ deliverArchive),
/* harmony export */   deliverElsewhere: () => (/* binding */ deliverElsewhere)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var _scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/persistence.js");
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/progress.js");
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/refusals.js");
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/scratch.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/source/unusable.js");






/** The addresses live so long. Source: https://developers.scalingo.com/sources */
const lifetimeMs = 10 * 60_000;
/** Scalingo needs some of it to fetch the archive. */
const reserveMs = 2 * 60_000;
const pieceBytes = 1024 * 1024;
/** What Scalingo can download from somewhere else. */
function deliverElsewhere(url) {
    return { url: async () => url, remove: async () => { } };
}
/**
 * Packs an archive and uploads it.
 * @param pack makes the archive, in a folder that is there for nothing else
 * @throws ScalingoError; UnusableSource; the signal's reason. Nothing is left on the disk then
 */
async function deliverArchive(pack, ports) {
    const folder = await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_4__.makeScratch)(ports.temporary);
    ports.keeping(folder);
    const remove = () => (0,_scratch_js__WEBPACK_IMPORTED_MODULE_4__.removeScratch)(folder, ports.temporary);
    try {
        const archive = openable(await pack(folder));
        let uploaded = await upload(archive, ports);
        const url = async () => {
            // Whoever was kept waiting for so long would else create a deployment of nothing.
            if (ports.clock.now() > uploaded.expiresAtMs - reserveMs)
                uploaded = await upload(archive, ports);
            return uploaded.url;
        };
        return { url, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Each attempt takes addresses of its own: those of the last one may have had their time. */
async function upload(archive, ports) {
    const { clock, signal, deadlineAtMs, record } = ports;
    const refusals = new _refusals_js__WEBPACK_IMPORTED_MODULE_3__.Refusals();
    return (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_1__.untilAnswered)(async () => {
        for (;;) {
            try {
                return await uploadOnce(archive, ports);
            }
            catch (error) {
                const pauseMs = refusals.pauseMs(error);
                if (pauseMs === undefined || clock.now() + pauseMs > deadlineAtMs)
                    throw error;
                record.troubled(error, pauseMs);
                if (pauseMs > 0)
                    await clock.sleep(pauseMs, signal);
            }
        }
    }, ports);
}
async function uploadOnce(archive, ports) {
    const { scalingo, clock, signal } = ports;
    const expiresAtMs = clock.now() + lifetimeMs;
    const { uploadUrl, downloadUrl } = await scalingo.createSource();
    const transfer = new _progress_js__WEBPACK_IMPORTED_MODULE_2__.Transfer('Uploaded', archive.sizeBytes, ports);
    const expiry = new AbortController();
    const callOff = clock.after(expiresAtMs - clock.now(), () => {
        expiry.abort(new _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource({ code: 'upload_too_slow', sizeBytes: archive.sizeBytes, sentBytes: transfer.bytes }));
    });
    try {
        await scalingo.upload(uploadUrl, archive, bytes => transfer.moved(bytes), AbortSignal.any([signal, expiry.signal]));
        transfer.finish();
        return { url: downloadUrl, expiresAtMs };
    }
    finally {
        callOff();
        transfer.stop();
    }
}
function openable({ path, sizeBytes }) {
    return { sizeBytes, open: () => piecesOf(path, sizeBytes) };
}
/** Exactly so many bytes: what was checked is what is sent. */
async function* piecesOf(path, sizeBytes) {
    let readBytes = 0;
    try {
        for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { end: sizeBytes - 1, highWaterMark: pieceBytes })) {
            readBytes += piece.length;
            yield piece;
        }
    }
    catch (error) {
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource({ code: 'path_unreadable', path, systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_5__.systemCodeOf)(error) }, error);
    }
    if (readBytes < sizeBytes)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource({ code: 'archive_changed', path });
}


/***/ },

/***/ "./lib/source/last-success.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lastSuccess: () => (/* binding */ lastSuccess)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/persistence.js");


/**
 * The last successful deployment of an app: what runs now. One question where the app itself names it, else as many as there are pages of
 * failed ones before it.
 * @returns undefined where none ever succeeded
 * @throws ScalingoError; the signal's reason
 */
async function lastSuccess(app, ports) {
    const found = await search(app, ports);
    ports.record.lastSucceeded(found);
    return found;
}
async function search(app, ports) {
    const named = app.lastDeploymentId && (await find(app, app.lastDeploymentId, ports));
    if (named && isSuccess(named))
        return named;
    for (let page = 1; page !== undefined;) {
        const asked = page;
        const { deployments, nextPage } = await (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_1__.untilAnswered)(() => ports.scalingo.deployments(app.name, asked), ports);
        const [latest] = deployments.filter(isSuccess).sort(byEnd);
        if (latest !== undefined)
            return latest;
        // Whoever answers every page with the same one is not believed for ever.
        page = nextPage !== undefined && nextPage > asked && deployments.length > 0 ? nextPage : undefined;
    }
    return undefined;
}
async function find(app, id, ports) {
    try {
        return await (0,_scalingo_persistence_js__WEBPACK_IMPORTED_MODULE_1__.untilAnswered)(() => ports.scalingo.deployment(app.name, id), ports);
    }
    catch (error) {
        if (error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError && error.code === 'not_found')
            return undefined;
        throw error;
    }
}
function isSuccess({ status }) {
    return status === 'success';
}
/** The one that ended last first: of two at once it is the one that runs now, even where it began earlier. */
function byEnd(one, other) {
    return (Date.parse(other.finishedAt ?? '') || 0) - (Date.parse(one.finishedAt ?? '') || 0);
}


/***/ },

/***/ "./lib/source/locate.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locate: () => (/* binding */ locate),
/* harmony export */   locateRunning: () => (/* binding */ locateRunning)
/* harmony export */ });
/* harmony import */ var _scalingo_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/transport.js");
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/source/delivery.js");
/* harmony import */ var _repository_gaps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/repository/gaps.js");



/**
 * Finds and checks what is to be deployed, as far as that can be done before Scalingo is asked for anything.
 * @returns undefined where Scalingo has to be asked first: for what runs now, or for a deployment that there is already
 * @throws UnusableSource; the signal's reason
 */
async function locate(inputs, ports) {
    const { source, gitRef } = inputs;
    switch (source.kind) {
        case 'url': {
            for (const key of (0,_scalingo_transport_js__WEBPACK_IMPORTED_MODULE_0__.keysIn)(source.url))
                ports.mask(key);
            const archive = `an archive from ${new URL(source.url).host}`;
            const what = gitRef ? `${archive}, as ${gitRef}` : archive;
            return { gitRef, what, warnings: Promise.resolve([]), deliver: async () => (0,_delivery_js__WEBPACK_IMPORTED_MODULE_1__.deliverElsewhere)(source.url) };
        }
        case 'path':
            return locatePath(source.path, inputs, ports);
        case 'repository': {
            const { locateRepository } = await __webpack_require__.e(/* import() */ "redeploy-and-repository").then(() => (__webpack_require__("./lib/source/repository/repository.js")));
            return locateRepository(source.repository, source.ref, await repositoryPorts(ports));
        }
        case 'redeploy':
        case 'deployment':
            return undefined;
    }
}
/**
 * The same where Scalingo has to be asked first.
 * @returns undefined for a deployment that there is already
 * @throws ScalingoError; UnusableSource; the signal's reason
 */
async function locateRunning({ source }, app, ports) {
    if (source.kind !== 'redeploy')
        return undefined;
    const { redeploy } = await Promise.all(/* import() */[__webpack_require__.e("redeploy-and-repository"), __webpack_require__.e("lib_source_redeploy_js")]).then(() => (__webpack_require__("./lib/source/redeploy.js")));
    return redeploy(app, source.repository, { ...ports, ...(await repositoryPorts(ports)) });
}
/** GitHub, and what else a repository needs. */
async function repositoryPorts(ports) {
    return { ...ports, ...(await ports.connectGitHub()) };
}
async function locatePath(path, { app, gitRef }, { workspace, signal }) {
    const { readPath } = await Promise.all(/* import() */[__webpack_require__.e("streamx"), __webpack_require__.e("tar-stream"), __webpack_require__.e("text-decoder"), __webpack_require__.e("b4a"), __webpack_require__.e("fast-fifo"), __webpack_require__.e("events-universal"), __webpack_require__.e("download-and-fetch-and-path"), __webpack_require__.e("fetch-and-path"), __webpack_require__.e("lib_source_path_js")]).then(() => (__webpack_require__("./lib/source/path.js")));
    const { what, findings, pack } = await readPath(path, { workspace, app, platform: process.platform }, signal);
    return {
        gitRef,
        what: gitRef ? `${what}, as ${gitRef}` : what,
        warnings: Promise.resolve([...(0,_repository_gaps_js__WEBPACK_IMPORTED_MODULE_2__.gapsIn)(findings), ...(0,_repository_gaps_js__WEBPACK_IMPORTED_MODULE_2__.surplusIn)(findings)]),
        deliver: ports => (0,_delivery_js__WEBPACK_IMPORTED_MODULE_1__.deliverArchive)(folder => pack(folder, signal), ports)
    };
}


/***/ },

/***/ "./lib/source/progress.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Transfer: () => (/* binding */ Transfer)
/* harmony export */ });
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/source/amount.js");

/** So often a long transfer says how far it is. */
const everyMs = 10_000;
/** Tells how a transfer goes on: a line every ten seconds, also where nothing moves, and one at its end. */
class Transfer {
    #did;
    #totalBytes;
    #ports;
    #startedAtMs;
    #bytes = 0;
    #toldBytes = 0;
    #callOff = () => { };
    /**
     * @param did what is done to the bytes, in the past: `Uploaded`
     * @param totalBytes undefined where nobody knows before the end
     */
    constructor(did, totalBytes, ports) {
        this.#did = did;
        this.#totalBytes = totalBytes;
        this.#ports = ports;
        this.#startedAtMs = ports.clock.now();
        this.#wait();
    }
    /** So many bytes more; a negative number where they have to go once more. */
    moved(bytes) {
        this.#bytes += bytes;
    }
    get bytes() {
        return this.#bytes;
    }
    /** All has arrived. */
    finish() {
        this.stop();
        const seconds = Math.max(0.1, (this.#ports.clock.now() - this.#startedAtMs) / 1000);
        const rate = this.#bytes / seconds;
        this.#ports.log.note(`${this.#did} ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(this.#bytes)} in ${seconds.toFixed(1)} s (${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(Math.round(rate))}/s).`);
    }
    /** Nothing more is told. */
    stop() {
        this.#callOff();
    }
    #wait() {
        this.#callOff = this.#ports.clock.after(everyMs, () => {
            const rate = Math.max(0, this.#bytes - this.#toldBytes) / (everyMs / 1000);
            this.#toldBytes = this.#bytes;
            const total = this.#totalBytes;
            const share = total ? ` of ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(total)} (${Math.floor((this.#bytes / total) * 100)} %)` : '';
            this.#ports.log.note(`${this.#did} ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(this.#bytes)}${share} so far, ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(Math.round(rate))}/s`);
            this.#wait();
        });
    }
}


/***/ },

/***/ "./lib/source/refusals.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Refusals: () => (/* binding */ Refusals)
/* harmony export */ });
/* harmony import */ var _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/errors.js");
/* harmony import */ var _scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/retry.js");


/**
 * What stores answer with 4xx although another attempt, with another signature, may well succeed: they waited too long for the next bytes, or some
 * got lost, or a credential of their own had its time.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, which other stores follow; RFC 9110 and RFC 8470 for the statuses
 */
const passingNames = ['RequestTimeout', 'ExpiredToken', 'IncompleteBody', 'BadDigest'];
const passingStatuses = [408, 425];
/** A store that asks to wait longer is obeyed. */
const pausesMs = [1_000, 4_000, 16_000];
/** Counts how often the store refused one upload, and says whether it is worth another attempt. */
class Refusals {
    #passing = 0;
    #forbidden = 0;
    /** @returns how long to wait before the next attempt, in milliseconds; undefined where the store means it, or it is no refusal of the store's */
    pauseMs(error) {
        const pauseMs = this.#ownPauseMs(error);
        return pauseMs === undefined ? undefined : Math.max(pauseMs, (0,_scalingo_retry_js__WEBPACK_IMPORTED_MODULE_1__.pauseToldBy)(error));
    }
    #ownPauseMs(error) {
        if (!(error instanceof _scalingo_errors_js__WEBPACK_IMPORTED_MODULE_0__.ScalingoError) || error.facts.call !== 'upload the source')
            return undefined;
        const { code, status = 0, said = '' } = error.facts;
        // Stores refuse a signature that is too old, or too young, in this way: another one is worth a try.
        if (code === 'forbidden')
            return this.#forbidden++ === 0 ? 0 : undefined;
        const isPassing = passingStatuses.includes(status) || (status === 400 && passingNames.includes(said));
        return isPassing ? pausesMs[this.#passing++] : undefined;
    }
}


/***/ },

/***/ "./lib/source/repository/gaps.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   announcedGaps: () => (/* binding */ announcedGaps),
/* harmony export */   gapsIn: () => (/* binding */ gapsIn),
/* harmony export */   surplusIn: () => (/* binding */ surplusIn)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _repository_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/repository-name.js");


const wayOut = 'check the repository out with `actions/checkout` (`submodules: true`, `lfs: true`) and give `source_path: .`';
/** A hint is not worth a longer wait. */
const patienceMs = 3_000;
/** A warning for each kind of thing that was found missing. */
function gapsIn({ submodules, pointers }) {
    const [name] = pointers.names;
    return [
        ...(submodules
            ? [`The source has submodules, and their folders are empty in it. If the app needs them, ${wayOut}.`]
            : []),
        ...(pointers.count > 0
            ? [
                `The source has ${pointers.count} Git LFS ${pointers.count === 1 ? 'pointer' : 'pointers'} in place of the files themselves, such as ${name}. If the app needs them, ${wayOut}.`
            ]
            : [])
    ];
}
/** A warning where more goes along than anybody wants to deploy. */
function surplusIn({ git }) {
    return git
        ? [
            'The source holds a `.git`: all that was ever committed goes along, and the token that `actions/checkout` may have left in its configuration. Leave it out (`tar --exclude=.git`), or give the folder itself as `source_path`: of that `.git` stays out.'
        ]
        : [];
}
/**
 * The same where Scalingo downloads the archive itself and nobody looks into it before. A hint only: it is asked for once, and
 * where that fails, or takes longer than three seconds, nothing is said.
 * @throws the signal's reason
 */
async function announcedGaps(github, repository, commit) {
    const [modules, attributes] = await Promise.all(['.gitmodules', '.gitattributes'].map(path => contentOf(github, repository, commit, path)));
    return [
        ...(/^\s*path\s*=/m.test(modules ?? '')
            ? [`The repository has submodules, and GitHub's archive of it leaves them out. If the app needs them, ${wayOut}.`]
            : []),
        ...(/\bfilter=lfs\b/.test(attributes ?? '')
            ? [
                `The repository keeps files in Git LFS, and GitHub's archive of it has pointers in their place (unless its settings say otherwise). If the app needs them, ${wayOut}.`
            ]
            : [])
    ];
}
async function contentOf(github, repository, commit, path) {
    const parameters = { ...(0,_repository_name_js__WEBPACK_IMPORTED_MODULE_1__.partsOf)(repository), path, ref: commit };
    const answer = await github.getOnce('/repos/{owner}/{repo}/contents/{path}', parameters, 'application/vnd.github.raw+json', patienceMs);
    return answer.status === 200 ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(answer.data) : undefined;
}


/***/ },

/***/ "./lib/source/scratch.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeScratch: () => (/* binding */ makeScratch),
/* harmony export */   removeScratch: () => (/* binding */ removeScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/unusable.js");



const prefix = 'deploy-to-scalingo-';
/** Makes a folder for one archive, and nothing else. @param temporary the runner's folder for temporary files @throws UnusableSource */
async function makeScratch(temporary) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, prefix)).catch(error => {
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({ code: 'no_room', folder: temporary, systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_2__.systemCodeOf)(error) }, error);
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
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UnusableSource: () => (/* binding */ UnusableSource),
/* harmony export */   systemCodeOf: () => (/* binding */ systemCodeOf)
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


/***/ },

/***/ "./lib/standing.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   standingAtEnd: () => (/* binding */ standingAtEnd),
/* harmony export */   standingOf: () => (/* binding */ standingOf)
/* harmony export */ });
/* harmony import */ var _dashboard_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/dashboard-page.js");

/** What GitHub's record of a deployment says while Scalingo says this; of a status that nobody has heard of, that it is under way. */
const statesOfStages = {
    queued: 'queued',
    building: 'in_progress',
    pushing: 'in_progress',
    starting: 'in_progress'
};
/**
 * What GitHub's record says after an ending. `failure` is what Scalingo itself says; `error` is a step that could not know, or that does not
 * vouch for what it found. A cancelled step asks nobody any longer: the run after the job tells it.
 */
const statesOfEndings = {
    cancelled: undefined,
    'timed out': 'error',
    'wrong inputs': 'error',
    'wrong proxy': 'error',
    refused: 'error',
    unusable: 'error',
    other: 'error',
    uncertain: 'error',
    ended: 'failure',
    accepted: 'in_progress',
    skipped: undefined,
    broken: 'error'
};
/** What people read beside the state; the deployment's page stands behind it where there is room. */
const words = {
    cancelled: '',
    'timed out': 'Not watched any longer, it goes on',
    'wrong inputs': 'Not deployed',
    'wrong proxy': 'Not deployed',
    refused: 'Scalingo refused, or could not be asked',
    unusable: 'Not deployed, the source cannot be used',
    other: 'Scalingo deployed something else',
    uncertain: 'Whether it was made is not known',
    accepted: 'Accepted, this step does not watch it',
    skipped: '',
    broken: 'The step failed by a mistake of its own'
};
/** How a deployment stands under a status of Scalingo's that is no end. */
function standingOf(status, known) {
    const state = Object.hasOwn(statesOfStages, status ?? '') ? statesOfStages[status] : 'in_progress';
    const description = state === 'queued' ? 'Waits at Scalingo' : 'Scalingo builds and starts it';
    return { state, description, page: (0,_dashboard_page_js__WEBPACK_IMPORTED_MODULE_0__.dashboardPage)(known), environmentUrl: known.app?.url };
}
/** How a deployment stands after the step; undefined where the step has nothing to say of it. */
function standingAtEnd({ kind }, known) {
    const isSuccess = kind === 'ended' && known.deployment?.status === 'success';
    const state = isSuccess ? 'success' : statesOfEndings[kind];
    if (state === undefined)
        return undefined;
    const description = descriptionOf(kind, known);
    return { state, description, page: (0,_dashboard_page_js__WEBPACK_IMPORTED_MODULE_0__.dashboardPage)(known), environmentUrl: known.app?.url };
}
function descriptionOf(kind, { app, deployment, creating }) {
    if (kind === 'timed out' && deployment === undefined)
        return creating === false ? words.refused : words.uncertain;
    if (kind !== 'ended')
        return words[kind];
    return deployment?.status === 'success'
        ? `${app?.name} is deployed`
        : `${app?.name} ended as "${deployment?.status ?? 'unknown'}"`;
}


/***/ },

/***/ "./lib/stopping.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cancelled: () => (/* binding */ Cancelled),
/* harmony export */   TimedOut: () => (/* binding */ TimedOut)
/* harmony export */ });
/** The job was cancelled: somebody pressed the button, or a newer run took its place. */
class Cancelled extends Error {
    name = 'Cancelled';
}
/** The time that the workflow gave has passed. */
class TimedOut extends Error {
    name = 'TimedOut';
}


/***/ },

/***/ "./lib/summarise.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summaryFactsOf: () => (/* binding */ summaryFactsOf)
/* harmony export */ });
/* unused harmony export summaryFactsOfKilled */
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


/***/ },

/***/ "./lib/untested.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untested: () => (/* binding */ untested)
/* harmony export */ });
/**
 * What to tell where the run was triggered by another one, and what is deployed is not what that one was about. It is deployed all the same: what
 * triggered the run may be a stranger's commit, and such a run has secrets.
 * @param ref the input `git_ref` as the workflow gave it
 * @returns undefined where nothing is to be told
 */
function untested({ tested, commit }, { source }, ref) {
    if (!tested || !commit || ref !== '' || tested.commit === commit)
        return undefined;
    const does = doing[source.kind];
    if (does === undefined)
        return undefined;
    const caution = tested.isOwn
        ? 'To deploy that one'
        : 'Where that one is surely none of a stranger (of a fork, say), and is what you want,';
    return `This run was triggered by the end of another one, which was about the commit ${tested.commit}. Without \`git_ref\` it ${does} ${commit}, the head of the default branch. ${caution} give \`git_ref: \${{ ${tested.expression} }}\`.`;
}
/** Whom it does not concern: who says otherwise what is deployed. */
const doing = {
    repository: 'deploys',
    path: 'files the deployment as',
    url: 'files the deployment as'
};


/***/ },

/***/ "./lib/young-space.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepYoungSpaceSmall: () => (/* binding */ keepYoungSpaceSmall)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:perf_hooks");
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:v8");


/** In it collections are as rare as they need to be: larger is no faster here. */
const enoughBytes = 8 * 1024 * 1024;
/**
 * Keeps V8's space for young objects from growing further once it is large enough. By itself it takes up to 64 MiB, since a long log makes many
 * objects that do not live long; a step has to do with what an action's runner has left.
 * Source: https://nodejs.org/api/v8.html#v8setflagsfromstringflags; the flag is read each time that the space would grow.
 */
function keepYoungSpaceSmall() {
    const observer = new node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.PerformanceObserver(() => {
        const young = node_v8__WEBPACK_IMPORTED_MODULE_1__["default"].getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
        if ((young?.space_size ?? 0) < enoughBytes)
            return;
        node_v8__WEBPACK_IMPORTED_MODULE_1__["default"].setFlagsFromString('--semi-space-growth-factor=1');
        observer.disconnect();
    });
    observer.observe({ entryTypes: ['gc'] });
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
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ __webpack_require__.o = (obj, prop) => (Object.hasOwn(obj, prop));
/******/ 
/******/ /* webpack/runtime/runtimeId */
/******/ __webpack_require__.j = "index";
/******/ 
/******/ /* webpack/runtime/export webpack runtime */
/******/ export { __webpack_require__ };
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	const chunkImports = {
/******/ 		"api-and-api-and-download": () => (import("./api-and-api-and-download.js")),
/******/ 		"download-and-fetch-and-path": () => (import("./download-and-fetch-and-path.js")),
/******/ 		"lib_github_download_js": () => (import("./download.js")),
/******/ 		"octokit": () => (import("./octokit.js")),
/******/ 		"json-with-bigint": () => (import("./json-with-bigint.js")),
/******/ 		"content-type": () => (import("./content-type.js")),
/******/ 		"before-after-hook": () => (import("./before-after-hook.js")),
/******/ 		"universal-user-agent": () => (import("./universal-user-agent.js")),
/******/ 		"api-and-api": () => (import("./api-and-api.js")),
/******/ 		"lib_diagnosis_diagnose_js": () => (import("./diagnose.js")),
/******/ 		"ws": () => (import("./ws.js")),
/******/ 		"lib_scalingo_stream_js": () => (import("./stream.js")),
/******/ 		"redeploy-and-repository": () => (import("./redeploy-and-repository.js")),
/******/ 		"lib_source_redeploy_js": () => (import("./redeploy.js")),
/******/ 		"streamx": () => (import("./streamx.js")),
/******/ 		"tar-stream": () => (import("./tar-stream.js")),
/******/ 		"text-decoder": () => (import("./text-decoder.js")),
/******/ 		"b4a": () => (import("./b4a.js")),
/******/ 		"fast-fifo": () => (import("./fast-fifo.js")),
/******/ 		"events-universal": () => (import("./events-universal.js")),
/******/ 		"fetch-and-path": () => (import("./fetch-and-path.js")),
/******/ 		"lib_source_path_js": () => (import("./path.js")),
/******/ 		"lib_source_repository_fetch_js": () => (import("./fetch.js"))
/******/ 	};
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	const installedChunks = {
/******/ 		"index": 0
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
/******/ 						let promise = chunkImports[chunkId]().then(installChunk, (e) => {
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
/******/ import * as __webpack_chunk_2__ from "./tunnel.js";
/******/ __webpack_require__.C(__webpack_chunk_2__);
/******/ import * as __webpack_chunk_3__ from "./index-and-post.js";
/******/ __webpack_require__.C(__webpack_chunk_3__);
/******/ import * as __webpack_chunk_4__ from "./api-and-index.js";
/******/ __webpack_require__.C(__webpack_chunk_4__);
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module depends on other loaded chunks and execution need to be delayed
/******/ let __webpack_exports__ = __webpack_require__.O(undefined, ["actions","tunnel","index-and-post","api-and-index"], () => ((__webpack_exports__ = __webpack_require__("./lib/main.js"))))
/******/ __webpack_exports__ = __webpack_require__.O(__webpack_exports__);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
