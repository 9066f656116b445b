/**
 * Does something for each of the rows, a few of them at once, and gives what came of them in their order.
 * Throws one error that names every row that failed.
 */
export async function severalAtOnce<Row, Found>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  check: (row: Row) => Promise<Found>,
  atOnce = 4
): Promise<Found[]> {
  const found: Found[] = [];
  const failures: string[] = [];
  const waiting = [...rows.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, row] = next;
      try {
        found[index] = await check(row);
      } catch (error) {
        failures.push(`${nameOf(row)}: ${(error as Error).message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw new Error(`${failures.length} of ${rows.length} failed:\n${failures.join('\n\n')}`);
  return found;
}
