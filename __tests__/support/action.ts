import { parse } from 'yaml';
import { read } from './workflows.ts';

interface Action {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
}

/** What `action.yml` promises to workflows. */
export const action: Action = parse(read('action.yml'));

/** What the simulator's own promises. */
export const simulator: Action = parse(read('simulator/action.yml'));
