import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { SavedState } from '../../state.ts';
import type { GitHubApi } from '../api.ts';
import { Deployments, type Listed, NotRecorded, type Order } from './deployments.ts';
import { makeOnce } from './making.ts';
import { retire } from './older.ts';
import { hasOwn } from './own-job.ts';
import { explainUnrecorded, Late } from './refusal.ts';
import type { Run } from './run.ts';
import { describe, type RecordStatus, webAddress } from './status.ts';

export interface RecordPorts {
  /** GitHub, for calls that end with the signal; each attempt that failed and is repeated is told. */
  connect(signal: AbortSignal, note: (text: string) => void): Promise<GitHubApi>;
  clock: Clock;
  /** After a cancel nothing more is sent. */
  cancelled: AbortSignal;
  run: Run;
  log: { note(text: string): void; warning(text: string): void; debug(text: string): void };
  /** Keeps what the run after the job needs. */
  keep(state: Partial<SavedState>): void;
}

/** What is recorded, and where. */
export interface RecordOrder extends Omit<Order, 'key'> {
  /** `owner/name`. */
  repository: string;
}

/**
 * GitHub's record of one deployment. It goes its own way beside the deployment: whoever tells it something never waits for GitHub, and a state
 * that a later one has overtaken is not sent any more. A refusal is told in one warning, and then nothing more is tried. What passes (GitHub has
 * trouble, or was asked too often) is tried again with the next state, so that the record does not say for good what held for a moment, and so seldom
 * that a GitHub that is down hears little of it; only where the last state cannot be told either there is a warning, and the run after the job tries.
 */
export class EnvironmentRecord {
  readonly #ports: RecordPorts;
  readonly #late = new AbortController();
  readonly #signal: AbortSignal;
  readonly #key = randomUUID();
  readonly #order: RecordOrder;
  #made: { id: string; earlier: readonly Listed[] } | undefined;
  #wanted: RecordStatus | undefined;
  /** The last one that GitHub was to be told, whether it took it or not. */
  #tried: RecordStatus | undefined;
  /** GitHub wants to be left alone. */
  #rest: { untilMs: number; error: NotRecorded } | undefined;
  #working: Promise<void> | undefined;
  #trouble = '';
  #isLast = false;
  #isOver = false;

  constructor(ports: RecordPorts, order: RecordOrder) {
    this.#ports = ports;
    this.#order = order;
    this.#signal = AbortSignal.any([ports.cancelled, this.#late.signal]);
    ports.keep({ environment: order.environment, record_key: this.#key });
  }

  /** How the deployment stands now. */
  move(status: RecordStatus): void {
    if (this.#isOver || this.#isLast) return;
    if (this.#wanted?.state === status.state) return;
    this.#wanted = status;
    this.#work();
  }

  /**
   * The last that is to be told.
   * @param withinMs so long the end is waited for
   * @returns resolves when GitHub was told, or when there is no use in waiting for it. Rejects never
   */
  async end(status: RecordStatus, withinMs: number): Promise<void> {
    const { clock, keep } = this.#ports;
    if (this.#isOver) return;
    keep({ record_owed: JSON.stringify(status) });
    this.#isLast = true;
    this.#wanted = status;
    this.#work();
    const callOff = clock.after(withinMs, () => this.#late.abort(new Late(this.#trouble)));
    while (this.#working !== undefined) await this.#working;
    callOff();
  }

  #work(): void {
    this.#working ??= this.#settle()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#working = undefined;
        // It may have been told something just then.
        if (!this.#isOver && this.#wanted !== this.#tried) this.#work();
      });
  }

  /** Tells GitHub until it knows what there is to know. */
  async #settle(): Promise<void> {
    const { connect, clock, log, run } = this.#ports;
    const note = (text: string) => {
      this.#trouble = text;
      log.debug(text);
    };
    const deployments = new Deployments(await connect(this.#signal, note), this.#order.repository);
    while (this.#wanted !== undefined && this.#wanted !== this.#tried) {
      this.#tried = this.#wanted;
      if (this.#rest !== undefined && clock.now() < this.#rest.untilMs) throw this.#rest.error;
      this.#made ??= await this.#make(deployments);
      if (this.#made === undefined) return this.#finish();
      // Meanwhile a later one may have overtaken it.
      const status = this.#wanted;
      this.#tried = status;
      await deployments.addStatus(this.#made.id, statusOrder(status, run));
      if (this.#isLast && status === this.#wanted) this.#finish();
      if (status.state === 'success') await retire(deployments, this.#made.earlier);
    }
  }

  async #make(deployments: Deployments): Promise<{ id: string; earlier: readonly Listed[] } | undefined> {
    const { clock, run, log, keep } = this.#ports;
    const order = this.#order;
    const earlier = await deployments.list(order.environment);
    // An attempt before may have made it without ever hearing so.
    const at = earlier.findIndex(({ key }) => key === this.#key);
    const found = earlier[at];
    if (found !== undefined) {
      keep({ record_id: found.id });
      return { id: found.id, earlier: earlier.slice(at + 1) };
    }
    if (await hasOwn(deployments, earlier, run)) {
      log.note(
        `GitHub itself records a job of this run in the environment "${order.environment}", so no second record is made of the deployment.`
      );
      return undefined;
    }
    const made = { ...order, description: describe(order.description), key: this.#key };
    const id = await makeOnce(deployments, made, { clock, signal: this.#signal });
    keep({ record_id: id });
    return { id, earlier };
  }

  /** Nothing more is to be told. */
  #finish(): void {
    this.#isOver = true;
    this.#ports.keep({ record_over: 'true' });
  }

  #fail(error: unknown): void {
    const { cancelled, log } = this.#ports;
    const { reason } = this.#late.signal;
    const isPassing = error instanceof NotRecorded && error.isPassing;
    const wasTheLast = this.#isLast && this.#wanted === this.#tried;
    if (isPassing && !wasTheLast && !this.#signal.aborted) {
      this.#postpone(error);
      return;
    }
    const isOwed = !this.#isOver && (reason !== undefined || isPassing);
    this.#isOver = true;
    // The run after the job tells GitHub what became of it.
    if (cancelled.aborted) return;
    if (!isOwed) this.#finish();
    log.warning(explainUnrecorded(reason ?? error, this.#order.environment, isOwed));
  }

  /** The next state is another occasion. */
  #postpone(error: NotRecorded): void {
    const { clock, log } = this.#ports;
    const { waitMs = 0 } = error.answer;
    if (error !== this.#rest?.error) this.#rest = { untilMs: clock.now() + waitMs, error };
    log.debug(`GitHub was not told how the deployment stands: ${error.message}`);
  }
}

/** A status as GitHub takes it. */
export function statusOrder({ state, description, page, environmentUrl }: RecordStatus, run: Pick<Run, 'page'>) {
  const address = webAddress(environmentUrl);
  return {
    state,
    description: describe(description, page),
    ...(run.page && { log_url: run.page }),
    ...(address && { environment_url: address })
  };
}
