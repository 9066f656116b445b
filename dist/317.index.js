export const id = 317;
export const ids = [317];
export const modules = {

/***/ 6674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ settleRecord)
});

// UNUSED EXPORTS: owed

// EXTERNAL MODULE: ./lib/github/environment/deployments.js
var environment_deployments = __webpack_require__(5065);
// EXTERNAL MODULE: ./lib/github/environment/making.js
var making = __webpack_require__(1016);
// EXTERNAL MODULE: ./lib/github/environment/record.js + 4 modules
var record = __webpack_require__(5039);
;// CONCATENATED MODULE: ./lib/github/environment/afterwards.js



/**
 * Tells GitHub the last that is to be told of a record.
 * @returns whether there was a record, and GitHub took it
 * @throws NotRecorded; the signal's reason
 */
async function tellAfterwards(left, status, { github, run }) {
    const deployments = new environment_deployments/* Deployments */.D(github, left.repository);
    const id = left.id || (await (0,making/* findMade */.R)(deployments, left));
    if (id === undefined)
        return false;
    await deployments.addStatus(id, (0,record/* statusOrder */.D)(status, run));
    return true;
}

// EXTERNAL MODULE: ./lib/github/environment/run.js
var environment_run = __webpack_require__(4712);
// EXTERNAL MODULE: ./lib/json.js
var lib_json = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/outcome.js + 2 modules
var outcome = __webpack_require__(6095);
// EXTERNAL MODULE: ./lib/scalingo/status.js
var scalingo_status = __webpack_require__(5926);
;// CONCATENATED MODULE: ./lib/afterwards.js





/** So long the run after the job waits for GitHub. */
const patienceMs = 10_000;
/**
 * What GitHub's record of the deployment still has to say, by what the step left behind.
 * @returns undefined where there is no record, or it says all there is to say
 */
function owed(read) {
    if (read('environment') === '' || read('record_over') !== '')
        return undefined;
    const told = read('told');
    if (told !== '' && told !== outcome/* titles */.YC.cancelled)
        return parsed(read('record_owed'));
    // What came of the step is known before that is told: a kill in between leaves both.
    const settled = told === '' ? parsed(read('record_owed')) : undefined;
    if (settled !== undefined)
        return settled;
    const page = read('deployment_url') || undefined;
    const status = read('status');
    if ((0,scalingo_status/* isKnownEnd */.R8)(status)) {
        const state = status === 'success' ? 'success' : 'failure';
        return { state, description: `Ended as "${status}"`, page, environmentUrl: undefined };
    }
    const how = told === '' ? 'Killed' : 'Cancelled';
    const description = page === undefined ? `${how} before Scalingo had said that it made the deployment` : `${how}, it goes on unwatched`;
    return { state: 'error', description, page, environmentUrl: undefined };
}
/** Tells GitHub what is still owed, within a bounded time. Quiet where there is nothing to tell, or GitHub does not take it. */
async function settleRecord(read, { workflow, token, clock, debug }) {
    const status = owed(read);
    if (status === undefined || workflow.repository === undefined)
        return;
    const { GitHubApi } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 7671));
    const ending = new AbortController();
    const callOff = clock.after(patienceMs, () => ending.abort(new Error('GitHub did not answer in time')));
    try {
        const github = new GitHubApi({ apiUrl: workflow.apiUrl, token, clock, signal: ending.signal, note: debug });
        const left = { environment: read('environment'), key: read('record_key'), id: read('record_id') };
        const run = (0,environment_run/* readRun */.c)(workflow);
        const wasTold = await tellAfterwards({ ...left, repository: workflow.repository }, status, { github, run });
        debug(wasTold ? `GitHub was told: ${status.description}` : 'GitHub has no record of the deployment');
    }
    catch (error) {
        debug(`GitHub was not told what became of the deployment: ${error}`);
    }
    finally {
        callOff();
    }
}
function parsed(json) {
    if (json === '')
        return undefined;
    const { state, description, page, environmentUrl } = (0,lib_json/* record */.g)(JSON.parse(json));
    return {
        state: (0,lib_json/* text */.Q)(state),
        description: (0,lib_json/* text */.Q)(description) ?? '',
        page: (0,lib_json/* text */.Q)(page),
        environmentUrl: (0,lib_json/* text */.Q)(environmentUrl)
    };
}


/***/ }),

/***/ 5317:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143);
/* harmony import */ var _afterwards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6674);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5233);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6042);
/* harmony import */ var _github_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6954);
/* harmony import */ var _github_summary_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1716);
/* harmony import */ var _github_trigger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4651);
/* harmony import */ var _github_workflow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3566);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6095);
/* harmony import */ var _source_scratch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5659);










// Tells what became of a deployment whose step could not tell it: from what the step left behind alone, without asking Scalingo,
// and without ever failing the job. GitHub too is told, where the step made a record there; and the archive is
// removed that a killed step could not remove.
const clock = (0,_clock_js__WEBPACK_IMPORTED_MODULE_9__/* .monotonicClock */ .V)();
const log = new _github_log_js__WEBPACK_IMPORTED_MODULE_2__/* .Log */ .t(process.stdout, clock, new AbortController().signal);
const told = (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('told');
const message = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_7__/* .afterword */ .x_)({
    told,
    creating: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('creating') !== '',
    app: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('app'),
    page: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('deployment_url'),
    status: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('status')
});
await (0,_source_scratch_js__WEBPACK_IMPORTED_MODULE_8__/* .removeScratch */ .Z)((0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('folder'), (0,_github_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .readWorkflow */ .S6)().temporary);
if (message !== undefined) {
    if (told !== '')
        log.note(message);
    else {
        log.notice(message);
        await summarise(message).catch(error => log.debug(`no summary was written: ${error}`));
    }
}
const token = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4('github_token');
const debug = (text) => log.debug(text);
await (0,_afterwards_js__WEBPACK_IMPORTED_MODULE_1__/* .settleRecord */ .r)(_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un, { workflow: (0,_github_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .readWorkflow */ .S6)(), token, clock, debug }).catch(error => debug(String(error)));
/** Of a step that was killed there is no summary yet. */
async function summarise(text) {
    await (0,_github_summary_write_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSummary */ .S)({
        title: 'Killed',
        failed: true,
        message: text,
        app: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('app'),
        appUrl: '',
        region: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('region'),
        status: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('status'),
        deploymentId: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('deployment_id'),
        deploymentUrl: (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .un)('deployment_url'),
        commit: { ref: '', url: undefined, title: undefined },
        trigger: (0,_github_trigger_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrigger */ .v)((0,_github_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .readWorkflow */ .S6)()),
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
