import fc from 'fast-check';
import type { Happening, History, Opening, Shape } from './histories.ts';

/** What may befall the connections of a random history. */
export interface Befalling {
  /** Happenings that no honest connection has: lines left out, delivered again, or never logged. */
  damage?: readonly ('miss' | 'again' | 'noise')[];
  /** Whether a replay of less than all may say first that the deployment was made. */
  announcedTails?: boolean;
  /** Whether no two lines of the log are the same. */
  linesDiffer?: boolean;
}

const longestTruth = 300;

/** Random histories. Small numbers come first, so that a failing case shrinks to one that can be read. */
export function histories({
  damage = [],
  announcedTails = false,
  linesDiffer = false
}: Befalling = {}): fc.Arbitrary<History> {
  const opening = openings(announcedTails);
  return fc.record({
    truth: linesDiffer ? truths().map(lines => lines.map((_, index) => `line ${index}`)) : truths(),
    opening: fc.oneof(
      { weight: 4, arbitrary: fc.constant('before the deployment' as const) },
      { weight: 1, arbitrary: fc.record({ logged: fc.nat({ max: longestTruth }), connection: opening }) }
    ),
    firstIsDoubled: rarely(7),
    happenings: fc.array(happenings(opening, damage), { maxLength: 25 }),
    contentEnd: fc.constantFrom('\n' as const, '' as const, '\r\n' as const),
    isDressed: fc.boolean(),
    atTheEnd: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) },
      { weight: 1, arbitrary: fc.constant('no output' as const) }
    )
  });
}

/** Truths: lines over alphabets of 1 to 1,000 different ones: at random, in repeated blocks of up to 20, in runs of one; some are empty. */
export function truths(): fc.Arbitrary<readonly string[]> {
  return fc
    .record({
      alphabet: fc.oneof(fc.constantFrom(1, 2, 3, 8, 20, 100, 1000), fc.integer({ min: 1, max: 1000 })),
      length: fc.nat({ max: longestTruth }),
      pattern: fc.constantFrom('random' as const, 'blocks' as const, 'runs' as const, 'all of it' as const),
      block: fc.integer({ min: 1, max: 20 }),
      seed: fc.integer()
    })
    .map(({ alphabet, length, pattern, block, seed }) => {
      const below = chooser(seed);
      const line = () => named(below(alphabet));
      const pieces = {
        random: () => [line()],
        runs: () => Array<string>(1 + below(40)).fill(line()),
        blocks: () =>
          Array<string[]>(1 + below(8))
            .fill(Array.from({ length: block }, line))
            .flat()
      };
      const kinds = pattern === 'all of it' ? (['random', 'runs', 'blocks'] as const) : [pattern];
      const lines: string[] = [];
      while (lines.length < length) lines.push(...pieces[kinds[below(kinds.length)] ?? 'random']());
      return lines.slice(0, length);
    });
}

/** One line of each alphabet but the smallest is empty. */
function named(number: number): string {
  return number === 1 ? '' : `l${number}`;
}

function happenings(opening: fc.Arbitrary<Opening>, damage: Befalling['damage']): fc.Arbitrary<Happening> {
  const few = fc.integer({ min: 1, max: 5 });
  const many = fc.oneof(few, fc.integer({ min: 1, max: 60 }));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('log' as const), lines: many, shape: shapes }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('other' as const, 'ping' as const, 'status' as const) })
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const) }) },
    { weight: 3, arbitrary: opening.map(connection => ({ kind: 'connect' as const, ...connection })) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('ask' as const),
        lacks: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 })),
        half: fc.boolean(),
        atOnce: fc.double({ min: 0, max: 1, noNaN: true }),
        breaksOff: rarely(5)
      })
    },
    ...(damage ?? []).map(kind => ({ weight: 1, arbitrary: fc.record({ kind: fc.constant(kind), lines: few }) }))
  );
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  linesInEvent: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) }
  ),
  eventsInRead: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 50 }))
});

function openings(announcedTails: boolean): fc.Arbitrary<Opening> {
  const tail = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 200 }));
  const all = fc.record({ replay: fc.constant('all' as const), announced: fc.boolean() });
  const some = fc.record({ replay: tail, announced: announcedTails ? fc.boolean() : fc.constant(false) });
  return fc
    .tuple(fc.oneof(all, some), rarely(5), shapes)
    .map(([replayed, isDoubled, shape]) => ({ ...replayed, isDoubled, shape }));
}

/** True in one of so many cases. */
function rarely(cases: number): fc.Arbitrary<boolean> {
  return fc.nat({ max: cases - 1 }).map(number => number === cases - 1);
}

/** The same choices for the same seed. */
function chooser(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
