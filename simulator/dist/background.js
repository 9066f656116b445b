import * as __WEBPACK_EXTERNAL_MODULE_node_events_819cca76__ from "node:events";
import * as __WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__ from "node:fs/promises";
import * as __WEBPACK_EXTERNAL_MODULE_node_net_4372f4b2__ from "node:net";
import * as __WEBPACK_EXTERNAL_MODULE_node_stream_promises_ac36a5c9__ from "node:stream/promises";
import * as __WEBPACK_EXTERNAL_MODULE_node_tls_c49a8b7e__ from "node:tls";
import * as __WEBPACK_EXTERNAL_MODULE_node_zlib_38f1fbfb__ from "node:zlib";
export const __webpack_esm_ids__ = ["lib_action_background_js"];
export const __webpack_esm_modules__ = {

/***/ "node:events"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["once"]: () => (__WEBPACK_EXTERNAL_MODULE_node_events_819cca76__.once) });

/***/ },

/***/ "node:fs/promises"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["mkdtemp"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.mkdtemp), ["open"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.open), ["rm"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_promises_4a3ebc43__.rm) });

/***/ },

/***/ "node:net"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["Socket"]: () => (__WEBPACK_EXTERNAL_MODULE_node_net_4372f4b2__.Socket), ["createServer"]: () => (__WEBPACK_EXTERNAL_MODULE_node_net_4372f4b2__.createServer) });

/***/ },

/***/ "node:stream/promises"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["pipeline"]: () => (__WEBPACK_EXTERNAL_MODULE_node_stream_promises_ac36a5c9__.pipeline) });

/***/ },

/***/ "node:tls"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["TLSSocket"]: () => (__WEBPACK_EXTERNAL_MODULE_node_tls_c49a8b7e__.TLSSocket) });

/***/ },

/***/ "node:zlib"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["createGunzip"]: () => (__WEBPACK_EXTERNAL_MODULE_node_zlib_38f1fbfb__.createGunzip) });

/***/ },

/***/ "./lib/action/background.js"
(__webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:events");
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:net");
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:readline");
/* harmony import */ var _scalingo_cli_watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/cli/watch.js");
/* harmony import */ var _scalingo_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/index.js");
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/action/asked.js");
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/action/report.js");







// The process that stays. It ends when somebody who knows the key asks for its report, and has it.
const [{ asked, token, key }] = (await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(process, 'message'));
const scalingo = await (0,_scalingo_index_js__WEBPACK_IMPORTED_MODULE_4__.startScalingo)((0,_asked_js__WEBPACK_IMPORTED_MODULE_5__.optionsOf)(asked, token));
const lines = [];
const watched = (0,_scalingo_cli_watch_js__WEBPACK_IMPORTED_MODULE_3__.watch)(scalingo, line => lines.push(line));
// Half open: the other end says by its own end that it has the report, and hears by ours that this process is gone.
const server = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)({ allowHalfOpen: true }, socket => {
    socket.on('error', () => { });
    const reader = (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: socket }).on('error', () => { });
    reader.once('line', line => (line === key ? void end(socket, reader) : socket.destroy()));
});
server.listen(0, '127.0.0.1');
await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(server, 'listening');
const listening = {
    apiUrl: scalingo.apiUrl,
    authUrl: scalingo.authUrl,
    port: server.address().port
};
process.send?.(listening);
/** Stops, tells what there was, and leaves nothing open, so that the process ends. */
async function end(socket, reader) {
    server.close();
    await scalingo.stop();
    await watched;
    reader.once('close', () => socket.unref());
    socket.write(`${JSON.stringify((0,_report_js__WEBPACK_IMPORTED_MODULE_6__.reportOf)(scalingo, lines))}\n`);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ },

/***/ "./lib/action/report.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportOf: () => (/* binding */ reportOf)
/* harmony export */ });
/* unused harmony exports headline, summaryOf, inert */
/** Deployments that a summary shows: what is longer is in the log. */
const mostShown = 50;
/** Of a simulator that has stopped. */
function reportOf({ requests, deployments }, lines) {
    const shown = deployments.map(({ app, gitRef, status }) => ({ app, gitRef, status }));
    return { lines, requests: requests.length, deployments: shown };
}
/** One line that says how much there was. */
function headline({ requests, deployments }) {
    return `The simulated Scalingo got ${counted(requests, 'request')} and ${counted(deployments.length, 'deployment')}.`;
}
/** The report as Markdown, for the page of the run. */
function summaryOf(report) {
    const rows = report.deployments.slice(0, mostShown).map(({ app, gitRef, status }) => row([app, gitRef, status]));
    const table = rows.length === 0 ? [] : ['', '| app | git_ref | status |', '|---|---|---|', ...rows];
    const left = report.deployments.length - rows.length;
    return [headline(report), ...table, ...(left > 0 ? ['', `And ${left} more.`] : []), ''].join('\n');
}
/** Without what the page would take for a command, wherever in the line it stands. */
function inert(line) {
    const visible = line.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').replaceAll('##[', '##[\\');
    return visible.trimStart().startsWith('::') ? `> ${visible}` : visible;
}
/** What a name holds is not known: nothing of it may be read as Markdown. */
function row(cells) {
    const plain = (cell) => cell.replaceAll(/[^\p{L}\p{N}._/ -]/gu, character => `&#${character.codePointAt(0)};`);
    return `| ${cells.map(plain).join(' | ')} |`;
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}


/***/ },

/***/ "./lib/scalingo/archive-check.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkArchive: () => (/* binding */ checkArchive)
/* harmony export */ });
/* unused harmony export largestArchiveBytes */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:zlib");
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/tar-reader.js");
/** What Scalingo says of a source archive when it unpacks it. Only the words for one that is too large are known; the others are made up likewise. */




/** What an archive may be, uncompressed: 300 MB (documented). */
const largestArchiveBytes = 314_572_800;
/** Something is wrong with an archive; the message is what Scalingo says of it. */
class Problem extends Error {
}
/**
 * Looks through an archive from its first byte to its last, without holding it.
 * @param mostBytes what it may be, uncompressed
 * @returns what is wrong with it; nothing where all is well
 * @throws the signal's reason, or the system's error where the file cannot be read
 */
async function checkArchive(path, signal, mostBytes = largestArchiveBytes) {
    const root = new Root();
    const look = async (pieces) => {
        const reader = new _tar_reader_js__WEBPACK_IMPORTED_MODULE_3__.TarReader();
        let sizeBytes = 0;
        for await (const piece of pieces) {
            sizeBytes += piece.length;
            if (sizeBytes > mostBytes)
                throw new Problem(`The archive is too heavy (more than ${mostBytes} bytes)`);
            for (const entry of reader.take(piece))
                root.add(entry);
        }
        if (sizeBytes === 0)
            throw new Problem('EOF');
        reader.end();
        root.end();
    };
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path), (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)(), look, { signal });
        return undefined;
    }
    catch (error) {
        const problem = problemOf(error);
        if (signal.aborted || problem === undefined)
            throw error;
        return problem;
    }
}
/** The one folder that everything has to be in. */
class Root {
    #name;
    #isFolder = true;
    /** @throws Problem where there is another root already, or the name leads out of all of them */
    add({ name, isFolder }) {
        const parts = name.split('/').filter(part => part !== '' && part !== '.');
        if (name.startsWith('/') || parts.includes('..'))
            throw new Problem(`The archive has an unsafe name (${quoted(name)})`);
        const [root] = parts;
        if (root === undefined)
            return;
        this.#name ??= root;
        if (root !== this.#name) {
            throw new Problem(`The archive has several roots (${quoted(this.#name)}, ${quoted(root)})`);
        }
        this.#isFolder &&= isFolder || parts.length > 1;
    }
    /** @throws Problem where there was none, or it is something else */
    end() {
        if (this.#name === undefined)
            throw new Problem('The archive is empty');
        if (!this.#isFolder)
            throw new Problem(`The root of the archive is not a folder (${quoted(this.#name)})`);
    }
}
/** Names come from whoever made the archive. */
function quoted(name) {
    return JSON.stringify(name.slice(0, 200));
}
/** As Go's readers of gzip and tar put it. */
function problemOf(error) {
    if (error instanceof Problem || error instanceof _tar_reader_js__WEBPACK_IMPORTED_MODULE_3__.TarError)
        return error.message;
    const { code = '', message = '' } = error;
    if (code === 'Z_BUF_ERROR')
        return 'unexpected EOF';
    if (!code.startsWith('Z_'))
        return undefined;
    return message === 'incorrect header check' ? 'gzip: invalid header' : `gzip: ${message}`;
}


/***/ },

/***/ "./lib/scalingo/cli/watch.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   watch: () => (/* binding */ watch)
/* harmony export */ });
/**
 * Tells what happens at a simulator, one line each: a request with its answer, a connection to the stream, a status.
 * @param write takes a line without its newline
 * @returns settles when the simulator stops
 */
async function watch(scalingo, write) {
    const news = newsOf(scalingo);
    try {
        while (true) {
            const lines = await scalingo.until(() => {
                const found = news();
                return found.length > 0 ? found : undefined;
            });
            lines.forEach(write);
        }
    }
    catch {
        // `until` rejects when the simulator stops: there is nothing more to tell.
    }
}
/** A function that gives the lines for what is new since its last call, cheap where nothing is. */
function newsOf(scalingo) {
    const requests = freshOf(() => scalingo.requests, requestNews);
    const connections = freshOf(() => scalingo.connections, connectionNews);
    const deployments = freshOf(() => scalingo.deployments, deploymentNews);
    return () => [...requests(), ...connections(), ...deployments()].map(line => `${seconds(scalingo.now())}  ${line}`);
}
/** Follows a list that only grows and items that change until they are done. */
function freshOf(list, tell) {
    let known = 0;
    let open = [];
    return () => {
        const items = list();
        for (; known < items.length; known += 1)
            open.push({ item: items[known], told: 0 });
        const lines = [];
        open = open.filter(each => {
            const news = tell(each.item, each.told);
            lines.push(...news.lines.slice(each.told));
            each.told = news.lines.length;
            return !news.done;
        });
        return lines;
    };
}
const unanswered = new Set(['reset', 'never']);
function requestNews(request) {
    const silent = request.fault !== undefined && unanswered.has(request.fault);
    if (request.status === undefined && !silent)
        return { lines: [], done: false };
    const query = new URLSearchParams(withoutSignature(request.query)).toString();
    const fault = request.fault === undefined ? '' : ` (fault: ${request.fault})`;
    const path = printable(query === '' ? request.path : `${request.path}?${query}`);
    return { lines: [`${request.method} ${path} → ${request.status ?? 'no answer'}${fault}`], done: true };
}
function connectionNews(connection) {
    const lines = [`stream of ${printable(connection.app)} opened`];
    if (connection.authenticated)
        lines.push('stream authenticated');
    const done = connection.endedAt !== undefined;
    if (done) {
        const code = connection.closeCode === undefined ? '' : `, code ${connection.closeCode}`;
        lines.push(`stream ended by ${connection.endedBy ?? 'nobody'}${code}, after ${connection.framesSent} events`);
    }
    return { lines, done };
}
function deploymentNews(deployment) {
    const lines = deployment.statuses.map(({ status }) => `deployment ${deployment.id} is ${status}`);
    return { lines, done: deployment.finishedAt !== null };
}
/** A pre-signed URL is a secret: whoever has it may upload. */
function withoutSignature(query) {
    return 'signature' in query ? { ...query, signature: '***' } : { ...query };
}
function seconds(ms) {
    return `${(ms / 1000).toFixed(1).padStart(8)} s`;
}
/** A path comes from whoever asks: it must not command the terminal. */
function printable(text) {
    return [...text]
        .filter(character => character > '\u001f' && !('\u007f' <= character && character <= '\u009f'))
        .join('');
}


/***/ },

/***/ "./lib/scalingo/clock.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startClock: () => (/* binding */ startClock)
/* harmony export */ });
/* harmony import */ var _time_common_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/time/common-time.js");
/** The simulator's own time: runs `speed` times as fast as the machine's, so that an hour can pass in a second. */

const longestTimerMs = 2 ** 31 - 1;
/**
 * Starts a clock. Callbacks come in the order of their moments however late the machine is, each with a turn of the event loop of its own, so
 * that what one of them sets off is done before the next.
 * @param speed simulated milliseconds for each real one
 * @param offsetMs how far its dates are from this machine's
 * @param time what it goes by
 * @throws RangeError where the speed is not a finite number above zero
 */
function startClock(speed, offsetMs, time = _time_common_time_js__WEBPACK_IMPORTED_MODULE_0__.realTime) {
    if (!(Number.isFinite(speed) && speed > 0))
        throw new RangeError(`speed must be above zero, not ${speed}`);
    const startedAt = Date.now();
    const start = time.now();
    /** By their moments, the earliest first. */
    const entries = [];
    let cancelTimer = () => { };
    let stopped = false;
    const now = () => (time.now() - start) * speed;
    function arm() {
        cancelTimer();
        const [first] = entries;
        if (first === undefined)
            return;
        const realMs = (first.atMs - now()) / speed;
        cancelTimer = realMs > 0 ? startTimer(Math.min(realMs, longestTimerMs), run) : startImmediate(run);
    }
    /** A timer can fire a little early, time can stand still, and no timer is longer than 24 days: each way it is set again for the rest. */
    function run() {
        if ((entries[0]?.atMs ?? Number.POSITIVE_INFINITY) <= now())
            entries.shift()?.callback();
        if (!stopped)
            arm();
    }
    function at(atMs, callback) {
        if (stopped)
            return () => { };
        const entry = { atMs, callback };
        const later = entries.findIndex(other => other.atMs > atMs);
        entries.splice(later === -1 ? entries.length : later, 0, entry);
        if (entries[0] === entry)
            arm();
        return () => {
            const position = entries.indexOf(entry);
            if (position === -1)
                return;
            entries.splice(position, 1);
            if (position === 0)
                arm();
        };
    }
    return {
        now,
        speed,
        date: (atMs = now()) => new Date(startedAt + offsetMs + atMs),
        at,
        reached: atMs => new Promise(resolve => at(atMs, resolve)),
        stop() {
            stopped = true;
            entries.length = 0;
            cancelTimer();
        }
    };
}
function startTimer(realMs, callback) {
    const timer = setTimeout(callback, realMs);
    return () => clearTimeout(timer);
}
function startImmediate(callback) {
    const immediate = setImmediate(callback);
    return () => clearImmediate(immediate);
}


/***/ },

/***/ "./lib/scalingo/credentials.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Credentials: () => (/* binding */ Credentials)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/** API tokens, and the bearers that they are exchanged for. */

