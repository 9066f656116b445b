import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { monotonicClock } from '../../src/clock.ts';
import { type ErrorFacts, ScalingoError } from '../../src/scalingo/errors.ts';
import { attempt, type HttpAnswer, type HttpRequest } from '../../src/scalingo/http.ts';
import { clockByHand } from '../clock-by-hand.ts';
import { nobody, serve, serveBytes } from './server.ts';

const never = new AbortController().signal;
const clock = monotonicClock();

function requestTo(address: string, more: Partial<HttpRequest> = {}): HttpRequest {
  const limits = { deadlineMs: 30_000, maximumBytes: 1024 * 1024 };
  return { call: 'read the app', method: 'GET', url: new URL(address), headers: {}, ...limits, ...more };
}

/** What is known of the failure of an attempt. */
async function failureOf(attempted: Promise<HttpAnswer>): Promise<ErrorFacts> {
  const error = await attempted.then(
    answer => new Error(`it succeeded with ${answer.status}: ${answer.body}`),
    (error: unknown) => error
  );
  if (error instanceof ScalingoError) return error.facts;
  throw error;
}

test('sends what it is given, and gives what came', async () => {
  const server = await serve((_, response) => response.writeHead(201, { 'X-Answer': 'yes' }).end('{"é":1}'));
  const request = requestTo(`${server.address}/v1/apps?page=2`, {
    method: 'POST',
    headers: { Authorization: 'Bearer b' },
    body: '{"é":2}'
  });
  const answer = await attempt(request, clock, never);
  expect(answer.status).toBe(201);
  expect(answer.headers['x-answer']).toBe('yes');
  expect(answer.body.toString()).toBe('{"é":1}');
  expect(server.requests).toMatchObject([{ method: 'POST', url: '/v1/apps?page=2', body: '{"é":2}' }]);
  expect(server.requests[0]?.headers).toMatchObject({ authorization: 'Bearer b', 'content-length': '8' });
});

test('a POST without a body says that it has none', async () => {
  const server = await serve((_, response) => response.end());
  await attempt(requestTo(server.address, { method: 'POST' }), clock, never);
  expect(server.requests[0]?.headers['content-length']).toBe('0');
});

test.each([200, 204, 301, 302, 401, 404, 429, 500, 503])(
  'an answer with %i is an answer, asked for once',
  async status => {
    const server = await serve((_, response) => response.writeHead(status, { Location: '/elsewhere' }).end());
    expect((await attempt(requestTo(server.address), clock, never)).status).toBe(status);
    expect(server.requests).toHaveLength(1);
  }
);

test('a web page is an answer as well: what it means is not decided here', async () => {
  const server = await serve((_, response) => response.setHeader('Content-Type', 'text/html').end('<html></html>'));
  expect((await attempt(requestTo(server.address), clock, never)).body.toString()).toBe('<html></html>');
});

test('a body as large as it may be is read, one byte more is not', async () => {
  const server = await serve((_, response) => response.end('x'.repeat(100_000)));
  const answer = await attempt(requestTo(server.address, { maximumBytes: 100_000 }), clock, never);
  expect(answer.body.length).toBe(100_000);
  const facts = await failureOf(attempt(requestTo(server.address, { maximumBytes: 99_999 }), clock, never));
  expect(facts.code).toBe('unreadable');
  expect(facts.said).toContain('99999');
});

test('a body without an end is given up when it is too long', async () => {
  const server = await serve((_, response) => {
    const write = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    };
    response.on('drain', write);
    write();
  });
  expect((await failureOf(attempt(requestTo(server.address), clock, never))).code).toBe('unreadable');
});

const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';

test.each([
  ['shorter than its length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"half":'],
  ['without its last piece', `${chunked}4\r\n{"a"\r\n`],
  ['cut within a piece', `${chunked}ff\r\n{"a"`],
  ['cut within its head', 'HTTP/1.1 200 OK\r\nContent-Le'],
  ['of nothing', '']
])('an answer %s is a lost connection', async (_, bytes) => {
  for (const end of ['end', 'resetAndDestroy'] as const) {
    const address = await serveBytes(bytes, socket => socket[end]());
    expect((await failureOf(attempt(requestTo(address), clock, never))).code).toBe('connection_lost');
  }
});

