import { runAction } from '../subjects.ts';
import { inMebibytes, mebibyte, type Row } from '../table.ts';
import type { Bench } from './bench.ts';

const bytesPerSecond = 1_000_000;
/** What the kernel keeps on its way: two sockets' buffers, as Linux lets them grow. */
const onTheWay = 10 * mebibyte;

/** A reader of stdout that takes 1 MB a second: nothing is lost, and it is the server that waits. */
export async function slowReader({ server, quick }: Bench): Promise<Row[]> {
  const shape = { lines: quick ? 150_000 : 500_000, lineBytes: 80 };
  const fast = await runAction(server.port, await server.prepare({ shape }));
  const slow = await runAction(server.port, await server.prepare({ shape }), { bytesPerSecond });
  const { logSentAtMs } = await server.report();
  const ahead = slow.heard.bytes - slow.heard.readUntil(logSentAtMs);
  const growth = slow.peakBytes - fast.peakBytes;
  const took = `${Math.round(slow.heard.bytes / 1e6)} MB in ${Math.round(slow.tookMs / 1000)} s, all of it and in order`;
  return [
    {
      what: 'memory for a reader of 1 MB/s, more than for a fast one',
      value: growth,
      shown: inMebibytes(growth),
      most: 10 * mebibyte,
      note: took
    },
    {
      what: 'how far the server is ahead of it',
      value: ahead,
      shown: inMebibytes(ahead),
      most: onTheWay,
      note: 'most of it in the kernel’s buffers'
    }
  ];
}
