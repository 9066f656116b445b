import { expect, test } from '@jest/globals';
import { Inquiry } from '../../src/follow/inquiry.ts';
import { type ErrorFacts, ScalingoError } from '../../src/scalingo/errors.ts';
import type { Deployment } from '../../src/scalingo/wire.ts';
import { Cancelled } from '../../src/stopping.ts';
import { clockByHand } from '../clock-by-hand.ts';

const running = { id: 'a-b', status: 'building' } as Deployment;
const errorOf = (facts: Partial<ErrorFacts>) =>
  new ScalingoError({ code: 'server_error', call: 'read the deployment', url: 'https://x.example/', ...facts });

/** An inquiry whose questions are answered at once: with what `answer` gives, or with the error that it throws. */
function desk(
  answer: { state?: (signal: AbortSignal) => Deployment | Promise<Deployment>; log?: () => boolean } = {},
  deadlineAtMs = Number.POSITIVE_INFINITY
) {
  const clock = clockByHand();
  const asked: string[] = [];
  const trouble: unknown[] = [];
  const note = (what: string) => asked.push(`${what} at ${clock.now() / 1000} s`);
  const controller = new AbortController();
  const inquiry = new Inquiry({
    readState: async signal => {
      note('state');
      return (answer.state ?? (() => running))(signal);
    },
    readLog: async () => {
      note('log');
      return answer.log?.() ?? false;
    },
    troubled: error => trouble.push(error),
    clock,
    signal: controller.signal,
    deadlineAtMs
  });
  /** Lets time pass, and asks whenever something is due. */
  const run = async (ms: number) => {
    const endMs = clock.now() + ms;
    while (inquiry.dueAtMs <= endMs) {
      clock.pass(Math.max(0, inquiry.dueAtMs - clock.now()));
      await inquiry.ask();
    }
    clock.pass(endMs - clock.now());
  };
  return { clock, controller, asked, trouble, inquiry, run };
}

/** An answer that never comes. */
function aborted(signal: AbortSignal): Promise<Deployment> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

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

test('an end that the stream told of is confirmed at once, whatever was asked a moment before', async () => {
  const { clock, inquiry, asked } = desk();
  inquiry.stand('no stream');
  await inquiry.ask();
  clock.pass(100);
  inquiry.hearEnd();
  expect(inquiry.dueAtMs).toBe(clock.now());
  await inquiry.ask();
  expect(asked).toEqual(['state at 0 s', 'state at 0.1 s']);
});

test('an end that was told stays one that is to be confirmed, whatever becomes of the connection', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.hearEnd();
  await run(500);
  inquiry.stand('no stream');
  await run(300);
  inquiry.stand('silent stream');
  await run(7_000);
  expect(asked.slice(0, 3)).toEqual(['state at 0 s', 'state at 1 s', 'state at 3 s']);
  expect(inquiry.isEndTold).toBe(true);
});

test('one that is none costs some ten requests in ten minutes, however the build goes on', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.hearEnd();
  for (let second = 0; second < 600; second += 15) {
    await run(15_000);
    inquiry.hearStream();
  }
  expect(asked.length).toBeLessThanOrEqual(11);
  inquiry.hearEnd();
  await run(0);
  expect(asked.at(-1)).toBe('state at 600 s');
  await run(30_000);
  expect(asked.slice(11)).toEqual(['state at 600 s', 'state at 605 s', 'state at 610 s', 'state at 620 s']);
});

test('nor does one that is told again and again cost more than one request in five seconds', async () => {
  const { inquiry, run, asked } = desk();
  for (let second = 0; second < 300; second++) {
    inquiry.hearEnd();
    await run(1_000);
  }
  expect(asked.length).toBeLessThanOrEqual(300 / 5 + 3);
});

test('without a stream it is confirmed again only at the distance that requests keep then', async () => {
  const { inquiry, run, asked } = desk();
  inquiry.hearEnd();
  inquiry.stand('no stream');
  inquiry.wantLog();
  await run(60_000);
  const moments = asked.map(what => Number(/at (.+) s/.exec(what)?.[1]));
  const tooSoon = moments.filter((moment, index) => index > 0 && moment - (moments[index - 1] as number) < 5);
  expect(moments.length).toBeGreaterThan(5);
  expect(tooSoon).toEqual([]);
});

test('an end that is due is asked about before a log that was due before', async () => {
  const { inquiry, clock, asked } = desk();
  inquiry.wantLog();
  clock.pass(10_000);
  inquiry.hearEnd();
  await inquiry.ask();
  expect(asked).toEqual(['state at 10 s']);
});

test('a question that is open for longer than a second when the end is told is given up, and asked anew at once', async () => {
  const answers = [(signal: AbortSignal) => aborted(signal), () => ended];
  const ended = { ...running, status: 'success' };
  const { clock, inquiry, trouble } = desk({ state: signal => answers.shift()?.(signal) ?? running });
  clock.pass(30_000);
  const asking = inquiry.ask();
  clock.pass(2_000);
  inquiry.hearEnd();
  expect(await asking).toEqual({ kind: 'no answer' });
  expect(inquiry.dueAtMs).toBe(clock.now());
  expect(await inquiry.ask()).toEqual({ kind: 'state', deployment: ended });
  expect(trouble).toEqual([]);
});

test.each([
  ['for a moment', 500, 1],
  ['by one that confirms the end already', 2_000, 2]
])('one that is open %s is waited for', async (_, openForMs, told) => {
  const answer = Promise.withResolvers<Deployment>();
  const { clock, inquiry } = desk({ state: () => answer.promise });
  if (told > 1) inquiry.hearEnd();
  else clock.pass(30_000);
  const asking = inquiry.ask();
  clock.pass(openForMs);
  inquiry.hearEnd();
  answer.resolve(running);
  expect(await asking).toEqual({ kind: 'state', deployment: running });
});

test('a stop ends the question that is open', async () => {
  const { inquiry, controller } = desk({ state: aborted });
  inquiry.hearEnd();
  const asking = inquiry.ask();
  const reason = new Error('cancelled');
  controller.abort(reason);
  await expect(asking).rejects.toBe(reason);
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

test('a question that fails for now is no answer, keeps its pause, and is told until one is answered', async () => {
  let fails = true;
  const { clock, inquiry, trouble } = desk({
    state: () => {
      if (fails) throw errorOf({ code: 'rate_limited', status: 429, retryAfter: '30' });
      return running;
    }
  });
  inquiry.stand('no stream');
  expect(await inquiry.ask()).toEqual({ kind: 'no answer' });
  expect(inquiry.dueAtMs - clock.now()).toBeGreaterThanOrEqual(30_000);
  // Not even an end that the stream tells of shortens what Scalingo asked for.
  inquiry.hearEnd();
  expect(inquiry.dueAtMs - clock.now()).toBeGreaterThanOrEqual(30_000);
  fails = false;
  clock.pass(inquiry.dueAtMs);
  expect(await inquiry.ask()).toEqual({ kind: 'state', deployment: running });
  expect(trouble).toEqual([expect.any(ScalingoError), undefined]);
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

test('nor while an end waits to be confirmed: the three do not come at the same moment', async () => {
  const { inquiry, run, asked } = desk({
    state: () => {
      throw errorOf({ code: 'forbidden', call: 'exchange the token' });
    }
  });
  inquiry.hearEnd();
  await expect(run(60_000)).rejects.toMatchObject({ facts: { code: 'forbidden' } });
  expect(asked).toEqual(['state at 0 s', 'state at 1 s', 'state at 2 s']);
});

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
