export const id = 491;
export const ids = [491];
export const modules = {

/***/ 1487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ headOf),
/* harmony export */   p: () => (/* binding */ whatIsFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _tar_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2370);
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(754);



/** The first bytes of a file. @param named how errors call it @throws UnusableSource where it cannot be read */
async function headOf(file, named) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
        try {
            const { bytesRead, buffer } = await handle.read(Buffer.alloc(_tar_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .telling */ .gM), 0, _tar_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .telling */ .gM, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_1__/* .UnusableSource */ .p({ code: 'path_unreadable', path: named, systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCodeOf */ .c)(error) }, error);
    }
}
/** What a file is, by its first bytes. @throws UnusableSource where it cannot be read */
async function whatIsFile(file, named) {
    return (0,_tar_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .whatIs */ .NR)(await headOf(file, named));
}


/***/ }),

/***/ 9491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPath: () => (/* binding */ readPath)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/source/amount.js
var amount = __webpack_require__(6013);
;// CONCATENATED MODULE: ./lib/source/tar/entry.js
function identityOf({ size, mtimeNs, ino }) {
    return { sizeBytes: Number(size), modifiedNs: mtimeNs, inode: ino };
}
function isSame(one, other) {
    return one.sizeBytes === other.sizeBytes && one.modifiedNs === other.modifiedNs && one.inode === other.inode;
}

// EXTERNAL MODULE: ./lib/source/tar/inspect.js + 2 modules
var inspect = __webpack_require__(6960);
// EXTERNAL MODULE: ./lib/source/unusable.js
var unusable = __webpack_require__(754);
;// CONCATENATED MODULE: ./lib/source/archive.js





/**
 * Checks an archive, which is then sent as it is.
 * @param named how the workflow calls it
 * @throws UnusableSource; the signal's reason
 */
async function readArchive(file, named, signal) {
    const checked = identityOf(await (0,promises_.stat)(file, { bigint: true }));
    const { files, sizeBytes, findings } = await (0,inspect/* inspectArchive */.N)(file, named, signal);
    return {
        what: `the archive ${named} (${files.toLocaleString('en')} files, ${(0,amount/* amount */.v)(sizeBytes)})`,
        findings,
        pack: async () => {
            const now = await (0,promises_.stat)(file, { bigint: true }).catch(() => undefined);
            if (now === undefined || !isSame(identityOf(now), checked)) {
                throw new unusable/* UnusableSource */.p({ code: 'archive_changed', path: named });
            }
            return { path: file, sizeBytes: checked.sizeBytes };
        }
    };
}

// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/source/tar/limit.js
var limit = __webpack_require__(9238);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./lib/source/tar/content.js




/** Larger files are read in pieces of so many bytes. */
const pieceBytes = 1024 * 1024;
/** Whatever took the place of a file since it was checked, a link is not followed, and a FIFO not waited for. Windows has no such flags. */
const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Reads a small file at once. Synchronously: for thousands of small files the way through the thread pool, where gzip works, takes longer than
 * the reading.
 * @throws UnusableSource where it is not as it was when it was checked
 */
function readSmall(entry, named) {
    return readBeginning(entry, named, entry.identity.sizeBytes);
}
/** What git is told about a repository is never longer; who fills such a file with more means something else by it. */
const longestStartBytes = 256 * 1024;
/** The same of a file of any length, of which only the beginning counts. */
function readStart(entry, named) {
    return readBeginning(entry, named, Math.min(entry.identity.sizeBytes, longestStartBytes));
}
function readBeginning(entry, named, sizeBytes) {
    return explained(entry, named, () => {
        const descriptor = (0,external_node_fs_.openSync)(entry.file, flags);
        try {
            const content = Buffer.allocUnsafe(sizeBytes);
            let readBytes = 0;
            while (readBytes < sizeBytes) {
                const bytes = (0,external_node_fs_.readSync)(descriptor, content, readBytes, sizeBytes - readBytes, readBytes);
                if (bytes === 0)
                    throw changed(entry, named);
                readBytes += bytes;
            }
            if (!isSame(identityOf((0,external_node_fs_.fstatSync)(descriptor, { bigint: true })), entry.identity))
                throw changed(entry, named);
            return content;
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    });
}
/**
 * Reads a large file piece by piece, one piece ahead of who takes them.
 * @throws UnusableSource where it is not as it was when it was checked
 */
async function* readLarge(entry, named) {
    let handle;
    try {
        handle = await (0,promises_.open)(entry.file, flags);
        let leftBytes = entry.identity.sizeBytes;
        const next = (at) => read(handle, at, Math.min(pieceBytes, entry.identity.sizeBytes - at));
        let coming = next(0);
        while (leftBytes > 0) {
            const piece = await coming;
            if (piece.length === 0)
                throw changed(entry, named);
            leftBytes -= piece.length;
            if (leftBytes > 0)
                coming = next(entry.identity.sizeBytes - leftBytes);
            // Where nobody takes the next one, nobody hears of its failure either.
            coming.catch(() => { });
            yield piece;
        }
        if (!isSame(identityOf(await handle.stat({ bigint: true })), entry.identity))
            throw changed(entry, named);
    }
    catch (error) {
        throw explanation(entry, named, error);
    }
    finally {
        await handle?.close();
    }
}
async function read(handle, at, sizeBytes) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(sizeBytes), 0, sizeBytes, at);
    return buffer.subarray(0, bytesRead);
}
function explained(entry, named, reading) {
    try {
        return reading();
    }
    catch (error) {
        throw explanation(entry, named, error);
    }
}
function explanation(entry, named, error) {
    if (error instanceof unusable/* UnusableSource */.p)
        return error;
    const systemCode = (0,unusable/* systemCodeOf */.c)(error);
    // It is gone, or something else is in its place.
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO', 'ESPIPE'].includes(systemCode))
        return changed(entry, named);
    return new unusable/* UnusableSource */.p({ code: 'entry_unreadable', path: named, name: entry.path, systemCode }, error);
}
function changed({ path }, named) {
    return new unusable/* UnusableSource */.p({ code: 'entry_changed', path: named, name: path });
}

