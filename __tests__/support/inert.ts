import { expect } from '@jest/globals';
import { Masker } from '../../simulator/runner/masker.ts';
import { harmless } from '../../src/github/harmless.ts';
import type { Deployed } from './deployment.ts';
import { deploymentOf, logLinesOf, logOf, visibleLines } from './page.ts';
import { stateOf } from './state.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What a job has of GitHub. */
const jobToken = /^ghs_\w{36}$/;
const jwt = /^eyJ/;
/* biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what must not be shown */
const colours = /\u001b\[[\d;:]*m/g;
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what must not be shown */

/**
 * Holds that nothing in a deployment's log did anything: no annotation, output, state, mask, group or drawing that is not
 * the step's own, and each line there, once and in order.
 * @param token the API token that the step was given
 * @param stages the titles of the groups that there are to be
 */
export function expectInert({ result, scalingo }: Deployed, token: string, stages = ['Queued', 'Building']): void {
  const { annotations, outputs, state, masks, groups } = result;
  const { id, status, lines } = deploymentOf(scalingo);
  expect(annotations.map(({ level }) => level)).toEqual(status === 'success' ? [] : ['error']);
  expect(annotations.flatMap(({ title, file, line }) => [title, file, line]).filter(Boolean)).toEqual([]);
  expect(outputs).toMatchObject({ deployment_id: id, status, skipped: 'false' });
  expect(state).toEqual(stateOf({ id }, status, status === 'success' ? 'Deployed' : 'Failed'));
  expect(masks.filter(mask => mask !== token && !jobToken.test(mask) && !jwt.test(mask) && !uuid.test(mask))).toEqual(
    []
  );
  expect(groups.map(({ title }) => title)).toEqual(stages);

  const shown = logLinesOf(result);
  expect(shown.filter(({ level, from }) => level !== 'text' || from !== 'stdout')).toEqual([]);
  expect(shown.filter(({ stored }) => /##\[(?!\\)/.test(stored))).toEqual([]);
  expect(shown.filter(({ stored }) => control.test(stored.replace(colours, '')))).toEqual([]);
  const masker = new Masker();
  for (const mask of masks) masker.addSecret(mask);
  const expected = visibleLines(lines).map(line => withoutColouredToken(harmless(line), token));
  expect(logOf(result)).toEqual(expected.map(line => masker.mask(line)));
}

/** A mask finds a token only in one piece. */
function withoutColouredToken(line: string, token: string): string {
  const plain = line.replace(colours, '');
  return plain.includes(token) ? plain : line;
}
