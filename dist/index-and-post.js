import * as __WEBPACK_EXTERNAL_MODULE_node_diagnostics_channel_14156706__ from "node:diagnostics_channel";
import * as __WEBPACK_EXTERNAL_MODULE_node_os_e12349cb__ from "node:os";
import * as __WEBPACK_EXTERNAL_MODULE_os__ from "os";
import * as __WEBPACK_EXTERNAL_MODULE_path__ from "path";
export const __webpack_esm_ids__ = ["index-and-post"];
export const __webpack_esm_modules__ = {

/***/ "node:diagnostics_channel"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["default"]: () => (__WEBPACK_EXTERNAL_MODULE_node_diagnostics_channel_14156706__["default"]) });

/***/ },

/***/ "node:os"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["tmpdir"]: () => (__WEBPACK_EXTERNAL_MODULE_node_os_e12349cb__.tmpdir) });

/***/ },

/***/ "os"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["EOL"]: () => (__WEBPACK_EXTERNAL_MODULE_os__.EOL) });

/***/ },

/***/ "path"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({  });

/***/ },

/***/ "./lib/clock.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   monotonicClock: () => (/* binding */ monotonicClock)
/* harmony export */ });
/** The longest that one of Node's timers can wait, in milliseconds; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;
/**
 * The machine's monotonic clock.
 * @param speed how many of the clock's milliseconds pass in a real one; 1 but in tests
 * @param realNow what it goes by, in real milliseconds; the machine's own time but in tests
 */
function monotonicClock(speed = 1, realNow = () => performance.now()) {
    const now = () => realNow() * speed;
    const after = (ms, then) => {
        const dueAtMs = now() + ms;
        let timer;
        const arm = () => {
            // The moment may have come since it was looked at: of a negative wait Node warns, and in the user's log.
            timer = setTimeout(fire, Math.min(Math.max(0, (dueAtMs - now()) / speed), longestTimerMs));
        };
        // Node takes whole milliseconds for the wait and for the moment it begins, so that a timer fires up to two early. What Scalingo asks to
        // be waited for is kept exactly: it is armed again for the rest.
        const fire = () => (now() < dueAtMs ? arm() : then());
        arm();
        return () => clearTimeout(timer);
    };
    return {
        now,
        after,
        sleep: (ms, signal) => new Promise((resolve, reject) => {
            if (signal.aborted)
                return reject(signal.reason);
            const stop = () => {
                callOff();
                reject(signal.reason);
            };
            const callOff = after(ms, () => {
                signal.removeEventListener('abort', stop);
                resolve();
            });
            signal.addEventListener('abort', stop, { once: true });
        })
    };
}


/***/ },

/***/ "./lib/duration.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   duration: () => (/* binding */ duration)
/* harmony export */ });
/** Milliseconds as people say them: `8 s`, `1 min 12 s`, `2 h 3 min`. */
function duration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ },

/***/ "./lib/github/environment/run.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRun: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/github/workflow.js");

/** Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables */
function readRun({ repository, serverUrl, commit }, environment = process.env) {
    const { GITHUB_RUN_ID: id = '', GITHUB_SHA, GITHUB_EVENT_NAME = '' } = environment;
    const path = repository === undefined || !/^\d+$/.test(id) ? undefined : `/${repository}/actions/runs/${id}`;
    return {
        id,
        path,
        page: path && `${serverUrl}${path}`,
        commits: [GITHUB_SHA, commit].flatMap(sha => (sha ? [sha] : [])),
        isForPullRequest: GITHUB_EVENT_NAME.startsWith('pull_request') && (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__.readEvent)(environment).action !== 'closed'
    };
}


/***/ },

/***/ "./lib/github/environment/status.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describe: () => (/* binding */ describe),
/* harmony export */   webAddress: () => (/* binding */ webAddress)
/* harmony export */ });
/** In characters. Source: https://docs.github.com/rest/deployments/statuses#create-a-deployment-status */
const longestDescription = 140;
/** A text and, behind it, an address; where there is no room for all of that its last part, which is an id. */
function describe(text, page) {
    const endings = page === undefined ? [] : [page, page.slice(page.lastIndexOf('/') + 1)];
    const fitting = endings.map(ending => `${text}: ${ending}`).find(both => both.length <= longestDescription) ?? text;
    return fitting.length <= longestDescription ? fitting : `${fitting.slice(0, longestDescription - 1).toWellFormed()}…`;
}
/** An address that a browser may open, without user and password; undefined for anything else. */
function webAddress(url) {
    if (url === undefined || !URL.canParse(url))
        return undefined;
    const { protocol, username, password } = new URL(url);
    return /^https?:$/.test(protocol) && username === '' && password === '' ? url : undefined;
}


/***/ },

