import { type StepResult, startStep } from '../../simulator/runner/index.ts';
import { type Scalingo, type Scenario, startScalingo } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';

/** The step's time and Scalingo's keep pace, so that all that is told of durations is as in a real deployment. */
export const speed = 20;
const commit = '6dcb09b5b57875f334f61aebed695e2e4193db5e';

/** A deployment that succeeds, after another one that did. */
export function deploySuccess(): Promise<StepResult> {
  return deploy('success', { skip_deployed: 'true' }, scalingo => {
    scalingo.deploy('my-app', { gitRef: '9049f1265b7d61be4a8904a9a27120d2064dab3b', finished: 'success' });
  });
}

/** A deployment whose build fails. */
export function failToDeploy(): Promise<StepResult> {
  return deploy('build-error', {}, () => {});
}

async function deploy(
  name: string,
  inputs: Record<string, string>,
  before: (scalingo: Scalingo) => void
): Promise<StepResult> {
  const scalingo = await startScalingo({ scenario: scenarioNamed(name), speed });
  try {
    before(scalingo);
    const { apiUrl, authUrl, token } = scalingo;
    const given = { app: 'my-app', token, source_url: 'https://example.com/my-app.tar.gz', ...inputs };
    const step = startStep({
      inputs: { ...given, api_url: apiUrl, auth_url: authUrl },
      secrets: [token],
      sha: commit,
      event: { name: 'push', payload: { head_commit: { id: commit, message: 'Round totals to cents' } } },
      speed
    });
    return await step.ended;
  } finally {
    await scalingo.stop();
  }
}

function scenarioNamed(name: string): Scenario {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
  return scenario;
}
