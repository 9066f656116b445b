import { randomBytes } from 'node:crypto';
import type { App, Deployment } from '../scalingo/wire.ts';
import { closeLog } from './closing.ts';
import type { FollowPorts } from './follow.ts';
import { Journal } from './journal.ts';
import { LogEnd } from './log-end.ts';
import type { Verdict } from './output-reading.ts';

/**
 * Prints the whole log of a deployment that was over before it could be followed.
 * @param isFresh whether it ended a moment ago, so that its log may still lag
 */
export async function readEnded(
  app: App,
  deployment: Deployment,
  isFresh: boolean,
  ports: FollowPorts
): Promise<{ verdict: Verdict; logEnd: readonly string[] }> {
  const { scalingo, log } = ports;
  const logEnd = new LogEnd();
  log.stage('log');
  const verdict = await closeLog({
    ...ports,
    readOutput: take => scalingo.output(app.name, deployment.id, take),
    journal: new Journal(randomBytes(4).readInt32LE()),
    isFresh,
    somethingIsMissing: isFresh,
    status: deployment.status,
    isAllThereIs: true,
    print: lines => {
      logEnd.add(lines);
      return log.lines(lines);
    },
    lastShown: () => logEnd.lines
  });
  return { verdict, logEnd: logEnd.lines };
}
