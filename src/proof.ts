import { isSameName, isWholeSha } from './commit-name.ts';
import type { App, Deployment } from './scalingo/wire.ts';

/** Scalingo deploys something else than was asked: another app, or another commit. */
export class OtherDeployed extends Error {
  override readonly name = 'OtherDeployed';
  readonly kind: 'app' | 'commit';
  readonly asked: string;
  readonly answered: string;

  constructor(kind: 'app' | 'commit', asked: string, answered: string) {
    super(`asked for the ${kind} ${asked}, answered with ${answered}`);
    this.kind = kind;
    this.asked = asked;
    this.answered = answered;
  }
}

/**
 * Compares what Scalingo says that it deploys with what it was asked for: other code with a green step is the worst that can be.
 * @param gitRef what was asked for
 * @returns what differs without being other code for certain, to be told as a warning
 * @throws OtherDeployed
 */
export function prove(gitRef: string | undefined, app: App, deployment: Deployment): string | undefined {
  const { appId, gitRef: answered } = deployment;
  if (appId !== undefined && appId !== app.id) throw new OtherDeployed('app', app.id, appId);
  if (gitRef === undefined || answered === undefined || isSameName(gitRef, answered)) return undefined;
  if (isWholeSha(gitRef) && isWholeSha(answered)) throw new OtherDeployed('commit', gitRef, answered);
  return `Scalingo files the deployment as "${answered}", and was asked to file it as "${gitRef}".`;
}
