/** The stages that scenarios of a Node.js app share. Times are simulated milliseconds. */
import type { Step } from '../scenario.ts';
import { booting, shipping, step } from './log-lines.ts';
import { nodeBuildBegins, nodeBuildEnds, nodeDependencies, nodeSetUp } from './node-build.ts';
import { log, spread, status, wait } from './steps.ts';

/** A short queue, then the build from the source to the pruned image; about 38 s. */
export function built(processTypes = 'web'): Step[] {
  return [
    wait(1_500),
    status('building'),
    ...spread(7_000, nodeSetUp),
    ...spread(15_000, nodeDependencies),
    ...spread(4_000, nodeBuildBegins),
    ...spread(10_000, nodeBuildEnds),
    ...log(step(`Procfile declares types -> ${processTypes}`))
  ];
}

/** The image goes to the registry; 8 s. */
export function pushed(): Step[] {
  return [status('pushing'), ...log(shipping), wait(8_000)];
}

/** The order to start the app is given; what comes next is up to the scenario. */
export function starting(): Step[] {
  return [status('starting'), ...log(booting)];
}
