export const id = 994;
export const ids = [994];
export const modules = {

/***/ 5233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ monotonicClock)
/* harmony export */ });
/** The longest that one of Node's timers can wait, in milliseconds; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;
/**
 * The machine's monotonic clock.
 * @param speed how many of the clock's milliseconds pass in a real one; 1 but in tests
 */
function monotonicClock(speed = 1) {
    const now = () => performance.now() * speed;
    const after = (ms, then) => {
        const dueAtMs = now() + ms;
        let timer;
        const arm = () => {
            timer = setTimeout(fire, Math.min((dueAtMs - now()) / speed, longestTimerMs));
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


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ Log)
});

// UNUSED EXPORTS: duration

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
;// CONCATENATED MODULE: ./lib/github/harmless.js
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
        .replaceAll('##[', '##[\\');
}
/**
 * The same for a text of the step's own that quotes others: on one line, without colours, and without the invisible
 * characters that GitHub's runner overlooks when it searches a line for `::` and `##[`. Such a line is written while commands count.
 */
function harmlessLine(text) {
    const visible = colourless(harmless(text.replace(invisible, '').replace(/\s+/g, ' '))).trim();
    return visible.startsWith('::') ? `:\\${visible.slice(1)}` : visible;
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
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|##\[/;
const controlCharacters = /(?!\u001b\[[\d;:]*m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what this file is about */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

;// CONCATENATED MODULE: ./lib/github/log.js



const shortestSecret = 4;
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
        this.#secrets.push(secret);
        this.outside(() => core/* setSecret */.Pq(secret));
    }
    /** A line of the step's own. */
    note(text) {
        this.#openCage();
        this.#write(`${harmlessLine(text)}\n`);
    }
    /** Begins a stage: closes the group of the one before with its duration, and opens its own. */
    stage(name) {
        this.endStage();
        this.#stage = { name: harmlessLine(name), sinceMs: this.#clock.now() };
        this.outside(() => core/* startGroup */.Oh(titleOf(this.#stage?.name ?? '')));
    }
    /** Closes the group of the current stage, where there is one. */
    endStage() {
        const stage = this.#stage;
        if (stage === undefined)
            return;
        this.#stage = undefined;
        this.outside(() => core/* endGroup */.N4());
        this.note(`${titleOf(stage.name)}: ${duration(this.#clock.now() - stage.sinceMs)}`);
    }
    /**
     * Writes lines of the deployment's log, all of them at once.
     * @returns resolves when stdout takes more, or when there is no use in waiting for it
     */
    async lines(lines) {
        if (lines.length === 0)
            return;
        const cage = this.#closeCage();
        if (this.#write(`${cage}${this.#maskable(harmless(lines.join('\n')))}\n`))
            return;
        await this.#untilDrained();
    }
    /** An annotation that does not decide how the step ends. */
    warning(text) {
        this.outside(() => core/* warning */.$e(annotation(this.redacted(text))));
    }
    notice(text) {
        this.endStage();
        this.outside(() => core/* notice */.lm(annotation(this.redacted(text))));
    }
    error(text) {
        this.endStage();
        this.outside(() => core/* error */.z3(annotation(this.redacted(text))));
    }
    /**
     * A text of the step's own that quotes others, harmless and without secrets: for where the runner masks nothing, and for what is cut and so
     * would escape the mask.
     */
    redacted(text) {
        const harmlessText = text.split('\n').map(harmlessLine).join('\n');
        return this.#secrets.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), harmlessText);
    }
    /** For those who switched on debug logging. */
    debug(text) {
        if (!core/* isDebug */._o())
            return;
        for (const line of text.split('\n'))
            this.outside(() => core/* debug */.Yz(harmlessLine(line)));
    }
    /** Runs what prints workflow commands of its own. Inside the cage they would be dead, and a secret would be shown. */
    outside(print) {
        this.#openCage();
        // Even where nobody reads any longer: outputs and state are files.
        print();
    }
    /** The runner masks what it finds in one piece: a colour or an invisible character in the middle of a secret would show all of it. */
    #maskable(text) {
        const holdsSecret = (shown) => {
            const seen = plain(shown);
            return seen !== shown && this.#secrets.some(secret => seen.includes(secret));
        };
        if (!holdsSecret(text))
            return text;
        return text
            .split('\n')
            .map(line => (holdsSecret(line) ? plain(line) : line))
            .join('\n');
    }
    #closeCage() {
        if (this.#resumeToken !== undefined)
            return '';
        this.#resumeToken = (0,external_node_crypto_.randomUUID)();
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
function titleOf(stage) {
    return stage.charAt(0).toUpperCase() + stage.slice(1);
}
/** Milliseconds as people say them: `8 s`, `1 min 12 s`, `2 h 3 min`. */
function duration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Cuts a text for an annotation, at a whole character: half of one is none. */
function annotation(text) {
    return text.length > longestAnnotation ? `${text.slice(0, longestAnnotation - 1).toWellFormed()}…` : text;
}


/***/ }),

/***/ 6954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143);

/** Hands outputs to the steps that follow. Runs outside the log's cage: without GITHUB_OUTPUT they are workflow commands. */
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
}
/** Keeps what the run after this step needs, even where this one is killed a moment later. */
function saveState(state) {
    for (const [name, value] of Object.entries(state))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value);
}
/** What the step left behind; empty where it did not come so far. */
function readState(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name);
}


