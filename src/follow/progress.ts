import { isStage, stages } from '../scalingo/status.ts';

/** How far a deployment has come. Statuses reach the step twice, over the stream and REST, and out of order: it never goes back. */
export class Progress {
  readonly #seen: Set<string>;
  #status: string;
  #rank: number;

  constructor(status: string) {
    this.#status = status;
    this.#seen = new Set([status]);
    this.#rank = isStage(status) ? stages.indexOf(status) : -1;
  }

  get status(): string {
    return this.#status;
  }

  /**
   * Takes note of a status under which the deployment runs. One that nobody has heard of has no place among the stages:
   * it may follow any, and any later one may follow it.
   * @returns whether that is a new stage
   */
  moveTo(status: string): boolean {
    const rank = isStage(status) ? stages.indexOf(status) : this.#rank;
    if (this.#seen.has(status) || rank < this.#rank) return false;
    this.#seen.add(status);
    this.#status = status;
    this.#rank = rank;
    return true;
  }
}
