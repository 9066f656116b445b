import { createReadStream } from 'node:fs';
import type { Scalingo } from '../scalingo/client.ts';
import type { ScalingoError } from '../scalingo/errors.ts';
import { type Persistence, untilAnswered } from '../scalingo/persistence.ts';
import type { Archive } from '../scalingo/upload.ts';
import { Transfer, type TransferPorts } from './progress.ts';
import { Refusals } from './refusals.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import { systemCodeOf, UnusableSource } from './unusable.ts';

/** What was made ready for Scalingo to download. */
export interface Delivery {
  /** The address where Scalingo finds it now. @throws ScalingoError; UnusableSource; the signal's reason */
  url(): Promise<string>;
  /** Removes what it needs of the runner's disk. Never throws. */
  remove(): Promise<void>;
}

export interface DeliveryPorts extends Persistence, TransferPorts {
  scalingo: Scalingo;
  /** The runner's folder for temporary files. */
  temporary: string;
  /** Told of a folder there that has to be removed, even where the step is killed. */
  keeping(folder: string): void;
  log: { note(text: string): void; warning(text: string): void };
}

/** An archive on the runner's disk. */
export interface ArchiveFile {
  path: string;
  sizeBytes: number;
}

/** The addresses live so long. Source: https://developers.scalingo.com/sources */
const lifetimeMs = 10 * 60_000;
/** Scalingo needs some of it to fetch the archive. */
const reserveMs = 2 * 60_000;
const pieceBytes = 1024 * 1024;

/** What Scalingo can download from somewhere else. */
export function deliverElsewhere(url: string): Delivery {
  return { url: async () => url, remove: async () => {} };
}

/**
 * Packs an archive and uploads it.
 * @param pack makes the archive, in a folder that is there for nothing else
 * @throws ScalingoError; UnusableSource; the signal's reason. Nothing is left on the disk then
 */
export async function deliverArchive(
  pack: (folder: string) => Promise<ArchiveFile>,
  ports: DeliveryPorts
): Promise<Delivery> {
  const folder = await makeScratch(ports.temporary);
  ports.keeping(folder);
  const remove = () => removeScratch(folder, ports.temporary);
  try {
    const archive = openable(await pack(folder));
    let uploaded = await upload(archive, ports);
    const url = async () => {
      // Whoever was kept waiting for so long would else create a deployment of nothing.
      if (ports.clock.now() > uploaded.expiresAtMs - reserveMs) uploaded = await upload(archive, ports);
      return uploaded.url;
    };
    return { url, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

interface Uploaded {
  url: string;
  /** On the clock. */
  expiresAtMs: number;
}

/** Each attempt takes addresses of its own: those of the last one may have had their time. */
async function upload(archive: Archive, ports: DeliveryPorts): Promise<Uploaded> {
  const { clock, signal, deadlineAtMs, record } = ports;
  const refusals = new Refusals();
  return untilAnswered(async () => {
    for (;;) {
      try {
        return await uploadOnce(archive, ports);
      } catch (error) {
        const pauseMs = refusals.pauseMs(error);
        if (pauseMs === undefined || clock.now() + pauseMs > deadlineAtMs) throw error;
        record.troubled(error as ScalingoError, pauseMs);
        if (pauseMs > 0) await clock.sleep(pauseMs, signal);
      }
    }
  }, ports);
}

async function uploadOnce(archive: Archive, ports: DeliveryPorts): Promise<Uploaded> {
  const { scalingo, clock, signal } = ports;
  const expiresAtMs = clock.now() + lifetimeMs;
  const { uploadUrl, downloadUrl } = await scalingo.createSource();
  const transfer = new Transfer('Uploaded', archive.sizeBytes, ports);
  const expiry = new AbortController();
  const callOff = clock.after(expiresAtMs - clock.now(), () => {
    expiry.abort(
      new UnusableSource({ code: 'upload_too_slow', sizeBytes: archive.sizeBytes, sentBytes: transfer.bytes })
    );
  });
  try {
    await scalingo.upload(uploadUrl, archive, bytes => transfer.moved(bytes), AbortSignal.any([signal, expiry.signal]));
    transfer.finish();
    return { url: downloadUrl, expiresAtMs };
  } finally {
    callOff();
    transfer.stop();
  }
}

function openable({ path, sizeBytes }: ArchiveFile): Archive {
  return { sizeBytes, open: () => piecesOf(path, sizeBytes) };
}

/** Exactly so many bytes: what was checked is what is sent. */
async function* piecesOf(path: string, sizeBytes: number): AsyncGenerator<Buffer> {
  let readBytes = 0;
  try {
    for await (const piece of createReadStream(path, { end: sizeBytes - 1, highWaterMark: pieceBytes })) {
      readBytes += piece.length;
      yield piece;
    }
  } catch (error) {
    throw new UnusableSource({ code: 'path_unreadable', path, systemCode: systemCodeOf(error) }, error);
  }
  if (readBytes < sizeBytes) throw new UnusableSource({ code: 'archive_changed', path });
}
