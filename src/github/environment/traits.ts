/** Words that take the meaning out of the one that follows: `pre-production` and `non-prod` are none. */
const negations = ['pre', 'non', 'not', 'no'];

/**
 * Whether an environment is one that its users deal with directly, by its name: one of its words is "production" or "prod".
 * @param name `production`, `prod-eu`, `My App / Production`
 */
export function isProduction(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.some(word => word === 'production' || word === 'prod') && !words.some(word => negations.includes(word));
}
