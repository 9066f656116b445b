import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import * as core from '@actions/core';
import type { Clock } from '../clock.ts';
import { duration } from '../duration.ts';
import { countOf, isInBytes, type Lines, textsOf } from '../plain-lines.ts';
import { harmless, harmlessLine, isInert, mark, plain, quotedLine } from './harmless.ts';
import { formsOf } from './secrets.ts';

const shortestSecret = 4;

/** What is quoted of a line of the deployment: more of it tells no more. */
const longestQuote = 500;

/** GitHub cuts an annotation there. Source: https://docs.github.com/rest/checks/runs */
const longestAnnotation = 4096;

/**
 * The step's log: the only writer of stdout, and the owner of the cage. A deployment's lines are anyone's, so they are
 * written while workflow commands are stopped; whatever is a command opens the cage first.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands
 */
export class Log {
  readonly #stdout: Writable;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #secrets: string[] = [];
  #resumeToken: string | undefined;
  #stage: { name: string; sinceMs: number; untilMs?: number } | undefined;
  #readerIsGone = false;

  /**
   * @param stdout where GitHub's runner reads
   * @param signal ends the wait for a reader that is slow
   */
  constructor(stdout: Writable, clock: Clock, signal: AbortSignal) {
    this.#stdout = stdout;
    this.#clock = clock;
    this.#signal = signal;
    // Nobody reads any longer: that is no reason to lose sight of the deployment.
    stdout.on('error', () => {
      this.#readerIsGone = true;
    });
  }

  /** Masks a secret in all that is printed from now on. */
  mask(secret: string): void {
    // So short a mask would hide letters everywhere, and no real token is.
    if (secret.length < shortestSecret) return;
    this.#secrets.push(...formsOf(secret));
    this.outside(() => core.setSecret(secret));
  }

  /** A line of the step's own. */
  note(text: string): void {
    this.#openCage();
    this.#write(`${harmlessLine(text)}\n`);
  }

  /** What the deployment's log is worth: below the last stage's group, since GitHub shows that closed. */
  verdict(text: string): void {
    this.endStage();
    this.note(text);
  }

  /** Lines of the deployment that the step repeats, as its own: set off by a mark, and never a command. */
  quote(lines: readonly string[]): void {
    this.#openCage();
    for (const line of lines) this.#write(`  | ${this.quotable(line)}`.trimEnd().concat('\n'));
  }

  /** Begins a stage: closes the group of the one before with its duration, and opens its own. */
  stage(name: string): void {
    this.endStage();
    this.#stage = { name: harmlessLine(name), sinceMs: this.#clock.now() };
    this.outside(() => core.startGroup(titleOf(this.#stage?.name ?? '')));
  }

  /** The current stage is over, although its last lines may still come: its duration counts until now. */
  stageIsOver(): void {
    if (this.#stage) this.#stage.untilMs ??= this.#clock.now();
  }

  /** Closes the group of the current stage, where there is one. */
  endStage(): void {
    const stage = this.#stage;
    if (stage === undefined) return;
    this.#stage = undefined;
    this.outside(() => core.endGroup());
    this.note(`${titleOf(stage.name)}: ${duration((stage.untilMs ?? this.#clock.now()) - stage.sinceMs)}`);
  }

  /**
   * Writes lines of the deployment's log, all of them at once.
   * @returns resolves when stdout takes more, or when there is no use in waiting for it
   */
  async lines(...parts: readonly Lines[]): Promise<void> {
    const printable = parts.filter(lines => countOf(lines) > 0).map(lines => this.#printable(lines));
    if (printable.length === 0) return;
    if (this.#write(together([this.#closeCage(), ...printable]))) return;
    await this.#untilDrained();
  }

  /** An annotation that does not decide how the step ends. */
  warning(text: string): void {
    this.outside(() => core.warning(annotation(this.redacted(text))));
  }

  notice(text: string): void {
    this.endStage();
    this.outside(() => core.notice(annotation(this.redacted(text))));
  }

  /** @param file the file of the repository that it belongs to */
  error(text: string, file?: string): void {
    this.endStage();
    this.outside(() => core.error(annotation(this.redacted(text)), file === undefined ? {} : { file }));
  }

  /**
   * A text of the step's own that quotes others, harmless and without secrets: for where the runner masks nothing, and for what is cut and so
   * would escape the mask.
   */
  redacted(text: string): string {
    const harmlessText = text.split('\n').map(harmlessLine).join('\n');
    return this.#withoutSecrets(harmlessText);
  }

  /** A line of the deployment, harmless, without colours and secrets, and not longer than anybody reads. */
  quotable(line: string): string {
    const text = this.#withoutSecrets(quotedLine(line));
    return text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text;
  }

  #withoutSecrets(text: string): string {
    return this.#secrets.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
  }

  /** For those who switched on debug logging. */
  debug(text: string): void {
    if (!core.isDebug()) return;
    for (const line of text.split('\n')) this.outside(() => core.debug(harmlessLine(line)));
  }

  /** Runs what prints workflow commands of its own. Inside the cage they would be dead, and a secret would be shown. */
  outside(print: () => void): void {
    this.#openCage();
    // Even where nobody reads any longer: outputs and state are files.
    print();
  }

  #printable(lines: Lines): string | Buffer {
    if (isInBytes(lines) && !lines.bytes.includes(mark)) return lines.bytes;
    const text = textsOf(lines).join('\n');
    return `${isInert(text) ? text : this.#maskable(harmless(text))}\n`;
  }

  /** The runner masks what it finds in one piece: a colour or an invisible character in the middle of a secret would show all of it. */
  #maskable(text: string): string {
    const holdsSecret = (shown: string) => {
      const seen = plain(shown);
      return seen !== shown && this.#secrets.some(secret => seen.includes(secret));
    };
    if (!holdsSecret(text)) return text;
    return text
      .split('\n')
      .map(line => (holdsSecret(line) ? plain(line) : line))
      .join('\n');
  }

  #closeCage(): string {
    if (this.#resumeToken !== undefined) return '';
    this.#resumeToken = randomUUID();
    return `::stop-commands::${this.#resumeToken}\n`;
  }

  #openCage(): void {
    if (this.#resumeToken === undefined) return;
    this.#write(`::${this.#resumeToken}::\n`);
    this.#resumeToken = undefined;
  }

  #write(text: string | Buffer): boolean {
    return this.#readerIsGone || this.#stdout.write(text);
  }

  #untilDrained(): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        for (const event of ['drain', 'error', 'close']) this.#stdout.off(event, done);
        this.#signal.removeEventListener('abort', done);
        resolve();
      };
      for (const event of ['drain', 'error', 'close']) this.#stdout.on(event, done);
      this.#signal.addEventListener('abort', done);
      if (this.#signal.aborted) done();
    });
  }
}

/** In one piece, however many there are: each write is a call into the system. */
function together(pieces: readonly (string | Buffer)[]): string | Buffer {
  const [only, ...others] = pieces.filter(({ length }) => length > 0);
  if (only === undefined || others.length === 0) return only ?? '';
  return Buffer.concat([only, ...others].map(piece => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}

function titleOf(stage: string): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}

/** Cuts a text for an annotation, at a whole character: half of one is none. */
function annotation(text: string): string {
  return text.length > longestAnnotation ? `${text.slice(0, longestAnnotation - 1).toWellFormed()}…` : text;
}
