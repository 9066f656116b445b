import { statSync } from 'node:fs';
import * as core from '@actions/core';
import { type SummaryFacts, sectionOf } from './section.ts';

/** Over it GitHub shows nothing at all. Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const mostBytes = 1024 * 1024;

/**
 * Adds a section to the page of the run. Each step has a file of its own, but one that is made of several steps may have written to it before.
 * Rejects where GitHub gave no file for it, where it cannot be written, and where the file has no room for it any more.
 */
export async function writeSummary(facts: SummaryFacts): Promise<void> {
  const left = mostBytes - sizeOf(process.env.GITHUB_STEP_SUMMARY);
  const section = sectionOf(facts, left);
  if (Buffer.byteLength(section) > left) throw new Error('what others wrote leaves no room');
  await core.summary.emptyBuffer().addRaw(section).write();
}

function sizeOf(file: string | undefined): number {
  if (!file) return 0;
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
