import { once } from 'node:events';
import { get } from 'node:http';
import { expect, test } from '@jest/globals';
import { startSimulator, stopSimulator } from './running.ts';

test('what is asked of it commands nothing when it is told at the end', async () => {
  const main = await startSimulator();
  const { hostname, port } = new URL(main.outputs.api_url ?? '');
  for (const path of ['/%0a::error::forged', '/::error::forged', '/%23%23[error]forged']) {
    const [response] = await once(get({ hostname, port, path }), 'response');
    response.resume();
    await once(response, 'end');
  }
  const post = await stopSimulator(main);

  expect(post).toMatchObject({ exitCode: 0, annotations: [] });
  expect(post.lines.filter(({ forged }) => forged)).toEqual([]);
  expect(post.groups.map(({ title }) => title)).toEqual(['What the simulated Scalingo got']);
  expect(post.lines.filter(({ text }) => text.includes('forged'))).toHaveLength(3);
});
