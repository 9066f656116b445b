import { isUtf8 as __WEBPACK_EXTERNAL_MODULE_node_buffer_75dc2e86_isUtf8__ } from "node:buffer";
import { setImmediate as __WEBPACK_EXTERNAL_MODULE_node_timers_promises_eb16eb97_setImmediate__ } from "node:timers/promises";
export const __webpack_esm_ids__ = ["lib_source_path_js"];
export const __webpack_esm_modules__ = {

/***/ "./lib/source/path.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPath: () => (/* binding */ readPath)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./lib/source/amount.js
var amount = __webpack_require__("./lib/source/amount.js");
;// ./lib/source/tar/entry.js
function identityOf({ size, mtimeNs, ino }) {
    return { sizeBytes: Number(size), modifiedNs: mtimeNs, inode: ino };
}
function isSame(one, other) {
    return one.sizeBytes === other.sizeBytes && one.modifiedNs === other.modifiedNs && one.inode === other.inode;
}

// EXTERNAL MODULE: ./lib/source/tar/inspect.js + 2 modules
var inspect = __webpack_require__("./lib/source/tar/inspect.js");
// EXTERNAL MODULE: ./lib/source/unusable.js
var unusable = __webpack_require__("./lib/source/unusable.js");
;// ./lib/source/archive.js





/**
 * Checks an archive, which is then sent as it is.
 * @param named how the workflow calls it
 * @throws UnusableSource; the signal's reason
 */
async function readArchive(file, named, signal) {
    const checked = identityOf(await (0,promises_.stat)(file, { bigint: true }));
    const { files, sizeBytes, findings } = await (0,inspect.inspectArchive)(file, named, signal);
    return {
        what: `the archive ${named} (${files.toLocaleString('en')} files, ${(0,amount.amount)(sizeBytes)})`,
        findings,
        pack: async () => {
            const now = await (0,promises_.stat)(file, { bigint: true }).catch(() => undefined);
            if (now === undefined || !isSame(identityOf(now), checked)) {
                throw new unusable.UnusableSource({ code: 'archive_changed', path: named });
            }
            return { path: file, sizeBytes: checked.sizeBytes };
        }
    };
}

// EXTERNAL MODULE: ./lib/source/file.js
var source_file = __webpack_require__("./lib/source/file.js");
// EXTERNAL MODULE: ./lib/source/tar/limit.js
var limit = __webpack_require__("./lib/source/tar/limit.js");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__("node:stream/promises");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__("node:zlib");
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__("./node_modules/tar-stream/index.js");
;// ./lib/source/tar/content.js




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
            ;(0,external_node_fs_.closeSync)(descriptor);
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
    if (error instanceof unusable.UnusableSource)
        return error;
    const systemCode = (0,unusable.systemCodeOf)(error);
    // It is gone, or something else is in its place.
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO', 'ESPIPE'].includes(systemCode))
        return changed(entry, named);
    return new unusable.UnusableSource({ code: 'entry_unreadable', path: named, name: entry.path, systemCode }, error);
}
function changed({ path }, named) {
    return new unusable.UnusableSource({ code: 'entry_changed', path: named, name: path });
}

