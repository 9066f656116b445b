import { expect, test } from '@jest/globals';
import { runStep, type StepOptions, startStep } from '../../../simulator/runner/index.ts';
import { said, writeAction } from './fixture.ts';

const yaml = `
inputs:
  app: { required: true }
  two words: { default: 1.5 }
  with-hyphen: { default: true }
  Mixed: { default: as it is }
  empty: {}
  token: { default: '\${{ github.token }}' }
  at: { default: 'sha \${{ github.sha }} on \${{ runner.os }}, \${{github.unknown}}.' }
  old: { deprecationMessage: use app }
runs: { using: node24, main: main.mjs }
`;
const printEnvironment = 'console.log(JSON.stringify(process.env))';

async function environmentOf(options: StepOptions = {}) {
  const result = await runStep({ action: writeAction(printEnvironment, { yaml }), ...options });
  return { environment: JSON.parse(result.stdout) as Record<string, string>, result };
}

test('hands inputs on with the defaults of action.yml', async () => {
  const { environment } = await environmentOf({ inputs: { app: 'my-app' }, githubToken: 'ghs_token', sha: 'abc' });
  expect(environment).toMatchObject({
    INPUT_APP: 'my-app',
    INPUT_TWO_WORDS: '1.5',
    'INPUT_WITH-HYPHEN': 'true',
    INPUT_MIXED: 'as it is',
    INPUT_EMPTY: '',
    INPUT_TOKEN: 'ghs_token'
  });
  expect(environment.INPUT_AT).toMatch(/^sha abc on (Linux|macOS|Windows), \.$/);
});

test('an input counts in any case, and an empty one is not replaced by its default', async () => {
  const { environment, result } = await environmentOf({ inputs: { APP: 'my-app', 'TWO words': '', mixed: 'given' } });
  expect(environment).toMatchObject({ INPUT_APP: 'my-app', INPUT_TWO_WORDS: '', INPUT_MIXED: 'given' });
  expect(said(result)).toEqual([]);
});

test('a required input is not enforced', async () => {
  const { environment, result } = await environmentOf();
  expect(environment.INPUT_APP).toBe('');
  expect(result.conclusion).toBe('success');
});

test('warns of inputs that are not declared, and hands them on', async () => {
  const { environment, result } = await environmentOf({ inputs: { ap: 'x', other: 'y' } });
  expect(result.annotations).toEqual([
    {
      level: 'warning',
      message:
        "Unexpected input(s) 'ap', 'other', valid inputs are ['app', 'two words', 'with-hyphen', 'Mixed', 'empty', 'token', 'at', 'old']"
    }
  ]);
  expect(environment.INPUT_AP).toBe('x');
});

test('warns of a deprecated input', async () => {
  const { result } = await environmentOf({ inputs: { old: 'x' } });
  expect(result.annotations).toEqual([
    { level: 'warning', message: "Input 'old' has been deprecated with message: use app" }
  ]);
});

test('shows the inputs that are not empty first, folded and masked', async () => {
  const { result } = await environmentOf({ inputs: { app: 'my-app', old: '' }, secrets: ['my-app'], env: { A: 'b' } });
  const header = result.lines.slice(
    result.lines.findIndex(line => line.level === 'group'),
    result.lines.findIndex(line => line.level === 'endgroup')
  );
  expect(header.map(line => line.text)).toEqual([
    'Run ./',
    'with:',
    '  app: ***',
    '  two words: 1.5',
    '  with-hyphen: true',
    '  Mixed: as it is',
    '  token: ***',
    expect.stringMatching(/^ {2}at: sha /),
    'env:',
    '  A: b'
  ]);
  expect(result.groups).toEqual([]);
});

test('refuses a folder without action.yml, an action of another kind, and an entry that is not there', () => {
  expect(() => startStep({ action: '/nowhere' })).toThrow('action.yml');
  expect(() => startStep({ action: writeAction('', { yaml: 'runs: { using: composite }' }) })).toThrow(
    'no JavaScript action'
  );
  expect(() => startStep({ action: writeAction('', { yaml }), entry: 'post' })).toThrow(
    "no script for the entry 'post'"
  );
});

test('refuses an expression that it cannot evaluate', () => {
  const action = writeAction('', {
    yaml: `inputs: { a: { default: '\${{ 1 + 1 }}' } }\nruns: { using: node24, main: main.mjs }`
  });
  expect(() => startStep({ action })).toThrow('cannot evaluate');
});
