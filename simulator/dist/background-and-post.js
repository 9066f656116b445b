import * as __WEBPACK_EXTERNAL_MODULE_node_readline_153c82ca__ from "node:readline";
export const __webpack_esm_ids__ = ["background-and-post"];
export const __webpack_esm_modules__ = {

/***/ "node:readline"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["createInterface"]: () => (__WEBPACK_EXTERNAL_MODULE_node_readline_153c82ca__.createInterface) });

/***/ }

};
