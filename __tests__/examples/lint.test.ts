import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { examples, own, reusable, root, type Shown, snippets } from '../support/workflows.ts';

/** Younger than the linter. Source: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context */
const younger = /property "workflow_(repository|sha)" is not defined/;

/** So that a linter that sees nothing is not taken for workflows without mistakes. */
const mistaken = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ foo.bar }}\n';

test('actionlint finds nothing in the examples, the reusable workflows and the whole ones of the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  try {
    const written = ({ place, text }: Pick<Shown, 'place' | 'text'>) => {
      const file = join(folder, `${place.replaceAll(/\W/g, '-')}.yml`);
      writeFileSync(file, text);
      return file;
    };
    const whole = snippets.filter(({ workflow }) => workflow.on !== undefined);
    expect(whole).not.toHaveLength(0);
    const files = [...examples, ...reusable, ...own, ...whole, { place: 'mistaken', text: mistaken }].map(written);

    const found = lint(files).filter(message => !younger.test(message));
    expect(found).toEqual([expect.stringMatching(/mistaken\.yml:6: undefined variable "foo"/)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What the linter has to say of each file. */
function lint(files: readonly string[]): string[] {
  const script = join(root, '__tests__/support/actionlint.ts');
  const written = execFileSync(process.execPath, ['--no-warnings', script, ...files], { cwd: root, encoding: 'utf8' });
  return JSON.parse(written);
}
