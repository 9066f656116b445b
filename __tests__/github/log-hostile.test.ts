import { expect, test } from '@jest/globals';
import { splitLines } from '../../src/scalingo/log-lines.ts';
import { plain } from '../follow/in-bytes.ts';
import { hostileLines } from './hostile-lines.ts';
import { written } from './log-desk.ts';
import { readAsRunner } from './stdout-by-hand.ts';

test('printed as they are, nearly all hostile lines would act', () => {
  const acting = hostileLines.filter(([, line]) => {
    const { commands, stopped } = readAsRunner(`${line}\n`);
    return commands.length > 0 || stopped;
  });
  expect(acting.length).toBeGreaterThan(30);
});

for (const [name, piece] of hostileLines) {
  const lines = splitLines(piece);
  test(`${name}, alone, first and last, acts on nothing`, async () => {
    for (const batch of [lines, [...lines, 'in the middle', ...lines]]) {
      const { text } = await written(async ({ log }) => {
        log.stage('building');
        await log.lines(batch);
        log.endStage();
        await log.lines(batch);
        log.error('the end');
      });
      const { commands, stopped } = readAsRunner(text);
      expect(commands.map(command => command.name)).toEqual(['group', 'endgroup', 'error']);
      expect(stopped).toBe(false);
      expect(text).not.toMatch(/##\[(?!\\)/);
    }
  });

  test(`${name}, quoted by the step, acts on nothing`, async () => {
    const { text } = await written(({ log }) => {
      log.note(`Deploying ${piece}`);
      log.stage('building');
      log.warning(piece);
      log.error(piece);
    });
    const { commands } = readAsRunner(text);
    expect(commands.map(command => command.name)).toEqual(['group', 'warning', 'endgroup', 'error']);
    expect(text).not.toMatch(/##\[(?!\\)/);
  });
}

test('a line in bytes acts on nothing, and no mark is left in it', async () => {
  const inBytes = hostileLines.map(([, piece]) => piece).filter(piece => /^[ -~]+$/.test(piece));
  expect(inBytes.length).toBeGreaterThan(20);
  for (const lines of [inBytes, ...inBytes.map(line => [line])]) {
    const { text } = await written(async ({ log }) => {
      await log.lines(plain(lines));
      log.error('the end');
    });
    expect(readAsRunner(text)).toMatchObject({ commands: [{ name: 'error' }], stopped: false });
    expect(text).not.toMatch(/##\[(?!\\)/);
  }
});

test('a mark that a colour splits stays broken where the colours go, since they split a secret', async () => {
  const { text } = await written(async ({ log }) => {
    log.mask('S3CRET');
    await log.lines(['#\u001b[0m#[error]forged S3\u001b[1mCRET', '#\u001b[0m#[group]forged S3CRET']);
    log.error('the end');
  });
  expect(text).toContain('##[\\error]forged S3CRET');
  expect(text).not.toMatch(/##\[(?!\\)/);
});

test('the stop of commands by the deployment itself does not outlast its cage', async () => {
  const { text } = await written(async ({ log }) => {
    await log.lines(['::stop-commands::x', '::x::', '::add-mask::a']);
    log.error('seen');
  });
  expect(readAsRunner(text).commands.map(({ name }) => name)).toEqual(['error']);
});
