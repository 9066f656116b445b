import { expect, test } from '@jest/globals';
import { logIn } from './client.ts';
import { ended, hold, log, logs, numbered, scenario, simulate, status, wait } from './running.ts';

const untilReleased = scenario(status('building'), hold('end'), status('success'));

test('statuses and lines come in the order and at the times of the script', async () => {
  const script = [
    status('building'),
    log('one'),
    wait(5000),
    logs('two', 'three'),
    status('pushing'),
    wait(0.5),
    status('success'),
    log('late')
  ];
  const scalingo = await simulate({ scenario: scenario(...script), speed: 1000 });
  const deployment = scalingo.deploy('my-app');
  await scalingo.until(() => (deployment.lines.length === 4 ? true : undefined));
  expect(deployment.lines).toEqual(['one', 'two', 'three', 'late']);
  expect(deployment.statuses.map(reached => reached.status)).toEqual(['queued', 'building', 'pushing', 'success']);
  const [queued, , pushing] = deployment.statuses.map(({ at }) => at);
  expect((pushing ?? 0) - (queued ?? 0)).toBeGreaterThanOrEqual(5000);
  expect(deployment.finishedAt).toBe(deployment.statuses[3]?.at);
});

test('a script can be made on the way, anew for each deployment', async () => {
  function* script() {
    for (const line of numbered(2000)) yield log(line);
    yield status('success');
  }
  const scalingo = await simulate({ scenario: { name: 'made', description: '', script } });
  scalingo.deploy('my-app');
  scalingo.deploy('my-app');
  await ended(scalingo, 1);
  await ended(scalingo);
  expect(scalingo.deployments.map(({ lines }) => lines.length)).toEqual([2000, 2000]);
});

test('a name that was released before is no hold, and a status that is there already no event', async () => {
  const scalingo = await simulate({
    scenario: scenario(status('queued'), status('building'), status('building'), hold('a'), status('aborted'))
  });
  scalingo.release('a');
  const deployment = scalingo.deploy('my-app');
  await ended(scalingo);
  expect(deployment.statuses.map(reached => reached.status)).toEqual(['queued', 'building', 'aborted']);
});

test('a script may say that it was queued where it never was', async () => {
  const scalingo = await simulate({
    scenario: scenario(status('queued'), status('success')),
    settings: { initialStatus: 'building' }
  });
  const deployment = scalingo.deploy('my-app');
  await ended(scalingo);
  expect(deployment.statuses.map(reached => reached.status)).toEqual(['building', 'success']);
});

test('another deployment of the same app runs beside the one whose script starts it', async () => {
  const other = { kind: 'other', script: [log('theirs'), status('success')] } as const;
  const scalingo = await simulate({
    scenario: scenario(other, log('ours'), hold('end'), status('success')),
    settings: { atOnce: 'queued' }
  });
  await (await logIn(scalingo)).create();
  await ended(scalingo, 1);
  expect(scalingo.deployments.map(({ createdBy, lines }) => ({ createdBy, lines }))).toEqual([
    { createdBy: 'request', lines: ['ours'] },
    { createdBy: 'other', lines: ['theirs'] }
  ]);
});

test('deployments of one app run in parallel', async () => {
  const scalingo = await simulate({ scenario: untilReleased });
  const session = await logIn(scalingo);
  await session.create();
  await session.create();
  await scalingo.until(({ deployments }) => (deployments[1]?.status === 'building' ? true : undefined));
  expect(scalingo.deployments[0]?.status).toBe('building');
});

test('or they wait for one another, in order', async () => {
  const scalingo = await simulate({
    scenario: untilReleased,
    settings: { atOnce: 'queued', initialStatus: 'building' }
  });
  const session = await logIn(scalingo);
  const shown = [];
  for (let count = 0; count < 3; count += 1) shown.push((await session.create()).json.deployment.status);
  expect(shown).toEqual(['building', 'queued', 'queued']);
  scalingo.release('end');
  await ended(scalingo, 2);
  const [first, second, third] = scalingo.deployments.map(({ finishedAt }) => finishedAt ?? 0);
  expect(first).toBeLessThanOrEqual(second ?? 0);
  expect(second).toBeLessThanOrEqual(third ?? 0);
});

test('or the second is refused with 409', async () => {
  const scalingo = await simulate({ scenario: untilReleased, settings: { atOnce: 'conflict' } });
  const session = await logIn(scalingo);
  expect((await session.create()).status).toBe(201);
  expect(await session.create()).toMatchObject({ status: 409, json: { error: expect.any(String) } });
  scalingo.release('end');
  await ended(scalingo);
  expect((await session.create()).status).toBe(201);
});

test('an owner has ten deployments at once; the eleventh waits, those of others do not', async () => {
  const apps = [
    ...Array.from({ length: 11 }, (_, position) => ({ name: `app-${position}` })),
    { name: 'theirs', owner: 'other' }
  ];
  const scalingo = await simulate({ apps, scenario: untilReleased });
  for (const { name } of apps) scalingo.deploy(name);
  await scalingo.until(({ deployments }) => (deployments[11]?.status === 'building' ? true : undefined));
  const statuses = scalingo.deployments.map(deployment => deployment.status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill('building'));
  expect(statuses[10]).toBe('queued');
  scalingo.release('end');
  await ended(scalingo, 10);
  expect(scalingo.deployments[10]?.status).toBe('success');
});

test('somebody can deploy an app that exists, in any status', async () => {
  const scalingo = await simulate();
  expect(scalingo.deploy('my-app', { status: 'pushing', gitRef: 'x' })).toMatchObject({
    status: 'pushing',
    gitRef: 'x',
    createdBy: 'other',
    finishedAt: null
  });
  expect(scalingo.deploy('my-app', { status: 'odd-error' }).finishedAt).not.toBeNull();
  expect(() => scalingo.deploy('nobodys')).toThrow('nobodys');
});
