/** `npm run simulator`: the simulated Scalingo by hand, for the action, curl and the official clients to talk to. */
import { parseCommandLine, type Request } from './cli/arguments.ts';
import { instructions } from './cli/instructions.ts';
import { UsageError, usage } from './cli/usage.ts';
import { watch } from './cli/watch.ts';
import { startScalingo } from './index.ts';
import { durationMs, leakedToken, scenarios } from './scenarios/index.ts';

// A fixed token, so that the scenario `hostile` can leak the very one that is in use.
const tokens = [{ token: leakedToken }];
const apps = [{ name: 'my-app', branches: { main: '8f0e1d0c4b7a69584736251403f2e1d0c9b8a796' } }];

try {
  await answer(parseCommandLine(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`simulator: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function answer(request: Request): Promise<void> {
  if (request.kind === 'help') process.stdout.write(usage);
  else if (request.kind === 'list') process.stdout.write(list());
  else await run(request);
}

/** Runs until SIGINT or SIGTERM, then stops the simulator, so that nothing is left open and the process ends by itself. */
async function run(request: Request & { kind: 'run' }): Promise<void> {
  const { scenario, port, speed, faults, settings } = request;
  const scalingo = await startScalingo({ scenario, port, speed, faults, settings, apps, tokens });
  const stopped = new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    // Whoever read the output is gone (a pager, a pipe): nobody is left to end this by hand.
    process.stdout.once('error', () => resolve());
  });
  process.stdout.write(instructions(scalingo, scenario, speed));
  const told = watch(scalingo, line => process.stdout.write(`${line}\n`));
  await stopped;
  await scalingo.stop();
  await told;
  if (!process.stdout.destroyed) process.stdout.write('\nThe simulator has stopped.\n');
}

function list(): string {
  const width = Math.max(...Object.keys(scenarios).map(name => name.length));
  return Object.values(scenarios)
    .map(scenario => {
      const lasts = `${Math.round(durationMs(scenario) / 1000)} s`.padStart(5);
      return `${scenario.name.padEnd(width)}  ${lasts}  ${scenario.description}\n`;
    })
    .join('');
}