/** A class: tokens get revoked and bearers expire. */
class Credentials {
    #tokens = new Map();
    #bearers = new Map();
    #clock;
    #random;
    #userId;
    #lifetimeSeconds;
    #secret;
    constructor(tokens, clock, random, userId, lifetimeSeconds) {
        for (const token of tokens)
            this.#tokens.set(token.token, token);
        this.#clock = clock;
        this.#random = random;
        this.#userId = userId;
        this.#lifetimeSeconds = lifetimeSeconds;
        this.#secret = random.hexadecimal(64);
    }
    /** A token that is not revoked; made where there is none. */
    validToken() {
        for (const { token, revoked } of this.#tokens.values())
            if (!revoked)
                return token;
        const token = `tk-us-${this.#random.hexadecimal(40)}`;
        this.#tokens.set(token, { token });
        return token;
    }
    revoke(apiToken) {
        this.#tokens.set(apiToken, { ...this.#tokens.get(apiToken), token: apiToken, revoked: true });
    }
    /** A bearer for an API token, nothing for one that is unknown or revoked. Claims as the real one has them: iss, iat, exp, uuid. */
    exchange(apiToken) {
        const known = this.#tokens.get(apiToken);
        if (known === undefined || known.revoked)
            return undefined;
        const issuedAtSeconds = Math.floor(this.#clock.date().getTime() / 1000);
        const claims = {
            iss: 'Scalingo Authentication Service',
            iat: issuedAtSeconds,
            exp: issuedAtSeconds + this.#lifetimeSeconds,
            uuid: this.#userId
        };
        const bearer = {
            jwt: signJwt(claims, this.#secret),
            apiToken,
            apps: known.apps,
            expiresAtMs: this.#clock.now() + this.#lifetimeSeconds * 1000
        };
        this.#bearers.set(bearer.jwt, bearer);
        return bearer;
    }
    /** The bearer that was presented, where it is one of ours and has not expired. */
    check(jwt) {
        const bearer = this.#bearers.get(jwt);
        return bearer !== undefined && bearer.expiresAtMs > this.#clock.now() ? bearer : undefined;
    }
    /** Forgets all bearers; those made later differ even within the same second. */
    expireAll() {
        this.#bearers.clear();
        this.#secret = this.#random.hexadecimal(64);
    }
}
function signJwt(claims, secret) {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const content = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
    return `${content}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(content).digest('base64url')}`;
}


/***/ },

/***/ "./lib/scalingo/exchange.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var _give_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/give.js");
/* harmony import */ var _handlers_routes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/handlers/routes.js");
/* harmony import */ var _hits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/hits.js");
/* harmony import */ var _incoming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/incoming.js");
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/upload.js");





/** Serves a request on a port behind which these hosts are. A client that waits for `100 Continue` has not begun with its body. */
async function serve(world, hosts, request, response, waitsForContinue) {
    // The same clock that dates what the answers hold: a server whose clock is off is off everywhere.
    if (world.settings.dateHeader)
        response.setHeader('Date', world.clock.date().toUTCString());
    else
        response.sendDate = false;
    const head = (0,_incoming_js__WEBPACK_IMPORTED_MODULE_3__.readRequest)(request);
    const match = (0,_handlers_routes_js__WEBPACK_IMPORTED_MODULE_1__.findRoute)(hosts, head.method, head.path);
    if (match?.route.call === 'upload')
        return (0,_upload_js__WEBPACK_IMPORTED_MODULE_4__.serveUpload)({ world, request, response, waitsForContinue, head, match });
    if (waitsForContinue)
        response.writeContinue();
    const body = await readBody(request);
    if (body === undefined)
        return;
    const incoming = { ...head, body };
    const record = (0,_incoming_js__WEBPACK_IMPORTED_MODULE_3__.recordRequest)(world, incoming, match?.route.call ?? 'unknown');
    if (waitsForContinue)
        record.continueSent = true;
    const hits = (0,_hits_js__WEBPACK_IMPORTED_MODULE_2__.findHits)(world, record);
    const handle = () => (0,_handlers_routes_js__WEBPACK_IMPORTED_MODULE_1__.answer)(incoming, match, world);
    await (0,_hits_js__WEBPACK_IMPORTED_MODULE_2__.giveLate)(world, record, hits, (0,_give_js__WEBPACK_IMPORTED_MODULE_0__.giveWith)(response, hits.spoiling, handle, world));
    const retryAfterMs = toldPauseMs(`${response.getHeader('retry-after') ?? ''}`, world);
    if (retryAfterMs !== undefined)
        record.retryAfterMs = retryAfterMs;
}
/** What `Retry-After` asks for, as seconds or as a date of this server's clock. */
function toldPauseMs(value, { clock }) {
    if (/^\d+$/.test(value))
        return Number(value) * 1000;
    const pauseMs = Date.parse(value) - clock.date().getTime();
    return Number.isNaN(pauseMs) ? undefined : pauseMs;
}
/** The whole body; nothing where the client went away before its end. */
async function readBody(request) {
    const parts = [];
    try {
        for await (const part of request)
            parts.push(part);
    }
    catch {
        return undefined;
    }
    return Buffer.concat(parts);
}


/***/ },

/***/ "./lib/scalingo/fault-book.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFaultBook: () => (/* binding */ createFaultBook)
/* harmony export */ });
/** A book with these faults in it. */
function createFaultBook(clock, released, faults) {
    const entries = [];
    const hits = (concerns, app) => {
        const found = [];
        for (const entry of entries) {
            const { fault } = entry;
            if (!concerns(fault) || !isPossible(fault.when ?? {}, app, clock.now()))
                continue;
            if (!isBetween(fault.when ?? {}, released))
                continue;
            entry.seen += 1;
            if (isCounted(fault.when ?? {}, entry.seen))
                found.push(fault);
        }
        return found;
    };
    const book = {
        add: fault => void entries.push({ fault, seen: 0 }),
        forRequest: (call, app) => hits((fault) => fault.on === 'rest' && (fault.call === call || fault.call === 'any'), app).map(fault => fault.effect),
        forConnection: app => hits((fault) => fault.on === 'stream', app)
    };
    faults.forEach(book.add);
    return book;
}
function isPossible(when, app, nowMs) {
    if (when.app !== undefined && when.app !== app)
        return false;
    return nowMs >= (when.fromMs ?? 0) && nowMs < (when.untilMs ?? Number.POSITIVE_INFINITY);
}
function isBetween({ fromRelease, untilRelease }, released) {
    if (fromRelease !== undefined && !released.has(fromRelease))
        return false;
    return untilRelease === undefined || !released.has(untilRelease);
}
function isCounted({ from = 1, times = 1 }, seen) {
    return seen >= from && (times === 'always' || seen < from + times);
}


/***/ },

/***/ "./lib/scalingo/frames.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   encodeFragments: () => (/* binding */ encodeFragments),
/* harmony export */   encodeFrame: () => (/* binding */ encodeFrame),
/* harmony export */   garbageFrame: () => (/* binding */ garbageFrame)
/* harmony export */ });
const opcodes = { continuation: 0x0, text: 0x1, binary: 0x2, pong: 0xa };
/** One whole unmasked frame, as a server sends it. */
function encodeFrame(payload, kind = 'text') {
    return encode(Buffer.from(payload), opcodes[kind], true);
}
/** A text message in several frames of at most so many bytes. */
function encodeFragments(payload, sizeBytes) {
    const bytes = Buffer.from(payload);
    const frames = [];
    for (let start = 0; start === 0 || start < bytes.length; start += sizeBytes) {
        const opcode = start === 0 ? opcodes.text : opcodes.continuation;
        frames.push(encode(bytes.subarray(start, start + sizeBytes), opcode, start + sizeBytes >= bytes.length));
    }
    return Buffer.concat(frames);
}
function encode(bytes, opcode, isLast) {
    const first = (isLast ? 0x80 : 0) | opcode;
    if (bytes.length < 126)
        return Buffer.concat([Buffer.from([first, bytes.length]), bytes]);
    const head = Buffer.alloc(bytes.length < 65_536 ? 4 : 10);
    head[0] = first;
    if (head.length === 4) {
        head[1] = 126;
        head.writeUInt16BE(bytes.length, 2);
    }
    else {
        head[1] = 127;
        head.writeBigUInt64BE(BigInt(bytes.length), 2);
    }
    return Buffer.concat([head, bytes]);
}
/** A frame that no client should trust, as if it were about this deployment. */
function garbageFrame(frame, deploymentId, sizeBytes = 8_388_608) {
    const about = (message) => encodeFrame(JSON.stringify(message));
    switch (frame) {
        case 'no json':
            return encodeFrame('{"type":"log","id":');
        case 'binary':
            return encodeFrame(Buffer.from([0, 1, 2, 253, 254, 255]), 'binary');
        case 'empty':
            return encodeFrame('');
        case 'null':
            return encodeFrame('null');
        case 'null data':
            return about({ type: 'log', id: deploymentId, data: null });
        case 'unknown type':
            return about({ type: 'weather', id: deploymentId, data: { content: 'an event of a type that nobody knows' } });
        case 'missing id':
            return about({ type: 'log', data: { content: 'a line of no deployment' } });
        case 'array':
            return encodeFrame('[{"type":"log"}]');
        case 'invalid utf-8': {
            const message = Buffer.from(JSON.stringify({ type: 'log', id: deploymentId, data: { content: 'broken: ?' } }));
            message[message.lastIndexOf('?')] = 0xff;
            return encodeFrame(message);
        }
        case 'huge': {
            const message = JSON.stringify({ type: 'log', id: deploymentId, data: { content: '?' } });
            const [before = '', after = ''] = message.split('?');
            const rest = Math.max(0, sizeBytes - before.length - after.length);
            return encodeFrame(Buffer.concat([Buffer.from(before), Buffer.alloc(rest, 'x'), Buffer.from(after)]));
        }
    }
}


/***/ },

/***/ "./lib/scalingo/give.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   giveWith: () => (/* binding */ giveWith)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var _handlers_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/handlers/message.js");
/* harmony import */ var _sockets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/sockets.js");
/** Writes an answer to the client, whole or spoilt by a fault. */



/** The answer as it is, in chunks as recorded. */
function giveHonestly(response, reply) {
    return () => {
        response.writeHead(reply.status, reply.headers);
        if (reply.file === undefined)
            response.end(reply.body);
        // A file that cannot be read to its end ends the answer before its length is reached.
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(reply.file)
                .on('error', () => response.destroy())
                .pipe(response);
        return reply.status;
    };
}
/**
 * What a fault makes of a request; without one, the honest answer.
 * @param handle carries the request out and gives the honest answer
 */
function giveWith(response, effect, handle, world) {
    if (effect === undefined)
        return giveHonestly(response, handle());
    switch (effect.kind) {
        case 'status':
            return giveHonestly(response, statusReply(effect));
        case 'redirect':
            return giveHonestly(response, { status: effect.status ?? 302, headers: { location: effect.location }, body: '' });
        case 'reset':
        case 'never':
            return giveNothing(response, effect.kind);
        case 'lost':
            if (effect.carriedOut)
                carryOut(world, handle, effect.afterMs ?? 0);
            if (typeof effect.answer === 'string')
                return giveNothing(response, effect.answer);
            return giveHonestly(response, (0,_handlers_message_js__WEBPACK_IMPORTED_MODULE_1__.html)(effect.answer, 'Something went wrong'));
        case 'cut':
        case 'longer':
        case 'malformed chunk':
            return giveSpoilt(response, effect, handle());
        case 'stall body':
            return giveStalling(response, effect, handle(), world);
        case 'html':
            return giveHonestly(response, (0,_handlers_message_js__WEBPACK_IMPORTED_MODULE_1__.html)(200, 'Maintenance'));
        case 'json':
            return giveHonestly(response, (0,_handlers_message_js__WEBPACK_IMPORTED_MODULE_1__.json)(200, effect.body));
        case 'huge':
            return giveHonestly(response, { ...(0,_handlers_message_js__WEBPACK_IMPORTED_MODULE_1__.text)(200, ''), body: Buffer.alloc(effect.sizeBytes, 'x') });
        case 'lines':
            return giveHonestly(response, firstLines(handle(), effect.count));
    }
}
function carryOut(world, handle, afterMs) {
    if (afterMs === 0)
        handle();
    else
        world.clock.at(world.clock.now() + afterMs, handle);
}
function giveNothing(response, how) {
    return () => {
        if (how === 'reset' && response.socket !== null)
            (0,_sockets_js__WEBPACK_IMPORTED_MODULE_2__.resetSocket)(response.socket);
        return undefined;
    };
}
function statusReply(effect) {
    const { status, body = '', contentType, headers } = effect;
    const plain = typeof body === 'string' ? (0,_handlers_message_js__WEBPACK_IMPORTED_MODULE_1__.text)(status, body) : (0,_handlers_message_js__WEBPACK_IMPORTED_MODULE_1__.json)(status, body);
    const guessed = typeof body === 'string' && body.startsWith('<') ? { 'content-type': 'text/html; charset=utf-8' } : {};
    const type = contentType === undefined ? guessed : { 'content-type': contentType };
    return { ...plain, headers: { ...plain.headers, ...type, ...headers } };
}
/** Written past the HTTP library, which would not let such an answer out. */
function giveSpoilt(response, effect, reply) {
    const body = bodyOf(reply);
    const lengthless = Object.entries(reply.headers).filter(([name]) => name !== 'content-length');
    const headers = lengthless.map(([name, value]) => `${name}: ${value}\r\n`);
    const head = (extra) => `HTTP/1.1 ${reply.status} Spoilt\r\n${headers.join('')}${extra}\r\n\r\n`;
    return () => {
        const socket = response.socket;
        if (socket === null)
            return undefined;
        if (effect.kind === 'cut') {
            socket.end(Buffer.concat([Buffer.from(head(`content-length: ${body.length}`)), body.subarray(0, effect.bytes)]));
        }
        else if (effect.kind === 'longer') {
            const beyond = Buffer.alloc(effect.bytes, 'x');
            socket.end(Buffer.concat([Buffer.from(head(`content-length: ${body.length}`)), body, beyond]));
        }
        else {
            const half = body.subarray(0, body.length >> 1);
            const chunk = Buffer.concat([
                Buffer.from(`${half.length.toString(16)}\r\n`),
                half,
                Buffer.from('\r\nnot a size\r\n')
            ]);
            socket.end(Buffer.concat([
                Buffer.from(head('transfer-encoding: chunked')),
                half.length === 0 ? Buffer.from('zz\r\n') : chunk
            ]));
        }
        return reply.status;
    };
}
/** What is written is on its way at once, and the connection stays open. */
function giveStalling(response, { bytes, ms }, reply, { clock }) {
    const body = bodyOf(reply);
    return () => {
        response.writeHead(reply.status, reply.headers).flushHeaders();
        if (bytes > 0)
            response.write(body.subarray(0, bytes));
        if (ms !== undefined)
            clock.at(clock.now() + ms, () => response.end(body.subarray(bytes)));
        return reply.status;
    };
}
function bodyOf(reply) {
    return reply.file === undefined ? Buffer.from(reply.body) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(reply.file);
}
function firstLines(reply, count) {
    const lines = reply.body.toString().split('\n');
    return lines.length <= count
        ? reply
        : {
            ...reply,
            body: lines
                .slice(0, count)
                .map(line => `${line}\n`)
                .join('')
        };
}


/***/ },

/***/ "./lib/scalingo/handlers/account.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRegions: () => (/* binding */ listRegions),
/* harmony export */   showSelf: () => (/* binding */ showSelf)
/* harmony export */ });
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/handlers/guard.js");
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/handlers/message.js");


/** `GET /users/self`. Keys: those that the official Go client reads. `flags` without `admin`: an operator's CLI asks for far more calls. */
function showSelf(request, world) {
    const bearer = (0,_guard_js__WEBPACK_IMPORTED_MODULE_0__.checkBearer)(request, world);
    if ('refusal' in bearer)
        return bearer.refusal;
    const { id, username, email } = world.user;
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_1__.json)(200, { user: { id, username, fullname: username, email, flags: {} } });
}
/**
 * `GET /regions`, with or without a bearer (the official CLI asks without one before a login by SSH), but not with a bad one.
 * Keys: the official clients' types. Every address leads back to this simulator or nowhere: nothing it hands out leaves the machine.
 */
function listRegions(request, world) {
    if (request.headers.authorization !== undefined) {
        const bearer = (0,_guard_js__WEBPACK_IMPORTED_MODULE_0__.checkBearer)(request, world);
        if ('refusal' in bearer)
            return bearer.refusal;
    }
    const names = new Set(['osc-fr1', ...world.apps.map(({ region }) => region)]);
    const regions = [...names].map(name => ({
        name,
        display_name: `Simulated ${name}`,
        ssh: '127.0.0.1:0',
        api: world.urls.api,
        database_api: world.urls.api,
        dashboard: world.urls.api,
        default: name === 'osc-fr1'
    }));
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_1__.json)(200, { regions });
}


/***/ },

/***/ "./lib/scalingo/handlers/apps.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listApps: () => (/* binding */ listApps),
/* harmony export */   showApp: () => (/* binding */ showApp),
/* harmony export */   visibleApp: () => (/* binding */ visibleApp)
/* harmony export */ });
/* harmony import */ var _views_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/views.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/world.js");
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/handlers/message.js");
/** Apps. */



/** `GET /apps/:app`, by name or id. */
function showApp(request, world) {
    const app = visibleApp(request, world);
    return app === undefined ? (0,_message_js__WEBPACK_IMPORTED_MODULE_2__.notFound)('app') : (0,_message_js__WEBPACK_IMPORTED_MODULE_2__.json)(200, { app: (0,_views_js__WEBPACK_IMPORTED_MODULE_0__.viewApp)(world, app) });
}
/** `GET /apps`: those that the bearer may see (documented; without pages, as both official clients take it). */
function listApps({ bearer }, world) {
    const visible = world.apps.filter(({ name }) => bearer?.apps === undefined || bearer.apps.includes(name));
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_2__.json)(200, { apps: visible.map(app => (0,_views_js__WEBPACK_IMPORTED_MODULE_0__.viewApp)(world, app)) });
}
/** The app that the path names, where the bearer may see it. Another user's app is as good as none (known). */
function visibleApp(request, world) {
    const app = (0,_world_js__WEBPACK_IMPORTED_MODULE_1__.findApp)(world, request.parameters[0] ?? '');
    const allowed = request.bearer?.apps;
    return app !== undefined && (allowed === undefined || allowed.includes(app.name)) ? app : undefined;
}


/***/ },

/***/ "./lib/scalingo/handlers/auth.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exchange: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/handlers/guard.js");
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/handlers/message.js");


/** `POST /tokens/exchange`: an API token for a bearer. Documented: HTTP Basic with an empty user; both clients send `{}` as body. */
function exchange(request, world) {
    const body = (0,_message_js__WEBPACK_IMPORTED_MODULE_1__.readObject)(request.body);
    if ('refusal' in body)
        return body.refusal;
    const apiToken = (0,_guard_js__WEBPACK_IMPORTED_MODULE_0__.basicPassword)(request);
    const bearer = apiToken === undefined ? undefined : world.credentials.exchange(apiToken);
    return bearer === undefined ? (0,_guard_js__WEBPACK_IMPORTED_MODULE_0__.unauthorised)(world, 'Invalid credentials') : (0,_message_js__WEBPACK_IMPORTED_MODULE_1__.json)(200, { token: bearer.jwt });
}


