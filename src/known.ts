import type { StageTime } from './follow/stages.ts';
import type { Inputs } from './inputs.ts';
import { ScalingoError } from './scalingo/errors.ts';
import type { App, Deployment } from './scalingo/wire.ts';

/** What is known of a step: more and more the further it comes, so that whoever ends it early knows how far that was. */
export interface Known {
  inputs?: Inputs;
  app?: App;
  /** What is deployed, as Scalingo is asked to file it. */
  gitRef?: string | undefined;
  /** Whether Scalingo may have made a deployment that nobody told of; undefined where it was not asked for any. */
  creating?: boolean;
  deployment?: Deployment;
  /** The deployment that succeeded last, where the step had to ask for it. */
  lastSuccess?: Deployment | undefined;
  /** The stages that were followed, in order. */
  stages?: StageTime[];
  /** What Scalingo was last asked for in vain. */
  trouble?: ScalingoError | undefined;
}

/** Who is told of what becomes known at once, since nothing of it must be lost with the step. */
export interface Listeners {
  /** Told before Scalingo is asked to make a deployment. */
  creating(app: App): void;
  /** Told when Scalingo has surely made none of those that it was asked for. */
  madeNone(): void;
  /** Told of the deployment as soon as Scalingo has said that there is one, and of each of its stages. */
  seen(app: App, deployment: Deployment): void;
  note(text: string): void;
}

/** Takes note of what happens while a step goes on. */
export class StepRecord {
  readonly #known: Known;
  readonly #listeners: Listeners;

  constructor(known: Known, listeners: Listeners) {
    this.#known = known;
    this.#listeners = listeners;
  }

  foundApp(app: App): void {
    this.#known.app = app;
  }

  located(gitRef: string | undefined): void {
    this.#known.gitRef = gitRef;
  }

  lastSucceeded(deployment: Deployment | undefined): void {
    this.#known.lastSuccess = deployment;
  }

  passed(time: StageTime): void {
    this.#known.stages ??= [];
    this.#known.stages.push(time);
  }

  creating(app: App): void {
    this.#known.creating = true;
    this.#listeners.creating(app);
  }

  madeNone(): void {
    this.#known.creating = false;
    this.#listeners.madeNone();
  }

  seen(app: App, deployment: Deployment): void {
    this.#known.deployment = deployment;
    this.#listeners.seen(app, deployment);
  }

  /** Scalingo was asked in vain and will be asked again after so many milliseconds. */
  troubled(error: ScalingoError, pauseMs: number): void {
    this.#known.trouble = error;
    const { call, status, systemCode } = error.facts;
    const cause = status ? `HTTP ${status}` : (systemCode ?? error.code);
    const when = pauseMs < 100 ? 'at once' : `in ${(pauseMs / 1000).toFixed(1)} s`;
    this.#listeners.note(`Could not ${call} (${cause}); trying again ${when}.`);
  }

  /** The same while the deployment is followed, where it costs no time; undefined where an answer came again. */
  troubledOnTheWay(error: unknown): void {
    this.#known.trouble = error instanceof ScalingoError ? error : undefined;
  }

  /** What was asked for has come. */
  answered(): void {
    this.#known.trouble = undefined;
  }
}
