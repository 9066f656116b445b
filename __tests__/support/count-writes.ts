/** Loaded into the step's process before the action: counts how often it writes to stdout, and leaves the number in WRITES_FILE. */
import { writeFileSync } from 'node:fs';

let writes = 0;
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((...given: Parameters<typeof write>) => {
  writes++;
  return write(...given);
}) as typeof write;
process.on('exit', () => writeFileSync(process.env.WRITES_FILE ?? '', String(writes)));