/***/ "./lib/github/harmless.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   harmless: () => (/* binding */ harmless),
/* harmony export */   harmlessLine: () => (/* binding */ harmlessLine),
/* harmony export */   isInert: () => (/* binding */ isInert),
/* harmony export */   mark: () => (/* binding */ mark),
/* harmony export */   plain: () => (/* binding */ plain),
/* harmony export */   quotedLine: () => (/* binding */ quotedLine)
/* harmony export */ });
/* unused harmony export colourless */
/** What GitHub's page draws as an error, a group and the like, wherever it stands. */
const mark = '##[';
/**
 * Takes out of a text what could act on a terminal or on GitHub's page: control sequences and characters other than
 * colours, and marks that turn the direction of what follows. Tabs and newlines stay. `##[` is broken as GitHub's runner breaks it
 * itself, since the page draws `##[error]` as an error wherever it stands.
 */
function harmless(text) {
    if (!suspicious.test(text))
        return text;
    return text
        .replace(controlSequences, sequence => (colour.test(sequence) ? sequence : ''))
        .replace(controlCharacters, '')
        .replaceAll(mark, `${mark}\\`);
}
/**
 * The same for a text of the step's own that quotes others: on one line, without colours, and without the invisible
 * characters that GitHub's runner overlooks when it searches a line for `::` and `##[`. Such a line is written while commands count.
 */
