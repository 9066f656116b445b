import { type ErrorCode, type ErrorFacts, ScalingoError } from './errors.ts';
import { transportFailureOf } from './failures.ts';
import { bareAddress } from './transport.ts';

/** Why a connection is no more. A clean close proves nothing about the deployment. */
export type ConnectionEnd =
  | { kind: 'closed'; code: number }
  | { kind: 'refused'; status: number; retryAfter: string | undefined; date: string | undefined }
  | { kind: 'failed'; code: ErrorCode; systemCode: string | undefined }
  /** There was no bearer to open it with: what the exchange of the token failed with. */
  | { kind: 'no bearer'; facts: ErrorFacts }
  /** Nothing came any more, not even an answer to a ping. */
  | { kind: 'silent' }
  /** A frame that is no JSON object, or larger than can be read. */
  | { kind: 'unreadable' }
  /** There is no address of a stream, or none that a secret may be sent to. */
  | { kind: 'no address'; url: string | undefined };

/** What the error of a WebSocket means for its connection. */
export function endOf(error: Error & { code?: string }): ConnectionEnd {
  // ws gives its own codes to frames that break the protocol or its limits.
  if (error.code?.startsWith('WS_ERR_')) return { kind: 'unreadable' };
  return { kind: 'failed', ...transportFailureOf(error) };
}

/** Whether the stream did not accept the bearer. */
export function isNotAccepted(end: ConnectionEnd | undefined): boolean {
  return end?.kind === 'refused' && end.status === 401;
}

/** @throws ScalingoError where the certificate of a stream's address is not trusted: it will not be the next time either */
export function throwIfUntrusted(end: ConnectionEnd | undefined, streamUrl: string | undefined): void {
  if (end?.kind !== 'failed' || end.code !== 'certificate') return;
  const { code, systemCode } = end;
  const url = bareAddress(new URL(streamUrl ?? ''));
  throw new ScalingoError({ code, systemCode, call: 'open the event stream', url });
}
