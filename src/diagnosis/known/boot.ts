import type { KnownFailure } from '../known-failure.ts';

const docs = 'https://doc.scalingo.com/platform/app';
const port = 'Let the web process listen on 0.0.0.0 and on the port that the environment variable PORT names';

/** Why the platform gave up an app that was starting. Source: "Boot Errors" of https://doc.scalingo.com/platform. */
export const boot: readonly KnownFailure[] = [
  {
    id: 'listens-on-localhost',
    statuses: ['timeout-error'],
    place: 'output',
    isAside: true,
    like: /^(?!.{0,200}\b(?:metrics|prometheus|debugger|inspector|profiler|health|admin)\b)/i,
    line: /\b(?:listening|running|started|serving|ready|bound|available)\b.{0,60}(?:\/\/|\s|@)(?:localhost|127\.0\.0\.1|\[::1\]):\d{2,5}\b/i,
    overcome:
      /\b(?:listening|running|started|serving|ready|bound|available)\b.{0,60}(?:0\.0\.0\.0|\[::\]|\*):\d{2,5}\b/i,
    cause: 'it listens on localhost only, where nobody outside of its container reaches it',
    advice: `${port}: frameworks have an option such as --host or --bind for it.`,
    page: `${docs}/troubleshooting/boot-errors#timeout-errors`
  },
  {
    id: 'boot-timeout',
    statuses: ['timeout-error'],
    place: 'closing',
    line: /^!\s+(?:→|->) Timeout: \S{1,80} took more than \d{1,5} seconds to boot/,
    cause: 'nothing answered on 0.0.0.0 at the port that the environment variable PORT names',
    advice: `${port}, not on localhost and not on a fixed one. Where it does, let it listen first and load afterwards.`,
    page: `${docs}/troubleshooting/boot-errors#timeout-errors`
  }
];
