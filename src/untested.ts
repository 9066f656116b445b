import type { Workflow } from './github/workflow.ts';
import type { Inputs } from './inputs.ts';

/**
 * What to tell where the run was triggered by another one, and what is deployed is not what that one was about. It is deployed all the same: what
 * triggered the run may be a stranger's commit, and such a run has secrets.
 * @param ref the input `git_ref` as the workflow gave it
 * @returns undefined where nothing is to be told
 */
export function untested({ tested, commit }: Workflow, { source }: Inputs, ref: string): string | undefined {
  if (!tested || !commit || ref !== '' || tested.commit === commit) return undefined;
  const does = doing[source.kind];
  if (does === undefined) return undefined;
  const caution = tested.isOwn
    ? 'To deploy that one'
    : 'Where that one is surely none of a stranger (of a fork, say), and is what you want,';
  return `This run was triggered by the end of another one, which was about the commit ${tested.commit}. Without \`git_ref\` it ${does} ${commit}, the head of the default branch. ${caution} give \`git_ref: \${{ ${tested.expression} }}\`.`;
}

/** Whom it does not concern: who says otherwise what is deployed. */
const doing: Partial<Record<Inputs['source']['kind'], string>> = {
  repository: 'deploys',
  path: 'files the deployment as',
  url: 'files the deployment as'
};
