import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { type Request, send } from '../../src/github/request.ts';
import { type AnsweringHost, type Arrived, redirect, startAnsweringHost } from '../support/answering-host.ts';

const authorization = 'token ghs_0123456789abcdef';
const post = { method: 'POST', body: '{"ref":"main"}' } as const;

interface Followed {
  status: number | undefined;
  body: string;
}

async function ask(url: string, more: Partial<Request> = {}): Promise<Followed> {
  const headers = { authorization, accept: 'application/json' };
  const signal = new AbortController().signal;
  const answer = await send(new URL(url), { method: 'GET', headers, signal, follows: true, ...more });
  return { status: answer.statusCode, body: await text(answer) };
}

/** A host that leads from `/from` to that place, and whose other paths are answers. */
function leading(status: number, location: string): Promise<AnsweringHost> {
  return startAnsweringHost(({ path }, response) => {
    if (path === '/from') redirect(response, status, location);
    else response.end('arrived');
  });
}

const arrive = (_: Arrived, response: ServerResponse) => void response.end('arrived');

test.each([301, 302, 303, 307, 308])('a redirect by %i to the same origin takes the token along', async status => {
  const host = await leading(status, '/to?page=2');

  expect(await ask(`${host.url}/from`)).toEqual({ status: 200, body: 'arrived' });
  expect(host.arrived).toMatchObject([
    { path: '/from', headers: { authorization } },
    { path: '/to?page=2', headers: { authorization, accept: 'application/json' } }
  ]);
});

test.each([301, 302, 303, 307, 308])('a redirect by %i to another origin does not', async status => {
  const other = await startAnsweringHost(arrive);
  const host = await leading(status, `${other.url}/to`);

  expect(await ask(`${host.url}/from`, post)).toEqual({ status: 200, body: 'arrived' });
  expect(host.arrived).toMatchObject([{ headers: { authorization } }]);
  expect(other.arrived).toMatchObject([{ path: '/to', headers: { accept: 'application/json' } }]);
  expect(other.arrived[0]?.headers.authorization).toBeUndefined();
});

test('the same machine by another name is another origin', async () => {
  const host = await startAnsweringHost(({ path }, response) => {
    if (path === '/from') redirect(response, 302, host.url.replace('127.0.0.1', 'localhost'));
    else response.end('arrived');
  });

  await ask(`${host.url}/from`);
  expect(host.arrived.map(({ headers }) => headers.authorization)).toEqual([authorization, undefined]);
});

test('a token that was left behind stays behind, wherever it leads from there', async () => {
  let home = '';
  const other = await startAnsweringHost(({ path }, response) =>
    redirect(response, 302, path === '/first' ? '/second' : `${home}/to`)
  );
  const host = await leading(302, `${other.url}/first`);
  home = host.url;

  await ask(`${home}/from`);
  expect(host.arrived.map(({ headers }) => headers.authorization)).toEqual([authorization, undefined]);
  expect(other.arrived.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});

test.each([307, 308])('after %i a POST is sent again as it was', async status => {
  const host = await leading(status, '/to');

  await ask(`${host.url}/from`, post);
  expect(host.arrived).toMatchObject([{ ...post }, { ...post, path: '/to' }]);
});

test.each([301, 302, 303])('after %i a POST becomes a GET, without its body', async status => {
  const host = await leading(status, '/to');

  await ask(`${host.url}/from`, post);
  expect(host.arrived).toMatchObject([{ ...post }, { method: 'GET', path: '/to', body: '' }]);
  expect(host.arrived[1]?.headers['content-length']).toBeUndefined();
});

test('five redirects are followed, and no sixth', async () => {
  const host = await startAnsweringHost(({ path }, response) => {
    const left = Number(path.slice(1));
    if (left > 0) redirect(response, 302, `/${left - 1}`);
    else response.end('arrived');
  });

  expect(await ask(`${host.url}/5`)).toMatchObject({ status: 200 });
  expect(host.arrived).toHaveLength(6);
  await expect(ask(`${host.url}/6`)).rejects.toThrow('more than 5 redirects');
  expect(host.arrived).toHaveLength(12);
});

test.each(['file:///etc/passwd', 'ftp://example.com/', 'data:,x', 'http://['])(
  'a redirect to %s leads nowhere',
  async location => {
    const host = await leading(302, location);

    await expect(ask(`${host.url}/from`)).rejects.toThrow(/redirected to|Invalid URL/);
    expect(host.arrived).toHaveLength(1);
  }
);

test('a redirect that is not to be followed, or leads nowhere, is the answer', async () => {
  const host = await leading(302, '/to');
  expect(await ask(`${host.url}/from`, { follows: false })).toMatchObject({ status: 302 });
  expect(host.arrived).toHaveLength(1);

  const vague = await startAnsweringHost((_, response) => response.writeHead(302).end('somewhere'));
  expect(await ask(vague.url)).toEqual({ status: 302, body: 'somewhere' });
});
