/** What a system has, or can do to a process, and not every other one. */
export interface System {
  /** Signals that a process hears, and two that let it stand still and go on: on Windows Node ends it at once, whatever the signal. */
  readonly signals: boolean;
  /** A process goes on while what it writes is not read: on Windows Node itself waits in each write to a pipe (lib/net.js, `makeSyncWrite`). */
  readonly unreadOutput: boolean;
  /** `/dev/full`, under which the disk is always full. */
  readonly fullDisk: boolean;
}

/** What the stand-in for the runner can do to a step here. */
export function systemOf(platform: NodeJS.Platform = process.platform): System {
  return { signals: platform !== 'win32', unreadOutput: platform !== 'win32', fullDisk: platform === 'linux' };
}
