export const __webpack_esm_ids__ = ["lib_diagnosis_diagnose_js"];
export const __webpack_esm_modules__ = {

/***/ "./lib/diagnosis/diagnose.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diagnose: () => (/* binding */ diagnose)
/* harmony export */ });
/* unused harmony export knownFailureIn */
/* unused harmony import specifier */ var placesIn;
/* harmony import */ var _scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/status.js");
/* harmony import */ var _shortened_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/shortened.js");
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/diagnosis/ending.js");
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/diagnosis/failure.js");
/* harmony import */ var _known_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/diagnosis/known/index.js");
/* harmony import */ var _known_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/diagnosis/known/platform.js");
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/diagnosis/places.js");
/* harmony import */ var _telling_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/diagnosis/telling.js");








const longestValue = 60;
const itsCause = 'What the log says of it';
/** Of an end that came from elsewhere (a connection that broke) the log need not say anything. */
const perhaps = 'What in the log may tell of it';
/** What a tool or an app says beside its work is no cause, whatever words it uses; nor is what a passing test is named after. */
const aside = /^.{0,40}(?<![\w./-])(?:warn(?:ing)?|info|debug|notice|deprecated)(?![\w./-])|\b(?:using (?:the )?default|falling back|will (?:retry|be ignored)|retrying|skipp(?:ed|ing)|defaulting to|continuing without|not uploaded)\b|[;,.] [\w ]{0,40}\bdisabled\.?$|\(optional\)|[,;] trying\b|^[✓✔]|^(?:not )?ok \d|\b(?:ok|PASS(?:ED)?)$/i;
/**
 * Looks for a known failure: the first in the table whose line stands where that failure appears, and in what ended that place. Where
 * there is none no cause is invented.
 * @param status as REST has it at the end
 * @param logEnd the last lines of the log, as they came
 * @param wasRead whether Scalingo gave its log: one that was not to be had tells nothing, where one that is empty does
 */
function diagnose(status, logEnd, wasRead = true) {
    const meaning = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__.meaningOf)(status);
    if (status === 'aborted' && wasRead && logEnd.every(isBlank))
        return neverBegan(meaning);
    const places = (0,_places_js__WEBPACK_IMPORTED_MODULE_6__.placesIn)(logEnd);
    const found = firstKnown(status, places);
    if (found === undefined) {
        const { page } = meaning;
        return {
            cause: (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__.causeOf)(meaning, undefined),
            advice: wasRead ? meaning.advice : adviceWithoutLog(meaning, logEnd),
            page,
            file: undefined,
            evidence: (0,_telling_js__WEBPACK_IMPORTED_MODULE_7__.tellingLines)(places),
            evidenceTitle: perhaps,
            isKnown: false
        };
    }
    const { failure, at, value } = found;
    const cause = typeof failure.cause === 'string' ? failure.cause : failure.cause(quoted(value));
    return {
        cause: (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__.causeOf)(meaning, cause),
        advice: failure.advice,
        page: failure.page ?? meaning.page,
        file: failure.file,
        evidence: (0,_telling_js__WEBPACK_IMPORTED_MODULE_7__.evidenceFrom)(places, failure.place, at),
        evidenceTitle: itsCause,
        isKnown: true
    };
}
/** An end whose log is empty: nothing in it can tell, and that tells something. */
function neverBegan(meaning) {
    const { cause, advice, page } = _known_platform_js__WEBPACK_IMPORTED_MODULE_5__.withoutLog;
    const evidence = { evidence: [], evidenceTitle: itsCause };
    return { cause: (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__.causeOf)(meaning, cause), advice, page, file: undefined, ...evidence, isKnown: true };
}
/** Nobody is sent to look for a cause in a log that may not hold it. */
function adviceWithoutLog({ advice, isToldByLog }, logEnd) {
    if (!isToldByLog)
        return advice;
    if (logEnd.every(isBlank))
        return "Its log was not to be had here: read it on the deployment's page.";
    return `${advice} Lines may be missing here: the deployment's page has all of them.`;
}
function isBlank(line) {
    return !/\S/.test(line.slice(0, 500));
}
/** The id of the known failure that a log tells of: for tests and tables. */
function knownFailureIn(status, logEnd) {
    return firstKnown(status, placesIn(logEnd))?.failure.id;
}
function firstKnown(status, places) {
    if (status === undefined || !(0,_scalingo_status_js__WEBPACK_IMPORTED_MODULE_0__.isFailure)(status))
        return undefined;
    const endings = {
        sources: (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__.endingIn)(places.sources),
        step: (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__.endingIn)(places.step),
        output: (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__.endingIn)(places.output),
        hook: (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__.endingIn)(places.hook),
        closing: 0
    };
    for (const failure of _known_index_js__WEBPACK_IMPORTED_MODULE_4__.knownFailures) {
        if (!failure.statuses.includes(status))
            continue;
        const found = findIn(places[failure.place], failure, endings[failure.place]);
        if (found)
            return found;
    }
    return undefined;
}
function findIn(lines, failure, endingAt) {
    const { line, like, beside, isAside, overcome } = failure;
    if (beside && !lines.some(({ text }) => beside.test(text)))
        return undefined;
    const overcomeAt = overcome ? lines.findLastIndex(({ text }) => overcome.test(text)) : -1;
    const from = Math.max(overcomeAt + 1, endingAt);
    for (const [at, { text }] of lines.entries()) {
        if (at < from || (!isAside && aside.test(text)) || like?.test(text) === false)
            continue;
        const match = line.exec(text);
        if (match && !isQuoted(text, match.index))
            return { failure, at, value: match.groups?.value ?? '' };
    }
    return undefined;
}
/** Whether something stands between quotation marks: then the line only mentions it, unless it is a record in JSON. */
function isQuoted(text, index) {
    return !text.startsWith('{') && text.slice(0, index).split('"').length % 2 === 0;
}
function quoted(value) {
    return `"${(0,_shortened_js__WEBPACK_IMPORTED_MODULE_1__.shortened)(value, longestValue)}"`;
}


/***/ },

/***/ "./lib/diagnosis/ending.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endingIn: () => (/* binding */ endingIn)
/* harmony export */ });
/** A bundler, a compiler, tests or npm gave up: they never do so beside the work. */
const compiled = /^(?:.{0,220}\berror TS\d{1,5}: |ERROR in \.?\/?[\w@]|Failed to compile\b|error during build:|Type error: |✘ \[ERROR\] |\[ERROR\] COMPILATION ERROR|> Compilation failed;|== Compilation error in file |(?:\.?\/)?[\w@./-]{1,160}\.go:\d{1,6}:\d{1,6}: (?:undefined|declared and not used|cannot use|syntax error|missing return|"[^"]{1,120}" imported and not used)\b)/;
const gaveUp = /^(?:npm (?:ERR!|error) code E(?!LIFECYCLE$)[A-Z0-9]{3,30}$|\d{1,6} failing$|Tests: .{0,60}\d failed\b|=+ \d{1,6} failed\b|✖ \d{1,6} problems? \([1-9]|\d{1,6}:\d{1,6} {1,8}[Ee]rror:? )/;
/**
 * An error with a name of its own that was not caught. A plain `Error:` is what people also print and go on, or what they throw once the
 * cause has been printed.
 */
const thrown = /^(?:(?:Uncaught |Unhandled )?(?:[A-Za-z_]\w{0,60}(?:\.|::)){0,8}[A-Z]\w{0,60}(?:Error|Exception)(?: \[\w{1,60}\])?: \S|Exception in thread "|panic: (?:runtime error: |assignment to entry in nil map|interface conversion: )|(?:PHP )?Fatal error: |[\w@./-]{1,200}:\d{1,6}:in .{1,250} \((?:\w{1,60}::){0,8}\w{1,60}Error\)$|In Connection\.php line \d|Error: P\d{4}\b)/;
/** What comes behind it belongs to what stands before it. */
const continued = /^(?:Caused by:$|During handling of the above exception|The above exception was the direct cause|StandardError: An error has occurred, .{0,20}all later migrations canceled)/;
/** A bundler's word is followed by the error that it stands for, after the name of a file or two. */
const linesOfDetail = 3;
/**
 * Where in a place that begins which ended it: at the last error that ends a step by itself, or at the first of several that belong
 * together. What was said before that was lived with, whatever it was.
 * @returns the index of its first line; 0 where no such error stands there
 */
function endingIn(lines) {
    let beginsAt = 0;
    let last;
    let isContinued = false;
    for (const [at, { text }] of lines.entries()) {
        const isCompiled = compiled.test(text);
        if (isCompiled || gaveUp.test(text) || thrown.test(text)) {
            const belongs = last?.isCompiled && (isCompiled || at - last.at <= linesOfDetail);
            if (!isContinued && !belongs)
                beginsAt = at;
            last = { at, isCompiled: isCompiled || belongs === true };
            isContinued = false;
        }
        if (continued.test(text))
            isContinued = true;
    }
    return beginsAt;
}


/***/ },

/***/ "./lib/diagnosis/known/boot.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boot: () => (/* binding */ boot)
/* harmony export */ });
const docs = 'https://doc.scalingo.com/platform/app';
const port = 'Let the web process listen on 0.0.0.0 and on the port that the environment variable PORT names';
/** Why the platform gave up an app that was starting. Source: "Boot Errors" of https://doc.scalingo.com/platform. */
const boot = [
    {
        id: 'listens-on-localhost',
        statuses: ['timeout-error'],
        place: 'output',
        isAside: true,
        like: /^(?!.{0,200}\b(?:metrics|prometheus|debugger|inspector|profiler|health|admin)\b)/i,
        line: /\b(?:listening|running|started|serving|ready|bound|available)\b.{0,60}(?:\/\/|\s|@)(?:localhost|127\.0\.0\.1|\[::1\]):\d{2,5}\b/i,
        overcome: /\b(?:listening|running|started|serving|ready|bound|available)\b.{0,60}(?:0\.0\.0\.0|\[::\]|\*):\d{2,5}\b/i,
        cause: 'it listens on localhost only, where nobody outside of its container reaches it',
        advice: `${port}: frameworks have an option such as --host or --bind for it.`,
        page: `${docs}/troubleshooting/boot-errors#timeout-errors`
    },
    {
        id: 'boot-timeout',
        statuses: ['timeout-error'],
        place: 'closing',
        line: /^!\s+(?:→|->) Timeout: \S{1,80} took more than \d{1,5} seconds to boot/,
        cause: 'nothing answered on 0.0.0.0 at the port that the environment variable PORT names',
        advice: `${port}, not on localhost and not on a fixed one. Where it does, let it listen first and load afterwards.`,
        page: `${docs}/troubleshooting/boot-errors#timeout-errors`
    }
];


