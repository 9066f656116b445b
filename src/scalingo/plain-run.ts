import { newline } from '../plain-lines.ts';
import { writeUnescaped } from './escapes.ts';
import type { StreamEvent } from './events.ts';
import type { LogForm } from './log-form.ts';

/** A run of frames of one form that each hold a plain line. */
export class PlainRun {
  readonly carriesEnd: boolean;
  readonly form: LogForm;
  /** What each line stands in, and where it begins and ends there. */
  readonly #sources: Buffer[] = [];
  readonly #begins: number[] = [];
  readonly #ends: number[] = [];
  /** Which of them hold escapes. */
  readonly #escaped: number[] = [];
  #sizeBytes = 0;

  /** @param carriesEnd whether the lines' events carry the end of the line, too */
  constructor(form: LogForm, carriesEnd: boolean) {
    this.form = form;
    this.carriesEnd = carriesEnd;
  }

  /** @param saved by how many bytes the escapes in it are longer than what they stand for */
  add(source: Buffer, from: number, to: number, saved: number): void {
    if (saved > 0) this.#escaped.push(this.#sources.length);
    this.#sources.push(source);
    this.#begins.push(from);
    this.#ends.push(to);
    this.#sizeBytes += to - from - saved + 1;
  }

  /** All of it as one event. */
  event(): StreamEvent & { type: 'lines' } {
    const lines = { bytes: this.#bytes(), count: this.#sources.length };
    return { type: 'lines', deploymentId: this.form.deploymentId, carriesEnd: this.carriesEnd, lines };
  }

  #bytes(): Buffer {
    const [first] = this.#sources;
    if (first !== undefined && this.#sizeBytes > ownMemoryBytes && this.#sources.length === 1)
      return this.#inPlace(first);
    const bytes = Buffer.allocUnsafe(this.#sizeBytes);
    let place = 0;
    let passed = 0;
    for (let index = 0; index < this.#sources.length; index++) {
      const source = this.#sources[index] as Buffer;
      const from = this.#begins[index] as number;
      const to = this.#ends[index] as number;
      if (index === this.#escaped[passed]) {
        place = writeUnescaped(bytes, place, source, from, to);
        passed++;
      } else {
        place += source.copy(bytes, place, from, to);
      }
      bytes[place++] = newline;
    }
    return bytes;
  }

  /** Nobody else reads it, so it may be written over, and so may what stands behind the line. */
  #inPlace(frame: Buffer): Buffer {
    const [from, to] = [this.#begins[0] as number, this.#ends[0] as number];
    const end = this.#escaped.length > 0 ? writeUnescaped(frame, from, frame, from, to) : to;
    frame[end] = newline;
    return frame.subarray(from, end + 1);
  }
}

/** A line that is longer than what is read of a socket at once stands in a frame that lies in memory of its own, and so need not be copied. */
const ownMemoryBytes = 65_536;
