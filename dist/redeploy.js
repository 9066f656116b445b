export const __webpack_esm_ids__ = ["lib_source_redeploy_js"];
export const __webpack_esm_modules__ = {

/***/ "./lib/source/redeploy.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeploy: () => (/* binding */ redeploy)
/* harmony export */ });
/* harmony import */ var _commit_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/commit-name.js");
/* harmony import */ var _last_success_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/source/last-success.js");
/* harmony import */ var _repository_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/repository/repository.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/unusable.js");




/**
 * The commit that runs now, from the repository.
 * @throws ScalingoError; UnusableSource; the signal's reason
 */
async function redeploy(app, repository, ports) {
    const running = await (0,_last_success_js__WEBPACK_IMPORTED_MODULE_1__.lastSuccess)(app, ports);
    if (running === undefined)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource({ code: 'nothing_to_redeploy', app: app.name });
    const { id: deploymentId, gitRef } = running;
    // A branch's name says what it was then, and not which commit: what it means today may be other code.
    if (!gitRef || !(0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isWholeSha)(gitRef))
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource({ code: 'not_a_commit', app: app.name, deploymentId, gitRef: gitRef || undefined });
    try {
        const located = await (0,_repository_repository_js__WEBPACK_IMPORTED_MODULE_2__.locateRepository)(repository, gitRef, ports);
        return { ...located, what: `${located.what} once more, as in ${deploymentId}` };
    }
    catch (error) {
        if (error instanceof _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource && error.code === 'ref_unknown') {
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource({ code: 'not_of_repository', app: app.name, deploymentId, gitRef, repository }, error);
        }
        throw error;
    }
}


/***/ }

};
