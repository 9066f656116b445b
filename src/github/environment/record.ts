import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { SavedState } from '../../state.ts';
import type { GitHubApi } from '../api.ts';
import { Deployments, type Listed, type Order } from './deployments.ts';
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
 * that a later one has overtaken is not sent any more. What goes wrong is told in one warning, and then nothing more is tried.
 */
export class EnvironmentRecord {
  readonly #ports: RecordPorts;
  readonly #late = new AbortController();
  readonly #signal: AbortSignal;
  readonly #key = randomUUID();
  readonly #order: RecordOrder;
  #made: { id: string; earlier: readonly Listed[] } | undefined;
  #wanted: RecordStatus | undefined;
  #sent: RecordStatus | undefined;
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
      .catch((error: unknown) => this.#giveUp(error))
      .finally(() => {
        this.#working = undefined;
        // It may have been told something just then.
        if (!this.#isOver && this.#wanted !== this.#sent) this.#work();
      });
  }

  /** Tells GitHub until it knows what there is to know. */
  async #settle(): Promise<void> {
    const { connect, keep, log } = this.#ports;
    const note = (text: string) => {
      this.#trouble = text;
      log.debug(text);
    };
    const deployments = new Deployments(await connect(this.#signal, note), this.#order.repository);
    this.#made ??= await this.#make(deployments);
    while (this.#made !== undefined && this.#wanted !== undefined && this.#wanted !== this.#sent) {
      const status = this.#wanted;
      await deployments.addStatus(this.#made.id, statusOrder(status, this.#ports.run));
      this.#sent = status;
      if (status.state === 'success') await retire(deployments, this.#made.earlier);
    }
    if (this.#isLast || this.#made === undefined) {
      this.#isOver = true;
      keep({ record_over: 'true' });
    }
  }

  async #make(deployments: Deployments): Promise<{ id: string; earlier: Listed[] } | undefined> {
    const { clock, run, log, keep } = this.#ports;
    const order = this.#order;
    const earlier = await deployments.list(order.environment);
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

  #giveUp(error: unknown): void {
    const { cancelled, log, keep } = this.#ports;
    this.#isOver = true;
    // The run after the job tells GitHub what became of it.
    if (cancelled.aborted) return;
    const { reason } = this.#late.signal;
    if (reason === undefined) keep({ record_over: 'true' });
    log.warning(explainUnrecorded(reason ?? error, this.#order.environment));
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
