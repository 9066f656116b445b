import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { inert, summaryOf } from '../../../simulator/action/report.ts';
import { annotationsOf } from '../../support/page.ts';
import { startSimulator, stopSimulator } from './running.ts';

test.each([
  ['scenario', 'nope', /^there is no scenario nope; there are success, /],
  ['speed', '0', /^speed takes a number above 0, not 0$/],
  ['faults', '{"on":"moon"}', /^faults \{"on":"moon"\}: "on" must be "rest" or "stream"$/],
  ['settings', '{"createStatus":3}', /^settings: createStatus takes 200 or 201, not 3$/],
  ['settings', '--help', /^settings takes JSON, not: --help$/],
  ['app', 'a/b', /^app takes the name of an app, not "a\/b"$/]
])('a wrong %s is one error that names it, and nothing is started', async (name, value, message) => {
  const main = await startSimulator({ [name]: value });
  expect(main.exitCode).toBe(1);
  expect(main.annotations).toEqual([{ level: 'error', message: expect.stringMatching(message) }]);
  expect(main.outputs).toEqual({});

  const post = await stopSimulator(main);
  expect(post).toMatchObject({ exitCode: 0, annotations: [], summary: '' });
});

test('somebody who does not know the key stops nothing, and a stranger in its place fails nothing', async () => {
  const main = await startSimulator();
  const refused = await stopSimulator({ ...main, state: { ...main.state, key: 'guessed' } });
  expect(refused.exitCode).toBe(0);
  expect(annotationsOf(refused, 'warning')).toEqual([expect.stringContaining('it ended without a report')]);
  expect((await stopSimulator(main)).lines.at(-1)?.text).toContain('0 requests');

  const stranger = createServer(socket => socket.end('hello\n'));
  await new Promise<void>(resolve => stranger.listen(Number(main.state.port), '127.0.0.1', resolve));
  try {
    const strange = await stopSimulator(main);
    expect(strange.exitCode).toBe(0);
    expect(strange.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
  } finally {
    stranger.close();
  }
});

test('nothing that it was told acts as a command or as Markdown', () => {
  expect(inert('  ::error::x')).toBe('>   ::error::x');
  expect(inert('a ##[error]b\u001b[2J\u202e')).toBe('a ##[\\error]b[2J');
  const deployments = [{ app: 'my-app', gitRef: '|<b>[x](y)`', status: 'success' }];
  expect(summaryOf({ lines: [], requests: 1, deployments })).toContain(
    '| my-app | &#124;&#60;b&#62;&#91;x&#93;&#40;y&#41;&#96; | success |'
  );
  const many = Array.from({ length: 52 }, () => ({ app: 'a', gitRef: 'b', status: 'c' }));
  expect(summaryOf({ lines: [], requests: 1, deployments: many })).toContain('And 2 more.');
});
