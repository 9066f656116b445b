import { record, text } from '../../json.ts';
import { shortened } from '../../shortened.ts';
import { NotRecorded } from './deployments.ts';

/** The end of the step did not wait any longer. */
export class Late extends Error {
  override readonly name = 'Late';

  /** @param trouble what GitHub had to say meanwhile; may be empty */
  constructor(trouble: string) {
    super(`GitHub had not answered when the deployment was over.${trouble && ` The last that was heard: ${trouble}`}`);
  }
}

/** So much of what GitHub says is shown, in characters. */
const longestSaid = 200;

/**
 * The one warning where a deployment is not recorded, or not to its end.
 * @param isOwed whether the run after the job tells it once more
 */
export function explainUnrecorded(error: unknown, environment: string, isOwed: boolean): string {
  const again = isOwed ? ' It is told once more after the job.' : '';
  return `This deployment is not, or not fully, recorded in the GitHub environment "${environment}": ${because(error)}${again} The deployment itself does not depend on that.`;
}

function because(error: unknown): string {
  if (error instanceof Late) return error.message;
  if (!(error instanceof NotRecorded)) return `${error instanceof Error ? error.message : error}.`;
  const { status, data, problem, waitMs } = error.answer;
  const message = text(record(data).message);
  const said = (message && shortened(message, longestSaid)) ?? problem ?? 'no word on why';
  if (waitMs !== undefined) {
    return `GitHub was asked too often and wants to be left alone for ${Math.ceil(waitMs / 1000)} s.`;
  }
  if (status === 401) return `GitHub does not take \`github_token\` (${said}).`;
  if (status === 403 || status === 404) {
    return `GitHub says "${said}" (HTTP ${status}). Give the job \`permissions: deployments: write\`, beside \`contents: read\`; a pull request from a fork never has it.`;
  }
  if (status >= 200 && status < 300) return `GitHub's answer could not be read (HTTP ${status}).`;
  return `GitHub ${status === 0 ? `could not be asked (${said})` : `says "${said}" (HTTP ${status})`}.`;
}
