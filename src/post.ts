import * as core from '@actions/core';
import { settleRecord } from './afterwards.ts';
import { afterword } from './afterword.ts';
import { monotonicClock } from './clock.ts';
import { Log } from './github/log.ts';
import { readState } from './github/outputs.ts';
import { writeSummary } from './github/summary/write.ts';
import { readWorkflow } from './github/workflow.ts';
import { closeOpenSockets } from './sockets.ts';
import { removeScratch } from './source/scratch.ts';
import { summaryFactsOfKilled } from './summarise.ts';

// Tells what became of a deployment whose step could not tell it: from what the step left behind alone, without asking Scalingo,
// and without ever failing the job. GitHub too is told, where the step made a record there; and the archive is
// removed that a killed step could not remove.
const clock = monotonicClock();
const log = new Log(process.stdout, clock, new AbortController().signal);
const workflow = readWorkflow();
const told = readState('told');
const message = afterword({
  told,
  creating: readState('creating') !== '',
  app: readState('app'),
  page: readState('deployment_url'),
  status: readState('status')
});

await removeScratch(readState('folder'), workflow.temporary);
if (message !== undefined) {
  if (told !== '') log.note(message);
  else {
    log.notice(message);
    // Of a step that was killed there is none yet.
    const facts = summaryFactsOfKilled(readState, message, workflow, log);
    await writeSummary(facts).catch(error => log.debug(`no summary was written: ${error}`));
  }
}

const token = core.getInput('github_token');
const debug = (text: string) => log.debug(text);
await settleRecord(readState, { workflow, token, clock, debug }).catch(error => debug(String(error)));
closeOpenSockets();
