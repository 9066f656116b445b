import { expect, test } from '@jest/globals';
import type { Run } from '../src/inputs/source.ts';
import { type Inputs, readInputs, WrongInputs } from '../src/inputs.ts';

const least = { app: 'my-app', token: 'tk-us-0123456789', source_url: 'https://example.com/sources.tar.gz' };
const commit = '89abcdef0123456789abcdef0123456789abcdef';

const push: Run = { repository: 'octocat/my-app', commit, commitRepository: 'octocat/my-app' };
const nowhere: Run = { repository: undefined, commit: undefined, commitRepository: undefined };

function read(values: Readonly<Record<string, string>>, run: Run = push): Inputs {
  const given: Readonly<Record<string, string>> = { ...least, ...values };
  return readInputs(name => given[name] ?? '', run);
}

/** The mistakes that are told; none where the inputs are taken. */
function mistakesOf(values: Readonly<Record<string, string>>, run: Run = push): readonly string[] {
  try {
    read(values, run);
    return [];
  } catch (error) {
    if (error instanceof WrongInputs) return error.mistakes;
    throw error;
  }
}

const defaults = {
  app: 'my-app',
  token: 'tk-us-0123456789',
  region: 'osc-fr1',
  gitRef: commit,
  source: { kind: 'url', url: 'https://example.com/sources.tar.gz' },
  skipDeployed: false,
  cacheReset: false,
  wait: true,
  timeoutMs: 3_600_000,
  environment: undefined,
  githubToken: undefined,
  apiUrl: 'https://api.osc-fr1.scalingo.com',
  authUrl: 'https://auth.scalingo.com'
};

test('every input that is left open has its default', () => {
  expect(read({})).toEqual(defaults);
});

const optional = [
  ...[
    'region',
    'git_ref',
    'source_path',
    'redeploy',
    'deployment_id',
    'skip_deployed',
    'cache_reset',
    'wait',
    'timeout'
  ],
  ...['environment', 'github_token', 'api_url', 'auth_url']
];

test.each(['', '   ', '\n'])('an optional input that is %j counts as absent', value => {
  expect(read(Object.fromEntries(optional.map(name => [name, value])))).toEqual(defaults);
});

test.each(['app', 'token'])('without %s one is told that it is missing', name => {
  expect(mistakesOf({ [name]: '' })).toEqual([expect.stringMatching(`^\`${name}\` is missing`)]);
  expect(mistakesOf({ [name]: '  ' })).toEqual([expect.stringMatching(`^\`${name}\` is missing`)]);
});

test('without a commit that triggered the run, Scalingo names the deployment', () => {
  expect(read({}, nowhere).gitRef).toBeUndefined();
});

test('the region decides the API', () => {
  expect(read({ region: 'osc-secnum-fr1' }).apiUrl).toBe('https://api.osc-secnum-fr1.scalingo.com');
});

test.each([
  ['https://api.osc-secnum-fr1.scalingo.com', 'osc-secnum-fr1'],
  ['https://API.osc-secnum-fr1.scalingo.com/v1/', 'osc-secnum-fr1'],
  ['https://api.scalingo.com', 'osc-fr1'],
  ['https://api.-.scalingo.com', 'osc-fr1'],
  ['https://api.osc-secnum-fr1.scalingo.com.example.com', 'osc-fr1'],
  ['https://gateway.example.com/api.osc-secnum-fr1.scalingo.com', 'osc-fr1'],
  ['http://127.0.0.1:4242', 'osc-fr1']
])('with the API at %s and no region it is %s', (api_url, region) => {
  expect(read({ api_url }).region).toBe(region);
});

test('where the API of another region is given the region is that one', () => {
  const both = { region: 'osc-fr1', api_url: 'https://api.osc-secnum-fr1.scalingo.com' };
  expect(read(both)).toMatchObject({ region: 'osc-secnum-fr1', apiUrl: both.api_url });
  expect(mistakesOf({ ...both, region: 'a b' })).toEqual([expect.stringMatching(/^`region` is no region/)]);
  expect(read({ region: 'osc-secnum-fr1', api_url: 'https://gateway.example.com' }).region).toBe('osc-secnum-fr1');
});

