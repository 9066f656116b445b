import { once } from 'node:events';
import http, { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isSafe } from '../address.ts';
import { agentFor } from '../agent.ts';
import type { Clock } from '../clock.ts';
import { refusalOf } from './answers.ts';
import { failureOf, transportFailureOf } from './failures.ts';
import { secretsOf } from './transport.ts';

/** What is uploaded. It can be opened more than once: after a redirect, and for another attempt. */
export interface Archive {
  sizeBytes: number;
  /** Exactly so many bytes, piece by piece, or what fails on the way. */
  open(): AsyncIterable<Buffer>;
}

export interface UploadPorts {
  clock: Clock;
  signal: AbortSignal;
  /** Told how many bytes more were sent; a negative number where the store wants them once more. */
  sent(bytes: number): void;
  /** Told each signed address that the store leads on to, before it is used. */
  onSecret(secret: string): void;
}

const call = 'upload the source';
/** So long the store may take nothing of what it is offered, or say nothing when it has all. */
const silenceMs = 60_000;
/** A store that does not know `Expect` never asks for the body; curl waits as long. Source: https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1 */
const continueMs = 1_000;
const mostRedirects = 5;
const early = 'it was answered before the whole archive was sent';
const longestAnswerBytes = 64 * 1024;

/**
 * Makes one attempt to upload an archive to a signed address, wherever that leads.
 * @throws ScalingoError; what reading the archive fails with; the signal's reason
 */
export async function upload(url: URL, archive: Archive, ports: UploadPorts): Promise<void> {
  let target = url;
  let expects = true;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    if (!isSafe(target)) {
      throw failureOf(
        { call, url: target },
        { code: 'unexpected_status', said: 'it leads to an address without encryption' }
      );
    }
    let sentBytes = 0;
    const sent = (bytes: number) => {
      sentBytes += bytes;
      ports.sent(bytes);
    };
    const answer = await put(target, archive, expects, { ...ports, sent });
    if (answer.status >= 200 && answer.status < 300) return;
    ports.sent(-sentBytes);
    // Somebody on the way does not know `Expect`: then the body goes without being asked for.
    if (answer.status === 417 && expects) expects = false;
    else target = redirectOf(answer, target);
    for (const secret of secretsOf(target)) ports.onSecret(secret);
  }
  throw failureOf({ call, url }, { code: 'unexpected_status', said: 'it redirects again and again' });
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Where the body is to be sent instead. */
function redirectOf(answer: Answer, url: URL): URL {
  const { location = '' } = answer.headers;
  const leadsOn = [301, 302, 307, 308].includes(answer.status) && location !== '';
  if (leadsOn && URL.canParse(location, url.href)) return new URL(location, url);
  throw refusalOf({ ...answer, body: Buffer.from(errorNameIn(answer.body)) }, { call, url });
}

/** Object stores answer with XML that repeats the signature they were sent; of that only the error's name is for others' eyes. */
function errorNameIn(body: Buffer): string {
  const text = body.toString();
  return /<Code>([A-Za-z]{1,60})<\/Code>/.exec(text)?.[1] ?? text;
}

async function put(url: URL, archive: Archive, expects: boolean, ports: UploadPorts): Promise<Answer> {
  const { clock, signal, sent } = ports;
  signal.throwIfAborted();
  const silence = new AbortController();
  let callOff = () => {};
  const heard = () => {
    callOff();
    callOff = clock.after(silenceMs, () => silence.abort());
  };
  heard();
  const way = { isOpen: false };
  const request = open(url, archive.sizeBytes, expects, AbortSignal.any([signal, silence.signal]), way);
  const answer = answerTo(request);
  const explained = <T>(waiting: Promise<T>) =>
    waiting.catch(error => {
      signal.throwIfAborted();
      if (silence.signal.aborted) throw failureOf({ call, url }, { code: 'deadline', deadlineMs: silenceMs }, error);
      throw failureOf({ call, url }, transportFailureOf(error, way.isOpen), error);
    });
  try {
    if (expects) await explained(Promise.race([answer.began, asked(request, clock)]));
    // What it throws is the archive's fault; what breaks on the way to the store shows in the answer.
    const isWhole = await sendBody(request, archive, answer, bytes => {
      heard();
      sent(bytes);
    });
    const read = await readAnswer(await explained(answer.began));
    if (read.status < 300 && !isWhole)
      throw failureOf({ call, url }, { code: 'unreadable', status: read.status, said: early });
    return read;
  } finally {
    callOff();
    request.destroy();
  }
}

function open(url: URL, sizeBytes: number, expects: boolean, signal: AbortSignal, way: { isOpen: boolean }) {
  const headers = {
    'Content-Type': 'application/x-gzip',
    'Content-Length': sizeBytes,
    'User-Agent': 'deploy-to-scalingo',
    // A refusal or another address then comes before megabytes are sent in vain.
    ...(expects ? { Expect: '100-continue' } : {})
  };
  const isPlain = url.protocol === 'http:';
  const request = (isPlain ? http : https).request(url, { method: 'PUT', headers, signal, agent: agentFor(url) });
  return request.on('socket', socket => {
    socket.once(isPlain ? 'connect' : 'secureConnect', () => {
      way.isOpen = true;
    });
  });
}

/** The answer to a request, which may come before all of it was sent. */
interface Answering {
  began: Promise<IncomingMessage>;
  /** Aborted when there is no more use in sending. */
  enough: AbortSignal;
}

function answerTo(request: ClientRequest): Answering {
  const enough = new AbortController();
  const began = new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  began.catch(() => {}).finally(() => enough.abort());
  return { began, enough: enough.signal };
}

/** Resolves when the store asks for the body, or does not say anything for a while. */
function asked(request: ClientRequest, clock: Clock): Promise<void> {
  return new Promise(resolve => {
    const callOff = clock.after(continueMs, resolve);
    const done = () => {
      callOff();
      resolve();
    };
    request.once('continue', done).once('close', done);
  });
}

/** @returns whether all of it was sent; not where an answer came, or the connection broke, before its end */
async function sendBody(
  request: ClientRequest,
  archive: Archive,
  { enough }: Answering,
  sent: (bytes: number) => void
): Promise<boolean> {
  if (enough.aborted) return false;
  let takenBytes = 0;
  for await (const piece of archive.open()) {
    const isTaken = request.write(piece) || (await drained(request, enough));
    takenBytes += piece.length;
    sent(piece.length);
    if (takenBytes === archive.sizeBytes) break;
    if (!isTaken || enough.aborted) return false;
  }
  request.end();
  return true;
}

function drained(request: ClientRequest, enough: AbortSignal): Promise<boolean> {
  return once(request, 'drain', { signal: enough }).then(
    () => true,
    () => false
  );
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      sizeBytes += part.length;
      if (sizeBytes > longestAnswerBytes) break;
      parts.push(part);
    }
  } catch {
    // The store said how it ended, and hung up while the archive was still on its way: what it added does not matter.
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) };
}
