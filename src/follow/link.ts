import type { Clock } from '../clock.ts';
import { ScalingoError } from '../scalingo/errors.ts';
import type { StreamEvent } from '../scalingo/events.ts';
import type { Connection, ConnectionEnd } from '../scalingo/stream.ts';
import { Backoff } from './backoff.ts';
import { pauseAskedForBy } from './connection-end.ts';

/** What the link brought: a connection, events of it, or its end. */
export type LinkNews =
  | { kind: 'connected' }
  | { kind: 'events'; events: readonly StreamEvent[] }
  | { kind: 'lost'; why: ConnectionEnd };

export interface LinkPorts {
  /** Opens a new connection. Throws where it is no use to try again. */
  open(): Promise<Connection>;
  clock: Clock;
  signal: AbortSignal;
}

/** Keeps up a connection to the event stream: one after the other, with growing pauses. */
export class Link {
  readonly #ports: LinkPorts;
  readonly #backoff = new Backoff();
  #connection: Connection | undefined;
  #reopenAtMs = 0;

  /** @param connection the first one, opened before the deployment was made; it may have ended already */
  constructor(connection: Connection | undefined, ports: LinkPorts) {
    this.#connection = connection;
    this.#ports = ports;
  }

  /**
   * Waits for news, however long that takes.
   * @throws the signal's reason, or what `open` throws
   */
  async listen(): Promise<LinkNews> {
    const { clock, signal } = this.#ports;
    if (this.#connection === undefined) {
      await clock.sleep(Math.max(0, this.#reopenAtMs - clock.now()), signal);
      return this.#open();
    }
    const heard = await this.#connection.listen(signal);
    return heard.kind === 'ended' ? this.#lose(heard.why) : heard;
  }

  /** Ends the connection that there is. */
  close(): void {
    this.#connection?.close();
  }

  async #open(): Promise<LinkNews> {
    try {
      this.#connection = await this.#ports.open();
    } catch (error) {
      // Without a stream there is still REST: only a token that is not accepted any longer surely ends that one, too.
      if (!(error instanceof ScalingoError) || error.code === 'unauthorized') throw error;
      const { code, facts } = error;
      const isOfToken = facts.call === 'exchange the token';
      return this.#lose(
        isOfToken ? { kind: 'no bearer', facts } : { kind: 'failed', code, systemCode: facts.systemCode }
      );
    }
    return this.#connection.end === undefined ? { kind: 'connected' } : this.#lose(this.#connection.end);
  }

  #lose(why: ConnectionEnd): LinkNews {
    const { clock } = this.#ports;
    const pauseMs = this.#backoff.afterMs(this.#connection?.livedMs ?? 0);
    this.#connection?.close();
    this.#connection = undefined;
    this.#reopenAtMs = clock.now() + Math.max(pauseMs, pauseAskedForBy(why));
    return { kind: 'lost', why };
  }
}
