/**
 * Watches a connection for proof that it does not deliver everything twice. On a stream that is doubled throughout, every run of
 * equal events is of even length: one that is not proves the stream honest. Until then nothing of it can be printed.
 */
export class DoublingProof {
  #last: string | undefined;
  #run = 0;
  #isProven = false;

  /** Whether the stream is known not to be doubled throughout. */
  get isProven(): boolean {
    return this.#isProven;
  }

  /** Takes the next event, as a text that is the same for equal events alone. */
  see(event: string): void {
    if (this.#isProven) return;
    if (event === this.#last) {
      this.#run++;
      return;
    }
    if (this.#run % 2 === 1) this.#isProven = true;
    // Once it is proved nothing is compared any more, and an event may be as long as a frame.
    this.#last = this.#isProven ? undefined : event;
    this.#run = 1;
  }
}