test.each(['{"whole":1} and more', '{"whole":1}'.repeat(1000)])(
  'an answer that goes on behind its length is not accepted by half: %#',
  async body => {
    const address = await serveBytes(`HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n${body}`);
    expect(['unreadable', 'connection_lost']).toContain(
      (await failureOf(attempt(requestTo(address), clock, never))).code
    );
  }
);

test('what is no HTTP is unreadable', async () => {
  const address = await serveBytes('220 mail.example.com ESMTP\r\n');
  expect((await failureOf(attempt(requestTo(address), clock, never))).code).toBe('unreadable');
});

test('where nobody listens, the host is unreachable', async () => {
  const facts = await failureOf(attempt(requestTo(await nobody()), clock, never));
  expect(facts).toMatchObject({ code: 'unreachable', systemCode: 'ECONNREFUSED', call: 'read the app' });
});

test.each([
  ['never comes', ''],
  ['stops in its head', 'HTTP/1.1 200 OK\r\n'],
  ['stops in its body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"half":']
])('an answer that %s is given up at the deadline', async (_, bytes) => {
  const address = await serveBytes(bytes, () => {});
  const facts = await failureOf(attempt(requestTo(address, { deadlineMs: 50 }), clock, never));
  expect(facts).toMatchObject({ code: 'deadline', deadlineMs: 50 });
});

test('each piece of a long body has the whole deadline, and none of it passes while a piece is taken', async () => {
  const clock = clockByHand();
  const left = ['two', 'three'];
  let goOn = () => {};
  const server = await serve((_, response) => {
    goOn = () => void (left.length > 0 ? response.write(left.shift()) : response.end());
    response.write('one');
  });
  const taken: string[] = [];
  const take = async (piece: Buffer) => {
    await nextTurn();
    clock.pass(600_000);
    taken.push(`${piece}`);
    // When the attempt waits again, it is for the other side.
    setImmediate(() => {
      clock.pass(29_999);
      goOn();
    });
  };

  expect((await attempt(requestTo(server.address, { takeBody: () => take }), clock, never)).status).toBe(200);
  expect(taken).toEqual(['one', 'two', 'three']);
});

test('a body that stalls when pieces of it were taken is given up at the deadline', async () => {
  const clock = clockByHand();
  const address = await serveBytes('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"half":', () => {});
  const late = new AbortController();
  const take = async () => {
    setImmediate(async () => {
      clock.pass(30_000);
      for (let turn = 0; turn < 100; turn++) await nextTurn();
      // What was given up by then does not heed this any more.
      late.abort(new Error('it was still waited for'));
    });
  };

  const facts = await failureOf(attempt(requestTo(address, { takeBody: () => take }), clock, late.signal));
  expect(facts).toMatchObject({ code: 'deadline', deadlineMs: 30_000 });
});

test.each([
  ['before any answer', ''],
  ['within the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"half":']
])('an abort %s ends the attempt with its reason', async (_, bytes) => {
  const controller = new AbortController();
  const reason = new Error('cancelled');
  // Reached once the request has arrived and what there is of an answer is on its way.
  const address = await serveBytes(bytes, () => setImmediate(() => controller.abort(reason)));
  await expect(attempt(requestTo(address), clock, controller.signal)).rejects.toBe(reason);
});

test('nothing is sent after an abort', async () => {
  const server = await serve((_, response) => response.end());
  const reason = new Error('cancelled');
  await expect(attempt(requestTo(server.address), clock, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(server.requests).toEqual([]);
});

test('an error names the place without what may be secret in it', async () => {
  const address = (await nobody()).replace('//', '//user:S3CRET@');
  const facts = await failureOf(attempt(requestTo(`${address}/v1/apps?token=S3CRET`), clock, never));
  expect(facts.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\/apps$/);
});

const mistake = new RangeError('a mistake');
test.each<[string, () => Promise<void>]>([
  [
    'throws',
    () => {
      throw mistake;
    }
  ],
  ['rejects', () => Promise.reject(mistake)]
])('what takes the body and %s is not taken for a fault of Scalingo', async (_, take) => {
  const server = await serve((_, response) => response.end('a line\n'));
  const attempted = attempt(requestTo(server.address, { takeBody: () => take }), clock, never);
  await expect(attempted).rejects.toBe(mistake);
});
