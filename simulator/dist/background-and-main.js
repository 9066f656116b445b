import * as __WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__ from "node:crypto";
import * as __WEBPACK_EXTERNAL_MODULE_node_os_e12349cb__ from "node:os";
import * as __WEBPACK_EXTERNAL_MODULE_node_path_02319fef__ from "node:path";
import * as __WEBPACK_EXTERNAL_MODULE_node_util_1f093676__ from "node:util";
export const __webpack_esm_ids__ = ["background-and-main"];
export const __webpack_esm_modules__ = {

/***/ "node:crypto"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["createHmac"]: () => (__WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__.createHmac), ["randomBytes"]: () => (__WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__.randomBytes), ["randomUUID"]: () => (__WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__.randomUUID), ["timingSafeEqual"]: () => (__WEBPACK_EXTERNAL_MODULE_node_crypto_803ecaf5__.timingSafeEqual) });

/***/ },

/***/ "node:os"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["tmpdir"]: () => (__WEBPACK_EXTERNAL_MODULE_node_os_e12349cb__.tmpdir) });

/***/ },

/***/ "node:path"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["join"]: () => (__WEBPACK_EXTERNAL_MODULE_node_path_02319fef__.join) });

/***/ },

/***/ "node:util"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["parseArgs"]: () => (__WEBPACK_EXTERNAL_MODULE_node_util_1f093676__.parseArgs) });

/***/ },

/***/ "./lib/action/asked.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   optionsOf: () => (/* binding */ optionsOf)
/* harmony export */ });
/* harmony import */ var _scalingo_cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/cli/arguments.js");
/* harmony import */ var _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/cli/usage.js");
/* harmony import */ var _scalingo_scenarios_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/index.js");
/* harmony import */ var _scalingo_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/settings.js");




/**
 * What a simulator is started with.
 * @param token the API token that it takes
 * @throws UsageError with one sentence that says which input is wrong, and what it takes
 */
function optionsOf(asked, token) {
    const { scenario, speed, faults, settings } = requestOf(asked);
    const deployed = asked.lastGitRef === '' ? {} : { lastGitRef: asked.lastGitRef };
    return {
        // This scenario leaks the token that is in use, which is never the same here.
        scenario: scenario.name === 'hostile' ? (0,_scalingo_scenarios_index_js__WEBPACK_IMPORTED_MODULE_2__.hostile)(token) : scenario,
        speed,
        faults,
        settings: { ...realDeadlines(speed), ...settings },
        apps: [{ name: asked.app, ...deployed }],
        tokens: [{ token }]
    };
}
/** A client's clock does not run faster: what it was promised an hour or ten minutes for, it has for so long. */
function realDeadlines(speed) {
    const factor = Math.max(1, speed);
    return {
        bearerLifetimeSeconds: Math.ceil(_scalingo_settings_js__WEBPACK_IMPORTED_MODULE_3__.defaultSettings.bearerLifetimeSeconds * factor),
        sourceLifetimeMs: Math.ceil(_scalingo_settings_js__WEBPACK_IMPORTED_MODULE_3__.defaultSettings.sourceLifetimeMs * factor)
    };
}
/** Reads the inputs as the command line reads the same things. */
function requestOf({ scenario, speed, faults, settings }) {
    const lines = faults.split(/\r?\n/).filter(line => line.trim() !== '');
    const given = [`--scenario=${scenario}`, `--speed=${speed}`, ...lines.map(line => `--fault=${line}`)];
    if (settings.trim() !== '')
        given.push(`--setting=${settings}`);
    try {
        return (0,_scalingo_cli_arguments_js__WEBPACK_IMPORTED_MODULE_0__.parseCommandLine)(given);
    }
    catch (error) {
        if (!(error instanceof _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_1__.UsageError))
            throw error;
        throw new _scalingo_cli_usage_js__WEBPACK_IMPORTED_MODULE_1__.UsageError(error.message.replace(/^--(fault|setting)\b/, '$1s').replace(/^--/, ''));
    }
}


/***/ },

/***/ "./lib/scalingo/cli/arguments.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseCommandLine: () => (/* binding */ parseCommandLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:util");
/* harmony import */ var _scenarios_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/index.js");
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/cli/faults.js");
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/cli/settings.js");
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/cli/usage.js");





const options = {
    scenario: { type: 'string', default: 'success' },
    list: { type: 'boolean', default: false },
    speed: { type: 'string', default: '1' },
    port: { type: 'string', default: '0' },
    fault: { type: 'string', multiple: true, default: [] },
    setting: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false }
};
/**
 * Reads the command line of the simulator.
 * @param commandLine the arguments after the script's name
 * @throws UsageError with one sentence that says what is wrong
 */
function parseCommandLine(commandLine) {
    const values = parse(commandLine);
    if (values.help)
        return { kind: 'help' };
    if (values.list)
        return { kind: 'list' };
    return {
        kind: 'run',
        scenario: scenarioNamed(values.scenario),
        port: portOf(values.port),
        speed: speedOf(values.speed),
        faults: values.fault.map(_faults_js__WEBPACK_IMPORTED_MODULE_2__.parseFault),
        settings: Object.assign({}, ...values.setting.map(_settings_js__WEBPACK_IMPORTED_MODULE_3__.parseSettings))
    };
}
function parse(commandLine) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...commandLine], options }).values;
    }
    catch (error) {
        // Node's own messages go on with advice about positional arguments, of which there are none here.
        throw new _usage_js__WEBPACK_IMPORTED_MODULE_4__.UsageError((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '');
    }
}
function scenarioNamed(name) {
    const scenario = Object.hasOwn(_scenarios_index_js__WEBPACK_IMPORTED_MODULE_1__.scenarios, name) ? _scenarios_index_js__WEBPACK_IMPORTED_MODULE_1__.scenarios[name] : undefined;
    if (scenario)
        return scenario;
    throw new _usage_js__WEBPACK_IMPORTED_MODULE_4__.UsageError(`there is no scenario ${name}; there are ${Object.keys(_scenarios_index_js__WEBPACK_IMPORTED_MODULE_1__.scenarios).join(', ')}`);
}
function portOf(text) {
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= 65_535)
        return port;
    throw new _usage_js__WEBPACK_IMPORTED_MODULE_4__.UsageError(`--port takes a number from 0 to 65535, not ${text}`);
}
function speedOf(text) {
    const speed = Number(text);
    if (text.trim() !== '' && Number.isFinite(speed) && speed > 0)
        return speed;
    throw new _usage_js__WEBPACK_IMPORTED_MODULE_4__.UsageError(`--speed takes a number above 0, not ${text}`);
}


/***/ },

/***/ "./lib/scalingo/cli/faults.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isObject: () => (/* binding */ isObject),
/* harmony export */   parseFault: () => (/* binding */ parseFault),
/* harmony export */   parseObject: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/faults.js");
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/cli/usage.js");


// Records, so that a kind which is added to the faults does not compile until it is known here.
const restKinds = {
    status: { status: 'number' },
    redirect: { location: 'string' },
    reset: {},
    never: {},
    slow: { ms: 'number' },
    lost: { answer: 'value', carriedOut: 'boolean' },
    cut: { bytes: 'number' },
    longer: { bytes: 'number' },
    'malformed chunk': {},
    'stall body': { bytes: 'number' },
    html: {},
    json: { body: 'value' },
    huge: { sizeBytes: 'number' },
    lines: { count: 'number' },
    'reset upload': { bytes: 'number' },
    'stall upload': { bytes: 'number', ms: 'number' },
    'throttle upload': { bytesPerSecond: 'number' }
};
const streamKinds = {
    refuse: { status: 'number' },
    'no handshake': {},
    'reset handshake': {},
    reset: {},
    end: {},
    close: { code: 'number' },
    'half-open': {},
    'pings only': {},
    stall: { ms: 'number' },
    double: {},
    slice: { bytes: 'number' },
    fragment: { bytes: 'number' },
    skip: { lines: 'number' },
    garbage: { frame: 'string' },
    statuses: { statuses: 'list' },
    'end early': { lines: 'number' },
    reverse: { events: 'number' },
    'no end': {}
};
const occasions = ['app', 'from', 'times', 'fromMs', 'untilMs'];
const moments = ['afterFrames', 'afterLines', 'afterBytes', 'afterStatus', 'afterMs'];
/**
 * Reads a fault from a command line.
 * @param text JSON in the form of `Fault`
 * @throws UsageError naming what is not known
 */
