import { basename } from 'node:path';
import { inBackground } from './start.ts';

// One file, three times: GitHub runs it as the step, and as `post.js` after the job's last step, whatever became of this one;
// the step runs it once more, to stay.
if (basename(process.argv[1] ?? '') === 'post.js') await import('./post.ts');
else if (process.argv[2] === inBackground) await import('./background.ts');
else await import('./main.ts');
