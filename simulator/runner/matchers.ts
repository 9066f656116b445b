import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkMatchers, type MatcherConfiguration, type PatternConfiguration } from './matcher-configuration.ts';
import type { Annotation } from './step.ts';

/** What a problem matcher made of a line. */
export interface Match {
  severity: Annotation['level'];
  message: string;
  properties: Record<string, string>;
}

type Field = 'file' | 'line' | 'column' | 'severity' | 'code' | 'message';
type Fields = Partial<Record<Field, string>>;

/**
 * The problem matchers of a job, which turn plain lines into annotations
 * (actions/runner, src/Runner.Worker/IssueMatcher.cs, and src/Runner.Worker/Handlers/OutputManager.cs for their use).
 * Lines are matched with their colours: the runner means to strip them, but its pattern for a colour (`\x0033\[…`, NUL
 * and two threes) never matches one.
 */
export class Matchers {
  #active: Matcher[] = [];
  readonly #workspace: string;

  constructor(workspace: string) {
    this.#workspace = workspace;
  }

  get owners(): string[] {
    return this.#active.map(matcher => matcher.owner);
  }

  /** Adds those of a file, in front of all others; one of a known owner takes its place. Throws where the file is no good. */
  add(file: string): void {
    const added = this.#load(file).map(configuration => new Matcher(configuration));
    this.#active = [...added, ...this.#without(added.map(matcher => matcher.owner))];
  }

  /** Removes an owner's, or all that a file names. Throws where the file is no good. */
  remove(file: string, owner: string): void {
    this.#active = this.#without(owner !== '' ? [owner] : this.#load(file).map(configuration => configuration.owner));
  }

  /** Gives what the first matcher makes of a line; the others then begin anew. */
  match(line: string): Match | null {
    for (const matcher of this.#active) {
      const fields = matcher.match(line);
      if (fields === null) continue;
      for (const other of this.#active) if (other !== matcher) other.reset();
      return toMatch(fields, matcher.severity);
    }
    return null;
  }

  #without(owners: readonly string[]): Matcher[] {
    const gone = new Set(owners.map(owner => owner.toLowerCase()));
    return this.#active.filter(matcher => !gone.has(matcher.owner.toLowerCase()));
  }

  #load(file: string): MatcherConfiguration[] {
    return checkMatchers(JSON.parse(readFileSync(resolve(this.#workspace, file), 'utf8')));
  }
}

/** One matcher and how far its patterns have come: each pattern waits for the line after the one before it. */
class Matcher {
  readonly owner: string;
  readonly severity: string;
  readonly #patterns: readonly PatternConfiguration[];
  #reached: (Fields | null)[] = [];

  constructor({ owner, severity, pattern }: MatcherConfiguration) {
    this.owner = owner;
    this.severity = severity;
    this.#patterns = pattern;
  }

  reset(): void {
    this.#reached = [];
  }

  match(line: string): Fields | null {
    // Backwards, so that a line is held against each pattern before it moves the one before on.
    for (const [index, pattern] of [...this.#patterns.entries()].reverse()) {
      const before = index === 0 ? {} : this.#reached[index - 1];
      if (before === undefined || before === null) continue;
      const found = pattern.regexp.exec(line);
      const fields = found === null ? null : fieldsOf(pattern, found, before);
      if (index < this.#patterns.length - 1) this.#reached[index] = fields;
      else if (fields !== null) return this.#complete(fields, index, before, pattern.loop);
      else if (index > 0) this.#reached[index - 1] = null;
    }
    return null;
  }

  /** After its last pattern a matcher begins anew, or waits for more of the same where that pattern loops. */
  #complete(fields: Fields, index: number, before: Fields, loop: boolean): Fields {
    this.reset();
    if (loop) this.#reached[index - 1] = before;
    return fields;
  }
}

function fieldsOf(pattern: PatternConfiguration, found: RegExpExecArray, before: Fields): Fields {
  const named = Object.entries(pattern.groups).map(([field, group]) => [field, found[group] ?? '']);
  return { ...Object.fromEntries(named), ...before };
}

/** Null where the line has no message, or a severity that is none: it is then shown as it is. */
function toMatch(fields: Fields, defaultSeverity: string): Match | null {
  const { file = '', line = '', column = '', message = '' } = fields;
  const severity = (fields.severity || defaultSeverity || 'error').toLowerCase();
  if (message.trim() === '' || !isLevel(severity)) return null;
  return { severity, message, properties: { file, line, col: column } };
}

function isLevel(severity: string): severity is Annotation['level'] {
  return severity === 'error' || severity === 'warning' || severity === 'notice';
}
