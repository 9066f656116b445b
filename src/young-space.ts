import { PerformanceObserver } from 'node:perf_hooks';
import v8 from 'node:v8';

/** In it collections are as rare as they need to be: larger is no faster here. */
const enoughBytes = 8 * 1024 * 1024;

/**
 * Keeps V8's space for young objects from growing further once it is large enough. By itself it takes up to 64 MiB, since a long log makes many
 * objects that do not live long; a step has to do with what an action's runner has left.
 * Source: https://nodejs.org/api/v8.html#v8setflagsfromstringflags; the flag is read each time that the space would grow.
 */
export function keepYoungSpaceSmall(): void {
  const observer = new PerformanceObserver(() => {
    const young = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if ((young?.space_size ?? 0) < enoughBytes) return;
    v8.setFlagsFromString('--semi-space-growth-factor=1');
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
}