function parseFault(text) {
    const fault = parseObject('--fault', text);
    if (fault.on !== 'rest' && fault.on !== 'stream')
        throw wrong(text, '"on" must be "rest" or "stream"');
    if (fault.on === 'rest' && fault.call !== 'any' && !_faults_js__WEBPACK_IMPORTED_MODULE_0__.calls.includes(fault.call)) {
        throw wrong(text, `"call" must be one of any, ${_faults_js__WEBPACK_IMPORTED_MODULE_0__.calls.join(', ')}`);
    }
    checkEffect(text, fault.on, fault.effect);
    const when = fault.when ?? {};
    const places = fault.on === 'rest' ? occasions : [...occasions, ...moments];
    const stranger = isObject(when) ? Object.keys(when).find(key => !places.includes(key)) : 'when';
    if (stranger !== undefined)
        throw wrong(text, `"when" on "${fault.on}" knows ${places.join(', ')}, not ${stranger}`);
    return fault;
}
/**
 * Reads a JSON object from a command line.
 * @param option its name, for the message
 * @throws UsageError where it is no JSON or no object
 */
function parseObject(option, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _usage_js__WEBPACK_IMPORTED_MODULE_1__.UsageError(`${option} takes JSON, not: ${text}`);
    }
    if (!isObject(value))
        throw new _usage_js__WEBPACK_IMPORTED_MODULE_1__.UsageError(`${option} takes a JSON object, not: ${text}`);
    return value;
}
/** Whether a value is an object with keys. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function checkEffect(text, on, effect) {
    const known = on === 'rest' ? restKinds : streamKinds;
    const given = isObject(effect) ? effect : {};
    const needs = typeof given.kind === 'string' && Object.hasOwn(known, given.kind) ? known[given.kind] : undefined;
    if (needs === undefined) {
        throw wrong(text, `"effect.kind" on "${on}" must be one of ${Object.keys(known).join(', ')}`);
    }
    for (const [key, type] of Object.entries(needs)) {
        if (!isOfType(given[key], type))
            throw wrong(text, `an effect of kind "${given.kind}" needs "${key}", a ${type}`);
    }
}
function isOfType(value, type) {
    if (type === 'list')
        return Array.isArray(value);
    return type === 'value' ? value !== undefined : typeof value === type;
}
function wrong(text, why) {
    return new _usage_js__WEBPACK_IMPORTED_MODULE_1__.UsageError(`--fault ${text}: ${why}`);
}


/***/ },

/***/ "./lib/scalingo/cli/settings.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseSettings: () => (/* binding */ parseSettings)
/* harmony export */ });
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/cli/faults.js");
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/cli/usage.js");


const count = {
    words: 'a whole number, 0 or more',
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= 0
};
const integer = {
    words: 'a whole number',
    holds: (value) => Number.isSafeInteger(value)
};
const flag = oneOf(true, false);
const difference = oneOf('same', 'stripped in output', 'stripped in stream');
/** What each switch takes. A new switch does not compile until it has its row here. */
const forms = {
    createStatus: oneOf(200, 201),
    initialStatus: oneOf('queued', 'building'),
    paginationKey: oneOf('prev_page', 'previous_page'),
    perPage: count,
    largestPerPage: count,
    outputWhileRunning: oneOf('grows', 'absent', 'partial'),
    outputLagMs: count,
    outputEndsWithNewline: flag,
    outputLink: oneOf('app', 'deployment'),
    atOnce: oneOf('parallel', 'queued', 'conflict'),
    ownerLimit: count,
    replay: {
        words: '"full", "none" or {"lines": N}',
        holds: (value) => value === 'full' || value === 'none' || ((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) && count.holds(value.lines))
    },
    replayStatuses: flag,
    replayOnSecondConnection: flag,
    replayOf: oneOf('running', 'latest', 'all'),
    newEvent: oneOf('id', 'object'),
    authFailureCloseCode: count,
    authTimeoutMs: count,
    pingIntervalMs: count,
    cutIdleStreamMs: count,
    closeStreamOnExpiry: flag,
    content: oneOf('line', 'newline', 'crlf', 'cr', 'several', 'several-open', 'trimmed'),
    emptyEvents: flag,
    colours: difference,
    trailingBlanks: difference,
    brokenCharacters: oneOf('same', 'more in stream', 'more in output'),
    statusEvents: flag,
    lastStatusLost: flag,
    manyAtOnce: flag,
    rateLimit: {
        words: '"off" or {"perMinute": N, "by": "token" or "address"}',
        holds: (value) => value === 'off' ||
            ((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) && count.holds(value.perMinute) && (value.by === 'token' || value.by === 'address'))
    },
    retryAfter: oneOf('none', 'seconds', 'date'),
    missingFields: {
        words: 'a list of keys',
        holds: (value) => Array.isArray(value) && value.every(each => typeof each === 'string')
    },
    answeredGitRef: oneOfOrOther('as sent', 'shortened', 'absent'),
    answeredAppId: oneOfOrOther('own'),
    lastDeploymentId: oneOf('last success', 'absent', 'last of any'),
    unauthorisedBody: oneOf('json', 'html', 'empty'),
    authNotFoundBody: oneOf('json', 'html'),
    gitRefSlashes: oneOf('accepted', 'refused'),
    missingDeploymentStatus: oneOf(400, 422),
    mediaTypes: oneOf('strict', 'lenient'),
    bearerLifetimeSeconds: count,
    sourceLifetimeMs: count,
    sourceFetchedAt: oneOf('create', 'build'),
    uploadRedirect: oneOf(true, false, 'other host', 'loop'),
    uploadRedirectStatus: oneOf(307, 308),
    uploadExpect: oneOf('honoured', 'ignored', 'refused'),
    uploadRefusals: oneOf('early', 'early, hung up', 'late'),
    clockOffsetMs: integer,
    dateHeader: flag
};
/**
 * Reads switches from a command line.
 * @param text a JSON object with keys of `Settings`
 * @throws UsageError naming a key that is not known, or what a known one takes
 */
function parseSettings(text) {
    const settings = (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__.parseObject)('--setting', text);
    for (const [key, value] of Object.entries(settings)) {
        if (!Object.hasOwn(forms, key)) {
            throw new _usage_js__WEBPACK_IMPORTED_MODULE_1__.UsageError(`--setting: there is no ${key}; there are ${Object.keys(forms).join(', ')}`);
        }
        const form = forms[key];
        if (!form.holds(value))
            throw new _usage_js__WEBPACK_IMPORTED_MODULE_1__.UsageError(`--setting: ${key} takes ${form.words}, not ${JSON.stringify(value)}`);
    }
    return settings;
}
function oneOf(...values) {
    return {
        words: values.map(value => JSON.stringify(value)).join(' or '),
        holds: (value) => values.includes(value)
    };
}
/** One of these words, or any other text as `{"other": …}`. */
function oneOfOrOther(...values) {
    const known = oneOf(...values);
    return {
        words: `${known.words} or {"other": "text"}`,
        holds: (value) => known.holds(value) || ((0,_faults_js__WEBPACK_IMPORTED_MODULE_0__.isObject)(value) && typeof value.other === 'string')
    };
}


/***/ },

/***/ "./lib/scalingo/cli/usage.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UsageError: () => (/* binding */ UsageError)
/* harmony export */ });
/* unused harmony export usage */
/** A command line that cannot be understood; its message is the one line that the person sees. */
class UsageError extends Error {
}
const usage = (/* unused pure expression or super */ null && (`npm run simulator -- [options]

  --scenario NAME   what every deployment plays (default: success)
  --list            the scenarios, and no more
  --speed N         simulated time runs so many times as fast as the clock (default: 1)
  --port N          listen on this port of the loopback address (default: a free one)
  --fault JSON      something that goes wrong; may be given several times, such as
                    '{"on":"stream","when":{"afterLines":20},"effect":{"kind":"reset"}}' or
                    '{"on":"rest","call":"create","effect":{"kind":"status","status":503}}' or
                    '{"on":"rest","call":"upload","effect":{"kind":"reset upload","bytes":1000000}}'
  --setting JSON    one or more switches, such as '{"replay":"none","createStatus":200}' or
                    '{"answeredGitRef":{"other":"v1"},"uploadRedirect":"loop"}'; may be given several times
  --help            this text
`));


