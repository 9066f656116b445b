import { expect, test } from '@jest/globals';
import { isLog, notALog, readAnswer, refusalOf } from '../../src/scalingo/answers.ts';
import { ScalingoError } from '../../src/scalingo/errors.ts';
import type { HttpAnswer } from '../../src/scalingo/http.ts';
import { UnreadableAnswer } from '../../src/scalingo/wire.ts';

const question = { call: 'read the app', url: new URL('https://user:S3CRET@x.example/v1/apps?t=S3CRET') } as const;

function answerOf(body: string | Buffer, headers: HttpAnswer['headers'] = {}, status = 200): HttpAnswer {
  return { status, headers, body: Buffer.from(body) };
}

function errorOf(read: () => unknown): ScalingoError {
  try {
    read();
  } catch (error) {
    if (error instanceof ScalingoError) return error;
    throw error;
  }
  throw new Error('it was read');
}

test('an answer is read by who knows its shape', () => {
  expect(readAnswer(answerOf('{"a":1}'), question, answer => answer)).toEqual({ a: 1 });
});

test.each([
  ['nothing', '', {}, 'empty'],
  ['a web page', '<html>', {}, 'web page'],
  ['a web page that looks like something else', 'Welcome', { 'content-type': 'text/html; charset=utf-8' }, 'web page'],
  ['half of it', '{"a":', {}, 'not JSON'],
  ['bytes', Buffer.from([0xff, 0xfe, 0x00]), {}, 'not JSON']
])('%s is unreadable, and says why without quoting anything', (_, body, headers, said) => {
  const { facts } = errorOf(() => readAnswer(answerOf(body, headers), question, answer => answer));
  expect(facts).toMatchObject({ code: 'unreadable', status: 200, url: 'https://x.example/v1/apps' });
  expect(facts.said).toContain(said);
});

test('what lacks something says what', () => {
  const read = () => {
    throw new UnreadableAnswer('the app has no id');
  };
  expect(errorOf(() => readAnswer(answerOf('{}'), question, read)).facts.said).toBe('the app has no id');
});

test.each([
  [undefined, true],
  ['text/plain', true],
  ['text/plain; charset=utf-8', true],
  ['Text/Plain;charset=UTF-8', true],
  ['text/plain-ish', false],
  ['text/html', false],
  ['application/json', false]
])('an answer of the type %s holds a log: %s', (type, expected) => {
  expect(isLog(type === undefined ? {} : { 'content-type': type })).toBe(expected);
});

test('what came in place of a log is told', () => {
  const { facts } = notALog(answerOf('<html>', { 'content-type': 'text/html' }), question);
  expect(facts).toMatchObject({ code: 'unreadable', status: 200 });
  expect(facts.said).toContain('text/html');
});

test('a refusal keeps what is needed to come back in time', () => {
  const headers = { 'retry-after': '30', date: 'Wed, 21 Oct 2015 07:28:00 GMT' };
  const { facts } = refusalOf(answerOf('Retry later', headers, 429), question);
  expect(facts).toMatchObject({ code: 'rate_limited', said: 'Retry later', retryAfter: '30', date: headers.date });
});

test('what a refusal says is cut between words, or half a secret would escape what masks it', () => {
  const words = 'a word '.repeat(70);
  const { facts } = refusalOf(answerOf(JSON.stringify({ error: `${words}${'s3cret'.repeat(10)}` }), {}, 400), question);
  expect(facts.said).toBe(`${words.trim()}…`);
});

test.each(['{"error":', 'null', '[]', '7', '"text"', '{"errors":[1]}', '{"error":{}}', '\u0000', ''])(
  'a refusal by %j is a refusal',
  body => {
    expect(refusalOf(answerOf(body, {}, 400), question).code).toBe('bad_request');
  }
);
