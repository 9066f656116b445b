import { bug, type PlantedBug } from './bug.ts';

const endToEnd = (name: string) => `__tests__/end-to-end/${name}.test.ts`;
const record = 'src/github/environment/record.ts';
const recording = 'src/recording.ts';
const inMiniature = '__tests__/github/environment/record.test.ts';

/** What can be wrong with GitHub's record of a deployment. */
export const bugsOfRecording: readonly PlantedBug[] = [
  bug(
    'a lost answer makes a second record',
    'src/github/environment/making.ts',
    '(await lookFor(deployments, order, waiting)) ?? makeAgain(',
    'makeAgain(',
    endToEnd('environment-trouble')
  ),
  bug(
    'making a record is repeated whatever became of it',
    'src/github/environment/deployments.ts',
    '      },\n      false\n    );',
    '      },\n      true\n    );',
    endToEnd('environment-trouble')
  ),
  bug(
    'GitHub merges and checks before it records',
    'src/github/environment/deployments.ts',
    'required_contexts: [],',
    '',
    endToEnd('environment')
  ),
  bug(
    'the end waits for GitHub as long as it takes',
    record,
    'const callOff = clock.after(withinMs,',
    'const callOff = clock.after(withinMs * 1e6,',
    endToEnd('environment-trouble')
  ),
  bug(
    'a cancelled step goes on asking GitHub',
    record,
    'AbortSignal.any([ports.cancelled, this.#late.signal])',
    'this.#late.signal',
    endToEnd('environment-stopped')
  ),
  bug(
    'a step whose time is over cannot tell GitHub any more',
    'src/main.ts',
    'const { cancelled } = stopping;',
    'const cancelled = stopping.signal;',
    endToEnd('environment')
  ),
  bug(
    'a refusal is tried again after the job',
    record,
    'if (!isOwed) this.#finish();',
    '',
    endToEnd('environment-stopped')
  ),
  bug(
    'trouble that passes is taken for a refusal',
    record,
    'if (isPassing && !wasTheLast && !this.#signal.aborted) {',
    'if (isPassing && wasTheLast && !wasTheLast) {',
    inMiniature
  ),
  bug(
    'a GitHub that wants to be left alone is asked with each state',
    record,
    'clock.now() < this.#rest.untilMs)',
    'clock.now() < 0)',
    inMiniature
  ),
  bug(
    'a record whose making was not answered is made anew with the next state',
    record,
    'key === this.#key',
    "key === ''",
    inMiniature
  ),
  bug(
    'what a job makes itself is not seen',
    'src/github/environment/own-job.ts',
    'leadsTo(run, last.logUrl)) return true;',
    "leadsTo(run, '')) return true;",
    endToEnd('environment-others')
  ),
  bug(
    "another run's deployment is taken for the job's own",
    'src/github/environment/own-job.ts',
    'path}/`.toLowerCase()',
    'path}`.toLowerCase()',
    endToEnd('environment-others')
  ),
  bug(
    'a deployment to production leaves the one before it active',
    record,
    "if (status.state === 'success') await retire(",
    "if (status.state === 'inactive' as string) await retire(",
    endToEnd('environment-others')
  ),
  bug(
    'a failure is recorded as an error',
    'src/standing.ts',
    "ended: 'failure',",
    "ended: 'error',",
    '__tests__/standing.test.ts',
    endToEnd('environment')
  ),
  bug(
    'the commit of the run is recorded, whatever was deployed',
    recording,
    "isWholeSha(gitRef ?? '') ? gitRef : workflow.commit",
    "isWholeSha(gitRef ?? '') ? workflow.commit : workflow.commit",
    endToEnd('environment'),
    endToEnd('environment-others')
  ),
  bug(
    'a skipped step makes a record',
    recording,
    "if (known.inputs?.source.kind === 'deployment') begin(",
    'begin(',
    endToEnd('environment')
  ),
  bug(
    'whatever address the app has is shown as its page',
    'src/github/environment/status.ts',
    "return /^https?:$/.test(protocol) && username === '' && password === '' ? url : undefined;",
    'return protocol + username + password ? url : undefined;',
    '__tests__/github/environment/status.test.ts'
  )
];
