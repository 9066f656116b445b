// Loaded into a step: leaves in MEMORY_FILE the most memory that the process ever had, in bytes.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.MEMORY_FILE ?? '/dev/null', `${process.resourceUsage().maxRSS * 1024}`);
});
