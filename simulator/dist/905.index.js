export const id = 905;
export const ids = [905];
export const modules = {

/***/ 4905:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6421);
/* harmony import */ var _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9556);
/* harmony import */ var _scalingo_scenarios_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8181);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7978);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(556);








try {
    await start();
}
catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setFailed */ .C1(error instanceof _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e ? error.message : `The simulated Scalingo could not be started: ${error}`);
}
/** Starts it and says where it is. */
async function start() {
    const asked = readAsked();
    // A token of this job's alone: one that is the same everywhere would be taken for a secret by those who search for them.
    const token = `tk-us-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(20).toString('hex')}`;
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq(token);
    const { scenario, speed = 1 } = (0,_asked_js__WEBPACK_IMPORTED_MODULE_5__/* .optionsOf */ .c)(asked, token);
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const mistakes = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `simulated-scalingo-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.txt`);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ('mistakes', mistakes);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ('key', key);
    const { apiUrl, authUrl, port } = await (0,_start_js__WEBPACK_IMPORTED_MODULE_6__/* .startInBackground */ .T)(process.argv[1] ?? '', { asked, token, key }, mistakes);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ('port', port);
    for (const [name, value] of Object.entries({ api_url: apiUrl, auth_url: authUrl, token, app: asked.app })) {
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH(name, value);
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq(`A simulated Scalingo listens on ${apiUrl}.`);
    if (scenario) {
        const seconds = Math.ceil((0,_scalingo_scenarios_index_js__WEBPACK_IMPORTED_MODULE_4__/* .durationMs */ .pc)(scenario) / speed / 1000);
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq(`Every deployment of ${asked.app} plays "${scenario.name}", within about ${seconds} s: ${scenario.description}.`);
    }
}
/** An empty value counts as absent: workflows pass empty expressions. */
function readAsked() {
    const read = (name, otherwise = '') => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .getInput */ .V4(name) || otherwise;
    const app = read('app', 'my-app');
    if (!/^[\w-]+$/.test(app))
        throw new _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`app takes the name of an app, not ${JSON.stringify(app)}`);
    return {
        app,
        scenario: read('scenario', 'success'),
        speed: read('speed', '10'),
        lastGitRef: read('last_git_ref'),
        faults: read('faults'),
        settings: read('settings')
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
