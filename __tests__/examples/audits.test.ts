import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { audits } from '../support/audits.ts';
import { examples, own, read, reusable, root, snippets } from '../support/workflows.ts';

const whole = [...examples, ...reusable, ...own, ...snippets.filter(({ workflow }) => workflow.on !== undefined)];
const rows = whole.flatMap(shown => Object.entries(audits).map(([name, audit]) => ({ ...shown, name, audit })));

test.each(rows)('$place: $name finds nothing', ({ audit, ...shown }) => {
  expect(audit(shown)).toEqual([]);
});

/** So that an audit that sees nothing is not taken for workflows without mistakes. */
const mistakes: Record<string, string> = {
  artipacked: 'jobs: {a: {steps: [{uses: actions/checkout@v7}]}}',
  'bot-conditions': `jobs: {a: {if: "github.actor == 'dependabot[bot]'"}}`,
  'cache-poisoning': 'on: {push: {tags: [v1]}}\njobs: {a: {steps: [{uses: actions/setup-node@v7}]}}',
  'dangerous-triggers': 'on: pull_request_target\njobs: {}',
  'excessive-permissions': 'jobs: {a: {permissions: {contents: write}}}',
  'github-env': 'jobs: {a: {steps: [{run: echo a=b >> "$GITHUB_ENV"}]}}',
  'insecure-commands': 'env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: true}\njobs: {}',
  obfuscation: 'jobs: {a: {steps: [{uses: actions/cache/../checkout@v7}]}}',
  'overprovisioned-secrets': 'env: {all: "${{ toJSON(secrets) }}"}\njobs: {}',
  'secrets-inherit': 'jobs: {a: {secrets: inherit}}',
  'template-injection': 'jobs: {a: {steps: [{run: "echo ${{ github.head_ref }}"}]}}',
  'unpinned-images': 'jobs: {a: {steps: [{uses: docker://alpine:3}]}}',
  'unpinned-uses': 'jobs: {a: {steps: [{uses: actions/checkout@v7}]}}',
  'unredacted-secrets': 'env: {one: "${{ fromJSON(secrets.all).one }}"}\njobs: {}',
  'unsound-contains': `jobs: {a: {if: "contains('refs/heads/main', github.ref)"}}`
};

test.each(Object.entries(audits))('%s finds what it is for', (name, audit) => {
  const text = mistakes[name] ?? '';
  expect(audit({ text, workflow: parse(text) })).toHaveLength(1);
});

test.each([...own, ...reusable])('$place: nothing is permitted beyond what a job says', ({ workflow }) => {
  expect(workflow.permissions).toEqual({});
});

test.each(own)(
  '$place: each job ends by itself, on machines of GitHub, and one run waits for or ends another',
  shown => {
    expect(shown.workflow.concurrency).toBeDefined();
    for (const job of Object.values(shown.workflow.jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
      expect(job['runs-on']).toMatch(/^(ubuntu-latest|\$\{\{ matrix\.system \}\})$/);
    }
  }
);

test('the job that may write runs nothing of npm', () => {
  const { publish } = parse(read('.github/workflows/release.yml')).jobs;
  expect(JSON.stringify(publish)).not.toMatch(/\bnpm\b|\bnpx\b|\bnode\b/);
});

test('dependencies and pins are kept young, a week after their release', () => {
  const { updates } = parse(read('.github/dependabot.yml'));
  expect(updates).toHaveLength(2);
  for (const { cooldown, directory, directories = [directory] } of updates) {
    expect(cooldown['default-days']).toBe(7);
    for (const folder of directories) expect(existsSync(join(root, folder))).toBe(true);
  }
});
