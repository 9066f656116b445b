import { expect, test } from '@jest/globals';
import type { Settings } from '../../../simulator/scalingo/index.ts';
import { logIn, send } from './client.ts';
import { ended, hold, log, logs, scenario, simulate, status, wait } from './running.ts';

/** Holds before its first line, after its second, and ends with a third. */
const inSteps = scenario(
  status('building'),
  hold('first'),
  logs('one', 'two  '),
  hold('third'),
  log('\x1b[1mthree\x1b[0m \r'),
  status('success')
);

async function open(settings: Partial<Settings> = {}) {
  const scalingo = await simulate({ scenario: inSteps, settings });
  const session = await logIn(scalingo);
  const { links } = (await session.create()).json.deployment;
  const output = (headers = {}) =>
    send(links.output, { headers: { authorization: `Bearer ${session.bearer}`, ...headers } });
  const lines = (count: number) =>
    scalingo.until(({ deployments }) => (deployments[0]?.lines.length === count ? true : undefined));
  return { scalingo, output, lines, links };
}

test('output is not there before the first line, grows, and is whole at the end', async () => {
  const { scalingo, output, lines } = await open();
  expect(await output()).toMatchObject({ status: 404, json: { resource: 'deployment', error: 'not found' } });
  scalingo.release('first');
  await lines(2);
  expect((await output()).text).toBe('one\ntwo  \n');
  scalingo.release('third');
  await ended(scalingo);
  const { status, headers, text } = await output();
  expect({ status, text }).toEqual({ status: 200, text: 'one\ntwo  \n\x1b[1mthree\x1b[0m \r\n' });
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(scalingo.deployments[0]?.lines).toEqual(['one', 'two  ', '\x1b[1mthree\x1b[0m \r']);
});

test.each([
  ['absent', 404, undefined],
  ['partial', 200, 'one\n']
] as const)('while the deployment runs output can be %s', async (outputWhileRunning, code, text) => {
  const { scalingo, output, lines } = await open({ outputWhileRunning });
  scalingo.release('first');
  await lines(2);
  const running = await output();
  expect(running.status).toBe(code);
  if (text !== undefined) expect(running.text).toBe(text);
  scalingo.release('third');
  await ended(scalingo);
  expect((await output()).text).toContain('three');
});

test.each([
  [3_600_000, 404],
  [1000, 200]
])('output can lag %p ms behind, after the end too', async (outputLagMs, code) => {
  const short = scenario(log('one'), status('success'));
  const scalingo = await simulate({ scenario: short, settings: { outputLagMs } });
  const session = await logIn(scalingo);
  const { links } = (await session.create()).json.deployment;
  await ended(scalingo);
  scalingo.deploy('my-app', { scenario: scenario(wait(1000), status('success')) });
  await ended(scalingo, 1);
  const output = await send(links.output, { headers: { authorization: `Bearer ${session.bearer}` } });
  expect(output.status).toBe(code);
});

test.each([
  [{ colours: 'stripped in output' }, 'one\ntwo  \nthree \r\n'],
  [{ colours: 'stripped in stream' }, 'one\ntwo  \n\x1b[1mthree\x1b[0m \r\n'],
  [{ trailingBlanks: 'stripped in output' }, 'one\ntwo\n\x1b[1mthree\x1b[0m\r\n'],
  [{ outputEndsWithNewline: false }, 'one\ntwo  \n\x1b[1mthree\x1b[0m \r']
] as const)('with %j output differs as it should', async (settings, text) => {
  const { scalingo, output } = await open(settings);
  scalingo.release('first');
  scalingo.release('third');
  await ended(scalingo);
  expect((await output()).text).toBe(text);
});

test.each([
  ['app', /\/v1\/apps\/[0-9a-f]{24}\/deployments\/[^/]+\/output$/],
  ['deployment', /\/v1\/deployments\/[^/]+\/output$/]
] as const)('the link to output names the %s', async (outputLink, pattern) => {
  const { scalingo, output, links } = await open({ outputLink });
  expect(links.output).toMatch(pattern);
  scalingo.release('first');
  scalingo.release('third');
  await ended(scalingo);
  expect((await output()).status).toBe(200);
  expect((await output({ authorization: 'Bearer no' })).status).toBe(401);
  expect(scalingo.requests.at(-1)?.call).toBe('output');
});

test("another user's output is not found by the short link", async () => {
  const scalingo = await simulate({
    apps: [{ name: 'mine' }, { name: 'theirs' }],
    tokens: [{ token: 'tk-us-1', apps: ['mine'] }]
  });
  const { id } = scalingo.deploy('theirs', { scenario: scenario(log('secret'), status('success')) });
  await ended(scalingo);
  const session = await logIn(scalingo);
  expect((await session.get(`/deployments/${id}/output`)).status).toBe(404);
});

test('the Go client asks for output as JSON and gets text; who takes only HTML gets nothing', async () => {
  const { scalingo, output } = await open();
  scalingo.release('first');
  scalingo.release('third');
  await ended(scalingo);
  expect((await output({ accept: 'application/json' })).status).toBe(200);
  expect((await output({ accept: 'text/plain' })).status).toBe(200);
  expect((await output({ accept: 'text/html' })).status).toBe(406);
});
