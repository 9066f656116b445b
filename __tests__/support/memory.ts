import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Deployed, type DeploymentOptions, deployOnce } from './deployment.ts';

/** Deploys once, and tells how much memory the step held at most, in MiB. */
export async function deployMeasured(options: DeploymentOptions): Promise<Deployed & { memoryMiB: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  const file = join(folder, 'most');
  try {
    const module = new URL('./measure-memory.ts', import.meta.url).href;
    const step = {
      ...options.step,
      nodeFlags: ['--disable-warning=ExperimentalWarning', '--import', module],
      env: { ...options.step?.env, MEMORY_FILE: file }
    };
    const deployed = await deployOnce({ ...options, step });
    return { ...deployed, memoryMiB: Number(readFileSync(file, 'utf8')) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}
