/** Values of a run without what differs from run to run. */
import type { StepResult } from '../../simulator/runner/index.ts';
import type { Scalingo } from '../../simulator/scalingo/index.ts';

/** Puts names in place of ids, times and sizes. */
export function normalised(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\b127\.0\.0\.1:\d+/g, '<host>')
    .replace(/\b(?:\d+ min )?\d+(?:\.\d+)? s\b/g, '<duration>')
    .replace(/2000-01-01 [\d:.]+, \d+ms/g, '<time>')
    .replace(/\b\d+(\.\d)? MB\b/g, '<size>');
}

/** The page, a line each: its level where that is not plain output, its text, and deeper where it lies in a group. */
export function pageOf({ lines }: StepResult): string {
  const own = lines.filter(line => line.from !== 'runner' && line.level !== 'endgroup');
  const shown = own.map(
    ({ level, text, depth }) => `${'  '.repeat(depth)}${level === 'text' ? '' : `[${level}] `}${text}`
  );
  return normalised(shown.join('\n'));
}

/** What Scalingo was asked, a line each, with the bodies and how the step said who it is. */
export function requestsOf({ requests }: Scalingo): string {
  const lines = requests.map(({ method, path, status, body, bearerPresented, basicPresented, headers }) => {
    const credentials = bearerPresented ? 'bearer' : basicPresented ? 'token' : 'nothing';
    const sent = body === undefined ? '' : ` ${JSON.stringify(body)}`;
    return `${method} ${path}${sent} with ${credentials}, accepts ${headers.accept}, is ${headers['user-agent']} → ${status}`;
  });
  return normalised(lines.join('\n'));
}
