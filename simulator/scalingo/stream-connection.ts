/** Feeds one authenticated connection until it ends, and lets its faults begin at their moments. */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Bearer } from './credentials.ts';
import type { StreamEffect, StreamFault } from './faults.ts';
import { encodeFrame } from './frames.ts';
import type { RecordedConnection } from './ledger.ts';
import { pingMessage } from './messages.ts';
import { resetSocket } from './sockets.ts';
import { isReached, takeReached } from './stream-faults.ts';
import { StreamOutbox } from './stream-outbox.ts';
import { type App, changed, type World } from './world.ts';

/** Bytes that one write holds, about, so that a long replay does not pile up in memory. */
const writeSizeBytes = 65_536;

/** A class: it has a socket, timers, and faults that have begun. */
export class StreamConnection {
  readonly #world: World;
  readonly #webSocket: WebSocket;
  readonly #socket: Duplex;
  readonly #record: RecordedConnection;
  readonly #outbox: StreamOutbox;
  readonly #waiting: StreamFault[];
  readonly #timers = new Map<string, () => void>();
  #wake = () => {};
  #abandonWrite = () => {};
  #isOver = false;
  #isSilent = false;
  /** Set only where its end ends the connection. */
  #bearer: Bearer | undefined;
  #sliceBytes = 0;
  #jitterMs = 0;
  #cutsNextEvent = false;

  constructor(
    world: World,
    app: App,
    webSocket: WebSocket,
    socket: Duplex,
    record: RecordedConnection,
    faults: readonly StreamFault[]
  ) {
    this.#world = world;
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#record = record;
    this.#waiting = [...faults];
    this.#outbox = new StreamOutbox(world, app, record);
  }