test.each([
  ['app', ' my-app\n', 'app', 'my-app'],
  ['app', '54100930736f7563d5030000', 'app', '54100930736f7563d5030000'],
  ['token', '\ttk-us-abc\n', 'token', 'tk-us-abc'],
  ['git_ref', 'v1.2.3', 'gitRef', 'v1.2.3'],
  ['git_ref', 'feature/a-b', 'gitRef', 'feature/a-b'],
  ['timeout', ' 0.5 ', 'timeoutMs', 30_000],
  ['timeout', '.5', 'timeoutMs', 30_000],
  ['timeout', '1', 'timeoutMs', 60_000],
  ['timeout', '7200', 'timeoutMs', 432_000_000],
  ['api_url', 'https://api.example.com/', 'apiUrl', 'https://api.example.com'],
  ['api_url', 'https://api.example.com/v1', 'apiUrl', 'https://api.example.com'],
  ['api_url', 'https://api.example.com/v1/', 'apiUrl', 'https://api.example.com'],
  ['api_url', 'https://api.example.com//', 'apiUrl', 'https://api.example.com'],
  ['api_url', 'https://api.example.com//v1//', 'apiUrl', 'https://api.example.com'],
  ['api_url', 'https://gateway.example.com/scalingo/v1', 'apiUrl', 'https://gateway.example.com/scalingo'],
  ['api_url', 'http://127.0.0.1:4242', 'apiUrl', 'http://127.0.0.1:4242'],
  ['api_url', 'http://localhost:4242/', 'apiUrl', 'http://localhost:4242'],
  ['api_url', 'http://[::1]:4242', 'apiUrl', 'http://[::1]:4242'],
  ['auth_url', 'https://auth.example.com:8443/v1', 'authUrl', 'https://auth.example.com:8443'],
  ['auth_url', 'http://127.8.9.10:4242', 'authUrl', 'http://127.8.9.10:4242']
])('%s %j is taken', (name, value, field, expected) => {
  expect(read({ [name]: value })[field as keyof Inputs]).toBe(expected);
});

test('a source is an address, query and all', () => {
  const url = 'http://example.com/a.tar.gz?signature=s';
  expect(read({ source_url: url }).source).toEqual({ kind: 'url', url });
});

const repositoryAt = (ref: string, repository = 'octocat/my-app') => ({ kind: 'repository', repository, ref });

test('without any other source it is the repository at the commit that triggered the run', () => {
  expect(read({ source_url: '' }).source).toEqual(repositoryAt(commit));
});

test.each(['main', 'feature/a', 'v1.2.3', 'refs/heads/main', '89abcde', commit])(
  '%s is a ref of the repository',
  ref => {
    expect(read({ source_url: '', git_ref: ref }).source).toEqual(repositoryAt(ref));
  }
);

const fork: Run = { ...push, commitRepository: 'stranger/my-app' };

test("a pull request's commit lies in the repository of its head, and a ref that is given in the workflow's own", () => {
  expect(read({ source_url: '' }, fork).source).toEqual(repositoryAt(commit, 'stranger/my-app'));
  expect(read({ source_url: '', git_ref: 'main' }, fork).source).toEqual(repositoryAt('main'));
});

test('a fork that is gone, a run without a commit and a place without a repository are told', () => {
  const gone = mistakesOf({ source_url: '' }, { ...push, commitRepository: undefined });
  expect(gone).toEqual([expect.stringMatching(/^`git_ref` is missing.*fork.*gone.*octocat\/my-app/)]);
  const without = mistakesOf({ source_url: '' }, { ...push, commit: undefined });
  expect(without).toEqual([expect.stringMatching(/^`git_ref` is missing.*no commit/)]);
  for (const values of [{ git_ref: 'main' }, { redeploy: 'true' }] as Record<string, string>[]) {
    expect(mistakesOf({ source_url: '', ...values }, nowhere)).toEqual([expect.stringContaining('GITHUB_REPOSITORY')]);
  }
});

test('a path and a redeploy are sources', () => {
  expect(read({ source_url: '', source_path: ' dist/my app ' }).source).toEqual({ kind: 'path', path: 'dist/my app' });
  expect(read({ source_url: '', redeploy: 'True' }).source).toEqual({ kind: 'redeploy', repository: 'octocat/my-app' });
  expect(read({ source_url: '', redeploy: 'true' }, fork).source).toMatchObject({ repository: 'octocat/my-app' });
  expect(read({ source_url: '', redeploy: 'FALSE' }).source).toEqual(repositoryAt(commit));
  expect(mistakesOf({ source_url: '', source_path: 'a\nb' })).toEqual([expect.stringMatching(/^`source_path`/)]);
});

const all = { source_url: least.source_url, source_path: 'dist', redeploy: 'true', deployment_id: 'a-b' };
const pairs = Object.keys(all).flatMap((one, index) =>
  Object.keys(all)
    .slice(index + 1)
    .map(other => [one, other] as const)
);

