import type { KnownFailure } from '../known-failure.ts';
import type { Place } from '../places.ts';

const page = 'https://doc.scalingo.com/platform/app/environment';

/** It is an error, or begins with what is missing: a text about it, such as a changelog, does not. */
const like =
  /^(?:\d{4}[\d/:. TZ+-]{10,30} |!! {1,8})?(?:.{0,120}(?:[Ee]rror|ERROR|Exception|panic|[Ff]atal|ImproperlyConfigured|abort)|["'`(]?(?:[Mm]issing|[Rr]equired|[Uu]nset|[Uu]ndefined|[Ii]nvalid|(?:The )?[Ee]nvironment variable|[A-Z][A-Z0-9_]{2,50}\b)|\{)/;

interface Wording {
  line: RegExp;
  beside?: RegExp;
}

/** How frameworks and people say that an environment variable is missing. Names are written in capitals. */
const wordings: readonly Wording[] = [
  {
    line: /\b(?:[Ee]nvironment variables?|ENV variable|[Ee]nv(?:ironment)? vars?)(?: not found)?:? ["'`]?(?<value>[A-Z][A-Z0-9_]{2,50})["'`]? (?:(?:is|was|has|must|does|are|could) |not |missing|undefined|required|because it is not set)/
  },
  {
    line: /\b(?:[Mm]issing|[Rr]equired|[Uu]ndefined|[Uu]nset)(?: required)? (?:[Ee]nvironment variables?|ENV variable|[Ee]nv(?:ironment)? vars?)(?: not found| not set| missing)?:? ["'`]?(?<value>[A-Z][A-Z0-9_]{2,50})\b/
  },
  { line: /\b[Ee]nvironment variable not found: "?(?<value>[A-Z][A-Z0-9_]{2,50})\b/ },
  {
    line: /(?:^|[\s"'`([])(?<value>[A-Z][A-Z0-9_]{2,50})["'`\])]? (?:[Ee]nvironment variable|[Ee]nv(?:ironment)? var) (?:(?:is|was|must|has|does) |not |missing|required)/
  },
  { line: /\bSet the (?<value>[A-Z][A-Z0-9_]{2,50}) environment variable$/ },
  { line: /\bUndefinedValueError: (?<value>[A-Z][A-Z0-9_]{2,50}) not found/ },
  { line: /^KeyError: '(?<value>[A-Z][A-Z0-9_]{2,50})'$/, beside: /\bos\.environ\b|<frozen os>|\/os\.py"/ },
  { line: /\bkey not found: "(?<value>[A-Z][A-Z0-9_]{2,50})"/, beside: /\bENV\b|fetch|KeyError/ },
  { line: /\bCould not resolve placeholder '(?<value>[A-Za-z][\w.-]{2,60})' in value / },
  { line: /\bThe (?<value>SECRET_KEY) setting must not be empty/ }
];

/** A variable that nobody set: in the build, at the start, or in the hook. */
export const variables: readonly KnownFailure[] = [
  ...missing('build-missing-variable', 'build-error', 'step'),
  ...missing('crash-missing-variable', 'crashed-error', 'output'),
  ...missing('crash-missing-variable', 'timeout-error', 'output'),
  ...missing('hook-missing-variable', 'hook-error', 'hook'),
  ...(['output', 'hook'] as const).map(
    (place): KnownFailure => ({
      id: 'laravel-key',
      statuses: ['crashed-error', 'hook-error'],
      place,
      line: /\bNo application encryption key has been specified/,
      cause: 'the environment variable APP_KEY is not set',
      advice: "Set APP_KEY in the app's environment to what `php artisan key:generate --show` prints.",
      page
    })
  ),
  ...(['output', 'hook'] as const).map(
    (place): KnownFailure => ({
      id: 'rails-key',
      statuses: ['crashed-error', 'hook-error'],
      place,
      line: /(?:Missing encryption key to decrypt file with|ActiveSupport::MessageEncryptor::InvalidMessage|Missing `secret_key_base` for )/,
      cause: 'Rails has no key, or a wrong one, for its credentials',
      advice: "Set RAILS_MASTER_KEY (the content of config/master.key) or SECRET_KEY_BASE in the app's environment.",
      page
    })
  )
];

function missing(id: string, status: KnownFailure['statuses'][number], place: Place): KnownFailure[] {
  return wordings.map(wording => ({
    ...wording,
    like,
    id,
    statuses: [status],
    place,
    cause: value => `the environment variable or setting ${value} is missing`,
    advice:
      "Set it in the app's environment, on the dashboard or with `scalingo --app APP env-set NAME=VALUE`, and deploy again.",
    page
  }));
}
