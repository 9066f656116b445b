const longestName = 200;

/** A name of an archive's, as long as it is told and kept. */
export function shown(name: string): string {
  // By way of bytes: a part of a text keeps all of it in memory, and a name in an archive can have megabytes.
  return Buffer.from(name.slice(0, longestName)).toString();
}
