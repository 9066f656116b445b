import type { ErrorFacts } from '../scalingo/errors.ts';
import { toldPauseMs } from '../scalingo/retry.ts';
import type { ConnectionEnd } from '../scalingo/stream.ts';

/** Why there is no event stream (any longer), as a sentence for the user without its end. */
export function describeEnd(end: ConnectionEnd): string {
  switch (end.kind) {
    case 'closed':
      return `Scalingo's event stream was closed before the deployment ended (close code ${end.code})`;
    case 'refused':
      return `Scalingo's event stream was refused (HTTP ${end.status})${whyRefused(end.status)}`;
    case 'failed':
      return `Scalingo's event stream was lost (${end.systemCode ?? end.code})`;
    case 'no bearer':
      return `Scalingo's event stream could not be opened: ${whyNoBearer(end.facts)}`;
    case 'silent':
      return "Scalingo's event stream fell silent and did not answer";
    case 'unreadable':
      return "Scalingo's event stream sent something that could not be read";
    case 'no address':
      return end.url
        ? `Scalingo named an event stream that no secret may be sent to (${end.url}), so it was not opened`
        : 'Scalingo named no event stream of the app';
  }
}

/**
 * How long Scalingo asks to wait before its stream is tried again.
 * @returns milliseconds; 0 where it does not say
 */
export function pauseAskedForBy(end: ConnectionEnd): number {
  const told = end.kind === 'refused' ? end : end.kind === 'no bearer' ? end.facts : undefined;
  return toldPauseMs(told?.retryAfter, told?.date) ?? 0;
}

function whyRefused(status: number): string {
  if (status >= 500) return '';
  // That is only heard of where another bearer was tried as well.
  if (status === 401) return ': it does not accept the token, not even exchanged anew';
  if (status === 429) return ': it takes no more connections for now, as there were too many requests';
  return '; a proxy or firewall may not let WebSockets pass';
}

/** It is the exchange that failed: nothing is known of the stream then. */
function whyNoBearer({ code, status, systemCode }: ErrorFacts): string {
  return code === 'rate_limited'
    ? `Scalingo refused to exchange the token for it, as there were too many requests (HTTP ${status})`
    : `the token could not be exchanged for it (${status === undefined ? (systemCode ?? code) : `HTTP ${status}`})`;
}
