import { errorsOf, ownPartOf, shownBy, withoutHeader } from './page.ts';
import type { Played } from './play.ts';
import { isCut } from './shortened.ts';

/** A JWT, as Scalingo's bearers are. */
const bearer = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]+/;
const trace = /^\s+at .*(:\d+:\d+|<anonymous>)\)?$/m;

/** Whether a secret is shown, something is left stopped or open, or the page shows what it should not. */
export function wrongSafety(played: Played): string[] {
  const { result, token } = played;
  const secrets = [token, Buffer.from(`:${token}`).toString('base64')];
  const holds = (text: string) => secrets.some(secret => text.includes(secret)) || bearer.test(text);
  const { annotations, summary, outputs, state, stderr, commandErrors, groups, stoppedAtEnd } = result;
  const printed = result.stdout.split(/\r\n|\r|\n/).filter(line => !line.startsWith('::add-mask::'));
  const told = [...shownBy(result).own, ownPartOf(result), ...annotations.map(({ message }) => message)];
  const wrong: string[] = [];
  // What the log itself has is left to the mask.
  const isLeaked = played.followed?.lines.some(line => line.includes(token)) ?? false;
  if (withoutHeader(result.lines).some(line => holds(line.stored)) || (!isLeaked && printed.some(holds)))
    wrong.push('a secret is printed');
  if (holds(JSON.stringify([annotations, summary, outputs, state, stderr]))) wrong.push('a secret is kept');
  if (errorsOf(result).length > 1) wrong.push(`${errorsOf(result).length} errors are annotated`);
  if (told.some(text => trace.test(text))) wrong.push('a stack trace is shown');
  if (stderr !== '') wrong.push(`stderr: ${stderr.slice(0, 400)}`);
  if (commandErrors.length > 0) wrong.push(`the runner complains: ${commandErrors.join('; ')}`);
  if (stoppedAtEnd && !isCut(played)) wrong.push('commands are still stopped at the end');
  if (groups.some(({ closed }) => !closed) && !isCut(played)) wrong.push('a group is left open');
  if (result.lines.some(({ forged }) => forged)) wrong.push('the log forges a line of the runner');
  if (/mistake of its own/.test(errorsOf(result).join())) wrong.push(`a mistake of its own: ${errorsOf(result)}`);
  return wrong;
}