/***/ },

/***/ "./lib/scalingo/handlers/caches.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resetCache: () => (/* binding */ resetCache)
/* harmony export */ });
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/handlers/apps.js");
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/handlers/message.js");


/** `DELETE /apps/:app/caches/deployment` (documented: 204). */
function resetCache(request, world) {
    return (0,_apps_js__WEBPACK_IMPORTED_MODULE_0__.visibleApp)(request, world) === undefined ? (0,_message_js__WEBPACK_IMPORTED_MODULE_1__.notFound)('app') : (0,_message_js__WEBPACK_IMPORTED_MODULE_1__.noContent)();
}


/***/ },

/***/ "./lib/scalingo/handlers/deployment-request.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDeploymentRequest: () => (/* binding */ readDeploymentRequest)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/handlers/message.js");

/**
 * Reads `{"deployment":{"git_ref"?,"source_url","postdeploy_hook"?}}` (documentation; the hook: official JavaScript client).
 * The Go client sends `null` for a git_ref that was not given. A git_ref must not begin with a dash: it becomes an image's tag (official CLI).
 */
function readDeploymentRequest(body, settings) {
    const read = (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.readObject)(body);
    if ('refusal' in read)
        return read;
    const { deployment } = read.value;
    if (!(0,_message_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(deployment)) {
        if (settings.missingDeploymentStatus === 422)
            return { refusal: (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.unprocessable)({ deployment: ["can't be blank"] }) };
        return { refusal: (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.json)(400, { error: 'param is missing or the value is empty: deployment' }) };
    }
    const errors = {};
    const sourceError = checkSourceUrl(deployment.source_url);
    if (sourceError !== undefined)
        errors.source_url = [sourceError];
    const gitRefError = checkGitRef(deployment.git_ref ?? '', settings);
    if (gitRefError !== undefined)
        errors.git_ref = [gitRefError];
    const hook = deployment.postdeploy_hook ?? null;
    if (hook !== null && typeof hook !== 'string')
        errors.postdeploy_hook = ['is not a string'];
    if (Object.keys(errors).length > 0)
        return { refusal: (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.unprocessable)(errors) };
    return {
        value: {
            gitRef: deployment.git_ref || undefined,
            sourceUrl: deployment.source_url,
            postdeployHook: hook
        }
    };
}
function checkSourceUrl(url) {
    if (url === undefined || url === null || url === '')
        return "can't be blank";
    if (typeof url !== 'string' || !URL.canParse(url))
        return 'is not a URL';
    return ['http:', 'https:'].includes(new URL(url).protocol) ? undefined : 'must be http or https';
}
function checkGitRef(gitRef, settings) {
    if (typeof gitRef !== 'string')
        return 'is not a string';
    if (gitRef.startsWith('-'))
        return 'must not begin with a dash';
    return settings.gitRefSlashes === 'refused' && gitRef.includes('/') ? 'must not contain a slash' : undefined;
}


/***/ },

/***/ "./lib/scalingo/handlers/deployments.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   create: () => (/* binding */ create),
/* harmony export */   listDeployments: () => (/* binding */ listDeployments),
/* harmony export */   showDeployment: () => (/* binding */ showDeployment),
/* harmony export */   showOutput: () => (/* binding */ showOutput),
/* harmony export */   showOutputById: () => (/* binding */ showOutputById)
/* harmony export */ });
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/lifecycle.js");
/* harmony import */ var _source_fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/source-fetch.js");
/* harmony import */ var _views_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/views.js");
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/handlers/apps.js");
/* harmony import */ var _deployment_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/handlers/deployment-request.js");
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/handlers/message.js");
/** Deployments: list, show, output, create. */






/** `GET /apps/:app/deployments`: newest first, in pages. A page past the end is an empty list (recorded). */
function listDeployments(request, world) {
    const app = (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__.visibleApp)(request, world);
    if (app === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.notFound)('app');
    const page = readCount(request.query.get('page'), 1);
    const asked = readCount(request.query.get('per_page'), world.settings.perPage);
    if (page === undefined || asked === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.json)(400, { error: 'page and per_page must be whole numbers above 0' });
    const perPage = Math.min(asked, world.settings.largestPerPage);
    const all = newestFirst(world.deployments.filter(deployment => deployment.app === app));
    const pages = Math.max(1, Math.ceil(all.length / perPage));
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.json)(200, {
        deployments: all.slice((page - 1) * perPage, page * perPage).map(deployment => (0,_views_js__WEBPACK_IMPORTED_MODULE_2__.viewDeployment)(world, deployment)),
        meta: {
            pagination: {
                current_page: page,
                next_page: page < pages ? page + 1 : null,
                [world.settings.paginationKey]: page > 1 ? page - 1 : null,
                total_pages: pages,
                total_count: all.length
            }
        }
    });
}
/** `GET /apps/:app/deployments/:id`. */
function showDeployment(request, world) {
    const app = (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__.visibleApp)(request, world);
    if (app === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.notFound)('app');
    const deployment = find(world, request.parameters[1], app);
    return deployment === undefined
        ? (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.notFound)('deployment')
        : (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.json)(200, { deployment: (0,_views_js__WEBPACK_IMPORTED_MODULE_2__.viewDeployment)(world, deployment) });
}
/** `GET /apps/:app/deployments/:id/output`: plain text; 404 where there is no log yet (known). */
function showOutput(request, world) {
    const app = (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__.visibleApp)(request, world);
    return app === undefined ? (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.notFound)('app') : output(world, find(world, request.parameters[1], app));
}
/** `GET /deployments/:id/output`: the other form of the link in the documentation. */
function showOutputById(request, world) {
    const deployment = find(world, request.parameters[0]);
    const allowed = request.bearer?.apps;
    const visible = deployment !== undefined && (allowed === undefined || allowed.includes(deployment.app.name));
    return output(world, visible ? deployment : undefined);
}
/** `POST /apps/:app/deployments`. */
function create(request, world) {
    const app = (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__.visibleApp)(request, world);
    if (app === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.notFound)('app');
    const wanted = (0,_deployment_request_js__WEBPACK_IMPORTED_MODULE_4__.readDeploymentRequest)(request.body, world.settings);
    if ('refusal' in wanted)
        return wanted.refusal;
    const { gitRef, sourceUrl, postdeployHook } = wanted.value;
    if (world.settings.atOnce === 'conflict' && isBusy(world, app)) {
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.json)(409, { error: 'a deployment of this app is already running' });
    }
    const deployment = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_0__.createDeployment)(world, app, {
        gitRef,
        sourceUrl,
        postdeployHook,
        createdBy: 'request',
        pusher: world.user,
        script: app.script,
        fetchSource: (0,_source_fetch_js__WEBPACK_IMPORTED_MODULE_1__.fetchSourceAt)(world, sourceUrl)
    });
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.json)(world.settings.createStatus, { deployment: (0,_views_js__WEBPACK_IMPORTED_MODULE_2__.viewDeployment)(world, deployment) });
}
/** By the time of their creation; of two at once the one that was made later first. */
function newestFirst(deployments) {
    return deployments.toReversed().sort((one, other) => other.record.createdAt - one.record.createdAt);
}
function isBusy(world, app) {
    return world.deployments.some(deployment => deployment.app === app && deployment.record.finishedAt === null);
}
function output(world, deployment) {
    const log = deployment === undefined ? undefined : (0,_views_js__WEBPACK_IMPORTED_MODULE_2__.viewOutput)(world, deployment);
    return log === undefined ? (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.notFound)('deployment') : (0,_message_js__WEBPACK_IMPORTED_MODULE_5__.text)(200, log);
}
function find(world, id, app) {
    return world.deployments.find(({ record, ...deployment }) => record.id === id && (app === undefined || deployment.app === app));
}
function readCount(given, byDefault) {
    if (given === null || given === '')
        return byDefault;
    return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
}


/***/ },

/***/ "./lib/scalingo/handlers/guard.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   basicPassword: () => (/* binding */ basicPassword),
/* harmony export */   checkBearer: () => (/* binding */ checkBearer),
/* harmony export */   checkMediaTypes: () => (/* binding */ checkMediaTypes),
/* harmony export */   checkRate: () => (/* binding */ checkRate),
/* harmony export */   unauthorised: () => (/* binding */ unauthorised)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/handlers/message.js");

/** A refusal, where the request is one too many in a minute. Known: 429, `Retry later` in plain text. */
function checkRate(request, world) {
    const { rateLimit, retryAfter } = world.settings;
    if (rateLimit === 'off')
        return undefined;
    const key = rateLimit.by === 'address' ? request.address : rateKey(request, world);
    const waitMs = world.rate.waitMs(key, rateLimit.perMinute);
    if (waitMs === 0)
        return undefined;
    const seconds = Math.ceil(waitMs / 1000);
    if (retryAfter === 'none')
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(429, 'Retry later');
    const date = world.clock.date(world.clock.now() + seconds * 1000);
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(429, 'Retry later', { 'retry-after': retryAfter === 'seconds' ? `${seconds}` : date.toUTCString() });
}
/** A refusal, where the body is not declared as JSON or the answer's type is not accepted. Assumed, so a setting. */
function checkMediaTypes(request, world, answers) {
    if (world.settings.mediaTypes === 'lenient')
        return undefined;
    const declared = mediaType(request.headers['content-type'] ?? '');
    if (request.body.length > 0 && declared !== 'application/json') {
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.json)(415, { error: `unsupported media type: ${declared || 'none'}` });
    }
    const accepted = (request.headers.accept ?? '*/*').split(',').map(mediaType);
    const suits = (type) => answers.some(answer => matches(type, answer));
    return accepted.some(suits) ? undefined : (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.json)(406, { error: 'not acceptable' });
}
/** The bearer, or a refusal: documented as `Authorization: Bearer …`, a JWT that lives an hour. */
function checkBearer(request, world) {
    const [, jwt] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    const bearer = jwt === undefined ? undefined : world.credentials.check(jwt);
    return bearer === undefined ? { refusal: unauthorised(world, 'invalid or expired bearer token') } : { value: bearer };
}
/** 401, with a body as the settings have it. */
function unauthorised(world, error) {
    const { unauthorisedBody } = world.settings;
    if (unauthorisedBody === 'html')
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.html)(401, 'Unauthorized');
    return unauthorisedBody === 'empty' ? { status: 401, headers: {}, body: '' } : (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.json)(401, { error });
}
/** The API token in HTTP Basic with an empty user; nothing where it is not that. */
function basicPassword(request) {
    const [, encoded] = /^Basic (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (encoded === undefined)
        return undefined;
    const credentials = Buffer.from(encoded, 'base64').toString('utf8');
    return credentials.startsWith(':') ? credentials.slice(1) : undefined;
}
function rateKey(request, world) {
    const [, jwt = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    return world.credentials.check(jwt)?.apiToken ?? basicPassword(request) ?? request.address;
}
function mediaType(header) {
    return (header.split(';')[0] ?? '').trim().toLowerCase();
}
function matches(range, type) {
    return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}


/***/ },

/***/ "./lib/scalingo/handlers/message.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   html: () => (/* binding */ html),
/* harmony export */   isObject: () => (/* binding */ isObject),
/* harmony export */   json: () => (/* binding */ json),
/* harmony export */   noContent: () => (/* binding */ noContent),
/* harmony export */   notFound: () => (/* binding */ notFound),
/* harmony export */   readObject: () => (/* binding */ readObject),
/* harmony export */   text: () => (/* binding */ text),
/* harmony export */   unprocessable: () => (/* binding */ unprocessable)
/* harmony export */ });
/** An answer in JSON, with the headers that were recorded. */
function json(status, value) {
    return {
        status,
        headers: {
            'content-type': 'application/json; charset=utf-8',
            'cache-control': status < 300 ? 'max-age=0, private, must-revalidate' : 'no-cache'
        },
        body: JSON.stringify(value)
    };
}
/** An answer in plain text. */
function text(status, body, headers = {}) {
    return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}
