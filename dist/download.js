import * as __WEBPACK_EXTERNAL_MODULE_node_stream_62980834__ from "node:stream";
export const __webpack_esm_ids__ = ["lib_github_download_js"];
export const __webpack_esm_modules__ = {

/***/ "node:stream"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["Transform"]: () => (__WEBPACK_EXTERNAL_MODULE_node_stream_62980834__.Transform) });

/***/ },

/***/ "./lib/github/download.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   download: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:stream/promises");
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/address.js");
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/github/request.js");





/** So long nothing may come. */
const silenceMs = 60_000;
const named = { 'user-agent': 'deploy-to-scalingo' };
/**
 * Downloads to a file, however large, without any token: a signed link is its own permission.
 * @param mostBytes where it is larger, it ends there
 * @returns undefined where all of it came; else what went wrong, in a few words
 * @throws the file system's error where the file cannot be written; the signal's reason
 */
async function download(url, file, mostBytes, { clock, signal, received }) {
    if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_3__.isSafe)(new URL(url)))
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
        const message = await (0,_request_js__WEBPACK_IMPORTED_MODULE_4__.send)(new URL(url), { method: 'GET', headers: named, signal: ending, follows: true });
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
/** A connection breaks with other names, and where it cannot be made the failed call is `connect`. */
function isOfFile(error) {
    const isFileCall = error instanceof Error && 'syscall' in error && ['open', 'write'].includes(String(error.syscall));
    return (isFileCall && ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT', 'EMFILE'].includes(codeOf(error)));
}
function codeOf(error) {
    return error instanceof Error ? String('code' in error ? error.code : error.message) : String(error);
}


/***/ }

};
