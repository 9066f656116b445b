// Loaded into a process before its script: leaves in LOADED_FILE the addresses of all files that were loaded as code.
const { registerHooks } = require('node:module');
const { writeFileSync } = require('node:fs');

const loaded = new Set();
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) loaded.add(url);
    return next(url, context);
  }
});
process.on('exit', () => writeFileSync(process.env.LOADED_FILE, JSON.stringify([...loaded])));