/** A page such as front servers put in place of an answer. */
function html(status, title) {
    return {
        status,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`
    };
}
/** 204. */
function noContent() {
    return { status: 204, headers: {}, body: '' };
}
/** 404 as recorded. */
function notFound(resource) {
    return json(404, { resource, error: 'not found' });
}
/** 422 with what is wrong with each field (official Go client). */
function unprocessable(errors) {
    return json(422, { errors });
}
/** The body as a JSON object; an answer of 400 where it is none. An empty one counts as `{}`: the clients send either. */
function readObject(body) {
    if (body.length === 0)
        return { value: {} };
    try {
        const value = JSON.parse(body.toString('utf8'));
        if (isObject(value))
            return { value };
    }
    catch {
        // Told below: no JSON and no object are the same mistake to the API.
    }
    return { refusal: json(400, { error: 'the body is not a JSON object' }) };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ },

/***/ "./lib/scalingo/handlers/routes.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answer: () => (/* binding */ answer),
/* harmony export */   findRoute: () => (/* binding */ findRoute)
/* harmony export */ });
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/handlers/account.js");
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/handlers/apps.js");
/* harmony import */ var _auth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/handlers/auth.js");
/* harmony import */ var _caches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/handlers/caches.js");
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/handlers/deployments.js");
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/handlers/guard.js");
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/scalingo/handlers/message.js");
/* harmony import */ var _scm_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/scalingo/handlers/scm.js");
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/scalingo/handlers/sources.js");









// The Go client asks for `output` as it asks for all else, with `Accept: application/json`, and gets plain text.
const plain = { answers: ['text/plain', 'application/json'] };
const routes = [
    route('auth', 'POST /v1/tokens/exchange', 'exchange', _auth_js__WEBPACK_IMPORTED_MODULE_2__.exchange),
    route('auth', 'GET /v1/users/self', 'self', _account_js__WEBPACK_IMPORTED_MODULE_0__.showSelf),
    route('auth', 'GET /v1/regions', 'regions', _account_js__WEBPACK_IMPORTED_MODULE_0__.listRegions),
    route('api', 'GET /v1/apps', 'apps', _apps_js__WEBPACK_IMPORTED_MODULE_1__.listApps),
    route('api', 'GET /v1/apps/:', 'app', _apps_js__WEBPACK_IMPORTED_MODULE_1__.showApp),
    route('api', 'GET /v1/apps/:/deployments', 'deployments', _deployments_js__WEBPACK_IMPORTED_MODULE_4__.listDeployments),
    route('api', 'POST /v1/apps/:/deployments', 'create', _deployments_js__WEBPACK_IMPORTED_MODULE_4__.create),
    route('api', 'GET /v1/apps/:/deployments/:', 'deployment', _deployments_js__WEBPACK_IMPORTED_MODULE_4__.showDeployment),
    { ...route('api', 'GET /v1/apps/:/deployments/:/output', 'output', _deployments_js__WEBPACK_IMPORTED_MODULE_4__.showOutput), ...plain },
    { ...route('api', 'GET /v1/deployments/:/output', 'output', _deployments_js__WEBPACK_IMPORTED_MODULE_4__.showOutputById), ...plain },
    route('api', 'DELETE /v1/apps/:/caches/deployment', 'cache_reset', _caches_js__WEBPACK_IMPORTED_MODULE_3__.resetCache),
    route('api', 'POST /v1/sources', 'source', _sources_js__WEBPACK_IMPORTED_MODULE_8__.createSource),
    route('api', 'POST /v1/apps/:/scm_repo_link/manual_deploy', 'manual_deploy', _scm_js__WEBPACK_IMPORTED_MODULE_7__.manualDeploy),
    { host: 'store', method: 'PUT', pattern: /^\/(sources|moved)\/([^/]+)\.tar\.gz$/, call: 'upload', handle: _sources_js__WEBPACK_IMPORTED_MODULE_8__.upload },
    { host: 'store', method: 'GET', pattern: /^\/(sources)\/([^/]+)\.tar\.gz$/, call: 'download', handle: _sources_js__WEBPACK_IMPORTED_MODULE_8__.download }
];
/** The call that a request is; nothing for a path or a method that the hosts behind this port do not know. */
function findRoute(hosts, method, path) {
    for (const candidate of routes) {
        const found = hosts.includes(candidate.host) && candidate.method === method ? candidate.pattern.exec(path) : null;
        const parameters = found === null ? undefined : decode(found.slice(1));
        if (parameters !== undefined)
            return { route: candidate, parameters };
    }
    return undefined;
}
/** The honest answer to a request. */
function answer(request, match, world) {
    if (match === undefined)
        return unknownPath(request.path, world);
    const { route } = match;
    const incoming = { ...request, parameters: match.parameters };
    if (route.host === 'store')
        return route.handle(incoming, world);
    const refusal = (0,_guard_js__WEBPACK_IMPORTED_MODULE_5__.checkRate)(request, world) ?? (0,_guard_js__WEBPACK_IMPORTED_MODULE_5__.checkMediaTypes)(request, world, route.answers ?? ['application/json']);
    if (refusal !== undefined)
        return refusal;
    if (route.host === 'auth')
        return route.handle(incoming, world);
    const bearer = (0,_guard_js__WEBPACK_IMPORTED_MODULE_5__.checkBearer)(request, world);
    if ('refusal' in bearer)
        return bearer.refusal;
    return route.handle({ ...incoming, bearer: bearer.value }, world);
}
/** 404; the auth API's can be HTML (known), the store's is text. */
function unknownPath(path, world) {
    if (/^\/(sources|moved)\//.test(path))
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_6__.text)(404, 'Not found\n');
    if (/^\/v1\/(tokens|users|regions)/.test(path) && world.settings.authNotFoundBody === 'html')
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_6__.html)(404, 'Not Found');
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_6__.json)(404, { error: 'not found' });
}
function route(host, methodAndPath, call, handle) {
    const [method = '', path = ''] = methodAndPath.split(' ');
    return { host, method, pattern: new RegExp(`^${path.replaceAll(':', '([^/]+)')}$`), call, handle };
}
function decode(parts) {
    try {
        return parts.map(part => decodeURIComponent(part ?? ''));
    }
    catch {
        return undefined;
    }
}


/***/ },

/***/ "./lib/scalingo/handlers/scm.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manualDeploy: () => (/* binding */ manualDeploy)
/* harmony export */ });
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/lifecycle.js");
/* harmony import */ var _views_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/views.js");
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/handlers/apps.js");
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/handlers/message.js");
/** The repository that is linked to an app. */




/** `POST /apps/:app/scm_repo_link/manual_deploy` `{"branch"}`: deploys the head of a branch (official clients: 200). */
function manualDeploy(request, world) {
    const app = (0,_apps_js__WEBPACK_IMPORTED_MODULE_2__.visibleApp)(request, world);
    if (app === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__.notFound)('app');
    if (app.branches === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__.notFound)('scm_repo_link');
    const body = (0,_message_js__WEBPACK_IMPORTED_MODULE_3__.readObject)(request.body);
    if ('refusal' in body)
        return body.refusal;
    const { branch } = body.value;
    if (typeof branch !== 'string' || branch === '')
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__.unprocessable)({ branch: ["can't be blank"] });
    const gitRef = Object.hasOwn(app.branches, branch) ? app.branches[branch] : undefined;
    if (gitRef === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__.unprocessable)({ branch: ['not found'] });
    const deployment = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_0__.createDeployment)(world, app, {
        gitRef,
        createdBy: 'request',
        type: 'git',
        pusher: world.user,
        script: app.script
    });
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_3__.json)(200, { deployment: (0,_views_js__WEBPACK_IMPORTED_MODULE_1__.viewDeployment)(world, deployment) });
}


/***/ },

/***/ "./lib/scalingo/handlers/sources.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSource: () => (/* binding */ createSource),
/* harmony export */   download: () => (/* binding */ download),
/* harmony export */   upload: () => (/* binding */ upload)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/handlers/message.js");

/** `POST /sources`: two pre-signed URLs (documented: 201). */
function createSource(request, world) {
    const body = (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.readObject)(request.body);
    if ('refusal' in body)
        return body.refusal;
    const source = world.sources.create(world.settings.sourceLifetimeMs);
    const url = (use) => world.urls.store + world.sources.signedPath(source, use);
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.json)(201, { source: { download_url: url('download'), upload_url: url('upload') } });
}
/**
 * `PUT upload_url`, by its headers and its URL alone: 200 where the body is to be taken. As object stores do with a pre-signed URL: no other
 * credentials (400), a length (411), the type that was signed and a live signature (403).
 */
function upload(request, world) {
    const { headers, parameters, query } = request;
    const [folder = '', id = ''] = parameters;
    if (headers.expect !== undefined && world.settings.uploadExpect === 'refused')
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(417, 'No expectations\n');
    if (headers.authorization !== undefined)
        return oneWayToAuthenticate();
    if (headers['content-length'] === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(411, 'Length required\n');
    const source = world.sources.open('upload', folder, id, query);
    if (source === undefined)
        return notValid();
    if (headers['content-type'] !== 'application/x-gzip')
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(403, 'The content type is not the one that was signed\n');
    const location = redirectOf(folder, source, world);
    if (location === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(200, '');
    return { ...(0,_message_js__WEBPACK_IMPORTED_MODULE_0__.noContent)(), status: world.settings.uploadRedirectStatus, headers: { location } };
}
/** `GET download_url`: the archive. */
function download(request, world) {
    const [folder = '', id = ''] = request.parameters;
    if (request.headers.authorization !== undefined)
        return oneWayToAuthenticate();
    const source = world.sources.open('download', folder, id, request.query);
    if (source === undefined)
        return notValid();
    if (source.archive === undefined)
        return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(404, 'Nothing was uploaded here\n');
    const { path, sizeBytes } = source.archive;
    const headers = { 'content-type': 'application/x-gzip', 'content-length': `${sizeBytes}` };
    return { status: 200, headers, body: '', file: path };
}
/** Where the store leads an upload on to; nothing where it takes it. */
function redirectOf(folder, source, world) {
    const { uploadRedirect } = world.settings;
    const isMoved = folder === 'moved';
    if (uploadRedirect === false || (isMoved && uploadRedirect !== 'loop'))
        return undefined;
    const host = uploadRedirect === 'other host' ? world.urls.otherStore : world.urls.store;
    return host + world.sources.signedPath(source, 'upload', isMoved ? 'sources' : 'moved');
}
function oneWayToAuthenticate() {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(400, 'Only one way to authenticate is allowed\n');
}
function notValid() {
    return (0,_message_js__WEBPACK_IMPORTED_MODULE_0__.text)(403, 'The URL is not valid, or no longer\n');
}


/***/ },

/***/ "./lib/scalingo/hits.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findHits: () => (/* binding */ findHits),
/* harmony export */   giveLate: () => (/* binding */ giveLate)
/* harmony export */ });
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/world.js");

/** Finds the faults of a request that has just been recorded, and notes them in the record. */
function findHits(world, record) {
    const effects = world.faults.forRequest(record.call, record.app);
    const spoiling = effects.find(effect => isSpoiling(effect));
    const hit = spoiling ?? effects[0];
    if (hit !== undefined)
        record.fault = hit.kind;
    (0,_world_js__WEBPACK_IMPORTED_MODULE_0__.changed)(world);
    return { effects, spoiling };
}
/** Gives an answer as late as the faults want it, and records it. */
async function giveLate(world, record, hits, give) {
    const { effects, spoiling } = hits;
    const delayMs = effects.reduce((sum, effect) => sum + (effect.kind === 'slow' ? effect.ms : 0), 0);
    if (delayMs > 0)
        await world.clock.reached(world.clock.now() + delayMs);
    const status = give();
    if (!isSilent(spoiling))
        record.answeredAt = world.clock.now();
    if (status !== undefined)
        record.status = status;
    (0,_world_js__WEBPACK_IMPORTED_MODULE_0__.changed)(world);
}
/** Whether the client hears nothing at all, not even an end. */
function isSilent(effect) {
    return effect?.kind === 'never' || (effect?.kind === 'lost' && effect.answer === 'never');
}
function isSpoiling(effect) {
    return !['slow', 'reset upload', 'stall upload', 'throttle upload'].includes(effect.kind);
}


/***/ },

/***/ "./lib/scalingo/incoming.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequest: () => (/* binding */ readRequest),
/* harmony export */   recordRequest: () => (/* binding */ recordRequest),
/* harmony export */   redact: () => (/* binding */ redact)
/* harmony export */ });
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/world.js");

/** A request by its first line and its headers, with the body as far as that was read. */
function readRequest(request, body = Buffer.alloc(0)) {
    const target = `http://localhost${request.url ?? '/'}`;
    const url = new URL(URL.canParse(target) ? target : 'http://localhost/');
    const headers = {};
    for (const [name, value] of Object.entries(request.headers))
        if (value !== undefined)
            headers[name] = `${value}`;
    return {
        method: request.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers,
        body,
        address: request.socket.remoteAddress ?? '',
        parameters: []
    };
}
/** Puts a request into the world's record. */
function recordRequest(world, incoming, call) {
    const { method, path, query, headers, body } = incoming;
    const appName = appOf(world, path);
    const record = {
        at: world.clock.now(),
        method,
        path,
        query: Object.fromEntries(query),
        call,
        ...(appName === undefined ? {} : { app: appName }),
        headers: redact(headers),
        bearerPresented: /^Bearer /.test(headers.authorization ?? ''),
        basicPresented: /^Basic /.test(headers.authorization ?? ''),
        ...readJson(body),
        bodySizeBytes: body.length
    };
    world.requests.push(record);
    return record;
}
/** Headers without what must not be kept: of credentials only the scheme. */
function redact(headers) {
    const kept = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            kept[name] = name === 'authorization' ? (value.split(' ')[0] ?? '') : value;
    }
    return kept;
}
function readJson(body) {
    try {
        return body.length === 0 ? {} : { body: JSON.parse(body.toString('utf8')) };
    }
    catch {
        return {};
    }
}
function appOf(world, path) {
    const [, named] = /^\/v1\/apps\/([^/]+)/.exec(path) ?? [];
    return named === undefined ? undefined : ((0,_world_js__WEBPACK_IMPORTED_MODULE_0__.findApp)(world, named)?.name ?? named);
}


/***/ },

/***/ "./lib/scalingo/index.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startScalingo: () => (/* binding */ startScalingo)
/* harmony export */ });
/* harmony import */ var _others_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/others.js");
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/start.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/world.js");
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/settings.js");




/**
 * Starts a simulated Scalingo.
 * @throws RangeError for a speed that is not above zero; the listener's error where the port is taken.
 */
async function startScalingo(options = {}) {
    const world = (0,_start_js__WEBPACK_IMPORTED_MODULE_1__.createWorld)(options);
    const listeners = await (0,_start_js__WEBPACK_IMPORTED_MODULE_1__.openHosts)(world, options);
    const stopped = new AbortController();
    const records = [];
    const scalingo = {
        apiUrl: world.urls.api,
        authUrl: world.urls.auth,
        token: world.credentials.validToken(),
        requests: world.requests,
        connections: world.connections,
        get deployments() {
            for (const { record } of world.deployments.slice(records.length))
                records.push(record);
            return records;
        },
        deploy: (app, deploy = {}) => (0,_others_js__WEBPACK_IMPORTED_MODULE_0__.deployForOther)(world, app, deploy),
        release(name) {
            world.released.add(name);
            (0,_world_js__WEBPACK_IMPORTED_MODULE_2__.changed)(world);
        },
        until: look => (0,_start_js__WEBPACK_IMPORTED_MODULE_1__.until)(world, () => look(scalingo), stopped.signal),
        addFault: fault => world.faults.add(fault),
        expireBearers() {
            world.credentials.expireAll();
            (0,_world_js__WEBPACK_IMPORTED_MODULE_2__.changed)(world);
        },
        expireSources: () => world.sources.expireAll(),
        revokeToken: token => world.credentials.revoke(token),
        now: () => world.clock.now(),
        async stop() {
            world.clock.stop();
            stopped.abort(new Error('the simulator was stopped'));
            await Promise.all(listeners.map(listener => listener.close()));
            await world.sources.remove();
        }
    };
    return scalingo;
}


/***/ },

/***/ "./lib/scalingo/lifecycle.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDeployment: () => (/* binding */ createDeployment)
/* harmony export */ });
/* harmony import */ var _play_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/play.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/world.js");
/** How a deployment comes to be and waits for its turn. */


/** Makes a deployment, tells the app's stream, and starts its script where nothing stands in its way. */
function createDeployment(world, app, wanted) {
    const now = wanted.createdAtMs ?? world.clock.now();
    const previousGitRef = app.lastSuccess?.record.gitRef ?? null;
    const mayStart = wanted.atOnce === true || isFree(world, app);
    const status = mayStart ? world.settings.initialStatus : 'queued';
    const deployment = {
        app,
        type: wanted.type ?? 'archive',
        pusher: wanted.pusher,
        previousGitRef,
        postdeployHook: wanted.postdeployHook ?? null,
        imageSizeBytes: world.random.integer(80, 900) * 1_048_576,
        lineTimesMs: [],
        startedAt: null,
        record: {
            id: wanted.id ?? world.random.uuid(),
            app: app.name,
            // Without one Scalingo makes one up from the time (its page on archives).
            gitRef: wanted.gitRef ?? world.clock.date().toISOString().replaceAll(/\D/g, '').slice(0, 14),
            sourceUrl: wanted.sourceUrl ?? null,
            status,
            statuses: [{ status, at: now }],
            lines: [],
            createdBy: wanted.createdBy,
            createdAt: now,
            finishedAt: null
        }
    };
    world.deployments.push(deployment);
    app.events.push({ kind: 'new', deployment });
    if (mayStart)
        start(world, deployment, wanted);
    else
        waitForTurn(world, deployment, wanted);
    (0,_world_js__WEBPACK_IMPORTED_MODULE_1__.changed)(world);
    return deployment;
}
/** The script begins a moment later, so that the answer to a create shows the first status. */
function start(world, deployment, { script, fetchSource, createdAtMs }) {
    const { clock } = world;
    deployment.startedAt = createdAtMs ?? clock.now();
    if (script === undefined)
        return;
    clock.at(deployment.startedAt, () => {
        void (0,_play_js__WEBPACK_IMPORTED_MODULE_0__.play)(world, deployment, script, { startOther: other => startOther(world, deployment, other), fetchSource });
    });
}
function waitForTurn(world, deployment, wanted) {
    const look = () => {
        if (!isNext(world, deployment))
            return;
        world.watchers.delete(look);
        start(world, deployment, wanted);
    };
    world.watchers.add(look);
}
/** Whether a further deployment of this app could start now. */
function isFree(world, app) {
    const started = world.deployments.filter(other => other.startedAt !== null && other.record.finishedAt === null);
    if (started.filter(other => other.app.owner.id === app.owner.id).length >= world.settings.ownerLimit)
        return false;
    return world.settings.atOnce !== 'queued' || !started.some(other => other.app === app);
}
/** Whether it is this deployment's turn: there is room, and none that waits in the same queue is older. */
function isNext(world, deployment) {
    if (!isFree(world, deployment.app))
        return false;
    const first = world.deployments.find(other => other.startedAt === null && other.app.owner.id === deployment.app.owner.id && isFree(world, other.app));
    return first === deployment;
}
/** Another deployment of the same app, whatever the settings say about several at once: that is what the step is for. */
function startOther(world, { app }, script) {
    const gitRef = world.random.hexadecimal(40);
    createDeployment(world, app, { createdBy: 'other', pusher: app.owner, gitRef, script, atOnce: true });
}


/***/ },

/***/ "./lib/scalingo/messages.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emptyLogMessage: () => (/* binding */ emptyLogMessage),
/* harmony export */   logMessage: () => (/* binding */ logMessage),
/* harmony export */   pingMessage: () => (/* binding */ pingMessage),
/* harmony export */   plainMessage: () => (/* binding */ plainMessage)
/* harmony export */ });
/* harmony import */ var _views_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/views.js");

/** A `new` or `status` event. */
function plainMessage(world, event) {
    const { id } = event.deployment.record;
    if (event.kind === 'status')
        return JSON.stringify({ type: 'status', id, data: { status: event.status } });
    const deployment = world.settings.newEvent === 'id' ? id : (0,_views_js__WEBPACK_IMPORTED_MODULE_0__.viewDeployment)(world, event.deployment);
    return JSON.stringify({ type: 'new', data: { deployment } });
}
/** A log event of one or several lines of a deployment. */
function logMessage(settings, id, lines) {
    return JSON.stringify({ type: 'log', id, data: { content: contentOf(settings, lines) } });
}
/** A log event without content. */
function emptyLogMessage(id) {
    return JSON.stringify({ type: 'log', id, data: { content: '' } });
}
/** Keeps the connection open; the time is in whole seconds. */
function pingMessage(world) {
    return JSON.stringify({ type: 'ping', data: { ts: Math.floor(world.clock.date().getTime() / 1000) } });
}
function contentOf(settings, raw) {
    const lines = raw.map(line => (0,_views_js__WEBPACK_IMPORTED_MODULE_0__.lineAt)('stream', line, settings));
    switch (settings.content) {
        case 'line':
            return lines.join('\n');
        case 'trimmed':
            return lines.join('\n').trim();
        case 'newline':
        case 'several':
            return `${lines.join('\n')}\n`;
        case 'several-open':
            return lines.join('\n');
        case 'crlf':
            return `${lines.join('\r\n')}\r\n`;
        case 'cr':
            return `${lines.join('\r')}\r`;
    }
}


/***/ },

/***/ "./lib/scalingo/others.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deployForOther: () => (/* binding */ deployForOther)
/* harmony export */ });
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/lifecycle.js");
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/progress.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/world.js");



