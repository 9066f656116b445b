import { UnusableSource } from '../unusable.ts';

/** How far an archive was read. */
interface Read {
  entries: number;
  unknown: string | undefined;
}

/** What went wrong while an archive was read, in words for people: libraries speak of headers and checks, and of themselves. */
export function troubleOf(error: unknown, named: string, { entries, unknown }: Read): UnusableSource {
  if (error instanceof UnusableSource) return error;
  const message = error instanceof Error ? error.message : String(error);
  // Too little for the first entry is none either; zlib says `end of file` where the compressed data breaks off.
  if (/tar header|end of data/i.test(message) && entries === 0) {
    const is = 'a gzip file, but what it holds is no tar archive';
    return new UnusableSource({ code: 'not_an_archive', archive: named, is }, error);
  }
  const after = entries === 1 ? 'its first entry' : `${entries} entries`;
  // Of a sparse file with many holes the old form has another header behind the header, which the library takes for content.
  const gnu = `"${unknown}" in it is of a kind that only GNU tar makes, and that cannot be read here (\`--sparse\`, say): pack it without, or with \`--format=posix\``;
  const problem = problems.find(([pattern]) => pattern.test(message))?.[1];
  return new UnusableSource(
    {
      code: 'broken_archive',
      archive: named,
      problem: /tar header/i.test(message)
        ? unknown === undefined
          ? `what comes after ${after} is no tar archive`
          : gnu
        : (problem ?? systemProblem(error) ?? `what comes after ${after} makes no sense`)
    },
    error
  );
}

const problems: readonly [pattern: RegExp, problem: string][] = [
  [/unexpected end/i, 'it breaks off'],
  [/exceeds max size/i, 'the name of an entry, or what else stands in front of it, takes megabytes'],
  [/check|invalid (?!header)|incorrect|unknown compression/i, 'its compressed data is damaged']
];

/** What the operating system says of the file itself. */
function systemProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return `the system says ${error.code}`;
}
