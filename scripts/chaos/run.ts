import { judge } from './judge.ts';
import { type Played, play } from './play.ts';
import { possibleOn } from './possible.ts';
import { makeRound } from './round.ts';

export interface ChaosOptions {
  /** Numbers of the rounds to play. */
  readonly rounds: readonly number[];
  readonly seed: number;
  /** How many are played at once. */
  readonly jobs: number;
  /** Simulated milliseconds in a real one. */
  readonly speed: number;
}

/** A round that was judged: what is wrong with it, one sentence each. */
export interface Judged {
  readonly played: Played;
  readonly wrong: readonly string[];
}

/**
 * Plays the rounds, some of them at once.
 * @param onJudged told of each round as soon as it was judged
 * @returns those with which something is wrong, by number
 */
export async function playAll(
  { rounds, seed, jobs, speed }: ChaosOptions,
  onJudged: (judged: Judged) => void = () => {}
): Promise<Judged[]> {
  const waiting = [...rounds];
  const failed: Judged[] = [];
  const worker = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const played = await play(possibleOn(makeRound(seed, number)), speed);
      const judged = { played, wrong: judge(played) };
      if (judged.wrong.length > 0) failed.push(judged);
      onJudged(judged);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return failed.sort((one, other) => one.played.round.number - other.played.round.number);
}
