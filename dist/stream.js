export const __webpack_esm_ids__ = ["lib_scalingo_stream_js"];
export const __webpack_esm_modules__ = {

/***/ "./lib/scalingo/escapes.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   savedByEscapes: () => (/* binding */ savedByEscapes),
/* harmony export */   writeUnescaped: () => (/* binding */ writeUnescaped)
/* harmony export */ });
/**
 * What escapes in a string of JSON stand for, where that is printable ASCII or a tab. Encoders write more than quotes so: Go's, for one,
 * `<`, `>` and `&`, which real logs are full of.
 * Source: https://www.rfc-editor.org/rfc/rfc8259#section-7, https://pkg.go.dev/encoding/json#Marshal
 */
/**
 * Looks through what stands in a string of JSON.
 * @param isOther for each byte whether it does not stand for itself
 * @returns by how many bytes it is longer than what it stands for; undefined where that is not all printable ASCII and tabs
 */
function savedByEscapes(frame, from, to, isOther) {
    let saved = 0;
    for (let index = from; index < to;) {
        if (isOther[frame[index]] === 0) {
            index++;
        }
        else {
            const escaped = escapeAt(frame, index, to);
            if (escaped === none)
                return undefined;
            index += escaped >> 8;
            saved += (escaped >> 8) - 1;
        }
    }
    return saved;
}
/**
 * Writes what a part of a string of JSON stands for. It may be written over itself.
 * @returns the place behind it
 */
function writeUnescaped(target, place, frame, from, to) {
    let end = place;
    for (let index = from; index < to;) {
        const byte = frame[index];
        const escaped = byte === backslash ? escapeAt(frame, index, to) : (1 << 8) | byte;
        target[end++] = escaped & 0xff;
        index += escaped >> 8;
    }
    return end;
}
const none = 0;
const [backslash, slash, quote, tab, letterT, letterU, zero] = [0x5c, 0x2f, 0x22, 0x09, 0x74, 0x75, 0x30];
/** What stands there, in one number, since it is asked for each of them: how many bytes it takes, and in the last eight bits what it stands for. */
function escapeAt(frame, index, to) {
    if (frame[index] !== backslash || index + 1 >= to)
        return none;
    const kind = frame[index + 1];
    if (kind === quote || kind === backslash || kind === slash)
        return (2 << 8) | kind;
    if (kind === letterT)
        return (2 << 8) | tab;
    if (kind !== letterU || index + 6 > to || frame[index + 2] !== zero || frame[index + 3] !== zero)
        return none;
    const byte = (digits[frame[index + 4]] << 4) | digits[frame[index + 5]];
    return (byte >= 0x20 && byte <= 0x7e) || byte === tab ? (6 << 8) | byte : none;
}
/** Of each byte what it is worth as a hexadecimal digit; so much that it cannot be one where it is none. */
const digits = Uint16Array.from({ length: 256 }, (_, byte) => {
    const value = Number.parseInt(String.fromCharCode(byte), 16);
    return Number.isNaN(value) ? 0x1000 : value;
});


/***/ },

/***/ "./lib/scalingo/event-reader.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EventReader: () => (/* binding */ EventReader)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:buffer");
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/escapes.js");
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/events.js");
/* harmony import */ var _log_form_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/log-form.js");
/* harmony import */ var _plain_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/plain-run.js");





/**
 * Reads the frames of one stream. Nearly all of them are log events of one deployment that differ in nothing but the line: once it is
 * proved how they are written, a line of printable ASCII is cut out in bytes, which takes a fraction of the time that JSON takes.
 */
