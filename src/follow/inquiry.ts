import type { Clock } from '../clock.ts';
import { ScalingoError } from '../scalingo/errors.ts';
import { pauseBeforeRetryMs, pauseToldBy } from '../scalingo/retry.ts';
import type { Deployment } from '../scalingo/wire.ts';
import {
  askStateAfterMs,
  betweenRequestsMs,
  confirmEndAfterMs,
  type Footing,
  unconfirmedWhenToldAgain
} from './asking.ts';
import { isDoubtful } from './doubtful.ts';
import { GivenUp } from './given-up.ts';
import { LogQuestion, type LogQuestionPorts } from './log-question.ts';

/** What REST answered: how the deployment stands, that its log was read, or nothing this time. */
export type Answer =
  | { kind: 'state'; deployment: Deployment }
  | { kind: 'log'; broughtLines: boolean }
  | { kind: 'no answer' };

export interface InquiryPorts extends Pick<LogQuestionPorts, 'readLog'> {
  /** @param signal ends this question, and follows the one below */
  readState(signal: AbortSignal): Promise<Deployment>;
  /** Told of a question that was asked in vain, and when one was answered again. */
  troubled(error: unknown): void;
  clock: Clock;
  signal: AbortSignal;
  /** When the step's time is over, on the clock. */
  deadlineAtMs: number;
}

/**
 * Knows when Scalingo is asked over REST, and what. One question at a time, while the stream goes on, unless the log takes long to be read; an
 * answer that does not come now may come the next time.
 */
export class Inquiry {
  readonly #ports: InquiryPorts;
  readonly #log: LogQuestion;
  #footing: Footing = 'silent stream';
  #asked = 0;
  /** Asked for whatever the plan says. */
  #stateIsUrgent = false;
  #stateAtMs: number;
  /** How often an end that the stream told of was not confirmed; undefined where it told of none. It does not become untold with a connection. */
  #unconfirmed: number | undefined;
  #confirmAtMs = Number.POSITIVE_INFINITY;
  /** Where something is amiss, requests keep their distance. */
  #distanceUntilMs = 0;
  /** After a failure one waits, and as long as Scalingo asked for. */
  #pauseUntilMs = 0;
  #failures = 0;
  /** How often it was refused to tell how the deployment stands, since that was told. */
  #refusals = 0;
  #openState: { sinceMs: number; stop: AbortController } | undefined;

  constructor(ports: InquiryPorts) {
    this.#ports = ports;
    this.#log = new LogQuestion(ports);
    this.#stateAtMs = ports.clock.now() + askStateAfterMs(this.#footing, 0);
  }

  get footing(): Footing {
    return this.#footing;
  }

  /** Whether the stream told of an end that REST has not confirmed yet. */
  get isEndTold(): boolean {
    return this.#unconfirmed !== undefined;
  }

  /** Whether the log is being read. */
  get isReadingLog(): boolean {
    return this.#log.openSinceMs !== undefined;
  }

