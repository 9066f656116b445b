/**
 * Measures how long packing a folder takes beside `tar czf` of the same folder, in turns, and how much memory a step needs that deploys it as a folder
 * and as a private repository.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf, wholeNumber } from './command-line.ts';
import { makeFolder } from './packing/folder.ts';
import { deployFolder, deployRepository } from './packing/steps.ts';

const usage = `Usage: npm run packing -- [options]

Measures how long packing a folder takes beside tar, and how much memory a step needs that deploys it.

  --megabytes N   how large the folder is (250)
  --rounds N      how often each is measured (5)
  --help          this text
`;
const values = optionsOf(usage, {
  megabytes: { type: 'string', default: '250' },
  rounds: { type: 'string', default: '5' }
});
const megabytes = wholeNumber('megabytes', values.megabytes);
const rounds = wholeNumber('rounds', values.rounds);
const scratch = mkdtempSync(join(tmpdir(), 'packing-'));
try {
  await measure();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const folder = join(scratch, 'app');
  const output = join(scratch, 'output');
  mkdirSync(output);
  const files = makeFolder(folder, megabytes * 1_000_000);
  write(`${megabytes} MB in ${files} files, ${rounds} rounds`);
  const ours: number[] = [];
  const theirs: number[] = [];
  let packed = { sizeBytes: 0, memoryBytes: 0 };
  for (let round = 0; round < rounds; round++) {
    const pack = () => {
      const answer = run(
        process.execPath,
        '--no-warnings',
        join(import.meta.dirname, 'packing/pack.ts'),
        folder,
        output
      );
      ours.push(answer.seconds);
      packed = JSON.parse(answer.said);
    };
    const tar = () => theirs.push(run('tar', 'czf', join(output, 'tar.tar.gz'), '-C', scratch, 'app').seconds);
    // Who comes second finds the files in memory; so it is in turns.
    for (const one of round % 2 === 0 ? [pack, tar] : [tar, pack]) one();
  }
  const theirBytes = statSync(join(output, 'tar.tar.gz')).size;
  write(
    `packing     ${median(ours).toFixed(2)} s, ${packed.sizeBytes} bytes, at most ${inMegabytes(packed.memoryBytes)} of memory`
  );
  write(`tar czf     ${median(theirs).toFixed(2)} s, ${theirBytes} bytes`);
  write(
    `ratio       ${(median(ours) / median(theirs)).toFixed(2)} of the time, ${(packed.sizeBytes / theirBytes).toFixed(3)} of the size`
  );
  rmSync(output, { recursive: true });
  for (const [what, deploy] of [
    ['a step with the folder', deployFolder],
    ['a step with the private repository', deployRepository]
  ] as const) {
    const { seconds, memoryBytes } = await deploy(folder, scratch);
    write(`${what}: ${seconds.toFixed(2)} s with upload, at most ${inMegabytes(memoryBytes)} of memory`);
  }
}

function run(program: string, ...parameters: string[]): { seconds: number; said: string } {
  const began = performance.now();
  const said = execFileSync(program, parameters, { encoding: 'utf8' });
  return { seconds: (performance.now() - began) / 1000, said };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
