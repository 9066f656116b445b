import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type ClientOptions, WebSocket } from 'ws';
import { agentFor } from '../agent.ts';
import type { Clock } from '../clock.ts';
import { EventReader } from './event-reader.ts';
import type { StreamEvent } from './events.ts';
import { takePlainFrames } from './plain-frames.ts';
import { type ConnectionEnd, endOf } from './stream-end.ts';
import { bareAddress, isStreamAddress } from './transport.ts';

export type { ConnectionEnd } from './stream-end.ts';

/** What listening brought: the events of one read of the socket, or the end. */
export type Heard = { kind: 'events'; events: StreamEvent[] } | { kind: 'ended'; why: ConnectionEnd };

const handshakeMs = 10_000;
/** After its close frame the other side has nothing more to say: its end of TCP is not waited for. */
const closeMs = 100;
/** So long nothing may come before one asks whether the other side is there, and so long it has to answer. */
const silenceMs = 40_000;
const pongMs = 5_000;
/** Frames of 8 MiB are read; one of 100 MiB is refused before it is in memory. */
const largestFrameBytes = 16 * 1024 * 1024;
/** So much may wait for its reader before the socket is no longer read. */
const mostWaitingBytes = 64 * 1024;

/**
 * One connection to an app's event stream. It delivers what it got and says why it ended; it decides nothing and never
 * connects again. What nobody listens to waits, first here, then in the socket.
 * Source: "Get real time output of a live deployment", https://developers.scalingo.com/deployments
 */
export class Connection {
  readonly #socket: WebSocket | undefined;
  readonly #clock: Clock;
  readonly #reader = new EventReader();
  #waitingBytes = 0;
  #end: ConnectionEnd | undefined;
  #wake: (() => void) | undefined;
  #batchHasBegun = false;
  #batchIsComplete = false;
  #openedAtMs: number | undefined;
  #lastFrameAtMs = 0;
  #callOffWatch: () => void = () => {};

  private constructor(socket: WebSocket | undefined, clock: Clock) {
    this.#socket = socket;
    this.#clock = clock;
  }

  /**
   * Connects and sends the auth frame. Scalingo does not acknowledge it: a bearer that it does not like shows as an end.
   * @returns a connection, which may already have ended: it then says why
   * @throws the signal's reason where the signal ended it
   */
  static async open(
    streamUrl: string | undefined,
    bearer: string,
    clock: Clock,
    signal: AbortSignal
  ): Promise<Connection> {
    signal.throwIfAborted();
    const named = URL.parse(streamUrl ?? '') ?? undefined;
    if (named === undefined || !isStreamAddress(named)) {
      const connection = new Connection(undefined, clock);
      connection.#finish({ kind: 'no address', url: named && bareAddress(named) });
      return connection;
    }
    const options: ClientOptions & { closeTimeout: number } = {
      agent: agentFor(named),
      maxPayload: largestFrameBytes,
      perMessageDeflate: false,
      // Lines that are taken before it must not overtake what it tells of.
      allowSynchronousEvents: true,
      // Whoever decodes a frame does it: most are only compared and printed.
      skipUTF8Validation: true,
      closeTimeout: closeMs
    };
    const socket = new WebSocket(named, options);
    const connection = new Connection(socket, clock);
    await connection.#handshake(socket, bearer, signal);
    return connection;
  }

  /** Why the connection is no more; undefined while it holds. */
  get end(): ConnectionEnd | undefined {
    return this.#end;
  }

  /** The deployments whose making this connection has told of, taken or not. */
  get announced(): ReadonlySet<string> {
    return this.#reader.announced;
  }

  /** How long the connection has lasted since it was opened, in milliseconds; 0 where it never was. */
  get livedMs(): number {
    return this.#openedAtMs === undefined ? 0 : this.#clock.now() - this.#openedAtMs;
  }