// EXTERNAL MODULE: ./lib/source/tar/sizes.js
var tar_sizes = __webpack_require__(5459);
;// CONCATENATED MODULE: ./lib/source/tar/pack.js










/** Files up to this size are read at once, in bytes. */
const smallBytes = 64 * 1024;
/** What gzip is given at once: each piece costs it a way to another thread, and tar makes three of a file. */
const batchBytes = 512 * 1024;
/** The time that npm gives all files: it keeps archives alike, and a zip that a build makes of them cannot hold one before 1980. */
const modified = new Date('1985-10-26T08:15:00Z');
/**
 * Packs entries into a .tar.gz with one folder at its root: the same content makes the same bytes. Memory does not grow with the size.
 * @param temporary a folder for the archive
 * @throws UnusableSource; the signal's reason. Nothing is left in the folder then
 */
async function packArchive(packing, temporary, signal) {
    signal.throwIfAborted();
    const path = (0,external_node_path_.join)(temporary, 'source.tar.gz');
    const tar = quiet((0,tar_stream.pack)());
    try {
        const output = (0,external_node_fs_.createWriteStream)(path, { mode: 0o600, highWaterMark: batchBytes });
        const writing = (0,external_node_stream_promises_.pipeline)(batches(tar, packing), (0,external_node_zlib_.createGzip)({ chunkSize: 128 * 1024 }), output, { signal });
        await fill(tar, packing, writing);
        await writing;
        return { path, sizeBytes: (await (0,promises_.stat)(path)).size };
    }
    catch (error) {
        await (0,promises_.rm)(path, { force: true }).catch(() => { });
        signal.throwIfAborted();
        if (error instanceof unusable/* UnusableSource */.p)
            throw error;
        throw new unusable/* UnusableSource */.p({ code: 'no_room', folder: (0,external_node_path_.dirname)(path), systemCode: (0,unusable/* systemCodeOf */.c)(error) }, error);
    }
}
/** Joins what tar gives in small pieces, and counts it: what is too large must not be uploaded. */
async function* batches(tar, { named, entries }) {
    let parts = [];
    let sizeBytes = 0;
    let totalBytes = 0;
    for await (const part of tar) {
        parts.push(part);
        sizeBytes += part.length;
        if (sizeBytes < batchBytes)
            continue;
        totalBytes += sizeBytes;
        if (totalBytes > limit/* mostBytes */.j$)
            throw tooLarge(named, entries, totalBytes, true);
        yield Buffer.concat(parts);
        parts = [];
        sizeBytes = 0;
    }
    if (totalBytes + sizeBytes > limit/* mostBytes */.j$)
        throw tooLarge(named, entries, totalBytes + sizeBytes, false);
    yield Buffer.concat(parts);
}
function tooLarge(archive, entries, sizeBytes, isAtLeast) {
    const sizes = new tar_sizes/* Sizes */.D();
    for (const entry of entries)
        if (entry.kind === 'file')
            sizes.add(entry.path, entry.identity.sizeBytes);
    return new unusable/* UnusableSource */.p({ code: 'too_large', archive, sizeBytes, isAtLeast, largest: sizes.largest() });
}
/** Adds all entries. Where the writing fails, it fails too, whatever it waits for. */
async function fill(tar, packing, writing) {
    const { root, entries, named, platform } = packing;
    const waiting = new Waiting(writing);
    const add = (entry, content) => waiting.until(done => {
        const header = headerOf(root, entry, platform);
        quiet(content === undefined ? tar.entry(header, done) : tar.entry(header, content, done));
    });
    try {
        await add({ kind: 'folder', path: '', mode: 0o755 });
        for (const entry of entries) {
            if (entry.kind !== 'file')
                await add(entry);
            else if (entry.identity.sizeBytes <= smallBytes)
                await add(entry, readSmall(entry, named));
            else
                await addLarge(tar, headerOf(root, entry, platform), readLarge(entry, named), waiting);
        }
        tar.finalize();
    }
    catch (error) {
        tar.destroy(error instanceof Error ? error : new Error(String(error)));
        // Where the writing failed, what fails here fails because of that.
        const failure = await writing.catch((failure) => failure);
        throw error instanceof unusable/* UnusableSource */.p ? error : (failure ?? error);
    }
}
async function addLarge(tar, header, content, waiting) {
    const { promise: ended, resolve, reject } = Promise.withResolvers();
    ended.catch(() => { });
    const sink = quiet(tar.entry(header, error => (error ? reject(error) : resolve())));
    for await (const piece of content) {
        if (!sink.write(piece))
            await waiting.until(done => sink.once('drain', () => done()));
    }
    sink.end(undefined);
    await waiting.until(done => ended.then(() => done(), done));
}
/** What an entry fails with is told by its callback too; an event that nobody listens to would end the process. */
function quiet(stream) {
    stream.on('error', () => { });
    return stream;
}
/** Waits for one thing after the other, and for none any longer once the writing has failed. */
class Waiting {
    #giveUp = () => { };
    /** Remembered: it may fail while nothing is waited for here. */
    #failure;
    constructor(writing) {
        writing.catch((error) => {
            this.#failure = { error };
            this.#giveUp(error);
        });
    }
    until(begin) {
        return new Promise((resolve, reject) => {
            if (this.#failure)
                return reject(this.#failure.error);
            this.#giveUp = reject;
            begin(error => (error ? reject(error) : resolve()));
        });
    }
}
function headerOf(root, entry, platform) {
    const name = entry.path === '' ? root : `${root}/${entry.path}`;
    const common = {
        name,
        uid: 0,
        gid: 0,
        uname: '',
        gname: '',
        mtime: modified,
        devmajor: 0,
        devminor: 0,
        linkname: ''
    };
    // Docker does the same: better too much can be run than too little.
    const mode = platform === 'win32' ? 0o755 : entry.kind === 'link' ? 0o777 : entry.mode;
    if (entry.kind === 'folder')
        return { ...common, mode, type: 'directory', size: 0 };
    if (entry.kind === 'link')
        return { ...common, mode, type: 'symlink', linkname: entry.target, size: 0 };
    return { ...common, mode, type: 'file', size: entry.identity.sizeBytes };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/source/tar/findings.js
var findings = __webpack_require__(6355);
;// CONCATENATED MODULE: ./lib/source/tar/links.js


/** Whether a path lies in a folder, or is it. Both are absolute. */
function isInside(folder, path, paths = external_node_path_) {
    const way = paths.relative(folder, path);
    return way === '' || (way.split(paths.sep)[0] !== '..' && !paths.isAbsolute(way));
}
const linksHere = {
    paths: external_node_path_,
    at: path => {
        try {
            return (0,external_node_fs_.readlinkSync)(path);
        }
        catch {
            // No link, or nothing at all.
            return undefined;
        }
    }
};
/** The system itself gives up after so many links behind one another. Source: path_resolution(7) */
const mostLinks = 40;
/**
 * How a symbolic link is packed: at Scalingo there is nothing around the folder, and it lies somewhere else. What leads into it by a whole path (as
 * the junctions of Windows always do) is packed as what leads there from the link.
 * @param folder its real path
 * @param path the link, relative to it
 * @returns the target with slashes; undefined where it leads out of the folder, be it to come back, or by way of other links. What leads nowhere
 * in it stays as it is
 */
function packedTarget(folder, path, target, links) {
    const { paths } = links;
    const from = paths.dirname(paths.join(folder, path));
    const packed = paths.isAbsolute(target) ? fromHere(folder, from, target, links) : target;
    if (packed === undefined || !stays(folder, from, packed, links))
        return undefined;
    return packed.replaceAll(paths.sep, '/');
}
function fromHere(folder, from, target, links) {
    const entrance = enter(folder, target, links);
    if (entrance === undefined)
        return undefined;
    const { paths } = links;
    const { at, rest } = entrance;
    if (!rest.includes('..'))
        return paths.relative(from, paths.join(at, ...rest)) || '.';
    // What `..` means behind a link only the system knows.
    return [paths.relative(from, at), ...rest].filter(step => step !== '').join(paths.sep);
}
/** Follows a relative target step by step, as the system does, and tells whether it never leaves the folder. */
function stays(folder, from, target, links) {
    const { paths } = links;
    let at = from;
    let steps = stepsOf(target, links);
    for (let followed = 0; followed <= mostLinks;) {
        const [step, ...rest] = steps;
        if (step === undefined)
            return true;
        if (step === '..' && paths.relative(folder, at) === '')
            return false;
        steps = rest;
        const next = paths.join(at, step);
        const leads = step === '..' ? undefined : links.at(next);
        if (leads === undefined) {
            at = next;
            continue;
        }
        followed++;
        const entrance = paths.isAbsolute(leads) ? enter(folder, leads, links) : { at, rest: stepsOf(leads, links) };
        if (entrance === undefined)
            return false;
        at = entrance.at;
        steps = [...entrance.rest, ...steps];
    }
    // Round and round: it leads nowhere.
    return true;
}
/** Follows a whole path until it comes into the folder. @returns where it does, and what is left of it; undefined where it does not */
function enter(folder, path, links) {
    const { paths } = links;
    let at = rootOf(path, links);
    let steps = stepsOf(path, links);
    for (let followed = 0; followed <= mostLinks;) {
        if (isInside(folder, at, paths))
            return { at, rest: steps };
        const [step, ...rest] = steps;
        if (step === undefined)
            return undefined;
        const next = paths.join(at, step);
        const leads = step === '..' ? undefined : links.at(next);
        if (leads === undefined)
            at = next;
        else {
            followed++;
            if (paths.isAbsolute(leads))
                at = rootOf(leads, links);
        }
        steps = leads === undefined ? rest : [...stepsOf(leads, links), ...rest];
    }
    return undefined;
}
function rootOf(path, { paths }) {
    return paths.parse(path).root;
}
/** The steps of a path behind its root. */
function stepsOf(path, links) {
    const { sep } = links.paths;
    const way = path.slice(rootOf(path, links).length);
    return way.split(sep === '\\' ? /[\\/]/ : '/').filter(step => step !== '' && step !== '.');
}

;// CONCATENATED MODULE: ./lib/source/tar/walk.js









/** So many entries are looked at, or into, before whatever else waits (a cancel, for one) gets its turn. */
const looksInTurn = 500;
/**
 * Looks at everything in a folder but what is called `.git`: no ignore file counts. Ordered by name, so that the same content makes the same archive.
 * @param folder its real path
 * @param named how errors call it
 * @throws UnusableSource; the signal's reason
 */
async function walk(folder, named, signal) {
    const entries = [];
    const lacks = new findings/* Lacks */.z();
    const small = [];
    let usesLfs = false;
    let looks = 0;
    const pause = async () => {
        if (++looks % looksInTurn === 0)
            await (0,external_node_timers_promises_.setImmediate)();
        signal.throwIfAborted();
    };
    for (const entry of entriesIn(folder, named)) {
        entries.push(entry);
        await pause();
        if (entry.kind !== 'file')
            continue;
        lacks.file(entry.path);
        const name = entry.path.split('/').at(-1);
        if (name === '.gitattributes')
            usesLfs ||= /\bfilter=lfs\b/.test(readStart(entry, named).toString());
        if (entry.path === '.gitmodules')
            lacks.content(entry.path, readStart(entry, named));
        else if (entry.identity.sizeBytes <= findings/* longestPointerBytes */.V)
            small.push(entry);
    }
    // Thousands of small files need not be read where nothing says that any of them is a pointer.
    for (const entry of usesLfs ? small : []) {
        await pause();
        lacks.content(entry.path, readSmall(entry, named));
    }
    return { entries, findings: lacks.found() };
}
function* entriesIn(folder, named, below = '') {
    for (const name of namesIn((0,external_node_path_.join)(folder, below), named, below)) {
        const path = below === '' ? name : `${below}/${name}`;
        const entry = entryAt(folder, path, named);
        yield entry;
        if (entry.kind === 'folder')
            yield* entriesIn(folder, named, path);
    }
}
function namesIn(folder, named, below) {
    try {
        return (0,external_node_fs_.readdirSync)(folder)
            .filter(name => name !== '.git')
            .sort();
    }
    catch (error) {
        throw unreadable(named, below || '.', error);
    }
}
function entryAt(folder, path, named) {
    const file = (0,external_node_path_.join)(folder, path);
    const stats = statsOf(file, path, named);
    const mode = Number(stats.mode) & 0o7777;
    if (stats.isDirectory())
        return { kind: 'folder', path, mode };
    if (stats.isSymbolicLink()) {
        return { kind: 'link', path, target: targetOf(folder, path, named) };
    }
    if (!stats.isFile())
        throw new unusable/* UnusableSource */.p({ code: 'special_file', path: named, name: path, is: whatIs(stats) });
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK);
    }
    catch (error) {
        throw unreadable(named, path, error);
    }
    return { kind: 'file', path, mode, file, identity: identityOf(stats) };
}
/** Where a link leads, as it is packed. */
function targetOf(folder, path, named) {
    const bytes = (0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(folder, path), 'buffer');
    const target = bytes.toString();
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new unusable/* UnusableSource */.p({ code: 'target_unreadable', path: named, name: path, target });
    const packed = packedTarget(folder, path, target, linksHere);
    if (packed === undefined)
        throw new unusable/* UnusableSource */.p({ code: 'link_leads_out', path: named, name: path, target });
    return packed;
}
function statsOf(file, path, named) {
    try {
        return (0,external_node_fs_.lstatSync)(file, { bigint: true });
    }
    catch (error) {
        // It was listed a moment ago. A name that was not in UTF-8 was listed with this character in place of what could not be read.
        if (path.includes('\uFFFD'))
            throw new unusable/* UnusableSource */.p({ code: 'name_unreadable', path: named, name: path }, error);
        if ((0,unusable/* systemCodeOf */.c)(error) === 'ENOENT')
            throw new unusable/* UnusableSource */.p({ code: 'entry_changed', path: named, name: path }, error);
        throw unreadable(named, path, error);
    }
}
/** What is neither a file nor a folder nor a link, as it goes on after "it is". */
function whatIs(stats) {
    if (stats.isFIFO())
        return 'a FIFO';
    return stats.isSocket() ? 'a socket' : 'a device';
}
function unreadable(named, name, error) {
    return new unusable/* UnusableSource */.p({ code: 'entry_unreadable', path: named, name, systemCode: (0,unusable/* systemCodeOf */.c)(error) }, error);
}

;// CONCATENATED MODULE: ./lib/source/folder.js





/**
 * Checks a folder, which is then packed: everything in it but `.git`.
 * @param folder its real path
 * @param named how the workflow calls it
 * @throws UnusableSource; the signal's reason
 */
async function readFolder(folder, named, { app, platform }, signal) {
    const { entries, findings } = await walk(folder, named, signal);
    const files = entries.filter(entry => entry.kind !== 'folder').length;
    if (files === 0)
        throw new unusable/* UnusableSource */.p({ code: 'empty_folder', path: named });
    // What names take beyond one header each shows when it is packed.
    const leastBytes = entries.reduce((sum, entry) => sum + (0,limit/* entryBytes */.eD)(contentBytes(entry)), (0,limit/* entryBytes */.eD)(0) + limit/* endBytes */.hU);
    if (leastBytes > limit/* mostBytes */.j$)
        throw tooLarge(named, entries, leastBytes, false);
    const totalBytes = entries.reduce((sum, entry) => sum + contentBytes(entry), 0);
    return {
        what: `the folder ${named} (${files.toLocaleString('en')} files, ${(0,amount/* amount */.v)(totalBytes)})`,
        findings,
        pack: (temporary, ending) => packArchive({ root: app, named, entries, platform }, temporary, ending)
    };
}
function contentBytes(entry) {
    return entry.kind === 'file' ? entry.identity.sizeBytes : 0;
}

// EXTERNAL MODULE: ./lib/source/tar/kinds.js
var kinds = __webpack_require__(2370);
;// CONCATENATED MODULE: ./lib/source/war.js









/**
 * Checks a WAR, which is then packed into a folder named after the app, as Scalingo's own client does.
 * @param named how the workflow calls it
 * @throws UnusableSource
 * Source: https://doc.scalingo.com/languages/java/war
 */
async function readWar(file, named, { app, platform }) {
    const head = await (0,source_file/* headOf */.U)(file, named);
    if (!(0,kinds/* isZip */.K0)(head))
        throw new unusable/* UnusableSource */.p({ code: 'not_a_war', path: named, is: (0,kinds/* whatIs */.NR)(head) });
    const identity = identityOf(await (0,promises_.stat)(file, { bigint: true }));
    const entries = [{ kind: 'file', path: (0,external_node_path_.basename)(named), mode: 0o644, file, identity }];
    const leastBytes = (0,limit/* entryBytes */.eD)(0) + (0,limit/* entryBytes */.eD)(identity.sizeBytes) + limit/* endBytes */.hU;
    if (leastBytes > limit/* mostBytes */.j$)
        throw tooLarge(named, entries, leastBytes, false);
    return {
        what: `the WAR ${named} (${(0,amount/* amount */.v)(identity.sizeBytes)})`,
        findings: { submodules: false, pointers: { count: 0, names: [] }, git: false },
        pack: (temporary, signal) => packArchive({ root: app, named, entries, platform }, temporary, signal)
    };
}

;// CONCATENATED MODULE: ./lib/source/path.js









/**
 * Checks what a path of the workspace leads to.
 * @param sourcePath relative to the workspace, or absolute inside of it; no patterns
 * @throws UnusableSource; the signal's reason
 */
async function readPath(sourcePath, place, signal) {
    const real = await find(sourcePath, place.workspace);
    const stats = await (0,promises_.stat)(real, { bigint: true }).catch(error => {
        throw path_unreadable(sourcePath, error);
    });
    if (stats.isDirectory())
        return readFolder(real, sourcePath, place, signal);
    if (!stats.isFile())
        throw new unusable/* UnusableSource */.p({ code: 'path_unusable', path: sourcePath, is: whatIs(stats) });
    if (stats.size === 0n)
        throw new unusable/* UnusableSource */.p({ code: 'empty_file', path: sourcePath });
    const name = sourcePath.toLowerCase();
    if (name.endsWith('.jar'))
        throw new unusable/* UnusableSource */.p({ code: 'jar', path: sourcePath });
    if (name.endsWith('.war'))
        return readWar(real, sourcePath, place);
    if (/\.(tar\.gz|tgz)$/.test(name))
        return readArchive(real, sourcePath, signal);
    throw new unusable/* UnusableSource */.p({ code: 'not_an_archive', archive: sourcePath, is: await (0,source_file/* whatIsFile */.p)(real, sourcePath) });
}
/** Where the path really leads. Neither it nor a link may leave the workspace. */
async function find(sourcePath, workspace) {
    const root = await (0,promises_.realpath)(workspace).catch(() => workspace);
    const path = (0,external_node_path_.resolve)(workspace, sourcePath);
    const outside = new unusable/* UnusableSource */.p({ code: 'outside_workspace', path: sourcePath, workspace });
    if (!isInside(workspace, path) && !isInside(root, path))
        throw outside;
    const real = await (0,promises_.realpath)(path).catch(error => {
        if (['ENOENT', 'ENOTDIR'].includes((0,unusable/* systemCodeOf */.c)(error))) {
            throw new unusable/* UnusableSource */.p({ code: 'path_missing', path: sourcePath, workspace }, error);
        }
        throw path_unreadable(sourcePath, error);
    });
    if (!isInside(root, real))
        throw outside;
    return real;
}
function path_unreadable(path, error) {
    return new unusable/* UnusableSource */.p({ code: 'path_unreadable', path, systemCode: (0,unusable/* systemCodeOf */.c)(error) }, error);
}


/***/ }),

