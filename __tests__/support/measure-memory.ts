/** Loaded into the step's process before the action: leaves the most memory that it ever held, in kilobytes, in MEMORY_FILE. */
import { writeFileSync } from 'node:fs';
import { peakBytes } from '../../scripts/packing/peak.ts';

process.on('exit', () => writeFileSync(process.env.MEMORY_FILE ?? '', String(Math.round(peakBytes() / 1024))));
