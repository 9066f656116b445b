/**
 * The lines of a piece of log. `\n`, `\r\n` and a lone `\r` end a line, as GitHub's runner has it; hooks of Scalingo end
 * theirs with one or more `\r` before the newline, so that a run of them counts as one. An end of line at the very end of the piece starts no further line.
 */
export function splitLines(piece: string): string[] {
  if (isOneLine(piece)) return [piece];
  const lines = piece.split(/\r+\n?|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Makes lines of the contents of one stream's events. Whether a content carries its line's end is not known beforehand,
 * and decides what an empty one means: an empty line, or nothing at all.
 */
export class ContentReader {
  #endsAreCarried: boolean | undefined;
  /** Empty contents that came before it was known what they mean. */
  #undecided = 0;

  /**
   * Whether a content that is not empty, and holds the end of its own line or none, is one line and tells nothing new.
   * @param carriesEnd whether it holds that end
   */
  expects(carriesEnd: boolean): boolean {
    return this.#endsAreCarried === false || (this.#endsAreCarried === true && carriesEnd);
  }

  /** @returns the lines that this content completes */
  read(content: string): string[] {
    if (content === '') return this.#readEmpty();
    // Once it is known, nearly every content is one line and no more.
    if (this.#endsAreCarried === false && isOneLine(content)) return [content];
    if (!content.endsWith('\n') && !content.endsWith('\r')) this.#endsAreCarried = false;
    this.#endsAreCarried ??= true;
    const blank = this.#endsAreCarried ? 0 : this.#undecided;
    this.#undecided = 0;
    const lines = splitLines(content);
    return blank === 0 ? lines : [...Array<string>(blank).fill(''), ...lines];
  }

  #readEmpty(): string[] {
    if (this.#endsAreCarried === undefined) this.#undecided++;
    return this.#endsAreCarried === false ? [''] : [];
  }
}

/**
 * A line as it is compared: the stream and `output` may differ in colours, in blanks at either end, and in how many signs stand for
 * bytes that were no UTF-8. One encoder writes one for each of them, another one for all.
 */
export function comparable(line: string): string {
  const plain = line.includes('\u001b') ? line.replace(colours, '') : line;
  return (plain.includes('\ufffd') ? plain.replace(/\ufffd+/g, '\ufffd') : plain).trim();
}

function isOneLine(text: string): boolean {
  return !text.includes('\n') && !text.includes('\r');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
const colours = /\u001b\[[\d;:]*m/g;
