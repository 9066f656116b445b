import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { monotonicClock } from '../../src/clock.ts';
import { explainRefusal } from '../../src/diagnosis/refusal.ts';
import { Scalingo } from '../../src/scalingo/client.ts';
import { ScalingoError } from '../../src/scalingo/errors.ts';
import { pauseBeforeRetryMs } from '../../src/scalingo/retry.ts';
import { written } from '../github/log-desk.ts';
import { readAsRunner } from '../github/stdout-by-hand.ts';
import { answers, nearly } from './outside.ts';
import { type RawServer, rawServer } from './raw-server.ts';
import { serve } from './server.ts';

let server: RawServer;
beforeAll(async () => {
  server = await rawServer();
});
afterAll(() => server.close());

const never = new AbortController().signal;
const asked = { app: 'my-app', region: 'osc-fr1', gitRef: undefined, deploymentId: 'a-b', namesDeployment: false };

/** All calls that read, and the one that creates. */
const calls: readonly ((scalingo: Scalingo) => Promise<unknown>)[] = [
  scalingo => scalingo.app('my-app'),
  scalingo => scalingo.deployment('my-app', 'a-b'),
  scalingo => scalingo.deployments('my-app'),
  scalingo => scalingo.output('my-app', 'a-b', async () => {}),
  scalingo => scalingo.createDeployment('my-app', { gitRef: undefined, sourceUrl: 'https://x.example/' }, never),
  scalingo => scalingo.resetCache('my-app')
];

function answerOf(
  status: number,
  headers: readonly (readonly [string, string])[],
  body: Buffer,
  length: number
): Buffer {
  const lines = [`HTTP/1.1 ${status} Whatever`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\nContent-Length: ${length}\r\n\r\n`), body]);
}

const bodies = fc.oneof(
  answers.map(answer => Buffer.from(JSON.stringify(answer))),
  nearly(answers.map(answer => Buffer.from(JSON.stringify(answer)))),
  fc.constantFrom('<html>', 'Retry later', '::error::x', '{"app":{"id":"1","name":"x"}}').map(text => Buffer.from(text))
);
const headers = fc.array(
  fc.constantFrom(
    ['Retry-After', '30'] as const,
    ['Retry-After', 'Wed, 21 Oct 2015 07:28:00 GMT'] as const,
    ['Retry-After', '\u0001'] as const,
    ['Date', 'nonsense'] as const,
    ['Content-Type', 'text/html'] as const,
    ['Content-Type', 'application/json'] as const,
    ['Location', '/elsewhere'] as const,
    ['Content-Encoding', 'gzip'] as const,
    ['Transfer-Encoding', 'chunked'] as const
  ),
  { maxLength: 4 }
);
const statuses = fc.oneof(
  fc.constantFrom(200, 201, 204, 401, 404, 422, 429, 500, 503),
  fc.integer({ min: 100, max: 599 })
);
const honest = fc
  .tuple(statuses, headers, bodies, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 3 })))
  .map(([status, headers, body, off]) => answerOf(status, headers, body, Math.max(0, body.length + off)));

test('whatever answers, a call ends with what it should bring, or an error that can be told and weighed', async () => {
  const auth = await serve((_, response) => response.end('{"token":"BEARER"}'));
  const urls = { apiUrl: `http://${server.host}`, authUrl: auth.address };
  const scalingo = new Scalingo({ ...urls, token: 't', clock: monotonicClock(), signal: never, onSecret: () => {} });
  const holds = async (call: number, bytes: Buffer, end: 'end' | 'resetAndDestroy') => {
    server.answer = { upgrades: false, bytes, end };
    const error = await calls[call]?.(scalingo).then(
      () => undefined,
      (thrown: unknown) => thrown
    );
    if (error === undefined) return true;
    if (!(error instanceof ScalingoError)) throw error;
    const sentence = explainRefusal(error.facts, asked);
    const pauseMs = pauseBeforeRetryMs(error, 1) ?? 0;
    const { text } = await written(({ log }) => log.error(sentence));
    const { commands, stopped } = readAsRunner(text);
    const isTold = commands.map(({ name }) => name).join() === 'error' && !stopped && !/##\[(?!\\)/.test(text);
    return isTold && !/undefined|BEARER/.test(sentence) && pauseMs >= 0 && Number.isFinite(pauseMs);
  };
  const call = fc.nat({ max: calls.length - 1 });
  const end = fc.constantFrom('end' as const, 'resetAndDestroy' as const);
  await fc.assert(fc.asyncProperty(call, fc.oneof(honest, nearly(honest)), end, holds), { numRuns: 400 });
});

test('whatever the authentication API answers, the token is good or the error can be told', async () => {
  const urls = { apiUrl: 'http://127.0.0.1:1', authUrl: `http://${server.host}` };
  const holds = async (bytes: Buffer) => {
    server.answer = { upgrades: false, bytes, end: 'end' };
    const secrets: string[] = [];
    const onSecret = (secret: string) => secrets.push(secret);
    const scalingo = new Scalingo({ ...urls, token: 'S3CRET', clock: monotonicClock(), signal: never, onSecret });
    try {
      await scalingo.authenticate();
      return secrets.length === 1 && secrets[0] !== '';
    } catch (error) {
      if (!(error instanceof ScalingoError)) throw error;
      return !explainRefusal(error.facts, asked).includes('S3CRET') && secrets.length === 0;
    }
  };
  await fc.assert(fc.asyncProperty(fc.oneof(honest, nearly(honest)), holds), { numRuns: 150 });
});

test('a server that is only slow at giving nonsense is not believed either', async () => {
  const body = Buffer.from('{"app":{"id":"1","name":"x"}}');
  server.answer = { upgrades: false, bytes: answerOf(200, [], body, body.length + 1), end: 'end' };
  const auth = await serve((_, response) => response.end('{"token":"BEARER"}'));
  const urls = { apiUrl: `http://${server.host}`, authUrl: auth.address };
  const scalingo = new Scalingo({ ...urls, token: 't', clock: monotonicClock(), signal: never, onSecret: () => {} });
  await expect(scalingo.app('my-app')).rejects.toMatchObject({ facts: { code: 'connection_lost' } });
});
