import { comparable } from '../scalingo/log-lines.ts';

/** A line of the log, as it came and as it is compared. */
export interface LogLine {
  raw: string;
  text: string;
}

/**
 * The places of a log at which failures appear:
 * - `sources`: behind the platform's first line, while no buildpack is at work;
 * - `step`: in the last step of the buildpacks, up to what the platform closes the log with;
 * - `output`: what the app printed before it stopped, between the platform's two rulers;
 * - `boot`: between the platform's word that it waits for the app and its closing;
 * - `hook`: between the platform's word that it runs the hook and its closing;
 * - `closing`: the lines that the platform closes a failed log with;
 * - `anywhere` in what is kept.
 */
export type Place = 'sources' | 'step' | 'output' | 'boot' | 'hook' | 'closing';
export type Places = Readonly<Record<Place, readonly LogLine[]>>;

/** Longer ones say nothing more, and what they cost to be looked at stays bounded. */
const longestLine = 500;

const steps = /^ ?(?:-----> (?!Build failed)|=====> )\S/;
const beginning = /^<-- Start deployment of \S/;
const closing = /^!\s+Error deploying the application$/;
const booting = /^Waiting for your application to boot\.\.\.$/;
const hook = /^Postdeploy hook detected, starting '/;
const stopped = /^!\s+→ Your application has stopped unexpectedly/;
const outputBegins = /^=+ BEGIN OUTPUT =+$/;
const outputEnds = /^=+ END OUTPUT =+$/;

/** Finds the places in the end of a log. What has no mark of its own in it is empty. */
export function placesIn(logEnd: readonly string[]): Places {
  const lines = logEnd.map(raw => ({ raw, text: comparable(raw.slice(0, longestLine)) }));
  const bootAt = lastIndex(lines, booting);
  const hookAt = lastIndex(lines, hook);
  const startedAt = Math.max(bootAt, hookAt);
  // The app's own output stands behind the platform's closing, and may imitate it: there the first counts, after a build the last.
  const closedAt = startedAt >= 0 ? firstIndex(lines, closing, startedAt) : lastIndex(lines, closing);
  const end = closedAt >= 0 ? closedAt : lines.length;
  const beganAt = lastIndex(lines, beginning);
  const steppedAt = lines.slice(0, end).findLastIndex(({ raw }) => steps.test(comparableStart(raw)));
  const isBuilding = startedAt < 0;
  const stoppedAt = closedAt >= 0 ? firstIndex(lines, stopped, closedAt) : -1;
  const outputAt = stoppedAt >= 0 ? firstIndex(lines, outputBegins, stoppedAt) : -1;
  const outputEndAt = lastIndex(lines, outputEnds);
  return {
    sources: isBuilding && beganAt >= 0 && steppedAt < beganAt ? lines.slice(beganAt + 1, end) : [],
    step: isBuilding && steppedAt >= beganAt ? lines.slice(steppedAt + 1, end) : [],
    boot: bootAt >= 0 && hookAt < bootAt ? lines.slice(bootAt + 1, end) : [],
    hook: hookAt >= 0 && hookAt > bootAt ? lines.slice(hookAt, end) : [],
    output: outputAt >= 0 ? lines.slice(outputAt + 1, outputEndAt > outputAt ? outputEndAt : lines.length) : [],
    closing: closedAt >= 0 ? lines.slice(closedAt, outputAt >= 0 ? outputAt : lines.length) : []
  };
}

/** Whether a line begins at the margin counts here, so blanks stay. */
function comparableStart(raw: string): string {
  const start = raw.slice(0, 40);
  return start.startsWith('\u001b') ? start.slice(start.indexOf('m') + 1) : start;
}

function firstIndex(lines: readonly LogLine[], mark: RegExp, from: number): number {
  return lines.findIndex(({ text }, index) => index >= from && mark.test(text));
}

function lastIndex(lines: readonly LogLine[], mark: RegExp): number {
  return lines.findLastIndex(({ text }) => mark.test(text));
}
