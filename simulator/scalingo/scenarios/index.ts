/** The scenarios that the simulator, the demo and the tests know by name. */
import type { Scenario } from '../scenario.ts';
import { aborted } from './aborted.ts';
import { buildError } from './build-error.ts';
import {
  archiveTooHeavy,
  imageTooLarge,
  procfile,
  securityStop,
  staleLockFile,
  unknownTechnology
} from './build-errors.ts';
import { crashedError } from './crashed-error.ts';
import { hookError } from './hook-error.ts';
import { hostile } from './hostile.ts';
import { huge } from './huge.ts';
import { lostConnection } from './lost-connection.ts';
import { parallel } from './parallel.ts';
import { queue } from './queue.ts';
import { slowBoot } from './slow-boot.ts';
import { success } from './success.ts';
import { timeoutError } from './timeout-error.ts';
import { unknownStage } from './unknown-stage.ts';
import { unknownStatus } from './unknown-status.ts';

export { durationMs, steps } from './duration.ts';
export { hostile, hostileAt, hostileLines, leakingLines } from './hostile.ts';
export { huge } from './huge.ts';
export { foreignMark } from './parallel.ts';

/** The API token that the scenario `hostile` leaks, unless `hostile(token)` is asked for with another one. */
export const leakedToken = 'tk-us-5YpM0dXn2Qk7RzVb4LhTgWc9JfEa1Us8';

/** By name, in the order in which a list of them is shown. */
export const scenarios: Readonly<Record<string, Scenario>> = Object.fromEntries(
  [
    success,
    slowBoot,
    queue,
    lostConnection,
    parallel,
    buildError,
    unknownTechnology,
    archiveTooHeavy,
    procfile,
    staleLockFile,
    imageTooLarge,
    securityStop,
    crashedError,
    timeoutError,
    hookError,
    aborted,
    unknownStatus,
    unknownStage,
    hostile(leakedToken),
    huge()
  ].map(scenario => [scenario.name, scenario])
);
