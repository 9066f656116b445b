/** So much text of lines whose place is not known yet is kept, in characters. What is dropped will be in `output`. */
const keptCharacters = 4 * 1024 * 1024;

/** Lines that wait until their place is certain: the latest ones, since those are the ones that are not printed yet. */
export class HeldLines {
  #lines: string[] = [];
  #first = 0;
  #characters = 0;

  /** Position of the first line that is still kept, counted from the first that was ever held. */
  get first(): number {
    return this.#first;
  }

  /** Position behind the last line. */
  get end(): number {
    return this.#first + this.#lines.length;
  }

  /** How much text is kept. */
  get characters(): number {
    return this.#characters;
  }

  push(line: string): void {
    this.#lines.push(line);
    this.#characters += line.length + 1;
    if (this.#characters > keptCharacters) this.#drop(Math.ceil(this.#lines.length / 2));
  }

  /** The lines from a position on; undefined where some of them were dropped. */
  from(position: number): readonly string[] | undefined {
    return position < this.#first ? undefined : this.#lines.slice(position - this.#first);
  }

  #drop(count: number): void {
    const dropped = this.#lines.splice(0, count);
    this.#first += dropped.length;
    for (const line of dropped) this.#characters -= line.length + 1;
  }
}
