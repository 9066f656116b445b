import { expect, test } from '@jest/globals';
import { type Place, placesIn } from '../../src/diagnosis/places.ts';
import { logWith } from './logs.ts';

const textsOf = (log: readonly string[], place: Place) => placesIn(log)[place].map(({ text }) => text);
const closing = '!   Error deploying the application';

test.each([
  ['sources', 'build-error'],
  ['step', 'build-error'],
  ['output', 'crashed-error'],
  ['hook', 'hook-error']
] as const)('finds the place %s, and no other in front of the closing', (place, status) => {
  const log = logWith(place, ['one', 'two'], status);
  const texts = textsOf(log, place);
  expect(texts.slice(-2)).toEqual(['one', 'two']);
  expect(textsOf(log, 'closing')[0]).toBe(closing);
  for (const other of ['sources', 'step', 'output', 'hook'] as const) {
    if (other !== place) expect(textsOf(log, other)).not.toContain('one');
  }
});

test('an app that prints what the platform closes a log with stays an app', () => {
  const printed = [
    'before',
    ` ${closing}`,
    ' !   → Timeout: my-app took more than 60 seconds to boot',
    '==== END OUTPUT ====',
    'behind'
  ];
  const log = logWith('output', printed, 'crashed-error');
  expect(textsOf(log, 'output')).toEqual(printed.map(line => line.trim()));
  expect(textsOf(log, 'closing')).toEqual([closing, expect.stringContaining('has stopped unexpectedly'), '']);
});

test('a hook that prints it, behind a carriage return, stays a hook', () => {
  const log = logWith('hook', ['50%'], 'hook-error');
  const forged = [` ${closing}`, ' !   → Postdeploy hook failed: invalid return code -128'];
  const printed = log.toSpliced(-2, 0, ...forged);
  expect(textsOf(printed, 'hook').slice(-3)).toEqual(['50%', ...forged.map(line => line.trim())]);
  expect(textsOf(printed, 'closing')).toEqual([closing, '!   → Postdeploy hook failed']);
});

test('a buildpack that prints it stays a buildpack', () => {
  const log = logWith('step', ['before', closing, 'behind'], 'build-error');
  expect(textsOf(log, 'step')).toEqual(['before', closing, 'behind']);
});

test('a mark that is indented begins no step', () => {
  const log = logWith('step', ['one', '-----> Deploying', 'two'], 'build-error');
  expect(textsOf(log, 'step')).toEqual(['one', '-----> Deploying', 'two']);
});

test('the beginning of a step may have passed by', () => {
  expect(textsOf(['       one', '       two', ` ${closing}`], 'step')).toEqual(['one', 'two']);
  expect(textsOf(Array(400).fill('       one'), 'step')).toHaveLength(150);
});

test('a log that ends well has no place for a failure', () => {
  const log = [
    ...logWith('hook', ['one'], 'hook-error').slice(0, -2),
    '\u001b[0;36m Postdeploy hook succeeded, accepting deployment... \u001b[0m'
  ];
  const { sources, step, output, hook } = placesIn([
    ...log,
    ' \u001b[1m<-- https://my-app.osc-fr1.scalingo.io -->\u001b[0m'
  ]);
  expect([sources, step, output, hook]).toEqual([[], [], [], []]);
});

test('a long line is looked at in its beginning alone', () => {
  const [line] = placesIn(['x'.repeat(1_000_000)]).step;
  expect(line?.text).toHaveLength(500);
  expect(line?.raw).toHaveLength(1_000_000);
});
