import type { Settings } from '../settings.ts';
import { isObject, parseObject } from './faults.ts';
import { UsageError } from './usage.ts';

type Form<Value> = { readonly words: string; readonly holds: (value: unknown) => value is Value };

const count: Form<number> = {
  words: 'a whole number, 0 or more',
  holds: (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0
};
const integer: Form<number> = {
  words: 'a whole number',
  holds: (value): value is number => Number.isSafeInteger(value)
};
const flag = oneOf(true, false);
const difference = oneOf('same', 'stripped in output', 'stripped in stream');

/** What each switch takes. A new switch does not compile until it has its row here. */
const forms: { readonly [Key in keyof Settings]: Form<Settings[Key]> } = {
  createStatus: oneOf(200, 201),
  initialStatus: oneOf('queued', 'building'),
  paginationKey: oneOf('prev_page', 'previous_page'),
  perPage: count,
  largestPerPage: count,
  outputWhileRunning: oneOf('grows', 'absent', 'partial'),
  outputLagMs: count,
  outputEndsWithNewline: flag,
  outputLink: oneOf('app', 'deployment'),
  atOnce: oneOf('parallel', 'queued', 'conflict'),
  ownerLimit: count,
  replay: {
    words: '"full", "none" or {"lines": N}',
    holds: (value): value is Settings['replay'] =>
      value === 'full' || value === 'none' || (isObject(value) && count.holds(value.lines))
  },
  replayStatuses: flag,
  replayOnSecondConnection: flag,
  replayOf: oneOf('running', 'latest', 'all'),
  newEvent: oneOf('id', 'object'),
  authFailureCloseCode: count,
  authTimeoutMs: count,
  pingIntervalMs: count,
  cutIdleStreamMs: count,
  closeStreamOnExpiry: flag,
  content: oneOf('line', 'newline', 'crlf', 'cr', 'several', 'several-open', 'trimmed'),
  emptyEvents: flag,
  colours: difference,
  trailingBlanks: difference,
  brokenCharacters: oneOf('same', 'more in stream', 'more in output'),
  statusEvents: flag,
  lastStatusLost: flag,
  manyAtOnce: flag,
  rateLimit: {
    words: '"off" or {"perMinute": N, "by": "token" or "address"}',
    holds: (value): value is Settings['rateLimit'] =>
      value === 'off' ||
      (isObject(value) && count.holds(value.perMinute) && (value.by === 'token' || value.by === 'address'))
  },
  retryAfter: oneOf('none', 'seconds', 'date'),
  missingFields: {
    words: 'a list of keys',
    holds: (value): value is string[] => Array.isArray(value) && value.every(each => typeof each === 'string')
  },
  answeredGitRef: oneOfOrOther('as sent', 'shortened', 'absent'),
  answeredAppId: oneOfOrOther('own'),
  lastDeploymentId: oneOf('last success', 'absent', 'last of any'),
  unauthorisedBody: oneOf('json', 'html', 'empty'),
  authNotFoundBody: oneOf('json', 'html'),
  gitRefSlashes: oneOf('accepted', 'refused'),
  missingDeploymentStatus: oneOf(400, 422),
  mediaTypes: oneOf('strict', 'lenient'),
  bearerLifetimeSeconds: count,
  sourceLifetimeMs: count,
  sourceFetchedAt: oneOf('create', 'build'),
  uploadRedirect: oneOf<Settings['uploadRedirect']>(true, false, 'other host', 'loop'),
  uploadRedirectStatus: oneOf(307, 308),
  uploadExpect: oneOf('honoured', 'ignored', 'refused'),
  uploadRefusals: oneOf('early', 'early, hung up', 'late'),
  clockOffsetMs: integer,
  dateHeader: flag
};

/**
 * Reads switches from a command line.
 * @param text a JSON object with keys of `Settings`
 * @throws UsageError naming a key that is not known, or what a known one takes
 */
export function parseSettings(text: string): Partial<Settings> {
  const settings = parseObject('--setting', text);
  for (const [key, value] of Object.entries(settings)) {
    if (!Object.hasOwn(forms, key)) {
      throw new UsageError(`--setting: there is no ${key}; there are ${Object.keys(forms).join(', ')}`);
    }
    const form = forms[key as keyof Settings];
    if (!form.holds(value)) throw new UsageError(`--setting: ${key} takes ${form.words}, not ${JSON.stringify(value)}`);
  }
  return settings as Partial<Settings>;
}

function oneOf<const Value>(...values: Value[]): Form<Value> {
  return {
    words: values.map(value => JSON.stringify(value)).join(' or '),
    holds: (value): value is Value => values.includes(value as Value)
  };
}

/** One of these words, or any other text as `{"other": …}`. */
function oneOfOrOther<const Value extends string>(...values: Value[]): Form<Value | { readonly other: string }> {
  const known = oneOf(...values);
  return {
    words: `${known.words} or {"other": "text"}`,
    holds: (value): value is Value | { readonly other: string } =>
      known.holds(value) || (isObject(value) && typeof value.other === 'string')
  };
}