/***/ },

/***/ "./lib/scalingo/faults.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   calls: () => (/* binding */ calls)
/* harmony export */ });
/**
 * Faults as data: what goes wrong, and when. Any number of them may be given together and with any scenario and settings.
 * Plain JSON, so that a command line or a random generator can make them.
 */
/** The calls that are told apart, here and in the record of requests. */
const calls = [
    'exchange',
    'self',
    'regions',
    'apps',
    'app',
    'deployments',
    'deployment',
    'create',
    'output',
    'cache_reset',
    'source',
    'upload',
    'download',
    'manual_deploy',
    'unknown'
];


/***/ },

/***/ "./lib/scalingo/scenarios/aborted.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aborted: () => (/* binding */ aborted)
/* harmony export */ });
/* harmony import */ var _node_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/node-build.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");


/** The deployment is aborted in the middle of the build, as where the pusher's connection breaks: the log simply stops. */
const aborted = {
    name: 'aborted',
    description: 'Scalingo aborts the deployment in the middle of the build, and its log simply stops',
    script: [
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(1_500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('building'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.spread)(7_000, _node_build_js__WEBPACK_IMPORTED_MODULE_0__.nodeSetUp),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.spread)(9_000, _node_build_js__WEBPACK_IMPORTED_MODULE_0__.nodeDependencies.slice(0, 6)),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(3_000),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('aborted')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/build-error.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildError: () => (/* binding */ buildError)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-build.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** The app's build script finds type errors, so the buildpack gives up. */
const buildError = {
    name: 'build-error',
    description: 'the build script of a Node.js app fails on two type errors',
    script: [
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(1_500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('building'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(7_000, _node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeSetUp),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(15_000, _node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeDependencies),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(5_000, _node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeBuildBegins),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)((0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)("src/orders/total.ts(42,17): error TS2345: Argument of type 'string | undefined' is not assignable to"), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)("  parameter of type 'string'."), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)("    Type 'undefined' is not assignable to type 'string'."), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)("src/orders/total.ts(58,9): error TS2304: Cannot find name 'roundToCents'."), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error code 2'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error path /build'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error command failed'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error command sh -c tsc --noEmit && vite build'), _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Build failed'), _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('The script "build" of package.json ended with code 2.'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('The lines above show why.'), _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.buildpackError)('An error occurred during buildpack compilation'), ...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Invalid return code from buildpack')),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(800),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('build-error')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/build-errors.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   archiveTooHeavy: () => (/* binding */ archiveTooHeavy),
/* harmony export */   imageTooLarge: () => (/* binding */ imageTooLarge),
/* harmony export */   procfile: () => (/* binding */ procfile),
/* harmony export */   securityStop: () => (/* binding */ securityStop),
/* harmony export */   staleLockFile: () => (/* binding */ staleLockFile),
/* harmony export */   unknownTechnology: () => (/* binding */ unknownTechnology)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-build.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");




/** The page "Deployment Issues", section "Unknown Technology". */
const unknownTechnology = {
    name: 'build-error-technology',
    description: 'no buildpack recognises the sources',
    script: failing(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.startLine, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Fetching source code'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.buildpackError)("We didn't find the type of technology you are using..."), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('The build cannot go on. What a project needs to be recognised:'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('https://doc.scalingo.com/deployment/unknown-technology'), _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank, ...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Invalid return code from buildpack'))
};
/** The page "Deployment Issues", section "Archive Too Large": counted uncompressed, found out when the build starts. */
const archiveTooHeavy = {
    name: 'build-error-archive',
    description: 'the source archive is larger than 300 MB once it is unpacked',
    script: failing(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.startLine, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Fetching source code'), 'Fail to fetch source code: fail to handle tgz: The archive is too heavy (more than 314572800 bytes)', ...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Fail to fetch source code'))
};
/** The build goes well, then the Procfile cannot be read. */
const procfile = {
    name: 'build-error-procfile',
    description: 'the build goes well, but the Procfile cannot be read',
    script: [
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.wait)(1_500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.status)('building'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.spread)(24_000, [..._node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeSetUp, ..._node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeDependencies, ..._node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeBuildBegins, ..._node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeBuildEnds]),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.log)((0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Discovering process types'), 'An error occurred when parsing Procfile', (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('line 2: a process type and its command are written as `type: command`'), ...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Invalid return code from buildpack')),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.status)('build-error')
    ]
};
/** The dependencies were changed, and the lock file was not committed with them: the buildpack installs with `npm ci`. */
const staleLockFile = {
    name: 'build-error-lock',
    description: 'package-lock.json does not match package.json',
    script: failing(..._node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeSetUp, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Installing dependencies'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Installing node modules'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error code EUSAGE'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm error Missing: date-fns@4.1.0 from lock file'), _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Build failed'), _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.buildpackError)('An error occurred during buildpack compilation'), ...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Invalid return code from buildpack'))
};
/** The page "Deployment Issues", section "Image Too Large"; the words are those that users report. Found out once the image is built. */
const imageTooLarge = {
    name: 'build-error-image',
    description: 'the image is larger than the 2 GiB that it may have',
    script: [
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_2__.built)(),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.shipping, ...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ my-app image exceeds the limit of 2048MB - (2311MB)', 'Documentation:     https://doc.scalingo.com/platform/app/troubleshooting/deployment-issues')),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.status)('build-error')
    ]
};
/** Scalingo stopped the build by one of its own rules. */
const securityStop = {
    name: 'build-error-security',
    description: 'Scalingo stops the build by one of its security rules',
    script: failing(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.startLine, (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Fetching source code'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.buildpackError)('Your deployment has been stopped for security reason (rule: BSR-004)'), (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.buildpackError)('Should this be wrong, write to support@scalingo.com'), ...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Invalid return code from buildpack'))
};
function failing(...lines) {
    return [(0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.wait)(1_500), (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.status)('building'), ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.spread)(12_000, lines), (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__.status)('build-error')];
}


/***/ },

/***/ "./lib/scalingo/scenarios/crashed-error.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   crashedError: () => (/* binding */ crashedError)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** The app throws while it starts. Scalingo shows what it printed between two rulers (seen in users' reports). */
const crashedError = {
    name: 'crashed-error',
    description: 'the app throws while it starts: an environment variable is missing',
    script: [
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.built)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.pushed)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.starting)(),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(4_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Your application has stopped unexpectedly with the following output:'), '', '======== BEGIN OUTPUT ========', '', `> my-app@2.7.1 start`, '> node server/main.js', '', 'file:///app/server/settings.js:18', '    throw new Error("The environment variable " + name + " is not set");', '          ^', '', 'Error: The environment variable SESSION_SECRET is not set', '    at required (file:///app/server/settings.js:18:11)', '    at file:///app/server/settings.js:7:22', '    at ModuleJob.run (node:internal/modules/esm/module_job:377:25)', '    at async onImport.tracePromise.__proto__ (node:internal/modules/esm/loader:671:26)', '    at async asyncRunEntryPointWithESMLoader (node:internal/modules/run_main:101:5)', '', 'Node.js v24.18.0', '======== END OUTPUT ========', ''),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('crashed-error')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/duration.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   durationMs: () => (/* binding */ durationMs)
/* harmony export */ });
/* unused harmony export steps */
/**
 * How long a scenario's deployment takes, from the request that creates it to its end, if nothing holds it up.
 * @returns simulated milliseconds: the sum of its waits (those of other deployments beside it do not count)
 */
function durationMs(scenario) {
    let total = 0;
    for (const step of steps(scenario))
        if (step.kind === 'wait')
            total += step.ms;
    return total;
}
/** The steps of a scenario, whether it has them ready or makes them on the way. */
function steps(scenario) {
    return typeof scenario.script === 'function' ? scenario.script() : scenario.script;
}


/***/ },

/***/ "./lib/scalingo/scenarios/hook-error.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hookError: () => (/* binding */ hookError)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");


