import { describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../../simulator/scalingo/scenario.ts';
import { durationMs, foreignMark, huge, scenarios, steps } from '../../../simulator/scalingo/scenarios/index.ts';
import { urlLine } from '../../../simulator/scalingo/scenarios/log-lines.ts';
import { spread } from '../../../simulator/scalingo/scenarios/steps.ts';

const running = ['queued', 'building', 'scanning', 'pushing', 'starting'];

/** What each scenario ends with. */
const ends: Record<string, string> = {
  success: 'success',
  'slow-boot': 'success',
  queue: 'success',
  'lost-connection': 'success',
  parallel: 'success',
  'build-error': 'build-error',
  'build-error-technology': 'build-error',
  'build-error-archive': 'build-error',
  'build-error-procfile': 'build-error',
  'build-error-lock': 'build-error',
  'build-error-image': 'build-error',
  'build-error-security': 'build-error',
  'crashed-error': 'crashed-error',
  'timeout-error': 'timeout-error',
  'hook-error': 'hook-error',
  aborted: 'aborted',
  'unknown-status': 'quarantined',
  'unknown-stage': 'success',
  hostile: 'build-error',
  huge: 'success'
};

test('the list has every scenario, in the order in which it is shown, each under its own name', () => {
  expect(Object.entries(scenarios).map(([name, scenario]) => (scenario.name === name ? name : scenario.name))).toEqual(
    Object.keys(ends)
  );
  for (const scenario of Object.values(scenarios)) expect(scenario.description).toMatch(/^[a-z]/i);
});

describe.each(Object.entries(ends))('%s', (name, end) => {
  const scenario = scenarioNamed(name);

  test(`passes the running statuses in order and ends once, with ${end}`, () => {
    const seen = statusesOf(scenario);
    expect(seen.at(-1)).toBe(end);
    const stages = seen.slice(0, -1).map(status => running.indexOf(status));
    expect(stages).not.toContain(-1);
    expect(stages).toEqual([...stages].sort((one, two) => one - two));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('logs whole lines, none of them with a newline in it, and none after its end', () => {
    let ended = false;
    for (const step of steps(scenario)) {
      expect(ended).toBe(false);
      for (const line of linesOfStep(step)) if (line.includes('\n')) throw new Error(`a newline in ${line}`);
      ended = step.kind === 'status' && !running.includes(step.status);
    }
    expect(ended).toBe(true);
  });

  test('can be played again: a script that is made on the way is made anew', () => {
    const first = steps(scenario)[Symbol.iterator]().next();
    expect(steps(scenario)[Symbol.iterator]().next()).toEqual(first);
  });
});

test('success is as long and as slow as a real deployment', () => {
  const lines = linesOf(scenarioNamed('success'));
  expect(lines.length).toBeGreaterThanOrEqual(60);
  expect(lines.length).toBeLessThanOrEqual(120);
  expect(durationMs(scenarioNamed('success'))).toBeGreaterThanOrEqual(40_000);
  expect(durationMs(scenarioNamed('success'))).toBeLessThanOrEqual(90_000);
});

test('success has all the forms that were seen in a real log', () => {
  const lines = linesOf(scenarioNamed('success'));
  expect(lines[0]).toBe(' \u001b[1m<-- Start deployment of my-app -->\u001b[0m');
  expect(lines.at(-1)).toBe(urlLine);
  for (const form of [/^-----> \S/, /^=====> \S/, /^ {7}\S/, /^ {7}$/]) {
    expect(lines.some(line => form.test(line))).toBe(true);
  }
  const platform = lines.filter(line => line.startsWith('\u001b[0;36m '));
  expect(platform.every(line => line.endsWith('\u001b[0m'))).toBe(true);
  expect(platform.length).toBe(4);
  const hook = lines.filter(line => line.endsWith('\r'));
  expect(hook.length).toBeGreaterThan(3);
  expect([...hook].sort()).not.toEqual(hook);
});

test('a failing scenario never shows the address of the app, apart from the hostile one, which lies', () => {
  for (const [name, end] of Object.entries(ends)) {
    expect([name, linesOf(scenarioNamed(name)).includes(urlLine)]).toEqual([
      name,
      end === 'success' || name === 'hostile'
    ]);
  }
});

test.each([
  ['build-error', 'An error occurred during buildpack compilation'],
  ['build-error', 'npm error code 2'],
  ['build-error-technology', "We didn't find the type of technology you are using..."],
  ['build-error-archive', 'The archive is too heavy (more than 314572800 bytes)'],
  ['build-error-procfile', 'An error occurred when parsing Procfile'],
  ['build-error-lock', 'npm error Missing: date-fns@4.1.0 from lock file'],
  ['build-error-image', 'image exceeds the limit of 2048MB'],
  ['build-error-security', 'Your deployment has been stopped for security reason (rule: '],
  ['crashed-error', 'Your application has stopped unexpectedly'],
  ['crashed-error', '    at required (file:///app/server/settings.js:18:11)'],
  ['timeout-error', '→ Timeout: my-app took more than 60 seconds to boot'],
  ['hook-error', "Postdeploy hook detected, starting 'bundle exec rake db:migrate'"],
  ['hook-error', 'PG::NotNullViolation']
])('the log of %s says: %s', (name, text) => {
  expect(linesOf(scenarioNamed(name)).some(line => line.includes(text))).toBe(true);
});

test('timeout-error waits the 60 seconds that the app has, slow-boot a little less', () => {
  expect(longestWaitMs(scenarioNamed('timeout-error'))).toBe(60_000);
  expect(longestWaitMs(scenarioNamed('slow-boot'))).toBeGreaterThan(50_000);
  expect(longestWaitMs(scenarioNamed('slow-boot'))).toBeLessThan(60_000);
});

test('the other deployments of parallel are marked in every line, and this one in none', () => {
  expect(linesOf(scenarioNamed('parallel')).some(line => line.includes(foreignMark))).toBe(false);
  const others = [...steps(scenarioNamed('parallel'))].flatMap(step => (step.kind === 'other' ? [step.script] : []));
  expect(others.length).toBe(2);
  for (const script of others) {
    const lines = script.flatMap(linesOfStep);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every(line => line.includes(foreignMark))).toBe(true);
  }
});

test('huge makes as many lines as it is asked for, on the way', () => {
  expect(linesOf(huge(1_234)).length).toBe(1_234 + 4);
  const script = steps(huge(10_000_000))[Symbol.iterator]();
  expect(script.next().done).toBe(false);
  expect(linesOf(huge(5_000))).toContain('       warning: this declaration is deprecated');
});

test('spread keeps lines in order and takes the time it was given', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  const spreadSteps = spread(10_000, lines);
  expect(spreadSteps.flatMap(linesOfStep)).toEqual(lines);
  const takenMs = spreadSteps.reduce((sum, step) => sum + (step.kind === 'wait' ? step.ms : 0), 0);
  expect(Math.abs(takenMs - 10_000)).toBeLessThan(30);
  expect(spread(1_000, [])).toEqual([]);
});

function scenarioNamed(name: string): Scenario {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  return scenario;
}

function linesOfStep(step: ReturnType<typeof spread>[number]): readonly string[] {
  if (step.kind === 'log') return [step.line];
  return step.kind === 'logs' ? step.lines : [];
}

function linesOf(scenario: Scenario): string[] {
  return [...steps(scenario)].flatMap(linesOfStep);
}

function statusesOf(scenario: Scenario): string[] {
  return [...steps(scenario)].flatMap(step => (step.kind === 'status' ? [step.status] : []));
}

function longestWaitMs(scenario: Scenario): number {
  return Math.max(...[...steps(scenario)].map(step => (step.kind === 'wait' ? step.ms : 0)));
}
