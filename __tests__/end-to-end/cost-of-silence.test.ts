import { expect, test } from '@jest/globals';
import { deployWith, expectExact } from '../support/lost.ts';
import { deploymentOf } from '../support/page.ts';
import { building, logs, numbered, pause } from '../support/scripts.ts';

const minuteMs = 60_000;
/** When it is asked about, after half a minute of silence, then after one, two, four and five; and at its end. */
const minutes = [0.5, 1.5, 3.5, 7.5, 12.5, 14];
const speed = 100;

test('a silent stream is asked about after 30 s, then after 1, 2 and 4 minutes, then every five', async () => {
  const scenario = building([logs(numbered('line', 3)), pause(14 * minuteMs)]);
  const deployed = await deployWith(scenario, [], { speed, stepSpeed: speed });

  expectExact(deployed);
  const heardAtMs = deploymentOf(deployed.scalingo).createdAt;
  const asked = deployed.scalingo.requests.filter(({ call }) => call === 'deployment').map(({ at }) => at - heardAtMs);
  expect(asked).toHaveLength(minutes.length);
  for (const [index, atMs] of asked.entries()) {
    // Never early. What makes one late makes all that follow late, too, since each is counted from the one before.
    const lateMs = atMs - (minutes[index] ?? 0) * minuteMs;
    expect(lateMs).toBeGreaterThan(-1000);
    expect(lateMs).toBeLessThan(1.4 * minuteMs);
  }
});
