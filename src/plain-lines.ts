/**
 * Lines of a log in bytes, a newline behind each, and nothing else in them but printable ASCII. Nearly every line is of that kind, and needs
 * neither decoding nor cleaning: it is compared and printed as it came.
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
