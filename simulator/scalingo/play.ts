/** Plays a script: lets its steps happen to a deployment, at their times. */
import { addLines, moveTo } from './progress.ts';
import type { Script, Step } from './scenario.ts';
import type { FetchSource } from './source-fetch.ts';
import type { Deployment, World } from './world.ts';

/** Steps without a wait after which others get their turn, so that a log made by a generator does not stop the server. */
const stepsAtOnce = 500;

export interface Means {
  /** Starts another deployment of the same app. */
  startOther(script: Script): void;
  /** Fetches the source when the build begins. */
  readonly fetchSource: FetchSource | undefined;
}

/** Plays a script to its end, or to where its source cannot be fetched. Waits are counted from the script's own start, so that late timers do not add up. */
export async function play(world: World, deployment: Deployment, script: Script, means: Means): Promise<void> {
  const { clock } = world;
  let { fetchSource } = means;
  let dueMs = clock.now();
  let steps = 0;
  for (const step of typeof script === 'function' ? script() : script) {
    steps += 1;
    if (fetchSource !== undefined && isOfBuild(step)) {
      if (!(await isFetched(world, deployment, step, fetchSource))) return;
      fetchSource = undefined;
      dueMs = clock.now();
    }
    if (step.kind === 'wait') {
      dueMs += step.ms;
      await clock.reached(dueMs);
    } else if (step.kind === 'hold') {
      await released(world, step.name);
      dueMs = clock.now();
    } else {
      happen(world, deployment, step, means);
    }
    if (steps % stepsAtOnce === 0) await clock.reached(clock.now());
  }
}

type Moment = Exclude<Step, { kind: 'wait' | 'hold' }>;

function happen(world: World, deployment: Deployment, step: Moment, { startOther }: Means): void {
  if (step.kind === 'log') addLines(world, deployment, [step.line]);
  else if (step.kind === 'logs') addLines(world, deployment, step.lines);
  else if (step.kind === 'status') reach(world, deployment, step);
  else startOther(step.script);
}

/** Whether a step only happens once the source is there: the first status beyond the queue, or the first line. */
function isOfBuild(step: Step): boolean {
  return step.kind === 'log' || step.kind === 'logs' || (step.kind === 'status' && step.status !== 'queued');
}

/** Fetches the source, which takes place within the build; where that fails the deployment has ended. */
async function isFetched(world: World, deployment: Deployment, next: Step, fetchSource: FetchSource): Promise<boolean> {
  const building = { kind: 'status', status: 'building' } as const;
  if (next.kind === 'status' && next.status === building.status) reach(world, deployment, building);
  const problem = await fetchSource();
  if (problem === undefined) return true;
  reach(world, deployment, building);
  addLines(world, deployment, [
    ` \x1b[1m<-- Start deployment of ${deployment.app.name} -->\x1b[0m`,
    '       Fetching source code',
    ` !     Fail to fetch source code: ${problem}`
  ]);
  moveTo(world, deployment, 'build-error');
  return false;
}

/** A status that the deployment has already, or a queue that it skipped, is no event. */
function reach(world: World, deployment: Deployment, { status, isStage }: Step & { kind: 'status' }): void {
  const { record } = deployment;
  if (status === record.status) return;
  if (status === 'queued' && record.statuses.length === 1 && record.finishedAt === null) return;
  moveTo(world, deployment, status, isStage === true ? false : undefined);
}

function released(world: World, name: string): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!world.released.has(name)) return;
      world.watchers.delete(look);
      resolve();
    };
    world.watchers.add(look);
    look();
  });
}
