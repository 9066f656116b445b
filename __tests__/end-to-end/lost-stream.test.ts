import { describe, expect, test } from '@jest/globals';
import type { StreamEffect } from '../../simulator/scalingo/index.ts';
import { calm, deployLosing, deployWith, expectExact, expectResumed } from '../support/lost.ts';
import { annotationsOf } from '../support/page.ts';
import { linesUntilBack } from '../support/scripts.ts';
import { severalAtOnce } from '../support/several.ts';

/** Ways in which a connection ends in the middle of the build, each time when it has brought twelve lines. */
const ends: StreamEffect[] = [
  { kind: 'reset' },
  { kind: 'reset', inFrame: true },
  { kind: 'end' },
  { kind: 'close', code: 1000 },
  { kind: 'close', code: 4000 },
  { kind: 'garbage', frame: 'no json' },
  { kind: 'garbage', frame: 'invalid utf-8' },
  { kind: 'garbage', frame: 'huge', sizeBytes: 20 * 1024 * 1024 }
];

describe.each(['success', 'crashed-error'])('in a %s', name => {
  test('every connection is lost in its middle: the log is whole, and the end is as REST says', async () => {
    await severalAtOnce(
      ends,
      effect => JSON.stringify(effect),
      async effect => {
        const deployed = await deployLosing(name, effect, { afterLines: 12 });

        expectExact(deployed, name);
        expect(deployed.scalingo.connections.some(({ linesSent }) => linesSent >= 12)).toBe(true);
      }
    );
  });

  test('every connection is closed right after the auth frame: one warning', async () => {
    const deployed = await deployLosing(name, { kind: 'close', code: 1008 });

    expectExact(deployed, name);
    expect(annotationsOf(deployed.result, 'warning')).toEqual([expect.stringContaining('close code 1008')]);
  });
});

test('a stream that breaks in the middle of the build, and is refused when it is opened again', async () => {
  expectExact(await deployWith('lost-connection', []));
});

test('a stream that closes cleanly in the middle of a build that then fails is no success', async () => {
  const faults = [{ on: 'stream', when: { afterStatus: 'building' }, effect: { kind: 'close', code: 1000 } }] as const;

  expectResumed(
    await deployWith(linesUntilBack(20, 300, 10, 'build-error'), faults, calm),
    'build-error',
    'close code 1000'
  );
});

test('a stream that its servers cut whenever it was silent for three seconds', async () => {
  const deployed = await deployWith('success', [], { settings: { cutIdleStreamMs: 3000, pingIntervalMs: 0 } });

  expectExact(deployed);
  expect(deployed.scalingo.connections.length).toBeGreaterThan(1);
});
