/** What a simulated Scalingo is started with. */
import type { Time } from '../time/common-time.ts';
import type { Fault } from './faults.ts';
import type { Scenario } from './scenario.ts';
import type { Settings } from './settings.ts';

export interface AppOptions {
  readonly name: string;
  /** 24 hexadecimal digits; made up by default. */
  readonly id?: string;
  readonly region?: string;
  /** What its deployments play; by default the simulator's scenario. */
  readonly scenario?: Scenario;
  /** A successful deployment that it had before, by id, git_ref or both. */
  readonly lastDeploymentId?: string;
  readonly lastGitRef?: string;
  /** User name of the owner; apps of one owner share the limit of deployments at once. */
  readonly owner?: string;
  /** The repository linked to it, as branches and their heads. */
  readonly branches?: Readonly<Record<string, string>>;
}

export interface TokenOptions {
  readonly token: string;
  /** Names of the apps it may see; all by default. */
  readonly apps?: readonly string[];
  readonly revoked?: boolean;
}

export interface ScalingoOptions {
  /** What deployments play; by default a short success. */
  readonly scenario?: Scenario;
  /** By default one, `my-app` in osc-fr1. */
  readonly apps?: readonly AppOptions[];
  /** By default one that may see all apps. */
  readonly tokens?: readonly TokenOptions[];
  readonly faults?: readonly Fault[];
  readonly settings?: Partial<Settings>;
  /** Simulated milliseconds for each real one; 1 by default. Deadlines of bearers and sources get nearer with it. */
  readonly speed?: number;
  /** What its time goes by, together with whatever else goes by it; real time by default. */
  readonly time?: Time;
  /** PEM texts; with them everything is https and wss. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** What addresses in the store begin with, in place of its own; whoever asks there has to find the way (through a proxy, say). */
  readonly storeAddress?: string;
  /** Host names in its addresses in place of 127.0.0.1; whoever asks there has to find the way (by a name server, through a proxy). */
  readonly names?: Readonly<Partial<Record<'api' | 'auth' | 'stream' | 'store', string>>>;
  /** 0, the default, for a free one. */
  readonly port?: number;
  /** Makes ids, tokens and all that is random repeatable. */
  readonly seed?: number;
  /** `one` port for all, or `separate` ones for auth, API, stream and store, each of which knows only its own paths. */
  readonly hosts?: 'one' | 'separate';
}

export interface DeployOptions {
  readonly scenario?: Scenario;
  readonly gitRef?: string;
  /** Reached at once, instead of playing a scenario; one of the four running statuses is kept for ever. */
  readonly status?: string;
  /**
   * A deployment of the past instead, that ended with this status: a minute long, and an hour old. Cheap, so that there can be hundreds; of several
   * the one that was asked for last is the newest.
   */
  readonly finished?: string;
  /** How long ago it ended, in simulated milliseconds. */
  readonly finishedAgoMs?: number;
}
