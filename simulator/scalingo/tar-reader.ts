/** Reads what a tar holds, piece by piece, by its headers alone. Source: POSIX.1-2017, pax; GNU tar's manual, "Basic Tar Format". */

export interface TarEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What is fed is no tar; the message is Go's, of which Scalingo is made. */
export class TarError extends Error {}

const blockBytes = 512;
/** Names longer than that are nobody's (Go's own limit). */
const longestNoteBytes = 1024 * 1024;
/** Entries that are notes about the next one: of their contents names and sizes are read. */
const notes = ['x', 'g', 'L', 'K'];
/** Links, devices and folders have no contents, whatever their size says. */
const empty = ['1', '2', '3', '4', '5', '6'];

interface Note {
  readonly type: string;
  readonly parts: Buffer[];
  readonly sizeBytes: number;
}

export class TarReader {
  readonly #header = Buffer.alloc(blockBytes);
  #headerBytes = 0;
  /** Contents and padding still to come before the next header. */
  #skipBytes = 0;
  #note: Note | undefined;
  /** What notes say of the next entry. */
  #name: string | undefined;
  #sizeBytes: number | undefined;
  #zeroBlocks = 0;

  /**
   * Takes the next piece, and gives the entries whose headers are complete by now.
   * @throws TarError where it cannot be a tar
   */
  take(piece: Buffer): TarEntry[] {
    const entries: TarEntry[] = [];
    let at = 0;
    while (at < piece.length && this.#zeroBlocks < 2) {
      if (this.#skipBytes > 0) {
        at += this.#skip(piece.subarray(at));
        continue;
      }
      const taken = piece.copy(this.#header, this.#headerBytes, at, at + blockBytes - this.#headerBytes);
      at += taken;
      this.#headerBytes += taken;
      if (this.#headerBytes < blockBytes) break;
      this.#headerBytes = 0;
      const entry = this.#readHeader();
      if (entry !== undefined) entries.push(entry);
    }
    return entries;
  }

  /** There is no more. @throws TarError where it stops in the middle of something */
  end(): void {
    if (this.#skipBytes > 0 || this.#headerBytes > 0) throw new TarError('unexpected EOF');
  }

  #skip(piece: Buffer): number {
    const skipped = Math.min(piece.length, this.#skipBytes);
    this.#note?.parts.push(Buffer.from(piece.subarray(0, skipped)));
    this.#skipBytes -= skipped;
    if (this.#skipBytes === 0 && this.#note !== undefined) this.#readNote(this.#note);
    return skipped;
  }

  #readHeader(): TarEntry | undefined {
    const header = this.#header;
    if (header.every(byte => byte === 0)) {
      this.#zeroBlocks += 1;
      return undefined;
    }
    if (this.#zeroBlocks > 0 || !isSumRight(header)) throw new TarError('archive/tar: invalid tar header');
    const type = String.fromCharCode(header[156] ?? 0);
    const isNote = notes.includes(type);
    const sizeBytes = (isNote ? undefined : this.#sizeBytes) ?? readNumber(header.subarray(124, 136));
    if (isNote && sizeBytes > longestNoteBytes) throw new TarError('archive/tar: header field too long');
    this.#skipBytes = empty.includes(type) ? 0 : Math.ceil(sizeBytes / blockBytes) * blockBytes;
    if (isNote) {
      this.#note = { type, parts: [], sizeBytes };
      return undefined;
    }
    const name = this.#name ?? nameIn(header);
    this.#name = undefined;
    this.#sizeBytes = undefined;
    return { name, isFolder: type === '5' || ('0\0'.includes(type) && name.endsWith('/')) };
  }

  #readNote({ type, parts, sizeBytes }: Note): void {
    this.#note = undefined;
    const content = Buffer.concat(parts).subarray(0, sizeBytes);
    if (type === 'L') this.#name = textIn(content);
    if (type !== 'x') return;
    const { path, size } = readRecords(content);
    if (path !== undefined) this.#name = path;
    if (size !== undefined) this.#sizeBytes = Number(size);
  }
}

/** The sum of a header's bytes, in which the field of the sum itself counts as blanks. */
function isSumRight(header: Buffer): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === readNumber(header.subarray(148, 156));
}

/** Octal digits, or, where the first bit is set, the number itself (GNU). */
function readNumber(field: Buffer): number {
  const first = field[0] ?? 0;
  const number =
    first & 0x80
      ? field.subarray(1).reduce((total, byte) => total * 256 + byte, first & 0x7f)
      : Number.parseInt(textIn(field).trim() || '0', 8);
  if (!Number.isSafeInteger(number)) throw new TarError('archive/tar: invalid tar header');
  return number;
}

function nameIn(header: Buffer): string {
  const name = textIn(header.subarray(0, 100));
  const isUstar = header.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isUstar ? textIn(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textIn(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? field.length : end);
}

/** Records of pax: `<length of the record> <key>=<value>\n`. */
function readRecords(content: Buffer): Partial<Record<string, string>> {
  const records: Partial<Record<string, string>> = {};
  for (let at = 0; at < content.length; ) {
    const blank = content.indexOf(' ', at);
    const bytes = Number(content.toString('latin1', at, blank));
    const record = content.toString('utf8', blank + 1, at + bytes - 1);
    const [key = ''] = record.split('=', 1);
    if (blank === -1 || !(bytes > 0) || content[at + bytes - 1] !== 0x0a || key === record) {
      throw new TarError('archive/tar: invalid tar header');
    }
    records[key] = record.slice(key.length + 1);
    at += bytes;
  }
  return records;
}
