import type { Clock } from '../clock.ts';
import { amount } from './amount.ts';

/** So often a long transfer says how far it is. */
const everyMs = 10_000;

export interface TransferPorts {
  clock: Clock;
  log: { note(text: string): void };
}

/** Tells how a transfer goes on: a line every ten seconds, also where nothing moves, and one at its end. */
export class Transfer {
  readonly #did: string;
  readonly #totalBytes: number | undefined;
  readonly #ports: TransferPorts;
  readonly #startedAtMs: number;
  #bytes = 0;
  #toldBytes = 0;
  #callOff = () => {};

  /**
   * @param did what is done to the bytes, in the past: `Uploaded`
   * @param totalBytes undefined where nobody knows before the end
   */
  constructor(did: string, totalBytes: number | undefined, ports: TransferPorts) {
    this.#did = did;
    this.#totalBytes = totalBytes;
    this.#ports = ports;
    this.#startedAtMs = ports.clock.now();
    this.#wait();
  }

  /** So many bytes more; a negative number where they have to go once more. */
  moved(bytes: number): void {
    this.#bytes += bytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** All has arrived. */
  finish(): void {
    this.stop();
    const seconds = Math.max(0.1, (this.#ports.clock.now() - this.#startedAtMs) / 1000);
    const rate = this.#bytes / seconds;
    this.#ports.log.note(
      `${this.#did} ${amount(this.#bytes)} in ${seconds.toFixed(1)} s (${amount(Math.round(rate))}/s).`
    );
  }

  /** Nothing more is told. */
  stop(): void {
    this.#callOff();
  }

  #wait(): void {
    this.#callOff = this.#ports.clock.after(everyMs, () => {
      const rate = Math.max(0, this.#bytes - this.#toldBytes) / (everyMs / 1000);
      this.#toldBytes = this.#bytes;
      const total = this.#totalBytes;
      const share = total ? ` of ${amount(total)} (${Math.floor((this.#bytes / total) * 100)} %)` : '';
      this.#ports.log.note(`${this.#did} ${amount(this.#bytes)}${share} so far, ${amount(Math.round(rate))}/s`);
      this.#wait();
    });
  }
}
