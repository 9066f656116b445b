import { parseArgs } from 'node:util';
import type { Fault } from '../faults.ts';
import type { Scenario } from '../scenario.ts';
import { scenarios } from '../scenarios/index.ts';
import type { Settings } from '../settings.ts';
import { parseFault } from './faults.ts';
import { parseSettings } from './settings.ts';
import { UsageError } from './usage.ts';

/** What a person asked for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'list' }
  | {
      readonly kind: 'run';
      readonly scenario: Scenario;
      readonly port: number;
      readonly speed: number;
      readonly faults: readonly Fault[];
      readonly settings: Partial<Settings>;
    };

const options = {
  scenario: { type: 'string', default: 'success' },
  list: { type: 'boolean', default: false },
  speed: { type: 'string', default: '1' },
  port: { type: 'string', default: '0' },
  fault: { type: 'string', multiple: true, default: [] as string[] },
  setting: { type: 'string', multiple: true, default: [] as string[] },
  help: { type: 'boolean', default: false }
} as const;

/**
 * Reads the command line of the simulator.
 * @param commandLine the arguments after the script's name
 * @throws UsageError with one sentence that says what is wrong
 */
export function parseCommandLine(commandLine: readonly string[]): Request {
  const values = parse(commandLine);
  if (values.help) return { kind: 'help' };
  if (values.list) return { kind: 'list' };
  return {
    kind: 'run',
    scenario: scenarioNamed(values.scenario),
    port: portOf(values.port),
    speed: speedOf(values.speed),
    faults: values.fault.map(parseFault),
    settings: Object.assign({}, ...values.setting.map(parseSettings))
  };
}

function parse(commandLine: readonly string[]) {
  try {
    return parseArgs({ args: [...commandLine], options }).values;
  } catch (error) {
    // Node's own messages go on with advice about positional arguments, of which there are none here.
    throw new UsageError((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '');
  }
}

function scenarioNamed(name: string): Scenario {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (scenario) return scenario;
  throw new UsageError(`there is no scenario ${name}; there are ${Object.keys(scenarios).join(', ')}`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not ${text}`);
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (text.trim() !== '' && Number.isFinite(speed) && speed > 0) return speed;
  throw new UsageError(`--speed takes a number above 0, not ${text}`);
}
