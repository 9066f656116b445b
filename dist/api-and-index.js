export const __webpack_esm_ids__ = ["api-and-index"];
export const __webpack_esm_modules__ = {

/***/ "./lib/address.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSafe: () => (/* binding */ isSafe)
/* harmony export */ });
/* unused harmony export isLoopback */
/** Whether secrets may be sent there: encrypted, or to the machine itself. */
function isSafe(url) {
    return url.protocol === 'https:' || url.protocol === 'wss:' || isLoopback(url.hostname);
}
/** Whether a host name or address is the machine itself, without asking any name server. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}


/***/ },

/***/ "./lib/agent.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   agentFor: () => (/* binding */ agentFor)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:http");
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:https");
/* harmony import */ var tunnel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./node_modules/tunnel/index.js");
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/proxy.js");




/**
 * The agent that leads to a host: through a proxy where one does. Each request gets an agent, and so a connection, of its own.
 * Source: @actions/http-client makes its tunnels with the same library.
 */
function agentFor(url) {
    const isPlain = url.protocol === 'http:' || url.protocol === 'ws:';
    const way = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__.proxyTo)(url);
    if (way === undefined)
        return isPlain ? new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent() : new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent();
    const { isEncrypted, ...proxy } = way;
    const kind = `${isPlain ? 'http' : 'https'}Over${isEncrypted ? 'Https' : 'Http'}`;
    return tunnel__WEBPACK_IMPORTED_MODULE_2__[kind]({ proxy });
}


/***/ }

};
