import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { type ErrorCode, ScalingoError } from '../../src/scalingo/errors.ts';
import { type Archive, type UploadPorts, upload } from '../../src/scalingo/upload.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { closedPort } from '../support/ports.ts';

interface Put {
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** Whether the client was told to go on before it sent the body. */
  wasAsked: boolean;
}

type Handler = (request: IncomingMessage, response: ServerResponse, taken: Put) => void;

interface Store {
  address: string;
  puts: Put[];
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** @param decide answers at once, before any body; where it gives nothing, the body is asked for and `take` answers */
async function store(take: Handler, decide?: (request: IncomingMessage, response: ServerResponse) => boolean) {
  const puts: Put[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse, expects: boolean) => {
    const put = { path: request.url ?? '', headers: request.headers, body: Buffer.alloc(0), wasAsked: expects };
    puts.push(put);
    if (decide?.(request, response)) return;
    if (expects) response.writeContinue();
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('error', () => {});
    request.on('end', () => {
      put.body = Buffer.concat(parts);
      take(request, response, put);
    });
  };
  const server = createServer((request, response) => serve(request, response, false));
  server.on('checkContinue', (request, response) => serve(request, response, true));
  const sockets = new Set<Socket>();
  server.on('connection', socket => sockets.add(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, puts } satisfies Store;
}

const ok: Handler = (_, response) => response.writeHead(200).end();
const content = Buffer.alloc(3_000_000, 'source ');

function archiveOf(bytes: Buffer, opened: () => void = () => {}): Archive {
  return {
    sizeBytes: bytes.length,
    async *open() {
      opened();
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    }
  };
}

function ports(extra: Partial<UploadPorts> = {}): UploadPorts {
  const { signal } = new AbortController();
  // No time passes unless a test lets it: who is late here is not taken for a store that does not answer.
  return { clock: clockByHand(), signal, sent: () => {}, onSecret: () => {}, ...extra };
}

async function codeOf(uploading: Promise<void>): Promise<ErrorCode> {
  const error = await uploading.catch((error: unknown) => error);
  if (error instanceof ScalingoError) return error.code;
  throw error instanceof Error ? error : new Error('it succeeded');
}

test('the store gets the archive with its length and type, and no bearer', async () => {
  const { address, puts } = await store(ok);
  let sentBytes = 0;
  await upload(
    new URL(`${address}/a?signature=s`),
    archiveOf(content),
    ports({
      sent: bytes => {
        sentBytes += bytes;
      }
    })
  );
  expect(puts).toHaveLength(1);
  expect(puts[0]).toMatchObject({
    path: '/a?signature=s',
    wasAsked: true,
    headers: { 'content-type': 'application/x-gzip', 'content-length': `${content.length}` }
  });
  expect(puts[0]?.headers.authorization).toBeUndefined();
  expect(puts[0]?.body.equals(content)).toBe(true);
  expect(sentBytes).toBe(content.length);
});

test.each([301, 302, 307, 308])(
  'a redirect by %i is followed before anything was sent, and what it leads to is secret',
  async status => {
    const target = await store(ok);
    const location = `${target.address}/b?signature=0123456789abcdef`;
    const { address } = await store(ok, (_, response) => Boolean(response.writeHead(status, { location }).end()));
    const secrets: string[] = [];
    let opened = 0;
    const archive = archiveOf(content, () => void opened++);
    await upload(new URL(`${address}/a`), archive, ports({ onSecret: secret => secrets.push(secret) }));
    expect(target.puts[0]?.body.equals(content)).toBe(true);
    expect(opened).toBe(1);
    expect(secrets).toContain(location);
    expect(secrets).toContain('0123456789abcdef');
  }
);

test('a redirect that comes when all was sent is followed too, and what was sent does not count twice', async () => {
  const target = await store(ok);
  const redirect: Handler = (_, response) => response.writeHead(307, { location: `${target.address}/b` }).end();
  const { address } = await store(redirect);
  let sentBytes = 0;
  const sent = (bytes: number) => {
    sentBytes += bytes;
  };
  await upload(new URL(address), archiveOf(content), ports({ sent }));
  expect(target.puts[0]?.body.equals(content)).toBe(true);
  expect(sentBytes).toBe(content.length);
});

test('a redirect without end, and one to an address without encryption, are refused', async () => {
  const { address, puts } = await store(ok, (request, response) =>
    Boolean(response.writeHead(307, { location: request.url ?? '/' }).end())
  );
  expect(await codeOf(upload(new URL(address), archiveOf(content), ports()))).toBe('unexpected_status');
  expect(puts).toHaveLength(6);
  const plain = await store(ok, (_, response) =>
    Boolean(response.writeHead(307, { location: 'http://store.example/b' }).end())
  );
  expect(await codeOf(upload(new URL(plain.address), archiveOf(content), ports()))).toBe('unexpected_status');
  expect(await codeOf(upload(new URL('http://store.example/a'), archiveOf(content), ports()))).toBe(
    'unexpected_status'
  );
});

test('a store that refuses is understood before anything was sent, and its signature is not repeated', async () => {
  const xml =
    '<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><StringToSign>SECRET</StringToSign></Error>';
  const { address } = await store(ok, (_, response) => Boolean(response.writeHead(403).end(xml)));
  let opened = 0;
  const error = await upload(
    new URL(`${address}/a?signature=s`),
    archiveOf(content, () => void opened++),
    ports()
  ).catch((error: ScalingoError) => error);
  expect(error).toMatchObject({
    code: 'forbidden',
    facts: { status: 403, said: 'SignatureDoesNotMatch', url: `${address}/a` }
  });
  expect(JSON.stringify(error)).not.toMatch(/SECRET|signature=s/);
  expect(opened).toBe(0);
});

test('a store that never asks for the body gets it after a second', async () => {
  const clock = clockByHand();
  const arrived = Promise.withResolvers<IncomingMessage>();
  const { address } = await store(ok, (request, response) => {
    arrived.resolve(request);
    request.on('end', () => response.writeHead(200).end());
    return true;
  });
  const uploading = upload(new URL(address), archiveOf(content), ports({ clock }));
  const request = await arrived.promise;
  let sizeBytes = 0;
  request.on('data', (part: Buffer) => {
    sizeBytes += part.length;
  });
  clock.pass(999);
  expect(sizeBytes).toBe(0);
  clock.pass(1);
  await uploading;
  expect(sizeBytes).toBe(content.length);
});

test('a store that does not want to be asked gets the body unasked', async () => {
  const { address, puts } = await store(ok, (request, response) => {
    if (request.headers.expect === undefined) return false;
    return Boolean(response.writeHead(417).end());
  });
  await upload(new URL(address), archiveOf(content), ports());
  expect(puts.map(({ headers }) => headers.expect)).toEqual(['100-continue', undefined]);
  expect(puts[1]?.body.equals(content)).toBe(true);
});

test('a store that says nothing is given up after a minute', async () => {
  const clock = clockByHand();
  const arrived = Promise.withResolvers<void>();
  const { address } = await store(() => arrived.resolve());
  const code = codeOf(upload(new URL(address), archiveOf(content), ports({ clock })));
  await arrived.promise;
  clock.pass(59_000);
  clock.pass(1_000);
  expect(await code).toBe('deadline');
});

test('a long upload is no silence: each piece that the store takes begins the minute anew', async () => {
  const clock = clockByHand();
  const { address, puts } = await store(ok);
  let sentBytes = 0;
  const slow: Archive = {
    sizeBytes: 5000,
    async *open() {
      for (let piece = 0; piece < 5; piece++) {
        clock.pass(59_000);
        yield Buffer.alloc(1000, 'slow');
      }
    }
  };
  const sent = (bytes: number) => {
    sentBytes += bytes;
  };
  await upload(new URL(address), slow, ports({ clock, sent }));
  expect(sentBytes).toBe(5000);
  expect(puts.map(({ body }) => body.length)).toEqual([5000]);
});

test('an answer before the whole archive was sent is believed where it refuses, and not where it agrees', async () => {
  for (const [status, code] of [
    [503, 'server_error'],
    [200, 'unreadable']
  ] as const) {
    const { address } = await store(ok, (request, response) => {
      response.writeContinue();
      request.once('data', () => response.writeHead(status).end());
      request.pause();
      request.resume();
      return true;
    });
    const large = archiveOf(Buffer.alloc(64_000_000));
    expect(await codeOf(upload(new URL(address), large, ports()))).toBe(code);
  }
});

test('a connection that breaks, and a host that is not there, are told apart', async () => {
  const { address } = await store(ok, request => {
    request.once('data', () => request.socket.resetAndDestroy());
    return false;
  });
  expect(await codeOf(upload(new URL(address), archiveOf(content), ports()))).toBe('connection_lost');
  const nowhere = new URL(`http://127.0.0.1:${await closedPort()}`);
  expect(await codeOf(upload(nowhere, archiveOf(content), ports()))).toBe('unreachable');
});

test("what reading the archive fails with is not the store's fault, and ends the request", async () => {
  const { address, puts } = await store(ok);
  const failing: Archive = {
    sizeBytes: 10,
    async *open() {
      yield Buffer.from('12345');
      throw new Error('the disk is broken');
    }
  };
  await expect(upload(new URL(address), failing, ports())).rejects.toThrow('the disk is broken');
  expect(puts).toHaveLength(1);
});

test.each(['while the body is asked for', 'while it is sent', 'while the answer is waited for'])(
  'a cancel %s ends it',
  async when => {
    const reached = Promise.withResolvers<void>();
    const { address } = await store(
      () => reached.resolve(),
      (request, response) => {
        if (when === 'while the answer is waited for') return false;
        reached.resolve();
        if (when === 'while it is sent') {
          response.writeContinue();
          request.pause();
        }
        return true;
      }
    );
    const controller = new AbortController();
    const large = archiveOf(Buffer.alloc(when === 'while it is sent' ? 64_000_000 : 1000));
    const clock = clockByHand();
    const uploading = upload(new URL(address), large, ports({ signal: controller.signal, clock }));
    await reached.promise;
    controller.abort(new Error('cancelled'));
    await expect(uploading).rejects.toThrow('cancelled');
  }
);
