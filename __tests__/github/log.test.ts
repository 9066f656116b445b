import { expect, test } from '@jest/globals';
import type { Log } from '../../src/github/log.ts';
import { plain } from '../follow/in-bytes.ts';
import { type Desk, written } from './log-desk.ts';
import { readAsRunner } from './stdout-by-hand.ts';

const token = /^::stop-commands::([\da-f-]{36})$/;

test('the deployment writes while commands are stopped, and the step itself while they are not', async () => {
  const { lines } = await written(async ({ log }) => {
    log.note('before');
    await log.lines(['one', 'two']);
    log.note('after');
  });
  const resume = token.exec(lines[1] ?? '')?.[1];
  expect(lines).toEqual(['before', `::stop-commands::${resume}`, 'one', 'two', `::${resume}::`, 'after']);
});

test('one cage holds for many batches, and no two have the same key', async () => {
  const { lines } = await written(async ({ log }) => {
    await log.lines(['one']);
    await log.lines(['two']);
    log.note('between');
    await log.lines(['three']);
  });
  const keys = lines.flatMap(line => token.exec(line)?.[1] ?? []);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(2);
  expect(lines.slice(1, 3)).toEqual(['one', 'two']);
});

test('what the log is worth stands below the last stage, whose group is closed', async () => {
  const { text } = await written(async ({ log }) => {
    log.stage('building');
    await log.lines(['one']);
    log.verdict('It may lack lines.');
    log.endStage();
  });
  const { commands, shown } = readAsRunner(text);
  expect(commands.map(({ name }) => name)).toEqual(['group', 'endgroup']);
  expect(shown).toEqual(['one', expect.stringMatching(/^Building: /), 'It may lack lines.']);
});

test('a batch is one write, the cage included', async () => {
  const { writes } = await written(async ({ log }) => {
    await log.lines(['one', 'two', 'three']);
    await log.lines(['four', '', 'five']);
  });
  expect(writes).toEqual([expect.stringMatching(/^::stop-commands::.*\none\ntwo\nthree\n$/), 'four\n\nfive\n']);
});

test('lines in bytes are written as they are, the cage before the first of them', async () => {
  const { writes } = await written(async ({ log }) => {
    await log.lines(plain(['one', ' two ']));
    await log.lines(plain(['three']));
  });
  expect(writes).toEqual([expect.stringMatching(/^::stop-commands::.*\none\n two \n$/), 'three\n']);
});

test('no lines are no write', async () => {
  for (const none of [[], plain([])]) {
    expect((await written(({ log }) => log.lines(none))).writes).toEqual([]);
  }
});

test('an empty line is a line', async () => {
  expect((await written(({ log }) => log.lines(['']))).lines.slice(1)).toEqual(['']);
});

test('a secret that turns up in the middle is masked while the runner listens', async () => {
  const { text } = await written(async ({ log }) => {
    await log.lines(['one']);
    log.mask('S3CRET');
    await log.lines(['two']);
    log.note('end');
  });
  const { commands, shown, stopped } = readAsRunner(text);
  expect(commands).toEqual([{ name: 'add-mask', properties: {}, data: 'S3CRET' }]);
  expect(shown).toEqual(['one', 'two', 'end']);
  expect(stopped).toBe(false);
});

test.each([
  ['a mask', (log: Log) => log.mask('S3CRET'), 'add-mask'],
  ['a stage', (log: Log) => log.stage('building'), 'group'],
  ['a warning', (log: Log) => log.warning('careful'), 'warning'],
  ['a notice', (log: Log) => log.notice('by the way'), 'notice'],
  ['an error', (log: Log) => log.error('no'), 'error']
])('%s counts, although the deployment wrote before', async (_, write, command) => {
  const { text } = await written(async ({ log }) => {
    await log.lines(['one']);
    write(log);
  });
  const { commands, stopped } = readAsRunner(text);
  expect(commands.map(({ name }) => name)).toEqual([command]);
  expect(stopped).toBe(false);
});

test('an error may belong to a file', async () => {
  const { text } = await written(async ({ log }) => {
    log.error('no', 'Procfile');
    log.error('no');
  });
  expect(readAsRunner(text).commands).toEqual([
    { name: 'error', properties: { file: 'Procfile' }, data: 'no' },
    { name: 'error', properties: {}, data: 'no' }
  ]);
});

test('a stage is a group, closed with its duration before anything that is not of it', async () => {
  const { text } = await written(async ({ log, clock }) => {
    log.stage('queued');
    clock.pass(8_400);
    log.stage('building');
    await log.lines(['one']);
    log.warning('careful');
    clock.pass(72_000);
    log.error('no');
    log.endStage();
  });
  expect(readAsRunner(text).commands.map(({ name, data }) => `${name} ${data}`.trim())).toEqual([
    'group Queued',
    'endgroup',
    'group Building',
    'warning careful',
    'endgroup',
    'error no'
  ]);
  const told = text.split('\n');
  expect(told.slice(1, 3)).toEqual(['::endgroup::', 'Queued: 8 s']);
  expect(told.slice(-4)).toEqual(['::endgroup::', 'Building: 1 min 12 s', '::error::no', '']);
});

