import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { monotonicClock } from '../../src/clock.ts';
import { readEvent, type StreamEvent } from '../../src/scalingo/events.ts';
import { Connection, type ConnectionEnd } from '../../src/scalingo/stream.ts';
import { answers, frameOf, nearly } from './outside.ts';
import { type RawServer, rawServer } from './raw-server.ts';

let server: RawServer;
beforeAll(async () => {
  server = await rawServer();
});
afterAll(() => server.close());

const never = new AbortController().signal;
const ends: readonly ConnectionEnd['kind'][] = ['closed', 'refused', 'failed', 'silent', 'unreadable', 'no address'];
const types: readonly StreamEvent['type'][] = ['log', 'status', 'new', 'ping', 'ignored', 'lost lines'];

function isEvent(event: StreamEvent): boolean {
  const texts = Object.values(event).every(value => typeof value === 'string');
  return types.includes(event.type) && texts && (!('deploymentId' in event) || event.deploymentId !== '');
}

/** Listens to the end. */
async function hearAll(answer: RawServer['answer']): Promise<{ events: StreamEvent[]; why: ConnectionEnd }> {
  server.answer = answer;
  const connection = await Connection.open(`ws://${server.host}/`, 'bearer', monotonicClock(), never);
  const events: StreamEvent[] = [];
  for (;;) {
    const heard = await connection.listen(never);
    if (heard.kind === 'ended') return { events, why: heard.why };
    events.push(...heard.events);
  }
}

test('whatever a frame holds, it is an event, or no reason to trust the connection any longer', () => {
  const texts = fc.oneof(
    answers.map(answer => JSON.stringify(answer)),
    fc.json(),
    fc.string({ unit: 'binary' }),
    nearly(answers.map(answer => Buffer.from(JSON.stringify(answer)))).map(String)
  );
  const holds = (text: string) => {
    const event = readEvent(text);
    return event === undefined || isEvent(event);
  };
  fc.assert(fc.property(texts, holds), { numRuns: 20_000 });
});

test('whatever frames a stream sends, it ends with what came and a reason', async () => {
  const frame = fc.oneof(
    { weight: 4, arbitrary: answers.map(answer => frameOf(Buffer.from(JSON.stringify(answer)))) },
    {
      weight: 1,
      arbitrary: fc
        .record({ payload: fc.uint8Array({ maxLength: 200 }), opcode: fc.nat({ max: 15 }), isLast: fc.boolean() })
        .map(({ payload, opcode, isLast }) => frameOf(Buffer.from(payload), opcode, isLast))
    }
  );
  const bytes = nearly(fc.array(frame, { maxLength: 10 }).map(frames => Buffer.concat(frames)));
  const end = fc.constantFrom('end' as const, 'resetAndDestroy' as const);
  const holds = async (bytes: Buffer, end: 'end' | 'resetAndDestroy') => {
    const { events, why } = await hearAll({ upgrades: true, bytes, end });
    return ends.includes(why.kind) && events.every(isEvent);
  };
  await fc.assert(fc.asyncProperty(bytes, end, holds), { numRuns: 250 });
});

test('whatever answers the handshake, the connection has ended and says why', async () => {
  const good = 'HTTP/1.1 401 Unauthorized\r\nRetry-After: 30\r\nContent-Length: 2\r\n\r\nno';
  const fair = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
  const bytes = nearly(fc.constantFrom(good, fair, '').map(text => Buffer.from(text)));
  const holds = async (bytes: Buffer) => {
    const { events, why } = await hearAll({ upgrades: false, bytes, end: 'end' });
    return ends.includes(why.kind) && events.length === 0;
  };
  await fc.assert(fc.asyncProperty(bytes, holds), { numRuns: 150 });
});

test('a frame that says to be larger than can be read is refused before it comes', async () => {
  const head = Buffer.alloc(10);
  head[0] = 0x81;
  head[1] = 127;
  head.writeBigUInt64BE(100n * 1024n * 1024n, 2);
  const first = frameOf(Buffer.from('{"type":"ping"}'));
  const heard = await hearAll({ upgrades: true, bytes: Buffer.concat([first, head]), end: 'end' });
  expect(heard).toEqual({ events: [{ type: 'ping' }], why: { kind: 'unreadable' } });
});
