import type { Fault, Settings, Step } from '../../simulator/scalingo/index.ts';
import { type Pick as Choices, pickFor } from './pick.ts';
import { pickRestFault } from './rest-faults.ts';
import { pickRunnerFaults, type RunnerFaults } from './runner-faults.ts';
import { lengthened, pickScript } from './script.ts';
import { pickSettings } from './settings.ts';
import { pickStreamFault } from './stream-faults.ts';
import { pickUpload, type Upload } from './upload.ts';
import { pickWay, type Way } from './way.ts';

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
  /** What goes wrong at the runner. */
  readonly runner?: RunnerFaults;
  /** What lies between the step and Scalingo. */
  readonly way?: Way;
  /** The step deploys this instead of an archive that Scalingo can download. */
  readonly upload?: Upload;
  /** A deployment of the same commit that ended so many simulated milliseconds before the step starts. */
  readonly older?: { readonly agoMs: number; readonly status: string };
  /** Whether what runs beside is of the same commit, too. */
  readonly isBesideAlike?: boolean;
}

/** Makes a round from its seed and its number alone. */
export function makeRound(seed: number, number: number): Round {
  const pick = pickFor(seed, number);
  const attaches = pick.percent(12);
  const beside = pick.percent(20) ? pickScript(pick).script : undefined;
  const settings = pickSettings(pick, beside !== undefined);
  const { script, hasUnknownStage } = pickScript(pick, { blankLines: settings.content !== 'several-open' });
  const round: Round = {
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
  return withSurroundings(round, pickFor(~seed, number));
}

/** What is around the step, chosen by choices of its own: without all of it the round is the same. */
function withSurroundings(round: Round, pick: Choices): Round {
  const makes = round.attachAfterMs === undefined;
  const upload = makes && pick.percent(8) ? pickUpload(pick) : undefined;
  const way = pickWay(pick);
  const { sleep, ...awake } = pickRunnerFaults(pick);
  // The addresses of an upload live ten minutes: nobody can help it where the step sleeps through them.
  const runner = sleep === undefined || upload !== undefined ? awake : { ...awake, sleep };
  const isReadLate = runner.stdout !== undefined && runner.stdout.kind !== 'closed';
  const story = isReadLate ? readLate(round) : round;
  const older = pick.percent(10) ? { agoMs: pick.one([1_000, 60_000, 3_600_000]), status: pickPast(pick) } : undefined;
  return {
    ...round,
    ...{ script: story.script, faults: story.faults },
    ...(upload ? { upload, faults: story.faults.map(fault => ofUploadToo(fault, pick)) } : {}),
    ...(way ? { way, ...(way.kind === 'proxy' ? { hosts: 'separate' as const } : {}) } : {}),
    ...(Object.keys(runner).length > 0 ? { runner } : {}),
    ...(older ? { older } : {}),
    ...(round.beside && pick.percent(30) ? { isBesideAlike: true } : {})
  };
}

/** A log that is more than a pipe holds; without what would take minutes then: megabytes that call themselves a log, or a stream of drops. */
function readLate({ script, faults }: Round): Pick<Round, 'script' | 'faults'> {
  return { script: lengthened(script), faults: faults.filter(({ effect }) => !endless.includes(effect.kind)) };
}

const endless: readonly Fault['effect']['kind'][] = ['huge', 'slice', 'fragment'];

function pickPast(pick: Choices): string {
  return pick.one(['success', 'success', 'build-error', 'aborted']);
}

function ofUploadToo(fault: Fault, pick: Choices): Fault {
  return fault.on === 'rest' && pick.percent(50) ? { ...fault, call: pick.one(['source', 'upload']) } : fault;
}

function pickFaults(pick: Choices): Fault[] {
  const count = pick.percent(8) ? 0 : pick.integer(1, 5);
  return Array.from({ length: count }, () => (pick.percent(60) ? pickStreamFault(pick) : pickRestFault(pick)));
}

function pickInputs(pick: Choices, attaches: boolean): Record<string, string> {
  return {
    ...(pick.percent(10) ? { wait: 'false' } : {}),
    ...(!attaches && pick.percent(15) ? { cache_reset: 'true' } : {}),
    ...(pick.percent(15) ? { timeout: `${pick.integer(3, 30) / 10}` } : {})
  };
}
