import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StepOptions, startStep } from '../../simulator/runner/index.ts';
import { type Scalingo, startScalingo } from '../../simulator/scalingo/index.ts';

export interface Started {
  /** From its start until Scalingo had its first request. */
  firstRequestMs: number;
  /** What of the bundle was loaded until then. */
  files: number;
  bytes: number;
}

const noting = join(import.meta.dirname, 'loaded.ts');

/** Starts a step of the built action, until its first request to Scalingo. @param file where it leaves what it loaded */
export function startDeploying(inputs: Record<string, string>, step: StepOptions, file: string): Promise<Started> {
  return untilFirstRequest(async scalingo => {
    const { apiUrl, authUrl, token } = scalingo;
    const started = startStep({
      ...step,
      inputs: { ...inputs, app: 'my-app', token, api_url: apiUrl, auth_url: authUrl, wait: 'false' },
      env: { ...step.env, LOADED_FILE: file },
      nodeFlags: ['--no-warnings', '--import', noting]
    });
    return async () => {
      await started.ended;
      return JSON.parse(readFileSync(file, 'utf8'));
    };
  });
}

/** The same of a Node process that does nothing else, and carries the same note-taker. */
export function startBare(): Promise<Started> {
  return untilFirstRequest(async ({ authUrl }) => {
    const script = `import { request } from 'node:http'; request(process.argv[1], { method: 'POST' }, answer => answer.resume()).end();`;
    const started = spawn(
      process.execPath,
      ['--no-warnings', '--import', noting, '--input-type=module', '-e', script, `${authUrl}/v1/tokens/exchange`],
      { stdio: 'ignore' }
    );
    return async () => {
      await once(started, 'exit');
      return { files: 0, bytes: 0 };
    };
  });
}

/** @param start starts it, and gives what waits for its end and tells what it loaded */
async function untilFirstRequest(
  start: (scalingo: Scalingo) => Promise<() => Promise<Omit<Started, 'firstRequestMs'>>>
): Promise<Started> {
  const scalingo = await startScalingo();
  try {
    const beganAtMs = performance.now();
    const end = await start(scalingo);
    await scalingo.until(({ requests }) => requests[0]);
    const firstRequestMs = performance.now() - beganAtMs;
    return { firstRequestMs, ...(await end()) };
  } finally {
    await scalingo.stop();
  }
}
