export const __webpack_esm_ids__ = ["redeploy-and-repository"];
export const __webpack_esm_modules__ = {

/***/ "./lib/source/repository/commit.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resolveCommit: () => (/* binding */ resolveCommit)
/* harmony export */ });
/* harmony import */ var _commit_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/commit-name.js");
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _repository_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/repository-name.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/repository/refusal.js");





/**
 * The whole SHA of the commit that a ref means now.
 * @param repository `owner/name`
 * @param ref a branch, a tag, a whole or short SHA, or `refs/…`
 * @throws UnusableSource; the signal's reason
 * Source: https://docs.github.com/rest/commits/commits#get-a-commit
 */
async function resolveCommit(github, repository, ref) {
    const answer = await ask(github, repository, await named(github, repository, ref));
    // 404 comes for a ref too, where GitHub takes it for a path; that the repository is there was asked before.
    if (answer.status === 422 || answer.status === 404)
        throw unknown(github, repository, ref);
    if (answer.status === 409)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource({ code: 'repository_empty', repository });
    if (answer.status !== 200)
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__.refusalOf)(answer, github, repository);
    const commit = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__.text)(answer.data)?.trim() ?? '';
    if (!(0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isWholeSha)(commit)) {
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource({ code: 'github_trouble', host: github.host, problem: 'it named no commit' });
    }
    if ((0,_commit_name_js__WEBPACK_IMPORTED_MODULE_0__.isWholeSha)(ref) && ref.toLowerCase() !== commit) {
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource({ code: 'other_commit', repository, ref, commit });
    }
    return commit;
}
/** What the call for a commit is documented to take: no `refs/` in front, and of other refs than branches and tags only their SHA. */
async function named(github, repository, ref) {
    if (!ref.startsWith('refs/'))
        return ref;
    const short = ref.slice('refs/'.length);
    if (/^(heads|tags)\//.test(short))
        return short;
    // No ref has dots like these, and in an address they would lead elsewhere.
    if (short.includes('..'))
        throw unknown(github, repository, ref);
    const path = short.split('/').map(encodeURIComponent).join('/');
    const answer = await github.get('/repos/{owner}/{repo}/git/ref/{+ref}', { ...(0,_repository_name_js__WEBPACK_IMPORTED_MODULE_2__.partsOf)(repository), ref: path });
    if (answer.status === 404)
        throw unknown(github, repository, ref);
    if (answer.status === 409)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource({ code: 'repository_empty', repository });
    if (answer.status !== 200)
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__.refusalOf)(answer, github, repository);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__.text)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__.record)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__.record)(answer.data).object).sha) ?? ref;
}
function unknown({ hasToken }, repository, ref) {
    return new _unusable_js__WEBPACK_IMPORTED_MODULE_3__.UnusableSource({ code: 'ref_unknown', repository, ref, hasToken });
}
function ask(github, repository, ref) {
    // Only the name: a whole commit can be megabytes.
    return github.get('/repos/{owner}/{repo}/commits/{ref}', { ...(0,_repository_name_js__WEBPACK_IMPORTED_MODULE_2__.partsOf)(repository), ref }, 'application/vnd.github.sha');
}


/***/ },

/***/ "./lib/source/repository/refusal.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusalOf: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _shortened_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/shortened.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/unusable.js");



/** The error for an answer of GitHub's that is no success, where its status means the same for every call. */
function refusalOf(answer, github, repository) {
    const { status, waitMs, problem } = answer;
    const { hasToken, host } = github;
    const message = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.text)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.record)(answer.data).message);
    const said = message && (0,_shortened_js__WEBPACK_IMPORTED_MODULE_1__.shortened)(message, longestSaid);
    if (waitMs !== undefined) {
        return new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({ code: 'github_rate_limited', hasToken, waitSeconds: Math.ceil(waitMs / 1000) });
    }
    if (status === 401)
        return new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({ code: 'github_token_refused', said });
    if (status === 404)
        return new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({ code: 'repository_unknown', repository, hasToken });
    if (status === 403 || status === 451)
        return new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({ code: 'github_forbidden', repository, status, said });
    return new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({
        code: 'github_trouble',
        host,
        problem: problem ?? `HTTP ${status}${said ? `: ${said}` : ''}`
    });
}
/** So much of what GitHub says is shown, in characters. */
const longestSaid = 300;


