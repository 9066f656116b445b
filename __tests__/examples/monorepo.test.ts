import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { testWith } from '../support/systems.ts';
import { runScript, scriptOf } from '../support/workflow-script.ts';

// The script is bash, for Linux: the job runs there.
const onUnix = testWith('bash');
let folder = '';
let before = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monorepo-'));
  git('init', '--quiet');
  before = commit('README.md', 'apps/api/app.js', 'apps/web/app.js');
});
afterEach(() => rmSync(folder, { recursive: true }));

onUnix('only the apps that a push touches', () => {
  expect(apps(before, commit('apps/web/app.js', 'apps/web/style.css', 'README.md'))).toEqual(['my-web']);
  expect(apps(before, commit('apps/api/app.js'))).toEqual(['my-api', 'my-web']);
});

onUnix('both where a file moves from one to the other', () => {
  git('mv', 'apps/api/app.js', 'apps/web/moved.js');
  expect(apps(before, commit('README.md'))).toEqual(['my-api', 'my-web']);
});

onUnix('none where it touches none', () => {
  expect(apps(before, commit('README.md', 'docs/apps/api/readme.md'))).toEqual([]);
});

onUnix('all where there is nothing to compare with', () => {
  expect(apps('0'.repeat(40), before)).toEqual(['my-api', 'my-web']);
  expect(apps('', before)).toEqual(['my-api', 'my-web']);
});

function apps(from: string, to: string): unknown {
  const { outputs } = runScript(scriptOf('examples/monorepo.yml', 'changes'), folder, { BEFORE: from, GITHUB_SHA: to });
  return JSON.parse(outputs.apps ?? '');
}

let version = 0;

/** Commits a change of these files. */
function commit(...files: string[]): string {
  version += 1;
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), String(version));
  }
  git('add', ...files);
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'a change');
  return git('rev-parse', 'HEAD').trim();
}

function git(...options: string[]): string {
  return execFileSync('git', options, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
