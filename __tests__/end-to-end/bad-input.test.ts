import { expect, test } from '@jest/globals';
import { type Deployed, deployOnce } from '../support/deployment.ts';
import { annotationsOf } from '../support/page.ts';
import { stateBefore } from '../support/state.ts';

const noOutputs = {
  deployment_id: '',
  status: '',
  git_ref: '',
  app_url: '',
  deployment_url: '',
  duration: '',
  image_size: '',
  skipped: 'false'
};

const mistakes: [name: string, inputs: Record<string, string>, holds: string[]][] = [
  ['no app', { app: '' }, ['`app`', 'missing']],
  ['an app that is no name', { app: '../other' }, ['`app`', '"../other"']],
  ['an app of blanks', { app: '   ' }, ['`app`', 'missing']],
  ['no token', { token: '' }, ['`token`', 'missing', 'fork']],
  ['a token with a line break in it', { token: 'tk-us-one\ntk-us-two' }, ['`token`', 'line breaks']],
  ['a region that is none', { region: 'eu/west' }, ['`region`', '"eu/west"']],
  ['a git_ref with a dash in front', { git_ref: '-f' }, ['`git_ref`', '"-f"', 'dash']],
  ['a git_ref with a blank', { git_ref: 'a b' }, ['`git_ref`', '"a b"']],
  ['two sources', { source_path: 'dist' }, ['`source_url`', '`source_path`', 'exclude']],
  [
    'a redeploy of a ref',
    { source_url: '', redeploy: 'true', git_ref: 'main' },
    ['`redeploy`', '`git_ref`', 'exclude']
  ],
  ['a redeploy that is no boolean', { source_url: '', redeploy: 'yes' }, ['`redeploy`', '"yes"']],
  ['a redeploy that is skipped', { source_url: '', redeploy: 'true', skip_deployed: 'true' }, ['`skip_deployed`']],
  ['a github_token with a blank', { github_token: 'ghs_one two' }, ['`github_token`', 'blanks']],
  ['a source_url that is no URL', { source_url: 'my-app.tar.gz' }, ['`source_url`', '"my-app.tar.gz"']],
  ['a source_url of another scheme', { source_url: 'ftp://example.com/a.tar.gz' }, ['`source_url`', 'ftp:']],
  ['a cache_reset that is no boolean', { cache_reset: 'yes' }, ['`cache_reset`', '"yes"']],
  ['a wait that is no boolean', { wait: '1' }, ['`wait`', '"1"']],
  ['a timeout that is no number', { timeout: 'soon' }, ['`timeout`', '"soon"']],
  ['a timeout of nothing', { timeout: '0' }, ['`timeout`', '"0"']],
  ['a timeout below nothing', { timeout: '-5' }, ['`timeout`', '"-5"']],
  ['a timeout with its unit', { timeout: '60m' }, ['`timeout`', '"60m"']],
  ['a timeout without end', { timeout: 'Infinity' }, ['`timeout`', '"Infinity"']],
  ['an api_url that is no URL', { api_url: 'api.osc-fr1.scalingo.com' }, ['`api_url`']],
  ['an api_url in clear', { api_url: 'http://api.osc-fr1.scalingo.com' }, ['`api_url`', 'https', 'in clear']],
  ['an auth_url in clear', { auth_url: 'http://192.0.2.1' }, ['`auth_url`', 'https', 'in clear']],
  ['an api_url that only begins as loopback', { api_url: 'http://127.0.0.1.example.com' }, ['`api_url`', 'https']],
  ['an api_url with a user', { api_url: 'https://user:pass@api.example.com' }, ['`api_url`', 'user']],
  ['an auth_url with a query', { auth_url: 'https://auth.example.com/?a=b' }, ['`auth_url`', 'query']]
];

test.each(mistakes)('%s: one error, and nothing is sent', async (_, inputs, holds) => {
  const error = await theErrorOf(deployOnce({ inputs }));

  for (const part of holds) expect(error).toContain(part);
  expect(error).toContain(holds.includes('exclude') ? 'The inputs ' : 'The input ');
  expect(error).not.toContain('- `');
});

test('all mistakes are told at once, in one error', async () => {
  const inputs = {
    app: '',
    token: '',
    region: 'EU',
    git_ref: '-x',
    source_url: 'file:///etc/passwd',
    cache_reset: 'maybe',
    wait: 'perhaps',
    timeout: 'never',
    api_url: 'http://example.com',
    auth_url: 'nonsense'
  };

  const error = await theErrorOf(deployOnce({ inputs }));

  for (const name of Object.keys(inputs)) expect(error).toMatch(new RegExp(`^- \`${name}\` `, 'm'));
  expect(error).toContain('10 inputs are wrong');
});

test('what may be secret in a wrong input is not shown', async () => {
  const error = await theErrorOf(
    deployOnce({
      inputs: {
        token: 'tk-us-half of a secret',
        source_url: 'ftp://deployer:hunter2@example.com/a.tar.gz?signature=s3cr3t',
        api_url: 'http://deployer:hunter2@example.com'
      }
    })
  );

  expect(error).not.toMatch(/half of a secret|hunter2|s3cr3t/);
});

test('a mistake cannot command the runner or the page', async () => {
  const inputs = { app: 'x ::error::forged ##[error]forged', region: '\u001b[2Jgone', git_ref: '- \u202e##[group]x' };

  const error = await theErrorOf(deployOnce({ inputs }));

  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
  expect(error).not.toMatch(/[\u001b\u202e]|##\[(?!\\)/);
});

async function theErrorOf(deploying: Promise<Deployed>): Promise<string> {
  const { result, scalingo } = await deploying;
  expect(result).toMatchObject({ exitCode: 1, signal: null, conclusion: 'failure' });
  expect(result.annotations).toHaveLength(1);
  expect(result.outputs).toEqual(noOutputs);
  expect(result.state).toEqual(stateBefore('Wrong inputs'));
  expect(result.summary).toContain('❌ Wrong inputs');
  expect(scalingo.requests).toEqual([]);
  expect(scalingo.connections).toEqual([]);
  const [error] = annotationsOf(result, 'error');
  if (error === undefined) throw new Error('there is no error');
  return error;
}
