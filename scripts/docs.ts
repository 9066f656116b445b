// Writes the tables of inputs and outputs into README.md, from `action.yml`, the one source of what they mean. With
// --compare it changes nothing and fails where README.md says something else.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { between, inputsTable, outputsTable } from './docs/tables.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'README.md');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const page = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
const fresh = between(between(page, 'inputs', inputsTable(action)), 'outputs', outputsTable(action));

if (!process.argv.includes('--compare')) writeFileSync(file, fresh);
else if (fresh !== page) {
  process.stderr.write(
    'The tables of README.md are not those of action.yml. Run `npm run docs` and commit README.md.\n'
  );
  process.exitCode = 1;
}