const build = [
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.startLine,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Fetching source code'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.heading)('Downloading Buildpack: https://github.com/Scalingo/ruby-buildpack.git'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.heading)('Detected Framework: Ruby'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Installing bundler 2.6.9'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Compiling Ruby/Rails'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Using Ruby version: ruby-3.4.4'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Installing dependencies using bundler 2.6.9'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Running: bundle install -j4'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Using rake 13.3.0'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Using concurrent-ruby 1.3.5'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Using i18n 1.14.7'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Fetching pg 1.6.2'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Installing pg 1.6.2 with native extensions'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Fetching rails 8.0.2'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Installing rails 8.0.2'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Bundle complete! 31 Gemfile dependencies, 118 gems now installed.'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Bundle completed (19.84s)'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Cleaning up the bundler cache.'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Preparing app for Rails asset pipeline'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Running: rake assets:precompile'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Asset precompilation completed (8.12s)'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Procfile declares types -> web, worker, postdeploy')
];
const failedMigration = [
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('11:03:16.002411873', 'I, [2026-05-12T11:03:16.001 #1]  INFO -- : Migrating to AddInvoiceNumber (20260504093012)'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('11:03:16.118320950', '== 20260504093012 AddInvoiceNumber: migrating ================================'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('11:03:16.118301127', '-- add_column(:orders, :invoice_number, :string, {:null=>false})'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('11:03:16.402119356', 'bin/rails aborted!'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('11:03:16.402130018', 'StandardError: An error has occurred, this and all later migrations canceled:'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('11:03:16.402133370', 'PG::NotNullViolation: ERROR:  column "invoice_number" of relation "orders" contains null values'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('11:03:16.402136715', "/app/db/migrate/20260504093012_add_invoice_number.rb:3:in 'AddInvoiceNumber#change'"),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('11:03:16.402140006', 'Tasks: TOP => db:migrate'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookStopped)('11:03:16.944700582')
];
/** A Rails app boots, then its postdeploy hook fails to migrate the database: the previous version keeps running. */
const hookError = {
    name: 'hook-error',
    description: 'the app starts, but its postdeploy hook (a database migration) fails',
    script: [
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(1_500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('building'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.spread)(34_000, build),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('pushing'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.shipping),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(8_000),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('starting'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.booting),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(7_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.log)((0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platform)("Postdeploy hook detected, starting 'bundle exec rake db:migrate'")),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(3_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.spread)(1_500, failedMigration),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.log)(...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Postdeploy hook failed: invalid return code 1')),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('hook-error')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/hostile-commands.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hostileCommands: () => (/* binding */ hostileCommands),
/* harmony export */   hostileDisguises: () => (/* binding */ hostileDisguises),
/* harmony export */   hostileTokens: () => (/* binding */ hostileTokens)
/* harmony export */ });
/**
 * Lines by which a build log could command GitHub's runner, if it were printed as it is. The runner reads `::name::` at the
 * start of a line (after whitespace) and `##[name]` anywhere in it, and ends a line at `\r` too.
 */
/** The commands themselves, in both forms, in odd spellings, and what is left of a line's beginning in front of them. */
const hostileCommands = [
    '::error::forged by the build log',
    '::error file=action.yml,line=1,title=Forged::forged with a place',
    '::warning::forged',
    '::notice::forged',
    '::debug::forged',
    '::set-output name=status::success',
    '::set-output name=deployment_id::00000000-0000-4000-8000-000000000000',
    '::save-state name=deployment_id::00000000-0000-4000-8000-000000000000',
    '::add-mask::a',
    '::add-mask:: ',
    '::set-env name=NODE_OPTIONS::--require=/tmp/hostile.js',
    '::add-path::/tmp/hostile',
    '::add-matcher::package.json',
    '::remove-matcher owner=tsc::',
    '::echo::on',
    '::echo::neither on nor off',
    '::group::forged group',
    '::endgroup::',
    '::endgroup::::endgroup::',
    '::internal-set-repo-path repoFullName=octocat/hello::/tmp',
    '::ERROR::upper case counts too',
    '   ::error::behind blanks',
    '\t::error::behind a tab',
    '##[error]forged in the old form',
    '##[error title=Forged;]forged in the old form',
    '##[group]forged group in the old form',
    '##[endgroup]',
    '##[command]forged',
    '##[add-mask]e',
    '##[set-output name=status;]success',
    '##[SECTION]forged',
    '       compiling ##[error]in the middle of a line',
    '##vso[task.complete result=Succeeded;]forged',
    '##[##[error]nested',
    '##[stop-commands]forged-token',
    'progress 10%\r::error::behind a carriage return',
    '\r::error::behind a carriage return that comes first',
    'progress 10%\r\r::add-mask::b\r##[error]behind several',
    '::error::data with %0A::error::an escaped newline %25 %0D %3A %2C'
];
/** Attempts to end the cage by its own token, which has to be unguessable, or to close it for good. */
const hostileTokens = [
    '::stop-commands::x',
    '::stop-commands::',
    '::stop-commands::pause-logging',
    '::x::',
    '::::',
    '::pause-logging::',
    '::resume::',
    '::stop::',
    '::end::',
    '::token::',
    '::my-app::',
    '::scalingo::',
    '::deploy-to-scalingo::',
    '::stop-commands::00000000-0000-4000-8000-000000000000',
    '::00000000-0000-4000-8000-000000000000::',
    '::00000000000000000000000000000000::'
];
/** Characters that stand in front of a command and that something along the way may ignore, strip or take for whitespace. */
const inFrontOfCommands = [
    ['NUL', '\u0000'],
    ['backspace', 'x\b'],
    ['vertical tab', '\v'],
    ['form feed', '\f'],
    ['escape', '\u001b'],
    ['colour', '\u001b[0;36m'],
    ['cursor sequence', '\u001b[2K\u001b[1G'],
    ['operating system command', '\u001b]0;title\u0007'],
    ['delete', '\u007f'],
    ['next line', '\u0085'],
    ['C1 sequence', '\u009b2K'],
    ['no-break space', '\u00a0'],
    ['soft hyphen', '\u00ad'],
    ['combining grapheme joiner', '\u034f'],
    ['Arabic letter mark', '\u061c'],
    ['Mongolian vowel separator', '\u180e'],
    ['zero-width space', '\u200b'],
    ['zero-width non-joiner', '\u200c'],
    ['zero-width joiner', '\u200d'],
    ['right-to-left mark', '\u200f'],
    ['line separator', '\u2028'],
    ['paragraph separator', '\u2029'],
    ['right-to-left override', '\u202e'],
    ['narrow no-break space', '\u202f'],
    ['word joiner', '\u2060'],
    ['first strong isolate', '\u2068'],
    ['ideographic space', '\u3000'],
    ['variation selector', '\ufe0f'],
    ['byte order mark', '\ufeff'],
    ['tag character', '\u{e0001}']
];
/** Each of those characters in front of a command, and in the middle of the two marks by which a command is known. */
const hostileDisguises = inFrontOfCommands.flatMap(([name, characters]) => [
    `${characters}::error::behind a ${name}`,
    `:${characters}:error::split by a ${name}`,
    `#${characters}#[error]split by a ${name}`,
    `##${characters}[error]split by a ${name}`
]);


/***/ },

/***/ "./lib/scalingo/scenarios/hostile-page.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hostilePage: () => (/* binding */ hostilePage)
/* harmony export */ });
/** Lines that are aimed at a page which shows part of the log: Markdown and HTML for a summary, an annotation or a comment. */
const hostilePage = [
    '</details></summary></pre></code></table>',
    '```',
    '````',
    '~~~~~~~~',
    '``` </code> ```',
    '<script>document.title = "forged"</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="https://example.invalid/pixel.png?from=summary">',
    '<a href="javascript:alert(1)">the dashboard</a>',
    '<h1>Deployment succeeded</h1>',
    '<style>* { display: none }</style><iframe src="https://example.invalid"></iframe>',
    '<!-- a comment that is never closed',
    '![pixel](https://example.invalid/pixel.png)',
    '[the dashboard](https://example.invalid/phish)',
    '[reference]: https://example.invalid/phish "title"',
    '# Deployment succeeded',
    '| status | success |',
    '|---|---|',
    '- [x] deployed',
    '<details open><summary>forged</summary>',
    '-->',
    '> [!IMPORTANT]',
    '@octocat and @github/security, see #1 and GH-2 and octocat/hello-world@0123456789abcdef0123456789abcdef01234567',
    'https://example.invalid/phish www.example.invalid mail@example.invalid',
    ':rocket: **bold** _it_ ~~gone~~ `code` $\\sqrt{x}$ &lt;b&gt; &#60;b&#62; \\<b\\>',
    '```mermaid',
    'graph TD; A-->B',
    '%%{init: {"securityLevel": "loose"}}%%',
    '==== deployment finished: success ====',
    'ghadelimiter_00000000-0000-4000-8000-000000000000',
    'status<<EOF'
];


/***/ },

/***/ "./lib/scalingo/scenarios/hostile-terminal.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hostileEscapes: () => (/* binding */ hostileEscapes),
/* harmony export */   hostileLengths: () => (/* binding */ hostileLengths),
/* harmony export */   hostileUnicode: () => (/* binding */ hostileUnicode)
/* harmony export */ });
/** Lines that would move, hide, recolour or reverse what a terminal or a page shows, or that are hard to carry at all. */
/** Escape sequences of each kind, whole, nested, cut short, and in their one-character C1 form. */
const hostileEscapes = [
    'plain \u001b[31mred that is never switched off',
    '\u001b[8mconcealed\u001b[0m \u001b[30;40mblack on black\u001b[0m \u001b[38;2;1;1;1;48;5;16mtrue colour\u001b[0m',
    '\u001b[1A\u001b[2K\u001b[1Gthis would overwrite the line above',
    '\u001b[2J\u001b[3J\u001b[Hthis would clear the screen',
    '\u001b[?1049h\u001b[?25lthis would switch the screen and hide the cursor',
    '\u001b[6n\u001b[c\u001b[>q\u001b[21t the terminal would answer on the keyboard',
    '\u001bc\u001b(0\u001b#8\u001b=\u001b7\u001b8 reset, other alphabets, test screen',
    '\u001b]0;a new title\u0007 and \u001b]2;another one\u001b\\ and no more',
    '\u001b]8;;https://example.invalid/phish\u0007https://dashboard.scalingo.com\u001b]8;;\u0007',
    '\u001b]52;c;Z2l0IHB1c2g=\u0007 this would fill the clipboard',
    '\u001b]0;a title that is never ended',
    '\u001bP$q"p\u001b\\ \u001b_application\u001b\\ \u001b^private\u001b\\ \u001bXstring\u001b\\ strings of other kinds',
    '\u009b31mC1 colour\u009b0m \u009d0;C1 title\u009c \u0090C1 string\u009c \u009b2K',
    '\u001b[\u001b[2K31mone sequence within another',
    '\u001b\u001b[2K]0;what is left when the inner one is taken out\u0007',
    '\u001b[999999999999999999999999;;;;:::m an absurd parameter',
    '\u001b[31',
    '\u001b',
    'a\u0007b\bc\u0000d\u000ee\u000ff\u007fg\u0018h\u001ai bell, backspace, NUL, shifts, delete, cancel, substitute',
    'one\ttwo\vthree\ffour'
];
/** Unicode that reverses, hides, imitates or joins. */
const hostileUnicode = [
    'user\u202e gnp.txt \u202d and \u2067back\u2069 and \u061c\u200f\u200e marks',
    '\u2066\u2067\u2068 isolates that are never closed',
    'zero\u200bwidth\u200cin\u200dvisible\u2060\ufeff',
    'аpp with a Cyrillic letter, ：：error：： with full-width colons, ＃＃［error］',
    'Z̷̡̛͚̗a̶̢̧̛l̸̨̛͎g̵̢̛͓o̶̡̢̧ and a flag 🏴\u{e0067}\u{e0062}\u{e007f} and a family 👩‍👩‍👧‍👦',
    'line\u2028separator and paragraph\u2029separator and next\u0085line',
    '\ufffd replaced \ufffe\uffff not characters \u{1fffe}',
    'null\u0000 byte, \u{10ffff} last code point'
];
/** Lines whose length is the trouble, the last one of a megabyte. */
const hostileLengths = [
    '',
    ' ',
    '\u001b[0m',
    `${'[31m'.repeat(2_000)} looks like colours`,
    `${'\u001b[31m'.repeat(2_000)}x\u001b[0m`,
    `::error::${'%0A'.repeat(5_000)}`,
    `\r${'\r'.repeat(30)}end`,
    `begin ${'0123456789abcdef'.repeat(65_536)} end`
];


/***/ },

