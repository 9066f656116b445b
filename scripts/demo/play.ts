import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Page, type Step, startStep } from '../../simulator/runner/index.ts';
import { startScalingo } from '../../simulator/scalingo/index.ts';
import { leakedToken } from '../../simulator/scalingo/scenarios/index.ts';
import { CommonTime } from '../../simulator/time/common-time.ts';
import type { Demo } from './arguments.ts';

type Play = Extract<Demo, { kind: 'play' }>;

/** Plays a scenario and shows the step; resolves with the exit code of the step, 2 where there is no action to run. */
export async function playScenario({ scenario, speed, colour, columns }: Play): Promise<number> {
  if (!existsSync(resolve(import.meta.dirname, '../../dist/index.js'))) {
    process.stderr.write('dist/index.js is missing: run `npm run build` first.\n');
    return 2;
  }
  const page = new Page({
    write: text => process.stdout.write(text),
    colour,
    ...(columns === undefined ? {} : { columns })
  });
  const time = new CommonTime(speed);
  const scalingo = await startScalingo({ scenario, speed, time, tokens: [{ token: leakedToken }] });
  page.remark(`${scenario.name}, at ${Math.round(speed * 10) / 10} times its pace: ${scenario.description}`);
  try {
    const step = startStep({
      inputs: {
        app: 'my-app',
        token: leakedToken,
        source_url: 'https://example.com/my-app.tar.gz',
        api_url: scalingo.apiUrl,
        auth_url: scalingo.authUrl
      },
      secrets: [leakedToken],
      // The step's own time keeps pace, so that the durations it tells are those of a real deployment.
      speed,
      time,
      ownProcessGroup: true
    });
    const forget = cancelOnInterrupt(step, page);
    // Whoever looked has gone (`npm run demo | head`), so there is nothing left to show.
    process.stdout.once('error', () => step.kill());
    const { exitCode } = await page.follow(step);
    forget();
    return exitCode ?? 1;
  } finally {
    await scalingo.stop();
  }
}

/** Gives what ends the watch. The step has a process group of its own, so that Ctrl-C reaches it through the runner alone. */
function cancelOnInterrupt(step: Step, page: Page): () => void {
  let asked = false;
  const interrupt = () => {
    if (asked) return step.kill();
    asked = true;
    page.remark('The run is being cancelled.');
    step.cancel();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  return () => {
    for (const signal of signals) process.off(signal, interrupt);
  };
}
