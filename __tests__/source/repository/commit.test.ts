import { expect, test } from '@jest/globals';
import type { GitHub } from '../../../src/source/github.ts';
import { resolveCommit } from '../../../src/source/repository/commit.ts';
import { troubleOf } from '../folders.ts';

const asked = 'a'.repeat(40);
const other = 'b'.repeat(40);

/** A GitHub that names this commit, whatever it is asked for. */
function naming(commit: string): GitHub {
  const answer = { status: 200, headers: {}, data: commit, problem: undefined, waitMs: undefined };
  return { host: 'api.github.com', hasToken: true, get: async () => answer, getOnce: async () => answer };
}

test('a whole commit is deployed only where GitHub names that very one', async () => {
  expect(await resolveCommit(naming(asked), 'octocat/my-app', asked.toUpperCase())).toBe(asked);
  expect(await troubleOf(resolveCommit(naming(other), 'octocat/my-app', asked))).toEqual({
    code: 'other_commit',
    repository: 'octocat/my-app',
    ref: asked,
    commit: other
  });
});

test('an answer that is no whole commit names none', async () => {
  expect(await troubleOf(resolveCommit(naming(asked.slice(1)), 'octocat/my-app', 'main'))).toMatchObject({
    code: 'github_trouble'
  });
});