/***/ 6355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ longestPointerBytes),
/* harmony export */   z: () => (/* binding */ Lacks)
/* harmony export */ });
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7756);

const mostNames = 3;
/** A pointer is never longer. Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const longestPointerBytes = 1024;
const pointerStart = 'version https://git-lfs.github.com/spec/v1\n';
/** So many folders are told apart, and none with a longer path: an archive can name as many as it likes. */
const mostFolders = 100_000;
const longestFolder = 1024;
/** Collects what a source lacks, while its files pass by. */
class Lacks {
    #folders = new Set();
    #names = [];
    #count = 0;
    #submodules = [];
    #git = false;
    /** Takes note of a file: the folders that it lies in are not empty. @param path relative to the root, with slashes */
    file(path) {
        if (/(^|\/)\.git\//.test(path))
            this.#git = true;
        if (path.length > longestFolder)
            return;
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const folder = path.slice(0, at);
            if (this.#folders.has(folder) || this.#folders.size >= mostFolders)
                break;
            this.#folders.add(folder);
        }
    }
    /** Takes note of a small file's content. */
    content(path, content) {
        if (path === '.gitmodules')
            this.#submodules = submodulesOf(content.toString());
        if (!content.subarray(0, pointerStart.length).equals(Buffer.from(pointerStart)))
            return;
        this.#count++;
        if (this.#names.length < mostNames)
            this.#names.push((0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(path));
    }
    found() {
        // Where not all folders are known, nobody knows which are empty.
        const isKnown = this.#folders.size < mostFolders;
        const submodules = isKnown && this.#submodules.some(folder => !this.#folders.has(folder));
        return { submodules, pointers: { count: this.#count, names: this.#names }, git: this.#git };
    }
}
function submodulesOf(modules) {
    return [...modules.matchAll(/^\s*path\s*=\s*"?(.*?)"?\s*$/gm)].flatMap(([, path]) => (path ? [path] : []));
}


/***/ }),

/***/ 6960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspectArchive)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__(1487);
// EXTERNAL MODULE: ./lib/source/unusable.js
var unusable = __webpack_require__(754);
// EXTERNAL MODULE: ./lib/source/tar/findings.js
var findings = __webpack_require__(6355);
// EXTERNAL MODULE: ./lib/source/tar/kinds.js
var kinds = __webpack_require__(2370);
// EXTERNAL MODULE: ./lib/source/tar/limit.js
var limit = __webpack_require__(9238);
// EXTERNAL MODULE: ./lib/source/tar/shown.js
var shown = __webpack_require__(7756);
;// CONCATENATED MODULE: ./lib/source/tar/roots.js


const mostShown = 5;
/** So many are told apart; an archive can have as many as it likes. */
const mostCounted = 1_000;
/** What lies at the root of an archive, while its entries pass by. */
class Roots {
    #names = new Set();
    #isFolder = false;
    #unsafe;
    /**
     * Takes note of an entry.
     * @param name as the archive has it
     * @returns its path below the root; undefined for a root itself
     */
    enter(name, isFolder) {
        const parts = name.split('/').filter(part => part !== '' && part !== '.');
        if (name.startsWith('/') || parts.includes('..'))
            this.#unsafe ??= (0,shown/* shown */.S)(name);
        const [root, ...below] = parts;
        // `tar -C folder .` begins with the entry `./`, which is no root.
        if (root === undefined)
            return undefined;
        if (this.#names.size < mostCounted)
            this.#names.add((0,shown/* shown */.S)(root));
        if (isFolder || below.length > 0)
            this.#isFolder = true;
        return below.length > 0 ? below.join('/') : undefined;
    }
    /** The one folder at the root. @throws UnusableSource where there is none, or more */
    only(archive) {
        if (this.#unsafe !== undefined)
            throw new unusable/* UnusableSource */.p({ code: 'unsafe_name', archive, name: this.#unsafe });
        const [root, ...others] = this.#names;
        if (root === undefined)
            throw new unusable/* UnusableSource */.p({ code: 'empty_archive', archive });
        if (others.length > 0) {
            const roots = [...this.#names].slice(0, mostShown);
            throw new unusable/* UnusableSource */.p({ code: 'several_roots', archive, roots, count: this.#names.size });
        }
        if (!this.#isFolder)
            throw new unusable/* UnusableSource */.p({ code: 'root_is_no_folder', archive, root });
        return root;
    }
}

// EXTERNAL MODULE: ./lib/source/tar/sizes.js
var sizes = __webpack_require__(5459);
;// CONCATENATED MODULE: ./lib/source/tar/trouble.js

/** What went wrong while an archive was read, in words for people: libraries speak of headers and checks, and of themselves. */
function troubleOf(error, named, { entries, unknown }) {
    if (error instanceof unusable/* UnusableSource */.p)
        return error;
    const message = error instanceof Error ? error.message : String(error);
    // Too little for the first entry is none either; zlib says `end of file` where the compressed data breaks off.
    if (/tar header|end of data/i.test(message) && entries === 0) {
        const is = 'a gzip file, but what it holds is no tar archive';
        return new unusable/* UnusableSource */.p({ code: 'not_an_archive', archive: named, is }, error);
    }
    const after = entries === 1 ? 'its first entry' : `${entries} entries`;
    // Of a sparse file with many holes the old form has another header behind the header, which the library takes for content.
    const gnu = `"${unknown}" in it is of a kind that only GNU tar makes, and that cannot be read here (\`--sparse\`, say): pack it without, or with \`--format=posix\``;
    const problem = problems.find(([pattern]) => pattern.test(message))?.[1];
    return new unusable/* UnusableSource */.p({
        code: 'broken_archive',
        archive: named,
        problem: /tar header/i.test(message)
            ? unknown === undefined
                ? `what comes after ${after} is no tar archive`
                : gnu
            : (problem ?? systemProblem(error) ?? `what comes after ${after} makes no sense`)
    }, error);
}
const problems = [
    [/unexpected end/i, 'it breaks off'],
    [/exceeds max size/i, 'the name of an entry, or what else stands in front of it, takes megabytes'],
    [/check|invalid (?!header)|incorrect|unknown compression/i, 'its compressed data is damaged']
];
/** What the operating system says of the file itself. */
function systemProblem(error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error))
        return undefined;
    return `the system says ${error.code}`;
}

;// CONCATENATED MODULE: ./lib/source/tar/inspect.js













/** So many times the limit are read, to say how far beyond it an archive is. */
const readingTimes = 10;
/**
 * Reads a .tar.gz to its end and checks that Scalingo can take it.
 * @param named how errors call it
 * @param limitBytes the most that is taken, uncompressed
 * @throws UnusableSource; the signal's reason
 */
async function inspectArchive(file, named, signal, limitBytes = limit/* mostBytes */.j$) {
    await checkIsGzip(file, named);
    const contents = new Reading();
    const tar = (0,tar_stream.extract)(everyFormat);
    let sizeBytes = 0;
    const count = async function* (pieces) {
        for await (const piece of pieces) {
            sizeBytes += piece.length;
            if (sizeBytes > limitBytes * readingTimes)
                throw new FarTooLarge();
            yield piece;
        }
    };
    try {
        const unpacking = (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { highWaterMark: pieceBytes }), (0,external_node_zlib_.createGunzip)(), count, tar, {
            signal
        });
        // Whatever ends the reading of entries too soon ends the pipeline, and that knows why.
        await Promise.all([unpacking, readEntries(tar, contents).catch(() => { })]);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof FarTooLarge))
            throw troubleOf(error, named, contents);
    }
    if (sizeBytes > limitBytes) {
        const isAtLeast = sizeBytes > limitBytes * readingTimes;
        const largest = contents.sizes.largest();
        throw new unusable/* UnusableSource */.p({ code: 'too_large', archive: named, sizeBytes, isAtLeast, largest });
    }
    const root = contents.roots.only(named);
    if (contents.files === 0)
        throw new unusable/* UnusableSource */.p({ code: 'empty_archive', archive: named });
    return { root, files: contents.files, sizeBytes, findings: contents.lacks.found() };
}
const pieceBytes = 256 * 1024;
/** Tar from before 1988 has no sign of its own, and Scalingo takes it. The library's types leave this out. */
const everyFormat = { allowUnknownFormat: true, highWaterMark: pieceBytes };
class FarTooLarge extends Error {
}
async function checkIsGzip(file, named) {
    const head = await (0,source_file/* headOf */.U)(file, named);
    if (!(0,kinds/* isGzip */.bf)(head))
        throw new unusable/* UnusableSource */.p({ code: 'not_an_archive', archive: named, is: (0,kinds/* whatIs */.NR)(head) });
}
/** What is known of an archive while it is read. */
class Reading {
    roots = new Roots();
    sizes = new sizes/* Sizes */.D();
    lacks = new findings/* Lacks */.z();
    entries = 0;
    files = 0;
    /** The last entry, where it is of a kind that the library does not know. */
    unknown;
}
async function readEntries(tar, contents) {
    for await (const entry of tar) {
        const { name, type, size = 0 } = entry.header;
        contents.entries++;
        contents.unknown = type === null && size > 0 ? (0,shown/* shown */.S)(name) : undefined;
        if (isLabel(entry.header))
            continue;
        const isFolder = isFolderEntry(entry.header);
        const path = contents.roots.enter(name, isFolder);
        if (path !== undefined && !isFolder) {
            contents.files++;
            contents.lacks.file(path);
            contents.sizes.add(path, size);
        }
        const isTelling = path !== undefined && type === 'file' && size <= (path === '.gitmodules' ? pieceBytes : findings/* longestPointerBytes */.V);
        const content = await readThrough(entry, isTelling);
        if (isTelling)
            contents.lacks.content(path, content);
    }
}
async function readThrough(parts, keeps) {
    const kept = [];
    for await (const part of parts)
        if (keeps)
            kept.push(part);
    return Buffer.concat(kept);
}
/** Tar from before 1988 tells folders by the slash alone. */
function isFolderEntry({ name, type }) {
    return type === 'directory' || (type === 'file' && name.endsWith('/'));
}
/** What is no entry, though it has a name: the label of the whole (GNU). The library has no type for it. */
function isLabel({ type, size }) {
    return type === null && size === 0;
}


/***/ }),

/***/ 2370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ isZip),
/* harmony export */   NR: () => (/* binding */ whatIs),
/* harmony export */   bf: () => (/* binding */ isGzip),
/* harmony export */   gM: () => (/* binding */ telling)
/* harmony export */ });
const starts = [
    ['PK\x03\x04', 'a zip archive'],
    ['PK\x05\x06', 'an empty zip archive'],
    ['\x1f\x8b', 'a gzip file'],
    ['BZh', 'a bzip2 file'],
    ['\xfd7zXZ\0', 'an xz file'],
    ['\x28\xb5\x2f\xfd', 'a zstd file'],
    ["7z\xbc\xaf'\x1c", 'a 7-Zip archive'],
    ['Rar!', 'a RAR archive'],
    ['\x7fELF', 'a program'],
    ['\xca\xfe\xba\xbe', 'a Java class'],
    ['version https://git-lfs', 'a pointer of Git LFS (check out with `lfs: true`)'],
    ['#!', 'a script']
];
/** Enough of a file's beginning to tell what it is, in bytes. */
const telling = 512;
/** What a file is, by its first bytes, as it goes on after "it is". */
function whatIs(head) {
    if (head.length === 0)
        return 'an empty file';
    const text = head.toString('latin1');
    const known = starts.find(([start]) => text.startsWith(start));
    if (known)
        return known[1];
    if (text.slice(257, 262) === 'ustar')
        return 'a tar archive that is not compressed';
    if (/^\s*<(!doctype html|html)/i.test(text))
        return 'a web page';
    if (/^\s*<\?xml/.test(text))
        return 'an XML file';
    if (/^\s*[{[]/.test(text))
        return 'a JSON file';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what tells a text from other bytes
    return /[\x00-\x08\x0e-\x1f]/.test(text) ? 'a file of another kind' : 'a text';
}
function isZip(head) {
    return head.toString('latin1', 0, 4) === 'PK\x03\x04';
}
function isGzip(head) {
    return head[0] === 0x1f && head[1] === 0x8b;
}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eD: () => (/* binding */ entryBytes),
/* harmony export */   hU: () => (/* binding */ endBytes),
/* harmony export */   j$: () => (/* binding */ mostBytes)
/* harmony export */ });
/* unused harmony export blockBytes */
/** What Scalingo takes of a source, in bytes of the uncompressed tar archive. Source: https://doc.scalingo.com/platform/deployment/limits */
const mostBytes = 314_572_800;
/** A tar archive is made of blocks of so many bytes. */
const blockBytes = 512;
/** Two empty blocks end an archive. */
const endBytes = 2 * blockBytes;
/** What some content takes in an archive, its header included, in bytes. */
function entryBytes(contentBytes) {
    return blockBytes + Math.ceil(contentBytes / blockBytes) * blockBytes;
}


