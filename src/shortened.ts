/**
 * The beginning of a text that others wrote, in whole words: half a secret would escape whatever masks it, and no secret holds a blank.
 * @param most how many characters of it are kept at most
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most + 1)
    .replace(/\S*$/, '')
    .trimEnd()
    .toWellFormed()}…`;
}
