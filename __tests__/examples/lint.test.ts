import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { examples, reusable, root, snippets } from '../support/workflows.ts';

/** Younger than the linter. Source: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context */
const younger = /property "workflow_(repository|sha)" is not defined/;

test('actionlint finds nothing in the examples, the reusable workflows and the whole ones of the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  try {
    const whole = snippets.filter(({ workflow }) => workflow.on !== undefined);
    const files = whole.map(({ place, text }) => {
      const file = join(folder, `${place.replaceAll(/\W/g, '-')}.yml`);
      writeFileSync(file, text);
      return file;
    });
    const found = lint([...examples, ...reusable].map(({ place }) => place).concat(files));
    expect(found.filter(message => !younger.test(message))).toEqual([]);
    expect(files).not.toHaveLength(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('it would have found a mistake', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mistaken-'));
  try {
    const file = join(folder, 'mistaken.yml');
    writeFileSync(
      file,
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ foo.bar }}\n'
    );
    expect(lint([file])).toEqual([expect.stringContaining('undefined variable "foo"')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function lint(files: readonly string[]): string[] {
  const script = join(root, '__tests__/support/actionlint.ts');
  return JSON.parse(
    execFileSync(process.execPath, ['--no-warnings', script, ...files], { cwd: root, encoding: 'utf8' })
  );
}
