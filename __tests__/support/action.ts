import { parse } from 'yaml';
import { read } from './workflows.ts';

/** What `action.yml` promises to workflows. */
export const action: {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
} = parse(read('action.yml'));
