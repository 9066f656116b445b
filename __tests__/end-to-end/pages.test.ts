import { expect, test } from '@jest/globals';
import type { Scenario, Step } from '../../simulator/scalingo/index.ts';
import { leakedToken, scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { type DeploymentOptions, startDeployment } from '../support/deployment.ts';
import { goOnWhenSeen } from '../support/lost.ts';
import { pause, untilBack } from '../support/scripts.ts';
import { normalised, pageOf } from '../support/snapshot.ts';

/** What happens to the stream, and to what REST is asked, is as far from the next line as it is in life. */
const asInLife = { speed: 20, stepSpeed: 20 } as const;
/** What differs from the usual; the stage that nobody has heard of lasts long enough to be asked about. */
const special: Readonly<Record<string, DeploymentOptions>> = {
  hostile: { tokens: [{ token: leakedToken }], leaks: true },
  'lost-connection': { scenario: heldUntilBack(scenarios['lost-connection'] as Scenario, 25), ...asInLife },
  'unknown-stage': asInLife
};
/** Its log is more than anybody wants to look through. */
const names = Object.keys(scenarios).filter(name => name !== 'huge');
const longestLine = 200;

test.each(names)('what a person sees of the scenario %s', async name => {
  const scenario = scenarios[name];
  const deploying = await startDeployment({ ...(scenario && { scenario }), ...special[name] });
  goOnWhenSeen(deploying);
  const { result } = await deploying.ended();

  expect(cut(pageOf(result))).toMatchSnapshot('log');
  const annotations = result.annotations.map(({ level, message, file }) => `${level} ${file ?? ''}: ${message}`);
  expect(normalised(annotations.join('\n'))).toMatchSnapshot('annotation');
  expect(cut(normalised(result.summary))).toMatchSnapshot('summary');
});

/** Where the stream breaks in so many lines, the next ones come when it is back: else it were chance beside which of them that is told. */
function heldUntilBack({ script, ...scenario }: Scenario, lineCount: number): Scenario {
  let lines = 0;
  const steps = [...(script as readonly Step[])].flatMap((step): Step[] => {
    if (step.kind === 'log') lines++;
    return step.kind === 'log' && lines === lineCount ? [step, untilBack, pause(5_000)] : [step];
  });
  return { ...scenario, script: steps };
}

function cut(page: string): string {
  return page.replace(new RegExp(`^(.{${longestLine}}).+$`, 'gmu'), '$1…');
}
