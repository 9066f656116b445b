import type { Clock } from './clock.ts';
import { UncertainCreation } from './create.ts';
import { readEnded } from './follow/ended.ts';
import { type DeploymentLog, follow } from './follow/follow.ts';
import type { Inputs } from './inputs.ts';
import { type Known, type Listeners, StepRecord } from './known.ts';
import { obtain } from './obtain.ts';
import { dashboardPage, type Ending } from './outcome.ts';
import { Scalingo } from './scalingo/client.ts';
import { ScalingoError } from './scalingo/errors.ts';
import { untilAnswered } from './scalingo/persistence.ts';
import { isOver } from './scalingo/status.ts';
import { Cancelled, TimedOut } from './stopping.ts';

/** What a deployment needs of the world. */
export interface Ports extends Pick<Listeners, 'creating' | 'seen'> {
  log: DeploymentLog & { mask(secret: string): void; endStage(): void };
  clock: Clock;
  /** Ends the step: its reason is `Cancelled` or `TimedOut`. */
  signal: AbortSignal;
  /** When the step's time is over, on the clock. */
  deadlineAtMs: number;
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
  const { log, clock, signal, deadlineAtMs, creating, seen } = ports;
  const { apiUrl, authUrl, token } = inputs;
  const record = new StepRecord(known, { creating, seen, note: text => log.note(text) });
  const scalingo = new Scalingo({ apiUrl, authUrl, token, clock, signal, onSecret: secret => log.mask(secret) });
  const asking = { clock, signal, deadlineAtMs, record };

  await untilAnswered(() => scalingo.authenticate(), asking);
  const app = await untilAnswered(() => scalingo.app(inputs.app), asking);
  record.foundApp(app);
  // Opened before there is a deployment, so that none of its events can be missed.
  const open = () => scalingo.openStream(app.streamUrl, signal);
  const connection = inputs.wait ? await untilAnswered(open, asking) : undefined;
  try {
    const deployment = await obtain(inputs, app, { ...asking, scalingo, connection, log });
    record.seen(app, deployment);
    signal.throwIfAborted();
    log.note(`Deployment ${deployment.id}: ${dashboardPage(known)}`);

    const following = { scalingo, log, clock, signal, record };
    const fromStart = inputs.source.kind !== 'deployment';
    if (isOver(deployment)) return { kind: 'ended', ...(await readEnded(app, deployment, fromStart, following)) };
    if (connection === undefined) return { kind: 'accepted' };
    const ended = await follow({ app, deployment, connection, fromStart }, following);
    record.seen(app, ended.deployment);
    return { kind: 'ended', ...ended };
  } finally {
    connection?.close();
  }
}

/** What ended the step, in the order in which the causes count. Whatever breaks once the step was stopped broke because of that. */
function endingOf(error: unknown, signal: AbortSignal): Ending {
  const reason = signal.aborted ? signal.reason : error;
  if (reason instanceof Cancelled) return { kind: 'cancelled' };
  if (reason instanceof TimedOut) return { kind: 'timed out' };
  if (error instanceof UncertainCreation) return { kind: 'uncertain', error };
  if (error instanceof ScalingoError) return { kind: 'refused', error };
  return { kind: 'broken', error };
}
