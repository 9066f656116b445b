// Builds `dist/` from `src/`: types off with tsc, bundled with webpack. With --compare it changes nothing and fails where the
// committed `dist/` is not what `src/` builds.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const fresh = mkdtempSync(join(tmpdir(), 'dist-'));

function run(script: string, ...options: string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit']
  });
}

function contents(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')])
  );
}

try {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  run('typescript/bin/tsc', '--project', 'tsconfig.build.json');
  await bundle(fresh);
  if (process.argv.includes('--compare')) {
    const built = contents(fresh);
    const committed = contents(dist);
    const names = new Set([...built.keys(), ...committed.keys()]);
    const different = [...names].filter(name => built.get(name) !== committed.get(name));
    if (different.length > 0) {
      process.stderr.write(
        `dist/ is not what src/ builds: ${different.join(', ')}. Run \`npm run build\` and commit dist/.\n`
      );
      process.exitCode = 1;
    }
  } else {
    rmSync(dist, { recursive: true, force: true });
    cpSync(fresh, dist, { recursive: true });
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
