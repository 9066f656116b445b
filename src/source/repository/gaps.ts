import { text } from '../../json.ts';
import { partsOf } from '../../repository-name.ts';
import type { GitHub } from '../github.ts';
import type { Findings } from '../tar/findings.ts';

const wayOut =
  'check the repository out with `actions/checkout` (`submodules: true`, `lfs: true`) and give `source_path: .`';

/** A hint is not worth a longer wait. */
const patienceMs = 3_000;

/** A warning for each kind of thing that was found missing. */
export function gapsIn({ submodules, pointers }: Findings): string[] {
  const [name] = pointers.names;
  return [
    ...(submodules
      ? [`The source has submodules, and their folders are empty in it. If the app needs them, ${wayOut}.`]
      : []),
    ...(pointers.count > 0
      ? [
          `The source has ${pointers.count} Git LFS ${pointers.count === 1 ? 'pointer' : 'pointers'} in place of the files themselves, such as ${name}. If the app needs them, ${wayOut}.`
        ]
      : [])
  ];
}

/** A warning where more goes along than anybody wants to deploy. */
export function surplusIn({ git }: Findings): string[] {
  return git
    ? [
        'The source holds a `.git`: all that was ever committed goes along, and the token that `actions/checkout` may have left in its configuration. Leave it out (`tar --exclude=.git`), or give the folder itself as `source_path`: of that `.git` stays out.'
      ]
    : [];
}

/**
 * The same where Scalingo downloads the archive itself and nobody looks into it before. A hint only: it is asked for once, and
 * where that fails, or takes longer than three seconds, nothing is said.
 * @throws the signal's reason
 */
export async function announcedGaps(github: GitHub, repository: string, commit: string): Promise<string[]> {
  const [modules, attributes] = await Promise.all(
    ['.gitmodules', '.gitattributes'].map(path => contentOf(github, repository, commit, path))
  );
  return [
    ...(/^\s*path\s*=/m.test(modules ?? '')
      ? [`The repository has submodules, and GitHub's archive of it leaves them out. If the app needs them, ${wayOut}.`]
      : []),
    ...(/\bfilter=lfs\b/.test(attributes ?? '')
      ? [
          `The repository keeps files in Git LFS, and GitHub's archive of it has pointers in their place (unless its settings say otherwise). If the app needs them, ${wayOut}.`
        ]
      : [])
  ];
}

async function contentOf(
  github: GitHub,
  repository: string,
  commit: string,
  path: string
): Promise<string | undefined> {
  const parameters = { ...partsOf(repository), path, ref: commit };
  const answer = await github.getOnce(
    '/repos/{owner}/{repo}/contents/{path}',
    parameters,
    'application/vnd.github.raw+json',
    patienceMs
  );
  return answer.status === 200 ? text(answer.data) : undefined;
}