function harmlessLine(text) {
    const visible = colourless(harmless(text.replace(invisible, '').replace(/\s+/g, ' '))).trim();
    return visible.startsWith('::') ? `:\\${visible.slice(1)}` : visible;
}
/** A line that is quoted from a log: the same, with its indentation and the blanks inside it, which may point at something. */
function quotedLine(line) {
    return colourless(harmless(line.replace(invisible, '').replace(/[^\S \t]/g, ' '))).trimEnd();
}
/** Whether a text is nothing but printable ASCII, tabs and newlines, and holds no mark: nearly every line is, and needs no closer look. */
function isInert(text) {
    return !unusual.test(text) && !text.includes(mark);
}
/** A harmless text without its colours and invisible characters: what a reader sees, and searches for secrets. */
function plain(text) {
    return withBrokenMarks(text.replace(colours, '').replace(invisible, ''));
}
/** A harmless text without its colours. One may have stood in the middle of a mark, which is broken then. */
function colourless(text) {
    return text.includes('\u001b') ? withBrokenMarks(text.replace(colours, '')) : text;
}
/** What stood in the middle of a mark has gone: it is broken now. */
function withBrokenMarks(text) {
    return text.replace(/##\[(?!\\)/g, '##[\\');
}
/*
 * A terminal's control sequences: CSI (ESC [ or its one-character form, parameters, a final character), the string
 * sequences OSC, DCS, SOS, PM and APC up to their terminator, and the short ones.
 * Of one that never ends only the introducer goes: the rest of the line may be worth reading.
 * Source: ECMA-48, https://ecma-international.org/publications-and-standards/standards/ecma-48/
 */
/* biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what this file is about */
const controlSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])(?:[^\u0007\u001b\u0080-\u009f\n]*(?:\u0007|\u001b\\|\u009c))?|\u001b[ -/]*[0-~]?/g;
const colour = /^\u001b\[[\d;:]*m$/;
const colours = /\u001b\[[\d;:]*m/g;
const unusual = /[^\t\n -~]/;
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|##\[/;
const controlCharacters = /(?!\u001b\[[\d;:]*m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what this file is about */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;


/***/ },

/***/ "./lib/github/log.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Log: () => (/* binding */ Log)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/core.js");
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/duration.js");
/* harmony import */ var _plain_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/plain-lines.js");
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/github/harmless.js");
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/github/secrets.js");






const shortestSecret = 4;
/** What is quoted of a line of the deployment: more of it tells no more. */
const longestQuote = 500;
/** GitHub cuts an annotation there. Source: https://docs.github.com/rest/checks/runs */
const longestAnnotation = 4096;
/**
 * The step's log: the only writer of stdout, and the owner of the cage. A deployment's lines are anyone's, so they are
 * written while workflow commands are stopped; whatever is a command opens the cage first.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands
 */
class Log {
    #stdout;
    #clock;
    #signal;
    #secrets = [];
    #resumeToken;
    #stage;
    #readerIsGone = false;
    /**
     * @param stdout where GitHub's runner reads
     * @param signal ends the wait for a reader that is slow
     */
    constructor(stdout, clock, signal) {
        this.#stdout = stdout;
        this.#clock = clock;
        this.#signal = signal;
        // Nobody reads any longer: that is no reason to lose sight of the deployment.
        stdout.on('error', () => {
            this.#readerIsGone = true;
        });
    }
    /** Masks a secret in all that is printed from now on. */
    mask(secret) {
        // So short a mask would hide letters everywhere, and no real token is.
        if (secret.length < shortestSecret)
            return;
        this.#secrets.push(...(0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__.formsOf)(secret));
        this.outside(() => _actions_core__WEBPACK_IMPORTED_MODULE_1__.setSecret(secret));
    }
    /** A line of the step's own. */
    note(text) {
        this.#openCage();
        this.#write(`${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__.harmlessLine)(text)}\n`);
    }
    /** What the deployment's log is worth: below the last stage's group, since GitHub shows that closed. */
    verdict(text) {
        this.endStage();
        this.note(text);
    }
    /** Lines of the deployment that the step repeats, as its own: set off by a mark, and never a command. */
    quote(lines) {
        this.#openCage();
        for (const line of lines)
            this.#write(`  | ${this.quotable(line)}`.trimEnd().concat('\n'));
    }
    /** Begins a stage: closes the group of the one before with its duration, and opens its own. */
    stage(name) {
        this.endStage();
        this.#stage = { name: (0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__.harmlessLine)(name), sinceMs: this.#clock.now() };
        this.outside(() => _actions_core__WEBPACK_IMPORTED_MODULE_1__.startGroup(titleOf(this.#stage?.name ?? '')));
    }
    /** The current stage is over, although its last lines may still come: its duration counts until now. */
    stageIsOver() {
        if (this.#stage)
            this.#stage.untilMs ??= this.#clock.now();
    }
    /** Closes the group of the current stage, where there is one. */
    endStage() {
        const stage = this.#stage;
        if (stage === undefined)
            return;
        this.#stage = undefined;
        this.outside(() => _actions_core__WEBPACK_IMPORTED_MODULE_1__.endGroup());
        this.note(`${titleOf(stage.name)}: ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__.duration)((stage.untilMs ?? this.#clock.now()) - stage.sinceMs)}`);
    }
    /**
     * Writes lines of the deployment's log, all of them at once.
     * @returns resolves when stdout takes more, or when there is no use in waiting for it
     */
    async lines(...parts) {
        const printable = parts.filter(lines => (0,_plain_lines_js__WEBPACK_IMPORTED_MODULE_3__.countOf)(lines) > 0).map(lines => this.#printable(lines));
        if (printable.length === 0)
            return;
        if (this.#write(together([this.#closeCage(), ...printable])))
            return;
        await this.#untilDrained();
    }
    /** An annotation that does not decide how the step ends. */
    warning(text) {
        this.outside(() => _actions_core__WEBPACK_IMPORTED_MODULE_1__.warning(annotation(this.redacted(text))));
    }
    notice(text) {
        this.endStage();
        this.outside(() => _actions_core__WEBPACK_IMPORTED_MODULE_1__.notice(annotation(this.redacted(text))));
    }
    /** @param file the file of the repository that it belongs to */
    error(text, file) {
        this.endStage();
        this.outside(() => _actions_core__WEBPACK_IMPORTED_MODULE_1__.error(annotation(this.redacted(text)), file === undefined ? {} : { file }));
    }
    /**
     * A text of the step's own that quotes others, harmless and without secrets: for where the runner masks nothing, and for what is cut and so
     * would escape the mask.
     */
    redacted(text) {
        const harmlessText = text.split('\n').map(_harmless_js__WEBPACK_IMPORTED_MODULE_4__.harmlessLine).join('\n');
        return this.#withoutSecrets(harmlessText);
    }
    /** A line of the deployment, harmless, without colours and secrets, and not longer than anybody reads. */
    quotable(line) {
        const text = this.#withoutSecrets((0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__.quotedLine)(line));
        return text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text;
    }
    #withoutSecrets(text) {
        return this.#secrets.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
    }
    /** For those who switched on debug logging. */
    debug(text) {
        if (!_actions_core__WEBPACK_IMPORTED_MODULE_1__.isDebug())
            return;
        for (const line of text.split('\n'))
            this.outside(() => _actions_core__WEBPACK_IMPORTED_MODULE_1__.debug((0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__.harmlessLine)(line)));
    }
    /** Runs what prints workflow commands of its own. Inside the cage they would be dead, and a secret would be shown. */
    outside(print) {
        this.#openCage();
        // Even where nobody reads any longer: outputs and state are files.
        print();
    }
    #printable(lines) {
        if ((0,_plain_lines_js__WEBPACK_IMPORTED_MODULE_3__.isInBytes)(lines) && !lines.bytes.includes(_harmless_js__WEBPACK_IMPORTED_MODULE_4__.mark))
            return lines.bytes;
        const text = (0,_plain_lines_js__WEBPACK_IMPORTED_MODULE_3__.textsOf)(lines).join('\n');
        return `${(0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__.isInert)(text) ? text : this.#maskable((0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__.harmless)(text))}\n`;
    }
    /** The runner masks what it finds in one piece: a colour or an invisible character in the middle of a secret would show all of it. */
    #maskable(text) {
        const holdsSecret = (shown) => {
            const seen = (0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__.plain)(shown);
            return seen !== shown && this.#secrets.some(secret => seen.includes(secret));
        };
        if (!holdsSecret(text))
            return text;
        return text
            .split('\n')
            .map(line => (holdsSecret(line) ? (0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__.plain)(line) : line))
            .join('\n');
    }
    #closeCage() {
        if (this.#resumeToken !== undefined)
            return '';
        this.#resumeToken = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
        return `::stop-commands::${this.#resumeToken}\n`;
    }
    #openCage() {
        if (this.#resumeToken === undefined)
            return;
        this.#write(`::${this.#resumeToken}::\n`);
        this.#resumeToken = undefined;
    }
    #write(text) {
        return this.#readerIsGone || this.#stdout.write(text);
    }
    #untilDrained() {
        return new Promise(resolve => {
            const done = () => {
                for (const event of ['drain', 'error', 'close'])
                    this.#stdout.off(event, done);
                this.#signal.removeEventListener('abort', done);
                resolve();
            };
            for (const event of ['drain', 'error', 'close'])
                this.#stdout.on(event, done);
            this.#signal.addEventListener('abort', done);
            if (this.#signal.aborted)
                done();
        });
    }
}
/** In one piece, however many there are: each write is a call into the system. */
function together(pieces) {
    const [only, ...others] = pieces.filter(({ length }) => length > 0);
    if (only === undefined || others.length === 0)
        return only ?? '';
    return Buffer.concat([only, ...others].map(piece => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}
function titleOf(stage) {
    return stage.charAt(0).toUpperCase() + stage.slice(1);
}
/** Cuts a text for an annotation, at a whole character: half of one is none. */
function annotation(text) {
    return text.length > longestAnnotation ? `${text.slice(0, longestAnnotation - 1).toWellFormed()}…` : text;
}


/***/ },

/***/ "./lib/github/secrets.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formsOf: () => (/* binding */ formsOf)
/* harmony export */ });
/**
 * The forms in which a secret turns up in a log, the longest first: as it is, in an address, in JSON, and in base64 behind other text
 * (`user:secret`), where it has one of three alignments. The runner masks them too, but no longer where a text was cut in their middle.
 */
function formsOf(secret) {
    const forms = [encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1), ...inBase64(secret)];
    const long = forms.filter(form => form.length >= shortestForm);
    return [...new Set([secret, ...long])].sort((one, other) => other.length - one.length);
}
/** A shorter one could be any text. */
const shortestForm = 8;
/** Whole, as the runner has it; and without the last group of bytes where that is not full: what follows the secret changes it. */
function inBase64(secret) {
    const bytes = Buffer.from(secret);
    const whole = [0, 1, 2].map(from => bytes.subarray(from).toString('base64'));
    return [...whole, ...whole.map(form => form.replace(/.{0,3}=+$/, ''))];
}


/***/ },

/***/ "./lib/github/summary/comparison.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   durationBeside: () => (/* binding */ durationBeside),
/* harmony export */   sizeBeside: () => (/* binding */ sizeBeside)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/duration.js");
/* harmony import */ var _source_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/source/amount.js");


/** How long it took, beside the deployment before it where that is known. */
function durationBeside(now, before) {
    return beside(now.durationSeconds, before?.durationSeconds, seconds => (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__.duration)(seconds * 1000), [
        'faster',
        'slower'
    ]);
}
/** How large its image is, in the same way. */
function sizeBeside(now, before) {
    return beside(now.imageSizeBytes, before?.imageSizeBytes, _source_amount_js__WEBPACK_IMPORTED_MODULE_1__.amount, ['smaller', 'larger']);
}
function beside(now, before, said, [less, more]) {
    if (now === undefined)
        return undefined;
    if (before === undefined)
        return said(now);
    const difference = said(Math.abs(now - before));
    const how = said(now) === said(before) ? 'the same as' : `${difference} ${now < before ? less : more} than`;
    return `${said(now)}, ${how} the last successful deployment (${said(before)})`;
}


/***/ },

