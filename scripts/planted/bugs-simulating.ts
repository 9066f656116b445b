import { bug, type PlantedBug } from './bug.ts';

const action = (name: string) => `__tests__/simulator/action/${name}.test.ts`;
const main = 'simulator/action/main.ts';
const background = 'simulator/action/background.ts';

/** What can be wrong with the simulator as an action. */
export const bugsOfSimulating: readonly PlantedBug[] = [
  bug("the simulator's token is not masked", main, '  core.setSecret(token);\n', '', action('job')),
  bug(
    "the simulator's token is the same for everybody",
    main,
    "randomBytes(20).toString('hex')",
    "'0'.repeat(40)",
    action('scenarios')
  ),
  bug('anybody may stop the simulator', background, 'line === key', 'line !== key.slice(99)', action('mistakes')),
  bug(
    'the hostile scenario leaks another token than the one in use',
    'simulator/action/asked.ts',
    "scenario.name === 'hostile' ? hostile(token) : scenario",
    "scenario.name === 'hostile' ? hostile('tk-us-other') : scenario",
    action('scenarios')
  ),
  bug(
    'an app that was deployed before is forgotten',
    'simulator/action/asked.ts',
    "asked.lastGitRef === '' ? {} : { lastGitRef: asked.lastGitRef }",
    '{}',
    action('asked'),
    action('scenarios')
  )
];
