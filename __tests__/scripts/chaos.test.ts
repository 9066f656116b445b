import { expect, test } from '@jest/globals';
import { parseChaos } from '../../scripts/chaos/arguments.ts';
import { makeRound } from '../../scripts/chaos/round.ts';
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

test('a round is plain JSON', () => {
  const many = Array.from({ length: 200 }, (_, index) => makeRound(1, index));

  expect(JSON.parse(JSON.stringify(many))).toEqual(many);
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
