import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { colourless, harmless, harmlessLine } from '../../src/github/harmless.ts';
import { ContentReader, comparable, splitLines } from '../../src/scalingo/log-lines.ts';
import { isLinear } from '../is-linear.ts';
import { hostileLines } from './hostile-lines.ts';
import { written } from './log-desk.ts';
import { readAsRunner } from './stdout-by-hand.ts';

/** Pieces of which a hostile log can be put together; some of them, side by side, make what none of them is alone. */
const pieces = fc.oneof(
  fc.constantFrom(...hostileLines.map(([, line]) => line)),
  fc.constantFrom(':', '::', '#', '##[', '[', ']', 'error', 'stop-commands', 'add-mask', ' ', '\t', '\u00a0', '\u3000'),
  fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\u0085', '\u000b', '\u000c', '\u0000', '\u0007', '\b', '\u007f'),
  fc.constantFrom(
    '\u001b',
    '\u001b[',
    '\u001b[0m',
    '\u001b]',
    '\u001b\\',
    '\u009b',
    '\u009d',
    '\u009c',
    '\u200b',
    '\ufeff'
  ),
  fc.constantFrom('\u202e', '\u2066', '\u00ad', '\ud800', '\udc00', 'é', 'tk-us-S3CRET', 'S3CRET', 'tk-us-'),
  fc.string({ unit: 'binary', maxLength: 8 })
);
const text = fc.array(pieces, { maxLength: 12 }).map(parts => parts.join(''));

type Deed = { kind: 'lines' | 'note' | 'stage' | 'warning' | 'mask'; text: string };
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('lines', 'lines', 'lines', 'note', 'stage', 'warning', 'mask'),
    text
  }) as fc.Arbitrary<Deed>,
  { maxLength: 8 }
);

async function carryOut(deeds: readonly Deed[]): Promise<string> {
  const stdout = await written(async ({ log }) => {
    log.mask('tk-us-S3CRET');
    for (const { kind, text } of deeds) {
      if (kind === 'lines') await log.lines(splitLines(text));
      else log[kind](text);
    }
    log.error('the end');
  });
  return stdout.text;
}

/** The commands that these deeds come to, without masks: one of several lines is as many commands as the toolkit makes of it. */
function commandsOf(deeds: readonly Deed[]): string[] {
  const own = deeds.flatMap(({ kind }) => (kind === 'warning' || kind === 'stage' ? [kind] : []));
  const stages = own.flatMap(kind => (kind === 'stage' ? ['endgroup', 'group'] : [kind]));
  const isOpen = own.includes('stage');
  // There is nothing to end before the first stage.
  const begun = stages.filter((name, position) => name !== 'endgroup' || position !== stages.indexOf('endgroup'));
  return [...begun, ...(isOpen ? ['endgroup'] : []), 'error'];
}

test('whatever is logged, told or quoted, nothing acts on the runner but what the step does itself', async () => {
  const holds = async (deeds: Deed[]) => {
    const text = await carryOut(deeds);
    const { commands, stopped } = readAsRunner(text);
    const names = commands.map(({ name }) => name).filter(name => name !== 'add-mask');
    // A secret is told as it is, to the runner alone.
    const isBroken = !/##\[(?!\\)/.test(text.replace(/^::add-mask::[^\n]*/gm, ''));
    const { name, data } = commands.at(-1) ?? {};
    return names.join() === commandsOf(deeds).join() && !stopped && isBroken && name === 'error' && data === 'the end';
  };
  await fc.assert(fc.asyncProperty(deeds, holds), { numRuns: 3000 });
});

const units = [
  ...[
    '\u001b',
    '\u001b[',
    '\u001b[0',
    '\u001b[0;',
    '\u001b[0m',
    '\u001b]',
    '\u001b]0;',
    '\u001bP',
    '\u001b\\',
    '\u001b('
  ],
  ...['\u009b', '\u009d', '\u009dx', '\u0090', '\u0000', '\u202e', '\u200b', '\u0007'],
  ...['#', '##[', '##', ':', '::', ' ', '\t', '\r', '\n', '\r\n', ' !  ', '! ', 'x', '0', ';', '\ud800'],
  ...['\u001b]x\n', '\u001b[\n', 'x\u001b]0;x', ' x']
] as const;
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['harmless', harmless],
  ['harmlessLine', harmlessLine],
  ['colourless', colourless],
  ['splitLines', splitLines],
  ['comparable', comparable],
  ['diagnose', text => diagnose('build-error', [text])],
  ['ContentReader', text => new ContentReader().read(text)]
];

test.each(readers)('%s takes linear time, whatever is repeated', (_, read) => {
  const readAll = (size: number) => {
    for (const unit of units) {
      read(unit.repeat(size));
      // Behind a beginning that is never ended.
      read(`\u001b]${unit.repeat(size)}`);
    }
  };
  expect(isLinear(readAll, 8_000)).toBe(true);
});