test.each(pairs)('%s and %s exclude one another, in one sentence', (one, other) => {
  const given = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, [one, other].includes(name) ? value : ''])
  );
  const mistakes = mistakesOf(given);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(`\`${one}\``);
  expect(mistakes[0]).toContain(`\`${other}\``);
});

test('three sources are one mistake', () => {
  expect(mistakesOf({ ...all, deployment_id: '' })).toEqual([
    expect.stringMatching(/source_url.*source_path.*redeploy/)
  ]);
});

test('what runs now is redeployed, and no other ref', () => {
  const mistakes = mistakesOf({ source_url: '', redeploy: 'true', git_ref: 'main' });
  expect(mistakes).toEqual([expect.stringMatching(/^`redeploy` and `git_ref` exclude one another/)]);
});

test.each(['redeploy', 'deployment_id'] as const)('nothing is skipped with %s', name => {
  const mistakes = mistakesOf({ source_url: '', [name]: all[name], skip_deployed: 'true' });
  expect(mistakes).toEqual([expect.stringMatching(`^\`skip_deployed\`.*\`${name}\``)]);
});

test('a token of GitHub may be long, and holds no blanks', () => {
  expect(read({ github_token: 'g'.repeat(900) }).githubToken).toBe('g'.repeat(900));
  const mistakes = mistakesOf({ github_token: 'ghs_se cret' });
  expect(mistakes).toEqual([expect.stringMatching(/^`github_token`/)]);
  expect(mistakes[0]).not.toContain('cret"');
});

test.each(['123e4567-e89b-12d3-a456-426655440000', ' a-b ', 'a_b', '5343eccd646173000a140000'])(
  'the deployment %j is followed in place of a source',
  id => {
    const inputs = read({ deployment_id: id, source_url: '' });
    expect(inputs.source).toEqual({ kind: 'deployment', id: id.trim() });
  }
);

test.each(['../x', 'a b', 'a/b', 'a?b', 'é', 'x'.repeat(101)])('the deployment %j is no id', id => {
  const mistakes = mistakesOf({ deployment_id: id, source_url: '' });
  expect(mistakes).toEqual([expect.stringContaining('deployment_id')]);
});

test('a deployment to follow excludes a source, and an empty cache', () => {
  expect(mistakesOf({ deployment_id: 'a-b' })).toEqual([expect.stringMatching(/`deployment_id`.*`source_url`/)]);
  const both = mistakesOf({ deployment_id: 'a-b', source_url: '', cache_reset: 'true' });
  expect(both).toEqual([expect.stringMatching(/`cache_reset`.*`deployment_id`/)]);
  expect(mistakesOf({ deployment_id: 'a-b', source_url: '', cache_reset: 'false' })).toEqual([]);
});

test.each([
  ['cache_reset', 'cacheReset'],
  ['skip_deployed', 'skipDeployed'],
  ['wait', 'wait']
] as const)('%s takes the booleans of the YAML core schema', (name, field) => {
  for (const yes of ['true', 'True', 'TRUE', ' true ']) expect(read({ [name]: yes })[field]).toBe(true);
  for (const no of ['false', 'False', 'FALSE', ' false ']) expect(read({ [name]: no })[field]).toBe(false);
});

test.each([
  ...['yes', 'no', 'on', 'off', '1', '0', 'tRUE', 'truee', 'null'].flatMap(value => [
    ['cache_reset', value],
    ['wait', value]
  ]),
  ...[
    'abc',
    '0',
    '0.0',
    '-1',
    '+1',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '60m',
    '1,5',
    '1 5',
    '7200.1',
    '9'.repeat(400)
  ].map(value => ['timeout', value]),
  ['git_ref', '-'],
  ['git_ref', '--force'],
  ['git_ref', 'two words'],
  ['git_ref', 'two\nlines'],
  ['git_ref', 'a\u0000b'],
  ['region', 'OSC-FR1'],
  ['region', 'osc_fr1'],
  ['region', 'osc-fr1.example.com/'],
  ['region', '-fr1'],
  ['app', 'my app'],
  ['app', 'my-app/deployments'],
  ['app', '../my-app'],
  ['app', '-my-app'],
  ['source_url', 'sources.tar.gz'],
  ['source_url', '/tmp/sources.tar.gz'],
  ['source_url', 'ftp://example.com/sources.tar.gz'],
  ['source_url', 'file:///tmp/sources.tar.gz'],
  ['source_url', 'git@github.com:octocat/hello.git'],
  ...['api_url', 'auth_url'].flatMap(name => [
    [name, 'api.example.com'],
    [name, 'ftp://api.example.com'],
    [name, 'wss://api.example.com'],
    [name, 'http://api.example.com'],
    [name, 'http://127.0.0.1.example.com'],
    [name, 'http://localhost.example.com'],
    [name, 'http://10.0.0.1'],
    [name, 'http://0.0.0.0'],
    [name, 'http://[::2]'],
    [name, 'https://user@api.example.com'],
    [name, 'https://api.example.com?region=fr'],
    [name, 'https://api.example.com#v1']
  ])
] as [string, string][])('%s %j is one mistake, told with its name', (name, value) => {
  expect(mistakesOf({ [name]: value })).toEqual([expect.stringMatching(`^\`${name}\` \\S`)]);
});

