import * as __WEBPACK_EXTERNAL_MODULE_node_timers_promises_eb16eb97__ from "node:timers/promises";
export const __webpack_esm_ids__ = ["lib_source_path_js"];
export const __webpack_esm_modules__ = {

/***/ "node:timers/promises"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["setImmediate"]: () => (__WEBPACK_EXTERNAL_MODULE_node_timers_promises_eb16eb97__.setImmediate) });

/***/ },

/***/ "./lib/source/archive.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readArchive: () => (/* binding */ readArchive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/source/amount.js");
/* harmony import */ var _tar_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/tar/entry.js");
/* harmony import */ var _tar_inspect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/tar/inspect.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/unusable.js");





/**
 * Checks an archive, which is then sent as it is.
 * @param named how the workflow calls it
 * @throws UnusableSource; the signal's reason
 */
async function readArchive(file, named, signal) {
    const checked = (0,_tar_entry_js__WEBPACK_IMPORTED_MODULE_2__.identityOf)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file, { bigint: true }));
    const { files, sizeBytes, findings } = await (0,_tar_inspect_js__WEBPACK_IMPORTED_MODULE_3__.inspectArchive)(file, named, signal);
    return {
        what: `the archive ${named} (${(0,_amount_js__WEBPACK_IMPORTED_MODULE_1__.fileCount)(files)}, ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_1__.amount)(sizeBytes)})`,
        findings,
        pack: async () => {
            const now = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file, { bigint: true }).catch(() => undefined);
            if (now === undefined || !(0,_tar_entry_js__WEBPACK_IMPORTED_MODULE_2__.isSame)((0,_tar_entry_js__WEBPACK_IMPORTED_MODULE_2__.identityOf)(now), checked)) {
                throw new _unusable_js__WEBPACK_IMPORTED_MODULE_4__.UnusableSource({ code: 'archive_changed', path: named });
            }
            return { path: file, sizeBytes: checked.sizeBytes };
        }
    };
}


/***/ },

/***/ "./lib/source/folder.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFolder: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/source/amount.js");
/* harmony import */ var _tar_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/source/tar/limit.js");
/* harmony import */ var _tar_pack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/tar/pack.js");
/* harmony import */ var _tar_walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/tar/walk.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/unusable.js");





/**
 * Checks a folder, which is then packed: everything in it but `.git`.
 * @param folder its real path
 * @param named how the workflow calls it
 * @throws UnusableSource; the signal's reason
 */
async function readFolder(folder, named, { app, platform }, signal) {
    const { entries, findings } = await (0,_tar_walk_js__WEBPACK_IMPORTED_MODULE_3__.walk)(folder, named, signal);
    const files = entries.filter(entry => entry.kind !== 'folder').length;
    if (files === 0)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_4__.UnusableSource({ code: 'empty_folder', path: named });
    // What names take beyond one header each shows when it is packed.
    const leastBytes = entries.reduce((sum, entry) => sum + (0,_tar_limit_js__WEBPACK_IMPORTED_MODULE_1__.entryBytes)(contentBytes(entry)), (0,_tar_limit_js__WEBPACK_IMPORTED_MODULE_1__.entryBytes)(0) + _tar_limit_js__WEBPACK_IMPORTED_MODULE_1__.endBytes);
    if (leastBytes > _tar_limit_js__WEBPACK_IMPORTED_MODULE_1__.mostBytes)
        throw (0,_tar_pack_js__WEBPACK_IMPORTED_MODULE_2__.tooLarge)(named, entries, leastBytes, false);
    const totalBytes = entries.reduce((sum, entry) => sum + contentBytes(entry), 0);
    return {
        what: `the folder ${named} (${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__.fileCount)(files)}, ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__.amount)(totalBytes)})`,
        findings,
        pack: (temporary, ending) => (0,_tar_pack_js__WEBPACK_IMPORTED_MODULE_2__.packArchive)({ root: app, named, entries, platform }, temporary, ending)
    };
}
function contentBytes(entry) {
    return entry.kind === 'file' ? entry.identity.sizeBytes : 0;
}


