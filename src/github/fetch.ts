import type { IncomingMessage } from 'node:http';
import { send } from './request.ts';

/** What Octokit gives to `fetch`. */
interface Asked {
  method: string;
  headers: Record<string, string>;
  body?: string;
  redirect?: string;
  signal: AbortSignal;
}

/** Far more than any answer that is read here has. */
const mostBytes = 16 * 1024 * 1024;

/**
 * `fetch` for Octokit, by Node's own HTTP. Node's own `fetch` goes through no proxy unless it was started so, and the library that it comes
 * from is larger than all else in this action. Octokit takes a body that breaks off for an empty one, so it gets an answer
 * only once all of it is there.
 * @throws the system's error where no whole answer came; an error where it is larger than 16 MiB; the signal's reason
 */
export async function fetchAnswer(url: string, { redirect, ...asked }: Asked): Promise<Response> {
  const answer = await send(new URL(url), { ...asked, follows: redirect !== 'manual' });
  const { statusCode: status = 0, headersDistinct } = answer;
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, name === 'location' ? whole(value, url) : value])
  );
  const body = await readBody(answer, asked.signal);
  const isEmpty = [204, 205, 304].includes(status) || asked.method === 'HEAD';
  return new Response(isEmpty ? null : new Uint8Array(body), { status, headers });
}

/** A redirect may name a place as it lies from the address that was asked. Source: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2 */
function whole(location: string, url: string): string {
  return URL.parse(location, url)?.href ?? location;
}

async function readBody(answer: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  try {
    // An answer that is cut short makes this loop throw, whichever way its length was announced.
    for await (const part of answer as AsyncIterable<Buffer>) {
      sizeBytes += part.length;
      if (sizeBytes > mostBytes) throw new Error(`the answer is larger than ${mostBytes} bytes`);
      parts.push(part);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
  return Buffer.concat(parts);
}
