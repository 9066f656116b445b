import type { ChildProcess } from 'node:child_process';
import type { CommonTime } from '../time/common-time.ts';

/** How the runner should set a step up. Everything has a default, so `{}` runs the repository's own action. */
export interface StepOptions {
  /** Folder that holds `action.yml`; the repository's root unless told otherwise. */
  action?: string;
  /** The workflow's `with:`, by the names of `action.yml`. */
  inputs?: Record<string, string>;
  /** The workflow's `env:`, and what else the process should find; wins over what the runner sets. */
  env?: Record<string, string>;
  event?: { name: string; payload: unknown };
  sha?: string;
  ref?: string;
  repository?: string;
  /** The checked-out folder; an empty temporary one unless told otherwise. */
  workspace?: string;
  /** What `ACTIONS_STEP_DEBUG` does: debug lines are shown and `RUNNER_DEBUG=1` is set. */
  debug?: boolean;
  /** The workflow's secrets, masked from the start. */
  secrets?: string[];
  /** `github.token`: masked from the start, and what the default `${{ github.token }}` becomes. */
  githubToken?: string;
  /** Files of the runner whose variable is left unset, as on a runner that does not know them. */
  missingFiles?: ('output' | 'state' | 'summary')[];
  /** How fast the runner takes what the step writes; `paused` until `resumeReading()`. */
  readStdout?: 'at-once' | 'paused' | { bytesPerSecond: number };
  entry?: 'main' | 'post';
  /** What an earlier entry saved, handed on as `STATE_<name>`. */
  state?: Record<string, string>;
  /** Milliseconds between SIGINT and SIGTERM, and between SIGTERM and SIGKILL, after a cancel; the step's own where it lives by a `time`. */
  signalDelays?: { termMs: number; killMs: number };
  /** Flags for node itself, before the script's name. */
  nodeFlags?: string[];
  /** How many milliseconds of the step's own timers and clock pass in a real one; 1 unless told otherwise. */
  speed?: number;
  /** What its time goes by, together with whatever else goes by it; real time unless told otherwise. */
  time?: CommonTime;
  /** Keeps a terminal's Ctrl-C from the step, which else gets it twice: from the terminal and by `cancel()`. */
  ownProcessGroup?: boolean;
  /** The positions of what the runner's source leaves open. */
  assumptions?: Partial<Assumptions>;
}

/** What depends on the runner's machine or on the service behind it, and cannot be read from the runner's source. */
export interface Assumptions {
  /** .NET compares by culture where ICU is installed: characters without width in front of a command do not count. */
  invisibleCharacters: 'ignored' | 'kept';
  /** The service's switch `DistributedTask.EnhancedAnnotations`: without it there is no `notice`. */
  enhancedAnnotations: boolean;
  /** The service's switch `DistributedTask.DeprecateStepOutputCommands`: `set-output` and `save-state` warn. */
  deprecatedCommandsWarn: boolean;
}

/** `text` is plain output, `command` an echoed command; `stop` and `resume` are the lines that turn commands off and on. */
export type PageLevel =
  | 'text'
  | 'error'
  | 'warning'
  | 'notice'
  | 'debug'
  | 'group'
  | 'endgroup'
  | 'command'
  | 'stop'
  | 'resume';

/** One line of the log page, as a person sees it. */
export interface PageLine {
  level: PageLevel;
  /** Masked; without the runner's own tag (`##[error]`), colours kept. */
  text: string;
  /** The masked line as the runner stores it, tag included. */
  stored: string;
  /** Title of the group that the line lies in; null outside of any. */
  group: string | null;
  /** 0 outside of a group, 1 in one: the page knows no groups in groups. */
  depth: 0 | 1;
  /** Who wrote it: the step, or the runner itself about the step. */
  from: 'stdout' | 'stderr' | 'runner';
  /** True where plain output begins with `##[error]` and the like, so that the page draws it as if the runner had said it. */
  forged: boolean;
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  /** Masked, 4,096 characters at most. */
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  column?: number;
  endColumn?: number;
}

export interface PageGroup {
  title: string;
  lines: PageLine[];
  /** False where the step ended, or another group began, before its `endgroup`. */
  closed: boolean;
}

export interface StepResult {
  /** Null where a signal ended the process. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** `cancelled` after `cancel()`, however the process ended; else by exit code and failed commands. */
  conclusion: 'success' | 'failure' | 'cancelled';
  lines: PageLine[];
  /** The first ten of each level, as the runner sends them on; `lines` has all. */
  annotations: Annotation[];
  groups: PageGroup[];
  /** Values that `add-mask` and `stop-commands` added, in order, without their encodings. */
  masks: string[];
  outputs: Record<string, string>;
  /**
   * Names of outputs that could not leave the job: those that contain a secret, and those past 1 MB, counted in UTF-16
   * over all of them in order. The step's own job still reads them.
   */
  withheldOutputs: string[];
  state: Record<string, string>;
  /** Markdown as uploaded, masked; empty where there is none or it was over 1 MiB. */
  summary: string;
  /** Variables for later steps, from `GITHUB_ENV`. */
  environment: Record<string, string>;
  /** Folders for later steps' PATH, from `GITHUB_PATH`. */
  path: string[];
  /** Owners of the problem matchers that are active at the end. */
  matchers: string[];
  /** What the runner could not process, in its own words; each of them failed the step. */
  commandErrors: string[];
  /** True where commands were still stopped when the process ended. */
  stoppedAtEnd: boolean;
  /** What the process wrote, unmasked. */
  stdout: string;
  stderr: string;
  /** Chunks in which stdout arrived: roughly the process's writes. */
  writes: number;
  durationMs: number;
}

/** A step that runs. */
export interface Step {
  pid: number;
  /** Its signals and its end; its streams are the runner's own (`process.stdout` is null but on Windows). */
  process: ChildProcess;
  /** The page so far; grows as the step writes. */
  lines: PageLine[];
  /** Gives what `look` gives, looked at now and after each new line; rejects if the step ends without it. */
  until<Found>(look: (step: Step) => Found | undefined): Promise<Found>;
  /** Cancels as a person on GitHub does: SIGINT, later SIGTERM, later SIGKILL, to the node process alone. */
  cancel(): void;
  /** Kills it at once, as a runner that dies. */
  kill(): void;
  /** Reads on at full speed after `readStdout: 'paused'`. */
  resumeReading(): void;
  /** Closes the runner's end of stdout: the step's next write there fails with EPIPE. */
  closeStdout(): void;
  /** Resolves when the process has ended and the runner has read its files. Rejects only where no process could be started. */
  ended: Promise<StepResult>;
}
