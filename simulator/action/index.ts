import { inBackground } from './start.ts';

// One file, twice: GitHub runs it as the step, and the step runs it once more, to stay.
if (process.argv[2] === inBackground) await import('./background.ts');
else await import('./main.ts');
