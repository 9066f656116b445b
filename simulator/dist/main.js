import * as __WEBPACK_EXTERNAL_MODULE_crypto__ from "crypto";
import * as __WEBPACK_EXTERNAL_MODULE_fs__ from "fs";
export const __webpack_esm_ids__ = ["crypto-fs-lib_action_main_js"];
export const __webpack_esm_modules__ = {

/***/ "crypto?8092"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["randomUUID"]: () => (__WEBPACK_EXTERNAL_MODULE_crypto__.randomUUID) });

/***/ },

/***/ "fs"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["appendFileSync"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.appendFileSync), ["existsSync"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.existsSync) });

/***/ },

/***/ "./lib/action/main.js"
(__webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:os");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/core.js");
/* harmony import */ var _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/cli/usage.js");
/* harmony import */ var _scalingo_scenarios_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/scenarios/index.js");
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/action/asked.js");
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/action/start.js");








try {
    await start();
}
catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__.setFailed(error instanceof _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_4__.UsageError ? error.message : `The simulated Scalingo could not be started: ${error}`);
}
/** Starts it and says where it is. */
async function start() {
    const asked = readAsked();
    // A token of this job's alone: one that is the same everywhere would be taken for a secret by those who search for them.
    const token = `tk-us-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(20).toString('hex')}`;
    _actions_core__WEBPACK_IMPORTED_MODULE_3__.setSecret(token);
    const { scenario, speed = 1 } = (0,_asked_js__WEBPACK_IMPORTED_MODULE_6__.optionsOf)(asked, token);
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const mistakes = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `simulated-scalingo-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.txt`);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__.saveState('mistakes', mistakes);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__.saveState('key', key);
    const { apiUrl, authUrl, port } = await (0,_start_js__WEBPACK_IMPORTED_MODULE_7__.startInBackground)(process.argv[1] ?? '', { asked, token, key }, mistakes);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__.saveState('port', port);
    for (const [name, value] of Object.entries({ api_url: apiUrl, auth_url: authUrl, token, app: asked.app })) {
        _actions_core__WEBPACK_IMPORTED_MODULE_3__.setOutput(name, value);
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_3__.info(`A simulated Scalingo listens on ${apiUrl}.`);
    if (scenario) {
        const seconds = Math.ceil((0,_scalingo_scenarios_index_js__WEBPACK_IMPORTED_MODULE_5__.durationMs)(scenario) / speed / 1000);
        _actions_core__WEBPACK_IMPORTED_MODULE_3__.info(`Every deployment of ${asked.app} plays "${scenario.name}", within about ${seconds} s: ${scenario.description}.`);
    }
}
/** An empty value counts as absent: workflows pass empty expressions. */
function readAsked() {
    const read = (name, otherwise = '') => _actions_core__WEBPACK_IMPORTED_MODULE_3__.getInput(name) || otherwise;
    const app = read('app', 'my-app');
    if (!/^[\w-]+$/.test(app))
        throw new _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_4__.UsageError(`app takes the name of an app, not ${JSON.stringify(app)}`);
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

/***/ }

};
