import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, test } from '@jest/globals';
import { type Comparison, type Heard, readLog } from '../../../scripts/bench/reader.ts';

async function heard(pieces: readonly string[], comparison: Comparison): Promise<Heard> {
  const stdout = new PassThrough();
  const result = readLog(stdout, comparison);
  for (const piece of pieces) stdout.write(piece);
  stdout.end();
  await finished(stdout);
  return result();
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test.each([
  ['in one piece', ['note\n::stop-commands::x\na\nb\n::x::\nmore\n']],
  ['letter by letter', [...'note\n::stop-commands::x\na\nb\n::x::\nmore\n']],
  ['cut in the line before it', ['note\n::stop-com', 'mands::x', '\na\nb\n::x::\n']]
])('the log is cut out of what stands around it, %s', async (_, pieces) => {
  const { sha256: found, bytes } = await heard(pieces, { textBytes: 4, after: '::stop-commands::' });

  expect(found).toBe(sha256('a\nb\n'));
  expect(bytes).toBe(pieces.join('').length);
});

test('without anything before it the log begins at once', async () => {
  expect((await heard(['a\n', 'b\n'], { textBytes: 4, after: '' })).sha256).toBe(sha256('a\nb\n'));
});

test('lines that tell their place are counted, whatever stands between them', async () => {
  const pieces = ['note\n       [0] a\n    ', '   [1] b\nnote\n       [2] c\n'];
  expect((await heard(pieces, { places: true })).linesInOrder).toBe(3);
});
