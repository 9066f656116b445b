import type { Clock } from '../clock.ts';

const minuteMs = 60_000;
/** Between what happened last and the first line, and between one line and the next; then five minutes each. */
const pausesMs = [minuteMs, 2 * minuteMs, 4 * minuteMs];
const longestPauseMs = 5 * minuteMs;

const whyQueued =
  'Scalingo runs 10 deployments at once for each owner of apps, and this one waits until one of the others has ended';

/**
 * Says what is waited for, and since when, while nothing happens: after a minute, and then with growing pauses, so that an hour in
 * the queue is no flood. Asks nobody.
 */
export class Waiting {
  readonly #log: { note(text: string): void };
  readonly #clock: Clock;
  #stage: string;
  #sinceMs: number;
  #quietSinceMs: number;
  #toldTimes = 0;
  #isStopped = false;
  #callOff = () => {};

  constructor(stage: string, log: { note(text: string): void }, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
    this.#stage = stage;
    this.#sinceMs = this.#quietSinceMs = clock.now();
    this.#wait();
  }

  /** Another stage has begun. */
  enter(stage: string): void {
    this.#stage = stage;
    this.#sinceMs = this.#clock.now();
    this.heard();
  }

  /** Something happened that can be seen. Costs next to nothing: it is called for every batch of lines. */
  heard(): void {
    this.#quietSinceMs = this.#clock.now();
    if (this.#toldTimes === 0) return;
    this.#toldTimes = 0;
    this.#wait();
  }

  /** Nothing more is told, and no timer is left, whatever is still heard: one that is left would keep the step from ending. */
  stop(): void {
    this.#isStopped = true;
    this.#callOff();
  }

  #wait(): void {
    this.#callOff();
    if (this.#isStopped) return;
    this.#sleep(pausesMs[this.#toldTimes] ?? longestPauseMs);
  }

  #sleep(ms: number): void {
    this.#callOff = this.#clock.after(ms, () => this.#wake());
  }

  #wake(): void {
    const quietMs = this.#clock.now() - this.#quietSinceMs;
    // Where something happened meanwhile the silence began later.
    if (this.#toldTimes === 0 && quietMs < minuteMs) {
      this.#sleep(minuteMs - quietMs);
      return;
    }
    this.#log.note(this.#sentence(quietMs));
    this.#toldTimes++;
    this.#wait();
  }

  #sentence(quietMs: number): string {
    const forMs = this.#clock.now() - this.#sinceMs;
    const why = this.#stage === 'queued' ? whyQueued : `nothing new for ${minutes(quietMs)}`;
    return `Still ${this.#stage}, for ${minutes(forMs)}: ${why}.`;
  }
}

function minutes(ms: number): string {
  return `${Math.round(ms / minuteMs)} min`;
}
