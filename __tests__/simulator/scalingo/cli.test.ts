import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { scenarios } from '../../../simulator/scalingo/scenarios/index.ts';
import { testWith } from '../../support/systems.ts';

const script = fileURLToPath(new URL('../../../simulator/scalingo/cli.ts', import.meta.url));
const children: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

test('--list names every scenario with its length and description', async () => {
  const { code, stdout } = await run('--list');
  expect(code).toBe(0);
  const names = stdout
    .trimEnd()
    .split('\n')
    .map(line => line.split(' ')[0]);
  expect(names).toEqual(Object.keys(scenarios));
  expect(stdout).toMatch(/^success +\d+ s {2}\S/m);
});

test('--help says what there is', async () => {
  const { code, stdout } = await run('--help');
  expect(code).toBe(0);
  for (const option of ['scenario', 'list', 'speed', 'port', 'fault', 'setting'])
    expect(stdout).toContain(`--${option}`);
});

test('a wrong command line is one clear sentence and exit code 2', async () => {
  const { code, stdout, stderr } = await run('--scenario', 'nope');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^simulator: there is no scenario nope; there are success, [^\n]+\n$/);
});

test('a port that is taken is one clear sentence', async () => {
  const first = startSimulator();
  const { port } = new URL((await first.line(/api_url: (\S+)/))[1] ?? '');
  const { code, stderr } = await run('--port', port);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^simulator: [^\n]*EADDRINUSE[^\n]*\n$/);
});

testWith('signals')('it says what to set, tells each request, and ends at once when it is told to', async () => {
  // However late this test is, what it was given is still good.
  const longLived = '"bearerLifetimeSeconds":100000000,"sourceLifetimeMs":100000000000';
  const simulator = startSimulator('--speed', '2000', '--setting', `{"createStatus":200,${longLived}}`);
  const token = (await simulator.line(/token: (\S+)/))[1] ?? '';
  const apiUrl = (await simulator.line(/api_url: (\S+)/))[1] ?? '';
  const authUrl = (await simulator.line(/auth_url: (\S+)/))[1] ?? '';
  await simulator.line(
    new RegExp(`SCALINGO_API_URL=${apiUrl} SCALINGO_AUTH_URL=${authUrl} SCALINGO_API_TOKEN=${token}`)
  );

  const authorization = `Basic ${Buffer.from(`:${token}`).toString('base64')}`;
  const exchanged = await fetch(`${authUrl}/v1/tokens/exchange`, { method: 'POST', headers: { authorization } });
  const { token: bearer } = (await exchanged.json()) as { token: string };
  await simulator.line(/ s {2}POST \/v1\/tokens\/exchange → 200$/);
  const created = await fetch(`${apiUrl}/v1/apps/my-app/deployments?x=%1b[2J`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ deployment: { source_url: 'https://example.com/my-app.tar.gz' } })
  });
  const { deployment } = (await created.json()) as { deployment: { id: string } };
  await simulator.line(/POST \/v1\/apps\/my-app\/deployments\?x=\S+ → 200$/);
  await simulator.line(new RegExp(`deployment ${deployment.id} is success$`));
  const headers = { authorization: `Bearer ${bearer}` };
  const sources = await fetch(`${apiUrl}/v1/sources`, { method: 'POST', headers });
  const { source } = (await sources.json()) as { source: { upload_url: string } };
  await fetch(source.upload_url, { method: 'PUT', headers: { 'content-type': 'application/x-gzip' }, body: 'archive' });
  await simulator.line(/PUT \/sources\/\S+ → 200$/);
  expect(await simulator.interrupt()).toEqual([0, null]);
  const signature = new URL(source.upload_url).searchParams.get('signature') ?? '';
  expect(signature).not.toBe('');
  for (const secret of [bearer, signature]) expect(simulator.printed().join('\n')).not.toContain(secret);
  expect(simulator.printed().at(-1)).toBe('The simulator has stopped.');
});

// The shell is a Unix one, as `curl` and `sed` in it are.
const onUnix = testWith('bash');
const unproxied = { ...process.env, no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1' };

onUnix('what it prints for curl, pasted as it is, ends with the whole log', async () => {
  const simulator = startSimulator('--speed', '60');
  await simulator.line(/^The official CLI/);
  const printed = simulator.printed();
  const session = printed.slice(
    printed.indexOf('curl:') + 1,
    printed.findIndex(line => /^The official CLI/.test(line))
  );
  expect(session.join('\n')).toMatch(/^ {2}sleep 1 # /m);
  const { stdout } = await promisify(execFile)('sh', ['-c', session.join('\n')], { env: unproxied });
  expect(stdout).toMatch(/"status":"queued".*Start deployment of my-app.*https:\/\/my-app\.osc-fr1\.scalingo\.io/s);
  await simulator.line(/\/output → 200$/);
});

test('faults from the command line, and those of a scenario, happen', async () => {
  const simulator = startSimulator(
    '--fault',
    '{"on":"rest","call":"exchange","effect":{"kind":"status","status":503}}',
    '--fault',
    '{"on":"rest","call":"exchange","when":{"from":2},"effect":{"kind":"reset"}}'
  );
  const authUrl = (await simulator.line(/auth_url: (\S+)/))[1] ?? '';
  const ask = () => fetch(`${authUrl}/v1/tokens/exchange`, { method: 'POST' });
  expect((await ask()).status).toBe(503);
  await expect(ask()).rejects.toThrow();
  expect((await ask()).status).toBe(401);
  await simulator.line(/exchange → 503 \(fault: status\)$/);
  await simulator.line(/exchange → no answer \(fault: reset\)$/);
  await simulator.line(/exchange → 401$/);
});

interface Simulator {
  /** The first line that fits, printed already or later. */
  line(form: RegExp): Promise<RegExpExecArray>;
  printed(): string[];
  /** As Ctrl-C does; gives exit code and signal. */
  interrupt(): Promise<[number | null, NodeJS.Signals | null]>;
}

function startSimulator(...commandLine: string[]): Simulator {
  const child = spawn(process.execPath, [script, ...commandLine]);
  children.push(child);
  const lines: string[] = [];
  const looks = new Set<() => void>();
  const ended = new Promise<[number | null, NodeJS.Signals | null]>(resolve => {
    child.once('close', (code, signal) => resolve([code, signal]));
  });
  createInterface(child.stdout).on('line', line => {
    lines.push(line);
    for (const look of looks) look();
  });
  const line = (form: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = lines.map(each => form.exec(each)).find(each => each !== null);
        if (found === undefined) return;
        looks.delete(look);
        resolve(found as RegExpExecArray);
      };
      looks.add(look);
      look();
      void ended.then(() => reject(new Error(`it ended without ${form}: ${lines.join('\n')}`)));
    });
  const interrupt = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { line, printed: () => lines, interrupt };
}

function run(...commandLine: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise(resolve => {
    execFile(process.execPath, [script, ...commandLine], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
