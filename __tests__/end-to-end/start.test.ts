import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { deployOnce } from '../support/deployment.ts';
import { markers } from '../support/markers.ts';

/** What of Node is loaded until the first request: what Node needs to start and to load the action, and what an HTTP request over TLS needs. */
const needed = new Set(
  `events util/types buffer diagnostics_channel async_hooks timers path querystring fs util url module string_decoder stream/promises stream
  crypto os fs/promises perf_hooks v8 net _http_agent _http_incoming _http_common _http_outgoing _http_client _http_server http tls https
  assert`.split(/\s+/)
);

/** Deploys once, with a script loaded before the action. @returns what that left in the file that the variable names */
async function leftBy<T>(script: string, variable: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const file = join(folder, 'left');
  try {
    const path = join(import.meta.dirname, '..', 'support', script);
    const { result } = await deployOnce({ step: { nodeFlags: ['--require', path], env: { [variable]: file } } });
    expect(result.exitCode).toBe(0);
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('until its first request a step loads no more of Node than that takes, and nothing of the action that only comes later', async () => {
  const { files, modules } = await leftBy<{ files: string[]; modules: string[] }>('list-loaded.cjs', 'LOADED_FILE');

  const others = modules.filter(name => !name.startsWith('internal/') && !needed.has(name));
  expect(others).toEqual([]);
  // Such as undici, which to import HTTP would bring.
  expect(modules.filter(name => name.startsWith('internal/deps/'))).toEqual([]);
  expect(files.length).toBeGreaterThan(1);
  const code = files.map(file => readFileSync(fileURLToPath(file), 'utf8')).join('\n');
  expect(Object.entries(markers).flatMap(([part, marker]) => (code.includes(marker) ? [part] : []))).toEqual([]);
});

test("V8's space for young objects is kept from growing without end", async () => {
  expect(await leftBy('fill-young-space.cjs', 'FLAGS_FILE')).toEqual(['--semi-space-growth-factor=1']);
});

test('the stream is asked for without compression', async () => {
  const { scalingo } = await deployOnce();

  expect(scalingo.connections).toHaveLength(1);
  expect(scalingo.connections[0]?.headers).toMatchObject({ 'sec-websocket-version': '13' });
  expect(scalingo.connections[0]?.headers).not.toHaveProperty('sec-websocket-extensions');
});
