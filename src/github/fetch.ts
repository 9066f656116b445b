import { Readable } from 'node:stream';
import { send } from './request.ts';

/** What Octokit gives to `fetch`. */
interface Asked {
  method: string;
  headers: Record<string, string>;
  body?: string;
  redirect?: string;
  signal: AbortSignal;
}

/**
 * `fetch` for Octokit, by Node's own HTTP. Node's own `fetch` goes through no proxy unless it was started so, and the library that it comes
 * from is larger than all else in this action.
 */
export async function fetchAnswer(url: string, { redirect, ...asked }: Asked): Promise<Response> {
  const answer = await send(new URL(url), { ...asked, follows: redirect !== 'manual' });
  const { statusCode: status = 0, headersDistinct } = answer;
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value])
  );
  const isEmpty = [204, 205, 304].includes(status) || asked.method === 'HEAD';
  if (isEmpty) answer.resume();
  return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream), { status, headers });
}
