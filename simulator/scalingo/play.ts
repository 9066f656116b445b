/** Plays a script: lets its steps happen to a deployment, at their times. */
import { addLines, moveTo } from './progress.ts';
import type { Script, Step } from './scenario.ts';
import type { Deployment, World } from './world.ts';

/** Steps without a wait after which others get their turn, so that a log made by a generator does not stop the server. */
const stepsAtOnce = 500;

/**
 * Plays a script to its end. Waits are counted from the script's own start, so that late timers do not add up.
 * @param startOther starts another deployment of the same app
 */
export async function play(
  world: World,
  deployment: Deployment,
  script: Script,
  startOther: (script: Script) => void
): Promise<void> {
  const { clock } = world;
  let dueMs = clock.now();
  let steps = 0;
  for (const step of typeof script === 'function' ? script() : script) {
    steps += 1;
    if (step.kind === 'log') addLines(world, deployment, [step.line]);
    else if (step.kind === 'logs') addLines(world, deployment, step.lines);
    else if (step.kind === 'status') reach(world, deployment, step);
    else if (step.kind === 'other') startOther(step.script);
    else if (step.kind === 'wait') {
      dueMs += step.ms;
      await clock.reached(dueMs);
    } else {
      await released(world, step.name);
      dueMs = clock.now();
    }
    if (steps % stepsAtOnce === 0) await clock.reached(clock.now());
  }
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
