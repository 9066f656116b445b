const starts: readonly [start: string, is: string][] = [
  ['PK\x03\x04', 'a zip archive'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['\x1f\x8b', 'a gzip file'],
  ['BZh', 'a bzip2 file'],
  ['\xfd7zXZ\0', 'an xz file'],
  ['\x28\xb5\x2f\xfd', 'a zstd file'],
  ["7z\xbc\xaf'\x1c", 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x7fELF', 'a program'],
  ['\xca\xfe\xba\xbe', 'a Java class'],
  ['version https://git-lfs', 'a pointer of Git LFS (check out with `lfs: true`)'],
  ['#!', 'a script']
];

/** Enough of a file's beginning to tell what it is, in bytes. */
export const telling = 512;

/** What a file is, by its first bytes, as it goes on after "it is". */
export function whatIs(head: Buffer): string {
  if (head.length === 0) return 'an empty file';
  const text = head.toString('latin1');
  const known = starts.find(([start]) => text.startsWith(start));
  if (known) return known[1];
  if (text.slice(257, 262) === 'ustar') return 'a tar archive that is not compressed';
  if (/^\s*<(!doctype html|html)/i.test(text)) return 'a web page';
  if (/^\s*<\?xml/.test(text)) return 'an XML file';
  if (/^\s*[{[]/.test(text)) return 'a JSON file';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what tells a text from other bytes
  return /[\x00-\x08\x0e-\x1f]/.test(text) ? 'a file of another kind' : 'a text';
}

/** @param head the first bytes of a file, four at least to tell @returns whether a local header of ZIP begins there, as in a WAR */
export function isZip(head: Buffer): boolean {
  return head.toString('latin1', 0, 4) === 'PK\x03\x04';
}

/** @param head the first bytes of a file, two at least to tell @returns whether they are those of gzip */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}
