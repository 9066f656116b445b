import { describe, expect, test } from '@jest/globals';
import type { RestEffect, Scenario } from '../../simulator/scalingo/index.ts';
import { scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { type Deployed, deployOnce } from '../support/deployment.ts';
import { annotationsOf, deploymentOf, logOf, visibleLines } from '../support/page.ts';

/** What may be over a moment later, so that the state of the deployment is asked for again. */
const passing: [name: string, effect: RestEffect][] = [
  ['429', { kind: 'status', status: 429, body: 'Retry later\n' }],
  ['500', { kind: 'status', status: 500, body: { error: 'oops' } }],
  ['502 in HTML', { kind: 'status', status: 502, body: '<html>Bad gateway</html>' }],
  ['503', { kind: 'status', status: 503 }],
  ['504', { kind: 'status', status: 504 }],
  ['HTML in a 200', { kind: 'html' }],
  ['an empty 200', { kind: 'status', status: 200 }],
  ['JSON of another shape', { kind: 'json', body: {} }],
  ['a reset', { kind: 'reset' }],
  ['a body that is cut short', { kind: 'cut', bytes: 30 }],
  ['a chunk without a size', { kind: 'malformed chunk' }],
  ['no answer', { kind: 'never' }],
  ['a body that stalls', { kind: 'stall body', bytes: 30 }]
];

const lasting: [name: string, effect: RestEffect, holds: string][] = [
  ['403', { kind: 'status', status: 403, body: { error: 'no longer' } }, 'HTTP 403: no longer'],
  ['404', { kind: 'status', status: 404, body: { resource: 'deployment', error: 'not found' } }, 'HTTP 404'],
  ['301', { kind: 'redirect', status: 301, location: 'https://example.com/' }, 'HTTP 301']
];

describe('the end of the deployment is asked for, and the answer is', () => {
  test.each(passing)('%s, twice: the step ends as the deployment did', async (_, effect) => {
    const { result, scalingo } = await deployWith('deployment', effect, 2);

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(result.outputs.status).toBe('build-error');
    expectWhole({ result, scalingo });
  });

  test.each(lasting)('%s: one error says so, and that the deployment goes on', async (_, effect, holds) => {
    const { result, scalingo } = await deployWith('deployment', effect, 'always');

    expect(result.exitCode).toBe(1);
    expect(result.annotations).toHaveLength(1);
    const [error = ''] = annotationsOf(result, 'error');
    expect(error).toContain(holds);
    expect(error).toContain(`goes on at https://dashboard.scalingo.com`);
    expect(result.outputs.deployment_id).toBe(deploymentOf(scalingo).id);
    expectWhole({ result, scalingo });
  });
});

describe('the log is read at the end, and the answer is', () => {
  const unreadable = passing.filter(([name]) => !/200|shape/.test(name));

  const refused = lasting.map(([name, effect]): (typeof passing)[number] => [name, effect]);

  test.each([...unreadable, ...refused])('%s: the step ends as the deployment did', async (_, effect) => {
    const { result, scalingo } = await deployWith('output', effect, 'always');

    expect(result).toMatchObject({ exitCode: 1, signal: null });
    expect(result.outputs.status).toBe('build-error');
    expectWhole({ result, scalingo });
  });
});

function deployWith(call: 'deployment' | 'output', effect: RestEffect, times: number | 'always'): Promise<Deployed> {
  return deployOnce({
    scenario: scenarios['build-error-technology'] as Scenario,
    faults: [{ on: 'rest', call, when: { times }, effect }],
    // Five minutes are given to the log.
    stepSpeed: ['never', 'stall body'].includes(effect.kind) && call === 'output' ? 40 : 20
  });
}

/** One error, and every line once. */
function expectWhole({ result, scalingo }: Deployed): void {
  expect(result.annotations).toHaveLength(1);
  expect(logOf(result)).toEqual(visibleLines(deploymentOf(scalingo).lines));
}
