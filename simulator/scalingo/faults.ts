/**
 * Faults as data: what goes wrong, and when. Any number of them may be given together and with any scenario and settings.
 * Plain JSON, so that a command line or a random generator can make them.
 */

/** The calls that are told apart, here and in the record of requests. */
export const calls = [
  'exchange',
  'self',
  'regions',
  'apps',
  'app',
  'deployments',
  'deployment',
  'create',
  'output',
  'cache_reset',
  'source',
  'upload',
  'download',
  'manual_deploy',
  'unknown'
] as const;
export type Call = (typeof calls)[number];

/** Which of the requests or connections that match are hit. Each fault counts for itself, from when it was added. */
export interface Occasion {
  /** Only those for this app, by name. */
  readonly app?: string;
  /** The first to be hit, counted from 1 (the default). */
  readonly from?: number;
  /** How many are hit; 1 by default. */
  readonly times?: number | 'always';
  /** Only from, or only before, so many simulated milliseconds after the start. */
  readonly fromMs?: number;
  readonly untilMs?: number;
  /** Only once `release` was called with this name, or only before. */
  readonly fromRelease?: string;
  readonly untilRelease?: string;
}

/** When, in the life of a connection that is hit, the fault begins. Without any: at once after the auth frame. */
export interface Moment {
  /** After so many events were sent on this connection (pings not counted). */
  readonly afterFrames?: number;
  /** After so many log lines were sent on it, replayed ones included. */
  readonly afterLines?: number;
  /** After so many bytes of events were sent on it. */
  readonly afterBytes?: number;
  /** After this status was sent on it. */
  readonly afterStatus?: string;
  /** So many simulated milliseconds after its auth frame. */
  readonly afterMs?: number;
  /** Once `release` was called with this name. */
  readonly afterRelease?: string;
}

/**
 * What becomes of a request.
 * - `status`: this answer instead (a body that is no string is sent as JSON). `redirect`: to `location`.
 * - `reset`: the connection is reset without an answer. `never`: no answer, no end. None of these four carries the request out.
 * - `slow`: the honest answer, so many simulated milliseconds later; adds to any other effect.
 * - `lost`: as `status`, `reset` or `never`, but the request is carried out (`after` so many simulated milliseconds), or surely not.
 * - `cut`: the honest answer ends after `bytes` bytes of its body, short of its Content-Length. `longer`: the body goes on after its Content-Length.
 *   `malformed chunk`: the body comes in chunks of which the second has no valid size. `stall body`: after `bytes` bytes of the body nothing more
 *   comes and no end; with `ms`, the rest comes so many simulated milliseconds later.
 * - `html`: 200 and a page of HTML. `json`: 200 and this JSON instead. `huge`: 200 and a body of so many bytes.
 * - `lines`: `output` with only its first `count` lines.
 * - `reset upload`, `stall upload`, `throttle upload`: see `UploadEffect`.
 * On an upload, what does not carry the request out is answered as the setting `uploadRefusals` says: by default before its body was read.
 */
export type RestEffect =
  | UploadEffect
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'redirect'; readonly status?: 301 | 302 | 303 | 307 | 308; readonly location: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'never' }
  | { readonly kind: 'slow'; readonly ms: number }
  | {
      readonly kind: 'lost';
      readonly answer: 'reset' | 'never' | 500 | 502 | 503 | 504;
      readonly carriedOut: boolean;
      readonly afterMs?: number;
    }
  | { readonly kind: 'cut'; readonly bytes: number }
  | { readonly kind: 'longer'; readonly bytes: number }
  | { readonly kind: 'malformed chunk' }
  | { readonly kind: 'stall body'; readonly bytes: number; readonly ms?: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'json'; readonly body: unknown }
  | { readonly kind: 'huge'; readonly sizeBytes: number }
  | { readonly kind: 'lines'; readonly count: number };

/**
 * How the store reads an upload that it takes; on other calls these change nothing. They add to one another, and to any other effect that carries
 * the request out.
 * - `reset upload`: the connection is reset when `bytes` bytes of the body were read. `stall upload`: then nothing is read for `ms` simulated milliseconds.
 *   The system's own buffers take some megabytes more than was read. `throttle upload`: so many bytes a simulated second are read.
 */
export type UploadEffect =
  | { readonly kind: 'reset upload'; readonly bytes: number }
  | { readonly kind: 'stall upload'; readonly bytes: number; readonly ms: number }
  | { readonly kind: 'throttle upload'; readonly bytesPerSecond: number };

/** Frames that no client should trust. `huge` takes `sizeBytes` and is a log event of that size. */
export type GarbageFrame =
  | 'no json'
  | 'binary'
  | 'empty'
  | 'null'
  | 'null data'
  | 'unknown type'
  | 'missing id'
  | 'array'
  | 'invalid utf-8'
  | 'huge';

/**
 * What becomes of a connection to the stream.
 * While it is opened:
 * - `refuse`: the upgrade is answered with this status. `no handshake`: it is never answered. `reset handshake`: reset instead.
 * From its moment on:
 * - `reset`: RST, with `inFrame` in the middle of the next event. `end`: FIN without a close frame. `close`: a close frame with `code`.
 * - `half-open`: not a byte more, nothing is read, no end. `pings only`: nothing but pings. `stall`: silent (no pings) for `ms`, then all that was kept.
 * - `double`: every event twice in a row. `slice`: so many bytes a write, with up to `jitterMs` simulated milliseconds in between. `fragment`: each message in frames of so many bytes, even in the middle of a character.
 * `skip`: the next `lines` log events are lost.
 * - `garbage`: such a frame is sent, and the next `loses` events (0 by default) are lost. `statuses`: these are sent for the deployment last spoken of.
 * - `end early`: the last status comes before the last `lines` lines. `reverse`: each `events` events come in reverse order. `no end`: the last status never comes.
 */
export type StreamEffect =
  | {
      readonly kind: 'refuse';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'no handshake' }
  | { readonly kind: 'reset handshake' }
  | { readonly kind: 'reset'; readonly inFrame?: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'close'; readonly code: number; readonly reason?: string }
  | { readonly kind: 'half-open' }
  | { readonly kind: 'pings only' }
  | { readonly kind: 'stall'; readonly ms: number }
  | { readonly kind: 'double' }
  | { readonly kind: 'slice'; readonly bytes: number; readonly jitterMs?: number }
  | { readonly kind: 'fragment'; readonly bytes: number }
  | { readonly kind: 'skip'; readonly lines: number }
  | {
      readonly kind: 'garbage';
      readonly frame: GarbageFrame;
      readonly sizeBytes?: number;
      readonly loses?: number;
    }
  | { readonly kind: 'statuses'; readonly statuses: readonly string[] }
  | { readonly kind: 'end early'; readonly lines: number }
  | { readonly kind: 'reverse'; readonly events: number }
  | { readonly kind: 'no end' };

export interface RestFault {
  readonly on: 'rest';
  readonly call: Call | 'any';
  readonly when?: Occasion;
  readonly effect: RestEffect;
}

export interface StreamFault {
  readonly on: 'stream';
  readonly when?: Occasion & Moment;
  readonly effect: StreamEffect;
}

export type Fault = RestFault | StreamFault;
