export const id = 823;
export const ids = [823,116];
export const modules = {

/***/ 5823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redeploy: () => (/* binding */ redeploy)
/* harmony export */ });
/* harmony import */ var _last_success_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3727);
/* harmony import */ var _repository_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _repository_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2116);
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(754);




/**
 * The commit that runs now, from the repository.
 * @throws ScalingoError; UnusableSource; the signal's reason
 */
async function redeploy(app, repository, ports) {
    const running = await (0,_last_success_js__WEBPACK_IMPORTED_MODULE_0__/* .lastSuccess */ .M)(app, ports);
    if (running === undefined)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__/* .UnusableSource */ .p({ code: 'nothing_to_redeploy', app: app.name });
    const { id: deploymentId, gitRef } = running;
    // A branch's name says what it was then, and not which commit: what it means today may be other code.
    if (!gitRef || !_repository_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeSha */ ._d.test(gitRef))
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__/* .UnusableSource */ .p({ code: 'not_a_commit', app: app.name, deploymentId, gitRef: gitRef || undefined });
    try {
        const located = await (0,_repository_repository_js__WEBPACK_IMPORTED_MODULE_2__.locateRepository)(repository, gitRef, ports);
        return { ...located, what: `${located.what} once more, as in ${deploymentId}` };
    }
    catch (error) {
        if (error instanceof _unusable_js__WEBPACK_IMPORTED_MODULE_3__/* .UnusableSource */ .p && error.code === 'ref_unknown') {
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__/* .UnusableSource */ .p({ code: 'not_of_repository', app: app.name, deploymentId, gitRef, repository }, error);
        }
        throw error;
    }
}


/***/ }),

/***/ 2116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locateRepository: () => (/* binding */ locateRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6413);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1184);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4285);
/* harmony import */ var _gaps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(749);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5742);







/**
 * The repository at a commit.
 * @param repository `owner/name`
 * @param ref a branch, a tag, a whole or short SHA, or `refs/…`
 * @throws UnusableSource; the signal's reason
 */
async function locateRepository(repository, ref, ports) {
    const { github, serverUrl } = ports;
    const { name, isPublic } = await look(github, repository);
    const commit = await (0,_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveCommit */ .WL)(github, name, ref);
    const isReachable = isPublic && serverUrl === 'https://github.com';
    const by = _commit_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSha */ ._d.test(ref) ? '' : ` (${ref})`;
    return {
        gitRef: commit,
        what: `the commit ${commit}${by} of ${name}`,
        warnings: isReachable ? await (0,_gaps_js__WEBPACK_IMPORTED_MODULE_4__/* .announcedGaps */ .FT)(github, name, commit) : [],
        deliver: delivery => isReachable
            ? Promise.resolve((0,_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .deliverElsewhere */ .q)(`${serverUrl}/${name}/archive/${commit}.tar.gz`))
            : (0,_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .deliverArchive */ ._)(folder => fetchAndCheck(name, commit, folder, { ...ports, ...delivery }), delivery)
    };
}
/** Under which name the repository goes today, and whether everybody may read it. Source: https://docs.github.com/rest/repos/repos#get-a-repository */
async function look(github, repository) {
    const answer = await github.get('/repos/{owner}/{repo}', (0,_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .partsOf */ .CI)(repository));
    if (answer.status !== 200)
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalOf */ .O)(answer, github, repository);
    const { full_name: name, private: isPrivate, visibility = 'public' } = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g)(answer.data);
    // Whoever was renamed is still found under the old name, but its archive's folder has the new one.
    return { name: (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Q)(name) ?? repository, isPublic: isPrivate === false && visibility === 'public' };
}
async function fetchAndCheck(repository, commit, folder, ports) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'source.tar.gz');
    const { fetchArchive } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(822)]).then(__webpack_require__.bind(__webpack_require__, 7822));
    const { findings } = await fetchArchive(repository, commit, path, ports);
    for (const gap of (0,_gaps_js__WEBPACK_IMPORTED_MODULE_4__/* .gapsIn */ .vY)(findings))
        ports.log.warning(gap);
    return { path, sizeBytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size };
}


/***/ })

};
