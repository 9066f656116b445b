import { expect, test } from '@jest/globals';
import { ask, files, repository, simulate } from './running.ts';

const raw = { accept: 'application/vnd.github.raw+json' };

test('a file comes as base64 in lines, with what else is known of it', async () => {
  const content = `${'ä long line of text '.repeat(20)}\n`;
  const github = await simulate({}, { files: { 'a folder/ümlaut #1.txt': content } });
  const path = 'a folder/ümlaut #1.txt';
  const { json } = await ask(github, `/repos/octo/Open/contents/${encodeURIComponent(path)}`);
  expect(json).toMatchObject({
    type: 'file',
    name: 'ümlaut #1.txt',
    path,
    encoding: 'base64',
    size: Buffer.byteLength(content)
  });
  expect(json.sha).toBe(github.repository.git('rev-parse', `main:${path}`));
  expect(json.content).toMatch(/^(.{60}\n)+.{0,60}\n$/);
  expect(Buffer.from(json.content, 'base64').toString()).toBe(content);
  expect((await ask(github, json.url)).json.sha).toBe(json.sha);
});

test.each(['application/vnd.github.raw+json', 'application/vnd.github.raw', 'application/vnd.github.v3.raw'])(
  'with %s a file comes as it is',
  async accept => {
    const content = Buffer.from([0, 255, 10, 13, 128]);
    const github = await simulate({}, { files: { 'data.bin': content } });
    const { body, headers } = await ask(github, '/repos/octo/Open/contents/data.bin', { accept });
    expect(body).toEqual(content);
    expect(headers.get('content-type')).toBe('application/vnd.github.raw+json; charset=utf-8');
  }
);

test.each([
  ['', 404],
  ['?ref=main', 404],
  ['?ref=feature/login', 200],
  ['?ref=feature%2Flogin', 200],
  ['?ref=refs/heads/feature/login', 200]
])('at the ref in "%s" the answer is %i', async (query, status) => {
  expect((await ask(await simulate(), `/repos/octo/Open/contents/login.txt${query}`)).status).toBe(status);
});

test('a ref that is not there is named', async () => {
  const { status, json } = await ask(await simulate(), '/repos/octo/Open/contents/README.md?ref=missing');
  expect([status, json.message]).toEqual([404, 'No commit found for the ref missing']);
});

test('in an empty repository nothing is found', async () => {
  const { status, json } = await ask(await simulate({}, {}), '/repos/octo/Open/contents/README.md');
  expect([status, json.message]).toEqual([404, 'This repository is empty.']);
});

test.each([
  'missing',
  'bin/missing',
  'README.md/x',
  '../README.md',
  'bin/../README.md',
  './README.md',
  '/README.md',
  '*',
  ':(top)README.md'
])('there is nothing at %s', async path => {
  const url = `/repos/octo/Open/contents/${encodeURIComponent(path)}`;
  expect((await ask(await simulate(), url, raw)).status).toBe(404);
});

test('a folder is a list', async () => {
  const github = await simulate({}, { files: { ...files, 'bin/deep/x': '1' } });
  const listed = async (path: string) =>
    (await ask(github, `/repos/octo/Open/contents${path}`)).json.map(({ type, path }: Record<string, string>) => [
      type,
      path
    ]);
  expect(await listed('')).toEqual([
    ['file', 'README.md'],
    ['dir', 'bin']
  ]);
  expect(await listed('/bin')).toEqual([
    ['dir', 'bin/deep'],
    ['file', 'bin/run']
  ]);
  expect(await listed('/bin/')).toEqual(await listed('/bin'));
});

test('a link to a file is that file, any other is itself', async () => {
  const links = {
    'bin/up': { link: '../README.md' },
    dangling: { link: 'nowhere' },
    out: { link: '/etc/hostname' },
    over: { link: '../../../x' }
  };
  const github = await simulate({}, { files: { ...files, ...links } });
  const shown = async (path: string) => (await ask(github, `/repos/octo/Open/contents/${path}`)).json;
  expect(await shown('bin/up')).toMatchObject({ type: 'file', path: 'README.md' });
  expect((await ask(github, '/repos/octo/Open/contents/bin/up', raw)).text).toBe('Hello\n');
  expect(await shown('dangling')).toMatchObject({ type: 'symlink', target: 'nowhere' });
  expect(await shown('out')).toMatchObject({ type: 'symlink', target: '/etc/hostname' });
  expect(await shown('over')).toMatchObject({ type: 'symlink', target: '../../../x' });
});

test('a submodule is shown as one', async () => {
  const submodule = (await repository()).commit();
  const github = await simulate({}, { files: { ...files, 'vendor/module': { submodule } } });
  const { json } = await ask(github, '/repos/octo/Open/contents/vendor/module');
  expect(json).toMatchObject({ type: 'submodule', sha: submodule, path: 'vendor/module' });
});

test('above a mebibyte JSON has no content, but raw has', async () => {
  const github = await simulate({}, { files: { big: Buffer.alloc(1_048_577, 'x') } });
  expect((await ask(github, '/repos/octo/Open/contents/big')).json).toMatchObject({
    encoding: 'none',
    content: '',
    size: 1_048_577
  });
  expect((await ask(github, '/repos/octo/Open/contents/big', raw)).body).toHaveLength(1_048_577);
});
