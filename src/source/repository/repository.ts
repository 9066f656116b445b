import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isWholeSha } from '../../commit-name.ts';
import { record, text } from '../../json.ts';
import { partsOf } from '../../repository-name.ts';
import { type ArchiveFile, type DeliveryPorts, deliverArchive, deliverElsewhere } from '../delivery.ts';
import type { Download, GitHub } from '../github.ts';
import type { Located } from '../located.ts';
import { resolveCommit } from './commit.ts';
import { announcedGaps, gapsIn } from './gaps.ts';
import { refusalOf } from './refusal.ts';

export interface RepositoryPorts {
  github: GitHub;
  download: Download;
  /** Where people see GitHub: only from github.com itself Scalingo can download. */
  serverUrl: string;
  /** Told each address that must not be shown. */
  mask(secret: string): void;
  signal: AbortSignal;
}

/**
 * The repository at a commit.
 * @param repository `owner/name`
 * @param ref a branch, a tag, a whole or short SHA, or `refs/…`
 * @throws UnusableSource; the signal's reason
 */
export async function locateRepository(repository: string, ref: string, ports: RepositoryPorts): Promise<Located> {
  const { github, serverUrl } = ports;
  const { name, isPublic } = await look(github, repository);
  const commit = await resolveCommit(github, name, ref);
  const isReachable = isPublic && serverUrl === 'https://github.com';
  const by = isWholeSha(ref) ? '' : ` (${ref})`;
  // Asked for beside what Scalingo is asked meanwhile.
  const warnings = isReachable ? announcedGaps(github, name, commit) : Promise.resolve([]);
  warnings.catch(() => undefined);
  return {
    gitRef: commit,
    what: `the commit ${commit}${by} of ${name}`,
    warnings,
    deliver: delivery =>
      isReachable
        ? Promise.resolve(deliverElsewhere(`${serverUrl}/${name}/archive/${commit}.tar.gz`))
        : deliverArchive(folder => fetchAndCheck(name, commit, folder, { ...ports, ...delivery }), delivery)
  };
}

/** Under which name the repository goes today, and whether everybody may read it. Source: https://docs.github.com/rest/repos/repos#get-a-repository */
async function look(github: GitHub, repository: string): Promise<{ name: string; isPublic: boolean }> {
  const answer = await github.get('/repos/{owner}/{repo}', partsOf(repository));
  if (answer.status !== 200) throw refusalOf(answer, github, repository);
  const { full_name: name, private: isPrivate, visibility = 'public' } = record(answer.data);
  // Whoever was renamed is still found under the old name, but its archive's folder has the new one.
  return { name: text(name) ?? repository, isPublic: isPrivate === false && visibility === 'public' };
}

async function fetchAndCheck(
  repository: string,
  commit: string,
  folder: string,
  ports: RepositoryPorts & DeliveryPorts
): Promise<ArchiveFile> {
  const path = join(folder, 'source.tar.gz');
  const { fetchArchive } = await import('./fetch.ts');
  const { findings } = await fetchArchive(repository, commit, path, ports);
  for (const gap of gapsIn(findings)) ports.log.warning(gap);
  return { path, sizeBytes: (await stat(path)).size };
}
