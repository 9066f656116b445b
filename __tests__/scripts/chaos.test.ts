import { expect, test } from '@jest/globals';
import { parseChaos } from '../../scripts/chaos/arguments.ts';
import { play } from '../../scripts/chaos/play.ts';
import { makeRound, type Round } from '../../scripts/chaos/round.ts';
import { playAll } from '../../scripts/chaos/run.ts';

/** Seed and number of rounds in a test run: always the same, so that what fails here fails everywhere. */
const seed = 2026;
const rounds = Array.from({ length: 24 }, (_, index) => index);

test('random stories, settings and faults end as the ledger says', async () => {
  const failed = await playAll({ rounds, seed, jobs: 6, speed: 30 });

  expect(failed.map(({ played, wrong }) => ({ round: played.round.number, wrong }))).toEqual([]);
}, 300_000);

test('a round is made from its seed and its number alone', () => {
  expect(makeRound(5, 7)).toEqual(makeRound(5, 7));
  expect(makeRound(5, 7)).not.toEqual(makeRound(5, 8));
  expect(makeRound(5, 7)).not.toEqual(makeRound(6, 7));
});

test('what a step leaves to chance is the same each time', async () => {
  // Names are unknown to it for half a minute: how long it waits before each attempt is chance.
  const round = { ...makeRound(seed, 18), inputs: {} };
  const pauses = async () => {
    const { result } = await play(round, 30);
    return result.stdout.match(/trying again .*/g)?.slice(0, 8);
  };
  const first = await pauses();

  expect(new Set(first).size).toBeGreaterThan(4);
  expect(await pauses()).toEqual(first);
});

test('a round is plain JSON', () => {
  const many = Array.from({ length: 200 }, (_, index) => makeRound(1, index));

  expect(JSON.parse(JSON.stringify(many))).toEqual(many);
});

test('what is around a step is rare, each of it, and comes', () => {
  const many = Array.from({ length: 600 }, (_, index) => makeRound(1, index));
  const kinds: ((round: Round) => boolean)[] = [
    ...(['cancel', 'kill'] as const).map(
      by =>
        ({ runner }: Round) =>
          runner?.stop?.by === by
    ),
    ...(['slow', 'paused', 'closed'] as const).map(
      kind =>
        ({ runner }: Round) =>
          runner?.stdout?.kind === kind
    ),
    ...(['output', 'state'] as const).map(
      file =>
        ({ runner }: Round) =>
          runner?.fullDisk?.includes(file) ?? false
    ),
    ...(['output', 'state'] as const).map(
      file =>
        ({ runner }: Round) =>
          runner?.missingFiles?.includes(file) ?? false
    ),
    ...(['unknown names', 'refused', 'proxy'] as const).map(
      kind =>
        ({ way }: Round) =>
          way?.kind === kind
    ),
    ({ runner }) => runner?.sleep !== undefined,
    ({ upload }) => upload !== undefined,
    ({ older }) => older !== undefined,
    ({ isBesideAlike = false }) => isBesideAlike
  ];
  const percents = kinds.map(isThat => (many.filter(isThat).length / many.length) * 100);

  for (const percent of percents) {
    expect(percent).toBeGreaterThan(0.5);
    expect(percent).toBeLessThan(15);
  }
});

test('the command line decides what is played', () => {
  expect(parseChaos(['--rounds', '3', '--seed', '9', '--jobs', '2', '--speed', '12.5'])).toEqual({
    rounds: [0, 1, 2],
    seed: 9,
    jobs: 2,
    speed: 12.5
  });
  expect(parseChaos(['--round', '17'])).toMatchObject({ rounds: [17], seed: 1 });
  expect(parseChaos(['--help'])).toMatchObject({ exitCode: 0 });
});

test.each([['--rounds', '0'], ['--seed', '-1'], ['--speed', 'fast'], ['--jobs', '1.5'], ['--what'], ['--speed', '0']])(
  'the command line %s %s is a mistake',
  (...words) => {
    expect(parseChaos(words.filter(Boolean))).toMatchObject({ exitCode: 2 });
  }
);
