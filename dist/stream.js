export const __webpack_esm_ids__ = ["lib_scalingo_stream_js"];
export const __webpack_esm_modules__ = {

/***/ "./lib/scalingo/event-reader.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EventReader: () => (/* binding */ EventReader)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:buffer");
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/events.js");
/* harmony import */ var _log_form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/log-form.js");
/* harmony import */ var _plain_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/plain-run.js");




/**
 * Reads the frames of one stream. Nearly all of them are log events of one deployment that differ in nothing but the line: once it is
 * proved how they are written, a line that needs no decoding is cut out in bytes, which takes a fraction of the time that JSON takes.
 */
class EventReader {
    #announced = new Set();
    #form;
    #events = [];
    #run;
    /** The deployments whose making the stream has told of, handed over or not. */
    get announced() {
        return this.#announced;
    }
    /** @returns false where the frame is no JSON object and the stream cannot be trusted any longer */
    read(frame) {
        return this.#cutOut(frame) || this.#parse(frame);
    }
    /** The events that were read since the last time, in order. */
    handOver() {
        this.#endRun();
        const events = this.#events;
        this.#events = [];
        return events;
    }
    #cutOut(frame) {
        if (this.#form === undefined)
            return false;
        const { deploymentId, before, after } = this.#form;
        const from = before.length;
        let to = frame.length - after.length;
        if (to < from || !(0,_log_form_js__WEBPACK_IMPORTED_MODULE_2__.holdsAt)(frame, 0, before) || !(0,_log_form_js__WEBPACK_IMPORTED_MODULE_2__.holdsAt)(frame, to, after))
            return false;
        const carriesEnd = frame[to - 2] === backslash && frame[to - 1] === letterN;
        if (carriesEnd)
            to -= 2;
        // What an empty content means depends on others.
        if (to <= from || !(0,_log_form_js__WEBPACK_IMPORTED_MODULE_2__.standsForItself)(frame, from, to))
            return false;
        if (this.#run?.carriesEnd !== carriesEnd)
            this.#endRun();
        this.#run ??= new _plain_run_js__WEBPACK_IMPORTED_MODULE_3__.PlainRun(deploymentId, carriesEnd, { before: from, after: frame.length - to });
        this.#run.add(frame);
        return true;
    }
    #parse(frame) {
        const text = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(frame) ? frame.toString() : undefined;
        const event = text === undefined ? undefined : (0,_events_js__WEBPACK_IMPORTED_MODULE_1__.readEvent)(text);
        if (text === undefined || event === undefined)
            return false;
        this.#endRun();
        this.#events.push(event);
        if (event.type === 'new')
            this.#announced.add(event.deploymentId);
        const isKnown = event.type !== 'log' || event.deploymentId === this.#form?.deploymentId;
        if (!isKnown)
            this.#form = (0,_log_form_js__WEBPACK_IMPORTED_MODULE_2__.logFormOf)(text, event) ?? this.#form;
        return true;
    }
    #endRun() {
        if (this.#run !== undefined)
            this.#events.push(this.#run.event());
        this.#run = undefined;
    }
}
const backslash = 0x5c;
const letterN = 0x6e;


/***/ },

/***/ "./lib/scalingo/log-form.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   holdsAt: () => (/* binding */ holdsAt),
/* harmony export */   logFormOf: () => (/* binding */ logFormOf),
/* harmony export */   standsForItself: () => (/* binding */ standsForItself)
/* harmony export */ });
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/events.js");

/**
 * Proves how log events are written: with another content in the place of this one, the frame is read as the same event with that content. So
 * the place is the whole of one string, and whatever needs no decoding can stand there.
 * @returns undefined where that cannot be proved
 */
