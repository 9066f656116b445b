import { describe, expect, test } from '@jest/globals';
import { parseFleet } from '../../scripts/fleet/arguments.ts';
import { runFleet } from '../../scripts/fleet/run.ts';

describe.each(['none', 'seconds', 'date'] as const)(
  'jobs that start at once with one token (Retry-After: %s)',
  retryAfter => {
    test('all succeed, with one deployment each and without making the crowd worse', async () => {
      const result = await runFleet({ jobs: 16, speed: 30, retryAfter });

      expect(result.jobs.filter(({ succeeded }) => !succeeded)).toEqual([]);
      expect(result.deployments).toBe(16);
      // Five each; a comparison with the log that was refused for long is done without, and a machine under load takes a pause for silence.
      expect(result.requests - result.refused).toBeGreaterThanOrEqual(4 * 16);
      expect(result.requests - result.refused).toBeLessThanOrEqual(8 * 16);
      expect(result.refused).toBeGreaterThan(0);
      expect(result.refused).toBeLessThan(10 * 16);
      expect(result.mostRefused).toBeGreaterThanOrEqual(result.refused / 16);
      expect(result.longestRefusedMs).toBeGreaterThan(0);
      expect(result.longestRefusedMs).toBeLessThanOrEqual(result.makespanMs);
      // Whether each was compared is told, whatever it is worth.
      for (const { verdict } of result.jobs) expect(['whole', 'not verifiable']).toContain(verdict);
      expect(result.makespanMs).toBeGreaterThanOrEqual(result.leastMs);
      // The limit, the build itself, and a minute more for not knowing of each other.
      expect(result.makespanMs).toBeLessThan(3 * result.leastMs + 120_000);
    });
  }
);

test('the command line decides what is run', () => {
  expect(parseFleet([])).toEqual({ jobs: 100, speed: 15, retryAfter: 'none' });
  expect(parseFleet(['--jobs', '7', '--speed', '3', '--retry-after', 'date'])).toEqual({
    jobs: 7,
    speed: 3,
    retryAfter: 'date'
  });
  expect(parseFleet(['--help'])).toMatchObject({ exitCode: 0 });
});

test.each([
  ['--jobs', '0'],
  ['--jobs', '1.5'],
  ['--speed', '-1'],
  ['--retry-after', 'soon'],
  ['--what', '']
])('the command line %s %s is a mistake', (name, value) => {
  expect(parseFleet([name, value])).toMatchObject({ exitCode: 2 });
});