/***/ },

/***/ "./lib/source/path.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPath: () => (/* binding */ readPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/archive.js");
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/file.js");
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/folder.js");
/* harmony import */ var _tar_links_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/source/tar/links.js");
/* harmony import */ var _tar_walk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/source/tar/walk.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _war_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/source/war.js");









/**
 * Checks what a path of the workspace leads to.
 * @param sourcePath relative to the workspace, or absolute inside of it; no patterns
 * @throws UnusableSource; the signal's reason
 */
async function readPath(sourcePath, place, signal) {
    const real = await find(sourcePath, place.workspace);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real, { bigint: true }).catch(error => {
        throw unreadable(sourcePath, error);
    });
    if (stats.isDirectory())
        return (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__.readFolder)(real, sourcePath, place, signal);
    if (!stats.isFile())
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_7__.UnusableSource({ code: 'path_unusable', path: sourcePath, is: (0,_tar_walk_js__WEBPACK_IMPORTED_MODULE_6__.whatIs)(stats) });
    if (stats.size === 0n)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_7__.UnusableSource({ code: 'empty_file', path: sourcePath });
    const name = sourcePath.toLowerCase();
    if (name.endsWith('.jar'))
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_7__.UnusableSource({ code: 'jar', path: sourcePath });
    if (name.endsWith('.war'))
        return (0,_war_js__WEBPACK_IMPORTED_MODULE_8__.readWar)(real, sourcePath, place);
    if (/\.(tar\.gz|tgz)$/.test(name))
        return (0,_archive_js__WEBPACK_IMPORTED_MODULE_2__.readArchive)(real, sourcePath, signal);
    throw new _unusable_js__WEBPACK_IMPORTED_MODULE_7__.UnusableSource({ code: 'not_an_archive', archive: sourcePath, is: await (0,_file_js__WEBPACK_IMPORTED_MODULE_3__.whatIsFile)(real, sourcePath) });
}
/** Where the path really leads. Neither it nor a link may leave the workspace. */
async function find(sourcePath, workspace) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch(() => workspace);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, sourcePath);
    const outside = new _unusable_js__WEBPACK_IMPORTED_MODULE_7__.UnusableSource({ code: 'outside_workspace', path: sourcePath, workspace });
    if (!(0,_tar_links_js__WEBPACK_IMPORTED_MODULE_5__.isInside)(workspace, path) && !(0,_tar_links_js__WEBPACK_IMPORTED_MODULE_5__.isInside)(root, path))
        throw outside;
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(error => {
        if (['ENOENT', 'ENOTDIR'].includes((0,_unusable_js__WEBPACK_IMPORTED_MODULE_7__.systemCodeOf)(error))) {
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_7__.UnusableSource({ code: 'path_missing', path: sourcePath, workspace }, error);
        }
        throw unreadable(sourcePath, error);
    });
    if (!(0,_tar_links_js__WEBPACK_IMPORTED_MODULE_5__.isInside)(root, real))
        throw outside;
    return real;
}
function unreadable(path, error) {
    return new _unusable_js__WEBPACK_IMPORTED_MODULE_7__.UnusableSource({ code: 'path_unreadable', path, systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_7__.systemCodeOf)(error) }, error);
}


/***/ },

/***/ "./lib/source/tar/content.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLarge: () => (/* binding */ readLarge),
/* harmony export */   readSmall: () => (/* binding */ readSmall),
/* harmony export */   readStart: () => (/* binding */ readStart)
/* harmony export */ });
/* unused harmony export pieceBytes */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/tar/entry.js");




