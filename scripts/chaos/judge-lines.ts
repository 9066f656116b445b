import type { StreamEffect, StreamFault } from '../../simulator/scalingo/index.ts';
import { wrongRest } from './judge-rest.ts';
import { asShown } from './odd-lines.ts';
import { restShownBy, shownBy } from './page.ts';
import type { Played } from './play.ts';
import { isCut, isShortened } from './shortened.ts';

/** A log that lags for longer than so many milliseconds is not waited for. */
const noticedLagMs = 15_000;

/** Whether the printed log is the deployment's: exactly and in order, as far as that could be known. */
export function wrongLines(played: Played, excuses: readonly string[]): string[] {
  const { followed, round } = played;
  const shown = shownBy(played.result).log.map(line => comparable(line, played));
  // What was being written when nobody read it any more may be half a line.
  const readable = isCut(played) ? shown.slice(0, -1) : shown;
  const rest = restShownBy(played.result);
  const printed = readable.slice(0, shown.length - (rest?.lines.length ?? 0));
  // A body of anything that calls itself a log is one to whoever has only that.
  if (round.faults.some(({ effect }) => effect.kind === 'huge')) return [];
  if (followed === undefined) return readable.length > 0 ? [`${readable.length} lines of no deployment are shown`] : [];
  const truth = knowable(
    visible(followed.lines).map(line => comparable(asShown(line), played)),
    round
  );
  const isInOrder = round.faults.every(fault => fault.on === 'rest' || keepsOrder(fault));
  const restIsWrong = rest
    ? wrongRest({ printed, rest: readable.slice(printed.length), truth }, rest.remark, {
        isInOrder,
        isDoubled: round.faults.some(({ effect }) => effect.kind === 'double'),
        isCut: isCut(played),
        isKnown: isKnown(played)
      })
    : [];
  const isWaitedFor = excuses.length === 0 && round.inputs.wait !== 'false' && !isShortened(played);
  const isDecided = isWaitedFor && isKnown(played);
  if (isInOrder) return [...wrongOrder(printed, truth, isDecided), ...restIsWrong];
  return isDecided && !isToldToLag(played) ? [...missing(printed, truth), ...restIsWrong] : restIsWrong;
}

/** A hole in a stream that seems whole shows in `output` alone, and one that lags is not waited for where nothing is known to be missing. */
function isToldToLag({ result, round }: Played): boolean {
  const lags = (round.settings.outputLagMs ?? 0) > 0;
  return (
    lags && shownBy(result).own.some(line => line.includes('that the one that Scalingo keeps does not hold (yet)'))
  );
}

function wrongOrder(printed: readonly string[], truth: readonly string[], isDecided: boolean): string[] {
  const differs = printed.findIndex(
    (line, index) => line !== (truth[index] ?? (index === truth.length ? '' : undefined))
  );
  if (differs !== -1) {
    return [
      `line ${differs + 1} of ${printed.length} is ${JSON.stringify(printed[differs])}, not ${JSON.stringify(truth[differs])} (of ${truth.length})`
    ];
  }
  return isDecided && printed.length < truth.length
    ? [`only ${printed.length} of ${truth.length} lines are shown`]
    : [];
}

/** Where the stream itself was out of order every line is there at least as often. */
function missing(printed: readonly string[], truth: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of printed) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of truth) {
    const count = counts.get(line) ?? 0;
    if (count === 0) return [`${JSON.stringify(line)} is not shown as often as it was logged`];
    counts.set(line, count - 1);
  }
  return [];
}

/** Whether Scalingo told the whole log in the end, so that the step could know it. */
function isKnown({ scalingo, round }: Played): boolean {
  if ((round.settings.outputLagMs ?? 0) > noticedLagMs) return false;
  const last = scalingo.requests.findLast(({ call }) => call === 'output');
  return last?.status === 200 && last.fault === undefined;
}

/** Whether what a connection brings is the log without holes, in order, each line once or each twice from its first on. */
function keepsOrder({ effect, when = {} }: StreamFault): boolean {
  if (effect.kind === 'double') return !Object.keys(when).some(name => name.startsWith('after'));
  return (
    !(['skip', 'reverse'] as StreamEffect['kind'][]).includes(effect.kind) &&
    !(effect.kind === 'garbage' && effect.loses)
  );
}

/** Where `output` does not end with a newline nobody can tell from it that the last line is an empty one. */
function knowable(truth: readonly string[], { settings }: Played['round']): readonly string[] {
  return settings.outputEndsWithNewline === false && truth.at(-1) === '' ? truth.slice(0, -1) : truth;
}

/** What GitHub takes for a line's end is one. */
function visible(lines: readonly string[]): string[] {
  return lines.flatMap(line => line.replace(/\r$/, '').split(/\r\n|\r|\n/));
}

/** A line of the page without what the settings let differ between the stream and `output`. */
function comparable(line: string, { round: { settings } }: Played): string {
  const { colours = 'same', trailingBlanks = 'same', content } = settings;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what makes a colour
  const plain = colours === 'same' ? line : line.replaceAll(/\u001b\[[\d;]*m/g, '');
  return trailingBlanks === 'same' && content !== 'trimmed' ? plain : plain.trim();
}
