import {
  firstLineOfFailure,
  hookPrefix,
  lastLineOfSuccess,
  outputBegins,
  outputEnds
} from '../scalingo/log-closure.ts';
import { comparable } from '../scalingo/log-lines.ts';

/** A line of the log, as it came and as it is compared. */
export interface LogLine {
  raw: string;
  text: string;
}

/**
 * The places of a log at which failures appear, all of them in front of what the platform closes a failed log with:
 * - `sources`: behind the platform's first line, while no buildpack is at work;
 * - `step`: the last step of the buildpacks;
 * - `output`: what the app printed while it started, with what stands between the platform's two rulers;
 * - `hook`: what the postdeploy command printed, from the platform's word that it runs it;
 *
 * and `closing`: those lines of the platform themselves.
 */
export type Place = 'sources' | 'step' | 'output' | 'hook' | 'closing';
export type Places = Readonly<Record<Place, readonly LogLine[]>>;

/** Longer ones say nothing more, and what they cost to be looked at stays bounded. */
const longestLine = 500;

/** What ended a build or a start stands among the last lines before the platform says so. */
const nearLines = 150;

const marks = {
  beginning: /^<-- Start deployment of \S/,
  shipping: /^Build complete, shipping your container/,
  booting: /^Waiting for your application to boot/,
  hook: /^Postdeploy hook detected, starting '/,
  hookSucceeded: /^Postdeploy hook succeeded/,
  running: lastLineOfSuccess,
  closing: firstLineOfFailure,
  outputBegins,
  outputEnds
};
/** At the margin: a tool's output, which may hold such a mark too, is indented. `Build failed` ends a step and begins none. */
const step = /^(?:-----> (?!Build failed)|=====> )\S/;

/** Finds the places in the end of a log. One that is not there is empty. */
export function placesIn(logEnd: readonly string[]): Places {
  const lines = logEnd.map(lineOf);
  const last = (mark: RegExp) => lines.findLastIndex(({ text }) => mark.test(text));
  const shippedAt = Math.max(
    ...[marks.shipping, marks.booting, marks.hook, marks.hookSucceeded, marks.running].map(last)
  );
  if (shippedAt < 0) return placesOfBuild(lines);
  const rest = lines.slice(shippedAt);
  const isHook = marks.hook.test(rest[0]?.text ?? '');
  // An app's output stands behind the closing, between rulers; a hook's stands in front of it. Each may imitate it.
  const [started, closing] = cut(rest, isHook ? rest.findLastIndex(isClosing) : rest.findIndex(isClosing));
  return {
    sources: [],
    step: [],
    output: isHook ? [] : [...started.slice(1), ...outputIn(closing)].slice(-nearLines),
    hook: isHook ? [...started.map(withoutPrefix), ...outputIn(closing)] : [],
    closing: closing.slice(0, closing.findIndex(({ text }) => marks.outputBegins.test(text)) >>> 0)
  };
}

/** In front of the closing there are the buildpacks, which may imitate it: the last one counts. */
function placesOfBuild(lines: readonly LogLine[]): Places {
  const [building, closing] = cut(lines, lines.findLastIndex(isClosing));
  const beganAt = building.findLastIndex(({ text }) => marks.beginning.test(text));
  const steppedAt = building.findLastIndex(isStep);
  const isBeforeSteps = beganAt >= 0 && steppedAt < beganAt;
  return {
    sources: isBeforeSteps ? building.slice(beganAt + 1) : [],
    step: isBeforeSteps ? [] : building.slice(Math.max(steppedAt + 1, building.length - nearLines)),
    output: [],
    hook: [],
    closing
  };
}

function lineOf(raw: string): LogLine {
  return { raw, text: comparable(raw.slice(0, longestLine)) };
}

function cut(lines: readonly LogLine[], at: number): [LogLine[], LogLine[]] {
  return at < 0 ? [[...lines], []] : [lines.slice(0, at), lines.slice(at)];
}

function isClosing({ text }: LogLine): boolean {
  return marks.closing.test(text);
}

function isStep({ raw, text }: LogLine): boolean {
  return step.test(text) && !raw.startsWith('  ');
}

/** What stands between the platform's rulers. The app's output may imitate the second one: the last one counts. */
function outputIn(closing: readonly LogLine[]): LogLine[] {
  const beginsAt = closing.findIndex(({ text }) => marks.outputBegins.test(text));
  if (beginsAt < 0) return [];
  const endsAt = closing.findLastIndex(({ text }) => marks.outputEnds.test(text));
  return closing.slice(beginsAt + 1, endsAt > beginsAt ? endsAt : closing.length);
}

function withoutPrefix({ raw, text }: LogLine): LogLine {
  return { raw, text: text.replace(hookPrefix, '').trim() };
}
