import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Element } from 'hast';
import { treeOf } from '../../../scripts/pictures/markdown.ts';
import { hostilePage } from '../../../simulator/scalingo/scenarios/hostile-page.ts';
import { fenced } from '../../../src/github/summary/fence.ts';
import { activeIn } from '../../support/active.ts';

const plenty = 1024 * 1024;

const inOneLine = (text: string) => text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, '');

/** What a page shows of a block; undefined where it is not one block alone. */
function shownOf(markdown: string): string | undefined {
  const blocks = treeOf(markdown).children.filter(({ type }) => type !== 'text');
  const [pre] = blocks as Element[];
  if (blocks.length !== 1 || pre?.tagName !== 'pre' || pre.children.length !== 1) return undefined;
  const [inside] = pre.children as Element[];
  return inside?.children.map(child => (child.type === 'text' ? child.value : '<>')).join('');
}

const lines = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...hostilePage,
      '`````````',
      ' ````',
      '\t```',
      '~~~~~',
      '```mermaid',
      '````text',
      '',
      ' ',
      '<pre>',
      '</pre>'
    ),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })).map(inOneLine)
  ),
  { minLength: 1, maxLength: 12 }
);

test('whatever lines there are, the page shows exactly them, in one block', () => {
  const holds = (lines: string[]) => {
    const block = fenced(lines, plenty);
    if (block === undefined) return expect(lines.join('')).toBe('');
    expect(activeIn(`before\n\n${block}\n\nafter`, [])).toEqual([]);
    // The library loses a blank line at the beginning.
    expect(shownOf(block)?.replace(/^\n+/, '')).toBe(`${lines.join('\n')}\n`.replace(/^\n+/, ''));
  };
  for (const line of hostilePage) holds([line]);
  holds([...hostilePage]);
  fc.assert(fc.property(lines, holds), { numRuns: 1_000 });
});

test('a line that is two, although none should be, is one', () => {
  expect(shownOf(fenced(['one\n````\n# two\r\u2028three'], plenty) ?? '')).toBe('one ```` # two  three\n');
});

test('the last lines are kept where there is no room for all', () => {
  const many = Array.from({ length: 100 }, (_, line) => `line ${line} ${'`'.repeat(line)}`);
  for (const room of [0, 10, 50, 200, 1_000, 5_000]) {
    const block = fenced(many, room);
    expect(Buffer.byteLength(block ?? '')).toBeLessThanOrEqual(room);
    if (block !== undefined) expect(block).toContain('line 99');
  }
  expect(fenced(many, 50)).toBeUndefined();
  expect(fenced(many, 1_000)).toBeDefined();
});

test('nothing to show is no block', () => {
  expect(fenced([], plenty)).toBeUndefined();
  expect(fenced(['', ''], plenty)).toBeUndefined();
});