/***/ "./lib/scalingo/scenarios/hostile.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hostile: () => (/* binding */ hostile)
/* harmony export */ });
/* unused harmony exports hostileLines, leakingLines, hostileAt */
/* unused harmony import specifier */ var status;
/* unused harmony import specifier */ var log;
/* harmony import */ var _hostile_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/hostile-commands.js");
/* harmony import */ var _hostile_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/hostile-page.js");
/* harmony import */ var _hostile_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/hostile-terminal.js");
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");





/** Every hostile line that holds no secret: each of them can be put as the very first and the very last line of a log. */
const hostileLines = [
    ..._hostile_commands_js__WEBPACK_IMPORTED_MODULE_0__.hostileCommands,
    ..._hostile_commands_js__WEBPACK_IMPORTED_MODULE_0__.hostileTokens,
    ..._hostile_commands_js__WEBPACK_IMPORTED_MODULE_0__.hostileDisguises,
    ..._hostile_terminal_js__WEBPACK_IMPORTED_MODULE_2__.hostileEscapes,
    ..._hostile_terminal_js__WEBPACK_IMPORTED_MODULE_2__.hostileUnicode,
    ..._hostile_terminal_js__WEBPACK_IMPORTED_MODULE_2__.hostileLengths,
    ..._hostile_page_js__WEBPACK_IMPORTED_MODULE_1__.hostilePage
];
/**
 * Lines in which a build prints the API token, plainly and in the forms that masks know or do not know.
 * @param token the API token that the deployment was asked for with
 */
function leakingLines(token) {
    const half = Math.floor(token.length / 2);
    return [
        `SCALINGO_API_TOKEN=${token}`,
        `https://:${encodeURIComponent(token)}@api.example.invalid/`,
        `Authorization: Basic ${Buffer.from(`:${token}`).toString('base64')}`,
        `Buffer: ${Buffer.from(token).toString('base64')}`,
        JSON.stringify({ token }),
        `::add-mask::${token}`,
        `::debug::${token}`,
        `${token.slice(0, half)}\u001b[31m${token.slice(half)}\u001b[0m with a colour in its middle`,
        `${token.slice(0, half)}\u0000${token.slice(half)} with a NUL in its middle`,
        `${token.slice(0, half)}\r${token.slice(half)} over two lines`
    ];
}
/**
 * A build whose log tries to command GitHub's runner, the terminal and the page, prints the API token, announces success, and fails.
 * @param token the API token, for the lines that leak it
 * @param end the status that it really ends with
 */
function hostile(token, end = 'build-error') {
    return {
        name: 'hostile',
        description: 'a build whose log tries to command the runner, the terminal and the page, leaks the token, and fails',
        script: [
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.wait)(1_500),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.status)('building'),
            ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_3__.startLine),
            ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.spread)(40_000, [...hostileLines, ...leakingLines(token)]),
            // It claims a success, and the last lines before the platform's are aimed at a summary that shows the end of the log.
            ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_3__.urlLine, '::set-output name=status::success', ..._hostile_page_js__WEBPACK_IMPORTED_MODULE_1__.hostilePage, ...leakingLines(token)),
            ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.log)(...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_3__.closingLines)(end)),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.wait)(1_000),
            (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__.status)(end)
        ]
    };
}
/** A scenario whose log is one hostile line between two plain ones, or first or last. */
function hostileAt(place, line, end = 'success') {
    const plain = Array.from({ length: place === 'only' ? 0 : 3 }, (_, index) => `plain line ${index + 1}`);
    const lines = place === 'first' ? [line, ...plain] : [...plain, line];
    return {
        name: `hostile-${place}`,
        description: `a hostile line as the ${place} one of a log`,
        script: [status('building'), ...log(...lines), status(end)]
    };
}


/***/ },

/***/ "./lib/scalingo/scenarios/huge.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   huge: () => (/* binding */ huge)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



