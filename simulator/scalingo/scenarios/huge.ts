import type { Scenario, Step } from '../scenario.ts';
import { detail, startLine, step, urlLine } from './log-lines.ts';
import { pushed, starting } from './node-deployment.ts';
import { log, status, wait } from './steps.ts';

const linesAtOnce = 500;

/**
 * A deployment with a very long log, made while it is played: nothing of it is kept by the scenario.
 * Every fourth line repeats an earlier one, as real logs do.
 * @param lines how many lines the build prints, besides the four of the platform
 */
export function huge(lines = 100_000): Scenario {
  return {
    name: 'huge',
    description: `a build that prints ${lines.toLocaleString('en')} lines`,
    script: () => hugeScript(lines)
  };
}

function* hugeScript(lines: number): Generator<Step> {
  yield wait(1_500);
  yield status('building');
  yield* log(startLine);
  for (let from = 0; from < lines; from += linesAtOnce) {
    const count = Math.min(linesAtOnce, lines - from);
    yield { kind: 'logs', lines: Array.from({ length: count }, (_, index) => hugeLine(from + index)) };
    yield wait(100);
  }
  yield* pushed();
  yield* starting();
  yield wait(5_000);
  yield* log(urlLine);
  yield status('success');
}

function hugeLine(index: number): string {
  if (index % 1000 === 0) return step(`Compiling part ${index / 1000 + 1}`);
  if (index % 4 === 3) return detail('warning: this declaration is deprecated');
  return detail(`[${index}] CC build/objects/module-${(index * 7919) % 100_003}.o -O2 -Wall -fPIC`);
}
