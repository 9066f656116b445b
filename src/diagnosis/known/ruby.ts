import type { KnownFailure } from '../known-failure.ts';

const page = 'https://doc.scalingo.com/languages/ruby/start';
const build = { statuses: ['build-error'], place: 'step', page } as const;

/** Builds of Ruby. The lines are those of Bundler, RubyGems, Rails and the buildpack (https://github.com/heroku/heroku-buildpack-ruby). */
export const ruby: readonly KnownFailure[] = [
  {
    ...build,
    id: 'gemfile-lock-missing',
    line: /^!\s+Gemfile\.lock required\. Please check it in\./,
    cause: 'there is no Gemfile.lock',
    advice: 'Run `bundle install` and commit the Gemfile.lock that it writes.',
    file: 'Gemfile'
  },
  {
    ...build,
    id: 'ruby-version',
    line: /^(?:!\s+)?(?:The Ruby version you are trying to install does not exist|Can not parse Ruby Version:|Invalid RUBY_VERSION specified:)/,
    cause: 'the version of Ruby that the Gemfile asks for does not exist',
    advice:
      'Set `ruby` in the Gemfile to a version that was released, run `bundle update --ruby` and commit both files.',
    file: 'Gemfile'
  },
  {
    ...build,
    id: 'ruby-version-mismatch',
    line: /^(?:Bundler Output: )?Your Ruby version is [\w.-]{1,30}, but your Gemfile specified /,
    cause: 'the Gemfile asks for another version of Ruby than the one that is used',
    advice: 'Run `bundle update --ruby` and commit Gemfile and Gemfile.lock.',
    file: 'Gemfile.lock'
  },
  {
    ...build,
    id: 'bundler-platform',
    line: /^(?:Bundler Output: )?Your bundle only supports platforms \[/,
    cause: 'Gemfile.lock was written for another platform',
    advice: 'Run `bundle lock --add-platform x86_64-linux` and commit Gemfile.lock.',
    file: 'Gemfile.lock'
  },
  {
    ...build,
    id: 'gemfile-lock-stale',
    line: /^(?:Bundler Output: )?(?:You are trying to install in deployment mode after changing|The (?:gemspecs for path gems|dependencies in your gemfile|list of sources) changed(?:,|\b.{0,30}) but the lockfile can't be updated because frozen mode is set|Some dependencies were deleted from your gemfile, but the lockfile can't be updated|[\w ,]{0,80}but the lockfile can't be updated because frozen mode is set)/,
    cause: 'Gemfile.lock does not match the Gemfile',
    advice: 'Run `bundle install` and commit the Gemfile.lock that it writes.',
    file: 'Gemfile.lock'
  },
  {
    ...build,
    id: 'gem-not-found',
    line: /^(?:Bundler Output: )?(?:Could not find (?:gem '|compatible versions$|[\w-]{1,60}-\d[\w.]{0,30} in )|Your bundle is locked to |Bundler could not find compatible versions for gem )/,
    cause: 'a gem, or a version of it, is not in the sources that the Gemfile names',
    advice:
      'Correct the gem in the Gemfile, run `bundle update` for it and commit Gemfile.lock: versions are withdrawn at times.',
    file: 'Gemfile'
  },
  {
    ...build,
    id: 'gem-no-access',
    line: /^(?:Bundler Output: )?(?:Authentication is required for |Bad username or password for |Gem::RemoteFetcher::FetchError: bad response (?:Unauthorized|Forbidden) )/,
    cause: 'the source of a gem refuses access',
    advice:
      "Give Bundler the credentials in the app's environment: BUNDLE_ with the host in capitals, dots as two underscores (BUNDLE_GEMS__EXAMPLE__COM=user:token)."
  },
  {
    ...build,
    id: 'gem-install',
    line: /^(?:Bundler Output: )?An error occurred while installing (?<value>[\w-]{1,60} \([\w.]{1,30}\)), and Bundler cannot continue/,
    cause: value => `the gem ${value} could not be installed`,
    advice:
      'The lines of the log before it tell why: for native code mostly a library that is missing (the APT buildpack installs it) or a version too old for this Ruby.',
    file: 'Gemfile.lock'
  },
  {
    ...build,
    id: 'assets-database',
    line: /^(?:PG::ConnectionBad|ActiveRecord::(?:ConnectionNotEstablished|DatabaseConnectionError)|Mysql2::Error(?:::ConnectionError)?): /,
    cause: 'compiling the assets needs a database, and a build has none',
    advice:
      'Let nothing that the app loads while assets are compiled ask the database (initializers, class bodies), or let the app do without it when SECRET_KEY_BASE_DUMMY is set.'
  },
  {
    ...build,
    id: 'rails-credentials',
    line: /(?:Missing encryption key to decrypt file with|ActiveSupport::MessageEncryptor::InvalidMessage|Missing `secret_key_base` for )/,
    cause: 'Rails has no key, or a wrong one, for its credentials',
    advice: "Set RAILS_MASTER_KEY (the content of config/master.key) or SECRET_KEY_BASE in the app's environment."
  },
  {
    ...build,
    id: 'assets-precompile',
    line: /^!\s+Precompiling assets failed\./,
    cause: 'compiling the assets failed',
    advice: 'Run `RAILS_ENV=production bundle exec rake assets:precompile` on your machine to see the same error.'
  }
];
