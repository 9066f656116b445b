import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadedScripts } from '../loaded.ts';
import type { Row } from '../table.ts';
import type { Bench } from './bench.ts';

const dist = join(import.meta.dirname, '../../../dist');

/** How much code there is, and how much of it an ordinary run loads. */
export async function size({ server }: Bench): Promise<Row[]> {
  const loaded = await loadedScripts(server);
  const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + statSync(file).size, 0);
  const names = readdirSync(dist).map(name => join(dist, name));
  const [some, all] = [sum(loaded), sum(names)];
  const note = `${loaded.length} of ${names.length} files`;
  return [
    { what: 'code that an ordinary run loads', value: some, shown: inMegabytes(some), most: 0.8e6, note },
    { what: 'all of dist', value: all, shown: inMegabytes(all), most: 1.5e6, note: 'the licences of others among it' }
  ];
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
