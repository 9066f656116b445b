import type { Clock } from '../clock.ts';
import type { Scalingo } from '../scalingo/client.ts';
import type { StreamEvent } from '../scalingo/events.ts';
import { isOver, isStage } from '../scalingo/status.ts';
import type { Connection } from '../scalingo/stream.ts';
import type { App, Deployment } from '../scalingo/wire.ts';
import { closeLog } from './closing.ts';
import { Coming } from './coming.ts';
import { ConnectionNotes } from './connection-notes.ts';
import type { DeploymentLog } from './deployment-log.ts';
import { type Answer, Inquiry } from './inquiry.ts';
import { Link, type LinkNews } from './link.ts';
import { LogAhead } from './log-ahead.ts';
import { Mirror } from './mirror.ts';
import type { Verdict } from './output-reading.ts';
import { type StagePorts, Stages } from './stages.ts';
import { StrangeStatus } from './strange-status.ts';

export interface FollowPorts {
  scalingo: Scalingo;
  log: DeploymentLog;
  clock: Clock;
  signal: AbortSignal;
  /** When the step's time is over, on the clock. */
  deadlineAtMs: number;
  record: StagePorts['record'] & {
    /** Told of each stage, so that the last one seen is known whatever ends the step. */
    seen(app: App, deployment: Deployment): void;
    /** Told of a question to Scalingo that was in vain, and, with undefined, when one was answered again. */
    troubledOnTheWay(error: unknown): void;
  };
}

/** What is followed, and from where on. */
export interface Followee {
  app: App;
  deployment: Deployment;
  /** The app's event stream; it may have ended already. */
  connection: Connection;
  /** Whether the connection was opened before the deployment was made, so that it brings the log from its first line on. */
  fromStart: boolean;
}

export interface Followed {
  /** As REST has it at the end. */
  deployment: Deployment;
  verdict: Verdict;
  /** The last lines of the log. */
  logEnd: readonly string[];
}

/**
 * Follows a deployment to its end: mirrors the log, moves from stage to stage, and lets REST say how it ended.
 * @throws ScalingoError where Scalingo refuses to tell; the signal's reason
 */
export async function follow(followee: Followee, ports: FollowPorts): Promise<Followed> {
  const following = new Following(followee, ports);
  try {
    const deployment = await following.toTheEnd();
    // Known before the rest of the log is read: whatever ends the step meanwhile, the deployment does not go on.
    ports.record.seen(followee.app, deployment);
    following.stages.end(true);
    return { deployment, verdict: await following.closeLog(deployment), logEnd: following.mirror.logEnd };
  } finally {
    following.close();
  }
}

type News = LinkNews | Answer;

/** What a stream tells that works. */
const told: ReadonlySet<StreamEvent['type']> = new Set(['log', 'lines', 'status', 'new']);

class Following {
  readonly mirror: Mirror;
  readonly stages: Stages;
  readonly #followee: Followee;
  readonly #ports: FollowPorts;
  readonly #link: Link;
  readonly #inquiry: Inquiry;
  readonly #notes: ConnectionNotes;
  readonly #logAhead: LogAhead;
  /** Ends the attempts at a connection that are still under way when the deployment is over. */
  readonly #end = new AbortController();
  #toldOfEnd = false;
  readonly #strangeStatus = new StrangeStatus();
  #ignoredEvents = 0;
  /** Whether the stream brought lines, and not of which deployment. */
  #hasLostLines = false;

