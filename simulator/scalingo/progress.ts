/** What happens to a deployment while it runs: statuses and lines, told to the app's stream. */
import { changed, type Deployment, isRunning, type World } from './world.ts';

/**
 * Moves a deployment to a status, tells the app's stream, and ends it where the status is an end.
 * @param isEnd by default for whatever is not one of the four running statuses (official Go client)
 */
export function moveTo(world: World, deployment: Deployment, status: string, isEnd = !isRunning(status)): void {
  const { record, app } = deployment;
  const now = world.clock.now();
  record.status = status;
  record.statuses.push({ status, at: now });
  record.finishedAt = isEnd ? now : null;
  if (status === 'success') app.lastSuccess = deployment;
  app.events.push({ kind: 'status', deployment, status, isEnd });
  changed(world);
}

/** Adds lines to a deployment's log and to the app's stream, all at once. */
export function addLines(world: World, deployment: Deployment, lines: readonly string[]): void {
  const now = world.clock.now();
  for (const line of lines) {
    deployment.record.lines.push(line);
    deployment.lineTimesMs.push(now);
    deployment.app.events.push({ kind: 'log', deployment, line });
  }
  changed(world);
}
