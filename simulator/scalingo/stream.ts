/** The event stream's door: upgrade, then the auth frame, then a connection that is fed. */
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { StreamEffect, StreamFault } from './faults.ts';
import { isObject } from './handlers/message.ts';
import type { Host } from './handlers/routes.ts';
import { redact } from './incoming.ts';
import type { RecordedConnection } from './ledger.ts';
import { resetSocket } from './sockets.ts';
import { StreamConnection } from './stream-connection.ts';
import { type App, changed, findApp, type World } from './world.ts';

/** Takes connections to `/apps/:app` where the stream is behind this server. Gives a function that ends them all. */
export function acceptStreams(world: World, server: Server, hosts: readonly Host[]): () => void {
  // Pongs are written by the connection itself, lest one lands in the middle of a frame that is sent in slices.
  const webSockets = new WebSocketServer({ noServer: true, autoPong: false });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {});
    const [, name] = /^\/apps\/([^/?]+)/.exec(request.url ?? '') ?? [];
    if (name === undefined || !hosts.includes('stream')) return refuse(socket, { status: 404, body: 'Not Found' });
    const faults = world.faults.forConnection(findApp(world, name)?.name ?? name);
    if (!faults.some(({ effect }) => spoilHandshake(socket, effect))) {
      webSockets.handleUpgrade(request, socket, head, webSocket =>
        open(world, webSocket, socket, request, name, faults)
      );
    }
  });
  return () => {
    for (const webSocket of webSockets.clients) webSocket.terminate();
    webSockets.close();
  };
}

/** Whether an effect put an end to the handshake. */
function spoilHandshake(socket: Duplex, effect: StreamEffect): boolean {
  if (effect.kind === 'refuse') refuse(socket, effect);
  else if (effect.kind === 'reset handshake') resetSocket(socket);
  else if (effect.kind !== 'no handshake') return false;
  return true;
}

function refuse(socket: Duplex, answer: Omit<Extract<StreamEffect, { kind: 'refuse' }>, 'kind'>): void {
  const { status, body = '', headers = {} } = answer;
  const all = Object.entries({ 'content-length': `${Buffer.byteLength(body)}`, connection: 'close', ...headers });
  const lines = all.map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}\r\n${lines.join('')}\r\n${body}`);
}

/** Waits for the auth frame (documented: the first thing to send, or the connection is ended). */
function open(
  world: World,
  webSocket: WebSocket,
  socket: Duplex,
  request: IncomingMessage,
  name: string,
  faults: readonly StreamFault[]
): void {
  const record = recordOpening(world, name, request);
  const { clock, settings } = world;
  const fail = () => {
    record.endedBy ??= 'server';
    endUnauthenticated(webSocket, socket, record, settings.authFailureCloseCode);
  };
  const cancelDeadline = clock.at(clock.now() + settings.authTimeoutMs * clock.speed, fail);
  let connection: StreamConnection | undefined;
  webSocket.on('error', () => {});
  webSocket.once('message', (data, isBinary) => {
    cancelDeadline();
    const bearer = isBinary ? undefined : readAuthFrame(world, data);
    const app = findApp(world, name);
    if (bearer === undefined || app === undefined || bearer.apps?.includes(app.name) === false) return fail();
    record.authenticated = true;
    connection = new StreamConnection(world, app, webSocket, socket, record, faults);
    connection.start(bearer);
  });
  webSocket.once('close', () => {
    cancelDeadline();
    record.endedBy ??= 'client';
    record.endedAt = clock.now();
    connection?.over();
    changed(world);
  });
}

function recordOpening(world: World, name: string, request: IncomingMessage): RecordedConnection {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, `${value}`]));
  const record: RecordedConnection = {
    app: (findApp(world, name) as App | undefined)?.name ?? name,
    openedAt: world.clock.now(),
    headers: redact(headers),
    authenticated: false,
    framesSent: 0,
    linesSent: 0,
    pingsSent: 0,
    replayed: 0
  };
  world.connections.push(record);
  changed(world);
  return record;
}

/** The bearer of `{"type":"auth","data":{"token"}}`, where it is one that lives. */
function readAuthFrame(world: World, data: RawData) {
  try {
    const frame: unknown = JSON.parse(data.toString());
    if (!isObject(frame) || frame.type !== 'auth' || !isObject(frame.data)) return undefined;
    return typeof frame.data.token === 'string' ? world.credentials.check(frame.data.token) : undefined;
  } catch {
    return undefined;
  }
}

/** 1006 stands for an end without a close frame; it cannot be sent. */
function endUnauthenticated(webSocket: WebSocket, socket: Duplex, record: RecordedConnection, code: number): void {
  if (code === 1006) return void socket.end();
  record.closeCode = code;
  webSocket.close(code);
}
