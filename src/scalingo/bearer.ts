import type { Clock } from '../clock.ts';
import { record } from '../json.ts';
import { ScalingoError } from './errors.ts';
import { pauseToldBy } from './retry.ts';
import { ToldToWait } from './told-to-wait.ts';

/** Scalingo's official client exchanges anew when less than five minutes remain. */
const renewalMarginMs = 5 * 60_000;

/** How long a bearer lives where it does not say. Source: https://developers.scalingo.com/index#authentication */
const usualLifetimeMs = 60 * 60_000;

/** A renewal that failed is tried again after so long at least, as long as the bearer in hand is good. */
const renewalPauseMs = 30_000;

/** So long a renewal is waited for while the bearer in hand is good: who asks how a deployment ended need not wait for one that hangs. */
const renewedWithinMs = 2_000;

interface Held {
  token: string;
  renewAtMs: number;
  endsAtMs: number;
}

/** The bearer that every call but the exchange carries: fetched when first needed, renewed before its end, once for all who wait. */
export class Bearer {
  readonly #exchange: () => Promise<string>;
  readonly #clock: Clock;
  readonly #toldToWait: ToldToWait;
  #held: Held | undefined;
  #renewal: Promise<string> | undefined;

  /** @param exchange asks Scalingo for a new bearer; what it throws reaches whoever waits for the bearer */
  constructor(exchange: () => Promise<string>, clock: Clock) {
    this.#exchange = exchange;
    this.#clock = clock;
    this.#toldToWait = new ToldToWait(clock);
  }

  /**
   * A bearer that is good for at least some minutes, where one is to be had.
   * @throws what the exchange fails with, where there is no good bearer in hand, or the token is not accepted any longer; what it failed with
   * last, and what is left of the pause, where Scalingo asked to wait
   */
  async get(): Promise<string> {
    const held = this.#held;
    if (held === undefined) return this.#renew();
    if (this.#clock.now() < held.renewAtMs) return held.token;
    try {
      return await this.#renewSoon(held);
    } catch (error) {
      const nowMs = this.#clock.now();
      // Whatever else was answered in place of a bearer, the one in hand is as good as before.
      const isInVain = error instanceof ScalingoError && error.code !== 'unauthorized';
      if (!isInVain || nowMs >= held.endsAtMs) throw error;
      // Once it has ended it is of no use, however long the pause.
      held.renewAtMs = Math.min(held.endsAtMs, nowMs + Math.max(renewalPauseMs, pauseToldBy(error)));
      return held.token;
    }
  }

  /**
   * A bearer in place of one that Scalingo did not accept: asked for once, however many calls were refused with it.
   * @param refused the bearer that was sent
   */
  replace(refused: string): Promise<string> {
    return this.#held !== undefined && this.#held.token !== refused ? this.get() : this.#renew();
  }

  /** The renewed bearer; the one in hand where that takes long. Then the renewal goes on, for those who ask later. */
  #renewSoon(held: Held): Promise<string> {
    const renewal = this.#renew();
    if (this.#clock.now() >= held.endsAtMs) return renewal;
    renewal.catch(() => undefined);
    let callOff = () => {};
    const inHand = new Promise<string>(resolve => {
      callOff = this.#clock.after(renewedWithinMs, () => {
        held.renewAtMs = this.#clock.now() + renewalPauseMs;
        resolve(held.token);
      });
    });
    return Promise.race([renewal, inHand]).finally(() => callOff());
  }

  #renew(): Promise<string> {
    this.#renewal ??= this.#ask().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #ask(): Promise<string> {
    // The stream and REST each want a bearer again after a time of their own: neither hears what the other one was told.
    this.#toldToWait.throwIfEarly();
    const askedAtMs = this.#clock.now();
    const token = await this.#exchange().catch(error => {
      this.#toldToWait.heed(error);
      throw error;
    });
    const lastsMs = lifetimeMs(token);
    const renewAtMs = askedAtMs + lastsMs - Math.min(renewalMarginMs, lastsMs / 4);
    this.#held = { token, renewAtMs, endsAtMs: askedAtMs + lastsMs };
    return token;
  }
}

/**
 * How long a bearer lives, by the difference of its own two times: the machine's date may be hours off.
 * @param token a JWT; anything else is taken to live for the usual hour
 * @returns milliseconds
 */
export function lifetimeMs(token: string): number {
  try {
    const { exp, iat } = record(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
    const seconds = typeof exp === 'number' && typeof iat === 'number' ? exp - iat : 0;
    return seconds > 0 ? seconds * 1000 : usualLifetimeMs;
  } catch {
    return usualLifetimeMs;
  }
}