const linesAtOnce = 500;
/**
 * A deployment with a very long log, made while it is played: nothing of it is kept by the scenario.
 * Every fourth line repeats an earlier one, as real logs do.
 * @param lines how many lines the build prints, besides the four of the platform
 */
function huge(lines = 100_000) {
    return {
        name: 'huge',
        description: `a build that prints ${lines.toLocaleString('en')} lines`,
        script: () => hugeScript(lines)
    };
}
function* hugeScript(lines) {
    yield (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(1_500);
    yield (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('building');
    yield* (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.startLine);
    for (let from = 0; from < lines; from += linesAtOnce) {
        const count = Math.min(linesAtOnce, lines - from);
        yield { kind: 'logs', lines: Array.from({ length: count }, (_, index) => hugeLine(from + index)) };
        yield (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(100);
    }
    yield* (0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.pushed)();
    yield* (0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.starting)();
    yield (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(5_000);
    yield* (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.urlLine);
    yield (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('success');
}
function hugeLine(index) {
    if (index % 1000 === 0)
        return (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)(`Compiling part ${index / 1000 + 1}`);
    if (index % 4 === 3)
        return (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('warning: this declaration is deprecated');
    return (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)(`[${index}] CC build/objects/module-${(index * 7919) % 100_003}.o -O2 -Wall -fPIC`);
}


/***/ },

/***/ "./lib/scalingo/scenarios/index.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   durationMs: () => (/* reexport safe */ _duration_js__WEBPACK_IMPORTED_MODULE_15__.durationMs),
/* harmony export */   hostile: () => (/* reexport safe */ _hostile_js__WEBPACK_IMPORTED_MODULE_5__.hostile),
/* harmony export */   scenarios: () => (/* binding */ scenarios)
/* harmony export */ });
/* unused harmony export leakedToken */
/* harmony import */ var _aborted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/aborted.js");
/* harmony import */ var _build_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/build-error.js");
/* harmony import */ var _build_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/build-errors.js");
/* harmony import */ var _crashed_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/scalingo/scenarios/crashed-error.js");
/* harmony import */ var _hook_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/scalingo/scenarios/hook-error.js");
/* harmony import */ var _hostile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/scalingo/scenarios/hostile.js");
/* harmony import */ var _huge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/scalingo/scenarios/huge.js");
/* harmony import */ var _lost_connection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/scalingo/scenarios/lost-connection.js");
/* harmony import */ var _parallel_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/scalingo/scenarios/parallel.js");
/* harmony import */ var _queue_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/scalingo/scenarios/queue.js");
/* harmony import */ var _slow_boot_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("./lib/scalingo/scenarios/slow-boot.js");
/* harmony import */ var _success_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("./lib/scalingo/scenarios/success.js");
/* harmony import */ var _timeout_error_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("./lib/scalingo/scenarios/timeout-error.js");
/* harmony import */ var _unknown_stage_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("./lib/scalingo/scenarios/unknown-stage.js");
/* harmony import */ var _unknown_status_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("./lib/scalingo/scenarios/unknown-status.js");
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("./lib/scalingo/scenarios/duration.js");



















/** The API token that the scenario `hostile` leaks, unless `hostile(token)` is asked for with another one. */
const leakedToken = 'tk-us-5YpM0dXn2Qk7RzVb4LhTgWc9JfEa1Us8';
/** By name, in the order in which a list of them is shown. */
const scenarios = Object.fromEntries([
    _success_js__WEBPACK_IMPORTED_MODULE_11__.success,
    _slow_boot_js__WEBPACK_IMPORTED_MODULE_10__.slowBoot,
    _queue_js__WEBPACK_IMPORTED_MODULE_9__.queue,
    _lost_connection_js__WEBPACK_IMPORTED_MODULE_7__.lostConnection,
    _parallel_js__WEBPACK_IMPORTED_MODULE_8__.parallel,
    _build_error_js__WEBPACK_IMPORTED_MODULE_1__.buildError,
    _build_errors_js__WEBPACK_IMPORTED_MODULE_2__.unknownTechnology,
    _build_errors_js__WEBPACK_IMPORTED_MODULE_2__.archiveTooHeavy,
    _build_errors_js__WEBPACK_IMPORTED_MODULE_2__.procfile,
    _build_errors_js__WEBPACK_IMPORTED_MODULE_2__.staleLockFile,
    _build_errors_js__WEBPACK_IMPORTED_MODULE_2__.imageTooLarge,
    _build_errors_js__WEBPACK_IMPORTED_MODULE_2__.securityStop,
    _crashed_error_js__WEBPACK_IMPORTED_MODULE_3__.crashedError,
    _timeout_error_js__WEBPACK_IMPORTED_MODULE_12__.timeoutError,
    _hook_error_js__WEBPACK_IMPORTED_MODULE_4__.hookError,
    _aborted_js__WEBPACK_IMPORTED_MODULE_0__.aborted,
    _unknown_status_js__WEBPACK_IMPORTED_MODULE_14__.unknownStatus,
    _unknown_stage_js__WEBPACK_IMPORTED_MODULE_13__.unknownStage,
    (0,_hostile_js__WEBPACK_IMPORTED_MODULE_5__.hostile)(leakedToken),
    (0,_huge_js__WEBPACK_IMPORTED_MODULE_6__.huge)()
].map(scenario => [scenario.name, scenario]));


/***/ },

/***/ "./lib/scalingo/scenarios/log-lines.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appName: () => (/* binding */ appName),
/* harmony export */   blank: () => (/* binding */ blank),
/* harmony export */   booting: () => (/* binding */ booting),
/* harmony export */   buildpackError: () => (/* binding */ buildpackError),
/* harmony export */   closingLines: () => (/* binding */ closingLines),
/* harmony export */   detail: () => (/* binding */ detail),
/* harmony export */   heading: () => (/* binding */ heading),
/* harmony export */   hookLine: () => (/* binding */ hookLine),
/* harmony export */   hookStopped: () => (/* binding */ hookStopped),
/* harmony export */   platform: () => (/* binding */ platform),
/* harmony export */   platformError: () => (/* binding */ platformError),
/* harmony export */   shipping: () => (/* binding */ shipping),
/* harmony export */   startLine: () => (/* binding */ startLine),
/* harmony export */   step: () => (/* binding */ step),
/* harmony export */   urlLine: () => (/* binding */ urlLine)
/* harmony export */ });
/**
 * The forms that lines of a Scalingo deployment log have. The shapes come from a log that Scalingo's API once answered with
 * and from the pages "Deployment Issues" and "Boot Errors" of Scalingo's documentation: bold first and last lines,
 * platform lines in cyan, details indented by seven spaces, errors behind ` !     `, hook lines that end in a carriage return.
 */
const bold = '\u001b[1m';
const cyan = '\u001b[0;36m';
const plain = '\u001b[0m';
/** The name of the app in every scenario: the simulator's default app. */
const appName = 'my-app';
/** First line of every log. */
const startLine = ` ${bold}<-- Start deployment of ${appName} -->${plain}`;
/** Last line of a log that ends well; comes before the status `success`. */
const urlLine = ` ${bold}<-- https://${appName}.osc-fr1.scalingo.io -->${plain}`;
/** A blank line inside a buildpack's part of the log: blanks, not nothing. */
const blank = '       ';
/** A step of a buildpack. */
function step(text) {
    return `-----> ${text}`;
}
/** What a buildpack says within a step. */
function detail(text) {
    return `       ${text}`;
}
/** A download or a detection, before the buildpack proper runs. */
function heading(text) {
    return `=====> ${text}`;
}
/** A line of the platform itself. The recorded ones begin with a blank inside the colour; some end with one too. */
function platform(text) {
    return `${cyan} ${text}${plain}`;
}
/** An error of a buildpack. */
function buildpackError(text) {
    return ` !     ${text}`;
}
/** How the platform closes the log of a failed deployment. */
function platformError(...texts) {
    return [' !   Error deploying the application', ...texts.map(text => ` !   ${text}`)];
}
/** The lines with which the platform closes the log of a deployment that ends so; none where it is not known that it does. */
function closingLines(end) {
    if (end === 'success')
        return [urlLine];
    if (end === 'crashed-error') {
        const reason = '→ Your application has stopped unexpectedly with the following output:';
        return [
            ...platformError(reason),
            `${ruler} BEGIN OUTPUT ${ruler}`,
            'The app has ended.',
            `${ruler} END OUTPUT ${ruler}`
        ];
    }
    const reason = reasons[end];
    return reason === undefined ? [] : platformError(reason);
}
const ruler = '='.repeat(8);
const reasons = {
    'build-error': '→ Invalid return code from buildpack',
    'timeout-error': `→ Timeout: ${appName} took more than 60 seconds to boot`,
    'hook-error': '→ Postdeploy hook failed: invalid return code 1'
};
/**
 * A line that the postdeploy hook printed: with a time stamp of its own, the container's name, and a carriage return.
 * @param clock time of day with nanoseconds, such as `14:23:20.938411390`
 */
