/** A step's signal lives as long as the step: no request may stay on it. */
import { getEventListeners } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { monotonicClock } from '../../src/clock.ts';
import { send } from '../../src/github/request.ts';
import { attempt, type HttpRequest } from '../../src/scalingo/http.ts';
import { upload } from '../../src/scalingo/upload.ts';
import { growthOf } from '../support/held-bytes.ts';
import { serveBytes } from './server.ts';

const clock = monotonicClock();
const times = 300;
/** What Node itself keeps for a while of a connection that is no more; what hangs on a signal is several times as much. */
const mostBytesOfEach = 4_000;
const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}';

function requestTo(address: string): HttpRequest {
  const limits = { deadlineMs: 30_000, maximumBytes: 1024 };
  return { call: 'read the app', method: 'GET', url: new URL(address), headers: {}, ...limits };
}

const archive = {
  sizeBytes: 2,
  async *open() {
    yield Buffer.from('{}');
  }
};

test.each<[string, string, (url: URL, signal: AbortSignal) => Promise<unknown>]>([
  ['of Scalingo', answer, (url, signal) => attempt(requestTo(url.href), clock, signal)],
  ['of Scalingo that breaks off', answer.slice(0, -1), (url, signal) => attempt(requestTo(url.href), clock, signal)],
  ['of Scalingo that is not answered', '', (url, signal) => attempt(requestTo(url.href), clock, signal)],
  ['of a store', answer, (url, signal) => upload(url, archive, { clock, signal, sent: () => {}, onSecret: () => {} })],
  [
    'of GitHub',
    answer,
    async (url, signal) => text(await send(url, { method: 'GET', headers: {}, signal, follows: true }))
  ]
])('a request %s leaves nothing on a signal that lives on', async (_, bytes, ask) => {
  const url = new URL(await serveBytes(bytes));
  const { signal } = new AbortController();
  const askOften = async (count: number) => {
    // Whatever becomes of each: some are to fail.
    for (let index = 0; index < count; index++) await ask(url, signal).catch(() => {});
  };
  // What is made once.
  await askOften(30);
  const { bytes: grown } = await growthOf(() => askOften(times));

  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  expect(Math.round(grown / times)).toBeLessThan(mostBytesOfEach);
});
