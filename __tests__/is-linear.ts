/**
 * Whether some work on four times as much takes about four times as long, and not sixteen times. Compares with itself alone, so
 * that a slow machine changes nothing, and counts the time that this thread had, whoever else is at work.
 * @param size so much that the smaller work takes some milliseconds
 */
export function isLinear(work: (size: number) => void, size: number): boolean {
  work(size);
  for (let tries = 0; tries < 5; tries++) {
    if (usedMs(() => work(4 * size)) / usedMs(() => work(size)) < 11) return true;
  }
  return false;
}

/** The machine counts this time in steps of some milliseconds. */
const enoughMs = 60;

/** What one of several times took, of so many that they can be counted. */
function usedMs(work: () => void): number {
  const before = process.threadCpuUsage();
  for (let times = 1; ; times++) {
    work();
    const { user, system } = process.threadCpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms >= enoughMs) return ms / times;
  }
}