function hookLine(clock, text) {
    return `2026-05-12 ${clock} +0200 CEST [postdeploy-4127] ${text}\r`;
}
/** The platform's own note that the hook's container has ended. */
function hookStopped(clock) {
    return `2026-05-12 ${clock} +0200 CEST [manager] container [postdeploy-4127] (68219c0fd1b4c50027a1e6b2) has stopped\r`;
}
/** Platform line between build and push. */
const shipping = platform('Build complete, shipping your container...');
/** Platform line between push and start; ends with a blank, as recorded. */
const booting = platform('Waiting for your application to boot... ');


/***/ },

/***/ "./lib/scalingo/scenarios/lost-connection.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lostConnection: () => (/* binding */ lostConnection)
/* harmony export */ });
/* harmony import */ var _success_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/success.js");

/**
 * The deployment of `success`, whose stream is reset in the middle of the build and refused when it is opened again.
 * Counted in connections, not by the clock, so that it holds at any speed. The simulator plays these faults once.
 */
const lostConnection = {
    ..._success_js__WEBPACK_IMPORTED_MODULE_0__.success,
    name: 'lost-connection',
    description: 'a success whose stream breaks in the middle of the build and is refused twice before it comes back',
    faults: [
        { on: 'stream', when: { from: 1, times: 1, afterLines: 24 }, effect: { kind: 'reset', inFrame: true } },
        { on: 'stream', when: { from: 2, times: 2 }, effect: { kind: 'refuse', status: 503 } }
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/node-build.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeBuildBegins: () => (/* binding */ nodeBuildBegins),
/* harmony export */   nodeBuildEnds: () => (/* binding */ nodeBuildEnds),
/* harmony export */   nodeDependencies: () => (/* binding */ nodeDependencies),
/* harmony export */   nodeSetUp: () => (/* binding */ nodeSetUp)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/** The log of a Node.js build, in the parts that scenarios put together: its shape is that of Scalingo's Node.js buildpack. */

/** From the first line to the tools in place. */
const nodeSetUp = [
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.startLine,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Fetching source code'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.heading)('Downloading Buildpack: https://github.com/Scalingo/nodejs-buildpack.git'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.heading)('Detected Framework: Node.js'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Creating runtime environment'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('NPM_CONFIG_LOGLEVEL=error'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('NODE_ENV=production'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('NODE_MODULES_CACHE=true'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('NODE_VERBOSE=false'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Installing binaries'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('engines.node (package.json):  24.x'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('engines.npm (package.json):   unspecified (use default)'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Resolving node version 24.x...'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Downloading and installing node 24.18.0...'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Using default npm version: 11.6.2'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank
];
/** The dependencies, from the cache and from the registry. */
const nodeDependencies = [
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Restoring cache'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('- node_modules'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Installing dependencies'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Installing node modules (package.json + package-lock)'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm warn deprecated inflight@1.0.6: This module leaks memory, use something else'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('npm warn deprecated glob@7.2.3: Versions before 9 get no more fixes'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('added 412 packages, and audited 413 packages in 14s'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('96 packages are looking for funding'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('  run `npm fund` for details'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('found 0 vulnerabilities'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank
];
/** The beginning of the app's own build script. */
const nodeBuildBegins = [
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Build'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Running build'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)(`> ${_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.appName}@2.7.1 build`),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('> tsc --noEmit && vite build'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank
];
/** The app's own build script succeeds, and what was built is kept. */
const nodeBuildEnds = [
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('vite v7.1.12 building for production...'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('transforming...'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('✓ 643 modules transformed.'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('rendering chunks...'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('computing gzip size...'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('dist/index.html                         0.71 kB │ gzip:  0.39 kB'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('dist/assets/index-C2uQx1nT.css         28.44 kB │ gzip:  6.02 kB'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('dist/assets/orders-DkP0aV7e.js         61.90 kB │ gzip: 19.77 kB'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('dist/assets/index-B7t9sWfL.js         212.35 kB │ gzip: 68.10 kB'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('✓ built in 6.31s'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Caching build'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('- node_modules'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Pruning devDependencies'),
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('removed 214 packages, and audited 199 packages in 3s'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('found 0 vulnerabilities'),
    _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Build succeeded!')
];


/***/ },

/***/ "./lib/scalingo/scenarios/node-deployment.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   built: () => (/* binding */ built),
/* harmony export */   pushed: () => (/* binding */ pushed),
/* harmony export */   starting: () => (/* binding */ starting)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-build.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** A short queue, then the build from the source to the pruned image; about 38 s. */
function built(processTypes = 'web') {
    return [
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(1_500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('building'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(7_000, _node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeSetUp),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(15_000, _node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeDependencies),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(4_000, _node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeBuildBegins),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(10_000, _node_build_js__WEBPACK_IMPORTED_MODULE_1__.nodeBuildEnds),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)((0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)(`Procfile declares types -> ${processTypes}`))
    ];
}
/** The image goes to the registry; 8 s. */
function pushed() {
    return [(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('pushing'), ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.shipping), (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(8_000)];
}
/** The order to start the app is given; what comes next is up to the scenario. */
function starting() {
    return [(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('starting'), ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.booting)];
}


/***/ },

/***/ "./lib/scalingo/scenarios/parallel.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parallel: () => (/* binding */ parallel)
/* harmony export */ });
/* unused harmony export foreignMark */
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** What a colleague's deployments of the same app say in every line: none of it may ever be shown. */
const foreignMark = 'not yours';
/**
 * Two deployments by a colleague share the stream: one fails in the middle of this one's build, one succeeds beside its boot.
 * (The documentation says that an app has one deployment at a time; users report parallel ones.)
 */
const parallel = {
    name: 'parallel',
    description: "a success, while a colleague's deployments of the same app fail and succeed on the same stream",
    settings: { atOnce: 'parallel' },
    script: [
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.other)((0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(3_000), (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('building'), ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.startLine.replace('my-app', `my-app, ${foreignMark}`)), ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(20_000, foreignLines('fetching', 'resolving', 'installing', 'compiling', 'linking')), ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ Invalid return code from buildpack').map(line => `${line} (${foreignMark})`)), (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('build-error')),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.built)(),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.other)((0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('building'), ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(5_000, foreignLines('restoring', 'installing', 'pruning')), (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('pushing'), (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(2_000), (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('starting'), ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(`${_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.urlLine} ${foreignMark}`), (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('success')),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.pushed)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.starting)(),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(5_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.urlLine),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('success')
    ]
};
function foreignLines(...verbs) {
    return verbs.flatMap(verb => [1, 2, 3].map(part => (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)(`${verb} part ${part}, ${foreignMark}`)));
}


/***/ },

/***/ "./lib/scalingo/scenarios/queue.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   queue: () => (/* binding */ queue)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** All ten slots of the owner are taken for twelve minutes; not a line is logged until one is free. */
const queue = {
    name: 'queue',
    description: 'the deployment waits for a slot for twelve minutes before its build starts',
    settings: { initialStatus: 'queued' },
    script: [
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(12 * 60_000),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.built)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.pushed)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.starting)(),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(5_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.urlLine),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('success')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/slow-boot.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slowBoot: () => (/* binding */ slowBoot)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");


/** How pip draws a download: one line of output, redrawn behind carriage returns. */
const progressBar = [10, 35, 60, 85, 100]
    .map(percent => `       ${'━'.repeat(percent / 5).padEnd(20)} ${percent}%`)
    .join('\r');
/** A Python app that loads a model while it starts: silent for 56 s, just within the 60 s that Scalingo waits. */
const slowBoot = {
    name: 'slow-boot',
    description: 'a Python app takes 56 of its 60 seconds to listen on PORT',
    script: [
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(1_500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('building'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.spread)(22_000, [
            _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.startLine,
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Fetching source code'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.heading)('Downloading Buildpack: https://github.com/Scalingo/python-buildpack.git'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.heading)('Detected Framework: Python'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Using Python 3.13 specified in .python-version'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Installing Python 3.13.3'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Installing pip 25.1.1'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Installing dependencies using pip install -r requirements.txt'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Collecting scikit-learn==1.6.1'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('  Downloading scikit_learn-1.6.1-cp313-cp313-manylinux_2_17_x86_64.whl (13.2 MB)'),
            progressBar,
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Installing collected packages: joblib, threadpoolctl, numpy, scipy, scikit-learn'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)('Successfully installed joblib-1.5.0 numpy-2.2.5 scikit-learn-1.6.1 scipy-1.15.3 threadpoolctl-3.6.0'),
            _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.blank,
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.step)('Procfile declares types -> web')
        ]),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('pushing'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.shipping),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(11_000),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('starting'),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.booting),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.wait)(56_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.log)((0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.detail)(`${_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.appName} listens on the port`), _log_lines_js__WEBPACK_IMPORTED_MODULE_0__.urlLine),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__.status)('success')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/steps.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   log: () => (/* binding */ log),
/* harmony export */   other: () => (/* binding */ other),
/* harmony export */   spread: () => (/* binding */ spread),
/* harmony export */   status: () => (/* binding */ status),
/* harmony export */   wait: () => (/* binding */ wait)
/* harmony export */ });
/** The deployment gets this status. */
function status(name) {
    return { kind: 'status', status: name };
}
/** Nothing happens for so many simulated milliseconds. */
function wait(ms) {
    return { kind: 'wait', ms };
}
/** The lines are logged one after another, without a pause. */
function log(...lines) {
    return lines.map(line => ({ kind: 'log', line }));
}
/** Another deployment of the same app goes on in between: none of this belongs to the one that is followed. */
function other(...script) {
    return { kind: 'other', script };
}
/**
 * The lines are logged over a span of time, at the uneven pace of a build (some come together, some after a pause).
 * @param durationMs simulated milliseconds from the first line to the end of the pause after the last one
 * @param lines as `output` has them, without newline
 */
function spread(durationMs, lines) {
    const weights = lines.map((_, index) => [0, 3, 1, 6, 0, 2, 1][index % 7] ?? 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    return lines.flatMap((line, index) => {
        const pauseMs = Math.round((durationMs * (weights[index] ?? 0)) / total);
        return pauseMs > 0 ? [{ kind: 'log', line }, wait(pauseMs)] : [{ kind: 'log', line }];
    });
}


/***/ },

/***/ "./lib/scalingo/scenarios/success.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   success: () => (/* binding */ success)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** A deployment of about a minute that ends well: Node.js build, push, boot, postdeploy hook. */
const success = {
    name: 'success',
    description: 'a Node.js app is built, pushed, started, migrated by its postdeploy hook, and runs',
    script: [
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.built)('web, postdeploy'),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.pushed)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.starting)(),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(6_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)((0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platform)("Postdeploy hook detected, starting 'node scripts/migrate.js'")),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(2_500),
        // Two lines in the wrong order, as in the recorded log: the hook's time stamps are its own.
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.spread)(2_000, [
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('09:41:52.118204511', 'connected to PostgreSQL 17.5'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('09:41:52.310977204', '20260504_add_invoice_number: applying'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('09:41:52.310412663', '2 migrations to apply'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('09:41:52.977315020', '20260504_add_invoice_number: done in 0.66 s'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('09:41:53.204118779', '20260511_index_orders_by_customer: done in 0.22 s'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookLine)('09:41:53.209800146', 'the database is up to date'),
            (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.hookStopped)('09:41:53.655021894')
        ]),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)((0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platform)('Postdeploy hook succeeded, accepting deployment... ')),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(1_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.urlLine),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('success')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/timeout-error.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   timeoutError: () => (/* binding */ timeoutError)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** The app runs but never listens on PORT: Scalingo waits for 60 s (page "Boot Errors", section "Timeout Errors"). */
const timeoutError = {
    name: 'timeout-error',
    description: 'the app does not listen on PORT within 60 seconds',
    script: [
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.built)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.pushed)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.starting)(),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(60_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)(`→ Timeout: ${_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.appName} took more than 60 seconds to boot`, `Application Logs:  https://dashboard.scalingo.com/apps/osc-fr1/${_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.appName}/logs`, 'Documentation:     https://doc.scalingo.com/platform/app/troubleshooting/boot-errors')),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('timeout-error')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/unknown-stage.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unknownStage: () => (/* binding */ unknownStage)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** A stage with a name that no documentation has: only `finished_at`, which stays null, tells that it is no end. */
const unknownStage = {
    name: 'unknown-stage',
    description: 'a success that passes through a stage that nobody has heard of',
    script: [
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.built)(),
        { kind: 'status', status: 'scanning', isStage: true },
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)((0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platform)('Looking for known vulnerabilities in your image...')),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(6_000),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.pushed)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.starting)(),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(5_000),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.urlLine),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('success')
    ]
};


/***/ },

/***/ "./lib/scalingo/scenarios/unknown-status.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unknownStatus: () => (/* binding */ unknownStatus)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/scenarios/log-lines.js");
/* harmony import */ var _node_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/scenarios/node-deployment.js");
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/scenarios/steps.js");



/** An end with a name that no documentation has: what is not one of the four running statuses is an end, and a failure. */
const unknownStatus = {
    name: 'unknown-status',
    description: 'the deployment ends with a status that nobody has heard of',
    script: [
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.built)(),
        ...(0,_node_deployment_js__WEBPACK_IMPORTED_MODULE_1__.pushed)(),
        ...(0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.log)(...(0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__.platformError)('→ The image was refused by the registry')),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.wait)(500),
        (0,_steps_js__WEBPACK_IMPORTED_MODULE_2__.status)('quarantined')
    ]
};


/***/ },

