import { expect, test } from '@jest/globals';
import { type SummaryFacts, sectionOf } from '../../../src/github/summary/section.ts';
import { activeIn } from '../../support/active.ts';
import { addresses, commit, commitUrl, deployed, failed, help, id, page, runUrl } from './facts.ts';

const mebibyte = 1024 * 1024;
const section = (facts: SummaryFacts) => sectionOf(facts, mebibyte);

test('a success shows outcome, app, commit with its first line, who triggered it, region, duration, size and the page', () => {
  const text = section(deployed);
  const shown = [
    '✅ Deployed: <code>my-app</code>',
    'success',
    'Round totals to cents',
    'push by <code>octocat</code>'
  ];
  for (const part of [...shown, 'run 3', 'osc-fr1', '1 min 12 s', '104.9 MB', id]) expect(text).toContain(part);
  for (const url of [deployed.appUrl, page, commitUrl, runUrl]) expect(text).toContain(`href="${url}"`);
  expect(activeIn(text, addresses)).toEqual([]);
});

test('a failure says first why and what to do, and then shows the end of the log', () => {
  const text = section(failed);
  const parts = [
    '❌ Failed: <code>my-app</code>',
    'The build failed.',
    'Run it locally.',
    help,
    '<table>',
    'code 2',
    'mermaid'
  ];
  const places = parts.map(part => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(text).not.toContain('ended as');
  expect(activeIn(text, addresses)).toEqual([]);
});

test('another end shows its message', () => {
  const text = section({ ...failed, title: 'Timed out', diagnosis: undefined, message: 'It goes on.\nLook there.' });
  expect(text).toContain('<p>It goes on.<br>Look there.</p>');
});

test('what is not known is not shown', () => {
  const text = section({
    ...deployed,
    ...{ app: '', appUrl: '', region: '', status: '', deploymentId: '', deploymentUrl: '' },
    commit: { ref: '', url: undefined, title: undefined },
    ...{ trigger: undefined, durationSeconds: undefined, imageSizeBytes: undefined, stages: [] }
  });
  expect(text.trim()).toBe('<h3>✅ Deployed</h3>');
});

test('a name that is no commit of this repository is shown whole and without a link', () => {
  for (const ref of ['v1.2.3', commit]) {
    const text = section({ ...deployed, commit: { ref, url: undefined, title: undefined } });
    expect(text).toContain(`<td><code>${ref}</code></td>`);
  }
});

test('lines that tell the cause are shown apart only where they are not among the last ones', () => {
  const long = Array.from({ length: 60 }, (_, line) => `line ${line}`);
  const evidence = ['line 3'];
  const diagnosis = {
    cause: 'it failed',
    advice: 'Look.',
    page: help,
    evidence,
    evidenceTitle: 'What the log says of it'
  };
  const text = section({ ...failed, diagnosis, logEnd: long });
  expect(text.match(/^line 3$/gm)).toHaveLength(1);
  expect(text).toContain('What the log says of it');
  expect(text).not.toContain('line 29\n');
  expect(text).toContain('line 30\n');
  expect(section(failed)).not.toContain('What it says');
});

test('a section is Markdown of its own, wherever it stands', () => {
  const text = `text without an end of line${section(failed)}${section(deployed)}# After it\n`;
  const headings = text.match(/^(?:<h3>|# )/gm);
  expect(headings).toHaveLength(3);
  expect(activeIn(text.replace('# After it\n', ''), addresses)).toEqual([]);
});

test('values of megabytes fit into what GitHub takes, and the log gives way first', () => {
  const huge = '<`@'.repeat(1024 * 1024);
  const facts: SummaryFacts = {
    ...failed,
    ...{ title: huge, app: huge, appUrl: `https://${huge}`, region: huge, status: huge, deploymentId: huge },
    deploymentUrl: `https://${huge}`,
    commit: { ref: huge, url: `https://${huge}`, title: huge },
    trigger: { event: huge, actor: huge, run: huge, runUrl: `https://${huge}` },
    stages: Array.from({ length: 50 }, () => ({ stage: huge, ms: 1e9, isWhole: false })),
    diagnosis: { cause: huge, advice: huge, page: `https://${huge}`, evidence: [huge], evidenceTitle: huge },
    logEnd: Array.from({ length: 200 }, () => huge)
  };
  const text = section(facts);
  expect(Buffer.byteLength(text)).toBeLessThan(mebibyte);
  expect(text).toContain('Status');
  expect(text).not.toContain('The end of the log');
});

test.each([3_000, 10_000, 50_000])('where there is room for %i bytes the last lines of the log are kept', room => {
  const logEnd = Array.from({ length: 30 }, (_, line) => `${line} ${'é'.repeat(400)}`);
  const text = sectionOf({ ...failed, logEnd }, room);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
  if (text.includes('The end of the log')) expect(text).toContain('29 é');
});
