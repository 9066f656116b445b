export const id = 519;
export const ids = [519];
export const modules = {

/***/ 2519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   download: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4942);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1063);





/** So long nothing may come. */
const silenceMs = 60_000;
/**
 * Downloads to a file, however large, without any token: a signed link is its own permission.
 * @param mostBytes where it is larger, it ends there
 * @returns undefined where all of it came; else what went wrong, in a few words
 * @throws the file system's error where the file cannot be written; the signal's reason
 */
async function download(url, file, mostBytes, { clock, signal, received }) {
    if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafe */ .I)(new URL(url)))
        return 'it is at an address without encryption';
    const silence = new AbortController();
    let callOff = () => { };
    const heard = () => {
        callOff();
        callOff = clock.after(silenceMs, () => silence.abort());
    };
    heard();
    try {
        const ending = AbortSignal.any([signal, silence.signal]);
        const message = await answered(url, ending);
        if (message.statusCode !== 200)
            return `HTTP ${message.statusCode}`;
        let sizeBytes = 0;
        const meter = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
            transform(piece, _encoding, done) {
                heard();
                sizeBytes += piece.length;
                received(piece.length);
                done(sizeBytes > mostBytes ? new TooMuch() : null, piece);
            }
        });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(message, meter, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(file), { signal: ending });
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof TooMuch)
            return undefined;
        if (isOfFile(error))
            throw error;
        return silence.signal.aborted ? `nothing came for ${silenceMs / 1000} s` : codeOf(error);
    }
    finally {
        callOff();
    }
}
/** More than anybody can use: what is there already tells that. */
class TooMuch extends Error {
}
/** Through a proxy too, and wherever it is redirected. */
async function answered(url, signal) {
    const client = new _actions_http_client__WEBPACK_IMPORTED_MODULE_3__/* .HttpClient */ .Qq('deploy-to-scalingo', [], { allowRetries: false, maxRedirects: 5, keepAlive: false });
    const answer = client.get(url);
    const aborted = new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    // Whoever does not wait for it any longer must not hear of it either.
    answer.then(({ message }) => signal.aborted && message.destroy()).catch(() => { });
    return (await Promise.race([answer, aborted])).message;
}
/** A connection breaks with other names, and where it cannot be made the failed call is `connect`. */
function isOfFile(error) {
    const isFileCall = error instanceof Error && 'syscall' in error && ['open', 'write'].includes(String(error.syscall));
    return (isFileCall && ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT', 'EMFILE'].includes(codeOf(error)));
}
function codeOf(error) {
    return error instanceof Error ? String('code' in error ? error.code : error.message) : String(error);
}


/***/ })

};
