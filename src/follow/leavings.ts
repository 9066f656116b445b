import type { Unplaced } from './unplaced.ts';

/** So much is kept: text in characters, lines, and connections. What is dropped is what came first: a later connection mostly brought it again. */
const keptCharacters = 4 * 1024 * 1024;
const keptLines = 1_000_000;
/** Each is looked for in all that was printed. */
const keptConnections = 100;

/** What connections that are no more could not place: the oldest first. */
export class Leavings {
  #all: Unplaced[] = [];

  /** One more connection is gone. @param unplaced what it could not place */
  add(unplaced: Unplaced): void {
    this.#all.push(unplaced);
    while (this.#all.length > 1 && this.#isTooMuch()) this.#all.shift();
  }

  /** All that is left. @param areFollowed whether a later connection has found its place meanwhile: what it brought may have been these */
  all(areFollowed: boolean): readonly Unplaced[] {
    return areFollowed ? this.#all.map(unplaced => ({ ...unplaced, isFollowed: true })) : this.#all;
  }

  /** A later connection had found its place, and is gone, too. */
  follow(): void {
    this.#all = [...this.all(true)];
  }

  #isTooMuch(): boolean {
    let [characters, lines] = [0, 0];
    for (const { heard, held } of this.#all) {
      characters += held.characters;
      lines += heard.length;
    }
    return characters > keptCharacters || lines > keptLines || this.#all.length > keptConnections;
  }
}
