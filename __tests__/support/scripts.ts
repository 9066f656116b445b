/** Scenarios of a few lines, for tests in which the moments matter more than the words. */
import type { Scenario, Step } from '../../simulator/scalingo/index.ts';
import { closingLines } from '../../simulator/scalingo/scenarios/log-lines.ts';

/** These steps within a build that ends with this status, and whose log Scalingo closes. */
export function building(steps: readonly Step[], end = 'success'): Scenario {
  return neverClosed([...steps, closing(end)], end);
}

/** The same without a word of Scalingo's that the log is over. */
export function neverClosed(steps: readonly Step[], end = 'success'): Scenario {
  return {
    name: 'building',
    description: `a build that ends with ${end}`,
    script: [{ kind: 'status', status: 'building' }, ...steps, { kind: 'status', status: end }]
  };
}

/** A build of so many different lines, so many simulated milliseconds apart. */
export function linesApart(count: number, apartMs: number, end = 'success'): Scenario {
  const steps = numbered('line', count).flatMap((line): Step[] => [
    { kind: 'log', line },
    { kind: 'wait', ms: apartMs }
  ]);
  return building(steps, end);
}

/** The same, but nothing more comes after `heldAt` of the lines before `back` is released: as `deployWith` does when a second connection is there. */
export function linesUntilBack(count: number, apartMs: number, heldAt: number, end = 'success'): Scenario {
  const steps = numbered('line', count).flatMap((line, index): Step[] => [
    ...(index === heldAt ? [untilBack] : []),
    { kind: 'log', line },
    { kind: 'wait', ms: apartMs }
  ]);
  return building(steps, end);
}

/** The same story ten times as quick, but it does not end before `warned` is released: as `deployWith` does when the step has warned. */
export function untilWarned({ script, ...scenario }: Scenario): Scenario {
  const steps = [...(typeof script === 'function' ? script() : script)];
  const quick = steps.map(step => (step.kind === 'wait' ? { ...step, ms: step.ms / 10 } : step));
  const end = quick.findLastIndex(({ kind }) => kind === 'status');
  return { ...scenario, script: quick.toSpliced(end, 0, { kind: 'hold', name: 'warned' }) };
}

/** Nothing happens before a second connection is there. */
export const untilBack: Step = { kind: 'hold', name: 'back' };

/** So many lines that are all different, with characters of one to four bytes. */
export function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `       ${name} ${index} é€🚀`);
}

/** How Scalingo closes the log of a deployment that ends so. */
export function closing(end: string): Step {
  return logs(closingLines(end));
}

/** Lines that are logged at once. */
export function logs(lines: readonly string[]): Step {
  return { kind: 'logs', lines };
}

/** Nothing happens for so many simulated milliseconds. */
export function pause(ms: number): Step {
  return { kind: 'wait', ms };
}
