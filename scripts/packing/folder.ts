import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that look random and are the same each time: the same folder makes figures comparable. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const words =
  'import export const function return await deployment source archive folder error value name path of the and'.split(
    ' '
  );

/**
 * Makes a folder as builds leave them: of its bytes two fifths in small text files, a third in large ones, and the rest in files that do not
 * compress.
 * @returns how many files it has
 */
export function makeFolder(folder: string, sizeBytes: number): number {
  const random = numbers(4242);
  const text = (bytes: number) => {
    const parts: string[] = [];
    for (let length = 0; length < bytes; ) {
      const word =
        random() < 0.2 ? Math.floor(random() * 1e9).toString(36) : (words[Math.floor(random() * words.length)] ?? '');
      parts.push(word);
      length += word.length + 1;
    }
    return parts.join(' ').slice(0, bytes);
  };
  const noise = (bytes: number) => Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256)));
  let files = 0;
  const fill = (name: string, share: number, size: () => number, content: (bytes: number) => string | Buffer) => {
    for (let left = sizeBytes * share; left > 0; files++) {
      const bytes = Math.min(Math.ceil(left), size());
      const below = join(folder, name, `${Math.floor(files / 100)}`);
      mkdirSync(below, { recursive: true });
      writeFileSync(join(below, `${files}.js`), content(bytes));
      left -= bytes;
    }
  };
  fill('node_modules', 0.4, () => Math.floor(200 + random() * 20_000), text);
  fill('dist', 0.35, () => 5_000_000, text);
  fill('images', 0.25, () => 2_000_000, noise);
  return files;
}
