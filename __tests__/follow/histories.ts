import { Journal } from '../../src/follow/journal.ts';
import type { OutputReading } from '../../src/follow/output-reading.ts';
import type { Rest } from '../../src/follow/unplaced.ts';
import { textsOf } from '../../src/plain-lines.ts';
import type { StreamEvent } from '../../src/scalingo/events.ts';
import { ContentReader } from '../../src/scalingo/log-lines.ts';
import { inBytes } from './in-bytes.ts';
import { completeReading } from './read-output.ts';

/** What happens to a reader of a log while it is written: data, so that a failing case can be shrunk and repeated. */
export interface History {
  /** The lines that the deployment logs, in order; without colours or outer blanks. */
  truth: readonly string[];
  /** How the first connection begins; `before the deployment` is one that was opened before there was anything to log. */
  opening: 'before the deployment' | { logged: number; connection: Opening };
  firstIsDoubled: boolean;
  happenings: readonly Happening[];
  /** Whether contents carry the end of their last line. */
  contentEnd: '' | '\n' | '\r\n';
  /** Whether the stream has colours and trailing blanks that `output` has not. */
  isDressed: boolean;
  /** How many lines `output` lacks at the very end, or that there is none. */
  atTheEnd: number | 'no output';
}

/** How a later connection begins: with all lines of the log so far, or with the last ones. */
export interface Opening {
  replay: number | 'all';
  /** Whether it tells first that the deployment was made. */
  announced: boolean;
  isDoubled: boolean;
  shape: Shape;
}

/** How many lines are in an event, and how many events in a read of the socket. */
export interface Shape {
  linesInEvent: number;
  eventsInRead: number;
}

/**
 * - `log`: the deployment logs so many lines, which the connection delivers.
 * - `other`: an event of another deployment. `ping`: the connection shows that it is alive; that is no event, and never doubled.
 * - `status`: somebody else than who tells the lines tells of a stage, once even where all else is doubled.
 * - `cut`: the connection ends. `connect`: another begins.
 * - `ask`: `output` is read; it lacks the last lines, and may hold half of the first one that it lacks. A share of it comes at once, the rest
 *   while the next thing happens, or not at all.
 * - `miss`, `again`, `noise`: the connection leaves out lines, delivers the last ones once more, or delivers what was never logged.
 */
export type Happening =
  | { kind: 'log'; lines: number; shape: Shape }
  | { kind: 'other' }
  | { kind: 'ping' }
  | { kind: 'status' }
  | { kind: 'cut' }
  | ({ kind: 'connect' } & Opening)
  | { kind: 'ask'; lacks: number; half: boolean; atOnce: number; breaksOff: boolean }
  | { kind: 'miss'; lines: number }
  | { kind: 'again'; lines: number }
  | { kind: 'noise'; lines: number };

/** What was printed, without the stream's dress, and what the journal said of it. */
export interface Told {
  printed: readonly string[];
  late: readonly string[];
  verdict: string;
  /** Where the printed lines ceased to be the first ones of the truth, before the end was known. */
  wrongFrom: number | undefined;
  /** What is shown behind all that; undefined where output holds what was heard last, and so is what there is. */
  rest: Rest | undefined;
  /** Each line that any connection brought. */
  brought: readonly string[];
}

const id = 'a-deployment';
const one: Shape = { linesInEvent: 1, eventsInRead: 1 };

/** Plays a history against a journal as following does, and keeps its own book of what is true. */
export function play(history: History): Told {
  return new Player(history).play();
}

class Player {
  readonly #history: History;
  readonly #journal = new Journal(0x5eed);
  readonly #printed: string[] = [];
  #wrongFrom: number | undefined;
  #logged = 0;
  #contents = new ContentReader();
  #isDoubled = false;
  #isConnected = true;
  readonly #brought: string[] = [];
  /** What is still to come of an output that is being read. */
  #underWay: { reading: OutputReading; rest: Buffer } | undefined;

  constructor(history: History) {
    this.#history = history;
  }

