/** Time that passes for a simulator and for the steps that it is tested with alike, however busy the machine is. */
import type { ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { encodeGrant, type Grant, grantUntil, machineNowMs, timeOf } from './grant.ts';

/** What a clock goes by. */
export interface Time {
  /** Real milliseconds since some fixed moment; never goes back. */
  now(): number;
}

export const realTime: Time = { now: () => performance.now() };

/** Calls back once so many milliseconds of a time have passed, never before. @returns what calls it off */
export function after(time: Time, ms: number, callback: () => void): () => void {
  const dueAtMs = time.now() + ms;
  let timer: NodeJS.Timeout;
  const arm = () => {
    timer = setTimeout(() => (time.now() < dueAtMs ? arm() : callback()), Math.max(0, dueAtMs - time.now()));
  };
  arm();
  return () => clearTimeout(timer);
}

/** Rounds of common time are as long as this at the pace of the fastest clock, but no longer and no shorter than what follows. */
const simulatedRoundMs = 200;
const longestRoundMs = 20;
const shortestRoundMs = 2;

/**
 * Passes as real time does, but stands still where one of those that live by it does not get on: this process, or one that was admitted.
 * So what lets many simulated milliseconds pass in a real one needs no machine that is never late. A deadline of a hundred
 * rounds, say, passes only after each of them has had its turn a hundred times.
 */
export class CommonTime implements Time {
  readonly #roundMs: number;
  /** The ways to the processes, and whether each has got on since the last grant. */
  readonly #members = new Map<Duplex, boolean>();
  readonly #asleep = new Set<Duplex>();
  #grant: Grant = { atMs: 0, machineMs: machineNowMs(), untilMs: Number.POSITIVE_INFINITY };
  #timer: NodeJS.Timeout | undefined;
  #isOverdue = false;

  /** @param speed the most simulated milliseconds that pass in a real one, of all clocks that go by it */
  constructor(speed: number) {
    this.#roundMs = Math.max(shortestRoundMs, Math.min(longestRoundMs, simulatedRoundMs / speed));
  }

  now(): number {
    return timeOf(this.#grant);
  }

  /**
   * From now on waits for one more process, until that ends.
   * @param channel leads to where the other process called `joinCommonTime`
   * @param process where there is one: it takes its time to end after it has closed the channel, and must not be late then either
   */
  admit(channel: Duplex, process?: ChildProcess): void {
    if (this.#members.size === 0) this.#grant = grantUntil(this.now(), this.#grant);
    this.#members.set(channel, false);
    channel.on('data', () => this.#hear(channel));
    channel.on('error', () => undefined);
    const forget = () => this.#forget(channel);
    if (process === undefined) channel.once('close', forget);
    else process.once('exit', forget).once('error', forget);
    channel.write(encodeGrant(this.#grant));
    this.#isOverdue = true;
  }

  /** Goes on without a process that stands still, until that is awake: for it, and for nobody else, time has jumped then. */
  sleep(channel: Duplex): void {
    this.#asleep.add(channel);
    if (this.#isOverdue) this.#goOn();
  }

  wake(channel: Duplex): void {
    this.#asleep.delete(channel);
  }

  #hear(channel: Duplex): void {
    this.#members.set(channel, true);
    if (this.#isOverdue) this.#goOn();
  }

  #forget(channel: Duplex): void {
    this.#members.delete(channel);
    this.#asleep.delete(channel);
    if (this.#members.size === 0) {
      clearTimeout(this.#timer);
      this.#grant = grantUntil(Number.POSITIVE_INFINITY, this.#grant);
    } else if (this.#isOverdue) {
      this.#goOn();
    }
  }

  /** Lets time go on for two rounds, and looks again after one: where all get on, it never stands. */
  #goOn(): void {
    clearTimeout(this.#timer);
    this.#isOverdue = [...this.#members].some(([channel, hasGotOn]) => !hasGotOn && !this.#asleep.has(channel));
    if (this.#isOverdue) return;
    this.#grant = grantUntil(this.now() + 2 * this.#roundMs, this.#grant);
    for (const channel of this.#members.keys()) {
      this.#members.set(channel, false);
      channel.write(encodeGrant(this.#grant));
    }
    this.#timer = setTimeout(() => this.#goOn(), this.#roundMs).unref();
  }
}
