export const id = 474;
export const ids = [474];
export const modules = {

/***/ 474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  locateRepository: () => (/* binding */ locateRepository)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/source/delivery.js
var source_delivery = __webpack_require__(5121);
// EXTERNAL MODULE: ./lib/source/repository/commit.js
var repository_commit = __webpack_require__(4285);
// EXTERNAL MODULE: ./lib/scalingo/transport.js
var transport = __webpack_require__(1431);
// EXTERNAL MODULE: ./lib/source/progress.js
var progress = __webpack_require__(4338);
// EXTERNAL MODULE: ./lib/source/unusable.js
var unusable = __webpack_require__(754);
// EXTERNAL MODULE: ./lib/source/repository/refusal.js
var refusal = __webpack_require__(5742);
;// CONCATENATED MODULE: ./lib/source/repository/fetch.js






const mostAttempts = 4;
const pauseMs = 2_000;
/** Ten times what Scalingo takes: enough to say how far beyond it is. */
const mostBytes = 3_145_728_000;
/**
 * Downloads the archive of a commit to a file. GitHub answers with a signed link that lives five minutes, so each attempt asks for its own.
 * @throws UnusableSource; the signal's reason
 * Source: https://docs.github.com/rest/repos/contents#download-a-repository-archive-tar
 */
async function fetchArchive(repository, commit, file, ports) {
    const { github, clock, signal, log } = ports;
    for (let attempt = 1;; attempt++) {
        const problem = await fetchOnce(repository, commit, file, ports);
        if (problem === undefined)
            return;
        if (attempt === mostAttempts)
            throw new unusable/* UnusableSource */.p({ code: 'github_trouble', host: github.host, problem });
        log.note(`The archive of ${repository} did not arrive whole (${problem}); asking for it once more.`);
        await clock.sleep(pauseMs * attempt, signal);
    }
}
async function fetchOnce(repository, commit, file, ports) {
    const link = await linkTo(repository, commit, ports);
    // What it leads to, and what is signed in it, is a key to the repository.
    for (const secret of (0,transport/* secretsOf */.Fj)(link))
        ports.mask(secret);
    const transfer = new progress/* Transfer */.m(`Fetched from ${repository}:`, undefined, ports);
    try {
        const problem = await ports.download(link, file, mostBytes, bytes => transfer.moved(bytes));
        if (problem === undefined)
            transfer.finish();
        return problem;
    }
    catch (error) {
        ports.signal.throwIfAborted();
        throw new unusable/* UnusableSource */.p({ code: 'no_room', folder: (0,external_node_path_.dirname)(file), systemCode: (0,unusable/* systemCodeOf */.c)(error) }, error);
    }
    finally {
        transfer.stop();
    }
}
async function linkTo(repository, commit, { github }) {
    const parameters = { ...(0,repository_commit/* partsOf */.CI)(repository), ref: commit };
    const answer = await github.get('/repos/{owner}/{repo}/tarball/{ref}', parameters, undefined, true);
    const { location } = answer.headers;
    if (answer.status === 302 && typeof location === 'string' && URL.canParse(location))
        return location;
    throw (0,refusal/* refusalOf */.O)(answer, github, repository);
}

// EXTERNAL MODULE: ./lib/source/repository/gaps.js
var gaps = __webpack_require__(749);
;// CONCATENATED MODULE: ./lib/source/repository/repository.js








/**
 * The repository at a commit.
 * @param repository `owner/name`
 * @param ref a branch, a tag, a whole or short SHA, or `refs/…`
 * @throws UnusableSource; the signal's reason
 */
async function locateRepository(repository, ref, ports) {
    const { github, serverUrl } = ports;
    const { name, isPublic } = await look(github, repository);
    const commit = await (0,repository_commit/* resolveCommit */.WL)(github, name, ref);
    const isReachable = isPublic && serverUrl === 'https://github.com';
    const by = repository_commit/* wholeSha */._d.test(ref) ? '' : ` (${ref})`;
    return {
        gitRef: commit,
        what: `the commit ${commit}${by} of ${name}`,
        warnings: isReachable ? await (0,gaps/* announcedGaps */.F)(github, name, commit) : [],
        deliver: delivery => isReachable
            ? Promise.resolve((0,source_delivery/* deliverElsewhere */.q)(`${serverUrl}/${name}/archive/${commit}.tar.gz`))
            : (0,source_delivery/* deliverArchive */._)(folder => fetchAndCheck(name, commit, folder, { ...ports, ...delivery }), delivery)
    };
}
/** Under which name the repository goes today, and whether everybody may read it. Source: https://docs.github.com/rest/repos/repos#get-a-repository */
async function look(github, repository) {
    const answer = await github.get('/repos/{owner}/{repo}', (0,repository_commit/* partsOf */.CI)(repository));
    if (answer.status !== 200)
        throw (0,refusal/* refusalOf */.O)(answer, github, repository);
    const { full_name: name, private: isPrivate, visibility = 'public' } = (0,json/* record */.g)(answer.data);
    // Whoever was renamed is still found under the old name, but its archive's folder has the new one.
    return { name: (0,json/* text */.Q)(name) ?? repository, isPublic: isPrivate === false && visibility === 'public' };
}
async function fetchAndCheck(repository, commit, folder, ports) {
    const path = (0,external_node_path_.join)(folder, 'source.tar.gz');
    await fetchArchive(repository, commit, path, ports);
    const { inspectArchive } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(739)]).then(__webpack_require__.bind(__webpack_require__, 6739));
    const { findings } = await inspectArchive(path, `${repository} at ${commit}`, ports.signal);
    for (const gap of (0,gaps/* gapsIn */.v)(findings))
        ports.log.warning(gap);
    return { path, sizeBytes: (await (0,promises_.stat)(path)).size };
}


/***/ })

};
