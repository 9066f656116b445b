import { expect, test } from '@jest/globals';
import { ServerClock } from '../../src/scalingo/server-clock.ts';
import { clockByHand } from '../clock-by-hand.ts';

const date = 'Thu, 01 Jan 2015 00:00:00 GMT';
const dateMs = Date.parse(date);

test('goes on from the last date that an answer told, whatever the machine’s is', () => {
  const clock = clockByHand();
  const server = new ServerClock(clock);
  server.set(date, 0);
  expect(server.now()).toBe(dateMs);
  clock.pass(5_000);
  expect(server.now()).toBe(dateMs + 5_000);
  server.set(date, 4_000);
  expect(server.now()).toBe(dateMs);
});

test('one that was long on its way does not replace one that was not: what was made meanwhile could be taken for ours', () => {
  const clock = clockByHand();
  const server = new ServerClock(clock);
  server.set(date, 0);
  clock.pass(20_000);
  server.set(date, 0);
  expect(server.now()).toBe(dateMs + 20_000);
  expect(server.mostBehindMs).toBe(1_000);
});

test('may be behind by a second, and by as long as the answer was on its way', () => {
  const clock = clockByHand();
  const server = new ServerClock(clock);
  expect(server.mostBehindMs).toBe(1_000);
  clock.pass(7_000);
  server.set(date, 4_000);
  expect(server.mostBehindMs).toBe(4_000);
  server.set('nonsense', 0);
  expect(server.mostBehindMs).toBe(4_000);
});

test.each([undefined, '', 'nonsense', 'Thu, 99 Jan 2015 00:00:00 GMT'])('%j is no date, and changes nothing', told => {
  const server = new ServerClock(clockByHand());
  server.set(date, 0);
  server.set(told, 0);
  expect(server.now()).toBe(dateMs);
});

test('without a date of an answer it is not known, whatever the machine’s own is', () => {
  const server = new ServerClock(clockByHand());
  server.set(undefined, 0);
  expect(server.now()).toBeUndefined();
});
