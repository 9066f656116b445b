/** What a machine with an older Node is told where `npm ci` could bring none along. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const script = join(import.meta.dirname, '../../scripts/node-version.js');

test.each([
  ['20.20.2', 1],
  ['9.11.2', 1],
  ['24.0.0', 0],
  ['24.18.0', 0],
  ['26.1.0', 0]
])('on Node %s', (version, exitCode) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const { status, stderr } = spawnSync(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(pretend)}`,
    script
  ]);
  expect(status).toBe(exitCode);
  const told = stderr.toString();
  if (exitCode === 0) expect(told).toBe('');
  else expect(told).toMatch(new RegExp(`runs on Node 24, and this machine has Node ${version}.*install Node 24`, 's'));
});
