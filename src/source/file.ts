import { open } from 'node:fs/promises';
import { telling, whatIs } from './tar/kinds.ts';
import { systemCodeOf, UnusableSource } from './unusable.ts';

/** The first bytes of a file. @param named how errors call it @throws UnusableSource where it cannot be read */
export async function headOf(file: string, named: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(telling), 0, telling, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new UnusableSource({ code: 'path_unreadable', path: named, systemCode: systemCodeOf(error) }, error);
  }
}

/** What a file is, by its first bytes. @throws UnusableSource where it cannot be read */
export async function whatIsFile(file: string, named: string): Promise<string> {
  return whatIs(await headOf(file, named));
}