/***/ "./lib/github/summary/fence.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fenced: () => (/* binding */ fenced)
/* harmony export */ });
/**
 * Lines as a fenced block. Of all ways to show text it is the one whose end is a single rule: a line of at least as many backticks as it began
 * with. It begins with more than any line holds, so no line can end it, and until its end GitHub takes nothing for Markdown, HTML, a mention or a
 * chart. (In `<pre>` a blank line would be one rule more to think of, and every `<` had to be escaped.)
 * Source: https://github.github.com/gfm/#fenced-code-blocks
 * @param lines one line each, without line breaks and control characters
 * @param mostBytes what there is room for; lines are left out from the first one on
 * @returns undefined where there is no room for a single line, or none to show
 */
function fenced(lines, mostBytes) {
    const kept = lastLines(lines.map(inOneLine), mostBytes);
    if (kept.every(line => line === ''))
        return undefined;
    const fence = '`'.repeat(Math.max(3, ...kept.map(longestRun)) + 1);
    return [`${fence}text`, ...kept, fence].join('\n');
}
/** As many of the last lines as there is room for, with the fence, which cannot be longer than the longest of them. */
function lastLines(lines, mostBytes) {
    const kept = [];
    let bytes = 0;
    let longest = 0;
    for (const line of lines.toReversed()) {
        const size = Buffer.byteLength(line) + 1;
        longest = Math.max(longest, size);
        if (bytes + size + 2 * longest + fenceBytes > mostBytes)
            break;
        bytes += size;
        kept.unshift(line);
    }
    return kept;
}
const fenceBytes = 20;
function longestRun(line) {
    return Math.max(0, ...(line.match(/`+/g) ?? []).map(run => run.length));
}
/** Nothing may hand a line over that is two: the second one could be anything. */
function inOneLine(line) {
    return line.toWellFormed().replace(/(?!\t)[\p{Cc}\u2028\u2029]/gu, ' ');
}


/***/ },

/***/ "./lib/github/summary/html.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   code: () => (/* binding */ code),
/* harmony export */   link: () => (/* binding */ link),
/* harmony export */   prose: () => (/* binding */ prose),
/* harmony export */   tableOf: () => (/* binding */ tableOf)
/* harmony export */ });
/**
 * HTML of which nothing that a value holds becomes active. GitHub takes HTML in a summary as it is and looks for mentions, issues, commits,
 * emojis, formulas and addresses in its text afterwards, but never inside of `<code>`: so whatever could be one of these is set as code.
 */
/** More of one value tells no more. In characters. */
const longestValue = 200;
const longestText = 4_000;
const longestAddress = 2_000;
/** A value, as it is. */
function code(value) {
    return `<code>${escaped(cut(value, longestValue))}</code>`;
}
/**
 * A text that people read. Plain words stay plain; what is quoted in backticks, and every word that might become something, is code.
 */
function prose(text) {
    const pieces = cut(text, longestText).match(/`[^`\n]+`|\s+|`|[^\s`]+/g) ?? [];
    return pieces.map(pieceOf).join('');
}
/** @param html what the link is called; anything but an address of the web is no link */
function link(url, html) {
    const isAddress = /^https?:\/\/[^/]/.test(url) && url.length <= longestAddress;
    return isAddress ? `<a href="${escaped(url)}">${html}</a>` : html;
}
/** A table with a header for each row, which a screen reader reads out with the cell. Rows without a cell are left out. */
function tableOf(rows) {
    const shown = rows.filter(([, cell]) => cell);
    const lines = shown.map(([name, cell]) => `<tr><th align="left" scope="row">${name}</th><td>${cell}</td></tr>`);
    return lines.length > 0 ? `<table>\n${lines.join('\n')}\n</table>` : '';
}
function pieceOf(piece) {
    if (/^\s/.test(piece))
        return piece.includes('\n') ? '<br>' : ' ';
    if (piece.length > 2 && piece.startsWith('`'))
        return code(piece.slice(1, -1));
    const [, before = '', word = '', after = ''] = /^(["'(“‘]*)(.*?)([.,;:!?)"'”’…]*)$/su.exec(piece) ?? [];
    const shown = word === '' || isPlain(word) ? escaped(word) : code(word);
    return `${escaped(before)}${shown}${escaped(after)}`;
}
/** Letters, which may be joined (`don't`, `build-error`), or a number that people write; but nothing that could be the SHA of a commit. */
function isPlain(word) {
    return (/^(?:\p{L}+(?:['’-]\p{Ll}+)*|\d{1,4}(?:\.\d{1,3})?|\d{1,3}(?:,\d{3})+|[-–])$/u.test(word) &&
        !/\b[\da-f]{7,}\b/i.test(word));
}
/** Line breaks would end the HTML and begin Markdown. */
function escaped(text) {
    return text.toWellFormed().replace(/[&<>"'`$\p{Cc}]/gu, character => `&#${character.charCodeAt(0)};`);
}
function cut(text, most) {
    return text.length > most ? `${text.slice(0, most)}…` : text;
}


/***/ },

/***/ "./lib/github/summary/section.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sectionOf: () => (/* binding */ sectionOf)
/* harmony export */ });
/* harmony import */ var _commit_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/commit-name.js");
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/summary/comparison.js");
/* harmony import */ var _fence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/github/summary/fence.js");
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/github/summary/html.js");
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/github/summary/stages.js");





const shownLines = 30;
/**
 * A section for one deployment. HTML, in which no value can become Markdown, but for the blocks that only Markdown has.
 * @param mostBytes what there is room for: lines of the log are left out where it is little
 */
function sectionOf(facts, mostBytes) {
    const { title, failed, app, diagnosis, message, stages } = facts;
    const top = [
        `<h3>${failed ? '❌' : '✅'} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.prose)(title)}${app ? `: ${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.code)(app)}` : ''}</h3>`,
        diagnosis ? reason(diagnosis) : message && `<p>${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.prose)(message)}</p>`,
        (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.tableOf)(rowsOf(facts))
    ];
    const above = top.filter(Boolean).join('\n');
    const below = (0,_stages_js__WEBPACK_IMPORTED_MODULE_4__.stagesOf)(stages, failed);
    const room = mostBytes - Buffer.byteLength(above) - Buffer.byteLength(below) - spareBytes;
    // Markdown begins and ends at a blank line. The first one keeps off whatever else the file holds.
    return `\n${[above, ...logParts(facts, room), below].filter(Boolean).join('\n\n')}\n\n`;
}
/** For the blank lines and the sentences around the log. */
const spareBytes = 500;
function reason({ cause, advice, page }) {
    const sentence = `${cause.charAt(0).toUpperCase()}${cause.slice(1)}.`;
    const help = `Help: ${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.link)(page, (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.prose)(page.replace(/^https:\/\//, '')))}`;
    return `<p><strong>${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.prose)(sentence)}</strong></p>\n<p>${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.prose)(advice)}</p>\n<p>${help}</p>`;
}
function rowsOf(facts) {
    const { status, app, appUrl, region, commit, trigger, before, deploymentId, deploymentUrl } = facts;
    return [
        ['Status', status && (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.code)(status)],
        ['App', app && (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.link)(appUrl, (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.code)(app))],
        ['Region', region && (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.code)(region)],
        ['Commit', commit.ref && commitCell(commit)],
        ['Triggered by', trigger && triggerCell(trigger)],
        ['Duration', (0,_comparison_js__WEBPACK_IMPORTED_MODULE_1__.durationBeside)(facts, before)],
        ['Image', (0,_comparison_js__WEBPACK_IMPORTED_MODULE_1__.sizeBeside)(facts, before)],
        ['Deployment', deploymentUrl && (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.link)(deploymentUrl, (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.code)(deploymentId))]
    ];
}
function commitCell({ ref, url, title }) {
    if (url === undefined)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.code)(ref);
    const name = (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.link)(url, (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.code)((0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isWholeSha)(ref) ? ref.slice(0, 7) : ref));
    return title ? `${name} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.prose)(title)}` : name;
}
function triggerCell({ event, actor, run, runUrl }) {
    const by = actor && ` by ${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.code)(actor)}`;
    return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.prose)(event)}${by}${run && `, ${(0,_html_js__WEBPACK_IMPORTED_MODULE_3__.link)(runUrl, (0,_html_js__WEBPACK_IMPORTED_MODULE_3__.prose)(`run ${run}`))}`}`;
}
/** The lines that tell the cause, unless they are among the last ones, and the last ones. */
function logParts({ diagnosis, logEnd }, room) {
    const last = withoutBlankEnds(logEnd).slice(-shownLines);
    const apart = diagnosis?.evidence.every(line => last.includes(line)) ? [] : (diagnosis?.evidence ?? []);
    const evidence = (0,_fence_js__WEBPACK_IMPORTED_MODULE_2__.fenced)(apart, room);
    const lines = (0,_fence_js__WEBPACK_IMPORTED_MODULE_2__.fenced)(last, room - Buffer.byteLength(evidence ?? ''));
    return [
        evidence && `<p>${diagnosis?.evidenceTitle}:</p>\n\n${evidence}`,
        lines && `<p>The end of the log:</p>\n\n${lines}`
    ];
}
function withoutBlankEnds(lines) {
    const isFilled = (line) => line.trim() !== '';
    return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1);
}


/***/ },

/***/ "./lib/github/summary/stages.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stagesOf: () => (/* binding */ stagesOf)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/duration.js");
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/summary/html.js");


/** There are four that anybody has heard of. */
const mostStages = 20;
const titles = new Map([
    ['queued', 'Queued'],
    ['building', 'Building'],
    ['pushing', 'Pushing'],
    ['starting', 'Starting']
]);
/**
 * How long each stage took, as a chart that GitHub draws and as a table with the same numbers for who cannot see it or draws none.
 * @param failed whether the last one is where it failed
 * @returns an empty text where there is nothing to compare
 */
function stagesOf(times, failed) {
    if (times.length < 2)
        return '';
    if (times.length > mostStages)
        return stagesOf(times.slice(-mostStages), failed);
    return `<h4>How long each stage took</h4>\n\n${chartOf(times, failed)}\n\n${tableOf(times)}`;
}
/**
 * In the chart stand names out of a fixed set and numbers alone: Mermaid is a language, and a status could be a sentence of it.
 * A Gantt chart, since the stages follow one another and GitHub's version of Mermaid draws it well from a few seconds to hours.
 * Source: https://mermaid.js.org/syntax/gantt.html
 */
function chartOf(times, failed) {
    const totalMs = times.reduce((sum, { ms }) => sum + ms, 0);
    let startMs = 0;
    const bars = times.flatMap((time, index) => {
        const tag = failed && index === times.length - 1 ? 'crit' : 'active';
        const bar = `${tookOf(time)} :${tag}, ${dateOf(startMs)}, ${Math.max(1, Math.round(time.ms))}ms`;
        startMs += time.ms;
        return [`  section ${titles.get(time.stage) ?? 'Another stage'}`, `  ${bar}`];
    });
    return [
        '```mermaid',
        'gantt',
        '  accTitle: How long each stage took',
        '  accDescr: The table below has the same numbers',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `  axisFormat ${totalMs < hourMs ? '%M:%S' : '%H:%M'}`,
        '  todayMarker off',
        ...bars,
        '```'
    ].join('\n');
}
const hourMs = 3_600_000;
/** A moment after the deployment's begin. Any day does; this one has no change of clocks anywhere. */
function dateOf(ms) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').replace('Z', '');
}
function tableOf(times) {
    const rows = times.map(time => {
        const name = titles.get(time.stage) ?? (0,_html_js__WEBPACK_IMPORTED_MODULE_1__.code)(time.stage);
        return `<tr><th align="left" scope="row">${name}</th><td align="right">${tookOf(time)}</td></tr>`;
    });
    const head = '<tr><th align="left" scope="col">Stage</th><th align="right" scope="col">Took</th></tr>';
    return `<table>\n${[head, ...rows].join('\n')}\n</table>`;
}
function tookOf({ ms, isWhole }) {
    return `${isWhole ? '' : 'at least '}${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__.duration)(ms)}`;
}


