import { type RecordedRequest, type Scenario, type Settings, startScalingo } from '../../simulator/scalingo/index.ts';
import { CommonTime } from '../../simulator/time/common-time.ts';
import { loopOfThisProcess } from '../../simulator/time/own-loop.ts';
import { type JobEnd, runJob } from './job.ts';

export interface FleetOptions {
  readonly jobs: number;
  /** Simulated milliseconds in a real one. */
  readonly speed: number;
  readonly retryAfter: Settings['retryAfter'];
}

export interface FleetResult {
  readonly jobs: readonly JobEnd[];
  /** Deployments that were made. */
  readonly deployments: number;
  readonly requests: number;
  /** Requests that were refused for one too many. */
  readonly refused: number;
  /** The most requests that one job had refused. */
  readonly mostRefused: number;
  /** The longest that one job was refused in a row, in simulated milliseconds: a job that starves is refused much longer than others. */
  readonly longestRefusedMs: number;
  /** Simulated milliseconds until the last job was done. */
  readonly makespanMs: number;
  /** What the limit alone dictates for the requests that were not refused, in simulated milliseconds. */
  readonly leastMs: number;
}

/** What Scalingo takes of one token in a minute. Source: "Rate Limit" of https://developers.scalingo.com */
const perMinute = 60;

/** A build of half a minute, as short as real ones get. */
const scenario: Scenario = {
  name: 'fleet',
  description: 'a short success',
  script: [
    { kind: 'status', status: 'building' },
    { kind: 'log', line: '-----> Installing dependencies' },
    { kind: 'wait', ms: 20_000 },
    { kind: 'log', line: '       Done' },
    { kind: 'status', status: 'pushing' },
    { kind: 'wait', ms: 5_000 },
    { kind: 'status', status: 'starting' },
    { kind: 'wait', ms: 5_000 },
    { kind: 'log', line: '<-- https://my-app.osc-fr1.scalingo.io -->' },
    { kind: 'status', status: 'success' }
  ]
};

/** Starts all jobs at the same moment, each for an app of its own and all with one token, and waits for the last of them. */
export async function runFleet({ jobs, speed, retryAfter }: FleetOptions): Promise<FleetResult> {
  const names = Array.from({ length: jobs }, (_, index) => `app-${index}`);
  const time = new CommonTime(speed);
  const loop = loopOfThisProcess();
  time.admit(loop);
  const scalingo = await startScalingo({
    scenario,
    speed,
    time,
    // An owner each: what is measured is the limit of requests, not that of deployments at once.
    apps: names.map(name => ({ name, owner: `owner-of-${name}` })),
    settings: { rateLimit: { perMinute, by: 'token' }, retryAfter }
  });
  try {
    const { apiUrl, authUrl, token } = scalingo;
    const ends = await Promise.all(
      names.map(app =>
        runJob(
          {
            app,
            token,
            region: 'osc-fr1',
            gitRef: 'main',
            source: { kind: 'url', url: 'https://example.com/app.tar.gz' },
            skipDeployed: false,
            cacheReset: false,
            wait: true,
            timeoutMs: 60 * 60_000,
            environment: undefined,
            githubToken: undefined,
            apiUrl,
            authUrl
          },
          speed,
          time
        )
      )
    );
    return resultOf(ends, scalingo.requests, scalingo.deployments.length);
  } finally {
    loop.destroy();
    await scalingo.stop();
  }
}

function resultOf(jobs: readonly JobEnd[], requests: readonly RecordedRequest[], deployments: number): FleetResult {
  const refused = requests.filter(({ status }) => status === 429);
  const ofApp = (app: string) => refused.filter(request => request.app === app).length;
  const counted = requests.length - refused.length;
  return {
    jobs,
    deployments,
    requests: requests.length,
    refused: refused.length,
    mostRefused: Math.max(...jobs.map(({ app, refusedExchanges }) => ofApp(app) + refusedExchanges)),
    longestRefusedMs: Math.max(...jobs.map(({ longestRefusedMs }) => longestRefusedMs)),
    makespanMs: Math.max(...jobs.map(({ tookMs }) => tookMs)),
    // A full minute's worth goes out at once, and then one a second.
    leastMs: Math.max(0, Math.ceil((counted - perMinute) / perMinute)) * 60_000
  };
}
