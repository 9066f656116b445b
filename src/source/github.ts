/** GitHub as this folder needs it; what speaks with it is handed in. */
export interface GitHub {
  /** The host of its API. */
  readonly host: string;
  readonly hasToken: boolean;
  /**
   * Asks for something, patiently.
   * @param route as GitHub's documentation writes it
   * @param isLink whether the answer leads somewhere, and is not to be followed
   * @throws the signal's reason
   */
  get(route: string, parameters: Record<string, string>, accept?: string, isLink?: boolean): Promise<GitHubAnswer>;
  /**
   * The same in one attempt, for what nobody misses where it does not come.
   * @param withinMs so long the answer is waited for
   * @throws the signal's reason
   */
  getOnce(
    route: string,
    parameters: Record<string, string>,
    accept: string | undefined,
    withinMs: number
  ): Promise<GitHubAnswer>;
}

export interface GitHubAnswer {
  /** 0 where no answer came: `problem` then says why. */
  status: number;
  headers: Readonly<Record<string, string | number | undefined>>;
  data: unknown;
  problem: string | undefined;
  /** Where it was asked too often: how long to wait. */
  waitMs: number | undefined;
}

/** Downloads to a file. @returns undefined where all of it came; else what went wrong, in a few words */
export type Download = (
  url: string,
  file: string,
  mostBytes: number,
  received: (bytes: number) => void
) => Promise<string | undefined>;
