import type { RecordedRequest } from '../../simulator/scalingo/index.ts';
import { errorsOf, noticesOf, shownBy } from './page.ts';
import type { Played } from './play.ts';
import { hasFullOutput, isCancelled, isKilled } from './shortened.ts';

/** So soon a cancelled step ends, and what the turns of simulator and step add to that, in simulated milliseconds. */
const promptMs = 1_000;
const turnsMs = 4_000;
/** A create whose answer is under way is waited for: by GitHub's runner ten seconds at most. */
const ladderMs = 10_000;
const waitedForMs = 7_000;
/** Who was not told within so long has given up: what comes later is lost. */
const deadlineMs = 25_000;

type Stopped = NonNullable<Played['happened']['stopped']>;

/** Whether a step that was cancelled or killed ended as it should, and the run after the job tells what became of it. */
export function wrongStop(played: Played, excuses: readonly string[]): string[] {
  const { stopped } = played.happened;
  if (stopped === undefined) return [];
  return [
    ...wrongSignal(played, stopped),
    ...wrongRequests(played, stopped),
    ...wrongKnowledge(played, stopped),
    ...wrongPost(played, stopped, excuses)
  ];
}

function wrongSignal(played: Played, { by, atMs }: Stopped): string[] {
  const { result, happened, scalingo, endedAtMs } = played;
  // Another exit is judged as any end.
  if (by === 'kill') return [];
  const wrong: string[] = [];
  const tookMs = (happened.goneAtMs ?? endedAtMs) - atMs;
  const mostMs = scalingo.requests.some(request => isWaitedFor(request, atMs)) ? ladderMs : promptMs;
  if (tookMs > mostMs + turnsMs) wrong.push(`the cancelled step ended after ${Math.round(tookMs)} ms`);
  const notices = noticesOf(result).length;
  if (isCancelled(played) && notices !== 1) wrong.push(`${notices} notices tell of the cancel`);
  return wrong;
}

function isWaitedFor({ call, at, answeredAt, fault }: RecordedRequest, atMs: number): boolean {
  // Of an answer whose body stalls the head alone has been sent by then.
  const isUnderWay = answeredAt === undefined || answeredAt >= atMs || fault === 'stall body';
  return call === 'create' && at <= atMs + 500 && isUnderWay;
}

/** One that left just before may arrive just after, and one that its answer sets off. */
function wrongRequests({ scalingo }: Played, { atMs, requests }: Stopped): string[] {
  const later = scalingo.requests.slice(requests);
  const late = later.filter(({ at }) => at > atMs + promptMs);
  return later.length > 2 || late.length > 0 ? [`${later.length} requests after the step was stopped`] : [];
}

/** A deployment that Scalingo said it made is not lost: it is named by the output, and by whoever tells of it. */
function wrongKnowledge(played: Played, { atMs }: Stopped): string[] {
  const { result, followed } = played;
  const wrong: string[] = [];
  const isTold = isKilled(played) || isCancelled(played);
  const byMs = isKilled(played) ? atMs - promptMs : atMs + waitedForMs;
  if (!isTold || followed === undefined || !isKnown(played, byMs)) return [];
  if (!hasFullOutput(played) && result.outputs.deployment_id !== followed.id)
    wrong.push('the output deployment_id does not name the deployment that was made');
  if (isCancelled(played) && !noticesOf(result).join().includes(followed.id))
    wrong.push('the notice does not name the deployment that was made');
  return wrong;
}

function isKnown({ scalingo }: Played, byMs: number): boolean {
  return scalingo.requests.some(
    ({ call, status = 0, fault = 'slow', at, answeredAt = Number.POSITIVE_INFINITY }) =>
      call === 'create' &&
      (status === 200 || status === 201) &&
      fault === 'slow' &&
      answeredAt <= byMs &&
      answeredAt - at < deadlineMs
  );
}

function wrongPost(played: Played, stopped: Stopped, excuses: readonly string[]): string[] {
  const { post, round } = played;
  if (post === undefined) return ['nothing ran after the job'];
  const wrong: string[] = [];
  const { exitCode, signal, stderr } = post.result;
  if (exitCode !== 0) wrong.push(`the run after the job ended with ${exitCode ?? signal}`);
  if (stderr !== '') wrong.push(`the run after the job, stderr: ${stderr.slice(0, 400)}`);
  if (errorsOf(post.result).length > 0) wrong.push('the run after the job tells an error');
  if (post.requests > 0) wrong.push(`the run after the job asked Scalingo ${post.requests} times`);
  // Nothing was left behind to tell of.
  if (round.runner?.fullDisk?.includes('state')) return wrong;
  if (isCancelled(played)) return [...wrong, ...wrongAfterCancel(played, stopped)];
  return isKilled(played) && excuses.length === 0 ? [...wrong, ...wrongAfterKill(played, stopped)] : wrong;
}

/** The step itself has told it: a line is enough. */
function wrongAfterCancel(played: Played, { atMs }: Stopped): string[] {
  const { post, followed } = played;
  if (post === undefined) return [];
  const wrong: string[] = [];
  if (post.result.annotations.length > 0) wrong.push('the run after the job tells once more what the step has told');
  const isNamed = shownBy(post.result)
    .own.join()
    .includes(followed?.id ?? '');
  if (isKnown(played, atMs + waitedForMs) && !isNamed) wrong.push('the run after the job does not name the deployment');
  return wrong;
}

/** Nobody has told it yet, unless the deployment was over and so perhaps the step, too. */
function wrongAfterKill(played: Played, { atMs }: Stopped): string[] {
  const { post, followed, round, scalingo } = played;
  if (post === undefined || round.inputs.wait === 'false') return [];
  if (followed?.finishedAt != null && followed.finishedAt <= atMs) return [];
  const notices = noticesOf(post.result);
  if (isKnown(played, atMs - promptMs)) {
    const isNamed = notices.length === 1 && notices.join().includes(followed?.id ?? '');
    return isNamed ? [] : ['no notice after the job names the deployment that was made'];
  }
  if (mayBeMade(scalingo.requests, atMs - promptMs))
    return notices.length === 1 ? [] : ['no notice after the job tells that a deployment was asked for'];
  const hasApp = scalingo.requests.some(({ call, status }) => call === 'app' && status === 200);
  return hasApp || notices.length === 0 ? [] : ['a notice after the job tells of a deployment that nobody asked for'];
}

/** Whether a deployment was asked for by then, and that was not refused: whoever waits to ask again has none. */
function mayBeMade(requests: readonly RecordedRequest[], byMs: number): boolean {
  const last = requests.findLast(({ call, at }) => call === 'create' && at <= byMs);
  if (last === undefined) return false;
  const { status = 0, answeredAt = Number.POSITIVE_INFINITY } = last;
  const isRefused = status >= 400 && status < 500;
  return !isRefused || answeredAt > byMs;
}
