import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPath } from '../../../src/source/path.ts';
import { age, plant, treeOf } from '../../support/files.ts';
import { isHere, testWith } from '../../support/systems.ts';
import { newFolder, packAndUnpack, troubleOf, unaborted } from '../folders.ts';

const place = (workspace: string) => ({ workspace, app: 'my-app', platform: process.platform });

test.each([0, 1, 511, 512, 513, 65_536, 65_537, 1_048_576, 1_048_577, 3_000_001])(
  'a file of %i bytes arrives whole',
  async size => {
    const workspace = newFolder();
    plant(workspace, { 'a/before': 'x', 'a/file': Buffer.alloc(size, 'content '), 'a/later': 'y' });
    const { unpacked } = await packAndUnpack(workspace, 'a');
    expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(join(workspace, 'a')));
  }
);

const long = 'x'.repeat(255);
const names: [what: string, name: string][] = [
  ['100 characters', `${'d'.repeat(60)}/${'f'.repeat(39)}`],
  ['101 characters', `${'d'.repeat(60)}/${'f'.repeat(40)}`],
  ['255 bytes', long],
  ['Cyrillic', 'папка/файл'],
  ['Chinese', '文件夹/文件'],
  ['an emoji', '🚀/👩‍👩‍👧'],
  ['both forms of an accent', 'é/e\u0301'],
  ['a line break', 'a\nb'],
  ['a backslash', 'a\\b'],
  ['a leading dash', '-rf'],
  ['a leading dot', '.hidden/..x'],
  ['blanks', ' a / b '],
  ['quotes and dollars', '\'"$(x)`'],
  ['a star', '*']
];

testWith('files of Unix').each(names)('a name with %s arrives as it is', (_, name) => expectToArrive(name));

testWith('names of any bytes')('a name with thousands of bytes arrives as it is', () =>
  expectToArrive(Array.from({ length: 10 }, () => long).join('/'))
);

async function expectToArrive(name: string): Promise<void> {
  const workspace = newFolder();
  plant(workspace, {
    [`app/${name}`]: 'content',
    [`app/links/${name.replaceAll('/', '_').slice(0, 60)}`]: { link: `../${name.slice(0, 3000)}` }
  });
  const { unpacked } = await packAndUnpack(workspace, 'app');
  expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(join(workspace, 'app')));
}

testWith('files of Unix')('modes and empty folders are kept, and hard links become files', async () => {
  const workspace = newFolder();
  // What runs as its owner libarchive gives nobody but that owner.
  for (const mode of [0o400, 0o600, 0o644, 0o755, 0o777, ...(isHere('GNU tar') ? [0o4755] : [])]) {
    plant(workspace, { [`app/${mode.toString(8)}`]: { content: 'x', mode } });
  }
  plant(workspace, { 'app/empty/folder': 'folder' });
  linkSync(join(workspace, 'app/644'), join(workspace, 'app/same'));
  const { unpacked } = await packAndUnpack(workspace, 'app');
  expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(join(workspace, 'app')));
});

testWith('files of Unix')('Windows knows no modes: all can be run', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/start': 'x', 'app/folder/file': 'y' });
  const { unpacked } = await packAndUnpack(workspace, 'app', 'win32');
  const modes = Object.values(treeOf(join(unpacked, 'my-app'))).map(shown => shown.split(' ')[1]);
  expect(new Set(modes)).toEqual(new Set(['755']));
});

/** A tree of files with odd names, contents of many sizes and modes. */
const trees = fc.uniqueArray(
  fc.record({
    path: fc
      .array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 })
      .map(parts => parts.map(part => `x${part.replace(/[\0/]/g, '_').toWellFormed()}`)),
    content: fc.uint8Array({ maxLength: 2000 }),
    times: fc.integer({ min: 0, max: 60 }),
    mode: fc.constantFrom(0o644, 0o755, 0o600)
  }),
  // A file cannot lie where a folder is: each file gets a folder of its own.
  { maxLength: 8, minLength: 1, selector: ({ path }) => path[0]?.toLowerCase().normalize() }
);

