import { record, text } from '../../json.ts';
import { partsOf } from '../../repository-name.ts';
import type { Answer, GitHubApi } from '../api.ts';

/** A deployment in GitHub's list. */
export interface Listed {
  id: string;
  sha: string;
  /** What this action made carries the key under which it was made. */
  key: string | undefined;
  /** Whether a later success leaves it as it is: for those GitHub never sets `inactive` by itself. */
  staysActive: boolean;
}

/** What is made. */
export interface Order {
  environment: string;
  /** The whole SHA of the commit that is deployed. */
  commit: string;
  description: string;
  isProduction: boolean;
  isTransient: boolean;
  /** By which it is found again where GitHub's answer was lost. */
  key: string;
  /** What else those who listen to GitHub's events may want to know. Anybody who reads the repository can read it. */
  payload: Readonly<Record<string, string>>;
}

export interface StatusOrder {
  state: string;
  description: string;
  log_url?: string;
  environment_url?: string;
}

/** GitHub was asked and did not do it. */
export class NotRecorded extends Error {
  override readonly name = 'NotRecorded';
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`GitHub answered with ${answer.status} ${answer.problem ?? ''}`.trim());
    this.answer = answer;
  }

  /** Whether it may do so a little later. What could not be read may be a cut answer, or a page that somebody on the way shows for a while. */
  get isPassing(): boolean {
    const { isPassing, status } = this.answer;
    return isPassing || (status >= 200 && status < 300);
  }
}

/** The newest page. */
const perPage = '30';
const maker = 'deploy-to-scalingo';

/**
 * A repository's deployments and their statuses, call by call. Each rejects with `NotRecorded` or the signal's reason.
 * Source: https://docs.github.com/rest/deployments
 */
export class Deployments {
  readonly #github: GitHubApi;
  readonly #place: { owner: string; repo: string };

  /** @param repository `owner/name` */
  constructor(github: GitHubApi, repository: string) {
    this.#github = github;
    this.#place = partsOf(repository);
  }

  /** The newest deployments to an environment, the newest first. */
  async list(environment: string): Promise<Listed[]> {
    const query = { ...this.#place, environment, per_page: perPage };
    const answer = await this.#github.get('/repos/{owner}/{repo}/deployments', query);
    if (answer.status !== 200 || !Array.isArray(answer.data)) throw new NotRecorded(answer);
    return answer.data.map(listed).filter(({ id }) => id !== '');
  }

  /** Sends the request once; whoever lost the answer has to look before it is sent again. @returns the new one's id */
  async create(order: Order): Promise<string> {
    const { environment, commit, description, isProduction, isTransient, key, payload } = order;
    const answer = await this.#github.post(
      '/repos/{owner}/{repo}/deployments',
      {
        ...this.#place,
        ref: commit,
        task: 'deploy',
        // What is deployed is this commit as it is, and the checks of this very run are still pending.
        auto_merge: false,
        required_contexts: [],
        environment,
        description,
        production_environment: isProduction,
        transient_environment: isTransient,
        payload: { ...payload, by: maker, key }
      },
      false
    );
    const { id } = listed(answer.data);
    if (answer.status !== 201 || id === '') throw new NotRecorded(answer);
    return id;
  }

  /** The last status of a deployment. @returns undefined where there is none yet */
  async lastStatus(id: string): Promise<{ state: string; logUrl: string } | undefined> {
    const route = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
    const answer = await this.#github.get(route, { ...this.#place, deployment_id: id, per_page: '1' });
    if (answer.status !== 200 || !Array.isArray(answer.data)) throw new NotRecorded(answer);
    const [last] = answer.data;
    if (last === undefined) return undefined;
    const { state, log_url, target_url } = record(last);
    return { state: text(state) ?? '', logUrl: text(log_url) ?? text(target_url) ?? '' };
  }

  /** Told twice it only stands there twice, so it may be repeated. */
  async addStatus(id: string, status: StatusOrder): Promise<void> {
    const route = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
    const answer = await this.#github.post(route, { ...this.#place, deployment_id: id, ...status }, true);
    if (answer.status !== 201) throw new NotRecorded(answer);
  }
}

function listed(value: unknown): Listed {
  const { id, sha, payload, production_environment, transient_environment } = record(value);
  const { by, key } = record(objectIn(payload));
  return {
    id: typeof id === 'number' ? String(id) : '',
    sha: text(sha) ?? '',
    key: by === maker ? text(key) : undefined,
    staysActive: production_environment === true || transient_environment === true
  };
}

/** GitHub gives a payload back as an object or as its text. */
function objectIn(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
