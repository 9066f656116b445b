/**
 * Cuts a stream of bytes into lines as .NET's `StreamReader.ReadLine` does, by which the runner reads a step
 * (actions/runner, src/Runner.Sdk/ProcessInvoker.cs): a line ends at `\r\n`, `\r` or `\n`; what follows the last end is
 * a line only if it is not empty; a `\r` at the very end of what was read waits for what comes, as it may be half of
 * `\r\n`. Bytes that are no UTF-8 become U+FFFD, characters cut by a read are put together, a byte order mark at the
 * start is dropped.
 */
export class LineReader {
  readonly #decoder = new TextDecoder('utf-8');
  /** Pieces of the line under way: joined once it ends, so that a line of many megabytes stays cheap. */
  #pieces: string[] = [];
  #heldReturn = false;

  /** Gives the lines that these bytes complete. */
  read(bytes: Uint8Array): string[] {
    return this.#cut(this.#decoder.decode(bytes, { stream: true }));
  }

  /** Gives what is left when the stream has ended. */
  end(): string[] {
    const lines = this.#cut(this.#decoder.decode());
    const rest = this.#take('');
    return rest === '' && !this.#heldReturn ? lines : [...lines, rest];
  }

  #cut(decoded: string): string[] {
    if (decoded === '') return [];
    let text = decoded;
    const lines: string[] = [];
    if (this.#heldReturn) {
      this.#heldReturn = false;
      lines.push(this.#take(''));
      if (text.startsWith('\n')) text = text.slice(1);
    }
    if (text.endsWith('\r')) {
      this.#heldReturn = true;
      text = text.slice(0, -1);
    }
    const parts = text.split(/\r\n|\r|\n/);
    const last = parts.pop() ?? '';
    for (const part of parts) lines.push(this.#take(part));
    if (last !== '') this.#pieces.push(last);
    return lines;
  }

  #take(end: string): string {
    const line = this.#pieces.length === 0 ? end : this.#pieces.join('') + end;
    this.#pieces = [];
    return line;
  }
}
