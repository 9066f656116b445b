/** Builds a world from options, puts it behind ports, and what a test can do to it from outside. */
import { startClock } from './clock.ts';
import { Credentials } from './credentials.ts';
import { createFaultBook } from './fault-book.ts';
import type { Fault } from './faults.ts';
import type { Host } from './handlers/routes.ts';
import { createDeployment } from './lifecycle.ts';
import type { AppOptions, ScalingoOptions } from './options.ts';
import { moveTo } from './progress.ts';
import { createRandom, type Random } from './random.ts';
import { createRateCounter } from './rate-limit.ts';
import type { Scenario } from './scenario.ts';
import { type Listener, listen } from './server.ts';
import { defaultSettings } from './settings.ts';
import { createSourceStore } from './source-store.ts';
import { type App, findApp, type User, type World } from './world.ts';

/** What deployments play where nothing else was asked for: enough for each stage to be seen. */
const shortSuccess: Scenario = {
  name: 'short-success',
  description: 'A deployment of a few lines that succeeds within two simulated seconds',
  script: [
    { kind: 'status', status: 'building' },
    { kind: 'log', line: '-----> Installing dependencies' },
    { kind: 'wait', ms: 1000 },
    { kind: 'log', line: '       Done' },
    { kind: 'status', status: 'pushing' },
    { kind: 'wait', ms: 500 },
    { kind: 'status', status: 'starting' },
    { kind: 'wait', ms: 500 },
    { kind: 'log', line: ' \x1b[1m<-- https://my-app.osc-fr1.scalingo.io -->\x1b[0m' },
    { kind: 'status', status: 'success' }
  ]
};

/** A world as the options have it, not yet reachable. Settings and faults: the defaults, then the scenario's, then the options'. */
export function createWorld(options: ScalingoOptions): World {
  const scenario = options.scenario ?? shortSuccess;
  const settings = { ...defaultSettings, ...scenario.settings, ...options.settings };
  const clock = startClock(options.speed ?? 1, settings.clockOffsetMs, options.time);
  const random = createRandom(options.seed ?? 1);
  const released = new Set<string>();
  const user = createUser(random, 'deployer');
  const owners = new Map<string, User>([[user.username, user]]);
  const apps = (options.apps ?? [{ name: 'my-app' }]).map(app => createApp(app, scenario, random, owners));
  const appFaults = (options.apps ?? []).flatMap(app => faultsOf(app));
  const world: World = {
    clock,
    random,
    settings,
    faults: createFaultBook(clock, released, [...(scenario.faults ?? []), ...appFaults, ...(options.faults ?? [])]),
    credentials: new Credentials(options.tokens ?? [], clock, random, user.id, settings.bearerLifetimeSeconds),
    rate: createRateCounter(clock),
    sources: createSourceStore(clock, random),
    user,
    apps,
    deployments: [],
    requests: [],
    connections: [],
    released,
    watchers: new Set(),
    urls: { api: '', auth: '', stream: '', store: '', otherStore: '' }
  };
  for (const app of options.apps ?? []) addLastDeployment(world, app);
  return world;
}

/** Opens one port for all hosts, or one for each, and tells the world its URLs. */
export async function openHosts(world: World, options: ScalingoOptions): Promise<Listener[]> {
  const hosts: Host[] = ['api', 'auth', 'store', 'stream'];
  const groups = options.hosts === 'separate' ? hosts.map(host => [host]) : [hosts];
  const listeners: Listener[] = [];
  for (const group of groups) {
    listeners.push(await listen(world, group, listeners.length === 0 ? (options.port ?? 0) : 0, options.tls));
  }
  const secure = options.tls === undefined ? '' : 's';
  const at = (listener: Listener | undefined, scheme = 'http', name = '127.0.0.1') =>
    `${scheme}${secure}://${name}:${listener?.port}`;
  const url = (host: Host, scheme?: string) =>
    at(listeners[hosts.indexOf(host)] ?? listeners[0], scheme, options.names?.[host]);
  const urls = {
    api: url('api'),
    auth: url('auth'),
    store: options.storeAddress ?? url('store'),
    stream: url('stream', 'ws')
  };
  let otherStore = urls.store;
  if (world.settings.uploadRedirect === 'other host') {
    const other = await listen(world, ['store'], 0, options.tls);
    listeners.push(other);
    otherStore = at(other, 'http', options.names?.store);
  }
  world.urls = { ...urls, otherStore };
  return listeners;
}

/** Waits until a look gives something; looks now and after each change. */
export function until<T>(world: World, look: () => T | undefined, stopped: AbortSignal): Promise<T> {
  const found = new Promise<T>((resolve, reject) => {
    const end = () => {
      world.watchers.delete(lookAgain);
      stopped.removeEventListener('abort', fail);
    };
    const fail = () => {
      end();
      reject(stopped.reason);
    };
    const lookAgain = () => {
      try {
        const seen = look();
        if (seen === undefined) return;
        end();
        resolve(seen);
      } catch (error) {
        end();
        reject(error);
      }
    };
    world.watchers.add(lookAgain);
    stopped.addEventListener('abort', fail);
    if (stopped.aborted) fail();
    else lookAgain();
  });
  // Who no longer waits when the simulator stops need not hear of it.
  found.catch(() => {});
  return found;
}

function createUser(random: Random, username: string): User {
  return { id: `us-${random.uuid()}`, username, email: `${username}@example.com` };
}

function createApp(options: AppOptions, scenario: Scenario, random: Random, owners: Map<string, User>): App {
  const ownerName = options.owner ?? 'deployer';
  const owner = owners.get(ownerName) ?? createUser(random, ownerName);
  owners.set(ownerName, owner);
  return {
    id: options.id ?? random.hexadecimal(24),
    uuid: random.uuid(),
    name: options.name,
    region: options.region ?? 'osc-fr1',
    owner,
    branches: options.branches,
    script: (options.scenario ?? scenario).script,
    events: [],
    streamCount: 0,
    lastSuccess: undefined
  };
}

/** An app's own scenario brings its faults for that app alone; settings are the whole simulator's. */
function faultsOf({ name, scenario }: AppOptions): Fault[] {
  return (scenario?.faults ?? []).map(fault => ({ ...fault, when: { app: name, ...fault.when } }) as Fault);
}

function addLastDeployment(world: World, { name, lastDeploymentId, lastGitRef }: AppOptions): void {
  const app = findApp(world, name);
  if (app === undefined || (lastDeploymentId ?? lastGitRef) === undefined) return;
  const deployment = createDeployment(world, app, {
    ...(lastDeploymentId === undefined ? {} : { id: lastDeploymentId }),
    gitRef: lastGitRef ?? world.random.hexadecimal(40),
    createdBy: 'other',
    pusher: app.owner
  });
  moveTo(world, deployment, 'success');
}
