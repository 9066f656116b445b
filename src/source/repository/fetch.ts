import { dirname } from 'node:path';
import type { Clock } from '../../clock.ts';
import { partsOf } from '../../repository-name.ts';
import { secretsOf } from '../../scalingo/transport.ts';
import type { Download, GitHub } from '../github.ts';
import { Transfer } from '../progress.ts';
import { type Contents, inspectArchive } from '../tar/inspect.ts';
import { systemCodeOf, UnusableSource } from '../unusable.ts';
import { refusalOf } from './refusal.ts';

export interface FetchPorts {
  github: GitHub;
  download: Download;
  mask(secret: string): void;
  clock: Clock;
  signal: AbortSignal;
  log: { note(text: string): void };
}

const mostAttempts = 4;
const pauseMs = 2_000;
/** Ten times what Scalingo takes: enough to say how far beyond it is. */
const mostBytes = 3_145_728_000;

/**
 * Downloads the archive of a commit to a file, until it has it whole. GitHub answers with a signed link that lives five minutes, and tells no
 * length, so each attempt asks for its own and is read to its end.
 * @throws UnusableSource; the signal's reason
 * Source: https://docs.github.com/rest/repos/contents#download-a-repository-archive-tar
 */
export async function fetchArchive(
  repository: string,
  commit: string,
  file: string,
  ports: FetchPorts
): Promise<Contents> {
  const { github, clock, signal, log } = ports;
  for (let attempt = 1; ; attempt++) {
    const fetched = await fetchOnce(repository, commit, file, ports);
    if (typeof fetched !== 'string') return fetched;
    if (attempt === mostAttempts)
      throw new UnusableSource({ code: 'github_trouble', host: github.host, problem: fetched });
    log.note(`The archive of ${repository} did not arrive whole (${fetched}); asking for it once more.`);
    await clock.sleep(pauseMs * attempt, signal);
  }
}

/** @returns what the archive holds; else what is wrong with what came */
async function fetchOnce(
  repository: string,
  commit: string,
  file: string,
  ports: FetchPorts
): Promise<Contents | string> {
  const link = await linkTo(repository, commit, ports);
  // What it leads to, and what is signed in it, is a key to the repository.
  for (const secret of secretsOf(link)) ports.mask(secret);
  const problem = await downloadFrom(link, repository, file, ports);
  if (problem !== undefined) return problem;
  try {
    return await inspectArchive(file, `${repository} at ${commit}`, ports.signal);
  } catch (error) {
    if (!(error instanceof UnusableSource)) throw error;
    const { trouble } = error;
    if (trouble.code === 'broken_archive') return trouble.problem;
    if (trouble.code === 'not_an_archive') return `it was ${trouble.is}`;
    throw error;
  }
}

async function downloadFrom(
  link: string,
  repository: string,
  file: string,
  ports: FetchPorts
): Promise<string | undefined> {
  const transfer = new Transfer(`Fetched from ${repository}:`, undefined, ports);
  try {
    const problem = await ports.download(link, file, mostBytes, bytes => transfer.moved(bytes));
    if (problem === undefined) transfer.finish();
    return problem;
  } catch (error) {
    ports.signal.throwIfAborted();
    throw new UnusableSource({ code: 'no_room', folder: dirname(file), systemCode: systemCodeOf(error) }, error);
  } finally {
    transfer.stop();
  }
}

async function linkTo(repository: string, commit: string, { github }: FetchPorts): Promise<string> {
  const parameters = { ...partsOf(repository), ref: commit };
  const answer = await github.get('/repos/{owner}/{repo}/tarball/{ref}', parameters, undefined, true);
  const { location } = answer.headers;
  if (answer.status === 302 && typeof location === 'string' && URL.canParse(location)) return location;
  throw refusalOf(answer, github, repository);
}
