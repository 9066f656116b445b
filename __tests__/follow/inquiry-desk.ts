import { Inquiry } from '../../src/follow/inquiry.ts';
import { type ErrorFacts, ScalingoError } from '../../src/scalingo/errors.ts';
import type { Deployment } from '../../src/scalingo/wire.ts';
import { clockByHand } from '../clock-by-hand.ts';

export const running = { id: 'a-b', status: 'building' } as Deployment;
export const errorOf = (facts: Partial<ErrorFacts>) =>
  new ScalingoError({ code: 'server_error', call: 'read the deployment', url: 'https://x.example/', ...facts });

/** An inquiry whose questions are answered at once: with what `answer` gives, or with the error that it throws. */
export function desk(
  answer: {
    state?: (signal: AbortSignal) => Deployment | Promise<Deployment>;
    log?: (signal: AbortSignal) => boolean | Promise<boolean>;
  } = {},
  deadlineAtMs = Number.POSITIVE_INFINITY
) {
  const clock = clockByHand();
  const asked: string[] = [];
  const trouble: unknown[] = [];
  const note = (what: string) => asked.push(`${what} at ${clock.now() / 1000} s`);
  const controller = new AbortController();
  const inquiry = new Inquiry({
    readState: async signal => {
      note('state');
      return (answer.state ?? (() => running))(signal);
    },
    readLog: async signal => {
      note('log');
      return answer.log?.(signal) ?? false;
    },
    troubled: error => trouble.push(error),
    clock,
    signal: controller.signal,
    deadlineAtMs
  });
  /** Lets time pass, and asks whenever something is due. */
  const run = async (ms: number) => {
    const endMs = clock.now() + ms;
    while (inquiry.dueAtMs <= endMs) {
      clock.pass(Math.max(0, inquiry.dueAtMs - clock.now()));
      await inquiry.ask();
    }
    clock.pass(endMs - clock.now());
  };
  return { clock, controller, asked, trouble, inquiry, run };
}

/** An answer that never comes. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
