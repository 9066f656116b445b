import { expect, test } from '@jest/globals';
import { DoublingProof } from '../../src/follow/doubling.ts';
import { growthOf } from '../support/held-bytes.ts';

/** After how many of these events the stream is known not to be doubled; each letter is an event. */
function provenAfter(events: string): number | undefined {
  const proof = new DoublingProof();
  for (const [position, event] of [...events].entries()) {
    proof.see(event);
    if (proof.isProven) return position + 1;
  }
  return undefined;
}

test.each([
  ['nothing', '', undefined],
  ['one event', 'a', undefined],
  ['two that differ', 'ab', 2],
  ['two that are equal', 'aa', undefined],
  ['a pair and another', 'aab', undefined],
  ['pairs alone', 'aabbccdd', undefined],
  ['runs of even length', 'aaaabbcccccc', undefined],
  ['a run of odd length', 'aaab', 4],
  ['a run of odd length behind pairs', 'aabbcd', 6],
  ['a run that may go on', 'aabbc', undefined]
])('%s', (_, events, expected) => {
  expect(provenAfter(events)).toBe(expected);
});

test('what is proven stays proven', () => {
  const proof = new DoublingProof();
  for (const event of 'abccdd') proof.see(event);
  expect(proof.isProven).toBe(true);
});

test('once it is proved, no event is kept any longer', async () => {
  const { bytes, result } = await growthOf(() => {
    const proof = new DoublingProof();
    for (const sign of ['a', 'b']) proof.see(Buffer.alloc(8_000_000, sign).toString());
    return proof;
  });
  expect(result.isProven).toBe(true);
  expect(bytes).toBeLessThan(1_000_000);
});
