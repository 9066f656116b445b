import type { KnownFailure } from '../known-failure.ts';
import { connected } from './connected.ts';

const boot = { statuses: ['crashed-error'], place: 'output' } as const;
const procfile = 'https://doc.scalingo.com/platform/app/procfile';

/** Why an app stopped while it started, as what it printed tells. */
export const crash: readonly KnownFailure[] = [
  {
    ...boot,
    id: 'start-script-missing',
    line: /^npm (?:ERR!|error) Missing script: ["']start["']/,
    cause: 'package.json has no script "start"',
    advice: 'Add the script to package.json, or name the command in a Procfile (`web: node server.js`).',
    file: 'package.json'
  },
  {
    ...boot,
    id: 'crash-command-missing',
    line: /^(?:[\w/.-]{0,40}(?:sh|bash|start|exec): )(?:line \d{1,4}: |\d{1,4}: )?(?:exec: )?(?<value>[\w@./-]{1,60}): (?:(?:command )?not found|No such file or directory)$/,
    cause: value => `its command calls ${value}, which is not in the image`,
    advice:
      'Add it to what is installed for production: development dependencies are pruned after the build. Or correct the command in the Procfile.',
    page: procfile,
    file: 'Procfile'
  },
  {
    ...boot,
    id: 'crash-module-missing',
    line: /(?:^(?:Uncaught )?Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:module|package) '|^ModuleNotFoundError: No module named '|^ImportError: No module named |\bcannot load such file -- )(?<value>[\w@./~-]{1,100})/,
    cause: value => `the module ${value} is not in the image`,
    advice:
      'Where it is a package, add it to the dependencies for production: those for development are pruned after the build. Where it is a file of your own, see that the build makes it, and under that name.'
  },
  {
    ...boot,
    id: 'crash-gems-missing',
    line: /(?:\bBundler::GemNotFound\b|^Could not find [\w-]{1,60}-\d[\w.]{0,30}.{0,120} in (?:locally installed gems|any of the sources))/,
    cause: 'a gem of Gemfile.lock is not in the image',
    advice: 'See that the gem is in no group that production leaves out, run `bundle install` and commit Gemfile.lock.',
    file: 'Gemfile.lock'
  },
  {
    ...boot,
    id: 'crash-jar-missing',
    line: /^(?:Error: Unable to access jarfile (?<value>[\w./-]{1,80})$|Error: Could not find or load main class )/,
    cause: 'the JAR or the class that its command names is not in the image',
    advice:
      'Correct the path in the Procfile: Maven writes to target/, Gradle to build/libs/, with the version in the name.',
    page: procfile,
    file: 'Procfile'
  },
  {
    ...boot,
    id: 'crash-java-version',
    line: /\bUnsupportedClassVersionError\b/,
    cause: 'it was compiled for a newer Java than the one that runs it',
    advice: 'Set `java.runtime.version` in system.properties to the version that it was compiled for.',
    file: 'system.properties'
  },
  {
    ...boot,
    id: 'crash-wsgi',
    line: /^(?:Failed to (?:find attribute|parse) '|gunicorn\.errors\.AppImportError: )/,
    cause: 'gunicorn does not find the app in the module that its command names',
    advice: 'Correct the command in the Procfile: `web: gunicorn package.module:variable`.',
    page: procfile,
    file: 'Procfile'
  },
  {
    ...boot,
    id: 'crash-port-in-use',
    line: /(?:\bEADDRINUSE\b|\[Errno 98\] |\bbind: address already in use\b|\bPort \d{2,5} was already in use\b)/,
    cause: 'two of its processes want the same port',
    advice:
      'Let only one of them listen on the port in PORT: a process that starts a second one, or a fixed port, is the usual cause.'
  },
  {
    ...boot,
    id: 'crash-port-forbidden',
    line: /(?:\bEACCES: permission denied,? (?:listen )?(?:0\.0\.0\.0|::|127\.0\.0\.1):\d{1,3}\b|bind\(\) to [\w.:[\]]{1,40}:\d{1,3} failed \(13: Permission denied\)|listen tcp [\w.:]{0,40}:\d{1,3}: bind: permission denied)/,
    cause: 'it wants to listen on a port below 1024',
    advice: 'Let it listen on the port that the environment variable PORT names.'
  },
  {
    ...boot,
    id: 'crash-nginx',
    line: /(?:^|\s)\[emerg\] /,
    cause: 'nginx cannot read its configuration',
    advice: 'Correct what the log names; `nginx -t` checks a configuration on your machine.'
  },
  {
    ...boot,
    id: 'crash-database-unreachable',
    line: /(?:\bconnect ECONNREFUSED \S{1,60}:(?:5432|3306|6379|27017|9200|5672|4[0-9]{4}|3[0-9]{4})\b|PG::ConnectionBad|psycopg2?\.OperationalError|django\.db\.utils\.OperationalError|Can't reach database server at|could not translate host name "|SQLSTATE\[HY000\] \[200[0-9]\]|MongoServerSelectionError|MongooseServerSelectionError|Communications link failure|DBConnection\.ConnectionError|redis\.exceptions\.ConnectionError|dial tcp .{1,80}:(?:5432|3306|6379|27017): connect: )/,
    overcome: connected,
    cause: 'it could not reach a database',
    advice:
      "Check that the app has the database's addon and that it reads the address from the environment (SCALINGO_POSTGRESQL_URL, DATABASE_URL, …), not a fixed one.",
    page: 'https://doc.scalingo.com/platform/app/environment'
  },
  {
    ...boot,
    id: 'crash-syntax',
    line: /^(?:(?:Uncaught )?SyntaxError: |(?:.{1,200}:\d{1,6}: )?syntax errors? found|.{1,200}:\d{1,6}: syntax error, unexpected |IndentationError: |PHP Parse error: |Parse error: )/,
    cause: 'a file of the sources is no valid program for the version of the language that runs it',
    advice: 'Correct what the log names. Where it runs on your machine, compare the versions of the language.'
  }
];
