import { createRandom, type Random } from '../../simulator/scalingo/random.ts';

/** Choices that a seed decides. */
export interface Pick extends Random {
  /** One of these, each as likely. Throws where there is none. */
  one<T>(choices: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(likely: number): boolean;
}

/** Choices for one round: the same for the same seed and number, whatever the other rounds were. */
export function pickFor(seed: number, round: number): Pick {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b));
  return {
    ...random,
    one: <T>(choices: readonly T[]) => {
      if (choices.length === 0) throw new RangeError('there is nothing to choose from');
      return choices[random.integer(0, choices.length - 1)] as T;
    },
    percent: likely => random.next() * 100 < likely
  };
}
