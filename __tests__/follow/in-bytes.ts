import type { PlainLines } from '../../src/plain-lines.ts';
import type { StreamEvent } from '../../src/scalingo/events.ts';

/** Events of a read as the stream hands them over where each holds one plain line of a deployment; undefined where they do not. */
export function inBytes(
  events: readonly StreamEvent[],
  deploymentId: string
): { lines: PlainLines; carriesEnd: boolean } | undefined {
  const contents = events.map(event =>
    event.type === 'log' && event.deploymentId === deploymentId ? event.content : ''
  );
  const carriesEnd = contents[0]?.endsWith('\n') ?? false;
  if (!contents.every(content => (carriesEnd ? /^[ -~]+\n$/ : /^[ -~]+$/).test(content))) return undefined;
  return { lines: plain(contents.map(content => content.replace('\n', ''))), carriesEnd };
}

/** Lines of printable ASCII in bytes. */
export function plain(lines: readonly string[]): PlainLines {
  return { bytes: Buffer.from(lines.map(line => `${line}\n`).join('')), count: lines.length };
}
