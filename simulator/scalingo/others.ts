/** Deployments that nobody asked for by a request: a colleague's, now or in the past. */
import type { RecordedDeployment } from './ledger.ts';
import { createDeployment } from './lifecycle.ts';
import type { DeployOptions } from './options.ts';
import { addLines, moveTo } from './progress.ts';
import { findApp, type World } from './world.ts';

const tookMs = 60_000;
const usualAgoMs = 3_600_000;

/** Somebody else's deployment. Throws where there is no such app. */
export function deployForOther(world: World, appName: string, options: DeployOptions): RecordedDeployment {
  const app = findApp(world, appName);
  if (app === undefined) throw new Error(`the simulator has no app ${appName}`);
  const { finished, status = finished } = options;
  const script = options.scenario?.script ?? (status === undefined ? app.script : undefined);
  const endedAtMs = world.clock.now() - (options.finishedAgoMs ?? usualAgoMs);
  const deployment = createDeployment(world, app, {
    gitRef: options.gitRef ?? world.random.hexadecimal(40),
    createdBy: 'other',
    pusher: app.owner,
    ...(script === undefined ? {} : { script }),
    ...(finished === undefined ? {} : { atOnce: true, createdAtMs: endedAtMs - tookMs })
  });
  if (finished !== undefined) {
    moveTo(world, deployment, 'building', false, endedAtMs - tookMs);
    addLines(world, deployment, [` \x1b[1m<-- Start deployment of ${app.name} -->\x1b[0m`], endedAtMs - tookMs);
    moveTo(world, deployment, finished, true, endedAtMs);
  } else if (status !== undefined) {
    moveTo(world, deployment, status);
  }
  return deployment.record;
}
