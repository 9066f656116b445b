import type { ChildProcess } from 'node:child_process';
import { after, type Time } from '../time/common-time.ts';

/**
 * Ends a process as the runner ends a cancelled step: SIGINT, after a while SIGTERM, after another while SIGKILL, each to
 * this process alone and none to what it started (actions/runner, src/Runner.Sdk/ProcessInvoker.cs,
 * CancelAndKillProcessTree; there 7.5 s and 2.5 s). On Windows, where the runner presses Ctrl-C and Ctrl-Break, Node can
 * send neither to another process: there the first signal already kills.
 * @param time what the milliseconds are counted in
 */
export function sendCancelSignals(
  process: ChildProcess,
  { termMs, killMs }: { termMs: number; killMs: number },
  time: Time
): void {
  let callOff = () => {};
  process.once('exit', () => callOff());
  process.kill('SIGINT');
  callOff = after(time, termMs, () => {
    process.kill('SIGTERM');
    callOff = after(time, killMs, () => process.kill('SIGKILL'));
  });
}