function logFormOf(frame, { deploymentId, content }) {
    // By its ends alone, since it may be long. Where that is another place, the proof fails, and the next event may have it.
    const place = frame.indexOf(JSON.stringify(content.slice(0, endCharacters)).slice(0, -1));
    const tail = JSON.stringify(content.slice(-endCharacters)).slice(1);
    const end = frame.lastIndexOf(tail) + tail.length - 1;
    if (place < 0 || end <= place)
        return undefined;
    const before = frame.slice(0, place + 1);
    const after = frame.slice(end);
    const other = content === probe ? `${probe}.` : probe;
    const event = (0,_events_js__WEBPACK_IMPORTED_MODULE_0__.readEvent)(`${before}${other}${after}`);
    const isProved = event?.type === 'log' && event.deploymentId === deploymentId && event.content === other;
    return isProved ? { deploymentId, before: Buffer.from(before), after: Buffer.from(after) } : undefined;
}
const endCharacters = 100;
const probe = 'another content';
/** Whether a frame holds some bytes at a place. In a loop of our own: what calls into Node costs more than these few bytes. */
function holdsAt(frame, place, bytes) {
    for (let index = 0; index < bytes.length; index++) {
        if (frame[place + index] !== bytes[index])
            return false;
    }
    return true;
}
/** Whether what stands there in a string of JSON stands for itself, and is printable ASCII. */
function standsForItself(frame, from, to) {
    for (let start = from; start < to; start += pieceBytes) {
        if (!isPlainIn(frame, start, Math.min(start + pieceBytes, to)))
            return false;
    }
    return true;
}
function isPlainIn(frame, from, to) {
    let others = 0;
    for (let index = from; index < to; index++)
        others |= isOther[frame[index]];
    return others === 0;
}
/** So much is looked at in one call: what V8 makes of a function that is called again and again is twice as fast as of a loop that takes long. */
const pieceBytes = 16_384;
const isOther = Uint8Array.from({ length: 256 }, (_, byte) => Number(!/[ !#-[\]-~]/.test(String.fromCharCode(byte))));


/***/ },

/***/ "./lib/scalingo/plain-run.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PlainRun: () => (/* binding */ PlainRun)
/* harmony export */ });
/* harmony import */ var _plain_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/plain-lines.js");

/** A run of frames that each hold a plain line of one deployment, at the same place. */
class PlainRun {
    carriesEnd;
    #deploymentId;
    #margins;
    #frames = [];
    #sizeBytes = 0;
    /** @param carriesEnd whether the lines' events carry the end of the line, too */
    constructor(deploymentId, carriesEnd, margins) {
        this.#deploymentId = deploymentId;
        this.carriesEnd = carriesEnd;
        this.#margins = margins;
    }
    add(frame) {
        this.#frames.push(frame);
        this.#sizeBytes += frame.length;
    }
    /** All of it as one event. */
    event() {
        const lines = { bytes: this.#bytes(), count: this.#frames.length };
        return { type: 'lines', deploymentId: this.#deploymentId, carriesEnd: this.carriesEnd, lines };
    }
    #bytes() {
        const { before, after } = this.#margins;
        const [first] = this.#frames;
        if (first !== undefined && first.length > ownMemoryBytes && this.#frames.length === 1) {
            // Nobody else reads it, so what stands behind the line may be overwritten.
            const line = first.subarray(before, first.length - after + 1);
            line[line.length - 1] = _plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.newline;
            return line;
        }
        const bytes = Buffer.allocUnsafe(this.#sizeBytes - this.#frames.length * (before + after - 1));
        let place = 0;
        for (const frame of this.#frames) {
            place += frame.copy(bytes, place, before, frame.length - after);
            bytes[place++] = _plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.newline;
        }
        return bytes;
    }
}
/** A frame that is longer than what is read of a socket at once lies in memory of its own, and so need not be copied. */
const ownMemoryBytes = 65_536;


/***/ },

/***/ "./lib/scalingo/stream.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Connection: () => (/* binding */ Connection)
/* harmony export */ });
/* harmony import */ var ws__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__("./node_modules/ws/lib/websocket.js");
/* harmony import */ var _agent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/agent.js");
/* harmony import */ var _event_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/event-reader.js");
/* harmony import */ var _stream_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/stream-end.js");
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/transport.js");





