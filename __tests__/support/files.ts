/** Trees of files: made for a test, and compared name by name, mode by mode. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What lies at a path: a text or bytes, a file with its mode, a link, or an empty folder. */
export type Planted = string | Buffer | { content: string | Buffer; mode: number } | { link: string } | 'folder';

/** Makes a tree; each folder on the way is made too. */
export function plant(folder: string, tree: Readonly<Record<string, Planted>>): void {
  for (const [name, planted] of Object.entries(tree)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (planted === 'folder') mkdirSync(path, { recursive: true });
    else if (typeof planted === 'string' || Buffer.isBuffer(planted)) writeFileSync(path, planted, { mode: 0o644 });
    else if ('link' in planted) symlinkSync(planted.link, path);
    else {
      writeFileSync(path, planted.content);
      chmodSync(path, planted.mode);
    }
  }
}

/** Gives a file another time, as a fresh checkout does. */
export function age(path: string, date: Date): void {
  utimesSync(path, date, date);
}

/** Everything in a folder, by name: its mode, and what it holds or where it leads. */
export function treeOf(folder: string, without: readonly string[] = []): Record<string, string> {
  const tree: Record<string, string> = {};
  const look = (below: string) => {
    for (const name of readdirSync(join(folder, below))) {
      if (without.includes(name)) continue;
      const path = below === '' ? name : `${below}/${name}`;
      const stats = lstatSync(join(folder, path));
      const mode = (stats.mode & 0o7777).toString(8);
      if (stats.isSymbolicLink()) tree[path] = `link to ${readlinkSync(join(folder, path)).replaceAll(sep, '/')}`;
      else if (stats.isDirectory()) {
        tree[path] = `folder ${mode}`;
        look(path);
      } else tree[path] = `file ${mode} ${stats.size} ${digestOf(readFileSync(join(folder, path)))}`;
    }
  };
  look('');
  return tree;
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
