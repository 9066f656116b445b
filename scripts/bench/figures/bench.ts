import type { Server } from '../start-server.ts';

/** What a figure is measured with. */
export interface Bench {
  server: Server;
  rounds: number;
  /** A short run: smaller logs, and shorter waits. What it says is rough. */
  quick: boolean;
}
