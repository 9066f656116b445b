import { expect, test } from '@jest/globals';
import { endingIn } from '../../src/diagnosis/ending.ts';

const linesOf = (texts: readonly string[]) => texts.map(text => ({ raw: text, text }));
/** What is left of a place from its ending on. */
const ending = (...texts: string[]) => texts.slice(endingIn(linesOf(texts)));

const compiler = "src/a.ts(3,5): error TS2322: Type 'x' is not assignable.";
const thrown = 'TypeError: x is not a function';

test('a place that no error ends is its own ending', () => {
  expect(ending('sh: 1: tsc: not found', 'npm error code 127')).toHaveLength(2);
  expect(endingIn([])).toBe(0);
});

test.each([
  compiler,
  'ERROR in ./src/index.js 3:5',
  'Failed to compile.',
  './main.go:10:2: undefined: serve',
  '[ERROR] COMPILATION ERROR :',
  '12 failing',
  'Tests:       1 failed, 3 passed, 4 total',
  '=== 1 failed, 2 passed in 0.3s ===',
  'npm error code E404',
  thrown,
  "ModuleNotFoundError: No module named 'app'",
  'java.lang.IllegalStateException: no',
  'Exception in thread "main" java.lang.NullPointerException',
  'panic: runtime error: index out of range [3] with length 3',
  'panic: assignment to entry in nil map',
  "/app/config/application.rb:9:in `<main>': undefined method `x' for nil (NoMethodError)",
  'In Connection.php line 829:',
  '3:5  error  x is never used  no-unused-vars'
])('what was said before "%s" was lived with', last => {
  expect(ending('Killed', 'goes on', last, 'behind')).toEqual([last, 'behind']);
});

test.each(['Error: could not start', 'npm error code ELIFECYCLE', 'npm error code 1', '    at TypeError: x', 'exit 1'])(
  '"%s" may follow from what was said before',
  last => {
    expect(ending('Killed', last)).toHaveLength(2);
  }
);

test('the errors of one compiler belong together, with what it prints between them', () => {
  expect(ending('before', compiler, '3  const x = 1', '   ~~~', '', '', compiler)).toHaveLength(6);
});

test('the error that a bundler prints right behind its word belongs to it, a later one does not', () => {
  expect(ending('before', 'ERROR in ./src/index.js', 'SyntaxError: unexpected token')).toHaveLength(2);
  expect(ending(compiler, 'emitted', 'started', 'tests', thrown)).toEqual([thrown]);
});

test.each([
  'Caused by:',
  'During handling of the above exception, another exception occurred:',
  'The above exception was the direct cause of the following exception:'
])('an error that "%s" ties to another belongs to it', tie => {
  const chain = ["KeyError: 'SECRET_KEY'", '', tie, '', 'ImproperConfigurationError: no key'];
  expect(ending('before', ...chain)).toEqual(chain);
  expect(ending(...chain, thrown)).toEqual([thrown]);
});
