import { expect, test } from '@jest/globals';
import { tellingLines } from '../../src/diagnosis/telling.ts';

test.each([
  ['nothing', [], undefined],
  ['no error', ['-----> Building', '       npm install', 'warning!'], undefined],
  ['one error', ['-----> Building', ' !     It failed'], 'It failed'],
  ['a run of errors', [' !     It failed', ' !   → Invalid return code'], 'It failed / → Invalid return code'],
  ['colours around it', ['\u001b[0;36m !     It failed\u001b[0m'], 'It failed'],
  ['other lines behind it', [' !     It failed', '', '<-- end -->'], 'It failed'],
  ['two runs, of which the last counts', [' !     The first', 'in between', ' !     The last'], 'The last'],
  ['a mark without words', [' !     ', '!'], undefined],
  ['a mark that is part of a word', ['!important', '!!! x'], undefined]
])('in a log with %s', (_, lines, expected) => {
  expect(tellingLines(lines)).toBe(expected);
});

test('only the end of a log tells of its end', () => {
  expect(tellingLines([' !     It failed', ...Array(100).fill('and went on')])).toBeUndefined();
  expect(tellingLines(Array(10_000).fill(' !     It failed'))?.length).toBeLessThanOrEqual(500);
});
