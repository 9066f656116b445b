import { expect, test } from '@jest/globals';
import { leakedToken, scenarios } from '../../simulator/scalingo/scenarios/index.ts';
import { type DeploymentOptions, deployOnce } from '../support/deployment.ts';
import { normalised, pageOf } from '../support/snapshot.ts';

/** What differs from the usual; the stage that nobody has heard of lasts long enough to be asked about. */
const special: Readonly<Record<string, DeploymentOptions>> = {
  hostile: { tokens: [{ token: leakedToken }], leaks: true },
  'unknown-stage': { speed: 20 }
};
/** Its log is more than anybody wants to look through. */
const names = Object.keys(scenarios).filter(name => name !== 'huge');
const longestLine = 200;

test.each(names)('what a person sees of the scenario %s', async name => {
  const scenario = scenarios[name];
  const { result } = await deployOnce({ ...(scenario && { scenario }), ...special[name] });

  expect(cut(pageOf(result))).toMatchSnapshot('log');
  const annotations = result.annotations.map(({ level, message, file }) => `${level} ${file ?? ''}: ${message}`);
  expect(normalised(annotations.join('\n'))).toMatchSnapshot('annotation');
  expect(cut(normalised(result.summary))).toMatchSnapshot('summary');
});

function cut(page: string): string {
  return page.replace(new RegExp(`^(.{${longestLine}}).+$`, 'gmu'), '$1…');
}
