import { comparable } from '../scalingo/log-lines.ts';
import { shortened } from '../shortened.ts';
import type { LogLine, Places } from './places.ts';

const mostLines = 10;
/** What ended a step stands near its end: what it warned of long before is no cause. */
const lastLines = 30;
/** Of a phrase; it may be quoted where there is little room. */
const longestPart = 200;

const marked = /^!\s+\S/;
const error =
  /\b(?:error|fatal|failed|failure|cannot|can't|could not|not found|undefined|exception|abort(?:ed)?|denied)\b|ERR!/i;
/** A hook's container ended: the line tells nothing of why. */
const stopped = /^container \[\S+\] \(\w+\) has stopped$/;
/** Lines that say how it ended, and none of why. */
const pages = /^!\s+(?:Application Logs|Documentation):/;

/**
 * What is worth reading of a log, where nobody knows the cause: what was printed last before the platform gave up, and what the platform
 * says itself.
 * @returns at most 10 lines, as they came
 */
export function tellingLines(places: Places): string[] {
  const closing = worded(places.closing)
    .filter(({ text }) => !pages.test(text))
    .slice(0, 3);
  const room = mostLines - closing.length;
  const { step, sources, output, hook } = places;
  const before = [tellingOf(step), worded(sources).slice(-room), worded(output).slice(-room), tailOf(hook, room)];
  return [...before.flat().slice(-room), ...closing].map(({ raw }) => raw);
}

/**
 * The lines that tell a known failure: from the one that told it on, with what came before the platform's word where it was that.
 * @returns at most 10 lines, as they came
 */
export function evidenceFrom(places: Places, place: keyof Places, at: number): string[] {
  const lines = worded(places[place].slice(at)).filter(({ text }) => !stopped.test(text));
  if (place !== 'closing') {
    const command = at > 0 ? places.hook.slice(0, 1) : [];
    return [...command, ...lines].slice(0, mostLines).map(({ raw }) => raw);
  }
  const closing = lines.filter(({ text }) => !pages.test(text)).slice(0, 1);
  const before = tailOf(places.hook, mostLines - 1);
  return [...before, ...closing].map(({ raw }) => raw);
}

/** Those of such lines that Scalingo or a buildpack marks as errors, as one phrase without the mark. */
export function asPhrase(lines: readonly string[]): string {
  return lines
    .map(line => comparable(line.slice(0, 2 * longestPart)))
    .filter(text => marked.test(text))
    .map(text => text.replace(/^!\s+/, ''))
    .map(text => shortened(text, longestPart))
    .join(' / ');
}

/** The buildpack's own errors and the last lines before them that speak of one; without any, the last lines. */
function tellingOf(step: readonly LogLine[]): LogLine[] {
  const lines = worded(step.slice(-lastLines));
  const telling = lines.filter(({ text }) => marked.test(text) || error.test(text));
  return telling.length > 0 ? telling : lines.slice(-3);
}

/** The command, and the last of what it printed. */
function tailOf(hook: readonly LogLine[], room: number): LogLine[] {
  const [command, ...printed] = worded(hook);
  return command === undefined ? [] : [command, ...printed.filter(({ text }) => !stopped.test(text)).slice(1 - room)];
}

function worded(lines: readonly LogLine[]): LogLine[] {
  return lines.filter(({ text }) => text !== '' && text !== '!');
}
