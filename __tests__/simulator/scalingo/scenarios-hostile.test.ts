import { expect, test } from '@jest/globals';
import {
  hostile,
  hostileAt,
  hostileLines,
  leakedToken,
  leakingLines,
  scenarios,
  steps
} from '../../../simulator/scalingo/scenarios/index.ts';

test.each([
  ['a command', /^::error::/],
  ['an output', /^::set-output /],
  ['a mask of one letter', /^::add-mask::a$/],
  ['an end of commands', /^::stop-commands::x$/],
  ['an environment', /^::set-env /],
  ['a group in the old form', /^##\[group\]/],
  ['an end of a group', /^::endgroup::$/],
  ['a debug message', /^::debug::/],
  ['the old form in the middle of a line', /\S.*##\[error\]/],
  ['a command behind a carriage return', /\S\r::error::/],
  ['a command behind an invisible character', /^\u200b::error::/],
  ['a mark that is whole once a NUL is taken out', '#\u0000#[error]'],
  ['a NUL', '\u0000'],
  ['a cursor sequence', '\u001b[1A'],
  ['a title', '\u001b]0;'],
  ['a link of the terminal', '\u001b]8;;'],
  ['a C1 sequence', /\u009b/],
  ['a direction mark', /\u202e/],
  ['a guess at the token', /^::00000000-0000-4000-8000-000000000000::$/],
  ['a link in Markdown', /^\[.*\]\(https:/],
  ['an image in Markdown', /^!\[.*\]\(https:/],
  ['a mention', /@octocat/],
  ['a closing fence', /^```$/],
  ['the end of a fold', /<\/details>/],
  ['a script', /<script>/]
])('there is a hostile line with %s', (_, form) => {
  expect(hostileLines.some(line => (typeof form === 'string' ? line.includes(form) : form.test(line)))).toBe(true);
});

test('one hostile line is a megabyte long, and an empty one is there too', () => {
  expect(Math.max(...hostileLines.map(line => line.length))).toBeGreaterThan(1024 * 1024);
  expect(hostileLines).toContain('');
});

test('no hostile line holds a lone surrogate, which UTF-8 could not carry', () => {
  for (const line of hostileLines) expect(line.isWellFormed()).toBe(true);
});

test('the token of one scenario is in no line that is shared by all', () => {
  expect(hostileLines.some(line => line.includes(leakedToken))).toBe(false);
  const lines = linesOf(hostile('tk-us-another'));
  expect(lines.some(line => line.includes('tk-us-another'))).toBe(true);
  expect(lines.some(line => line.includes(leakedToken))).toBe(false);
  expect(linesOf(scenarios.hostile).some(line => line.includes(leakedToken))).toBe(true);
});

test('the token is leaked whole, encoded, and in two halves', () => {
  const lines = leakingLines('tk-us-0123456789').join('\n');
  expect(lines).toContain('=tk-us-0123456789');
  expect(lines).toContain(Buffer.from(':tk-us-0123456789').toString('base64'));
  expect(lines).toContain('tk-us-01\u000023456789');
});

test('the hostile scenario plays every hostile line, announces a success and fails', () => {
  const lines = linesOf(scenarios.hostile);
  for (const line of hostileLines) expect(lines.includes(line)).toBe(true);
  expect(lines).toContain('::set-output name=status::success');
  expect([...steps(hostile(leakedToken, 'crashed-error'))].at(-1)).toEqual({ kind: 'status', status: 'crashed-error' });
});

test('a hostile line can be the first, the last or the only one', () => {
  expect(linesOf(hostileAt('first', '::error::x'))[0]).toBe('::error::x');
  expect(linesOf(hostileAt('last', '::error::x')).at(-1)).toBe('::error::x');
  expect(linesOf(hostileAt('only', '::error::x'))).toEqual(['::error::x']);
  expect([...steps(hostileAt('only', 'x', 'hook-error'))].at(-1)).toEqual({ kind: 'status', status: 'hook-error' });
});

function linesOf(scenario = hostile(leakedToken)): string[] {
  return [...steps(scenario)].flatMap(step => (step.kind === 'log' ? [step.line] : []));
}
