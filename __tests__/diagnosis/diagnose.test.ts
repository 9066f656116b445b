import { expect, test } from '@jest/globals';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { meaningOf } from '../../src/diagnosis/failure.ts';
import { knownFailures } from '../../src/diagnosis/known/index.ts';
import { failures } from '../../src/scalingo/status.ts';
import { logWith } from './logs.ts';

test.each([...failures, 'quarantined', undefined])(
  'a log of %s that nobody knows gets no cause but its status',
  status => {
    const { happened, advice, page } = meaningOf(status);
    const diagnosis = diagnose(status, ['-----> Build', '       nobody knows']);
    expect(diagnosis).toMatchObject({
      isKnown: false,
      advice,
      page,
      file: undefined,
      evidence: ['       nobody knows']
    });
    expect(diagnosis.cause.startsWith(happened)).toBe(true);
    expect(diagnosis.cause).not.toContain(': ');
  }
);

test('what nobody knows and says nothing has no evidence', () => {
  for (const status of ['build-error', 'crashed-error', 'hook-error', 'timeout-error']) {
    expect(diagnose(status, [])).toMatchObject({ isKnown: false, evidence: [] });
  }
});

test('a deployment that was aborted before anything was logged may have waited in the queue', () => {
  const { cause, advice, page, isKnown } = diagnose('aborted', ['', ' ']);
  expect(isKnown).toBe(true);
  expect(cause).toContain('its build had not begun');
  expect(advice).toMatch(/10 deployments/);
  expect(page).toContain('/limits');
});

test('where Scalingo gave no log, nothing is concluded from there being none', () => {
  const { happened, advice } = meaningOf('aborted');
  const diagnosis = diagnose('aborted', [], false);
  expect(diagnosis).toMatchObject({ isKnown: false, advice, evidence: [] });
  expect(diagnosis.cause.startsWith(happened)).toBe(true);
});

test('the platform, no memory, no variable and no registry count before what a tool says of it', () => {
  const log = (...lines: string[]) => logWith('step', lines, 'build-error');
  const compiler = 'src/a.ts(1,1): error TS2304: Cannot find name x.';
  const heap = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory';
  const variable = 'Error: Missing required environment variable: DATABASE_URL';
  const registry = 'npm error code ECONNRESET';
  expect(diagnose('build-error', log(compiler, heap, variable)).cause).toContain('memory');
  expect(diagnose('build-error', log(compiler, registry, variable)).cause).toContain('"DATABASE_URL"');
  expect(diagnose('build-error', log(compiler, registry)).cause).toContain('registry');
  expect(diagnose('build-error', log(compiler)).cause).toContain('TypeScript');
});

test('what a failure says counts no more once it went well', () => {
  const cause = (...lines: string[]) => diagnose('crashed-error', logWith('output', lines, 'crashed-error'));
  const refused = 'connect ECONNREFUSED 10.0.0.1:5432';
  expect(cause(refused, 'connected to database', 'exit 1').isKnown).toBe(false);
  expect(cause('connected to database', refused).isKnown).toBe(true);
  for (const other of ['not connected to database', 'disconnected', 'error: never connected'])
    expect(cause(refused, other).isKnown).toBe(true);
});

test.each(['TS2322', 'TS7016'])('an error %s that ended the build counts, whatever was lived with before', code => {
  const compiler = `src/a.ts(3,5): error ${code}: no`;
  for (const tolerated of ['npm error code E404', 'Killed', 'curl: (6) Could not resolve host: a.example']) {
    const { cause, evidence } = diagnose('build-error', logWith('step', [tolerated, 'on', compiler], 'build-error'));
    expect(cause).toContain(`"${code}"`);
    expect(evidence[0]).toContain(compiler);
  }
});

test('the value out of a line is short and harmless, and the line itself is in no sentence', () => {
  for (const name of ['x'.repeat(100), '<script>', '`x`', '[a](b)', '%0A::error::', '\u202e', '@octocat']) {
    const log = logWith('output', [`Error: Cannot find module '${name}'`], 'crashed-error');
    const { cause, advice, page, file } = diagnose('crashed-error', log);
    expect(cause).toMatch(/^[\w\s.,:;"/@~…-]+$/u);
    expect(cause.length).toBeLessThan(200);
    expect(`${advice} ${page} ${file}`).not.toContain(name);
  }
});

test('the hook is shown with its command', () => {
  const log = logWith('hook', ['one', 'Error: P3009', 'two'], 'hook-error');
  const { evidence } = diagnose('hook-error', log);
  expect(evidence.map(line => line.trim())).toEqual([
    expect.stringContaining("starting 'rake db:migrate'"),
    expect.stringMatching(/Error: P3009$/),
    expect.stringMatching(/two$/)
  ]);
});

test('sentences are sentences, clauses are clauses, and pages are the documentation', () => {
  for (const { id, cause, advice, page, line } of knownFailures) {
    const clause = typeof cause === 'string' ? cause : cause('"x"');
    expect([id, clause]).toEqual([id, expect.stringMatching(/^[A-Za-z"].*[^.:]$/)]);
    expect([id, advice]).toEqual([id, expect.stringMatching(/^[A-Z].*[.)]$/)]);
    expect(page ?? 'https://doc.scalingo.com/').toMatch(/^https:\/\/doc\.scalingo\.com\//);
    // Whoever names a value has one, whichever words the line has.
    if (typeof cause === 'function') expect([id, unnamed(line)]).toEqual([id, []]);
  }
});

test('no pattern repeats what repeats, and each repetition is bounded, but for a class of characters that cannot overlap', () => {
  for (const { id, line, like, beside, overcome } of knownFailures) {
    for (const { source } of [line, like, beside, overcome].filter(pattern => pattern !== undefined)) {
      expect([id, source.match(/[*+]\)[*+{]/g)]).toEqual([id, null]);
      expect([id, source.replace(/\\[*+]|\[[^\]]*\]/g, '').match(/\.[*+]/g)]).toEqual([id, null]);
    }
  }
});

/** The alternatives of a whole pattern, or of its one group, that name no value. */
function unnamed({ source }: RegExp): string[] {
  return source.includes('(?<value>') ? [] : [source];
}

test.each(['build-error', 'crashed-error', 'hook-error', 'quarantined'])(
  'nobody is sent into a log of %s that was not to be had, or may not be whole',
  status => {
    expect(diagnose(status, [], false).advice).toMatch(/not to be had here: read it on the deployment's page/);
    const { advice } = diagnose(status, ['-----> Installing'], false);
    expect(advice).toMatch(/Lines may be missing here: the deployment's page has all of them/);
    expect(diagnose(status, ['-----> Installing']).advice).not.toMatch(/missing here/);
  }
);

test('what to do without the log is said where it is not to be had, too', () => {
  for (const status of ['timeout-error', 'aborted']) {
    expect(diagnose(status, [], false).advice).toBe(diagnose(status, ['-----> Installing']).advice);
  }
});
