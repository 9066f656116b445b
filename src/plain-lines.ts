/**
 * Lines of a log in bytes, a newline behind each, and nothing else in them but printable ASCII and tabs. Most lines are of that kind, and need
 * neither decoding nor cleaning: they are compared and printed as they came.
 */
export interface PlainLines {
  bytes: Buffer;
  count: number;
}

/** Lines of a log, as texts or in bytes. */
export type Lines = readonly string[] | PlainLines;

export const newline = 0x0a;

/** Whether these lines came as bytes. */
export function isInBytes(lines: Lines): lines is PlainLines {
  return 'bytes' in lines;
}

/** Lines as texts, without their newlines. */
export function textsOf(lines: Lines): readonly string[] {
  return isInBytes(lines) ? lines.bytes.toString('latin1', 0, lines.bytes.length - 1).split('\n') : lines;
}

/** How many lines these are. */
export function countOf(lines: Lines): number {
  return isInBytes(lines) ? lines.count : lines.length;
}
