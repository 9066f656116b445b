import { expect, test } from '@jest/globals';
import { createOnce, UncertainCreation } from '../src/create.ts';
import type { Scalingo } from '../src/scalingo/client.ts';
import { ScalingoError } from '../src/scalingo/errors.ts';
import type { Connection } from '../src/scalingo/stream.ts';
import type { Deployment } from '../src/scalingo/wire.ts';
import { clockByHand } from './clock-by-hand.ts';
import { app, creations, deploymentOf, desk, failure, nowMs, order, surely } from './create-desk.ts';

test('a deployment that is made costs one request', async () => {
  const { create, sent } = desk({ creates: [deploymentOf('a')] });
  expect((await create()).id).toBe('a');
  expect(sent).toEqual(['create']);
});

test.each([
  'bad_request',
  'unauthorized',
  'payment_required',
  'forbidden',
  'not_found',
  'conflict',
  'invalid'
] as const)('what is refused (%s) is not sent again', async code => {
  const error = failure(code);
  const { create, sent, told } = desk({ creates: [error] });
  await expect(create()).rejects.toBe(error);
  expect(sent).toEqual(['create']);
  expect(told).toEqual(['creating', 'made none']);
});

test.each(['rate_limited', 'unreachable', 'name_not_resolved', 'proxy', 'tls'] as const)(
  'what surely made nothing (%s) is sent again without looking',
  async code => {
    const { create, sent } = desk({ creates: [failure(code), failure(code), deploymentOf('a')] });
    expect((await create()).id).toBe('a');
    expect(sent).toEqual(['create', 'create', 'create']);
  }
);

test('each request is told before it leaves, and taken back for the pause after one that surely made nothing', async () => {
  const refused = failure('rate_limited');
  const { create, sent, told } = desk({
    creates: [refused, refused, deploymentOf('a')],
    creating: () => expect(told.at(-1)).toBe('creating')
  });
  await create();
  expect(creations(sent)).toBe(3);
  expect(told).toEqual(['creating', 'made none', 'pause', 'creating', 'made none', 'pause', 'creating']);
});

test('it is not taken back where a request before may still make one', async () => {
  const { create, told } = desk({ creates: [failure('server_error'), failure('rate_limited'), deploymentOf('a')] });
  await create();
  expect(told.filter(what => what !== 'pause')).toEqual(['creating', 'creating', 'creating']);
});

test('a pause that is longer than there is time ends it at once', async () => {
  const error = failure('rate_limited', { retryAfter: '3600' });
  const { create, sent, clock } = desk({ creates: [error], timeoutMs: 600_000 });
  await expect(create()).rejects.toBe(error);
  expect(sent).toEqual(['create']);
  expect(clock.now()).toBe(0);
});

const uncertain = ['server_error', 'connection_lost', 'deadline', 'unreadable'] as const;

test.each(uncertain)('a deployment whose answer was lost (%s) is found, and nothing is sent again', async code => {
  const { create, sent } = desk({ creates: [failure(code)], lists: () => [deploymentOf('a')] });
  expect((await create()).id).toBe('a');
  expect(creations(sent)).toBe(1);
});

test('one that appears twenty seconds later is found', async () => {
  const lists = (passedMs: number) => (passedMs >= 20_000 ? [deploymentOf('a')] : []);
  const { create, sent } = desk({ creates: [failure('server_error')], lists });
  expect((await create()).id).toBe('a');
  expect(creations(sent)).toBe(1);
});

test('one that is not there after thirty seconds is asked for once more', async () => {
  const { create, sent, clock } = desk({ creates: [failure('server_error'), deploymentOf('b')] });
  expect((await create()).id).toBe('b');
  expect(creations(sent)).toBe(2);
  expect(clock.now()).toBeGreaterThanOrEqual(30_000);
});

test('lost again and still not there: an error that names what is known, and no third attempt', async () => {
  const { create, sent } = desk({ creates: [failure('server_error', { status: 502 })] });
  const error = await create().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UncertainCreation);
  expect(error).toMatchObject({ candidates: [], cause: { facts: { status: 502 } } });
  expect(creations(sent)).toBe(2);
});

