/** Words that take the meaning out of the one right behind them: `pre-production` and `non-prod` are none, `prod-no` is one. */
const negations = ['pre', 'non', 'not', 'no'];

/**
 * Whether an environment is one that its users deal with directly, by its name: one of its words is "production" or "prod", and means it.
 * @param name `production`, `prod-eu`, `My App / Production`
 */
export function isProduction(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.some(
    (word, at) => (word === 'production' || word === 'prod') && !negations.includes(words[at - 1] ?? '')
  );
}
