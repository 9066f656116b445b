import { type Call, type ErrorCode, type ErrorFacts, ScalingoError } from './errors.ts';
import { bareAddress } from './transport.ts';

/** What was asked, as far as an error needs to know it. */
export interface Question {
  call: Call;
  url: URL;
}

/** The error for what was asked, by what else is known of it. Of the address it keeps what is no secret. */
export function failureOf(
  { call, url }: Question,
  facts: Omit<ErrorFacts, keyof Question>,
  cause?: unknown
): ScalingoError {
  return new ScalingoError({ call, url: bareAddress(url), ...facts }, cause);
}

/** Why no answer came, by what the operating system, TLS or the proxy's tunnel called it. */
export interface TransportFailure {
  code: ErrorCode;
  systemCode: string | undefined;
}

/**
 * Tells the kinds of failure apart.
 * @param error whatever a socket, a request or a WebSocket gave as its error
 * @param wasOpen whether the connection had come about before: whatever broke it then, it was lost, and not never there
 */
export function transportFailureOf(error: unknown, wasOpen = false): TransportFailure {
  const systemCode = systemCodeOf(error);
  if (wasOpen) return { code: systemCode?.startsWith('HPE_') ? 'unreadable' : 'connection_lost', systemCode };
  if (error instanceof Error && /^tunneling socket|from proxy$/.test(error.message)) {
    return { code: 'proxy', systemCode: /(?:statusCode|cause)=(.*)/.exec(error.message)?.[1] ?? systemCode };
  }
  return { code: codeOf(systemCode), systemCode };
}

function codeOf(systemCode: string | undefined): ErrorCode {
  if (systemCode === undefined) return 'connection_lost';
  if (systemCode === 'ENOTFOUND' || systemCode.startsWith('EAI_')) return 'name_not_resolved';
  if (unreachable.has(systemCode)) return 'unreachable';
  if (systemCode === 'EPROTO' || systemCode.startsWith('ERR_SSL')) return 'tls';
  if (certificate.test(systemCode)) return 'certificate';
  if (systemCode.startsWith('ERR_TLS')) return 'tls';
  // What arrived was no HTTP.
  if (systemCode.startsWith('HPE_')) return 'unreadable';
  return 'connection_lost';
}

const unreachable = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ETIMEDOUT',
  'EADDRNOTAVAIL',
  'EPERM',
  'EACCES'
]);

/** OpenSSL's names for what can be wrong with a certificate. Source: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificate =
  /CERT|SIGNATURE|SELF_SIGNED|ISSUER|CRL|^(INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/;

function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // A host with several addresses fails with one error for each.
  if (error instanceof AggregateError) return systemCodeOf(error.errors[0]);
  return 'cause' in error ? systemCodeOf(error.cause) : undefined;
}
