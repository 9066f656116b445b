/** One problem matcher as its file has it, checked. */
export interface MatcherConfiguration {
  owner: string;
  /** Where no pattern gives one; empty for `error`. */
  severity: string;
  pattern: PatternConfiguration[];
}

export interface PatternConfiguration {
  regexp: RegExp;
  loop: boolean;
  /** Which group of the pattern holds what. */
  groups: Record<string, number>;
}

/**
 * Checks the content of a problem matcher's file, as the runner does before it takes any of it
 * (actions/runner, src/Runner.Worker/IssueMatcher.cs, the methods named Validate). Throws at the first mistake.
 */
export function checkMatchers(content: unknown): MatcherConfiguration[] {
  const listed = record(content).problemMatcher;
  const matchers = (Array.isArray(listed) ? listed : []).map(checkMatcher);
  const owners = matchers.map(matcher => matcher.owner.toLowerCase());
  const twice = owners.find((owner, index) => owners.indexOf(owner) !== index);
  if (twice !== undefined) throw new Error(`Two problem matchers have the owner '${twice}'.`);
  return matchers;
}

const fields = ['file', 'line', 'column', 'severity', 'code', 'message'] as const;

function checkMatcher(content: unknown): MatcherConfiguration {
  const { owner, severity = '', pattern } = record(content);
  if (typeof owner !== 'string' || owner === '') throw new Error('A problem matcher needs an owner.');
  if (typeof severity !== 'string' || !/^(error|warning|notice)?$/i.test(severity)) {
    throw new Error(`The problem matcher '${owner}' has an unknown severity.`);
  }
  if (!Array.isArray(pattern) || pattern.length === 0)
    throw new Error(`The problem matcher '${owner}' has no pattern.`);
  const patterns = pattern.map((item, index) => checkPattern(record(item), index > 0 && index === pattern.length - 1));
  checkGroups(owner, patterns);
  return { owner, severity, pattern: patterns };
}

function checkPattern(content: Record<string, unknown>, mayLoop: boolean): PatternConfiguration {
  const loop = content.loop === true;
  if (loop && !mayLoop) throw new Error('Only the last of several patterns may loop.');
  if (loop && content.message === undefined) throw new Error('A pattern that loops needs a message.');
  const named = fields.filter(field => typeof content[field] === 'number').map(field => [field, content[field]]);
  return { regexp: new RegExp(String(content.regexp ?? '')), loop, groups: Object.fromEntries(named) };
}

function checkGroups(owner: string, patterns: readonly PatternConfiguration[]): void {
  const seen = new Set<string>();
  for (const { regexp, groups } of patterns) {
    // An empty alternative makes any pattern match, and so tells how many groups it has.
    const count = new RegExp(`${regexp.source}|`).exec('')?.length ?? 1;
    for (const [field, group] of Object.entries(groups)) {
      if (seen.has(field)) throw new Error(`The problem matcher '${owner}' sets '${field}' twice.`);
      if (group < 0 || group >= count) throw new Error(`The problem matcher '${owner}' has no group for '${field}'.`);
      seen.add(field);
    }
  }
  if (!seen.has('message')) throw new Error(`The problem matcher '${owner}' has no message.`);
}

function record(content: unknown): Record<string, unknown> {
  if (typeof content !== 'object' || content === null) throw new Error('A problem matcher has to be an object.');
  return content as Record<string, unknown>;
}
