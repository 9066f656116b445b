import type { KnownFailure } from '../known-failure.ts';
import { boot } from './boot.ts';
import { crash } from './crash.ts';
import { elixir } from './elixir.ts';
import { go } from './go.ts';
import { hook } from './hook.ts';
import { java } from './java.ts';
import { memory } from './memory.ts';
import { network } from './network.ts';
import { nodejs } from './nodejs.ts';
import { packages } from './packages.ts';
import { php } from './php.ts';
import { platform } from './platform.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { variables } from './variables.ts';

/**
 * The known failures, in the order in which they count: what the platform says, then what brings down everything else (no memory, no
 * variable, no registry), then what the tools of a language say, each list from the more specific to the more general.
 */
export const knownFailures: readonly KnownFailure[] = [
  ...platform,
  ...memory,
  ...variables,
  ...network,
  ...nodejs,
  ...ruby,
  ...python,
  ...php,
  ...java,
  ...elixir,
  ...go,
  ...packages,
  ...crash,
  ...hook,
  ...boot
];
