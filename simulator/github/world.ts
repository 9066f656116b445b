/** The state of the simulated GitHub. */
import { type Clock, startClock } from './clock.ts';
import { createDeploymentBook, type DeploymentBook } from './deployments.ts';
import { createFaultBook, type FaultBook } from './fault-book.ts';
import { gitFolderOf } from './git.ts';
import type { RecordedRequest } from './ledger.ts';
import { createLinkBook, type LinkBook } from './links.ts';
import type { GitHubOptions, RepositoryOptions, TokenOptions } from './options.ts';
import { createRateBook, type RateBook } from './rate-limit.ts';
import { defaultSettings, type Settings } from './settings.ts';

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  /** `owner/name`. */
  readonly fullName: string;
  /** Where git keeps it on this machine. */
  readonly gitFolder: string;
  readonly visibility: RepositoryOptions['visibility'];
  /** Each as `owner/name`. */
  readonly formerNames: readonly string[];
}

export interface Token {
  /** What it is called in the record of requests. */
  readonly name: string;
  /** What it may see besides what everybody may, each as `owner/name`. */
  readonly repositories: readonly string[] | 'all';
  /** Whether it may read what is in them, or only that they are there. */
  readonly contents: boolean;
  readonly deployments: 'none' | 'read' | 'write';
}

export interface World {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly faults: FaultBook;
  readonly links: LinkBook;
  readonly rate: RateBook;
  readonly repositories: readonly Repository[];
  /** By the token itself. */
  readonly tokens: ReadonlyMap<string, Token>;
  readonly deployments: DeploymentBook;
  readonly requests: RecordedRequest[];
  /** Known once it listens. */
  urls: { api: string; server: string; codeload: string };
}

/** @throws Error where a path is no repository or a name is not `owner/name`; RangeError for a speed that is not above zero */
export function createWorld({ repositories, tokens = {}, settings, faults = [], speed = 1 }: GitHubOptions): World {
  const all = { ...defaultSettings, ...settings };
  const clock = startClock(speed, all.clockOffsetMs);
  return {
    settings: all,
    clock,
    faults: createFaultBook(faults),
    links: createLinkBook(clock),
    rate: createRateBook(clock),
    repositories: Object.entries(repositories).map(([fullName, options], index) => stored(fullName, options, index)),
    tokens: new Map(Object.entries(tokens).map(([token, options], index) => [token, given(options, index)])),
    deployments: createDeploymentBook(clock),
    requests: [],
    urls: { api: '', server: '', codeload: '' }
  };
}

/** The repository that goes by this name, or once did. */
export function findRepository({ repositories }: World, fullName: string): Repository | undefined {
  return (
    repositories.find(repository => isSame(repository.fullName, fullName)) ??
    repositories.find(({ formerNames }) => formerNames.some(former => isSame(former, fullName)))
  );
}

function stored(fullName: string, options: RepositoryOptions, index: number): Repository {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName) ?? [];
  if (owner === undefined || name === undefined) throw new Error(`"${fullName}" is no repository's owner/name`);
  const { path, visibility, formerNames = [] } = options;
  return { id: 1_296_269 + index, owner, name, fullName, gitFolder: gitFolderOf(path), visibility, formerNames };
}

function given({ repositories, contents, deployments = 'none', name }: TokenOptions, index: number): Token {
  return { name: name ?? `token ${index + 1}`, repositories, contents, deployments };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
