/** Writes an answer to the client, whole or spoilt by a fault. */
import { createReadStream, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { RestEffect } from './faults.ts';
import { html, json, type Reply, text } from './handlers/message.ts';
import type { Spoiling } from './hits.ts';
import { resetSocket } from './sockets.ts';
import type { World } from './world.ts';

/** Writes the answer when called; gives its status, or nothing where the client gets none. */
export type Give = () => number | undefined;

/** The answer as it is, in chunks as recorded. */
function giveHonestly(response: ServerResponse, reply: Reply): Give {
  return () => {
    response.writeHead(reply.status, reply.headers);
    if (reply.file === undefined) response.end(reply.body);
    // A file that cannot be read to its end ends the answer before its length is reached.
    else
      createReadStream(reply.file)
        .on('error', () => response.destroy())
        .pipe(response);
    return reply.status;
  };
}

/**
 * What a fault makes of a request; without one, the honest answer.
 * @param handle carries the request out and gives the honest answer
 */
export function giveWith(
  response: ServerResponse,
  effect: Spoiling | undefined,
  handle: () => Reply,
  world: World
): Give {
  if (effect === undefined) return giveHonestly(response, handle());
  switch (effect.kind) {
    case 'status':
      return giveHonestly(response, statusReply(effect));
    case 'redirect':
      return giveHonestly(response, { status: effect.status ?? 302, headers: { location: effect.location }, body: '' });
    case 'reset':
    case 'never':
      return giveNothing(response, effect.kind);
    case 'lost':
      if (effect.carriedOut) carryOut(world, handle, effect.afterMs ?? 0);
      if (typeof effect.answer === 'string') return giveNothing(response, effect.answer);
      return giveHonestly(response, html(effect.answer, 'Something went wrong'));
    case 'cut':
    case 'longer':
    case 'malformed chunk':
      return giveSpoilt(response, effect, handle());
    case 'stall body':
      return giveStalling(response, effect, handle(), world);
    case 'html':
      return giveHonestly(response, html(200, 'Maintenance'));
    case 'json':
      return giveHonestly(response, json(200, effect.body));
    case 'huge':
      return giveHonestly(response, { ...text(200, ''), body: Buffer.alloc(effect.sizeBytes, 'x') });
    case 'lines':
      return giveHonestly(response, firstLines(handle(), effect.count));
  }
}

function carryOut(world: World, handle: () => Reply, afterMs: number): void {
  if (afterMs === 0) handle();
  else world.clock.at(world.clock.now() + afterMs, handle);
}

function giveNothing(response: ServerResponse, how: 'reset' | 'never'): Give {
  return () => {
    if (how === 'reset' && response.socket !== null) resetSocket(response.socket);
    return undefined;
  };
}

function statusReply(effect: Extract<RestEffect, { kind: 'status' }>): Reply {
  const { status, body = '', contentType, headers } = effect;
  const plain = typeof body === 'string' ? text(status, body) : json(status, body);
  const guessed =
    typeof body === 'string' && body.startsWith('<') ? { 'content-type': 'text/html; charset=utf-8' } : {};
  const type = contentType === undefined ? guessed : { 'content-type': contentType };
  return { ...plain, headers: { ...plain.headers, ...type, ...headers } };
}

/** Written past the HTTP library, which would not let such an answer out. */
function giveSpoilt(response: ServerResponse, effect: RestEffect, reply: Reply): Give {
  const body = bodyOf(reply);
  const lengthless = Object.entries(reply.headers).filter(([name]) => name !== 'content-length');
  const headers = lengthless.map(([name, value]) => `${name}: ${value}\r\n`);
  const head = (extra: string) => `HTTP/1.1 ${reply.status} Spoilt\r\n${headers.join('')}${extra}\r\n\r\n`;
  return () => {
    const socket = response.socket as Socket | null;
    if (socket === null) return undefined;
    if (effect.kind === 'cut') {
      socket.end(Buffer.concat([Buffer.from(head(`content-length: ${body.length}`)), body.subarray(0, effect.bytes)]));
    } else if (effect.kind === 'longer') {
      const beyond = Buffer.alloc(effect.bytes, 'x');
      socket.end(Buffer.concat([Buffer.from(head(`content-length: ${body.length}`)), body, beyond]));
    } else {
      const half = body.subarray(0, body.length >> 1);
      const chunk = Buffer.concat([
        Buffer.from(`${half.length.toString(16)}\r\n`),
        half,
        Buffer.from('\r\nnot a size\r\n')
      ]);
      socket.end(
        Buffer.concat([
          Buffer.from(head('transfer-encoding: chunked')),
          half.length === 0 ? Buffer.from('zz\r\n') : chunk
        ])
      );
    }
    return reply.status;
  };
}

/** What is written is on its way at once, and the connection stays open. */
function giveStalling(
  response: ServerResponse,
  { bytes, ms }: Extract<RestEffect, { kind: 'stall body' }>,
  reply: Reply,
  { clock }: World
): Give {
  const body = bodyOf(reply);
  return () => {
    response.writeHead(reply.status, reply.headers).flushHeaders();
    if (bytes > 0) response.write(body.subarray(0, bytes));
    if (ms !== undefined) clock.at(clock.now() + ms, () => response.end(body.subarray(bytes)));
    return reply.status;
  };
}

function bodyOf(reply: Reply): Buffer {
  return reply.file === undefined ? Buffer.from(reply.body) : readFileSync(reply.file);
}

function firstLines(reply: Reply, count: number): Reply {
  const lines = reply.body.toString().split('\n');
  return lines.length <= count
    ? reply
    : {
        ...reply,
        body: lines
          .slice(0, count)
          .map(line => `${line}\n`)
          .join('')
      };
}
