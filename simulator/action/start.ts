/** Starts the simulator in a process that stays when the step has ended, and knows when it listens. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Asked } from './asked.ts';

/** The argument by which this file knows that it is the one that stays. */
export const inBackground = 'in-background';

/** What the process that stays is told, by a pipe of its own: an argument could be read by everybody on the machine. */
export interface Order {
  readonly asked: Asked;
  readonly token: string;
  /** Who knows it may stop the simulator. */
  readonly key: string;
}

/** What it says once it can be reached. */
export interface Listening {
  readonly apiUrl: string;
  readonly authUrl: string;
  /** Where it is stopped. */
  readonly port: number;
}

/** Of the runner's environment only what a process needs to live, and the mark by which the runner ends at the end of a job what was left. */
const needed = ['PATH', 'SystemRoot', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'RUNNER_TRACKING_ID'];

/**
 * Starts it, and resolves when it listens.
 * @param mistakes the file that takes what a mistake of its own makes it say
 * @throws Error where it ended before it listened, with what it said
 */
export async function startInBackground(script: string, order: Order, mistakes: string): Promise<Listening> {
  const file = openSync(mistakes, 'w');
  const child = spawn(process.execPath, [script, inBackground], {
    detached: true,
    windowsHide: true,
    cwd: import.meta.dirname,
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.includes(name))),
    // None of the step's own streams: the runner waits for their end.
    stdio: ['ignore', 'ignore', file, 'ipc']
  });
  closeSync(file);
  try {
    return await new Promise<Listening>((resolve, reject) => {
      child.once('message', message => resolve(message as Listening));
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`it ended before it listened: ${readFileSync(mistakes, 'utf8')}`)));
      child.send(order, error => error && reject(error));
    });
  } finally {
    child.removeAllListeners();
    if (child.connected) child.disconnect();
    child.unref();
  }
}
