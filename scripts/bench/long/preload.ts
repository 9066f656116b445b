import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

const simulator = join(import.meta.dirname, '../../../simulator');
/** What lets time pass faster in a process, and what that imports. */
const files = ['runner/fast-time', 'time/join', 'time/grant'];

/** Writes it into a folder as JavaScript, since reading TypeScript takes memory. @returns the file to load */
export function writeFastTime(folder: string): string {
  for (const file of files) {
    const written = join(folder, `${file}.mjs`);
    mkdirSync(dirname(written), { recursive: true });
    const text = stripTypeScriptTypes(readFileSync(join(simulator, `${file}.ts`), 'utf8'));
    writeFileSync(written, text.replaceAll(/(from '\.[^']*)\.ts'/g, "$1.mjs'"));
  }
  return join(folder, `${files[0]}.mjs`);
}
