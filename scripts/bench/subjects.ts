import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareStep } from '../../simulator/runner/prepare.ts';
import { type Cost, measure, type Subject } from './child.ts';
import type { Expected } from './orders.ts';

export type Extra = Pick<Subject, 'bytesPerSecond' | 'nodeFlags' | 'started' | 'time'> & {
  env?: Record<string, string>;
};

/** Deploys with the action as it is built. @throws where what it printed is not the log */
export async function runAction(port: number, expected: Expected, extra: Extra = {}): Promise<Cost> {
  const address = `http://127.0.0.1:${port}`;
  const scalingo = { apiUrl: address, authUrl: address, token: 'tk-us-0123456789abcdef' };
  const comparison = { textBytes: expected.textBytes, after: '::stop-commands::' };
  return checked(await deploy(scalingo, { ...extra, comparison }), expected);
}

/** Deploys with the action as it is built, to any Scalingo. */
export async function deploy(
  { apiUrl, authUrl, token }: { apiUrl: string; authUrl: string; token: string },
  { env, ...extra }: Extra & Pick<Subject, 'comparison'>
): Promise<Cost> {
  const source_url = 'https://example.com/app.tar.gz';
  const inputs = { app: 'my-app', token, source_url, api_url: apiUrl, auth_url: authUrl, timeout: '300' };
  const { script, environment, home } = prepareStep({ inputs });
  try {
    return await measure({ ...extra, script: [script], env: { ...environment, ...env } });
  } finally {
    rmSync(home, { recursive: true, maxRetries: 3 });
  }
}

/** Prints the log as the smallest honest client does. @throws where what it printed is not the log */
export async function runFloor(port: number, expected: Expected): Promise<Cost> {
  const script = [join(import.meta.dirname, 'floor.mjs'), `ws://127.0.0.1:${port}/log`];
  return checked(
    await measure({ script, env: {}, comparison: { textBytes: expected.textBytes, after: '' } }),
    expected
  );
}

/** Starts Node for nothing, or for one request. */
export async function runEmpty(port?: number): Promise<Cost> {
  const request = [join(import.meta.dirname, 'one-request.mjs'), `http://127.0.0.1:${port}/`];
  return measure({ script: port === undefined ? ['--eval', ''] : request, env: {} });
}

function checked(cost: Cost, { textBytes, sha256 }: Expected): Cost {
  if (cost.heard.sha256 === sha256) return cost;
  throw new Error(`What was printed is not the log of ${textBytes} bytes: ${cost.heard.bytes} bytes`);
}
