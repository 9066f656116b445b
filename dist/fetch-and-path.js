import * as __WEBPACK_EXTERNAL_MODULE_node_zlib_38f1fbfb__ from "node:zlib";
export const __webpack_esm_ids__ = ["fetch-and-path"];
export const __webpack_esm_modules__ = {

/***/ "node:zlib"
(module, __unused_webpack_exports, __webpack_require__) {

const x = (y) => {
	const x = {}; __webpack_require__.d(x, y); return x
} 
const y = (x) => (() => (x))
module.exports = x({ ["createGunzip"]: () => (__WEBPACK_EXTERNAL_MODULE_node_zlib_38f1fbfb__.createGunzip), ["createGzip"]: () => (__WEBPACK_EXTERNAL_MODULE_node_zlib_38f1fbfb__.createGzip) });

/***/ },

/***/ "./lib/source/file.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   headOf: () => (/* binding */ headOf),
/* harmony export */   whatIsFile: () => (/* binding */ whatIsFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var _tar_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/source/tar/kinds.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("./lib/source/unusable.js");



/** The first bytes of a file. @param named how errors call it @throws UnusableSource where it cannot be read */
async function headOf(file, named) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
        try {
            const { bytesRead, buffer } = await handle.read(Buffer.alloc(_tar_kinds_js__WEBPACK_IMPORTED_MODULE_1__.telling), 0, _tar_kinds_js__WEBPACK_IMPORTED_MODULE_1__.telling, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_2__.UnusableSource({ code: 'path_unreadable', path: named, systemCode: (0,_unusable_js__WEBPACK_IMPORTED_MODULE_2__.systemCodeOf)(error) }, error);
    }
}
/** What a file is, by its first bytes. @throws UnusableSource where it cannot be read */
async function whatIsFile(file, named) {
    return (0,_tar_kinds_js__WEBPACK_IMPORTED_MODULE_1__.whatIs)(await headOf(file, named));
}


/***/ },

/***/ "./lib/source/tar/findings.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lacks: () => (/* binding */ Lacks),
/* harmony export */   longestPointerBytes: () => (/* binding */ longestPointerBytes)
/* harmony export */ });
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/source/tar/shown.js");

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
            this.#names.push((0,_shown_js__WEBPACK_IMPORTED_MODULE_0__.shown)(path));
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


/***/ },

/***/ "./lib/source/tar/inspect.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectArchive: () => (/* binding */ inspectArchive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:zlib");
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("./node_modules/tar-stream/index.js");
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("./lib/source/file.js");
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("./lib/source/tar/findings.js");
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("./lib/source/tar/kinds.js");
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("./lib/source/tar/limit.js");
/* harmony import */ var _roots_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("./lib/source/tar/roots.js");
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("./lib/source/tar/shown.js");
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("./lib/source/tar/sizes.js");
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("./lib/source/tar/trouble.js");













/** So many times the limit are read, to say how far beyond it an archive is. */
const readingTimes = 10;
/**
 * Reads a .tar.gz to its end and checks that Scalingo can take it.
 * @param named how errors call it
 * @param limitBytes the most that is taken, uncompressed
 * @throws UnusableSource; the signal's reason
 */
async function inspectArchive(file, named, signal, limitBytes = _limit_js__WEBPACK_IMPORTED_MODULE_8__.mostBytes) {
    await checkIsGzip(file, named);
    const contents = new Reading();
    const tar = (0,tar_stream__WEBPACK_IMPORTED_MODULE_3__.extract)(everyFormat);
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
        const unpacking = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: pieceBytes }), (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)(), count, tar, {
            signal
        });
        // Whatever ends the reading of entries too soon ends the pipeline, and that knows why.
        await Promise.all([unpacking, readEntries(tar, contents).catch(() => { })]);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof FarTooLarge))
            throw (0,_trouble_js__WEBPACK_IMPORTED_MODULE_12__.troubleOf)(error, named, contents);
    }
    if (sizeBytes > limitBytes) {
        const isAtLeast = sizeBytes > limitBytes * readingTimes;
        const largest = contents.sizes.largest();
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource({ code: 'too_large', archive: named, sizeBytes, isAtLeast, largest });
    }
    const root = contents.roots.only(named);
    if (contents.files === 0)
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource({ code: 'empty_archive', archive: named });
    return { root, files: contents.files, sizeBytes, findings: contents.lacks.found() };
}
const pieceBytes = 256 * 1024;
/** Tar from before 1988 has no sign of its own, and Scalingo takes it. The library's types leave this out. */
const everyFormat = { allowUnknownFormat: true, highWaterMark: pieceBytes };
class FarTooLarge extends Error {
}
async function checkIsGzip(file, named) {
    const head = await (0,_file_js__WEBPACK_IMPORTED_MODULE_4__.headOf)(file, named);
    if (!(0,_kinds_js__WEBPACK_IMPORTED_MODULE_7__.isGzip)(head))
        throw new _unusable_js__WEBPACK_IMPORTED_MODULE_5__.UnusableSource({ code: 'not_an_archive', archive: named, is: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_7__.whatIs)(head) });
}
/** What is known of an archive while it is read. */
class Reading {
    roots = new _roots_js__WEBPACK_IMPORTED_MODULE_9__.Roots();
    sizes = new _sizes_js__WEBPACK_IMPORTED_MODULE_11__.Sizes();
    lacks = new _findings_js__WEBPACK_IMPORTED_MODULE_6__.Lacks();
    entries = 0;
    files = 0;
    /** The last entry, where it is of a kind that the library does not know. */
    unknown;
}
async function readEntries(tar, contents) {
    for await (const entry of tar) {
        const { name, type, size = 0 } = entry.header;
        contents.entries++;
        contents.unknown = type === null && size > 0 ? (0,_shown_js__WEBPACK_IMPORTED_MODULE_10__.shown)(name) : undefined;
        if (isLabel(entry.header))
            continue;
        const isFolder = isFolderEntry(entry.header);
        const path = contents.roots.enter(name, isFolder);
        if (path !== undefined && !isFolder) {
            contents.files++;
            contents.lacks.file(path);
            contents.sizes.add(path, size);
        }
        const isTelling = path !== undefined && type === 'file' && size <= (path === '.gitmodules' ? pieceBytes : _findings_js__WEBPACK_IMPORTED_MODULE_6__.longestPointerBytes);
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


/***/ },

/***/ "./lib/source/tar/kinds.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isGzip: () => (/* binding */ isGzip),
/* harmony export */   isZip: () => (/* binding */ isZip),
/* harmony export */   telling: () => (/* binding */ telling),
/* harmony export */   whatIs: () => (/* binding */ whatIs)
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
/** @param head the first bytes of a file, four at least to tell @returns whether a local header of ZIP begins there, as in a WAR */
function isZip(head) {
    return head.toString('latin1', 0, 4) === 'PK\x03\x04';
}
/** @param head the first bytes of a file, two at least to tell @returns whether they are those of gzip */
function isGzip(head) {
    return head[0] === 0x1f && head[1] === 0x8b;
}


/***/ },

