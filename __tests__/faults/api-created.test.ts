/** The API's faults, first half: exactly one deployment, whatever becomes of the answer to its creation. */
import { expect, test } from '@jest/globals';
import type { Fault, RestEffect } from '../../simulator/scalingo/index.ts';
import { type Deployed, startDeployment } from '../support/deployment.ts';
import { commonSpeed, deployWith, expectExact } from '../support/lost.ts';
import { annotationsOf, callsOf, deploymentOf } from '../support/page.ts';
import { building, linesApart, logs, numbered } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

type Lost = Extract<RestEffect, { kind: 'lost' }>;

const answers: Lost['answer'][] = ['reset', 502, 504, 'never'];
const build = linesApart(30, 1500);

test('29 created, answer lost (reset, 502, 504, deadline): found and followed', async () => {
  await severalAtOnce(answers, String, async answer => {
    const deployed = await deployWith(build, [losing({ kind: 'lost', answer, carriedOut: true })]);

    expectExact(deployed);
    expect(annotationsOf(deployed.result, 'warning')).toEqual([]);
    expect(callsOf(deployed.scalingo)).toContain('deployments');
  });
});

test('29 the same with the stream gone, a clock that is two hours off, and colleagues who deployed before', async () => {
  const rows = [-2, 2].map(hours => hours * 3_600_000);
  await severalAtOnce(rows, String, async clockOffsetMs => {
    const faults: Fault[] = [
      losing({ kind: 'lost', answer: 502, carriedOut: true }),
      { on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 503 } }
    ];
    const deploying = await startDeployment({
      scenario: build,
      faults,
      before: scalingo => scalingo.deploy('my-app', { gitRef, finished: 'success', finishedAgoMs: 0 }),
      settings: { clockOffsetMs },
      speed: commonSpeed,
      stepSpeed: commonSpeed
    });
    expectExact(await deploying.ended());
  });
});

test('30 not created, answer lost: looked for during 30 s, then sent once more', async () => {
  await severalAtOnce(answers, String, async answer => {
    const { result, scalingo } = await deployWith(build, [losing({ kind: 'lost', answer, carriedOut: false })]);

    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(scalingo.deployments).toHaveLength(1);
    const [first, second, ...others] = scalingo.requests.filter(({ call }) => call === 'create');
    expect(others).toEqual([]);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(30_000);
    expect(result.outputs.deployment_id).toBe(deploymentOf(scalingo).id);
  });
});

test('30 lost again: an error that says what is unknown', async () => {
  await severalAtOnce(answers, String, async answer => {
    const effect: Lost = { kind: 'lost', answer, carriedOut: false };
    const deployed = await deployWith(build, [{ ...losing(effect), when: { times: 'always' } }]);

    expect(theErrorOf(deployed)).toMatch(/Whether Scalingo made the deployment is not known, and it was not found/);
    expect(callsOf(deployed.scalingo).filter(call => call === 'create')).toHaveLength(2);
    expect(deployed.result.outputs.deployment_id).toBe('');
  });
});

test('30 refused when it is sent once more: looked for again, and an error that says what is unknown', async () => {
  const refusal: Fault = { on: 'rest', call: 'create', when: { from: 2 }, effect: { kind: 'status', status: 409 } };
  const deployed = await deployWith(build, [losing({ kind: 'lost', answer: 502, carriedOut: false }), refusal]);

  expect(theErrorOf(deployed)).toMatch(/not known, and it was not found.+asked for twice.+HTTP 409/);
  expect(callsOf(deployed.scalingo).filter(call => call === 'create')).toHaveLength(2);
});

test('30 refused since the first one was carried out after all, late: that one is followed', async () => {
  const losses = losing({ kind: 'lost', answer: 502, carriedOut: true, afterMs: 31_000 });
  const refusal: Fault = { on: 'rest', call: 'create', when: { from: 2 }, effect: { kind: 'status', status: 409 } };
  const deployed = await deployWith(build, [losses, refusal]);

  expect(deployed.scalingo.deployments).toHaveLength(1);
  expect(deployed.result).toMatchObject({
    exitCode: 0,
    outputs: { deployment_id: deploymentOf(deployed.scalingo).id }
  });
});

test('30 carried out 45 s later, while the second request had to wait: found and followed, and no other is made', async () => {
  const losses = losing({ kind: 'lost', answer: 502, carriedOut: true, afterMs: 45_000 });
  const headers = { 'retry-after': '60' };
  const crowd: Fault = {
    on: 'rest',
    call: 'create',
    when: { from: 2 },
    effect: { kind: 'status', status: 429, headers }
  };
  const streams: Fault[][] = [
    [],
    [{ on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 503 } }]
  ];
  await severalAtOnce(
    streams,
    faults => JSON.stringify(faults),
    async faults => {
      const { result, scalingo } = await deployWith(build, [losses, crowd, ...faults]);

      expect(scalingo.deployments).toHaveLength(1);
      expect(result).toMatchObject({ exitCode: 0, outputs: { deployment_id: deploymentOf(scalingo).id } });
    }
  );
});

