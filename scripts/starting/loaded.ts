// Loaded into a step: leaves in LOADED_FILE the files of the bundle that the process had loaded when it made its first request, and their bytes.

import { subscribe } from 'node:diagnostics_channel';
import { statSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const loaded = new Set<string>();
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:') && url.includes('/dist/')) loaded.add(fileURLToPath(url));
    return next(url, context);
  }
});

subscribe('http.client.request.start', () => leave());

/** Once: what is loaded later does not delay the first request. */
let leave = () => {
  leave = () => {};
  const bytes = [...loaded].reduce((sum, file) => sum + statSync(file).size, 0);
  writeFileSync(process.env.LOADED_FILE ?? '/dev/null', JSON.stringify({ files: loaded.size, bytes }));
};
