import { expect, test } from '@jest/globals';
import type { Deployment } from '../../src/scalingo/wire.ts';
import { Cancelled } from '../../src/stopping.ts';

import { desk, errorOf, running } from './inquiry-desk.ts';

test('a stream that tells of the deployment costs nothing', async () => {
  const { inquiry, run, asked } = desk();
  for (let second = 0; second < 3600; second += 20) {
    inquiry.hearStream();
    await run(20_000);
  }
  expect(asked).toEqual([]);
});

test('a silent stream is asked about after 30 s, then after 1, 2 and 4 minutes, then every five', async () => {
  const { run, asked } = desk();
  await run(20 * 60_000);
  expect(asked.map(question => Number(/at (\d+)/.exec(question)?.[1]))).toEqual([30, 90, 210, 450, 750, 1050]);
});

test('its silence begins anew with each word of it', async () => {
  const { inquiry, run, asked } = desk();
  await run(100_000);
  inquiry.hearStream();
  await run(31_000);
  expect(asked).toEqual(['state at 30 s', 'state at 90 s', 'state at 130 s']);
});

test('the same where that word comes while one asks', async () => {
  const { inquiry, run, asked } = desk({
    state: () => {
      inquiry.hearStream();
      return running;
    }
  });
  await run(70_000);
  // Without it the next question would come a minute after the first one.
  expect(asked).toEqual(['state at 30 s', 'state at 60 s']);
});

test('where the stream is lost the state is asked for at once, and then state and log in turn, five seconds apart', async () => {
  const { inquiry, run, asked } = desk({ log: () => false });
  inquiry.stand('no stream');
  inquiry.wantLog();
  await run(60_000);
  expect(asked[0]).toBe('state at 0 s');
  expect(new Set(asked.map(question => question.split(' ')[0]))).toEqual(new Set(['state', 'log']));
  const times = asked.map(question => Number(/at ([\d.]+)/.exec(question)?.[1]));
  for (const [index, time] of times.entries()) {
    if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(5);
  }
});

test('while a question is open nothing else is due', async () => {
  const { inquiry } = desk();
  inquiry.stand('no stream');
  const asking = inquiry.ask();
  expect(inquiry.dueAtMs).toBe(Number.POSITIVE_INFINITY);
  await asking;
  expect(inquiry.dueAtMs).toBeLessThan(Number.POSITIVE_INFINITY);
});

test('a status that nobody knows is asked about soon', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.askStateSoon();
  await run(4_000);
  expect(asked).toEqual(['state at 0 s']);
});

test('a log that brings nothing new is asked for more and more rarely, and one that does as before', async () => {
  let isNew = false;
  const { inquiry, run, asked } = desk({ log: () => isNew });
  for (let round = 0; round < 3; round++) {
    inquiry.wantLog();
    await run(25_000);
  }
  const logs = asked.filter(question => question.startsWith('log'));
  expect(logs).toEqual(['log at 5 s', 'log at 35 s', 'log at 70 s']);
  isNew = true;
  inquiry.forgetLog();
  await run(100_000);
  expect(asked.filter(question => question.startsWith('log'))).toEqual(logs);
});

test('a log that the stream brought again meanwhile is asked for soon when it is wanted once more', async () => {
  const { inquiry, run, asked } = desk({ log: () => false });
  for (let round = 0; round < 3; round++) {
    inquiry.wantLog();
    await run(60_000);
  }
  inquiry.forgetLog();
  inquiry.wantLog();
  await run(6_000);
  expect(asked.filter(question => question.startsWith('log')).at(-1)).toBe('log at 185 s');
});

test.each(['unauthorized', 'payment_required'] as const)(
  'a state that is refused (%s) ends the following',
  async code => {
    const { inquiry } = desk({
      state: () => {
        throw errorOf({ code });
      }
    });
    await expect(inquiry.ask()).rejects.toMatchObject({ facts: { code } });
    expect(inquiry.dueAtMs).toBeLessThan(Number.POSITIVE_INFINITY);
  }
);

test.each(['bad_request', 'forbidden', 'not_found', 'conflict', 'invalid', 'unexpected_status'] as const)(
  'a deployment that was there is not given up for one such answer (%s), but for three in a row',
  async code => {
    let answers: Deployment[] = [];
    const { run, asked } = desk({
      state: () => {
        const answer = answers.shift();
        if (answer === undefined) throw errorOf({ code });
        return answer;
      }
    });
    await run(36_000);
    answers = [running];
    await expect(run(600_000)).rejects.toMatchObject({ facts: { code } });
    expect(asked).toEqual(['state at 30 s', 'state at 35 s', ...asked.slice(2)]);
    expect(asked).toHaveLength(6);
  }
);

test.each(['unreachable', 'name_not_resolved', 'unreadable', 'server_error'] as const)(
  'what may pass (%s) does not end the following, however long it lasts',
  async code => {
    const { run, asked } = desk({
      state: () => {
        throw errorOf({ code });
      }
    });
    await run(20 * 60_000);
    expect(asked.length).toBeGreaterThan(20);
  }
);

test('other trouble before does not make one such answer more believable', async () => {
  const answers = ['server_error', 'server_error', 'not_found', undefined, 'server_error', 'not_found'] as const;
  let asked = 0;
  const { run } = desk({
    state: () => {
      const code = answers[asked++];
      if (code !== undefined) throw errorOf({ code });
      return running;
    }
  });
  await run(20 * 60_000);
  expect(asked).toBeGreaterThan(answers.length);
});

test('a log that is refused does not', async () => {
  const { clock, inquiry } = desk({
    log: () => {
      throw errorOf({ code: 'forbidden', call: 'read the log' });
    }
  });
  inquiry.wantLog();
  clock.pass(inquiry.dueAtMs);
  expect(await inquiry.ask()).toEqual({ kind: 'no answer' });
});

test('a mistake of the step’s own is no passing trouble', async () => {
  const { inquiry } = desk({
    state: () => {
      throw new TypeError('a mistake');
    }
  });
  await expect(inquiry.ask()).rejects.toThrow('a mistake');
});

test('one in reading the log does not end the step, and the log is not read again', async () => {
  const { inquiry, run, asked } = desk({
    log: () => {
      throw new RangeError('a mistake');
    }
  });
  inquiry.wantLog();
  await run(10_000);
  inquiry.wantLog();
  await run(600_000);
  expect(asked.filter(what => what.startsWith('log'))).toHaveLength(1);
  expect(asked.filter(what => what.startsWith('state')).length).toBeGreaterThan(1);
});

test('what ends the step ends it while the log is read, too', async () => {
  const { inquiry, clock } = desk({
    log: () => {
      throw new Cancelled();
    }
  });
  inquiry.wantLog();
  clock.pass(inquiry.dueAtMs);
  await expect(inquiry.ask()).rejects.toThrow(Cancelled);
});

const tooMany = errorOf({ code: 'rate_limited', status: 429, retryAfter: '3600' });
const refuse = () => {
  throw tooMany;
};

test('where Scalingo asks to wait longer than there is time, how it ended cannot be heard any more', async () => {
  const { run, asked } = desk({ state: refuse }, 30 * 60_000);
  await expect(run(10 * 60_000)).rejects.toBe(tooMany);
  expect(asked).toEqual(['state at 30 s']);
});

test('the same of the log keeps nobody from asking how it ended', async () => {
  const { inquiry, run, asked } = desk({ log: refuse }, 30 * 60_000);
  inquiry.wantLog();
  await run(100_000);
  inquiry.wantLog();
  await run(100_000);
  expect(asked).toEqual(['log at 5 s', 'state at 30 s', 'state at 90 s']);
});
