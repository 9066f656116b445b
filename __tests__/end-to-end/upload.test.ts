import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Fault, RestEffect, Settings } from '../../simulator/scalingo/index.ts';
import { startDeployment } from '../support/deployment.ts';
import { plant, treeOf } from '../support/files.ts';
import { annotationsOf, ownLinesOf } from '../support/page.ts';
import { deploySource, type SourceOptions, temporaryFolder } from '../support/sources.ts';
import { testWith } from '../support/systems.ts';

const large = 12_000_000;

function workspaceOf(sizeBytes: number): string {
  const workspace = temporaryFolder();
  plant(workspace, { 'app/noise': randomBytes(sizeBytes), 'app/Procfile': 'web: x' });
  return workspace;
}

function onUpload(effect: RestEffect, times: number | 'always' = 1): Fault {
  return { on: 'rest', call: 'upload', when: { times }, effect };
}

async function deployFolder(
  sizeBytes: number,
  options: Omit<SourceOptions, 'inputs'> & { inputs?: SourceOptions['inputs'] }
) {
  const workspace = workspaceOf(sizeBytes);
  const temporary = temporaryFolder();
  const deployed = await deploySource({
    ...options,
    inputs: { source_path: 'app', ...options.inputs },
    step: { ...options.step, workspace, env: { RUNNER_TEMP: temporary } }
  });
  // Whatever became of it, nothing is left on the runner's disk.
  expect(readdirSync(temporary)).toEqual([]);
  return { ...deployed, workspace };
}

/** Once more, with addresses of its own; and what was deployed is whole. */
async function expectAgain(effect: RestEffect, options: Omit<SourceOptions, 'inputs'> = {}): Promise<void> {
  const {
    result,
    calls,
    workspace,
    unpacked = ''
  } = await deployFolder(large, { faults: [onUpload(effect)], ...options });

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(calls.filter(call => call === 'source' || call === 'upload')).toEqual([
    'source',
    'upload',
    'source',
    'upload'
  ]);
  expect(calls.filter(call => call === 'create')).toHaveLength(1);
  expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(join(workspace, 'app')));
}

