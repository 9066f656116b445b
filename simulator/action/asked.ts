import { parseCommandLine, type Request } from '../scalingo/cli/arguments.ts';
import { UsageError } from '../scalingo/cli/usage.ts';
import type { ScalingoOptions } from '../scalingo/options.ts';
import { hostile } from '../scalingo/scenarios/index.ts';
import { defaultSettings, type Settings } from '../scalingo/settings.ts';

/** What a workflow asked for, as text, so that it can be handed to another process. */
export interface Asked {
  readonly app: string;
  readonly scenario: string;
  readonly speed: string;
  /** Empty where nothing was deployed before. */
  readonly lastGitRef: string;
  /** JSON, one on each line. */
  readonly faults: string;
  /** JSON, or empty. */
  readonly settings: string;
}

/**
 * What a simulator is started with.
 * @param token the API token that it takes
 * @throws UsageError with one sentence that says which input is wrong, and what it takes
 */
export function optionsOf(asked: Asked, token: string): ScalingoOptions {
  const { scenario, speed, faults, settings } = requestOf(asked);
  const deployed = asked.lastGitRef === '' ? {} : { lastGitRef: asked.lastGitRef };
  return {
    // This scenario leaks the token that is in use, which is never the same here.
    scenario: scenario.name === 'hostile' ? hostile(token) : scenario,
    speed,
    faults,
    settings: { ...realDeadlines(speed), ...settings },
    apps: [{ name: asked.app, ...deployed }],
    tokens: [{ token }]
  };
}

/** A client's clock does not run faster: what it was promised an hour or ten minutes for, it has for so long. */
function realDeadlines(speed: number): Partial<Settings> {
  const factor = Math.max(1, speed);
  return {
    bearerLifetimeSeconds: Math.ceil(defaultSettings.bearerLifetimeSeconds * factor),
    sourceLifetimeMs: Math.ceil(defaultSettings.sourceLifetimeMs * factor)
  };
}

/** Reads the inputs as the command line reads the same things. */
function requestOf({ scenario, speed, faults, settings }: Asked): Request & { kind: 'run' } {
  const lines = faults.split(/\r?\n/).filter(line => line.trim() !== '');
  const given = [`--scenario=${scenario}`, `--speed=${speed}`, ...lines.map(line => `--fault=${line}`)];
  if (settings.trim() !== '') given.push(`--setting=${settings}`);
  try {
    return parseCommandLine(given) as Request & { kind: 'run' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.message.replace(/^--(fault|setting)\b/, '$1s').replace(/^--/, ''));
  }
}
