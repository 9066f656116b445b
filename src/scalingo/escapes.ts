/**
 * What escapes in a string of JSON stand for, where that is printable ASCII or a tab. Encoders write more than quotes so: Go's, for one,
 * `<`, `>` and `&`, which real logs are full of.
 * Source: https://www.rfc-editor.org/rfc/rfc8259#section-7, https://pkg.go.dev/encoding/json#Marshal
 */

/**
 * Looks through what stands in a string of JSON.
 * @param isOther for each byte whether it does not stand for itself
 * @returns by how many bytes it is longer than what it stands for; undefined where that is not all printable ASCII and tabs
 */
export function savedByEscapes(frame: Buffer, from: number, to: number, isOther: Uint8Array): number | undefined {
  let saved = 0;
  for (let index = from; index < to; ) {
    if (isOther[frame[index] as number] === 0) {
      index++;
    } else {
      const escaped = escapeAt(frame, index, to);
      if (escaped === none) return undefined;
      index += escaped >> 8;
      saved += (escaped >> 8) - 1;
    }
  }
  return saved;
}

/**
 * Writes what a part of a string of JSON stands for. It may be written over itself.
 * @returns the place behind it
 */
export function writeUnescaped(target: Buffer, place: number, frame: Buffer, from: number, to: number): number {
  let end = place;
  for (let index = from; index < to; ) {
    const byte = frame[index] as number;
    const escaped = byte === backslash ? escapeAt(frame, index, to) : (1 << 8) | byte;
    target[end++] = escaped & 0xff;
    index += escaped >> 8;
  }
  return end;
}

const none = 0;
const [backslash, slash, quote, tab, letterT, letterU, zero] = [0x5c, 0x2f, 0x22, 0x09, 0x74, 0x75, 0x30] as const;

/** What stands there, in one number, since it is asked for each of them: how many bytes it takes, and in the last eight bits what it stands for. */
function escapeAt(frame: Buffer, index: number, to: number): number {
  if (frame[index] !== backslash || index + 1 >= to) return none;
  const kind = frame[index + 1] as number;
  if (kind === quote || kind === backslash || kind === slash) return (2 << 8) | kind;
  if (kind === letterT) return (2 << 8) | tab;
  if (kind !== letterU || index + 6 > to || frame[index + 2] !== zero || frame[index + 3] !== zero) return none;
  const byte = ((digits[frame[index + 4] as number] as number) << 4) | (digits[frame[index + 5] as number] as number);
  return (byte >= 0x20 && byte <= 0x7e) || byte === tab ? (6 << 8) | byte : none;
}

/** Of each byte what it is worth as a hexadecimal digit; so much that it cannot be one where it is none. */
const digits = Uint16Array.from({ length: 256 }, (_, byte) => {
  const value = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? 0x1000 : value;
});
