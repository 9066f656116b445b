import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { misplaced, readCorpus, trials } from '../../scripts/diagnosis/corpus.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { knownFailures } from '../../src/diagnosis/known/index.ts';

const corpus = readCorpus(join(import.meta.dirname, 'corpus'));
const ids = new Set(knownFailures.map(({ id }) => id));

test('the corpus is large enough to tell something, and its labels exist', () => {
  expect(corpus.length).toBeGreaterThan(80);
  expect(corpus.filter(({ known }) => known === undefined).length).toBeGreaterThanOrEqual(15);
  for (const { name, known } of corpus) if (known !== undefined) expect([name, ids.has(known)]).toEqual([name, true]);
});

test.each(trials(corpus))('$log is told as $expected', ({ expected, found }) => {
  expect(found).toBe(expected);
});

test('no log tells anything of a part of the deployment to which it does not belong', () => {
  expect(misplaced(corpus).filter(({ found }) => found !== undefined)).toEqual([]);
});

test('whatever is told shows lines of that log, at most ten', () => {
  for (const { status, lines } of corpus) {
    const { evidence } = diagnose(status, lines);
    expect(evidence.length).toBeLessThanOrEqual(10);
    for (const line of evidence) expect(lines).toContain(line);
    if (status !== 'success') expect(evidence.length).toBeGreaterThan(0);
  }
});