/***/ },

/***/ "./lib/github/summary/write.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeSummary: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/summary.js");
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/github/summary/section.js");



/** Over it GitHub shows nothing at all. Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const mostBytes = 1024 * 1024;
/**
 * Adds a section to the page of the run. Each step has a file of its own, but one that is made of several steps may have written to it before.
 * Rejects where GitHub gave no file for it, where it cannot be written, and where the file has no room for it any more.
 */
async function writeSummary(facts) {
    const left = mostBytes - sizeOf(process.env.GITHUB_STEP_SUMMARY);
    const section = (0,_section_js__WEBPACK_IMPORTED_MODULE_2__.sectionOf)(facts, left);
    if (Buffer.byteLength(section) > left)
        throw new Error('what others wrote leaves no room');
    await _actions_core__WEBPACK_IMPORTED_MODULE_1__.summary.emptyBuffer().addRaw(section).write();
}
function sizeOf(file) {
    if (!file)
        return 0;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size;
    }
    catch {
        return 0;
    }
}


/***/ },

/***/ "./lib/github/trigger.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTrigger: () => (/* binding */ readTrigger)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/github/workflow.js");


/**
 * Reads it from GitHub's own variables and the event's file. Asks nobody.
 * Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
function readTrigger(workflow, environment = process.env) {
    const { GITHUB_EVENT_NAME, GITHUB_TRIGGERING_ACTOR, GITHUB_ACTOR } = environment;
    return {
        event: GITHUB_EVENT_NAME ?? '',
        actor: GITHUB_TRIGGERING_ACTOR || GITHUB_ACTOR || '',
        ...runOf(workflow, environment),
        commitTitle: titleOf((0,_workflow_js__WEBPACK_IMPORTED_MODULE_1__.readEvent)(environment), workflow.commit)
    };
}
function runOf({ serverUrl, repository }, environment) {
    const { GITHUB_RUN_ID, GITHUB_RUN_NUMBER = '', GITHUB_RUN_ATTEMPT = '1' } = environment;
    if (!repository || !GITHUB_RUN_ID)
        return { run: '', runUrl: '' };
    const isFirst = GITHUB_RUN_ATTEMPT === '1';
    return {
        run: isFirst ? GITHUB_RUN_NUMBER : `${GITHUB_RUN_NUMBER}, attempt ${GITHUB_RUN_ATTEMPT}`,
        runUrl: `${serverUrl}/${repository}/actions/runs/${GITHUB_RUN_ID}${isFirst ? '' : `/attempts/${GITHUB_RUN_ATTEMPT}`}`
    };
}
/** Only of the very commit: an event may speak of several. */
function titleOf(event, commit) {
    if (commit === undefined)
        return undefined;
    const pull = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(event.pull_request);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(pull.head).sha === commit)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(pull.title);
    // Of a push and a merge queue; and of a workflow that follows another one.
    const commits = [event, event.merge_group, event.workflow_run].map(of => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(of).head_commit));
    const message = commits.find(({ id }) => id === commit)?.message;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)(message)?.split(/[\r\n]/, 1)[0];
}


