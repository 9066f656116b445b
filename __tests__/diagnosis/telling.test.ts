import { expect, test } from '@jest/globals';
import { placesIn } from '../../src/diagnosis/places.ts';
import { asPhrase, tellingLines } from '../../src/diagnosis/telling.ts';

const telling = (lines: readonly string[]) => tellingLines(placesIn(lines));

test.each([
  ['nothing', [], ''],
  ['no error', ['-----> Building', '       npm install', 'warning!'], ''],
  ['one error', ['-----> Building', ' !     It failed'], 'It failed'],
  ['a run of errors', [' !     It failed', ' !   → Invalid return code'], 'It failed / → Invalid return code'],
  ['colours around it', ['\u001b[0;36m !     It failed\u001b[0m'], 'It failed'],
  ['other lines behind it', [' !     It failed', '', '<-- end -->'], 'It failed'],
  ['two runs, of which the last counts', [' !     The first', 'in between', ' !     The last'], 'The last'],
  ['a mark without words', [' !     ', '!'], ''],
  ['a mark that is part of a word', ['!important', '!!! x'], '']
])('in a log with %s', (_, lines, expected) => {
  expect(asPhrase(telling(lines))).toBe(expected);
});

test('the lines are given as they came', () => {
  const line = '\u001b[0;36m !     It failed\u001b[0m\r';
  expect(telling(['before', line])).toEqual([line]);
});

test('only the end of a log tells of its end', () => {
  expect(telling([' !     It failed', ...Array(100).fill('and went on')])).toEqual([]);
  expect(telling(Array(10_000).fill(' !     It failed'))).toHaveLength(10);
});
