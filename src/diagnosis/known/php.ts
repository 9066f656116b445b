import type { KnownFailure } from '../known-failure.ts';

const page = 'https://doc.scalingo.com/languages/php/start';
const build = { statuses: ['build-error'], place: 'step', page } as const;

/** Builds of PHP. The lines are those of Composer and of the buildpack (https://github.com/Scalingo/php-buildpack). */
export const php: readonly KnownFailure[] = [
  {
    ...build,
    id: 'composer-lock-missing',
    line: /^!\s+(?:(?:ERROR: )?No 'composer\.lock' found!|composer\.lock (?:has not been found|is empty))/,
    cause: 'there is no composer.lock, or an empty one',
    advice: 'Run `composer update` and commit the composer.lock that it writes.',
    file: 'composer.json'
  },
  {
    ...build,
    id: 'composer-json-invalid',
    line: /^(?:!\s+(?:(?:ERROR: )?Basic validation for 'composer\.json' failed!|composer\.json is empty)|"\.?\/?[\w/]{0,40}composer\.json" does not contain valid JSON)/,
    cause: 'composer.json cannot be read',
    advice: 'Run `composer validate` and correct what it names.',
    file: 'composer.json'
  },
  {
    ...build,
    id: 'php-version',
    line: /^(?:!\s+)?Unable to retrieve the required PHP version\. Aborting\./,
    cause: 'the version of PHP that composer.json asks for does not exist',
    advice:
      'Set `require.php` in composer.json to a version that was released, such as `~8.4.0`, and commit composer.lock as well.',
    file: 'composer.json'
  },
  {
    ...build,
    id: 'composer-lock-stale',
    line: /^(?:- )?Required package "[\w./-]{1,100}" is (?:not present in the lock file|in the lock file as )/,
    cause: 'composer.lock does not match composer.json',
    advice: 'Run `composer update` for what you changed, and commit composer.lock.',
    file: 'composer.lock'
  },
  {
    ...build,
    id: 'composer-extension',
    line: /requires (?:PHP extension )?ext-(?<value>\w{1,40}) .{0,60}(?:it is missing from your system|is missing from your system)/,
    cause: value => `the PHP extension ${value} is missing`,
    advice: 'Name it in `require` of composer.json (`"ext-…": "*"`), update composer.lock and commit both.',
    file: 'composer.json'
  },
  {
    ...build,
    id: 'composer-conflict',
    line: /^(?:!\s+)?(?:> )?Your (?:requirements could not be resolved to an installable set of packages|lock file does not contain a compatible set of packages)\./,
    cause: 'packages, or the version of PHP that they ask for, exclude one another',
    advice: 'Correct the versions that the log names in composer.json, run `composer update` and commit both files.',
    file: 'composer.json'
  },
  {
    ...build,
    id: 'composer-no-access',
    line: /(?:Could not authenticate against |Invalid credentials \(HTTP 40[13]\) for |Invalid credentials for 'https?:|!\s+Invalid token for GitHub OAuth!)/,
    cause: 'the source of a package refuses access',
    advice: "Give Composer the credentials in the app's environment, as JSON in COMPOSER_AUTH."
  },
  {
    ...build,
    id: 'composer-script',
    line: /^Script .{1,200} (?:returned with error code \d{1,3}|handling the [\w-]{1,40} event (?:returned with error code \d{1,3}|terminated with an exception))/,
    cause: 'a script of composer.json failed',
    advice:
      'The lines before it in the log tell why: mostly a variable or a database that a build does not have. Scripts of composer.json run in each build.',
    file: 'composer.json'
  },
  {
    ...build,
    id: 'pecl',
    line: /^!\s+Fail to [a-z ]{4,20} of PHP PECL extension: (?<value>\w{1,40})$/,
    cause: value => `the PHP extension ${value} could not be built`,
    advice:
      'Use a version of it that supports the version of PHP that is used, and install what it needs with the APT buildpack.'
  }
];
