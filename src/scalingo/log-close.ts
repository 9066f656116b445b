import { isFailure } from './status.ts';

/**
 * The line, as it is compared, that Scalingo writes last into the log of a deployment that succeeds: the app's address.
 * Source: docs/scalingo-api.md, by recorded answers.
 */
export const lastLineOfSuccess = /^<-- https?:\/\/\S{1,200} -->$/;
/**
 * The line, as it is compared, with which Scalingo begins to close the log of a deployment that failed.
 * Source: https://doc.scalingo.com/platform/app/troubleshooting/deployment-issues
 */
export const firstLineOfFailure = /^!\s+Error deploying the application$/;
/** The rulers around what the app printed, where that is why it failed. Source: logs in reports of users. */
export const outputBegins = /^=+ BEGIN OUTPUT =+$/;
export const outputEnds = /^=+ END OUTPUT =+$/;
const ofPlatform = /^!\s/;

/** Whether a log was closed: nothing comes behind that. Where it is not known how Scalingo closes it, nobody can say. */
export type Close = 'closed' | 'open' | 'not known';

/**
 * Whether Scalingo has closed a deployment's log, by its last lines.
 * Source: docs/scalingo-api.md, "What a log ends with"
 * @param lastLines as they are compared, so many that the platform's last words are among them; blank ones do not count
 * @param status as which the deployment ended
 */
export function closeOf(lastLines: readonly string[], status: string | undefined): Close {
  const lines = lastLines.filter(Boolean);
  if (status === 'success') return lastLineOfSuccess.test(lines.at(-1) ?? '') ? 'closed' : 'open';
  if (status === undefined || !isFailure(status) || status === 'aborted') return 'not known';
  return closesFailure(lines) ? 'closed' : 'open';
}

/** The platform says that it failed and why, and where that is the app's own output, that follows between two rulers. */
function closesFailure(lines: readonly string[]): boolean {
  const last = lines.at(-1) ?? '';
  if (outputEnds.test(last)) return true;
  const words = lines.slice(lines.findLastIndex(line => !ofPlatform.test(line)) + 1);
  const beganAt = words.findLastIndex(line => firstLineOfFailure.test(line));
  return beganAt >= 0 && beganAt < words.length - 1 && !last.endsWith(':');
}
