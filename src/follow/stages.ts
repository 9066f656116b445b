import type { Clock } from '../clock.ts';
import { Progress } from './progress.ts';
import { Waiting } from './waiting.ts';

/** How long a stage took. */
export interface StageTime {
  /** Its status, which may be one that nobody has heard of. */
  stage: string;
  ms: number;
  /** Whether it was seen from its beginning to its end; else it took longer. */
  isWhole: boolean;
}

export interface StagePorts {
  log: { stage(name: string): void; stageIsOver(): void; note(text: string): void };
  clock: Clock;
  record: {
    /** Told of each stage that is over, and of the one in which following ended. */
    passed(time: StageTime): void;
  };
}

/** The stages of a deployment while it is followed: shows where each begins, takes its time, and says so where nothing happens in it. */
export class Stages {
  readonly #progress: Progress;
  readonly #ports: StagePorts;
  readonly #waiting: Waiting;
  #beganAtMs: number;
  #isWhole: boolean;
  #isOver = false;

  /** @param isFresh whether the first stage begins now, and not long ago */
  constructor(first: string, isFresh: boolean, ports: StagePorts) {
    this.#progress = new Progress(first);
    this.#ports = ports;
    this.#beganAtMs = ports.clock.now();
    this.#isWhole = isFresh;
    this.#waiting = new Waiting(first, ports.log, ports.clock);
    ports.log.stage(first);
  }

  /** Takes note of a status under which the deployment runs. @returns whether that is a new stage */
  moveTo(status: string): boolean {
    const before = this.#progress.status;
    if (!this.#progress.moveTo(status)) return false;
    this.#pass(before, true);
    this.#waiting.enter(status);
    this.#ports.log.stage(status);
    return true;
  }

  /** Something of the log was shown. */
  heard(): void {
    this.#waiting.heard();
  }

  /** Following has come to its end; only the first call counts. @param isWhole whether the deployment has, too */
  end(isWhole: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#waiting.stop();
    this.#ports.log.stageIsOver();
    this.#pass(this.#progress.status, isWhole);
  }

  #pass(stage: string, isWhole: boolean): void {
    const nowMs = this.#ports.clock.now();
    this.#ports.record.passed({ stage, ms: nowMs - this.#beganAtMs, isWhole: this.#isWhole && isWhole });
    this.#beganAtMs = nowMs;
    this.#isWhole = true;
  }
}
