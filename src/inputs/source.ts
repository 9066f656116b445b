import { gitRef, matching, quoted, withoutSecrets, yesOrNo } from './values.ts';

/** Where the code comes from; `deployment` where it was deployed by somebody else already. */
export type Source =
  | { kind: 'repository'; repository: string; ref: string }
  | { kind: 'url'; url: string }
  | { kind: 'path'; path: string }
  /** The commit that runs now, of this repository. */
  | { kind: 'redeploy'; repository: string }
  | { kind: 'deployment'; id: string };

/** What the run itself says of the code that it is for. */
export interface Run {
  /** `owner/name` of the repository that the workflow belongs to. */
  repository: string | undefined;
  /** The commit that triggered the run, and the repository where it lies: a fork, for its pull request. */
  commit: string | undefined;
  commitRepository: string | undefined;
}

/** The inputs that say what is deployed; without any it is the repository at `git_ref`. */
export type SourceInput = 'source_url' | 'source_path' | 'redeploy' | 'deployment_id';

/** Which of them the workflow gave. */
export function sourcesOf(read: (name: string) => string): SourceInput[] {
  const isGiven = (name: SourceInput) =>
    name === 'redeploy' ? !/^(|false|False|FALSE)$/.test(read(name)) : read(name) !== '';
  return (['deployment_id', 'source_url', 'source_path', 'redeploy'] as const).filter(isGiven);
}

interface Choice {
  /** All that were given: one at most is right. */
  sources: readonly SourceInput[];
  run: Run;
  givesRef: boolean;
}

/**
 * What is deployed.
 * @param chosen the input that says so; `git_ref` where no other one does
 * @throws Error whose message goes on after that input's name
 */
export function source(chosen: SourceInput | 'git_ref', value: string, { sources, run, givesRef }: Choice): Source {
  const [, ...others] = sources;
  if (others.length > 0) {
    const names = others.map(name => `\`${name}\``).join(' and ');
    throw new Error(
      `and ${names} exclude one another: give what is to be deployed, or with \`deployment_id\` a deployment to follow`
    );
  }
  switch (chosen) {
    case 'deployment_id':
      return { kind: 'deployment', id: matching(value, /^[\w-]{1,100}$/, 'is no id of a deployment') };
    case 'source_url':
      return archive(value);
    case 'source_path':
      return { kind: 'path', path: path(value) };
    case 'redeploy':
      return redeploy(value, run, givesRef);
    case 'git_ref':
      return repository(value, run);
  }
}

function repository(ref: string, run: Run): Source {
  gitRef(ref);
  if (ref !== '') return { kind: 'repository', repository: ownRepository(run), ref };
  if (run.commit === undefined) {
    throw new Error('is missing, and this run has no commit of its own: give a branch, a tag or a commit');
  }
  if (run.repository !== undefined && run.commitRepository === undefined) {
    throw new Error(
      `is missing, and the fork that has the pull request's commit ${run.commit} is gone: give a branch, a tag or a commit of ${run.repository}`
    );
  }
  return { kind: 'repository', repository: run.commitRepository ?? ownRepository(run), ref: run.commit };
}

function redeploy(value: string, run: Run, givesRef: boolean): Source {
  yesOrNo(value);
  if (givesRef) {
    throw new Error('and `git_ref` exclude one another: it deploys the commit of the last successful deployment');
  }
  return { kind: 'redeploy', repository: ownRepository(run) };
}

function ownRepository({ repository }: Run): string {
  if (repository !== undefined) return repository;
  throw new Error(
    'names a commit of a repository, and there is none: GITHUB_REPOSITORY is not set. Outside of GitHub Actions give `source_url` or `source_path`'
  );
}

function archive(url: string): Source {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Error(`is no http or https URL (it is ${quoted(withoutSecrets(url))})`);
  }
  return { kind: 'url', url };
}

function path(value: string): string {
  if (/\p{Cc}/u.test(value)) throw new Error(`must be one path, without line breaks (it is ${quoted(value)})`);
  return value;
}

/**
 * Whether something is wanted that has no meaning with some sources.
 * @param never why not, by the input that says what is deployed
 * @throws Error whose message goes on after the input's name
 */
export function only(value: string, chosen: SourceInput | 'git_ref', never: Partial<Record<string, string>>): boolean {
  const isWanted = yesOrNo(value || 'false');
  const reason = never[chosen];
  if (isWanted && reason !== undefined) throw new Error(`has no meaning with \`${chosen}\`: ${reason}`);
  return isWanted;
}

/** Where there is no cache to be emptied, and nothing to be skipped. */
export const resetsNever = { deployment_id: 'that deployment has begun already' };
export const skipsNever = {
  deployment_id: 'that deployment has begun already',
  redeploy: 'it would always be skipped'
};
