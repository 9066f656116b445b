import type { Scalingo } from '../index.ts';
import type { Scenario } from '../scenario.ts';
import { durationMs } from '../scenarios/index.ts';

const sourceUrl = 'https://example.com/my-app.tar.gz';

/**
 * What to set so that the action, curl and the official CLI talk to a simulator that runs.
 * @param speed simulated milliseconds for each real one
 */
export function instructions(scalingo: Scalingo, scenario: Scenario, speed: number): string {
  return [
    `A simulated Scalingo listens on ${scalingo.apiUrl}`,
    `Every deployment plays "${scenario.name}": ${scenario.description}. Time runs at ${speed}×. Ctrl-C ends it.`,
    '',
    'The action:',
    ...indented(actionInputs(scalingo)),
    '',
    'curl:',
    ...indented(curlSession(scalingo, Math.ceil(durationMs(scenario) / 1000 / speed))),
    '',
    'The official CLI, in a shell of its own, since it keeps tokens and regions under $HOME:',
    ...indented(cliSession(scalingo)),
    '',
    ''
  ].join('\n');
}

function actionInputs({ apiUrl, authUrl, token }: Scalingo): string[] {
  return ['app: my-app', `token: ${token}`, `source_url: ${sourceUrl}`, `api_url: ${apiUrl}`, `auth_url: ${authUrl}`];
}

/** @param seconds real ones, which a deployment takes here */
function curlSession({ apiUrl, authUrl, token }: Scalingo, seconds: number): string[] {
  const authorised = 'curl -sS -w "\\n" -H "Authorization: Bearer $bearer"';
  const body = JSON.stringify({ deployment: { git_ref: 'v1', source_url: sourceUrl } });
  return [
    `bearer=$(curl -sS -X POST -u ':${token}' ${authUrl}/v1/tokens/exchange | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
    `${authorised} ${apiUrl}/v1/apps/my-app`,
    `${authorised} -H 'Content-Type: application/json' -d '${body}' ${apiUrl}/v1/apps/my-app/deployments`,
    `${authorised} ${apiUrl}/v1/apps/my-app/deployments`,
    `id=$(${authorised} ${apiUrl}/v1/apps/my-app/deployments | sed 's/{"deployments":\\[{"id":"\\([^"]*\\)".*/\\1/')`,
    `sleep ${seconds} # until the deployment is over: before its build begins there is no log, and the answer is 404`,
    `${authorised} -H 'Accept: text/plain' ${apiUrl}/v1/apps/my-app/deployments/$id/output`
  ];
}

function cliSession({ apiUrl, authUrl, token }: Scalingo): string[] {
  return [
    'export HOME=$(mktemp -d) DISABLE_UPDATE_CHECKER=true',
    `export SCALINGO_API_URL=${apiUrl} SCALINGO_AUTH_URL=${authUrl} SCALINGO_API_TOKEN=${token}`,
    `scalingo --app my-app deploy ${sourceUrl} v1`,
    'scalingo --app my-app deployments',
    'scalingo --app my-app deployment-logs'
  ];
}

function indented(lines: string[]): string[] {
  return lines.map(line => `  ${line}`);
}
