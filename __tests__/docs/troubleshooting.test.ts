import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { read, root } from '../support/workflows.ts';

const page = read('docs/troubleshooting.md');
const messages = [...page.matchAll(/^> (.+)$/gm)].map(([, message = '']) => message);
const logLines = [...page.matchAll(/^```text\n(.*?)^```$/gms)].flatMap(([, lines = '']) => lines.trimEnd().split('\n'));
// One message, or one part that is put together with others, is one line there: the formatter breaks no string.
const source = sourceOf('src').split('\n');
const simulated = sourceOf('simulator/scalingo');

test('there are messages and log lines', () => {
  expect(messages.length).toBeGreaterThan(20);
  expect(logLines.length).toBeGreaterThan(3);
});

test.each(messages)('the action says: %s', message => {
  const parts = message.split('…').map(part => part.trim());
  // A value stands between the parts, or what comes before or after is left out.
  const pattern = new RegExp(parts.map(part => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*'));
  expect(source).toContainEqual(expect.stringMatching(pattern));
  // Something of it has to tell it from others.
  expect(Math.max(...parts.map(({ length }) => length))).toBeGreaterThanOrEqual(12);
});

test.each(logLines)('Scalingo logs: %s', line => {
  const said = line.replace(/^ !\s+/, '').replace('my-app', '…');
  for (const part of said.split('…')) expect(simulated).toContain(part);
});

/** All sources of a folder, with the marks of their strings as a reader sees them. */
function sourceOf(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => read(`${folder}/${name}`))
    .join('\n')
    .replaceAll('\\`', '`')
    .replaceAll("\\'", "'");
}
