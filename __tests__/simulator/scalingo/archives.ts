/** Archives for the simulator's own tests, written byte by byte, so that they can be as wrong as a test likes. */
import { gzipSync } from 'node:zlib';

export interface Entry {
  name: string;
  content?: string | Buffer;
  /** `0` for a file (the default), `5` for a folder, `2` for a symbolic link … */
  type?: string;
  /** What the header says of the size, where that is not the content's. */
  sizeBytes?: number;
}

/** A header of 512 bytes and the content, padded. */
export function entry({ name, content = '', type = '0', sizeBytes }: Entry): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100, 'utf8');
  header.write('0000644\0', 100);
  header.write(`${(sizeBytes ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** A tar of these entries, with its end. */
export function tar(...entries: (Entry | Buffer)[]): Buffer {
  return Buffer.concat([...entries.map(one => (Buffer.isBuffer(one) ? one : entry(one))), Buffer.alloc(1024)]);
}

/** A pax header that says this of the next entry. */
export function pax(records: Record<string, string>, type = 'x'): Buffer {
  const content = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    const length = rest + `${rest + `${rest}`.length}`.length;
    return `${length} ${key}=${value}\n`;
  });
  return entry({ name: 'pax', content: content.join(''), type });
}

/** The archive that most tests deploy. */
export const goodArchive = gzipSync(tar({ name: 'my-app/', type: '5' }, { name: 'my-app/index.js', content: 'hello' }));

const zeros = gzipSync(Buffer.alloc(1024 * 1024));

/** An archive of so many bytes, uncompressed, in one root folder: of gzip members that are the same zeros, so that nobody has to hold them. */
export function archiveOf(sizeBytes: number): Buffer {
  const folder = entry({ name: 'a/', type: '5' });
  const header = entry({ name: 'a/zeros', sizeBytes: sizeBytes - folder.length - 512 - 1024 });
  const restBytes = sizeBytes - folder.length - header.length;
  const members = Array<Buffer>(Math.floor(restBytes / (1024 * 1024))).fill(zeros);
  const last = gzipSync(Buffer.alloc(restBytes % (1024 * 1024)));
  return Buffer.concat([gzipSync(Buffer.concat([folder, header])), ...members, last]);
}