/***/ }),

/***/ 5671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* unused harmony export summaryOf */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143);

/** In characters. Escaped it stays far below the mebibyte at which GitHub shows nothing at all. */
const longestMessage = 5000;
/** Adds a section to the page of the run. Rejects where GitHub gave no file for it, or it cannot be written. */
async function writeSummary(facts) {
    await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(summaryOf(facts)).write();
}
/** The section in HTML, which GitHub's Markdown takes as it is and in which nothing of a value becomes active. */
function summaryOf({ title, failed, message, app, outputs, commitUrl }) {
    const { app_url, deployment_url, deployment_id, git_ref, status, duration, image_size } = outputs;
    const rows = [
        ['Status', status && code(status)],
        ['App', app_url ? link(app_url, app) : app && code(app)],
        ['Commit', git_ref && (commitUrl ? link(commitUrl, git_ref) : code(git_ref))],
        ['Duration', duration && `${escaped(duration)} s`],
        ['Image', image_size && `${(Number(image_size) / 1e6).toFixed(1)} MB`],
        ['Deployment', deployment_url && link(deployment_url, deployment_id)]
    ];
    const table = rows
        .filter(([, cell]) => cell)
        .map(([name, cell]) => `<tr><th align="left">${name}</th><td>${cell}</td></tr>`);
    return [
        `<h3>${failed ? '❌' : '✅'} ${escaped(title)}</h3>`,
        ...(table.length > 0 ? [`<table>${table.join('')}</table>`] : []),
        ...(message ? [`<p>${message.slice(0, longestMessage).split('\n').map(code).join('<br>')}</p>`] : []),
        ''
    ].join('\n');
}
function link(url, text) {
    return /^https?:\/\//.test(url) ? `<a href="${escaped(url)}">${code(text)}</a>` : code(text);
}
/** In code GitHub makes nothing a mention, an issue or an emoji. */
function code(text) {
    return `<code>${escaped(text)}</code>`;
}
/** Line breaks would end the HTML and begin Markdown. */
function escaped(text) {
    return text.slice(0, longestMessage).replace(/[&<>"'\p{Cc}]/gu, character => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 6080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x_: () => (/* binding */ afterword),
  Wi: () => (/* binding */ dashboardPage),
  sG: () => (/* binding */ outcomeOf),
  HM: () => (/* binding */ withoutOutputs)
});

// EXTERNAL MODULE: ./lib/scalingo/status.js
var scalingo_status = __webpack_require__(5926);
;// CONCATENATED MODULE: ./lib/diagnosis/failure.js

const docs = 'https://doc.scalingo.com/platform';
/** Source: "Details about the deployment statuses", https://developers.scalingo.com/deployments, and the pages named here. */
const meanings = {
    'build-error': {
        meaning: 'the build failed',
        advice: 'The first error in the "Building" part of the log tells why; run the same build locally to see it again',
        page: `${docs}/app/troubleshooting/deployment-issues`
    },
    'crashed-error': {
        meaning: 'the app crashed while it started; the version before it keeps serving',
        advice: "Read the last lines of the log and the app's own log: a missing environment variable or database is the usual cause",
        page: `${docs}/app/troubleshooting/boot-errors`
    },
    'timeout-error': {
        meaning: 'the app did not listen on its port within 60 seconds; the version before it keeps serving',
        advice: 'Let the web process listen on 0.0.0.0 and the port in the environment variable PORT, and start faster',
        page: `${docs}/app/troubleshooting/boot-errors`
    },
    'hook-error': {
        meaning: 'the postdeploy command failed; the version before it keeps serving',
        advice: "Read the command's output at the end of the log; run it by hand in a one-off container to try again",
        page: `${docs}/app/postdeploy-hook`
    },
    aborted: {
        meaning: 'Scalingo gave up the deployment before it was done',
        advice: 'Deploy again; where that does not help, ask support@scalingo.com with the id of the deployment',
        page: `${docs}/app/troubleshooting/deployment-issues`
    }
};
/** What a failed end means. A status nobody has heard of is a failure too, but nobody can tell of what. */
function meaningOf(status) {
    if (status !== undefined && (0,scalingo_status/* isFailure */.N6)(status))
        return meanings[status];
    return {
        meaning: 'that is an end which this action does not know, so it counts as a failure',
        advice: 'Read the log and the deployment on the dashboard, and see whether a newer version of this action knows it',
        page: `${docs}/app/troubleshooting/deployment-issues`
    };
}

;// CONCATENATED MODULE: ./lib/diagnosis/refusal.js
/** One sentence or two: what Scalingo said or what kept it from answering, with which value, and what to do. */
function explainRefusal(facts, asked) {
    if (facts.call === 'upload the source' && facts.status)
        return refusedByStore(facts);
    return sentences[facts.code](facts, asked);
}
/** The store is not Scalingo's API: what its statuses mean is its own. */
function refusedByStore(facts) {
    return `Scalingo's store at ${hostOf(facts)} did not take the source (${answer(facts)}). Check any proxy in between. ${again}`;
}
const tokens = 'https://dashboard.scalingo.com/account/tokens';
const again = 'Run the step again; if it stays, look at https://scalingostatus.com.';
/** What the authentication API says without reason: an address that is not Scalingo's is the likeliest. */
function unexpected(facts) {
    return `${answered(facts)}, which this action does not expect. Check the inputs \`api_url\` and \`auth_url\`, and any proxy in between.`;
}
const sentences = {
    bad_request: (facts, asked) => `${answered(facts)}. Check the inputs of this step: app "${asked.app}", git_ref "${asked.gitRef ?? ''}".`,
    unauthorized: (facts, asked) => facts.call === 'exchange the token'
        ? `Scalingo does not accept the token (${answer(facts)}). It may be mistyped, revoked or expired: make a new one at ${tokens} and store it as the secret that the input \`token\` reads.`
        : `${answered(facts)}. The token is good, but its owner may have too few rights on the app "${asked.app}": ask the app's owner for access as a collaborator.`,
    payment_required: facts => `${answered(facts)}. The account needs attention before anything can be deployed${facts.billingUrl ? `: ${facts.billingUrl}` : '; look at its billing page on the dashboard'}.`,
    forbidden: (facts, asked) => `${answered(facts)}. The owner of the token may not do this with the app "${asked.app}" in the region ${asked.region}: check its rights, and that the account may use that region.`,
    not_found: (facts, asked) => facts.call === 'exchange the token'
        ? `${answered(facts)}. There is no Scalingo authentication API at ${facts.url}: check the input \`auth_url\`.`
        : facts.call === 'read the deployment'
            ? `Scalingo knows no deployment "${asked.deploymentId}" of the app "${asked.app}" in the region ${asked.region} (${answer(facts)}). Check the input \`deployment_id\` and that it belongs to this app.`
            : `Scalingo has no app "${asked.app}" in the region ${asked.region} that this token may see (${answer(facts)}). Check the name, the input \`region\`, and that the owner of the token is a collaborator.`,
    conflict: (facts, asked) => facts.call === 'exchange the token'
        ? unexpected(facts)
        : `${answered(facts)}. The app "${asked.app}" is busy, probably with another deployment: wait for its end, or let one run wait for the other with \`concurrency\` in the workflow.`,
    invalid: (facts, asked) => facts.call === 'exchange the token'
        ? unexpected(facts)
        : `${answered(facts)}. Check the inputs that went into it: source_url, and git_ref "${asked.gitRef ?? ''}".`,
    rate_limited: facts => `${answered(facts)}. Scalingo takes 60 requests a minute; other jobs with the same token count too. Run the step again a little later.`,
    server_error: facts => `${answered(facts)}. That is a fault on Scalingo's side.${unsure(facts)} ${again}`,
    unexpected_status: unexpected,
    unreadable: facts => `Scalingo's answer could not be read when this step tried to ${facts.call} (${facts.said ?? facts.systemCode ?? 'it was no HTTP'}; ${facts.status ? `HTTP ${facts.status} from ` : ''}${facts.url}). A proxy or a wrong \`${facts.call === 'exchange the token' ? 'auth_url' : 'api_url'}\` may have answered instead.${unsure(facts)} ${again}`,
    name_not_resolved: (facts, asked) => `The host ${hostOf(facts)} is not known (${facts.systemCode}). Check ${facts.call === 'exchange the token' ? 'the input `auth_url`' : `the input \`region\` ("${asked.region}"; Scalingo's regions are osc-fr1 and osc-secnum-fr1), \`api_url\``} and the runner's name servers.`,
    unreachable: facts => `The host ${hostOf(facts)} cannot be reached (${facts.systemCode}). Check that the runner may connect to it, and that https_proxy is set where it needs a proxy.`,
    certificate: facts => `The certificate of ${hostOf(facts)} is not trusted (${facts.systemCode}), so nothing was sent to it. Behind a proxy that looks into traffic, give its certificate to the runner with NODE_EXTRA_CA_CERTS.`,
    tls: facts => `No encrypted connection to ${hostOf(facts)} could be made (${facts.systemCode}). Check \`api_url\` and \`auth_url\`, and any proxy in between.`,
    proxy: facts => `The proxy did not let the connection to ${hostOf(facts)} through (${facts.systemCode}). Check https_proxy, its user and password, and whether it allows that host.`,
    connection_lost: facts => `The connection to ${hostOf(facts)} broke off when this step tried to ${facts.call}${facts.systemCode ? ` (${facts.systemCode})` : ''}.${unsure(facts)} ${again}`,
    deadline: facts => `${hostOf(facts)} did not answer within ${(facts.deadlineMs ?? 0) / 1000} s when this step tried to ${facts.call}.${unsure(facts)} ${again}`
};
function answered(facts) {
    return `Scalingo refused to ${facts.call} (${answer(facts)})`;
}
function answer({ status, said }) {
    return said ? `HTTP ${status}: ${said}` : `HTTP ${status}`;
}
function hostOf({ url }) {
    return new URL(url).host;
}
/** A create without an answer may have been carried out. */
function unsure({ call }) {
    return call === 'create the deployment'
        ? ' The deployment may have been created all the same: look at the dashboard before you deploy again.'
        : '';
}

