import { excusesOf } from './excuses.ts';
import { wrongCost } from './judge-cost.ts';
import { wrongEnd } from './judge-end.ts';
import { wrongLines } from './judge-lines.ts';
import { wrongSafety } from './judge-safety.ts';
import { wrongSource } from './judge-source.ts';
import { wrongStop } from './judge-stop.ts';
import type { Played } from './play.ts';

/**
 * What is wrong with a round, one sentence each; none where all is well. Judged by the simulator's ledger and by what the
 * page shows, never by what the step believes.
 */
export function judge(played: Played): string[] {
  if (played.hung) return ['the step did not end by itself'];
  const excuses = excusesOf(played);
  return [
    ...wrongEnd(played, excuses),
    ...wrongLines(played, excuses),
    ...wrongCost(played),
    ...wrongSafety(played),
    ...wrongStop(played, excuses),
    ...wrongSource(played)
  ];
}
