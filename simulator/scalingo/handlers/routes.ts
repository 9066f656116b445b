/** Which path and method is which call, and what each call passes before it is handled. */
import type { Call } from '../faults.ts';
import type { World } from '../world.ts';
import { listRegions, showSelf } from './account.ts';
import { listApps, showApp } from './apps.ts';
import { exchange } from './auth.ts';
import { resetCache } from './caches.ts';
import { create, listDeployments, showDeployment, showOutput, showOutputById } from './deployments.ts';
import { checkBearer, checkMediaTypes, checkRate } from './guard.ts';
import { type Handler, html, type Incoming, json, type Reply, text } from './message.ts';
import { manualDeploy } from './scm.ts';
import { createSource, download, upload } from './sources.ts';

/** The hosts that Scalingo is made of. */
export type Host = 'auth' | 'api' | 'store' | 'stream';

export interface Route {
  readonly host: Host;
  readonly method: string;
  readonly pattern: RegExp;
  readonly call: Call;
  readonly handle: Handler;
  /** Media types of the answer; JSON by default. */
  readonly answers?: readonly string[];
}

export interface Match {
  readonly route: Route;
  readonly parameters: readonly string[];
}

// The Go client asks for `output` as it asks for all else, with `Accept: application/json`, and gets plain text.
const plain = { answers: ['text/plain', 'application/json'] };

const routes: readonly Route[] = [
  route('auth', 'POST /v1/tokens/exchange', 'exchange', exchange),
  route('auth', 'GET /v1/users/self', 'self', showSelf),
  route('auth', 'GET /v1/regions', 'regions', listRegions),
  route('api', 'GET /v1/apps', 'apps', listApps),
  route('api', 'GET /v1/apps/:', 'app', showApp),
  route('api', 'GET /v1/apps/:/deployments', 'deployments', listDeployments),
  route('api', 'POST /v1/apps/:/deployments', 'create', create),
  route('api', 'GET /v1/apps/:/deployments/:', 'deployment', showDeployment),
  { ...route('api', 'GET /v1/apps/:/deployments/:/output', 'output', showOutput), ...plain },
  { ...route('api', 'GET /v1/deployments/:/output', 'output', showOutputById), ...plain },
  route('api', 'DELETE /v1/apps/:/caches/deployment', 'cache_reset', resetCache),
  route('api', 'POST /v1/sources', 'source', createSource),
  route('api', 'POST /v1/apps/:/scm_repo_link/manual_deploy', 'manual_deploy', manualDeploy),
  { host: 'store', method: 'PUT', pattern: /^\/(sources|moved)\/([^/]+)\.tar\.gz$/, call: 'upload', handle: upload },
  { host: 'store', method: 'GET', pattern: /^\/(sources)\/([^/]+)\.tar\.gz$/, call: 'download', handle: download }
];

/** The call that a request is; nothing for a path or a method that the hosts behind this port do not know. */
export function findRoute(hosts: readonly Host[], method: string, path: string): Match | undefined {
  for (const candidate of routes) {
    const found = hosts.includes(candidate.host) && candidate.method === method ? candidate.pattern.exec(path) : null;
    const parameters = found === null ? undefined : decode(found.slice(1));
    if (parameters !== undefined) return { route: candidate, parameters };
  }
  return undefined;
}

/** The honest answer to a request. */
export function answer(request: Incoming, match: Match | undefined, world: World): Reply {
  if (match === undefined) return unknownPath(request.path, world);
  const { route } = match;
  const incoming = { ...request, parameters: match.parameters };
  if (route.host === 'store') return route.handle(incoming, world);
  const refusal = checkRate(request, world) ?? checkMediaTypes(request, world, route.answers ?? ['application/json']);
  if (refusal !== undefined) return refusal;
  if (route.host === 'auth') return route.handle(incoming, world);
  const bearer = checkBearer(request, world);
  if ('refusal' in bearer) return bearer.refusal;
  return route.handle({ ...incoming, bearer: bearer.value }, world);
}

/** 404; the auth API's can be HTML (known), the store's is text. */
function unknownPath(path: string, world: World): Reply {
  if (/^\/(sources|moved)\//.test(path)) return text(404, 'Not found\n');
  if (/^\/v1\/(tokens|users|regions)/.test(path) && world.settings.authNotFoundBody === 'html')
    return html(404, 'Not Found');
  return json(404, { error: 'not found' });
}

function route(host: Host, methodAndPath: string, call: Call, handle: Handler): Route {
  const [method = '', path = ''] = methodAndPath.split(' ');
  return { host, method, pattern: new RegExp(`^${path.replaceAll(':', '([^/]+)')}$`), call, handle };
}

function decode(parts: readonly (string | undefined)[]): string[] | undefined {
  try {
    return parts.map(part => decodeURIComponent(part ?? ''));
  } catch {
    return undefined;
  }
}
