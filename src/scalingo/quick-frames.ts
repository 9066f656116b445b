import type { Socket } from 'node:net';

/** What the reader of quick frames works with. */
export interface QuickPorts<Message> {
  /** Whether the connection is open, and not about to close. */
  isOpen(): boolean;
  /** How many messages, pings and pongs `ws` has told of. It tells of a fault later than of them, and until then takes nothing more. */
  told(): number;
  /** Reads a frame's text, decoded as Latin 1. @returns undefined where `ws` has to read it */
  read(text: string): Message | undefined;
  /** Takes what was read. */
  take(message: Message, sizeCharacters: number): void;
}

/**
 * Reads the frames of a long log before `ws` does: whole text frames that lie in one piece in what was read of the socket, and that `read`
 * understands. All others go to `ws`, unchanged and in their order, whatever may be wrong with them. What `ws` does for each frame takes longer
 * than all that this action does with a line.
 * @param socket as soon as `ws` has begun to read it
 */
export function readQuickly<Message>(socket: Socket, ports: QuickPorts<Message>): void {
  const [readAsBefore, ...others] = socket.listeners('data') as ((piece: Buffer) => void)[];
  if (readAsBefore === undefined || others.length > 0) return;
  const frames = new QuickFrames(ports, piece => readAsBefore.call(socket, piece));
  const read = (piece: Buffer) => frames.read(piece);
  socket.off('data', readAsBefore).on('data', read);
  // Then `ws` reads what is left of it, and alone.
  socket.prependOnceListener('close', () => socket.off('data', read));
}

class QuickFrames<Message> {
  readonly #ports: QuickPorts<Message>;
  readonly #passOn: (piece: Buffer) => void;
  /** The beginning of a head that was passed on and does not tell yet how long its frame is. */
  #head: Buffer = Buffer.alloc(0);
  /** Bytes to come of a frame that was passed on. */
  #left = 0;
  #isInFragments = false;
  /** How many messages, pings and pongs were passed on as a whole. */
  #passed = 0;
  /** How many more of them the frame will be that goes on: none, where it is not the last of its message. */
  #leftCount = 0;
  #isLeftAlone = false;

  constructor(ports: QuickPorts<Message>, passOn: (piece: Buffer) => void) {
    this.#ports = ports;
    this.#passOn = passOn;
  }

  read(piece: Buffer): void {
    let place = this.#isLeftAlone ? piece.length : this.#skip(piece);
    /** Up to here all of it was taken or passed on. */
    let done = 0;
    while (place < piece.length) {
      const frame = frameAt(piece, place);
      if (frame === undefined) {
        this.#head = piece.subarray(place);
        break;
      }
      const message = this.#read(piece, frame);
      if (message !== undefined) {
        this.#pass(piece, done, place);
        done = place;
        if (!this.#isWell()) break;
        this.#ports.take(message, frame.end - frame.content);
        done = frame.end;
      }
      place = Math.min(frame.end, piece.length);
      if (message === undefined) this.#note(frame, frame.end - place);
    }
    this.#pass(piece, done, piece.length);
  }

  /** Whether `ws` found no fault with what was passed on. Where it did, all that follows is left to it. */
  #isWell(): boolean {
    this.#isLeftAlone = this.#ports.told() !== this.#passed;
    return !this.#isLeftAlone && this.#ports.isOpen();
  }

  /** @returns where the first frame begins that does not belong to what was passed on before */
  #skip(piece: Buffer): number {
    if (this.#head.length > 0) {
      const begun = Buffer.concat([this.#head, piece.subarray(0, longestHead)]);
      const frame = frameAt(begun, 0);
      if (frame === undefined) {
        this.#head = begun;
        return piece.length;
      }
      this.#note(frame, frame.end - this.#head.length);
      this.#head = Buffer.alloc(0);
    }
    const skipped = Math.min(this.#left, piece.length);
    this.#left -= skipped;
    if (skipped > 0 && this.#left === 0) this.#passed += this.#leftCount;
    return skipped;
  }

  #read(piece: Buffer, { first, start, content, end, isMasked }: Frame): Message | undefined {
    const isQuick = first === wholeText && !isMasked && end <= piece.length && end - start <= longestQuick;
    return isQuick && !this.#isInFragments ? this.#ports.read(piece.toString('latin1', content, end)) : undefined;
  }

  /** Takes note of a frame that is passed on. @param left how many bytes of it are still to come */
  #note({ first }: Frame, left: number): void {
    const isControl = (first & controlBit) !== 0;
    const isFinal = (first & finalBit) !== 0;
    // Fragments of a message may have control frames between them, and nothing else.
    if (!isControl) this.#isInFragments = !isFinal;
    const count = isControl || isFinal ? 1 : 0;
    this.#left = left;
    this.#leftCount = count;
    if (left === 0) this.#passed += count;
  }

  #pass(piece: Buffer, from: number, to: number): void {
    // After an error or a close frame `ws` reads no more.
    if (from < to && this.#ports.isOpen()) this.#passOn(piece.subarray(from, to));
  }
}

/** Where a frame lies in a piece, which it may go beyond. */
interface Frame {
  first: number;
  start: number;
  content: number;
  end: number;
  isMasked: boolean;
}

/** Whole, text, and without extensions. Source of this and of what follows: RFC 6455, section 5.2 */
const wholeText = 0x81;
const finalBit = 0x80;
const controlBit = 0x08;
const maskBit = 0x80;
const longestHead = 14;
/** Longer ones are rare, and better read by who knows how long they may be. */
const longestQuick = 65_536;

/** Reads the head of the frame that begins at a place; undefined where not all of the head is there. */
function frameAt(piece: Buffer, start: number): Frame | undefined {
  if (piece.length < start + 2) return undefined;
  const first = piece[start] as number;
  const second = piece[start + 1] as number;
  const short = second & ~maskBit;
  const isMasked = (second & maskBit) !== 0;
  const lengthBytes = short < 126 ? 0 : short === 126 ? 2 : 8;
  if (piece.length < start + 2 + lengthBytes) return undefined;
  const length =
    lengthBytes === 0
      ? short
      : lengthBytes === 2
        ? piece.readUInt16BE(start + 2)
        : Number(piece.readBigUInt64BE(start + 2));
  const content = start + 2 + lengthBytes + (isMasked ? 4 : 0);
  return { first, start, content, end: content + length, isMasked };
}
