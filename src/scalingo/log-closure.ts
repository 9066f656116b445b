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
/** In front of what the app printed, where that is why it failed. Source of this and of the next one: logs in reports of users. */
export const outputBegins = /^=+ BEGIN OUTPUT =+$/;
/** Behind it. */
export const outputEnds = /^=+ END OUTPUT =+$/;
const ofPlatform = /^!(?:\s|$)/;
/** In front of what the postdeploy command prints. Its lines can be out of order, and so stand behind the last ones. */
export const hookPrefix = /^\d{4}-\d\d-\d\d [\d:.]{8,18} [+-]\d{4} [A-Z]{1,5} \[[\w-]{1,40}\] /;

/**
 * Whether Scalingo has closed a deployment's log, by its last lines: the app's address, or what failed and why, is told. (Behind the reason there
 * may be links, which nobody waits for.) How it closes the log of one that was aborted, or ended as nobody has heard of, is not known.
 * Source: docs/scalingo-api.md, "What a log ends with"
 * @param lastLines as they are compared, so many that the platform's last words are among them; blank ones do not count
 * @param status as which the deployment ended
 */
export function isLogClosed(lastLines: readonly string[], status: string | undefined): boolean {
  const lines = lastLines.filter(line => line !== '' && !hookPrefix.test(line));
  const last = lines.at(-1) ?? '';
  if (status === 'success') return lastLineOfSuccess.test(last);
  if (status === undefined || !isFailure(status) || status === 'aborted') return false;
  const isOutputTold = startFailures.has(status) && outputEnds.test(last);
  return isOutputTold || closesFailure(lines);
}

/** Of these the app's own output may be the reason. */
const startFailures: ReadonlySet<string> = new Set(['crashed-error', 'timeout-error']);

/** The platform says that it failed and why, and where that ends in a colon, more follows. */
function closesFailure(lines: readonly string[]): boolean {
  const words = lines.slice(lines.findLastIndex(line => !ofPlatform.test(line)) + 1);
  const beganAt = words.findLastIndex(line => firstLineOfFailure.test(line));
  return beganAt >= 0 && beganAt < words.length - 1 && !words.at(-1)?.endsWith(':');
}
