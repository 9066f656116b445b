import * as __WEBPACK_EXTERNAL_MODULE_fs__ from "fs";
import * as __WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__ from "node:fs";
import * as __WEBPACK_EXTERNAL_MODULE_node_net_4372f4b2__ from "node:net";
/******/ var __webpack_modules__ = ({

/***/ "fs"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["constants"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.constants), ["promises"]: () => (__WEBPACK_EXTERNAL_MODULE_fs__.promises) });

/***/ },

/***/ "node:fs"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["readFileSync"]: () => (__WEBPACK_EXTERNAL_MODULE_node_fs_75ed2103__.readFileSync) });

/***/ },

/***/ "node:net"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["connect"]: () => (__WEBPACK_EXTERNAL_MODULE_node_net_4372f4b2__.connect) });

/***/ },

/***/ "./lib/action/post.js"
(__webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/core.js");
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = /*#__PURE__*/__webpack_require__("./node_modules/@actions/core/lib/summary.js");
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/action/report.js");
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/action/stop.js");




// Stops the simulator and tells what it got. Whatever is wrong with it, the job has had its own end before.
const port = Number(_actions_core__WEBPACK_IMPORTED_MODULE_1__.getState('port'));
if (port > 0) {
    try {
        tell(await (0,_stop_js__WEBPACK_IMPORTED_MODULE_4__.stop)(port, _actions_core__WEBPACK_IMPORTED_MODULE_1__.getState('key')));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.warning(`The simulated Scalingo is not there any more, so what it got is not known: ${error}. ${mistakes()}`);
    }
}
function tell(report) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.startGroup('What the simulated Scalingo got');
    for (const line of report.lines)
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.info((0,_report_js__WEBPACK_IMPORTED_MODULE_3__.inert)(line));
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.endGroup();
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.info((0,_report_js__WEBPACK_IMPORTED_MODULE_3__.headline)(report));
    _actions_core__WEBPACK_IMPORTED_MODULE_2__.summary
        .addRaw((0,_report_js__WEBPACK_IMPORTED_MODULE_3__.summaryOf)(report))
        .write()
        .catch(error => _actions_core__WEBPACK_IMPORTED_MODULE_1__.debug(`no summary was written: ${error}`));
}
/** What it said before it ended. */
function mistakes() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(_actions_core__WEBPACK_IMPORTED_MODULE_1__.getState('mistakes'), 'utf8').trim();
    }
    catch {
        return '';
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ },

/***/ "./lib/action/report.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   inert: () => (/* binding */ inert),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* unused harmony export reportOf */
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


/***/ },

/***/ "./lib/action/stop.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stop: () => (/* binding */ stop)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:net");
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:readline");


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


/***/ }

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ const __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __webpack_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	const cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	const module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	__webpack_modules__[moduleId](module, module.exports, __webpack_require__);
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __webpack_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	const webpackQueues = Symbol("webpack queues");
/******/ 	const webpackExports = Symbol("webpack exports");
/******/ 	const webpackError = Symbol("webpack error");
/******/ 	
/******/ 	const resolveQueue = (queue) => {
/******/ 		if(queue?.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	const wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 	
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				const queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				const obj = {};
/******/ 	
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		const ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__webpack_require__.a = (module, body, hasAwait) => {
/******/ 		let queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		const depQueues = new Set();
/******/ 		const exports = module.exports;
/******/ 		let currentDeps;
/******/ 		let outerResolve;
/******/ 		let reject;
/******/ 		const promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		const handle = (deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			let fn;
/******/ 			const getResult = () => (currentDeps.map((d) => {
/******/ 	
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			const promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				const fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.forEach((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}
/******/ 		const done = (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue))
/******/ 	
/******/ 		body(handle, done);
/******/ 		queue?.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/chunk loaded */
/******/ (() => {
/******/ 	const deferred = [];
/******/ 	__webpack_require__.O = (result, chunkIds, fn) => {
/******/ 		if(chunkIds) {
/******/ 			deferred.push([chunkIds, fn]);
/******/ 			return;
/******/ 		}
/******/ 		for (var i = 0; i < deferred.length; i++) {
/******/ 			let [chunkIds, fn] = deferred[i];
/******/ 			let fulfilled = true;
/******/ 			for (var j = 0; j < chunkIds.length; j++) {
/******/ 				if (__webpack_require__.O.j(chunkIds[j])) {
/******/ 					chunkIds.splice(j--, 1);
/******/ 				} else {
/******/ 					fulfilled = false;
/******/ 				}
/******/ 			}
/******/ 			if(fulfilled) {
/******/ 				deferred.splice(i--, 1)
/******/ 				const r = fn();
/******/ 				if (r !== undefined) result = r;
/******/ 			}
/******/ 		}
/******/ 		return result;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ // define getter/value functions for harmony exports
/******/ __webpack_require__.d = (exports, definition) => {
/******/ 	for(var key in definition) {
/******/ 		if(__webpack_require__.o(definition, key) && !__webpack_require__.o(exports, key)) {
/******/ 			Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 		}
/******/ 	}
/******/ };
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ __webpack_require__.o = (obj, prop) => (Object.hasOwn(obj, prop));
/******/ 
/******/ /* webpack/runtime/runtimeId */
/******/ __webpack_require__.j = "post";
/******/ 
/******/ /* webpack/runtime/export webpack runtime */
/******/ export { __webpack_require__ };
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	const installedChunks = {
/******/ 		"post": 0
/******/ 	};
/******/ 	
/******/ 	const installChunk = (data) => {
/******/ 		let {__webpack_esm_ids__, __webpack_esm_modules__, __webpack_esm_runtime__} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in __webpack_esm_modules__) {
/******/ 			if(__webpack_require__.o(__webpack_esm_modules__, moduleId)) {
/******/ 				__webpack_require__.m[moduleId] = __webpack_esm_modules__[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(__webpack_esm_runtime__) __webpack_esm_runtime__(__webpack_require__);
/******/ 		for(;i < __webpack_esm_ids__.length; i++) {
/******/ 			chunkId = __webpack_esm_ids__[i];
/******/ 			if(__webpack_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[chunkId] = 0;
/******/ 		}
/******/ 		__webpack_require__.O();
/******/ 	}
/******/ 	
/******/ 	// no chunk on demand loading
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	__webpack_require__.C = installChunk;
/******/ 	
/******/ 	__webpack_require__.O.j = (chunkId) => (installedChunks[chunkId] === 0);
/******/ 	// no HMR
/******/ 	
/******/ 	// no HMR manifest
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ import * as __webpack_chunk_1__ from "./actions.js";
/******/ __webpack_require__.C(__webpack_chunk_1__);
/******/ import * as __webpack_chunk_2__ from "./main-and-post.js";
/******/ __webpack_require__.C(__webpack_chunk_2__);
/******/ import * as __webpack_chunk_3__ from "./background-and-post.js";
/******/ __webpack_require__.C(__webpack_chunk_3__);
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module depends on other loaded chunks and execution need to be delayed
/******/ let __webpack_exports__ = __webpack_require__.O(undefined, ["actions","main-and-post","background-and-post"], () => ((__webpack_exports__ = __webpack_require__("./lib/action/post.js"))))
/******/ __webpack_exports__ = __webpack_require__.O(__webpack_exports__);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
