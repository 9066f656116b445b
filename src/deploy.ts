import { begin } from './begin.ts';
import type { Clock } from './clock.ts';
import { isSameName } from './commit-name.ts';
import { UncertainCreation } from './create.ts';
import { dashboardPage } from './dashboard-page.ts';
import type { Diagnosis } from './diagnosis/diagnose.ts';
import type { DeploymentLog } from './follow/deployment-log.ts';
import { readEnded } from './follow/ended.ts';
import { follow } from './follow/follow.ts';
import type { Verdict } from './follow/output-reading.ts';
import type { Inputs } from './inputs.ts';
import { type Known, type Listeners, StepRecord } from './known.ts';
import type { Ending } from './outcome.ts';
import { OtherDeployed, prove } from './proof.ts';
import { Scalingo } from './scalingo/client.ts';
import { ScalingoError } from './scalingo/errors.ts';
import { untilAnswered } from './scalingo/persistence.ts';
import { isOver } from './scalingo/status.ts';
import type { Deployment } from './scalingo/wire.ts';
import { lastSuccess } from './source/last-success.ts';
import { locate, locateRunning, type SourcePorts } from './source/locate.ts';
import { UnusableSource } from './source/unusable.ts';
import { Cancelled, TimedOut } from './stopping.ts';

/** What a deployment needs of the world. */
export interface Ports
  extends Pick<Listeners, 'creating' | 'madeNone' | 'seen'>,
    Pick<SourcePorts, 'connectGitHub' | 'serverUrl' | 'workspace'> {
  log: DeploymentLog & { mask(secret: string): void; endStage(): void };
  clock: Clock;
  /** Ends the step: its reason is `Cancelled` or `TimedOut`. */
  signal: AbortSignal;
  /** When the step's time is over, on the clock. */
  deadlineAtMs: number;
  /** The runner's folder for temporary files. */
  temporary: string;
  /** Told of a folder there that has to be removed, even where the step is killed. */
  keeping(folder: string): void;
}

/**
 * Deploys, and follows the deployment to its end. Throws nothing: how it ended is what it returns.
 * @param known is filled while the deployment goes on, so that whoever ends it early knows how far it came
 */
export async function deploy(inputs: Inputs, known: Known, ports: Ports): Promise<Ending> {
  try {
    return await deployAndFollow(inputs, known, ports);
  } catch (error) {
    return endingOf(error, ports.signal);
  } finally {
    ports.log.endStage();
  }
}

async function deployAndFollow(inputs: Inputs, known: Known, ports: Ports): Promise<Ending> {
  const { log, clock, signal, deadlineAtMs, temporary, keeping, creating, madeNone, seen } = ports;
  const { apiUrl, authUrl, token } = inputs;
  const mask = (secret: string) => log.mask(secret);
  const record = new StepRecord(known, { creating, madeNone, seen, note: text => log.note(text) });
  const scalingo = new Scalingo({ apiUrl, authUrl, token, clock, signal, onSecret: mask });
  const asking = { scalingo, clock, signal, deadlineAtMs, record, log, temporary, keeping };
  const sourcing = { ...ports, mask };

  const checked = await locate(inputs, sourcing);
  await untilAnswered(() => scalingo.authenticate(), asking);
  const app = await untilAnswered(() => scalingo.app(inputs.app), asking);
  record.foundApp(app);
  const source = checked ?? (await locateRunning(inputs, app, { ...sourcing, ...asking }));
  record.located(source?.gitRef);
  for (const warning of (await source?.warnings) ?? []) log.warning(warning);
  const deployed = source && inputs.skipDeployed ? await lastSuccess(app, asking) : undefined;
  if (deployed?.gitRef !== undefined && isSameName(deployed.gitRef, source?.gitRef ?? '')) {
    record.seen(app, deployed);
    return { kind: 'skipped' };
  }

  const { deployment, connection } = await begin(inputs, app, source, asking);
  try {
    record.seen(app, deployment);
    signal.throwIfAborted();
    log.note(`Deployment ${deployment.id}: ${dashboardPage(known)}`);
    const difference = source && prove(source.gitRef, app, deployment);
    if (difference) log.warning(difference);

    const following = { scalingo, log, clock, signal, deadlineAtMs, record };
    const fromStart = source !== undefined;
    if (isOver(deployment)) {
      const isFresh = fromStart || hasJustEnded(deployment, scalingo.serverClock.now());
      const read = await readEnded(app, deployment, isFresh, following);
      return { kind: 'ended', ...read, diagnosis: await diagnosisOf(deployment, read, log) };
    }
    if (connection === undefined) return { kind: 'accepted' };
    const ended = await follow({ app, deployment, connection, fromStart }, following);
    if (source) prove(source.gitRef, app, ended.deployment);
    const { verdict, logEnd } = ended;
    return { kind: 'ended', verdict, logEnd, diagnosis: await diagnosisOf(ended.deployment, ended, log) };
  } finally {
    connection?.close();
  }
}

/** Whether the log of a deployment that is over may still lag: the one of one that ended long ago does not. */
function hasJustEnded({ finishedAt }: Deployment, serverNowMs: number | undefined): boolean {
  return serverNowMs === undefined || !(Date.parse(finishedAt ?? '') < serverNowMs - lagMs);
}

/** So long Scalingo may need to write down the end of a log. */
const lagMs = 20_000;

/** Only a deployment that failed loads what explains it. Where that is not to be had, the status still tells something. */
async function diagnosisOf(
  { status }: Deployment,
  { verdict, logEnd }: { verdict: Verdict; logEnd: readonly string[] },
  log: DeploymentLog
): Promise<Diagnosis | undefined> {
  if (status === 'success') return undefined;
  try {
    const { diagnose } = await import('./diagnosis/diagnose.ts');
    return diagnose(status, logEnd, verdict !== 'not verifiable');
  } catch (error) {
    log.debug(`no cause could be looked for: ${error}`);
    return undefined;
  }
}

/** What ended the step, in the order in which the causes count. Whatever breaks once the step was stopped broke because of that. */
function endingOf(error: unknown, signal: AbortSignal): Ending {
  const reason = signal.aborted ? signal.reason : error;
  if (reason instanceof Cancelled) return { kind: 'cancelled' };
  if (reason instanceof TimedOut) return { kind: 'timed out' };
  if (error instanceof UncertainCreation) return { kind: 'uncertain', error };
  if (error instanceof ScalingoError) return { kind: 'refused', error };
  if (error instanceof UnusableSource) return { kind: 'unusable', error };
  if (error instanceof OtherDeployed) return { kind: 'other', error };
  return { kind: 'broken', error };
}
