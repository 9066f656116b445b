import * as core from '@actions/core';
import { settleRecord } from './afterwards.ts';
import { afterword } from './afterword.ts';
import { monotonicClock } from './clock.ts';
import { Log } from './github/log.ts';
import { readState } from './github/outputs.ts';
import { writeSummary } from './github/summary/write.ts';
import { readTrigger } from './github/trigger.ts';
import { readWorkflow } from './github/workflow.ts';
import { closeOpenSockets } from './sockets.ts';
import { removeScratch } from './source/scratch.ts';

// Tells what became of a deployment whose step could not tell it: from what the step left behind alone, without asking Scalingo,
// and without ever failing the job. GitHub too is told, where the step made a record there; and the archive is
// removed that a killed step could not remove.
const clock = monotonicClock();
const log = new Log(process.stdout, clock, new AbortController().signal);
const told = readState('told');
const message = afterword({
  told,
  creating: readState('creating') !== '',
  app: readState('app'),
  page: readState('deployment_url'),
  status: readState('status')
});

await removeScratch(readState('folder'), readWorkflow().temporary);
if (message !== undefined) {
  if (told !== '') log.note(message);
  else {
    log.notice(message);
    await summarise(message).catch(error => log.debug(`no summary was written: ${error}`));
  }
}

const token = core.getInput('github_token');
const debug = (text: string) => log.debug(text);
await settleRecord(readState, { workflow: readWorkflow(), token, clock, debug }).catch(error => debug(String(error)));
closeOpenSockets();

/** Of a step that was killed there is no summary yet. */
async function summarise(text: string): Promise<void> {
  await writeSummary({
    title: 'Killed',
    failed: true,
    message: text,
    app: readState('app'),
    appUrl: '',
    region: readState('region'),
    status: readState('status'),
    deploymentId: readState('deployment_id'),
    deploymentUrl: readState('deployment_url'),
    commit: { ref: '', url: undefined, title: undefined },
    trigger: readTrigger(readWorkflow()),
    durationSeconds: undefined,
    imageSizeBytes: undefined,
    before: undefined,
    stages: [],
    diagnosis: undefined,
    logEnd: []
  });
}
