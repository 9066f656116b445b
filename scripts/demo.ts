/**
 * Shows a deployment in the terminal as GitHub's page of a run would: this repository's own `dist/index.js`, run as
 * GitHub's runner runs it, against a simulated Scalingo on the loopback address. Its exit code is the step's.
 */
import { parseDemo } from './demo/arguments.ts';
import { playScenario } from './demo/play.ts';

const demo = parseDemo(process.argv.slice(2), process.stdout, process.env);
if (demo.kind === 'told') {
  (demo.exitCode === 0 ? process.stdout : process.stderr).write(demo.text);
  process.exitCode = demo.exitCode;
} else {
  process.exitCode = await playScenario(demo);
}