/***/ "./lib/source/tar/limit.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endBytes: () => (/* binding */ endBytes),
/* harmony export */   entryBytes: () => (/* binding */ entryBytes),
/* harmony export */   mostBytes: () => (/* binding */ mostBytes)
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


/***/ },

/***/ "./lib/source/tar/roots.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Roots: () => (/* binding */ Roots)
/* harmony export */ });
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/source/unusable.js");
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("./lib/source/tar/shown.js");


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
            this.#unsafe ??= (0,_shown_js__WEBPACK_IMPORTED_MODULE_1__.shown)(name);
        const [root, ...below] = parts;
        // `tar -C folder .` begins with the entry `./`, which is no root.
        if (root === undefined)
            return undefined;
        if (this.#names.size < mostCounted)
            this.#names.add((0,_shown_js__WEBPACK_IMPORTED_MODULE_1__.shown)(root));
        if (isFolder || below.length > 0)
            this.#isFolder = true;
        return below.length > 0 ? below.join('/') : undefined;
    }
    /** The one folder at the root. @throws UnusableSource where there is none, or more */
    only(archive) {
        if (this.#unsafe !== undefined)
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_0__.UnusableSource({ code: 'unsafe_name', archive, name: this.#unsafe });
        const [root, ...others] = this.#names;
        if (root === undefined)
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_0__.UnusableSource({ code: 'empty_archive', archive });
        if (others.length > 0) {
            const roots = [...this.#names].slice(0, mostShown);
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_0__.UnusableSource({ code: 'several_roots', archive, roots, count: this.#names.size });
        }
        if (!this.#isFolder)
            throw new _unusable_js__WEBPACK_IMPORTED_MODULE_0__.UnusableSource({ code: 'root_is_no_folder', archive, root });
        return root;
    }
}


/***/ },

/***/ "./lib/source/tar/shown.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shown: () => (/* binding */ shown)
/* harmony export */ });
const longestName = 200;
/** A name of an archive's, as long as it is told and kept. */
function shown(name) {
    // By way of bytes: a part of a text keeps all of it in memory, and a name in an archive can have megabytes.
    return Buffer.from(name.slice(0, longestName)).toString();
}


/***/ },

/***/ "./lib/source/tar/sizes.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sizes: () => (/* binding */ Sizes)
/* harmony export */ });
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/source/tar/shown.js");

/** So many folders are told apart; an archive can name as many as it likes. */
const mostNames = 10_000;
const mostShown = 5;
/** Adds up what lies in each folder, or file, right below the root. */
class Sizes {
    #bytes = new Map();
    /** @param path relative to the root, with slashes */
    add(path, sizeBytes) {
        const name = (0,_shown_js__WEBPACK_IMPORTED_MODULE_0__.shown)(path.split('/', 1)[0] ?? '');
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


/***/ },

/***/ "./lib/source/tar/trouble.js"
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   troubleOf: () => (/* binding */ troubleOf)
/* harmony export */ });
/* harmony import */ var _unusable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("./lib/source/unusable.js");

/** What went wrong while an archive was read, in words for people: libraries speak of headers and checks, and of themselves. */
function troubleOf(error, named, { entries, unknown }) {
    if (error instanceof _unusable_js__WEBPACK_IMPORTED_MODULE_0__.UnusableSource)
        return error;
    const message = error instanceof Error ? error.message : String(error);
    // Too little for the first entry is none either; zlib says `end of file` where the compressed data breaks off.
    if (/tar header|end of data/i.test(message) && entries === 0) {
        const is = 'a gzip file, but what it holds is no tar archive';
        return new _unusable_js__WEBPACK_IMPORTED_MODULE_0__.UnusableSource({ code: 'not_an_archive', archive: named, is }, error);
    }
    const after = entries === 1 ? 'its first entry' : `${entries} entries`;
    // Of a sparse file with many holes the old form has another header behind the header, which the library takes for content.
    const gnu = `"${unknown}" in it is of a kind that only GNU tar makes, and that cannot be read here (\`--sparse\`, say): pack it without, or with \`--format=posix\``;
    const problem = problems.find(([pattern]) => pattern.test(message))?.[1];
    return new _unusable_js__WEBPACK_IMPORTED_MODULE_0__.UnusableSource({
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


/***/ }

};
