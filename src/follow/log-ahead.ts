import type { Clock } from '../clock.ts';
import type { ReadingPorts } from './closing.ts';

type Take = (piece: Buffer) => Promise<void>;

/** Reads the deployment's log as Scalingo keeps it. */
type ReadOutput = (take: Take, signal: AbortSignal) => ReturnType<ReadingPorts['readOutput']>;

interface UnderWay {
  reading: Promise<boolean>;
  take: PromiseWithResolvers<Take>;
  stop: AbortController;
  begunAtMs: number;
}

/** What was asked longer ago may be of another time than the state: it is asked for anew. */
const longestMs = 2_000;

/**
 * Asks for the log while the last state is still being asked for: where the stream held, these two answers are all that is missing at the end, and
 * so they cost one round trip. Nothing of the log is taken before it is known that the deployment is over, and no second time is it asked for ahead:
 * whose stream tells of an end that is none does not make more requests for it.
 */
export class LogAhead {
  readonly #readOutput: ReadOutput;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  #hasBegun = false;
  #underWay: UnderWay | undefined;
  #error: unknown;

  constructor(readOutput: ReadOutput, { clock, signal }: { clock: Clock; signal: AbortSignal }) {
    this.#readOutput = readOutput;
    this.#clock = clock;
    this.#signal = signal;
  }

  /** Asks ahead, the first time. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const take = Promise.withResolvers<Take>();
    const stop = new AbortController();
    const signal = AbortSignal.any([this.#signal, stop.signal]);
    const reading = this.#readOutput(async piece => (await take.promise)(piece), signal);
    this.#underWay = { reading, take, stop, begunAtMs: this.#clock.now() };
    reading.catch(error => {
      this.#error = error;
    });
  }

  /** The deployment goes on, or nobody knows: what was asked ahead is dropped. @returns what it has failed with, if it has */
  abandon(): unknown {
    const reason = new Error('the deployment is not known to be over');
    this.#underWay?.take.promise.catch(() => undefined);
    this.#underWay?.take.reject(reason);
    this.#underWay?.stop.abort(reason);
    const error = this.#underWay && this.#error;
    this.#underWay = undefined;
    return error;
  }

  /** The deployment is over. What was asked too long ago is dropped. @returns whether what is read next was asked ahead */
  settle(): boolean {
    const isOld = this.#clock.now() - (this.#underWay?.begunAtMs ?? 0) > longestMs;
    // One that was refused is not repeated any sooner for being old.
    if (isOld && this.#error === undefined) this.abandon();
    return this.#underWay !== undefined;
  }

  /** Reads the log: by what was asked ahead, or else by asking now. @param signal ends that alone, in place of the one below */
  read(take: Take, signal = this.#signal): Promise<boolean> {
    const underWay = this.#underWay;
    if (underWay === undefined) return this.#readOutput(take, signal);
    this.#underWay = undefined;
    underWay.take.resolve(take);
    return underWay.reading;
  }
}