// EXTERNAL MODULE: ./lib/source/amount.js
var amount = __webpack_require__(6013);
;// CONCATENATED MODULE: ./lib/diagnosis/source.js

/** One sentence or two: what is wrong with what was to be deployed, with which value, and what to do. */
function explainSource(trouble) {
    // Each code has its own sentence; TypeScript cannot see that the one that is looked up is the one for this trouble.
    return source_sentences[trouble.code](trouble);
}
const limit = 'Scalingo takes at most 314,572,800 bytes, uncompressed';
const oneRoot = 'Scalingo wants one folder that holds everything';
const permission = '`permissions: contents: read`';
const source_sentences = {
    outside_workspace: ({ path, workspace }) => `The input \`source_path\` ("${path}") leads out of the workspace ${workspace}. Give a path below it, relative to it.`,
    path_missing: ({ path, workspace }) => `There is no "${path}" in the workspace ${workspace} (input \`source_path\`). ${/[*?[{]/.test(path) ? 'Patterns are not expanded: give the name itself.' : 'Check the name, and that the steps before this one made it: `actions/checkout`, the build, `actions/download-artifact`.'}`,
    path_unreadable: ({ path, systemCode }) => `"${path}" (input \`source_path\`) cannot be read (${systemCode}). Check its permissions.`,
    path_unusable: ({ path, is }) => `"${path}" (input \`source_path\`) is ${is}. Give a folder, a .tar.gz or a .war.`,
    empty_file: ({ path }) => `"${path}" (input \`source_path\`) is an empty file. Check the step that made it.`,
    jar: ({ path }) => `A JAR alone ("${path}") cannot run at Scalingo. Put it into a folder of its own together with a Procfile (\`web: java -jar ${lastPart(path)}\`), give that folder as \`source_path\`, and set BUILDPACK_URL=https://github.com/Scalingo/buildpack-jvm-common in the app's environment.`,
    not_an_archive: ({ archive, is }) => `"${archive}" is ${is}, not a tar archive compressed with gzip. Make one with \`tar czf\`, or give the folder itself as \`source_path\`: it is packed for you.`,
    broken_archive: ({ archive, problem }) => `The archive "${archive}" cannot be read to its end: ${problem}. Check the step that made it, or give the folder itself as \`source_path\`.`,
    empty_archive: ({ archive }) => `The archive "${archive}" holds nothing. Check the step that made it.`,
    several_roots: ({ archive, roots, count }) => `The archive "${archive}" has ${count} entries at its root (${named(roots, count)}), and ${oneRoot}. Pack the folder from outside (\`tar czf app.tar.gz my-folder\`), or give the folder itself as \`source_path\`.`,
    root_is_no_folder: ({ archive, root }) => `The archive "${archive}" has "${root}" at its root, which is no folder, and ${oneRoot}. Pack the folder from outside (\`tar czf app.tar.gz my-folder\`), or give the folder itself as \`source_path\`.`,
    unsafe_name: ({ archive, name }) => `The archive "${archive}" holds "${name}", which would lie outside of its folder. Make it with relative names.`,
    too_large: ({ archive, sizeBytes, isAtLeast, largest }) => `"${archive}" has ${isAtLeast ? 'more than ' : ''}${(0,amount/* amount */.v)(sizeBytes)} (${sizeBytes.toLocaleString('en')} bytes): ${limit}. ${largest.length > 0 ? `The largest in it: ${largest.map(({ name, sizeBytes: bytes }) => `${name} (${(0,amount/* amount */.v)(bytes)})`).join(', ')}. ` : ''}Leave out what the app does not need.`,
    not_a_war: ({ path, is }) => `"${path}" (input \`source_path\`) is ${is}, not a WAR. Check the step that made it.`,
    empty_folder: ({ path }) => `The folder "${path}" (input \`source_path\`) holds no file. Check that the steps before this one fill it: \`actions/checkout\`, the build.`,
    link_leads_out: ({ path, name, target }) => `The link "${name}" in "${path}" leads out of the folder (to "${target}"), where Scalingo would find nothing. Replace it by what it leads to, or remove it.`,
    special_file: ({ path, name, is }) => `"${name}" in "${path}" is ${is}, which cannot be deployed. Remove it.`,
    entry_unreadable: ({ path, name, systemCode }) => `"${name}" in "${path}" cannot be read (${systemCode}). Check its permissions: a container of an earlier step may have made it as another user.`,
    entry_changed: ({ path, name }) => `"${name}" in "${path}" changed while it was packed. See that nothing writes there any more when this step begins.`,
    name_unreadable: ({ path, name }) => `The name of "${name}" in "${path}" is not in UTF-8. Rename it, or pack the folder yourself with \`tar czf\`.`,
    no_room: ({ folder, systemCode }) => `The archive could not be written to ${folder} on the runner (${systemCode}). See that its disk has room for the compressed source.`,
    archive_changed: ({ path }) => `"${path}" changed while it was uploaded. See that nothing writes there any more when this step begins.`,
    upload_too_slow: ({ sizeBytes, sentBytes }) => `Scalingo's address for uploads lives ten minutes, and within them only ${(0,amount/* amount */.v)(sentBytes)} of ${(0,amount/* amount */.v)(sizeBytes)} were sent. Send less, run the step again on a runner with a better connection, or put the archive where Scalingo can download it (\`source_url\`).`,
    github_token_refused: ({ said }) => `GitHub does not accept the token (${said ?? 'HTTP 401'}). Leave the input \`github_token\` out for the job's own token, or store a valid one in the secret that it reads.`,
    github_forbidden: ({ repository, status, said }) => `GitHub does not let this token read ${repository} (HTTP ${status}${said ? `: ${said}` : ''}). Give the job ${permission}; for another repository than the workflow's own give \`github_token\` one that may read it.`,
    github_rate_limited: ({ hasToken, waitSeconds }) => `GitHub takes no more requests ${hasToken ? 'with this token' : 'without a token'} for now${waitSeconds ? ` (for another ${waitSeconds} s)` : ''}. ${hasToken ? 'Run the step again then.' : 'Give the input `github_token`, or run the step again then.'}`,
    github_trouble: ({ host, problem }) => `GitHub (${host}) did not answer as it should (${problem}). Check that the runner may connect to it; if it stays, look at https://www.githubstatus.com.`,
    repository_unknown: ({ repository, hasToken }) => `GitHub has no repository ${repository} that ${hasToken ? 'this token may read' : 'can be read without a token'}. ${hasToken ? `If it is private, the job needs ${permission}; another one than the workflow's own needs a \`github_token\` that may read it (a fork's owner has to allow that).` : 'If it is private, give the input `github_token`.'} Or check it out in a step before and give \`source_path: .\`.`,
    repository_empty: ({ repository }) => `The repository ${repository} has no commit yet. Push one first.`,
    ref_unknown: ({ repository, ref }) => `The repository ${repository}, which this token may read, has no branch, tag or commit "${ref}" (input \`git_ref\`). Check the name, and that it was pushed.`,
    other_commit: ({ repository, ref, commit }) => `GitHub names ${commit} where ${repository} was asked for ${ref}. Nothing is deployed that was not asked for: run the step again.`,
    nothing_to_redeploy: ({ app }) => `The app ${app} was never deployed successfully, so there is nothing to deploy again. Deploy it once without \`redeploy\`.`,
    not_a_commit: ({ app, deploymentId, gitRef }) => `What runs as ${app} is no commit of a repository: its last successful deployment ${deploymentId} is filed as "${gitRef}". Deploy it again the way it was deployed then (\`source_url\` or \`source_path\`), or give \`git_ref\` in place of \`redeploy\`.`,
    not_of_repository: ({ app, deploymentId, gitRef, repository }) => `What runs as ${app} is no commit of ${repository}: its last successful deployment ${deploymentId} is filed as ${gitRef}, which that repository does not have. Run \`redeploy\` in the repository that the app is deployed from, or give \`git_ref\` in its place.`
};
function named(names, count) {
    return `${names.join(', ')}${count > names.length ? ', …' : ''}`;
}
function lastPart(path) {
    return path.split(/[\\/]/).at(-1) ?? path;
}

