export const __webpack_esm_ids__ = ["events-universal"];
export const __webpack_esm_modules__ = {

/***/ "./node_modules/events-universal/default.js"
(module, __unused_webpack_exports, __webpack_require__) {

module.exports = __webpack_require__("events")


/***/ }

};