  /**
   * Waits for what comes next, however long that takes.
   * @throws the signal's reason
   */
  async listen(signal: AbortSignal): Promise<Heard> {
    signal.throwIfAborted();
    while (!this.#batchIsComplete && this.#end === undefined) await this.#news(signal);
    if (this.#waitingBytes > 0) return { kind: 'events', events: this.#handOver() };
    return { kind: 'ended', why: this.#end as ConnectionEnd };
  }

  /** Ends the connection at once, without waiting for the other side. */
  close(): void {
    this.#socket?.terminate();
  }

  #handshake(socket: WebSocket, bearer: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        socket.terminate();
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      // A timer of our own: the socket's does not run yet while a proxy's tunnel is awaited.
      const callOff = this.#clock.after(handshakeMs, () => {
        this.#finish({ kind: 'failed', code: 'deadline', systemCode: undefined });
        socket.terminate();
      });
      socket.on('upgrade', ({ socket: under }) => socket.once('open', () => this.#takePlainFrames(socket, under)));
      socket.on('open', () => {
        callOff();
        this.#openedAtMs = this.#clock.now();
        this.#lastFrameAtMs = this.#openedAtMs;
        this.#watchSilence(socket, silenceMs);
        socket.send(JSON.stringify({ type: 'auth', data: { token: bearer } }));
        resolve();
      });
      socket.on('message', (frame: Buffer, isBinary) => this.#receive(frame, isBinary));
      for (const frame of ['ping', 'pong'] as const) socket.on(frame, () => this.#noteFrame());
      socket.on('unexpected-response', (_request: ClientRequest, response: IncomingMessage) => {
        const { statusCode = 0, headers } = response;
        this.#finish({ kind: 'refused', status: statusCode, retryAfter: headers['retry-after'], date: headers.date });
        socket.terminate();
      });
      socket.on('error', error => this.#finish(endOf(error)));
      socket.on('close', code => {
        this.#finish({ kind: 'closed', code });
        callOff();
        signal.removeEventListener('abort', abort);
        resolve();
      });
    });
  }

  #receive(frame: Buffer, isBinary: boolean): void {
    if (this.#end !== undefined) return;
    if (isBinary || !this.#reader.read(frame)) {
      this.#finish({ kind: 'unreadable' });
      this.close();
      return;
    }
    this.#note(frame.length);
  }

  #takePlainFrames(socket: WebSocket, under: Socket): void {
    takePlainFrames(under, {
      mostBytes: largestFrameBytes,
      isOpen: () => this.#end === undefined && socket.readyState === WebSocket.OPEN,
      take: (bytes, from, to) => {
        const isTaken = this.#reader.takePlain(bytes, from, to);
        if (isTaken) this.#note(to - from);
        return isTaken;
      }
    });
  }

  #note(sizeBytes: number): void {
    this.#beginBatch();
    this.#waitingBytes += sizeBytes;
    if (this.#waitingBytes > mostWaitingBytes) this.#socket?.pause();
  }

  /** All frames of one read arrive before the event loop turns: they are handed over together. */
  #beginBatch(): void {
    if (this.#batchHasBegun) return;
    this.#batchHasBegun = true;
    this.#noteFrame();
    setImmediate(() => this.#completeBatch());
  }

  #noteFrame(): void {
    this.#lastFrameAtMs = this.#clock.now();
  }

  #completeBatch(): void {
    this.#batchHasBegun = false;
    this.#batchIsComplete = this.#waitingBytes > 0;
    this.#wake?.();
  }

  #finish(why: ConnectionEnd): void {
    this.#end ??= why;
    this.#callOffWatch();
    this.#wake?.();
  }

  #handOver(): StreamEvent[] {
    const events = this.#reader.handOver();
    this.#waitingBytes = 0;
    this.#batchIsComplete = false;
    if (this.#socket?.isPaused) {
      // Only from now on is it Scalingo that is silent.
      this.#noteFrame();
      this.#socket.resume();
    }
    return events;
  }

  /** Resolves with the next frame or the end. */
  #news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      this.#wake = () => {
        signal.removeEventListener('abort', stop);
        this.#wake = undefined;
        resolve();
      };
    });
  }

  /** Looks every now and then whether anything still comes; asks with a ping before it gives the connection up. */
  #watchSilence(socket: WebSocket, afterMs: number): void {
    this.#callOffWatch = this.#clock.after(afterMs, () => {
      const silentMs = this.#clock.now() - this.#lastFrameAtMs;
      // What nobody takes is not read either: that is our silence, not Scalingo's.
      if (socket.isPaused || silentMs < silenceMs) {
        this.#watchSilence(socket, Math.max(silenceMs - silentMs, pongMs));
      } else if (silentMs < silenceMs + pongMs) {
        socket.ping();
        this.#watchSilence(socket, pongMs);
      } else {
        this.#finish({ kind: 'silent' });
        this.close();
      }
    });
  }
}
