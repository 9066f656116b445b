import type { KnownFailure } from '../known-failure.ts';

const page = 'https://doc.scalingo.com/languages/python/start';
const build = { statuses: ['build-error'], place: 'step', page } as const;

/** Builds of Python. The lines are those of pip, Pipenv, Poetry, uv, Django and the buildpack (https://github.com/heroku/heroku-buildpack-python). */
export const python: readonly KnownFailure[] = [
  {
    ...build,
    id: 'python-version',
    line: /^!\s+(?:Error: (?:The requested Python version (?:isn't (?:available|recognised)|has reached end-of-life)|Invalid Python version in |No Python version was specified|Multiple Python versions found)|Requested runtime \((?:python-)?[\w.-]{1,30}\) is not available)/,
    cause: 'the version of Python that is asked for cannot be had',
    advice:
      'Write a version that is still supported, such as 3.13, alone into the file .python-version (older apps: `python-3.13.3` into runtime.txt).',
    file: '.python-version'
  },
  {
    ...build,
    id: 'several-python-managers',
    line: /^!\s+Error: (?:Multiple Python package manager files were found|Couldn't find any supported Python package manager files)/,
    cause: 'it is not clear from which file the packages are to be installed',
    advice: 'Keep exactly one of requirements.txt, Pipfile.lock, poetry.lock and uv.lock at the root of the source.'
  },
  {
    ...build,
    id: 'pipfile-lock-stale',
    line: /^(?:(?:ERROR:? ?:? )?(?:Your )?Pipfile\.lock \(\w{1,64}\) out of date|Your Pipfile\.lock(?: \(\w{1,64}\) is out of date|$)|!\s+Error: No 'Pipfile\.lock' found!)/,
    cause: 'Pipfile.lock is missing or does not match the Pipfile',
    advice: 'Run `pipenv lock` and commit the Pipfile.lock that it writes.',
    file: 'Pipfile.lock'
  },
  {
    ...build,
    id: 'poetry-lock-stale',
    line: /^(?:Error: )?pyproject\.toml changed significantly since poetry\.lock was last generated/,
    cause: 'poetry.lock does not match pyproject.toml',
    advice: 'Run `poetry lock` and commit the poetry.lock that it writes.',
    file: 'poetry.lock'
  },
  {
    ...build,
    id: 'uv-lock-stale',
    line: /^(?:error: )?The lockfile at `uv\.lock` needs to be updated/i,
    cause: 'uv.lock does not match pyproject.toml',
    advice: 'Run `uv lock` and commit the uv.lock that it writes.',
    file: 'uv.lock'
  },
  {
    ...build,
    id: 'requirements-invalid',
    line: /^ERROR: (?:Invalid requirement: |Could not open requirements file)/,
    cause: 'requirements.txt cannot be read',
    advice:
      'Write one package on each line, such as `django==5.2.1`; the log names the line, or the file that is missing.',
    file: 'requirements.txt'
  },
  {
    ...build,
    id: 'pip-no-such-version',
    line: /^ERROR: No matching distribution found for (?<value>[\w.[\]~=<>!,-]{1,60})/,
    cause: value => `there is no package ${value} for this version of Python`,
    advice:
      'Check its name and version in requirements.txt, and whether it supports the version of Python that is used: a package of the system or of your own machine is not in the index.',
    file: 'requirements.txt'
  },
  {
    ...build,
    id: 'pip-conflict',
    line: /^ERROR: (?:ResolutionImpossible\b|Cannot install .{1,300} because these package versions have conflicting dependencies)/,
    cause: 'packages of requirements.txt exclude one another',
    advice: 'Loosen or correct the versions that the log names.',
    file: 'requirements.txt'
  },
  {
    ...build,
    id: 'pip-hashes',
    line: /^ERROR: (?:THESE PACKAGES DO NOT MATCH THE HASHES|Hashes are required in --require-hashes mode)/,
    cause: 'a package has another hash than requirements.txt says',
    advice: 'Write the file anew with its hashes (`pip-compile --generate-hashes`) and commit it.',
    file: 'requirements.txt'
  },
  {
    ...build,
    id: 'python-dependency-conflict',
    line: /^(?:Because .{1,300}, version solving failed\.|(?:× |x )No solution found when resolving dependencies)/,
    cause: 'packages of pyproject.toml exclude one another',
    advice: 'Loosen or correct the versions that the log names, and lock anew.'
  },
  {
    ...build,
    id: 'collectstatic-settings',
    line: /^django\.core\.exceptions\.ImproperlyConfigured: /,
    cause: 'collecting the static files failed, since a setting of Django is missing',
    advice:
      "Set the variable that the log names in the app's environment, or give it a default for the build. DISABLE_COLLECTSTATIC=1 leaves the step out."
  },
  {
    ...build,
    id: 'collectstatic',
    line: /^!\s+(?:Error: Unable to generate Django static files|Error while running '\$ python .{0,60}collectstatic)/,
    cause: 'collecting the static files failed',
    advice:
      'Run `python manage.py collectstatic --noinput` on your machine to see the same error. DISABLE_COLLECTSTATIC=1 in the environment leaves the step out.'
  },
  {
    ...build,
    id: 'pip-build',
    line: /^(?:ERROR: Failed building wheel for (?<value>[\w.-]{1,60})$|error: (?:metadata-generation-failed|subprocess-exited-with-error)$|ERROR: Could not build wheels for |ERROR: Failed to build )/,
    overcome: /^Successfully (?:installed|built) /,
    cause: 'a package could not be built from its sources',
    advice:
      'Use a version of it that has a wheel for the version of Python that is used; where it needs a library of the system, install that with the APT buildpack.',
    file: 'requirements.txt'
  }
];