  /** When the next question is due, on the clock; never while how the deployment stands is asked. */
  get dueAtMs(): number {
    if (this.#openState !== undefined) return Number.POSITIVE_INFINITY;
    // Beside a log that takes long to be read, or hangs, it is asked how the deployment stands.
    const { openSinceMs = Number.NEGATIVE_INFINITY, dueAtMs: logAtMs } = this.#log;
    const distanceUntilMs = Math.max(this.#distanceUntilMs, openSinceMs + betweenRequestsMs);
    const otherAtMs = Math.max(distanceUntilMs, Math.min(this.#nextStateAtMs, logAtMs));
    // An end is confirmed at once, whatever was asked a moment before; again without a stream only at the distance that is kept then.
    const isAgain = this.#footing === 'no stream' && this.#unconfirmed !== 0;
    const confirmFromMs = isAgain ? distanceUntilMs : openSinceMs + answeredWithinMs;
    return Math.max(this.#pauseUntilMs, Math.min(Math.max(confirmFromMs, this.#confirmAtMs), otherAtMs));
  }

  get #nextStateAtMs(): number {
    return this.#stateIsUrgent ? 0 : this.#stateAtMs;
  }

  /** Changes what following stands on, and with it when the state is asked for. */
  stand(footing: Footing): void {
    if (footing === this.#footing) return;
    // What became of the deployment without a stream is still to be asked, where that was put off until there is one again: it need not tell.
    this.#stateIsUrgent ||= this.#footing === 'no stream' && this.#asked === 0 && this.#openState === undefined;
    this.#footing = footing;
    this.#asked = 0;
    this.#stateAtMs = this.#ports.clock.now() + askStateAfterMs(footing, 0);
  }

  /** The stream told of the deployment: its silence, if there is one, begins anew. */
  hearStream(): void {
    if (this.#footing !== 'silent stream') return;
    this.#asked = 0;
    this.#stateAtMs = this.#ports.clock.now() + askStateAfterMs(this.#footing, 0);
  }

  /** The stream told of the deployment's end: only REST can confirm that, and soon. Told again, it keeps the distance that requests keep. */
  hearEnd(): void {
    if (this.#unconfirmed === undefined) this.#beginToConfirm();
    else {
      this.#unconfirmed = Math.min(this.#unconfirmed, unconfirmedWhenToldAgain);
      this.askStateSoon();
    }
  }

  /** The state is worth asking for now: something was heard that only REST can explain. */
  askStateSoon(): void {
    this.#stateIsUrgent = true;
  }

  /** REST does not show yet what was heard, and may lag. @param inVain how often it did not; undefined where it did */
  askStateAgain(inVain: number | undefined): void {
    if (inVain === undefined) return;
    this.#stateAtMs = Math.min(this.#stateAtMs, this.#ports.clock.now() + confirmEndAfterMs(inVain));
  }

  /** The log is wanted: there are lines whose place is not certain, or no stream to bring any. */
  wantLog(): void {
    this.#log.want();
  }

  /** The log was asked for beside in vain: who was asked to wait does not come back sooner with another question, as long as there is time. */
  heed(error: unknown): void {
    const untilMs = this.#ports.clock.now() + (pauseBeforeRetryMs(error, 1) ?? 0);
    // That the log is not to be had in time says nothing of the deployment.
    if (untilMs <= this.#ports.deadlineAtMs) this.#pauseUntilMs = Math.max(this.#pauseUntilMs, untilMs);
  }

  /** The stream brings the log again. */
  forgetLog(): void {
    this.#log.forget();
  }

  /** The deployment is over: a log that is still being read is given up. Resolves when nothing of it is taken any more. */
  async end(): Promise<void> {
    await this.#log.end();
  }

  /**
   * Asks what is due.
   * @throws ScalingoError where Scalingo goes on refusing to tell, or asks to wait longer than there is time; the signal's reason
   */
  async ask(): Promise<Answer> {
    const isEndDue = this.#confirmAtMs <= this.#ports.clock.now();
    const wantsState = isEndDue || Math.min(this.#confirmAtMs, this.#nextStateAtMs) <= this.#log.dueAtMs;
    try {
      const answer = wantsState ? await this.#askState() : await this.#askLog();
      if (this.#failures > 0) this.#ports.troubled(undefined);
      this.#failures = 0;
      if (wantsState) this.#refusals = 0;
      return answer;
    } catch (error) {
      if (error instanceof GivenUp) return { kind: 'no answer' };
      this.#plan(error, wantsState);
      this.#ports.troubled(error);
      return { kind: 'no answer' };
    } finally {
      this.#distanceUntilMs = this.#ports.clock.now() + betweenRequestsMs;
    }
  }

  /** Plans when to ask again after a question that was in vain. Throws where that is of no use. */
  #plan(error: unknown, wantsState: boolean): void {
    const { clock, deadlineAtMs } = this.#ports;
    const mayPass = pauseBeforeRetryMs(error, ++this.#failures);
    const pauseMs = mayPass ?? toldBy(error);
    const isTooLong = pauseMs !== undefined && isTold(error) && clock.now() + pauseMs > deadlineAtMs;
    if (wantsState) {
      // How it ended could not be heard in time any more.
      if (isTooLong || (mayPass === undefined && !this.#mayBeMistaken(error))) throw error;
      // Silence grows longer with each answer, not with each failure.
      this.#stateIsUrgent = true;
    } else {
      this.#log.fail(error);
    }
    if (isTooLong) this.#log.postpone(clock.now() + pauseMs);
    else this.#pauseUntilMs = clock.now() + (pauseMs ?? (wantsState ? doubtMs : 0));
  }

  /** A deployment was seen before, with a token that was good, so that one refusal to tell of it is not believed at once. */
  #mayBeMistaken(error: unknown): boolean {
    return isDoubtful(error) && ++this.#refusals < refusalsThatCount;
  }

  async #askState(): Promise<Answer> {
    const { clock, signal, readState } = this.#ports;
    const stop = new AbortController();
    this.#stateIsUrgent = false;
    this.#stateAtMs = this.#confirmAtMs = Number.POSITIVE_INFINITY;
    this.#openState = { sinceMs: clock.now(), stop };
    const wasTold = this.isEndTold;
    try {
      const deployment = await readState(AbortSignal.any([signal, stop.signal]));
      if (wasTold && this.#unconfirmed !== undefined) this.#unconfirmed++;
      return { kind: 'state', deployment };
    } finally {
      this.#openState = undefined;
      this.#asked++;
      const nowMs = clock.now();
      // It may have been planned anew while the question was open.
      this.#stateAtMs = Math.min(this.#stateAtMs, nowMs + askStateAfterMs(this.#footing, this.#asked));
      if (this.#unconfirmed !== undefined) this.#confirmAtMs = nowMs + confirmEndAfterMs(this.#unconfirmed);
    }
  }

  #beginToConfirm(): void {
    const nowMs = this.#ports.clock.now();
    this.#unconfirmed = 0;
    this.#confirmAtMs = nowMs;
    // A question from before, and not answered for a while, is not waited for: it may never be.
    const { sinceMs = nowMs, stop } = this.#openState ?? {};
    if (nowMs - sinceMs > answeredWithinMs) stop?.abort(new GivenUp());
  }

  async #askLog(): Promise<Answer> {
    return { kind: 'log', broughtLines: await this.#log.ask() };
  }
}

/** Not even an end that waits to be confirmed is asked about sooner after such an answer. */
const doubtMs = 1_000;
/** A question is answered within so long, or there is something wrong with it. */
const answeredWithinMs = 1_000;
/** So often in a row it is no mistake. */
const refusalsThatCount = 3;

/** How long a refusal asks to wait, which may be a mistake. @returns milliseconds; undefined where it does not say, or means no time at all */
function toldBy(error: unknown): number | undefined {
  return (error instanceof ScalingoError && pauseToldBy(error)) || undefined;
}

/** Whether Scalingo itself said how long to wait. */
function isTold(error: unknown): boolean {
  return error instanceof ScalingoError && error.facts.retryAfter !== undefined;
}
