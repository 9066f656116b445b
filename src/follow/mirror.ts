import { randomBytes } from 'node:crypto';
import { countOf, type Lines } from '../plain-lines.ts';
import { logEventsOf, type StreamEvent } from '../scalingo/events.ts';
import { ContentReader } from '../scalingo/log-lines.ts';
import { type ReadingPorts, readLog } from './closing.ts';
import type { DeploymentLog } from './deployment-log.ts';
import { Journal } from './journal.ts';
import { LogEnd } from './log-end.ts';

export interface MirrorPorts {
  /** The same as of `ReadingPorts`. @param signal ends it */
  readOutput(take: Parameters<ReadingPorts['readOutput']>[0], signal?: AbortSignal): Promise<boolean>;
  log: Pick<DeploymentLog, 'lines'>;
  /** Told when something of the log is about to be shown. */
  showing(): void;
}

/** Shows a deployment's log: what the stream and `output` bring of it, each line once and in order, as the journal has it. */
export class Mirror {
  readonly #ports: MirrorPorts;
  readonly #journal = new Journal(randomBytes(4).readInt32LE());
  readonly #logEnd = new LogEnd();
  #contents = new ContentReader();
  /** Lines that the stream brought, and that the journal has not heard yet. */
  #lines: string[] = [];
  /** What is to be shown the next time, in order. */
  #due: Lines[] = [];
  #hasHeard = false;

  constructor(ports: MirrorPorts) {
    this.#ports = ports;
  }

  /** Whether all that the stream brought is shown, and nothing is missing before what it brings next. */
  get isCertain(): boolean {
    return this.#journal.isCertain;
  }

  /** The last lines that were shown. */
  get logEnd(): readonly string[] {
    return this.#logEnd.lines;
  }

  /** What reading the log as Scalingo keeps it needs. */
  get reading(): ReadingPorts {
    return {
      readOutput: take => this.#ports.readOutput(take),
      journal: this.#journal,
      print: lines => this.#print(lines)
    };
  }

  /** A connection begins. @param fromStart whether its first line is the log's first */
  connect(fromStart: boolean): void {
    this.#journal.connect(fromStart);
    this.#contents = new ContentReader();
  }

  /** The connection is no more. */
  disconnect(): void {
    this.#journal.disconnect();
  }

  /** The connection says that the deployment was made. What came before has to be shown. */
  begin(): void {
    this.#journal.begin();
  }

  /** Takes an event of whatever deployment. Its lines are kept until they are to be shown. */
  hear(event: StreamEvent, isOwn: boolean): void {
    this.#journal.witness(event);
    if (!isOwn || event.type !== 'log') return;
    for (const line of this.#contents.read(event.content)) this.#lines.push(line);
  }

  /** Takes many events in one: as they are where it is certain that their lines come next. */
  hearTogether(event: StreamEvent & { type: 'lines' }, isOwn: boolean): void {
    const { lines, carriesEnd } = event;
    this.#place();
    if (isOwn && this.#contents.expects(carriesEnd) && this.#journal.pass(lines)) this.#due.push(lines);
    else if (isOwn || this.#journal.isWatching) for (const single of logEventsOf(event)) this.hear(single, isOwn);
  }

  /**
   * Shows what came, as far as it is certain what comes next, all of it at once.
   * @returns whether there was anything whose place was not certain beforehand
   */
  async show(): Promise<boolean> {
    this.#place();
    const [due, hasHeard] = [this.#due, this.#hasHeard];
    this.#due = [];
    this.#hasHeard = false;
    await this.#print(...due);
    return hasHeard;
  }

  /** Lets the journal hear what came. Also where that is nothing: what waited for a proof may have got it from another deployment's event. */
  #place(): void {
    const lines = this.#lines;
    if (lines.length > 0) {
      this.#lines = [];
      this.#hasHeard = true;
    }
    const next = this.#journal.hear(lines);
    if (next.length > 0) this.#due.push(next);
  }

  /**
   * Shows what Scalingo keeps of the log while it is written, where it continues what was shown.
   * @param signal ends it; what was shown by then stays
   * @returns whether that was anything new
   * @throws ScalingoError where it could not be read
   */
  async consult(signal: AbortSignal): Promise<boolean> {
    const before = this.#journal.printedLines;
    const { error } = await readLog({ ...this.reading, readOutput: take => this.#ports.readOutput(take, signal) });
    if (error !== undefined) throw error;
    await this.#print(this.#journal.settle());
    return this.#journal.printedLines > before;
  }

  async #print(...parts: Lines[]): Promise<void> {
    if (parts.every(lines => countOf(lines) === 0)) return;
    this.#ports.showing();
    for (const lines of parts) this.#logEnd.add(lines);
    await this.#ports.log.lines(...parts);
  }
}
