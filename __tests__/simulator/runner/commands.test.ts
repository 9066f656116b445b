import { expect, test } from '@jest/globals';
import { print, run, said, shown } from './fixture.ts';

test('annotates and shows errors, warnings and notices', async () => {
  const result = await print([
    '::error title=T%3A 1,file=src/a.ts,line=3,endLine=4::one%0Atwo',
    '::warning::w',
    '##[notice]n'
  ]);
  expect(result.annotations).toEqual([
    { level: 'error', message: 'one\ntwo', title: 'T: 1', file: 'src/a.ts', line: 3, endLine: 4 },
    { level: 'warning', message: 'w' },
    { level: 'notice', message: 'n' }
  ]);
  expect(result.lines.filter(line => line.from === 'stdout').map(({ level, text }) => [level, text])).toEqual([
    ['error', 'one'],
    ['text', 'two'],
    ['warning', 'w'],
    ['notice', 'n']
  ]);
  expect(result.conclusion).toBe('success');
});

test('commands count on stderr too', async () => {
  const { annotations } = await run("console.error('::error::e')");
  expect(annotations).toEqual([{ level: 'error', message: 'e' }]);
});

test('commands count behind every kind of line end', async () => {
  const { annotations } = await print(['progress\r::error::a\r\n::error::b']);
  expect(annotations.map(annotation => annotation.message)).toEqual(['a', 'b']);
});

test('does not count what only looks like a command', async () => {
  const lines = ['text ::error::x', '::unknown::x', '::error', ':::error::x'];
  const result = await print(lines);
  expect(shown(result)).toEqual(lines);
  expect(result.annotations).toEqual([]);
});

test('without the service’s switch there is no notice', async () => {
  const result = await print(['::notice::n'], { assumptions: { enhancedAnnotations: false } });
  expect(result.annotations).toEqual([]);
  expect(shown(result)).toEqual(['::notice::n']);
});

test.each([['ignored', 1] as const, ['kept', 0] as const])(
  'invisible characters %s',
  async (invisibleCharacters, count) => {
    const { annotations } = await print(['\u200b::error::x'], { assumptions: { invisibleCharacters } });
    expect(annotations).toHaveLength(count);
  }
);

test('sends ten annotations of a kind on, each of 4,096 characters at most, and none that is blank', async () => {
  const errors = Array.from({ length: 12 }, (_, index) => `::error::${index}`);
  const result = await print(['::error::', '::error:: ', ...errors, `::warning::${'x'.repeat(5000)}`]);
  expect(result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual(
    Array.from({ length: 10 }, (_, index) => `${index}`)
  );
  expect(result.annotations.at(-1)?.message).toBe('x'.repeat(4096));
  expect(shown(result)).toHaveLength(14);
  expect(shown(result).at(-1)).toBe(`##[warning]${'x'.repeat(4096)}`);
});

test.each([
  ['endLine=3', { line: 3, endLine: 3 }],
  ['line=5,endLine=3', {}],
  ['line=1,endLine=2,col=3', { line: 1, endLine: 2 }],
  ['line=1,col=5,endColumn=3', { line: 1 }],
  ['line=1,endColumn=3', { line: 1, column: 3, endColumn: 3 }],
  ['col=3', {}],
  ['line=x', {}]
])('mends the place %s', async (place, expected) => {
  const { annotations } = await print([`::error file=a,${place}::x`]);
  expect(annotations).toEqual([{ level: 'error', message: 'x', file: 'a', ...expected }]);
});

test('names a file of the workspace from there', async () => {
  const { annotations } = await run(
    "for (const file of [process.cwd() + '/src/a.ts', '/elsewhere/b.ts']) console.log('::error file=' + file + '::x')"
  );
  expect(annotations.map(annotation => annotation.file)).toEqual(['src/a.ts', '/elsewhere/b.ts']);
});

test('set-output and save-state still work, with a warning', async () => {
  const lines = ['::set-output name=a::1', '::set-output name=A::2', '::save-state name=b::3%0A4'];
  const result = await print(lines);
  expect(result.outputs).toEqual({ a: '2' });
  expect(result.state).toEqual({ b: '3\n4' });
  expect(result.annotations.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning']);
  expect(shown(result)).toEqual([]);
  const quiet = await print(lines, { assumptions: { deprecatedCommandsWarn: false } });
  expect(quiet.outputs).toEqual({ a: '2' });
  expect(quiet.annotations).toEqual([]);
});

test.each(['::set-output::x', '::save-state name=::x', '::echo::maybe', '::add-matcher::nowhere.json'])(
  'a bad %s fails the step, whatever its exit code',
  async line => {
    const result = await print([line]);
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure' });
    expect(result.commandErrors).toEqual([expect.stringContaining(`Unable to process command '${line}'`)]);
    expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(2);
  }
);

test.each(['set-env name=A::b', 'add-path::/x'])('%s is refused unless the workflow allows it', async command => {
  const refused = await print([`::${command}`]);
  expect(refused).toMatchObject({ conclusion: 'failure', environment: {}, path: [] });
  expect(said(refused)).toEqual([
    `##[error]Unable to process command '::${command}' successfully.`,
    expect.stringContaining('is disabled')
  ]);
  const allowed = await print([`::${command}`], { env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' } });
  expect(allowed.conclusion).toBe('success');
  expect({ ...allowed.environment, path: allowed.path }).toEqual(
    command.includes('path') ? { path: ['/x'] } : { A: 'b', path: [] }
  );
});

test('echo shows commands, but none that says something itself, and no secret', async () => {
  const result = await print(
    [
      '::save-state name=a::1',
      '::echo::ON',
      '::save-state name=b::2',
      '::error::e',
      '::add-mask::hidden',
      '::echo::off',
      '::save-state name=c::3'
    ],
    {
      assumptions: { deprecatedCommandsWarn: false }
    }
  );
  expect(shown(result)).toEqual(['::save-state name=b::2', '##[error]e', '::echo::off']);
  expect(said(result)).toEqual(['::add-mask::***']);
});
