import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code, link, prose, tableOf } from '../../../src/github/summary/html.ts';
import { isLinear } from '../../is-linear.ts';
import { activeIn } from '../../support/active.ts';

test.each([
  ['plain words stay plain', "the build failed: it doesn't fit.", 'the build failed: it doesn&#39;t fit.'],
  ['numbers too', 'within 60 seconds, 1.5 MB (1,500,000)', 'within 60 seconds, 1.5 MB (1,500,000)'],
  ['but not those that could be a commit', '1234567', '<code>1234567</code>'],
  ['what is quoted in backticks is code', 'give `timeout` more', 'give <code>timeout</code> more'],
  ['a mention is code', 'Cannot find "@octocat/x".', 'Cannot find &#34;<code>@octocat/x</code>&#34;.'],
  ['an issue is code', 'fixes #1, GH-2', 'fixes <code>#1</code>, <code>GH-2</code>'],
  ['an address is code', '(https://example.com)', '(<code>https://example.com</code>)'],
  ['what looks like a commit is code', 'as defaced says', 'as <code>defaced</code> says'],
  ['even where it is joined', 'un-defaced', '<code>un-defaced</code>'],
  ['an emoji is code', 'a :rocket: here', 'a <code>:rocket</code>: here'],
  ['lines stay lines', 'one\ntwo', 'one<br>two'],
  ['a backtick alone is code', 'one ` two', 'one <code>&#96;</code> two']
])('%s', (_, text, html) => {
  expect(prose(text)).toBe(html);
});

const hostile = [
  '</code></td></table><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '\n\n# A heading\n\n[a link](https://example.com)\n\n![an image](https://example.com/a.png)',
  '\r\r# A heading\r\r@octocat',
  '```\n</details>',
  '&lt;b&gt; &amp; <b>',
  '\u0000\u001b[31m',
  '<!-- never closed',
  '`@octocat` ` @octocat `#1',
  '$x$ $$y$$ $`z`$',
  'a\u2028\u2028# b'
];
const anything = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...hostile, ' ', '@a', '#1', 'word', '`', '<', '\n'))
      .map(parts => parts.join(''))
  },
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' })
);

test('whatever a value is, it becomes inert wherever it stands', () => {
  const places = [
    (value: string) => `<h3>${prose(value)}</h3>`,
    (value: string) => `<p>${code(value)}</p>`,
    (value: string) => `<p><strong>${prose(value)}</strong></p>`,
    (value: string) => tableOf([['Name', link('https://example.com/', code(value))]]),
    (value: string) => tableOf([['Name', prose(value)]])
  ];
  const isInert = (value: string) => places.flatMap(place => activeIn(place(value), ['https://example.com/']));
  for (const value of hostile) expect(isInert(value)).toEqual([]);
  fc.assert(
    fc.property(anything, value => expect(isInert(value)).toEqual([])),
    { numRuns: 300 }
  );
});

test('what a reader finds in it is the text itself', () => {
  const decoded = (html: string) =>
    html.replace(/<\/?code>/g, '').replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)));
  const holds = (value: string) => {
    const text = value.toWellFormed().slice(0, 190);
    expect(decoded(code(text))).toBe(text);
    // Between words a blank is a blank; where backticks stood there is code.
    const words = (given: string) => given.replace(/<br>/g, ' ').replaceAll('`', '').replace(/\s+/g, ' ');
    expect(words(decoded(prose(text)))).toBe(words(text));
  };
  fc.assert(fc.property(anything, holds), { numRuns: 300 });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  ' https://example.com',
  '//example.com',
  'file:///etc',
  'https:///x'
])('an address like %j is no link', url => {
  expect(link(url, 'x')).toBe('x');
});

test('an address cannot leave its attribute', () => {
  expect(link('https://x/"><script>alert(1)</script>', 'x')).not.toMatch(/<script|"><s/);
});

test('rows without a cell are left out, and a table without a row', () => {
  expect(
    tableOf([
      ['one', ''],
      ['two', undefined],
      ['three', 'x']
    ])
  ).toMatch(/^<table>\n<tr>.*three.*<\/tr>\n<\/table>$/);
  expect(tableOf([['one', '']])).toBe('');
});

test('text takes linear time, whatever is repeated', () => {
  const units = ['`', '` ', '(', '.', '@a ', "a'", 'a-', ' ', '\n', '.a', '"'];
  const readAll = (size: number) => {
    for (const unit of units) prose(unit.repeat(size));
  };
  expect(isLinear(readAll, 8_000)).toBe(true);
});
