/** What a connection is to be sent, in order: what it gets of the past, then what happens. */
import type { App, Deployment, StreamEvent, World } from './world.ts';

export interface StreamSource {
  /** How many log lines of the past are in it. */
  readonly replayedLines: number;
  /** The next event, without taking it. */
  peek(): StreamEvent | undefined;
  take(): StreamEvent | undefined;
}

/** The events for a connection that was authenticated now. */
export function openSource(world: World, app: App, isFirst: boolean): StreamSource {
  const past = isFirst || world.settings.replayOnSecondConnection ? selectPast(world, app) : [];
  let taken = 0;
  let position = app.events.length;
  const peek = () => (taken < past.length ? past[taken] : app.events[position]);
  return {
    replayedLines: past.filter(({ kind }) => kind === 'log').length,
    peek,
    take() {
      const event = peek();
      if (taken < past.length) taken += 1;
      else if (event !== undefined) position += 1;
      return event;
    }
  };
}

function selectPast(world: World, app: App): StreamEvent[] {
  const { replay, replayStatuses } = world.settings;
  if (replay === 'none') return [];
  const chosen = chooseDeployments(world, app);
  const events = app.events.filter(
    ({ kind, deployment }) =>
      chosen.has(deployment) && (kind === 'log' || (replayStatuses && world.settings.statusEvents))
  );
  if (replay === 'full') return events;
  let toSkip = events.filter(({ kind }) => kind === 'log').length - replay.lines;
  return events.filter(({ kind }) => kind !== 'log' || toSkip-- <= 0);
}

function chooseDeployments(world: World, app: App): Set<Deployment> {
  const { replayOf } = world.settings;
  const own = world.deployments.filter(deployment => deployment.app === app);
  const isChosen = (deployment: Deployment, position: number) =>
    replayOf === 'all' ||
    deployment.record.finishedAt === null ||
    (replayOf === 'latest' && position === own.length - 1);
  return new Set(own.filter(isChosen));
}
