import { newline } from '../plain-lines.ts';
import type { StreamEvent } from './events.ts';

/** Where in a frame its line stands: behind so many bytes, and before so many. */
export interface Margins {
  before: number;
  after: number;
}

/** A run of frames that each hold a plain line of one deployment, at the same place. */
export class PlainRun {
  readonly carriesEnd: boolean;
  readonly #deploymentId: string;
  readonly #margins: Margins;
  readonly #frames: Buffer[] = [];
  #sizeBytes = 0;

  /** @param carriesEnd whether the lines' events carry the end of the line, too */
  constructor(deploymentId: string, carriesEnd: boolean, margins: Margins) {
    this.#deploymentId = deploymentId;
    this.carriesEnd = carriesEnd;
    this.#margins = margins;
  }

  add(frame: Buffer): void {
    this.#frames.push(frame);
    this.#sizeBytes += frame.length;
  }

  /** All of it as one event. */
  event(): StreamEvent & { type: 'lines' } {
    const lines = { bytes: this.#bytes(), count: this.#frames.length };
    return { type: 'lines', deploymentId: this.#deploymentId, carriesEnd: this.carriesEnd, lines };
  }

  #bytes(): Buffer {
    const { before, after } = this.#margins;
    const [first] = this.#frames;
    if (first !== undefined && first.length > ownMemoryBytes && this.#frames.length === 1) {
      // Nobody else reads it, so what stands behind the line may be overwritten.
      const line = first.subarray(before, first.length - after + 1);
      line[line.length - 1] = newline;
      return line;
    }
    const bytes = Buffer.allocUnsafe(this.#sizeBytes - this.#frames.length * (before + after - 1));
    let place = 0;
    for (const frame of this.#frames) {
      place += frame.copy(bytes, place, before, frame.length - after);
      bytes[place++] = newline;
    }
    return bytes;
  }
}

/** A frame that is longer than what is read of a socket at once lies in memory of its own, and so need not be copied. */
const ownMemoryBytes = 65_536;
