import { expect, test } from '@jest/globals';
import type { Settings } from '../../../simulator/scalingo/index.ts';
import { logIn } from './client.ts';
import { ended, hold, logs, numbered, scenario, simulate, status } from './running.ts';

/** A deployment of ten lines that is in the middle of its build, and a second connection after the first. */
async function interrupted(settings: Partial<Settings>) {
  const scalingo = await simulate({
    scenario: scenario(status('building'), logs(...numbered(10)), hold('end'), status('success')),
    settings
  });
  const session = await logIn(scalingo);
  const first = await session.stream();
  await session.create();
  await first.received(12);
  first.socket.terminate();
  await first.closed;
  const second = await session.stream();
  await scalingo.until(({ connections }) => connections[1]?.authenticated || undefined);
  scalingo.release('end');
  await ended(scalingo);
  const finished = async () => {
    await scalingo.until(() => (second.statuses().at(-1) === 'success' ? true : undefined));
  };
  second.socket.on('message', () => scalingo.release('look again'));
  await finished();
  return { second, replayed: scalingo.connections[1]?.replayed };
}

test.each([
  ['full', numbered(10)],
  ['none', []],
  [{ lines: 3 }, numbered(10).slice(7)],
  [{ lines: 100 }, numbered(10)],
  [{ lines: 0 }, []]
] as const)('a second connection is replayed %j', async (replay, lines) => {
  const { second, replayed } = await interrupted({ replay });
  expect(second.contents()).toEqual(lines);
  expect(replayed).toBe(lines.length);
});

test.each([
  [true, ['new', 'status'], ['building', 'success']],
  [false, ['log', 'log'], ['success']]
] as const)('statuses are replayed: %p', async (replayStatuses, firstTypes, statuses) => {
  const { second } = await interrupted({ replayStatuses });
  expect(second.events.slice(0, 2).map(({ type }) => type)).toEqual(firstTypes);
  expect(second.statuses()).toEqual(statuses);
});

test('a second connection can be left without a replay', async () => {
  const { second } = await interrupted({ replayOnSecondConnection: false });
  expect(second.contents()).toEqual([]);
});

test.each([
  ['running', ['b']],
  ['latest', ['b', 'c']],
  ['all', ['a', 'b', 'c']]
] as const)('%s deployments are replayed', async (replayOf, expected) => {
  const scalingo = await simulate({ settings: { replayOf } });
  const deploy = (line: string, ...end: ReturnType<typeof hold>[]) =>
    scalingo.deploy('my-app', { scenario: scenario(logs(line), ...end) });
  deploy('a', status('success'));
  await ended(scalingo, 0);
  deploy('b', hold('never'));
  deploy('c', status('success'));
  await ended(scalingo, 2);
  const session = await logIn(scalingo);
  const stream = await session.stream();
  const events = scalingo.until(({ connections }) =>
    connections[0]?.linesSent === expected.length ? connections[0].framesSent : undefined
  );
  await stream.received(await events);
  expect(stream.contents().sort()).toEqual(expected);
});

/** All events of a deployment of these lines. */
async function followed(settings: Partial<Settings>, lines: readonly string[]) {
  const scalingo = await simulate({
    scenario: scenario(
      hold('begin'),
      status('building'),
      logs(...lines),
      status('success'),
      status('building'),
      status('aborted')
    ),
    settings
  });
  const session = await logIn(scalingo);
  const stream = await session.stream();
  await session.create();
  await scalingo.until(({ connections }) => (connections[0]?.framesSent === 1 ? true : undefined));
  scalingo.release('begin');
  await scalingo.until(({ connections }) => (connections[0]?.linesSent === lines.length ? true : undefined));
  await ended(scalingo);
  stream.socket.ping();
  await new Promise(resolve => stream.socket.once('pong', resolve));
  return stream;
}

const coloured = ['  \x1b[1mone\x1b[0m  ', 'two', ''];

test.each([
  ['line', coloured],
  ['newline', coloured.map(line => `${line}\n`)],
  ['crlf', coloured.map(line => `${line}\r\n`)],
  ['cr', coloured.map(line => `${line}\r`)],
  ['trimmed', ['\x1b[1mone\x1b[0m', 'two', '']]
] as const)('content can be of the kind %s', async (content, contents) => {
  expect((await followed({ content }, coloured)).contents()).toEqual(contents);
});

test.each([
  ['several', true],
  ['several-open', false]
] as const)('content can hold several lines: %s', async (content, endsWithNewline) => {
  const contents = (await followed({ content }, numbered(40))).contents();
  expect(contents.length).toBeLessThan(40);
  expect(contents.some(one => one.split('\n').length > 2)).toBe(true);
  expect(contents.every(one => one.endsWith('\n') === endsWithNewline)).toBe(true);
  expect(
    contents
      .join(endsWithNewline ? '' : '\n')
      .trimEnd()
      .split('\n')
  ).toEqual(numbered(40));
});

test('events without content can come in between', async () => {
  expect((await followed({ content: 'newline', emptyEvents: true }, ['one', 'two'])).contents()).toEqual([
    '',
    'one\n',
    '',
    'two\n'
  ]);
});

test.each([
  [{ colours: 'stripped in stream' }, '  one  '],
  [{ trailingBlanks: 'stripped in stream' }, '  \x1b[1mone\x1b[0m'],
  [{ colours: 'stripped in output', trailingBlanks: 'stripped in output' }, '  \x1b[1mone\x1b[0m  ']
] as const)('with %j the stream differs as it should', async (settings, content) => {
  expect((await followed(settings, coloured)).contents()[0]).toBe(content);
});

test.each([
  [{}, ['building', 'success', 'building', 'aborted']],
  [{ statusEvents: false }, []],
  [{ lastStatusLost: true }, ['building', 'building']]
])('with %j these statuses are sent', async (settings, statuses) => {
  expect((await followed(settings, ['one'])).statuses()).toEqual(statuses);
});

test.each([[true], [false]])('many events in one write: %p', async manyAtOnce => {
  const stream = await followed({ manyAtOnce }, numbered(20));
  expect(stream.contents()).toEqual(numbered(20));
});
