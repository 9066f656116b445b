import { Journal } from '../../src/follow/journal.ts';
import type { StreamEvent } from '../../src/scalingo/events.ts';

const id = 'a-deployment';

/** Says on a journal's connection that the deployment was made. */
export function announce(journal: Journal): void {
  journal.witness({ type: 'new', deploymentId: id });
  journal.begin();
}

/** Brings a journal lines, one event each, all in one read. @returns what it prints */
export function tell(journal: Journal, lines: readonly string[]): readonly string[] {
  for (const content of lines) journal.witness({ type: 'log', deploymentId: id, content } satisfies StreamEvent);
  return journal.hear(lines);
}

/** A journal whose first connection, opened before the deployment, has brought these lines. */
export function journalOf(printed: readonly string[], key = 1): Journal {
  const journal = new Journal(key);
  journal.connect(true);
  announce(journal);
  tell(journal, printed);
  return journal;
}
