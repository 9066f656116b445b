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

test('a number is one', () => {
  expect(run('starting', '--rounds', 'many')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: '--rounds has to be a whole number from 1 on, not "many".\n'
  });
});
