/** Turns an app's events into the frames of one connection, as its faults and the settings have it, and counts them. */
import type { StreamEffect } from './faults.ts';
import { encodeFragments, encodeFrame, garbageFrame } from './frames.ts';
import type { RecordedConnection } from './ledger.ts';
import { emptyLogMessage, logMessage, plainMessage } from './messages.ts';
import { createRandom, type Random } from './random.ts';
import { isEnd, type Progress, type Transform, transformOf } from './stream-faults.ts';
import { openSource, type StreamSource } from './stream-source.ts';
import type { App, Deployment, StreamEvent, World } from './world.ts';

/** A class: it has a place in the app's events, transforms that remember, and counts. */
export class StreamOutbox {
  readonly #world: World;
  readonly #app: App;
  readonly #record: RecordedConnection;
  readonly #source: StreamSource;
  readonly #random: Random;
  readonly #transforms: Transform[] = [];
  /** Events that came out of the transforms and wait to be sent. */
  #ready: StreamEvent[] = [];
  /** Frames that are no events: pings, pongs and what faults put in between. */
  readonly #inserted: Buffer[] = [];
  readonly #statuses = new Set<string>();
  readonly #startedAtMs: number;
  #about: Deployment | undefined;
  #sizeBytes = 0;
  #isMuted = false;
  #isDoubled = false;
  #fragmentBytes = 0;

  constructor(world: World, app: App, record: RecordedConnection) {
    this.#world = world;
    this.#app = app;
    this.#record = record;
    this.#source = openSource(world, app, app.streamCount === 0);
    this.#random = createRandom(world.connections.length);
    this.#startedAtMs = world.clock.now();
    record.replayed = this.#source.replayedLines;
    app.streamCount += 1;
  }

  /** What went out so far. */
  progress(): Progress {
    return {
      frames: this.#record.framesSent,
      lines: this.#record.linesSent,
      bytes: this.#sizeBytes,
      statuses: this.#statuses,
      ageMs: this.#world.clock.now() - this.#startedAtMs,
      released: this.#world.released
    };
  }

  /** Puts a frame before all events that wait. */
  insert(frame: Buffer): void {
    this.#inserted.push(frame);
  }

  /** Whether the next frame will be one that was inserted. */
  hasInserted(): boolean {
    return this.#inserted.length > 0;
  }

  /** The bytes to be sent next: an inserted frame, or those of the next event. */
  next(): Buffer | undefined {
    const inserted = this.#inserted.shift();
    if (inserted !== undefined || this.#isMuted || !this.#fill()) return inserted;
    const event = this.#ready.shift() as StreamEvent;
    this.#about = event.deployment;
    const { id } = event.deployment.record;
    if (event.kind === 'log') {
      const lines = this.#takeLines(event);
      const message = logMessage(this.#world.settings, id, lines);
      return this.#send(this.#world.settings.emptyEvents ? [emptyLogMessage(id), message] : [message], lines.length);
    }
    if (event.kind === 'status') this.#statuses.add(event.status);
    return this.#send([plainMessage(this.#world, event)], 0);
  }

  /** Lets an effect on events begin; the others are none of its business. */
  apply(effect: StreamEffect): void {
    if (effect.kind === 'double') this.#isDoubled = true;
    if (effect.kind === 'fragment') this.#fragmentBytes = effect.bytes;
    if (effect.kind === 'pings only') this.#isMuted = true;
    const deployment = this.#about ?? this.#world.deployments.findLast(({ app }) => app === this.#app);
    const id = deployment?.record.id ?? this.#app.uuid;
    if (effect.kind === 'garbage') this.insert(garbageFrame(effect.frame, id, effect.sizeBytes));
    if (effect.kind === 'statuses') {
      for (const status of effect.statuses) {
        this.insert(encodeFrame(JSON.stringify({ type: 'status', id, data: { status } })));
      }
    }
    const transform = transformOf(effect);
    if (transform !== undefined) this.#transforms.push(transform);
  }

  /** Sees to it that an event is ready; false where there is none to be had. */
  #fill(): boolean {
    while (this.#ready.length === 0) {
      const event = this.#source.take();
      if (event === undefined) return false;
      if (this.#isSent(event)) this.#ready = this.#transforms.reduce((events, one) => events.flatMap(one), [event]);
    }
    return true;
  }

  #isSent(event: StreamEvent): boolean {
    const { statusEvents, lastStatusLost } = this.#world.settings;
    return event.kind !== 'status' || (statusEvents && !(lastStatusLost && isEnd(event)));
  }

  /** The line of an event, and with it those that the settings put into the same one. */
  #takeLines(first: Extract<StreamEvent, { kind: 'log' }>): string[] {
    const lines = [first.line];
    const { content } = this.#world.settings;
    if (content !== 'several' && content !== 'several-open') return lines;
    const most = this.#random.integer(1, 4);
    while (lines.length < most && this.#fill()) {
      const [next] = this.#ready;
      if (next?.kind !== 'log' || next.deployment !== first.deployment) break;
      lines.push(next.line);
      this.#ready.shift();
    }
    return lines;
  }

  /** Frames of messages, counted. */
  #send(messages: readonly string[], lines: number): Buffer {
    const sent = this.#isDoubled ? messages.flatMap(message => [message, message]) : messages;
    this.#record.framesSent += sent.length;
    this.#record.linesSent += this.#isDoubled ? 2 * lines : lines;
    const size = this.#fragmentBytes;
    const bytes = Buffer.concat(sent.map(one => (size > 0 ? encodeFragments(one, size) : encodeFrame(one))));
    this.#sizeBytes += bytes.length;
    return bytes;
  }
}
