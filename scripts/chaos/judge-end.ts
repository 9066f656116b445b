import { errorsOf } from './page.ts';
import type { Played } from './play.ts';
import { hasFullOutput, isCancelled, isKilled, isUnheard, isUnread } from './shortened.ts';

/** So long the step may take, in real milliseconds, to start, to end, and to be late on a machine with other work. */
const slackMs = 4_000;
/** A request that is never answered is given up after half a minute, one for a log after five. */
const deadlineMs = 30_000;
const logDeadlineMs = 300_000;
/** Confirming an end, and waiting for a log that lags. */
const closingMs = 60_000;

/** Whether the exit code, the annotation, the outputs and the number of deployments are what the ledger says. */
export function wrongEnd(played: Played, excuses: readonly string[]): string[] {
  const wrong = wrongNumber(played);
  // Of one that was killed nothing more can be asked here.
  if (isKilled(played)) return wrong;
  return [...wrong, ...wrongExit(played, excuses), ...wrongOutputs(played, excuses), ...tooLate(played)];
}

function wrongExit(played: Played, excuses: readonly string[]): string[] {
  const { exitCode, signal } = played.result;
  if (exitCode !== 0 && exitCode !== 1) return [`exit ${exitCode} by ${signal}`];
  if (hasFullOutput(played)) return wrongFullDisk(played);
  if (exitCode === 0) return wrongSuccess(played);
  if (isCancelled(played)) return [];
  const [error] = isUnread(played) ? [`it ended as "${played.followed?.status}"`] : errorsOf(played.result);
  if (error === undefined) return ['exit 1 without an error'];
  return excuses.length > 0 ? [] : wrongFailure(played, error);
}

function wrongSuccess(played: Played): string[] {
  const { followed, round } = played;
  if (followed === undefined) return ['exit 0 although there is no deployment'];
  if (round.inputs.wait === 'false' || (isOver(played) && followed.status === 'success')) return [];
  return [`exit 0 although the deployment is "${followed.status}"${isOver(played) ? '' : ' and goes on'}`];
}

function wrongFailure(played: Played, error: string): string[] {
  const status = played.followed?.status ?? 'not there';
  if (!isOver(played) || status === 'success') return [`exit 1 although the deployment is "${status}": ${error}`];
  return error.includes(`ended as "${status}"`) ? [] : [`the error does not name "${status}": ${error}`];
}

/** Steps that rely on the outputs must not go on as if all were well, and somebody has to hear why. */
function wrongFullDisk(played: Played): string[] {
  if (played.result.exitCode === 0) return ['exit 0 although the outputs could not be written'];
  if (isUnread(played)) return [];
  const [error = ''] = errorsOf(played.result);
  return /outputs/.test(error) && /disk/.test(error) ? [] : [`the error does not tell of the full disk: ${error}`];
}

function isOver({ followed, endedAtMs }: Played): boolean {
  return followed?.finishedAt != null && followed.finishedAt <= endedAtMs;
}

function wrongNumber({ scalingo, round }: Played): string[] {
  const made = scalingo.deployments.filter(({ createdBy }) => createdBy === 'request').length;
  const most = round.attachAfterMs === undefined ? 1 : 0;
  return made > most ? [`${made} deployments were made`] : [];
}

function wrongOutputs(played: Played, excuses: readonly string[]): string[] {
  const { result, followed, round } = played;
  if (isUnheard(played)) return [];
  const { deployment_id: id, status, ...others } = result.outputs;
  const wrong: string[] = [];
  if (Object.keys(others).length !== 6) wrong.push(`there are ${Object.keys(others).length + 2} outputs`);
  if (id !== '' && id !== followed?.id) wrong.push('the output deployment_id is of another deployment');
  if (excuses.length > 0 || round.inputs.wait === 'false' || isCancelled(played)) return wrong;
  if (id !== followed?.id) wrong.push('the output deployment_id is missing');
  if (status !== followed?.status) wrong.push(`the output status is "${status}"`);
  return wrong;
}

/** How long after the deployment's end the step may end: silence is asked about at growing distances, and each fault costs its time. */
function tooLate(played: Played): string[] {
  const { followed, scalingo, startedAtMs, endedAtMs, round, happened } = played;
  const slack = slackMs * played.speed + unreadMs(played);
  const timeoutMs = Number(round.inputs.timeout ?? 60) * 60_000;
  const wokeAtMs = happened.slept?.untilMs ?? 0;
  // Its time begins a moment before its first request, when the process is there.
  const beganAtMs = scalingo.requests[0]?.at ?? endedAtMs;
  if (endedAtMs - Math.max(beganAtMs + timeoutMs, wokeAtMs) > slack) return ['the step outlived its timeout'];
  if (followed?.finishedAt == null) return [];
  const since = Math.max(startedAtMs, followed.finishedAt, wokeAtMs);
  const silenceMs = Math.min(300_000, 30_000 + (followed.finishedAt - followed.createdAt));
  const costMs = scalingo.requests.reduce((sum, { call, fault, status = 0 }) => {
    if (fault === undefined && status < 400) return sum;
    return sum + (call === 'output' && ['never', 'lost'].includes(fault ?? '') ? logDeadlineMs : 2 * deadlineMs);
  }, 0);
  const tookMs = endedAtMs - since;
  const mostMs = silenceMs + closingMs + costMs + unreachableMs(round) + slack;
  return tookMs > mostMs
    ? [`the step ended ${Math.round(tookMs / 1000)} s after the deployment (at most ${Math.round(mostMs / 1000)} s)`]
    : [];
}

/** So long the step may wait, in simulated milliseconds, until the runner has read what it wrote. */
function unreadMs({ round, result, speed }: Played): number {
  const stdout = round.runner?.stdout;
  if (stdout?.kind === 'paused') return stdout.forMs;
  return stdout?.kind === 'slow' ? (result.stdout.length / stdout.bytesPerSecond) * 1000 * speed : 0;
}

/** So long nobody could be reached, and one attempt more. */
function unreachableMs({ way }: Played['round']): number {
  return way === undefined || way.kind === 'proxy' ? 0 : way.forMs + deadlineMs;
}
