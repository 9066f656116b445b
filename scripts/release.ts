// Checks that a tag may be released, and writes what is new in it: `node scripts/release.ts v1.2.3`. Changes nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf } from './release/notes.ts';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').replaceAll('\r\n', '\n');
try {
  process.stdout.write(notesOf(process.argv[2] ?? '', version, changelog));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
