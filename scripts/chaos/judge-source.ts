import type { Played } from './play.ts';

/** Faults by which the store says that it has an archive that it has not. */
const lies = ['html', 'json', 'huge'];

/** Whether Scalingo got the whole source, and nothing of it is left on the runner's disk. */
export function wrongSource({ round, followed, left, scalingo, happened, post }: Played): string[] {
  if (round.upload === undefined) return [];
  const wrong: string[] = [];
  const last = round.script.findLast(step => step.kind === 'status');
  const isDeceived = scalingo.requests.some(({ call, fault = '' }) => call === 'upload' && lies.includes(fault));
  if (followed?.finishedAt != null && followed.status !== last?.status && !isDeceived)
    wrong.push(`the deployment of an upload ended as "${followed.status}": ${followed.lines.at(-1)}`);
  // What a killed step leaves there the run after the job removes.
  const isCleared = happened.stopped === undefined || post !== undefined;
  if (isCleared && left.length > 0) wrong.push(`left on the runner's disk: ${left.join(', ')}`);
  return wrong;
}
