import type { GarbageFrame, Moment, Occasion, StreamEffect, StreamFault } from '../../simulator/scalingo/index.ts';
import type { Pick } from './pick.ts';

/** A fault of the stream: any effect, on any connections, at any moment of their life. */
export function pickStreamFault(pick: Pick): StreamFault {
  return { on: 'stream', when: { ...pickOccasion(pick), ...pickMoment(pick) }, effect: pickEffect(pick) };
}

function pickOccasion(pick: Pick): Occasion {
  const times = pick.one([1, 1, 2, 4, 'always'] as const);
  if (pick.percent(15))
    return { times: 'always', fromMs: pick.integer(0, 20_000), untilMs: pick.integer(20_000, 60_000) };
  return { from: pick.one([1, 1, 1, 2, 3]), times };
}

function pickMoment(pick: Pick): Moment {
  return pick.one<() => Moment>([
    () => ({}),
    () => ({}),
    () => ({ afterFrames: pick.integer(1, 60) }),
    () => ({ afterLines: pick.integer(1, 150) }),
    () => ({ afterBytes: pick.integer(1, 8_000) }),
    () => ({ afterStatus: pick.one(['building', 'pushing', 'starting']) }),
    () => ({ afterMs: pick.integer(0, 30_000) })
  ])();
}

function pickEffect(pick: Pick): StreamEffect {
  return pick.one<() => StreamEffect>([
    () => ({
      kind: 'refuse',
      status: pick.one([200, 301, 401, 403, 407, 429, 500, 503]),
      headers: pick.percent(40) ? { 'retry-after': `${pick.integer(1, 20)}` } : {}
    }),
    () => ({ kind: 'no handshake' }),
    () => ({ kind: 'reset handshake' }),
    () => ({ kind: 'reset', inFrame: pick.percent(50) }),
    () => ({ kind: 'end' }),
    () => ({ kind: 'close', code: pick.one([1000, 1001, 1008, 1011, 1012, 4000]) }),
    () => ({ kind: 'half-open' }),
    () => ({ kind: 'pings only' }),
    () => ({ kind: 'stall', ms: pick.integer(500, 60_000) }),
    () => ({ kind: 'double' }),
    () => ({ kind: 'slice', bytes: pick.one([7, 50, 1_000]), jitterMs: pick.one([0, 5]) }),
    () => ({ kind: 'fragment', bytes: pick.one([1, 3, 20]) }),
    () => ({ kind: 'skip', lines: pick.integer(1, 60) }),
    () => pickGarbage(pick),
    () => ({ kind: 'statuses', statuses: pick.one(statuses) }),
    () => ({ kind: 'end early', lines: pick.integer(1, 40) }),
    () => ({ kind: 'reverse', events: pick.integer(2, 10) }),
    () => ({ kind: 'no end' })
  ])();
}

const statuses = [
  ['success'],
  ['aborted'],
  ['queued', 'building'],
  ['starting', 'building'],
  ['inspecting'],
  ['building']
];
const frames: readonly GarbageFrame[] = [
  'no json',
  'binary',
  'empty',
  'null',
  'null data',
  'unknown type',
  'missing id',
  'array',
  'invalid utf-8'
];

function pickGarbage(pick: Pick): StreamEffect {
  const loses = pick.percent(30) ? pick.integer(1, 30) : 0;
  // One that could be read would be a line that no log holds.
  if (pick.percent(8)) return { kind: 'garbage', frame: 'huge', sizeBytes: 17 * 1024 * 1024, loses };
  return { kind: 'garbage', frame: pick.one(frames), loses };
}
