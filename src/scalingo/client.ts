import type { Clock } from '../clock.ts';
import { isLog, notALog, readAnswer, refusalOf } from './answers.ts';
import { Bearer } from './bearer.ts';
import { type Call, ScalingoError } from './errors.ts';
import { attempt, type HttpAnswer, type HttpRequest } from './http.ts';
import { appPath, deploymentPath } from './paths.ts';
import { ServerClock } from './server-clock.ts';
import type { Connection } from './stream.ts';
import { isNotAccepted, throwIfUntrusted } from './stream-end.ts';
import { secretsOf } from './transport.ts';
import { type Archive, upload } from './upload.ts';
import {
  type App,
  type Deployment,
  type DeploymentsPage,
  readAppCalled,
  readBearerToken,
  readDeployment,
  readDeploymentCalled,
  readDeployments,
  readSource,
  type SourceUrls
} from './wire.ts';

export interface ClientOptions {
  /** `https://api.osc-fr1.scalingo.com`, without the version. */
  apiUrl: string;
  /** `https://auth.scalingo.com`, without the version. */
  authUrl: string;
  /** The API token, which is only ever sent to `authUrl`. */
  token: string;
  clock: Clock;
  /** Ends whatever is under way. */
  signal: AbortSignal;
  /** Told each bearer before it is used for anything. */
  onSecret(secret: string): void;
}

export interface NewDeployment {
  gitRef: string | undefined;
  sourceUrl: string;
}

const shortAnswerBytes = 4 * 1024 * 1024;
const logBytes = 1024 * 1024 * 1024;
const shortDeadlineMs = 30_000;
const json = 'application/json';

/**
 * Scalingo's API as far as a deployment needs it; a method is a call. Each makes one attempt (and one more where only the bearer was
 * refused) and throws `ScalingoError` where it does not succeed. Source: https://developers.scalingo.com
 */
