import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { deployOnce } from '../support/deployment.ts';
import { age, plant, treeOf } from '../support/files.ts';
import { annotationsOf, deploymentOf } from '../support/page.ts';
import { deploySource, temporaryFolder } from '../support/sources.ts';
import { testWith } from '../support/systems.ts';
import { type Format, inFormat, tar } from '../support/tar.ts';

const zip = Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(200_000)]);

testWith('files of Unix').each<Format>(['gnu', 'pax', 'ustar'])(
  'an archive that tar made in its %s format is sent as it is',
  async format => {
    const workspace = temporaryFolder();
    plant(workspace, {
      'app/Procfile': 'web: x\n',
      'app/bin/x': { content: '#!', mode: 0o755 },
      'app/l': { link: 'bin/x' }
    });
    plant(workspace, { [`app/${format === 'ustar' ? 'short' : `${'x'.repeat(150)}/ünï`}`]: 'name' });
    tar(workspace, inFormat(format), '-czf', 'my app.tar.gz', 'app');
    const {
      result,
      scalingo,
      unpacked = ''
    } = await deploySource({
      inputs: { source_path: './my app.tar.gz', git_ref: 'build-42' },
      step: { workspace }
    });

    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success', git_ref: 'build-42' } });
    expect(treeOf(unpacked)).toEqual(treeOf(workspace, ['my app.tar.gz']));
    const upload = scalingo.requests.find(({ call }) => call === 'upload');
    expect(upload?.bodySizeBytes).toBe(readFileSync(join(workspace, 'my app.tar.gz')).length);
    expect(upload?.headers['content-type']).toBe('application/x-gzip');
    expect(upload?.headers.authorization).toBeUndefined();
    expect(readdirSync(workspace)).toContain('my app.tar.gz');
  }
);

test('an archive whose names begin with ./ has one root too', async () => {
  const workspace = temporaryFolder();
  plant(workspace, { 'app/Procfile': 'web: x\n' });
  tar(workspace, '-czf', 'app.TGZ', './app');
  const { result } = await deploySource({ inputs: { source_path: 'app.TGZ' }, step: { workspace } });

  expect(result.exitCode).toBe(0);
});

test('a WAR goes in a folder named after the app, alone', async () => {
  const workspace = temporaryFolder();
  plant(workspace, { 'target/my shop-1.0.war': zip });
  const {
    result,
    calls,
    unpacked = ''
  } = await deploySource({
    inputs: { source_path: 'target/my shop-1.0.war' },
    step: { workspace }
  });

  expect(result.exitCode).toBe(0);
  expect(Object.keys(treeOf(unpacked))).toEqual(['my-app', 'my-app/my shop-1.0.war']);
  expect(readFileSync(join(unpacked, 'my-app/my shop-1.0.war')).equals(zip)).toBe(true);
  expect(calls).toEqual(['exchange', 'app', 'source', 'upload', 'create', 'deployment', 'output']);
});

test('an unpacked WAR is a folder like others', async () => {
  const workspace = temporaryFolder();
  plant(workspace, { 'exploded.war/WEB-INF/web.xml': '<web-app/>' });
  const { result, unpacked = '' } = await deploySource({
    inputs: { source_path: 'exploded.war' },
    step: { workspace }
  });

  expect(result.exitCode).toBe(0);
  expect(Object.keys(treeOf(unpacked))).toContain('my-app/WEB-INF/web.xml');
});

test('the signed addresses are masked before anything is said of them, even where the build prints them', async () => {
  const workspace = temporaryFolder();
  plant(workspace, { 'app/x': 'y' });
  const { result, scalingo } = await deploySource({ inputs: { source_path: 'app' }, step: { workspace } });

  const { sourceUrl } = deploymentOf(scalingo);
  expect(result.masks).toContain(sourceUrl);
  const signature = new URL(sourceUrl ?? '').searchParams.get('signature') ?? '';
  expect(result.masks).toContain(signature);
  const lines = result.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'));
  expect(lines.filter(line => line.includes(signature))).toEqual([]);
  expect(JSON.stringify([result.summary, result.outputs, result.state, annotationsOf(result, 'error')])).not.toContain(
    signature
  );
});

test('what is secret in a `source_url` is masked, and not shown even where Scalingo quotes it', async () => {
  const [password, signature] = ['hunter2-password', '0123456789abcdef0123'];
  const sourceUrl = `https://user:${password}@example.com/app.tar.gz?X-Amz-Signature=${signature}`;
  const body = { errors: { source_url: [`could not fetch ${sourceUrl}`] } };
  const { result } = await deployOnce({
    inputs: { source_url: sourceUrl },
    leaks: true,
    faults: [{ on: 'rest', call: 'create', effect: { kind: 'status', status: 422, body } }]
  });

  expect(result.masks).toEqual(expect.arrayContaining([sourceUrl, password, signature]));
  const lines = result.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'));
  for (const secret of [password, signature]) {
    expect(lines.filter(line => line.includes(secret))).toEqual([]);
    expect(JSON.stringify([result.summary, result.outputs, result.state])).not.toContain(secret);
  }
  expect(annotationsOf(result, 'error')).toEqual([expect.stringContaining('could not fetch ***')]);
});

test('the same content makes the same archive, whenever and wherever it is packed', async () => {
  const digests = new Set<string>();
  for (const names of [
    ['b', 'a', 'c/d'],
    ['c/d', 'a', 'b']
  ]) {
    const workspace = temporaryFolder();
    for (const name of names) plant(workspace, { [`app/${name}`]: `content of ${name}` });
    age(join(workspace, 'app/a'), new Date(Date.UTC(2000, digests.size)));
    const { archive = '' } = await deploySource({ inputs: { source_path: 'app' }, step: { workspace } });
    digests.add(createHash('sha256').update(readFileSync(archive)).digest('hex'));
  }
  expect(digests.size).toBe(1);
});

test("an archive with git's own folder is deployed, with a warning", async () => {
  const workspace = temporaryFolder();
  plant(workspace, { 'app/Procfile': 'web: x\n', 'app/.git/config': '[http] extraheader = AUTHORIZATION: basic x\n' });
  tar(workspace, '-czf', 'app.tgz', 'app');
  const { result } = await deploySource({ inputs: { source_path: 'app.tgz' }, step: { workspace } });

  expect(result.exitCode).toBe(0);
  expect(annotationsOf(result, 'warning')).toEqual([expect.stringMatching(/`\.git`.*token.*--exclude=\.git/)]);
});
