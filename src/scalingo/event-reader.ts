import { isUtf8 } from 'node:buffer';
import { savedByEscapes } from './escapes.ts';
import { readEvent, type StreamEvent } from './events.ts';
import { holdsAt, isOther, type LogForm, logFormOf, standsForItself } from './log-form.ts';
import { PlainRun } from './plain-run.ts';

/**
 * Reads the frames of one stream. Nearly all of them are log events of one deployment that differ in nothing but the line: once it is
 * proved how they are written, a line of printable ASCII is cut out in bytes, which takes a fraction of the time that JSON takes.
 */
export class EventReader {
  readonly #announced = new Set<string>();
  /** How log events are written, of those deployments that they were about last. */
  #forms: readonly LogForm[] = [];
  #last: LogForm | undefined;
  #events: StreamEvent[] = [];
  #run: PlainRun | undefined;

  /** The deployments whose making the stream has told of, handed over or not. */
  get announced(): ReadonlySet<string> {
    return this.#announced;
  }

  /** @returns false where the frame is no JSON object and the stream cannot be trusted any longer */
  read(frame: Buffer): boolean {
    return this.#cutOut(frame) || this.#parse(frame);
  }

  /** The events that were read since the last time, in order. */
  handOver(): StreamEvent[] {
    this.#endRun();
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #cutOut(frame: Buffer): boolean {
    const form = this.#formOf(frame);
    if (form === undefined) return false;
    const { before, after } = form;
    const from = before.length;
    let to = frame.length - after.length;
    const carriesEnd = frame[to - 2] === backslash && frame[to - 1] === letterN;
    if (carriesEnd) to -= 2;
    if (to < from) return false;
    const saved = standsForItself(frame, from, to) ? 0 : savedByEscapes(frame, from, to, isOther);
    if (saved === undefined) return false;
    if (this.#run?.carriesEnd !== carriesEnd || this.#run.form !== form) this.#endRun();
    this.#run ??= new PlainRun(form, carriesEnd, { before: from, after: frame.length - to });
    this.#run.add(frame, saved);
    return true;
  }

  #formOf(frame: Buffer): LogForm | undefined {
    // Nearly every frame is written as the one before it.
    if (this.#last !== undefined && isOf(this.#last, frame)) return this.#last;
    const form = this.#forms.find(known => isOf(known, frame));
    this.#last = form ?? this.#last;
    return form;
  }

  #parse(frame: Buffer): boolean {
    const text = isUtf8(frame) ? frame.toString() : undefined;
    const event = text === undefined ? undefined : readEvent(text);
    if (text === undefined || event === undefined) return false;
    this.#endRun();
    this.#events.push(event);
    if (event.type === 'new') this.#announced.add(event.deploymentId);
    if (event.type === 'log') this.#learn(text, event);
    return true;
  }

  #learn(frame: string, event: StreamEvent & { type: 'log' }): void {
    if (this.#forms.some(({ deploymentId }) => deploymentId === event.deploymentId)) return;
    const form = logFormOf(frame, event);
    if (form !== undefined) this.#forms = [form, ...this.#forms.slice(0, mostForms - 1)];
  }

  #endRun(): void {
    if (this.#run !== undefined) this.#events.push(this.#run.event());
    this.#run = undefined;
  }
}

/** Of so many deployments at once lines are cut out. Each is one more look at frames that are nothing of the kind. */
const mostForms = 4;

/** Whether a frame is written so, whatever stands in the place of the content. */
function isOf({ before, after }: LogForm, frame: Buffer): boolean {
  const end = frame.length - after.length;
  return end >= before.length && holdsAt(frame, 0, before) && holdsAt(frame, end, after);
}

const backslash = 0x5c;
const letterN = 0x6e;
