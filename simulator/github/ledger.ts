/** What the simulator saw. */
import type { Call } from './faults.ts';

/** Who was asked. */
export type Host = 'api' | 'server' | 'codeload';

/** A request, recorded when it arrives and completed when it is answered. */
export interface RecordedRequest {
  /** Simulated milliseconds since the start. */
  readonly at: number;
  readonly host: Host;
  readonly call: Call;
  readonly method: string;
  /** As it came, without the query and without `/api/v3` or `/_codeload`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The repository that the path names, under the name it has now; absent where there is none. */
  readonly repository?: string;
  /** Lower-case names; `authorization` holds only its scheme. */
  readonly headers: Readonly<Record<string, string>>;
  /** The name of the token that came with it, `unknown` for one that nobody gave; absent where none came. */
  readonly tokenPresented?: string | undefined;
  /** What was sent, where it was JSON; else as it came. Absent where nothing was sent. */
  body?: unknown;
  /** The answer's status; absent while there is none, and for ever where a fault swallowed it. */
  status?: number;
  /** Kind of the fault that hit it. */
  fault?: string;
}
