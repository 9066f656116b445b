import type { KnownFailure } from '../known-failure.ts';

const page = 'https://doc.scalingo.com/languages/nodejs/start';
const build = { statuses: ['build-error'], place: 'step', page } as const;

/**
 * Builds of Node.js. The lines are those of npm, Yarn, pnpm and the compilers; which of them end a build the buildpack's own table
 * of failures tells (https://github.com/heroku/heroku-buildpack-nodejs, of which Scalingo's is a fork).
 */
export const nodejs: readonly KnownFailure[] = [
  {
    ...build,
    id: 'package-json-unreadable',
    line: /^(?:npm (?:ERR!|error) code EJSONPARSE$|!\s+(?:Error: )?Unable to parse (?:your )?package\.json)/,
    cause: 'package.json is no valid JSON',
    advice: 'Correct it: a comma too many or too few, a conflict marker, or a comment is the usual cause.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'node-version',
    line: /^(?:!\s+)?(?:Could not find Node version corresponding to version requirement: |No matching version found for Node: |Error: Invalid Node version: |Unable to download node (?=[\w.]{1,30}; does it exist\?))(?<value>[\w.^~<>=*|-]{1,40})/,
    cause: value => `there is no version ${value} of Node.js, for which package.json asks`,
    advice: 'Set `engines.node` in package.json to a version that was released, such as `24.x`.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'several-lock-files',
    line: /^!\s+(?:Error: )?(?:Multiple lock ?files found|Two different lock ?files found)/i,
    cause: 'the repository has the lock files of several package managers',
    advice:
      'Keep the lock file of the one that you use (package-lock.json, yarn.lock or pnpm-lock.yaml) and delete the others.'
  },
  {
    ...build,
    id: 'npm-lock-missing',
    line: /^npm (?:ERR!|error) (?:code EUSAGE .{0,20})?The `npm ci` command can only install with an existing package-lock\.json/,
    cause: 'there is no package-lock.json',
    advice: 'Run `npm install` and commit the package-lock.json that it writes.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'npm-lock-stale',
    line: /^npm (?:ERR!|error) `npm ci` can only install packages when your package\.json and package-lock\.json .{0,60}in sync/,
    cause: 'package-lock.json does not match package.json',
    advice: 'Run `npm install` and commit the package-lock.json that it writes.',
    file: 'package-lock.json'
  },
  {
    ...build,
    id: 'yarn-lock-stale',
    line: /^(?:error Your lockfile needs to be updated|➤ YN0028: .{0,40}The lockfile would have been (?:modified|created) by this install)/,
    cause: 'yarn.lock does not match package.json',
    advice: 'Run `yarn install` and commit the yarn.lock that it writes.',
    file: 'yarn.lock'
  },
  {
    ...build,
    id: 'pnpm-lock-stale',
    line: /^(?:\[?ERR_PNPM_(?:OUTDATED_LOCKFILE|NO_LOCKFILE|LOCKFILE_CONFIG_MISMATCH)\b)/,
    cause: 'pnpm-lock.yaml does not match package.json',
    advice: 'Run `pnpm install` and commit the pnpm-lock.yaml that it writes.',
    file: 'pnpm-lock.yaml'
  },
  {
    ...build,
    id: 'npm-no-such-version',
    line: /^(?:npm (?:ERR!|error) notarget No matching version found for (?<value>@?[\w./~^@<>=*|-]{1,80}?)\.?$|npm (?:ERR!|error) code ETARGET$|error Couldn't find any versions for "|\[?ERR_PNPM_NO_MATCHING_VERSION\b)/,
    cause: 'a dependency has no version such as package.json asks for',
    advice: 'Correct the version in package.json, install anew and commit the lock file.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'npm-no-access',
    line: /^(?:npm (?:ERR!|error) code (?:E401|E403|ENEEDAUTH)$|error An unexpected error occurred: .{0,300}Request failed \\?"40[13] |\[?ERR_PNPM_FETCH_40[13]\b|➤ YN0041:)/,
    cause: 'the package registry refuses access to a dependency',
    advice:
      "Give the build a token that may read it: set it in the app's environment and name that variable in .npmrc (`//HOST/:_authToken`, with the host of the registry)."
  },
  {
    ...build,
    id: 'npm-no-such-package',
    line: /^(?:npm (?:ERR!|error) code E404$|error An unexpected error occurred: .{0,300}Request failed \\?"404 |\[?ERR_PNPM_FETCH_404\b|➤ YN0035:)/,
    cause: 'a dependency of package.json is not in the registry',
    advice:
      'Check its name. Where it is private, give the build a token that may read it: registries answer 404 to those who may not.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'npm-peer-conflict',
    line: /^npm (?:ERR!|error) (?:code ERESOLVE$|ERESOLVE (?:could not resolve|unable to resolve dependency tree))/,
    cause: 'dependencies of package.json exclude one another',
    advice:
      'Bring the versions that the log names together in package.json. Where the conflict is harmless, `legacy-peer-deps=true` in .npmrc lets npm pass over it.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'node-engine',
    line: /^(?:npm (?:ERR!|error) code EBADENGINE$|error .{1,120}: The engine "(?:node|npm|yarn)" is incompatible with this module|\[?ERR_PNPM_UNSUPPORTED_ENGINE\b)/,
    cause: 'a dependency does not run on the version of Node.js that is used',
    advice: 'Set `engines.node` in package.json to a version that the dependency takes, or use another version of it.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'npm-platform',
    line: /^npm (?:ERR!|error) code EBADPLATFORM$/,
    cause: 'a dependency is made for another operating system or processor',
    advice: 'Move it to `optionalDependencies`, or remove it: Scalingo builds on Linux with x64.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'git-dependency',
    line: /(?:^|\s)(?:Host key verification failed\.|Permission denied \(publickey\)\.|fatal: could not read Username for 'https)/,
    cause: 'a dependency in a private Git repository could not be read',
    advice:
      'Give the build an SSH key with the SSH key buildpack, name the repository with https and a token from the environment, or publish the dependency to a registry.',
    page: 'https://doc.scalingo.com/platform/deployment/buildpacks/ssh-key'
  },
  {
    ...build,
    id: 'node-script-missing',
    line: /^npm (?:ERR!|error) Missing script: ["'](?<value>[\w:.-]{1,40})["']/,
    cause: value => `package.json has no script ${value}`,
    advice: 'Add the script to package.json, or correct the name where it is called.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'openssl',
    line: /^(?:code: 'ERR_OSSL_EVP_UNSUPPORTED'|(?:Error: )?error:0308010C:digital envelope routines::unsupported)/,
    cause: 'the bundler uses a hash that OpenSSL 3 (Node.js 17 and newer) no longer has',
    advice:
      "Update the bundler (webpack 5.61 or newer). Until then NODE_OPTIONS=--openssl-legacy-provider in the app's environment lets the old one pass."
  },
  {
    ...build,
    id: 'node-command-missing',
    line: /^(?:sh: (?:1: |line \d{1,3}: )?|\/bin\/sh: (?:1: )?)(?<value>[\w@.-]{1,60}): (?:command )?not found$/,
    overcome: /^(?:> \S|added \d{1,6} packages)/,
    cause: value => `the build calls ${value}, which is not installed`,
    advice:
      'Add it to the dependencies of package.json. Where it is one of the development dependencies, see that they are installed: NODE_ENV and NPM_CONFIG_PRODUCTION decide that.',
    file: 'package.json'
  },
  {
    ...build,
    id: 'node-module-unresolved',
    line: /^(?:Error: Cannot find (?:module|package) '|Module not found: (?:Error: )?Can't resolve '|.{0,80}(?:Rollup failed to resolve import "|Failed to resolve import "))(?<value>[\w@./~-]{1,80})['"]/,
    cause: value => `the module ${value} is not found`,
    advice:
      'Where it is a package, add it to the dependencies of package.json. Where it is a file, compare its name with capital and small letters: Linux tells them apart.'
  },
  {
    ...build,
    id: 'typescript',
    line: /^(?:[\w@.+/\\[\]() -]{1,200}(?:\(\d{1,6},\d{1,6}\): error|:\d{1,6}:\d{1,6} - error)|error) (?<value>TS\d{1,5}): /,
    cause: value => `TypeScript does not compile (${value})`,
    advice: 'Correct the errors that the log names; `npx tsc --noEmit` shows them on your machine.'
  },
  {
    ...build,
    id: 'node-bundle',
    line: /^(?:error during build:|Failed to compile\.?$|> Build (?:error occurred|failed because of webpack errors)|Type error: |ERROR in \.?\/?[\w@]|✘ \[ERROR\] |\[vite\]: Rollup failed )/,
    cause: 'the bundler found an error in the sources',
    advice: 'Correct what the log names; the build script of package.json shows it on your machine, too.'
  },
  {
    ...build,
    id: 'native-module',
    line: /^(?:npm (?:ERR!|error) )?gyp ERR! (?:build error|configure error|stack Error: )/,
    cause: 'a dependency with native code could not be compiled',
    advice:
      'Use a version of it that has a ready-made build for the version of Node.js that is used, or install what it needs with the APT buildpack.'
  }
];
