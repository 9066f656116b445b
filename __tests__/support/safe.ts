import { expect } from '@jest/globals';
import type { PageLine, StepResult } from '../../simulator/runner/index.ts';
import { annotationsOf, ownLinesOf, ownPartOf } from './page.ts';

export interface SafeOptions {
  /** The API token that the step was given. */
  token: string;
  /** Whether the deployment's log holds the token: the page must mask it, but the step's stdout may have it. */
  leaks: boolean;
  /** Whether the runner stopped reading before the step ended: then nothing can be said of how the page ends. */
  cut: boolean;
}

/**
 * Holds what is true of every step, however it ended: no secret is shown, nothing is left stopped or open, nobody sees
 * a stack trace, at most one error is told, and the runner had nothing to complain of.
 */
export function expectSafe(result: StepResult, options: SafeOptions): void {
  expectNoSecret(result, options);
  expect(result.stderr).toBe('');
  if (!options.cut) {
    expect(result.stoppedAtEnd).toBe(false);
    expect(result.groups.filter(group => !group.closed)).toEqual([]);
  }
  expect(annotationsOf(result, 'error').length).toBeLessThanOrEqual(1);
  expect(stackTracesOf(result)).toEqual([]);
  expect(result.lines.filter(line => line.forged)).toEqual([]);
  const { commandErrors, matchers, environment, path, withheldOutputs } = result;
  expect({ commandErrors, matchers, environment, path, withheldOutputs }).toEqual({
    commandErrors: [],
    matchers: [],
    environment: {},
    path: [],
    withheldOutputs: []
  });
}

/** Whatever may be seen or kept of a step, without what the log of the deployment has. */
function expectNoSecret(result: StepResult, { token, leaks }: SafeOptions): void {
  const secrets = secretsOf(result, token);
  const holds = (text: string) => {
    const plain = text.replace(colours, '');
    return secrets.some(secret => plain.includes(secret)) || bearer.test(plain);
  };
  const { annotations, summary, outputs, state, stderr, lines } = result;
  expect(withoutHeader(lines).filter(line => holds(line.stored))).toEqual([]);
  for (const kept of [annotations, summary, outputs, state, stderr]) {
    expect(holds(JSON.stringify(kept))).toBe(false);
  }
  if (leaks) return;
  // Nothing was even left to the mask.
  expect(JSON.stringify([annotations, summary, outputs, state])).not.toContain('***');
  expect(stdoutLines(result).filter(line => !line.startsWith('::add-mask::') && holds(line))).toEqual([]);
}

/** The runner shows the inputs first; there only the workflow's own secrets are masked, and here there are none. */
function withoutHeader(lines: readonly PageLine[]): PageLine[] {
  return lines.slice(lines.findIndex(line => line.level === 'endgroup') + 1);
}

/** A JWT, as Scalingo's bearers are. */
const bearer = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]+/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a person sees a secret through its colours
const colours = /\u001b\[[\d;:]*m/g;

function secretsOf({ masks }: StepResult, token: string): string[] {
  if (token === '') return [];
  const asSent = Buffer.from(`:${token}`).toString('base64');
  return [token, asSent, ...masks.filter(mask => bearer.test(mask))];
}

function stdoutLines({ stdout }: StepResult): string[] {
  return stdout.split(/\r\n|\r|\n/);
}

/** Those of the action; a deployment's log may show its app's. Debug logging may show ours, as debug lines. */
function stackTracesOf(result: StepResult): string[] {
  const trace = /^\s+at .*(:\d+:\d+|<anonymous>)\)?$/m;
  const told = [...ownLinesOf(result).filter(line => !line.startsWith('##[debug]')), ownPartOf(result)];
  return [...told, ...result.annotations.map(({ message }) => message)].filter(text => trace.test(text));
}
