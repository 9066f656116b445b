import * as __WEBPACK_EXTERNAL_MODULE_node_http_b674be28__ from "node:http";
import * as __WEBPACK_EXTERNAL_MODULE_node_https_b78f5be9__ from "node:https";
export const __webpack_esm_ids__ = ["api-and-index"];
export const __webpack_esm_modules__ = {

/***/ "node:http"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["default"]: () => (__WEBPACK_EXTERNAL_MODULE_node_http_b674be28__["default"]) });

/***/ },

/***/ "node:https"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["default"]: () => (__WEBPACK_EXTERNAL_MODULE_node_https_b78f5be9__["default"]) });

/***/ },

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
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_2__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/http-client/lib/proxy.js");
/* harmony import */ var tunnel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./node_modules/tunnel/index.js");
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/proxy.js");





/**
 * The agent that leads to a host: through `https_proxy` or `http_proxy` where they are set and `no_proxy` does not except
 * the host. WebSockets take the same way, so `wss:` counts as `https:` here. Each request gets an agent, and so a connection, of its own.
 * Source: @actions/http-client reads the variables as GitHub's runner does, and makes its tunnels with the same library.
 */
function agentFor(url) {
    (0,_proxy_js__WEBPACK_IMPORTED_MODULE_4__.completeProxyAddresses)(process.env);
    const isPlain = url.protocol === 'http:' || url.protocol === 'ws:';
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_2__.getProxyUrl)(new URL(`${isPlain ? 'http' : 'https'}://${url.host}`));
    if (!proxy?.hostname)
        return isPlain ? new node_http__WEBPACK_IMPORTED_MODULE_0__["default"].Agent() : new node_https__WEBPACK_IMPORTED_MODULE_1__["default"].Agent();
    const { hostname: host, username, password } = proxy;
    const options = {
        proxy: {
            host,
            port: Number(proxy.port),
            ...(username || password ? { proxyAuth: `${username}:${password}` } : {})
        }
    };
    const kind = `${isPlain ? 'http' : 'https'}Over${proxy.protocol === 'https:' ? 'Https' : 'Http'}`;
    return tunnel__WEBPACK_IMPORTED_MODULE_3__[kind](options);
}


/***/ },

/***/ "./lib/proxy.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeProxyAddresses: () => (/* binding */ completeProxyAddresses)
/* harmony export */ });
/**
 * Completes the addresses of proxies in an environment: `https_proxy=proxy:3128` means a proxy to everybody but the libraries here, which would
 * silently do without one.
 */
function completeProxyAddresses(environment) {
    for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
        const address = environment[name];
        if (address && !address.includes('://'))
            environment[name] = `http://${address}`;
    }
}


/***/ }

};
