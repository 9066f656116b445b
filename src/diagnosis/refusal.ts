import type { ErrorCode, ErrorFacts } from '../scalingo/errors.ts';

/** What the user asked for, as far as a sentence about a refusal needs it. */
export interface Asked {
  app: string;
  region: string;
  gitRef: string | undefined;
  deploymentId: string | undefined;
  /** Whether the workflow named the deployment; else the step made it itself. */
  namesDeployment: boolean;
}

/** One sentence or two: what Scalingo said or what kept it from answering, with which value, and what to do. */
export function explainRefusal(facts: ErrorFacts, asked: Asked): string {
  if (facts.call === 'upload the source' && facts.status) return refusedByStore(facts);
  return sentences[facts.code](facts, asked);
}

/** The store is not Scalingo's API: what its statuses mean is its own. */
function refusedByStore(facts: ErrorFacts): string {
  return `Scalingo's store at ${hostOf(facts)} did not take the source (${answer(facts)}). Check any proxy in between. ${again}`;
}

type Sentence = (facts: ErrorFacts, asked: Asked) => string;

const tokens = 'https://dashboard.scalingo.com/account/tokens';
const again = 'Run the step again; if it stays, look at https://scalingostatus.com.';

/** What the authentication API says without reason: an address that is not Scalingo's is the likeliest. */
function unexpected(facts: ErrorFacts): string {
  return `${answered(facts)}, which this action does not expect. Check the inputs \`api_url\` and \`auth_url\`, and any proxy in between.`;
}

const sentences = {
  bad_request: (facts, asked) =>
    `${answered(facts)}. Check the inputs of this step: app "${asked.app}", git_ref "${asked.gitRef ?? ''}".`,
  unauthorized: (facts, asked) =>
    facts.call === 'exchange the token'
      ? `Scalingo does not accept the token (${answer(facts)}). It may be mistyped, revoked or expired: make a new one at ${tokens} and store it as the secret that the input \`token\` reads.`
      : `${answered(facts)}. The token is good, but its owner may have too few rights on the app "${asked.app}": ask the app's owner for access as a collaborator.`,
  payment_required: facts =>
    `${answered(facts)}. The account needs attention before anything can be deployed${facts.billingUrl ? `: ${facts.billingUrl}` : '; look at its billing page on the dashboard'}.`,
  forbidden: (facts, asked) =>
    `${answered(facts)}. The owner of the token may not do this with the app "${asked.app}" in the region ${asked.region}: check its rights, and that the account may use that region.`,
  not_found: (facts, asked) =>
    facts.call === 'exchange the token'
      ? `${answered(facts)}. There is no Scalingo authentication API at ${facts.url}: check the input \`auth_url\`.`
      : facts.call === 'read the deployment'
        ? `Scalingo knows no deployment "${asked.deploymentId}" of the app "${asked.app}" in the region ${asked.region} (${answer(facts)}). ${asked.namesDeployment ? 'Check the input `deployment_id` and that it belongs to this app.' : 'It did know it before: look at the dashboard before you deploy again.'}`
        : facts.call === 'make room for the source'
          ? `${answered(facts)}. There is no Scalingo API that takes sources at ${facts.url}: check the input \`api_url\`, and any proxy in between. ${again}`
          : `Scalingo has no app "${asked.app}" in the region ${asked.region} that this token may see (${answer(facts)}). Check the name, the input \`region\`, and that the owner of the token is a collaborator.`,
  conflict: (facts, asked) =>
    facts.call === 'exchange the token'
      ? unexpected(facts)
      : `${answered(facts)}. The app "${asked.app}" is busy, probably with another deployment: wait for its end, or let one run wait for the other with \`concurrency\` in the workflow.`,
  invalid: (facts, asked) =>
    facts.call === 'exchange the token'
      ? unexpected(facts)
      : `${answered(facts)}. Check the inputs that went into it: source_url, and git_ref "${asked.gitRef ?? ''}".`,
  rate_limited: facts =>
    `${answered(facts)}. Scalingo takes 60 requests a minute; other jobs with the same token count too. Run the step again a little later.`,
  server_error: facts =>
    `Scalingo failed to ${facts.call} (${answer(facts)}). That is a fault on Scalingo's side. ${unsure(facts)}`,
  unexpected_status: unexpected,
  unreadable: facts =>
    `Scalingo's answer could not be read when this step tried to ${facts.call} (${facts.said ?? facts.systemCode ?? 'it was no HTTP'}; ${facts.status ? `HTTP ${facts.status} from ` : ''}${facts.url}). A proxy or a wrong \`${facts.call === 'exchange the token' ? 'auth_url' : 'api_url'}\` may have answered instead. ${unsure(facts)}`,
  name_not_resolved: (facts, asked) =>
    `The host ${hostOf(facts)} is not known (${facts.systemCode}). Check ${facts.call === 'exchange the token' ? 'the input `auth_url`' : `the input \`region\` ("${asked.region}"; Scalingo's regions are osc-fr1 and osc-secnum-fr1), \`api_url\``} and the runner's name servers.`,
  unreachable: facts =>
    `The host ${hostOf(facts)} cannot be reached (${facts.systemCode}). Check that the runner may connect to it, and that https_proxy is set where it needs a proxy.`,
  certificate: facts =>
    `The certificate of ${hostOf(facts)} is not trusted (${facts.systemCode}), so nothing was sent to it. Behind a proxy that looks into traffic, give its certificate to the runner with NODE_EXTRA_CA_CERTS.`,
  tls: facts =>
    `No encrypted connection to ${hostOf(facts)} could be made (${facts.systemCode}). Check \`api_url\` and \`auth_url\`, and any proxy in between.`,
  proxy: facts =>
    `The proxy did not let the connection to ${hostOf(facts)} through (${facts.systemCode}). Check https_proxy, its user and password, and whether it allows that host.`,
  connection_lost: facts =>
    `The connection to ${hostOf(facts)} broke off when this step tried to ${facts.call}${facts.systemCode ? ` (${facts.systemCode})` : ''}. ${unsure(facts)}`,
  deadline: facts =>
    `${hostOf(facts)} did not answer within ${(facts.deadlineMs ?? 0) / 1000} s when this step tried to ${facts.call}. ${unsure(facts)}`
} as const satisfies Record<ErrorCode, Sentence>;

function answered(facts: ErrorFacts): string {
  return `Scalingo refused to ${facts.call} (${answer(facts)})`;
}

function answer({ status, said }: ErrorFacts): string {
  return said ? `HTTP ${status}: ${said}` : `HTTP ${status}`;
}

function hostOf({ url }: ErrorFacts): string {
  return new URL(url).host;
}

/** A create without an answer may have been carried out; whatever else failed so is simply tried again. */
function unsure({ call }: ErrorFacts): string {
  return call === 'create the deployment'
    ? 'The deployment may have been created all the same: look at the dashboard before you deploy again. If it stays, look at https://scalingostatus.com.'
    : again;
}