class EventReader {
    #announced = new Set();
    /** How log events are written, of those deployments that they were about last. */
    #forms = [];
    #last;
    #events = [];
    #run;
    /** The deployments whose making the stream has told of, handed over or not. */
    get announced() {
        return this.#announced;
    }
    /** @returns false where the frame is no JSON object and the stream cannot be trusted any longer */
    read(frame) {
        return this.takePlain(frame, 0, frame.length) || this.#parse(frame);
    }
    /** The events that were read since the last time, in order. */
    handOver() {
        this.#endRun();
        const events = this.#events;
        this.#events = [];
        return events;
    }
    /** Takes the text of a frame that stands there in some bytes, if it is a plain line. @returns whether it did */
    takePlain(bytes, start, end) {
        const form = this.#formOf(bytes, start, end);
        if (form === undefined)
            return false;
        const from = start + form.before.length;
        let to = end - form.after.length;
        const carriesEnd = bytes[to - 2] === backslash && bytes[to - 1] === letterN;
        if (carriesEnd)
            to -= 2;
        if (to < from)
            return false;
        const saved = (0,_log_form_js__WEBPACK_IMPORTED_MODULE_3__.standsForItself)(bytes, from, to) ? 0 : (0,_escapes_js__WEBPACK_IMPORTED_MODULE_1__.savedByEscapes)(bytes, from, to, _log_form_js__WEBPACK_IMPORTED_MODULE_3__.isOther);
        if (saved === undefined)
            return false;
        if (this.#run?.carriesEnd !== carriesEnd || this.#run.form !== form)
            this.#endRun();
        this.#run ??= new _plain_run_js__WEBPACK_IMPORTED_MODULE_4__.PlainRun(form, carriesEnd);
        this.#run.add(bytes, from, to, saved);
        return true;
    }
    #formOf(bytes, start, end) {
        // Nearly every frame is written as the one before it.
        if (this.#last !== undefined && isOf(this.#last, bytes, start, end))
            return this.#last;
        const form = this.#forms.find(known => isOf(known, bytes, start, end));
        this.#last = form ?? this.#last;
        return form;
    }
    #parse(frame) {
        const text = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(frame) ? frame.toString() : undefined;
        const event = text === undefined ? undefined : (0,_events_js__WEBPACK_IMPORTED_MODULE_2__.readEvent)(text);
        if (text === undefined || event === undefined)
            return false;
        this.#endRun();
        this.#events.push(event);
        if (event.type === 'new')
            this.#announced.add(event.deploymentId);
        if (event.type === 'log')
            this.#learn(text, event);
        return true;
    }
    #learn(frame, event) {
        if (this.#forms.some(({ deploymentId }) => deploymentId === event.deploymentId))
            return;
        const form = (0,_log_form_js__WEBPACK_IMPORTED_MODULE_3__.logFormOf)(frame, event);
        if (form !== undefined)
            this.#forms = [form, ...this.#forms.slice(0, mostForms - 1)];
    }
    #endRun() {
        if (this.#run !== undefined)
            this.#events.push(this.#run.event());
        this.#run = undefined;
    }
}
/** Of so many deployments at once lines are cut out. Each is one more look at frames that are nothing of the kind. */
const mostForms = 4;
/** Whether the text of a frame is written so, whatever stands in the place of the content. */
function isOf({ before, after }, bytes, start, end) {
    const behind = end - after.length;
    return behind >= start + before.length && (0,_log_form_js__WEBPACK_IMPORTED_MODULE_3__.holdsAt)(bytes, start, before) && (0,_log_form_js__WEBPACK_IMPORTED_MODULE_3__.holdsAt)(bytes, behind, after);
}
const backslash = 0x5c;
const letterN = 0x6e;


/***/ },

/***/ "./lib/scalingo/log-form.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   holdsAt: () => (/* binding */ holdsAt),
/* harmony export */   isOther: () => (/* binding */ isOther),
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
/** For each byte whether it does not stand for itself in a string of JSON, or is not printable ASCII. */
const isOther = Uint8Array.from({ length: 256 }, (_, byte) => Number(!/[ !#-[\]-~]/.test(String.fromCharCode(byte))));


/***/ },

/***/ "./lib/scalingo/plain-frames.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takePlainFrames: () => (/* binding */ takePlainFrames)
/* harmony export */ });
/**
 * Takes the frames of a long log out of what is read of a socket before `ws` reads it, which takes longer for a frame than this action for all
 * of a line. What is not taken goes to `ws`, unchanged and in its order.
 * @param socket as soon as `ws` has begun to read it
 */
