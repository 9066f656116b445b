import { only, type Run, resetsNever, type Source, skipsNever, source, sourcesOf } from './inputs/source.ts';
import {
  endpoint,
  environment,
  gitRef,
  matching,
  regionName,
  regionServedAt,
  secret,
  timeoutMs,
  token,
  yesOrNo
} from './inputs/values.ts';

/** What the workflow asked for: made once, checked whole, never changed. */
export interface Inputs {
  /** The app's name or id. */
  app: string;
  token: string;
  region: string;
  /** Under which name Scalingo files what is no commit of a repository; undefined where nothing tells it. */
  gitRef: string | undefined;
  /** What is deployed, or followed. */
  source: Source;
  skipDeployed: boolean;
  cacheReset: boolean;
  wait: boolean;
  timeoutMs: number;
  /** GitHub's environment where the deployment is recorded; undefined where it is not. */
  environment: string | undefined;
  githubToken: string | undefined;
  /** Without a slash or the version at its end. */
  apiUrl: string;
  authUrl: string;
}

/** Inputs that cannot be used: one sentence for each mistake, all of them at once. */
export class WrongInputs extends Error {
  override readonly name = 'WrongInputs';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/**
 * Checks the inputs and fills in what they leave open.
 * @param given gives an input's value, empty where it is absent
 * @throws WrongInputs with every mistake, before anything is sent
 */
export function readInputs(given: (name: string) => string, run: Run): Inputs {
  const read = (name: string) => given(name).trim();
  const mistakes: string[] = [];
  const check = <T>(name: string, reading: (value: string) => T): T => {
    try {
      return reading(read(name));
    } catch (error) {
      mistakes.push(`\`${name}\` ${(error as Error).message}`);
      // Never seen: a mistake ends this function before its value is used.
      return undefined as T;
    }
  };

  const region = check('region', value => regionName(value || 'osc-fr1'));
  const apiUrl = check('api_url', value => endpoint(value || `https://api.${region}.scalingo.com`));
  const sources = sourcesOf(read);
  const [chosen = 'git_ref'] = sources;
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
    // An API of Scalingo's own is that of one region, whatever is said: links lead to where the app is.
    region: regionServedAt(apiUrl) ?? region,
    gitRef: check('git_ref', value => gitRef(value || run.commit)),
    source: check(chosen, value => source(chosen, value, { sources, run, givesRef: read('git_ref') !== '' })),
    skipDeployed: check('skip_deployed', value => only(value, chosen, skipsNever)),
    cacheReset: check('cache_reset', value => only(value, chosen, resetsNever)),
    wait: check('wait', value => yesOrNo(value || 'true')),
    timeoutMs: check('timeout', value => timeoutMs(value || '60')),
    environment: check('environment', value => environment(value) || undefined),
    githubToken: check('github_token', value => secret(value) || undefined),
    apiUrl,
    authUrl: check('auth_url', value => endpoint(value || 'https://auth.scalingo.com'))
  };
  // `git_ref` is both: what is deployed, and its name. One mistake in it is told once.
  if (mistakes.length > 0) throw new WrongInputs([...new Set(mistakes)]);
  return inputs;
}
