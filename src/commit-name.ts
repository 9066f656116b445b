/** Whether a text is a commit's whole name, by SHA-1 or SHA-256. */
export function isWholeSha(name: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(name);
}
