/**
 * Makes the README's pictures anew: what a person sees of a deployment that succeeds and of one that fails, in the log and in the summary.
 * Both are runs of `dist/` against the simulator; the page around them is drawn like GitHub's, by a headless Chromium.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, findChromium } from './pictures/browser.ts';
import { deploySuccess, failToDeploy } from './pictures/deployments.ts';
import { logPage } from './pictures/log-page.ts';
import { summaryPage } from './pictures/summary-page.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const missing = `No Chromium was found. Install one (Debian: \`apt-get install chromium fonts-liberation fonts-noto-color-emoji\`), or name it in CHROME_PATH.\n`;

const chromium = findChromium(process.env);
if (process.argv.length > 2) {
  // What stands in docs/ is not written anew for somebody who asks for help.
  process.stderr.write('npm run pictures takes no options.\n');
  process.exitCode = 2;
} else if (chromium === undefined) {
  process.stderr.write(missing);
  process.exitCode = 2;
} else {
  await makePictures(chromium);
}

async function makePictures(chromium: string): Promise<void> {
  const [success, failure] = [await deploySuccess(), await failToDeploy()];
  const pages = {
    'success-log': logPage(success, ['Starting']),
    'success-summary': summaryPage(success),
    'failure-log': logPage(failure, []),
    'failure-summary': summaryPage(failure)
  };
  mkdirSync(folder, { recursive: true });
  const browser = await Browser.start(chromium);
  try {
    for (const [name, html] of Object.entries(pages)) {
      const file = join(folder, `${name}.png`);
      writeFileSync(file, await browser.picture(html));
      process.stdout.write(`${file}: ${statSync(file).size} bytes\n`);
    }
  } finally {
    await browser.stop();
  }
}
