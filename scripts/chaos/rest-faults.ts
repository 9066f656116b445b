import type { Call, Occasion, RestEffect, RestFault } from '../../simulator/scalingo/index.ts';
import type { Pick } from './pick.ts';

const calls: readonly (Call | 'any')[] = [
  'exchange',
  'app',
  'create',
  'create',
  'create',
  'deployment',
  'deployment',
  'deployments',
  'output',
  'output',
  'cache_reset',
  'any'
];

/** A fault of the REST API: any effect, on any call, for some requests or for a time. */
export function pickRestFault(pick: Pick): RestFault {
  const call = pick.one(calls);
  return { on: 'rest', call, when: pickOccasion(pick), effect: pickEffect(pick) };
}

function pickOccasion(pick: Pick): Occasion {
  if (pick.percent(20))
    return { times: 'always', fromMs: pick.integer(0, 15_000), untilMs: pick.integer(15_000, 50_000) };
  return { from: pick.one([1, 1, 1, 2, 3]), times: pick.one([1, 1, 1, 2, 4]) };
}

function pickEffect(pick: Pick): RestEffect {
  return pick.one<() => RestEffect>([
    () => ({
      kind: 'status',
      status: pick.one([500, 502, 503, 504]),
      body: pick.one(['', '<html>', { error: 'oops' }])
    }),
    () => ({ kind: 'status', status: pick.one([400, 402, 403, 404, 409, 422]), body: { error: 'not today' } }),
    () => ({ kind: 'status', status: 401, body: { error: 'invalid' } }),
    () => ({
      kind: 'status',
      status: 429,
      body: 'Retry later',
      headers: pick.percent(60) ? { 'retry-after': pick.one(['3', '20', 'soon']) } : {}
    }),
    () => ({ kind: 'redirect', status: pick.one([301, 302, 307]), location: 'https://elsewhere.invalid/' }),
    () => ({ kind: 'reset' }),
    () => ({ kind: 'never' }),
    () => ({ kind: 'slow', ms: pick.integer(100, 45_000) }),
    () => pickLost(pick),
    () => pickLost(pick),
    () => ({ kind: 'cut', bytes: pick.integer(0, 40) }),
    () => ({ kind: 'longer', bytes: pick.integer(1, 40) }),
    () => ({ kind: 'malformed chunk' }),
    () => ({
      kind: 'stall body',
      bytes: pick.integer(0, 40),
      ...(pick.percent(50) ? { ms: pick.integer(100, 45_000) } : {})
    }),
    () => ({ kind: 'html' }),
    () => ({ kind: 'json', body: pick.one<unknown>([{}, [], null, { deployment: null }, { deployments: 'none' }]) }),
    () => ({ kind: 'huge', sizeBytes: 5 * 1024 * 1024 }),
    () => ({ kind: 'lines', count: pick.integer(0, 40) })
  ])();
}

/** Carried out or surely not, at once or so late that the step has looked for it in vain some times; but before it looks for the last time. */
function pickLost(pick: Pick): RestEffect {
  const answer = pick.one(['reset', 'never', 500, 502, 503, 504] as const);
  const carriedOut = pick.percent(65);
  return { kind: 'lost', answer, carriedOut, ...(pick.percent(40) ? { afterMs: pick.integer(100, 22_000) } : {}) };
}
