import type { StreamEvent } from '../scalingo/events.ts';
import { comparable } from '../scalingo/log-lines.ts';
import { createDigest, type Digest, Digests } from './digests.ts';
import { DoublingProof } from './doubling.ts';
import { HeldLines } from './held-lines.ts';
import { OutputReading } from './output-reading.ts';
import { Placement } from './placement.ts';

/**
 * Decides which lines are printed, and when. Knows no socket and no clock: lines go in, lines come out, and what comes out counts as
 * printed. Printing cannot be undone, so a line that is not certain to come next is held until the connection itself proves
 * its place, or the deployment's `output` says what comes next.
 */
export class Journal {
  readonly #digest: (line: string) => Digest;
  readonly #printed = new Digests();
  #placement: Placement | undefined;
  #proof = new DoublingProof();
  /** Lines of a connection that may yet turn out to deliver everything twice. */
  #unproven: HeldLines | undefined;
  #lastHeard: string | undefined;

  /** @param key any 32-bit number that the log's writer does not know */
  constructor(key: number) {
    this.#digest = createDigest(key);
  }

  get printedLines(): number {
    return this.#printed.length;
  }

  /** Whether all that the stream brought is printed, and nothing is missing before what it brings next. */
  get isCertain(): boolean {
    return this.#unproven === undefined && (this.#placement?.isCertain ?? false);
  }

  /**
   * A connection begins.
   * @param fromStart whether it was opened before the deployment was made, so that its first line is the log's first
   */
  connect(fromStart: boolean): void {
    this.#placement = new Placement(this.#printed, fromStart ? 0 : undefined);
    this.#proof = new DoublingProof();
    this.#unproven = undefined;
  }

  /** The connection is no more. What it brought and was not printed, `output` will say. */
  disconnect(): void {
    this.#placement = undefined;
    this.#unproven = undefined;
  }

  /** Takes note of any event of the connection, of whatever deployment. */
  witness(event: StreamEvent): void {
    // Others may come once even where all lines come twice: pings belong to the connection, and statuses may be told by somebody else.
    if (event.type !== 'log' && event.type !== 'new') return;
    if (!this.#proof.isProven) this.#proof.see(JSON.stringify(event));
  }

  /**
   * The connection says that the deployment was made: its whole log follows, or its last lines alone. Which of them it is shows by what was
   * printed.
   */
  begin(): void {
    if (this.#unproven === undefined) this.#placement?.announce();
  }

  /** Takes lines that the connection brought. @returns what is to be printed now */
  hear(lines: readonly string[]): readonly string[] {
    const placement = this.#placement;
    if (placement === undefined) return [];
    this.#lastHeard = lines.findLast(line => comparable(line) !== '') ?? this.#lastHeard;
    if (!this.#proof.isProven) {
      this.#hold(lines);
      return [];
    }
    if (this.#unproven === undefined && placement.isCertain) return this.#pass(lines, placement);
    const next: string[] = [];
    for (const line of this.#released(lines, placement)) {
      const digest = this.#digest(line);
      if (placement.hear(line, digest)) {
        this.#printed.append(digest);
        next.push(line);
      }
    }
    for (const line of this.#settle(false)) next.push(line);
    return next;
  }

  /** A pass over `output`, while the deployment runs or when it is over. What it gives out counts as printed. */
  read(): OutputReading {
    const lastHeard = this.#lastHeard === undefined ? undefined : this.#digest(this.#lastHeard);
    return new OutputReading(this.#printed, this.#digest, lastHeard);
  }

  /** After such a pass: lines of the stream whose place is certain now. @returns what is to be printed now */
  settle(): readonly string[] {
    return this.#settle(true);
  }

  #settle(more: boolean): readonly string[] {
    const lines = this.#placement?.settle(more) ?? [];
    for (const line of lines) this.#printed.append(this.#digest(line));
    return lines;
  }

  /** Lines of which it is certain that they come next: nearly always it is. */
  #pass(lines: readonly string[], placement: Placement): readonly string[] {
    placement.pass(lines.length);
    for (const line of lines) this.#printed.append(this.#digest(line));
    return lines;
  }

  #hold(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.#unproven ??= new HeldLines();
    for (const line of lines) this.#unproven.push(line);
  }

  /** Those lines, and before them the ones that waited for the proof. */
  #released(lines: readonly string[], placement: Placement): readonly string[] {
    if (this.#unproven === undefined) return lines;
    const held = this.#unproven;
    this.#unproven = undefined;
    // Where the first of them had to be dropped, nothing is known of the place of the others.
    if (held.first > 0) placement.lose();
    return [...(held.from(held.first) ?? []), ...lines];
  }
}
