import { bug, type PlantedBug } from './bug.ts';

const http = 'src/scalingo/http.ts';
const ofHttp = '__tests__/scalingo/http.test.ts';
const stream = 'src/scalingo/stream.ts';
const ofSilence = '__tests__/scalingo/stream-silence.test.ts';
const upload = 'src/scalingo/upload.ts';
const ofPause = '__tests__/scalingo/told-to-wait.test.ts';

/** What can be wrong with the connections that carry requests, uploads and the stream. */
export const bugsOfConnecting: readonly PlantedBug[] = [
  bug(
    'a body that stalls after its first piece is waited for without a deadline',
    http,
    '    callOff = begin();\n  };',
    '  };',
    ofHttp
  ),
  bug(
    'the deadline of an answer passes while a piece of it is taken',
    http,
    '=> {\n    callOff();\n',
    '=> {\n',
    ofHttp
  ),
  bug(
    'an upload that takes longer than a minute is given up',
    upload,
    '      heard();\n      sent(bytes);',
    '      sent(bytes);',
    '__tests__/scalingo/upload.test.ts'
  ),
  bug(
    'an encrypted connection that breaks within an upload counts as one that never came about',
    upload,
    'way.isOpen = true;',
    'way.isOpen = false;',
    '__tests__/end-to-end/upload-broken-tls.test.ts'
  ),
  bug(
    'a stream that answers pings is given up because it says nothing else',
    stream,
    "['ping', 'pong'] as const",
    "['ping'] as const",
    ofSilence
  ),
  bug(
    'a stream that nobody reads from is taken for a silent one',
    stream,
    'socket.isPaused || silentMs < silenceMs',
    'silentMs < silenceMs',
    ofSilence
  ),
  bug(
    'a refused upgrade keeps its socket, and is known when the handshake has had its time',
    stream,
    'date: headers.date });\n        socket.terminate();',
    'date: headers.date });',
    '__tests__/scalingo/stream-refused.test.ts'
  ),
  bug(
    'attempts at a stream go on when the deployment is over',
    'src/follow/follow.ts',
    '    this.#end.abort();\n',
    '',
    '__tests__/end-to-end/stream-back-late.test.ts'
  ),
  bug(
    'what runs after the job leaves a socket open',
    'src/post.ts',
    'debug(String(error)));\ncloseOpenSockets();',
    "debug(String(error)));\nif (told === 'nothing') closeOpenSockets();",
    '__tests__/end-to-end/post-unanswered.test.ts'
  ),
  bug(
    'a ping of the other side does not break the silence',
    'src/scalingo/stream.ts',
    "for (const frame of ['ping', 'pong'] as const)",
    "for (const frame of ['pong'] as const)",
    '__tests__/scalingo/stream-silence.test.ts'
  ),
  bug(
    'a refused upgrade that asks to wait until a date is compared with the runner’s clock',
    'src/follow/connection-end.ts',
    'toldPauseMs(told?.retryAfter, told?.date)',
    'toldPauseMs(told?.retryAfter, told?.retryAfter)',
    '__tests__/follow/link.test.ts'
  ),
  bug(
    'the stream and REST each exchange the token anew, whatever pause the other one was told',
    'src/scalingo/bearer.ts',
    '    this.#toldToWait.throwIfEarly();\n',
    '',
    ofPause,
    '__tests__/end-to-end/bearer.test.ts'
  ),
  bug(
    'who asks for a bearer too early waits for all of the pause anew',
    'src/scalingo/told-to-wait.ts',
    'facts, retryAfter }',
    'facts, retryAfter: retryAfter && this.#error.facts.retryAfter }',
    ofPause
  ),
  bug(
    'a bearer that has ended is used while its renewal has to wait',
    'src/scalingo/bearer.ts',
    'Math.min(held.endsAtMs, nowMs +',
    'Math.max(0, nowMs +',
    ofPause
  ),
  bug(
    'a renewal that asks to wait is tried again after half a minute',
    'src/scalingo/bearer.ts',
    'Math.max(renewalPauseMs, pauseToldBy(error))',
    'Math.max(renewalPauseMs, 0 * pauseToldBy(error))',
    ofPause
  ),
  bug(
    'a stream without a bearer is tried again before the pause is over that the exchange was told',
    'src/follow/connection-end.ts',
    "end.kind === 'no bearer' ? end.facts : undefined",
    "end.kind === 'no address' ? undefined : undefined",
    '__tests__/follow/link.test.ts'
  )
];