const handshakeMs = 10_000;
/** After its close frame the other side has nothing more to say: its end of TCP is not waited for. */
const closeMs = 100;
/** So long nothing may come before one asks whether the other side is there, and so long it has to answer. */
const silenceMs = 40_000;
const pongMs = 5_000;
/** Frames of 8 MiB are read; one of 100 MiB is refused before it is in memory. */
const largestFrameBytes = 16 * 1024 * 1024;
/** So much may wait for its reader before the socket is no longer read. */
const mostWaitingBytes = 64 * 1024;
/**
 * One connection to an app's event stream. It delivers what it got and says why it ended; it decides nothing and never
 * connects again. What nobody listens to waits, first here, then in the socket.
 * Source: "Get real time output of a live deployment", https://developers.scalingo.com/deployments
 */
class Connection {
    #socket;
    #clock;
    #reader = new _event_reader_js__WEBPACK_IMPORTED_MODULE_2__.EventReader();
    #waitingBytes = 0;
    #end;
    #wake;
    #batchHasBegun = false;
    #batchIsComplete = false;
    #openedAtMs;
    #lastFrameAtMs = 0;
    #callOffWatch = () => { };
    constructor(socket, clock) {
        this.#socket = socket;
        this.#clock = clock;
    }
    /**
     * Connects and sends the auth frame. Scalingo does not acknowledge it: a bearer that it does not like shows as an end.
     * @returns a connection, which may already have ended: it then says why
     * @throws the signal's reason where the signal ended it
     */
    static async open(streamUrl, bearer, clock, signal) {
        signal.throwIfAborted();
        const named = URL.parse(streamUrl ?? '') ?? undefined;
        if (named === undefined || !(0,_transport_js__WEBPACK_IMPORTED_MODULE_4__.isStreamAddress)(named)) {
            const connection = new Connection(undefined, clock);
            connection.#finish({ kind: 'no address', url: named && (0,_transport_js__WEBPACK_IMPORTED_MODULE_4__.bareAddress)(named) });
            return connection;
        }
        const options = {
            agent: (0,_agent_js__WEBPACK_IMPORTED_MODULE_1__.agentFor)(named),
            maxPayload: largestFrameBytes,
            perMessageDeflate: false,
            // Whoever decodes a frame does it: most are only compared and printed.
            skipUTF8Validation: true,
            closeTimeout: closeMs
        };
        const socket = new ws__WEBPACK_IMPORTED_MODULE_0__(named, options);
        const connection = new Connection(socket, clock);
        await connection.#handshake(socket, bearer, signal);
        return connection;
    }
    /** Why the connection is no more; undefined while it holds. */
    get end() {
        return this.#end;
    }
    /** The deployments whose making this connection has told of, taken or not. */
    get announced() {
        return this.#reader.announced;
    }
    /** How long the connection has lasted since it was opened, in milliseconds; 0 where it never was. */
    get livedMs() {
        return this.#openedAtMs === undefined ? 0 : this.#clock.now() - this.#openedAtMs;
    }
    /**
     * Waits for what comes next, however long that takes.
     * @throws the signal's reason
     */
    async listen(signal) {
        signal.throwIfAborted();
        while (!this.#batchIsComplete && this.#end === undefined)
            await this.#news(signal);
        if (this.#waitingBytes > 0)
            return { kind: 'events', events: this.#handOver() };
        return { kind: 'ended', why: this.#end };
    }
    /** Ends the connection at once, without waiting for the other side. */
    close() {
        this.#socket?.terminate();
    }
    #handshake(socket, bearer, signal) {
        return new Promise((resolve, reject) => {
            const abort = () => {
                socket.terminate();
                reject(signal.reason);
            };
            signal.addEventListener('abort', abort, { once: true });
            // A timer of our own: the socket's does not run yet while a proxy's tunnel is awaited.
            const callOff = this.#clock.after(handshakeMs, () => {
                this.#finish({ kind: 'failed', code: 'deadline', systemCode: undefined });
                socket.terminate();
            });
            socket.on('open', () => {
                callOff();
                this.#openedAtMs = this.#clock.now();
                this.#lastFrameAtMs = this.#openedAtMs;
                this.#watchSilence(socket, silenceMs);
                socket.send(JSON.stringify({ type: 'auth', data: { token: bearer } }));
                resolve();
            });
            socket.on('message', (frame, isBinary) => this.#receive(frame, isBinary));
            for (const frame of ['ping', 'pong'])
                socket.on(frame, () => this.#noteFrame());
            socket.on('unexpected-response', (_request, response) => {
                const { statusCode = 0, headers } = response;
                this.#finish({ kind: 'refused', status: statusCode, retryAfter: headers['retry-after'], date: headers.date });
                socket.terminate();
            });
            socket.on('error', error => this.#finish((0,_stream_end_js__WEBPACK_IMPORTED_MODULE_3__.endOf)(error)));
            socket.on('close', code => {
                this.#finish({ kind: 'closed', code });
                callOff();
                signal.removeEventListener('abort', abort);
                resolve();
            });
        });
    }
    #receive(frame, isBinary) {
        if (this.#end !== undefined)
            return;
        if (isBinary || !this.#reader.read(frame)) {
            this.#finish({ kind: 'unreadable' });
            this.close();
            return;
        }
        this.#beginBatch();
        this.#waitingBytes += frame.length;
        if (this.#waitingBytes > mostWaitingBytes)
            this.#socket?.pause();
    }
    /** All frames of one read arrive before the event loop turns: they are handed over together. */
    #beginBatch() {
        if (this.#batchHasBegun)
            return;
        this.#batchHasBegun = true;
        this.#noteFrame();
        setImmediate(() => this.#completeBatch());
    }
    #noteFrame() {
        this.#lastFrameAtMs = this.#clock.now();
    }
    #completeBatch() {
        this.#batchHasBegun = false;
        this.#batchIsComplete = this.#waitingBytes > 0;
        this.#wake?.();
    }
    #finish(why) {
        this.#end ??= why;
        this.#callOffWatch();
        this.#wake?.();
    }
    #handOver() {
        const events = this.#reader.handOver();
        this.#waitingBytes = 0;
        this.#batchIsComplete = false;
        if (this.#socket?.isPaused) {
            // Only from now on is it Scalingo that is silent.
            this.#noteFrame();
            this.#socket.resume();
        }
        return events;
    }
    /** Resolves with the next frame or the end. */
    #news(signal) {
        return new Promise((resolve, reject) => {
            const stop = () => reject(signal.reason);
            signal.addEventListener('abort', stop, { once: true });
            this.#wake = () => {
                signal.removeEventListener('abort', stop);
                this.#wake = undefined;
                resolve();
            };
        });
    }
    /** Looks every now and then whether anything still comes; asks with a ping before it gives the connection up. */
    #watchSilence(socket, afterMs) {
        this.#callOffWatch = this.#clock.after(afterMs, () => {
            const silentMs = this.#clock.now() - this.#lastFrameAtMs;
            // What nobody takes is not read either: that is our silence, not Scalingo's.
            if (socket.isPaused || silentMs < silenceMs) {
                this.#watchSilence(socket, Math.max(silenceMs - silentMs, pongMs));
            }
            else if (silentMs < silenceMs + pongMs) {
                socket.ping();
                this.#watchSilence(socket, pongMs);
            }
            else {
                this.#finish({ kind: 'silent' });
                this.close();
            }
        });
    }
}


/***/ }

};
