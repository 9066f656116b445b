import { ScalingoError } from '../scalingo/errors.ts';
import { pauseToldBy } from '../scalingo/retry.ts';

/**
 * What stores answer with 4xx although another attempt, with another signature, may well succeed: they waited too long for the next bytes, or some
 * got lost, or a credential of their own had its time.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, which other stores follow; RFC 9110 and RFC 8470 for the statuses
 */
const passingNames = ['RequestTimeout', 'ExpiredToken', 'IncompleteBody', 'BadDigest'];
const passingStatuses = [408, 425];
/** A store that asks to wait longer is obeyed. */
const pausesMs = [1_000, 4_000, 16_000];

/** Counts how often the store refused one upload, and says whether it is worth another attempt. */
export class Refusals {
  #passing = 0;
  #forbidden = 0;

  /** @returns how long to wait before the next attempt, in milliseconds; undefined where the store means it, or it is no refusal of the store's */
  pauseMs(error: unknown): number | undefined {
    const pauseMs = this.#ownPauseMs(error);
    return pauseMs === undefined ? undefined : Math.max(pauseMs, pauseToldBy(error as ScalingoError));
  }

  #ownPauseMs(error: unknown): number | undefined {
    if (!(error instanceof ScalingoError) || error.facts.call !== 'upload the source') return undefined;
    const { code, status = 0, said = '' } = error.facts;
    // Stores refuse a signature that is too old, or too young, in this way: another one is worth a try.
    if (code === 'forbidden') return this.#forbidden++ === 0 ? 0 : undefined;
    const isPassing = passingStatuses.includes(status) || (status === 400 && passingNames.includes(said));
    return isPassing ? pausesMs[this.#passing++] : undefined;
  }
}
