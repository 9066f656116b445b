/**
 * The forms that lines of a Scalingo deployment log have. The shapes come from a log that Scalingo's API once answered with
 * and from the pages "Deployment Issues" and "Boot Errors" of Scalingo's documentation: bold first and last lines,
 * platform lines in cyan, details indented by seven spaces, errors behind ` !     `, hook lines that end in a carriage return.
 */
const bold = '\u001b[1m';
const cyan = '\u001b[0;36m';
const plain = '\u001b[0m';

/** The name of the app in every scenario: the simulator's default app. */
export const appName = 'my-app';

/** First line of every log. */
export const startLine = ` ${bold}<-- Start deployment of ${appName} -->${plain}`;

/** Last line of a log that ends well; comes before the status `success`. */
export const urlLine = ` ${bold}<-- https://${appName}.osc-fr1.scalingo.io -->${plain}`;

/** A blank line inside a buildpack's part of the log: blanks, not nothing. */
export const blank = '       ';

/** A step of a buildpack. */
export function step(text: string): string {
  return `-----> ${text}`;
}

/** What a buildpack says within a step. */
export function detail(text: string): string {
  return `       ${text}`;
}

/** A download or a detection, before the buildpack proper runs. */
export function heading(text: string): string {
  return `=====> ${text}`;
}

/** A line of the platform itself. The recorded ones begin with a blank inside the colour; some end with one too. */
export function platform(text: string): string {
  return `${cyan} ${text}${plain}`;
}

/** An error of a buildpack. */
export function buildpackError(text: string): string {
  return ` !     ${text}`;
}

/** How the platform closes the log of a failed deployment. */
export function platformError(...texts: string[]): string[] {
  return [' !   Error deploying the application', ...texts.map(text => ` !   ${text}`)];
}

/** The lines with which the platform closes the log of a deployment that ends so; none where it is not known that it does. */
export function closingLines(end: string): string[] {
  if (end === 'success') return [urlLine];
  if (end === 'crashed-error') {
    const reason = '→ Your application has stopped unexpectedly with the following output:';
    return [
      ...platformError(reason),
      `${ruler} BEGIN OUTPUT ${ruler}`,
      'The app has ended.',
      `${ruler} END OUTPUT ${ruler}`
    ];
  }
  const reason = reasons[end];
  return reason === undefined ? [] : platformError(reason);
}

const ruler = '='.repeat(8);
const reasons: Readonly<Record<string, string>> = {
  'build-error': '→ Invalid return code from buildpack',
  'timeout-error': `→ Timeout: ${appName} took more than 60 seconds to boot`,
  'hook-error': '→ Postdeploy hook failed: invalid return code 1'
};

/**
 * A line that the postdeploy hook printed: with a time stamp of its own, the container's name, and a carriage return.
 * @param clock time of day with nanoseconds, such as `14:23:20.938411390`
 */
export function hookLine(clock: string, text: string): string {
  return `2026-05-12 ${clock} +0200 CEST [postdeploy-4127] ${text}\r`;
}

/** The platform's own note that the hook's container has ended. */
export function hookStopped(clock: string): string {
  return `2026-05-12 ${clock} +0200 CEST [manager] container [postdeploy-4127] (68219c0fd1b4c50027a1e6b2) has stopped\r`;
}

/** Platform line between build and push. */
export const shipping = platform('Build complete, shipping your container...');

/** Platform line between push and start; ends with a blank, as recorded. */
export const booting = platform('Waiting for your application to boot... ');
