// Builds `dist/` from `src/` and `simulator/dist/` from `simulator/action/`: types off with tsc, bundled with webpack. With --compare
// it changes nothing and fails where what is committed is not what the sources build.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

/** What is bundled: where its compiler options are, which files of `lib/` begin, and where it goes. */
const bundles = [
  {
    project: 'tsconfig.build.json',
    begin: { index: './lib/main.js', post: './lib/post.js' },
    sources: 'src/',
    dist: 'dist'
  },
  {
    project: 'tsconfig.simulator.json',
    begin: { index: './lib/action/index.js', post: './lib/action/post.js' },
    sources: 'simulator/action/',
    dist: 'simulator/dist'
  }
];
const root = join(import.meta.dirname, '..');
const isCompared = process.argv.includes('--compare');

for (const { project, begin, sources, dist } of bundles) {
  const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
  try {
    rmSync(join(root, 'lib'), { recursive: true, force: true, maxRetries: 3 });
    run('typescript/bin/tsc', '--project', project);
    await bundle(begin, fresh);
    if (isCompared) compare(fresh, sources, dist);
    else {
      rmSync(join(root, dist), { recursive: true, force: true, maxRetries: 3 });
      cpSync(fresh, join(root, dist), { recursive: true });
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 3 });
  }
}

if (isCompared && process.exitCode === undefined) {
  process.stdout.write(`${bundles.map(({ dist }) => `${dist}/`).join(' and ')} are what the sources build.\n`);
}

function run(script: string, ...options: string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit']
  });
}

/** Fails where a committed folder is not what was built just now. */
function compare(fresh: string, sources: string, dist: string): void {
  const built = contents(fresh);
  const committed = contents(join(root, dist));
  const names = new Set([...built.keys(), ...committed.keys()]);
  const different = [...names].filter(name => built.get(name) !== committed.get(name));
  if (different.length === 0) return;
  process.stderr.write(
    `${dist}/ is not what ${sources} builds: ${different.join(', ')}. Run \`npm run build\` and commit ${dist}/.\n`
  );
  process.exitCode = 1;
}

/** The files of a folder, with plain line ends; none where there is no folder. */
function contents(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')])
  );
}
