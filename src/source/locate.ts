import type { Inputs } from '../inputs.ts';
import { keysIn } from '../scalingo/transport.ts';
import type { App } from '../scalingo/wire.ts';
import { deliverArchive, deliverElsewhere } from './delivery.ts';
import type { Download, GitHub } from './github.ts';
import type { LastSuccessPorts } from './last-success.ts';
import type { Located } from './located.ts';
import { gapsIn, surplusIn } from './repository/gaps.ts';
import type { RepositoryPorts } from './repository/repository.ts';

/** What finding a source needs of the world. What speaks with GitHub is loaded only by who needs it. */
export interface SourcePorts {
  connectGitHub(): Promise<{ github: GitHub; download: Download }>;
  /** Where people see GitHub. */
  serverUrl: string;
  /** The folder that `actions/checkout` fills. */
  workspace: string;
  mask(secret: string): void;
  signal: AbortSignal;
}

/**
 * Finds and checks what is to be deployed, as far as that can be done before Scalingo is asked for anything.
 * @returns undefined where Scalingo has to be asked first: for what runs now, or for a deployment that there is already
 * @throws UnusableSource; the signal's reason
 */
export async function locate(inputs: Inputs, ports: SourcePorts): Promise<Located | undefined> {
  const { source, gitRef } = inputs;
  switch (source.kind) {
    case 'url': {
      for (const key of keysIn(source.url)) ports.mask(key);
      const archive = `an archive from ${new URL(source.url).host}`;
      const what = gitRef ? `${archive}, as ${gitRef}` : archive;
      return { gitRef, what, warnings: Promise.resolve([]), deliver: async () => deliverElsewhere(source.url) };
    }
    case 'path':
      return locatePath(source.path, inputs, ports);
    case 'repository': {
      const { locateRepository } = await import('./repository/repository.ts');
      return locateRepository(source.repository, source.ref, await repositoryPorts(ports));
    }
    case 'redeploy':
    case 'deployment':
      return undefined;
  }
}

/**
 * The same where Scalingo has to be asked first.
 * @returns undefined for a deployment that there is already
 * @throws ScalingoError; UnusableSource; the signal's reason
 */
export async function locateRunning(
  { source }: Inputs,
  app: App,
  ports: SourcePorts & LastSuccessPorts
): Promise<Located | undefined> {
  if (source.kind !== 'redeploy') return undefined;
  const { redeploy } = await import('./redeploy.ts');
  return redeploy(app, source.repository, { ...ports, ...(await repositoryPorts(ports)) });
}

/** GitHub, and what else a repository needs. */
async function repositoryPorts(ports: SourcePorts): Promise<RepositoryPorts> {
  return { ...ports, ...(await ports.connectGitHub()) };
}

async function locatePath(path: string, { app, gitRef }: Inputs, { workspace, signal }: SourcePorts): Promise<Located> {
  const { readPath } = await import('./path.ts');
  const { what, findings, pack } = await readPath(path, { workspace, app, platform: process.platform }, signal);
  return {
    gitRef,
    what: gitRef ? `${what}, as ${gitRef}` : what,
    warnings: Promise.resolve([...gapsIn(findings), ...surplusIn(findings)]),
    deliver: ports => deliverArchive(folder => pack(folder, signal), ports)
  };
}
