// Loaded into a step's process before its script: lets time pass faster there, so that a test need not wait for what takes minutes. The
// script under test knows nothing of it. Timers and the monotonic clock are all that an action measures time by.
const speed = Number(process.env.SIMULATED_SPEED ?? '1');
delete process.env.SIMULATED_SPEED;

const { setTimeout: realTimeout, setInterval: realInterval } = globalThis;
const realNow = performance.now.bind(performance);

globalThis.setTimeout = Object.assign(
  (callback: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) =>
    realTimeout(callback, ms / speed, ...values),
  realTimeout
);
globalThis.setInterval = Object.assign(
  (callback: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) =>
    realInterval(callback, ms / speed, ...values),
  realInterval
);
performance.now = () => realNow() * speed;