// EXTERNAL MODULE: ./lib/scalingo/log-lines.js
var log_lines = __webpack_require__(8738);
;// CONCATENATED MODULE: ./lib/diagnosis/telling.js

/** A cause stands at the very end of a failed log: what a build warned of long before is none. */
const lastLines = 30;
/**
 * What the log itself gives as the cause: its last run of lines that Scalingo marks as errors (` !     …`).
 * @param lines the end of the log
 * @returns those lines without the mark, joined; undefined where there are none
 */
function tellingLines(lines) {
    const run = [];
    for (const line of lines.slice(-lastLines).map(log_lines/* comparable */.Zm).reverse()) {
        const error = /^!\s+(\S.*)/.exec(line)?.[1];
        if (error)
            run.unshift(error);
        else if (run.length > 0)
            break;
    }
    return run.length > 0 ? run.join(' / ') : undefined;
}

// EXTERNAL MODULE: ./lib/scalingo/errors.js
var errors = __webpack_require__(7743);
;// CONCATENATED MODULE: ./lib/outcome.js






/** Turns an ending into what is told of it. */
function outcomeOf(ending, known) {
    const deploymentUrl = dashboardPage(known);
    return { ...told(ending, known, deploymentUrl), deploymentUrl };
}
/** The same where the outputs could not be handed on: whoever relies on them must not go on as if all were well. */
function withoutOutputs(outcome, error) {
    const reason = `The outputs of this step could not be written (${error instanceof Error ? error.message : error}), so steps that follow would find them empty. Look whether the runner's disk is full.`;
    const before = outcome.annotation?.message ?? `The deployment itself went well ("${outcome.title}"). `;
    return { ...outcome, failed: true, annotation: { level: 'error', message: `${before.trim()} ${reason}` } };
}
/** The deployment's page on Scalingo's dashboard, as far as enough is known to name it. */
function dashboardPage({ inputs, app, deployment }) {
    if (!inputs || !app || !deployment)
        return undefined;
    const path = [inputs.region, app.name, 'deploy', deployment.id].map(encodeURIComponent).join('/');
    return `https://dashboard.scalingo.com/apps/${path}`;
}
/** The run after the step must know it again. */
const titles = { cancelled: 'Cancelled' };
function told(ending, known, page) {
    switch (ending.kind) {
        case 'cancelled':
            return {
                title: titles.cancelled,
                failed: true,
                annotation: { level: 'notice', message: cancellation(known, page) }
            };
        case 'timed out':
            return failure('Timed out', timeout(known, page));
        case 'wrong inputs':
            return failure('Wrong inputs', wrongInputs(ending.error));
        case 'refused':
            return failure(page ? 'Lost sight' : 'Not deployed', refusal(ending.error, known, page));
        case 'unusable':
            return failure('Not deployed', `${explainSource(ending.error.trouble)} Nothing was deployed.`);
        case 'other':
            return failure('Other code', other(ending.error, page));
        case 'uncertain':
            return failure('Not known', uncertain(ending.error, known));
        case 'skipped':
            return { title: 'Skipped', failed: false, annotation: { level: 'notice', message: skipped(known, page) } };
        case 'accepted':
            return { title: 'Accepted', failed: false, annotation: undefined };
        case 'ended':
            if (known.deployment?.status === 'success')
                return { title: 'Deployed', failed: false, annotation: undefined };
            return failure('Failed', failed(ending.logEnd, known, page));
        case 'broken':
            return failure('Broken', `This action failed by a mistake of its own: ${ending.error}. ${reachable(page)}Please report it, with the log of a run that has debug logging switched on.`);
    }
}
function failure(title, message) {
    return { title, failed: true, annotation: { level: 'error', message } };
}
function cancellation(known, page) {
    const { deployment } = known;
    if (deployment && (0,scalingo_status/* isOver */.PU)(deployment)) {
        return `The job was cancelled when the deployment had ended already, as "${deployment.status ?? 'unknown'}": ${page}`;
    }
    const goesOn = `Scalingo cannot be told to stop: the deployment goes on at ${page}`;
    return `The job was cancelled${page ? `. ${goesOn}` : ` ${beforeDeployment(known)}`}`;
}
function timeout(known, page) {
    const { inputs, deployment, trouble } = known;
    const passed = `The time of the input \`timeout\` (${(inputs?.timeoutMs ?? 0) / 60_000} min) has passed`;
    const last = trouble ? ` What kept failing: ${explain(trouble, known)}` : '';
    if (page) {
        return `${passed} while the deployment was "${deployment?.status ?? 'unknown'}". It goes on at ${page}: look there before you deploy again, and give \`timeout\` more minutes where that is its usual pace.${last}`;
    }
    return `${passed} ${beforeDeployment(known)}${last}`;
}
function beforeDeployment({ inputs, creating }) {
    if (inputs?.source.kind === 'deployment')
        return `before the deployment "${inputs.source.id}" could be followed.`;
    return creating
        ? 'before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.'
        : 'before Scalingo was asked to make a deployment.';
}
function uncertain({ candidates, isListed, attempts, cause }, known) {
    const why = explain(cause, known);
    if (candidates.length === 0) {
        return isListed
            ? `Whether Scalingo made the deployment is not known, and it was not found in its list. ${why}`
            : `Whether Scalingo made the deployment is not known, and its list of deployments could not be read. ${why}`;
    }
    const pages = candidates.map(deployment => dashboardPage({ ...known, deployment })).join(' and ');
    const which = candidates.length === 1 ? 'it is not certain that this is it' : 'more than one may be it';
    const sent = attempts > 1 ? 'It was asked for twice.' : 'Nothing was sent again.';
    return `Scalingo did not say whether it made the deployment, and ${which}: ${pages}. ${sent} Look which one has the code that you want, and follow it with the input \`deployment_id\`. ${why}`;
}
function wrongInputs({ mistakes }) {
    if (mistakes.length === 1)
        return `The input ${mistakes[0]}. Nothing was sent to Scalingo.`;
    return [
        `${mistakes.length} inputs are wrong; nothing was sent to Scalingo.`,
        ...mistakes.map(mistake => `- ${mistake}`)
    ].join('\n');
}
function skipped({ app, deployment }, page) {
    return `Nothing was deployed: the last successful deployment of ${app?.name} is ${deployment?.gitRef} already (${page}). Leave \`skip_deployed\` out to deploy it again.`;
}
function other({ kind, asked, answered }, page) {
    const what = kind === 'app' ? 'belongs to the app' : 'is of the commit';
    return `Scalingo was asked for the ${kind} ${asked}, and the deployment that it made ${what} ${answered}: ${page}. It may go on there: look at what runs now before you deploy again, and ask Scalingo's support how that came about.`;
}
function refusal(error, known, page) {
    const { retryAfter } = error.facts;
    // It would have been asked again, had there been time.
    const tooLong = retryAfter && (0,errors/* isPassing */.WG)(error);
    return [
        explain(error, known),
        tooLong ? `It asks to wait (Retry-After: ${retryAfter}), longer than this step's \`timeout\` leaves.` : '',
        page ? `The deployment itself goes on at ${page}` : ''
    ]
        .filter(Boolean)
        .join(' ');
}
function explain({ facts }, { inputs, deployment, gitRef = inputs?.gitRef }) {
    const { app = '', region = '', source } = inputs ?? {};
    const deploymentId = deployment?.id ?? (source?.kind === 'deployment' ? source.id : undefined);
    return explainRefusal(facts, { app, region, gitRef, deploymentId });
}
function failed(logEnd, { deployment, app }, page) {
    const { meaning, advice, page: help } = meaningOf(deployment?.status);
    const cause = tellingLines(logEnd);
    // Last, since it may be long: what is cut off must not be the advice.
    const says = cause ? `Scalingo's log says: ${cause}` : '';
    const status = deployment?.status ?? 'unknown';
    return `The deployment of ${app?.name} ended as "${status}": ${meaning}. ${advice}: ${help}. ${reachable(page)}${says}`.trim();
}
function reachable(page) {
    return page ? `The deployment: ${page} ` : '';
}
/** What is to be said after a step that was cancelled or killed while there was, or may have been, a deployment. */
function afterword({ told, creating, app, page, status }) {
    if (!creating && page === '')
        return undefined;
    if (told !== '' && told !== titles.cancelled)
        return undefined;
    const how = told === '' ? 'was killed' : 'was cancelled';
    if (page === '') {
        return `The step that deploys ${app} ${how} before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.`;
    }
    if ((0,scalingo_status/* isKnownEnd */.R8)(status)) {
        return `The step that deploys ${app} ${how} when the deployment had ended already, as "${status}": ${page}`;
    }
    return `The step that deploys ${app} ${how} while the deployment was "${status}". It goes on without the step: ${page}`;
}


