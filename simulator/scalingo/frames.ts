/** WebSocket frames as bytes (RFC 6455, section 5), written by hand: no library would send the broken ones. */
import type { GarbageFrame } from './faults.ts';

const opcodes = { continuation: 0x0, text: 0x1, binary: 0x2, pong: 0xa } as const;

/** One whole unmasked frame, as a server sends it. */
export function encodeFrame(payload: string | Buffer, kind: keyof typeof opcodes = 'text'): Buffer {
  return encode(Buffer.from(payload), opcodes[kind], true);
}

/** A text message in several frames of at most so many bytes. */
export function encodeFragments(payload: string, sizeBytes: number): Buffer {
  const bytes = Buffer.from(payload);
  const frames: Buffer[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += sizeBytes) {
    const opcode = start === 0 ? opcodes.text : opcodes.continuation;
    frames.push(encode(bytes.subarray(start, start + sizeBytes), opcode, start + sizeBytes >= bytes.length));
  }
  return Buffer.concat(frames);
}

function encode(bytes: Buffer, opcode: number, isLast: boolean): Buffer {
  const first = (isLast ? 0x80 : 0) | opcode;
  if (bytes.length < 126) return Buffer.concat([Buffer.from([first, bytes.length]), bytes]);
  const head = Buffer.alloc(bytes.length < 65_536 ? 4 : 10);
  head[0] = first;
  if (head.length === 4) {
    head[1] = 126;
    head.writeUInt16BE(bytes.length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(bytes.length), 2);
  }
  return Buffer.concat([head, bytes]);
}

/** A frame that no client should trust, as if it were about this deployment. */
export function garbageFrame(frame: GarbageFrame, deploymentId: string, sizeBytes = 8_388_608): Buffer {
  const about = (message: object) => encodeFrame(JSON.stringify(message));
  switch (frame) {
    case 'no json':
      return encodeFrame('{"type":"log","id":');
    case 'binary':
      return encodeFrame(Buffer.from([0, 1, 2, 253, 254, 255]), 'binary');
    case 'empty':
      return encodeFrame('');
    case 'null':
      return encodeFrame('null');
    case 'null data':
      return about({ type: 'log', id: deploymentId, data: null });
    case 'unknown type':
      return about({ type: 'weather', id: deploymentId, data: { content: 'an event of a type that nobody knows' } });
    case 'missing id':
      return about({ type: 'log', data: { content: 'a line of no deployment' } });
    case 'array':
      return encodeFrame('[{"type":"log"}]');
    case 'invalid utf-8': {
      const message = Buffer.from(JSON.stringify({ type: 'log', id: deploymentId, data: { content: 'broken: ?' } }));
      message[message.lastIndexOf('?')] = 0xff;
      return encodeFrame(message);
    }
    case 'huge': {
      const message = JSON.stringify({ type: 'log', id: deploymentId, data: { content: '?' } });
      const [before = '', after = ''] = message.split('?');
      const rest = Math.max(0, sizeBytes - before.length - after.length);
      return encodeFrame(Buffer.concat([Buffer.from(before), Buffer.alloc(rest, 'x'), Buffer.from(after)]));
    }
  }
}
