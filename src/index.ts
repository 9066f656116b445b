// GitHub runs this file twice: as the step, and after the job's last step, whatever became of it.
if (process.env.STATE_begun) await import('./post.ts');
else await import('./main.ts');
