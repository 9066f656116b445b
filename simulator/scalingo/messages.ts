/** The stream's events as the messages that a client reads (documented, but for what the settings decide). */
import type { Settings } from './settings.ts';
import { lineAt, viewDeployment } from './views.ts';
import type { StreamEvent, World } from './world.ts';

/** A `new` or `status` event. */
export function plainMessage(world: World, event: Exclude<StreamEvent, { kind: 'log' }>): string {
  const { id } = event.deployment.record;
  if (event.kind === 'status') return JSON.stringify({ type: 'status', id, data: { status: event.status } });
  const deployment = world.settings.newEvent === 'id' ? id : viewDeployment(world, event.deployment);
  return JSON.stringify({ type: 'new', data: { deployment } });
}

/** A log event of one or several lines of a deployment. */
export function logMessage(settings: Readonly<Settings>, id: string, lines: readonly string[]): string {
  return JSON.stringify({ type: 'log', id, data: { content: contentOf(settings, lines) } });
}

/** A log event without content. */
export function emptyLogMessage(id: string): string {
  return JSON.stringify({ type: 'log', id, data: { content: '' } });
}

/** Keeps the connection open; the time is in whole seconds. */
export function pingMessage(world: World): string {
  return JSON.stringify({ type: 'ping', data: { ts: Math.floor(world.clock.date().getTime() / 1000) } });
}

function contentOf(settings: Readonly<Settings>, raw: readonly string[]): string {
  const lines = raw.map(line => lineAt('stream', line, settings));
  switch (settings.content) {
    case 'line':
      return lines.join('\n');
    case 'trimmed':
      return lines.join('\n').trim();
    case 'newline':
    case 'several':
      return `${lines.join('\n')}\n`;
    case 'several-open':
      return lines.join('\n');
    case 'crlf':
      return `${lines.join('\r\n')}\r\n`;
    case 'cr':
      return `${lines.join('\r')}\r`;
  }
}
