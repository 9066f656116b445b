/**
 * Shows what each kind of source costs before Scalingo is asked for anything: how much of the bundle a step loads, and how long it is until its first
 * request arrives, beside a Node process that does nothing but make one. In turns, so that a busy machine is busy for all.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf, wholeNumber } from './command-line.ts';
import { withRepository } from './starting/repository.ts';
import { type Started, startBare, startDeploying } from './starting/start.ts';

const usage = `Usage: npm run starting -- [options]

Measures what each kind of source costs before the first request, beside a Node process that does nothing but make one.

  --rounds N   how often each is measured (15)
  --help       this text
`;
const rounds = wholeNumber('rounds', optionsOf(usage, { rounds: { type: 'string', default: '15' } }).rounds);
const scratch = mkdtempSync(join(tmpdir(), 'starting-'));
try {
  mkdirSync(join(scratch, 'app'));
  writeFileSync(join(scratch, 'app', 'Procfile'), 'web: node main.js\n');
  await withRepository(scratch, measure);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(repository: Parameters<typeof startDeploying>[1]): Promise<void> {
  const file = join(scratch, 'loaded');
  const url = { source_url: 'https://example.com/my-app.tar.gz' };
  const kinds: [name: string, start: () => Promise<Started>][] = [
    ['a bare Node process', startBare],
    ['source_url', () => startDeploying(url, {}, file)],
    ['source_path, a folder', () => startDeploying({ source_path: 'app' }, { workspace: scratch }, file)],
    ['a public repository', () => startDeploying({}, repository, file)]
  ];
  const started = kinds.map((): Started[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, [, start]] of kinds.entries()) started[index]?.push(await start());
  }
  const medians = started.map(all => median(all.map(({ firstRequestMs }) => firstRequestMs)));
  const [bareMs = 1, urlMs = 1] = medians;
  write(`${rounds} rounds; time is the median until Scalingo gets the first request`);
  for (const [index, [name]] of kinds.entries()) {
    const { files = 0, bytes = 0 } = started[index]?.[0] ?? {};
    const ms = medians[index] ?? 0;
    const loaded =
      files === 0 ? 'nothing of the bundle' : `${files} files of the bundle, ${Math.round(bytes / 1000)} kB`;
    const times = `${ms.toFixed(0)} ms, ${(ms / bareMs).toFixed(2)} of the bare process, ${(ms / urlMs).toFixed(2)} of source_url`;
    write(`${name.padEnd(22)} ${loaded}; ${times}`);
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