const tookMs = 60_000;
const usualAgoMs = 3_600_000;
/** Somebody else's deployment. Throws where there is no such app. */
function deployForOther(world, appName, options) {
    const app = (0,_world_js__WEBPACK_IMPORTED_MODULE_2__.findApp)(world, appName);
    if (app === undefined)
        throw new Error(`the simulator has no app ${appName}`);
    const { finished, status = finished } = options;
    const script = options.scenario?.script ?? (status === undefined ? app.script : undefined);
    const endedAtMs = world.clock.now() - (options.finishedAgoMs ?? usualAgoMs);
    const deployment = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_0__.createDeployment)(world, app, {
        gitRef: options.gitRef ?? world.random.hexadecimal(40),
        createdBy: 'other',
        pusher: app.owner,
        ...(script === undefined ? {} : { script }),
        ...(finished === undefined ? {} : { atOnce: true, createdAtMs: endedAtMs - tookMs })
    });
    if (finished !== undefined) {
        (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__.moveTo)(world, deployment, 'building', false, endedAtMs - tookMs);
        (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__.addLines)(world, deployment, [` \x1b[1m<-- Start deployment of ${app.name} -->\x1b[0m`], endedAtMs - tookMs);
        (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__.moveTo)(world, deployment, finished, true, endedAtMs);
    }
    else if (status !== undefined) {
        (0,_progress_js__WEBPACK_IMPORTED_MODULE_1__.moveTo)(world, deployment, status);
    }
    return deployment.record;
}


/***/ },

/***/ "./lib/scalingo/play.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   play: () => (/* binding */ play)
/* harmony export */ });
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/progress.js");
/** Plays a script: lets its steps happen to a deployment, at their times. */

/** Steps without a wait after which others get their turn, so that a log made by a generator does not stop the server. */
const stepsAtOnce = 500;
/** Plays a script to its end, or to where its source cannot be fetched. Waits are counted from the script's own start, so that late timers do not add up. */
async function play(world, deployment, script, means) {
    const { clock } = world;
    let { fetchSource } = means;
    let dueMs = clock.now();
    let steps = 0;
    for (const step of typeof script === 'function' ? script() : script) {
        steps += 1;
        if (fetchSource !== undefined && isOfBuild(step)) {
            if (!(await isFetched(world, deployment, step, fetchSource)))
                return;
            fetchSource = undefined;
            dueMs = clock.now();
        }
        if (step.kind === 'wait') {
            dueMs += step.ms;
            await clock.reached(dueMs);
        }
        else if (step.kind === 'hold') {
            await released(world, step.name);
            dueMs = clock.now();
        }
        else {
            happen(world, deployment, step, means);
        }
        if (steps % stepsAtOnce === 0)
            await clock.reached(clock.now());
    }
}
function happen(world, deployment, step, { startOther }) {
    if (step.kind === 'log')
        (0,_progress_js__WEBPACK_IMPORTED_MODULE_0__.addLines)(world, deployment, [step.line]);
    else if (step.kind === 'logs')
        (0,_progress_js__WEBPACK_IMPORTED_MODULE_0__.addLines)(world, deployment, step.lines);
    else if (step.kind === 'status')
        reach(world, deployment, step);
    else
        startOther(step.script);
}
/** Whether a step only happens once the source is there: the first status beyond the queue, or the first line. */
function isOfBuild(step) {
    return step.kind === 'log' || step.kind === 'logs' || (step.kind === 'status' && step.status !== 'queued');
}
/** Fetches the source, which takes place within the build; where that fails the deployment has ended. */
async function isFetched(world, deployment, next, fetchSource) {
    const building = { kind: 'status', status: 'building' };
    if (next.kind === 'status' && next.status === building.status)
        reach(world, deployment, building);
    const problem = await fetchSource();
    if (problem === undefined)
        return true;
    reach(world, deployment, building);
    (0,_progress_js__WEBPACK_IMPORTED_MODULE_0__.addLines)(world, deployment, [
        ` \x1b[1m<-- Start deployment of ${deployment.app.name} -->\x1b[0m`,
        '       Fetching source code',
        ` !     Fail to fetch source code: ${problem}`
    ]);
    (0,_progress_js__WEBPACK_IMPORTED_MODULE_0__.moveTo)(world, deployment, 'build-error');
    return false;
}
/** A status that the deployment has already, or a queue that it skipped, is no event. */
function reach(world, deployment, { status, isStage }) {
    const { record } = deployment;
    if (status === record.status)
        return;
    if (status === 'queued' && record.statuses.length === 1 && record.finishedAt === null)
        return;
    (0,_progress_js__WEBPACK_IMPORTED_MODULE_0__.moveTo)(world, deployment, status, isStage === true ? false : undefined);
}
function released(world, name) {
    return new Promise(resolve => {
        const look = () => {
            if (!world.released.has(name))
                return;
            world.watchers.delete(look);
            resolve();
        };
        world.watchers.add(look);
        look();
    });
}


/***/ },

/***/ "./lib/scalingo/progress.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addLines: () => (/* binding */ addLines),
/* harmony export */   moveTo: () => (/* binding */ moveTo)
/* harmony export */ });
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/world.js");
/** What happens to a deployment while it runs: statuses and lines, told to the app's stream. */

/**
 * Moves a deployment to a status, tells the app's stream, and ends it where the status is an end.
 * @param isEnd by default for whatever is not one of the four running statuses (official Go client)
 * @param atMs when that was, in simulated milliseconds; now by default
 */
function moveTo(world, deployment, status, isEnd = !(0,_world_js__WEBPACK_IMPORTED_MODULE_0__.isRunning)(status), atMs = world.clock.now()) {
    const { record, app } = deployment;
    record.status = status;
    record.statuses.push({ status, at: atMs });
    record.finishedAt = isEnd ? atMs : null;
    // The one that finished last serves, even where one of the past is made up later.
    if (status === 'success' && (app.lastSuccess?.record.finishedAt ?? atMs) <= atMs)
        app.lastSuccess = deployment;
    app.events.push({ kind: 'status', deployment, status, isEnd });
    (0,_world_js__WEBPACK_IMPORTED_MODULE_0__.changed)(world);
}
/** Adds lines to a deployment's log and to the app's stream, all at once. */
function addLines(world, deployment, lines, atMs = world.clock.now()) {
    for (const line of lines) {
        deployment.record.lines.push(line);
        deployment.lineTimesMs.push(atMs);
        deployment.app.events.push({ kind: 'log', deployment, line });
    }
    ;(0,_world_js__WEBPACK_IMPORTED_MODULE_0__.changed)(world);
}


/***/ },

/***/ "./lib/scalingo/random.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRandom: () => (/* binding */ createRandom)
/* harmony export */ });
/** Repeatable randomness: the same seed gives the same ids, tokens and choices. */
/** Mulberry32: 32 bits of state, good enough for ids and for choosing. */
function createRandom(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const integer = (least, most) => least + Math.floor(next() * (most - least + 1));
    const hexadecimal = (digits) => Array.from({ length: digits }, () => integer(0, 15).toString(16)).join('');
    const uuid = () => [
        hexadecimal(8),
        hexadecimal(4),
        `4${hexadecimal(3)}`,
        `${integer(8, 11).toString(16)}${hexadecimal(3)}`,
        hexadecimal(12)
    ].join('-');
    return { next, integer, hexadecimal, uuid };
}


/***/ },

/***/ "./lib/scalingo/rate-limit.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRateCounter: () => (/* binding */ createRateCounter)
/* harmony export */ });
const windowMs = 60_000;
function createRateCounter(clock) {
    const recent = new Map();
    return {
        waitMs(key, perMinute) {
            const now = clock.now();
            const times = (recent.get(key) ?? []).filter(at => at > now - windowMs);
            recent.set(key, times);
            const oldest = perMinute === 0 ? now : times.at(-perMinute);
            if (oldest !== undefined)
                return oldest + windowMs - now;
            times.push(now);
            return 0;
        }
    };
}


/***/ },

/***/ "./lib/scalingo/receive.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   receive: () => (/* binding */ receive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var _sockets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/sockets.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/world.js");
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** Takes the body of an upload into a file, at the pace that the faults dictate. */



/**
 * Reads a body piece by piece; what was read is counted in the record.
 * @returns the file that it is in; nothing where the client, a fault or the simulator's end broke it off, and then no file is left
 */
async function receive(world, request, record, effects) {
    let path;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            path = await world.sources.newPath();
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx'), true);
            const keepPace = paceOf(world, request, effects);
            await keepPace(0);
            for await (const part of request) {
                await file.writeFile(part);
                record.bodySizeBytes += part.length;
                (0,_world_js__WEBPACK_IMPORTED_MODULE_2__.changed)(world);
                await keepPace(record.bodySizeBytes);
            }
            return path;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch {
        // Whatever went wrong, nobody shall wait for an answer that never comes.
        request.destroy();
        if (path !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }).catch(() => { });
        return undefined;
    }
}
/** What is waited for, or goes wrong, when so many bytes were read. */
function paceOf(world, request, effects) {
    const startedAtMs = world.clock.now();
    let stalls = effects.filter(effect => effect.kind === 'stall upload');
    return async (readBytes) => {
        for (const effect of effects) {
            if (effect.kind === 'reset upload' && readBytes >= effect.bytes) {
                (0,_sockets_js__WEBPACK_IMPORTED_MODULE_1__.resetSocket)(request.socket);
                throw new Error('the upload was reset');
            }
            if (effect.kind === 'throttle upload') {
                await reachedWhileOpen(world, request, startedAtMs + (readBytes / effect.bytesPerSecond) * 1000);
            }
        }
        for (const stall of stalls.filter(({ bytes }) => readBytes >= bytes)) {
            stalls = stalls.filter(other => other !== stall);
            await reachedWhileOpen(world, request, world.clock.now() + stall.ms);
        }
    };
}
/** Resolves at that moment; rejects as soon as the client is gone. */
function reachedWhileOpen(world, request, atMs) {
    return new Promise((resolve, reject) => {
        const { socket } = request;
        const fail = () => {
            cancel();
            reject(new Error('the client went away'));
        };
        const cancel = world.clock.at(atMs, () => {
            socket.off('close', fail);
            resolve();
        });
        if (socket.destroyed)
            fail();
        else
            socket.once('close', fail);
    });
}


/***/ },

/***/ "./lib/scalingo/server.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listen: () => (/* binding */ listen)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:events");
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:http");
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:https");
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/exchange.js");
/* harmony import */ var _sockets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/sockets.js");
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/stream.js");
/** Listens on the loopback address, for one or all of Scalingo's hosts. */






/** Starts a server for these hosts. Throws the system's error where the port is taken. */
async function listen(world, hosts, port, tls) {
    const handle = (request, response) => void (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__.serve)(world, hosts, request, response, false);
    const server = tls === undefined ? (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)(handle) : (0,node_https__WEBPACK_IMPORTED_MODULE_2__.createServer)(tls, handle);
    server.on('checkContinue', (request, response) => void (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__.serve)(world, hosts, request, response, true));
    // An upload may take as long as its test likes.
    server.requestTimeout = 0;
    const sockets = new Set();
    server.on('connection', (socket) => {
        sockets.add(socket);
        // A client that resets is no error of the server's.
        socket.on('error', () => { });
        socket.once('close', () => sockets.delete(socket));
    });
    server.on('secureConnection', (secure) => {
        secure.on('error', () => { });
        for (const socket of sockets)
            if (socket.remotePort === secure.remotePort)
                (0,_sockets_js__WEBPACK_IMPORTED_MODULE_4__.remember)(secure, socket);
    });
    server.on('tlsClientError', () => { });
    const endStreams = (0,_stream_js__WEBPACK_IMPORTED_MODULE_5__.acceptStreams)(world, server, hosts);
    server.listen(port, '127.0.0.1');
    await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(server, 'listening');
    return {
        port: server.address().port,
        async close() {
            const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(server, 'close');
            server.close();
            endStreams();
            for (const socket of sockets)
                socket.destroy();
            await closed;
        }
    };
}


/***/ },

/***/ "./lib/scalingo/sockets.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remember: () => (/* binding */ remember),
/* harmony export */   resetSocket: () => (/* binding */ resetSocket)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:net");
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:tls");
/** Ends connections in ways that a well-behaved server would not. */


/** TCP sockets under TLS, by the TLS socket: only they can be reset. */
const carriers = new WeakMap();
/** Remembers on which TCP socket a TLS one runs. */
function remember(secure, carrier) {
    carriers.set(secure, carrier);
}
/** Ends a connection with RST where the system can, else by closing it with data unsent. */
function resetSocket(socket) {
    const carrier = socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_1__.TLSSocket ? carriers.get(socket) : socket;
    if (carrier instanceof node_net__WEBPACK_IMPORTED_MODULE_0__.Socket && !carrier.destroyed)
        carrier.resetAndDestroy();
    socket.destroy();
}


/***/ },

/***/ "./lib/scalingo/source-fetch.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchSourceAt: () => (/* binding */ fetchSourceAt)
/* harmony export */ });
/* harmony import */ var _archive_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/archive-check.js");
/** How Scalingo comes by a source that is to be built. The simulator reaches out to nobody, so only its own store is looked into. */

/** How the source behind a URL is fetched when its build begins; nothing for a URL of somebody else's. */
function fetchSourceAt(world, sourceUrl) {
    if (new URL(sourceUrl).origin !== new URL(world.urls.store).origin)
        return undefined;
    const fetch = () => settled(fetchNow(world, sourceUrl), world);
    if (world.settings.sourceFetchedAt === 'build')
        return fetch;
    const fetched = fetch();
    return () => fetched;
}
async function fetchNow(world, sourceUrl) {
    const found = findArchive(world, new URL(sourceUrl));
    if (typeof found === 'number')
        return `fail to download the archive: unexpected status ${found}`;
    const problem = await (0,_archive_check_js__WEBPACK_IMPORTED_MODULE_0__.checkArchive)(found.path, world.sources.gone);
    return problem === undefined ? undefined : `fail to handle tgz: ${problem}`;
}
/** The archive behind a URL of the store, or the status with which a download of it is refused. */
function findArchive(world, { pathname, searchParams }) {
    const [, id] = /^\/sources\/([^/]+)\.tar\.gz$/.exec(pathname) ?? [];
    if (id === undefined)
        return 404;
    const source = world.sources.open('download', 'sources', id, searchParams);
    return source === undefined ? 403 : (source.archive ?? 404);
}
/** Reading breaks off when the store is removed: as with the clock, nothing comes of what is awaited then. */
function settled(fetching, world) {
    return fetching.catch(error => {
        if (world.sources.gone.aborted)
            return new Promise(() => { });
        return `fail to download the archive: ${error instanceof Error ? error.message : error}`;
    });
}


/***/ },

/***/ "./lib/scalingo/source-store.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSourceStore: () => (/* binding */ createSourceStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:os");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/** Where archives are uploaded to before they are deployed: two pre-signed URLs for each source, alive for ten minutes (documented). */




/** A store that keeps what is uploaded in a temporary folder, made when it is first needed. */
function createSourceStore(clock, random) {
    const secret = random.hexadecimal(64);
    const sources = new Map();
    const gone = new AbortController();
    let folder;
    let uploads = 0;
    const sign = (...parts) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(parts.join(' ')).digest('hex');
    return {
        gone: gone.signal,
        create(lifetimeMs) {
            const source = { id: random.uuid(), expiresAtMs: clock.now() + lifetimeMs, archive: undefined };
            sources.set(source.id, source);
            return source;
        },
        signedPath(source, use, folder = 'sources') {
            const expires = `${Math.floor(clock.date(source.expiresAtMs).getTime() / 1000)}`;
            const signature = sign(use, folder, source.id, expires);
            return `/${folder}/${source.id}.tar.gz?use=${use}&expires=${expires}&signature=${signature}`;
        },
        open(use, folder, id, query) {
            const source = sources.get(id);
            if (source === undefined || source.expiresAtMs <= clock.now() || query.get('use') !== use)
                return undefined;
            const expected = sign(use, folder, id, query.get('expires') ?? '');
            return isEqual(query.get('signature') ?? '', expected) ? source : undefined;
        },
        async newPath() {
            gone.signal.throwIfAborted();
            folder ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'simulated-store-'));
            uploads += 1;
            // Others may be counted while the folder is made.
            const name = `${uploads}.tar.gz`;
            return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await folder, name);
        },
        keep(id, archive) {
            const source = sources.get(id);
            if (source === undefined)
                return;
            const before = source.archive;
            source.archive = archive;
            // Whoever still reads it does so to its end. Where it cannot be removed, that happens with the whole folder.
            if (before !== undefined)
                void (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(before.path, { force: true }).catch(() => { });
        },
        expireAll() {
            for (const source of sources.values())
                source.expiresAtMs = Math.min(source.expiresAtMs, clock.now());
        },
        async remove() {
            gone.abort(new Error('the store is gone'));
            if (folder !== undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(await folder, { recursive: true, force: true, maxRetries: 3 });
        }
    };
}
function isEqual(given, expected) {
    return given.length === expected.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(Buffer.from(given), Buffer.from(expected));
}


