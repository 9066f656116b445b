import { newline } from '../plain-lines.ts';
import { writeUnescaped } from './escapes.ts';
import type { StreamEvent } from './events.ts';
import type { LogForm } from './log-form.ts';

/** Where in a frame its line stands: behind so many bytes, and before so many. */
export interface Margins {
  before: number;
  after: number;
}

/** A run of frames of one form that each hold a plain line, at the same place. */
export class PlainRun {
  readonly carriesEnd: boolean;
  readonly form: LogForm;
  readonly #margins: Margins;
  readonly #frames: Buffer[] = [];
  /** Which of them hold escapes. */
  readonly #escaped: number[] = [];
  #sizeBytes = 0;

  /** @param carriesEnd whether the lines' events carry the end of the line, too */
  constructor(form: LogForm, carriesEnd: boolean, margins: Margins) {
    this.form = form;
    this.carriesEnd = carriesEnd;
    this.#margins = margins;
  }

  /** @param saved by how many bytes the escapes in it are longer than what they stand for */
  add(frame: Buffer, saved: number): void {
    if (saved > 0) this.#escaped.push(this.#frames.length);
    this.#frames.push(frame);
    this.#sizeBytes += frame.length - saved;
  }

  /** All of it as one event. */
  event(): StreamEvent & { type: 'lines' } {
    const lines = { bytes: this.#bytes(), count: this.#frames.length };
    return { type: 'lines', deploymentId: this.form.deploymentId, carriesEnd: this.carriesEnd, lines };
  }

  #bytes(): Buffer {
    const { before, after } = this.#margins;
    const [first] = this.#frames;
    if (first !== undefined && first.length > ownMemoryBytes && this.#frames.length === 1) {
      // Nobody else reads it, so it may be written over, and so may what stands behind the line.
      const to = first.length - after;
      const end = this.#escaped.length > 0 ? writeUnescaped(first, before, first, before, to) : to;
      first[end] = newline;
      return first.subarray(before, end + 1);
    }
    const bytes = Buffer.allocUnsafe(this.#sizeBytes - this.#frames.length * (before + after - 1));
    let place = 0;
    let passed = 0;
    for (let index = 0; index < this.#frames.length; index++) {
      const frame = this.#frames[index] as Buffer;
      const to = frame.length - after;
      if (index === this.#escaped[passed]) {
        place = writeUnescaped(bytes, place, frame, before, to);
        passed++;
      } else {
        place += frame.copy(bytes, place, before, to);
      }
      bytes[place++] = newline;
    }
    return bytes;
  }
}

/** A frame that is longer than what is read of a socket at once lies in memory of its own, and so need not be copied. */
const ownMemoryBytes = 65_536;
