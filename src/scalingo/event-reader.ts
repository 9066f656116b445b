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
    return this.takePlain(frame, 0, frame.length) || this.#parse(frame);
  }

  /** The events that were read since the last time, in order. */
  handOver(): StreamEvent[] {
    this.#endRun();
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** Takes the text of a frame that stands there in some bytes, if it is a plain line. @returns whether it did */
  takePlain(bytes: Buffer, start: number, end: number): boolean {
    const form = this.#formOf(bytes, start, end);
    if (form === undefined) return false;
    const from = start + form.before.length;
    let to = end - form.after.length;
    const carriesEnd = bytes[to - 2] === backslash && bytes[to - 1] === letterN;
    if (carriesEnd) to -= 2;
    if (to < from) return false;
    const saved = standsForItself(bytes, from, to) ? 0 : savedByEscapes(bytes, from, to, isOther);
    if (saved === undefined) return false;
    if (this.#run?.carriesEnd !== carriesEnd || this.#run.form !== form) this.#endRun();
    this.#run ??= new PlainRun(form, carriesEnd);
    this.#run.add(bytes, from, to, saved);
    return true;
  }

  #formOf(bytes: Buffer, start: number, end: number): LogForm | undefined {
    // Nearly every frame is written as the one before it.
    if (this.#last !== undefined && isOf(this.#last, bytes, start, end)) return this.#last;
    const form = this.#forms.find(known => isOf(known, bytes, start, end));
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

/** Whether the text of a frame is written so, whatever stands in the place of the content. */
function isOf({ before, after }: LogForm, bytes: Buffer, start: number, end: number): boolean {
  const behind = end - after.length;
  return behind >= start + before.length && holdsAt(bytes, start, before) && holdsAt(bytes, behind, after);
}

const backslash = 0x5c;
const letterN = 0x6e;