test.each(['conflict', 'invalid', 'unauthorized', 'forbidden'] as const)(
  'a refusal (%s) of the second request says nothing of the first: it is looked for again, and named as not known where it is not there',
  async code => {
    const refused = failure(code);
    const { create, sent } = desk({ creates: [failure('server_error'), refused] });
    await expect(create()).rejects.toMatchObject({
      name: 'UncertainCreation',
      candidates: [],
      attempts: 2,
      cause: refused
    });
    expect(creations(sent)).toBe(2);

    const lists = (passedMs: number) => (passedMs > 33_000 ? [deploymentOf('late')] : []);
    expect((await desk({ creates: [failure('server_error'), refused], lists }).create()).id).toBe('late');
  }
);

test.each(['rate_limited', 'unreachable'] as const)(
  'after each pause (%s) before the second request one looks whether the first has made one meanwhile',
  async code => {
    const creates = [failure('server_error'), ...Array<Error>(4).fill(failure(code)), deploymentOf('b')];
    let sent: string[] = [];
    const lists = () => (creations(sent) === 4 ? [deploymentOf('late')] : []);
    const desked = desk({ creates, lists });
    sent = desked.sent;
    expect((await desked.create()).id).toBe('late');
    expect(creations(sent)).toBe(4);
  }
);

test('where the list is not to be had by then, nothing is sent again', async () => {
  let sent: string[] = [];
  const lists = () => {
    if (creations(sent) === 2) throw failure('forbidden', { call: 'look for the deployment' });
    return [];
  };
  const desked = desk({ creates: [failure('server_error'), failure('rate_limited')], lists });
  sent = desked.sent;
  await expect(desked.create()).rejects.toMatchObject({ name: 'UncertainCreation', isListed: false, attempts: 2 });
  expect(creations(sent)).toBe(2);
});

test('several that may be it: none is taken, both are named, nothing is sent again', async () => {
  const both = [deploymentOf('a'), deploymentOf('b')];
  const { create, sent } = desk({ creates: [failure('deadline')], lists: () => both });
  await expect(create()).rejects.toMatchObject({ name: 'UncertainCreation', candidates: both });
  expect(creations(sent)).toBe(1);
});

test.each([
  ['was there before', { createdAt: '2026-01-01T11:59:50Z' }, []],
  ['deploys something else', { gitRef: 'def' }, []],
  ['was announced before', {}, ['other']]
] as [string, Partial<Deployment>, string[]][])(
  'a deployment that %s is not taken for it',
  async (_, more, announced) => {
    const lists = () => [deploymentOf('other', more)];
    const { create } = desk({
      creates: [failure('server_error'), deploymentOf('b')],
      lists,
      announced: new Set(announced)
    });
    expect((await create()).id).toBe('b');
  }
);

test.each([
  { createdAt: undefined },
  { createdAt: 'nonsense' },
  { gitRef: undefined },
  // A second before, as another step may have made it: the clocks of Scalingo's machines are not that exact.
  { createdAt: '2026-01-01T11:59:59.000Z' }
])('a deployment of which less is known (%j) is not taken for it, and nothing is sent again', async more => {
  const doubtful = deploymentOf('a', more);
  const { create, sent } = desk({ creates: [failure('server_error')], lists: () => [doubtful] });
  await expect(create()).rejects.toMatchObject({ candidates: [doubtful], isListed: true, attempts: 1 });
  expect(creations(sent)).toBe(1);
});

test('one of the very second of the request and a surer one: each may be another job’s, and none is taken', async () => {
  const lists = (passedMs: number) => {
    const first = deploymentOf('first', { createdAt: '2026-01-01T12:00:00.300Z' });
    return passedMs < 4_000 ? [first] : [deploymentOf('second', surely), first];
  };
  const { create, sent } = desk({ creates: [failure('server_error')], lists });
  await expect(create()).rejects.toMatchObject({ candidates: [{ id: 'second' }, { id: 'first' }], attempts: 1 });
  expect(creations(sent)).toBe(1);
});

test('where none does within five seconds, it is taken', async () => {
  const lists = () => [deploymentOf('a', { createdAt: '2026-01-01T12:00:00.300Z' })];
  const { create, sent, clock } = desk({ creates: [failure('server_error')], lists });
  expect((await create()).id).toBe('a');
  expect(creations(sent)).toBe(1);
  expect(clock.now()).toBe(5_000);
});

