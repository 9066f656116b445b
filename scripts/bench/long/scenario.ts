import type { Scenario, Step } from '../../../simulator/scalingo/scenario.ts';
import { closingLines } from '../../../simulator/scalingo/scenarios/log-lines.ts';

const hourMs = 3_600_000;
/** So many times something is logged in the hour of the build: more than once a second. */
const batches = 5_000;

/** A deployment that waits for an hour and then builds for another one. @param lines a multiple of 5,000 */
export function longScenario(lines: number): Scenario {
  return {
    name: 'long',
    description: `an hour in the queue, and a build of an hour that prints ${lines.toLocaleString('en')} lines`,
    script: () => longScript(lines)
  };
}

/** What the place of a line in the log is, by the line itself; undefined for any other. */
export function placeOf(line: string): number | undefined {
  const found = /^ {7}\[(\d+)\]/.exec(line);
  return found ? Number(found[1]) : undefined;
}

function* longScript(lines: number): Generator<Step> {
  yield { kind: 'wait', ms: hourMs };
  yield { kind: 'status', status: 'building' };
  const linesAtOnce = lines / batches;
  for (let batch = 0; batch < batches; batch++) {
    const first = batch * linesAtOnce;
    yield {
      kind: 'logs',
      lines: Array.from({ length: linesAtOnce }, (_, index) => `       [${first + index}] CC object.o`)
    };
    yield { kind: 'wait', ms: hourMs / batches };
  }
  yield { kind: 'logs', lines: closingLines('success') };
  yield { kind: 'status', status: 'success' };
}
