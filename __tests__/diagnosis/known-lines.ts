/** By known failure: lines that tell it, each where it stands; with `beside`, what has to stand beside it. */
export const knownLines: Readonly<Record<string, readonly (string | { line: string; beside: string })[]>> = {
  'archive-too-heavy': [
    'Fail to fetch source code: fail to handle tgz: The archive is too heavy (more than 314572800 bytes)'
  ],
  'source-not-fetched': ['Fail to fetch source code: invalid status code 404 Not Found'],
  'project-dir': ['!     PROJECT_DIR is set to "server" but this directory does not exist'],
  'unknown-technology': [
    "!     We didn't find the type of technology you are using...",
    "!     We didn't find the type of technology your are using..."
  ],
  'security-stop': [
    '!     Your deployment has been stopped for security reason (rule: BSR-004)',
    '!     Your deployment has been stopped (BSR-004)'
  ],
  'image-too-large': ['!   → my-app image exceeds the limit of 2048MB - (2311MB)'],
  'procfile-unreadable': ['!     An error occurred when parsing Procfile', 'An error occurred when parsing Procfile'],
  'procfile-without-web': ["!   → Task 'web' has not been found in your 'Procfile'"],
  'build-too-long': ['!   → The build timed out'],
  'build-out-of-memory': [
    'FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory',
    'java.lang.OutOfMemoryError: Java heap space',
    'c++: fatal error: Killed signal terminated program cc1plus'.slice('c++: '.length),
    'npm error signal SIGKILL',
    '/build/bin/build.sh: line 12:   412 Killed                  node build.js',
    'PHP Fatal error:  Allowed memory size of 1610612736 bytes exhausted (tried to allocate 4096 bytes) in phar:///x'
  ],
  'crash-out-of-memory': [
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    'Killed'
  ],
  'build-missing-variable': [
    'Error: Missing required environment variable: DATABASE_URL',
    'Error: Environment variable not found: DATABASE_URL.',
    'django.core.exceptions.ImproperlyConfigured: Set the SECRET_KEY environment variable',
    'KeyError: key not found: "STRIPE_KEY"',
    { line: "KeyError: 'SECRET_KEY'", beside: '  File "<frozen os>", line 714, in __getitem__' }
  ],
  'crash-missing-variable': [
    'Error: The environment variable SESSION_SECRET is not set',
    'Error: SESSION_SECRET environment variable is required',
    'panic: environment variable DATABASE_URL must be set',
    '** (RuntimeError) environment variable SECRET_KEY_BASE is missing.',
    'decouple.UndefinedValueError: SECRET_KEY not found. Declare it as envvar or define a default value.',
    'Caused by: java.lang.IllegalArgumentException: Could not resolve placeholder \'DB_URL\' in value "…"',
    'django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be empty.',
    { line: "KeyError: 'SLACK_TOKEN'", beside: '    TOKEN = os.environ["SLACK_TOKEN"]' }
  ],
  'hook-missing-variable': ['Error: Environment variable not found: DATABASE_URL.'],
  'laravel-key': ['production.ERROR: No application encryption key has been specified.'],
  'rails-key': ["ArgumentError: Missing `secret_key_base` for 'production' environment, set this string"],
  'registry-unreachable': [
    'npm error code ETIMEDOUT',
    'error An unexpected error occurred: "https://registry.example.com/x: getaddrinfo EAI_AGAIN registry.example.com".',
    'Could not reach host rubygems.org. Check your network connection and try again.',
    {
      line: 'ERROR: No matching distribution found for flask',
      beside: 'WARNING: Retrying (Retry(total=0, connect=None))'
    },
    'curl error 28 while downloading https://repo.packagist.org/packages.json: Operation timed out',
    '[ERROR] Plugin x:y or one of its dependencies could not be resolved: Could not transfer artifact a:b from/to central (https://repo.maven.apache.org/maven2): Connection reset',
    'go: github.com/a/b@v1.0.0: Get "https://proxy.golang.org/x": dial tcp: lookup proxy.golang.org: i/o timeout',
    'curl: (6) Could not resolve host: nodejs.org'
  ],
  'package-json-unreadable': ['npm error code EJSONPARSE', '!     Error: Unable to parse your package.json.'],
  'node-version': [
    'Could not find Node version corresponding to version requirement: 99.x',
    'No matching version found for Node: 99.x'
  ],
  'several-lock-files': [
    '!     Error: Multiple lockfiles found.',
    '!     Two different lockfiles found: package-lock.json and yarn.lock'
  ],
  'npm-lock-missing': ['npm error The `npm ci` command can only install with an existing package-lock.json or'],
  'npm-lock-stale': [
    'npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.'
  ],
  'yarn-lock-stale': [
    'error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.',
    '➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.'
  ],
  'pnpm-lock-stale': ['ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"'],
  'npm-no-such-version': [
    'npm error notarget No matching version found for left-pad@99.0.0.',
    'error Couldn\'t find any versions for "left-pad" that matches "99.0.0"',
    'ERR_PNPM_NO_MATCHING_VERSION  No matching version found for left-pad@99'
  ],
  'npm-no-access': [
    'npm error code E401',
    'ERR_PNPM_FETCH_403  GET https://registry.example.com/@acme%2Fx: Forbidden - 403'
  ],
  'npm-no-such-package': [
    'npm error code E404',
    'error An unexpected error occurred: "https://registry.example.com/x: Request failed \\"404 Not Found\\"".'.replaceAll(
      '\\',
      ''
    )
  ],
  'npm-peer-conflict': ['npm error code ERESOLVE', 'npm ERR! ERESOLVE unable to resolve dependency tree'],
  'node-engine': [
    'npm error code EBADENGINE',
    'error vite@6.0.0: The engine "node" is incompatible with this module. Expected version ">=18".'
  ],
  'npm-platform': ['npm error code EBADPLATFORM'],
  'git-dependency': ['npm error Host key verification failed.', 'git@github.com: Permission denied (publickey).'],
  'node-script-missing': ['npm error Missing script: "build"'],
  openssl: ["code: 'ERR_OSSL_EVP_UNSUPPORTED'"],
  'node-command-missing': ['sh: 1: tsc: not found', 'sh: line 1: vite: command not found'],
  'node-module-unresolved': [
    "Error: Cannot find module 'esbuild'",
    "Module not found: Error: Can't resolve './Header' in '/build/src'"
  ],
  typescript: [
    "src/orders/total.ts(58,9): error TS2304: Cannot find name 'roundToCents'.",
    "src/a.ts:14:5 - error TS2322: Type 'null' is not assignable to type 'string'."
  ],
  'node-bundle': ['error during build:', 'Failed to compile.', '✘ [ERROR] Could not resolve "x"'],
  'native-module': ['npm error gyp ERR! build error', 'gyp ERR! stack Error: not found: make'],
  'gemfile-lock-missing': ['!     Gemfile.lock required. Please check it in.'],
  'ruby-version': ['!     The Ruby version you are trying to install does not exist on this stack.'],
  'ruby-version-mismatch': ['Your Ruby version is 3.3.0, but your Gemfile specified 3.4.1'],
  'bundler-platform': ['Your bundle only supports platforms ["arm64-darwin-23"] but your local platform'],
  'gemfile-lock-stale': [
    "The dependencies in your gemfile changed, but the lockfile can't be updated because frozen mode is set",
    'You are trying to install in deployment mode after changing'
  ],
  'gem-not-found': [
    "Could not find gem 'rails (= 99)' in rubygems repository https://rubygems.org/",
    'Could not find rake-11.2.1 in any of the sources'
  ],
  'gem-no-access': ['Authentication is required for gems.example.com.'],
  'gem-install': ['An error occurred while installing pg (1.5.9), and Bundler cannot continue.'],
  'assets-database': ['PG::ConnectionBad: could not connect to server: Connection refused'],
  'rails-credentials': [
    'ActiveSupport::MessageEncryptor::InvalidMessage: ActiveSupport::MessageEncryptor::InvalidMessage'
  ],
  'assets-precompile': ['!     Precompiling assets failed.'],
  'python-version': [
    "!     Error: The requested Python version isn't available.",
    '!     Requested runtime (python-3.6.8) is not available for this stack (scalingo-22).'
  ],
  'several-python-managers': ['!     Error: Multiple Python package manager files were found.'],
  'pipfile-lock-stale': [
    'Your Pipfile.lock (9f86d0) is out of date. Expected: (60303a).',
    "!     Error: No 'Pipfile.lock' found!"
  ],
  'poetry-lock-stale': [
    'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.'
  ],
  'uv-lock-stale': ['error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided.'],
  'requirements-invalid': ["ERROR: Invalid requirement: 'django=5': Expected end or semicolon"],
  'pip-no-such-version': ['ERROR: No matching distribution found for django==99.0'],
  'pip-conflict': ['ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/'],
  'pip-hashes': ['ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.'],
  'python-dependency-conflict': [
    '× No solution found when resolving dependencies:',
    'Because app depends on a (1) which requires b (2), version solving failed.'
  ],
  'collectstatic-settings': ['django.core.exceptions.ImproperlyConfigured: STATIC_ROOT is empty'],
  collectstatic: ['!     Error: Unable to generate Django static files.'],
  'pip-build': ['ERROR: Failed building wheel for lxml', 'error: subprocess-exited-with-error'],
  'composer-lock-missing': [
    "!     ERROR: No 'composer.lock' found!",
    '!     composer.lock has not been found, please lock the dependencies of your project.'
  ],
  'composer-json-invalid': ['!     composer.json is empty, remove it from GIT repository or fill its content.'],
  'php-version': ['Unable to retrieve the required PHP version. Aborting.'],
  'composer-lock-stale': ['- Required package "monolog/monolog" is not present in the lock file.'],
  'composer-extension': [
    "- Root composer.json requires PHP extension ext-intl * but it is missing from your system. Install or enable PHP's intl extension."
  ],
  'composer-conflict': ['Your requirements could not be resolved to an installable set of packages.'],
  'composer-no-access': ['Could not authenticate against github.com'],
  'composer-script': [
    'Script @php artisan package:discover --ansi handling the post-autoload-dump event returned with error code 1'
  ],
  pecl: ['!     Fail to compile of PHP PECL extension: mongodb'],
  'java-version': ['!     Error: Unsupported Java version: 99'],
  'java-release': [
    'error: release version 21 not supported',
    '[ERROR] Fatal error compiling: invalid target release: 21 -> [Help 1]'
  ],
  'gradle-wrapper': ['!     Error: Gradle Wrapper is missing.'],
  'maven-version': ["!     Error: The requested Maven version isn't available."],
  'java-tests': ['[ERROR] There are test failures.'],
  'java-compile': ['[ERROR] COMPILATION ERROR :', '> Compilation failed; see the compiler error output for details.'],
  'java-dependency': [
    '> Could not find com.example:missing:1.0.',
    "> Could not resolve all files for configuration ':compileClasspath'."
  ],
  'maven-pom': ['[ERROR] Non-parseable POM /build/pom.xml: end tag name'],
  'elixir-config-missing': ['Sorry, an elixir_buildpack.config is required. Please see https://github.com/'],
  'elixir-version': ["Sorry, Elixir '9.9' isn't supported yet or isn't formatted correctly."],
  'mix-lock': ["Can't continue due to errors on dependencies"],
  'elixir-dependency': ['could not compile dependency :bcrypt_elixir, "mix compile" failed.'],
  'elixir-compile': ['== Compilation error in file lib/shop/cart.ex =='],
  'go-version': ['go: go.mod requires go >= 1.30 (running go 1.24.1; GOTOOLCHAIN=local)'],
  'go-sum': [
    'main.go:8:2: missing go.sum entry for module providing package github.com/x/y',
    'go: updates to go.mod needed'
  ],
  'go-vendor': ['go: inconsistent vendoring in /build:'],
  'go-module-missing': ['main.go:6:2: no required module provides package github.com/x/y; to add it:'],
  'go-no-such-version': ['go: github.com/x/y@v9.9.9: invalid version: unknown revision v9.9.9'],
  'go-compile': ['./main.go:10:2: undefined: serve', 'internal/store/store.go:41:9: declared and not used: rows'],
  'apt-package-missing': ['E: Unable to locate package libgconf-2-4'],
  'start-script-missing': ['npm error Missing script: "start"'],
  'crash-command-missing': ['bash: line 1: gunicorn: command not found', 'sh: 1: next: not found'],
  'crash-module-missing': [
    "Error: Cannot find module 'express'",
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'fastify' imported from /app/server.js",
    "ModuleNotFoundError: No module named 'flask'",
    "/app/vendor/x.rb:3:in `require': cannot load such file -- puma (LoadError)"
  ],
  'crash-gems-missing': ['Could not find rack-3.1.8 in locally installed gems (Bundler::GemNotFound)'],
  'crash-jar-missing': ['Error: Unable to access jarfile target/app.jar'],
  'crash-java-version': [
    'java.lang.UnsupportedClassVersionError: com/example/App has been compiled by a more recent version'
  ],
  'crash-wsgi': ["Failed to find attribute 'app' in 'main'."],
  'crash-port-in-use': ['Error: listen EADDRINUSE: address already in use :::24012'],
  'crash-port-forbidden': ['Error: listen EACCES: permission denied 0.0.0.0:80'],
  'crash-nginx': ['nginx: [emerg] unknown directive "serverr" in /app/config/nginx.conf:3'],
  'crash-database-unreachable': [
    'Error: connect ECONNREFUSED 127.0.0.1:5432',
    'django.db.utils.OperationalError: could not translate host name "db" to address',
    "PrismaClientInitializationError: Can't reach database server at `localhost:5432`"
  ],
  'crash-syntax': [
    "SyntaxError: Unexpected token '}'",
    'PHP Parse error:  syntax error, unexpected end of file in /app/index.php on line 3'
  ],
  'hook-too-long': ['!   → Postdeploy hook failed: invalid return code -128'],
  'hook-command-not-found': ['/bin/sh: 1: knex: not found', 'bash: line 1: rake: command not found'],
  'hook-database-unreachable': ['Error: connect ECONNREFUSED 127.0.0.1:5432'],
  'hook-migration': ['StandardError: An error has occurred, this and all later migrations canceled:', 'Error: P3009'],
  'hook-failed': ['!   → Postdeploy hook failed: invalid return code 1'],
  'listens-on-localhost': ['Server listening on http://localhost:3000', 'uvicorn running on http://127.0.0.1:8000'],
  'boot-timeout': ['!   → Timeout: my-app took more than 60 seconds to boot']
};
