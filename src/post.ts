import { monotonicClock } from './clock.ts';
import { Log } from './github/log.ts';
import { readState } from './github/outputs.ts';
import { writeSummary } from './github/summary.ts';
import { readWorkflow } from './github/workflow.ts';
import { afterword } from './outcome.ts';
import { removeScratch } from './source/scratch.ts';

// Tells what became of a deployment whose step could not tell it: from what the step left behind alone, without asking anybody,
// and without ever failing the job. Removes the archive that a killed step could not.
const log = new Log(process.stdout, monotonicClock(), new AbortController().signal);
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

/** Of a step that was killed there is no summary yet. */
async function summarise(text: string): Promise<void> {
  const app = readState('app');
  const outputs = {
    deployment_id: readState('deployment_id'),
    deployment_url: readState('deployment_url'),
    status: readState('status')
  };
  const nothing = { git_ref: '', app_url: '', duration: '', image_size: '', skipped: '' };
  await writeSummary({
    title: `Killed: ${app}`,
    failed: true,
    message: text,
    app,
    outputs: { ...nothing, ...outputs },
    commitUrl: undefined
  });
}
