import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { encodeFrame } from '../../simulator/scalingo/frames.ts';
import { deploymentId, type Recording } from './recording.ts';
import { hasRoom } from './room.ts';

export interface Playing {
  /** Resolves when there is a deployment. */
  made: Promise<void>;
  idleMs: number;
  /** Told when the whole log has left. */
  sent(): void;
  /** Told when the event that tells the end is sent. */
  ended(): void;
}

/** Of RFC 6455, section 1.3. */
const handshakeId = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Answers the handshake of a WebSocket. */
export function acceptStream(request: IncomingMessage, socket: Duplex): void {
  const key = request.headers['sec-websocket-key'];
  const accept = createHash('sha1').update(`${key}${handshakeId}`).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write(`${[...head, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
  // Whatever else the client says, its closing among it, needs no answer.
  socket.on('error', () => {}).resume();
}

/** Plays a deployment from its making to its end to a client that has sent its first frame. */
export async function playLog(
  socket: Duplex,
  { pieces }: Recording,
  { made, idleMs, sent, ended }: Playing
): Promise<void> {
  await once(socket, 'data');
  await made;
  socket.write(Buffer.concat([event({ type: 'new', data: { deployment: deploymentId } }), status('building')]));
  if (idleMs > 0) await new Promise(resolve => setTimeout(resolve, idleMs));
  for (const { frames } of pieces) {
    if (!socket.write(frames) && !(await hasRoom(socket))) return;
  }
  sent();
  ended();
  socket.write(status('success'));
}

function status(name: string): Buffer {
  return event({ type: 'status', id: deploymentId, data: { status: name } });
}

function event(message: object): Buffer {
  return encodeFrame(JSON.stringify(message));
}
