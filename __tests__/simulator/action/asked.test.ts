import { expect, test } from '@jest/globals';
import { type Asked, optionsOf } from '../../../simulator/action/asked.ts';
import { defaultSettings } from '../../../simulator/scalingo/index.ts';

const asked: Asked = { app: 'shop', scenario: 'success', speed: '10', lastGitRef: '', faults: '', settings: '' };

test('one app, one token, and nothing deployed before', () => {
  const { apps, tokens, speed, faults } = optionsOf(asked, 'tk-us-1');
  expect({ apps, tokens, speed, faults }).toEqual({
    apps: [{ name: 'shop' }],
    tokens: [{ token: 'tk-us-1' }],
    speed: 10,
    faults: []
  });
  expect(optionsOf({ ...asked, lastGitRef: 'v1' }, 'tk-us-1').apps).toEqual([{ name: 'shop', lastGitRef: 'v1' }]);
});

test('what is promised for an hour or for ten minutes lasts so long however fast its time runs', () => {
  const { bearerLifetimeSeconds, sourceLifetimeMs } = defaultSettings;
  expect(optionsOf(asked, 'x').settings).toEqual({
    bearerLifetimeSeconds: 10 * bearerLifetimeSeconds,
    sourceLifetimeMs: 10 * sourceLifetimeMs
  });
  expect(optionsOf({ ...asked, speed: '0.5' }, 'x').settings).toEqual({ bearerLifetimeSeconds, sourceLifetimeMs });
});

test('unless a workflow asks for something else', () => {
  const settings = '{"bearerLifetimeSeconds": 60, "replay": "none"}';
  expect(optionsOf({ ...asked, settings }, 'x').settings).toMatchObject({ bearerLifetimeSeconds: 60, replay: 'none' });
});
