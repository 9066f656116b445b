/**
 * Unpacks an archive, compressed or not, into a folder: `node unpack.ts ARCHIVE FOLDER`. For Windows, whose tar gives other names to what is
 * not ASCII. By the library that also packs: elsewhere the system's own tar says whether an archive is right.
 */
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';

const [archive = '', folder = ''] = process.argv.slice(2);
const bytes = readFileSync(archive);
const isCompressed = bytes.subarray(0, 2).toString('latin1') === '\x1f\x8b';
const entries = extract();
entries.end(isCompressed ? gunzipSync(bytes) : bytes);
/** Only at the end: what lies in a folder that nobody may write to has to be written before. */
const modes: [path: string, mode: number][] = [];
for await (const entry of entries) {
  const { name, type, linkname, mode = 0o644 } = entry.header;
  const content = await buffer(entry as unknown as AsyncIterable<Buffer>);
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  if (type === 'symlink') symlinkSync(linkname ?? '', path);
  else {
    if (type === 'directory') mkdirSync(path, { recursive: true });
    else writeFileSync(path, content);
    modes.unshift([path, mode]);
  }
}
for (const [path, mode] of modes) chmodSync(path, mode);
