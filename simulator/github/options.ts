/** What a simulated GitHub is started with. */
import type { Fault } from './faults.ts';
import type { Settings } from './settings.ts';

export interface RepositoryOptions {
  /** The folder of a working copy or of a bare repository; what is committed later is seen too. */
  readonly path: string;
  readonly visibility: 'public' | 'private' | 'internal';
  /** `owner/name` it once had: they lead on to today's. */
  readonly formerNames?: readonly string[];
}

export interface TokenOptions {
  /** `owner/name` of those it was given; what is public it can read anyway. */
  readonly repositories: readonly string[] | 'all';
  /** Whether it may read what is in them, or only that they are there. */
  readonly contents: boolean;
  /** What it may do with deployments, `none` by default. Those of a public repository anybody may read. */
  readonly deployments?: 'none' | 'read' | 'write';
  /** What it is called in the record of requests; by default `token 1`, `token 2`, … */
  readonly name?: string;
}

export interface GitHubOptions {
  /** By `owner/name`. */
  readonly repositories: Readonly<Record<string, RepositoryOptions>>;
  /** By the token itself. */
  readonly tokens?: Readonly<Record<string, TokenOptions>>;
  readonly settings?: Partial<Settings>;
  readonly faults?: readonly Fault[];
  /** Simulated milliseconds for each real one; 1 by default. Signed links and rate limits end sooner with it. */
  readonly speed?: number;
  /** PEM texts; with them everything is https. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** The hosts that addresses name in place of the loopback address; whoever asks for them has to find the way (through a proxy, say). */
  readonly names?: { readonly main: string; readonly codeload: string };
}