/***/ },

/***/ "./lib/source/repository/repository.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   locateRepository: () => (/* binding */ locateRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var _commit_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/commit-name.js");
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/json.js");
/* harmony import */ var _repository_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/repository-name.js");
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/source/delivery.js");
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/source/repository/commit.js");
/* harmony import */ var _gaps_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/source/repository/gaps.js");
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/source/repository/refusal.js");









/**
 * The repository at a commit.
 * @param repository `owner/name`
 * @param ref a branch, a tag, a whole or short SHA, or `refs/…`
 * @throws UnusableSource; the signal's reason
 */
async function locateRepository(repository, ref, ports) {
    const { github, serverUrl } = ports;
    const { name, isPublic } = await look(github, repository);
    const commit = await (0,_commit_js__WEBPACK_IMPORTED_MODULE_6__.resolveCommit)(github, name, ref);
    const isReachable = isPublic && serverUrl === 'https://github.com';
    const by = (0,_commit_name_js__WEBPACK_IMPORTED_MODULE_2__.isWholeSha)(ref) ? '' : ` (${ref})`;
    // Asked for beside what Scalingo is asked meanwhile.
    const warnings = isReachable ? (0,_gaps_js__WEBPACK_IMPORTED_MODULE_7__.announcedGaps)(github, name, commit) : Promise.resolve([]);
    warnings.catch(() => undefined);
    return {
        gitRef: commit,
        what: `the commit ${commit}${by} of ${name}`,
        warnings,
        deliver: delivery => isReachable
            ? Promise.resolve((0,_delivery_js__WEBPACK_IMPORTED_MODULE_5__.deliverElsewhere)(`${serverUrl}/${name}/archive/${commit}.tar.gz`))
            : (0,_delivery_js__WEBPACK_IMPORTED_MODULE_5__.deliverArchive)(folder => fetchAndCheck(name, commit, folder, { ...ports, ...delivery }), delivery)
    };
}
/** Under which name the repository goes today, and whether everybody may read it. Source: https://docs.github.com/rest/repos/repos#get-a-repository */
async function look(github, repository) {
    const answer = await github.get('/repos/{owner}/{repo}', (0,_repository_name_js__WEBPACK_IMPORTED_MODULE_4__.partsOf)(repository));
    if (answer.status !== 200)
        throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_8__.refusalOf)(answer, github, repository);
    const { full_name: name, private: isPrivate, visibility = 'public' } = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__.record)(answer.data);
    // Whoever was renamed is still found under the old name, but its archive's folder has the new one.
    return { name: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__.text)(name) ?? repository, isPublic: isPrivate === false && visibility === 'public' };
}
async function fetchAndCheck(repository, commit, folder, ports) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'source.tar.gz');
    const { fetchArchive } = await Promise.all(/* import() */[__webpack_require__.e("streamx"), __webpack_require__.e("tar-stream"), __webpack_require__.e("text-decoder"), __webpack_require__.e("b4a"), __webpack_require__.e("fast-fifo"), __webpack_require__.e("events-universal"), __webpack_require__.e("download-and-fetch-and-path"), __webpack_require__.e("fetch-and-path"), __webpack_require__.e("lib_source_repository_fetch_js")]).then(() => (__webpack_require__("./lib/source/repository/fetch.js")));
    const { findings } = await fetchArchive(repository, commit, path, ports);
    for (const gap of (0,_gaps_js__WEBPACK_IMPORTED_MODULE_7__.gapsIn)(findings))
        ports.log.warning(gap);
    return { path, sizeBytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size };
}


/***/ }

};
