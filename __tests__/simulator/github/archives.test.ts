import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { GitHub } from '../../../simulator/github/index.ts';
import { testWith } from '../../support/systems.ts';
import { ask, linkTo, repository, simulate, unpack } from './running.ts';

testWith('files of Unix')(
  "a tarball of a public repository is git's own, in one folder, and needs no token",
  async () => {
    const github = await simulate(
      {},
      { files: { 'a.txt': 'A', 'bin/run': { content: 'run', mode: 0o755 }, link: { link: 'a.txt' } } }
    );
    const commit = github.repository.commit();
    const link = await linkTo(github, 'octo/Open');
    expect(new URL(link).pathname).toBe('/octo/Open/legacy.tar.gz/refs/heads/main');
    expect(new URL(link).search).toBe('');
    const { status, headers, body } = await ask(github, link);
    const root = `octo-Open-${commit.slice(0, 7)}`;
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/x-gzip',
      'content-disposition': `attachment; filename=${root}.tar.gz`,
      'transfer-encoding': 'chunked'
    });
    expect(headers.has('content-length')).toBe(false);
    const folder = unpack(body);
    expect(readdirSync(folder)).toEqual([root]);
    expect(readFileSync(`${folder}/${root}/a.txt`, 'utf8')).toBe('A');
    expect(lstatSync(`${folder}/${root}/bin/run`).mode & 0o111).not.toBe(0);
    expect(readlinkSync(`${folder}/${root}/link`)).toBe('a.txt');
    expect(gunzipSync(body).subarray(0, 1024).toString('latin1')).toContain(`comment=${commit}`);
    expect(execFileSync('git', ['get-tar-commit-id'], { input: gunzipSync(body), encoding: 'utf8' }).trim()).toBe(
      commit
    );
  }
);

test('what is not for archives is left out, and submodules are empty', async () => {
  const submodule = (await repository()).commit();
  const files = {
    '.gitattributes': 'private/ export-ignore\n',
    'private/x': '1',
    'public/x': '2',
    module: { submodule }
  };
  const github = await simulate({}, { files });
  const folder = unpack((await ask(github, await linkTo(github, 'octo/Open'))).body);
  const root = `${folder}/${readdirSync(folder)[0]}`;
  expect([existsSync(`${root}/private`), existsSync(`${root}/public/x`), readdirSync(`${root}/module`)]).toEqual([
    false,
    true,
    []
  ]);
});

test.each([
  ['/tarball/feature%2Flogin', 'feature/login', 'refs/heads/feature/login'],
  ['/tarball/feature/login', 'feature/login', 'refs/heads/feature/login'],
  ['/tarball/v1.2', 'main', 'refs/tags/v1.2'],
  ['/tarball', 'main', 'refs/heads/main'],
  ['/tarball/refs/heads/main', 'main', 'refs/heads/main']
])('%s is the archive of %s', async (path, name, ref) => {
  const github = await simulate();
  const { status, headers } = await ask(github, `/repos/octo/Open${path}`);
  expect([status, headers.get('location')]).toEqual([
    302,
    expect.stringMatching(new RegExp(`/legacy\\.tar\\.gz/${ref}$`))
  ]);
  const { headers: served } = await ask(github, headers.get('location') ?? '');
  expect(served.get('content-disposition')).toContain(github.repository.commit(name).slice(0, 7));
});

test('a link can name the commit instead of the ref', async () => {
  const github = await simulate({ settings: { archiveLink: 'commit' } });
  expect(await linkTo(github, 'octo/Open')).toMatch(new RegExp(`/legacy\\.tar\\.gz/${github.repository.commit()}$`));
});

test.each([
  ['not found', 404, undefined],
  ['redirected', 302, 404]
] as const)('a tarball of what is not there can be %s', async (unknownTarball, first, second) => {
  const github = await simulate({ settings: { unknownTarball } });
  const { status, headers } = await ask(github, '/repos/octo/Open/tarball/missing');
  expect(status).toBe(first);
  if (second !== undefined) expect((await ask(github, headers.get('location') ?? '')).status).toBe(second);
});

