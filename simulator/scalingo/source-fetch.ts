/** How Scalingo comes by a source that is to be built. The simulator reaches out to nobody, so only its own store is looked into. */
import { checkArchive } from './archive-check.ts';
import type { StoredArchive } from './source-store.ts';
import type { World } from './world.ts';

/** Fetches a source and looks through it. Gives what is wrong with it; nothing where all is well. Never settles once the simulator stops. */
export type FetchSource = () => Promise<string | undefined>;

/** How the source behind a URL is fetched when its build begins; nothing for a URL of somebody else's. */
export function fetchSourceAt(world: World, sourceUrl: string): FetchSource | undefined {
  if (new URL(sourceUrl).origin !== new URL(world.urls.store).origin) return undefined;
  const fetch = () => settled(fetchNow(world, sourceUrl), world);
  if (world.settings.sourceFetchedAt === 'build') return fetch;
  const fetched = fetch();
  return () => fetched;
}

async function fetchNow(world: World, sourceUrl: string): Promise<string | undefined> {
  const found = findArchive(world, new URL(sourceUrl));
  if (typeof found === 'number') return `fail to download the archive: unexpected status ${found}`;
  const problem = await checkArchive(found.path, world.sources.gone);
  return problem === undefined ? undefined : `fail to handle tgz: ${problem}`;
}

/** The archive behind a URL of the store, or the status with which a download of it is refused. */
function findArchive(world: World, { pathname, searchParams }: URL): StoredArchive | 403 | 404 {
  const [, id] = /^\/sources\/([^/]+)\.tar\.gz$/.exec(pathname) ?? [];
  if (id === undefined) return 404;
  const source = world.sources.open('download', 'sources', id, searchParams);
  return source === undefined ? 403 : (source.archive ?? 404);
}

/** Reading breaks off when the store is removed: as with the clock, nothing comes of what is awaited then. */
function settled(fetching: Promise<string | undefined>, world: World): Promise<string | undefined> {
  return fetching.catch(error => {
    if (world.sources.gone.aborted) return new Promise<never>(() => {});
    return `fail to download the archive: ${error instanceof Error ? error.message : error}`;
  });
}
