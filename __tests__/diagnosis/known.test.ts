import { describe, expect, test } from '@jest/globals';
import { diagnose, knownFailureIn } from '../../src/diagnosis/diagnose.ts';
import { knownFailures } from '../../src/diagnosis/known/index.ts';
import { failures } from '../../src/scalingo/status.ts';
import { knownLines } from './known-lines.ts';
import { logBefore, logWith } from './logs.ts';

const ids = [...new Set(knownFailures.map(({ id }) => id))];
const samples = Object.entries(knownLines).flatMap(([id, lines]) =>
  lines.map(sample => {
    const { line, beside } = typeof sample === 'string' ? { line: sample, beside: undefined } : sample;
    return { id, line, lines: beside === undefined ? [line] : [beside, line] };
  })
);
const placesOf = (id: string) => knownFailures.filter(failure => failure.id === id);

test('each known failure is tried, and nothing else', () => {
  expect(Object.keys(knownLines).sort()).toEqual([...ids].sort());
  expect(ids.length).toBeGreaterThan(90);
});

describe.each(samples)('$id: $line', ({ id, line, lines }) => {
  const known = placesOf(id);

  test('is told where it stands', () => {
    for (const { place, statuses } of known) {
      for (const status of statuses)
        expect(knownFailureIn(status, logWith(place, ['before', ...lines, 'behind'], status))).toBe(id);
    }
  });

  test('is told in colours, behind a carriage return, and at the end of a long log', () => {
    const [{ place, statuses } = { place: 'step' as const, statuses: [] }] = known;
    for (const status of statuses) {
      const coloured = lines.map(text => `\u001b[1;31m${text}\u001b[0m`);
      const log = logWith(place, [...Array(100).fill('       noise'), ...coloured], status).map(text => `${text}\r`);
      expect(knownFailureIn(status, log)).toBe(id);
    }
  });

  test('tells nothing where the deployment ended in another way', () => {
    for (const { place, statuses } of known) {
      const allowed = new Set<string>(known.flatMap(failure => failure.statuses));
      for (const status of ['success', 'queued', 'quarantined', ...failures].filter(other => !allowed.has(other))) {
        // The place itself is that of the end which the failure has.
        expect(knownFailureIn(status, logWith(place, lines, statuses[0] ?? ''))).not.toBe(id);
      }
    }
  });

  test('tells nothing in a step that went well before another one failed', () => {
    for (const status of ['build-error', 'aborted']) expect(knownFailureIn(status, logBefore(lines))).toBeUndefined();
  });

  test('tells nothing where it is only mentioned', () => {
    for (const { place, statuses } of known) {
      const mentions = lines.map(text => `the help text says: "${text}" and so on`);
      for (const status of statuses) expect(knownFailureIn(status, logWith(place, mentions, status))).toBeUndefined();
    }
  });

  test('takes no word out of the log but its value', () => {
    const [{ place, statuses } = { place: 'step' as const, statuses: [] }] = known;
    const [status = ''] = statuses;
    const { cause, advice, page, file, evidence, isKnown } = diagnose(status, logWith(place, lines, status));
    expect(isKnown).toBe(true);
    expect(cause).not.toContain(line);
    expect(evidence.join('\n')).toContain(line);
    expect(evidence.length).toBeLessThanOrEqual(10);
    expect(known.map(failure => failure.advice)).toContain(advice);
    expect(page).toMatch(/^https:\/\/doc\.scalingo\.com\/[\w/.#-]+$/);
    expect(known.map(failure => failure.file)).toContain(file);
  });
});
