import { readEvent, type StreamEvent } from './events.ts';

/** How a stream writes the log events of one deployment: all of a frame but the content. */
export interface LogForm {
  deploymentId: string;
  before: Buffer;
  after: Buffer;
}

/**
 * Proves how log events are written: with another content in the place of this one, the frame is read as the same event with that content. So
 * the place is the whole of one string, and whatever needs no decoding can stand there.
 * @returns undefined where that cannot be proved
 */
export function logFormOf(
  frame: string,
  { deploymentId, content }: StreamEvent & { type: 'log' }
): LogForm | undefined {
  // By its ends alone, since it may be long. Where that is another place, the proof fails, and the next event may have it.
  const place = frame.indexOf(JSON.stringify(content.slice(0, endCharacters)).slice(0, -1));
  const tail = JSON.stringify(content.slice(-endCharacters)).slice(1);
  const end = frame.lastIndexOf(tail) + tail.length - 1;
  if (place < 0 || end <= place) return undefined;
  const before = frame.slice(0, place + 1);
  const after = frame.slice(end);
  const other = content === probe ? `${probe}.` : probe;
  const event = readEvent(`${before}${other}${after}`);
  const isProved = event?.type === 'log' && event.deploymentId === deploymentId && event.content === other;
  return isProved ? { deploymentId, before: Buffer.from(before), after: Buffer.from(after) } : undefined;
}

const endCharacters = 100;
const probe = 'another content';

/** Whether a frame holds some bytes at a place. In a loop of our own: what calls into Node costs more than these few bytes. */
export function holdsAt(frame: Buffer, place: number, bytes: Buffer): boolean {
  for (let index = 0; index < bytes.length; index++) {
    if (frame[place + index] !== bytes[index]) return false;
  }
  return true;
}

/** Whether what stands there in a string of JSON stands for itself, and is printable ASCII. */
export function standsForItself(frame: Buffer, from: number, to: number): boolean {
  for (let start = from; start < to; start += pieceBytes) {
    if (!isPlainIn(frame, start, Math.min(start + pieceBytes, to))) return false;
  }
  return true;
}

function isPlainIn(frame: Buffer, from: number, to: number): boolean {
  let others = 0;
  for (let index = from; index < to; index++) others |= isOther[frame[index] as number] as number;
  return others === 0;
}

/** So much is looked at in one call: what V8 makes of a function that is called again and again is twice as fast as of a loop that takes long. */
const pieceBytes = 16_384;

/** For each byte whether it does not stand for itself in a string of JSON, or is not printable ASCII. */
export const isOther = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(!/[ !#-[\]-~]/.test(String.fromCharCode(byte)))
);