// EXTERNAL MODULE: ./lib/source/tar/sizes.js
var tar_sizes = __webpack_require__("./lib/source/tar/sizes.js");
;// ./lib/source/tar/pack.js










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
        if (error instanceof unusable.UnusableSource)
            throw error;
        throw new unusable.UnusableSource({ code: 'no_room', folder: (0,external_node_path_.dirname)(path), systemCode: (0,unusable.systemCodeOf)(error) }, error);
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
        if (totalBytes > limit.mostBytes)
            throw tooLarge(named, entries, totalBytes, true);
        yield Buffer.concat(parts);
        parts = [];
        sizeBytes = 0;
    }
    if (totalBytes + sizeBytes > limit.mostBytes)
        throw tooLarge(named, entries, totalBytes + sizeBytes, false);
    yield Buffer.concat(parts);
}
function tooLarge(archive, entries, sizeBytes, isAtLeast) {
    const sizes = new tar_sizes.Sizes();
    for (const entry of entries)
        if (entry.kind === 'file')
            sizes.add(entry.path, entry.identity.sizeBytes);
    return new unusable.UnusableSource({ code: 'too_large', archive, sizeBytes, isAtLeast, largest: sizes.largest() });
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
        throw error instanceof unusable.UnusableSource ? error : (failure ?? error);
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

;// external "node:buffer"

;// external "node:timers/promises"

// EXTERNAL MODULE: ./lib/source/tar/findings.js
var findings = __webpack_require__("./lib/source/tar/findings.js");
;// ./lib/source/tar/links.js


/** Whether a path lies in a folder, or is it. Both are absolute. */
function isInside(folder, path, paths = external_node_path_["default"]) {
    const way = paths.relative(folder, path);
    return way === '' || (way.split(paths.sep)[0] !== '..' && !paths.isAbsolute(way));
}
const linksHere = {
    paths: external_node_path_["default"],
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

;// ./lib/source/tar/walk.js









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
    const lacks = new findings.Lacks();
    const small = [];
    let usesLfs = false;
    let looks = 0;
    const pause = async () => {
        if (++looks % looksInTurn === 0)
            await __WEBPACK_EXTERNAL_MODULE_node_timers_promises_eb16eb97_setImmediate__();
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
        else if (entry.identity.sizeBytes <= findings.longestPointerBytes)
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
        throw new unusable.UnusableSource({ code: 'special_file', path: named, name: path, is: whatIs(stats) });
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
    if (!__WEBPACK_EXTERNAL_MODULE_node_buffer_75dc2e86_isUtf8__(bytes))
        throw new unusable.UnusableSource({ code: 'target_unreadable', path: named, name: path, target });
    const packed = packedTarget(folder, path, target, linksHere);
    if (packed === undefined)
        throw new unusable.UnusableSource({ code: 'link_leads_out', path: named, name: path, target });
    return packed;
}
function statsOf(file, path, named) {
    try {
        return (0,external_node_fs_.lstatSync)(file, { bigint: true });
    }
    catch (error) {
        // It was listed a moment ago. A name that was not in UTF-8 was listed with this character in place of what could not be read.
        if (path.includes('\uFFFD'))
            throw new unusable.UnusableSource({ code: 'name_unreadable', path: named, name: path }, error);
        if ((0,unusable.systemCodeOf)(error) === 'ENOENT')
            throw new unusable.UnusableSource({ code: 'entry_changed', path: named, name: path }, error);
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
    return new unusable.UnusableSource({ code: 'entry_unreadable', path: named, name, systemCode: (0,unusable.systemCodeOf)(error) }, error);
}

;// ./lib/source/folder.js





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
        throw new unusable.UnusableSource({ code: 'empty_folder', path: named });
    // What names take beyond one header each shows when it is packed.
    const leastBytes = entries.reduce((sum, entry) => sum + (0,limit.entryBytes)(contentBytes(entry)), (0,limit.entryBytes)(0) + limit.endBytes);
    if (leastBytes > limit.mostBytes)
        throw tooLarge(named, entries, leastBytes, false);
    const totalBytes = entries.reduce((sum, entry) => sum + contentBytes(entry), 0);
    return {
        what: `the folder ${named} (${files.toLocaleString('en')} files, ${(0,amount.amount)(totalBytes)})`,
        findings,
        pack: (temporary, ending) => packArchive({ root: app, named, entries, platform }, temporary, ending)
    };
}
function contentBytes(entry) {
    return entry.kind === 'file' ? entry.identity.sizeBytes : 0;
}

// EXTERNAL MODULE: ./lib/source/tar/kinds.js
var kinds = __webpack_require__("./lib/source/tar/kinds.js");
;// ./lib/source/war.js









/**
 * Checks a WAR, which is then packed into a folder named after the app, as Scalingo's own client does.
 * @param named how the workflow calls it
 * @throws UnusableSource
 * Source: https://doc.scalingo.com/languages/java/war
 */
async function readWar(file, named, { app, platform }) {
    const head = await (0,source_file.headOf)(file, named);
    if (!(0,kinds.isZip)(head))
        throw new unusable.UnusableSource({ code: 'not_a_war', path: named, is: (0,kinds.whatIs)(head) });
    const identity = identityOf(await (0,promises_.stat)(file, { bigint: true }));
    const entries = [{ kind: 'file', path: (0,external_node_path_.basename)(named), mode: 0o644, file, identity }];
    const leastBytes = (0,limit.entryBytes)(0) + (0,limit.entryBytes)(identity.sizeBytes) + limit.endBytes;
    if (leastBytes > limit.mostBytes)
        throw tooLarge(named, entries, leastBytes, false);
    return {
        what: `the WAR ${named} (${(0,amount.amount)(identity.sizeBytes)})`,
        findings: { submodules: false, pointers: { count: 0, names: [] }, git: false },
        pack: (temporary, signal) => packArchive({ root: app, named, entries, platform }, temporary, signal)
    };
}

;// ./lib/source/path.js









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
        throw new unusable.UnusableSource({ code: 'path_unusable', path: sourcePath, is: whatIs(stats) });
    if (stats.size === 0n)
        throw new unusable.UnusableSource({ code: 'empty_file', path: sourcePath });
    const name = sourcePath.toLowerCase();
    if (name.endsWith('.jar'))
        throw new unusable.UnusableSource({ code: 'jar', path: sourcePath });
    if (name.endsWith('.war'))
        return readWar(real, sourcePath, place);
    if (/\.(tar\.gz|tgz)$/.test(name))
        return readArchive(real, sourcePath, signal);
    throw new unusable.UnusableSource({ code: 'not_an_archive', archive: sourcePath, is: await (0,source_file.whatIsFile)(real, sourcePath) });
}
/** Where the path really leads. Neither it nor a link may leave the workspace. */
async function find(sourcePath, workspace) {
    const root = await (0,promises_.realpath)(workspace).catch(() => workspace);
    const path = (0,external_node_path_.resolve)(workspace, sourcePath);
    const outside = new unusable.UnusableSource({ code: 'outside_workspace', path: sourcePath, workspace });
    if (!isInside(workspace, path) && !isInside(root, path))
        throw outside;
    const real = await (0,promises_.realpath)(path).catch(error => {
        if (['ENOENT', 'ENOTDIR'].includes((0,unusable.systemCodeOf)(error))) {
            throw new unusable.UnusableSource({ code: 'path_missing', path: sourcePath, workspace }, error);
        }
        throw path_unreadable(sourcePath, error);
    });
    if (!isInside(root, real))
        throw outside;
    return real;
}
function path_unreadable(path, error) {
    return new unusable.UnusableSource({ code: 'path_unreadable', path, systemCode: (0,unusable.systemCodeOf)(error) }, error);
}


/***/ }

};
