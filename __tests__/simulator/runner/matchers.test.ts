import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { print, temporaryFolder } from './fixture.ts';

function workspaceWith(problemMatcher: unknown): string {
  const workspace = temporaryFolder();
  writeFileSync(join(workspace, 'matcher.json'), JSON.stringify({ problemMatcher }));
  return workspace;
}

const compiler = {
  owner: 'compiler',
  pattern: [
    {
      regexp: '^(\\S+):(\\d+):(\\d+): (error|warning|odd): (.*)$',
      file: 1,
      line: 2,
      column: 3,
      severity: 4,
      message: 5
    }
  ]
};

test('a matcher turns plain lines into annotations, also while commands are stopped', async () => {
  const workspace = workspaceWith([compiler]);
  const result = await print(
    [
      'a.c:1:2: error: before',
      '::add-matcher::matcher.json',
      '::stop-commands::0123456789',
      'a.c:1:2: error: e',
      'a.c:3:4: odd: o'
    ],
    { workspace }
  );
  expect(result.annotations).toEqual([{ level: 'error', message: 'e', file: 'a.c', line: 1, column: 2 }]);
  expect(result.lines.slice(-2).map(line => line.stored)).toEqual(['##[error]a.c:1:2: error: e', 'a.c:3:4: odd: o']);
  expect(result.matchers).toEqual(['compiler']);
});

test('a matcher of several patterns, the last one looping', async () => {
  const workspace = workspaceWith([
    {
      owner: 'lint',
      severity: 'warning',
      pattern: [
        { regexp: '^(\\S+\\.js)$', file: 1 },
        { regexp: '^ +(\\d+) (.+)$', line: 1, message: 2, loop: true }
      ]
    }
  ]);
  const { annotations } = await print(
    ['::add-matcher::matcher.json', ' 1 no file', 'a.js', ' 1 one', ' 2 two', 'text', ' 3 three'],
    { workspace }
  );
  expect(annotations).toEqual([
    { level: 'warning', message: 'one', file: 'a.js', line: 1 },
    { level: 'warning', message: 'two', file: 'a.js', line: 2 }
  ]);
});

test('a matcher that does not loop begins anew after its last pattern', async () => {
  const workspace = workspaceWith([
    {
      owner: 'two',
      pattern: [
        { regexp: '^(\\S+\\.js)$', file: 1 },
        { regexp: '^ +(.+)$', message: 1 }
      ]
    }
  ]);
  const { annotations } = await print(['::add-matcher::matcher.json', 'a.js', ' one', ' two'], { workspace });
  expect(annotations).toEqual([{ level: 'error', message: 'one', file: 'a.js' }]);
});

test('a loop ends at the first line that does not fit', async () => {
  const pattern = [{ regexp: '^first$' }, { regexp: '^second$' }, { regexp: '^ +(.+)$', message: 1, loop: true }];
  const workspace = workspaceWith([{ owner: 'three', pattern }]);
  const lines = ['::add-matcher::matcher.json', 'first', 'second', ' one', ' two', 'text', ' three'];
  const { annotations } = await print(lines, { workspace });
  expect(annotations.map(({ message }) => message)).toEqual(['one', 'two']);
});

test('removes matchers by owner or by file', async () => {
  const workspace = workspaceWith([compiler]);
  const owner = await print(['::add-matcher::matcher.json', '::remove-matcher owner=Compiler::'], { workspace });
  const file = await print(['::add-matcher::matcher.json', '::remove-matcher::matcher.json'], { workspace });
  expect([owner.matchers, file.matchers]).toEqual([[], []]);
});

test.each(['::add-matcher::', '::remove-matcher::', '::remove-matcher owner=a::b'])('only warns of %s', async line => {
  const result = await print([line]);
  expect(result).toMatchObject({ conclusion: 'success', annotations: [{ level: 'warning' }] });
});

test.each([
  ['no owner', [{ pattern: compiler.pattern }]],
  ['no pattern', [{ owner: 'a', pattern: [] }]],
  ['a severity of its own', [{ ...compiler, severity: 'fatal' }]],
  ['no message', [{ owner: 'a', pattern: [{ regexp: '(.)', file: 1 }] }]],
  ['a group that is not there', [{ owner: 'a', pattern: [{ regexp: '(.)', message: 2 }] }]],
  [
    'a field set twice',
    [
      {
        owner: 'a',
        pattern: [
          { regexp: '(.)', message: 1 },
          { regexp: '(.)', message: 1 }
        ]
      }
    ]
  ],
  ['a loop of one', [{ owner: 'a', pattern: [{ regexp: '(.)', message: 1, loop: true }] }]],
  ['two of one owner', [compiler, { ...compiler, owner: 'COMPILER' }]]
])('a matcher with %s fails the step', async (_, matchers) => {
  const result = await print(['::add-matcher::matcher.json'], { workspace: workspaceWith(matchers) });
  expect(result).toMatchObject({ conclusion: 'failure', matchers: [] });
});