/***/ },

/***/ "./lib/diagnosis/known/connected.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connected: () => (/* binding */ connected)
/* harmony export */ });
/** An app that says so has reached its database after all. */
const connected = /^(?!.{0,200}\b(?:not|never|disconnected|cannot|failed|error)\b).{0,200}\b(?:(?:re)?connected(?: to\b|$)|connection (?:established|successful|restored))/i;


/***/ },

/***/ "./lib/diagnosis/known/crash.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   crash: () => (/* binding */ crash)
/* harmony export */ });
/* harmony import */ var _connected_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/diagnosis/known/connected.js");

const boot = { statuses: ['crashed-error'], place: 'output' };
const procfile = 'https://doc.scalingo.com/platform/app/procfile';
/** Why an app stopped while it started, as what it printed tells. */
const crash = [
    {
        ...boot,
        id: 'start-script-missing',
        line: /^npm (?:ERR!|error) Missing script: ["']start["']/,
        cause: 'package.json has no script "start"',
        advice: 'Add the script to package.json, or name the command in a Procfile (`web: node server.js`).',
        file: 'package.json'
    },
    {
        ...boot,
        id: 'crash-command-missing',
        line: /^(?:[\w/.-]{0,40}(?:sh|bash|start|exec): )(?:line \d{1,4}: |\d{1,4}: )?(?:exec: )?(?<value>[\w@./-]{1,60}): (?:(?:command )?not found|No such file or directory)$/,
        cause: value => `its command calls ${value}, which is not in the image`,
        advice: 'Add it to what is installed for production: development dependencies are pruned after the build. Or correct the command in the Procfile.',
        page: procfile,
        file: 'Procfile'
    },
    {
        ...boot,
        id: 'crash-module-missing',
        line: /(?:^(?:Uncaught )?Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:module|package) '|^ModuleNotFoundError: No module named '|^ImportError: No module named |\bcannot load such file -- )(?<value>[\w@./~-]{1,100})/,
        cause: value => `the module ${value} is not in the image`,
        advice: 'Where it is a package, add it to the dependencies for production: those for development are pruned after the build. Where it is a file of your own, see that the build makes it, and under that name.'
    },
    {
        ...boot,
        id: 'crash-gems-missing',
        line: /(?:\bBundler::GemNotFound\b|^Could not find [\w-]{1,60}-\d[\w.]{0,30}.{0,120} in (?:locally installed gems|any of the sources))/,
        cause: 'a gem of Gemfile.lock is not in the image',
        advice: 'See that the gem is in no group that production leaves out, run `bundle install` and commit Gemfile.lock.',
        file: 'Gemfile.lock'
    },
    {
        ...boot,
        id: 'crash-jar-missing',
        line: /^(?:Error: Unable to access jarfile (?<value>[\w./-]{1,80})$|Error: Could not find or load main class )/,
        cause: 'the JAR or the class that its command names is not in the image',
        advice: 'Correct the path in the Procfile: Maven writes to target/, Gradle to build/libs/, with the version in the name.',
        page: procfile,
        file: 'Procfile'
    },
    {
        ...boot,
        id: 'crash-java-version',
        line: /\bUnsupportedClassVersionError\b/,
        cause: 'it was compiled for a newer Java than the one that runs it',
        advice: 'Set `java.runtime.version` in system.properties to the version that it was compiled for.',
        file: 'system.properties'
    },
    {
        ...boot,
        id: 'crash-wsgi',
        line: /^(?:Failed to (?:find attribute|parse) '|gunicorn\.errors\.AppImportError: )/,
        cause: 'gunicorn does not find the app in the module that its command names',
        advice: 'Correct the command in the Procfile: `web: gunicorn package.module:variable`.',
        page: procfile,
        file: 'Procfile'
    },
    {
        ...boot,
        id: 'crash-port-in-use',
        line: /(?:\bEADDRINUSE\b|\[Errno 98\] |\bbind: address already in use\b|\bPort \d{2,5} was already in use\b)/,
        cause: 'two of its processes want the same port',
        advice: 'Let only one of them listen on the port in PORT: a process that starts a second one, or a fixed port, is the usual cause.'
    },
    {
        ...boot,
        id: 'crash-port-forbidden',
        line: /(?:\bEACCES: permission denied,? (?:listen )?(?:0\.0\.0\.0|::|127\.0\.0\.1):\d{1,3}\b|bind\(\) to [\w.:[\]]{1,40}:\d{1,3} failed \(13: Permission denied\)|listen tcp [\w.:]{0,40}:\d{1,3}: bind: permission denied)/,
        cause: 'it wants to listen on a port below 1024',
        advice: 'Let it listen on the port that the environment variable PORT names.'
    },
    {
        ...boot,
        id: 'crash-nginx',
        line: /(?:^|\s)\[emerg\] /,
        cause: 'nginx cannot read its configuration',
        advice: 'Correct what the log names; `nginx -t` checks a configuration on your machine.'
    },
    {
        ...boot,
        id: 'crash-database-unreachable',
        line: /(?:\bconnect ECONNREFUSED \S{1,60}:(?:5432|3306|6379|27017|9200|5672|4[0-9]{4}|3[0-9]{4})\b|PG::ConnectionBad|psycopg2?\.OperationalError|django\.db\.utils\.OperationalError|Can't reach database server at|could not translate host name "|SQLSTATE\[HY000\] \[200[0-9]\]|MongoServerSelectionError|MongooseServerSelectionError|Communications link failure|DBConnection\.ConnectionError|redis\.exceptions\.ConnectionError|dial tcp .{1,80}:(?:5432|3306|6379|27017): connect: )/,
        overcome: _connected_js__WEBPACK_IMPORTED_MODULE_0__.connected,
        cause: 'it could not reach a database',
        advice: "Check that the app has the database's addon and that it reads the address from the environment (SCALINGO_POSTGRESQL_URL, DATABASE_URL, …), not a fixed one.",
        page: 'https://doc.scalingo.com/platform/app/environment'
    },
    {
        ...boot,
        id: 'crash-syntax',
        line: /^(?:(?:Uncaught )?SyntaxError: |(?:.{1,200}:\d{1,6}: )?syntax errors? found|.{1,200}:\d{1,6}: syntax error, unexpected |IndentationError: |PHP Parse error: |Parse error: )/,
        cause: 'a file of the sources is no valid program for the version of the language that runs it',
        advice: 'Correct what the log names. Where it runs on your machine, compare the versions of the language.'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/elixir.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   elixir: () => (/* binding */ elixir)
/* harmony export */ });
const page = 'https://doc.scalingo.com/platform/deployment/buildpacks/intro';
const build = { statuses: ['build-error'], place: 'step', page };
/** Builds of Elixir. The lines are those of Mix, Hex and the buildpack (https://github.com/HashNuke/heroku-buildpack-elixir). */
const elixir = [
    {
        ...build,
        id: 'elixir-config-missing',
        line: /^Sorry, an elixir_buildpack\.config is required\./,
        cause: 'there is no elixir_buildpack.config',
        advice: 'Add the file with `elixir_version=…` and `erlang_version=…`.',
        file: 'elixir_buildpack.config'
    },
    {
        ...build,
        id: 'elixir-version',
        line: /^Sorry, (?<value>(?:Erlang|Elixir) '[\w.-]{1,30}) ?' isn't supported yet/,
        cause: 'the version of Elixir or Erlang that elixir_buildpack.config asks for does not exist',
        advice: 'Write versions that were released into elixir_buildpack.config; the log links their list.',
        file: 'elixir_buildpack.config'
    },
    {
        ...build,
        id: 'mix-lock',
        line: /^(?:lock mismatch: |(?:\*\* \(Mix\) )?Can't continue due to errors on dependencies|\*\* \(Mix\) Your mix\.lock |Failed to use "[\w-]{1,60}" .{0,60}because|\*\* \(Mix\) Hex dependency resolution failed)/,
        cause: 'the dependencies do not fit mix.lock, or one another',
        advice: 'Run `mix deps.get` and commit mix.lock.',
        file: 'mix.lock'
    },
    {
        ...build,
        id: 'elixir-dependency',
        line: /^(?:could not compile dependency :(?<value>\w{1,60}), |== Compilation error in file deps\/)/,
        cause: 'a dependency does not compile',
        advice: 'Use a version of it that supports the versions of Elixir and Erlang that are used.'
    },
    {
        ...build,
        id: 'elixir-compile',
        line: /^(?:== Compilation error in file [\w./-]{1,160} ==|\*\* \((?:CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError)\))/,
        cause: 'the sources do not compile',
        advice: 'Correct the errors that the log names; `MIX_ENV=prod mix compile` shows them on your machine.'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/go.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   go: () => (/* binding */ go)
/* harmony export */ });
const page = 'https://doc.scalingo.com/languages/go/start';
const build = { statuses: ['build-error'], place: 'step', page };
/** Builds of Go. The lines are those of the go command (https://go.dev/ref/mod) and of the buildpack (https://github.com/Scalingo/go-buildpack). */
const go = [
    {
        ...build,
        id: 'go-version',
        line: /^(?:go: )?(?:errors parsing go\.mod|go\.mod requires go >= \d[\w.]{0,15} |.{0,120}module requires Go |go: download go\d[\w.]{0,20} for |go: toolchain go?\d[\w.]{0,20} not available|.{0,60}invalid go version ')/,
        cause: 'go.mod asks for another version of Go than the one that builds',
        advice: "Set the version in go.mod to one that was released, and GOVERSION in the app's environment where it is set, to the same.",
        file: 'go.mod'
    },
    {
        ...build,
        id: 'go-sum',
        line: /(?:missing go\.sum entry|^go: updates to go\.(?:mod|sum) needed|checksum mismatch$|^verifying .{1,160}: checksum mismatch)/,
        cause: 'go.sum does not match go.mod',
        advice: 'Run `go mod tidy` and commit go.mod and go.sum.',
        file: 'go.mod'
    },
    {
        ...build,
        id: 'go-vendor',
        line: /^go: inconsistent vendoring in /,
        cause: 'the folder vendor does not match go.mod',
        advice: 'Run `go mod vendor` and commit the folder, or remove it.',
        file: 'go.mod'
    },
    {
        ...build,
        id: 'go-module-missing',
        line: /(?:no required module provides package |cannot find module providing package |^.{0,80}package [\w./-]{1,80} is not in (?:std|GOROOT))/,
        cause: 'a package is imported that go.mod does not name',
        advice: 'Run `go mod tidy` and commit go.mod and go.sum. A package of the app itself has to lie in the source, in the folder of its import path.',
        file: 'go.mod'
    },
    {
        ...build,
        id: 'go-no-such-version',
        line: /(?:: invalid version: unknown revision |: unknown revision |reading https:\/\/proxy\.golang\.org\/.{1,200}: 4(?:04|10) |: no matching versions for query )/,
        cause: 'a module, or the version of it that go.mod names, does not exist',
        advice: 'Correct it in go.mod. Where the module is private, set GOPRIVATE and give Git the credentials through the environment.',
        file: 'go.mod'
    },
    {
        ...build,
        id: 'go-compile',
        line: /^(?:vet: )?(?:\.{0,2}\/)?[\w@./-]{1,160}\.go:\d{1,6}:(?:\d{1,6}:)? \S/,
        cause: 'the sources do not compile',
        advice: 'Correct the errors that the log names; `go build ./...` shows them on your machine.'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/hook.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hook: () => (/* binding */ hook)
/* harmony export */ });
/* harmony import */ var _connected_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/diagnosis/known/connected.js");

/** Why a postdeploy command failed. Source: "Post-deployment hook" of https://doc.scalingo.com/platform/app. */
const hook = [
    {
        id: 'hook-too-long',
        statuses: ['hook-error'],
        place: 'closing',
        line: /^!\s+(?:→|->) Postdeploy hook failed: invalid return code -128\b/,
        cause: 'it ran for more than 20 minutes, and was stopped',
        advice: 'Move what takes long into a one-off container or a job of its own that runs after the deployment.'
    },
    {
        id: 'hook-command-not-found',
        statuses: ['hook-error'],
        place: 'hook',
        line: /^(?:[\w/.-]{0,40}(?:sh|bash): (?:line \d{1,4}: |\d{1,4}: )?)(?<value>[\w@./-]{1,60}): (?:command )?not found$/,
        cause: value => `its command calls ${value}, which is not in the image`,
        advice: 'Add it to what is installed for production (not to the development dependencies), or correct the line `postdeploy` of the Procfile.',
        file: 'Procfile'
    },
    {
        id: 'hook-database-unreachable',
        statuses: ['hook-error'],
        place: 'hook',
        line: /(?:ECONNREFUSED|PG::ConnectionBad|[Cc]onnection refused|ENOTFOUND|could not translate host name|P1001)/,
        overcome: _connected_js__WEBPACK_IMPORTED_MODULE_0__.connected,
        cause: 'its command could not reach a database or another server',
        advice: "Check that the app has the database's addon and that the command reads its address from the environment (SCALINGO_POSTGRESQL_URL, DATABASE_URL, …)."
    },
    {
        id: 'hook-migration',
        statuses: ['hook-error'],
        place: 'hook',
        line: /^(?:StandardError: An error has occurred, (?:this and )?all later migrations canceled|An error has occurred, (?:this and )?all later migrations canceled|Error: P30\d\d\b|P30\d\d$|django\.db\.(?:migrations\.exceptions\.|utils\.)\w{3,40}(?:Error)?\b|In Connection\.php line \d{1,5}:|SQLSTATE\[\w{5}\])/,
        cause: 'a database migration failed',
        advice: 'Correct the migration, or the data that it stumbles over: the lines of the log name it. What it had done before may have to be undone by hand.'
    },
    {
        id: 'hook-failed',
        statuses: ['hook-error'],
        place: 'closing',
        line: /^!\s+(?:→|->) Postdeploy hook failed: invalid return code (?<value>-?\d{1,6})\b/,
        cause: value => `it ended with the return code ${value}`,
        advice: "Read the command's output at the end of the log. Run it by hand in a one-off container (`scalingo run`) to try it again."
    }
];


/***/ },

/***/ "./lib/diagnosis/known/index.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownFailures: () => (/* binding */ knownFailures)
/* harmony export */ });
/* harmony import */ var _boot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/diagnosis/known/boot.js");
/* harmony import */ var _crash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/diagnosis/known/crash.js");
/* harmony import */ var _elixir_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/diagnosis/known/elixir.js");
/* harmony import */ var _go_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/diagnosis/known/go.js");
/* harmony import */ var _hook_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/diagnosis/known/hook.js");
/* harmony import */ var _java_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/diagnosis/known/java.js");
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/diagnosis/known/memory.js");
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/diagnosis/known/network.js");
/* harmony import */ var _nodejs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/diagnosis/known/nodejs.js");
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/diagnosis/known/packages.js");
/* harmony import */ var _php_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("./lib/diagnosis/known/php.js");
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("./lib/diagnosis/known/platform.js");
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("./lib/diagnosis/known/python.js");
/* harmony import */ var _ruby_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("./lib/diagnosis/known/ruby.js");
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("./lib/diagnosis/known/variables.js");















/**
 * The known failures, in the order in which they count: what the platform says, then what brings down everything else (no memory, no
 * variable, no registry), then what the tools of a language say, each list from the more specific to the more general.
 */
const knownFailures = [
    ..._platform_js__WEBPACK_IMPORTED_MODULE_11__.platform,
    ..._memory_js__WEBPACK_IMPORTED_MODULE_6__.memory,
    ..._variables_js__WEBPACK_IMPORTED_MODULE_14__.variables,
    ..._network_js__WEBPACK_IMPORTED_MODULE_7__.network,
    ..._nodejs_js__WEBPACK_IMPORTED_MODULE_8__.nodejs,
    ..._ruby_js__WEBPACK_IMPORTED_MODULE_13__.ruby,
    ..._python_js__WEBPACK_IMPORTED_MODULE_12__.python,
    ..._php_js__WEBPACK_IMPORTED_MODULE_10__.php,
    ..._java_js__WEBPACK_IMPORTED_MODULE_5__.java,
    ..._elixir_js__WEBPACK_IMPORTED_MODULE_2__.elixir,
    ..._go_js__WEBPACK_IMPORTED_MODULE_3__.go,
    ..._packages_js__WEBPACK_IMPORTED_MODULE_9__.packages,
    ..._crash_js__WEBPACK_IMPORTED_MODULE_1__.crash,
    ..._hook_js__WEBPACK_IMPORTED_MODULE_4__.hook,
    ..._boot_js__WEBPACK_IMPORTED_MODULE_0__.boot
];


/***/ },

/***/ "./lib/diagnosis/known/java.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   java: () => (/* binding */ java)
/* harmony export */ });
const page = 'https://doc.scalingo.com/languages/java/start';
const build = { statuses: ['build-error'], place: 'step', page };
/** Builds of Java. The lines are those of Maven, Gradle, javac and the buildpacks (https://github.com/heroku/heroku-buildpack-jvm-common, -java, -gradle). */
const java = [
    {
        ...build,
        id: 'java-version',
        line: /^!\s+(?:Error: )?(?:Unsupported Java (?:version|distribution): (?<value>[\w.-]{1,30})$|Unsupported Java version)/,
        cause: 'the version of Java that system.properties asks for does not exist',
        advice: 'Set `java.runtime.version` in system.properties to a version that is supported, such as 21.',
        file: 'system.properties'
    },
    {
        ...build,
        id: 'java-release',
        line: /^(?:\[ERROR\] .{0,300}|error: |> error: )(?:invalid (?:target|source) release: |release version (?=\d{1,2} not supported))(?<value>\d{1,2}(?:\.\d)?)\b|^.{0,200}\bUnsupported class file major version \d{2}$|^(?:> )?Could not target platform: 'Java SE \d{1,2}'/,
        cause: 'the sources ask for a newer Java than the one that builds them',
        advice: 'Set `java.runtime.version` in system.properties to the version that the build asks for.',
        file: 'system.properties'
    },
    {
        ...build,
        id: 'gradle-wrapper',
        line: /^(?:!\s+Error: Gradle Wrapper is missing\.|(?:Error: )?Could not find or load main class org\.gradle\.wrapper\.GradleWrapperMain)/,
        cause: 'the Gradle wrapper is not in the source',
        advice: 'Run `gradle wrapper` and commit gradlew and gradle/wrapper with gradle-wrapper.jar, which an ignore file may keep out.'
    },
    {
        ...build,
        id: 'maven-version',
        line: /^!\s+Error: The requested Maven version isn't available\./,
        cause: 'the version of Maven that system.properties asks for does not exist',
        advice: 'Correct `maven.version` in system.properties, or leave it out.',
        file: 'system.properties'
    },
    {
        ...build,
        id: 'java-tests',
        line: /^\[ERROR\] (?:There are test failures\.|Failed to execute goal org\.apache\.maven\.plugins:maven-surefire-plugin:)|^> There were failing tests\./,
        cause: 'tests that run in the build fail',
        advice: 'Correct them, or leave them to the workflow: MAVEN_CUSTOM_OPTS=-DskipTests in the environment skips them in the build.'
    },
    {
        ...build,
        id: 'java-compile',
        line: /^(?:\[ERROR\] COMPILATION ERROR|\[ERROR\] Failed to execute goal org\.apache\.maven\.plugins:maven-compiler-plugin:|> Compilation failed; see the compiler error output|> Compilation error\. See log for more details|e: file:\/\/)/,
        cause: 'the sources do not compile',
        advice: 'Correct the errors that the log names; the same build shows them on your machine.'
    },
    {
        ...build,
        id: 'java-dependency',
        line: /^(?:\[ERROR\] Failed to execute goal on project [\w.-]{1,80}: Could not (?:resolve|collect) dependencies for project|\[ERROR\] Plugin [\w.:-]{1,120} or one of its dependencies could not be resolved|> Could not (?:find|resolve) [\w.-]{1,80}:[\w.-]{1,80}:|> Could not resolve all (?:files|dependencies|artifacts) for configuration )/,
        cause: 'a dependency could not be had',
        advice: 'Check its name, its version and the repositories that the build names. Where its repository needs a login, give it through the environment.'
    },
    {
        ...build,
        id: 'maven-pom',
        line: /^\[(?:ERROR|FATAL)\] (?:Some problems were encountered while processing the POMs|Non-(?:parseable|readable) POM |The goal you specified requires a project to execute but there is no POM)/,
        cause: 'pom.xml is missing or cannot be read',
        advice: 'Run `mvn validate` and correct what it names.',
        file: 'pom.xml'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/memory.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   memory: () => (/* binding */ memory)
/* harmony export */ });
const line = /^(?:FATAL ERROR: .{0,120}JavaScript heap out of memory$|(?:Exception in thread .{0,80}|.{0,20}: )?java\.lang\.OutOfMemoryError\b|fatal error: (?:Killed signal terminated program|runtime: out of memory)|runtime: out of memory|(?:npm (?:ERR!|error) )?signal SIGKILL$|error Command failed with signal "SIGKILL"|Killed$|[\w/.-]{1,120}: line \d{1,5}: {1,8}\d{1,8} Killed\b|(?:ERROR: )?MemoryError$|.{0,120}: Cannot allocate memory$|(?:\[\w{1,20}\] )?.{0,120}\bexit(?:ed with)? (?:code|status):? 137\.?$|PHP Fatal error: {1,2}Allowed memory size of \d{1,15} bytes exhausted|.{0,120}[Ff]ailed to allocate memory \(NoMemoryError\))/;
/** No memory left. Source: "Limits" of https://doc.scalingo.com/platform/deployment (8 GB RAM for a build). */
const memory = [
    {
        id: 'build-out-of-memory',
        statuses: ['build-error'],
        place: 'step',
        line,
        cause: 'the build ran out of memory',
        advice: "A build has 8 GB. Let the tool use more of it (for Node.js NODE_OPTIONS=--max-old-space-size=6144, for Java MAVEN_OPTS or GRADLE_OPTS with -Xmx, in the app's environment) or run fewer workers at once.",
        page: 'https://doc.scalingo.com/platform/deployment/limits'
    },
    {
        id: 'crash-out-of-memory',
        statuses: ['crashed-error', 'timeout-error'],
        place: 'output',
        line,
        cause: 'it needed more memory than its container has',
        advice: 'Give the process type a larger container size, or let it start fewer workers and load less.',
        page: 'https://doc.scalingo.com/platform/internals/container-sizes'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/network.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   network: () => (/* binding */ network)
/* harmony export */ });
const advice = 'Deploy again: mostly that passes. Where it stays, look at the status page of that registry, and whether a firewall lets the build reach a registry of your own.';
const build = {
    statuses: ['build-error'],
    place: 'step',
    cause: 'a package registry could not be reached',
    advice
};
/** Registries that cannot be reached. Each tool gives up with words of its own; what it says while it still tries counts for nothing. */
const network = [
    {
        ...build,
        id: 'registry-unreachable',
        line: /^npm (?:ERR!|error) (?:code (?:ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ERR_SOCKET_TIMEOUT)$|network (?:request|Client|Invalid|read|getaddrinfo))/
    },
    {
        ...build,
        id: 'registry-unreachable',
        line: /^error (?:An unexpected error occurred: )?.{0,300}(?:ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ESOCKETTIMEDOUT|tunneling socket could not be established)/
    },
    { ...build, id: 'registry-unreachable', line: /^(?:➤ YN0001: .{0,80}RequestError: |\[?ERR_PNPM_META_FETCH_FAIL\b)/ },
    {
        ...build,
        id: 'registry-unreachable',
        line: /^(?:Bundler Output: )?(?:Could not reach host |Could not fetch specs from |Network error while fetching |Bundler::HTTPError |Gem::RemoteFetcher::(?:UnknownHostError|FetchError): (?:timed out|too many connection resets|Errno::))/
    },
    {
        ...build,
        id: 'registry-unreachable',
        line: /^ERROR: (?:No matching distribution found for |Could not install packages due to an OSError: )/,
        beside: /Retrying \(Retry\(total=0|Max retries exceeded with url/
    },
    {
        ...build,
        id: 'registry-unreachable',
        line: /^(?:pip\._vendor\.urllib3\.exceptions\.ReadTimeoutError: |error: (?:Request failed after \d{1,2} retries|Failed to fetch: `https:))/
    },
    { ...build, id: 'registry-unreachable', line: /\bcurl error (?:5|6|7|28|35|52|56) while downloading https?:/ },
    {
        ...build,
        id: 'registry-unreachable',
        line: /^(?:\[ERROR\] .{0,400}|> )Could not (?:transfer artifact |GET 'https?:).{0,400}(?:Connection (?:reset|refused|timed out)|[Uu]nknown host|[Cc]onnect timed out|Read timed out|status: 50\d|status code 50\d)/
    },
    {
        ...build,
        id: 'registry-unreachable',
        line: /^go: .{0,300}dial tcp.{0,120}: (?:i\/o timeout|connect: connection refused|.{0,80}no such host)/
    },
    {
        ...build,
        id: 'registry-unreachable',
        line: /^(?:\*\* \(Mix\) (?:httpc request|Request) failed with: |Failed to fetch record for '[\w/.-]{1,80}' from registry \(using cache instead\)$)/,
        beside: /^\*\* \(Mix\) /
    },
    { ...build, id: 'registry-unreachable', line: /^curl: \((?:5|6|7|28|35|52|56)\) / }
];


/***/ },

/***/ "./lib/diagnosis/known/nodejs.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodejs: () => (/* binding */ nodejs)
/* harmony export */ });
const page = 'https://doc.scalingo.com/languages/nodejs/start';
const build = { statuses: ['build-error'], place: 'step', page };
/**
 * Builds of Node.js. The lines are those of npm, Yarn, pnpm and the compilers; which of them end a build the buildpack's own table
 * of failures tells (https://github.com/heroku/heroku-buildpack-nodejs, of which Scalingo's is a fork).
 */
const nodejs = [
    {
        ...build,
        id: 'package-json-unreadable',
        line: /^(?:npm (?:ERR!|error) code EJSONPARSE$|!\s+(?:Error: )?Unable to parse (?:your )?package\.json)/,
        cause: 'package.json is no valid JSON',
        advice: 'Correct it: a comma too many or too few, a conflict marker, or a comment is the usual cause.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'node-version',
        line: /^(?:!\s+)?(?:Could not find Node version corresponding to version requirement: |No matching version found for Node: |Error: Invalid Node version: |Unable to download node (?=[\w.]{1,30}; does it exist\?))(?<value>[\w.^~<>=*|-]{1,40})/,
        cause: value => `there is no version ${value} of Node.js, for which package.json asks`,
        advice: 'Set `engines.node` in package.json to a version that was released, such as `24.x`.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'several-lock-files',
        line: /^!\s+(?:Error: )?(?:Multiple lock ?files found|Two different lock ?files found)/i,
        cause: 'the repository has the lock files of several package managers',
        advice: 'Keep the lock file of the one that you use (package-lock.json, yarn.lock or pnpm-lock.yaml) and delete the others.'
    },
    {
        ...build,
        id: 'npm-lock-missing',
        line: /^npm (?:ERR!|error) (?:code EUSAGE .{0,20})?The `npm ci` command can only install with an existing package-lock\.json/,
        cause: 'there is no package-lock.json',
        advice: 'Run `npm install` and commit the package-lock.json that it writes.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'npm-lock-stale',
        line: /^npm (?:ERR!|error) `npm ci` can only install packages when your package\.json and package-lock\.json .{0,60}in sync/,
        cause: 'package-lock.json does not match package.json',
        advice: 'Run `npm install` and commit the package-lock.json that it writes.',
        file: 'package-lock.json'
    },
    {
        ...build,
        id: 'yarn-lock-stale',
        line: /^(?:error Your lockfile needs to be updated|➤ YN0028: .{0,40}The lockfile would have been (?:modified|created) by this install)/,
        cause: 'yarn.lock does not match package.json',
        advice: 'Run `yarn install` and commit the yarn.lock that it writes.',
        file: 'yarn.lock'
    },
    {
        ...build,
        id: 'pnpm-lock-stale',
        line: /^(?:\[?ERR_PNPM_(?:OUTDATED_LOCKFILE|NO_LOCKFILE|LOCKFILE_CONFIG_MISMATCH)\b)/,
        cause: 'pnpm-lock.yaml does not match package.json',
        advice: 'Run `pnpm install` and commit the pnpm-lock.yaml that it writes.',
        file: 'pnpm-lock.yaml'
    },
    {
        ...build,
        id: 'npm-no-such-version',
        line: /^(?:npm (?:ERR!|error) notarget No matching version found for (?<value>@?[\w./~^@<>=*|-]{1,80}?)\.?$|npm (?:ERR!|error) code ETARGET$|error Couldn't find any versions for "|\[?ERR_PNPM_NO_MATCHING_VERSION\b)/,
        cause: 'a dependency has no version such as package.json asks for',
        advice: 'Correct the version in package.json, install anew and commit the lock file.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'npm-no-access',
        line: /^(?:npm (?:ERR!|error) code (?:E401|E403|ENEEDAUTH)$|error An unexpected error occurred: .{0,300}Request failed \\?"40[13] |\[?ERR_PNPM_FETCH_40[13]\b|➤ YN0041:)/,
        cause: 'the package registry refuses access to a dependency',
        advice: "Give the build a token that may read it: set it in the app's environment and name that variable in .npmrc (`//HOST/:_authToken`, with the host of the registry)."
    },
    {
        ...build,
        id: 'npm-no-such-package',
        line: /^(?:npm (?:ERR!|error) code E404$|error An unexpected error occurred: .{0,300}Request failed \\?"404 |\[?ERR_PNPM_FETCH_404\b|➤ YN0035:)/,
        cause: 'a dependency of package.json is not in the registry',
        advice: 'Check its name. Where it is private, give the build a token that may read it: registries answer 404 to those who may not.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'npm-peer-conflict',
        line: /^npm (?:ERR!|error) (?:code ERESOLVE$|ERESOLVE (?:could not resolve|unable to resolve dependency tree))/,
        cause: 'dependencies of package.json exclude one another',
        advice: 'Bring the versions that the log names together in package.json. Where the conflict is harmless, `legacy-peer-deps=true` in .npmrc lets npm pass over it.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'node-engine',
        line: /^(?:npm (?:ERR!|error) code EBADENGINE$|error .{1,120}: The engine "(?:node|npm|yarn)" is incompatible with this module|\[?ERR_PNPM_UNSUPPORTED_ENGINE\b)/,
        cause: 'a dependency does not run on the version of Node.js that is used',
        advice: 'Set `engines.node` in package.json to a version that the dependency takes, or use another version of it.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'npm-platform',
        line: /^npm (?:ERR!|error) code EBADPLATFORM$/,
        cause: 'a dependency is made for another operating system or processor',
        advice: 'Move it to `optionalDependencies`, or remove it: Scalingo builds on Linux with x64.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'git-dependency',
        line: /(?:^|\s)(?:Host key verification failed\.|Permission denied \(publickey\)\.|fatal: could not read Username for 'https)/,
        cause: 'a dependency in a private Git repository could not be read',
        advice: 'Give the build an SSH key with the SSH key buildpack, name the repository with https and a token from the environment, or publish the dependency to a registry.',
        page: 'https://doc.scalingo.com/platform/deployment/buildpacks/ssh-key'
    },
    {
        ...build,
        id: 'node-script-missing',
        line: /^npm (?:ERR!|error) Missing script: ["'](?<value>[\w:.-]{1,40})["']/,
        cause: value => `package.json has no script ${value}`,
        advice: 'Add the script to package.json, or correct the name where it is called.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'openssl',
        line: /^(?:code: 'ERR_OSSL_EVP_UNSUPPORTED'|(?:Error: )?error:0308010C:digital envelope routines::unsupported)/,
        cause: 'the bundler uses a hash that OpenSSL 3 (Node.js 17 and newer) no longer has',
        advice: "Update the bundler (webpack 5.61 or newer). Until then NODE_OPTIONS=--openssl-legacy-provider in the app's environment lets the old one pass."
    },
    {
        ...build,
        id: 'node-command-missing',
        line: /^(?:sh: (?:1: |line \d{1,3}: )?|\/bin\/sh: (?:1: )?)(?<value>[\w@.-]{1,60}): (?:command )?not found$/,
        overcome: /^(?:> \S|added \d{1,6} packages)/,
        cause: value => `the build calls ${value}, which is not installed`,
        advice: 'Add it to the dependencies of package.json. Where it is one of the development dependencies, see that they are installed: NODE_ENV and NPM_CONFIG_PRODUCTION decide that.',
        file: 'package.json'
    },
    {
        ...build,
        id: 'node-module-unresolved',
        line: /^(?:Error: Cannot find (?:module|package) '|Module not found: (?:Error: )?Can't resolve '|.{0,80}(?:Rollup failed to resolve import "|Failed to resolve import "))(?<value>[\w@./~-]{1,80})['"]/,
        cause: value => `the module ${value} is not found`,
        advice: 'Where it is a package, add it to the dependencies of package.json. Where it is a file, compare its name with capital and small letters: Linux tells them apart.'
    },
    {
        ...build,
        id: 'typescript',
        line: /^(?:[\w@.+/\\[\]() -]{1,200}(?:\(\d{1,6},\d{1,6}\): error|:\d{1,6}:\d{1,6} - error)|error) (?<value>TS\d{1,5}): /,
        cause: value => `TypeScript does not compile (${value})`,
        advice: 'Correct the errors that the log names; `npx tsc --noEmit` shows them on your machine.'
    },
    {
        ...build,
        id: 'node-bundle',
        line: /^(?:error during build:|Failed to compile\.?$|> Build (?:error occurred|failed because of webpack errors)|Type error: |ERROR in \.?\/?[\w@]|✘ \[ERROR\] |\[vite\]: Rollup failed )/,
        cause: 'the bundler found an error in the sources',
        advice: 'Correct what the log names; the build script of package.json shows it on your machine, too.'
    },
    {
        ...build,
        id: 'native-module',
        line: /^(?:npm (?:ERR!|error) )?gyp ERR! (?:build error|configure error|stack Error: )/,
        cause: 'a dependency with native code could not be compiled',
        advice: 'Use a version of it that has a ready-made build for the version of Node.js that is used, or install what it needs with the APT buildpack.'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/packages.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packages: () => (/* binding */ packages)
/* harmony export */ });
/** Packages of the system. Source: "APT" of https://doc.scalingo.com/platform/deployment/buildpacks. */
const packages = [
    {
        id: 'apt-package-missing',
        statuses: ['build-error'],
        place: 'step',
        line: /^E: (?:Unable to locate package (?<value>[\w.+:-]{1,60})|Package '[\w.+:-]{1,60}' has no installation candidate|Couldn't find any package by )/,
        cause: 'a package of the system that is to be installed does not exist',
        advice: "Correct its name for the app's stack: packages are named differently from one release of Ubuntu to the next.",
        page: 'https://doc.scalingo.com/platform/deployment/buildpacks/apt',
        file: 'Aptfile'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/php.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   php: () => (/* binding */ php)
/* harmony export */ });
const page = 'https://doc.scalingo.com/languages/php/start';
const build = { statuses: ['build-error'], place: 'step', page };
/** Builds of PHP. The lines are those of Composer and of the buildpack (https://github.com/Scalingo/php-buildpack). */
const php = [
    {
        ...build,
        id: 'composer-lock-missing',
        line: /^!\s+(?:(?:ERROR: )?No 'composer\.lock' found!|composer\.lock (?:has not been found|is empty))/,
        cause: 'there is no composer.lock, or an empty one',
        advice: 'Run `composer update` and commit the composer.lock that it writes.',
        file: 'composer.json'
    },
    {
        ...build,
        id: 'composer-json-invalid',
        line: /^(?:!\s+(?:(?:ERROR: )?Basic validation for 'composer\.json' failed!|composer\.json is empty)|"\.?\/?[\w/]{0,40}composer\.json" does not contain valid JSON)/,
        cause: 'composer.json cannot be read',
        advice: 'Run `composer validate` and correct what it names.',
        file: 'composer.json'
    },
    {
        ...build,
        id: 'php-version',
        line: /^(?:!\s+)?Unable to retrieve the required PHP version\. Aborting\./,
        cause: 'the version of PHP that composer.json asks for does not exist',
        advice: 'Set `require.php` in composer.json to a version that was released, such as `~8.4.0`, and commit composer.lock as well.',
        file: 'composer.json'
    },
    {
        ...build,
        id: 'composer-lock-stale',
        line: /^(?:- )?Required package "[\w./-]{1,100}" is (?:not present in the lock file|in the lock file as )/,
        cause: 'composer.lock does not match composer.json',
        advice: 'Run `composer update` for what you changed, and commit composer.lock.',
        file: 'composer.lock'
    },
    {
        ...build,
        id: 'composer-extension',
        line: /requires (?:PHP extension )?ext-(?<value>\w{1,40}) .{0,60}(?:it is missing from your system|is missing from your system)/,
        cause: value => `the PHP extension ${value} is missing`,
        advice: 'Name it in `require` of composer.json (`"ext-…": "*"`), update composer.lock and commit both.',
        file: 'composer.json'
    },
    {
        ...build,
        id: 'composer-conflict',
        line: /^(?:!\s+)?(?:> )?Your (?:requirements could not be resolved to an installable set of packages|lock file does not contain a compatible set of packages)\./,
        cause: 'packages, or the version of PHP that they ask for, exclude one another',
        advice: 'Correct the versions that the log names in composer.json, run `composer update` and commit both files.',
        file: 'composer.json'
    },
    {
        ...build,
        id: 'composer-no-access',
        line: /(?:Could not authenticate against |Invalid credentials \(HTTP 40[13]\) for |Invalid credentials for 'https?:|!\s+Invalid token for GitHub OAuth!)/,
        cause: 'the source of a package refuses access',
        advice: "Give Composer the credentials in the app's environment, as JSON in COMPOSER_AUTH."
    },
    {
        ...build,
        id: 'composer-script',
        line: /^Script .{1,200} (?:returned with error code \d{1,3}|handling the [\w-]{1,40} event (?:returned with error code \d{1,3}|terminated with an exception))/,
        cause: 'a script of composer.json failed',
        advice: 'The lines before it in the log tell why: mostly a variable or a database that a build does not have. Scripts of composer.json run in each build.',
        file: 'composer.json'
    },
    {
        ...build,
        id: 'pecl',
        line: /^!\s+Fail to [a-z ]{4,20} of PHP PECL extension: (?<value>\w{1,40})$/,
        cause: value => `the PHP extension ${value} could not be built`,
        advice: 'Use a version of it that supports the version of PHP that is used, and install what it needs with the APT buildpack.'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/platform.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   platform: () => (/* binding */ platform),
/* harmony export */   withoutLog: () => (/* binding */ withoutLog)
/* harmony export */ });
const docs = 'https://doc.scalingo.com/platform';
const issues = `${docs}/app/troubleshooting/deployment-issues`;
/**
 * What Scalingo itself finds wrong, before, around and after the buildpacks. Sources: "Deployment Issues", "Boot Errors", "Limits" and
 * "Procfile" of https://doc.scalingo.com/platform, and what users report of it.
 */
const platform = [
    {
        id: 'archive-too-heavy',
        statuses: ['build-error'],
        place: 'sources',
        line: /^Fail to fetch source code: .{0,80}The archive is too heavy/,
        cause: 'the source archive has more than 300 MB (314,572,800 bytes) uncompressed',
        advice: 'Keep what the build does not need out of the repository or the folder: installed dependencies, builds, media, data. Where all of it is needed ask support@scalingo.com for a higher limit.',
        page: `${issues}#archive-too-large`
    },
    {
        id: 'source-not-fetched',
        statuses: ['build-error'],
        place: 'sources',
        line: /^Fail to fetch source code: ./,
        cause: 'Scalingo could not fetch or unpack the source',
        advice: 'Scalingo downloads `source_url` itself: see that it answers without a login and holds a .tar.gz with one folder at its root. Where the step uploaded the source, run it again.',
        page: issues
    },
    {
        id: 'project-dir',
        statuses: ['build-error'],
        place: 'sources',
        line: /\bPROJECT_DIR\b.{0,100}\b(?:not exist|not found|no such|invalid|not a directory)/i,
        cause: 'the folder that PROJECT_DIR names is not in the source',
        advice: "Set PROJECT_DIR in the app's environment to the folder of the app, relative to the root of what is deployed, or unset it where that folder itself is deployed.",
        page: `${docs}/app/monorepo`
    },
    {
        id: 'unknown-technology',
        statuses: ['build-error'],
        place: 'sources',
        line: /^!\s+We didn't find the type of technology you/,
        cause: 'Scalingo recognised no technology at the root of the source',
        advice: "Where the app is in a folder of the repository set PROJECT_DIR in the app's environment to that folder. Otherwise add the file by which it is recognised (package.json, Gemfile, requirements.txt, composer.json, go.mod, pom.xml, mix.exs …) or name a buildpack with BUILDPACK_URL.",
        page: `${issues}#unknown-technology`
    },
    ...['sources', 'step'].map((place) => ({
        id: 'security-stop',
        statuses: ['build-error', 'aborted'],
        place,
        line: /^!\s*Your deployment has been stopped (?:for security reasons? )?\((?:rule: )?(?<value>[A-Z]{2,6}-\d{1,5})\)/,
        cause: value => `Scalingo stopped it for security reasons (rule ${value})`,
        advice: 'Look whether the source holds what Scalingo forbids, such as a miner, a proxy or a scraper. Where it does not, write to support@scalingo.com with the rule and the id of the deployment.',
        page: issues
    })),
    {
        id: 'image-too-large',
        statuses: ['build-error', 'aborted'],
        place: 'closing',
        line: /^!\s+(?:→|->) .{0,120}\bimage exceeds the limit of (?<value>\d{1,6} ?[KMG]i?B)/,
        cause: value => `the image is larger than the limit of ${value}`,
        advice: 'Leave out what does not run: a .slugignore file keeps files out of the image, and development dependencies can be pruned. Where all of it is needed ask support@scalingo.com for a higher limit.',
        page: `${issues}#image-too-large`
    },
    ...['sources', 'step', 'closing'].map((place) => ({
        id: 'procfile-unreadable',
        statuses: ['build-error'],
        place,
        line: /^(?:!\s+(?:(?:→|->) )?)?An error occurred when parsing Procfile/,
        cause: 'the Procfile cannot be read',
        advice: 'Write one process type on each line, with letters and digits only, a colon and its command: `web: npm start`. The file is named Procfile, without an extension.',
        page: `${docs}/app/procfile`,
        file: 'Procfile'
    })),
    ...['closing', 'output'].map((place) => ({
        id: 'procfile-without-web',
        statuses: ['build-error', 'crashed-error', 'timeout-error'],
        place,
        line: /^(?:!\s+(?:(?:→|->) )?)?Task '(?<value>[A-Za-z0-9_-]{1,24})' has not been found in your 'Procfile'/,
        cause: value => `the Procfile has no process type ${value}, and containers of it are asked for`,
        advice: 'Add that process type to the Procfile (`web` is the one that answers HTTP requests), or scale it to 0 first where the app needs it no more.',
        page: `${docs}/app/procfile`,
        file: 'Procfile'
    })),
    {
        id: 'build-too-long',
        statuses: ['build-error', 'aborted'],
        place: 'closing',
        line: /^!\s+(?:→|->) .{0,60}\b(?:build|deployment) (?:timed out|timeout|took more than)/i,
        cause: 'it took longer than Scalingo allows (30 minutes)',
        advice: 'See which step of the log took the time, and let it do less: prune what it installs, keep the cache, build in the workflow and deploy the result with `source_path`.',
        page: `${docs}/deployment/limits`
    }
];
/** An end whose log says nothing at all. */
const withoutLog = {
    cause: 'its build had not begun, as far as the log tells',
    advice: 'Scalingo builds at most 10 deployments at once for one owner of apps, and lets the others wait in a queue. See on the dashboard what else is deployed, and deploy again.',
    page: `${docs}/deployment/limits`
};


/***/ },

/***/ "./lib/diagnosis/known/python.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   python: () => (/* binding */ python)
/* harmony export */ });
const page = 'https://doc.scalingo.com/languages/python/start';
const build = { statuses: ['build-error'], place: 'step', page };
/** Builds of Python. The lines are those of pip, Pipenv, Poetry, uv, Django and the buildpack (https://github.com/heroku/heroku-buildpack-python). */
const python = [
    {
        ...build,
        id: 'python-version',
        line: /^!\s+(?:Error: (?:The requested Python version (?:isn't (?:available|recognised)|has reached end-of-life)|Invalid Python version in |No Python version was specified|Multiple Python versions found)|Requested runtime \((?:python-)?[\w.-]{1,30}\) is not available)/,
        cause: 'the version of Python that is asked for cannot be had',
        advice: 'Write a version that is still supported, such as 3.13, alone into the file .python-version (older apps: `python-3.13.3` into runtime.txt).',
        file: '.python-version'
    },
    {
        ...build,
        id: 'several-python-managers',
        line: /^!\s+Error: (?:Multiple Python package manager files were found|Couldn't find any supported Python package manager files)/,
        cause: 'it is not clear from which file the packages are to be installed',
        advice: 'Keep exactly one of requirements.txt, Pipfile.lock, poetry.lock and uv.lock at the root of the source.'
    },
    {
        ...build,
        id: 'pipfile-lock-stale',
        line: /^(?:(?:ERROR:? ?:? )?(?:Your )?Pipfile\.lock \(\w{1,64}\) out of date|Your Pipfile\.lock(?: \(\w{1,64}\) is out of date|$)|!\s+Error: No 'Pipfile\.lock' found!)/,
        cause: 'Pipfile.lock is missing or does not match the Pipfile',
        advice: 'Run `pipenv lock` and commit the Pipfile.lock that it writes.',
        file: 'Pipfile.lock'
    },
    {
        ...build,
        id: 'poetry-lock-stale',
        line: /^(?:Error: )?pyproject\.toml changed significantly since poetry\.lock was last generated/,
        cause: 'poetry.lock does not match pyproject.toml',
        advice: 'Run `poetry lock` and commit the poetry.lock that it writes.',
        file: 'poetry.lock'
    },
    {
        ...build,
        id: 'uv-lock-stale',
        line: /^(?:error: )?The lockfile at `uv\.lock` needs to be updated/i,
        cause: 'uv.lock does not match pyproject.toml',
        advice: 'Run `uv lock` and commit the uv.lock that it writes.',
        file: 'uv.lock'
    },
    {
        ...build,
        id: 'requirements-invalid',
        line: /^ERROR: (?:Invalid requirement: |Could not open requirements file)/,
        cause: 'requirements.txt cannot be read',
        advice: 'Write one package on each line, such as `django==5.2.1`; the log names the line, or the file that is missing.',
        file: 'requirements.txt'
    },
    {
        ...build,
        id: 'pip-no-such-version',
        line: /^ERROR: No matching distribution found for (?<value>[\w.[\]~=<>!,-]{1,60})/,
        cause: value => `there is no package ${value} for this version of Python`,
        advice: 'Check its name and version in requirements.txt, and whether it supports the version of Python that is used: a package of the system or of your own machine is not in the index.',
        file: 'requirements.txt'
    },
    {
        ...build,
        id: 'pip-conflict',
        line: /^ERROR: (?:ResolutionImpossible\b|Cannot install .{1,300} because these package versions have conflicting dependencies)/,
        cause: 'packages of requirements.txt exclude one another',
        advice: 'Loosen or correct the versions that the log names.',
        file: 'requirements.txt'
    },
    {
        ...build,
        id: 'pip-hashes',
        line: /^ERROR: (?:THESE PACKAGES DO NOT MATCH THE HASHES|Hashes are required in --require-hashes mode)/,
        cause: 'a package has another hash than requirements.txt says',
        advice: 'Write the file anew with its hashes (`pip-compile --generate-hashes`) and commit it.',
        file: 'requirements.txt'
    },
    {
        ...build,
        id: 'python-dependency-conflict',
        line: /^(?:Because .{1,300}, version solving failed\.|(?:× |x )No solution found when resolving dependencies)/,
        cause: 'packages of pyproject.toml exclude one another',
        advice: 'Loosen or correct the versions that the log names, and lock anew.'
    },
    {
        ...build,
        id: 'collectstatic-settings',
        line: /^django\.core\.exceptions\.ImproperlyConfigured: /,
        cause: 'collecting the static files failed, since a setting of Django is missing',
        advice: "Set the variable that the log names in the app's environment, or give it a default for the build. DISABLE_COLLECTSTATIC=1 leaves the step out."
    },
    {
        ...build,
        id: 'collectstatic',
        line: /^!\s+(?:Error: Unable to generate Django static files|Error while running '\$ python .{0,60}collectstatic)/,
        cause: 'collecting the static files failed',
        advice: 'Run `python manage.py collectstatic --noinput` on your machine to see the same error. DISABLE_COLLECTSTATIC=1 in the environment leaves the step out.'
    },
    {
        ...build,
        id: 'pip-build',
        line: /^(?:ERROR: Failed building wheel for (?<value>[\w.-]{1,60})$|error: (?:metadata-generation-failed|subprocess-exited-with-error)$|ERROR: Could not build wheels for |ERROR: Failed to build )/,
        overcome: /^Successfully (?:installed|built) /,
        cause: 'a package could not be built from its sources',
        advice: 'Use a version of it that has a wheel for the version of Python that is used; where it needs a library of the system, install that with the APT buildpack.',
        file: 'requirements.txt'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/ruby.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ruby: () => (/* binding */ ruby)
/* harmony export */ });
const page = 'https://doc.scalingo.com/languages/ruby/start';
const build = { statuses: ['build-error'], place: 'step', page };
/** Builds of Ruby. The lines are those of Bundler, RubyGems, Rails and the buildpack (https://github.com/heroku/heroku-buildpack-ruby). */
const ruby = [
    {
        ...build,
        id: 'gemfile-lock-missing',
        line: /^!\s+Gemfile\.lock required\. Please check it in\./,
        cause: 'there is no Gemfile.lock',
        advice: 'Run `bundle install` and commit the Gemfile.lock that it writes.',
        file: 'Gemfile'
    },
    {
        ...build,
        id: 'ruby-version',
        line: /^(?:!\s+)?(?:The Ruby version you are trying to install does not exist|Can not parse Ruby Version:|Invalid RUBY_VERSION specified:)/,
        cause: 'the version of Ruby that the Gemfile asks for does not exist',
        advice: 'Set `ruby` in the Gemfile to a version that was released, run `bundle update --ruby` and commit both files.',
        file: 'Gemfile'
    },
    {
        ...build,
        id: 'ruby-version-mismatch',
        line: /^(?:Bundler Output: )?Your Ruby version is [\w.-]{1,30}, but your Gemfile specified /,
        cause: 'the Gemfile asks for another version of Ruby than the one that is used',
        advice: 'Run `bundle update --ruby` and commit Gemfile and Gemfile.lock.',
        file: 'Gemfile.lock'
    },
    {
        ...build,
        id: 'bundler-platform',
        line: /^(?:Bundler Output: )?Your bundle only supports platforms \[/,
        cause: 'Gemfile.lock was written for another platform',
        advice: 'Run `bundle lock --add-platform x86_64-linux` and commit Gemfile.lock.',
        file: 'Gemfile.lock'
    },
    {
        ...build,
        id: 'gemfile-lock-stale',
        line: /^(?:Bundler Output: )?(?:You are trying to install in deployment mode after changing|The (?:gemspecs for path gems|dependencies in your gemfile|list of sources) changed(?:,|\b.{0,30}) but the lockfile can't be updated because frozen mode is set|Some dependencies were deleted from your gemfile, but the lockfile can't be updated|[\w ,]{0,80}but the lockfile can't be updated because frozen mode is set)/,
        cause: 'Gemfile.lock does not match the Gemfile',
        advice: 'Run `bundle install` and commit the Gemfile.lock that it writes.',
        file: 'Gemfile.lock'
    },
    {
        ...build,
        id: 'gem-not-found',
        line: /^(?:Bundler Output: )?(?:Could not find (?:gem '|compatible versions$|[\w-]{1,60}-\d[\w.]{0,30} in )|Your bundle is locked to |Bundler could not find compatible versions for gem )/,
        cause: 'a gem, or a version of it, is not in the sources that the Gemfile names',
        advice: 'Correct the gem in the Gemfile, run `bundle update` for it and commit Gemfile.lock: versions are withdrawn at times.',
        file: 'Gemfile'
    },
    {
        ...build,
        id: 'gem-no-access',
        line: /^(?:Bundler Output: )?(?:Authentication is required for |Bad username or password for |Gem::RemoteFetcher::FetchError: bad response (?:Unauthorized|Forbidden) )/,
        cause: 'the source of a gem refuses access',
        advice: "Give Bundler the credentials in the app's environment: BUNDLE_ with the host in capitals, dots as two underscores (BUNDLE_GEMS__EXAMPLE__COM=user:token)."
    },
    {
        ...build,
        id: 'gem-install',
        line: /^(?:Bundler Output: )?An error occurred while installing (?<value>[\w-]{1,60} \([\w.]{1,30}\)), and Bundler cannot continue/,
        cause: value => `the gem ${value} could not be installed`,
        advice: 'The lines of the log before it tell why: for native code mostly a library that is missing (the APT buildpack installs it) or a version too old for this Ruby.',
        file: 'Gemfile.lock'
    },
    {
        ...build,
        id: 'assets-database',
        line: /^(?:PG::ConnectionBad|ActiveRecord::(?:ConnectionNotEstablished|DatabaseConnectionError)|Mysql2::Error(?:::ConnectionError)?): /,
        cause: 'compiling the assets needs a database, and a build has none',
        advice: 'Let nothing that the app loads while assets are compiled ask the database (initializers, class bodies), or let the app do without it when SECRET_KEY_BASE_DUMMY is set.'
    },
    {
        ...build,
        id: 'rails-credentials',
        line: /(?:Missing encryption key to decrypt file with|ActiveSupport::MessageEncryptor::InvalidMessage|Missing `secret_key_base` for )/,
        cause: 'Rails has no key, or a wrong one, for its credentials',
        advice: "Set RAILS_MASTER_KEY (the content of config/master.key) or SECRET_KEY_BASE in the app's environment."
    },
    {
        ...build,
        id: 'assets-precompile',
        line: /^!\s+Precompiling assets failed\./,
        cause: 'compiling the assets failed',
        advice: 'Run `RAILS_ENV=production bundle exec rake assets:precompile` on your machine to see the same error.'
    }
];


/***/ },

/***/ "./lib/diagnosis/known/variables.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   variables: () => (/* binding */ variables)
/* harmony export */ });
const page = 'https://doc.scalingo.com/platform/app/environment';
/** It is an error, or begins with what is missing: a text about it, such as a changelog, does not. */
const like = /^(?:\d{4}[\d/:. TZ+-]{10,30} |!! {1,8})?(?:.{0,120}(?:[Ee]rror|ERROR|Exception|panic|[Ff]atal|ImproperlyConfigured|abort)|["'`(]?(?:[Mm]issing|[Rr]equired|[Uu]nset|[Uu]ndefined|[Ii]nvalid|(?:The )?[Ee]nvironment variable|[A-Z][A-Z0-9_]{2,50}\b)|\{)/;
/** How frameworks and people say that an environment variable is missing. Names are written in capitals. */
const wordings = [
    {
        line: /\b(?:[Ee]nvironment variables?|ENV variable|[Ee]nv(?:ironment)? vars?)(?: not found)?:? ["'`]?(?<value>[A-Z][A-Z0-9_]{2,50})["'`]? (?:(?:is|was|has|must|does|are|could) |not |missing|undefined|required|because it is not set)/
    },
    {
        line: /\b(?:[Mm]issing|[Rr]equired|[Uu]ndefined|[Uu]nset)(?: required)? (?:[Ee]nvironment variables?|ENV variable|[Ee]nv(?:ironment)? vars?)(?: not found| not set| missing)?:? ["'`]?(?<value>[A-Z][A-Z0-9_]{2,50})\b/
    },
    { line: /\b[Ee]nvironment variable not found: "?(?<value>[A-Z][A-Z0-9_]{2,50})\b/ },
    {
        line: /(?:^|[\s"'`([])(?<value>[A-Z][A-Z0-9_]{2,50})["'`\])]? (?:[Ee]nvironment variable|[Ee]nv(?:ironment)? var) (?:(?:is|was|must|has|does) |not |missing|required)/
    },
    { line: /\bSet the (?<value>[A-Z][A-Z0-9_]{2,50}) environment variable$/ },
    { line: /\bUndefinedValueError: (?<value>[A-Z][A-Z0-9_]{2,50}) not found/ },
    { line: /^KeyError: '(?<value>[A-Z][A-Z0-9_]{2,50})'$/, beside: /\bos\.environ\b|<frozen os>|\/os\.py"/ },
    { line: /\bkey not found: "(?<value>[A-Z][A-Z0-9_]{2,50})"/, beside: /\bENV\b|fetch|KeyError/ },
    { line: /\bCould not resolve placeholder '(?<value>[A-Za-z][\w.-]{2,60})' in value / },
    { line: /\bThe (?<value>SECRET_KEY) setting must not be empty/ }
];
/** A variable that nobody set: in the build, at the start, or in the hook. */
const variables = [
    ...missing('build-missing-variable', 'build-error', 'step'),
    ...missing('crash-missing-variable', 'crashed-error', 'output'),
    ...missing('crash-missing-variable', 'timeout-error', 'output'),
    ...missing('hook-missing-variable', 'hook-error', 'hook'),
    ...['output', 'hook'].map((place) => ({
        id: 'laravel-key',
        statuses: ['crashed-error', 'hook-error'],
        place,
        line: /\bNo application encryption key has been specified/,
        cause: 'the environment variable APP_KEY is not set',
        advice: "Set APP_KEY in the app's environment to what `php artisan key:generate --show` prints.",
        page
    })),
    ...['output', 'hook'].map((place) => ({
        id: 'rails-key',
        statuses: ['crashed-error', 'hook-error'],
        place,
        line: /(?:Missing encryption key to decrypt file with|ActiveSupport::MessageEncryptor::InvalidMessage|Missing `secret_key_base` for )/,
        cause: 'Rails has no key, or a wrong one, for its credentials',
        advice: "Set RAILS_MASTER_KEY (the content of config/master.key) or SECRET_KEY_BASE in the app's environment.",
        page
    }))
];
function missing(id, status, place) {
    return wordings.map(wording => ({
        ...wording,
        like,
        id,
        statuses: [status],
        place,
        cause: value => `the environment variable or setting ${value} is missing`,
        advice: "Set it in the app's environment, on the dashboard or with `scalingo --app APP env-set NAME=VALUE`, and deploy again.",
        page
    }));
}


/***/ },

/***/ "./lib/diagnosis/places.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placesIn: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/scalingo/log-closure.js");
/* harmony import */ var _scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/scalingo/log-lines.js");


/** Longer ones say nothing more, and what they cost to be looked at stays bounded. */
const longestLine = 500;
/** What ended a build or a start stands among the last lines before the platform says so. */
const nearLines = 150;
const marks = {
    beginning: /^<-- Start deployment of \S/,
    shipping: /^Build complete, shipping your container/,
    booting: /^Waiting for your application to boot/,
    hook: /^Postdeploy hook detected, starting '/,
    hookSucceeded: /^Postdeploy hook succeeded/,
    running: _scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__.lastLineOfSuccess,
    closing: _scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__.firstLineOfFailure,
    outputBegins: _scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__.outputBegins,
    outputEnds: _scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__.outputEnds
};
/** At the margin: a tool's output, which may hold such a mark too, is indented. `Build failed` ends a step and begins none. */
const step = /^(?:-----> (?!Build failed)|=====> )\S/;
/** Finds the places in the end of a log. One that is not there is empty. */
function placesIn(logEnd) {
    const lines = logEnd.map(lineOf);
    const last = (mark) => lines.findLastIndex(({ text }) => mark.test(text));
    const shippedAt = Math.max(...[marks.shipping, marks.booting, marks.hook, marks.hookSucceeded, marks.running].map(last));
    if (shippedAt < 0)
        return placesOfBuild(lines);
    const rest = lines.slice(shippedAt);
    const isHook = marks.hook.test(rest[0]?.text ?? '');
    // An app's output stands behind the closing, between rulers; a hook's stands in front of it. Each may imitate it.
    const [started, closing] = cut(rest, isHook ? rest.findLastIndex(isClosing) : rest.findIndex(isClosing));
    return {
        sources: [],
        step: [],
        output: isHook ? [] : [...started.slice(1), ...outputIn(closing)].slice(-nearLines),
        hook: isHook ? [...started.map(withoutPrefix), ...outputIn(closing)] : [],
        closing: closing.slice(0, closing.findIndex(({ text }) => marks.outputBegins.test(text)) >>> 0)
    };
}
/** In front of the closing there are the buildpacks, which may imitate it: the last one counts. */
function placesOfBuild(lines) {
    const [building, closing] = cut(lines, lines.findLastIndex(isClosing));
    const beganAt = building.findLastIndex(({ text }) => marks.beginning.test(text));
    const steppedAt = building.findLastIndex(isStep);
    const isBeforeSteps = beganAt >= 0 && steppedAt < beganAt;
    return {
        sources: isBeforeSteps ? building.slice(beganAt + 1) : [],
        step: isBeforeSteps ? [] : building.slice(Math.max(steppedAt + 1, building.length - nearLines)),
        output: [],
        hook: [],
        closing
    };
}
function lineOf(raw) {
    return { raw, text: (0,_scalingo_log_lines_js__WEBPACK_IMPORTED_MODULE_1__.comparable)(raw.slice(0, longestLine)) };
}
function cut(lines, at) {
    return at < 0 ? [[...lines], []] : [lines.slice(0, at), lines.slice(at)];
}
function isClosing({ text }) {
    return marks.closing.test(text);
}
function isStep({ raw, text }) {
    return step.test(text) && !raw.startsWith('  ');
}
/** What stands between the platform's rulers. The app's output may imitate the second one: the last one counts. */
function outputIn(closing) {
    const beginsAt = closing.findIndex(({ text }) => marks.outputBegins.test(text));
    if (beginsAt < 0)
        return [];
    const endsAt = closing.findLastIndex(({ text }) => marks.outputEnds.test(text));
    return closing.slice(beginsAt + 1, endsAt > beginsAt ? endsAt : closing.length);
}
function withoutPrefix({ raw, text }) {
    return { raw, text: text.replace(_scalingo_log_closure_js__WEBPACK_IMPORTED_MODULE_0__.hookPrefix, '').trim() };
}


/***/ }

};