/***/ }),

/***/ 7756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
const longestName = 200;
/** A name of an archive's, as long as it is told and kept. */
function shown(name) {
    // By way of bytes: a part of a text keeps all of it in memory, and a name in an archive can have megabytes.
    return Buffer.from(name.slice(0, longestName)).toString();
}


/***/ }),

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Sizes)
/* harmony export */ });
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7756);

/** So many folders are told apart; an archive can name as many as it likes. */
const mostNames = 10_000;
const mostShown = 5;
/** Adds up what lies in each folder, or file, right below the root. */
class Sizes {
    #bytes = new Map();
    /** @param path relative to the root, with slashes */
    add(path, sizeBytes) {
        const name = (0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(path.split('/', 1)[0] ?? '');
        this.#bytes.set(name, (this.#bytes.get(name) ?? 0) + sizeBytes);
        // The smallest are forgotten: a large folder may well come last.
        if (this.#bytes.size > mostNames)
            this.#bytes = new Map(this.#sorted().slice(0, mostNames / 10));
    }
    /** The largest first. */
    largest() {
        return this.#sorted()
            .filter(([, sizeBytes]) => sizeBytes > 0)
            .slice(0, mostShown)
            .map(([name, sizeBytes]) => ({ name, sizeBytes }));
    }
    #sorted() {
        return [...this.#bytes].sort(([, one], [, other]) => other - one);
    }
}


/***/ })

};
