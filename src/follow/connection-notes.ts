import type { Clock } from '../clock.ts';
import type { ConnectionEnd } from '../scalingo/stream.ts';
import { describeEnd, pauseAskedForBy } from './connection-end.ts';

/** After so many connections that brought nothing, in so many milliseconds, there will hardly be one soon that does. */
const hopelessAttempts = 3;
const hopelessMs = 5_000;
/** A stream that may not be tried again before so long will surely be missing for that long. */
const longPauseMs = 10_000;

/** Tells the user of the connection's fate: one line when it is back, one warning where it cannot be had. */
export class ConnectionNotes {
  readonly #log: { note(text: string): void; warning(text: string): void };
  readonly #clock: Clock;
  #lostAtMs: number | undefined;
  #why: ConnectionEnd | undefined;
  #inVain = 0;
  #hasWarned = false;

  constructor(log: { note(text: string): void; warning(text: string): void }, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  /** A connection ended, or did not come about. */
  lost(why: ConnectionEnd): void {
    this.#inVain++;
    this.#why = why;
    this.#lostAtMs ??= this.#clock.now();
    const isHopeless = this.#inVain >= hopelessAttempts && this.#clock.now() - this.#lostAtMs >= hopelessMs;
    const isLost = isHopeless || why.kind === 'no address' || pauseAskedForBy(why) > longPauseMs;
    if (this.#hasWarned || !isLost) return;
    this.#hasWarned = true;
    // Without a bearer REST has to wait, too, once the one in hand has ended.
    const limit = why.kind === 'no bearer' ? ', as far as Scalingo takes requests' : '';
    this.#log.warning(
      `${describeEnd(why)}. The deployment goes on, and the stream is tried again; meanwhile its state and log are asked for over Scalingo's REST API every few seconds${limit}.`
    );
  }

  /** A connection brought something that counts: a ping is sent by one that tells nothing of the app, too. */
  heard(): void {
    this.#inVain = 0;
    if (this.#lostAtMs === undefined || this.#why === undefined) return;
    const seconds = ((this.#clock.now() - this.#lostAtMs) / 1000).toFixed(1);
    this.#log.note(`${describeEnd(this.#why)}. It is back after ${seconds} s.`);
    this.#lostAtMs = undefined;
  }
}
