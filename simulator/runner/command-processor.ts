import { type Command, parseCommand } from './command.ts';
import { type CommandHandler, handlers } from './command-handlers.ts';
import type { PageLine } from './step.ts';
import type { StepContext } from './step-context.ts';

/** A stop token that the runner refuses. Not caught where commands are processed: it ends the step at once. */
class RefusedStopToken extends Error {}

/** Finds and carries out the commands in what a step prints (actions/runner, src/Runner.Worker/ActionCommandManager.cs). */
export class CommandProcessor {
  readonly #context: StepContext;
  readonly #registered = new Set(['stop-commands', ...Object.keys(handlers)]);
  #stopToken: string | null = null;

  constructor(context: StepContext) {
    this.#context = context;
  }

  get stopped(): boolean {
    return this.#stopToken !== null;
  }

  /**
   * Carries out the command in a line. Gives false where the line is none and has to be shown as output.
   * Throws `RefusedStopToken`.
   */
  process(line: string, from: PageLine['from']): boolean {
    const { assumptions } = this.#context.facts;
    const command = parseCommand(line, this.#registered, assumptions.invisibleCharacters);
    if (command === null) return false;
    if (command.name === 'notice' && !assumptions.enhancedAnnotations) return false;
    if (this.#stopToken !== null) return this.#resume(command, line, from);
    if (command.name === 'stop-commands') this.#stop(command, line, from);
    else this.#carryOut(command, line, from);
    return true;
  }

  #stop({ data: token }: Command, line: string, from: PageLine['from']): void {
    const name = token.toLowerCase();
    if (!this.#context.facts.allowUnsupportedStopTokens && this.#isRefused(name)) {
      throw new RefusedStopToken(
        'An end token must not be empty, "pause-logging" or the name of a workflow command, unless ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS is true.'
      );
    }
    this.#stopToken = name;
    this.#registered.add(name);
    if (token.length > 6) {
      this.#context.masks.push(token);
      this.#context.masker.addValue(token);
    }
    this.#context.write(line, { from, level: 'stop' });
    this.#context.debug('Commands are stopped until their end token is read.');
  }

  #isRefused(name: string): boolean {
    return name === '' || name === 'pause-logging' || this.#registered.has(name);
  }

  #resume(command: Command, line: string, from: PageLine['from']): boolean {
    // An empty token, where one was allowed, never ends the stop.
    if (command.name !== this.#stopToken || command.name === '') {
      this.#context.debug(`Commands are stopped and wait for '##[${this.#stopToken}]'.`);
      return false;
    }
    this.#context.write(line, { from, level: 'resume' });
    this.#context.debug('Commands are processed again.');
    this.#registered.delete(command.name);
    this.#stopToken = null;
    return true;
  }

  #carryOut(command: Command, line: string, from: PageLine['from']): void {
    const handler: CommandHandler | undefined = handlers[command.name];
    // A stop token that was let in by name and is the name of no command leads here.
    if (handler === undefined) {
      this.#context.warning(`There is no command ${command.name}.`);
      return;
    }
    if (this.#context.echo && handler.echoed) this.#context.write(line, { from });
    try {
      handler.run(this.#context, command, from);
    } catch (error) {
      const shown = handler.echoed ? line : command.name;
      this.#context.commandFailed(`Unable to process command '${shown}' successfully.`, (error as Error).message);
    }
  }
}
