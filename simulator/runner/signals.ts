import type { ChildProcess } from 'node:child_process';

/**
 * Ends a process as the runner ends a cancelled step: SIGINT, after a while SIGTERM, after another while SIGKILL, each to
 * this process alone and none to what it started (actions/runner, src/Runner.Sdk/ProcessInvoker.cs,
 * CancelAndKillProcessTree; there 7.5 s and 2.5 s). On Windows, where the runner presses Ctrl-C and Ctrl-Break, Node can
 * send neither to another process: there the first signal already kills.
 */
export function sendCancelSignals(process: ChildProcess, { termMs, killMs }: { termMs: number; killMs: number }): void {
  let timer: NodeJS.Timeout;
  process.once('exit', () => clearTimeout(timer));
  process.kill('SIGINT');
  timer = setTimeout(() => {
    process.kill('SIGTERM');
    timer = setTimeout(() => process.kill('SIGKILL'), killMs);
  }, termMs);
}
