import type { RecordedRequest } from '../../simulator/scalingo/index.ts';
import type { Played } from './play.ts';
import type { Round } from './round.ts';

/** An answer that is none of Scalingo's is believed to stay so where the next attempt would come after twenty seconds: the pauses before may be short. */
const unreadablePatienceMs = 5_000;
/** Who is told when to come back comes up to so much later, as many may have been told the same. */
const crowdMs = 1_000;
/** So long a lost deployment is looked for, each look with all its attempts. */
const searchMs = 150_000;
/** A list that is not answered is asked for during two minutes: from the first question in vain to the last one it is this long at least. */
const listInVainMs = 80_000;
const unreadable = ['html', 'json', 'huge', 'malformed chunk', 'longer', 'lines'];
const lossy = [...unreadable, 'lost', 'reset', 'never', 'cut', 'slow', 'stall body'];

/**
 * Why the step may end with an error of its own although the deployment went well, by what Scalingo answered. Source: the endings and
 * the exactly-one rule of the action's contract.
 */
export function excusesOf(played: Played): string[] {
  const { scalingo } = played;
  // The log may be refused: that says nothing of the deployment.
  const requests = scalingo.requests.filter(({ call }) => call !== 'output');
  return [
    ...refusals(requests),
    ...unauthorised(requests),
    ...unreadableForLong(requests),
    ...uncertainCreation(played),
    ...askedToWaitTooLong(requests, played),
    ...outOfTime(requests, played)
  ];
}

function refusals(requests: readonly RecordedRequest[]): string[] {
  // The store knows no bearer that could be renewed.
  const isRefusal = ({ call, status = 0 }: RecordedRequest) =>
    status >= 300 && status < 500 && (status !== 401 || call === 'upload') && status !== 429;
  return requests.filter(isRefusal).map(({ call, status }) => `${call} was refused by ${status}`);
}

/** One refused bearer is renewed; a token that is refused, or a second bearer, ends the step. */
function unauthorised(requests: readonly RecordedRequest[]): string[] {
  if (requests.some(({ call, status }) => call === 'exchange' && status === 401)) return ['the token was refused'];
  const others = requests.filter(({ call }) => call !== 'exchange');
  const twice = others.some(
    ({ call, status }, index) =>
      status === 401 && others.slice(0, index).findLast(other => other.call === call)?.status === 401
  );
  return twice ? ['a second bearer was refused'] : [];
}

function unreadableForLong(requests: readonly RecordedRequest[]): string[] {
  const calls = new Set(requests.map(({ call }) => call));
  return [...calls].flatMap(call => {
    let sinceMs: number | undefined;
    for (const request of requests.filter(other => other.call === call)) {
      if (!unreadable.includes(request.fault ?? '')) sinceMs = undefined;
      else sinceMs ??= request.at;
      if (sinceMs !== undefined && request.at - sinceMs > unreadablePatienceMs) return [`${call} stayed unreadable`];
    }
    return [];
  });
}

/** Never answered, or not any more for as long as one goes on asking for it, each question with its own half minute. */
function isListInVain(lists: readonly RecordedRequest[]): boolean {
  const isAnswered = ({ status, fault }: RecordedRequest) => status === 200 && fault === undefined;
  const inVain = lists.slice(lists.findLastIndex(isAnswered) + 1);
  const forMs = (inVain.at(-1)?.at ?? 0) - (inVain[0]?.at ?? 0);
  return inVain.length > 0 && (inVain.length === lists.length || forMs > listInVainMs);
}

/** Looked for and found more than once, or lost twice, or the looking itself was in vain. */
function uncertainCreation(played: Played): string[] {
  const { scalingo, round } = played;
  const creates = scalingo.requests.filter(({ call }) => call === 'create');
  const lost = creates.filter(
    request =>
      lossy.includes(request.fault ?? '') || (request.status ?? 500) >= 500 || isAsleepAfter(request, played, 0)
  );
  // A bearer that could not be had while the request was made leaves it as unsure.
  if (lost.length === 0) return [];
  if (lost.length > 1) return ['the answer to creating was lost twice'];
  if (lost.some(request => isAsleepAfter(request, played, searchMs))) return ['the step slept while it looked'];
  const lists = scalingo.requests.filter(({ call }) => call === 'deployments');
  if (isListInVain(lists)) return ['the list of deployments was not to be had'];
  // Without its name or its date, or one to compare that with, nobody can be sure that a deployment is the one that was asked for.
  const { missingFields = [], dateHeader = true } = round.settings;
  const hidesWhatTells = missingFields.some(name => name === 'git_ref' || name === 'created_at');
  return hidesWhatTells || !dateHeader ? ['too little is known of the deployment that was made'] : [];
}

/** Whether the step fell asleep before it had the answer, or so soon after it. */
function isAsleepAfter({ at, answeredAt = Number.POSITIVE_INFINITY }: RecordedRequest, played: Played, ms: number) {
  const { slept } = played.happened;
  return slept !== undefined && slept.untilMs > at && slept.fromMs < Math.min(answeredAt, at + 60_000) + crowdMs + ms;
}

/** A `Retry-After` past the timeout ends the step at once. */
function askedToWaitTooLong(requests: readonly RecordedRequest[], { round, startedAtMs }: Played): string[] {
  const overAtMs = startedAtMs + timeoutMsOf(round);
  const answered = requests.filter(({ answeredAt }) => answeredAt !== undefined);
  // What a renewal was told counts when the bearer in hand has ended, whatever was asked with that meanwhile.
  const deciding = [answered.at(-1), answered.findLast(({ call }) => call === 'exchange')];
  return deciding.flatMap(request => {
    if (request?.answeredAt === undefined || request.retryAfterMs === undefined) return [];
    if (request.status !== 429 && request.status !== 503) return [];
    const isPast = request.answeredAt + request.retryAfterMs + crowdMs >= overAtMs;
    return isPast ? [`${request.call} was to be asked again after the timeout`] : [];
  });
}

function timeoutMsOf({ inputs }: Round): number {
  return Number(inputs.timeout ?? 60) * 60_000;
}

/** The time is over, or what failed would be asked again only after it: the step does not wait for that. */
function outOfTime(requests: readonly RecordedRequest[], { round, startedAtMs, endedAtMs }: Played): string[] {
  const leftMs = startedAtMs + timeoutMsOf(round) - endedAtMs;
  if (leftMs <= 0) return ['the time was over'];
  const pauseMs = Math.max(longestUnsentPauseMs(round), longestPauseMs(requests));
  return leftMs <= pauseMs ? ['the next attempt would have come after the timeout'] : [];
}

/** Attempts that no host got are in no ledger; they are never far from each other. */
function longestUnsentPauseMs({ way }: Round): number {
  return way === undefined || way.kind === 'proxy' ? 0 : 5_000;
}

/** How long the pause after the last request may be, by how often the same has failed in a row; none where it went well. */
function longestPauseMs(requests: readonly RecordedRequest[]): number {
  const last = requests.at(-1);
  const same = requests.filter(({ call }) => call === last?.call);
  const failures = same.length - 1 - same.findLastIndex(request => !hasFailed(request));
  if (failures === 0) return 0;
  const pauseMs =
    last?.status === 429 ? Math.min(60_000, 7_500 * 2 ** failures) : Math.min(15_000, 500 * 2 ** failures);
  return pauseMs + crowdMs;
}

function hasFailed({ status = 500, fault }: RecordedRequest): boolean {
  return status >= 500 || status === 429 || lossy.includes(fault ?? '');
}