/***/ }),

/***/ 7743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ errorCodeOf),
/* harmony export */   VH: () => (/* binding */ mayBeDone),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   dB: () => (/* binding */ ScalingoError),
/* harmony export */   wt: () => (/* binding */ isUnsent)
/* harmony export */ });
/** A call of Scalingo's API that did not succeed. `message` is for debug logging; users get a sentence from `diagnosis/`. */
class ScalingoError extends Error {
    name = 'ScalingoError';
    facts;
    constructor(facts, cause) {
        super(`could not ${facts.call}: ${facts.code} (${facts.status ?? facts.systemCode ?? 'no answer'}) at ${facts.url}`, {
            cause
        });
        this.facts = facts;
    }
    get code() {
        return this.facts.code;
    }
}
const codeOfStatus = {
    400: 'bad_request',
    401: 'unauthorized',
    402: 'payment_required',
    403: 'forbidden',
    404: 'not_found',
    409: 'conflict',
    422: 'invalid',
    429: 'rate_limited'
};
/** The code for an HTTP status that is no success. Source: "Errors" of https://developers.scalingo.com */
function errorCodeOf(status) {
    return codeOfStatus[status] ?? (status >= 500 ? 'server_error' : 'unexpected_status');
}
/** Whether the same question may well be answered a moment later. */
function isPassing(error) {
    return error instanceof ScalingoError && passing[error.code];
}
const passing = {
    bad_request: false,
    unauthorized: false,
    payment_required: false,
    forbidden: false,
    not_found: false,
    conflict: false,
    invalid: false,
    rate_limited: true,
    server_error: true,
    unexpected_status: false,
    unreadable: true,
    name_not_resolved: true,
    unreachable: true,
    certificate: false,
    tls: true,
    proxy: true,
    connection_lost: true,
    deadline: true
};
/** Whether surely nothing of a request reached Scalingo: no connection came about that could have carried it. */
function isUnsent(error) {
    return ['name_not_resolved', 'unreachable', 'certificate', 'tls', 'proxy'].includes(error.code);
}
/** Whether a request that changes something may have been carried out, although no answer says so. */
function mayBeDone(error) {
    return ['server_error', 'connection_lost', 'deadline', 'unreadable'].includes(error.code);
}