testWith('names of any bytes')(
  'any tree survives, and two copies made in another order at other times are the same archive',
  async () => {
    await fc.assert(
      fc.asyncProperty(trees, async files => {
        const archives: Buffer[] = [];
        for (const [round, ordered] of [files, [...files].reverse()].entries()) {
          const workspace = newFolder();
          for (const { path, content, times, mode } of ordered) {
            plant(workspace, { [join('app', ...path)]: { content: Buffer.concat(Array(times).fill(content)), mode } });
            age(join(workspace, 'app', ...path), new Date(Date.UTC(2001 + round)));
          }
          const { unpacked, archive } = await packAndUnpack(workspace, 'app');
          expect(treeOf(join(unpacked, 'my-app'))).toEqual(treeOf(join(workspace, 'app')));
          archives.push(readFileSync(archive));
        }
        expect(archives[0]?.equals(archives[1] as Buffer)).toBe(true);
      }),
      { numRuns: 40 }
    );
  }
);

const changes: [what: string, change: (file: string) => void][] = [
  ['grows', file => appendFileSync(file, 'more')],
  ['is gone', file => rmSync(file)],
  ['is another file of that size', file => renameSync(other(file), file)],
  ['is overwritten by as much', file => writeFileSync(file, Buffer.alloc(readFileSync(file).length, 'z'))],
  [
    'is a link to a secret now',
    file => {
      rmSync(file);
      symlinkSync('/etc/passwd', file);
    }
  ],
  [
    'is a folder now',
    file => {
      rmSync(file);
      mkdirSync(file);
    }
  ]
];

function other(file: string): string {
  const path = `${file}.other`;
  writeFileSync(path, Buffer.alloc(readFileSync(file).length, 'o'));
  return path;
}

test.each(changes.flatMap(([what, change]) => [10, 500_000].map(size => [size, what, change] as const)))(
  'a file of %i bytes that %s since it was checked is not packed',
  async (size, _, change) => {
    const workspace = newFolder();
    plant(workspace, { 'app/a': 'first', 'app/file': Buffer.alloc(size, 'x'), 'app/z': 'last' });
    age(join(workspace, 'app/file'), new Date('2020-01-01T00:00:00Z'));
    const { pack } = await readPath('app', place(workspace), unaborted);
    change(join(workspace, 'app/file'));
    const temporary = newFolder();
    expect(await troubleOf(pack(temporary, unaborted))).toMatchObject({
      code: expect.stringMatching(/^entry_(changed|unreadable)$/),
      path: 'app',
      name: 'file'
    });
    expect(readdirSync(temporary)).toEqual([]);
  }
);

test('a folder of temporary files that is not there is told', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/a': 'x' });
  const { pack } = await readPath('app', place(workspace), unaborted);
  const nowhere = join(workspace, 'nowhere');
  expect(await troubleOf(pack(nowhere, unaborted))).toEqual({ code: 'no_room', folder: nowhere, systemCode: 'ENOENT' });
});

testWith('a full disk')('a disk without room is told, and the half-written archive is gone', async () => {
  const workspace = newFolder();
  plant(workspace, { 'app/a': Buffer.from(Array.from({ length: 400_000 }, (_, index) => (index * 7919) % 251)) });
  const { pack } = await readPath('app', place(workspace), unaborted);
  const temporary = newFolder();
  // Whatever is written there fails with ENOSPC.
  symlinkSync('/dev/full', join(temporary, 'source.tar.gz'));
  expect(await troubleOf(pack(temporary, unaborted))).toMatchObject({ code: 'no_room', systemCode: 'ENOSPC' });
  expect(existsSync(join(temporary, 'source.tar.gz'))).toBe(false);
});

test('a cancel ends packing at once, and leaves nothing', async () => {
  const workspace = newFolder();
  for (let count = 0; count < 40; count++) plant(workspace, { [`app/${count}`]: Buffer.alloc(1_000_000, `${count} `) });
  const controller = new AbortController();
  const { pack } = await readPath('app', place(workspace), controller.signal);
  const temporary = newFolder();
  const packing = pack(temporary, controller.signal);
  setImmediate(() => controller.abort(new Error('cancelled')));
  await expect(packing).rejects.toThrow('cancelled');
  expect(readdirSync(temporary)).toEqual([]);
});
