/** All that the simulated Scalingo holds. Plain state; what happens to it is in the files that are named after it. */
import type { Clock } from './clock.ts';
import type { Credentials } from './credentials.ts';
import type { FaultBook } from './fault-book.ts';
import type { RecordedConnection, RecordedDeployment, RecordedRequest } from './ledger.ts';
import type { Random } from './random.ts';
import type { RateCounter } from './rate-limit.ts';
import type { Script } from './scenario.ts';
import type { Settings } from './settings.ts';
import type { SourceStore } from './source-store.ts';

export interface User {
  readonly id: string;
  readonly username: string;
  readonly email: string;
}

export interface App {
  readonly id: string;
  readonly uuid: string;
  readonly name: string;
  readonly region: string;
  readonly owner: User;
  readonly branches: Readonly<Record<string, string>> | undefined;
  readonly script: Script;
  /** All that its stream ever had to say, in order. */
  readonly events: StreamEvent[];
  /** Connections that were authenticated so far. */
  streamCount: number;
  /** The successful deployment that finished last: the one that serves. */
  lastSuccess: Deployment | undefined;
}

export interface Deployment {
  readonly record: RecordedDeployment;
  readonly app: App;
  readonly type: 'archive' | 'git';
  readonly pusher: User;
  readonly previousGitRef: string | null;
  readonly postdeployHook: string | null;
  readonly imageSizeBytes: number;
  /** Simulated milliseconds since the start, for each of the record's lines. */
  readonly lineTimesMs: number[];
  /** Null while it waits for its turn. */
  startedAt: number | null;
}

export type StreamEvent =
  | { readonly kind: 'new'; readonly deployment: Deployment }
  | { readonly kind: 'log'; readonly deployment: Deployment; readonly line: string }
  | { readonly kind: 'status'; readonly deployment: Deployment; readonly status: string; readonly isEnd: boolean };

/** Base URLs without a slash at the end; API and auth without `/v1`. */
export interface Urls {
  readonly api: string;
  readonly auth: string;
  readonly stream: string;
  readonly store: string;
  /** The store under another address, where the settings lead uploads to one; else the same. */
  readonly otherStore: string;
}

export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: Readonly<Settings>;
  readonly faults: FaultBook;
  readonly credentials: Credentials;
  readonly rate: RateCounter;
  readonly sources: SourceStore;
  readonly user: User;
  readonly apps: readonly App[];
  readonly deployments: Deployment[];
  readonly requests: RecordedRequest[];
  readonly connections: RecordedConnection[];
  readonly released: Set<string>;
  /** Called after each change. */
  readonly watchers: Set<() => void>;
  /** Known once the servers listen. */
  urls: Urls;
}

/** Lets everybody who waits for a change look again. */
export function changed(world: World): void {
  for (const look of [...world.watchers]) look();
}

/** The app that a path names, by name or by id (the API takes both). */
export function findApp(world: World, nameOrId: string): App | undefined {
  return world.apps.find(app => app.name === nameOrId || app.id === nameOrId);
}

/** The four statuses that are no end; whatever else is one (official Go client). */
export function isRunning(status: string): boolean {
  return ['queued', 'building', 'pushing', 'starting'].includes(status);
}
