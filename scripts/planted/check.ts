import type { PlantedBug } from './bug.ts';
import type { Copy } from './copy.ts';

/** What became of a planted bug: the test file and the test that noticed it; neither where it survived. */
export interface Checked {
  readonly name: string;
  readonly caughtBy: string | undefined;
  readonly test: string;
}

/** Whether a test file runs what is built. */
function needsBuild(file: string): boolean {
  return /^__tests__\/(end-to-end|faults|scripts|simulator\/action)\//.test(file);
}

/**
 * Plants a bug and runs the test files that should notice it, one after the other until one does.
 * @throws Error where the bug cannot be planted, or a test file is not there
 */
export function check(bug: PlantedBug, copy: Copy): Promise<Checked> {
  for (const file of bug.tests) if (!copy.has(file)) throw new Error(`there is no ${file}`);
  return copy.with(bug, bug.tests.some(needsBuild), async () => {
    for (const file of bug.tests) {
      const { passed, by } = await copy.test([file]);
      if (!passed) return { name: bug.name, caughtBy: file, test: by };
    }
    return { name: bug.name, caughtBy: undefined, test: '' };
  });
}

/** The test files that fail although nothing is planted: what they notice proves nothing. */
export async function failingAnyway(files: readonly string[], copy: Copy): Promise<string[]> {
  const failing: string[] = [];
  await copy.with({ changes: [] }, true, async () => {
    for (const file of files) if (!(await copy.test([file])).passed) failing.push(file);
  });
  return failing;
}
