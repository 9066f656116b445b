import { inRounds, median } from '../rounds.ts';
import { runAction, runFloor } from '../subjects.ts';
import type { Row } from '../table.ts';
import type { Bench } from './bench.ts';

const shapes = { '1 byte': 1, '80 bytes': 80, '10 kB': 10_000, '8 MB': 8_000_000 } as const;
type Name = keyof typeof shapes;

/** Lines of very different lengths: the time for a byte falls as they grow. */
export async function differentLines({ server, rounds, quick }: Bench): Promise<Row[]> {
  const totalBytes = quick ? 16_000_000 : 48_000_000;
  const timesOf = async (name: Name) => {
    const lineBytes = shapes[name];
    // A million lines of one byte are enough.
    const lines = Math.min(1_000_000, Math.ceil(totalBytes / (lineBytes + 1)));
    const shape = { lines, lineBytes };
    const nothing = await runAction(server.port, await server.prepare({ shape: { lines: 10, lineBytes: 80 } }));
    const all = await runAction(server.port, await server.prepare({ shape }));
    const floor = await runFloor(server.port, await server.prepare({ shape }));
    const bytes = lines * (lineBytes + 1);
    return { perByte: ((all.tookMs - nothing.tookMs) * 1e6) / bytes, ofFloor: all.tookMs / floor.tookMs };
  };
  const names = Object.keys(shapes) as Name[];
  const measured = Object.fromEntries(names.map(name => [name, () => timesOf(name)])) as Record<
    Name,
    () => ReturnType<typeof timesOf>
  >;
  const results = await inRounds(Math.ceil(rounds / 2), measured);
  return names.map((name, index) => {
    const value = median(results[name].map(({ perByte }) => perByte));
    const ofFloor = median(results[name].map(({ ofFloor }) => ofFloor));
    const shorter = names[index - 1];
    // A little more is allowed: with a frame of megabytes nothing can be done before all of it is there, and other figures differ by a tenth as it is.
    const most = shorter && median(results[shorter].map(({ perByte }) => perByte)) * 1.2;
    const note = `the whole run takes ${ofFloor.toFixed(2)} of the floor’s time`;
    return {
      what: `time for a byte, lines of ${name}`,
      value,
      shown: `${value.toFixed(1)} ns`,
      note,
      ...(most ? { most } : {})
    };
  });
}
