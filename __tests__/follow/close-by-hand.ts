import { expect } from '@jest/globals';
import { closeLog } from '../../src/follow/closing.ts';
import type { Journal } from '../../src/follow/journal.ts';
import type { Verdict } from '../../src/follow/output-reading.ts';
import { ScalingoError } from '../../src/scalingo/errors.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { journalOf } from './journal-of.ts';

/** A log that is cut, and what its reading fails with. */
export interface Cut {
  piece: string;
  error: Error;
}

/** What Scalingo answers each time that it is asked for the log; the last answer again and again. */
export type Answers = readonly (string | undefined | Error | Cut)[];

export interface Closed {
  verdict: Verdict;
  /** Lines of the deployment as they are; the step's own in brackets. */
  shown: string[];
  /** What is said of waiting. */
  waiting: string[];
  asked: number;
  passedMs: number;
}

export async function close(
  printed: readonly string[],
  answers: Answers,
  somethingIsMissing: boolean,
  others: { journal?: Journal; isAllThereIs?: boolean; isFresh?: boolean; status?: string } = {}
): Promise<Closed> {
  const clock = clockByHand('at once');
  const shown = [...printed];
  const waiting: string[] = [];
  let asked = 0;
  const verdict = await closeLog({
    readOutput: async take => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'object') {
        await take(Buffer.from(answer.piece));
        throw answer.error;
      }
      await take(Buffer.from(answer ?? ''));
      return answer !== undefined;
    },
    journal: journalOf(printed),
    somethingIsMissing,
    isFresh: somethingIsMissing,
    status: 'success',
    lastShown: () => shown.filter(line => !line.startsWith('[')),
    print: async lines => {
      shown.push(...lines);
    },
    log: {
      note: text => (text.startsWith('Still reading') ? waiting.push(text) : shown.push(`[${text}]`)),
      verdict: text => shown.push(`[${text}]`),
      debug: text => shown.push(`[debug: ${text}]`)
    },
    clock,
    deadlineAtMs: 3_600_000,
    signal: new AbortController().signal,
    ...others
  });
  return { verdict, shown, waiting, asked, passedMs: clock.now() };
}

export const errorOf = (code: 'server_error' | 'forbidden' | 'connection_lost' | 'rate_limited', retryAfter?: string) =>
  new ScalingoError({ code, call: 'read the log', url: 'https://api.example.com/', retryAfter });
export const passing = errorOf('server_error');
export const aNote = expect.stringMatching(/^\[.+\]$/);
export const noteOf = (text: RegExp) => expect.stringMatching(new RegExp(`^\\[.*${text.source}.*\\]$`));
export const isNotKnown = noteOf(/the one above may lack lines/);

/** A log that is cut behind this. */
export const cutAt = (piece: string): Cut => ({ piece, error: errorOf('connection_lost') });
