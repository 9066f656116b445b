/** Starts simulators of repositories that end, and are gone, with the test that started them; and speaks with them as any client could. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { type GitHub, type GitHubOptions, startGitHub } from '../../../simulator/github/index.ts';
import { makeRepository, type Repository, type RepositoryOptions } from '../../support/git.ts';
import { unpackInto } from '../../support/tar.ts';

const endings: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** What most tests look at: a file, a branch with a slash, a light and an annotated tag. */
export const files = { 'README.md': 'Hello\n', 'bin/run': { content: '#!/bin/sh\n', mode: 0o755 } };
const small: RepositoryOptions = {
  files,
  branches: { 'feature/login': { 'login.txt': 'in\n' } },
  tags: { light: 'main', 'v1.2': { on: 'main', message: 'Version 1.2' } }
};

/** All that tests use of it is made up here and worth nothing elsewhere. */
export const tokens = {
  ghs_all: { repositories: 'all', contents: true, name: 'all' },
  ghs_metadata: { repositories: ['octo/secret'], contents: false, name: 'metadata' },
  ghs_deploys: { repositories: ['octo/secret', 'octo/Open'], contents: true, deployments: 'write', name: 'deploys' },
  ghs_reads: { repositories: ['octo/secret', 'octo/Open'], contents: true, deployments: 'read', name: 'reads' },
  ghs_elsewhere: { repositories: ['octo/elsewhere'], contents: true, name: 'elsewhere' }
} as const;

export async function repository(options: RepositoryOptions = small): Promise<Repository> {
  const made = await makeRepository(options);
  endings.push(() => made.remove());
  return made;
}

export type Simulated = GitHub & { readonly repository: Repository };

/** A GitHub with one repository that is seen as `octo/Open` (once `octo/old`), private as `octo/secret` (once `octo/hidden`) and internal as `octo/inner`. */
export async function simulate(
  options: Partial<GitHubOptions> = {},
  content: RepositoryOptions = small
): Promise<Simulated> {
  const made = await repository(content);
  const { path } = made;
  const github = await startGitHub({
    tokens,
    ...options,
    repositories: {
      'octo/Open': { path, visibility: 'public', formerNames: ['octo/old'] },
      'octo/secret': { path, visibility: 'private', formerNames: ['octo/hidden'] },
      'octo/inner': { path, visibility: 'internal' },
      ...options.repositories
    }
  });
  endings.push(() => github.stop());
  return { ...github, repository: made };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  json: any;
}

/** Asks once and follows nothing; a path is one of the API's. */
export async function ask(
  github: GitHub,
  url: string,
  { token, method = 'GET', ...headers }: Record<string, string> = {}
): Promise<Answer> {
  const sent = token === undefined ? headers : { ...headers, authorization: `token ${token}` };
  const whole = url.startsWith('http') ? url : `${github.apiUrl}${url}`;
  const response = await fetch(whole, { method, headers: sent, redirect: 'manual' });
  const body = Buffer.from(await response.arrayBuffer());
  const text = body.toString('utf8');
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    body,
    text,
    json: isJson ? JSON.parse(text) : undefined
  };
}

/** Sends JSON with the token that may deploy; a text goes as it is. */
export async function send(github: GitHub, path: string, body: unknown, token = 'ghs_deploys'): Promise<Answer> {
  const response = await fetch(`${github.apiUrl}${path}`, {
    method: 'POST',
    headers: { ...(token === '' ? {} : { authorization: `token ${token}` }), 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    redirect: 'manual'
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  return { status: response.status, headers: response.headers, body: bytes, text, json: JSON.parse(text) };
}

/** The link to an archive, as the API answers with it. */
export async function linkTo(github: GitHub, fullName: string, ref = 'main', token?: string): Promise<string> {
  const { headers } = await ask(github, `/repos/${fullName}/tarball/${ref}`, token === undefined ? {} : { token });
  return headers.get('location') ?? 'no location';
}

/** Unpacks an archive. @returns the folder that it is in now */
export function unpack(archive: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const file = join(folder, 'archive.tar.gz');
  writeFileSync(file, archive);
  unpackInto(folder, file);
  rmSync(file);
  return folder;
}
