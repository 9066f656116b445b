import { shownBy } from './page.ts';
import type { Round } from './round.ts';
import type { ChaosOptions, Judged } from './run.ts';
import { shrink } from './shrink.ts';

/** All that it takes to understand a round that failed, and to play it again. Plays it some times to find the fewest faults that do. */
export async function describeFailure({ played, wrong }: Judged, { seed, speed }: ChaosOptions): Promise<string> {
  const { round, result, scalingo, startedAtMs, happened } = played;
  const smallest = await shrink(round, speed);
  const asked = scalingo.requests.map(
    ({ at, call, status, fault }) =>
      `${seconds(at - startedAtMs)} ${call} ${status ?? '-'}${fault ? ` (${fault})` : ''}`
  );
  const connected = scalingo.connections.map(
    ({ openedAt, endedAt, endedBy, linesSent, replayed }) =>
      `${seconds(openedAt - startedAtMs)}-${endedAt === undefined ? '' : seconds(endedAt - startedAtMs)} ${linesSent} lines (${replayed} replayed), ended by ${endedBy}`
  );
  return [
    '',
    `=== round ${round.number} of seed ${seed}`,
    ...wrong.map(sentence => `- ${sentence}`),
    `again: npm run chaos -- --seed ${seed} --round ${round.number} --speed ${speed}`,
    smallest === undefined
      ? 'it did not fail again'
      : `fewest faults: ${JSON.stringify(smallest.faults)}, around it ${JSON.stringify(aroundOf(smallest))}`,
    `settings: ${JSON.stringify(round.settings)}`,
    `faults: ${JSON.stringify(round.faults)}`,
    `inputs: ${JSON.stringify(round.inputs)}${round.attachAfterMs === undefined ? '' : `, attached after ${round.attachAfterMs} ms`}${round.beside ? ', another beside' : ''}`,
    `around it: ${JSON.stringify(aroundOf(round))}, happened: ${JSON.stringify(happened)}`,
    `script: ${JSON.stringify(round.script)}`,
    `requests: ${asked.join(', ')}`,
    `connections: ${connected.join(', ')}`,
    'the step said:',
    ...shownBy(result).own.map(line => `  ${line}`),
    ''
  ].join('\n');
}

function aroundOf({ runner, way, upload, older, isBesideAlike }: Round): Partial<Round> {
  return Object.fromEntries(
    Object.entries({ runner, way, upload, older, isBesideAlike }).filter(([, part]) => part !== undefined)
  );
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
