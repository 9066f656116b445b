import { expect, test } from '@jest/globals';
import { print, run, shown } from './fixture.ts';

const token = 'b2d7a1f0c3';

test('nothing is carried out between stop and resume', async () => {
  const result = await print([
    `::stop-commands::${token}`,
    '::error::e',
    '::add-mask::secret',
    '::set-output name=a::1',
    '::set-env name=A::1',
    '::stop-commands::other',
    '::group::g',
    'secret',
    `::${token.toUpperCase()}::`,
    '::notice::n'
  ]);
  expect(result.annotations).toEqual([{ level: 'notice', message: 'n' }]);
  expect(result).toMatchObject({ outputs: {}, conclusion: 'success', groups: [], stoppedAtEnd: false, masks: [token] });
  expect(result.lines.filter(line => line.from === 'stdout').map(({ level, text }) => [level, text])).toEqual([
    ['stop', '::stop-commands::***'],
    ['text', '::error::e'],
    ['text', '::add-mask::secret'],
    ['text', '::set-output name=a::1'],
    ['text', '::set-env name=A::1'],
    ['text', '::stop-commands::other'],
    ['text', '::group::g'],
    ['text', 'secret'],
    // Masked as it was given; here it comes back in capitals.
    ['resume', `::${token.toUpperCase()}::`],
    ['notice', 'n']
  ]);
});

test('the token in its own spelling is masked where commands resume', async () => {
  const result = await print([`::stop-commands::${token}`, `::${token}::`]);
  expect(shown(result)).toEqual(['::stop-commands::***', '::***::']);
});

test('a token of six characters or fewer is not masked', async () => {
  expect(shown(await print(['::stop-commands::abcdef', '::abcdef::']))).toEqual([
    '::stop-commands::abcdef',
    '::abcdef::'
  ]);
});

test('resumes by the old form too, anywhere in a line', async () => {
  const result = await print([`::stop-commands::${token}`, `text ##[${token}]`, '::error::e']);
  expect(result.stoppedAtEnd).toBe(false);
  expect(result.annotations).toHaveLength(1);
});

test('the page draws raw tags as real while commands are stopped', async () => {
  const result = await print([
    `::stop-commands::${token}`,
    '##[error]e',
    '##[group]g',
    'in it',
    '##[endgroup]',
    'text ##[error]'
  ]);
  expect(result.annotations).toEqual([]);
  expect(result.groups).toMatchObject([{ title: 'g', closed: true, lines: [{ text: 'in it', forged: false }] }]);
  expect(result.lines.filter(line => line.forged).map(({ level, text }) => [level, text])).toEqual([
    ['error', 'e'],
    ['group', 'g'],
    ['endgroup', '']
  ]);
});

test('tells that commands were still stopped at the end', async () => {
  expect((await print([`::stop-commands::${token}`, '::wrong::'])).stoppedAtEnd).toBe(true);
});

test.each(['', 'pause-logging', 'ERROR', 'stop-commands', 'add-mask'])(
  'the token %j is refused: the step ends at once, failed',
  async unsafe => {
    const script = `console.log('::stop-commands::${unsafe}\\nnot read any more'); setInterval(() => {}, 1000)`;
    const result = await run(script);
    expect(result.conclusion).toBe('failure');
    expect(shown(result)).toEqual([]);
    expect(result.annotations).toEqual([{ level: 'error', message: expect.stringContaining('end token') }]);
  }
);

test('an unsafe token is taken where the workflow allows it', async () => {
  const result = await print(['::stop-commands::pause-logging', '::error::e', '::pause-logging::'], {
    env: { ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS: 'true' }
  });
  expect(result).toMatchObject({ conclusion: 'success', stoppedAtEnd: false, annotations: [] });
});

test('one token may be used again after it resumed', async () => {
  const stop = [`::stop-commands::${token}`, '::error::e', `::${token}::`];
  expect(await print([...stop, ...stop])).toMatchObject({
    annotations: [],
    stoppedAtEnd: false,
    conclusion: 'success'
  });
});
