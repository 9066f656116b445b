// Packs the folder of its first argument into that of its second, in a process of its own, and tells how much memory that took.
import { basename, dirname } from 'node:path';
import { readPath } from '../../src/source/path.ts';
import { peakBytes } from './peak.ts';

const [folder = '', temporary = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const place = { workspace: dirname(folder), app: 'my-app', platform: process.platform };
const { pack } = await readPath(basename(folder), place, signal);
const { sizeBytes } = await pack(temporary, signal);
process.stdout.write(JSON.stringify({ sizeBytes, memoryBytes: peakBytes() }));
