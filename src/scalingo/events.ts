import { record, text } from '../json.ts';

/** One event of an app's stream. Source: "Get real time output of a live deployment", https://developers.scalingo.com/deployments */
export type StreamEvent =
  | { type: 'log'; deploymentId: string; content: string }
  | { type: 'status'; deploymentId: string; status: string }
  | { type: 'new'; deploymentId: string }
  | { type: 'ping' }
  /** Well-formed, but of no known type or without what its type needs. */
  | { type: 'ignored' };

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
      return deploymentId && typeof data.content === 'string'
        ? { type: 'log', deploymentId, content: data.content }
        : ignored;
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
