import { expect, test } from '@jest/globals';
import { styleOf } from '../../../../simulator/runner/page/style.ts';
import { summaryLines } from '../../../../simulator/runner/page/summary.ts';

const lines = (markdown: string) => summaryLines(markdown, styleOf(false));

test.each([
  ['nothing', '', []],
  ['a heading', '# Deployed **my-app**\n\n\n\ntext', ['Deployed my-app', '', 'text']],
  ['HTML', '<h3>✅ Deployed: my-app</h3>\n<p>one<br>two</p>', ['✅ Deployed: my-app', '', 'one', 'two']],
  [
    'a table in HTML',
    '<table><tr><th align="left">Status</th><td><code>success</code></td></tr><tr><th>At</th><td><a href="https://a.b/c">漢</a></td></tr></table>',
    ['Status  success', 'At      漢 (https://a.b/c)']
  ],
  ['a table in Markdown', '| a | bb |\n|:--|---|\n| c\\|d | `e` |\n', ['a    bb', 'c|d  e']],
  ['links', '[a](https://b) ![alt](c.png) <https://d>', ['a (https://b) alt (c.png) https://d']],
  ['code', 'before\n\n```text\none\n  two\n```\nafter', ['before', '', '│ one', '│   two', '', 'after']],
  ['a longer fence to its own end', '````\n```\n~~~~\n````\nafter', ['│ ```', '│ ~~~~', '', 'after']],
  [
    'that there is a chart',
    'before\n\n```mermaid\ngantt\n  a :1\n```\nafter',
    ['before', '', '(a chart)', '', 'after']
  ],
  ['folded sections', '<details><summary>Last lines</summary>\n\ntext\n\n</details>', ['▾ Last lines', '', 'text']],
  ['lists', '- a\n- b\n<ul><li>c</li><li>d</li></ul>', ['- a', '- b', '', '- c', '- d']],
  ['entities', '&lt;b&gt; &#38;amp; &#x27; &nbsp;| &unknown; &#99999999;', ["<b> &amp; '  | &unknown; &#99999999;"]],
  ['what acts on a terminal', 'a&#27;[2J&#10;b', ['a␛[2J␊b']]
])('shows %s', (_, markdown, expected) => {
  expect(lines(markdown)).toEqual(expected);
});
