import { expect, test } from '@jest/globals';
import { ConnectionNotes } from '../../src/follow/connection-notes.ts';
import { clockByHand } from '../clock-by-hand.ts';

const cut = { kind: 'closed', code: 1006 } as const;
const refused = { kind: 'refused', status: 503, date: undefined } as const;
const nowhere = { kind: 'no address', url: undefined } as const;

function desk() {
  const told: string[] = [];
  const clock = clockByHand();
  const log = {
    note: (text: string) => told.push(`note ${text}`),
    warning: (text: string) => told.push(`warning ${text}`)
  };
  return { told, clock, notes: new ConnectionNotes(log, clock) };
}

test('a connection that comes back is one line, which says why it was gone and how long', () => {
  const { told, clock, notes } = desk();
  notes.lost(cut);
  clock.pass(1_200);
  notes.heard();
  notes.heard();
  expect(told).toEqual([expect.stringMatching(/^note .*1006.*1\.2 s/)]);
});

test('one that was never gone is none', () => {
  const { told, notes } = desk();
  notes.heard();
  expect(told).toEqual([]);
});

test('a stream that cannot be had is one warning, however often it is tried', () => {
  const { told, clock, notes } = desk();
  for (let attempt = 0; attempt < 20; attempt++) {
    notes.lost(cut);
    clock.pass(2_000);
  }
  expect(told).toEqual([expect.stringMatching(/^warning .*1006/)]);
});

test('neither a few attempts at once nor a long one alone are hopeless', () => {
  const { told, clock, notes } = desk();
  for (let attempt = 0; attempt < 10; attempt++) notes.lost(cut);
  expect(told).toEqual([]);
  notes.heard();
  told.length = 0;
  notes.lost(cut);
  clock.pass(60_000);
  notes.lost(cut);
  expect(told).toEqual([]);
});

test('where there is no address, trying again is of no use: that is told at once', () => {
  const { told, notes } = desk();
  notes.lost(nowhere);
  notes.lost(nowhere);
  expect(told).toEqual([expect.stringMatching(/^warning /)]);
});

test('one that may not be tried again for long is told at once, and once', () => {
  const { told, clock, notes } = desk();
  notes.lost({ ...refused, retryAfter: '120' });
  expect(told).toEqual([expect.stringMatching(/^warning .*HTTP 503.*every few seconds\.$/)]);
  clock.pass(120_000);
  notes.lost({ ...refused, retryAfter: '120' });
  expect(told).toHaveLength(1);
});

test('a few seconds are no long time', () => {
  const { told, notes } = desk();
  notes.lost({ ...refused, retryAfter: '9' });
  expect(told).toEqual([]);
});

test('where there is no bearer, REST is not said to go on whatever comes', () => {
  const { told, notes } = desk();
  const facts = { code: 'rate_limited', call: 'exchange the token', url: 'https://auth.example.com/' } as const;
  notes.lost({ kind: 'no bearer', facts: { ...facts, status: 429, retryAfter: '60' } });
  expect(told).toEqual([expect.stringMatching(/^warning .*as far as Scalingo takes requests\.$/)]);
});

test('many losses that all heal are no warning', () => {
  const { told, clock, notes } = desk();
  for (let round = 0; round < 10; round++) {
    notes.lost(cut);
    clock.pass(3_000);
    notes.heard();
  }
  expect(told.filter(line => line.startsWith('warning'))).toEqual([]);
  expect(told).toHaveLength(10);
});
