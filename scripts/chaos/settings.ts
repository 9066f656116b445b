import { type Content, defaultSettings, type Settings } from '../../simulator/scalingo/index.ts';
import type { Pick } from './pick.ts';

type Positions = { readonly [Name in keyof Settings]?: readonly Settings[Name][] };

/** The positions of all that is unknown of Scalingo, as far as the step could notice. */
const positions: Positions = {
  createStatus: [200, 201],
  initialStatus: ['queued', 'building'],
  paginationKey: ['prev_page', 'previous_page'],
  perPage: [1, 20],
  outputWhileRunning: ['grows', 'absent', 'partial'],
  outputLagMs: [0, 2_000, 8_000],
  outputEndsWithNewline: [true, false],
  outputLink: ['app', 'deployment'],
  replay: ['full', 'none', { lines: 1 }, { lines: 20 }, { lines: 100 }],
  replayStatuses: [true, false],
  replayOnSecondConnection: [true, false],
  replayOf: ['running', 'latest', 'all'],
  newEvent: ['id', 'object'],
  authFailureCloseCode: [1000, 1006, 1008, 4001],
  pingIntervalMs: [0, 3_000, 10_000, 25_000],
  cutIdleStreamMs: [0, 0, 8_000, 30_000],
  closeStreamOnExpiry: [true, false],
  content: ['line', 'newline', 'crlf', 'cr', 'several', 'several-open', 'trimmed'],
  colours: ['same', 'stripped in output', 'stripped in stream'],
  trailingBlanks: ['same', 'stripped in output', 'stripped in stream'],
  statusEvents: [true, true, false],
  lastStatusLost: [true, false],
  manyAtOnce: [true, false],
  rateLimit: ['off', { perMinute: 60, by: 'token' }, { perMinute: 60, by: 'address' }],
  retryAfter: ['none', 'seconds', 'date'],
  missingFields: [[], [], ['finished_at'], ['created_at'], ['git_ref'], ['duration', 'image_size', 'app_id', 'links']],
  unauthorisedBody: ['json', 'html', 'empty'],
  mediaTypes: ['strict', 'lenient'],
  bearerLifetimeSeconds: [3600, 600, 60],
  clockOffsetMs: [0, 7_200_000, -7_200_000],
  dateHeader: [true, true, true, false]
};

/** Contents that carry their line's end: with any other an empty event is an empty line. */
const withEnds: readonly Content[] = ['newline', 'crlf', 'cr', 'several'];

/** Positions for a round: about a third of all switches are not where they are by default. */
export function pickSettings(pick: Pick, isBusy: boolean): Partial<Settings> {
  const settings: Partial<Settings> = {};
  for (const [name, choices] of Object.entries(positions)) {
    if (pick.percent(40)) Object.assign(settings, { [name]: pick.one<unknown>(choices) });
  }
  const content = settings.content ?? defaultSettings.content;
  if (withEnds.includes(content) && pick.percent(30)) settings.emptyEvents = true;
  if (isBusy) settings.atOnce = pick.one(['parallel', 'parallel', 'queued', 'conflict']);
  return settings;
}
