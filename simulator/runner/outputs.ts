import type { Masker } from './masker.ts';

const largestOutputsBytes = 1_048_576;

/**
 * Gives the names of the outputs that a job may not hand on: those that contain a secret
 * (actions/runner, src/Runner.Worker/JobExtension.cs, FinalizeJob), and those beyond what GitHub documents as the limit
 * of a job, 1 MB in UTF-16. How GitHub treats what is over it is not documented: it is assumed that what fits is kept.
 */
export function withheldOutputs(outputs: Readonly<Record<string, string>>, masker: Masker): string[] {
  let usedBytes = 0;
  return Object.entries(outputs).flatMap(([name, value]) => {
    if (masker.mask(value) !== value) return [name];
    const sizeBytes = 2 * value.length;
    if (usedBytes + sizeBytes > largestOutputsBytes) return [name];
    usedBytes += sizeBytes;
    return [];
  });
}
