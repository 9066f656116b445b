import type { KnownFailure } from '../known-failure.ts';
import { connected } from './connected.ts';

/** Why a postdeploy command failed. Source: "Post-deployment hook" of https://doc.scalingo.com/platform/app. */
export const hook: readonly KnownFailure[] = [
  {
    id: 'hook-too-long',
    statuses: ['hook-error'],
    place: 'closing',
    line: /^!\s+(?:→|->) Postdeploy hook failed: invalid return code -128\b/,
    cause: 'it ran for more than 20 minutes, and was stopped',
    advice: 'Move what takes long into a one-off container or a job of its own that runs after the deployment.'
  },
  {
    id: 'hook-command-not-found',
    statuses: ['hook-error'],
    place: 'hook',
    line: /^(?:[\w/.-]{0,40}(?:sh|bash): (?:line \d{1,4}: |\d{1,4}: )?)(?<value>[\w@./-]{1,60}): (?:command )?not found$/,
    cause: value => `its command calls ${value}, which is not in the image`,
    advice:
      'Add it to what is installed for production (not to the development dependencies), or correct the line `postdeploy` of the Procfile.',
    file: 'Procfile'
  },
  {
    id: 'hook-database-unreachable',
    statuses: ['hook-error'],
    place: 'hook',
    line: /(?:ECONNREFUSED|PG::ConnectionBad|[Cc]onnection refused|ENOTFOUND|could not translate host name|P1001)/,
    overcome: connected,
    cause: 'its command could not reach a database or another server',
    advice:
      "Check that the app has the database's addon and that the command reads its address from the environment (SCALINGO_POSTGRESQL_URL, DATABASE_URL, …)."
  },
  {
    id: 'hook-migration',
    statuses: ['hook-error'],
    place: 'hook',
    line: /^(?:StandardError: An error has occurred, (?:this and )?all later migrations canceled|An error has occurred, (?:this and )?all later migrations canceled|Error: P30\d\d\b|P30\d\d$|django\.db\.(?:migrations\.exceptions\.|utils\.)\w{3,40}(?:Error)?\b|In Connection\.php line \d{1,5}:|SQLSTATE\[\w{5}\])/,
    cause: 'a database migration failed',
    advice:
      'Correct the migration, or the data that it stumbles over: the lines of the log name it. What it had done before may have to be undone by hand.'
  },
  {
    id: 'hook-failed',
    statuses: ['hook-error'],
    place: 'closing',
    line: /^!\s+(?:→|->) Postdeploy hook failed: invalid return code (?<value>-?\d{1,6})\b/,
    cause: value => `it ended with the return code ${value}`,
    advice:
      "Read the command's output at the end of the log. Run it by hand in a one-off container (`scalingo run`) to try it again."
  }
];