/***/ "./lib/scalingo/settings.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultSettings: () => (/* binding */ defaultSettings)
/* harmony export */ });
/**
 * The simulator's switches. Each stands for something about Scalingo that is unknown, reported in two ways, or differs between
 * the documentation and what was recorded. The defaults are such that both official clients work.
 */
const defaultSettings = {
    createStatus: 201,
    initialStatus: 'queued',
    paginationKey: 'prev_page',
    perPage: 20,
    largestPerPage: 50,
    outputWhileRunning: 'grows',
    outputLagMs: 0,
    outputEndsWithNewline: true,
    outputLink: 'app',
    atOnce: 'parallel',
    ownerLimit: 10,
    replay: 'full',
    replayStatuses: true,
    replayOnSecondConnection: true,
    replayOf: 'latest',
    newEvent: 'object',
    authFailureCloseCode: 1000,
    authTimeoutMs: 10_000,
    pingIntervalMs: 10_000,
    cutIdleStreamMs: 0,
    closeStreamOnExpiry: false,
    content: 'line',
    emptyEvents: false,
    colours: 'same',
    trailingBlanks: 'same',
    brokenCharacters: 'same',
    statusEvents: true,
    lastStatusLost: false,
    manyAtOnce: true,
    rateLimit: { perMinute: 60, by: 'token' },
    retryAfter: 'none',
    missingFields: [],
    answeredGitRef: 'as sent',
    answeredAppId: 'own',
    lastDeploymentId: 'last success',
    unauthorisedBody: 'json',
    authNotFoundBody: 'html',
    gitRefSlashes: 'accepted',
    missingDeploymentStatus: 400,
    mediaTypes: 'strict',
    bearerLifetimeSeconds: 3600,
    sourceLifetimeMs: 600_000,
    sourceFetchedAt: 'build',
    uploadRedirect: false,
    uploadRedirectStatus: 307,
    uploadExpect: 'honoured',
    uploadRefusals: 'early',
    clockOffsetMs: 0,
    dateHeader: true
};


/***/ }

};
