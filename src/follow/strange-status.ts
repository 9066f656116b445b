import { isKnownEnd, isStage } from '../scalingo/status.ts';

/** The last status that the stream told of, where nobody has heard of it: a stage or an end, which only REST can tell, and may be behind with. */
export class StrangeStatus {
  #status: string | undefined;
  #inVain = 0;

  /** Takes a status of the stream. @returns whether it is such a one */
  hear(status: string): boolean {
    const isStrange = !isStage(status) && !isKnownEnd(status);
    this.#status = isStrange ? status : undefined;
    this.#inVain = 0;
    return isStrange;
  }

  /** Whether the stream told of this end. */
  is(status: string | undefined): boolean {
    return this.#status !== undefined && this.#status === status;
  }

  /**
   * Takes a status under which the deployment runs, as REST has it.
   * @returns how often REST did not show what the stream told of; undefined where that is not waited for
   */
  missedBy(status: string | undefined): number | undefined {
    // It is a stage, then.
    if (this.is(status)) this.#status = undefined;
    return this.#status === undefined ? undefined : ++this.#inVain;
  }
}
