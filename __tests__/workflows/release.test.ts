import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { fakeCommand } from '../support/fake-command.ts';
import { testWith } from '../support/systems.ts';
import { runScript, scriptOf } from '../support/workflow-script.ts';
import { read, root } from '../support/workflows.ts';

const file = '.github/workflows/release.yml';
const onUnix = testWith('bash');
const commit = '6dcb09b5b57875f334f61aebed695e2e4193db5e';
const env = { REPOSITORY: 'octocat/deploy-to-scalingo', GITHUB_REF_NAME: 'v2.1.0', GITHUB_SHA: commit };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a step with a `gh` that answers so, and gives what it was asked. */
function run(id: string, answers: string): string[] {
  const { PATH, calls } = fakeCommand(folder, 'gh', answers);
  runScript(scriptOf(file, id), folder, { ...env, PATH });
  return calls();
}

onUnix('it publishes the tag with its notes and its bill of materials', () => {
  const [created, published] = run('publish', `case "$*" in api*) echo true ;; esac`);
  expect(created).toBe(
    'release create v2.1.0 release/sbom.cdx.json --repo octocat/deploy-to-scalingo --draft --verify-tag --title v2.1.0 --notes-file release/notes.md'
  );
  expect(published).toBe('release edit v2.1.0 --repo octocat/deploy-to-scalingo --draft=false');
});

onUnix('a release that could be changed later fails the job, before the major tag moves', () => {
  expect(() => run('publish', `case "$*" in api*) echo false ;; esac`)).toThrow();
  const ids = parse(read(file)).jobs.publish.steps.map(({ id }: { id?: string }) => id);
  expect(ids.indexOf('major')).toBeGreaterThan(ids.indexOf('publish'));
});

onUnix('the major tag moves where it is there, and is made where it is not', () => {
  const moved = run('major', tags('v2.0.9', 'v2.1.0'));
  expect(moved.at(-1)).toBe(
    `api --method PATCH repos/octocat/deploy-to-scalingo/git/refs/tags/v2 -f sha=${commit} -F force=true --silent`
  );
  const made = run('major', `${tags('v2.1.0')}\ncase "$*" in *git/ref/tags/v2*) exit 1 ;; esac`);
  expect(made.at(-1)).toBe(
    `api --method POST repos/octocat/deploy-to-scalingo/git/refs -f ref=refs/tags/v2 -f sha=${commit} --silent`
  );
});

onUnix('an older version that is mended does not take the major tag back', () => {
  const asked = run('major', tags('v2.1.0', 'v2.9.0', 'v2.10.0'));
  expect(asked).toHaveLength(1);
});

onUnix('the bill of materials names each library of the bundles, and nothing that only development needs', () => {
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(join(root, name), join(folder, name));
  runScript(scriptOf(file, 'bill'), folder, { HOME: folder });
  const { components } = JSON.parse(readFileSync(join(folder, 'release/sbom.cdx.json'), 'utf8'));
  const names: string[] = components.map(({ group, name }: { group?: string; name: string }) =>
    group ? `${group}/${name}` : name
  );
  const bundled = ['dist', 'simulator/dist'].flatMap(bundle =>
    [...read(`${bundle}/licenses.txt`).matchAll(/^((?:@[\w.-]+\/)?[\w.-]+)\n[\w.() -]+\n/gm)].map(
      ([, name = '']) => name
    )
  );
  expect(bundled.length).toBeGreaterThan(10);
  expect(names).toEqual(expect.arrayContaining(bundled));
  for (const name of ['jest', 'webpack', 'typescript']) expect(names).not.toContain(name);
});

test('nothing is published that is not of main, was not built afresh and compared, tested and audited', () => {
  const { verify, publish } = parse(read(file)).jobs;
  const runs = verify.steps.map(({ run }: { run?: string }) => run ?? '');
  const inOrder = ['git merge-base --is-ancestor "$GITHUB_SHA" origin/main', 'npm ci', 'npm run check', 'npm test'];
  expect(runs.filter((run: string) => inOrder.includes(run))).toEqual(inOrder);
  expect(runs).toContain('npm audit --omit=dev');
  expect(publish.needs).toBe('verify');
});

test('the bundles are attested, and what is in them', () => {
  const attesting = parse(read(file)).jobs.publish.steps.filter(({ uses = '' }) => uses.startsWith('actions/attest@'));
  const [bundles, materials] = attesting.map((step: { with: Record<string, string> }) => step.with);
  expect(bundles['subject-path'].split('\n')).toEqual(
    expect.arrayContaining(['dist/*', 'simulator/dist/*', 'action.yml'])
  );
  expect(materials).toEqual({ 'subject-path': 'dist/*', 'sbom-path': 'release/sbom.cdx.json' });
});

/** A `gh` that knows these tags. */
function tags(...names: string[]): string {
  const refs = names.map(name => `refs/tags/${name}`).join('\\n');
  return `case "$*" in *matching-refs/tags/v2.*) printf '${refs}\\n' ;; esac`;
}
