/** All that can go wrong between the step and Scalingo. A closed set: who adds one must decide everywhere what it means. */
export type ErrorCode =
  // Scalingo answered, and said no.
  | 'bad_request'
  | 'unauthorized'
  | 'payment_required'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'invalid'
  | 'rate_limited'
  | 'server_error'
  | 'unexpected_status'
  // An answer came, but not one that can be believed.
  | 'unreadable'
  // No answer came.
  | 'name_not_resolved'
  | 'unreachable'
  | 'certificate'
  | 'tls'
  | 'proxy'
  | 'connection_lost'
  | 'deadline';

/** The calls of Scalingo's API that the step makes, as it speaks of them. */
export type Call =
  | 'exchange the token'
  | 'read the app'
  | 'empty the deployment cache'
  | 'make room for the source'
  | 'upload the source'
  | 'create the deployment'
  | 'read the deployment'
  | 'look for the deployment'
  | 'read the log'
  | 'open the event stream';

/** What is known of a failure. Nothing of it holds a secret: no header, no query. */
export interface ErrorFacts {
  code: ErrorCode;
  call: Call;
  /** Scheme, host, port and path. */
  url: string;
  /** HTTP status, where an answer came. */
  status?: number | undefined;
  /** What the answer itself says is wrong, in its own words: hostile, and not yet cleaned. */
  said?: string | undefined;
  /** The page that a 402 names. */
  billingUrl?: string | undefined;
  /** `Retry-After` as it was sent. */
  retryAfter?: string | undefined;
  /** The answer's `Date`. */
  date?: string | undefined;
  /** What the operating system or TLS called it: ENOTFOUND, CERT_HAS_EXPIRED … */
  systemCode?: string | undefined;
  /** How long was waited, where that is what failed. */
  deadlineMs?: number | undefined;
}

/** A call of Scalingo's API that did not succeed. `message` is for debug logging; users get a sentence from `diagnosis/`. */
export class ScalingoError extends Error {
  override readonly name = 'ScalingoError';
  readonly facts: ErrorFacts;

  constructor(facts: ErrorFacts, cause?: unknown) {
    super(
      `could not ${facts.call}: ${facts.code} (${facts.status ?? facts.systemCode ?? 'no answer'}) at ${facts.url}`,
      {
        cause
      }
    );
    this.facts = facts;
  }

  get code(): ErrorCode {
    return this.facts.code;
  }
}

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'bad_request',
  401: 'unauthorized',
  402: 'payment_required',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  422: 'invalid',
  429: 'rate_limited'
};

/** The code for an HTTP status that is no success. Source: "Errors" of https://developers.scalingo.com */
export function errorCodeOf(status: number): ErrorCode {
  return codeOfStatus[status] ?? (status >= 500 ? 'server_error' : 'unexpected_status');
}

/** Whether the same question may well be answered a moment later. */
export function isPassing(error: unknown): boolean {
  return error instanceof ScalingoError && passing[error.code];
}

const passing = {
  bad_request: false,
  unauthorized: false,
  payment_required: false,
  forbidden: false,
  not_found: false,
  conflict: false,
  invalid: false,
  rate_limited: true,
  server_error: true,
  unexpected_status: false,
  unreadable: true,
  name_not_resolved: true,
  unreachable: true,
  certificate: false,
  tls: true,
  proxy: true,
  connection_lost: true,
  deadline: true
} as const satisfies Record<ErrorCode, boolean>;

/** Whether surely nothing of a request reached Scalingo: no connection came about that could have carried it. */
export function isUnsent(error: ScalingoError): boolean {
  return ['name_not_resolved', 'unreachable', 'certificate', 'tls', 'proxy'].includes(error.code);
}

/** Whether a request that changes something may have been carried out, although no answer says so. */
export function mayBeDone(error: ScalingoError): boolean {
  return ['server_error', 'connection_lost', 'deadline', 'unreadable'].includes(error.code);
}
