import type { IncomingMessage, ServerResponse } from 'node:http';
import { deploymentId, type Recording } from './recording.ts';
import { hasRoom } from './room.ts';

export interface Situation {
  recording: Recording;
  /** Whether the stream told the end. */
  hasEnded: boolean;
  port: number;
}

/** Answers the calls of one deployment, by their paths alone. */
export async function answerOf(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  { recording, hasEnded, port }: Situation
): Promise<void> {
  if (url.endsWith('/output')) return sendLog(response, recording);
  const deployment = {
    id: deploymentId,
    app_id: 'my-app-id',
    status: hasEnded ? 'success' : 'queued',
    git_ref: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
    finished_at: hasEnded ? '2026-11-25T13:00:00.000Z' : null,
    duration: hasEnded ? 30 : 0
  };
  const app = {
    id: 'my-app-id',
    name: 'my-app',
    url: 'https://my-app.osc-fr1.scalingo.io',
    links: { deployments_stream: `ws://127.0.0.1:${port}/stream` }
  };
  const body = url.endsWith('/tokens/exchange')
    ? { token: bearer() }
    : url.includes('/deployments')
      ? { deployment }
      : { app };
  const text = JSON.stringify(body);
  response.writeHead(method === 'POST' ? 201 : 200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text)
  });
  response.end(text);
}

async function sendLog(response: ServerResponse, { pieces, textBytes }: Recording): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': textBytes });
  for (const { text } of pieces) {
    if (!response.write(text) && !(await hasRoom(response))) return;
  }
  response.end();
}

/** Shaped as Scalingo's: it says when it expires. */
function bearer(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const issued = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'HS256' })}.${part({ iat: issued, exp: issued + 3600 })}.signature`;
}