  /** Begins to send. */
  start(bearer: Bearer): void {
    const { settings, watchers } = this.#world;
    changed(this.#world);
    watchers.add(this.#look);
    this.#webSocket.on('ping', data => {
      this.#outbox.insert(encodeFrame(data, 'pong'));
      this.#wake();
    });
    if (settings.closeStreamOnExpiry) {
      this.#bearer = bearer;
      this.#plan('expiry', bearer.expiresAtMs - this.#world.clock.now(), this.#look);
    }
    this.#waiting.forEach(({ when }, position) => {
      if (when?.afterMs !== undefined) this.#plan(`fault ${position}`, when.afterMs, this.#look);
    });
    this.#planPing();
    this.#planIdleCut();
    void this.#feed();
  }

  /** Stops for good; to be called when the connection is closed. */
  over(): void {
    this.#isOver = true;
    this.#world.watchers.delete(this.#look);
    for (const cancel of this.#timers.values()) cancel();
    this.#abandonWrite();
    this.#wake();
  }

  readonly #look = () => this.#wake();

  async #feed(): Promise<void> {
    while (!this.#isOver) {
      this.#checkBearer();
      for (const effect of this.#isOver ? [] : takeReached(this.#waiting, this.#outbox.progress())) this.#begin(effect);
      const bytes = this.#isOver ? undefined : this.#collect();
      if (bytes !== undefined) await this.#write(bytes);
      else if (!this.#isOver) {
        await new Promise<void>(resolve => {
          this.#wake = resolve;
        });
      }
    }
  }

  /** Ends the connection where its bearer is no longer good, and that matters. */
  #checkBearer(): void {
    const { credentials, settings } = this.#world;
    if (this.#bearer !== undefined && credentials.check(this.#bearer.jwt) === undefined) {
      this.#end('server', settings.authFailureCloseCode);
    }
  }

  /** Bytes for one write: all that is there, or one event where the settings say so; less where a fault is about to begin. */
  #collect(): Buffer | undefined {
    const frames: Buffer[] = [];
    let sizeBytes = 0;
    while (!this.#isSilent && sizeBytes < writeSizeBytes && (frames.length === 0 || !this.#isFaultDue())) {
      const isEvent = !this.#outbox.hasInserted();
      const frame = this.#outbox.next();
      if (frame === undefined) break;
      if (isEvent && this.#cutsNextEvent) {
        // A quarter: half of an event that is sent twice would end between two frames.
        frames.push(frame.subarray(0, Math.ceil(frame.length / 4)));
        this.#waiting.unshift({ on: 'stream', effect: { kind: 'reset' } });
        break;
      }
      frames.push(frame);
      sizeBytes += frame.length;
      if (!this.#world.settings.manyAtOnce) break;
    }
    return frames.length === 0 ? undefined : Buffer.concat(frames);
  }

  #isFaultDue(): boolean {
    if (this.#waiting.length === 0) return false;
    const progress = this.#outbox.progress();
    return this.#waiting.some(fault => isReached(fault.when ?? {}, progress));
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#planIdleCut();
    const size = this.#sliceBytes === 0 ? bytes.length : this.#sliceBytes;
    for (let start = 0; start < bytes.length && !this.#isOver; start += size) {
      await new Promise<void>(resolve => {
        // A socket that is destroyed meanwhile may never call back.
        this.#abandonWrite = resolve;
        this.#socket.write(bytes.subarray(start, start + size), () => resolve());
      });
      if (this.#sliceBytes > 0) await this.#pauseBetweenSlices();
    }
    changed(this.#world);
  }

  /** At least a turn of the event loop, or the system would put the slices together again. */
  #pauseBetweenSlices(): Promise<void> {
    const { clock, random } = this.#world;
    return clock.reached(clock.now() + random.next() * this.#jitterMs);
  }

  #begin(effect: StreamEffect): void {
    if (effect.kind === 'reset' && effect.inFrame) this.#cutsNextEvent = true;
    else if (effect.kind === 'reset') this.#end('fault', 'reset');
    else if (effect.kind === 'end') this.#end('fault', 1006);
    else if (effect.kind === 'close') this.#end('fault', effect.code, effect.reason);
    else if (effect.kind === 'half-open') {
      this.#isSilent = true;
      this.#socket.pause();
    } else if (effect.kind === 'stall') {
      this.#isSilent = true;
      this.#plan('stall', effect.ms, () => {
        this.#isSilent = false;
        this.#wake();
      });
    } else if (effect.kind === 'slice') {
      this.#sliceBytes = effect.bytes;
      this.#jitterMs = effect.jitterMs ?? 0;
    } else this.#outbox.apply(effect);
  }

  /** Ends the connection: by RST, by a FIN alone (1006), or by a close frame with this code. */
  #end(by: 'server' | 'fault', how: number | 'reset', reason?: string): void {
    this.#record.endedBy ??= by;
    this.#isOver = true;
    if (how === 'reset') resetSocket(this.#socket);
    else if (how === 1006) this.#socket.end();
    else {
      this.#record.closeCode = how;
      this.#webSocket.close(how, reason);
    }
  }

  #planPing(): void {
    const { pingIntervalMs } = this.#world.settings;
    if (pingIntervalMs === 0) return;
    this.#plan('ping', pingIntervalMs, () => {
      if (!this.#isSilent) {
        this.#outbox.insert(encodeFrame(pingMessage(this.#world)));
        this.#record.pingsSent += 1;
        this.#wake();
      }
      this.#planPing();
    });
  }

  #planIdleCut(): void {
    const { cutIdleStreamMs } = this.#world.settings;
    if (cutIdleStreamMs > 0) this.#plan('idle cut', cutIdleStreamMs, () => this.#end('server', 1006));
  }

  /** Calls back in so many simulated milliseconds, instead of what was planned under this name before. */
  #plan(name: string, inMs: number, callback: () => void): void {
    this.#timers.get(name)?.();
    const { clock } = this.#world;
    if (!this.#isOver) this.#timers.set(name, clock.at(clock.now() + inMs, callback));
  }
}
