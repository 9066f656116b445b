import * as core from '@actions/core';
import type { Outputs } from './outputs.ts';

/** What the step's summary shows. All of it but the addresses may be anybody's words. */
export interface SummaryFacts {
  title: string;
  failed: boolean;
  message: string | undefined;
  app: string;
  outputs: Outputs;
  /** The page of the commit, where what was deployed is a commit of this repository. */
  commitUrl: string | undefined;
}

/** In characters. Escaped it stays far below the mebibyte at which GitHub shows nothing at all. */
const longestMessage = 5000;

/** Adds a section to the page of the run. Rejects where GitHub gave no file for it, or it cannot be written. */
export async function writeSummary(facts: SummaryFacts): Promise<void> {
  await core.summary.addRaw(summaryOf(facts)).write();
}

/** The section in HTML, which GitHub's Markdown takes as it is and in which nothing of a value becomes active. */
export function summaryOf({ title, failed, message, app, outputs, commitUrl }: SummaryFacts): string {
  const { app_url, deployment_url, deployment_id, git_ref, status, duration, image_size } = outputs;
  const rows: [name: string, cell: string | undefined][] = [
    ['Status', status && code(status)],
    ['App', app_url ? link(app_url, app) : app && code(app)],
    ['Commit', git_ref && (commitUrl ? link(commitUrl, git_ref) : code(git_ref))],
    ['Duration', duration && `${escaped(duration)} s`],
    ['Image', image_size && `${(Number(image_size) / 1e6).toFixed(1)} MB`],
    ['Deployment', deployment_url && link(deployment_url, deployment_id)]
  ];
  const table = rows
    .filter(([, cell]) => cell)
    .map(([name, cell]) => `<tr><th align="left">${name}</th><td>${cell}</td></tr>`);
  return [
    `<h3>${failed ? '❌' : '✅'} ${escaped(title)}</h3>`,
    ...(table.length > 0 ? [`<table>${table.join('')}</table>`] : []),
    ...(message ? [`<p>${message.slice(0, longestMessage).split('\n').map(code).join('<br>')}</p>`] : []),
    ''
  ].join('\n');
}

function link(url: string, text: string): string {
  return /^https?:\/\//.test(url) ? `<a href="${escaped(url)}">${code(text)}</a>` : code(text);
}

/** In code GitHub makes nothing a mention, an issue or an emoji. */
function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** Line breaks would end the HTML and begin Markdown. */
function escaped(text: string): string {
  return text.slice(0, longestMessage).replace(/[&<>"'\p{Cc}]/gu, character => `&#${character.charCodeAt(0)};`);
}
