// Loaded into a step's process before its script: lets time pass faster there, so that a test need not wait for what takes minutes. The
// script under test knows nothing of it. Timers and the monotonic clock are all that an action measures time by.
import { joinCommonTime } from '../time/join.ts';

const speed = Number(process.env.SIMULATED_SPEED ?? '1');
const channel = process.env.SIMULATED_TIME;
delete process.env.SIMULATED_SPEED;
delete process.env.SIMULATED_TIME;

const { setTimeout: realTimeout, clearTimeout: clearRealTimeout, setInterval: realInterval } = globalThis;
const realNow = performance.now.bind(performance);
const now = channel === undefined ? realNow : joinCommonTime(Number(channel));

/** For timers that had to be set again, since their time had not come: what they are by now. */
const current = new WeakMap<NodeJS.Timeout, NodeJS.Timeout>();

function startTimer(callback: (...values: unknown[]) => void, ms = 0, ...values: unknown[]): NodeJS.Timeout {
  const dueAtMs = now() + ms / speed;
  const fire = () => {
    const restMs = dueAtMs - now();
    if (channel === undefined || !(restMs > 0)) return callback(...values);
    const again = realTimeout(fire, restMs);
    if (!first.hasRef()) again.unref();
    current.set(first, again);
  };
  const first = realTimeout(fire, ms / speed);
  return first;
}

globalThis.setTimeout = Object.assign(startTimer, realTimeout) as typeof setTimeout;
globalThis.clearTimeout = timer => {
  clearRealTimeout(timer);
  if (typeof timer === 'object') clearRealTimeout(current.get(timer));
};
globalThis.setInterval = Object.assign(
  (callback: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) =>
    realInterval(callback, ms / speed, ...values),
  realInterval
);
performance.now = () => now() * speed;