test('where the list fails meanwhile, it is named and not taken', async () => {
  const likely = deploymentOf('a', { createdAt: '2026-01-01T12:00:00.300Z' });
  const lists = (passedMs: number) => {
    if (passedMs < 1_000) return [likely];
    throw new ScalingoError({ code: 'forbidden', call: 'look for the deployment', url: 'https://x.example/' });
  };
  const deployment = async () => likely;
  const { ports } = desk({ creates: [failure('server_error')], lists });
  Object.assign(ports.scalingo, { deployment });
  await expect(createOnce(app, order, ports)).rejects.toMatchObject({ candidates: [likely], isListed: false });
});

test('one whose date leaves no doubt is taken at once', async () => {
  const { create, clock } = desk({ creates: [failure('server_error')], lists: () => [deploymentOf('ours', surely)] });
  expect((await create()).id).toBe('ours');
  expect(clock.now()).toBeLessThan(1_000);
});

test('a doubtful one is no reason not to take the one that leaves no doubt', async () => {
  const lists = () => [deploymentOf('doubtful', { createdAt: undefined }), deploymentOf('ours')];
  const { create } = desk({ creates: [failure('server_error')], lists });
  expect((await create()).id).toBe('ours');
});

test('a date without a fraction means a whole second', async () => {
  const lists = () => [deploymentOf('ours', { createdAt: '2026-01-01T12:00:00Z' })];
  const { create } = desk({ creates: [failure('server_error')], lists, serverMs: nowMs + 700 });
  expect((await create()).id).toBe('ours');
});

test('the last successful deployment was there before, whatever is known of it', async () => {
  const lists = () => [deploymentOf('last', { createdAt: undefined, gitRef: undefined })];
  const { create } = desk({
    creates: [failure('server_error'), deploymentOf('b')],
    lists,
    app: { ...app, lastDeploymentId: 'last' }
  });
  expect((await create()).id).toBe('b');
});

test('where Scalingo will not even tell what there is, it is not known', async () => {
  const lists = () => {
    throw new ScalingoError({ code: 'forbidden', call: 'look for the deployment', url: 'https://x.example/' });
  };
  const { create, sent } = desk({ creates: [failure('server_error', { status: 502 })], lists });
  await expect(create()).rejects.toMatchObject({ isListed: false, candidates: [], cause: { facts: { status: 502 } } });
  expect(creations(sent)).toBe(1);
});

test('nothing is sent after a stop', async () => {
  const { create, sent, controller } = desk({ creates: [deploymentOf('a')] });
  const reason = new Error('cancelled');
  controller.abort(reason);
  await expect(create()).rejects.toBe(reason);
  expect(sent).toEqual([]);
});

test('an answer that is under way when the step is stopped is waited for: the id must not be lost', async () => {
  const clock = clockByHand();
  const controller = new AbortController();
  let graceEnded = false;
  const answer = Promise.withResolvers<Deployment>();
  const sent = Promise.withResolvers<void>();
  const scalingo = {
    serverClock: { now: () => nowMs },
    authenticate: async () => {},
    createDeployment: (_app: string, _order: unknown, signal: AbortSignal) => {
      signal.addEventListener('abort', () => {
        graceEnded = true;
      });
      sent.resolve();
      return answer.promise;
    }
  } as unknown as Scalingo;
  const record = { troubled: () => {}, answered: () => {}, creating: () => {}, madeNone: () => {} };
  const log = { note: () => {} };
  const ports = {
    scalingo,
    connection: undefined,
    log,
    clock,
    signal: controller.signal,
    deadlineAtMs: 60_000,
    record
  };
  const creating = createOnce(app, order, ports);
  await sent.promise;
  controller.abort(new Error('cancelled'));
  clock.pass(7_000);
  expect(graceEnded).toBe(false);
  clock.pass(2_000);
  expect(graceEnded).toBe(true);
  answer.resolve(deploymentOf('a'));
  expect((await creating).id).toBe('a');
});

test('a deployment behind newer ones of colleagues is found on whichever page it is, and no page is read in vain', async () => {
  const [newer, older] = [{ gitRef: 'other' }, { gitRef: 'other', createdAt: '2026-01-01T11:00:00Z' }] as const;
  const list = [
    ...['a', 'b', 'c'].map(id => deploymentOf(id, newer)),
    deploymentOf('ours', surely),
    ...['d', 'e', 'f'].map(id => deploymentOf(id, older))
  ];
  const { sent, create } = desk({ creates: [failure('server_error')], lists: () => list, perPage: 2 });
  expect((await create()).id).toBe('ours');
  expect(sent).toEqual(['create', 'list', 'list', 'list']);
});

