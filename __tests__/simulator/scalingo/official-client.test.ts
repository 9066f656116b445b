/**
 * The official JavaScript client, unmodified, as it comes from npm: nobody here wrote it, so it shows whether the simulator is what
 * Scalingo's own code expects. It also runs at the switches that change what it sees.
 */
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Client, clientFromToken } from 'scalingo';
import {
  type Scalingo,
  type ScalingoOptions,
  type Scenario,
  type Settings,
  startScalingo
} from '../../../simulator/scalingo/index.ts';
import { scenarios } from '../../../simulator/scalingo/scenarios/index.ts';

const sourceUrl = 'https://example.com/my-app.tar.gz';
const running: Scalingo[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map(scalingo => scalingo.stop()));
});

test('logs in with an API token', async () => {
  const { scalingo, client } = await logIn();
  expect((await client.Apps.find('my-app')).name).toBe('my-app');
  expect(scalingo.requests.map(({ call, status }) => [call, status])).toEqual([
    ['exchange', 200],
    ['app', 200]
  ]);
});

test('is told that a token is wrong', async () => {
  const scalingo = await start({});
  const urls = { apiUrl: scalingo.apiUrl, authApiUrl: scalingo.authUrl };
  const refusal = await clientFromToken('tk-us-wrong', urls).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ status: 401, data: { error: expect.any(String) } });
});

test('knows itself and the regions', async () => {
  const { scalingo, client } = await logIn();
  const user = await client.Users.self();
  expect(user.username).toBe((await client.Apps.find('my-app')).owner.username);
  const regions = await client.Regions.all();
  expect(regions.map(({ name, api }) => [name, api])).toContainEqual(['osc-fr1', scalingo.apiUrl]);
});

test('is told what is not there', async () => {
  const { client } = await logIn();
  await expect(client.Apps.find('no-app')).rejects.toMatchObject({ status: 404, data: { resource: 'app' } });
  await expect(client.Deployments.find('my-app', 'no-deployment')).rejects.toMatchObject({
    status: 404,
    data: { resource: 'deployment', error: 'not found' }
  });
});

test('lists deployments and goes from page to page', async () => {
  const { scalingo, client } = await logIn();
  const made = [1, 2, 3, 4, 5].map(number => scalingo.deploy('my-app', { status: 'success', gitRef: `v${number}` }));
  const newestFirst = made.map(({ id }) => id).reverse();

  const all = await client.Deployments.for('my-app', {});
  expect(all.deployments.map(({ id }) => id)).toEqual(newestFirst);
  expect(all.meta.pagination).toMatchObject({ current_page: 1, next_page: null, total_pages: 1, total_count: 5 });

  const seen: string[] = [];
  for (let page: number | undefined = 1; page; ) {
    const { deployments, meta } = await client.Deployments.for('my-app', { page, per_page: 2 });
    seen.push(...deployments.map(({ id }) => id));
    page = meta.pagination.next_page;
  }
  expect(seen).toEqual(newestFirst);
});

test('gets one deployment', async () => {
  const { scalingo, client } = await logIn();
  const made = scalingo.deploy('my-app', { status: 'crashed-error', gitRef: 'v1' });
  const deployment = await client.Deployments.find('my-app', made.id);
  expect(deployment).toMatchObject({ id: made.id, status: 'crashed-error', git_ref: 'v1' });
  expect(deployment.app_id).toBe((await client.Apps.find('my-app')).id);
});

test('empties the deployment cache', async () => {
  const { scalingo, client } = await logIn();
  await client.Deployments.purgeCache('my-app');
  expect(scalingo.requests.at(-1)).toMatchObject({ method: 'DELETE', call: 'cache_reset', status: 204 });
});

test('is told of a git_ref that begins with a dash', async () => {
  const { client } = await logIn();
  const created = client.Deployments.create('my-app', { source_url: sourceUrl, git_ref: '-v1' });
  await expect(created).rejects.toMatchObject({ status: 422 });
});

test('deploys the head of a branch of the linked repository', async () => {
  const { client } = await logIn({ apps: [{ name: 'my-app', branches: { main: 'a'.repeat(40) } }] });
  expect(await client.SCMRepoLinks.manualDeploy('my-app', 'main')).toMatchObject({ git_ref: 'a'.repeat(40) });
  await expect(client.SCMRepoLinks.manualDeploy('my-app', 'gone')).rejects.toMatchObject({ status: 422 });
});

test('is shown a stage that nobody has heard of as not finished', async () => {
  const held: Scenario = {
    name: 'held',
    description: 'stays in a stage that nobody has heard of',
    script: [
      { kind: 'status', status: 'scanning', isStage: true },
      { kind: 'hold', name: 'scanned' }
    ]
  };
  const { scalingo, client } = await logIn({ scenario: held });
  const { id } = await client.Deployments.create('my-app', { source_url: sourceUrl });
  await scalingo.until(({ deployments }) => deployments.find(({ status }) => status === 'scanning'));
  expect(await client.Deployments.find('my-app', id)).toMatchObject({ status: 'scanning', finished_at: null });
});

