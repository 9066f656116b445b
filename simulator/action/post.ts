import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { headline, inert, type Report, summaryOf } from './report.ts';
import { stop } from './stop.ts';

// Stops the simulator and tells what it got. Whatever is wrong with it, the job has had its own end before.
const port = Number(core.getState('port'));
if (port > 0) {
  try {
    tell(await stop(port, core.getState('key')));
  } catch (error) {
    core.warning(`The simulated Scalingo is not there any more, so what it got is not known: ${error}. ${mistakes()}`);
  }
}

function tell(report: Report): void {
  core.startGroup('What the simulated Scalingo got');
  for (const line of report.lines) core.info(inert(line));
  core.endGroup();
  core.info(headline(report));
  core.summary
    .addRaw(summaryOf(report))
    .write()
    .catch(error => core.debug(`no summary was written: ${error}`));
}

/** What it said before it ended. */
function mistakes(): string {
  try {
    return readFileSync(core.getState('mistakes'), 'utf8').trim();
  } catch {
    return '';
  }
}
