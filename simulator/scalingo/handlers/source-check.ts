/** What a deployment plays, given where its source is. The simulator reaches out to nobody, so only its own store is looked into. */
import type { Script, Step } from '../scenario.ts';
import type { App, World } from '../world.ts';

/** The app's script; for a URL of our store without an archive behind it, a build that fails to fetch its source. */
export function scriptFor(world: World, app: App, sourceUrl: string): Script {
  const { origin, pathname, searchParams } = new URL(sourceUrl);
  if (origin !== new URL(world.urls.store).origin) return app.script;
  const [, id = ''] = /^\/sources\/([^/]+)\.tar\.gz$/.exec(pathname) ?? [];
  const source = world.sources.open(id, 'download', searchParams.get('signature'));
  return source?.content === undefined ? fetchFailure(app) : app.script;
}

function fetchFailure(app: App): Step[] {
  return [
    { kind: 'status', status: 'building' },
    { kind: 'log', line: ` \x1b[1m<-- Start deployment of ${app.name} -->\x1b[0m` },
    { kind: 'log', line: '       Fetching source code' },
    { kind: 'log', line: ' !     Fail to fetch source code: fail to download the archive: unexpected status 404' },
    { kind: 'status', status: 'build-error' }
  ];
}
