/** Takes the body of an upload into a file, at the pace that the faults dictate. */
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { RestEffect } from './faults.ts';
import type { RecordedRequest } from './ledger.ts';
import { resetSocket } from './sockets.ts';
import { changed, type World } from './world.ts';

/**
 * Reads a body piece by piece; what was read is counted in the record.
 * @returns the file that it is in; nothing where the client, a fault or the simulator's end broke it off, and then no file is left
 */
export async function receive(
  world: World,
  request: IncomingMessage,
  record: RecordedRequest,
  effects: readonly RestEffect[]
): Promise<string | undefined> {
  let path: string | undefined;
  try {
    path = await world.sources.newPath();
    await using file = await open(path, 'wx');
    const keepPace = paceOf(world, request, effects);
    await keepPace(0);
    for await (const part of request as AsyncIterable<Buffer>) {
      await file.writeFile(part);
      record.bodySizeBytes += part.length;
      changed(world);
      await keepPace(record.bodySizeBytes);
    }
    return path;
  } catch {
    // Whatever went wrong, nobody shall wait for an answer that never comes.
    request.destroy();
    if (path !== undefined) await rm(path, { force: true }).catch(() => {});
    return undefined;
  }
}

/** What is waited for, or goes wrong, when so many bytes were read. */
function paceOf(
  world: World,
  request: IncomingMessage,
  effects: readonly RestEffect[]
): (readBytes: number) => Promise<void> {
  const startedAtMs = world.clock.now();
  let stalls = effects.filter(effect => effect.kind === 'stall upload');
  return async readBytes => {
    for (const effect of effects) {
      if (effect.kind === 'reset upload' && readBytes >= effect.bytes) {
        resetSocket(request.socket);
        throw new Error('the upload was reset');
      }
      if (effect.kind === 'throttle upload') {
        await reachedWhileOpen(world, request, startedAtMs + (readBytes / effect.bytesPerSecond) * 1000);
      }
    }
    for (const stall of stalls.filter(({ bytes }) => readBytes >= bytes)) {
      stalls = stalls.filter(other => other !== stall);
      await reachedWhileOpen(world, request, world.clock.now() + stall.ms);
    }
  };
}

/** Resolves at that moment; rejects as soon as the client is gone. */
function reachedWhileOpen(world: World, request: IncomingMessage, atMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const { socket } = request;
    const fail = () => {
      cancel();
      reject(new Error('the client went away'));
    };
    const cancel = world.clock.at(atMs, () => {
      socket.off('close', fail);
      resolve();
    });
    if (socket.destroyed) fail();
    else socket.once('close', fail);
  });
}
