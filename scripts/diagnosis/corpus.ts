import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { knownFailureIn } from '../../src/diagnosis/diagnose.ts';
import { failures } from '../../src/scalingo/status.ts';

/** A log as one was found, or made to mislead, with what it tells. */
export interface LabelledLog {
  name: string;
  /** How its deployment ended. */
  status: string;
  /** The known failure that it tells of; undefined where none may be named. */
  known: string | undefined;
  lines: readonly string[];
}

/** Reads the corpus: a head of `name: value` lines, a line `---`, then the log as it was. */
export function readCorpus(folder: string): LabelledLog[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => labelled(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')));
}

function labelled(name: string, text: string): LabelledLog {
  const end = text.indexOf('\n---\n');
  const head = new Map(
    text
      .slice(0, end)
      .split('\n')
      .map(line => line.split(': ', 2) as [string, string])
  );
  const known = head.get('known');
  return {
    name,
    status: head.get('status') ?? '',
    known: known === 'none' ? undefined : known,
    lines: text
      .slice(end + 5)
      .replace(/\n$/, '')
      .split('\n')
  };
}

export interface Trial {
  log: string;
  expected: string | undefined;
  found: string | undefined;
}

/** Each log with its own end. */
export function trials(corpus: readonly LabelledLog[]): Trial[] {
  return corpus.map(({ name, status, known, lines }) => ({
    log: name,
    expected: known,
    found: knownFailureIn(status, lines)
  }));
}

const started = ['crashed-error', 'timeout-error', 'hook-error'] as const;

/**
 * Each log with the failing ends of a part of a deployment to which it did not come, or which it had behind it; a log that ended well
 * with each. Nothing may be found.
 */
export function misplaced(corpus: readonly LabelledLog[]): Trial[] {
  return corpus.flatMap(({ name, status, lines }) => {
    const hadStarted = (started as readonly string[]).includes(status);
    const others = failures.filter(
      other => status === 'success' || (started as readonly string[]).includes(other) !== hadStarted
    );
    return others.map(other => ({
      log: `${name} as ${other}`,
      expected: undefined,
      found: knownFailureIn(other, lines)
    }));
  });
}
