/** Archives go by way of the disk: the memory of a step does not grow with them. Compared within one run, since what a process needs differs. */
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { plant } from '../support/files.ts';
import { deployMeasured } from '../support/memory.ts';
import { host } from '../support/repositories.ts';
import { temporaryFolder } from '../support/sources.ts';
import { tar } from '../support/tar.ts';

const mebibyte = 1024 * 1024;
const smallMiB = 40;
const largeMiB = 140;
/** What streams leave behind is not collected at once; who held whole archives would need a hundred more. */
const mostGrowthMiB = 80;
/** Only so that a machine that is busy elsewhere may take its time. */
const longMs = 240_000;

/** How much more memory a step holds at most for the large one than for the small one. It is noise: compressed it is as large. */
async function growthOf(measure: (noise: Buffer) => Promise<number>): Promise<number> {
  const small = await measure(randomBytes(smallMiB * mebibyte));
  return (await measure(randomBytes(largeMiB * mebibyte))) - small;
}

async function memoryOf(options: Parameters<typeof deployMeasured>[0], inputs: Record<string, string>) {
  const { result, memoryMiB } = await deployMeasured({
    ...options,
    settings: { sourceLifetimeMs: 120_000_000 },
    inputs: { source_url: '', ...inputs }
  });
  expect(result.exitCode).toBe(0);
  return memoryMiB;
}

test(
  'a folder is packed and uploaded without being held',
  async () => {
    const growth = await growthOf(async noise => {
      const workspace = temporaryFolder();
      plant(workspace, { 'app/noise': noise });
      return memoryOf({ step: { workspace } }, { source_path: 'app' });
    });

    expect(growth).toBeLessThan(mostGrowthMiB);
  },
  longMs
);

test(
  'an archive is checked and uploaded without being held',
  async () => {
    const growth = await growthOf(async noise => {
      const workspace = temporaryFolder();
      plant(workspace, { 'app/noise': noise });
      tar(workspace, '-cf', 'app.tar', 'app');
      const whole = createReadStream(join(workspace, 'app.tar'));
      await pipeline(whole, createGzip({ level: 1 }), createWriteStream(join(workspace, 'app.tgz')));
      return memoryOf({ step: { workspace } }, { source_path: 'app.tgz' });
    });

    expect(growth).toBeLessThan(mostGrowthMiB);
  },
  longMs
);

test(
  'a private repository is fetched and uploaded without being held',
  async () => {
    const growth = await growthOf(async noise => {
      const { github, repository } = await host('private');
      repository.git('config', 'core.compression', '0');
      const sha = await repository.commitMore({ noise });
      const env = { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl };
      return memoryOf({ step: { sha, env } }, {});
    });

    expect(growth).toBeLessThan(mostGrowthMiB);
  },
  longMs
);
