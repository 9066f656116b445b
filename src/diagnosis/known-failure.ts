import type { Failure } from '../scalingo/status.ts';
import type { Place } from './places.ts';

/** A failure that is known: which line tells it and where, what it means, and what to do. */
export interface KnownFailure {
  id: string;
  /** The ends that it can have. */
  statuses: readonly Failure[];
  /** Where in the log it appears: the same line elsewhere tells nothing. */
  place: Place;
  /** The line that tells it, without colours and blanks around it. Its group `value`, where there is one, is what `cause` names. */
  line: RegExp;
  /** What the same line has to look like besides. */
  like?: RegExp;
  /** Whether it may be told by a line that an app prints beside its work, as information or a warning. */
  isAside?: true;
  /** Another line that has to stand in the same place. */
  beside?: RegExp;
  /** A line that takes back what stands before it: in the end it went well. */
  overcome?: RegExp;
  /** A clause that can follow a colon. Of the log it holds at most the value, in quotation marks. */
  cause: string | ((value: string) => string);
  /** A sentence or two, of which no word comes out of the log. */
  advice: string;
  /** The page that helps, where there is a better one than that of the status. */
  page?: string;
  file?: RepositoryFile;
}

/** The files that an annotation may point to. A name out of a log is never one. */
export type RepositoryFile =
  | '.python-version'
  | 'Aptfile'
  | 'Gemfile'
  | 'Gemfile.lock'
  | 'Pipfile.lock'
  | 'Procfile'
  | 'composer.json'
  | 'composer.lock'
  | 'elixir_buildpack.config'
  | 'go.mod'
  | 'mix.lock'
  | 'package-lock.json'
  | 'package.json'
  | 'pnpm-lock.yaml'
  | 'poetry.lock'
  | 'pom.xml'
  | 'requirements.txt'
  | 'system.properties'
  | 'uv.lock'
  | 'yarn.lock';
