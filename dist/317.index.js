export const id = 317;
export const ids = [317];
export const modules = {

/***/ 5317:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5233);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6042);
/* harmony import */ var _github_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6954);
/* harmony import */ var _github_summary_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1716);
/* harmony import */ var _github_trigger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4651);
/* harmony import */ var _github_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3566);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6095);







// Tells what became of a deployment whose step could not tell it: from what the step left behind alone, without asking anybody,
// and without ever failing the job.
const log = new _github_log_js__WEBPACK_IMPORTED_MODULE_0__/* .Log */ .t(process.stdout, (0,_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .monotonicClock */ .V)(), new AbortController().signal);
const told = (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('told');
const message = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .afterword */ .x_)({
    told,
    creating: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('creating') !== '',
    app: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('app'),
    page: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('deployment_url'),
    status: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('status')
});
if (message !== undefined) {
    if (told !== '')
        log.note(message);
    else {
        log.notice(message);
        await summarise(message).catch(error => log.debug(`no summary was written: ${error}`));
    }
}
/** Of a step that was killed there is no summary yet. */
async function summarise(text) {
    await (0,_github_summary_write_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSummary */ .S)({
        title: 'Killed',
        failed: true,
        message: text,
        app: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('app'),
        appUrl: '',
        region: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('region'),
        status: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('status'),
        deploymentId: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('deployment_id'),
        deploymentUrl: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)('deployment_url'),
        commit: { ref: '', url: undefined, title: undefined },
        trigger: (0,_github_trigger_js__WEBPACK_IMPORTED_MODULE_3__/* .readTrigger */ .v)((0,_github_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkflow */ .S6)()),
        durationSeconds: undefined,
        imageSizeBytes: undefined,
        before: undefined,
        stages: [],
        diagnosis: undefined,
        logEnd: []
    });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