function takePlainFrames(socket, ports) {
    const [passOn, ...others] = socket.listeners('data');
    if (passOn === undefined || others.length > 0)
        return;
    const frames = new PlainFrames(ports, piece => passOn.call(socket, piece));
    const read = (piece) => frames.read(piece);
    socket.off('data', passOn).on('data', read);
    // What is left of it then `ws` reads by itself, from where the last frame ended.
    socket.prependOnceListener('close', () => {
        socket.off('data', read);
        frames.leave();
    });
}
class PlainFrames {
    #ports;
    #passOn;
    /** The beginning of a head that does not tell yet how long its frame is. */
    #head = nothing;
    /** So many bytes are still to come of a frame whose beginning was passed on. */
    #left = 0;
    /** Whether there was a frame that is not the usual one: what it means for those behind it is for `ws` to say. */
    #isLeftAlone = false;
    constructor(ports, passOn) {
        this.#ports = ports;
        this.#passOn = passOn;
    }
    read(piece) {
        const bytes = this.#head.length === 0 ? piece : Buffer.concat([this.#head, piece]);
        this.#head = nothing;
        this.#isLeftAlone ||= !this.#ports.isOpen();
        let place = Math.min(this.#left, bytes.length);
        this.#left -= place;
        /** Up to here all of it was taken or passed on. */
        let done = 0;
        while (place < bytes.length && !this.#isLeftAlone) {
            if (!isUsual(bytes, place)) {
                this.#isLeftAlone = true;
                break;
            }
            const from = place + headBytes(bytes, place);
            if (from > bytes.length) {
                this.#head = bytes.subarray(place);
                break;
            }
            const to = from + lengthAt(bytes, place);
            this.#isLeftAlone = to - from > this.#ports.mostBytes;
            if (to > bytes.length) {
                this.#left = to - bytes.length;
                break;
            }
            if (bytes[place] === wholeText) {
                this.#passIfOpen(bytes, done, place);
                done = !this.#isLeftAlone && this.#ports.take(bytes, from, to) ? to : place;
            }
            place = to;
        }
        this.#passIfOpen(bytes, done, bytes.length - this.#head.length);
    }
    /** No more will come here: what is kept of it is for who reads on. */
    leave() {
        if (this.#head.length > 0)
            this.#passOn(this.#head);
    }
    #passIfOpen(bytes, from, to) {
        if (from === to)
            return;
        if (this.#ports.isOpen())
            this.#passOn(bytes.subarray(from, to));
        // It may have found that this was the last frame.
        this.#isLeftAlone ||= !this.#ports.isOpen();
    }
}
const nothing = Buffer.alloc(0);
/** The first byte of a text that is whole and uses no extension. Source of this and of what follows: RFC 6455, section 5.2 */
const wholeText = 0x81;
const ping = 0x89;
const pong = 0x8a;
/** In the place of a length: it follows, in two bytes or in eight. */
const lengthFollows = 126;
const longLengthFollows = 127;
function headBytes(bytes, place) {
    const length = bytes[place + 1];
    return length === lengthFollows ? 4 : length === longLengthFollows ? 10 : 2;
}
/** How long a usual frame's content is. */
function lengthAt(bytes, place) {
    const length = bytes[place + 1];
    if (length === lengthFollows)
        return bytes.readUInt16BE(place + 2);
    return length === longLengthFollows ? Number(bytes.readBigUInt64BE(place + 2)) : length;
}
/** Whether a frame is a whole text, a ping or a pong, as servers send them: not masked. Of a beginning, whether it may be that of one. */
function isUsual(bytes, place) {
    const first = bytes[place];
    const length = bytes[place + 1] ?? 0;
    if (first === wholeText)
        return length <= longLengthFollows;
    return (first === ping || first === pong) && length < lengthFollows;
}


/***/ },

/***/ "./lib/scalingo/plain-run.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PlainRun: () => (/* binding */ PlainRun)
/* harmony export */ });
/* harmony import */ var _plain_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/plain-lines.js");
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/escapes.js");


