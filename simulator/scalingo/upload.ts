/** One upload from its headers to its answer. What can be decided by headers, URL and faults alone is decided before the body is read. */
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { giveWith } from './give.ts';
import type { Incoming, Reply } from './handlers/message.ts';
import { answer, type Match } from './handlers/routes.ts';
import { findHits, giveLate, type Hits, type Spoiling } from './hits.ts';
import { recordRequest } from './incoming.ts';
import type { RecordedRequest } from './ledger.ts';
import { receive } from './receive.ts';
import type { StoredArchive } from './source-store.ts';
import { changed, type World } from './world.ts';

export interface Upload {
  readonly world: World;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Whether the client waits for `100 Continue` before it begins with the body. */
  readonly waitsForContinue: boolean;
  readonly head: Incoming;
  readonly match: Match;
}

/** Serves an upload: the archive is kept where all of it came, and nothing of it where it did not. */
export async function serveUpload(upload: Upload): Promise<void> {
  const { world, response, waitsForContinue, head, match } = upload;
  const record = recordRequest(world, head, 'upload');
  if (waitsForContinue) record.continueSent = false;
  const hits = findHits(world, record);
  const decision = answer(head, match, world);
  const isTaken = decision.status === 200 && (hits.spoiling === undefined || isCarriedOut(hits.spoiling));
  let handle = () => decision;
  if (isTaken || world.settings.uploadRefusals === 'late') {
    const file = await takeBody(upload, record, hits);
    if (file === undefined) return noteBreak(world, record);
    if (!isTaken) await rm(file, { force: true });
    else handle = () => keep(upload, { path: file, sizeBytes: record.bodySizeBytes }, decision);
  } else {
    prepareEarly(upload, record, hits);
  }
  await giveLate(world, record, hits, giveWith(response, hits.spoiling, handle, world));
}

function noteBreak(world: World, record: RecordedRequest): void {
  record.brokenOff = true;
  changed(world);
}

function keep({ world, match }: Upload, archive: StoredArchive, decision: Reply): Reply {
  const [, id = ''] = match.parameters;
  world.sources.keep(id, archive);
  return decision;
}

/** Reads the whole body; gives nothing where it breaks off. */
function takeBody(
  { world, request, response, waitsForContinue }: Upload,
  record: RecordedRequest,
  { effects }: Hits
): Promise<string | undefined> {
  if (waitsForContinue && world.settings.uploadExpect === 'honoured') {
    response.writeContinue();
    record.continueSent = true;
  }
  return receive(world, request, record, effects);
}

/** Whether the body is taken although the answer to it will be spoilt. */
function isCarriedOut(effect: Spoiling): boolean {
  if (effect.kind === 'lost') return effect.carriedOut;
  return ['cut', 'longer', 'malformed chunk', 'stall body', 'lines'].includes(effect.kind);
}

/** Lets an answer go out while the body is still on its way. */
function prepareEarly(
  { world, request, response, waitsForContinue }: Upload,
  record: RecordedRequest,
  { spoiling }: Hits
): void {
  // Of what is never answered nothing is read either.
  if (spoiling?.kind === 'never' || spoiling?.kind === 'reset') return;
  const isHungUp = world.settings.uploadRefusals === 'early, hung up';
  if (!isHungUp) {
    request.on('error', () => {});
    request.on('data', part => {
      record.bodySizeBytes += part.length;
      // Whoever sends on although nobody asked for it shall have its answer: a connection that ends meanwhile would take it away.
      response.shouldKeepAlive = true;
      changed(world);
    });
  }
  response.shouldKeepAlive = !isHungUp && !waitsForContinue;
}
