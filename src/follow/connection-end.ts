import type { ConnectionEnd } from '../scalingo/stream.ts';

/** Why there is no event stream (any longer), as a sentence for the user without its end. */
export function describeEnd(end: ConnectionEnd): string {
  switch (end.kind) {
    case 'closed':
      return `Scalingo's event stream was closed before the deployment ended (close code ${end.code})`;
    case 'refused':
      return end.status >= 500
        ? `Scalingo's event stream was refused (HTTP ${end.status})`
        : `Scalingo's event stream was refused (HTTP ${end.status}); a proxy or firewall may not let WebSockets pass`;
    case 'failed':
      return `Scalingo's event stream was lost (${end.systemCode ?? end.code})`;
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
