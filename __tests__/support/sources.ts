/** Deployments of a source that the step itself finds, packs or fetches, and what Scalingo could then download. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import type { GitHub } from '../../simulator/github/index.ts';
import type { Scalingo } from '../../simulator/scalingo/index.ts';
import { type Deployed, type DeploymentOptions, startDeployment } from './deployment.ts';
import { callsOf, deploymentOf } from './page.ts';
import { unpackInto } from './tar.ts';

export interface SourceOptions extends Omit<DeploymentOptions, 'inputs'> {
  inputs: Record<string, string>;
  /** The GitHub that the step is told of; without one nobody is at its address. */
  github?: Pick<GitHub, 'apiUrl' | 'serverUrl'>;
}

export interface SourceDeployed extends Deployed {
  /** What the step asked of Scalingo, in order. */
  calls: string[];
  /** The archive that Scalingo could download of its own store, and the folder that holds what was unpacked of it. */
  archive: string | undefined;
  unpacked: string | undefined;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'source-'));
  folders.push(folder);
  return folder;
}

/** A copy of the built action that a test may break; gone after the test. */
export function actionCopy(): string {
  const root = join(import.meta.dirname, '../..');
  const folder = temporaryFolder();
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'action.yml'), join(folder, 'action.yml'));
  return folder;
}

/** At this port nobody listens, and nobody without rights can. */
const nowhere = { apiUrl: 'http://127.0.0.1:9', serverUrl: 'http://127.0.0.1:9' };

/** Deploys once, to the step's end, and unpacks what was uploaded. */
export async function deploySource({ github = nowhere, inputs, ...options }: SourceOptions): Promise<SourceDeployed> {
  const { speed = 200, settings, step } = options;
  const deploying = await startDeployment({
    ...options,
    // The addresses of a source live ten real minutes, however fast Scalingo's time runs.
    settings: { sourceLifetimeMs: 600_000 * speed, ...settings },
    inputs: { source_url: '', ...inputs },
    step: { ...step, env: { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl, ...step?.env } }
  });
  await deploying.step.ended;
  const calls = callsOf(deploying.scalingo);
  const archive = await keepUploaded(deploying.scalingo);
  return { ...(await deploying.ended()), calls, archive, unpacked: archive && unpack(archive) };
}

/** What the store has of a deployment; undefined where there is no deployment, or its source is elsewhere. */
async function keepUploaded(scalingo: Scalingo): Promise<string | undefined> {
  if (!scalingo.deployments.some(({ createdBy }) => createdBy === 'request')) return undefined;
  const { sourceUrl } = deploymentOf(scalingo);
  if (!sourceUrl?.includes('/sources/') || !/^http:\/\/127\.0\.0\.1:/.test(sourceUrl)) return undefined;
  const response = await fetch(sourceUrl);
  if (!response.ok) throw new Error(`the store answered ${response.status}`);
  const archive = join(temporaryFolder(), 'archive.tar.gz');
  writeFileSync(archive, Buffer.from(await response.arrayBuffer()));
  return archive;
}

function unpack(archive: string): string {
  const folder = temporaryFolder();
  unpackInto(folder, archive);
  return folder;
}

/** Whether Scalingo was told something, in whatever it was sent. */
export function mentions(scalingo: Scalingo, text: string): boolean {
  return JSON.stringify([scalingo.requests, scalingo.connections, scalingo.deployments]).includes(text);
}
