/** What Scalingo takes of a source, in bytes of the uncompressed tar archive. Source: https://doc.scalingo.com/platform/deployment/limits */
export const mostBytes = 314_572_800;

/** A tar archive is made of blocks of so many bytes. */
export const blockBytes = 512;

/** Two empty blocks end an archive. */
export const endBytes = 2 * blockBytes;

/** What some content takes in an archive, its header included, in bytes. */
export function entryBytes(contentBytes: number): number {
  return blockBytes + Math.ceil(contentBytes / blockBytes) * blockBytes;
}
