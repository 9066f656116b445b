import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sectionOf } from '../../../src/github/summary/section.ts';
import { writeSummary } from '../../../src/github/summary/write.ts';
import { failed } from './facts.ts';

const mebibyte = 1024 * 1024;

// The toolkit finds its file once and keeps to it, so that this is done in one test.
test('it is added to what other steps wrote, as far as that leaves room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'));
  const before = process.env.GITHUB_STEP_SUMMARY;
  try {
    const file = join(folder, 'summary.md');
    delete process.env.GITHUB_STEP_SUMMARY;
    await expect(writeSummary(failed)).rejects.toThrow(/GITHUB_STEP_SUMMARY/);
    writeFileSync(file, 'of another step\n');
    process.env.GITHUB_STEP_SUMMARY = file;
    await writeSummary(failed);
    await writeSummary({ ...failed, app: 'my-other-app' });
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^of another step\n/);
    expect(text).toContain(sectionOf(failed, mebibyte));
    expect(text.match(/^<h3>/gm)).toHaveLength(2);

    // Room for all but the log.
    const size = Buffer.byteLength(sectionOf({ ...failed, logEnd: [] }, mebibyte));
    writeFileSync(file, 'x'.repeat(mebibyte - size - 20));
    await writeSummary({ ...failed, logEnd: Array.from({ length: 30 }, () => 'é'.repeat(400)) });
    expect(readFileSync(file, 'utf8')).toContain('Failed: <code>my-app</code>');
    expect(readFileSync(file).length).toBeLessThanOrEqual(mebibyte);

    // Room for nothing: what others wrote would be lost too.
    const full = 'x'.repeat(mebibyte - 100);
    writeFileSync(file, full);
    await expect(writeSummary(failed)).rejects.toThrow(/no room/);
    expect(readFileSync(file, 'utf8')).toBe(full);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (before === undefined) delete process.env.GITHUB_STEP_SUMMARY;
    else process.env.GITHUB_STEP_SUMMARY = before;
  }
});
