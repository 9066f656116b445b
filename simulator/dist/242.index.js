export const id = 242;
export const ids = [242];
export const modules = {

/***/ 5242:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6421);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7058);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(820);




// Stops the simulator and tells what it got. Whatever is wrong with it, the job has had its own end before.
const port = Number(_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu('port'));
if (port > 0) {
    try {
        tell(await (0,_stop_js__WEBPACK_IMPORTED_MODULE_2__/* .stop */ .d)(port, _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu('key')));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(`The simulated Scalingo is not there any more, so what it got is not known: ${error}. ${mistakes()}`);
    }
}
function tell(report) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh('What the simulated Scalingo got');
    for (const line of report.lines)
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .tJ)(line));
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq((0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .Pl)(report));
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z
        .addRaw((0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryOf */ .YG)(report))
        .write()
        .catch(error => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz(`no summary was written: ${error}`));
}
/** What it said before it ended. */
function mistakes() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu('mistakes'), 'utf8').trim();
    }
    catch {
        return '';
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/** Deployments that a summary shows: what is longer is in the log. */
const mostShown = 50;
/** Of a simulator that has stopped. */
function reportOf({ requests, deployments }, lines) {
    const shown = deployments.map(({ app, gitRef, status }) => ({ app, gitRef, status }));
    return { lines, requests: requests.length, deployments: shown };
}
/** One line that says how much there was. */
function headline({ requests, deployments }) {
    return `The simulated Scalingo got ${counted(requests, 'request')} and ${counted(deployments.length, 'deployment')}.`;
}
/** The report as Markdown, for the page of the run. */
function summaryOf(report) {
    const rows = report.deployments.slice(0, mostShown).map(({ app, gitRef, status }) => row([app, gitRef, status]));
    const table = rows.length === 0 ? [] : ['', '| app | git_ref | status |', '|---|---|---|', ...rows];
    const left = report.deployments.length - rows.length;
    return [headline(report), ...table, ...(left > 0 ? ['', `And ${left} more.`] : []), ''].join('\n');
}
/** Without what the page would take for a command, wherever in the line it stands. */
function inert(line) {
    const visible = line.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').replaceAll('##[', '##[\\');
    return visible.trimStart().startsWith('::') ? `> ${visible}` : visible;
}
/** What a name holds is not known: nothing of it may be read as Markdown. */
function row(cells) {
    const plain = (cell) => cell.replaceAll(/[^\p{L}\p{N}._/ -]/gu, character => `&#${character.codePointAt(0)};`);
    return `| ${cells.map(plain).join(' | ')} |`;
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ stop)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);


/** So long a simulator may take for its end; it has nothing to wait for. */
const longestMs = 30_000;
/**
 * Stops a simulator and resolves with its report once its process is gone.
 * @param port where it listens for that
 * @throws Error where it is not there any more, or does not end
 */
async function stop(port, key) {
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(port, '127.0.0.1');
    socket.setTimeout(longestMs, () => socket.destroy(new Error(`it did not end within ${longestMs / 1000} s`)));
    const closed = new Promise(resolve => socket.once('close', () => resolve()));
    socket.write(`${key}\n`);
    const line = await new Promise((resolve, reject) => {
        socket.once('error', reject);
        socket.once('close', () => reject(new Error('it ended without a report')));
        (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: socket }).on('error', reject).once('line', resolve);
    });
    const report = JSON.parse(line);
    // Windows tells the end of a process as a reset.
    socket.on('error', () => { });
    socket.end();
    await closed;
    return report;
}


/***/ })

};
