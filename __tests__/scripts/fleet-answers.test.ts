import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { Answers } from '../../scripts/fleet/answers.ts';
import { serve } from '../scalingo/server.ts';

const exchange = '/v1/tokens/exchange';

test('each job is told its own refusals apart, and how long they lasted', async () => {
  let nowMs = 0;
  const server = await serve(({ url }, response) => {
    nowMs += 1000;
    response.writeHead(url?.includes('refused') || url === exchange ? 429 : 200).end();
  });
  const ask = (path: string) =>
    new Promise<void>((resolve, reject) => {
      request(`${server.address}${path}`, answer => text(answer).then(() => resolve(), reject))
        .on('error', reject)
        .end();
    });
  const [first, second, other] = [0, 1, 2].map(() => new Answers(() => nowMs)) as [Answers, Answers, Answers];
  await first.during(async () => {
    for (const path of [exchange, '/refused', '/', '/refused', '/']) await ask(path);
  });
  await ask(exchange);
  await second.during(async () => {
    for (const path of ['/', exchange, exchange]) await ask(path);
    nowMs += 5000;
  });
  await other.during(() => ask('/'));

  expect([first, second, other].map(({ refusedExchanges }) => refusedExchanges)).toEqual([1, 2, 0]);
  // From the first of two refusals to the answer behind them, and to the end where none came.
  expect([first, second, other].map(({ longestRefusedMs }) => longestRefusedMs)).toEqual([2000, 6000, 0]);
});
