import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { realTime, type Time } from '../time/common-time.ts';
import { CommandProcessor } from './command-processor.ts';
import { processFileCommands } from './file-commands.ts';
import { Masker } from './masker.ts';
import { OutputReader } from './output-reader.ts';
import { withheldOutputs } from './outputs.ts';
import { PageLog } from './page-log.ts';
import type { PreparedStep } from './prepare.ts';
import { sendCancelSignals } from './signals.ts';
import type { PageLine, Step, StepOptions, StepResult } from './step.ts';
import { StepContext } from './step-context.ts';
import { startProcess } from './step-process.ts';
import { Watchers } from './watchers.ts';

/** Streams that outlive the process (a grandchild holds them) are waited for no longer. */
const streamsAfterExitMs = 5_000;

interface Exit {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
}

/** A step's process and what the runner makes of it (actions/runner, src/Runner.Worker/Handlers/NodeScriptActionHandler.cs). */
export class RunningStep implements Step {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly lines: PageLine[];
  readonly ended: Promise<StepResult>;
  readonly #prepared: PreparedStep;
  readonly #context: StepContext;
  readonly #commands: CommandProcessor;
  readonly #stdout: OutputReader;
  readonly #stderr: OutputReader;
  readonly #watchers = new Watchers();
  readonly #startedMs = performance.now();
  readonly #delays: NonNullable<StepOptions['signalDelays']>;
  /** What those delays are counted in. */
  readonly #time: Time;
  #cancelled = false;
  #over = false;
  #refusal: Error | null = null;

  constructor(prepared: PreparedStep, options: StepOptions) {
    this.#prepared = prepared;
    const { time, speed = 1, signalDelays: { termMs, killMs } = { termMs: 7_500, killMs: 2_500 } } = options;
    const pace = time === undefined ? 1 : speed;
    this.#time = time ?? realTime;
    this.#delays = { termMs: termMs / pace, killMs: killMs / pace };
    const masker = new Masker();
    for (const secret of prepared.secrets) masker.addSecret(secret);
    const log = new PageLog(masker, () => this.#watchers.look(this));
    this.#context = new StepContext(prepared.facts, masker, log);
    this.#commands = new CommandProcessor(this.#context);
    this.lines = log.lines;
    const started = startProcess(prepared, options);
    this.process = started.process;
    this.pid = started.process.pid ?? 0;
    this.#writeHeader();
    this.#stdout = new OutputReader(started.stdout, options.readStdout ?? 'at-once', line =>
      this.#take(line, 'stdout')
    );
    this.#stderr = new OutputReader(started.stderr, 'at-once', line => this.#take(line, 'stderr'));
    this.ended = this.#end();
  }

  until<Found>(look: (step: Step) => Found | undefined): Promise<Found> {
    return this.#watchers.add(look, this);
  }

  cancel(): void {
    if (this.#cancelled || this.#over) return;
    this.#cancelled = true;
    sendCancelSignals(this.process, this.#delays, this.#time);
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }

  resumeReading(): void {
    this.#stdout.resume();
  }

  closeStdout(): void {
    this.#stdout.close();
  }

  #writeHeader(): void {
    const { title, lines } = this.#prepared.header;
    for (const warning of this.#prepared.warnings) this.#context.warning(warning);
    if (title !== '') this.#context.write(title, { from: 'runner', tag: 'group' });
    for (const line of lines) this.#context.write(line, { from: 'runner' });
    if (title !== '') this.#context.write('', { from: 'runner', tag: 'endgroup' });
  }

  /** src/Runner.Worker/Handlers/OutputManager.cs, OnDataReceived. */
  #take(line: string, from: 'stdout' | 'stderr'): void {
    if (this.#refusal !== null) return;
    try {
      if (this.#commands.process(line, from)) return;
    } catch (error) {
      this.#abandon(error as Error);
      return;
    }
    // Markers of the runner's own are broken; every other `##[` stays as it is.
    const shown = line
      .replaceAll('##[start-action', '##[\\start-action')
      .replaceAll('##[end-action', '##[\\end-action');
    const match = this.#context.matchers.match(shown);
    if (match === null) this.#context.write(shown, { from });
    else this.#context.issue(match.severity, match.message, match.properties, from, shown);
  }

  /** A refused stop token ends the step while its process still runs; the runner kills that one at the end of the job. */
  #abandon(error: Error): void {
    this.#refusal = error;
    this.kill();
  }

  async #end(): Promise<StepResult> {
    const { exitCode, signal } = await this.#processEnded();
    this.#over = true;
    this.#stdout.end();
    this.#stderr.end();
    const summary = processFileCommands(this.#context, this.#prepared.files);
    if (this.#refusal !== null) this.#context.error(this.#refusal.message);
    if (this.#cancelled) this.#context.error('The operation was canceled.');
    rmSync(this.#prepared.home, { recursive: true, force: true, maxRetries: 3 });
    const result = this.#result(exitCode, signal, summary);
    this.#watchers.end(result);
    return result;
  }

  async #processEnded(): Promise<Exit> {
    const exit = await new Promise<Exit>((resolve, reject) => {
      this.process.once('error', reject);
      this.process.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    });
    // Where the stand-in itself reads slowly there may be much left to read.
    const timer = setTimeout(() => this.#stdout.atOnce && this.#closeStreams(), streamsAfterExitMs);
    await Promise.all([this.#stdout.closed, this.#stderr.closed]);
    clearTimeout(timer);
    return exit;
  }

  #closeStreams(): void {
    this.#stdout.close();
    this.#stderr.close();
  }

  #result(exitCode: number | null, signal: NodeJS.Signals | null, summary: string): StepResult {
    const context = this.#context;
    const failed = exitCode !== 0 || context.failed || this.#refusal !== null;
    return {
      exitCode,
      signal,
      conclusion: this.#cancelled ? 'cancelled' : failed ? 'failure' : 'success',
      lines: this.lines,
      annotations: context.annotations,
      groups: context.log.groups,
      masks: context.masks,
      outputs: context.outputs,
      withheldOutputs: withheldOutputs(context.outputs, context.masker),
      state: context.state,
      summary,
      environment: context.environment,
      path: context.path,
      matchers: context.matchers.owners,
      commandErrors: context.commandErrors,
      stoppedAtEnd: this.#commands.stopped,
      stdout: this.#stdout.text,
      stderr: this.#stderr.text,
      writes: this.#stdout.chunks,
      durationMs: performance.now() - this.#startedMs
    };
  }
}
