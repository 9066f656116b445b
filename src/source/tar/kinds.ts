/** So many bytes are enough to tell what a file is. */
export const telltaleBytes = 512;

/** What begins so. Source: the formats' own specifications, and `file`'s magic(5) */
const kinds: readonly [is: string, begin: string, at?: number][] = [
  ['a zip archive', 'PK\x03\x04'],
  ['an empty zip archive', 'PK\x05\x06'],
  ['a gzip file', '\x1f\x8b'],
  ['a tar archive without compression', 'ustar', 257],
  ['an xz file', '\xfd7zXZ\x00'],
  ['a bzip2 file', 'BZh'],
  ['a zstd file', '\x28\xb5\x2f\xfd'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c'],
  ['a rar archive', 'Rar!\x1a\x07'],
  ['an lz4 file', '\x04\x22\x4d\x18'],
  ['a compress file', '\x1f\x9d'],
  ['a Debian package', '!<arch>\ndebian'],
  ['a program', '\x7fELF'],
  ['a PDF', '%PDF-'],
  ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/']
];

/** @param first at least the first `telltaleBytes` of a file, or all that it has. @returns what it is, with its article */
export function kindOf(first: Buffer): string {
  if (first.length === 0) return 'an empty file';
  const bytes = first.subarray(0, telltaleBytes).toString('latin1');
  const known = kinds.find(([, begin, at = 0]) => bytes.startsWith(begin, at));
  if (known) return known[0];
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)/i.test(bytes)) return 'an HTML page';
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(bytes)) return 'an XML file';
  if (/^(?:\xef\xbb\xbf)?\s*[{[]\s*["{[\]}\d]/.test(bytes)) return 'a JSON file';
  return bytes.includes('\0') ? 'a file of an unknown kind' : 'a text file';
}

export function isGzip(first: Buffer): boolean {
  return first[0] === 0x1f && first[1] === 0x8b;
}

export function isZip(first: Buffer): boolean {
  return kindOf(first) === 'a zip archive';
}

export function isTar(first: Buffer): boolean {
  return first.toString('latin1', 257, 262) === 'ustar';
}
