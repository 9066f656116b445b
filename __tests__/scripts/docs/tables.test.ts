import { expect, test } from '@jest/globals';
import { between, inputsTable, outputsTable } from '../../../scripts/docs/tables.ts';

const action = {
  inputs: {
    app: { description: "The app's name.", required: true },
    wait: { description: 'Whether to wait\nfor `a|b`.', default: 'true' },
    source_url: { description: 'An URL.' }
  },
  outputs: { status: { description: 'The last status.' } }
};

test('a row for each input: required, its default, or none', () => {
  expect(inputsTable(action)).toBe(
    [
      '| input | default | meaning |',
      '|---|---|---|',
      "| `app` | required | The app's name. |",
      '| `wait` | `true` | Whether to wait for `a\\|b`. |',
      '| `source_url` | – | An URL. |'
    ].join('\n')
  );
});

test('a row for each output', () => {
  expect(outputsTable(action)).toBe('| output | value |\n|---|---|\n| `status` | The last status. |');
});

test('a table takes the place of the one before, and nothing else changes', () => {
  const page = 'a\n<!-- x -->\nold\n<!-- /x -->\nb\n';
  const fresh = 'a\n<!-- x -->\nnew\n<!-- /x -->\nb\n';
  expect(between(page, 'x', 'new')).toBe(fresh);
  expect(between(fresh, 'x', 'new')).toBe(fresh);
});

test.each(['', '<!-- x -->', '<!-- /x -->', '<!-- x --><!-- /x --><!-- x --><!-- /x -->'])(
  'a page without both marks once is refused: "%s"',
  page => {
    expect(() => between(page, 'x', 'new')).toThrow('needs <!-- x -->');
  }
);
