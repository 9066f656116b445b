import { expect, test } from '@jest/globals';
import { Waiting } from '../../src/follow/waiting.ts';
import { clockByHand } from '../clock-by-hand.ts';

const minuteMs = 60_000;

/** What is told while nothing but what `live` does happens, with the minute in which it is told. */
function told(first: string, live: (waiting: Waiting, pass: (minutes: number) => void) => void) {
  const clock = clockByHand();
  const lines: [minute: number, text: string][] = [];
  const waiting = new Waiting(first, { note: text => lines.push([clock.now() / minuteMs, text]) }, clock);
  live(waiting, minutes => clock.pass(minutes * minuteMs));
  return lines;
}
const minutesOf = (lines: readonly (readonly [number, string])[]) => lines.map(([minute]) => minute);

test('an hour in which nothing happens is told with growing pauses', () => {
  const lines = told('building', (_, pass) => pass(60));
  expect(minutesOf(lines)).toEqual([1, 3, 7, 12, 17, 22, 27, 32, 37, 42, 47, 52, 57]);
  expect(lines[1]?.[1]).toBe('Still building, for 3 min: nothing new for 3 min.');
});

test('in the queue it says why one waits there', () => {
  const [first] = told('queued', (_, pass) => pass(1));
  expect(first?.[1]).toMatch(/^Still queued, for 1 min: Scalingo runs 10 deployments at once for each owner of apps/);
});

test('a stage that nobody has heard of is waited for like others', () => {
  expect(told('optimising', (_, pass) => pass(1))[0]?.[1]).toMatch(/^Still optimising, for 1 min: nothing new/);
});

test('whatever happens begins the silence anew, and its pauses', () => {
  const lines = told('building', (waiting, pass) => {
    pass(0.5);
    waiting.heard();
    pass(0.9);
    waiting.heard();
    pass(4);
    waiting.heard();
    pass(1);
  });
  expect(minutesOf(lines)).toEqual([2.4, 4.4, 6.4]);
  expect(lines.at(-1)?.[1]).toBe('Still building, for 6 min: nothing new for 1 min.');
});

test('a log that goes on is never interrupted', () => {
  const lines = told('building', (waiting, pass) => {
    for (let line = 0; line < 200; line++) {
      waiting.heard();
      pass(0.9);
    }
  });
  expect(lines).toEqual([]);
});

test('another stage is waited for since it began', () => {
  const lines = told('queued', (waiting, pass) => {
    pass(10);
    waiting.enter('building');
    pass(1);
  });
  expect(lines.at(-1)).toEqual([11, 'Still building, for 1 min: nothing new for 1 min.']);
});

test.each([0, 1, 30])('after a stop that comes after %i minutes nothing is told, and no timer is left', minutes => {
  const clock = clockByHand();
  const timers = new Set<object>();
  const counting = {
    ...clock,
    after: (ms: number, then: () => void) => {
      const timer = {};
      timers.add(timer);
      const callOff = clock.after(ms, () => {
        timers.delete(timer);
        then();
      });
      return () => {
        timers.delete(timer);
        callOff();
      };
    }
  };
  const lines: string[] = [];
  const waiting = new Waiting('building', { note: text => lines.push(text) }, counting);
  clock.pass(minutes * minuteMs);
  const before = lines.length;
  expect(timers.size).toBe(1);
  waiting.stop();
  expect(timers.size).toBe(0);
  // What the end of the log brings is heard after that.
  waiting.heard();
  waiting.enter('starting');
  expect(timers.size).toBe(0);
  clock.pass(100 * minuteMs);
  expect(lines).toHaveLength(before);
});
