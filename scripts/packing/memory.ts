// Loaded into a step: leaves in MEMORY_FILE the most memory that the process ever had, in bytes.
import { writeFileSync } from 'node:fs';
import { peakBytes } from './peak.ts';

process.on('exit', () => {
  writeFileSync(process.env.MEMORY_FILE ?? '/dev/null', `${peakBytes()}`);
});
