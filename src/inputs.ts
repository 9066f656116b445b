/** What the workflow asked for: made once, checked whole, never changed. */
export interface Inputs {
  /** The app's name or id. */
  app: string;
  token: string;
  region: string;
  /** Under which name Scalingo files the deployment; undefined where nothing tells it. */
  gitRef: string | undefined;
  /** What is deployed, or followed. */
  source: Source;
  cacheReset: boolean;
  wait: boolean;
  timeoutMs: number;
  /** Without a slash or the version at its end. */
  apiUrl: string;
  authUrl: string;
}

/** Where the code comes from; `deployment` where it was deployed by somebody else already. */
export type Source = { kind: 'url'; url: string } | { kind: 'deployment'; id: string };

/** Inputs that cannot be used: one sentence for each mistake, all of them at once. */
export class WrongInputs extends Error {
  override readonly name = 'WrongInputs';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/** GitHub ends a job on a runner of one's own after five days at the latest. */
const longestTimeoutMinutes = 5 * 24 * 60;

/**
 * Checks the inputs and fills in what they leave open.
 * @param read gives an input's value, empty where it is absent
 * @param triggeringCommit the commit that the workflow runs for, where there is one
 * @throws WrongInputs with every mistake, before anything is sent
 */
export function readInputs(read: (name: string) => string, triggeringCommit: string | undefined): Inputs {
  const mistakes: string[] = [];
  const check = <T>(name: string, reading: (value: string) => T): T => {
    try {
      return reading(read(name).trim());
    } catch (error) {
      mistakes.push(`\`${name}\` ${(error as Error).message}`);
      // Never seen: a mistake ends this function before its value is used.
      return undefined as T;
    }
  };

  const region = check('region', value =>
    matching(value || 'osc-fr1', /^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no region: it is one like osc-fr1 or osc-secnum-fr1')
  );
  const inputs: Inputs = {
    app: check('app', value =>
      matching(
        value,
        /^[a-z0-9][a-z0-9-]*$/i,
        'is no app: give its name as the dashboard shows it, or its id',
        'the name of the app to deploy'
      )
    ),
    token: check('token', token),
    region,
    gitRef: check('git_ref', value => gitRef(value || triggeringCommit)),
    source: read('deployment_id').trim()
      ? check('deployment_id', value => existing(value, read('source_url').trim()))
      : check('source_url', archive),
    cacheReset: check('cache_reset', value => cacheReset(value, read('deployment_id').trim())),
    wait: check('wait', value => yesOrNo(value || 'true')),
    timeoutMs: check('timeout', value => timeoutMs(value || '60')),
    apiUrl: check('api_url', value => endpoint(value || `https://api.${region}.scalingo.com`)),
    authUrl: check('auth_url', value => endpoint(value || 'https://auth.scalingo.com'))
  };
  if (mistakes.length > 0) throw new WrongInputs(mistakes);
  return inputs;
}

function matching(value: string, pattern: RegExp, mistake: string, wanted?: string): string {
  if (value === '' && wanted) throw new Error(`is missing: give ${wanted}`);
  if (!pattern.test(value)) throw new Error(`${mistake} (it is ${quoted(value)})`);
  return value;
}

function token(value: string): string {
  if (value === '') {
    throw new Error(
      'is missing: give a Scalingo API token from a secret (one that is not set is empty, and so is every secret in a pull request of a fork)'
    );
  }
  // The value itself is never shown.
  if (/[\s\p{Cc}]/u.test(value))
    throw new Error('holds blanks or line breaks: copy the token into the secret once more');
  return value;
}

function gitRef(value: string | undefined): string | undefined {
  if (value?.startsWith('-'))
    throw new Error(`must not begin with a dash, since it names the image (it is ${quoted(value)})`);
  if (value && /[\s\p{Cc}]/u.test(value)) throw new Error(`must not hold blanks (it is ${quoted(value)})`);
  return value || undefined;
}

function existing(id: string, sourceUrl: string): Source {
  if (sourceUrl !== '') {
    throw new Error('and `source_url` exclude one another: give the deployment to follow, or what is to be deployed');
  }
  return { kind: 'deployment', id: matching(id, /^[\w-]{1,100}$/, 'is no id of a deployment') };
}

function archive(url: string): Source {
  if (url === '') {
    throw new Error(
      'is missing: give the URL of a .tar.gz that Scalingo can download, or with `deployment_id` a deployment to follow'
    );
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Error(`is no http or https URL (it is ${quoted(withoutSecrets(url))})`);
  }
  return { kind: 'url', url };
}

function cacheReset(value: string, deploymentId: string): boolean {
  const isWanted = yesOrNo(value || 'false');
  if (isWanted && deploymentId !== '')
    throw new Error('has no meaning with `deployment_id`: that deployment has begun already');
  return isWanted;
}

/** The words that YAML takes for a boolean, as GitHub's own toolkit has it. Source: https://yaml.org/spec/1.2.2/#10212-boolean */
function yesOrNo(value: string): boolean {
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new Error(`is neither true nor false (it is ${quoted(value)})`);
}

function timeoutMs(value: string): number {
  const minutes = /^\d+(\.\d+)?$|^\.\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(minutes > 0) || minutes > longestTimeoutMinutes) {
    throw new Error(
      `is no number of minutes between 0 and ${longestTimeoutMinutes}, like 60 or 1.5 (it is ${quoted(value)})`
    );
  }
  return minutes * 60_000;
}

function endpoint(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`is no URL like https://api.osc-fr1.scalingo.com (it is ${quoted(withoutSecrets(value))})`);
  if (url.username || url.password || url.search || url.hash)
    throw new Error('must hold no user, query or fragment: give the address alone');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new Error(`must be https: the token would be sent in clear to ${url.host}`);
  }
  return `${url.origin}${url.pathname}`.replace(/(\/+v1)?\/*$/, '');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function quoted(value: string): string {
  return `"${value.length > 100 ? `${value.slice(0, 100)}…` : value}"`;
}

/** A URL may hold a user's password, and its query a signature: what stands before an `@` and behind a `?` is not shown. */
function withoutSecrets(value: string): string {
  return value.replace(/^.*@/s, '…@').replace(/[?#].*/s, '');
}