/***/ },

/***/ "./lib/github/workflow.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitPage: () => (/* binding */ commitPage),
/* harmony export */   readEvent: () => (/* binding */ readEvent),
/* harmony export */   readWorkflow: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:os");
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/json.js");



/**
 * Reads GitHub's own variables and the event's file.
 * Source: https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
function readWorkflow(environment = process.env) {
    const { GITHUB_SERVER_URL, GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_WORKSPACE, RUNNER_TEMP } = environment;
    return {
        repository: GITHUB_REPOSITORY || undefined,
        ...triggeringCommit(environment),
        tested: testedCommit(environment),
        serverUrl: GITHUB_SERVER_URL || 'https://github.com',
        apiUrl: GITHUB_API_URL || 'https://api.github.com',
        workspace: GITHUB_WORKSPACE || process.cwd(),
        temporary: RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()
    };
}
/** The page of a commit of the repository. */
function commitPage({ serverUrl, repository }, commit) {
    return repository && `${serverUrl}/${repository}/commit/${commit}`;
}
/**
 * For these events GITHUB_SHA is a merge commit that exists nowhere else. (For `pull_request_target` it is the base's head, on
 * purpose: such a workflow has secrets, and what it deploys unless told otherwise must not be a stranger's commit.)
 * Source: https://docs.github.com/actions/reference/events-that-trigger-workflows
 */