/** Larger files are read in pieces of so many bytes. */
const pieceBytes = 1024 * 1024;
/** Whatever took the place of a file since it was checked, a link is not followed, and a FIFO not waited for. Windows has no such flags. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
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
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(entry.file, flags);
        try {
            const content = Buffer.allocUnsafe(sizeBytes);
            let readBytes = 0;
            while (readBytes < sizeBytes) {
                const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, content, readBytes, sizeBytes - readBytes, readBytes);
                if (bytes === 0)
                    throw changed(entry, named);
                readBytes += bytes;
            }
            if (!(0,_entry_js__WEBPACK_IMPORTED_MODULE_3__.isSame)((0,_entry_js__WEBPACK_IMPORTED_MODULE_3__.identityOf)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor, { bigint: true })), entry.identity))
                throw changed(entry, named);
            return content;
        }
        finally {
            ;(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
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
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(entry.file, flags);
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
        if (!(0,_entry_js__WEBPACK_IMPORTED_MODULE_3__.isSame)((0,_entry_js__WEBPACK_IMPORTED_MODULE_3__.identityOf)(await handle.stat({ bigint: true })), entry.identity))
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
    if (error instanceof _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource)
        return error;
    const systemCode = (0,_unusable_js__WEBPACK_IMPORTED_MODULE_2__.systemCodeOf)(error);
    // It is gone, or something else is in its place.
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO', 'ESPIPE'].includes(systemCode))
        return changed(entry, named);
    return new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({ code: 'entry_unreadable', path: named, name: entry.path, systemCode }, error);
}
function changed({ path }, named) {
    return new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({ code: 'entry_changed', path: named, name: path });
}


/***/ },

/***/ "./lib/source/tar/entry.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identityOf: () => (/* binding */ identityOf),
/* harmony export */   isSame: () => (/* binding */ isSame)
/* harmony export */ });
/** Needs `stat` with `bigint`: as a number, a moment in nanoseconds is not exact. */
function identityOf({ size, mtimeNs, ino }) {
    return { sizeBytes: Number(size), modifiedNs: mtimeNs, inode: ino };
}
/** Whether a file is still what it was, as far as size, date of change and inode tell. */
function isSame(one, other) {
    return one.sizeBytes === other.sizeBytes && one.modifiedNs === other.modifiedNs && one.inode === other.inode;
}


/***/ },

/***/ "./lib/source/tar/links.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isInside: () => (/* binding */ isInside),
/* harmony export */   linksHere: () => (/* binding */ linksHere),
/* harmony export */   packedTarget: () => (/* binding */ packedTarget)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");


/** Whether a path lies in a folder, or is it. Both are absolute. */
function isInside(folder, path, paths = node_path__WEBPACK_IMPORTED_MODULE_1__["default"]) {
    const way = paths.relative(folder, path);
    return way === '' || (way.split(paths.sep)[0] !== '..' && !paths.isAbsolute(way));
}
const linksHere = {
    paths: node_path__WEBPACK_IMPORTED_MODULE_1__["default"],
    at: path => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path);
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


/***/ },

/***/ "./lib/source/tar/pack.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packArchive: () => (/* binding */ packArchive),
/* harmony export */   tooLarge: () => (/* binding */ tooLarge)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("node:zlib");
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./node_modules/tar-stream/index.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/source/tar/content.js");
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/source/tar/limit.js");
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/source/tar/sizes.js");










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
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, 'source.tar.gz');
    const tar = quiet((0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.pack)());
    try {
        const output = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { mode: 0o600, highWaterMark: batchBytes });
        const writing = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(batches(tar, packing), (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGzip)({ chunkSize: 128 * 1024 }), output, { signal });
        await fill(tar, packing, writing);
        await writing;
        return { path, sizeBytes: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).size };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true }).catch(() => { });
        signal.throwIfAborted();
        if (error instanceof _unusable_js__WEBPACK_IMPORTED_MODULE_6__.UnusableSource)
            throw error;
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_6__.UnusableSource({ code: 'no_room', folder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_6__.systemCodeOf)(error) }, error);
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
        if (totalBytes > _limit_js__WEBPACK_IMPORTED_MODULE_8__.mostBytes)
            throw tooLarge(named, entries, totalBytes, true);
        yield Buffer.concat(parts);
        parts = [];
        sizeBytes = 0;
    }
    if (totalBytes + sizeBytes > _limit_js__WEBPACK_IMPORTED_MODULE_8__.mostBytes)
        throw tooLarge(named, entries, totalBytes + sizeBytes, false);
    yield Buffer.concat(parts);
}
/**
 * The error for an archive that is larger than Scalingo takes; it names the largest folders.
 * @param sizeBytes of the tar, uncompressed
 * @param isAtLeast whether it is larger than that, since it was not packed to its end
 */
