import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Journal } from '../../src/follow/journal.ts';
import { type History, play, type Told } from './histories.ts';
import { announce, journalOf, tell } from './journal-of.ts';
import { histories, truths } from './random-histories.ts';
import { complete } from './read-output.ts';

/*
 * What is true of the journal, whatever the network does. A failure shows its seed and the smallest history that fails:
 *   HISTORIES=1000000 HISTORIES_SEED=42 npm test -- journal-properties
 * plays more of them, or the same ones again.
 */
const runs = Number(process.env.HISTORIES ?? 10_000);
const seed = process.env.HISTORIES_SEED;
const settings = (numRuns: number) => ({ numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) });
/** A run of a million takes minutes. */
const longestMs = 60_000 + runs;

/** What `output` holds in the end. */
function keptOf({ truth, atTheEnd }: History): readonly string[] {
  return atTheEnd === 'no output' ? [] : truth.slice(0, Math.max(0, truth.length - atTheEnd));
}

function countsOf(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** The lines of which there are more in one than in another. */
function moreIn(one: readonly string[], other: readonly string[]): string[] {
  const counts = countsOf(other);
  return [...countsOf(one)].filter(([line, count]) => count > (counts.get(line) ?? 0)).map(([line]) => line);
}

function isPrefix(lines: readonly string[], truth: readonly string[]): boolean {
  return lines.length <= truth.length && lines.every((line, position) => line === truth[position]);
}

/** What is wrong with how an orderly history was told: nothing, where it is right. */
function wrongIn(history: History, told: Told): string | undefined {
  const { truth, atTheEnd } = history;
  if (told.wrongFrom !== undefined) return `line ${told.wrongFrom} was printed before its time`;
  if (told.late.length > 0) return 'a line was late';
  if (!isPrefix(told.printed, truth)) return 'what was printed does not begin the truth';
  if (told.printed.length < keptOf(history).length) return 'lines of output are missing';
  if (atTheEnd === 0 && told.verdict !== 'whole') return `the verdict is ${told.verdict}`;
  if (atTheEnd === 'no output' && told.verdict !== 'not verifiable') return `the verdict is ${told.verdict}`;
  return undefined;
}

/** What is wrong with how any history was told: a line that is missing in the end, or an order that is wrong and said to be right. */
function lostIn(history: History, { printed, verdict }: Told): string | undefined {
  if (verdict === 'whole' && !isPrefix(printed, history.truth)) return 'it is not whole';
  return firstOf('missing', moreIn(keptOf(history), printed));
}

/** What is wrong with what an orderly history shows at its end of lines whose place is not known. */
function wrongInRest({ truth }: History, { printed, rest, brought }: Told): string | undefined {
  if (rest === undefined) return undefined;
  const shown = [...printed, ...rest.lines];
  const all = new Set(shown);
  // Contents without a sign may mean nothing.
  const lost = brought.find(line => line !== '' && !all.has(line));
  if (lost !== undefined) return `brought and not shown: "${lost}"`;
  if (rest.mayRepeat)
    return firstOf(
      'never logged',
      [...countsOf(rest.lines).keys()].filter(line => !truth.includes(line))
    );
  if (!isPartOf(rest.lines, truth)) return 'what could not be placed is in another order';
  return firstOf('shown too often', moreIn(shown, truth));
}

/** Whether these are some of the lines, in their order. */
function isPartOf(some: readonly string[], lines: readonly string[]): boolean {
  let found = 0;
  for (const line of lines) if (line === some[found]) found++;
  return found === some.length;
}

function firstOf(what: string, [line]: readonly string[]): string | undefined {
  return line === undefined ? undefined : `${what}: "${line}"`;
}

/** Plays many histories; fails with the smallest one in which something is wrong. */
function check(
  arbitrary: fc.Arbitrary<History>,
  wrong: (history: History) => string | undefined,
  numRuns = runs
): void {
  const holds = (history: History) => {
    const mistake = wrong(history);
    if (mistake !== undefined) throw new Error(mistake);
  };
  fc.assert(fc.property(arbitrary, holds), settings(numRuns));
}

test(
  'where each connection is in order and without holes, what is printed is the truth, line by line, at every moment',
  () => {
    check(histories(), history => wrongIn(history, play(history)));
  },
  longestMs
);

test(
  'the same where a replay of a tail, too, says that the deployment was made, as long as lines differ',
  () => {
    const befalling = { announcedTails: true, linesDiffer: true };
    check(histories(befalling), history => wrongIn(history, play(history)), runs / 4);
  },
  longestMs
);

test(
  'whatever the stream leaves out, each line is there exactly as often as in output, and only then in another order',
  () => {
    check(
      histories({ damage: ['miss'] }),
      history => {
        const told = play(history);
        return lostIn(history, told) ?? firstOf('printed too often', moreIn(told.printed, history.truth));
      },
      runs / 2
    );
  },
  longestMs
);

test(
  'whatever the stream invents, repeats, leaves out or says of itself, no line of output is missing in the end',
  () => {
    const befalling = { damage: ['miss', 'again', 'noise'], announcedTails: true } as const;
    check(histories(befalling), history => lostIn(history, play(history)), runs / 2);
  },
  longestMs
);

test.each([{}, { announcedTails: true, linesDiffer: true }])(
  'where output never comes, or not all of it, all that the last connection brought is shown in order, and nothing twice without a word: %j',
  befalling => {
    const without = fc.constantFrom('no output' as const, 1, 5, 40);
    const arbitrary = fc
      .tuple(histories(befalling), without)
      .map(([history, atTheEnd]): History => ({ ...history, atTheEnd }));
    check(arbitrary, history => wrongInRest(history, play(history)), runs / 2);
  },
  longestMs
);

test('an honest stream that holds and tells of the deployment is printed as it comes', () => {
  const holds = (truth: readonly string[]) => {
    const journal = new Journal(1);
    journal.connect(true);
    announce(journal);
    return truth.every(line => isPrefix([line], tell(journal, [line])));
  };
  fc.assert(fc.property(truths(), holds), settings(2000));
});

test('an honest stream that tells nothing but lines is late by one event at most, once two of them differ', () => {
  const holds = (truth: readonly string[]) => {
    const journal = new Journal(1);
    journal.connect(true);
    let printed = 0;
    return ['the first line', ...truth].every((line, position) => {
      printed += tell(journal, [line]).length;
      return printed === (position === 0 ? 0 : position + 1);
    });
  };
  fc.assert(fc.property(truths(), holds), settings(2000));
});

const different = (length: number) => Array.from({ length }, (_, index) => `line ${index}`);

test('a connection that replays everything, and says that it does, is live again at once', () => {
  const holds = (printed: number, missed: number, isDressed: boolean) => {
    const truth = different(printed + missed + 1);
    const journal = journalOf(truth.slice(0, printed));
    journal.disconnect();
    journal.connect(false);
    announce(journal);
    const replay = truth.slice(0, -1).map(line => (isDressed ? `\u001b[1m${line}\u001b[0m ` : line));
    expect(replay.flatMap(line => tell(journal, [line]))).toEqual(replay.slice(printed));
    expect(journal.isCertain).toBe(true);
    expect(tell(journal, truth.slice(-1))).toEqual(truth.slice(-1));
  };
  const many = fc.integer({ min: 64, max: 300 });
  fc.assert(fc.property(many, fc.nat({ max: 50 }), fc.boolean(), holds), settings(500));
});

test('a connection that replays a tail with lines enough to know it by is live again without being asked about', () => {
  const holds = (printed: number, replay: number, missed: number) => {
    const truth = different(printed + missed + 1);
    const journal = journalOf(truth.slice(0, printed));
    journal.disconnect();
    journal.connect(false);
    journal.witness({ type: 'new', deploymentId: 'another' });
    const tail = truth.slice(Math.max(0, printed - replay), -1);
    expect(tell(journal, tail)).toEqual(truth.slice(printed, -1));
    expect(tell(journal, truth.slice(-1))).toEqual(truth.slice(-1));
  };
  const replays = fc.integer({ min: 64, max: 200 });
  fc.assert(fc.property(fc.integer({ min: 64, max: 300 }), replays, fc.nat({ max: 50 }), holds), settings(500));
});

test('the one history that deceives: no replay, and then the same 64 lines once more', () => {
  // A build that says exactly the same again, at the moment when a stream comes back that replays nothing.
  const block = different(64);
  const journal = journalOf(block);
  journal.disconnect();
  journal.connect(false);
  const printed = [...block];
  printed.push(...tell(journal, [...block, 'and on']));
  const truth = [...block, ...block, 'and on'];
  const { next, late, verdict } = complete(journal, `${truth.join('\n')}\n`);
  // They are taken for the ones that were printed; none is lost, though late.
  expect(verdict).toBe('completed late');
  expect([...printed, ...late, ...next].toSorted()).toEqual(truth.toSorted());
});

test('a tail that is announced, and begins as the log itself began, waits for output where lines repeat themselves', () => {
  const journal = journalOf(['again', 'again']);
  journal.disconnect();
  journal.connect(false);
  announce(journal);
  const truth = ['again', 'again', 'again', 'and on'];
  expect(tell(journal, truth.slice(1))).toEqual([]);
  expect(complete(journal, truth.join('\n'))).toEqual({ late: [], next: ['again', 'and on'], verdict: 'whole' });
});