const eventsOfMergeCommits = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
function triggeringCommit(environment) {
    const { GITHUB_EVENT_NAME = '', GITHUB_SHA, GITHUB_REPOSITORY } = environment;
    if (!eventsOfMergeCommits.includes(GITHUB_EVENT_NAME)) {
        return { commit: GITHUB_SHA || undefined, commitRepository: GITHUB_REPOSITORY || undefined };
    }
    // Without the event's file: better no name than the merge commit's.
    const head = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(readEvent(environment).pull_request).head);
    // `repo` is null where the fork was deleted.
    return { commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.text)(head.sha), commitRepository: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.text)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(head.repo).full_name) };
}
/** For these events GITHUB_SHA is the head of the default branch, whatever the run before was about. */
const eventsAfterOthers = ['workflow_run', 'check_run', 'check_suite'];
function testedCommit(environment) {
    const { GITHUB_EVENT_NAME = '', GITHUB_REPOSITORY } = environment;
    if (!eventsAfterOthers.includes(GITHUB_EVENT_NAME))
        return undefined;
    const { head_sha: sha, head_repository: repository, event } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(readEvent(environment)[GITHUB_EVENT_NAME]);
    const commit = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.text)(sha);
    if (commit === undefined)
        return undefined;
    const isOwn = GITHUB_EVENT_NAME === 'workflow_run' &&
        (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.text)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(repository).full_name) === GITHUB_REPOSITORY &&
        !`${event}`.startsWith('pull_request');
    return { commit, expression: `github.event.${GITHUB_EVENT_NAME}.head_sha`, isOwn };
}
/** What GitHub tells of the event that started the run; nothing where there is no such file, or it is unreadable. */
function readEvent({ GITHUB_EVENT_PATH = '' }) {
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.record)(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(GITHUB_EVENT_PATH, 'utf8')));
    }
    catch {
        return {};
    }
}


