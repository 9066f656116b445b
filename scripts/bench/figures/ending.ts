import { inRounds, median } from '../rounds.ts';
import { runAction } from '../subjects.ts';
import { inMilliseconds, type Row } from '../table.ts';
import type { Bench } from './bench.ts';

const latencyMs = 50;

/** How long the step still takes when the stream has told the end, with answers that take 50 ms. */
export async function ending({ server, rounds }: Bench): Promise<Row[]> {
  const { end } = await inRounds(rounds, {
    end: async () => {
      const expected = await server.prepare({ shape: { lines: 2000, lineBytes: 80 }, latencyMs });
      const { endedAtMs } = await runAction(server.port, expected);
      return endedAtMs - (await server.report()).endSentAtMs;
    }
  });
  const value = median(end);
  const note = `answers take ${latencyMs} ms; 2,000 lines; to the end of the process`;
  return [{ what: 'end after the terminal event', value, shown: inMilliseconds(value), most: latencyMs + 50, note }];
}
