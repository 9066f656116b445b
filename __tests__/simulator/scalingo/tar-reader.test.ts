import { expect, test } from '@jest/globals';
import { TarError, TarReader } from '../../../simulator/scalingo/tar-reader.ts';
import { entry, pax, tar } from './archives.ts';

const name = `my-app/${'é🚀'.repeat(60)}`;
const whole = tar(
  { name: 'my-app/', type: '5' },
  pax({ path: name, mtime: '1' }),
  { name: 'short', content: 'x'.repeat(1300) },
  { name: 'my-app/last', content: 'y' }
);

function read(bytes: Buffer, pieceBytes = bytes.length): string[] {
  const reader = new TarReader();
  const names: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    names.push(...reader.take(bytes.subarray(at, at + pieceBytes)).map(one => one.name));
  }
  reader.end();
  return names;
}

test.each([1, 7, 511, 512, 513, 4096])('the same entries, in pieces of %i bytes', pieceBytes => {
  expect(read(whole, pieceBytes)).toEqual(['my-app/', name, 'my-app/last']);
});

test('a tar that stops anywhere but between two entries is broken', () => {
  const entries = whole.subarray(0, -1024);
  const ends = new Set([0, 512, 512 + 1024, 512 + 1024 + 2048, entries.length]);
  for (let bytes = 0; bytes <= entries.length; bytes += 64) {
    if (ends.has(bytes)) expect(() => read(entries.subarray(0, bytes))).not.toThrow();
    else expect(() => read(entries.subarray(0, bytes))).toThrow(new TarError('unexpected EOF'));
  }
});

test('whatever comes after its end is not read', () => {
  expect(read(Buffer.concat([whole, Buffer.alloc(700, 'x')]))).toHaveLength(3);
});

const huge = entry({ name: 'my-app/huge' });
huge.writeUInt32BE(0x80000000, 124);
huge.fill(0xff, 125, 136);

test.each([
  ['a block of zeros between two entries', Buffer.concat([Buffer.alloc(512), entry({ name: 'x' })])],
  ['a record of pax without a length', entry({ name: 'x', type: 'x', content: 'path=a\n' })],
  ['a record of pax that is longer than it', entry({ name: 'x', type: 'x', content: '99 path=a\n' })],
  ['a record of pax of no length', entry({ name: 'x', type: 'x', content: '0 path=a\n' })],
  ['a name of gigabytes', entry({ name: 'x', type: 'L', sizeBytes: 4_000_000_000 })],
  ['a size that nobody can count to', huge]
])('%s is refused', (_, bytes) => {
  expect(() => read(bytes)).toThrow(TarError);
});
