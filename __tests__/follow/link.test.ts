import { expect, test } from '@jest/globals';
import { Link } from '../../src/follow/link.ts';
import { type ErrorCode, type ErrorFacts, ScalingoError } from '../../src/scalingo/errors.ts';
import type { Connection, ConnectionEnd, Heard } from '../../src/scalingo/stream.ts';
import { clockByHand } from '../clock-by-hand.ts';

const cut: ConnectionEnd = { kind: 'closed', code: 1006 };
const ping: Heard = { kind: 'events', events: [{ type: 'ping' }] };

interface ByHand {
  /** What it brings, one after the other; then it waits forever. */
  brings?: Heard[];
  end?: ConnectionEnd;
  livedMs?: number;
}

function connectionOf({ brings = [], end, livedMs = 0 }: ByHand): Connection & { closed: boolean } {
  const connection = {
    closed: false,
    end,
    livedMs,
    listen: async () => brings.shift() ?? new Promise<Heard>(() => {}),
    close: () => {
      connection.closed = true;
    }
  };
  return connection as unknown as Connection & { closed: boolean };
}

/** A link whose later connections are these, or fail so. */
function desk(first: Connection | undefined, others: (ByHand | Error)[]) {
  const clock = clockByHand('at once');
  const controller = new AbortController();
  const openedAtMs: number[] = [];
  const open = async () => {
    openedAtMs.push(clock.now());
    const next = others.shift();
    if (next instanceof Error) throw next;
    return connectionOf(next ?? {});
  };
  return { link: new Link(first, { open, clock, signal: controller.signal }), clock, controller, openedAtMs };
}

const ended: Heard = { kind: 'ended', why: cut };
const failure = (code: ErrorCode, facts: Partial<ErrorFacts> = {}) =>
  new ScalingoError({ code, call: 'exchange the token', url: 'https://x.example/', ...facts });

test('brings what its connection brings, then its end, then the next one', async () => {
  const first = connectionOf({ brings: [ping, ended] });
  const { link, openedAtMs } = desk(first, [{ brings: [ping] }]);
  expect(await link.listen()).toEqual(ping);
  expect(await link.listen()).toEqual({ kind: 'lost', why: cut });
  expect(first.closed).toBe(true);
  expect(await link.listen()).toEqual({ kind: 'connected' });
  expect(await link.listen()).toEqual(ping);
  expect(openedAtMs[0]).toBeLessThanOrEqual(250);
});

test('the pauses grow while connections die young', async () => {
  const dying = Array.from({ length: 30 }, () => ({ brings: [ended] }));
  const { link, clock, openedAtMs } = desk(connectionOf({ brings: [ended] }), dying);
  while (openedAtMs.length < 30) await link.listen();
  expect(clock.now()).toBeGreaterThan(60_000);
});

test('a connection that never came about is lost, and tried again', async () => {
  const { link } = desk(connectionOf({ end: cut, brings: [ended] }), [{ end: cut }, failure('connection_lost'), {}]);
  const news = [await link.listen(), await link.listen(), await link.listen(), await link.listen()];
  expect(news.map(({ kind }) => kind)).toEqual(['lost', 'lost', 'lost', 'connected']);
});

test.each([
  'certificate',
  'server_error',
  'rate_limited',
  'deadline',
  'proxy',
  'bad_request',
  'forbidden',
  'not_found',
  'conflict',
  'unexpected_status'
] as const)('where a connection cannot be had (%s) there is still REST', async code => {
  const { link } = desk(undefined, [failure(code), {}]);
  expect(await link.listen()).toMatchObject({ kind: 'lost', why: { kind: 'no bearer', facts: { code } } });
  expect(await link.listen()).toEqual({ kind: 'connected' });
});

test('a failure of the stream itself is none of its bearer', async () => {
  const untrusted = failure('certificate', { call: 'open the event stream', systemCode: 'CERT_HAS_EXPIRED' });
  const why = { kind: 'failed', code: 'certificate', systemCode: 'CERT_HAS_EXPIRED' };
  expect(await desk(undefined, [untrusted]).link.listen()).toEqual({ kind: 'lost', why });
});

test.each([failure('unauthorized'), new TypeError('a mistake')])('%s ends it', async error => {
  await expect(desk(undefined, [error]).link.listen()).rejects.toBe(error);
});

test.each([
  ['seconds', '120', undefined],
  // The runner's own clock may be years off.
  ['a date', 'Wed, 01 Jan 2020 12:02:00 GMT', 'Wed, 01 Jan 2020 12:00:00 GMT']
])('a refusal that asks to wait (%s) is obeyed', async (_, retryAfter, date) => {
  const why: ConnectionEnd = { kind: 'refused', status: 429, retryAfter, date };
  const { link, openedAtMs } = desk(undefined, [{ end: why }, {}]);
  expect(await link.listen()).toEqual({ kind: 'lost', why });
  await link.listen();
  const [first = 0, second = 0] = openedAtMs;
  expect(second - first).toBeGreaterThanOrEqual(120_000);
});

test('so is an exchange of the token that asks to wait before there is a bearer to open it with', async () => {
  const { link, openedAtMs } = desk(undefined, [failure('rate_limited', { status: 429, retryAfter: '200' }), {}]);
  await link.listen();
  await link.listen();
  const [first = 0, second = 0] = openedAtMs;
  expect(second - first).toBeGreaterThanOrEqual(200_000);
});

test('a stop ends the pause', async () => {
  const { link, controller } = desk(undefined, []);
  const reason = new Error('cancelled');
  controller.abort(reason);
  await expect(link.listen()).rejects.toBe(reason);
});

test('closing closes the connection that there is', () => {
  const first = connectionOf({});
  desk(first, []).link.close();
  expect(first.closed).toBe(true);
  expect(() => desk(undefined, []).link.close()).not.toThrow();
});
