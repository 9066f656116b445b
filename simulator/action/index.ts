/** One file, three times: GitHub runs it as the step and after the job's last step, and the step runs it once more, to stay. */
import { inBackground } from './start.ts';

if (process.argv[2] === inBackground) await import('./background.ts');
else if (process.env.STATE_begun) await import('./post.ts');
else await import('./main.ts');
