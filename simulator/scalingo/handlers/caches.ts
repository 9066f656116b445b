/** The deployment cache. */
import type { World } from '../world.ts';
import { visibleApp } from './apps.ts';
import { type Incoming, noContent, notFound, type Reply } from './message.ts';

/** `DELETE /apps/:app/caches/deployment` (documented: 204). */
export function resetCache(request: Incoming, world: World): Reply {
  return visibleApp(request, world) === undefined ? notFound('app') : noContent();
}
