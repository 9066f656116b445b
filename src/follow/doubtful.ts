import { type ErrorCode, ScalingoError } from '../scalingo/errors.ts';

/**
 * Whether it is what the question how a deployment stands that one may see, or the exchange of a token that was good, is not answered with
 * but by mistake: by a proxy, or a machine that lags.
 */
export function isDoubtful(error: unknown): boolean {
  return error instanceof ScalingoError && doubtful.has(error.code);
}

const doubtful: ReadonlySet<string> = new Set<ErrorCode>([
  'bad_request',
  'forbidden',
  'not_found',
  'conflict',
  'invalid',
  'unexpected_status'
]);
