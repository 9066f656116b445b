import { expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/scalingo/index.ts';
import { startDeployment } from '../support/deployment.ts';
import { commonSpeed, expectExact } from '../support/lost.ts';
import { building, logs, numbered } from '../support/scripts.ts';

test('a stream that could be had again only after the end of the deployment keeps no step running', async () => {
  const headers = { 'retry-after': '300' };
  const refused: Fault = { on: 'stream', effect: { kind: 'refuse', status: 503, headers } };
  const { step, scalingo, ended } = await startDeployment({
    scenario: building([logs(numbered('line', 3))]),
    faults: [refused],
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
  // A step that comes back after these five minutes finds somebody who keeps it.
  const isBack = scalingo.until(({ connections }) => connections[0]).catch(() => undefined);
  await Promise.race([step.ended, isBack]);

  expect(scalingo.connections).toEqual([]);
  expectExact(await ended());
});
