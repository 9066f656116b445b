import type { Scenario } from '../scenario.ts';
import { success } from './success.ts';

/**
 * The deployment of `success`, whose stream is reset in the middle of the build and refused when it is opened again.
 * Counted in connections, not by the clock, so that it holds at any speed. The simulator plays these faults once.
 */
export const lostConnection: Scenario = {
  ...success,
  name: 'lost-connection',
  description: 'a success whose stream breaks in the middle of the build and is refused twice before it comes back',
  faults: [
    { on: 'stream', when: { from: 1, times: 1, afterLines: 24 }, effect: { kind: 'reset', inFrame: true } },
    { on: 'stream', when: { from: 2, times: 2 }, effect: { kind: 'refuse', status: 503 } }
  ]
};
