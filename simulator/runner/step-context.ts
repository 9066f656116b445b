import { type IssueProperties, toAnnotation } from './annotation.ts';
import type { Masker } from './masker.ts';
import { Matchers } from './matchers.ts';
import type { Origin, PageLog } from './page-log.ts';
import type { Annotation, Assumptions, PageLine } from './step.ts';

/** What is true of the step from its start on. */
export interface StepFacts {
  workspace: string;
  debug: boolean;
  /** `ACTIONS_ALLOW_UNSECURE_COMMANDS` of the workflow: `set-env` and `add-path` work. */
  allowUnsupportedCommands: boolean;
  /** `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` of the workflow: any token stops commands. */
  allowUnsupportedStopTokens: boolean;
  assumptions: Assumptions;
}

type Issue = 'error' | 'warning' | 'notice';

const mostAnnotations = 10;
const longestMessage = 4096;

/**
 * What the runner knows of a step while it runs, and the ways to change it
 * (actions/runner, src/Runner.Worker/ExecutionContext.cs).
 */
export class StepContext {
  readonly facts: StepFacts;
  readonly masker: Masker;
  readonly log: PageLog;
  readonly matchers: Matchers;
  readonly annotations: Annotation[] = [];
  readonly masks: string[] = [];
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  readonly environment: Record<string, string> = {};
  readonly commandErrors: string[] = [];
  path: string[] = [];
  echo: boolean;
  /** Set when something of the step failed that its exit code does not tell. */
  failed = false;

  constructor(facts: StepFacts, masker: Masker, log: PageLog) {
    this.facts = facts;
    this.masker = masker;
    this.log = log;
    this.matchers = new Matchers(facts.workspace);
    // Debug logging turns the echo of commands on (ExecutionContext.cs, InitializeJob).
    this.echo = facts.debug;
  }

  write(message: string, origin: Origin): void {
    this.log.write(message, origin);
  }

  /** Writes a line for each line of the message, and nothing unless debug logging is on. */
  debug(message: string, from: PageLine['from'] = 'runner'): void {
    if (!this.facts.debug) return;
    for (const line of message.split(/\r?\n/)) this.write(line, { from, tag: 'debug' });
  }

  /** What the runner itself has to say about the step. */
  error(message: string): void {
    this.issue('error', message, {}, 'runner');
  }

  warning(message: string): void {
    this.issue('warning', message, {}, 'runner');
  }

  /**
   * Annotates, and writes the message to the log. The message is masked and cut first, a title is not masked at all; the log has
   * every issue, the annotations have the first ten of a kind that are not blank (AddIssue; for the blank ones
   * src/Sdk/RSWebApi/Contracts/IssueExtensions.cs).
   */
  issue(level: Issue, message: string, properties: IssueProperties, from: PageLine['from'], logged?: string): void {
    const masked = this.masker.mask(message).slice(0, longestMessage);
    if (
      this.annotations.filter(annotation => annotation.level === level).length < mostAnnotations &&
      masked.trim() !== ''
    ) {
      this.annotations.push(toAnnotation(level, masked, properties));
    }
    const shown = logged ?? masked;
    if (shown !== '') this.write(shown, { from, tag: level });
  }

  /** Notes what could not be processed: an error in the log for each sentence, and the step fails. */
  commandFailed(command: string, reason: string): void {
    this.commandErrors.push(`${command} ${reason}`);
    this.error(command);
    this.error(reason);
    this.failed = true;
  }

  addMask(secret: string): void {
    this.masks.push(secret);
    this.masker.addSecret(secret);
  }

  setOutput(name: string, value: string): void {
    setIgnoringCase(this.outputs, name, value);
    this.debug(`Set output ${name} = ${value}`);
  }

  saveState(name: string, value: string): void {
    setIgnoringCase(this.state, name, value);
    this.debug(`Save intra-action state ${name} = ${value}`);
  }

  /** `NODE_OPTIONS` is refused, so that a log cannot choose what later steps load. */
  setEnvironment(name: string, value: string, by: string): void {
    if (name.toUpperCase() === 'NODE_OPTIONS') {
      this.error(`${name} cannot be set by ${by}.`);
      return;
    }
    this.environment[name] = value;
    this.debug(`${name}='${value}'`);
  }

  /** The last folder added comes last here and first in PATH. */
  addPath(folder: string): void {
    this.path = [...this.path.filter(known => known !== folder), folder];
  }
}

/** The runner's dictionaries of outputs and state keep one value for `Name` and `name`, under the first spelling. */
function setIgnoringCase(values: Record<string, string>, name: string, value: string): void {
  const known = Object.keys(values).find(key => key.toLowerCase() === name.toLowerCase());
  values[known ?? name] = value;
}
