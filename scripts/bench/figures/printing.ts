import type { Cost } from '../child.ts';
import type { LogShape } from '../recording.ts';
import { inRounds, median, ratio } from '../rounds.ts';
import { runAction, runFloor } from '../subjects.ts';
import { inMebibytes, mebibyte, type Row } from '../table.ts';
import type { Bench } from './bench.ts';

/** A long log: the time beside the floor's, the memory, and the requests. */
export async function printing({ server, rounds, quick }: Bench): Promise<Row[]> {
  const many = quick ? 200_000 : 1_000_000;
  const few = many / 10;
  const [long, short] = [shapeOf(many), shapeOf(few)];
  const mixed = { ...long, isMixed: true };
  const { action, floor, shorter, mixedAction, mixedFloor } = await inRounds(rounds, {
    floor: async () => runFloor(server.port, await server.prepare({ shape: long })),
    action: async () => runAction(server.port, await server.prepare({ shape: long })),
    shorter: async () => runAction(server.port, await server.prepare({ shape: short })),
    mixedFloor: async () => runFloor(server.port, await server.prepare({ shape: mixed })),
    mixedAction: async () => runAction(server.port, await server.prepare({ shape: mixed }))
  });
  await server.prepare({ shape: short }).then(expected => runAction(server.port, expected));
  const { requests } = await server.report();
  const calls = requests.filter(request => !request.startsWith('STREAM'));
  const peak = median(action.map(({ peakBytes }) => peakBytes));
  const growth = peak - median(shorter.map(({ peakBytes }) => peakBytes));
  const share = ratio(action, floor, ({ tookMs }) => tookMs);
  const mixedShare = ratio(mixedAction, mixedFloor, ({ tookMs }) => tookMs);
  const cpu = ratio(action, floor, ({ cpuMs }) => cpuMs);
  const [count, fewer] = [many, few].map(lines => lines.toLocaleString('en'));
  const floorPeak = inMebibytes(median(floor.map(({ peakBytes }) => peakBytes)));
  return [
    {
      what: `time for ${count} lines, of the floor's`,
      value: share,
      shown: share.toFixed(2),
      most: 0.5,
      note: times(action, floor)
    },
    {
      what: 'its CPU time, of the floor’s',
      value: cpu,
      shown: cpu.toFixed(2),
      note: 'of the processes alone, without server and reader'
    },
    {
      what: 'the same of lines as builds write them',
      value: mixedShare,
      shown: mixedShare.toFixed(2),
      most: 1,
      note: times(mixedAction, mixedFloor)
    },
    {
      what: `peak memory at ${count} lines`,
      value: peak,
      shown: inMebibytes(peak),
      most: 110 * mebibyte,
      note: `the floor: ${floorPeak}`
    },
    { what: `its growth from ${fewer} lines`, value: growth, shown: inMebibytes(growth), most: 20 * mebibyte },
    { what: 'requests for one deployment', value: calls.length, shown: `${calls.length}`, most: 5 }
  ];
}

function times(action: readonly Cost[], floor: readonly Cost[]): string {
  const seconds = (costs: readonly Cost[]) => (median(costs.map(({ tookMs }) => tookMs)) / 1000).toFixed(2);
  return `${seconds(action)} s beside ${seconds(floor)} s, ${action.length} rounds`;
}

function shapeOf(lines: number): LogShape {
  return { lines, lineBytes: 80 };
}
