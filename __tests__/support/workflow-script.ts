/** Runs the script of a workflow's step as GitHub's runner would: bash, in a workspace, with the files that it hands out. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { read, stepsOf } from './workflows.ts';

/** The script of the step with this id. */
export function scriptOf(file: string, id: string): string {
  const found = stepsOf(parse(read(file))).find(({ step }) => step.id === id)?.step.run;
  if (found === undefined) throw new Error(`${file} has no step ${id} with a script`);
  return found;
}

/**
 * Runs a script to its end.
 * @param workspace where it runs
 * @param env what the step gives it besides what the runner gives
 * @returns what it wrote as outputs and as its summary
 * @throws Error where it failed
 */
export function runScript(script: string, workspace: string, env: Record<string, string>) {
  const files = join(workspace, '.runner');
  mkdirSync(files, { recursive: true });
  const written = { GITHUB_OUTPUT: join(files, 'output'), GITHUB_STEP_SUMMARY: join(files, 'summary') };
  for (const file of Object.values(written)) writeFileSync(file, '');
  writeFileSync(join(files, 'script.sh'), script);
  // As the runner does where a step names no shell. Source: "Default values for shells" in GitHub's workflow syntax.
  execFileSync('bash', ['-e', join(files, 'script.sh')], {
    cwd: workspace,
    env: { PATH: process.env.PATH, ...written, ...env },
    stdio: ['ignore', 'ignore', 'inherit']
  });
  const outputs = readFileSync(written.GITHUB_OUTPUT, 'utf8').trimEnd().split('\n');
  return {
    outputs: Object.fromEntries(outputs.map(line => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')])),
    summary: readFileSync(written.GITHUB_STEP_SUMMARY, 'utf8')
  };
}
