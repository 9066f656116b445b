import { expect, test } from '@jest/globals';
import { explainSource } from '../../src/diagnosis/source.ts';
import type { SourceTrouble } from '../../src/source/unusable.ts';

type Code = SourceTrouble['code'];
type Cases = { [C in Code]: readonly [Omit<Extract<SourceTrouble, { code: C }>, 'code'>, ...holds: string[]] };

const path = 'dist/app';
const archive = 'app.tgz';
const repository = 'octocat/my-app';
const is = 'a zip archive';
const systemCode = 'EACCES';

// For each code: what is known of it, and what its sentence has to hold: the value, and what to do.
const cases: Cases = {
  outside_workspace: [{ path, workspace: '/work' }, path, '/work', '`source_path`', 'relative'],
  path_missing: [{ path, workspace: '/work' }, path, '/work', '`source_path`', 'actions/checkout'],
  path_unreadable: [{ path, systemCode }, path, systemCode, 'permissions'],
  path_unusable: [{ path, is: 'a socket' }, path, 'a socket', '.war'],
  empty_file: [{ path }, path, 'empty', 'step'],
  jar: [{ path: 'target/app.jar' }, 'target/app.jar', 'web: java -jar app.jar', 'Procfile', 'BUILDPACK_URL', 'folder'],
  not_an_archive: [{ archive, is }, archive, is, 'tar czf', '`source_path`'],
  broken_archive: [{ archive, problem: 'it breaks off' }, archive, 'it breaks off', '`source_path`'],
  empty_archive: [{ archive }, archive, 'no file'],
  several_roots: [{ archive, roots: ['a', 'b'], count: 7 }, archive, 'a, b, …', '7', 'tar czf', 'one folder'],
  root_is_no_folder: [{ archive, root: 'app.js' }, archive, 'app.js', 'tar czf', 'one folder'],
  unsafe_name: [{ archive, name: '../x' }, archive, '../x', 'relative'],
  too_large: [
    { archive, sizeBytes: 400_000_000, isAtLeast: false, largest: [{ name: 'node_modules', sizeBytes: 300_000_000 }] },
    ...[archive, '400,000,000', '314,572,800', 'node_modules (300.0 MB)', 'Leave out']
  ],
  not_a_war: [{ path, is }, path, is, 'WAR'],
  empty_folder: [{ path }, path, 'no file', 'actions/checkout'],
  link_leads_out: [{ path, name: 'a/b', target: '/etc' }, path, 'a/b', '/etc', 'Replace'],
  special_file: [{ path, name: 'a/b', is: 'a socket' }, path, 'a/b', 'a socket', 'Remove'],
  entry_unreadable: [{ path, name: 'a/b', systemCode }, path, 'a/b', systemCode, 'permissions'],
  entry_changed: [{ path, name: 'a/b' }, path, 'a/b', 'changed', 'nothing writes'],
  name_unreadable: [{ path, name: 'a\uFFFD' }, path, 'UTF-8', 'Rename'],
  target_unreadable: [{ path, name: 'a/b', target: 'c\uFFFD' }, path, 'a/b', 'UTF-8', 'tar czf'],
  no_room: [{ folder: '/tmp', systemCode: 'ENOSPC' }, '/tmp', 'ENOSPC', 'disk'],
  archive_changed: [{ path }, path, 'changed', 'nothing writes'],
  upload_too_slow: [{ sizeBytes: 2_000_000, sentBytes: 1_000_000 }, '2.0 MB', '1.0 MB', 'ten minutes', '`source_url`'],
  github_token_refused: [{ said: 'Bad credentials' }, 'Bad credentials', '`github_token`'],
  github_forbidden: [{ repository, status: 403, said: 'no' }, repository, '403', 'no', 'contents: read'],
  github_rate_limited: [{ hasToken: false, waitSeconds: 120 }, '120 s', '`github_token`'],
  github_trouble: [{ host: 'api.github.com', problem: 'HTTP 500' }, 'api.github.com', 'HTTP 500', 'githubstatus'],
  repository_unknown: [{ repository, hasToken: true }, repository, 'contents: read', '`source_path: .`'],
  repository_empty: [{ repository }, repository, 'Push'],
  ref_unknown: [
    { repository, ref: 'v9', hasToken: true },
    repository,
    'v9',
    '`git_ref`',
    'this token may read',
    'pushed'
  ],
  other_commit: [{ repository, ref: 'aaa', commit: 'bbb' }, repository, 'aaa', 'bbb', 'again'],
  nothing_to_redeploy: [{ app: 'my-app' }, 'my-app', 'never', '`redeploy`'],
  not_a_commit: [{ app: 'my-app', deploymentId: 'a-b', gitRef: 'v1' }, 'my-app', 'a-b', 'v1', '`source_path`'],
  not_of_repository: [
    { app: 'my-app', deploymentId: 'a-b', gitRef: 'c0', repository },
    'my-app',
    'a-b',
    'c0',
    repository
  ]
};

test.each(Object.keys(cases) as Code[])('%s is told with its values and what to do', code => {
  const [facts, ...holds] = cases[code];
  const sentence = explainSource({ code, ...facts } as SourceTrouble);
  for (const part of holds) expect(sentence).toContain(part);
  expect(sentence).toMatch(/[.`)]$/);
  expect(sentence).not.toMatch(/undefined|NaN|\[object/);
});

test('a pattern is told apart from a name that is not there', () => {
  const sentence = explainSource({ code: 'path_missing', path: 'build/*.tar.gz', workspace: '/work' });
  expect(sentence).toContain('not expanded');
});

test('who has no token is told to give one', () => {
  const facts = { repository, hasToken: false };
  expect(explainSource({ code: 'repository_unknown', ...facts })).toMatch(
    /without a token.*give the input `github_token`/
  );
  expect(explainSource({ code: 'github_rate_limited', hasToken: true, waitSeconds: undefined })).toContain(
    'with this token'
  );
});

test('an archive that was not read to its end is at least so large', () => {
  const facts = { archive, sizeBytes: 3_145_728_000, isAtLeast: true, largest: [] };
  expect(explainSource({ code: 'too_large', ...facts })).toContain('more than 3145.7 MB');
});

test('who has no token is not told what a token may read', () => {
  const sentence = explainSource({ code: 'ref_unknown', repository, ref: 'v9', hasToken: false });
  expect(sentence).toContain('which anybody may read');
});

test('a deployment without a name is not filed under an empty one', () => {
  const sentence = explainSource({ code: 'not_a_commit', app: 'my-app', deploymentId: 'a-b', gitRef: undefined });
  expect(sentence).toContain('deployment a-b has no name');
  expect(sentence).not.toContain('""');
});
