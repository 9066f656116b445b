import { duration } from '../../duration.ts';
import { amount } from '../../source/amount.ts';

/** What a deployment took and made. */
export interface Measures {
  durationSeconds: number | undefined;
  imageSizeBytes: number | undefined;
}

/** How long it took, beside the deployment before it where that is known. */
export function durationBeside(now: Measures, before: Measures | undefined): string | undefined {
  return beside(now.durationSeconds, before?.durationSeconds, seconds => duration(seconds * 1000), [
    'faster',
    'slower'
  ]);
}

/** How large its image is, in the same way. */
export function sizeBeside(now: Measures, before: Measures | undefined): string | undefined {
  return beside(now.imageSizeBytes, before?.imageSizeBytes, amount, ['smaller', 'larger']);
}

function beside(
  now: number | undefined,
  before: number | undefined,
  said: (value: number) => string,
  [less, more]: readonly [string, string]
): string | undefined {
  if (now === undefined) return undefined;
  if (before === undefined) return said(now);
  const difference = said(Math.abs(now - before));
  const how = said(now) === said(before) ? 'the same as' : `${difference} ${now < before ? less : more} than`;
  return `${said(now)}, ${how} the last successful deployment (${said(before)})`;
}
