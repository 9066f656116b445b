import { parseArgs } from 'node:util';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { durationMs, scenarios } from '../../simulator/scalingo/scenarios/index.ts';

/** What the demo was asked for: a text to tell, with the exit code, or a scenario to play. */
export type Demo =
  | { kind: 'told'; text: string; exitCode: 0 | 2 }
  | { kind: 'play'; scenario: Scenario; speed: number; colour: boolean; columns: number | undefined };

/** Where the demo is shown, as far as it matters to how. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
}

const usage = `Usage: npm run demo [-- options]

Deploys to a simulated Scalingo on this machine, by the action as it is built, and shows the step as GitHub's page would.

  --scenario NAME   what the deployment does (success)
  --list            list the scenarios
  --speed N         simulated seconds in a second (as fits the scenario), at most 30
  --color           colours even where the output is no terminal
  --help            this text

npm needs the two dashes before the options. Ctrl-C cancels the step as GitHub would; a second one kills it. The exit code
is the step's, but after Ctrl-C npm itself ends with 130.
`;

/** A build is played at least at this pace, so that it can be watched, and faster where it would take longer than it should. */
const slowestSpeed = 6;
const longestMs = 12_000;
/** The step's deadlines shrink with its time: any faster, and a busy machine would miss them. */
const fastestSpeed = 30;

/** Reads the command line. Colours follow `--color`, then NO_COLOR (https://no-color.org), then the terminal. */
export function parseDemo(args: readonly string[], terminal: Terminal, env: NodeJS.ProcessEnv): Demo {
  try {
    const { values } = parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false });
    if (values.help) return { kind: 'told', text: usage, exitCode: 0 };
    if (values.list) return { kind: 'told', text: listOf(scenarios), exitCode: 0 };
    const scenario = scenarioNamed(values.scenario);
    const colour = values.color || (terminal.isTTY === true && !env.NO_COLOR);
    // Some terminals that do not know their width say 0.
    const columns = (terminal.isTTY === true && terminal.columns) || undefined;
    return { kind: 'play', scenario, speed: speedOf(values.speed, scenario), colour, columns };
  } catch (error) {
    // Node ends its messages with a dot, without one, or with a second line of advice.
    const [said = ''] = (error as Error).message.split('\n');
    const message = said.replace(/(?<=^Unexpected argument '.*')\..*/, ': npm needs two dashes before the options');
    return { kind: 'told', text: `${message.replace(/\.$/, '')}. See --help.\n`, exitCode: 2 };
  }
}

const known = {
  scenario: { type: 'string', default: 'success' },
  list: { type: 'boolean', default: false },
  speed: { type: 'string' },
  color: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const;

function listOf(listed: Readonly<Record<string, Scenario>>): string {
  const width = Math.max(...Object.keys(listed).map(name => name.length));
  return Object.values(listed)
    .map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`)
    .join('');
}

function scenarioNamed(name: string): Scenario {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (scenario === undefined) {
    throw new Error(`There is no scenario ${JSON.stringify(name)}. There are: ${Object.keys(scenarios).join(', ')}.`);
  }
  return scenario;
}

function speedOf(text: string | undefined, scenario: Scenario): number {
  if (text === undefined) return Math.min(Math.max(slowestSpeed, durationMs(scenario) / longestMs), fastestSpeed);
  const speed = Number(text);
  if (!(speed > 0 && speed <= fastestSpeed))
    throw new Error(`--speed has to be a number above 0, at most ${fastestSpeed}, not ${JSON.stringify(text)}.`);
  return speed;
}
