/** Holds what the planted `process.exit` breaks: whatever was written reaches the runner. */
import { expect } from '@jest/globals';
import { shownBy } from '../../scripts/chaos/page.ts';
import { startDeployment } from '../support/deployment.ts';
import { testWith } from '../support/systems.ts';

const lines = Array.from({ length: 3_000 }, (_, index) => `line ${index} ${'x'.repeat(80)}`);

testWith('signals')(
  'a cancel while more waits for a slow reader than a pipe holds: no line is cut, and the step says goodbye',
  async () => {
    const { step, ended } = await startDeployment({
      scenario: {
        name: 'large',
        description: 'a large log at once, and then nothing more',
        script: [
          { kind: 'status', status: 'building' },
          { kind: 'logs', lines },
          { kind: 'hold', name: 'for ever' }
        ]
      },
      faults: [{ on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 503 } }],
      stepSpeed: 20,
      // No second signal: the reader takes seconds for the rest.
      step: { readStdout: { bytesPerSecond: 100_000 }, signalDelays: { termMs: 600_000, killMs: 600_000 } }
    });
    await step.until(({ lines: shown }) => shown.find(({ text }) => text.startsWith('line 100 ')));

    step.cancel();
    const { result } = await ended();

    const { log } = shownBy(result);
    expect(log.length).toBeGreaterThan(100);
    expect(log).toEqual(lines.slice(0, log.length));
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ level }) => level)).toContain('notice');
  }
);
