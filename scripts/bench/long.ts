import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Scenario, startScalingo } from '../../simulator/scalingo/index.ts';
import { CommonTime } from '../../simulator/time/common-time.ts';
import { writeFastTime } from './long/preload.ts';
import { longScenario } from './long/scenario.ts';
import { deploy } from './subjects.ts';
import { inMebibytes, mebibyte, type Row } from './table.ts';

const cutAfterMs = 5 * 60_000;

export interface LongOptions {
  lines: number;
  /** Simulated seconds in a second, at most: where the simulator or the step does not get on, their time stands still. */
  speed: number;
}

/**
 * One deployment of two hours against the simulator: one in the queue, one of build, with a stream that is cut every five minutes and replays
 * its last lines, and a bearer that has to be renewed.
 */
export async function followLong({ lines, speed }: LongOptions): Promise<Row[]> {
  const scenario: Scenario = longScenario(lines);
  const time = new CommonTime(speed);
  const scalingo = await startScalingo({
    scenario,
    speed,
    time,
    settings: { replay: { lines: 500 } },
    faults: [{ on: 'stream', when: { times: 'always', afterMs: cutAfterMs }, effect: { kind: 'reset' } }]
  });
  const folder = mkdtempSync(join(tmpdir(), 'long-'));
  try {
    const { apiUrl, authUrl, token } = scalingo;
    const { peakBytes, heard } = await deploy(
      { apiUrl, authUrl, token },
      {
        comparison: { places: true },
        nodeFlags: ['--import', writeFastTime(folder)],
        env: { SIMULATED_SPEED: `${speed}` },
        time
      }
    );
    if (heard.linesInOrder !== lines) throw new Error(`${heard.linesInOrder} of ${lines} lines were printed`);
    const calls = Map.groupBy(scalingo.requests, ({ call }) => call);
    const count = (call: string) => calls.get(call as never)?.length ?? 0;
    const connections = scalingo.connections.length;
    const kinds = [...calls].map(([call, requests]) => `${call} ${requests.length}`).join(', ');
    const most = mostRequests(connections);
    return [
      {
        what: 'lines printed, each once and in order',
        value: heard.linesInOrder,
        shown: heard.linesInOrder.toLocaleString('en')
      },
      { what: 'connections, each cut after five minutes', value: connections, shown: `${connections}` },
      { what: 'requests', value: scalingo.requests.length, shown: `${scalingo.requests.length}`, most, note: kinds },
      {
        what: 'bearers',
        value: count('exchange'),
        shown: `${count('exchange')}`,
        most: 3,
        note: 'one, and one more for each hour'
      },
      {
        what: 'peak memory',
        value: peakBytes,
        shown: inMebibytes(peakBytes),
        // What an ordinary long log takes, something for the time that is made to pass faster, and the digests.
        most: 130 * mebibyte + 8 * lines,
        note: '8 bytes of it for each line'
      }
    ];
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
    await scalingo.stop();
  }
}

/**
 * What the contract promises: five, two more bearers, what a silent stream is asked in the hour of the queue, and for each lost connection one
 * request in five seconds until the log is whole again.
 */
function mostRequests(connections: number): number {
  // A connection of five minutes that is silent is asked about after 30 s, and then after 1 and 2 minutes.
  const silent = 3 * 12;
  // It is back within a few seconds: the state is asked for once or twice, and the log where its place is not certain.
  return 5 + 2 + silent + 3 * connections;
}
