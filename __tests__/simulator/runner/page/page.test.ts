import { expect, test } from '@jest/globals';
import { Page, runStep, type StepOptions, startStep } from '../../../../simulator/runner/index.ts';
import { writeAction } from '../fixture.ts';

async function pageOf(
  script: string,
  options: StepOptions & { colour?: boolean; columns?: number } = {}
): Promise<string> {
  const { colour = false, columns, ...stepOptions } = options;
  let text = '';
  const write = (written: string) => {
    text += written;
  };
  const page = new Page({ write, colour, ...(columns === undefined ? {} : { columns }) });
  await page.follow(startStep({ action: writeAction(script), ...stepOptions }));
  return text.replace(/\d+\.\d s/, '0.0 s');
}

const script = `
  import { appendFileSync } from 'node:fs';
  console.log('::group::Building\\n::stop-commands::0123456789\\n\\u001b[32mgreen\\n::0123456789::\\n::endgroup::\\nBuilding: 3 s');
  console.log('::debug::d\\n::notice::n\\n::warning title=T::w\\n::error::e%0Amore s3cret');
  appendFileSync(process.env.GITHUB_OUTPUT, 'status=build-error\\nempty=\\nhidden=s3cret\\n');
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, '### Failed\\n\\n| a | b |\\n|---|---|\\n| c | s3cret |\\n');
  process.exitCode = 1;`;

test('shows the log, then conclusion, annotations, outputs and summary', async () => {
  expect(await pageOf(script, { secrets: ['s3cret'], env: { FOLDED: 'with the inputs' } })).toBe(
    [
      '▸ Run ./',
      '▾ Building',
      '  ::stop-commands::***',
      '  green',
      '  ::***::',
      'Building: 3 s',
      'Notice: n',
      'Warning: w',
      'Error: e',
      'more ***',
      '',
      '✘ The step failed after 0.0 s (exit code 1)',
      '',
      'Annotations',
      '  ℹ Notice: n',
      '  ⚠ Warning: T',
      '    w',
      '  ✘ Error: e',
      '    more ***',
      '',
      'Outputs',
      '  status  build-error',
      '  empty   (empty)',
      '  hidden  ***',
      '',
      'Summary',
      '  Failed',
      '',
      '  a  b',
      '  c  ***',
      ''
    ].join('\n')
  );
});

test('colours as the page does, and resets at the end of each line', async () => {
  const page = await pageOf(script, { colour: true });
  expect(page).toContain('\u001b[1m▾ Building\u001b[0m\n');
  expect(page).toContain('  \u001b[2m::stop-commands::***\u001b[0m\n');
  expect(page).toContain('  \u001b[32mgreen\u001b[0m\n');
  expect(page).toContain('\u001b[31mError: e\u001b[0m\nmore s3cret\n');
  for (const line of page.split('\n')) {
    if (line.includes('\u001b')) expect(line.lastIndexOf('\u001b[0m')).toBe(line.lastIndexOf('\u001b'));
  }
});

test('writes no control character of its own or of the log where there is no colour', async () => {
  const hostile = "console.log('\\u001b[2J\\u001b]0;t\\u0007 \\u0000 \\u009b \\u001b[31mred')";
  expect(await pageOf(hostile)).not.toMatch(/[^\P{Cc}\n]/u);
});

test('keeps every row within the terminal’s width', async () => {
  const page = await pageOf(
    "console.log('::group::g\\n' + '漢字'.repeat(300) + '\\n' + 'x'.repeat(1000) + '\\n::error::' + 'y'.repeat(300))",
    {
      columns: 40
    }
  );
  const rows = page.split('\n');
  expect(rows.filter(row => [...row].length > 40)).toEqual([]);
  // Each row of a group's line is indented.
  expect(rows.filter(row => row.startsWith('  x')).length).toBe(12);
});

test('tells of a cancelled step', async () => {
  const step = startStep({ action: writeAction("setInterval(() => {}, 1000); console.log('ready')") });
  let text = '';
  const page = new Page({
    write: written => {
      text += written;
      if (written === 'ready\n') step.cancel();
    },
    colour: false
  });
  await page.follow(step);
  expect(text).toMatch(/⊘ The step was cancelled after [\d.]+ s \(ended by SIGINT\)/);
  expect(text).toContain('Error: The operation was canceled.');
});

test('debug lines and post steps', async () => {
  expect(await pageOf("console.log('::debug::d')", { debug: true })).toContain('##[debug]d\n');
  const action = writeAction('', { post: "console.log('cleaned')" });
  const { lines } = await runStep({ action, entry: 'post' });
  expect(lines.map(line => line.text)).toEqual(['Post job cleanup.', 'cleaned']);
});
