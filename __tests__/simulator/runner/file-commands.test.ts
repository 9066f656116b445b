import { expect, test } from '@jest/globals';
import { readPairs } from '../../../simulator/runner/file-command-pairs.ts';
import { run, said } from './fixture.ts';

/** Runs a step that writes these texts to the runner's files. */
function write(files: Record<string, string>, log = '') {
  return run(
    `import { appendFileSync } from 'node:fs';
     console.log(${JSON.stringify(log)});
     for (const [name, text] of Object.entries(${JSON.stringify(files)})) appendFileSync(process.env['GITHUB_' + name], text);`
  );
}

test.each([
  ['a=1\nb=\n\nc=x=y<<z\n', { a: '1', b: '', c: 'x=y<<z' }],
  ['a=1', { a: '1' }],
  ['a<<END\none\n\ntwo\nEND\nb=2\n', { a: 'one\n\ntwo', b: '2' }],
  ['a<<END\nEND\n', { a: '' }],
  ['a<<END\nEND', { a: '' }],
  ['a<<END\none\nEND', { a: 'one' }],
  ['a<<=\nx\n=\n', { a: 'x' }],
  ['a<<END\n END\nEND \nEND\n', { a: ' END\nEND ' }],
  ['a= 1 \r\n', { a: ' 1 \r' }]
])('reads %j', (text, expected) => {
  expect(Object.fromEntries(readPairs(text, 'linux'))).toEqual(expected);
});

test('reads line ends of Windows there', () => {
  const text = 'a=1\r\nb<<END\r\none\r\ntwo\nEND\r\n';
  expect(Object.fromEntries(readPairs(text, 'win32'))).toEqual({ a: '1', b: 'one\r\ntwo' });
});

test.each([
  ['text', "Invalid format 'text'"],
  ['<<END\nEND\n', 'neither name nor delimiter may be empty'],
  ['a<<\n', 'neither name nor delimiter may be empty'],
  ['a<<END\none\n', "the delimiter 'END' was not found"],
  ['a<<END\none', 'the last line has no end'],
  ['a<<END\r\none\r\nEND\n', "the delimiter 'END\r' was not found"]
])('refuses %j', (text, reason) => {
  expect(() => [...readPairs(text, 'linux')]).toThrow(reason);
});

test('takes over outputs, state, environment and path', async () => {
  const result = await write({
    OUTPUT: 'a=1\nA=2\nb<<END\none\ntwo\nEND\n',
    STATE: 'c=3\n',
    ENV: 'D=4\nnode_options=--x\n',
    PATH: '/one\n\n/two\n/one\n'
  });
  expect(result).toMatchObject({
    outputs: { a: '2', b: 'one\ntwo' },
    state: { c: '3' },
    environment: { D: '4' },
    path: ['/two', '/one'],
    conclusion: 'success'
  });
  expect(result.environment).not.toHaveProperty('node_options');
  expect(said(result)).toEqual(['##[error]node_options cannot be set by GITHUB_ENV.']);
});

test('files win over the commands of the log', async () => {
  const result = await write(
    { OUTPUT: 'a=file\n', STATE: 'b=file\n' },
    '::set-output name=a::log\n::save-state name=b::log'
  );
  expect(result).toMatchObject({ outputs: { a: 'file' }, state: { b: 'file' } });
});

test('a file that cannot be read fails the step, what stands before the mistake counts', async () => {
  const result = await write({ OUTPUT: 'a=1\nnonsense\nb=2\n', STATE: 'c=3\n' });
  expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { a: '1' }, state: { c: '3' } });
  expect(said(result)).toEqual([
    "##[error]Unable to process file command 'output' successfully.",
    "##[error]Invalid format 'nonsense'"
  ]);
});

test('a file that is gone is none', async () => {
  const result = await run(
    "import { rmSync } from 'node:fs'; rmSync(process.env.GITHUB_OUTPUT); rmSync(process.env.GITHUB_STEP_SUMMARY)"
  );
  expect(result).toMatchObject({ conclusion: 'success', outputs: {}, summary: '' });
});

test('drops a summary over 1 MiB with an error that does not fail the step', async () => {
  const limit = 1024 * 1024;
  const whole = await write({ STEP_SUMMARY: 'x'.repeat(limit) });
  expect(whole.summary).toBe(`${'x'.repeat(limit)}\n`);
  const over = await write({ STEP_SUMMARY: 'x'.repeat(limit + 1) });
  expect(over).toMatchObject({ summary: '', conclusion: 'success' });
  expect(over.annotations).toEqual([{ level: 'error', message: expect.stringContaining('1024k') }]);
});

test('withholds outputs from 1 MB on, counted as UTF-16', async () => {
  const result = await write({ OUTPUT: `a=${'x'.repeat(400_000)}\nb=${'x'.repeat(400_000)}\nc=\n` });
  expect(result.outputs.b).toHaveLength(400_000);
  expect(result.withheldOutputs).toEqual(['b']);
});
