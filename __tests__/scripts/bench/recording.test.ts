import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { lineOf, record } from '../../../scripts/bench/recording.ts';

test.each([
  { lines: 1, lineBytes: 80 },
  { lines: 1000, lineBytes: 1 },
  { lines: 1000, lineBytes: 80 },
  { lines: 120_000, lineBytes: 80 },
  { lines: 2, lineBytes: 8_000_000 }
])(
  'a recording of %j has so many lines of that length and is closed, in frames and as a text',
  ({ lines, lineBytes }) => {
    const { pieces, textBytes, sha256 } = record({ lines, lineBytes });
    const text = Buffer.concat(pieces.map(piece => piece.text));

    const close = ' \u001b[1m<-- https://my-app.osc-fr1.scalingo.io -->\u001b[0m\n';
    expect(text.toString('utf8', text.length - close.length)).toBe(close);
    expect(textBytes).toBe(lines * (lineBytes + 1) + close.length);
    expect(text.length).toBe(textBytes);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    const fromFrames = pieces.flatMap(({ frames }) => contentsOf(frames));
    expect(fromFrames.length).toBe(lines + 1);
    expect(`${fromFrames.join('\n')}\n` === text.toString()).toBe(true);
  }
);

test('lines differ, as those of a build do, but for some that come again', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => lineOf(index, 80));
  expect(new Set(lines).size).toBe(751);
});

/** Reads frames as RFC 6455 has them. */
function contentsOf(frames: Buffer): string[] {
  const contents: string[] = [];
  for (let place = 0; place < frames.length; ) {
    const short = frames.readUInt8(place + 1);
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    const sizeBytes =
      short < 126 ? short : short === 126 ? frames.readUInt16BE(place + 2) : Number(frames.readBigUInt64BE(place + 2));
    contents.push(JSON.parse(frames.toString('utf8', place + head, place + head + sizeBytes)).data.content);
    place += head + sizeBytes;
  }
  return contents;
}
