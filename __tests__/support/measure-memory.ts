/** Loaded into the step's process before the action: leaves the most memory that it ever held, in kilobytes, in MEMORY_FILE. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.MEMORY_FILE ?? '', String(process.resourceUsage().maxRSS)));
