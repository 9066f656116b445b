import { expect, test } from '@jest/globals';
import { parseCommandLine } from '../../../simulator/scalingo/cli/arguments.ts';
import { UsageError } from '../../../simulator/scalingo/cli/usage.ts';
import { defaultSettings } from '../../../simulator/scalingo/index.ts';
import { scenarios } from '../../../simulator/scalingo/scenarios/index.ts';

test('without anything: a success at the pace of the clock on a free port', () => {
  expect(parseCommandLine([])).toEqual({
    kind: 'run',
    scenario: scenarios.success,
    port: 0,
    speed: 1,
    faults: [],
    settings: {}
  });
});

test('with everything', () => {
  const reset = { on: 'stream', when: { from: 2, times: 'always', afterLines: 20 }, effect: { kind: 'reset' } };
  const lost = { on: 'rest', call: 'create', effect: { kind: 'lost', answer: 502, carriedOut: true } };
  const faults = [reset, lost].flatMap(fault => ['--fault', JSON.stringify(fault)]);
  const settings = ['--setting', '{"replay":{"lines":5},"createStatus":200}', '--setting', '{"rateLimit":"off"}'];
  const rest = ['--scenario', 'hook-error', '--speed', '2.5', '--port', '8080'];
  expect(parseCommandLine([...faults, ...settings, ...rest])).toEqual({
    kind: 'run',
    scenario: scenarios['hook-error'],
    port: 8080,
    speed: 2.5,
    faults: [reset, lost],
    settings: { replay: { lines: 5 }, createStatus: 200, rateLimit: 'off' }
  });
});

test('help and list come before all else', () => {
  expect(parseCommandLine(['--list', '--port', 'x'])).toEqual({ kind: 'list' });
  expect(parseCommandLine(['--list', '--help'])).toEqual({ kind: 'help' });
});

test('every default is a value that its switch takes', () => {
  const parsed = parseCommandLine(['--setting', JSON.stringify(defaultSettings)]);
  expect(parsed).toMatchObject({ kind: 'run', settings: defaultSettings });
});

test.each([
  [['--what'], /--what/],
  [['stray'], /stray/],
  [['--scenario'], /--scenario/],
  [['--scenario', 'nope'], /no scenario nope; there are success, .*hostile/],
  [['--scenario', 'constructor'], /no scenario constructor/],
  [['--port', 'x'], /--port takes .* not x/],
  [['--port', '70000'], /--port takes .* not 70000/],
  [['--speed', '0'], /--speed takes a number above 0, not 0/],
  [['--speed', 'fast'], /not fast/],
  [['--fault', '{'], /--fault takes JSON/],
  [['--fault', '[]'], /--fault takes a JSON object/],
  [['--fault', '{"on":"moon"}'], /"on" must be/],
  [['--fault', '{"on":"rest","call":"x","effect":{"kind":"reset"}}'], /"call" must be one of any, exchange/],
  [
    ['--fault', '{"on":"rest","call":"app","effect":{"kind":"garbage"}}'],
    /"effect.kind" on "rest" must be one of status/
  ],
  [['--fault', '{"on":"stream","effect":{"kind":"lost"}}'], /"effect.kind" on "stream" must be one of refuse/],
  [['--fault', '{"on":"stream","effect":{"kind":"close"}}'], /an effect of kind "close" needs "code", a number$/],
  [['--fault', '{"on":"rest","call":"app","effect":{"kind":"lost","answer":502}}'], /needs "carriedOut", a boolean$/],
  [['--fault', '{"on":"stream","effect":{"kind":"statuses","statuses":"x"}}'], /needs "statuses", a list$/],
  [['--fault', '{"on":"rest","call":"app"}'], /"effect.kind" on "rest"/],
  [['--fault', '{"on":"stream","when":{"after":1},"effect":{"kind":"end"}}'], /not after$/m],
  [['--fault', '{"on":"rest","call":"app","when":{"afterLines":1},"effect":{"kind":"never"}}'], /not afterLines$/m],
  [['--setting', '{"speed":1}'], /there is no speed; there are createStatus, /],
  [['--setting', '{"toString":1}'], /there is no toString/],
  [['--setting', '{"createStatus":204}'], /createStatus takes 200 or 201, not 204/],
  [['--setting', '{"replay":"some"}'], /replay takes "full", "none" or \{"lines": N\}/],
  [['--setting', '{"pingIntervalMs":-1}'], /pingIntervalMs takes a whole number/]
])('%j is refused in one sentence', (commandLine, message) => {
  let thrown: unknown;
  try {
    parseCommandLine(commandLine);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UsageError);
  expect((thrown as UsageError).message).toMatch(message);
  expect((thrown as UsageError).message).not.toContain('\n');
});
