export const __webpack_esm_ids__ = ["lib_source_repository_fetch_js"];
export const __webpack_esm_modules__ = {

/***/ "./lib/source/repository/fetch.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchArchive: () => (/* binding */ fetchArchive)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var _repository_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/repository-name.js");
/* harmony import */ var _scalingo_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/scalingo/transport.js");
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/progress.js");
/* harmony import */ var _tar_inspect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/tar/inspect.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/source/repository/refusal.js");







const mostAttempts = 4;
const pauseMs = 2_000;
/** Ten times what Scalingo takes: enough to say how far beyond it is. */
const mostBytes = 3_145_728_000;
/**
 * Downloads the archive of a commit to a file, until it has it whole. GitHub answers with a signed link that lives five minutes, and tells no
 * length, so each attempt asks for its own and is read to its end.
 * @throws UnusableSource; the signal's reason
 * Source: https://docs.github.com/rest/repos/contents#download-a-repository-archive-tar
 */
async function fetchArchive(repository, commit, file, ports) {
    const { github, clock, signal, log } = ports;
    for (let attempt = 1;; attempt++) {
        const fetched = await fetchOnce(repository, commit, file, ports);
        if (typeof fetched !== 'string')
            return fetched;
        if (attempt === mostAttempts)
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource({ code: 'github_trouble', host: github.host, problem: fetched });
        log.note(`The archive of ${repository} did not arrive whole (${fetched}); asking for it once more.`);
        await clock.sleep(pauseMs * attempt, signal);
    }
}
/** @returns what the archive holds; else what is wrong with what came */
async function fetchOnce(repository, commit, file, ports) {
    const link = await linkTo(repository, commit, ports);
    // What it leads to, and what is signed in it, is a key to the repository.
    for (const secret of (0,_scalingo_transport_js__WEBPACK_IMPORTED_MODULE_2__.secretsOf)(link))
        ports.mask(secret);
    const problem = await downloadFrom(link, repository, file, ports);
    if (problem !== undefined)
        return problem;
    try {
        return await (0,_tar_inspect_js__WEBPACK_IMPORTED_MODULE_4__.inspectArchive)(file, `${repository} at ${commit}`, ports.signal);
    }
    catch (error) {
        if (!(error instanceof _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource))
            throw error;
        const { trouble } = error;
        if (trouble.code === 'broken_archive')
            return trouble.problem;
        if (trouble.code === 'not_an_archive')
            return `it was ${trouble.is}`;
        throw error;
    }
}
async function downloadFrom(link, repository, file, ports) {
    const transfer = new _progress_js__WEBPACK_IMPORTED_MODULE_3__.Transfer(`Fetched from ${repository}:`, undefined, ports);
    try {
        const problem = await ports.download(link, file, mostBytes, bytes => transfer.moved(bytes));
        if (problem === undefined)
            transfer.finish();
        return problem;
    }
    catch (error) {
        ports.signal.throwIfAborted();
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource({ code: 'no_room', folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_5__.systemCodeOf)(error) }, error);
    }
    finally {
        transfer.stop();
    }
}
async function linkTo(repository, commit, { github }) {
    const parameters = { ...(0,_repository_name_js__WEBPACK_IMPORTED_MODULE_1__.partsOf)(repository), ref: commit };
    const answer = await github.get('/repos/{owner}/{repo}/tarball/{ref}', parameters, undefined, true);
    const { location } = answer.headers;
    if (answer.status === 302 && typeof location === 'string' && URL.canParse(location))
        return location;
    throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_6__.refusalOf)(answer, github, repository);
}


/***/ }

};