function tooLarge(archive, entries, sizeBytes, isAtLeast) {
    const sizes = new _sizes_js__WEBPACK_IMPORTED_MODULE_9__.Sizes();
    for (const entry of entries)
        if (entry.kind === 'file')
            sizes.add(entry.path, entry.identity.sizeBytes);
    return new _unusable_js__WEBPACK_IMPORTED_MODULE_6__.UnusableSource({ code: 'too_large', archive, sizeBytes, isAtLeast, largest: sizes.largest() });
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
                await add(entry, (0,_content_js__WEBPACK_IMPORTED_MODULE_7__.readSmall)(entry, named));
            else
                await addLarge(tar, headerOf(root, entry, platform), (0,_content_js__WEBPACK_IMPORTED_MODULE_7__.readLarge)(entry, named), waiting);
        }
        tar.finalize();
    }
    catch (error) {
        tar.destroy(error instanceof Error ? error : new Error(String(error)));
        // Where the writing failed, what fails here fails because of that.
        const failure = await writing.catch((failure) => failure);
        throw error instanceof _unusable_js__WEBPACK_IMPORTED_MODULE_6__.UnusableSource ? error : (failure ?? error);
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


/***/ },

/***/ "./lib/source/tar/walk.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   walk: () => (/* binding */ walk),
/* harmony export */   whatIs: () => (/* binding */ whatIs)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:buffer");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:timers/promises");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/source/tar/content.js");
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/source/tar/entry.js");
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/source/tar/findings.js");
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/source/tar/links.js");









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
    const lacks = new _findings_js__WEBPACK_IMPORTED_MODULE_7__.Lacks();
    const small = [];
    let usesLfs = false;
    let looks = 0;
    const pause = async () => {
        if (++looks % looksInTurn === 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
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
            usesLfs ||= /\bfilter=lfs\b/.test((0,_content_js__WEBPACK_IMPORTED_MODULE_5__.readStart)(entry, named).toString());
        if (entry.path === '.gitmodules')
            lacks.content(entry.path, (0,_content_js__WEBPACK_IMPORTED_MODULE_5__.readStart)(entry, named));
        else if (entry.identity.sizeBytes <= _findings_js__WEBPACK_IMPORTED_MODULE_7__.longestPointerBytes)
            small.push(entry);
    }
    // Thousands of small files need not be read where nothing says that any of them is a pointer.
    for (const entry of usesLfs ? small : []) {
        await pause();
        lacks.content(entry.path, (0,_content_js__WEBPACK_IMPORTED_MODULE_5__.readSmall)(entry, named));
    }
    return { entries, findings: lacks.found() };
}
function* entriesIn(folder, named, below = '') {
    for (const name of namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, below), named, below)) {
        const path = below === '' ? name : `${below}/${name}`;
        const entry = entryAt(folder, path, named);
        yield entry;
        if (entry.kind === 'folder')
            yield* entriesIn(folder, named, path);
    }
}
function namesIn(folder, named, below) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder)
            .filter(name => name !== '.git')
            .sort();
    }
    catch (error) {
        throw unreadable(named, below || '.', error);
    }
}
function entryAt(folder, path, named) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
    const stats = statsOf(file, path, named);
    const mode = Number(stats.mode) & 0o7777;
    if (stats.isDirectory())
        return { kind: 'folder', path, mode };
    if (stats.isSymbolicLink()) {
        return { kind: 'link', path, target: targetOf(folder, path, named) };
    }
    if (!stats.isFile())
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_4__.UnusableSource({ code: 'special_file', path: named, name: path, is: whatIs(stats) });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
    }
    catch (error) {
        throw unreadable(named, path, error);
    }
    return { kind: 'file', path, mode, file, identity: (0,_entry_js__WEBPACK_IMPORTED_MODULE_6__.identityOf)(stats) };
}
/** Where a link leads, as it is packed. */
function targetOf(folder, path, named) {
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), 'buffer');
    const target = bytes.toString();
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_4__.UnusableSource({ code: 'target_unreadable', path: named, name: path, target });
    const packed = (0,_links_js__WEBPACK_IMPORTED_MODULE_8__.packedTarget)(folder, path, target, _links_js__WEBPACK_IMPORTED_MODULE_8__.linksHere);
    if (packed === undefined)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_4__.UnusableSource({ code: 'link_leads_out', path: named, name: path, target });
    return packed;
}
function statsOf(file, path, named) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { bigint: true });
    }
    catch (error) {
        // It was listed a moment ago. A name that was not in UTF-8 was listed with this character in place of what could not be read.
        if (path.includes('\uFFFD'))
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_4__.UnusableSource({ code: 'name_unreadable', path: named, name: path }, error);
        if ((0,_unusable_js__WEBPACK_IMPORTED_MODULE_4__.systemCodeOf)(error) === 'ENOENT')
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_4__.UnusableSource({ code: 'entry_changed', path: named, name: path }, error);
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
    return new _unusable_js__WEBPACK_IMPORTED_MODULE_4__.UnusableSource({ code: 'entry_unreadable', path: named, name, systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_4__.systemCodeOf)(error) }, error);
}


