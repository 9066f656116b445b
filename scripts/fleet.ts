/** Many jobs with one token and one limit: shows that all of them succeed, and what it took. */
import { parseFleet } from './fleet/arguments.ts';
import { type FleetOptions, type FleetResult, runFleet } from './fleet/run.ts';

const options = parseFleet(process.argv.slice(2));
if ('text' in options) {
  (options.exitCode === 0 ? process.stdout : process.stderr).write(options.text);
  process.exitCode = options.exitCode;
} else {
  const result = await runFleet(options);
  process.stdout.write(table(options, result));
  process.exitCode = result.jobs.every(({ succeeded }) => succeeded) ? 0 : 1;
}

function table({ jobs, retryAfter }: FleetOptions, result: FleetResult): string {
  const times = result.jobs.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
  const failed = result.jobs.filter(({ succeeded }) => !succeeded);
  const rows: [string, string | number][] = [
    ['jobs', `${jobs}, started at once with one token`],
    ['succeeded', jobs - failed.length],
    ['log compared', compared(result.jobs)],
    ['deployments made', result.deployments],
    ['requests', result.requests],
    ['refused with 429', `${result.refused} (Retry-After: ${retryAfter})`],
    ['most refused to one job', result.mostRefused],
    ['longest refused in a row', `${seconds(result.longestRefusedMs)}, from a 429 to the next answer that was none`],
    ['all done after', `${seconds(result.makespanMs)} (1.3 times what the limit dictates is the goal)`],
    [
      'what the limit dictates',
      `${seconds(result.leastMs)}, of which this is ${(result.makespanMs / result.leastMs).toFixed(2)} times`
    ],
    ['fastest, median job', `${seconds(times[0] ?? 0)}, ${seconds(times[Math.floor(times.length / 2)] ?? 0)}`]
  ];
  const lines = rows.map(([name, value]) => `${name.padEnd(25)}${value}\n`);
  return [...lines, ...failed.map(({ app, how }) => `failed: ${app} (${how})\n`)].join('');
}

/** What the jobs' logs are worth, as `97 whole, 3 not verifiable`. */
function compared(jobs: FleetResult['jobs']): string {
  const verdicts = Map.groupBy(jobs, ({ verdict }) => verdict ?? 'not followed to the end');
  const most = [...verdicts].sort(([, some], [, others]) => others.length - some.length);
  return most.map(([verdict, those]) => `${those.length} ${verdict}`).join(', ');
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
