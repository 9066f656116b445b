/** How a deployment comes to be and waits for its turn. */
import { play } from './play.ts';
import type { Script } from './scenario.ts';
import type { FetchSource } from './source-fetch.ts';
import { type App, changed, type Deployment, type User, type World } from './world.ts';

export interface NewDeployment {
  readonly gitRef?: string | undefined;
  readonly sourceUrl?: string | null;
  readonly id?: string;
  readonly createdBy: 'request' | 'other';
  readonly type?: 'archive' | 'git';
  readonly pusher: User;
  readonly postdeployHook?: string | null;
  /** What it plays; without one it keeps its first status until told otherwise. */
  readonly script?: Script;
  /** How its source is fetched when its build begins; without it nothing is. */
  readonly fetchSource?: FetchSource | undefined;
  /** Starts it whatever else runs. */
  readonly atOnce?: boolean;
  /** In simulated milliseconds; now by default. */
  readonly createdAtMs?: number;
}

/** Makes a deployment, tells the app's stream, and starts its script where nothing stands in its way. */
export function createDeployment(world: World, app: App, wanted: NewDeployment): Deployment {
  const now = wanted.createdAtMs ?? world.clock.now();
  const previousGitRef = app.lastSuccess?.record.gitRef ?? null;
  const mayStart = wanted.atOnce === true || isFree(world, app);
  const status = mayStart ? world.settings.initialStatus : 'queued';
  const deployment: Deployment = {
    app,
    type: wanted.type ?? 'archive',
    pusher: wanted.pusher,
    previousGitRef,
    postdeployHook: wanted.postdeployHook ?? null,
    imageSizeBytes: world.random.integer(80, 900) * 1_048_576,
    lineTimesMs: [],
    startedAt: null,
    record: {
      id: wanted.id ?? world.random.uuid(),
      app: app.name,
      // Without one Scalingo makes one up from the time (its page on archives).
      gitRef: wanted.gitRef ?? world.clock.date().toISOString().replaceAll(/\D/g, '').slice(0, 14),
      sourceUrl: wanted.sourceUrl ?? null,
      status,
      statuses: [{ status, at: now }],
      lines: [],
      createdBy: wanted.createdBy,
      createdAt: now,
      finishedAt: null
    }
  };
  world.deployments.push(deployment);
  app.events.push({ kind: 'new', deployment });
  if (mayStart) start(world, deployment, wanted);
  else waitForTurn(world, deployment, wanted);
  changed(world);
  return deployment;
}

/** The script begins a moment later, so that the answer to a create shows the first status. */
function start(world: World, deployment: Deployment, { script, fetchSource, createdAtMs }: NewDeployment): void {
  const { clock } = world;
  deployment.startedAt = createdAtMs ?? clock.now();
  if (script === undefined) return;
  clock.at(deployment.startedAt, () => {
    void play(world, deployment, script, { startOther: other => startOther(world, deployment, other), fetchSource });
  });
}

function waitForTurn(world: World, deployment: Deployment, wanted: NewDeployment): void {
  const look = () => {
    if (!isNext(world, deployment)) return;
    world.watchers.delete(look);
    start(world, deployment, wanted);
  };
  world.watchers.add(look);
}

/** Whether a further deployment of this app could start now. */
function isFree(world: World, app: App): boolean {
  const started = world.deployments.filter(other => other.startedAt !== null && other.record.finishedAt === null);
  if (started.filter(other => other.app.owner.id === app.owner.id).length >= world.settings.ownerLimit) return false;
  return world.settings.atOnce !== 'queued' || !started.some(other => other.app === app);
}

/** Whether it is this deployment's turn: there is room, and none that waits in the same queue is older. */
function isNext(world: World, deployment: Deployment): boolean {
  if (!isFree(world, deployment.app)) return false;
  const first = world.deployments.find(
    other => other.startedAt === null && other.app.owner.id === deployment.app.owner.id && isFree(world, other.app)
  );
  return first === deployment;
}

/** Another deployment of the same app, whatever the settings say about several at once: that is what the step is for. */
function startOther(world: World, { app }: Deployment, script: Script): void {
  const gitRef = world.random.hexadecimal(40);
  createDeployment(world, app, { createdBy: 'other', pusher: app.owner, gitRef, script, atOnce: true });
}
