import type { KnownFailure } from '../known-failure.ts';

const page = 'https://doc.scalingo.com/platform/deployment/buildpacks/intro';
const build = { statuses: ['build-error'], place: 'step', page } as const;

/** Builds of Elixir. The lines are those of Mix, Hex and the buildpack (https://github.com/HashNuke/heroku-buildpack-elixir). */
export const elixir: readonly KnownFailure[] = [
  {
    ...build,
    id: 'elixir-config-missing',
    line: /^Sorry, an elixir_buildpack\.config is required\./,
    cause: 'there is no elixir_buildpack.config',
    advice: 'Add the file with `elixir_version=…` and `erlang_version=…`.',
    file: 'elixir_buildpack.config'
  },
  {
    ...build,
    id: 'elixir-version',
    line: /^Sorry, (?<value>(?:Erlang|Elixir) '[\w.-]{1,30}) ?' isn't supported yet/,
    cause: 'the version of Elixir or Erlang that elixir_buildpack.config asks for does not exist',
    advice: 'Write versions that were released into elixir_buildpack.config; the log links their list.',
    file: 'elixir_buildpack.config'
  },
  {
    ...build,
    id: 'mix-lock',
    line: /^(?:lock mismatch: |(?:\*\* \(Mix\) )?Can't continue due to errors on dependencies|\*\* \(Mix\) Your mix\.lock |Failed to use "[\w-]{1,60}" .{0,60}because|\*\* \(Mix\) Hex dependency resolution failed)/,
    cause: 'the dependencies do not fit mix.lock, or one another',
    advice: 'Run `mix deps.get` and commit mix.lock.',
    file: 'mix.lock'
  },
  {
    ...build,
    id: 'elixir-dependency',
    line: /^(?:could not compile dependency :(?<value>\w{1,60}), |== Compilation error in file deps\/)/,
    cause: 'a dependency does not compile',
    advice: 'Use a version of it that supports the versions of Elixir and Erlang that are used.'
  },
  {
    ...build,
    id: 'elixir-compile',
    line: /^(?:== Compilation error in file [\w./-]{1,160} ==|\*\* \((?:CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError)\))/,
    cause: 'the sources do not compile',
    advice: 'Correct the errors that the log names; `MIX_ENV=prod mix compile` shows them on your machine.'
  }
];
