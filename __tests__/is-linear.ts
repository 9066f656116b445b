/**
 * Whether some work on four times as much takes about four times as long, and not sixteen times. Compares with itself alone, so
 * that a slow machine changes nothing; the fastest of several tries counts, since others may be at work.
 * @param size so much that the smaller work takes some milliseconds
 */
export function isLinear(work: (size: number) => void, size: number): boolean {
  work(size);
  for (let tries = 0; tries < 5; tries++) {
    const small = fastestMs(() => work(size));
    if (fastestMs(() => work(4 * size)) / small < 11) return true;
  }
  return false;
}

function fastestMs(work: () => void): number {
  const times = Array.from({ length: 2 }, () => {
    const startedAtMs = performance.now();
    work();
    return performance.now() - startedAtMs;
  });
  return Math.max(0.01, Math.min(...times));
}
