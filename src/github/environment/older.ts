import type { Deployments, Listed } from './deployments.ts';

/** So many earlier deployments are looked at: those that failed lie before the one that is active. */
const mostLooks = 10;

/**
 * Sets those earlier deployments inactive that a success has replaced and that GitHub leaves active: those to production and to environments
 * that are transient. Behind one that is inactive already there is none left.
 * @param earlier the environment's deployments before this one, the newest first
 * Source: `auto_inactive`, https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 */
export async function retire(deployments: Deployments, earlier: readonly Listed[]): Promise<void> {
  for (const { id } of earlier.filter(({ staysActive }) => staysActive).slice(0, mostLooks)) {
    const last = await deployments.lastStatus(id);
    if (last?.state === 'inactive') return;
    if (last?.state !== 'success') continue;
    await deployments.addStatus(id, { state: 'inactive', description: 'A later deployment took its place' });
  }
}