/** Switches that change what a client sees; at each of them it creates, follows to the end and reads the output. */
const positions: Partial<Settings>[] = [
  {},
  { createStatus: 200 },
  { initialStatus: 'building' },
  { newEvent: 'id' },
  { paginationKey: 'previous_page' },
  { content: 'newline' },
  { content: 'several' },
  { manyAtOnce: false },
  { pingIntervalMs: 500 },
  { mediaTypes: 'lenient' },
  { rateLimit: 'off' }
];

describe.each(positions)('with %j', settings => {
  test('creates a deployment, follows its stream to the end and reads its output', async () => {
    const { scalingo, client } = await logIn({ settings, scenario: scenarioNamed('success'), speed: 1_000 });
    const followed = await follow(client);
    const created = await client.Deployments.create('my-app', { source_url: sourceUrl, git_ref: 'v1' });
    expect(['queued', 'building']).toContain(created.status);

    const events = await followed(created.id);
    const truth = scalingo.deployments[0];
    expect(truth?.id).toBe(created.id);
    expect(lines(events.content)).toEqual(lines(truth?.lines.join('\n') ?? ''));
    expect(events.statuses.at(-1)).toBe('success');
    expect(events.created).toContain(created.id);

    const output: string = await client.Deployments.logs('my-app', created.id);
    expect(lines(output)).toEqual(lines(truth?.lines.join('\n') ?? ''));
    expect(await client.Deployments.find('my-app', created.id)).toMatchObject({ status: 'success', git_ref: 'v1' });
  });
});

test.each(Object.keys(scenarios).filter(name => name !== 'huge' && name !== 'lost-connection'))(
  'follows the scenario %s to its end',
  async name => {
    const { scalingo, client } = await logIn({ scenario: scenarioNamed(name), speed: 5_000 });
    const followed = await follow(client);
    const created = await client.Deployments.create('my-app', { source_url: sourceUrl, git_ref: 'v1' });
    const events = await followed(created.id);
    const truth = scalingo.deployments.find(({ id }) => id === created.id);
    expect(events.content.split('\n').length).toBe(truth?.lines.length);
    expect(events.content === truth?.lines.join('\n')).toBe(true);
    expect(events.statuses.at(-1)).toBe(truth?.status);
  }
);

interface Events {
  readonly content: string;
  readonly statuses: string[];
  readonly created: string[];
}

/** Opens the app's stream; the function that it gives settles with what came for one deployment, once that has ended. */
async function follow(client: Client): Promise<(id: string) => Promise<Events>> {
  const listener = await client.Apps.deploymentListener('my-app');
  const logged: { id: string; content: string }[] = [];
  const statuses: { id: string; status: string }[] = [];
  const created: string[] = [];
  let look = () => {};
  const opened = new Promise<void>(resolve => listener.onOpen(() => resolve()));
  listener.onLog(({ id, content }) => logged.push({ id, content }));
  listener.onStatus(({ id, status }) => {
    statuses.push({ id, status });
    look();
  });
  listener.onNew(({ deployment }) => created.push(idOf(deployment)));
  const closed = new Promise<never>((_, reject) => {
    listener.onClose(() => reject(new Error(`the stream was closed after ${JSON.stringify(statuses)}`)));
  });
  await Promise.race([opened, closed]);

  const ended = (id: string) =>
    new Promise<Events>(resolve => {
      look = () => {
        const own = statuses.filter(each => each.id === id).map(({ status }) => status);
        if (!own.length || isRunning(own.at(-1) ?? '')) return;
        listener.close();
        const contents = logged.filter(each => each.id === id).map(({ content }) => content);
        resolve({ content: joined(contents), statuses: own, created });
      };
      look();
    });
  return id => Promise.race([ended(id), closed]);
}

/** The client's type says that this is an id; the official CLI reads a whole deployment there. */
function idOf(deployment: unknown): string {
  return typeof deployment === 'string' ? deployment : (deployment as { id: string }).id;
}

/** Contents that end in a newline follow one another, others are a line each. */
function joined(contents: readonly string[]): string {
  return contents.every(content => content.endsWith('\n')) ? contents.join('') : contents.join('\n');
}

function lines(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

function isRunning(status: string): boolean {
  return ['queued', 'building', 'scanning', 'pushing', 'starting'].includes(status);
}

function scenarioNamed(name: string): Scenario {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  return scenario;
}

/** Time runs so fast here that an hour passes in a second, but the client runs no faster, and it never renews its bearer. */
async function start(options: ScalingoOptions): Promise<Scalingo> {
  const settings = { bearerLifetimeSeconds: 1_000_000, authTimeoutMs: 1_000_000_000, ...options.settings };
  const scalingo = await startScalingo({ ...options, settings });
  running.push(scalingo);
  return scalingo;
}

async function logIn(options: ScalingoOptions = {}): Promise<{ scalingo: Scalingo; client: Client }> {
  const scalingo = await start(options);
  const client = await clientFromToken(scalingo.token, { apiUrl: scalingo.apiUrl, authApiUrl: scalingo.authUrl });
  return { scalingo, client };
}