test('a link to what is private is signed, is its own permission, and opens nothing else', async () => {
  const github = await simulate();
  const link = await linkTo(github, 'octo/secret', 'main', 'ghs_all');
  const { origin, pathname, search } = new URL(link);
  expect(search).toMatch(/^\?token=[0-9A-F]{29,}$/);
  expect((await ask(github, link)).status).toBe(200);
  const others = [
    pathname,
    `${pathname}?token=`,
    `${pathname}?token=${search[7] === '0' ? '1' : '0'}${search.slice(8)}`,
    `${pathname.replace('main', 'feature/login')}${search}`,
    `${pathname.replace('secret', 'inner')}${search}`
  ];
  for (const other of others) {
    const { status, text } = await ask(github, `${origin}${other}`);
    expect([status, text]).toEqual([404, '404: Not Found']);
  }
});

test('a signed link lives five minutes', async () => {
  const github = await simulate({ speed: 600_000 });
  const link = await linkTo(github, 'octo/secret', 'main', 'ghs_all');
  const signedAt = github.requests[0]?.at ?? 0;
  while (github.now() < signedAt + 900_000) await new Promise(resolve => setImmediate(resolve));
  expect((await ask(github, link)).status).toBe(404);
  expect((await ask(github, await linkTo(github, 'octo/Open'))).status).toBe(200);
});

test.each([400, 404] as const)(
  'codeload answers Authorization with %i, whatever it is, and it is recorded',
  async status => {
    const github = await simulate({ settings: { authorizationAtCodeload: status } });
    for (const link of [await linkTo(github, 'octo/Open'), await linkTo(github, 'octo/secret', 'main', 'ghs_all')]) {
      expect((await ask(github, link, { token: 'ghs_all' })).status).toBe(status);
    }
    expect(github.requests.filter(({ call }) => call === 'codeload')).toMatchObject([
      { host: 'codeload', tokenPresented: 'all', status, repository: 'octo/Open' },
      { host: 'codeload', tokenPresented: 'all', status, repository: 'octo/secret' }
    ]);
  }
);

test('codeload knows no ranges, needs no User-Agent, and answers HEAD without a body', async () => {
  const github = await simulate();
  const link = await linkTo(github, 'octo/Open');
  const whole = await ask(github, link);
  const part = await ask(github, link, { range: 'bytes=10-20' });
  expect([part.status, part.body.equals(whole.body)]).toEqual([200, true]);
  const head = await ask(github, link, { method: 'HEAD' });
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect(await statusWithoutUserAgent(link)).toBe(200);
});

test.each([
  ['other host', false],
  ['same host', true]
] as const)('archives can come from the %s', async (codeload, isSame) => {
  const github = await simulate({ settings: { codeload } });
  const link = await linkTo(github, 'octo/Open');
  expect(link.startsWith(github.serverUrl)).toBe(isSame);
  expect((await ask(github, link)).status).toBe(200);
});

test('the server has archives of public repositories for everybody', async () => {
  const github = await simulate();
  const commit = github.repository.commit();
  const { status, headers } = await ask(github, `${github.serverUrl}/octo/Open/archive/${commit}.tar.gz`);
  expect([status, headers.get('location')]).toEqual([
    302,
    expect.stringMatching(new RegExp(`/octo/Open/tar\\.gz/${commit}$`))
  ]);
  const { body } = await ask(github, headers.get('location') ?? '');
  expect(readdirSync(unpack(body))).toEqual([`Open-${commit}`]);
  expect(github.requests.map(({ call, host }) => [call, host])).toEqual([
    ['archive', 'server'],
    ['codeload', 'codeload']
  ]);
});

test('the server has none of private ones, not even with a token', async () => {
  const github = await simulate();
  for (const name of ['octo/secret', 'octo/inner', 'octo/missing']) {
    const { status } = await ask(github, `${github.serverUrl}/${name}/archive/main.tar.gz`, { token: 'ghs_all' });
    expect(status).toBe(404);
  }
});

async function statusWithoutUserAgent(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, response => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('without a User-Agent the API refuses', async () => {
  const github: GitHub = await simulate();
  expect(await statusWithoutUserAgent(`${github.apiUrl}/repos/octo/Open`)).toBe(403);
  expect((await ask(github, '/repos/octo/Open')).status).toBe(200);
});
