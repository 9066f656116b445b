import { expect, test } from '@jest/globals';
import { LogEnd } from '../../src/follow/log-end.ts';
import { plain } from './in-bytes.ts';

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `line ${from + index}`);

test('keeps a short log whole, in order', () => {
  const end = new LogEnd();
  expect(end.lines).toEqual([]);
  end.add(['a', 'b']);
  end.add([]);
  end.add(['c']);
  expect(end.lines).toEqual(['a', 'b', 'c']);
});

test.each([1, 7, 399, 400, 401, 5000])('keeps the last lines of a long log that comes %i at a time', size => {
  const end = new LogEnd();
  for (let from = 0; from < 5000; from += size) end.add(numbered(from, Math.min(from + size, 5000)));
  expect(end.lines).toEqual(numbered(4600, 5000));
});

test.each([1, 7, 399, 400, 401, 5000])('keeps the last lines of one that comes in bytes, %i at a time', size => {
  const end = new LogEnd();
  for (let from = 0; from < 5000; from += size) end.add(plain(numbered(from, Math.min(from + size, 5000))));
  expect(end.lines).toEqual(numbered(4600, 5000));
});

test('keeps the order of lines that come in bytes and of others', () => {
  const end = new LogEnd();
  end.add(plain(['a', 'b']));
  end.add(['é']);
  end.add(plain(['c']));
  expect(end.lines).toEqual(['a', 'b', 'é', 'c']);
});

test('what was kept can be read again and again while more comes', () => {
  const end = new LogEnd();
  end.add(numbered(0, 400));
  expect(end.lines).toEqual(numbered(0, 400));
  end.add(['more']);
  expect(end.lines).toEqual([...numbered(1, 400), 'more']);
});

test('a long line is cut, and of long lines fewer are kept', () => {
  const end = new LogEnd();
  const long = (index: number) => [`${index} ${'x'.repeat(1_000_000)}`];
  for (let index = 0; index < 400; index++) end.add(index % 2 === 0 ? long(index) : plain(long(index)));
  const { lines } = end;
  expect(lines.at(-1)).toMatch(/^399 x+$/);
  expect(lines.map(line => line.length)).toEqual(Array(64).fill(4096));
  end.add(numbered(0, 400));
  expect(end.lines).toEqual(numbered(0, 400));
});

test('of a batch no more lines are read than are kept', () => {
  let read = 0;
  const batch = new Proxy(numbered(0, 100_000), {
    get(lines, name) {
      if (/^\d+$/.test(String(name))) read++;
      return Reflect.get(lines, name);
    }
  });
  const end = new LogEnd();
  end.add(batch);
  expect(read).toBe(400);
  expect(end.lines).toEqual(numbered(99_600, 100_000));
});

test('what is kept already is not touched again by the next line', () => {
  const end = new LogEnd();
  end.add(numbered(0, 400));
  const { slice } = Array.prototype;
  let copies = 0;
  Array.prototype.slice = function counting<T>(this: T[], ...range: [number?, number?]) {
    copies++;
    return slice.apply(this, range);
  };
  try {
    for (let index = 0; index < 1000; index++) end.add([`${index}`]);
  } finally {
    Array.prototype.slice = slice;
  }
  expect(copies).toBe(0);
});
