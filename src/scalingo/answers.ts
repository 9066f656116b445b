import { shortened } from '../shortened.ts';
import { errorCodeOf, type ScalingoError } from './errors.ts';
import { failureOf, type Question } from './failures.ts';
import type { HttpAnswer } from './http.ts';
import { readRefusal, UnreadableAnswer } from './wire.ts';

/** So much of what an answer says is shown, in characters. */
const longestSaid = 500;

/**
 * Reads the JSON of an answer.
 * @param read narrows it, and throws `UnreadableAnswer` where it lacks what is needed
 * @throws ScalingoError with `unreadable`
 */
export function readAnswer<T>(
  { status, headers, body }: HttpAnswer,
  question: Question,
  read: (answer: unknown) => T
): T {
  const text = body.toString();
  try {
    return read(JSON.parse(text));
  } catch (error) {
    const said = error instanceof UnreadableAnswer ? error.message : describe(text, headers['content-type']);
    throw failureOf(question, { code: 'unreadable', status, said }, error);
  }
}

/** Whether an answer holds a log. A page or JSON, as a proxy may send them with status 200, is none. */
export function isLog(headers: HttpAnswer['headers']): boolean {
  return /^text\/plain(?![\w.+-])/i.test(headers['content-type'] ?? 'text/plain');
}

/** The error for an answer that should have been a log. */
export function notALog({ status, headers }: HttpAnswer, question: Question): ScalingoError {
  const said = `it was ${headers['content-type']}, not a log`;
  return failureOf(question, { code: 'unreadable', status, said });
}

/** The error for an answer whose status is no success. */
export function refusalOf({ status, headers, body }: HttpAnswer, question: Question): ScalingoError {
  const text = body.toString();
  const { 'retry-after': retryAfter, date } = headers;
  const facts = { code: errorCodeOf(status), status, retryAfter, date };
  try {
    const { said, billingUrl } = readRefusal(JSON.parse(text));
    return failureOf(question, { ...facts, said: said && shortened(said, longestSaid), billingUrl });
  } catch {
    // Plain text is worth showing (`Retry later`), a web page is not.
    const isShown = text.length <= longestSaid && !looksLikeHtml(text);
    return failureOf(question, { ...facts, said: isShown ? text.trim() || undefined : undefined });
  }
}

/** What came instead of JSON, in a few words: the body itself is anybody's. */
function describe(body: string, contentType: string | undefined): string {
  if (body.trim() === '') return 'it was empty';
  return looksLikeHtml(body) || contentType?.includes('html') ? 'it was a web page, not JSON' : 'it was not JSON';
}

function looksLikeHtml(body: string): boolean {
  return /^\s*</.test(body);
}
