/** What a step leaves behind for the run after the job. */
import type { RecordedDeployment } from '../../simulator/scalingo/index.ts';

/** The state of a step that came as far as its deployment: the last status seen, and how the step says that it ended. */
export function stateOf({ id }: Pick<RecordedDeployment, 'id'>, status: string, told: string): Record<string, string> {
  return {
    ...stateWhileCreating(told),
    deployment_id: id,
    deployment_url: `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${id}`,
    status
  };
}

/** The state of a step that asked for a deployment and never heard of one. */
export function stateWhileCreating(told: string): Record<string, string> {
  return { ...stateBefore(told), creating: 'true', app: 'my-app', region: 'osc-fr1' };
}

/** The state of a step that did not come as far as to ask for a deployment. */
export function stateBefore(told: string): Record<string, string> {
  return { told };
}