/***/ },

/***/ "./lib/scalingo/start.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createWorld: () => (/* binding */ createWorld),
/* harmony export */   openHosts: () => (/* binding */ openHosts),
/* harmony export */   until: () => (/* binding */ until)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/clock.js");
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/credentials.js");
/* harmony import */ var _fault_book_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/fault-book.js");
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/lifecycle.js");
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/progress.js");
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/random.js");
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/scalingo/rate-limit.js");
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/scalingo/server.js");
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/scalingo/settings.js");
/* harmony import */ var _source_store_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/scalingo/source-store.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("./lib/scalingo/world.js");
/** Builds a world from options, puts it behind ports, and what a test can do to it from outside. */











/** What deployments play where nothing else was asked for: enough for each stage to be seen. */
const shortSuccess = {
    name: 'short-success',
    description: 'A deployment of a few lines that succeeds within two simulated seconds',
    script: [
        { kind: 'status', status: 'building' },
        { kind: 'log', line: '-----> Installing dependencies' },
        { kind: 'wait', ms: 1000 },
        { kind: 'log', line: '       Done' },
        { kind: 'status', status: 'pushing' },
        { kind: 'wait', ms: 500 },
        { kind: 'status', status: 'starting' },
        { kind: 'wait', ms: 500 },
        { kind: 'log', line: ' \x1b[1m<-- https://my-app.osc-fr1.scalingo.io -->\x1b[0m' },
        { kind: 'status', status: 'success' }
    ]
};
/** A world as the options have it, not yet reachable. Settings and faults: the defaults, then the scenario's, then the options'. */
function createWorld(options) {
    const scenario = options.scenario ?? shortSuccess;
    const settings = { ..._settings_js__WEBPACK_IMPORTED_MODULE_8__.defaultSettings, ...scenario.settings, ...options.settings };
    const clock = (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__.startClock)(options.speed ?? 1, settings.clockOffsetMs, options.time);
    const random = (0,_random_js__WEBPACK_IMPORTED_MODULE_5__.createRandom)(options.seed ?? 1);
    const released = new Set();
    const user = createUser(random, 'deployer');
    const owners = new Map([[user.username, user]]);
    const apps = (options.apps ?? [{ name: 'my-app' }]).map(app => createApp(app, scenario, random, owners));
    const appFaults = (options.apps ?? []).flatMap(app => faultsOf(app));
    const world = {
        clock,
        random,
        settings,
        faults: (0,_fault_book_js__WEBPACK_IMPORTED_MODULE_2__.createFaultBook)(clock, released, [...(scenario.faults ?? []), ...appFaults, ...(options.faults ?? [])]),
        credentials: new _credentials_js__WEBPACK_IMPORTED_MODULE_1__.Credentials(options.tokens ?? [], clock, random, user.id, settings.bearerLifetimeSeconds),
        rate: (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_6__.createRateCounter)(clock),
        sources: (0,_source_store_js__WEBPACK_IMPORTED_MODULE_9__.createSourceStore)(clock, random),
        user,
        apps,
        deployments: [],
        requests: [],
        connections: [],
        released,
        watchers: new Set(),
        urls: { api: '', auth: '', stream: '', store: '', otherStore: '' }
    };
    for (const app of options.apps ?? [])
        addLastDeployment(world, app);
    return world;
}
/** Opens one port for all hosts, or one for each, and tells the world its URLs. */
async function openHosts(world, options) {
    const hosts = ['api', 'auth', 'store', 'stream'];
    const groups = options.hosts === 'separate' ? hosts.map(host => [host]) : [hosts];
    const listeners = [];
    for (const group of groups) {
        listeners.push(await (0,_server_js__WEBPACK_IMPORTED_MODULE_7__.listen)(world, group, listeners.length === 0 ? (options.port ?? 0) : 0, options.tls));
    }
    const secure = options.tls === undefined ? '' : 's';
    const at = (listener, scheme = 'http', name = '127.0.0.1') => `${scheme}${secure}://${name}:${listener?.port}`;
    const url = (host, scheme) => at(listeners[hosts.indexOf(host)] ?? listeners[0], scheme, options.names?.[host]);
    const urls = {
        api: url('api'),
        auth: url('auth'),
        store: options.storeAddress ?? url('store'),
        stream: url('stream', 'ws')
    };
    let otherStore = urls.store;
    if (world.settings.uploadRedirect === 'other host') {
        const other = await (0,_server_js__WEBPACK_IMPORTED_MODULE_7__.listen)(world, ['store'], 0, options.tls);
        listeners.push(other);
        otherStore = at(other, 'http', options.names?.store);
    }
    world.urls = { ...urls, otherStore };
    return listeners;
}
/** Waits until a look gives something; looks now and after each change. */
function until(world, look, stopped) {
    const found = new Promise((resolve, reject) => {
        const end = () => {
            world.watchers.delete(lookAgain);
            stopped.removeEventListener('abort', fail);
        };
        const fail = () => {
            end();
            reject(stopped.reason);
        };
        const lookAgain = () => {
            try {
                const seen = look();
                if (seen === undefined)
                    return;
                end();
                resolve(seen);
            }
            catch (error) {
                end();
                reject(error);
            }
        };
        world.watchers.add(lookAgain);
        stopped.addEventListener('abort', fail);
        if (stopped.aborted)
            fail();
        else
            lookAgain();
    });
    // Who no longer waits when the simulator stops need not hear of it.
    found.catch(() => { });
    return found;
}
function createUser(random, username) {
    return { id: `us-${random.uuid()}`, username, email: `${username}@example.com` };
}
function createApp(options, scenario, random, owners) {
    const ownerName = options.owner ?? 'deployer';
    const owner = owners.get(ownerName) ?? createUser(random, ownerName);
    owners.set(ownerName, owner);
    return {
        id: options.id ?? random.hexadecimal(24),
        uuid: random.uuid(),
        name: options.name,
        region: options.region ?? 'osc-fr1',
        owner,
        branches: options.branches,
        script: (options.scenario ?? scenario).script,
        events: [],
        streamCount: 0,
        lastSuccess: undefined
    };
}
/** An app's own scenario brings its faults for that app alone; settings are the whole simulator's. */
function faultsOf({ name, scenario }) {
    return (scenario?.faults ?? []).map(fault => ({ ...fault, when: { app: name, ...fault.when } }));
}
function addLastDeployment(world, { name, lastDeploymentId, lastGitRef }) {
    const app = (0,_world_js__WEBPACK_IMPORTED_MODULE_10__.findApp)(world, name);
    if (app === undefined || (lastDeploymentId ?? lastGitRef) === undefined)
        return;
    const deployment = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_3__.createDeployment)(world, app, {
        ...(lastDeploymentId === undefined ? {} : { id: lastDeploymentId }),
        gitRef: lastGitRef ?? world.random.hexadecimal(40),
        createdBy: 'other',
        pusher: app.owner
    });
    (0,_progress_js__WEBPACK_IMPORTED_MODULE_4__.moveTo)(world, deployment, 'success');
}


/***/ },

/***/ "./lib/scalingo/stream-connection.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StreamConnection: () => (/* binding */ StreamConnection)
/* harmony export */ });
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/frames.js");
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/messages.js");
/* harmony import */ var _sockets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/sockets.js");
/* harmony import */ var _stream_faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/stream-faults.js");
/* harmony import */ var _stream_outbox_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/stream-outbox.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/world.js");






/** Bytes that one write holds, about, so that a long replay does not pile up in memory. */
const writeSizeBytes = 65_536;
/** A class: it has a socket, timers, and faults that have begun. */
class StreamConnection {
    #world;
    #webSocket;
    #socket;
    #record;
    #outbox;
    #waiting;
    #timers = new Map();
    #wake = () => { };
    #abandonWrite = () => { };
    #isOver = false;
    #isSilent = false;
    /** Set only where its end ends the connection. */
    #bearer;
    #sliceBytes = 0;
    #jitterMs = 0;
    #cutsNextEvent = false;
    constructor(world, app, webSocket, socket, record, faults) {
        this.#world = world;
        this.#webSocket = webSocket;
        this.#socket = socket;
        this.#record = record;
        this.#waiting = [...faults];
        this.#outbox = new _stream_outbox_js__WEBPACK_IMPORTED_MODULE_4__.StreamOutbox(world, app, record);
    }
    /** Begins to send. */
    start(bearer) {
        const { settings, watchers } = this.#world;
        (0,_world_js__WEBPACK_IMPORTED_MODULE_5__.changed)(this.#world);
        watchers.add(this.#look);
        this.#webSocket.on('ping', data => {
            this.#outbox.insert((0,_frames_js__WEBPACK_IMPORTED_MODULE_0__.encodeFrame)(data, 'pong'));
            this.#wake();
        });
        if (settings.closeStreamOnExpiry) {
            this.#bearer = bearer;
            this.#plan('expiry', bearer.expiresAtMs - this.#world.clock.now(), this.#look);
        }
        this.#waiting.forEach(({ when }, position) => {
            if (when?.afterMs !== undefined)
                this.#plan(`fault ${position}`, when.afterMs, this.#look);
        });
        this.#planPing();
        this.#planIdleCut();
        void this.#feed();
    }
    /** Stops for good; to be called when the connection is closed. */
    over() {
        this.#isOver = true;
        this.#world.watchers.delete(this.#look);
        for (const cancel of this.#timers.values())
            cancel();
        this.#abandonWrite();
        this.#wake();
    }
    #look = () => this.#wake();
    async #feed() {
        while (!this.#isOver) {
            this.#checkBearer();
            for (const effect of this.#isOver ? [] : (0,_stream_faults_js__WEBPACK_IMPORTED_MODULE_3__.takeReached)(this.#waiting, this.#outbox.progress()))
                this.#begin(effect);
            const bytes = this.#isOver ? undefined : this.#collect();
            if (bytes !== undefined)
                await this.#write(bytes);
            else if (!this.#isOver) {
                await new Promise(resolve => {
                    this.#wake = resolve;
                });
            }
        }
    }
    /** Ends the connection where its bearer is no longer good, and that matters. */
    #checkBearer() {
        const { credentials, settings } = this.#world;
        if (this.#bearer !== undefined && credentials.check(this.#bearer.jwt) === undefined) {
            this.#end('server', settings.authFailureCloseCode);
        }
    }
    /** Bytes for one write: all that is there, or one event where the settings say so; less where a fault is about to begin. */
    #collect() {
        const frames = [];
        let sizeBytes = 0;
        while (!this.#isSilent && sizeBytes < writeSizeBytes && (frames.length === 0 || !this.#isFaultDue())) {
            const isEvent = !this.#outbox.hasInserted();
            const frame = this.#outbox.next();
            if (frame === undefined)
                break;
            if (isEvent && this.#cutsNextEvent) {
                // A quarter: half of an event that is sent twice would end between two frames.
                frames.push(frame.subarray(0, Math.ceil(frame.length / 4)));
                this.#waiting.unshift({ on: 'stream', effect: { kind: 'reset' } });
                break;
            }
            frames.push(frame);
            sizeBytes += frame.length;
            if (!this.#world.settings.manyAtOnce)
                break;
        }
        return frames.length === 0 ? undefined : Buffer.concat(frames);
    }
    #isFaultDue() {
        if (this.#waiting.length === 0)
            return false;
        const progress = this.#outbox.progress();
        return this.#waiting.some(fault => (0,_stream_faults_js__WEBPACK_IMPORTED_MODULE_3__.isReached)(fault.when ?? {}, progress));
    }
    async #write(bytes) {
        this.#planIdleCut();
        const size = this.#sliceBytes === 0 ? bytes.length : this.#sliceBytes;
        for (let start = 0; start < bytes.length && !this.#isOver; start += size) {
            await new Promise(resolve => {
                // A socket that is destroyed meanwhile may never call back.
                this.#abandonWrite = resolve;
                this.#socket.write(bytes.subarray(start, start + size), () => resolve());
            });
            if (this.#sliceBytes > 0)
                await this.#pauseBetweenSlices();
        }
        ;(0,_world_js__WEBPACK_IMPORTED_MODULE_5__.changed)(this.#world);
    }
    /** At least a turn of the event loop, or the system would put the slices together again. */
    #pauseBetweenSlices() {
        const { clock, random } = this.#world;
        return clock.reached(clock.now() + random.next() * this.#jitterMs);
    }
    #begin(effect) {
        if (effect.kind === 'reset' && effect.inFrame)
            this.#cutsNextEvent = true;
        else if (effect.kind === 'reset')
            this.#end('fault', 'reset');
        else if (effect.kind === 'end')
            this.#end('fault', 1006);
        else if (effect.kind === 'close')
            this.#end('fault', effect.code, effect.reason);
        else if (effect.kind === 'half-open') {
            this.#isSilent = true;
            this.#socket.pause();
        }
        else if (effect.kind === 'stall') {
            this.#isSilent = true;
            this.#plan('stall', effect.ms, () => {
                this.#isSilent = false;
                this.#wake();
            });
        }
        else if (effect.kind === 'slice') {
            this.#sliceBytes = effect.bytes;
            this.#jitterMs = effect.jitterMs ?? 0;
        }
        else
            this.#outbox.apply(effect);
    }
    /** Ends the connection: by RST, by a FIN alone (1006), or by a close frame with this code. */
    #end(by, how, reason) {
        this.#record.endedBy ??= by;
        this.#isOver = true;
        if (how === 'reset')
            (0,_sockets_js__WEBPACK_IMPORTED_MODULE_2__.resetSocket)(this.#socket);
        else if (how === 1006)
            this.#socket.end();
        else {
            this.#record.closeCode = how;
            this.#webSocket.close(how, reason);
        }
    }
    #planPing() {
        const { pingIntervalMs } = this.#world.settings;
        if (pingIntervalMs === 0)
            return;
        this.#plan('ping', pingIntervalMs, () => {
            if (!this.#isSilent) {
                this.#outbox.insert((0,_frames_js__WEBPACK_IMPORTED_MODULE_0__.encodeFrame)((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__.pingMessage)(this.#world)));
                this.#record.pingsSent += 1;
                this.#wake();
            }
            this.#planPing();
        });
    }
    #planIdleCut() {
        const { cutIdleStreamMs } = this.#world.settings;
        if (cutIdleStreamMs > 0)
            this.#plan('idle cut', cutIdleStreamMs, () => this.#end('server', 1006));
    }
    /** Calls back in so many simulated milliseconds, instead of what was planned under this name before. */
    #plan(name, inMs, callback) {
        this.#timers.get(name)?.();
        const { clock } = this.#world;
        if (!this.#isOver)
            this.#timers.set(name, clock.at(clock.now() + inMs, callback));
    }
}


/***/ },

/***/ "./lib/scalingo/stream-faults.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isEnd: () => (/* binding */ isEnd),
/* harmony export */   isReached: () => (/* binding */ isReached),
/* harmony export */   takeReached: () => (/* binding */ takeReached),
/* harmony export */   transformOf: () => (/* binding */ transformOf)
/* harmony export */ });
/** Whether all that a moment asks for has come to pass. */
function isReached(moment, progress) {
    return (progress.frames >= (moment.afterFrames ?? 0) &&
        progress.lines >= (moment.afterLines ?? 0) &&
        progress.bytes >= (moment.afterBytes ?? 0) &&
        progress.ageMs >= (moment.afterMs ?? 0) &&
        (moment.afterRelease === undefined || progress.released.has(moment.afterRelease)) &&
        (moment.afterStatus === undefined || progress.statuses.has(moment.afterStatus)));
}
/** Takes those of the waiting faults that begin now out of the list. */
function takeReached(waiting, progress) {
    const begun = waiting.filter(fault => isReached(fault.when ?? {}, progress));
    for (const fault of begun)
        waiting.splice(waiting.indexOf(fault), 1);
    return begun.map(fault => fault.effect);
}
/** The transform that an effect stands for; nothing where it is no matter of events. */
function transformOf(effect) {
    switch (effect.kind) {
        case 'skip':
            return lose(effect.lines, event => event.kind === 'log');
        case 'garbage':
            return lose(effect.loses ?? 0, () => true);
        case 'no end':
            return lose(Number.POSITIVE_INFINITY, isEnd);
        case 'end early':
            return endEarly(effect.lines);
        case 'reverse':
            return reverse(effect.events);
        default:
            return undefined;
    }
}
function isEnd(event) {
    return event.kind === 'status' && event.isEnd;
}
function lose(count, concerns) {
    let left = count;
    return event => {
        if (left <= 0 || !concerns(event))
            return [event];
        left -= 1;
        return [];
    };
}
/** Holds lines back, so that the end can overtake the last of them. Each deployment has its own. */
function endEarly(lines) {
    const held = new Map();
    return event => {
        const { id } = event.deployment.record;
        const own = held.get(id) ?? [];
        if (isEnd(event)) {
            held.delete(id);
            return [event, ...own];
        }
        held.set(id, [...own, event]);
        const heldLines = (held.get(id) ?? []).filter(({ kind }) => kind === 'log').length;
        return heldLines > lines ? releaseOldest(held, id) : [];
    };
}
/** Lets go of the oldest line and of all that came before or with it. */
function releaseOldest(held, id) {
    const own = held.get(id) ?? [];
    const oldest = own.findIndex(({ kind }) => kind === 'log');
    held.set(id, own.slice(oldest + 1));
    return own.slice(0, oldest + 1);
}
/** Reverses blocks of events; an end closes the block it is in. */
function reverse(size) {
    let block = [];
    return event => {
        block.push(event);
        if (block.length < size && !isEnd(event))
            return [];
        const reversed = block.reverse();
        block = [];
        return reversed;
    };
}


