/** What the official CLI asks of the auth API before anything else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientFromToken } from 'scalingo';
import { type Scalingo, startScalingo } from '../../../simulator/scalingo/index.ts';

let scalingo: Scalingo;

beforeAll(async () => {
  const apps = [{ name: 'my-app' }, { name: 'my-hospital', region: 'osc-secnum-fr1' }];
  scalingo = await startScalingo({ apps });
});

afterAll(() => scalingo.stop());

test('the account has the keys that the official Go client reads', async () => {
  const { user } = await ask('/users/self', await bearer());
  expect(Object.keys(user).sort()).toEqual(['email', 'flags', 'fullname', 'id', 'username']);
  expect(user.flags).toEqual({});
});

test("the account is nobody's without a bearer", async () => {
  await expect(ask('/users/self')).rejects.toThrow('401');
  await expect(ask('/users/self', 'wrong')).rejects.toThrow('401');
});

test('the regions of the apps are there, each at the address of the simulator, one of them the default', async () => {
  const { regions } = await ask('/regions', await bearer());
  expect(regions.map((region: { name: string }) => region.name)).toEqual(['osc-fr1', 'osc-secnum-fr1']);
  expect(regions.filter((region: { default: boolean }) => region.default).length).toBe(1);
  for (const region of regions) {
    expect(region).toMatchObject({ api: scalingo.apiUrl, database_api: scalingo.apiUrl, dashboard: scalingo.apiUrl });
    expect(Object.keys(region).length).toBe(7);
  }
});

test('the regions need no bearer, but no wrong one either', async () => {
  expect((await ask('/regions')).regions.length).toBe(2);
  await expect(ask('/regions', 'wrong')).rejects.toThrow('401');
});

test('both calls are recorded under their names', async () => {
  const own = await startScalingo();
  const client = await clientFromToken(own.token, { apiUrl: own.apiUrl, authApiUrl: own.authUrl });
  await client.Users.self();
  await client.Regions.all();
  expect(own.requests.map(({ call }) => call)).toEqual(['exchange', 'self', 'regions']);
  await own.stop();
});

async function bearer(): Promise<string> {
  const urls = { apiUrl: scalingo.apiUrl, authApiUrl: scalingo.authUrl };
  return (await clientFromToken(scalingo.token, urls))._token;
}

// biome-ignore lint/suspicious/noExplicitAny: the answers are what is under test.
async function ask(path: string, token?: string): Promise<any> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${scalingo.authUrl}/v1${path}`, { headers });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
