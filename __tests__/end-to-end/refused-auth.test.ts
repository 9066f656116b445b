import { expect, test } from '@jest/globals';
import { type Scenario, startScalingo } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { streamAt } from '../support/fake-app.ts';
import { deployWith, expectCarriedByRest } from '../support/lost.ts';
import { callsOf } from '../support/page.ts';
import { untilWarned } from '../support/scripts.ts';

/** A handshake has more than a real second and a half. */
const paced = { speed: 6, stepSpeed: 6 } as const;

// One cannot tell a stream that lets nobody in from one that broke: REST carries the step, and a bearer that REST takes is not renewed.
test.each([1000, 1006, 1008, 4001])(
  'a stream that takes no bearer, and says so with %i: REST carries on',
  async code => {
    // It knows none of those that the other one gave.
    const elsewhere = await startScalingo({ apps: [{ name: 'my-app' }], settings: { authFailureCloseCode: code } });
    try {
      const address = `${elsewhere.apiUrl.replace('http', 'ws')}/apps/my-app`;
      const deployed = await deployWith(untilWarned(scenarios.success as Scenario), [streamAt(address)], paced);

      expectCarriedByRest(deployed, 'success', `close code ${code}`);
      expect(callsOf(deployed.scalingo).filter(call => call === 'exchange')).toHaveLength(1);
      expect(elsewhere.connections.length).toBeGreaterThan(2);
      for (const connection of elsewhere.connections) expect(connection.authenticated).toBe(false);
    } finally {
      await elsewhere.stop();
    }
  }
);