/***/ },

/***/ "./lib/scalingo/stream-outbox.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StreamOutbox: () => (/* binding */ StreamOutbox)
/* harmony export */ });
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/frames.js");
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/messages.js");
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/random.js");
/* harmony import */ var _stream_faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/stream-faults.js");
/* harmony import */ var _stream_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/stream-source.js");





/** A class: it has a place in the app's events, transforms that remember, and counts. */
class StreamOutbox {
    #world;
    #app;
    #record;
    #source;
    #random;
    #transforms = [];
    /** Events that came out of the transforms and wait to be sent. */
    #ready = [];
    /** Frames that are no events: pings, pongs and what faults put in between. */
    #inserted = [];
    #statuses = new Set();
    #startedAtMs;
    #about;
    #sizeBytes = 0;
    #isMuted = false;
    #isDoubled = false;
    #fragmentBytes = 0;
    constructor(world, app, record) {
        this.#world = world;
        this.#app = app;
        this.#record = record;
        this.#source = (0,_stream_source_js__WEBPACK_IMPORTED_MODULE_4__.openSource)(world, app, app.streamCount === 0);
        this.#random = (0,_random_js__WEBPACK_IMPORTED_MODULE_2__.createRandom)(world.connections.length);
        this.#startedAtMs = world.clock.now();
        record.replayed = this.#source.replayedLines;
        app.streamCount += 1;
    }
    /** What went out so far. */
    progress() {
        return {
            frames: this.#record.framesSent,
            lines: this.#record.linesSent,
            bytes: this.#sizeBytes,
            statuses: this.#statuses,
            ageMs: this.#world.clock.now() - this.#startedAtMs,
            released: this.#world.released
        };
    }
    /** Puts a frame before all events that wait. */
    insert(frame) {
        this.#inserted.push(frame);
    }
    /** Whether the next frame will be one that was inserted. */
    hasInserted() {
        return this.#inserted.length > 0;
    }
    /** The bytes to be sent next: an inserted frame, or those of the next event. */
    next() {
        const inserted = this.#inserted.shift();
        if (inserted !== undefined || this.#isMuted || !this.#fill())
            return inserted;
        const event = this.#ready.shift();
        this.#about = event.deployment;
        const { id } = event.deployment.record;
        if (event.kind === 'log') {
            const lines = this.#takeLines(event);
            const message = (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__.logMessage)(this.#world.settings, id, lines);
            return this.#send(this.#world.settings.emptyEvents ? [(0,_messages_js__WEBPACK_IMPORTED_MODULE_1__.emptyLogMessage)(id), message] : [message], lines.length);
        }
        if (event.kind === 'status')
            this.#statuses.add(event.status);
        return this.#send([(0,_messages_js__WEBPACK_IMPORTED_MODULE_1__.plainMessage)(this.#world, event)], 0);
    }
    /** Lets an effect on events begin; the others are none of its business. */
    apply(effect) {
        if (effect.kind === 'double')
            this.#isDoubled = true;
        if (effect.kind === 'fragment')
            this.#fragmentBytes = effect.bytes;
        if (effect.kind === 'pings only')
            this.#isMuted = true;
        const deployment = this.#about ?? this.#world.deployments.findLast(({ app }) => app === this.#app);
        const id = deployment?.record.id ?? this.#app.uuid;
        if (effect.kind === 'garbage')
            this.insert((0,_frames_js__WEBPACK_IMPORTED_MODULE_0__.garbageFrame)(effect.frame, id, effect.sizeBytes));
        if (effect.kind === 'statuses') {
            for (const status of effect.statuses) {
                this.insert((0,_frames_js__WEBPACK_IMPORTED_MODULE_0__.encodeFrame)(JSON.stringify({ type: 'status', id, data: { status } })));
            }
        }
        const transform = (0,_stream_faults_js__WEBPACK_IMPORTED_MODULE_3__.transformOf)(effect);
        if (transform !== undefined)
            this.#transforms.push(transform);
    }
    /** Sees to it that an event is ready; false where there is none to be had. */
    #fill() {
        while (this.#ready.length === 0) {
            const event = this.#source.take();
            if (event === undefined)
                return false;
            if (this.#isSent(event))
                this.#ready = this.#transforms.reduce((events, one) => events.flatMap(one), [event]);
        }
        return true;
    }
    #isSent(event) {
        const { statusEvents, lastStatusLost } = this.#world.settings;
        return event.kind !== 'status' || (statusEvents && !(lastStatusLost && (0,_stream_faults_js__WEBPACK_IMPORTED_MODULE_3__.isEnd)(event)));
    }
    /** The line of an event, and with it those that the settings put into the same one. */
    #takeLines(first) {
        const lines = [first.line];
        const { content } = this.#world.settings;
        if (content !== 'several' && content !== 'several-open')
            return lines;
        const most = this.#random.integer(1, 4);
        while (lines.length < most && this.#fill()) {
            const [next] = this.#ready;
            if (next?.kind !== 'log' || next.deployment !== first.deployment)
                break;
            lines.push(next.line);
            this.#ready.shift();
        }
        return lines;
    }
    /** Frames of messages, counted. */
    #send(messages, lines) {
        const sent = this.#isDoubled ? messages.flatMap(message => [message, message]) : messages;
        this.#record.framesSent += sent.length;
        this.#record.linesSent += this.#isDoubled ? 2 * lines : lines;
        const size = this.#fragmentBytes;
        const bytes = Buffer.concat(sent.map(one => (size > 0 ? (0,_frames_js__WEBPACK_IMPORTED_MODULE_0__.encodeFragments)(one, size) : (0,_frames_js__WEBPACK_IMPORTED_MODULE_0__.encodeFrame)(one))));
        this.#sizeBytes += bytes.length;
        return bytes;
    }
}


/***/ },

/***/ "./lib/scalingo/stream-source.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSource: () => (/* binding */ openSource)
/* harmony export */ });
/** The events for a connection that was authenticated now. */
function openSource(world, app, isFirst) {
    const past = isFirst || world.settings.replayOnSecondConnection ? selectPast(world, app) : [];
    let taken = 0;
    let position = app.events.length;
    const peek = () => (taken < past.length ? past[taken] : app.events[position]);
    return {
        replayedLines: past.filter(({ kind }) => kind === 'log').length,
        peek,
        take() {
            const event = peek();
            if (taken < past.length)
                taken += 1;
            else if (event !== undefined)
                position += 1;
            return event;
        }
    };
}
function selectPast(world, app) {
    const { replay, replayStatuses } = world.settings;
    if (replay === 'none')
        return [];
    const chosen = chooseDeployments(world, app);
    const events = app.events.filter(({ kind, deployment }) => chosen.has(deployment) && (kind === 'log' || (replayStatuses && world.settings.statusEvents)));
    if (replay === 'full')
        return events;
    let toSkip = events.filter(({ kind }) => kind === 'log').length - replay.lines;
    return events.filter(({ kind }) => kind !== 'log' || toSkip-- <= 0);
}
function chooseDeployments(world, app) {
    const { replayOf } = world.settings;
    const own = world.deployments.filter(deployment => deployment.app === app);
    const isChosen = (deployment, position) => replayOf === 'all' ||
        deployment.record.finishedAt === null ||
        (replayOf === 'latest' && position === own.length - 1);
    return new Set(own.filter(isChosen));
}


/***/ },

/***/ "./lib/scalingo/stream.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   acceptStreams: () => (/* binding */ acceptStreams)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:http");
/* harmony import */ var ws__WEBPACK_IMPORTED_MODULE_1__ = /*#__PURE__*/__webpack_require__("./node_modules/ws/lib/websocket-server.js");
/* harmony import */ var _handlers_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/handlers/message.js");
/* harmony import */ var _incoming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/incoming.js");
/* harmony import */ var _sockets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/sockets.js");
/* harmony import */ var _stream_connection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/stream-connection.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/scalingo/world.js");
/** The event stream's door: upgrade, then the auth frame, then a connection that is fed. */







