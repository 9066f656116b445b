/** A wrong change to the code, and the test files of which at least one must notice it. */
export interface PlantedBug {
  /** What the code does wrong then. */
  readonly name: string;
  readonly changes: readonly Change[];
  /** From the root of the repository; those that are likeliest to notice first. */
  readonly tests: readonly string[];
}

export interface Change {
  readonly file: string;
  /** Text that is there exactly once. */
  readonly find: string;
  readonly put: string;
}

/** A bug that is one change. */
export function bug(name: string, file: string, find: string, put: string, ...tests: string[]): PlantedBug {
  return { name, changes: [{ file, find, put }], tests };
}