export class Scalingo {
  /** What time it is at Scalingo, by its own answers. */
  readonly serverClock: ServerClock;
  /** Whether a request was refused for being one too many: others with the same token are about. */
  isCrowded = false;
  readonly #options: ClientOptions;
  readonly #bearer: Bearer;
  #refusedByStream: string | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.serverClock = new ServerClock(options.clock);
    this.#bearer = new Bearer(() => this.#exchange(), options.clock);
  }

  /** The address that the calls go to. */
  get apiUrl(): string {
    return this.#options.apiUrl;
  }

  /** Makes sure that the token is good, before anything else is asked. */
  async authenticate(): Promise<void> {
    await this.#bearer.get();
  }

  /** @param app its name or id */
  async app(app: string): Promise<App> {
    return this.#read('read the app', appPath(app), readAppCalled(app));
  }

  async resetCache(app: string): Promise<void> {
    const url = this.#url(`${appPath(app)}/caches/deployment`);
    await this.#call({ call: 'empty the deployment cache', method: 'DELETE', url });
  }

  /** Makes room for an archive. What it gives lives ten minutes. Source: https://developers.scalingo.com/sources */
  async createSource(): Promise<SourceUrls> {
    const url = this.#url('/sources');
    const urls = await this.#ask({ call: 'make room for the source', method: 'POST', url }, readSource);
    for (const secret of secretsOf(urls.uploadUrl, urls.downloadUrl)) this.#options.onSecret(secret);
    return urls;
  }

  /**
   * Uploads an archive to where `createSource` says, without the bearer: the address itself is the permission.
   * @param sent is told how many bytes more the store took
   * @param signal ends this call alone, in place of the client's own
   * @throws ScalingoError; what reading the archive fails with
   */
  async upload(url: URL, archive: Archive, sent: (bytes: number) => void, signal: AbortSignal): Promise<void> {
    const { clock, onSecret } = this.#options;
    await upload(url, archive, { clock, signal, sent, onSecret });
  }

  /**
   * Makes a deployment. Not to be sent again lightly: Scalingo knows no way to tell a repetition from another deployment.
   * @param signal ends this call alone, in place of the client's own
   */
  async createDeployment(app: string, { gitRef, sourceUrl }: NewDeployment, signal: AbortSignal): Promise<Deployment> {
    const url = this.#url(`${appPath(app)}/deployments`);
    const body = JSON.stringify({ deployment: { git_ref: gitRef, source_url: sourceUrl } });
    return this.#ask({ call: 'create the deployment', method: 'POST', url, body, signal }, readDeployment);
  }

  /** @param sent is told when the request has left @param signal ends this call alone, in place of the client's own */
  async deployment(app: string, id: string, sent?: () => void, signal?: AbortSignal): Promise<Deployment> {
    return this.#read('read the deployment', deploymentPath(app, id), readDeploymentCalled(id), { sent, signal });
  }

  /** @param page the first one has the latest deployments @param signal ends this call alone, in place of the client's own */
  async deployments(app: string, page = 1, signal?: AbortSignal): Promise<DeploymentsPage> {
    const query = page === 1 ? '' : `?page=${page}`;
    return this.#read('look for the deployment', `${appPath(app)}/deployments${query}`, readDeployments, { signal });
  }

  /**
   * Reads the whole log as Scalingo keeps it.
   * @param take is given it piece by piece, and waited for; after an error it has got the log's beginning
   * @param signal ends this call alone, in place of the client's own
   * @returns false where there is no log (yet)
   */
  async output(
    app: string,
    id: string,
    take: (piece: Buffer) => Promise<void>,
    signal = this.#options.signal
  ): Promise<boolean> {
    const url = this.#url(`${deploymentPath(app, id)}/output`);
    const takeBody: HttpRequest['takeBody'] = headers => (isLog(headers) ? take : undefined);
    const request = {
      call: 'read the log',
      method: 'GET',
      url,
      accept: 'text/plain',
      takeBody,
      maximumBytes: logBytes,
      signal
    } as const;
    try {
      const answer = await this.#call(request);
      if (!isLog(answer.headers)) throw notALog(answer, request);
      return true;
    } catch (error) {
      if (error instanceof ScalingoError && error.code === 'not_found') return false;
      throw error;
    }
  }

  /**
   * Connects to an app's event stream and authenticates there.
   * @param streamUrl the app's own `links.deployments_stream`
   * @param signal ends the attempt, and the connection where it came about
   * @returns a connection, which may have ended already: it then says why
   * @throws ScalingoError where the certificate is not trusted: no secret goes there, and none should have to
   */
  async openStream(streamUrl: string | undefined, signal: AbortSignal): Promise<Connection> {
    const { clock } = this.#options;
    const bearer = await this.#bearer.get();
    // By now Scalingo has been asked something: no run has to load it before that, and one that does not wait does not need it.
    const { Connection } = await import('./stream.ts');
    const connection = await Connection.open(streamUrl, bearer, clock, signal);
    const { end } = connection;
    if (isNotAccepted(end) && bearer !== this.#refusedByStream) {
      const renewed = await this.#bearer.replace(bearer);
      const again = await Connection.open(streamUrl, renewed, clock, signal);
      // Where a new one is not accepted either, it is not the bearer's fault, and the next attempt need not ask for yet another.
      if (isNotAccepted(again.end)) this.#refusedByStream = renewed;
      return again;
    }
    throwIfUntrusted(end, streamUrl);
    return connection;
  }

  async #exchange(): Promise<string> {
    const url = new URL(`${this.#options.authUrl}/v1/tokens/exchange`);
    const Authorization = `Basic ${Buffer.from(`:${this.#options.token}`).toString('base64')}`;
    const request = {
      call: 'exchange the token',
      method: 'POST',
      url,
      headers: { Authorization, Accept: json }
    } as const;
    const bearer = readAnswer(await this.#send(request), request, readBearerToken);
    this.#options.onSecret(bearer);
    return bearer;
  }

  async #read<T>(
    call: Call,
    path: string,
    read: (answer: unknown) => T,
    more: Partial<Unauthenticated> = {}
  ): Promise<T> {
    return this.#ask({ call, method: 'GET', url: this.#url(path), ...more }, read);
  }

  async #ask<T>(request: Unauthenticated, read: (answer: unknown) => T): Promise<T> {
    const askedAtMs = this.#options.clock.now();
    const answer = await this.#call(request);
    const content = readAnswer(answer, request, read);
    // An error or a page may be a proxy's, and the auth host has a clock of its own: only what can be read tells the time.
    this.serverClock.set(answer.headers.date, askedAtMs);
    return content;
  }

  /** Sends with the bearer; where that is not accepted (any longer), once more with another. */
  async #call({ accept = json, ...request }: Unauthenticated & { accept?: string }): Promise<HttpAnswer> {
    const send = (bearer: string) =>
      this.#send({ ...request, headers: { Authorization: `Bearer ${bearer}`, Accept: accept, 'Content-Type': json } });
    const bearer = await this.#bearer.get();
    try {
      return await send(bearer);
    } catch (error) {
      if (!(error instanceof ScalingoError && error.code === 'unauthorized')) throw error;
      return send(await this.#bearer.replace(bearer));
    }
  }

  async #send({ signal = this.#options.signal, headers, ...request }: Unauthenticated & Headers): Promise<HttpAnswer> {
    const defaults = { deadlineMs: shortDeadlineMs, maximumBytes: shortAnswerBytes };
    const named = { ...defaults, ...request, headers: { ...headers, 'User-Agent': 'deploy-to-scalingo' } };
    const answer = await attempt(named, this.#options.clock, signal);
    if (answer.status >= 200 && answer.status < 300) return answer;
    if (answer.status === 429) this.isCrowded = true;
    throw refusalOf(answer, request);
  }

  #url(path: string): URL {
    return new URL(`${this.#options.apiUrl}/v1${path}`);
  }
}

type Unauthenticated = Pick<HttpRequest, 'call' | 'method' | 'url'> &
  Partial<Pick<HttpRequest, 'body' | 'deadlineMs' | 'maximumBytes' | 'sent' | 'takeBody'>> & {
    signal?: AbortSignal | undefined;
  };
type Headers = Pick<HttpRequest, 'headers'>;
