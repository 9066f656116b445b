import { newline, type PlainLines } from '../plain-lines.ts';
import type { StreamEvent } from '../scalingo/events.ts';
import { Awaited } from './awaited.ts';
import { type Digest, Digests } from './digests.ts';
import { DoublingProof } from './doubling.ts';
import { HeldLines } from './held-lines.ts';
import { Leavings } from './leavings.ts';
import { LineDigest } from './line-digest.ts';
import { OutputReading } from './output-reading.ts';
import { Placement } from './placement.ts';
import { type Rest, restOf, type Unplaced } from './unplaced.ts';

/**
 * Decides which lines are printed, and when. Knows no socket and no clock: lines go in, lines come out, and what comes out counts as
 * printed. Printing cannot be undone, so a line that is not certain to come next is held until the connection itself proves
 * its place, or the deployment's `output` says what comes next.
 */
export class Journal {
  readonly #digest: LineDigest;
  readonly #blank: Digest;
  readonly #printed = new Digests();
  #placement: Placement | undefined;
  #proof = new DoublingProof();
  /** Lines of a connection that may yet turn out to deliver everything twice. */
  #unproven: HeldLines | undefined;
  /** What connections that are no more could not place. */
  readonly #left = new Leavings();
  /** Of the last line that the stream brought, but for blank ones. */
  #lastHeard: Digest | undefined;

  /** @param key any 32-bit number that the log's writer does not know */
  constructor(key: number) {
    this.#digest = new LineDigest(key);
    this.#blank = this.#digest.of('');
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

  /** The connection is no more. What it brought and was not printed, `output` will say; what it held is kept for the case that there never is one. */
  disconnect(): void {
    const unplaced = this.#unplacedNow;
    // Blank lines alone say nothing, not even whether a later connection brought them again.
    if (unplaced !== undefined && this.#saysSomething(unplaced)) this.#left.add(unplaced);
    else if (this.#placement?.isKnown) this.#left.follow();
    this.#placement = undefined;
    this.#unproven = undefined;
  }

  /** Whether events of other deployments still prove something. */
  get isWatching(): boolean {
    return !this.#proof.isProven;
  }

  /** Takes note of any event of the connection, of whatever deployment. */
  witness(event: StreamEvent): void {
    // Others may come once even where all lines come twice: pings belong to the connection, and statuses may be told by somebody else.
    if (event.type !== 'log' && event.type !== 'new') return;
    if (!this.#proof.isProven) this.#proof.see(textOf(event));
  }

  /**
   * The connection says that the deployment was made: its whole log follows, or its last lines alone. Which of them it is shows by what was
   * printed.
   */
  begin(): void {
    if (this.#unproven === undefined) this.#placement?.announce();
  }

  /**
   * Takes plain lines that the connection brought, where it is certain that they come next: nearly always it is.
   * @returns whether they are to be printed now; where not, they are still to be witnessed and heard
   */
  pass({ bytes, count }: PlainLines): boolean {
    if (!this.#proof.isProven || !this.isCertain) return false;
    this.#placement?.pass(count);
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(newline, from);
      const digest = this.#digest.ofBytes(bytes, from, end);
      this.#printed.append(digest);
      if (digest !== this.#blank) this.#lastHeard = digest;
      from = end + 1;
    }
    return true;
  }

  /** Takes lines that the connection brought. @returns what is to be printed now */
  hear(lines: readonly string[]): readonly string[] {
    const placement = this.#placement;
    if (placement === undefined) return [];
    if (!this.#proof.isProven) {
      this.#hold(lines);
      return [];
    }
    const next: string[] = [];
    for (const line of this.#released(lines, placement)) {
      const digest = this.#digest.of(line);
      if (digest !== this.#blank) this.#lastHeard = digest;
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
    return new OutputReading(this.#printed, this.#digest, new Awaited(this.#lastHeard, this.#unplaced, this.#blank));
  }

  /** After such a pass: lines of the stream whose place is certain now. @returns what is to be printed now */
  settle(): readonly string[] {
    return this.#settle(true);
  }

  /** When there is nothing any more to compare with: what the stream brought, and was not printed as far as is known. It does not count as printed. */
  rest(): Rest {
    return restOf(this.#unplaced, this.#printed, this.#blank);
  }

  /** What the connections could not place, the oldest first. */
  get #unplaced(): readonly Unplaced[] {
    const now = this.#unplacedNow;
    const left = this.#left.all(now === undefined && this.#placement?.isKnown === true);
    return now === undefined ? left : [...left, now];
  }

  #saysSomething({ heard }: Unplaced): boolean {
    for (let position = 0; position < heard.length; position++) if (heard.at(position) !== this.#blank) return true;
    return false;
  }

  /** What this connection could not place; undefined where it is gone, or brought nothing like it. */
  get #unplacedNow(): Unplaced | undefined {
    const placement = this.#placement;
    if (placement === undefined) return undefined;
    const { isAnnounced } = placement;
    if (this.#unproven === undefined) {
      return placement.unplaced && { ...placement.unplaced, isAnnounced, mayBeDoubled: false, isFollowed: false };
    }
    const held = this.#unproven;
    const heard = new Digests();
    const lines = held.from(held.first) ?? [];
    for (const line of lines) heard.append(this.#digest.of(line));
    const isWhole = held.first === 0;
    return { heard, held, isAnnounced: isAnnounced && isWhole, mayBeDoubled: lines.length > 1, isFollowed: false };
  }

  #settle(more: boolean): readonly string[] {
    const lines = this.#placement?.settle(more) ?? [];
    for (const line of lines) this.#printed.append(this.#digest.of(line));
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

/** The same for equal events alone. Not all of it as JSON: what it is made of is as long as a line may be. */
function textOf(event: StreamEvent & { type: 'log' | 'new' }): string {
  const { type, deploymentId } = event;
  return `${JSON.stringify([type, deploymentId])}${type === 'log' ? event.content : ''}`;
}