/***/ },

/***/ "./lib/json.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   record: () => (/* binding */ record),
/* harmony export */   text: () => (/* binding */ text)
/* harmony export */ });
/** A JSON object's fields; none for anything that is no object. */
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
/** A string that holds something, and nothing that no address could hold. */
function text(value) {
    return typeof value === 'string' && value !== '' && value.isWellFormed() ? value : undefined;
}


/***/ },

/***/ "./lib/sockets.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeOpenSockets: () => (/* binding */ closeOpenSockets)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:diagnostics_channel");

/**
 * The sockets that this process opened. A proxy's tunnel that is never answered hangs on a socket that no request and no
 * agent knows of any more; left open it would keep the step running after its end.
 * Source: https://nodejs.org/api/diagnostics_channel.html#net, `net.client.socket`
 */
const open = new Set();
node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__["default"].subscribe('net.client.socket', message => {
    const { socket } = message;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
});
/** Ends every connection that is still there, at once. */
function closeOpenSockets() {
    for (const socket of open)
        socket.destroy();
}


/***/ },

/***/ "./lib/state.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   titles: () => (/* binding */ titles)
/* harmony export */ });
/** Titles of an outcome that the run after the step must know again, where it finds them as `told`. */
const titles = { cancelled: 'Cancelled' };


/***/ }

};
