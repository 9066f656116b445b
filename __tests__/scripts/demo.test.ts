import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { parseDemo } from '../../scripts/demo/arguments.ts';
import { durationMs, scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { testWith } from '../support/systems.ts';

const script = resolve(import.meta.dirname, '../../scripts/demo.ts');
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

function start(...args: string[]): ChildProcess {
  const env = { ...process.env, https_proxy: '', http_proxy: '' };
  return spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function demo(...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const child = start(...args);
  if (child.stdout === null || child.stderr === null) throw new Error('no streams');
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close')
  ]);
  return { exitCode, stdout, stderr };
}

test('shows a deployment that succeeds: groups, outputs, summary', async () => {
  const { exitCode, stdout, stderr } = await demo('--speed', '30');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  for (const shown of [
    '▸ Run ./',
    '▾ Building',
    '▾ Pushing',
    '▾ Starting',
    '✔ The step succeeded',
    'Outputs',
    'Summary'
  ]) {
    expect(stdout).toContain(`\n${shown}`);
  }
  expect(stdout).toMatch(/^ {2}status +success$/m);
  expect(stdout).toMatch(new RegExp(`^ {2}deployment_id +${ids.source}$`, 'm'));
  expect(stdout).not.toContain('Annotations');
  expect(stdout).not.toContain('\u001b');
});

test('shows a deployment that fails: annotation, exit code of the step', async () => {
  const { exitCode, stdout } = await demo('--scenario', 'build-error', '--speed', '30', '--color');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('\u001b[31m✘ Error\u001b[0m: ');
  expect(stdout).toMatch(/Annotations.*Outputs.*build-error.*Summary/s);
});

testWith('signals')('Ctrl-C cancels the step as GitHub would', async () => {
  const child = start();
  let shown = '';
  child.stdout?.on('data', data => {
    const before = shown;
    shown += data;
    if (shown.includes('▾ Building') && !before.includes('▾ Building')) child.kill('SIGINT');
  });
  const [exitCode] = await once(child, 'close');
  expect(exitCode).toBe(1);
  expect(shown).toContain('The run is being cancelled.');
  expect(shown).toContain('⊘ The step was cancelled');
  expect(shown).toMatch(/Notice: .*goes on/s);
});

test('lists the scenarios', async () => {
  const { exitCode, stdout } = await demo('--list');
  expect(exitCode).toBe(0);
  expect(
    stdout
      .split('\n')
      .filter(Boolean)
      .map(line => line.split(' ')[0])
  ).toEqual(Object.keys(scenarios));
});

test.each([
  [['--scenario', 'nothing'], 'There is no scenario "nothing". There are: success, '],
  [['--scenario', 'toString'], 'There is no scenario "toString".'],
  [['--speed', 'fast'], '--speed has to be a number'],
  [['--speed', '0'], '--speed has to be a number'],
  [['--speed', '31'], '--speed has to be a number above 0, at most 30, not "31".'],
  [['--nothing'], '--nothing'],
  [['--speed', '-1'], '--speed'],
  [['stray'], 'stray']
])('refuses %j in one line', async (args, message) => {
  const told = parseDemo(args, {}, {});
  expect(told).toEqual({ kind: 'told', exitCode: 2, text: expect.stringContaining(message) });
  expect(told.kind === 'told' && told.text.trimEnd().split('\n')).toHaveLength(1);
  expect(told.kind === 'told' && told.text).toMatch(/[^.]\. See --help\.\n$/);
});

test('ends with 2 and says so on stderr where it is asked for nonsense', async () => {
  expect(await demo('--scenario', 'nothing')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringContaining('There is no scenario "nothing"')
  });
});

test('colours on a terminal, unless NO_COLOR is set, and where they are forced', () => {
  const colour = (args: string[], isTTY: boolean, env: NodeJS.ProcessEnv) => {
    const parsed = parseDemo(args, { isTTY, columns: 80 }, env);
    return parsed.kind === 'play' ? [parsed.colour, parsed.columns] : null;
  };
  expect(colour([], true, {})).toEqual([true, 80]);
  expect(colour([], true, { NO_COLOR: '1' })).toEqual([false, 80]);
  expect(colour([], false, {})).toEqual([false, undefined]);
  expect(colour(['--color'], false, { NO_COLOR: '1' })).toEqual([true, undefined]);
});

test('a terminal that says it has no columns has as many as are wanted', () => {
  expect(parseDemo([], { isTTY: true, columns: 0 }, {})).toMatchObject({ kind: 'play', columns: undefined });
});

test('plays a scenario at six times its pace, and a longer one faster, as fast as the step keeps pace', () => {
  const played = Object.values(scenarios).map(scenario => {
    const parsed = parseDemo(['--scenario', scenario.name], {}, {});
    return parsed.kind === 'play' ? parsed.speed : 0;
  });
  expect(Math.min(...played)).toBe(6);
  expect(Math.max(...played)).toBe(30);
  for (const [index, scenario] of Object.values(scenarios).entries()) {
    const speed = played[index] ?? 0;
    expect(speed === 30 || durationMs(scenario) / speed <= 12_000).toBe(true);
  }
});
