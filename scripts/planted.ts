/** Shows that the tests would notice: plants wrong changes, one at a time, in a copy of the repository, and runs the test files that have to fail. */
import { misused, optionsOf, pattern } from './command-line.ts';
import { bugs } from './planted/bugs.ts';
import { type Checked, check, failingAnyway } from './planted/check.ts';
import { Copy } from './planted/copy.ts';

const usage = `Usage: npm run planted -- [options]

Plants wrong changes, one at a time, in a copy of this repository, and runs the tests that have to notice. All of them take
more than an hour.

  --only PATTERN   those alone whose name fits the regular expression
  --help           this text
`;
const only = pattern('only', optionsOf(usage, { only: { type: 'string', default: '' } }).only);
const chosen = bugs.filter(({ name }) => only.test(name));
if (chosen.length === 0) misused(`None of the ${bugs.length} planted bugs has a name that fits ${only}.`);
const copy = new Copy();
try {
  const wrong = await plantAll();
  write(`${chosen.length} planted, ${chosen.length - wrong} caught`);
  process.exitCode = wrong > 0 ? 1 : 0;
} finally {
  copy.remove();
}

/** @returns how many were not caught, or could not be planted */
async function plantAll(): Promise<number> {
  let wrong = 0;
  const useful = new Set<string>();
  for (const bug of chosen) {
    try {
      const checked = await check(bug, copy);
      if (checked.caughtBy === undefined) wrong++;
      else useful.add(checked.caughtBy);
      write(row(checked));
    } catch (error) {
      wrong++;
      write(`ERROR     ${bug.name}: ${(error as Error).message}`);
    }
  }
  for (const file of await failingAnyway([...useful].sort(), copy)) {
    wrong++;
    write(`ERROR     ${file} fails with nothing planted`);
  }
  return wrong;
}

function row({ name, caughtBy, test }: Checked): string {
  if (caughtBy === undefined) return `SURVIVED  ${name}`;
  return `caught    ${name}\n          by ${caughtBy.replace('__tests__/', '')}: ${test.slice(0, 120)}`;
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