  play(): Told {
    const { opening, firstIsDoubled, happenings, truth, atTheEnd } = this.#history;
    if (opening === 'before the deployment') {
      this.#journal.connect(true);
      this.#isDoubled = firstIsDoubled;
      this.#announce();
    } else {
      this.#logged = Math.min(opening.logged, truth.length);
      this.#connect(opening.connection);
    }
    for (const happening of happenings) {
      const underWay = this.#underWay;
      this.#happen(happening);
      this.#finish(underWay);
    }
    const reading = this.#journal.read();
    const { next, late, verdict } =
      atTheEnd === 'no output'
        ? ({ next: [], late: [], verdict: 'not verifiable' } as const)
        : completeReading(reading, this.#output(truth.length - atTheEnd, false));
    const printed = [...this.#printed, ...late.map(undressed), ...next.map(undressed)];
    const isHeld = atTheEnd !== 'no output' && reading.holdsWhatWasHeard;
    const { lines, mayRepeat } = this.#journal.rest();
    const rest = isHeld ? undefined : { lines: lines.map(undressed), mayRepeat };
    const brought = this.#brought;
    return { printed, late: late.map(undressed), verdict, wrongFrom: this.#wrongFrom, rest, brought };
  }

  #happen(happening: Happening): void {
    const { truth } = this.#history;
    switch (happening.kind) {
      case 'log':
        this.#deliver(truth.slice(this.#logged, this.#log(happening.lines)), happening.shape);
        break;
      case 'other':
        this.#send([{ type: 'log', deploymentId: 'another', content: 'another' }]);
        break;
      case 'ping':
        this.#journal.witness({ type: 'ping' });
        break;
      case 'status':
        this.#journal.witness({ type: 'status', deploymentId: id, status: 'building' });
        break;
      case 'cut':
        this.#isConnected = false;
        this.#journal.disconnect();
        break;
      case 'connect':
        this.#connect(happening);
        break;
      case 'ask':
        this.#ask(happening);
        break;
      case 'miss':
        this.#log(happening.lines);
        break;
      case 'again':
        this.#deliver(truth.slice(Math.max(0, this.#logged - happening.lines), this.#logged), one);
        break;
      case 'noise':
        this.#deliver(Array(happening.lines).fill('noise'), one);
        break;
    }
  }

  /** One question at a time. */
  #ask({ lacks, half, atOnce, breaksOff }: Happening & { kind: 'ask' }): void {
    if (this.#underWay !== undefined) return;
    const output = Buffer.from(this.#output(this.#logged - lacks, half));
    const reading = this.#journal.read();
    const length = Math.round(output.length * atOnce);
    this.#print(reading.take(output.subarray(0, length)));
    if (!breaksOff) this.#underWay = { reading, rest: output.subarray(length) };
  }

  #finish(underWay: { reading: OutputReading; rest: Buffer } | undefined): void {
    if (underWay === undefined) return;
    this.#underWay = undefined;
    this.#print(underWay.reading.take(underWay.rest));
    this.#print(this.#journal.settle());
  }

  /** @returns how many lines are logged now */
  #log(lines: number): number {
    this.#logged = Math.min(this.#history.truth.length, this.#logged + lines);
    return this.#logged;
  }

  #connect({ replay, announced, isDoubled, shape }: Opening): void {
    if (this.#isConnected) this.#journal.disconnect();
    this.#isConnected = true;
    this.#isDoubled = isDoubled;
    this.#contents = new ContentReader();
    this.#journal.connect(false);
    if (announced) this.#announce();
    const from = replay === 'all' ? 0 : Math.max(0, this.#logged - replay);
    this.#deliver(this.#history.truth.slice(from, this.#logged), shape);
  }

  #announce(): void {
    this.#send([{ type: 'new', deploymentId: id }]);
  }

  #deliver(lines: readonly string[], { linesInEvent, eventsInRead }: Shape): void {
    if (!this.#isConnected) return;
    for (const line of lines) this.#brought.push(line);
    const { contentEnd, isDressed } = this.#history;
    const events: StreamEvent[] = [];
    for (let from = 0; from < lines.length; ) {
      let to = Math.min(lines.length, from + linesInEvent);
      // Without the end of its last line, a content that ends with an empty line would say something else.
      while (contentEnd === '' && to - from > 1 && lines[to - 1] === '') to--;
      const content = lines.slice(from, to).map(line => (isDressed ? dressed(line) : line));
      events.push({ type: 'log', deploymentId: id, content: content.join('\n') + contentEnd });
      from = to;
    }
    for (let from = 0; from < events.length; from += eventsInRead) this.#send(events.slice(from, from + eventsInRead));
  }

  /** One read of the socket. */
  #send(events: readonly StreamEvent[]): void {
    if (!this.#isConnected) return;
    const sent = this.#isDoubled ? events.flatMap(event => [event, event]) : events;
    const together = inBytes(sent, id);
    if (together && this.#contents.expects(together.carriesEnd) && this.#journal.pass(together.lines)) {
      this.#print(textsOf(together.lines));
      return;
    }
    const lines: string[] = [];
    for (const event of sent) {
      this.#journal.witness(event);
      if (event.type === 'new') this.#journal.begin();
      if (event.type === 'log' && event.deploymentId === id) lines.push(...this.#contents.read(event.content));
    }
    this.#print(this.#journal.hear(lines));
  }

  #print(lines: readonly string[]): void {
    for (const line of lines.map(undressed)) {
      // No line can be known before it was logged, either.
      const isNext = this.#printed.length < this.#logged && this.#history.truth[this.#printed.length] === line;
      if (!isNext) this.#wrongFrom ??= this.#printed.length;
      this.#printed.push(line);
    }
  }

  #output(length: number, half: boolean): string {
    const { truth } = this.#history;
    const lines = truth.slice(0, Math.max(0, length));
    const begun = half ? (truth[lines.length]?.slice(0, 1) ?? '') : '';
    return lines.map(line => `${line}\n`).join('') + begun;
  }
}

function dressed(line: string): string {
  return `\u001b[0;36m${line}\u001b[0m  `;
}

function undressed(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  return line.replace(/\u001b\[[\d;]*m/g, '').trim();
}
