import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Server } from './start-server.ts';
import { runAction } from './subjects.ts';

const listing = join(import.meta.dirname, 'list-loaded.cjs');

/** The files that an ordinary run loads, itself among them. */
export async function loadedScripts(server: Server): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  const file = join(folder, 'list');
  try {
    const expected = await server.prepare({ shape: { lines: 1000, lineBytes: 80 } });
    await runAction(server.port, expected, { nodeFlags: ['--require', listing], env: { LOADED_FILE: file } });
    return (JSON.parse(readFileSync(file, 'utf8')) as string[]).map(url => fileURLToPath(url));
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}
