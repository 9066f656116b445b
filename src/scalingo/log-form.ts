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
  const written = JSON.stringify(content);
  const place = frame.lastIndexOf(written);
  if (place < 0) return undefined;
  const before = frame.slice(0, place + 1);
  const after = frame.slice(place + written.length - 1);
  const other = content === probe ? `${probe}.` : probe;
  const event = readEvent(`${before}${other}${after}`);
  const isProved = event?.type === 'log' && event.deploymentId === deploymentId && event.content === other;
  return isProved ? { deploymentId, before: Buffer.from(before), after: Buffer.from(after) } : undefined;
}

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
  let others = 0;
  for (let index = from; index < to; index++) others |= isOther[frame[index] as number] as number;
  return others === 0;
}

const isOther = Uint8Array.from({ length: 256 }, (_, byte) => Number(!/[ !#-[\]-~]/.test(String.fromCharCode(byte))));