/***/ }),

/***/ 8738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   pC: () => (/* binding */ ContentReader),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/**
 * The lines of a piece of log. `\n`, `\r\n` and a lone `\r` end a line, as GitHub's runner has it; hooks of Scalingo end
 * theirs with one or more `\r` before the newline, so that a run of them counts as one. An end of line at the very end of the piece starts no further line.
 */
function splitLines(piece) {
    if (!endOfLine.test(piece))
        return [piece];
    const lines = piece.split(/\r+\n?|\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
/**
 * Makes lines of the contents of one stream's events. Whether a content carries its line's end is not known beforehand,
 * and decides what an empty one means: an empty line, or nothing at all.
 */
class ContentReader {
    #endsAreCarried;
    /** Empty contents that came before it was known what they mean. */
    #undecided = 0;
    /** @returns the lines that this content completes */
    read(content) {
        if (content === '')
            return this.#readEmpty();
        if (!/[\r\n]$/.test(content))
            this.#endsAreCarried = false;
        this.#endsAreCarried ??= true;
        const blank = this.#endsAreCarried ? 0 : this.#undecided;
        this.#undecided = 0;
        const lines = splitLines(content);
        return blank === 0 ? lines : [...Array(blank).fill(''), ...lines];
    }
    #readEmpty() {
        if (this.#endsAreCarried === undefined)
            this.#undecided++;
        return this.#endsAreCarried === false ? [''] : [];
    }
}
/** A line as it is compared: the stream and `output` may differ in colours and in blanks at either end. */
function comparable(line) {
    return (line.includes('\u001b') ? line.replace(colours, '') : line).trim();
}
const endOfLine = /[\r\n]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
const colours = /\u001b\[[\d;:]*m/g;


/***/ }),

/***/ 5926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   R8: () => (/* binding */ isKnownEnd),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   zD: () => (/* binding */ isStage)
/* harmony export */ });
/* unused harmony export failures */
/**
 * The stages of a deployment, in the order in which it passes through them.
 * Source: "Event types" of https://developers.scalingo.com/deployments
 */
