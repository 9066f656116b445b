/** Scripts that have few options say what those are, and what they did not understand; nothing runs then. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

function run(script: string, ...options: string[]) {
  const flags = ['--disable-warning=ExperimentalWarning'];
  return spawnSync(process.execPath, [...flags, `scripts/${script}.ts`, ...options], { cwd: root, encoding: 'utf8' });
}

test.each(['planted', 'packing', 'starting'])('%s', script => {
  const helped = run(script, '--help');
  expect(helped).toMatchObject({ status: 0, stderr: '' });
  expect(helped.stdout).toMatch(new RegExp(`^Usage: npm run ${script} -- `));

  const misunderstood = run(script, '--nonsense');
  expect(misunderstood).toMatchObject({ status: 2, stdout: '' });
  expect(misunderstood.stderr).toMatch(/^[^\n]*--nonsense[^\n]*\n$/);
});

test.each([
  ['starting', '--rounds', 'many', '--rounds has to be a whole number from 1 on, not "many". See --help.\n'],
  ['planted', '--only', '(', expect.stringMatching(/^--only has to be a regular expression\. .+ See --help\.\n$/)],
  ['planted', '--only', '^nothing$', expect.stringMatching(/^None of the \d+ planted bugs .+ \/\^nothing\$\/\. See/)]
])('%s %s %s', (script, option, value, stderr) => {
  expect(run(script, option, value)).toMatchObject({ status: 2, stdout: '', stderr });
});
