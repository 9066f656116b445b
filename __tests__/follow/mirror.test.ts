import { expect, test } from '@jest/globals';
import { Mirror } from '../../src/follow/mirror.ts';
import { type Lines, textsOf } from '../../src/plain-lines.ts';
import type { StreamEvent } from '../../src/scalingo/events.ts';

const deploymentId = 'd';
const begun: StreamEvent = { type: 'new', deploymentId };
const log = (content: string): StreamEvent => ({ type: 'log', deploymentId, content });

test('whether contents carry their line ends is found out anew on each connection', async () => {
  const shown: string[] = [];
  const mirror = new Mirror({
    readOutput: async () => false,
    log: { lines: async (lines: Lines) => void shown.push(...textsOf(lines)) },
    showing: () => {}
  });
  /** What one read of the socket brings. */
  const tell = async (...events: StreamEvent[]) => {
    for (const event of events) mirror.hear(event, true);
    await mirror.show();
  };
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`);
  mirror.connect(true);
  await tell(begun, ...lines.slice(0, 10).map(log));
  expect(shown).toEqual(lines.slice(0, 10));
  mirror.disconnect();
  mirror.connect(false);
  // Where they do, an empty content is no line.
  mirror.hear(begun, true);
  mirror.begin();
  for (const line of lines) await tell(log(''), log(`${line}\n`));

  expect(shown).toEqual(lines);
  expect(mirror.isCertain).toBe(true);
});