/** As object stores put it. */
function xml(code: string) {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>Try again</Message></Error>`;
  return { body, contentType: 'application/xml' };
}

const passing: [what: string, effect: RestEffect][] = [
  ['is answered with 503', { kind: 'status', status: 503 }],
  ['is answered with 500 and XML', { kind: 'status', status: 500, body: '<Error><Code>InternalError</Code></Error>' }],
  ['is refused once, as where its signature is too old', { kind: 'status', status: 403 }],
  ['has had its time, as the store sees it', { kind: 'status', status: 400, ...xml('ExpiredToken') }],
  ['came too slowly', { kind: 'status', status: 400, ...xml('RequestTimeout') }],
  ['is answered with 408', { kind: 'status', status: 408 }],
  ['is answered with 425', { kind: 'status', status: 425 }],
  ['is reset before anything is read', { kind: 'reset' }],
  ['is reset after five megabytes', { kind: 'reset upload', bytes: 5_000_000 }],
  ['arrives, but nobody says so', { kind: 'lost', answer: 'reset', carriedOut: true }]
];

test.each(passing)('an upload that %s is sent again', async (_, effect) => {
  await expectAgain(effect);
});

test('a store that takes nothing for a minute is asked once more', async () => {
  await expectAgain({ kind: 'stall upload', bytes: 2_000_000, ms: 600_000 }, { stepSpeed: 60, speed: 60 });
});

test('a store that asks to wait is sent nothing before', async () => {
  const { result, scalingo } = await deployFolder(10_000, {
    faults: [onUpload({ kind: 'status', status: 425, headers: { 'retry-after': '30' } })],
    stepSpeed: 30,
    speed: 30
  });

  expect(result.exitCode).toBe(0);
  const uploads = scalingo.requests.filter(({ call }) => call === 'upload');
  expect(uploads).toHaveLength(2);
  expect((uploads[1]?.at ?? 0) - (uploads[0]?.answeredAt ?? 0)).toBeGreaterThanOrEqual(30_000);
});

const redirects: [what: string, settings: Partial<Settings>][] = [
  ['to another address', { uploadRedirect: true }],
  ['to another host', { uploadRedirect: 'other host' }],
  ['by 308', { uploadRedirect: true, uploadRedirectStatus: 308 }],
  ['when all was sent', { uploadRedirect: true, uploadExpect: 'ignored', uploadRefusals: 'late' }],
  [
    'in the middle, by a store that then hangs up',
    { uploadRedirect: true, uploadExpect: 'ignored', uploadRefusals: 'early' }
  ]
];

test.each(redirects)('an upload is led on %s', async (_, settings) => {
  const { result, workspace, unpacked = '' } = await deployFolder(large, { settings });

  expect(annotationsOf(result, 'error')).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(join(workspace, 'app')));
});

const refusals: [what: string, options: Omit<SourceOptions, 'inputs'>, uploads: number, ...holds: string[]][] = [
  [
    'refuses each time',
    { faults: [onUpload({ kind: 'status', status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }, 'always')] },
    2,
    '403',
    'AccessDenied',
    'store'
  ],
  ['does not understand', { faults: [onUpload({ kind: 'status', status: 400, ...xml('InvalidRequest') })] }, 1, '400'],
  ['leads round and round', { settings: { uploadRedirect: 'loop' } }, 6, 'redirects again and again'],
  [
    'leads to an address without encryption',
    { faults: [onUpload({ kind: 'redirect', location: 'http://store.example/a' }, 'always')] },
    1,
    'without encryption'
  ],
  ['does not take so much', { faults: [onUpload({ kind: 'status', status: 413 }, 'always')] }, 1, '413']
];

test.each(refusals)(
  'a store that %s fails the step, and nothing is deployed',
  async (_, options, uploads, ...holds) => {
    const { result, scalingo, calls } = await deployFolder(large, options);

    expect(result.exitCode).toBe(1);
    expect(calls.filter(call => call === 'upload')).toHaveLength(uploads);
    expect(scalingo.deployments).toEqual([]);
    expect(annotationsOf(result, 'error')).toHaveLength(1);
    for (const part of holds) expect(annotationsOf(result, 'error')[0]).toContain(part);
  }
);

test('a refused body is not sent at all', async () => {
  const { scalingo } = await deployFolder(large, {
    faults: [onUpload({ kind: 'status', status: 413 })],
    // Who was not answered within a second of the step's sends it: the answer comes sooner by this time, however late the machine is.
    speed: 2,
    stepSpeed: 2
  });

  const [upload] = scalingo.requests.filter(({ call }) => call === 'upload');
  expect(upload?.bodySizeBytes).toBe(0);
});

test('a long upload tells each ten seconds how far it is', async () => {
  const { result } = await deployFolder(large, {
    faults: [onUpload({ kind: 'throttle upload', bytesPerSecond: 200_000 })],
    speed: 20,
    stepSpeed: 20
  });

  expect(result.exitCode).toBe(0);
  const told = ownLinesOf(result).filter(line => /^Uploaded .* so far/.test(line));
  expect(told.length).toBeGreaterThan(1);
  for (const line of told)
    expect(line).toMatch(/^Uploaded [\d.]+ (bytes|kB|MB) of 12\.0 MB \(\d+ %\) so far, [\d.]+ (bytes|kB|MB)\/s$/);
});

testWith('signals')('a cancel in the middle of an upload ends it, and says that nothing was deployed', async () => {
  const workspace = workspaceOf(large);
  const temporary = temporaryFolder();
  const deploying = await startDeployment({
    inputs: { source_url: '', source_path: 'app' },
    faults: [onUpload({ kind: 'stall upload', bytes: 1_000_000, ms: 3_600_000 })],
    speed: 1,
    step: { workspace, env: { RUNNER_TEMP: temporary } }
  });
  await deploying.scalingo.until(({ requests }) =>
    requests.find(({ call, bodySizeBytes }) => call === 'upload' && bodySizeBytes > 0)
  );
  deploying.step.cancel();
  const { result, scalingo } = await deploying.ended();

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsOf(result, 'notice')).toEqual([
    expect.stringContaining('before Scalingo was asked to make a deployment')
  ]);
  expect(scalingo.deployments).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});
