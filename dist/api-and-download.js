import * as __WEBPACK_EXTERNAL_MODULE_node_stream_62980834__ from "node:stream";
export const __webpack_esm_ids__ = ["api-and-download"];
export const __webpack_esm_modules__ = {

/***/ "node:stream"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["Readable"]: () => (__WEBPACK_EXTERNAL_MODULE_node_stream_62980834__.Readable), ["Transform"]: () => (__WEBPACK_EXTERNAL_MODULE_node_stream_62980834__.Transform) });

/***/ }

};
