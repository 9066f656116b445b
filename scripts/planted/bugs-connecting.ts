import { bug, type PlantedBug } from './bug.ts';

const http = 'src/scalingo/http.ts';
const ofHttp = '__tests__/scalingo/http.test.ts';
const stream = 'src/scalingo/stream.ts';
const ofSilence = '__tests__/scalingo/stream-silence.test.ts';
const upload = 'src/scalingo/upload.ts';

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
    'src/follow/link.ts',
    'toldPauseMs(why.retryAfter, why.date)',
    'toldPauseMs(why.retryAfter, why.kind)',
    '__tests__/follow/link.test.ts'
  )
];
