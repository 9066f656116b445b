import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { annotationsOf } from '../support/page.ts';
import { deploySource, temporaryFolder } from '../support/sources.ts';
import { testWith } from '../support/systems.ts';
import { tar } from '../support/tar.ts';

/** Makes a workspace with these files, each folder as needed. */
function workspaceWith(files: Record<string, string | Buffer>): string {
  const workspace = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), content);
  }
  return workspace;
}

function tarOf(workspace: string, name: string, ...what: string[]): void {
  tar(workspace, '-czf', name, ...what);
}

type Case = [what: string, path: string, make: () => string, ...holds: (string | RegExp)[]];

const cases: Case[] = [
  ['a path that is missing', 'build', () => workspaceWith({}), '"build"', 'workspace', 'actions/checkout'],
  ['a pattern', 'build/*.tgz', () => workspaceWith({ 'build/a.tgz': 'x' }), '"build/*.tgz"', 'not expanded'],
  ['a path out of the workspace', '../secret', () => workspaceWith({}), '"../secret"', 'leads out'],
  ['an absolute path elsewhere', '/etc', () => workspaceWith({}), '"/etc"', 'leads out'],
  ['an empty file', 'app.tgz', () => workspaceWith({ 'app.tgz': '' }), '"app.tgz"', 'empty'],
  ['an empty folder', 'dist', () => workspaceWith({ 'dist/.git/config': 'x' }), '"dist"', 'no file'],
  [
    'a JAR',
    'target/app.jar',
    () => workspaceWith({ 'target/app.jar': 'PK' }),
    'java -jar app.jar',
    'Procfile',
    'BUILDPACK_URL'
  ],
  ['a ZIP', 'app.zip', () => workspaceWith({ 'app.zip': 'PK\x03\x04zip' }), '"app.zip"', /zip/i, '`source_path`'],
  ['a ZIP with the name of an archive', 'app.tar.gz', () => workspaceWith({ 'app.tar.gz': 'PK\x03\x04zip' }), /zip/i],
  ['a text with the name of an archive', 'app.tgz', () => workspaceWith({ 'app.tgz': 'no archive' }), '"app.tgz"'],
  ['a WAR that is none', 'app.war', () => workspaceWith({ 'app.war': 'no war' }), '"app.war"', 'WAR'],
  ['gzip of something else', 'app.tgz', () => workspaceWith({ 'app.tgz': gzipSync('x'.repeat(2000)) }), '"app.tgz"'],
  [
    'an archive with several roots',
    'app.tgz',
    () => {
      const workspace = workspaceWith({ 'one/a': '1', 'two/b': '2', Procfile: 'web: x' });
      tarOf(workspace, 'app.tgz', 'one', 'two', 'Procfile');
      return workspace;
    },
    '3 entries at its root',
    'one',
    'two',
    'Procfile'
  ],
  [
    'an archive without a folder',
    'app.tgz',
    () => {
      const workspace = workspaceWith({ Procfile: 'web: x' });
      tarOf(workspace, 'app.tgz', 'Procfile');
      return workspace;
    },
    '"Procfile"',
    'one folder'
  ],
  [
    'an archive that breaks off',
    'app.tgz',
    () => {
      const workspace = workspaceWith({
        'app/noise': Buffer.from(Array.from({ length: 5000 }, () => Math.random() * 256))
      });
      const whole = tar(workspace, '-czf', '-', 'app');
      writeFileSync(join(workspace, 'app.tgz'), whole.subarray(0, 3000));
      return workspace;
    },
    '"app.tgz"',
    'read to its end'
  ],
  [
    'a folder that is too large',
    '.',
    () => {
      const workspace = workspaceWith({ 'node_modules/a/x': '', 'src/main.js': 'x' });
      truncateSync(join(workspace, 'node_modules/a/x'), 314_572_801);
      return workspace;
    },
    '314,572,800',
    'node_modules (314.6 MB)'
  ]
];

const ofUnix: Case[] = [
  [
    'a link out of the folder',
    'dist',
    () => {
      const workspace = workspaceWith({ 'dist/a': 'a', secret: 's' });
      symlinkSync('../secret', join(workspace, 'dist/link'));
      return workspace;
    },
    '"link"',
    '"../secret"',
    'leads out'
  ],
  [
    'a FIFO in the folder',
    'dist',
    () => {
      const workspace = workspaceWith({ 'dist/a': 'a' });
      execFileSync('mkfifo', [join(workspace, 'dist/pipe')]);
      return workspace;
    },
    '"pipe"',
    'FIFO'
  ]
];

const title = '%s: one error, and Scalingo is asked for nothing';
test.each(cases)(title, (_, ...mistake) => expectOneError(...mistake));
testWith('files of Unix', 'special files').each(ofUnix)(title, (_, ...mistake) => expectOneError(...mistake));

async function expectOneError(path: string, make: () => string, ...holds: (string | RegExp)[]): Promise<void> {
  const workspace = make();
  const { result, scalingo } = await deploySource({ inputs: { source_path: path }, step: { workspace } });

  expect(result).toMatchObject({ exitCode: 1, signal: null });
  expect(scalingo.requests).toEqual([]);
  expect(result.annotations).toHaveLength(1);
  const [error = ''] = annotationsOf(result, 'error');
  for (const part of holds) expect(error).toMatch(part instanceof RegExp ? part : new RegExp(escaped(part)));
  expect(error).toMatch(/Nothing was deployed\.$/);
  expect(result.outputs).toMatchObject({ deployment_id: '', git_ref: '', skipped: 'false' });
  expect(result.summary).toContain('❌ Not deployed');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
