import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Expected, Order, Report } from './orders.ts';

/** The server's process, as the benchmark speaks with it. */
export interface Server {
  readonly port: number;
  /** Says what the next client gets. @returns what it has to print */
  prepare(order: Partial<Order>): Promise<Expected>;
  /** What became of it. */
  report(): Promise<Report>;
  stop(): Promise<void>;
}

const defaults: Order = { shape: { lines: 100, lineBytes: 80 }, latencyMs: 0, idleMs: 0 };

/** Starts it. */
export async function startServer(): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'server.ts'), { execArgv: ['--no-warnings'] });
  const answer = async <T>() => (await once(child, 'message'))[0] as T;
  const ask = <T>(message: Order | 'report') => {
    const answered = answer<T>();
    child.send(message);
    return answered;
  };
  return {
    port: await answer<number>(),
    prepare: order => ask<Expected>({ ...defaults, ...order }),
    report: () => ask<Report>('report'),
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    }
  };
}
