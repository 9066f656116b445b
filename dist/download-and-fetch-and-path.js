import * as __WEBPACK_EXTERNAL_MODULE_node_stream_promises_ac36a5c9__ from "node:stream/promises";
export const __webpack_esm_ids__ = ["download-and-fetch-and-path"];
export const __webpack_esm_modules__ = {

/***/ "node:stream/promises"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["pipeline"]: () => (__WEBPACK_EXTERNAL_MODULE_node_stream_promises_ac36a5c9__.pipeline) });

/***/ }

};
