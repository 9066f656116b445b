/** The log of a Node.js build, in the parts that scenarios put together: its shape is that of Scalingo's Node.js buildpack. */
import { appName, blank, detail, heading, startLine, step } from './log-lines.ts';

/** From the first line to the tools in place. */
export const nodeSetUp: readonly string[] = [
  startLine,
  detail('Fetching source code'),
  heading('Downloading Buildpack: https://github.com/Scalingo/nodejs-buildpack.git'),
  heading('Detected Framework: Node.js'),
  blank,
  step('Creating runtime environment'),
  blank,
  detail('NPM_CONFIG_LOGLEVEL=error'),
  detail('NODE_ENV=production'),
  detail('NODE_MODULES_CACHE=true'),
  detail('NODE_VERBOSE=false'),
  blank,
  step('Installing binaries'),
  detail('engines.node (package.json):  24.x'),
  detail('engines.npm (package.json):   unspecified (use default)'),
  blank,
  detail('Resolving node version 24.x...'),
  detail('Downloading and installing node 24.18.0...'),
  detail('Using default npm version: 11.6.2'),
  blank
];

/** The dependencies, from the cache and from the registry. */
export const nodeDependencies: readonly string[] = [
  step('Restoring cache'),
  detail('- node_modules'),
  blank,
  step('Installing dependencies'),
  detail('Installing node modules (package.json + package-lock)'),
  detail('npm warn deprecated inflight@1.0.6: This module leaks memory, use something else'),
  detail('npm warn deprecated glob@7.2.3: Versions before 9 get no more fixes'),
  blank,
  detail('added 412 packages, and audited 413 packages in 14s'),
  blank,
  detail('96 packages are looking for funding'),
  detail('  run `npm fund` for details'),
  blank,
  detail('found 0 vulnerabilities'),
  blank
];

/** The beginning of the app's own build script. */
export const nodeBuildBegins: readonly string[] = [
  step('Build'),
  detail('Running build'),
  blank,
  detail(`> ${appName}@2.7.1 build`),
  detail('> tsc --noEmit && vite build'),
  blank
];

/** The app's own build script succeeds, and what was built is kept. */
export const nodeBuildEnds: readonly string[] = [
  detail('vite v7.1.12 building for production...'),
  detail('transforming...'),
  detail('✓ 643 modules transformed.'),
  detail('rendering chunks...'),
  detail('computing gzip size...'),
  detail('dist/index.html                         0.71 kB │ gzip:  0.39 kB'),
  detail('dist/assets/index-C2uQx1nT.css         28.44 kB │ gzip:  6.02 kB'),
  detail('dist/assets/orders-DkP0aV7e.js         61.90 kB │ gzip: 19.77 kB'),
  detail('dist/assets/index-B7t9sWfL.js         212.35 kB │ gzip: 68.10 kB'),
  detail('✓ built in 6.31s'),
  blank,
  step('Caching build'),
  detail('- node_modules'),
  blank,
  step('Pruning devDependencies'),
  detail('removed 214 packages, and audited 199 packages in 3s'),
  blank,
  detail('found 0 vulnerabilities'),
  blank,
  step('Build succeeded!')
];
