import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Browser, findChromium } from '../../scripts/pictures/browser.ts';
import { coloured } from '../../scripts/pictures/coloured.ts';
import { failToDeploy } from '../../scripts/pictures/deployments.ts';
import { logPage } from '../../scripts/pictures/log-page.ts';
import { summaryPage } from '../../scripts/pictures/summary-page.ts';
import { stagesOf } from '../../src/github/summary/stages.ts';

const chromium = findChromium(process.env);
const whereChromiumIs = chromium === undefined ? test.skip : test;
const png = Buffer.from('89504e470d0a1a0a', 'hex');

test('where there is no Chromium it says what to install, and makes nothing', () => {
  const script = resolve(import.meta.dirname, '../../scripts/pictures.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    env: { PATH: '/nowhere' },
    encoding: 'utf8'
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/apt-get install chromium.*CHROME_PATH/);
});

test('the one that CHROME_PATH names goes before those on the PATH', () => {
  expect(findChromium({ CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' })).toBe('/opt/chrome');
  expect(findChromium({ PATH: '/nowhere' })).toBeUndefined();
});

test('the pages show what the run has told, groups folded but for the opened ones', async () => {
  const result = await failToDeploy();
  const folded = logPage(result, []);
  expect(folded).toContain('Cannot find name');
  expect(folded).not.toContain('Downloading Buildpack');
  expect(logPage(result, ['Building'])).toContain('Downloading Buildpack');
  const summary = summaryPage(result);
  for (const part of ['Annotations', 'ended as', 'language-mermaid', 'Round totals to cents'])
    expect(summary).toContain(part);
});

test('colours become colours, and what is HTML stays text', () => {
  expect(coloured('\u001b[0;36m<b>\u001b[0m & \u001b[1mbold')).toBe(
    '<span style="color:#39c5cf;">&#60;b&#62;</span> &#38; <span style="font-weight:600;">bold</span>'
  );
});

whereChromiumIs('Mermaid draws every chart that there can be', async () => {
  const browser = await Browser.start(chromium ?? '');
  try {
    const whole = (stage: string, ms: number) => ({ stage, ms, isWhole: true });
    const charts = [
      [whole('queued', 0), whole('building', 1)],
      [whole('queued', 2_000), whole('building', 36_000), whole('pushing', 8_000), whole('starting', 12_000)],
      [whole('queued', 5_400_000), whole('building', 30), { ...whole('click x', 4_000), isWhole: false }],
      Array.from({ length: 30 }, (_, stage) => whole(`stage ${stage}`, stage * 1_000_000))
    ];
    const page = (summary: string) => summaryPage({ summary, annotations: [] });
    for (const times of charts) {
      for (const failed of [true, false]) {
        expect((await browser.picture(page(stagesOf(times, failed)))).subarray(0, 8)).toEqual(png);
      }
    }
    await expect(browser.picture(page('```mermaid\nno chart\n```\n'))).rejects.toThrow(/could not be drawn/);
  } finally {
    await browser.stop();
  }
});
