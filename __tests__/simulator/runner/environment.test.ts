import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import type { StepOptions } from '../../../simulator/runner/index.ts';
import { run, temporaryFolder } from './fixture.ts';

async function environmentOf(options: StepOptions = {}): Promise<Record<string, string>> {
  const { stdout } = await run('console.log(JSON.stringify({ ...process.env, cwd: process.cwd() }))', options);
  return JSON.parse(stdout);
}

test('sets what the runner sets', async () => {
  const environment = await environmentOf({ sha: 'abc', ref: 'refs/tags/v1.0', repository: 'someone/thing' });
  expect(environment).toMatchObject({
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SHA: 'abc',
    GITHUB_REF: 'refs/tags/v1.0',
    GITHUB_REF_NAME: 'v1.0',
    GITHUB_REF_TYPE: 'tag',
    GITHUB_REPOSITORY: 'someone/thing',
    GITHUB_REPOSITORY_OWNER: 'someone',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_RUN_ID: expect.stringMatching(/^\d+$/)
  });
  expect(environment).not.toHaveProperty('GITHUB_TOKEN');
  expect(environment).not.toHaveProperty('RUNNER_DEBUG');
});

test('runs in the workspace, with folders of its own that are gone afterwards', async () => {
  const environment = await environmentOf();
  expect(environment.cwd).toBe(environment.GITHUB_WORKSPACE);
  for (const name of ['GITHUB_WORKSPACE', 'RUNNER_TEMP', 'GITHUB_OUTPUT', 'HOME']) {
    expect(environment[name]).toBeTruthy();
    expect(existsSync(environment[name] ?? '')).toBe(false);
  }
});

test('leaves a workspace that was given where it is', async () => {
  const workspace = temporaryFolder();
  expect((await environmentOf({ workspace })).GITHUB_WORKSPACE).toBe(workspace);
  expect(existsSync(workspace)).toBe(true);
});

/** What each process has there, whoever starts it. Source: libuv, src/win/process.c, `required_vars` */
const ofWindows =
  process.platform === 'win32'
    ? ['HOMEDRIVE', 'HOMEPATH', 'LOGONSERVER', 'SYSTEMDRIVE', 'USERDOMAIN', 'USERNAME', 'SYSTEMROOT', 'WINDIR']
    : [];

test('nothing of this process leaks in', async () => {
  process.env.https_proxy = 'http://127.0.0.1:9';
  try {
    const names = Object.keys(await environmentOf());
    const known =
      /^(GITHUB_|RUNNER_|CI$|HOME$|USERPROFILE$|PATH$|LANG$|TMPDIR$|TEMP$|TMP$|SystemRoot$|windir$|ComSpec$|PATHEXT$|cwd$|__CF_)/;
    expect(names.filter(name => !known.test(name) && !ofWindows.includes(name))).toEqual([]);
  } finally {
    delete process.env.https_proxy;
  }
});

test('the test’s own variables win', async () => {
  const environment = await environmentOf({
    env: { https_proxy: 'http://127.0.0.1:1', GITHUB_API_URL: 'http://127.0.0.1:2' }
  });
  expect(environment).toMatchObject({ https_proxy: 'http://127.0.0.1:1', GITHUB_API_URL: 'http://127.0.0.1:2' });
});

test('writes the event’s file', async () => {
  const payload = { number: 7, pull_request: { number: 7, base: { ref: 'main' }, head: { ref: 'topic', sha: 'def' } } };
  const { stdout } = await run(
    "import { readFileSync } from 'node:fs'; console.log(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'), JSON.stringify(process.env.GITHUB_REF + process.env.GITHUB_HEAD_REF + process.env.GITHUB_BASE_REF))",
    { event: { name: 'pull_request', payload } }
  );
  expect(JSON.parse(stdout.slice(0, stdout.lastIndexOf('}') + 1))).toEqual(payload);
  expect(stdout).toContain('"refs/pull/7/mergetopicmain"');
});

test('debug logging sets RUNNER_DEBUG and shows debug lines', async () => {
  const script = "console.log('::debug::one%0Atwo'); console.log(process.env.RUNNER_DEBUG ?? 'none')";
  const quiet = await run(script);
  const debugged = await run(script, { debug: true });
  expect(quiet.lines.filter(line => line.from === 'stdout').map(line => line.stored)).toEqual(['none']);
  expect(debugged.lines.filter(line => line.from === 'stdout').map(line => line.stored)).toEqual([
    '##[debug]one',
    '##[debug]two',
    '1'
  ]);
});

test('leaves out the files that are said to be missing', async () => {
  const environment = await environmentOf({ missingFiles: ['output', 'summary'] });
  expect(environment).not.toHaveProperty('GITHUB_OUTPUT');
  expect(environment).not.toHaveProperty('GITHUB_STEP_SUMMARY');
  expect(environment).toHaveProperty('GITHUB_STATE');
});

test('passes flags to node, and closes stdin', async () => {
  const { stdout } = await run(
    'process.stdin.resume().on("end", () => console.log(process.execArgv, process.version))',
    {
      nodeFlags: ['--no-warnings']
    }
  );
  expect(stdout).toBe(`[ '--no-warnings' ] ${process.version}\n`);
});

test('the stand-in imports nothing of the action, or both would share one misreading', () => {
  const folder = resolve(import.meta.dirname, '../../../simulator/runner');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  const sources = files.map(name => readFileSync(join(folder, name), 'utf8'));
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter(source => /from '[^']*\/src\//.test(source))).toEqual([]);
});
