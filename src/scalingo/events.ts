import { record, text } from '../json.ts';
import { type PlainLines, textsOf } from '../plain-lines.ts';

/** One event of an app's stream. Source: "Get real time output of a live deployment", https://developers.scalingo.com/deployments */
export type StreamEvent =
  | { type: 'log'; deploymentId: string; content: string }
  /** Several log events of one deployment, each with one line. `carriesEnd`: whether their contents had the line's end, too. */
  | { type: 'lines'; deploymentId: string; carriesEnd: boolean; lines: PlainLines }
  | { type: 'status'; deploymentId: string; status: string }
  | { type: 'new'; deploymentId: string }
  | { type: 'ping' }
  /** Well-formed, but of no known type or without what its type needs. */
  | { type: 'ignored' }
  /** A log event that does not say which deployment its lines are of. */
  | { type: 'lost lines' };

/** The log events that are written together in one. */
export function logEventsOf({ deploymentId, carriesEnd, lines }: StreamEvent & { type: 'lines' }): StreamEvent[] {
  const end = carriesEnd ? '\n' : '';
  return textsOf(lines).map(line => ({ type: 'log', deploymentId, content: `${line}${end}` }));
}

const ignored: StreamEvent = { type: 'ignored' };

/**
 * Reads one frame of the stream.
 * @returns the event, or undefined where the frame is no JSON object and the connection cannot be trusted any longer.
 */
export function readEvent(frame: string): StreamEvent | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(frame);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const event = record(parsed);
  const data = record(event.data);
  const deploymentId = text(event.id);
  switch (event.type) {
    case 'log':
      if (typeof data.content !== 'string') return ignored;
      return deploymentId ? { type: 'log', deploymentId, content: data.content } : { type: 'lost lines' };
    case 'status': {
      const status = text(data.status);
      return deploymentId && status ? { type: 'status', deploymentId, status } : ignored;
    }
    case 'new': {
      // The documentation shows the id there, Scalingo's own command line reads the whole deployment.
      const announced = text(data.deployment) ?? text(record(data.deployment).id);
      return announced ? { type: 'new', deploymentId: announced } : ignored;
    }
    case 'ping':
      return { type: 'ping' };
    default:
      return ignored;
  }
}
