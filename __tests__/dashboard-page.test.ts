import { expect, test } from '@jest/globals';
import { dashboardPage } from '../src/dashboard-page.ts';
import type { Inputs } from '../src/inputs.ts';
import type { Known } from '../src/known.ts';
import type { App, Deployment } from '../src/scalingo/wire.ts';

const inputs = { region: 'osc-fr1' } as Inputs;
const app = { name: 'my-app' } as App;
const deployment = { id: 'a-b' } as Deployment;

test('it is named as soon as all of it is known, and never with a part missing', () => {
  const lacking: Known[] = [{}, { inputs }, { inputs, app }, { app, deployment }, { inputs, deployment }];
  for (const known of lacking) expect(dashboardPage(known)).toBeUndefined();
  expect(dashboardPage({ inputs, app, deployment })).toBe(
    'https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/a-b'
  );
});

test('no name leaves its place in the address', () => {
  const hostile = { inputs, app: { ...app, name: '../../evil?x#y' }, deployment };
  expect(dashboardPage(hostile)).toBe('https://dashboard.scalingo.com/apps/osc-fr1/..%2F..%2Fevil%3Fx%23y/deploy/a-b');
});
