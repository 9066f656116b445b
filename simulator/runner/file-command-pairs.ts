/**
 * Reads names and values from a file such as `GITHUB_OUTPUT`: `name=value`, or over several lines `name<<END`, lines,
 * `END` (actions/runner, src/Runner.Worker/FileCommandManager.cs, EnvFileKeyValuePairs). Empty lines are passed over.
 * Gives each pair as it is read and throws at the first mistake, so that what stands before it counts.
 *
 * A line ends at `\n`, and at `\r\n` on Windows alone: elsewhere a `\r` belongs to the value, or to the delimiter.
 */
export function* readPairs(text: string, platform: NodeJS.Platform = process.platform): Generator<[string, string]> {
  const lines = splitLines(text, platform);
  for (let line = lines.next(); line !== null; line = lines.next()) {
    if (line.text !== '') yield readPair(line.text, lines);
  }
}

interface Line {
  text: string;
  /** What ended it; empty at the end of the file. */
  end: string;
}

interface Lines {
  next(): Line | null;
}

function splitLines(text: string, platform: NodeJS.Platform): Lines {
  let index = 0;
  return {
    next: () => {
      if (index >= text.length) return null;
      const found = text.indexOf('\n', index);
      const stop = found < 0 ? text.length : found;
      const carriage = platform === 'win32' && found > index && text[found - 1] === '\r' ? 1 : 0;
      const line = { text: text.slice(index, stop - carriage), end: text.slice(stop - carriage, stop + 1) };
      index = stop + 1;
      return line;
    }
  };
}

function readPair(line: string, lines: Lines): [string, string] {
  const equals = line.indexOf('=');
  const arrows = line.indexOf('<<');
  if (equals >= 0 && (arrows < 0 || equals < arrows)) return [line.slice(0, equals), line.slice(equals + 1)];
  if (arrows < 0) throw new Error(`Invalid format '${line}'`);
  const name = line.slice(0, arrows);
  const delimiter = line.slice(arrows + 2);
  if (name === '' || delimiter === '')
    throw new Error(`Invalid format '${line}': neither name nor delimiter may be empty`);
  return [name, readValue(delimiter, lines)];
}

function readValue(delimiter: string, lines: Lines): string {
  const read: Line[] = [];
  for (let line = lines.next(); line?.text !== delimiter; line = lines.next()) {
    if (line === null) throw new Error(`Invalid value: the delimiter '${delimiter}' was not found`);
    if (line.end === '') throw new Error('Invalid value: the last line has no end');
    read.push(line);
  }
  // The end of the value's last line belongs to the delimiter.
  return read.map((line, index) => (index === read.length - 1 ? line.text : line.text + line.end)).join('');
}
