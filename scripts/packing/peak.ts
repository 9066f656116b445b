import { readFileSync } from 'node:fs';

/**
 * The most memory that this process ever held, in bytes. Not what the system calls its `maxRSS`: of a process that another one started Linux counts
 * in there what that other one held at that moment.
 * Source: proc_pid_status(5), VmHWM; getrusage(2)
 */
export function peakBytes(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Another system, which has no such file.
  }
  return process.resourceUsage().maxRSS * 1024;
}
