import type { Lines } from '../plain-lines.ts';

/** Where the deployment's log goes. */
export interface DeploymentLog {
  /** A new stage begins. */
  stage(name: string): void;
  /** The current stage is over, although its last lines may still come. */
  stageIsOver(): void;
  /** Lines of the deployment, in order, all of them at once. Resolves when more can be taken. */
  lines(...parts: readonly Lines[]): Promise<void>;
  /** A line of the step's own. */
  note(text: string): void;
  /** What the log as a whole is worth: the current stage ends before it. */
  verdict(text: string): void;
  /** Something the user should know although it does not decide how the step ends. */
  warning(text: string): void;
  /** For those who switched on debug logging. */
  debug(text: string): void;
}
