import { expect, test } from '@jest/globals';
import { isLogClosed } from '../../src/scalingo/log-closure.ts';

const address = '<-- https://my-app.osc-fr1.scalingo.io -->';
const failed = '!   Error deploying the application';
const reason = '!   → Invalid return code from buildpack';
const crash = '!   → Your application has stopped unexpectedly with the following output:';
const hook = '2026-05-12 14:23:20.938411390 +0200 CEST [postdeploy-4127] done';
const links = [
  '!   Application Logs:  https://my.scalingo.com/apps/a/logs',
  '!   Documentation:     https://doc.example'
];

test.each<[string, string, string[], boolean]>([
  ['a success with the app’s address', 'success', ['one', address], true],
  ['a success with blank lines behind it', 'success', [address, '', ''], true],
  ['a success that goes on behind it', 'success', [address, 'one'], false],
  ['a success with a line that holds it', 'success', [`see ${address}`], false],
  ['a success with a half of it', 'success', [address.slice(0, 20)], false],
  ['a success with the platform’s first line', 'success', ['<-- Start deployment of my-app -->'], false],
  ['a success with the words of a failure', 'success', [failed, reason], false],
  ['a success without a line', 'success', [], false],
  ['a failed build with its reason', 'build-error', ['one', '!     An error occurred', failed, reason], true],
  ['a failed build with a reason of an older form', 'build-error', [failed, '!   -> Invalid return code'], true],
  ['a failed build whose words begin anew', 'build-error', [failed, reason, failed], false],
  ['a failed build with lines before its words', 'build-error', ['a', failed, reason, 'one'], false],
  ['a failed build with a line of its hook behind it', 'build-error', [failed, reason, hook], true],
  ['a success with lines of its hook behind the address', 'success', [address, hook, hook], true],
  ['a success with an address of nothing', 'success', ['<-- https:// -->'], false],
  ['a crash with something like a ruler', 'crashed-error', ['=== my END OUTPUT ==='], false],
  ['a failed build without one', 'build-error', ['one', failed], false],
  ['a failed build with a word that is blank', 'build-error', [failed, '!', reason], true],
  ['a failed build that imitates a crash', 'build-error', ['=== END OUTPUT ==='], false],
  ['a failed build that goes on', 'build-error', [failed, reason, 'one'], false],
  ['a failed build with an error of its buildpack', 'build-error', ['!     An error', '!     occurred'], false],
  ['a failed build with the address', 'build-error', [address], false],
  ['a failed build without a line', 'build-error', [], false],
  ['a timeout with its links', 'timeout-error', [failed, '!   → Timeout: a', ...links], true],
  ['a failed hook', 'hook-error', ['2026-05-12 [postdeploy-1] boom', failed, '!   → Postdeploy hook failed'], true],
  [
    'a crash with its output',
    'crashed-error',
    [failed, crash, '=== BEGIN OUTPUT ===', 'x', '=== END OUTPUT ===', ''],
    true
  ],
  ['a crash whose output is to come', 'crashed-error', [failed, crash], false],
  ['a crash whose output has not ended', 'crashed-error', [failed, crash, '=== BEGIN OUTPUT ===', 'x'], false],
  ['one that was aborted', 'aborted', ['one', failed, reason], false],
  ['an end that nobody has heard of', 'vanished-error', ['one', failed, reason], false]
])('the log of %s', (_, status, lastLines, expected) => {
  expect(isLogClosed(lastLines, status)).toBe(expected);
});

test('the log of an end that is not told', () => {
  expect(isLogClosed([address], undefined)).toBe(false);
});