test('a stage that is over keeps its duration while its last lines are waited for', async () => {
  const { lines } = await written(({ log, clock }) => {
    log.stageIsOver();
    log.stage('starting');
    clock.pass(8_000);
    log.stageIsOver();
    clock.pass(20_000);
    log.stageIsOver();
    log.endStage();
  });
  expect(lines.at(-1)).toBe('Starting: 8 s');
});

test('a notice closes the stage too, and the end of no stage says nothing', async () => {
  const { lines } = await written(({ log }) => {
    log.endStage();
    log.stage('starting');
    log.notice('by the way');
    log.endStage();
  });
  expect(lines).toEqual(['::group::Starting', '::endgroup::', 'Starting: 0 s', '::notice::by the way']);
});

test('lines of the deployment are inside their group', async () => {
  const { text } = await written(async ({ log }) => {
    log.stage('building');
    await log.lines(['one']);
    log.endStage();
  });
  const order = ['::group::', 'one', '::endgroup::'].map(mark => text.indexOf(mark));
  expect(order).toEqual(order.toSorted((before, after) => before - after));
});

test('an annotation keeps its lines and stays within what GitHub shows', async () => {
  const { text } = await written(({ log }) => {
    log.error('one\ntwo');
    log.error('x'.repeat(5000));
  });
  const [short, long] = readAsRunner(text).commands;
  expect(short?.data).toBe('one\ntwo');
  expect(long?.data.length).toBe(4096);
});

test('a note is one line, whatever it quotes', async () => {
  const { lines } = await written(({ log }) => log.note('one\r\n::error::two\rthree\u2028four'));
  expect(lines).toHaveLength(1);
});

test('lines wait for a reader that is slow', async () => {
  const events: string[] = [];
  await written(async ({ log, stdout }) => {
    const printing = log.lines(['one']).then(() => events.push('printed'));
    await new Promise(setImmediate);
    events.push('taken');
    stdout.take();
    await printing;
  }, true);
  expect(events).toEqual(['taken', 'printed']);
});

test.each([
  ['it is stopped', ({ stop }: Desk) => stop.abort(new Error('stopped'))],
  ['the reader is gone', ({ stdout }: Desk) => stdout.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' }))],
  ['stdout is closed', ({ stdout }: Desk) => stdout.destroy()]
])('the wait for a slow reader ends when %s, and leaves no listener behind', async (_, end) => {
  await written(async desk => {
    const listeners = () => ['drain', 'error', 'close'].map(event => desk.stdout.listenerCount(event));
    const before = listeners();
    const printing = desk.log.lines(['one']);
    expect(listeners()).not.toEqual(before);
    end(desk);
    await printing;
    expect(listeners()).toEqual(before);
  }, true);
});

test('after a stop nobody waits, but what is to be said is still written', async () => {
  const stdout = await written(async ({ log, stdout, stop }) => {
    stop.abort(new Error('stopped'));
    await log.lines(['one']);
    log.notice('the deployment goes on');
    stdout.take();
    for (let waiting = 0; waiting < 5; waiting++) {
      await new Promise(setImmediate);
      stdout.take();
    }
  }, true);
  expect(readAsRunner(stdout.text).commands.map(({ name }) => name)).toEqual(['notice']);
});

test('once the reader is gone nothing is written, nothing fails and nobody waits', async () => {
  const { writes } = await written(async ({ log, stdout }) => {
    await log.lines(['one']);
    stdout.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' }));
    await new Promise(setImmediate);
    await log.lines(['two']);
    log.note('three');
    log.mask('four');
    log.stage('five');
    log.error('six');
  });
  expect(writes).toHaveLength(1);
});

test('debug messages are one command a line, and none unless they are asked for', async () => {
  const before = process.env.RUNNER_DEBUG;
  try {
    delete process.env.RUNNER_DEBUG;
    expect((await written(({ log }) => log.debug('one'))).text).toBe('');
    process.env.RUNNER_DEBUG = '1';
    const { text } = await written(({ log }) => log.debug('one\n::error::two'));
    expect(readAsRunner(text).commands.map(({ name }) => name)).toEqual(['debug', 'debug']);
  } finally {
    if (before === undefined) delete process.env.RUNNER_DEBUG;
    else process.env.RUNNER_DEBUG = before;
  }
});

test('what is quoted is the step’s own: marked, with its indentation, without colours, and no command', async () => {
  const { text } = await written(async ({ log }) => {
    await log.lines(['one']);
    log.quote([
      '   \u001b[31merror:\u001b[0m no  such file',
      '::error::two',
      '##[error]three',
      '',
      'fo\u200bur\r::error::x'
    ]);
  });
  const { commands, shown, stopped } = readAsRunner(text);
  expect({ commands, stopped }).toEqual({ commands: [], stopped: false });
  expect(shown).toEqual([
    'one',
    '  |    error: no  such file',
    '  | ::error::two',
    '  | ##[\\error]three',
    '  |',
    '  | four ::error::x'
  ]);
});

test('a quoted line shows no secret, in no form, not even where it is cut', async () => {
  const secret = 'tk-us-S3CRET-S3CRET';
  const encoded = Buffer.from(`:${secret}`).toString('base64');
  const { text } = await written(({ log }) => {
    log.mask(secret);
    for (let before = 470; before < 500; before++)
      log.quote([`${'x'.repeat(before)}${secret}`, `${'x'.repeat(before)}${encoded}`]);
  });
  expect(text.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/tk-us|OnRrLXVz/);
  expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThan(520);
});
