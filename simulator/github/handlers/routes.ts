/** Which path is which call, and what each call passes before it is handled. */
import type { Call } from '../faults.ts';
import type { Host } from '../ledger.ts';
import type { World } from '../world.ts';
import { checkAccess, type Need } from './access.ts';
import { linkArchive, linkTarball, serveArchive } from './archives.ts';
import { showCommit } from './commits.ts';
import { showContents } from './contents.ts';
import { createStatus, listStatuses } from './deployment-statuses.ts';
import { createDeployment, listDeployments, showDeployment } from './deployments.ts';
import { showRef, showTag } from './git-objects.ts';
import { guard } from './guard.ts';
import { type Handler, html, type Incoming, notFound, type Reply, restDocumentation, text } from './message.ts';
import { showRepository } from './repositories.ts';

export interface Route {
  readonly host: Host;
  readonly method: string;
  readonly pattern: RegExp;
  readonly call: Call;
  readonly handle: Handler;
  readonly need: Need;
  readonly documentation: string;
}

export interface Match {
  readonly route: Route;
  readonly parameters: readonly string[];
}

// What follows a commit's name is another call, so a branch `x/status` has to be sent as `x%2Fstatus`.
const commitPattern =
  '/commits/(?!.*/(?:status|statuses|pulls|comments|check-runs|check-suites|branches-where-head)$)(.+)';

const deployments = 'deployments/deployments';
const statuses = 'deployments/statuses';

const routes: readonly Route[] = [
  api('repository', '', showRepository, 'metadata', 'repos/repos#get-a-repository'),
  api('commit', commitPattern, showCommit, 'contents', 'commits/commits#get-a-commit'),
  api('ref', '/git/ref/(.+)', showRef, 'contents', 'git/refs#get-a-reference'),
  api('tag', '/git/tags/([^/]+)', showTag, 'contents', 'git/tags#get-a-tag'),
  api('contents', '/contents(?:/(.*))?', showContents, 'contents', 'repos/contents#get-repository-content'),
  api('deployments', '/deployments', listDeployments, 'read deployments', `${deployments}#list-deployments`),
  api(
    'create_deployment',
    '/deployments',
    createDeployment,
    'write deployments',
    `${deployments}#create-a-deployment`,
    'POST'
  ),
  api('deployment', '/deployments/(\\d+)', showDeployment, 'read deployments', `${deployments}#get-a-deployment`),
  api(
    'deployment_statuses',
    '/deployments/(\\d+)/statuses',
    listStatuses,
    'read deployments',
    `${statuses}#list-deployment-statuses`
  ),
  api(
    'create_deployment_status',
    '/deployments/(\\d+)/statuses',
    createStatus,
    'write deployments',
    `${statuses}#create-a-deployment-status`,
    'POST'
  ),
  api('tarball', '/tarball(?:/(.*))?', linkTarball, 'contents', 'repos/contents#download-a-repository-archive-tar'),
  plain('server', 'archive', /^\/([^/]+)\/([^/]+)\/archive\/(.+)\.tar\.gz$/, linkArchive),
  plain('codeload', 'codeload', /^\/([^/]+)\/([^/]+)\/((?:legacy\.)?tar\.gz)\/(.+)$/, serveArchive)
];

/** The call that a request is; undefined for a path or a method that these hosts do not know. A HEAD is a GET whose body is not sent. */
export function findRoute(hosts: readonly Host[], method: string, path: string): Match | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    const caught = hosts.includes(route.host) && route.method === wanted ? route.pattern.exec(path) : null;
    const parameters = caught === null ? undefined : decode(caught.slice(1));
    if (parameters !== undefined) return { route, parameters };
  }
  return undefined;
}

/** The honest answer to a request. */
export async function answer(incoming: Incoming, host: Host, match: Match | undefined, world: World): Promise<Reply> {
  if (host === 'codeload') return match?.route.handle(incoming, world) ?? text(404, '404: Not Found');
  if (host === 'server') return match?.route.handle(incoming, world) ?? html(404, 'Page not found');
  const { refusal, headers } = guard(incoming, world);
  const reply = refusal ?? (await answerApi(incoming, match, world));
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

function answerApi(incoming: Incoming, match: Match | undefined, world: World): Reply | Promise<Reply> {
  if (match === undefined) return notFound(incoming);
  return checkAccess(incoming, world, match.route.need) ?? match.route.handle(incoming, world);
}

function api(
  call: Call,
  pattern: string,
  handle: Handler,
  need: Need,
  documentation: string,
  method: 'GET' | 'POST' = 'GET'
): Route {
  return {
    host: 'api',
    method,
    pattern: new RegExp(`^(?:/repos/[^/]+/[^/]+|/repositories/\\d+)${pattern}$`),
    call,
    handle,
    need,
    documentation: `${restDocumentation}/${documentation}`
  };
}

function plain(host: Host, call: Call, pattern: RegExp, handle: Handler): Route {
  return { host, method: 'GET', pattern, call, handle, need: 'metadata', documentation: restDocumentation };
}

function decode(parts: readonly (string | undefined)[]): string[] | undefined {
  try {
    return parts.map(part => decodeURIComponent(part ?? ''));
  } catch {
    return undefined;
  }
}
