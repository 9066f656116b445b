import { isWholeSha } from '../commit-name.ts';
import type { App } from '../scalingo/wire.ts';
import { type LastSuccessPorts, lastSuccess } from './last-success.ts';
import type { Located } from './located.ts';
import { locateRepository, type RepositoryPorts } from './repository/repository.ts';
import { UnusableSource } from './unusable.ts';

/**
 * The commit that runs now, from the repository.
 * @throws ScalingoError; UnusableSource; the signal's reason
 */
export async function redeploy(
  app: App,
  repository: string,
  ports: RepositoryPorts & LastSuccessPorts
): Promise<Located> {
  const running = await lastSuccess(app, ports);
  if (running === undefined) throw new UnusableSource({ code: 'nothing_to_redeploy', app: app.name });
  const { id: deploymentId, gitRef } = running;
  // A branch's name says what it was then, and not which commit: what it means today may be other code.
  if (!gitRef || !isWholeSha(gitRef))
    throw new UnusableSource({ code: 'not_a_commit', app: app.name, deploymentId, gitRef: gitRef || undefined });
  try {
    const located = await locateRepository(repository, gitRef, ports);
    return { ...located, what: `${located.what} once more, as in ${deploymentId}` };
  } catch (error) {
    if (error instanceof UnusableSource && error.code === 'ref_unknown') {
      throw new UnusableSource({ code: 'not_of_repository', app: app.name, deploymentId, gitRef, repository }, error);
    }
    throw error;
  }
}
