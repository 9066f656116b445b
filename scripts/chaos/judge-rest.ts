/** The lines of a log in three parts, as they are compared. */
export interface Parts {
  /** Shown before the step's remark. */
  readonly printed: readonly string[];
  /** Shown behind it. */
  readonly rest: readonly string[];
  readonly truth: readonly string[];
}

/** What the round lets be. */
export interface Circumstances {
  /** Whether each connection brings the log in order and without holes. */
  readonly isInOrder: boolean;
  /** Whether one may bring all of it twice. */
  readonly isDoubled: boolean;
  /** Whether the page need not have an end. */
  readonly isCut: boolean;
  /** Whether Scalingo told the whole log in the end, so that there was something to compare with. */
  readonly isKnown: boolean;
}

/** Whether what the stream brought, and the step says it could not compare with Scalingo's log, is rightly there: never more than was logged, but where that is said. */
export function wrongRest(
  parts: Parts,
  remark: string,
  { isInOrder, isDoubled, isCut, isKnown }: Circumstances
): string[] {
  const { printed, rest, truth } = parts;
  if (isKnown && isInOrder) return ['lines are said to be not comparable although Scalingo told its whole log'];
  const foreign = rest.find(line => !truth.includes(line));
  if (foreign !== undefined) return [`${JSON.stringify(foreign)} was never logged`];
  const told = Number(/\((\d+)\):$/.exec(remark)?.[1]);
  if (!isCut && told !== rest.length) return [`${rest.length} lines follow where ${told} are announced`];
  if (!isInOrder) return [];
  const mayRepeat = remark.includes('may be shown twice');
  if (!isDoubled && !isRunOf(rest, truth)) return ['lines that could not be compared are not in order'];
  const often = mayRepeat ? undefined : tooOften([...printed, ...rest], truth);
  return often === undefined
    ? []
    : [`${JSON.stringify(often)} is shown more often than it was logged, and nothing is said of it`];
}

function isRunOf(lines: readonly string[], truth: readonly string[]): boolean {
  return truth.some((_, from) => lines.every((line, index) => line === truth[from + index]));
}

function tooOften(shown: readonly string[], truth: readonly string[]): string | undefined {
  const left = new Map<string, number>();
  for (const line of truth) left.set(line, (left.get(line) ?? 0) + 1);
  return shown.find(line => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count === 0;
  });
}
