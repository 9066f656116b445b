// Writes the tables of inputs and outputs into the pages, from the `action.yml` of each action, the one source of what they mean.
// With --compare it changes nothing and fails where a page says something else.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { between, inputsTable, outputsTable } from './docs/tables.ts';

const root = join(import.meta.dirname, '..');
const isCompared = process.argv.includes('--compare');

/** Which action's tables stand on which page, and how their marks begin. */
const tables = [
  { action: 'action.yml', page: 'README.md', marks: '' },
  { action: 'simulator/action.yml', page: 'docs/try-it.md', marks: 'simulator-' }
];

for (const { action, page, marks } of tables) {
  const described = parse(readFileSync(join(root, action), 'utf8'));
  const text = readFileSync(join(root, page), 'utf8').replaceAll('\r\n', '\n');
  const inputs = between(text, `${marks}inputs`, inputsTable(described));
  const fresh = between(inputs, `${marks}outputs`, outputsTable(described));
  if (!isCompared) writeFileSync(join(root, page), fresh);
  else if (fresh !== text) {
    process.stderr.write(
      `The tables of ${page} are not those of ${action}. Run \`npm run docs\` and commit ${page}.\n`
    );
    process.exitCode = 1;
  }
}

if (isCompared && process.exitCode === undefined) {
  process.stdout.write(`The tables of ${tables.map(({ page }) => page).join(' and ')} are what the actions say.\n`);
}
