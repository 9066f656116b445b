/** What happens to a deployment while it runs: statuses and lines, told to the app's stream. */
import { changed, type Deployment, isRunning, type World } from './world.ts';

/**
 * Moves a deployment to a status, tells the app's stream, and ends it where the status is an end.
 * @param isEnd by default for whatever is not one of the four running statuses (official Go client)
 * @param atMs when that was, in simulated milliseconds; now by default
 */
export function moveTo(
  world: World,
  deployment: Deployment,
  status: string,
  isEnd = !isRunning(status),
  atMs = world.clock.now()
): void {
  const { record, app } = deployment;
  record.status = status;
  record.statuses.push({ status, at: atMs });
  record.finishedAt = isEnd ? atMs : null;
  // The one that finished last serves, even where one of the past is made up later.
  if (status === 'success' && (app.lastSuccess?.record.finishedAt ?? atMs) <= atMs) app.lastSuccess = deployment;
  app.events.push({ kind: 'status', deployment, status, isEnd });
  changed(world);
}

/** Adds lines to a deployment's log and to the app's stream, all at once. */
export function addLines(
  world: World,
  deployment: Deployment,
  lines: readonly string[],
  atMs = world.clock.now()
): void {
  for (const line of lines) {
    deployment.record.lines.push(line);
    deployment.lineTimesMs.push(atMs);
    deployment.app.events.push({ kind: 'log', deployment, line });
  }
  changed(world);
}
