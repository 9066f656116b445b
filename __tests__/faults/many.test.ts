/** The faults of time and number: a cancel at any moment, jobs that share a limit, a runner that sleeps. */
import { expect, test } from '@jest/globals';
import { startStep } from '../../simulator/runner/index.ts';
import { startScalingo } from '../../simulator/scalingo/index.ts';
import { CommonTime } from '../../simulator/time/common-time.ts';
import { sourceUrl, startDeployment } from '../support/deployment.ts';
import { expectExact } from '../support/lost.ts';
import { annotationsOf, logOf, visibleLines } from '../support/page.ts';
import { seededRandom } from '../support/random.ts';
import { expectSafe } from '../support/safe.ts';
import { building, linesApart, logs, numbered, pause } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';
import { testWith } from '../support/systems.ts';

/** `CANCELLED_MOMENTS=1000` for the whole of it, `CANCELLED_SEED` for other moments. */
const moments = Number(process.env.CANCELLED_MOMENTS ?? 24);
const seed = Number(process.env.CANCELLED_SEED ?? 38);

testWith('signals')(
  `38 cancelled at ${moments} random moments (seed ${seed}): ended within a second, no request later than that`,
  async () => {
    const random = seededRandom(seed);
    const rows = Array.from({ length: moments }, () => ({
      afterMs: Math.floor(random() * 1200),
      signal: random() < 0.5 ? ('SIGINT' as const) : ('SIGTERM' as const),
      isLost: random() < 0.5
    }));
    const found = await severalAtOnce(
      rows,
      row => JSON.stringify(row),
      async ({ afterMs, signal, isLost }) => {
        const startedAt = performance.now();
        const deploying = await startDeployment({
          scenario: building([pause(1000), ...numbered('line', 40).flatMap(line => [logs([line]), pause(500)])]),
          faults: [
            { on: 'rest', call: 'any', when: { times: 'always' }, effect: { kind: 'slow', ms: 1500 } },
            ...(isLost
              ? [{ on: 'stream', when: { times: 'always', afterLines: 7 }, effect: { kind: 'reset' } } as const]
              : [])
          ],
          inputs: { cache_reset: 'true' },
          speed: 20,
          step: { signalDelays: { termMs: 600_000, killMs: 600_000 } }
        });
        const { step, scalingo } = deploying;
        // Before its first request a step has hardly begun: Node itself may be what a signal ends.
        await scalingo.until(({ requests }) => requests[0]);
        // What a machine with much else to do needs for what else takes a moment.
        const startTookMs = performance.now() - startedAt;
        await new Promise(resolve => setTimeout(resolve, afterMs));
        const isOver = step.process.exitCode !== null;
        const asked = scalingo.requests.length;
        const cancelledAt = performance.now();
        step.process.kill(signal);
        const { result } = await deploying.ended();
        const tookMs = performance.now() - cancelledAt;

        expect(result.signal).toBe(null);
        if (isOver || result.conclusion === 'success') return 'over';
        expect(result.exitCode).toBe(1);
        expect(annotationsOf(result, 'error')).toEqual([]);
        expect(annotationsOf(result, 'notice')).toHaveLength(1);
        // One that left just before may arrive just after, and its answer may be there together with the signal.
        expect(scalingo.requests.length).toBeLessThanOrEqual(asked + 2);
        // Two seconds more that a loaded machine may be late; what most need is counted below.
        expect(tookMs).toBeLessThan(3000 + startTookMs);
        const [made] = scalingo.deployments;
        if (made !== undefined) {
          expect(result.outputs.deployment_id).toBe(made.id);
          const shown = logOf(result);
          expect(shown).toEqual(visibleLines(made.lines).slice(0, shown.length));
        }
        return tookMs < 1000 + startTookMs ? 'in time' : 'late';
      }
    );
    // The others had ended before.
    const cancelled = found.filter(end => end !== 'over');
    expect(cancelled.length).toBeGreaterThan(moments / 2);
    expect(cancelled.filter(end => end === 'in time').length).toBeGreaterThanOrEqual(cancelled.length * 0.75);
  },
  600_000
);

test('40 twenty jobs with one token at 60 requests a minute: no job lost', async () => {
  const apps = Array.from({ length: 20 }, (_, index) => ({ name: `app-${index}` }));
  const time = new CommonTime(20);
  const scalingo = await startScalingo({
    apps,
    time,
    scenario: linesApart(5, 1000),
    settings: { ownerLimit: 100, authTimeoutMs: 400_000, retryAfter: 'none' },
    speed: 20
  });
  try {
    const { apiUrl, authUrl, token } = scalingo;
    const steps = apps.map(({ name }) =>
      startStep({
        speed: 20,
        time,
        inputs: { app: name, token, source_url: sourceUrl, api_url: apiUrl, auth_url: authUrl }
      })
    );
    const results = await Promise.all(steps.map(step => step.ended));

    for (const [index, result] of results.entries()) {
      expectSafe(result, { token, leaks: false, cut: false });
      expect(result).toMatchObject({ exitCode: 0, signal: null });
      const own = scalingo.deployments.filter(({ app }) => app === apps[index]?.name);
      expect(own).toHaveLength(1);
      expect(logOf(result)).toEqual(visibleLines(own[0]?.lines ?? []));
    }
    expect(scalingo.requests.some(({ status }) => status === 429)).toBe(true);
  } finally {
    await scalingo.stop();
  }
}, 180_000);

testWith('signals')('40 a runner asleep for ten minutes: resumes', async () => {
  const scenarios = [linesApart(60, 20_000), linesApart(15, 20_000, 'crashed-error')];
  await severalAtOnce(
    scenarios,
    ({ description }) => description,
    async scenario => {
      const deploying = await startDeployment({ scenario, speed: 200, stepSpeed: 200, asleep: true });
      const { step, scalingo } = deploying;
      await step.until(({ lines }) => lines.find(({ text }) => text.includes('line 4')));
      step.process.kill('SIGSTOP');
      const wakesAtMs = scalingo.now() + 600_000;
      // What goes on meanwhile is as long as the sleep, or shorter.
      scalingo.deploy('my-app', { scenario: building([pause(600_000)]), gitRef: 'alarm-clock' });
      await scalingo.until(({ deployments, now }) =>
        now() >= wakesAtMs && deployments.find(({ gitRef }) => gitRef === 'alarm-clock')?.finishedAt ? true : undefined
      );
      step.process.kill('SIGCONT');
      const deployed = await deploying.ended();

      expectExact(deployed, scenario.description.endsWith('success') ? 'success' : 'crashed-error');
    }
  );
});
