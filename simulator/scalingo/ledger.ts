/** What the simulator remembers of what happened, for tests to compare with. Plain values; times are simulated. */
import type { Call } from './faults.ts';

/** A request, recorded when it arrives and completed when it is answered. */
export interface RecordedRequest {
  /** Simulated milliseconds since the start. */
  readonly at: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly call: Call;
  /** The app that the path names, as it names it. */
  readonly app?: string;
  /** Lower-case names; `authorization` holds only its scheme. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bearerPresented: boolean;
  readonly basicPresented: boolean;
  /** The body as JSON, where it is JSON. */
  readonly body?: unknown;
  /** Bytes of the body that were read; those of an upload grow while it goes on. */
  bodySizeBytes: number;
  /** Set where the body of an upload broke off, and nothing of it was kept. */
  brokenOff?: true;
  /** Whether `100 Continue` was sent; absent where nobody asked for it. */
  continueSent?: boolean;
  /** The answer's status; absent while there is none, and for ever where a fault swallowed it. */
  status?: number;
  /** When it was answered, or its connection reset instead; absent where neither came. Simulated milliseconds since the start. */
  answeredAt?: number;
  /** How long the answer's `Retry-After` asks to wait, in simulated milliseconds; absent without one that makes sense. */
  retryAfterMs?: number;
  /** Kind of the fault that hit it. */
  fault?: string;
}

/** A connection to the stream, from its handshake on. */
export interface RecordedConnection {
  readonly app: string;
  /** Simulated milliseconds since the start. */
  readonly openedAt: number;
  /** The upgrade's headers, as in a request. */
  readonly headers: Readonly<Record<string, string>>;
  authenticated: boolean;
  /** Events sent, pings not counted; one that was cut in its middle is. */
  framesSent: number;
  /** Log lines sent, replayed ones included. */
  linesSent: number;
  pingsSent: number;
  /** Log lines that were replayed to it. */
  replayed: number;
  endedAt?: number;
  endedBy?: 'client' | 'server' | 'fault';
  /** The code of the close frame that ended it; absent where there was none. */
  closeCode?: number;
}

/** A deployment as it truly is, whatever streams, answers and settings make of it. */
export interface RecordedDeployment {
  readonly id: string;
  /** The app's name. */
  readonly app: string;
  readonly gitRef: string;
  readonly sourceUrl: string | null;
  status: string;
  /** Simulated milliseconds since the start. */
  readonly statuses: { status: string; at: number }[];
  /** The lines that `output` is made of, without newlines. */
  readonly lines: string[];
  readonly createdBy: 'request' | 'other';
  readonly createdAt: number;
  finishedAt: number | null;
}