const stages = ['queued', 'building', 'pushing', 'starting'];
/** The failed ends that are known. `hook-error` is real although the documentation leaves it out. */
const failures = ['build-error', 'crashed-error', 'timeout-error', 'hook-error', 'aborted'];
/** Whether a deployment with this status still runs, as far as the status alone tells. */
function isStage(status) {
    return stages.includes(status);
}
function isFailure(status) {
    return failures.includes(status);
}
/** Whether the status alone tells that the deployment is over; a status nobody has heard of does not. */
function isKnownEnd(status) {
    return status === 'success' || (status !== undefined && isFailure(status));
}
/**
 * Whether REST says that a deployment is over. A status that nobody has heard of is an end unless `finished_at` is there
 * and null: Scalingo's own client takes whatever is not one of the four stages for an end.
 */
function isOver(deployment) {
    if (isKnownEnd(deployment.status))
        return true;
    if (isStage(deployment.status))
        return false;
    if (deployment.status === undefined)
        return typeof deployment.finishedAt === 'string';
    return deployment.finishedAt !== null;
}


/***/ }),

/***/ 6013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ amount)
/* harmony export */ });
/** Bytes as people say them, in powers of ten: `512 bytes`, `34 kB`, `12.3 MB`. */
function amount(bytes) {
    if (bytes < 1000)
        return `${bytes} bytes`;
    if (bytes < 1_000_000)
        return `${Math.round(bytes / 1000)} kB`;
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}


/***/ })

};
