import type { Scenario } from '../scenario.ts';
import { hostileCommands, hostileDisguises, hostileTokens } from './hostile-commands.ts';
import { hostilePage } from './hostile-page.ts';
import { hostileEscapes, hostileLengths, hostileUnicode } from './hostile-terminal.ts';
import { closingLines, startLine, urlLine } from './log-lines.ts';
import { log, spread, status, wait } from './steps.ts';

/** Every hostile line that holds no secret: each of them can be put as the very first and the very last line of a log. */
export const hostileLines: readonly string[] = [
  ...hostileCommands,
  ...hostileTokens,
  ...hostileDisguises,
  ...hostileEscapes,
  ...hostileUnicode,
  ...hostileLengths,
  ...hostilePage
];

/**
 * Lines in which a build prints the API token, plainly and in the forms that masks know or do not know.
 * @param token the API token that the deployment was asked for with
 */
export function leakingLines(token: string): string[] {
  const half = Math.floor(token.length / 2);
  return [
    `SCALINGO_API_TOKEN=${token}`,
    `https://:${encodeURIComponent(token)}@api.example.invalid/`,
    `Authorization: Basic ${Buffer.from(`:${token}`).toString('base64')}`,
    `Buffer: ${Buffer.from(token).toString('base64')}`,
    JSON.stringify({ token }),
    `::add-mask::${token}`,
    `::debug::${token}`,
    `${token.slice(0, half)}\u001b[31m${token.slice(half)}\u001b[0m with a colour in its middle`,
    `${token.slice(0, half)}\u0000${token.slice(half)} with a NUL in its middle`,
    `${token.slice(0, half)}\r${token.slice(half)} over two lines`
  ];
}

/**
 * A build whose log tries to command GitHub's runner, the terminal and the page, prints the API token, announces success, and fails.
 * @param token the API token, for the lines that leak it
 * @param end the status that it really ends with
 */
export function hostile(token: string, end = 'build-error'): Scenario {
  return {
    name: 'hostile',
    description: 'a build whose log tries to command the runner, the terminal and the page, leaks the token, and fails',
    script: [
      wait(1_500),
      status('building'),
      ...log(startLine),
      ...spread(40_000, [...hostileLines, ...leakingLines(token)]),
      // It claims a success, and the last lines before the platform's are aimed at a summary that shows the end of the log.
      ...log(urlLine, '::set-output name=status::success', ...hostilePage, ...leakingLines(token)),
      ...log(...closingLines(end)),
      wait(1_000),
      status(end)
    ]
  };
}

/** A scenario whose log is one hostile line between two plain ones, or first or last. */
export function hostileAt(place: 'first' | 'last' | 'only', line: string, end = 'success'): Scenario {
  const plain = Array.from({ length: place === 'only' ? 0 : 3 }, (_, index) => `plain line ${index + 1}`);
  const lines = place === 'first' ? [line, ...plain] : [...plain, line];
  return {
    name: `hostile-${place}`,
    description: `a hostile line as the ${place} one of a log`,
    script: [status('building'), ...log(...lines), status(end)]
  };
}