/** A run of frames of one form that each hold a plain line. */
class PlainRun {
    carriesEnd;
    form;
    /** What each line stands in, and where it begins and ends there. */
    #sources = [];
    #begins = [];
    #ends = [];
    /** Which of them hold escapes. */
    #escaped = [];
    #sizeBytes = 0;
    /** @param carriesEnd whether the lines' events carry the end of the line, too */
    constructor(form, carriesEnd) {
        this.form = form;
        this.carriesEnd = carriesEnd;
    }
    /** @param saved by how many bytes the escapes in it are longer than what they stand for */
    add(source, from, to, saved) {
        if (saved > 0)
            this.#escaped.push(this.#sources.length);
        this.#sources.push(source);
        this.#begins.push(from);
        this.#ends.push(to);
        this.#sizeBytes += to - from - saved + 1;
    }
    /** All of it as one event. */
    event() {
        const lines = { bytes: this.#bytes(), count: this.#sources.length };
        return { type: 'lines', deploymentId: this.form.deploymentId, carriesEnd: this.carriesEnd, lines };
    }
    #bytes() {
        const [first] = this.#sources;
        if (first !== undefined && this.#sizeBytes > ownMemoryBytes && this.#sources.length === 1)
            return this.#inPlace(first);
        const bytes = Buffer.allocUnsafe(this.#sizeBytes);
        let place = 0;
        let passed = 0;
        for (let index = 0; index < this.#sources.length; index++) {
            const source = this.#sources[index];
            const from = this.#begins[index];
            const to = this.#ends[index];
            if (index === this.#escaped[passed]) {
                place = (0,_escapes_js__WEBPACK_IMPORTED_MODULE_1__.writeUnescaped)(bytes, place, source, from, to);
                passed++;
            }
            else {
                place += source.copy(bytes, place, from, to);
            }
            bytes[place++] = _plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.newline;
        }
        return bytes;
    }
    /** Nobody else reads it, so it may be written over, and so may what stands behind the line. */
    #inPlace(frame) {
        const [from, to] = [this.#begins[0], this.#ends[0]];
        const end = this.#escaped.length > 0 ? (0,_escapes_js__WEBPACK_IMPORTED_MODULE_1__.writeUnescaped)(frame, from, frame, from, to) : to;
        frame[end] = _plain_lines_js__WEBPACK_IMPORTED_MODULE_0__.newline;
        return frame.subarray(from, end + 1);
    }
}
/** A line that is longer than what is read of a socket at once stands in a frame that lies in memory of its own, and so need not be copied. */
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
/* harmony import */ var _plain_frames_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/plain-frames.js");
/* harmony import */ var _stream_end_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/stream-end.js");
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/transport.js");






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
        if (named === undefined || !(0,_transport_js__WEBPACK_IMPORTED_MODULE_5__.isStreamAddress)(named)) {
            const connection = new Connection(undefined, clock);
            connection.#finish({ kind: 'no address', url: named && (0,_transport_js__WEBPACK_IMPORTED_MODULE_5__.bareAddress)(named) });
            return connection;
        }
        const options = {
            agent: (0,_agent_js__WEBPACK_IMPORTED_MODULE_1__.agentFor)(named),
            maxPayload: largestFrameBytes,
            perMessageDeflate: false,
            // Lines that are taken before it must not overtake what it tells of.
            allowSynchronousEvents: true,
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
            socket.on('upgrade', ({ socket: under }) => socket.once('open', () => this.#takePlainFrames(socket, under)));
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
            socket.on('error', error => this.#finish((0,_stream_end_js__WEBPACK_IMPORTED_MODULE_4__.endOf)(error)));
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
        this.#note(frame.length);
    }
    #takePlainFrames(socket, under) {
        ;(0,_plain_frames_js__WEBPACK_IMPORTED_MODULE_3__.takePlainFrames)(under, {
            mostBytes: largestFrameBytes,
            isOpen: () => this.#end === undefined && socket.readyState === ws__WEBPACK_IMPORTED_MODULE_0__.OPEN,
            take: (bytes, from, to) => {
                const isTaken = this.#reader.takePlain(bytes, from, to);
                if (isTaken)
                    this.#note(to - from);
                return isTaken;
            }
        });
    }
    #note(sizeBytes) {
        this.#beginBatch();
        this.#waitingBytes += sizeBytes;
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
