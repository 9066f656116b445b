import { record, text } from '../json.ts';

/**
 * The shapes of Scalingo's answers, narrowed from what really came. Any field may be missing; what the step cannot do
 * without is asked for here and makes the answer unreadable where it lacks.
 * Source: https://developers.scalingo.com/apps and https://developers.scalingo.com/deployments
 */
export interface App {
  id: string;
  name: string;
  /** Where the app is served. */
  url: string | undefined;
  /** The event stream. Its form is not promised: read it, never build it. */
  streamUrl: string | undefined;
  /** The deployment that succeeded last. */
  lastDeploymentId: string | undefined;
}

export interface Deployment {
  id: string;
  appId: string | undefined;
  status: string | undefined;
  gitRef: string | undefined;
  /** ISO date, by Scalingo's clock. */
  createdAt: string | undefined;
  /** ISO date; null while it runs; undefined where Scalingo does not say. */
  finishedAt: string | null | undefined;
  durationSeconds: number | undefined;
  imageSizeBytes: number | undefined;
}

/** An answer that is not of the shape that was asked for. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/** The bearer from the answer of `POST /tokens/exchange`. Throws `UnreadableAnswer`. */
export function readBearerToken(answer: unknown): string {
  const token = text(record(answer).token) ?? unreadable('it holds no token');
  // It has to fit into a header.
  return /^[!-~]+$/.test(token) ? token : unreadable('it holds no token that could be sent');
}

/**
 * The app from the answer of `GET /apps/:app`, as a reader that throws `UnreadableAnswer`, also where it is another one than was asked for:
 * all that follows is done to the app that the answer names.
 * @param nameOrId of the app that was asked for
 */
export function readAppCalled(nameOrId: string): (answer: unknown) => App {
  const asked = nameOrId.toLowerCase();
  return answer => {
    const app = readApp(answer);
    const isIt = [app.name, app.id].some(called => called.toLowerCase() === asked);
    return isIt ? app : unreadable('it is about another app');
  };
}

/** The same, whichever app it is. */
export function readApp(answer: unknown): App {
  const app = record(record(answer).app);
  return {
    id: text(app.id) ?? unreadable('the app has no id'),
    name: text(app.name) ?? unreadable('the app has no name'),
    url: text(app.url) ?? text(app.base_url),
    streamUrl: text(record(app.links).deployments_stream),
    lastDeploymentId: text(app.last_deployment_id)
  };
}

/** Where an archive is uploaded to, and where Scalingo then finds it: both signed, so both are secrets. */
export interface SourceUrls {
  uploadUrl: URL;
  downloadUrl: string;
}

/** The addresses from the answer of `POST /sources`. Throws `UnreadableAnswer`. */
export function readSource(answer: unknown): SourceUrls {
  const source = record(record(answer).source);
  const uploadUrl = text(source.upload_url) ?? unreadable('it holds no address to upload to');
  const downloadUrl = text(source.download_url) ?? unreadable('it holds no address to download from');
  if (!URL.canParse(uploadUrl)) unreadable('the address to upload to is none');
  return { uploadUrl: new URL(uploadUrl), downloadUrl };
}

/** The deployment from the answer of `POST /apps/:app/deployments` or `GET …/:id`. Throws `UnreadableAnswer`. */
export function readDeployment(answer: unknown): Deployment {
  return deploymentOf(record(answer).deployment);
}

/** The same of one that is there already: how another one stands says nothing of it. */
export function readDeploymentCalled(id: string): (answer: unknown) => Deployment {
  return answer => {
    const deployment = readDeployment(answer);
    return deployment.id === id ? deployment : unreadable('it is about another deployment');
  };
}

/** One page of an app's deployments. */
export interface DeploymentsPage {
  /** Newest first. */
  deployments: Deployment[];
  /** The number of the page of older ones; undefined on the last page. */
  nextPage: number | undefined;
}

/** The page from the answer of `GET /apps/:app/deployments`. Throws `UnreadableAnswer`. */
export function readDeployments(answer: unknown): DeploymentsPage {
  const { deployments, meta } = record(answer);
  if (!Array.isArray(deployments)) return unreadable('it holds no list of deployments');
  return { deployments: deployments.map(deploymentOf), nextPage: count(record(record(meta).pagination).next_page) };
}

/** What an answer that is no success says of itself. Never throws: an error's body can be anything. */
export function readRefusal(answer: unknown): { said: string | undefined; billingUrl: string | undefined } {
  const body = record(answer);
  const fields = Object.entries(record(body.errors)).map(
    ([field, wrong]) => `${field} ${[wrong].flat().filter(isText).join(', ')}`
  );
  const resource = text(body.resource);
  const error = text(body.error);
  const said = fields.length > 0 ? fields.join('; ') : resource && error ? `${resource} ${error}` : error;
  return { said, billingUrl: text(body.url) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function deploymentOf(value: unknown): Deployment {
  const deployment = record(value);
  return {
    id: text(deployment.id) ?? unreadable('the deployment has no id'),
    appId: text(deployment.app_id),
    status: text(deployment.status),
    gitRef: text(deployment.git_ref),
    createdAt: text(deployment.created_at),
    finishedAt: deployment.finished_at === null ? null : text(deployment.finished_at),
    durationSeconds: count(deployment.duration),
    imageSizeBytes: count(deployment.image_size)
  };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function unreadable(why: string): never {
  throw new UnreadableAnswer(why);
}
