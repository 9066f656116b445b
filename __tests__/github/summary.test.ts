import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type SummaryFacts, summaryOf } from '../../src/github/summary.ts';

const id = '123e4567-e89b-12d3-a456-426655440000';
const commit = '89abcdef0123456789abcdef0123456789abcdef';
const page = `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${id}`;
const outputs = {
  deployment_id: id,
  status: 'success',
  git_ref: commit,
  app_url: 'https://my-app.osc-fr1.scalingo.io',
  deployment_url: page,
  duration: '72',
  image_size: '104857600',
  skipped: 'false'
};
const deployed: SummaryFacts = {
  title: 'Deployed: my-app',
  failed: false,
  message: undefined,
  app: 'my-app',
  outputs,
  commitUrl: `https://github.com/octocat/hello/commit/${commit}`
};

test('a success shows outcome, app, commit, duration, size and the page', () => {
  const html = summaryOf(deployed);
  for (const shown of ['Deployed: my-app', 'success', commit, '72 s', '104.9 MB', id]) expect(html).toContain(shown);
  for (const url of [outputs.app_url, page, deployed.commitUrl]) expect(html).toContain(`href="${url}"`);
});

test('a failure looks different and shows its message', () => {
  const html = summaryOf({ ...deployed, failed: true, title: 'Failed: my-app', message: 'the build failed\nread on' });
  expect(html.slice(0, 10)).not.toBe(summaryOf(deployed).slice(0, 10));
  expect(html).toContain('the build failed');
  expect(html).toContain('read on');
});

test('what is not known is not shown', () => {
  const nothing = Object.fromEntries(Object.keys(outputs).map(name => [name, ''])) as unknown as typeof outputs;
  const html = summaryOf({ ...deployed, app: '', outputs: nothing, commitUrl: undefined });
  expect(html).not.toMatch(/undefined|null|NaN|<td|href/);
});

test('a name that is no commit of this repository is shown without a link', () => {
  const html = summaryOf({ ...deployed, outputs: { ...outputs, git_ref: 'v1.2.3' }, commitUrl: undefined });
  expect(html).toContain('v1.2.3');
  expect(html).not.toContain('github.com');
});

const hostile = [
  '</code></td></table><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '\n\n# A heading\n\n[a link](https://example.com)\n\n![an image](https://example.com/a.png)',
  '\r\r# A heading\r\r@octocat',
  '```\n</details>',
  '&lt;b&gt; &amp; <b>',
  '\u0000\u001b[31m'
];

test.each(hostile)('%j becomes inert wherever it stands', value => {
  const facts: SummaryFacts = {
    title: value,
    failed: true,
    message: value,
    app: value,
    commitUrl: undefined,
    outputs: { ...outputs, status: value, git_ref: value, deployment_id: value, app_url: value }
  };
  const html = summaryOf(facts);
  const known = /<\/?(?:h3|table|tr|th|td|code|p|br|a)(?: (?:align="left"|href="https:[^"<>\s]*"))?>/g;
  // What is left once the summary's own tags are gone is text: no tag, no quote, no character reference but a number.
  const text = html.replaceAll(known, '');
  expect(text).not.toMatch(/[<>"']|&(?!#\d+;)/);
  // An empty line would end the HTML, and Markdown would begin.
  expect(html.trimEnd()).not.toMatch(/\n\s*\n|\r/);
  expect(html.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

test.each(['javascript:alert(1)', 'data:text/html,x', ' https://example.com', '//example.com', 'file:///etc'])(
  'an app at %j gets no link',
  url => {
    expect(summaryOf({ ...deployed, outputs: { ...outputs, app_url: url } })).not.toContain(`href="${url}`);
  }
);

test('an address cannot leave its attribute', () => {
  const html = summaryOf({ ...deployed, outputs: { ...outputs, app_url: 'https://x/"><script>alert(1)</script>' } });
  expect(html).not.toContain('<script');
  expect(html).not.toContain('"><s');
});

test('values of megabytes fit into what GitHub takes', () => {
  const huge = '<'.repeat(2 * 1024 * 1024);
  const all = Object.fromEntries(Object.keys(outputs).map(name => [name, huge])) as unknown as typeof outputs;
  // The two numbers were numbers when they came.
  const numbers = { duration: '72', image_size: '1' };
  const links = { ...all, ...numbers, app_url: `https://${huge}`, deployment_url: `https://${huge}` };
  const html = summaryOf({ title: huge, failed: true, message: huge, app: huge, outputs: links, commitUrl: undefined });
  expect(Buffer.byteLength(html)).toBeLessThan(1024 * 1024);
});

test('it is added to what other steps wrote', async () => {
  // The toolkit finds its file once and keeps to it, so that this is done in one test.
  const folder = mkdtempSync(join(tmpdir(), 'summary-'));
  const before = process.env.GITHUB_STEP_SUMMARY;
  try {
    const file = join(folder, 'summary.md');
    const { writeSummary } = await import('../../src/github/summary.ts');
    delete process.env.GITHUB_STEP_SUMMARY;
    await expect(writeSummary(deployed)).rejects.toThrow(/GITHUB_STEP_SUMMARY/);
    writeFileSync(file, 'of another step\n');
    process.env.GITHUB_STEP_SUMMARY = file;
    await writeSummary(deployed);
    expect(readFileSync(file, 'utf8')).toMatch(/^of another step\n/);
    expect(readFileSync(file, 'utf8')).toContain(summaryOf(deployed));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env.GITHUB_STEP_SUMMARY;
    else process.env.GITHUB_STEP_SUMMARY = before;
  }
});