  constructor(followee: Followee, ports: FollowPorts) {
    const { app, deployment, connection, fromStart } = followee;
    const { scalingo, clock } = ports;
    this.#followee = followee;
    this.#ports = ports;
    const signal = AbortSignal.any([ports.signal, this.#end.signal]);
    this.#link = new Link(connection, { open: () => scalingo.openStream(app.streamUrl, signal), clock, signal });
    this.#notes = new ConnectionNotes(ports.log, clock);
    this.#logAhead = new LogAhead((take, signal) => scalingo.output(app.name, deployment.id, take, signal), ports);
    this.mirror = new Mirror({
      readOutput: (take, stop) => this.#logAhead.read(take, stop && AbortSignal.any([signal, stop])),
      log: ports.log,
      showing: () => this.stages.heard()
    });
    this.#inquiry = new Inquiry({
      readState: signal => scalingo.deployment(app.name, deployment.id, () => this.#askLogAhead(), signal),
      readLog: stop => this.mirror.consult(stop),
      troubled: error => ports.record.troubledOnTheWay(error),
      clock,
      signal,
      deadlineAtMs: ports.deadlineAtMs
    });
    this.mirror.connect(fromStart);
    if (!fromStart) this.#inquiry.wantLog();
    this.stages = new Stages(deployment.status ?? 'queued', fromStart, ports);
  }

  /** Takes what comes, from the stream and from REST, until REST says that the deployment is over. */
  async toTheEnd(): Promise<Deployment> {
    const coming = new Coming<News>(this.#ports.clock);
    for (;;) {
      coming.listen(() => this.#link.listen());
      // An answer that came while lines were printed is still to be taken. Beside a log that is being read there may be one more question.
      const mayAsk = coming.openQuestions <= (this.#inquiry.isReadingLog ? 1 : 0);
      if (mayAsk && this.#inquiry.dueAtMs <= this.#ports.clock.now()) coming.ask(this.#inquiry.ask());
      const news = await coming.next(this.#inquiry.dueAtMs);
      const ended = news && (await this.#take(news));
      if (ended !== undefined) return ended;
    }
  }

  /** Prints what the stream did not bring. A log that cannot be had in time does not change how the deployment ended. */
  async closeLog({ status }: Deployment): Promise<Verdict> {
    await this.#inquiry.end();
    const somethingIsMissing = !(this.mirror.isCertain && this.#toldOfEnd) || this.#hasLostLines;
    const isAskedAhead = this.#logAhead.settle();
    const end = { isFresh: true, somethingIsMissing, status };
    const lastShown = () => this.mirror.logEnd;
    return closeLog({ ...this.#ports, ...this.mirror.reading, ...end, lastShown, isAskedAhead });
  }

  close(): void {
    this.stages.end(false);
    this.#end.abort();
    this.#link.close();
    if (this.#ignoredEvents > 0) this.#ports.log.debug(`events that nobody knows, ignored: ${this.#ignoredEvents}`);
  }

  async #take(news: News): Promise<Deployment | undefined> {
    switch (news.kind) {
      case 'connected':
        this.mirror.connect(false);
        this.#inquiry.stand('silent stream');
        break;
      case 'events':
        if (news.events.some(({ type }) => told.has(type))) this.#notes.heard();
        await this.#hear(news.events);
        break;
      case 'lost':
        this.mirror.disconnect();
        this.#inquiry.stand('no stream');
        this.#notes.lost(news.why);
        break;
      case 'state':
        if (isOver(news.deployment)) {
          this.#toldOfEnd ||= this.#strangeStatus.is(news.deployment.status);
          return news.deployment;
        }
        this.#goOn();
        this.#moveTo(news.deployment.status);
        this.#inquiry.askStateAgain(this.#strangeStatus.missedBy(news.deployment.status));
        break;
      case 'no answer':
        this.#goOn();
        break;
    }
    if (this.mirror.isCertain) this.#inquiry.forgetLog();
    else if (this.#inquiry.footing === 'no stream') this.#inquiry.wantLog();
    return undefined;
  }

  async #hear(events: readonly StreamEvent[]): Promise<void> {
    for (const event of events) {
      if (event.type === 'lines') {
        this.mirror.hearTogether(event, this.#isOwn(event));
        continue;
      }
      this.#noteUnusable(event);
      this.mirror.hear(event, this.#isOwn(event));
      if (this.#isOwn(event) && event.type !== 'log') {
        // A stage's group begins behind the lines that came before it.
        await this.#show();
        if (event.type === 'new') this.mirror.begin();
        else if (event.type === 'status') this.#hearStatus(event.status);
      }
    }
    if (events.some(event => this.#isOwn(event))) this.#inquiry.hearStream();
    await this.#show();
  }

  #noteUnusable({ type }: StreamEvent): void {
    if (type === 'lost lines') this.#hasLostLines = true;
    if (type === 'lost lines' || type === 'ignored') this.#ignoredEvents++;
  }

  /** The question how the deployment stands has left: what is left to ask when it is over, and nothing is missing, is asked beside it. */
  #askLogAhead(): void {
    const seemsOver = this.#inquiry.isEndTold && this.mirror.isCertain;
    // Where requests are scarce none is risked.
    if (seemsOver && !this.#ports.scalingo.isCrowded) this.#logAhead.begin();
  }

  #goOn(): void {
    const error = this.#logAhead.abandon();
    if (error !== undefined) this.#inquiry.heed(error);
  }

  #isOwn(event: StreamEvent): boolean {
    return 'deploymentId' in event && event.deploymentId === this.#followee.deployment.id;
  }

  async #show(): Promise<void> {
    if ((await this.mirror.show()) && !this.mirror.isCertain) this.#inquiry.wantLog();
  }

  #hearStatus(status: string): void {
    if (this.#strangeStatus.hear(status)) {
      this.#inquiry.askStateSoon();
    } else if (isStage(status)) {
      this.#moveTo(status);
    } else {
      this.#toldOfEnd = true;
      this.#inquiry.hearEnd();
    }
  }

  #moveTo(status: string | undefined): void {
    if (status === undefined || !this.stages.moveTo(status)) return;
    const { app, deployment } = this.#followee;
    this.#ports.record.seen(app, { ...deployment, status });
  }
}