/***/ },

/***/ "./lib/source/war.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWar: () => (/* binding */ readWar)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/amount.js");
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./lib/source/file.js");
/* harmony import */ var _tar_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/tar/entry.js");
/* harmony import */ var _tar_kinds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/source/tar/kinds.js");
/* harmony import */ var _tar_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/source/tar/limit.js");
/* harmony import */ var _tar_pack_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/source/tar/pack.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/source/unusable.js");









/**
 * Checks a WAR, which is then packed into a folder named after the app, as Scalingo's own client does.
 * @param named how the workflow calls it
 * @throws UnusableSource
 * Source: https://doc.scalingo.com/languages/java/war
 */
async function readWar(file, named, { app, platform }) {
    const head = await (0,_file_js__WEBPACK_IMPORTED_MODULE_3__.headOf)(file, named);
    if (!(0,_tar_kinds_js__WEBPACK_IMPORTED_MODULE_5__.isZip)(head))
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_8__.UnusableSource({ code: 'not_a_war', path: named, is: (0,_tar_kinds_js__WEBPACK_IMPORTED_MODULE_5__.whatIs)(head) });
    const identity = (0,_tar_entry_js__WEBPACK_IMPORTED_MODULE_4__.identityOf)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file, { bigint: true }));
    const entries = [{ kind: 'file', path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(named), mode: 0o644, file, identity }];
    const leastBytes = (0,_tar_limit_js__WEBPACK_IMPORTED_MODULE_6__.entryBytes)(0) + (0,_tar_limit_js__WEBPACK_IMPORTED_MODULE_6__.entryBytes)(identity.sizeBytes) + _tar_limit_js__WEBPACK_IMPORTED_MODULE_6__.endBytes;
    if (leastBytes > _tar_limit_js__WEBPACK_IMPORTED_MODULE_6__.mostBytes)
        throw (0,_tar_pack_js__WEBPACK_IMPORTED_MODULE_7__.tooLarge)(named, entries, leastBytes, false);
    return {
        what: `the WAR ${named} (${(0,_amount_js__WEBPACK_IMPORTED_MODULE_2__.amount)(identity.sizeBytes)})`,
        findings: { submodules: false, pointers: { count: 0, names: [] }, git: false },
        pack: (temporary, signal) => (0,_tar_pack_js__WEBPACK_IMPORTED_MODULE_7__.packArchive)({ root: app, named, entries, platform }, temporary, signal)
    };
}


/***/ }

};