test.each([
  ['app', 'my app'],
  ['region', 'mars 1'],
  ['git_ref', '--force'],
  ['source_url', 'ftp://example.com/a.tar.gz'],
  ['wait', 'perhaps'],
  ['timeout', '60m'],
  ['api_url', 'ftp://api.example.com'],
  ['auth_url', 'http://auth.example.com']
])('a wrong %s is told with what was given', (name, value) => {
  const told = mistakesOf({ [name]: value }).join();
  expect(told).toContain(value.startsWith('http:') ? 'auth.example.com' : `"${value}"`);
});

test('a plain-http endpoint is told to want https', () => {
  expect(mistakesOf({ api_url: 'http://api.example.com' })[0]).toMatch(/https/);
});

test('all mistakes are told at once, each once, and only mistakes', () => {
  const wrong = {
    app: '',
    token: '',
    source_url: 'nowhere',
    region: 'not a region',
    git_ref: '-x',
    cache_reset: 'maybe',
    wait: 'maybe',
    timeout: 'soon',
    api_url: 'nowhere',
    auth_url: 'nowhere'
  };
  const mistakes = mistakesOf(wrong);
  expect(mistakes.map(mistake => /^`(\w+)`/.exec(mistake)?.[1]).sort()).toEqual(Object.keys(wrong).sort());
});

test('a wrong region is not told a second time as a wrong api_url', () => {
  expect(mistakesOf({ region: 'not a region' })).toHaveLength(1);
});

test('the error holds every mistake in its message', () => {
  const error = new WrongInputs(['`app` is missing', '`wait` is wrong']);
  expect(error.message).toContain('`app` is missing');
  expect(error.message).toContain('`wait` is wrong');
});

test('a long value is cut', () => {
  expect(mistakesOf({ timeout: 'x'.repeat(1_000_000) })[0]?.length).toBeLessThan(400);
});

test.each([
  ['token', 'S3CRET with blanks'],
  ['token', 'S3CRET\nand a second line'],
  ['source_url', 'ftp://example.com/a.tar.gz?signature=S3CRET'],
  ['source_url', 'ftp://example.com/a.tar.gz#S3CRET'],
  ['source_url', 'ftp://user:S3CRET@example.com/a.tar.gz'],
  ['source_url', 'ftp://S3CRET@example.com/a.tar.gz'],
  ['api_url', 'https://user:S3CRET@api.example.com'],
  ['api_url', 'https://api.example.com/?token=S3CRET'],
  ['api_url', 'https://api.example.com/#S3CRET'],
  ['api_url', 'ftp://user:S3CRET@api.example.com/?token=S3CRET'],
  ['api_url', 'http://user:S3CRET@api.example.com'],
  ['auth_url', 'https://user:S3CRET@auth.example.com']
])('what may be secret in a wrong %s is not told: %j', (name, value) => {
  const told = mistakesOf({ [name]: value });
  expect(told).toHaveLength(1);
  expect(told.join()).not.toContain('S3CRET');
});

test('a good token is in no message about the others', () => {
  expect(mistakesOf({ token: 'S3CRET', wait: 'maybe', app: '' }).join()).not.toContain('S3CRET');
});

test('an environment is any name that GitHub takes', () => {
  for (const environment of ['production', 'My App / é', 'e'.repeat(255), '-', '{{ x }}']) {
    expect(read({ environment }).environment).toBe(environment);
  }
  expect(read({ environment: ' staging\n' }).environment).toBe('staging');
  expect(mistakesOf({ environment: 'a\nb' })).toEqual([expect.stringMatching(/^`environment` must be one name/)]);
  expect(mistakesOf({ environment: 'e'.repeat(256) })).toEqual([
    expect.stringMatching(/^`environment` is longer than/)
  ]);
});