test('31 created 20 s after a 502: found, one deployment', async () => {
  const deployed = await deployWith(build, [losing({ kind: 'lost', answer: 502, carriedOut: true, afterMs: 20_000 })]);

  expectExact(deployed);
  expect(deployed.scalingo.deployments).toHaveLength(1);
});

test('32 two candidates (another job, the same commit): an error that names both, nothing sent again', async () => {
  const deploying = await startDeployment({
    scenario: building([logs(numbered('line', 3))]),
    faults: [
      losing({ kind: 'lost', answer: 502, carriedOut: true }),
      { on: 'rest', call: 'deployments', effect: { kind: 'slow', ms: 2000 } }
    ],
    speed: commonSpeed,
    stepSpeed: commonSpeed
  });
  await deploying.scalingo.until(({ requests }) => requests.find(({ call }) => call === 'create'));
  deploying.scalingo.deploy('my-app', { gitRef });
  const deployed = await deploying.ended();

  const error = theErrorOf(deployed);
  expect(deployed.scalingo.deployments).toHaveLength(2);
  for (const { id } of deployed.scalingo.deployments) expect(error).toContain(id);
  expect(callsOf(deployed.scalingo).filter(call => call === 'create')).toHaveLength(1);
});

test('29 created late, answer lost, and another job made one of the same commit a moment before: ours is followed, or both are named', async () => {
  const streams: Fault[][] = [[], [{ on: 'stream', effect: { kind: 'refuse', status: 503 } }]];
  await severalAtOnce(
    streams,
    row => JSON.stringify(row),
    async faults => {
      const deploying = await startDeployment({
        scenario: build,
        faults: [losing({ kind: 'lost', answer: 504, carriedOut: true, afterMs: 3_000 }), ...faults],
        speed: commonSpeed,
        stepSpeed: commonSpeed
      });
      // Before the answer by which the step knows what time it is at Scalingo: later ones race with the request to create.
      await deploying.scalingo.until(({ requests }) => requests.find(({ call }) => call === 'app'));
      deploying.scalingo.deploy('my-app', { gitRef, scenario: building([logs(['of another job'])], 'build-error') });
      const { result, scalingo } = await deploying.ended();

      const made = scalingo.deployments.find(({ createdBy }) => createdBy === 'request');
      expect(callsOf(scalingo).filter(call => call === 'create')).toHaveLength(1);
      // Which of the two it is depends on how long before it was.
      if (result.exitCode === 0) {
        expect(result.outputs).toMatchObject({ deployment_id: made?.id, status: 'success' });
      } else {
        const error = theErrorOf({ result, scalingo });
        for (const { id } of scalingo.deployments) expect(error).toContain(id);
      }
    }
  );
});

test('29 created, answer lost, and no answer tells the time, of which the runner’s clock knows nothing: found and followed', async () => {
  await severalAtOnce([-2, 2], String, async hours => {
    const settings = { dateHeader: false, clockOffsetMs: hours * 3_600_000 };
    const faults = [losing({ kind: 'lost', answer: 502, carriedOut: true })];

    expectExact(await deployWith(build, faults, { settings }));
  });
});

test('29 the same without the stream, which would tell that it is new: an error that names it, nothing sent again', async () => {
  await severalAtOnce([-2, 2], String, async hours => {
    const settings = { dateHeader: false, clockOffsetMs: hours * 3_600_000 };
    const faults: Fault[] = [
      losing({ kind: 'lost', answer: 502, carriedOut: true }),
      { on: 'stream', when: { times: 'always' }, effect: { kind: 'refuse', status: 503 } }
    ];
    const deployed = await deployWith(build, faults, { settings });

    expect(deployed.scalingo.deployments).toHaveLength(1);
    expect(theErrorOf(deployed)).toContain(deploymentOf(deployed.scalingo).id);
    expect(callsOf(deployed.scalingo).filter(call => call === 'create')).toHaveLength(1);
  });
});

test('29 created late, answer lost, and the list never answers: the stream tells of it, and it is followed', async () => {
  const deployed = await deployWith(build, [
    losing({ kind: 'lost', answer: 502, carriedOut: true, afterMs: 9_000 }),
    { on: 'rest', call: 'deployments', when: { from: 2, times: 'always' }, effect: { kind: 'never' } }
  ]);

  expectExact(deployed);
});

/** The commit that the stand-in for GitHub's runner says was pushed. */
const gitRef = '6dcb09b5b57875f334f61aebed695e2e4193db5e';

function losing(effect: Lost): Fault {
  return { on: 'rest', call: 'create', effect };
}

function theErrorOf({ result }: Deployed): string {
  expect(result).toMatchObject({ exitCode: 1, signal: null });
  const [error, ...others] = annotationsOf(result, 'error');
  expect(others).toEqual([]);
  return error ?? '';
}
