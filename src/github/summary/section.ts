import { isWholeSha } from '../../commit-name.ts';
import { durationBeside, type Measures, sizeBeside } from './comparison.ts';
import { fenced } from './fence.ts';
import { code, link, prose, tableOf } from './html.ts';
import { type StageTime, stagesOf } from './stages.ts';

/** What a section of the summary shows. All of it may be anybody's words; secrets are out of it already. */
export interface SummaryFacts extends Measures {
  /** How it ended, in a word or two. */
  title: string;
  failed: boolean;
  app: string;
  appUrl: string;
  region: string;
  status: string;
  deploymentId: string;
  deploymentUrl: string;
  /** What was deployed; with its page and first line where it is a commit of which these are known. */
  commit: { ref: string; url: string | undefined; title: string | undefined };
  trigger: { event: string; actor: string; run: string; runUrl: string } | undefined;
  /** The deployment that succeeded last before this one, where it is known. */
  before: Measures | undefined;
  stages: readonly StageTime[];
  /** Why a deployment failed, and what to do. */
  diagnosis:
    | { cause: string; advice: string; page: string; evidence: readonly string[]; evidenceTitle: string }
    | undefined;
  /** What else there is to say of how it ended. */
  message: string | undefined;
  /** The last lines of the log, where they are worth a look. */
  logEnd: readonly string[];
}

const shownLines = 30;

/**
 * A section for one deployment. HTML, in which no value can become Markdown, but for the blocks that only Markdown has.
 * @param mostBytes what there is room for: lines of the log are left out where it is little
 */
export function sectionOf(facts: SummaryFacts, mostBytes: number): string {
  const { title, failed, app, diagnosis, message, stages } = facts;
  const top = [
    `<h3>${failed ? '❌' : '✅'} ${prose(title)}${app ? `: ${code(app)}` : ''}</h3>`,
    diagnosis ? reason(diagnosis) : message && `<p>${prose(message)}</p>`,
    tableOf(rowsOf(facts))
  ];
  const above = top.filter(Boolean).join('\n');
  const below = stagesOf(stages, failed);
  const room = mostBytes - Buffer.byteLength(above) - Buffer.byteLength(below) - spareBytes;
  // Markdown begins and ends at a blank line. The first one keeps off whatever else the file holds.
  return `\n${[above, ...logParts(facts, room), below].filter(Boolean).join('\n\n')}\n\n`;
}

/** For the blank lines and the sentences around the log. */
const spareBytes = 500;

function reason({ cause, advice, page }: NonNullable<SummaryFacts['diagnosis']>): string {
  const sentence = `${cause.charAt(0).toUpperCase()}${cause.slice(1)}.`;
  const help = `Help: ${link(page, prose(page.replace(/^https:\/\//, '')))}`;
  return `<p><strong>${prose(sentence)}</strong></p>\n<p>${prose(advice)}</p>\n<p>${help}</p>`;
}

function rowsOf(facts: SummaryFacts): (readonly [string, string | undefined])[] {
  const { status, app, appUrl, region, commit, trigger, before, deploymentId, deploymentUrl } = facts;
  return [
    ['Status', status && code(status)],
    ['App', app && link(appUrl, code(app))],
    ['Region', region && code(region)],
    ['Commit', commit.ref && commitCell(commit)],
    ['Triggered by', trigger && triggerCell(trigger)],
    ['Duration', durationBeside(facts, before)],
    ['Image', sizeBeside(facts, before)],
    ['Deployment', deploymentUrl && link(deploymentUrl, code(deploymentId))]
  ];
}

function commitCell({ ref, url, title }: SummaryFacts['commit']): string {
  if (url === undefined) return code(ref);
  const name = link(url, code(isWholeSha(ref) ? ref.slice(0, 7) : ref));
  return title ? `${name} ${prose(title)}` : name;
}

function triggerCell({ event, actor, run, runUrl }: NonNullable<SummaryFacts['trigger']>): string {
  const by = actor && ` by ${code(actor)}`;
  return `${prose(event)}${by}${run && `, ${link(runUrl, prose(`run ${run}`))}`}`;
}

/** The lines that tell the cause, unless they are among the last ones, and the last ones. */
function logParts({ diagnosis, logEnd }: SummaryFacts, room: number): (string | undefined)[] {
  const last = withoutBlankEnds(logEnd).slice(-shownLines);
  const apart = diagnosis?.evidence.every(line => last.includes(line)) ? [] : (diagnosis?.evidence ?? []);
  const evidence = fenced(apart, room);
  const lines = fenced(last, room - Buffer.byteLength(evidence ?? ''));
  return [
    evidence && `<p>${diagnosis?.evidenceTitle}:</p>\n\n${evidence}`,
    lines && `<p>The end of the log:</p>\n\n${lines}`
  ];
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const isFilled = (line: string) => line.trim() !== '';
  return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1);
}
