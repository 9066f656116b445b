import type { Cost } from '../child.ts';
import { inRounds, median, ratio } from '../rounds.ts';
import { runAction, runEmpty } from '../subjects.ts';
import { inMilliseconds, type Row } from '../table.ts';
import type { Bench } from './bench.ts';

/** How long it takes to the first request, beside a Node process that does nothing else. */
export async function starting({ server, rounds }: Bench): Promise<Row[]> {
  const first = async (run: (port: number) => Promise<Cost>) => {
    const { startedAtMs } = await run(server.port);
    return (await server.report()).firstRequestAtMs - startedAtMs;
  };
  const { action, request, empty } = await inRounds(rounds * 5, {
    action: async () => {
      const expected = await server.prepare({ shape: { lines: 100, lineBytes: 80 } });
      return first(port => runAction(port, expected));
    },
    request: async () => {
      await server.prepare({});
      return first(runEmpty);
    },
    empty: async () => (await runEmpty()).tookMs
  });
  const value = ratio(action, request, ms => ms);
  const [ours, theirs, least] = [action, request, empty].map(times => inMilliseconds(median(times)));
  const note = `${ours} beside ${theirs}; a Node that does nothing takes ${least}`;
  return [{ what: 'start to first request, of one request’s', value, shown: value.toFixed(2), most: 1.5, note }];
}
