/** Making a deployment without Scalingo: what it answers, how often it is asked, and a clock that does not wait. */
import { type CreatePorts, createOnce } from '../src/create.ts';
import type { Scalingo } from '../src/scalingo/client.ts';
import { type ErrorCode, type ErrorFacts, ScalingoError } from '../src/scalingo/errors.ts';
import type { Connection } from '../src/scalingo/stream.ts';
import type { App, Deployment } from '../src/scalingo/wire.ts';
import { type ClockByHand, clockByHand } from './clock-by-hand.ts';

export const nowMs = Date.parse('2026-01-01T12:00:00Z');
export const app: App = {
  id: 'my-app-id',
  name: 'my-app',
  url: undefined,
  streamUrl: undefined,
  lastDeploymentId: undefined
};
export const order = { gitRef: 'abc', sourceUrl: async () => 'https://example.com/a.tar.gz' };

export const failure = (code: ErrorCode, facts: Partial<ErrorFacts> = {}) =>
  new ScalingoError({ code, call: 'create the deployment', url: 'https://x.example/', ...facts });

export function deploymentOf(id: string, more: Partial<Deployment> = {}): Deployment {
  return { id, gitRef: 'abc', createdAt: '2026-01-01T12:00:00Z', status: 'queued', ...more } as Deployment;
}

export interface World {
  /** What each attempt at making one comes to; the last one again and again. */
  creates: (Deployment | Error)[];
  /** Called with each attempt, before it is answered. */
  creating?: (attempt: number) => void;
  /** What a bearer that has to be renewed fails with; none by default. */
  renewals?: Error[];
  /** The list, by the milliseconds that have passed. */
  lists?: (passedMs: number) => Deployment[];
  /** How many deployments a page of the list holds; all by default. */
  perPage?: number;
  /** Deployments that the stream had told of before. */
  announced?: Set<string>;
  timeoutMs?: number;
  /** What time it is at Scalingo, in milliseconds since 1970; undefined where it does not tell. */
  serverMs?: number | undefined;
  app?: App;
}

export function desk(world: World) {
  const serverMs = 'serverMs' in world ? world.serverMs : nowMs;
  const {
    creates,
    creating = () => {},
    renewals = [],
    lists = () => [],
    perPage = 1000,
    announced,
    timeoutMs = 3_600_000,
    app: asked = app
  } = world;
  const clock: ClockByHand = clockByHand('at once');
  const controller = new AbortController();
  const sent: string[] = [];
  const scalingo = {
    serverClock: { now: () => serverMs && serverMs + clock.now(), mostBehindMs: 1_000 },
    authenticate: async () => {
      const error = renewals.shift();
      if (error !== undefined) throw error;
    },
    createDeployment: async (_app: string, _order: unknown, signal: AbortSignal) => {
      signal.throwIfAborted();
      sent.push('create');
      const attempt = creations(sent);
      creating(attempt);
      const answer = creates[Math.min(attempt, creates.length) - 1];
      if (answer instanceof Error) throw answer;
      return answer;
    },
    deployments: async (_app: string, page = 1) => {
      sent.push('list');
      const all = lists(clock.now());
      const nextPage = page * perPage < all.length ? page + 1 : undefined;
      return { deployments: all.slice((page - 1) * perPage, page * perPage), nextPage };
    }
  } as unknown as Scalingo;
  const told: string[] = [];
  const ports: CreatePorts = {
    scalingo,
    connection: announced && ({ announced } as unknown as Connection),
    log: { note: () => {} },
    clock,
    signal: controller.signal,
    deadlineAtMs: timeoutMs,
    record: {
      troubled: () => told.push('pause'),
      answered: () => {},
      creating: () => told.push('creating'),
      madeNone: () => told.push('made none')
    }
  };
  return { sent, told, clock, controller, ports, create: () => createOnce(asked, order, ports) };
}

/** Made later than the second in which it was asked for. */
export const surely = { createdAt: '2026-01-01T12:00:01.500Z' };
export const creations = (sent: readonly string[]) => sent.filter(what => what === 'create').length;
