import type { Played } from './play.ts';

/** Where the log is not whole one request in so many milliseconds is allowed. */
const betweenRequestsMs = 5_000;
/** Exchange, app, create, state, output; an emptied cache. */
const usual = 6;
/** Reading a log that lags, every 2.5 s for 20 s; and confirming an end at 0, 1, 2 and 4 s. */
const closing = 9 + 4;
/** A deployment whose answer was lost is looked for so often: in the list, and on further pages and by itself for each that another made. */
const looks = 8;
const perOther = 2;
/** What a failed request costs at most: its repetition, a new bearer, and the confirmation anew. */
const perFailure = 3;
/** Reconnections come with full jitter, so that some follow each other soon; in the long run one in so many milliseconds. */
const betweenConnectionsMs = 2_000;
const usualConnections = 10;

/** Whether more was asked of Scalingo than the contract's cost allows. */
export function wrongCost({ scalingo, startedAtMs, endedAtMs, speed }: Played): string[] {
  const { requests, connections } = scalingo;
  const tookMs = endedAtMs - startedAtMs;
  const failed = requests.filter(({ fault, status = 500 }) => fault !== undefined || status >= 400).length;
  const lostCreates = requests.filter(
    ({ call, fault, status = 500 }) => call === 'create' && (fault !== undefined || status >= 500)
  ).length;
  const others = scalingo.deployments.filter(({ createdBy }) => createdBy === 'other').length;
  const looking = looks * lostCreates * (1 + perOther * others);
  const mostRequests = usual + closing + perFailure * failed + looking + Math.ceil((tookMs / betweenRequestsMs) * 1.1);
  const mostConnections = usualConnections + Math.ceil(tookMs / betweenConnectionsMs);
  const wrong: string[] = [];
  if (requests.length > mostRequests)
    wrong.push(`${requests.length} requests in ${Math.round(tookMs / 1000)} s (at most ${mostRequests})`);
  if (connections.length > mostConnections)
    wrong.push(`${connections.length} connections in ${Math.round(tookMs / 1000)} s`);
  const late = requests.filter(({ at }) => at > endedAtMs + speed * 100).length;
  return late > 0 ? [...wrong, `${late} requests after the end`] : wrong;
}
