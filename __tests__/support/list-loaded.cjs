// Loaded into a step before the action: leaves in LOADED_FILE what of Node, and which files of the action, the process had loaded when it made its
// first request. Not TypeScript: to read that would load more.
const { subscribe } = require('node:diagnostics_channel');
const { writeFileSync } = require('node:fs');
const { registerHooks } = require('node:module');

const files = [];
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) files.push(url);
    return next(url, context);
  }
});
let isFirst = true;
subscribe('http.client.request.start', () => {
  if (!isFirst) return;
  isFirst = false;
  const modules = process.moduleLoadList.flatMap(name => (name.startsWith('NativeModule ') ? [name.slice(13)] : []));
  writeFileSync(process.env.LOADED_FILE, JSON.stringify({ files, modules }));
});
