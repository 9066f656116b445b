import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Scalingo } from '../../src/scalingo/client.ts';
import { ScalingoError } from '../../src/scalingo/errors.ts';
import type { Archive } from '../../src/scalingo/upload.ts';
import { deliverArchive, deliverElsewhere } from '../../src/source/delivery.ts';
import { UnusableSource } from '../../src/source/unusable.ts';
import { clockByHand } from '../clock-by-hand.ts';

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'delivery-'));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));

type Upload = (archive: Archive, sent: (bytes: number) => void, signal: AbortSignal) => Promise<void>;

const readAll: Upload = async (archive, sent) => {
  for await (const piece of archive.open()) sent(piece.length);
};

/** A Scalingo that makes room each time it is asked, and takes uploads as told. */
function portsWith(upload: Upload = readAll) {
  const clock = clockByHand();
  const lines: string[] = [];
  let rooms = 0;
  const scalingo = {
    createSource: async () => ({
      uploadUrl: new URL(`https://store/${++rooms}`),
      downloadUrl: `https://store/${rooms}`
    }),
    upload: (_url: URL, archive: Archive, sent: (bytes: number) => void, signal: AbortSignal) =>
      upload(archive, sent, signal)
  } as unknown as Scalingo;
  const record = { troubled: () => {}, answered: () => {} };
  const log = { note: (text: string) => lines.push(text), warning: () => {} };
  const kept: string[] = [];
  const keeping = (folder: string) => kept.push(folder);
  const { signal } = new AbortController();
  return {
    clock,
    kept,
    lines,
    ports: { scalingo, clock, signal, deadlineAtMs: 3_600_000, record, log, temporary, keeping }
  };
}

async function pack(folder: string): Promise<{ path: string; sizeBytes: number }> {
  const path = join(folder, 'source.tar.gz');
  writeFileSync(path, 'archive');
  return { path, sizeBytes: 7 };
}

test('an archive is uploaded once, and its folder is there until it is removed', async () => {
  const { ports, lines, kept } = portsWith();
  const delivery = await deliverArchive(pack, ports);
  expect(await delivery.url()).toBe('https://store/1');
  expect(await delivery.url()).toBe('https://store/1');
  expect(lines).toEqual([expect.stringMatching(/^Uploaded 7 bytes/)]);
  expect(readdirSync(temporary).map(name => join(temporary, name))).toEqual(kept);
  expect(kept).toHaveLength(1);
  await delivery.remove();
  expect(readdirSync(temporary)).toEqual([]);
});

test('whoever was kept waiting until the address is about to end gets another one', async () => {
  const { clock, ports } = portsWith();
  const delivery = await deliverArchive(pack, ports);
  clock.pass(7 * 60_000);
  expect(await delivery.url()).toBe('https://store/1');
  clock.pass(2 * 60_000);
  expect(await delivery.url()).toBe('https://store/2');
  clock.pass(60_000);
  expect(await delivery.url()).toBe('https://store/2');
});

test('what takes longer than its address lives is too slow, and is not tried again', async () => {
  const begun = Promise.withResolvers<void>();
  const { clock, ports } = portsWith((_archive, sent, signal) => {
    sent(3);
    begun.resolve();
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  const delivering = deliverArchive(pack, ports);
  await begun.promise;
  clock.pass(10 * 60_000);
  const error = await delivering.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(UnusableSource);
  expect(error).toMatchObject({ trouble: { code: 'upload_too_slow', sizeBytes: 7, sentBytes: 3 } });
  expect(readdirSync(temporary)).toEqual([]);
});

test('an archive that lost bytes since it was packed is not uploaded', async () => {
  const { ports } = portsWith();
  const shortened = async (folder: string) => ({ ...(await pack(folder)), sizeBytes: 8 });
  await expect(deliverArchive(shortened, ports)).rejects.toMatchObject({ code: 'archive_changed' });
  const gone = async () => ({ path: join(temporary, 'gone'), sizeBytes: 8 });
  await expect(deliverArchive(gone, ports)).rejects.toMatchObject({ code: 'path_unreadable' });
  expect(readdirSync(temporary)).toEqual([]);
});

test('a refused signature is tried with another one, and a second refusal is told', async () => {
  let refusals = 0;
  const { ports } = portsWith(async () => {
    refusals++;
    throw new ScalingoError({ code: 'forbidden', call: 'upload the source', url: 'https://store', status: 403 });
  });
  await expect(deliverArchive(pack, ports)).rejects.toMatchObject({ code: 'forbidden' });
  expect(refusals).toBe(2);
});

test('where the runner has no place for files, that is told', async () => {
  const { ports } = portsWith();
  const nowhere = join(temporary, 'not-there');
  const error = await deliverArchive(pack, { ...ports, temporary: nowhere }).catch((error: unknown) => error);
  expect(error).toMatchObject({ trouble: { code: 'no_room', folder: nowhere, systemCode: 'ENOENT' } });
});

test('what Scalingo downloads from elsewhere needs nothing', async () => {
  const delivery = deliverElsewhere('https://example.com/a.tar.gz');
  expect(await delivery.url()).toBe('https://example.com/a.tar.gz');
  await delivery.remove();
  expect(existsSync(temporary)).toBe(true);
});
