/** Deploys against a simulated Scalingo with random stories, settings and faults, and fails where the ledger says that a step was wrong. */
import { parseChaos } from './chaos/arguments.ts';
import { type ChaosOptions, playAll } from './chaos/run.ts';
import { describeFailure } from './chaos/telling.ts';

/** So many failures are described in full. */
const described = 5;

// After a thousand rounds Node 24.18 was seen to tidy up its handles for ever, when all had been told.
process.once('beforeExit', () => process.exit());

const options = parseChaos(process.argv.slice(2));
if ('text' in options) {
  (options.exitCode === 0 ? process.stdout : process.stderr).write(options.text);
  process.exitCode = options.exitCode;
} else {
  process.exitCode = await run(options);
}

async function run(options: ChaosOptions): Promise<number> {
  const startedAtMs = performance.now();
  let done = 0;
  const failed = await playAll(options, ({ played, wrong }) => {
    done++;
    if (wrong.length > 0) process.stdout.write(`round ${played.round.number}: ${wrong.join('; ')}\n`);
    else if (done % 50 === 0) process.stdout.write(`${done} rounds\n`);
  });
  // Each takes some rounds more: a run that fails everywhere should end as well.
  for (const judged of failed.slice(0, described)) process.stdout.write(await describeFailure(judged, options));
  const seconds = Math.round((performance.now() - startedAtMs) / 1000);
  process.stdout.write(`${done} rounds of seed ${options.seed} in ${seconds} s, ${failed.length} failed\n`);
  return failed.length > 0 ? 1 : 0;
}
