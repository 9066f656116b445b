import { expect, test } from '@jest/globals';
import { print, run, said, shown } from './fixture.ts';

test('add-mask masks what follows, not what came before', async () => {
  const result = await print(['hidden', '::add-mask::hidden', 'a hidden thing', '::error title=hidden::hidden']);
  expect(shown(result)).toEqual(['hidden', 'a *** thing', '##[error]***']);
  expect(result.masks).toEqual(['hidden']);
  // The runner masks an annotation's message and nothing else of it.
  expect(result.annotations).toEqual([{ level: 'error', message: '***', title: 'hidden' }]);
  expect(result.stdout).toContain('a hidden thing');
});

test('masks a secret of several lines as a whole and line by line', async () => {
  expect(shown(await print(['::add-mask::first%0A second%0D%0A', 'first', 'the second']))).toEqual(['***', 'the ***']);
});

test('masks one letter where it is told to, and warns of an empty value', async () => {
  const result = await print(['::add-mask::a', 'banana', '::add-mask:: ']);
  expect(shown(result)).toEqual(['b***n***n***']);
  expect(said(result)).toEqual([expect.stringContaining('##[w***rning]')]);
});

test('masks the workflow’s secrets and the job’s token from the start', async () => {
  const result = await run("console.log('s3cret', 'ghs_x', Buffer.from('s3cret').toString('base64'))", {
    secrets: ['s3cret'],
    githubToken: 'ghs_x'
  });
  expect(shown(result)).toEqual(['*** *** ***']);
});

test('masks the summary, but not outputs and state', async () => {
  const result = await run(
    `import { appendFileSync } from 'node:fs';
     appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# s3cret\\r\\nend');
     appendFileSync(process.env.GITHUB_OUTPUT, 'a=s3cret\\n');
     appendFileSync(process.env.GITHUB_STATE, 'b=s3cret\\n');`,
    { secrets: ['s3cret'] }
  );
  expect(result.summary).toBe('# ***\nend\n');
  expect(result.outputs).toEqual({ a: 's3cret' });
  expect(result.withheldOutputs).toEqual(['a']);
  expect(result.state).toEqual({ b: 's3cret' });
});
