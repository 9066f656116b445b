import { describe, expect, test } from '@jest/globals';
import { placesIn } from '../../src/diagnosis/places.ts';
import { asPhrase, tellingLines } from '../../src/diagnosis/telling.ts';
import { logWith } from './logs.ts';

const telling = (lines: readonly string[]) => tellingLines(placesIn(lines));

describe('as a phrase', () => {
  test.each([
    ['nothing', [], ''],
    ['no error', ['-----> Building', '       npm install', 'warning!'], ''],
    ['one error', ['-----> Building', ' !     It failed'], 'It failed'],
    ['a run of errors', [' !     It failed', ' !   → Invalid return code'], 'It failed / → Invalid return code'],
    ['colours around it', ['\u001b[0;36m !     It failed\u001b[0m'], 'It failed'],
    ['other lines behind it', [' !     It failed', '', '<-- end -->'], 'It failed'],
    ['an error of a step before', [' !     The first', '-----> Next', ' !     The last'], 'The last'],
    ['errors that nobody marks', ['error: it failed', ' !     The last'], 'The last'],
    ['a mark without words', [' !     ', '!'], ''],
    ['a mark that is part of a word', ['!important', '!!! x'], '']
  ])('of a log with %s', (_, lines, expected) => {
    expect(asPhrase(telling(lines))).toBe(expected);
  });

  test('it stays short, whatever the lines are', () => {
    expect(asPhrase(Array(10).fill(` !     ${'x'.repeat(100_000)}`)).length).toBeLessThan(2200);
  });
});

test('the lines are given as they came', () => {
  const line = '\u001b[0;36m !     It failed\u001b[0m\r';
  expect(telling(['before', line])).toEqual([line]);
});

test('only the end of a log tells of its end, and by at most ten lines', () => {
  const lines = telling([' !     It failed', ...Array(100).fill('and went on')]);
  expect(lines).toEqual(Array(3).fill('and went on'));
  expect(telling(Array(10_000).fill(' !     It failed'))).toHaveLength(10);
});

test('of a build it is the errors of its last step, and what the platform says', () => {
  const lines = ['compiling', 'error: 3 is not 4', 'cleaning up', '!     The build gave up'];
  expect(telling(logWith('step', lines, 'build-error'))).toEqual([
    '       error: 3 is not 4',
    ' !     The build gave up',
    ' !   Error deploying the application',
    ' !   → Invalid return code from buildpack'
  ]);
});

test('of an app that stopped it is what it printed last', () => {
  const printed = Array.from({ length: 20 }, (_, index) => `printed ${index}`);
  const lines = telling(logWith('output', printed, 'crashed-error'));
  expect(lines).toHaveLength(10);
  expect(lines).toContain('printed 19');
  expect(lines).not.toContain('printed 0');
  expect(lines.at(-1)).toContain('has stopped unexpectedly');
});

test('of a hook it is its command and what it printed last', () => {
  const printed = Array.from({ length: 20 }, (_, index) => `printed ${index}`);
  const lines = telling(logWith('hook', printed, 'hook-error'));
  expect(lines).toHaveLength(10);
  expect(lines[0]).toContain("starting 'rake db:migrate'");
  expect(lines.filter(line => line.includes('printed')).at(-1)).toContain('printed 19');
});
