/** The tar that the system has: GNU's on Linux, libarchive's on macOS and Windows. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs it in a folder.
 * @returns what it wrote to its standard output, for which it needs `-f -`
 * @throws Error where it fails
 */
export function tar(folder: string, ...parameters: readonly string[]): Buffer {
  return execFileSync('tar', parameters, {
    cwd: folder,
    // Or that of macOS adds a file to each that has attributes.
    env: { ...process.env, COPYFILE_DISABLE: '1' },
    maxBuffer: 256 * 1024 * 1024
  });
}

const formats = { gnu: 'gnutar', pax: 'pax', ustar: 'ustar', v7: 'v7tar' } as const;
export type Format = keyof typeof formats;

/** The parameter for a format of GNU tar, as the tar of this system calls it. */
export function inFormat(format: Format): string {
  return `--format=${process.platform === 'linux' ? format : formats[format]}`;
}

/** Unpacks an archive into a folder, modes and all: with the system's tar, but on Windows. */
export function unpackInto(folder: string, archive: string, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') tar(folder, '-xpf', archive);
  else {
    const script = join(import.meta.dirname, 'unpack.ts');
    execFileSync(process.execPath, ['--no-warnings', script, archive, folder]);
  }
}
