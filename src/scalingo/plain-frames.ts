import type { Socket } from 'node:net';

/** Who takes frames before `ws` does. */
export interface FramePorts {
  /** What `ws` takes at most. */
  mostBytes: number;
  /** Whether `ws` still reads what comes. */
  isOpen(): boolean;
  /** Takes the text that stands there, if that needs nobody else. @returns whether it did */
  take(bytes: Buffer, from: number, to: number): boolean;
}

/**
 * Takes the frames of a long log out of what is read of a socket before `ws` reads it, which takes longer for a frame than this action for all
 * of a line. What is not taken goes to `ws`, unchanged and in its order.
 * @param socket as soon as `ws` has begun to read it
 */
export function takePlainFrames(socket: Socket, ports: FramePorts): void {
  const [passOn, ...others] = socket.listeners('data') as ((piece: Buffer) => void)[];
  if (passOn === undefined || others.length > 0) return;
  const frames = new PlainFrames(ports, piece => passOn.call(socket, piece));
  const read = (piece: Buffer) => frames.read(piece);
  socket.off('data', passOn).on('data', read);
  // What is left of it then `ws` reads by itself, from where the last frame ended.
  socket.prependOnceListener('close', () => {
    socket.off('data', read);
    frames.leave();
  });
}

class PlainFrames {
  readonly #ports: FramePorts;
  readonly #passOn: (piece: Buffer) => void;
  /** The beginning of a head that does not tell yet how long its frame is. */
  #head: Buffer = nothing;
  /** So many bytes are still to come of a frame whose beginning was passed on. */
  #left = 0;
  /** Whether there was a frame that is not the usual one: what it means for those behind it is for `ws` to say. */
  #isLeftAlone = false;

  constructor(ports: FramePorts, passOn: (piece: Buffer) => void) {
    this.#ports = ports;
    this.#passOn = passOn;
  }

  read(piece: Buffer): void {
    const bytes = this.#head.length === 0 ? piece : Buffer.concat([this.#head, piece]);
    this.#head = nothing;
    this.#isLeftAlone ||= !this.#ports.isOpen();
    let place = Math.min(this.#left, bytes.length);
    this.#left -= place;
    /** Up to here all of it was taken or passed on. */
    let done = 0;
    while (place < bytes.length && !this.#isLeftAlone) {
      if (!isUsual(bytes, place)) {
        this.#isLeftAlone = true;
        break;
      }
      const from = place + headBytes(bytes, place);
      if (from > bytes.length) {
        this.#head = bytes.subarray(place);
        break;
      }
      const to = from + lengthAt(bytes, place);
      this.#isLeftAlone = to - from > this.#ports.mostBytes;
      if (to > bytes.length) {
        this.#left = to - bytes.length;
        break;
      }
      if (bytes[place] === wholeText) {
        this.#passIfOpen(bytes, done, place);
        done = !this.#isLeftAlone && this.#ports.take(bytes, from, to) ? to : place;
      }
      place = to;
    }
    this.#passIfOpen(bytes, done, bytes.length - this.#head.length);
  }

  /** No more will come here: what is kept of it is for who reads on. */
  leave(): void {
    if (this.#head.length > 0) this.#passOn(this.#head);
  }

  #passIfOpen(bytes: Buffer, from: number, to: number): void {
    if (from === to) return;
    if (this.#ports.isOpen()) this.#passOn(bytes.subarray(from, to));
    // It may have found that this was the last frame.
    this.#isLeftAlone ||= !this.#ports.isOpen();
  }
}

const nothing = Buffer.alloc(0);

/** The first byte of a text that is whole and uses no extension. Source of this and of what follows: RFC 6455, section 5.2 */
const wholeText = 0x81;
const ping = 0x89;
const pong = 0x8a;
/** In the place of a length: it follows, in two bytes or in eight. */
const lengthFollows = 126;
const longLengthFollows = 127;

function headBytes(bytes: Buffer, place: number): number {
  const length = bytes[place + 1] as number;
  return length === lengthFollows ? 4 : length === longLengthFollows ? 10 : 2;
}

/** How long a usual frame's content is. */
function lengthAt(bytes: Buffer, place: number): number {
  const length = bytes[place + 1] as number;
  if (length === lengthFollows) return bytes.readUInt16BE(place + 2);
  return length === longLengthFollows ? Number(bytes.readBigUInt64BE(place + 2)) : length;
}

/** Whether a frame is a whole text, a ping or a pong, as servers send them: not masked. Of a beginning, whether it may be that of one. */
function isUsual(bytes: Buffer, place: number): boolean {
  const first = bytes[place];
  const length = bytes[place + 1] ?? 0;
  if (first === wholeText) return length <= longLengthFollows;
  return (first === ping || first === pong) && length < lengthFollows;
}
