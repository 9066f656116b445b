import { setImmediate as turn } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const collect: () => void = vm.runInNewContext('gc');

/** What this process holds, in bytes, once all that nobody needs is collected. */
export async function heldBytes(): Promise<number> {
  // V8 holds on to the last text in which a regular expression was found.
  /a/.test('a');
  // What is freed by one collection may hold something that only the next one finds.
  for (let round = 0; round < 3; round++) {
    collect();
    await turn();
  }
  // What buffers hold is external, too.
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** How many bytes more are held after something was done, whose result is still needed then. */
export async function growthOf<T>(act: () => T | Promise<T>): Promise<{ bytes: number; result: T }> {
  const before = await heldBytes();
  const result = await act();
  return { bytes: (await heldBytes()) - before, result };
}