/** Takes connections to `/apps/:app` where the stream is behind this server. Gives a function that ends them all. */
function acceptStreams(world, server, hosts) {
    // Pongs are written by the connection itself, lest one lands in the middle of a frame that is sent in slices.
    const webSockets = new ws__WEBPACK_IMPORTED_MODULE_1__({ noServer: true, autoPong: false });
    server.on('upgrade', (request, socket, head) => {
        socket.on('error', () => { });
        const [, name] = /^\/apps\/([^/?]+)/.exec(request.url ?? '') ?? [];
        if (name === undefined || !hosts.includes('stream'))
            return refuse(socket, { status: 404, body: 'Not Found' });
        const faults = world.faults.forConnection((0,_world_js__WEBPACK_IMPORTED_MODULE_6__.findApp)(world, name)?.name ?? name);
        if (!faults.some(({ effect }) => spoilHandshake(socket, effect))) {
            webSockets.handleUpgrade(request, socket, head, webSocket => open(world, webSocket, socket, request, name, faults));
        }
    });
    return () => {
        for (const webSocket of webSockets.clients)
            webSocket.terminate();
        webSockets.close();
    };
}
/** Whether an effect put an end to the handshake. */
function spoilHandshake(socket, effect) {
    if (effect.kind === 'refuse')
        refuse(socket, effect);
    else if (effect.kind === 'reset handshake')
        (0,_sockets_js__WEBPACK_IMPORTED_MODULE_4__.resetSocket)(socket);
    else if (effect.kind !== 'no handshake')
        return false;
    return true;
}
function refuse(socket, answer) {
    const { status, body = '', headers = {} } = answer;
    const all = Object.entries({ 'content-length': `${Buffer.byteLength(body)}`, connection: 'close', ...headers });
    const lines = all.map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status] ?? 'Refused'}\r\n${lines.join('')}\r\n${body}`);
}
/** Waits for the auth frame (documented: the first thing to send, or the connection is ended). */
function open(world, webSocket, socket, request, name, faults) {
    const record = recordOpening(world, name, request);
    const { clock, settings } = world;
    const fail = () => {
        record.endedBy ??= 'server';
        endUnauthenticated(webSocket, socket, record, settings.authFailureCloseCode);
    };
    const cancelDeadline = clock.at(clock.now() + settings.authTimeoutMs * clock.speed, fail);
    let connection;
    webSocket.on('error', () => { });
    webSocket.once('message', (data, isBinary) => {
        cancelDeadline();
        const bearer = isBinary ? undefined : readAuthFrame(world, data);
        const app = (0,_world_js__WEBPACK_IMPORTED_MODULE_6__.findApp)(world, name);
        if (bearer === undefined || app === undefined || bearer.apps?.includes(app.name) === false)
            return fail();
        record.authenticated = true;
        connection = new _stream_connection_js__WEBPACK_IMPORTED_MODULE_5__.StreamConnection(world, app, webSocket, socket, record, faults);
        connection.start(bearer);
    });
    webSocket.once('close', () => {
        cancelDeadline();
        record.endedBy ??= 'client';
        record.endedAt = clock.now();
        connection?.over();
        (0,_world_js__WEBPACK_IMPORTED_MODULE_6__.changed)(world);
    });
}
function recordOpening(world, name, request) {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, `${value}`]));
    const record = {
        app: (0,_world_js__WEBPACK_IMPORTED_MODULE_6__.findApp)(world, name)?.name ?? name,
        openedAt: world.clock.now(),
        headers: (0,_incoming_js__WEBPACK_IMPORTED_MODULE_3__.redact)(headers),
        authenticated: false,
        framesSent: 0,
        linesSent: 0,
        pingsSent: 0,
        replayed: 0
    };
    world.connections.push(record);
    (0,_world_js__WEBPACK_IMPORTED_MODULE_6__.changed)(world);
    return record;
}
/** The bearer of `{"type":"auth","data":{"token"}}`, where it is one that lives. */
function readAuthFrame(world, data) {
    try {
        const frame = JSON.parse(data.toString());
        if (!(0,_handlers_message_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(frame) || frame.type !== 'auth' || !(0,_handlers_message_js__WEBPACK_IMPORTED_MODULE_2__.isObject)(frame.data))
            return undefined;
        return typeof frame.data.token === 'string' ? world.credentials.check(frame.data.token) : undefined;
    }
    catch {
        return undefined;
    }
}
/** 1006 stands for an end without a close frame; it cannot be sent. */
function endUnauthenticated(webSocket, socket, record, code) {
    if (code === 1006)
        return void socket.end();
    record.closeCode = code;
    webSocket.close(code);
}


/***/ },

/***/ "./lib/scalingo/tar-reader.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TarError: () => (/* binding */ TarError),
/* harmony export */   TarReader: () => (/* binding */ TarReader)
/* harmony export */ });
/** Reads what a tar holds, piece by piece, by its headers alone. Source: POSIX.1-2017, pax; GNU tar's manual, "Basic Tar Format". */
/** What is fed is no tar; the message is Go's, of which Scalingo is made. */
class TarError extends Error {
}
const blockBytes = 512;
/** Names longer than that are nobody's (Go's own limit). */
const longestNoteBytes = 1024 * 1024;
/** Entries that are notes about the next one: of their contents names and sizes are read. */
const notes = ['x', 'g', 'L', 'K'];
/** Links, devices and folders have no contents, whatever their size says. */
const empty = ['1', '2', '3', '4', '5', '6'];
class TarReader {
    #header = Buffer.alloc(blockBytes);
    #headerBytes = 0;
    /** Contents and padding still to come before the next header. */
    #skipBytes = 0;
    #note;
    /** What notes say of the next entry. */
    #name;
    #sizeBytes;
    #zeroBlocks = 0;
    /**
     * Takes the next piece, and gives the entries whose headers are complete by now.
     * @throws TarError where it cannot be a tar
     */
    take(piece) {
        const entries = [];
        let at = 0;
        while (at < piece.length && this.#zeroBlocks < 2) {
            if (this.#skipBytes > 0) {
                at += this.#skip(piece.subarray(at));
                continue;
            }
            const taken = piece.copy(this.#header, this.#headerBytes, at, at + blockBytes - this.#headerBytes);
            at += taken;
            this.#headerBytes += taken;
            if (this.#headerBytes < blockBytes)
                break;
            this.#headerBytes = 0;
            const entry = this.#readHeader();
            if (entry !== undefined)
                entries.push(entry);
        }
        return entries;
    }
    /** There is no more. @throws TarError where it stops in the middle of something */
    end() {
        if (this.#skipBytes > 0 || this.#headerBytes > 0)
            throw new TarError('unexpected EOF');
    }
    #skip(piece) {
        const skipped = Math.min(piece.length, this.#skipBytes);
        this.#note?.parts.push(Buffer.from(piece.subarray(0, skipped)));
        this.#skipBytes -= skipped;
        if (this.#skipBytes === 0 && this.#note !== undefined)
            this.#readNote(this.#note);
        return skipped;
    }
    #readHeader() {
        const header = this.#header;
        if (header.every(byte => byte === 0)) {
            this.#zeroBlocks += 1;
            return undefined;
        }
        if (this.#zeroBlocks > 0 || !isSumRight(header))
            throw new TarError('archive/tar: invalid tar header');
        const type = String.fromCharCode(header[156] ?? 0);
        const isNote = notes.includes(type);
        const sizeBytes = (isNote ? undefined : this.#sizeBytes) ?? readNumber(header.subarray(124, 136));
        if (isNote && sizeBytes > longestNoteBytes)
            throw new TarError('archive/tar: header field too long');
        this.#skipBytes = empty.includes(type) ? 0 : Math.ceil(sizeBytes / blockBytes) * blockBytes;
        if (isNote) {
            this.#note = { type, parts: [], sizeBytes };
            return undefined;
        }
        const name = this.#name ?? nameIn(header);
        this.#name = undefined;
        this.#sizeBytes = undefined;
        return { name, isFolder: type === '5' || ('0\0'.includes(type) && name.endsWith('/')) };
    }
    #readNote({ type, parts, sizeBytes }) {
        this.#note = undefined;
        const content = Buffer.concat(parts).subarray(0, sizeBytes);
        if (type === 'L')
            this.#name = textIn(content);
        if (type !== 'x')
            return;
        const { path, size } = readRecords(content);
        if (path !== undefined)
            this.#name = path;
        if (size !== undefined)
            this.#sizeBytes = Number(size);
    }
}
/** The sum of a header's bytes, in which the field of the sum itself counts as blanks. */
function isSumRight(header) {
    const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
    return sum === readNumber(header.subarray(148, 156));
}
/** Octal digits, or, where the first bit is set, the number itself (GNU). */
function readNumber(field) {
    const first = field[0] ?? 0;
    const number = first & 0x80
        ? field.subarray(1).reduce((total, byte) => total * 256 + byte, first & 0x7f)
        : Number.parseInt(textIn(field).trim() || '0', 8);
    if (!Number.isSafeInteger(number))
        throw new TarError('archive/tar: invalid tar header');
    return number;
}
function nameIn(header) {
    const name = textIn(header.subarray(0, 100));
    const isUstar = header.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = isUstar ? textIn(header.subarray(345, 500)) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textIn(field) {
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? field.length : end);
}
/** Records of pax: `<length of the record> <key>=<value>\n`. */
function readRecords(content) {
    const records = {};
    for (let at = 0; at < content.length;) {
        const blank = content.indexOf(' ', at);
        const bytes = Number(content.toString('latin1', at, blank));
        const record = content.toString('utf8', blank + 1, at + bytes - 1);
        const [key = ''] = record.split('=', 1);
        if (blank === -1 || !(bytes > 0) || content[at + bytes - 1] !== 0x0a || key === record) {
            throw new TarError('archive/tar: invalid tar header');
        }
        records[key] = record.slice(key.length + 1);
        at += bytes;
    }
    return records;
}


/***/ },

/***/ "./lib/scalingo/upload.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveUpload: () => (/* binding */ serveUpload)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var _give_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/give.js");
/* harmony import */ var _handlers_routes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/handlers/routes.js");
/* harmony import */ var _hits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/hits.js");
/* harmony import */ var _incoming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/incoming.js");
/* harmony import */ var _receive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/receive.js");
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/scalingo/world.js");
/** One upload from its headers to its answer. What can be decided by headers, URL and faults alone is decided before the body is read. */







/** Serves an upload: the archive is kept where all of it came, and nothing of it where it did not. */
async function serveUpload(upload) {
    const { world, response, waitsForContinue, head, match } = upload;
    const record = (0,_incoming_js__WEBPACK_IMPORTED_MODULE_4__.recordRequest)(world, head, 'upload');
    if (waitsForContinue)
        record.continueSent = false;
    const hits = (0,_hits_js__WEBPACK_IMPORTED_MODULE_3__.findHits)(world, record);
    const decision = (0,_handlers_routes_js__WEBPACK_IMPORTED_MODULE_2__.answer)(head, match, world);
    const isTaken = decision.status === 200 && (hits.spoiling === undefined || isCarriedOut(hits.spoiling));
    let handle = () => decision;
    if (isTaken || world.settings.uploadRefusals === 'late') {
        const file = await takeBody(upload, record, hits);
        if (file === undefined)
            return noteBreak(world, record);
        if (!isTaken)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
        else
            handle = () => keep(upload, { path: file, sizeBytes: record.bodySizeBytes }, decision);
    }
    else {
        prepareEarly(upload, record, hits);
    }
    await (0,_hits_js__WEBPACK_IMPORTED_MODULE_3__.giveLate)(world, record, hits, (0,_give_js__WEBPACK_IMPORTED_MODULE_1__.giveWith)(response, hits.spoiling, handle, world));
}
function noteBreak(world, record) {
    record.brokenOff = true;
    (0,_world_js__WEBPACK_IMPORTED_MODULE_6__.changed)(world);
}
function keep({ world, match }, archive, decision) {
    const [, id = ''] = match.parameters;
    world.sources.keep(id, archive);
    return decision;
}
/** Reads the whole body; gives nothing where it breaks off. */
function takeBody({ world, request, response, waitsForContinue }, record, { effects }) {
    if (waitsForContinue && world.settings.uploadExpect === 'honoured') {
        response.writeContinue();
        record.continueSent = true;
    }
    return (0,_receive_js__WEBPACK_IMPORTED_MODULE_5__.receive)(world, request, record, effects);
}
/** Whether the body is taken although the answer to it will be spoilt. */
function isCarriedOut(effect) {
    if (effect.kind === 'lost')
        return effect.carriedOut;
    return ['cut', 'longer', 'malformed chunk', 'stall body', 'lines'].includes(effect.kind);
}
/** Lets an answer go out while the body is still on its way. */
function prepareEarly({ world, request, response, waitsForContinue }, record, { spoiling }) {
    // Of what is never answered nothing is read either.
    if (spoiling?.kind === 'never' || spoiling?.kind === 'reset')
        return;
    const isHungUp = world.settings.uploadRefusals === 'early, hung up';
    if (!isHungUp) {
        request.on('error', () => { });
        request.on('data', part => {
            record.bodySizeBytes += part.length;
            // Whoever sends on although nobody asked for it shall have its answer: a connection that ends meanwhile would take it away.
            response.shouldKeepAlive = true;
            (0,_world_js__WEBPACK_IMPORTED_MODULE_6__.changed)(world);
        });
    }
    response.shouldKeepAlive = !isHungUp && !waitsForContinue;
}


/***/ },

/***/ "./lib/scalingo/views.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lineAt: () => (/* binding */ lineAt),
/* harmony export */   viewApp: () => (/* binding */ viewApp),
/* harmony export */   viewDeployment: () => (/* binding */ viewDeployment),
/* harmony export */   viewOutput: () => (/* binding */ viewOutput)
/* harmony export */ });
/** An app object. Keys: recorded in 2020, and the official JavaScript client's type for those since. */
function viewApp(world, app) {
    const last = app.lastSuccess?.record;
    const url = `https://${app.name}.${app.region}.scalingo.io`;
    const created = world.clock.date(0).toISOString();
    const lastDeployment = world.settings.lastDeploymentId === 'last of any' ? newestOf(world, app) : last;
    const all = {
        id: app.id,
        uuid: app.uuid,
        name: app.name,
        region: app.region,
        parent_app_name: '',
        git_url: `git@ssh.${app.region}.scalingo.com:${app.name}.git`,
        url,
        base_url: url,
        created_at: created,
        updated_at: created,
        status: last === undefined ? 'new' : 'running',
        owner: { ...app.owner, flags: {} },
        project: { id: `prj-${app.uuid}`, name: 'default' },
        last_deployed_at: last?.finishedAt == null ? null : world.clock.date(last.finishedAt).toISOString(),
        last_deployed_by: last === undefined ? null : app.owner.username,
        last_deployment_id: lastDeployment?.id ?? null,
        links: { deployments_stream: `${world.urls.stream}/apps/${app.name}` },
        git_source: null,
        flags: {},
        limits: {},
        force_https: false,
        sticky_session: false,
        router_logs: false,
        stack_id: `st-${app.uuid}`,
        hds_resource: false,
        private_networks_ids: [],
        new_dashboard_url: null,
        new_region: null
    };
    if (world.settings.lastDeploymentId === 'absent')
        delete all.last_deployment_id;
    return all;
}
/** A deployment object, without the keys that the settings leave out. Keys: documented, and recorded where the documentation lacks them. */
function viewDeployment(world, deployment) {
    const { record, app } = deployment;
    const isBuilt = record.statuses.some(({ status }) => status === 'pushing' || status === 'starting' || status === 'success');
    const endMs = record.finishedAt;
    const registry = `registry-1.${app.region}.scalingo.com`;
    const { answeredAppId, missingFields } = world.settings;
    const all = {
        id: record.id,
        app_id: answeredAppId === 'own' ? app.id : answeredAppId.other,
        created_at: world.clock.date(record.createdAt).toISOString(),
        // Recorded: the end is written with an offset where the beginning has a Z.
        finished_at: endMs === null ? null : world.clock.date(endMs).toISOString().replace('Z', '+00:00'),
        status: record.status,
        git_ref: answeredGitRef(world, record.gitRef),
        previous_git_ref: deployment.previousGitRef,
        type: deployment.type,
        image: isBuilt ? `${registry}/app-${app.name}:${record.gitRef.slice(0, 15)}-${record.id.slice(0, 15)}` : null,
        image_size: isBuilt ? deployment.imageSizeBytes : null,
        registry,
        stack_base_image: 'scalingo/scalingo-22:v4',
        postdeploy_hook: deployment.postdeployHook,
        duration: endMs === null ? 0 : Math.floor((endMs - (deployment.startedAt ?? record.createdAt)) / 1000),
        pusher: { username: deployment.pusher.username, email: deployment.pusher.email, id: deployment.pusher.id },
        links: { output: outputUrl(world, deployment) }
    };
    const isShown = ([key, value]) => value !== undefined && !missingFields.includes(key);
    return Object.fromEntries(Object.entries(all).filter(isShown));
}
/** Nothing where it is left out. The first 15 characters are those that an image's tag takes. */
function answeredGitRef({ settings: { answeredGitRef: how } }, gitRef) {
    if (typeof how === 'object')
        return how.other;
    if (how === 'absent')
        return undefined;
    return how === 'shortened' ? gitRef.slice(0, 15) : gitRef;
}
function newestOf(world, app) {
    const records = world.deployments.filter(deployment => deployment.app === app).map(({ record }) => record);
    return records.reduce((newest, record) => (newest === undefined || record.createdAt >= newest.createdAt ? record : newest), undefined);
}
/** A deployment's log as `output` shows it now; nothing where it is not there yet. */
function viewOutput(world, deployment) {
    const { settings, clock } = world;
    const asOfMs = settings.outputLagMs === 0 ? Number.POSITIVE_INFINITY : clock.now() - settings.outputLagMs;
    const { lines, finishedAt } = deployment.record;
    const later = asOfMs === Number.POSITIVE_INFINITY ? -1 : deployment.lineTimesMs.findIndex(at => at > asOfMs);
    let count = later === -1 ? lines.length : later;
    if (finishedAt === null || finishedAt > asOfMs) {
        if (settings.outputWhileRunning === 'absent')
            return undefined;
        if (settings.outputWhileRunning === 'partial')
            count = Math.floor(count / 2);
    }
    if (count === 0)
        return undefined;
    const shown = lines.slice(0, count).map(line => lineAt('output', line, settings));
    return shown.join('\n') + (settings.outputEndsWithNewline ? '\n' : '');
}
/** A line with what differs at this place: without colours or blanks at its end (those before a carriage return too), with more signs for broken characters. */
function lineAt(place, line, settings) {
    const stripped = `stripped in ${place}`;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what makes a colour.
    const plain = settings.colours === stripped ? line.replaceAll(/\x1b\[[\d;]*m/g, '') : line;
    const bare = settings.trailingBlanks === stripped ? plain.replace(/[ \t]+(\r?)$/, '$1') : plain;
    return settings.brokenCharacters === `more in ${place}` ? bare.replaceAll('\ufffd', '\ufffd\ufffd') : bare;
}
function outputUrl(world, { app, record }) {
    const owner = world.settings.outputLink === 'app' ? `/apps/${app.id}` : '';
    return `${world.urls.api}/v1${owner}/deployments/${record.id}/output`;
}


/***/ },

/***/ "./lib/scalingo/world.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changed: () => (/* binding */ changed),
/* harmony export */   findApp: () => (/* binding */ findApp),
/* harmony export */   isRunning: () => (/* binding */ isRunning)
/* harmony export */ });
/** Lets everybody who waits for a change look again. */
function changed(world) {
    for (const look of [...world.watchers])
        look();
}
/** The app that a path names, by name or by id (the API takes both). */
function findApp(world, nameOrId) {
    return world.apps.find(app => app.name === nameOrId || app.id === nameOrId);
}
/** The four statuses that are no end; whatever else is one (official Go client). */
function isRunning(status) {
    return ['queued', 'building', 'pushing', 'starting'].includes(status);
}


/***/ },

/***/ "./lib/time/common-time.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   realTime: () => (/* binding */ realTime)
/* harmony export */ });
/* unused harmony exports after, CommonTime */
/* unused harmony import specifier */ var machineNowMs;
/* unused harmony import specifier */ var timeOf;
/* unused harmony import specifier */ var grantUntil;
/* unused harmony import specifier */ var encodeGrant;
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/time/grant.js");

const realTime = { now: () => performance.now() };
/** Calls back once so many milliseconds of a time have passed, never before. @returns what calls it off */
function after(time, ms, callback) {
    const dueAtMs = time.now() + ms;
    let timer;
    const arm = () => {
        timer = setTimeout(() => (time.now() < dueAtMs ? arm() : callback()), Math.max(0, dueAtMs - time.now()));
    };
    arm();
    return () => clearTimeout(timer);
}
/** Rounds of common time are as long as this at the pace of the fastest clock, but no longer and no shorter than what follows. */
const simulatedRoundMs = 200;
const longestRoundMs = 20;
const shortestRoundMs = 2;
/**
 * Passes as real time does, but stands still where one of those that live by it does not get on: this process, or one that was admitted.
 * So what lets many simulated milliseconds pass in a real one needs no machine that is never late. A deadline of a hundred
 * rounds, say, passes only after each of them has had its turn a hundred times.
 */
class CommonTime {
    #roundMs;
    /** The ways to the processes, and whether each has got on since the last grant. */
    #members = new Map();
    #asleep = new Set();
    #grant = { atMs: 0, machineMs: machineNowMs(), untilMs: Number.POSITIVE_INFINITY };
    #timer;
    #isOverdue = false;
    /** @param speed the most simulated milliseconds that pass in a real one, of all clocks that go by it */
    constructor(speed) {
        this.#roundMs = Math.max(shortestRoundMs, Math.min(longestRoundMs, simulatedRoundMs / speed));
    }
    now() {
        return timeOf(this.#grant);
    }
    /**
     * From now on waits for one more process, until that ends.
     * @param channel leads to where the other process called `joinCommonTime`
     * @param process where there is one: it takes its time to end after it has closed the channel, and must not be late then either
     */
    admit(channel, process) {
        if (this.#members.size === 0)
            this.#grant = grantUntil(this.now(), this.#grant);
        this.#members.set(channel, false);
        channel.on('data', () => this.#hear(channel));
        channel.on('error', () => undefined);
        const forget = () => this.#forget(channel);
        if (process === undefined)
            channel.once('close', forget);
        else
            process.once('exit', forget).once('error', forget);
        channel.write(encodeGrant(this.#grant));
        this.#isOverdue = true;
    }
    /** Goes on without a process that stands still, until that is awake: for it, and for nobody else, time has jumped then. */
    sleep(channel) {
        this.#asleep.add(channel);
        if (this.#isOverdue)
            this.#goOn();
    }
    wake(channel) {
        this.#asleep.delete(channel);
    }
    #hear(channel) {
        this.#members.set(channel, true);
        if (this.#isOverdue)
            this.#goOn();
    }
    #forget(channel) {
        this.#members.delete(channel);
        this.#asleep.delete(channel);
        if (this.#members.size === 0) {
            clearTimeout(this.#timer);
            this.#grant = grantUntil(Number.POSITIVE_INFINITY, this.#grant);
        }
        else if (this.#isOverdue) {
            this.#goOn();
        }
    }
    /** Lets time go on for two rounds, and looks again after one: where all get on, it never stands. */
    #goOn() {
        clearTimeout(this.#timer);
        this.#isOverdue = [...this.#members].some(([channel, hasGotOn]) => !hasGotOn && !this.#asleep.has(channel));
        if (this.#isOverdue)
            return;
        this.#grant = grantUntil(this.now() + 2 * this.#roundMs, this.#grant);
        for (const channel of this.#members.keys()) {
            this.#members.set(channel, false);
            channel.write(encodeGrant(this.#grant));
        }
        this.#timer = setTimeout(() => this.#goOn(), this.#roundMs).unref();
    }
}


/***/ },

/***/ "./lib/time/grant.js"
() {

/* unused harmony exports grantBytes, timeOf, grantUntil, encodeGrant, decodeGrant, machineNowMs */
/** A grant on its way from one process to another has this many bytes. */
const grantBytes = 24;
/** The common time now, in real milliseconds since its start. All that have the same grant have the same time, whichever process they are. */
function timeOf({ atMs, machineMs, untilMs }) {
    return Math.min(untilMs, atMs + machineNowMs() - machineMs);
}
/** The same time, from now on with another end. */
function grantUntil(untilMs, grant) {
    return { atMs: timeOf(grant), machineMs: machineNowMs(), untilMs };
}
function encodeGrant({ atMs, machineMs, untilMs }) {
    return Buffer.from(Float64Array.of(atMs, machineMs, untilMs).buffer);
}
/** @param bytes as many as `grantBytes`, made by a process of the same machine */
function decodeGrant(bytes) {
    const [atMs = 0, machineMs = 0, untilMs = 0] = new Float64Array(Uint8Array.from(bytes).buffer);
    return { atMs, machineMs, untilMs };
}
/** The machine's monotonic clock, in milliseconds: the same for all its processes, as `performance.now()` is not. */
function machineNowMs() {
    return Number(process.hrtime.bigint()) / 1e6;
}


/***/ }

};
