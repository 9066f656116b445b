import type { Fault, Settings, Step } from '../../simulator/scalingo/index.ts';
import { type Pick, pickFor } from './pick.ts';
import { pickRestFault } from './rest-faults.ts';
import { pickScript } from './script.ts';
import { pickSettings } from './settings.ts';
import { pickStreamFault } from './stream-faults.ts';

/** All that decides a round, as plain JSON: whoever has it can play it again. */
export interface Round {
  readonly number: number;
  readonly seed: number;
  readonly script: readonly Step[];
  readonly settings: Partial<Settings>;
  readonly faults: readonly Fault[];
  readonly hosts: 'one' | 'separate';
  /** What the workflow says beside app, token, source and addresses. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Somebody else's deployment of the app that runs when the step starts. */
  readonly beside?: readonly Step[];
  /** The step follows a deployment that was made before, so many simulated milliseconds before it starts. */
  readonly attachAfterMs?: number;
}

/** Makes a round from its seed and its number alone. */
export function makeRound(seed: number, number: number): Round {
  const pick = pickFor(seed, number);
  const attaches = pick.percent(12);
  const beside = pick.percent(20) ? pickScript(pick).script : undefined;
  const settings = pickSettings(pick, beside !== undefined);
  const { script, hasUnknownStage } = pickScript(pick, { blankLines: settings.content !== 'several-open' });
  return {
    number,
    seed,
    script,
    // With neither status nor end known, a stage that nobody has heard of counts as an end: that is the contract, not a fault.
    settings: hasUnknownStage ? { ...settings, missingFields: [] } : settings,
    faults: pickFaults(pick),
    hosts: pick.percent(20) ? 'separate' : 'one',
    inputs: pickInputs(pick, attaches),
    ...(beside ? { beside } : {}),
    ...(attaches ? { attachAfterMs: pick.integer(0, 20_000) } : {})
  };
}

function pickFaults(pick: Pick): Fault[] {
  const count = pick.percent(8) ? 0 : pick.integer(1, 5);
  return Array.from({ length: count }, () => (pick.percent(60) ? pickStreamFault(pick) : pickRestFault(pick)));
}

function pickInputs(pick: Pick, attaches: boolean): Record<string, string> {
  return {
    ...(pick.percent(10) ? { wait: 'false' } : {}),
    ...(!attaches && pick.percent(15) ? { cache_reset: 'true' } : {}),
    ...(pick.percent(15) ? { timeout: `${pick.integer(3, 30) / 10}` } : {})
  };
}