test('a list without an end is not read for ever', async () => {
  const endless = Array.from({ length: 500 }, (_, index) => deploymentOf(`${index}`, { gitRef: 'other' }));
  const { sent, create } = desk({ creates: [failure('server_error')], lists: () => endless, perPage: 1 });
  await expect(create()).rejects.toMatchObject({ name: 'UncertainCreation', isListed: false });
  expect(sent.filter(what => what === 'list').length).toBeLessThan(500);
  expect(creations(sent)).toBe(1);
});

/** A world where the answer is lost and the stream tells of a deployment meanwhile. */
function announcing(world: Pick<Scalingo, 'deployment' | 'deployments'>) {
  const announced = new Set(['before']);
  const { ports } = desk({ creates: [] });
  const createDeployment = async () => {
    announced.add('ours');
    throw failure('server_error');
  };
  const scalingo = { ...ports.scalingo, createDeployment, ...world } as unknown as Scalingo;
  return createOnce(app, order, { ...ports, scalingo, connection: { announced } as unknown as Connection });
}
const read = async (_app: string, id: string) => deploymentOf(id);
const refuse = async () => {
  throw new ScalingoError({ code: 'forbidden', call: 'look for the deployment', url: 'https://x.example/' });
};

test('a deployment that the stream has just told of is found although the list does not show it', async () => {
  const asked: string[] = [];
  const deployment: typeof read = (_app, id) => {
    asked.push(id);
    return read(_app, id);
  };
  const made = await announcing({ deployment, deployments: async () => ({ deployments: [], nextPage: undefined }) });
  expect(made.id).toBe('ours');
  expect(asked).toEqual(['ours']);
});

test('it is found although the list cannot be read', async () => {
  expect((await announcing({ deployment: read, deployments: refuse })).id).toBe('ours');
});

test('nor is the list waited for where it has trouble', async () => {
  let lists = 0;
  const deployments = async () => {
    lists++;
    throw new ScalingoError({ code: 'server_error', call: 'look for the deployment', url: 'https://x.example/' });
  };
  const deployment = async () => deploymentOf('ours', surely);
  expect((await announcing({ deployment, deployments })).id).toBe('ours');
  expect(lists).toBe(1);
});

test('one request that fails is no reason to take one that another job may have made', async () => {
  let lists = 0;
  const deployments = async () => {
    if (lists++ === 0) {
      throw new ScalingoError({ code: 'server_error', call: 'look for the deployment', url: 'https://x.example/' });
    }
    return { deployments: [deploymentOf('surely of this time', surely)], nextPage: undefined };
  };
  const deployment = async () => deploymentOf('ours', { createdAt: '2026-01-01T12:00:00.300Z' });
  const candidates = [{ id: 'surely of this time' }, { id: 'ours' }];
  await expect(announcing({ deployment, deployments })).rejects.toMatchObject({ candidates });
});

test('a deployment that the stream tells of while the list is awaited is found without that', async () => {
  const announced = new Set<string>();
  const { ports, clock } = desk({ creates: [failure('server_error')] });
  let lists = 0;
  const deployments = async (_app: string, _page: number, signal: AbortSignal) => {
    if (lists++ > 0) return { deployments: [], nextPage: undefined };
    for (let second = 1; !signal.aborted; second++) {
      await new Promise(setImmediate);
      if (second === 3) announced.add('ours');
      clock.pass(1_000);
    }
    throw signal.reason;
  };
  Object.assign(ports.scalingo, { deployment: async () => deploymentOf('ours', surely), deployments });
  const made = await createOnce(app, order, { ...ports, connection: { announced } as unknown as Connection });
  expect(made.id).toBe('ours');
  expect(lists).toBe(1);
});

test('a list that has trouble is asked for two minutes, and not for the step’s whole time', async () => {
  const { create, clock } = desk({
    creates: [failure('server_error')],
    lists: () => {
      throw new ScalingoError({ code: 'server_error', call: 'look for the deployment', url: 'https://x.example/' });
    }
  });
  await expect(create()).rejects.toMatchObject({ isListed: false, candidates: [] });
  expect(clock.now()).toBeLessThanOrEqual(121_000);
});

test('where nothing but its announcement is known it is named, and nothing is sent again', async () => {
  const known = { candidates: [{ id: 'ours' }], isListed: false, attempts: 1 };
  await expect(announcing({ deployment: refuse, deployments: refuse })).rejects.toMatchObject(known);
});
