/** The end of a deployment whose stream held: its last state and its log are asked for side by side. */
import { expect, test } from '@jest/globals';
import type { Fault } from '../../simulator/scalingo/index.ts';
import { calm, deployWith, expectExact } from '../support/lost.ts';
import { callsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';
import { linesApart } from '../support/scripts.ts';

const three = ['exchange', 'app', 'create'];
const wrongEnd: Fault = { on: 'stream', when: { afterLines: 5 }, effect: { kind: 'statuses', statuses: ['success'] } };

/** So slow that what is asked beside it is answered first. */
const slow: Fault = { on: 'rest', call: 'deployment', effect: { kind: 'slow', ms: 20_000 } };

/** A little slow: what was asked beside it is not old when it is answered. */
const aLittleSlow: Fault = { on: 'rest', call: 'deployment', effect: { kind: 'slow', ms: 1_000 } };

test('the log is asked for while the answer to the last state is awaited, and each of them once', async () => {
  const deployed = await deployWith(linesApart(20, 100), [aLittleSlow], calm);

  expectExact(deployed);
  expect(callsOf(deployed.scalingo)).toEqual([...three, 'deployment', 'output']);
  const [state, output] = deployed.scalingo.requests.slice(three.length);
  expect((output?.at ?? 0) - (state?.at ?? 0)).toBeLessThan(1_000);
});

test('where that answer takes long, the log is asked for again, as of then', async () => {
  const deployed = await deployWith(linesApart(20, 100), [slow]);

  expectExact(deployed);
  expect(callsOf(deployed.scalingo)).toEqual([...three, 'deployment', 'output', 'output']);
});

test('where the end was none the log is asked for once too often, and nothing of it is shown', async () => {
  const deployed = await deployWith(linesApart(20, 1000), [wrongEnd, slow]);

  expectExact(deployed);
  const outputs = callsOf(deployed.scalingo).filter(call => call === 'output');
  expect(outputs).toHaveLength(2);
});

test('where that was one request too many, Scalingo is left alone as long as it asks', async () => {
  const tooMany: Fault = {
    on: 'rest',
    call: 'output',
    effect: { kind: 'status', status: 429, body: 'Retry later\n', headers: { 'retry-after': '30' } }
  };
  const deployed = await deployWith(linesApart(90, 1000), [wrongEnd, slow, tooMany]);

  expectExact(deployed);
  const refused = deployed.scalingo.requests.findIndex(({ status }) => status === 429);
  const [before, next] = deployed.scalingo.requests.slice(refused, refused + 2);
  expect((next?.at ?? 0) - (before?.at ?? 0)).toBeGreaterThanOrEqual(30_000);
});

test('who was refused for one request too many before does not ask ahead', async () => {
  const tooMany: Fault = { on: 'rest', call: 'app', effect: { kind: 'status', status: 429, body: 'Retry later\n' } };
  const deployed = await deployWith(linesApart(20, 1000), [tooMany, wrongEnd, slow]);

  expectExact(deployed);
  expect(callsOf(deployed.scalingo).filter(call => call === 'output')).toHaveLength(1);
});

test('where it is older than the end, and lacks what was shown, it is asked for again then', async () => {
  const deployed = await deployWith(linesApart(20, 100), [aLittleSlow], { ...calm, settings: { outputLagMs: 800 } });

  expectExact(deployed);
  expect(callsOf(deployed.scalingo)).toEqual([...three, 'deployment', 'output', 'output']);
});

test('that the log is not to be had before the step’s time is over does not keep the end from being heard', async () => {
  const asking: Fault = {
    on: 'rest',
    call: 'output',
    when: { times: 'always' },
    effect: { kind: 'status', status: 429, body: 'Retry later\n', headers: { 'retry-after': '3600' } }
  };
  const failing: Fault = { on: 'rest', call: 'deployment', effect: { kind: 'status', status: 503 } };
  const { result, scalingo } = await deployWith(linesApart(20, 100), [slow, failing, asking], {
    inputs: { timeout: '10' }
  });

  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
});

test('a log that cannot be had yet is asked for again as if it had been asked for then', async () => {
  for (const status of [429, 503]) {
    const fault: Fault = { on: 'rest', call: 'output', effect: { kind: 'status', status } };
    const deployed = await deployWith(linesApart(20, 100), [fault]);

    expectExact(deployed);
    expect(callsOf(deployed.scalingo)).toEqual([...three, 'deployment', 'output', 'output']);
  }
});
