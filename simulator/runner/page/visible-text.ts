/** Escape, which begins every sequence. */
const start = '\u001b';
const reset = `${start}[0m`;
/** A colour, or another way to set text off: the only sequences that do nothing else to a terminal. */
const colours = new RegExp(`(${start}\\[[0-9;:]*m)`);

/**
 * Makes a line fit to be shown on a terminal: colours are kept where wanted and reset at its end, tabs become blanks, and
 * every other character that acts on a terminal, or turns the direction of its text, is shown as a picture instead.
 */
export function visibleText(line: string, colour: boolean): string {
  const parts = line.split(colours).map(part => {
    if (!part.startsWith(start) || !colours.test(part)) return visibleCharacters(part);
    return colour ? part : '';
  });
  return closed(parts.join(''));
}

/** Cuts what `visibleText` gave into rows of so many columns, between words where it can. Of more than `mostRows` the last shown one ends in `…`. */
export function wrap(text: string, columns: number, mostRows: number): string[] {
  if (text.length <= columns && /^[ -~]*$/.test(text)) return [text];
  const rows: string[] = [];
  let row: string[] = [];
  let used = 0;
  for (const piece of pieces(text)) {
    const width = pieceWidth(piece);
    if (used + width > columns) {
      if (rows.length === mostRows - 1) return [...rows, cutShort(row, text)];
      const kept = piece === ' ' ? row.length : breakBetweenWords(row, columns);
      rows.push(row.slice(0, kept).join(''));
      row = row.slice(kept);
      used = widthOf(row);
      // The end of a row stands for the blank.
      if (piece === ' ') continue;
    }
    row.push(piece);
    used += width;
  }
  return [...rows, row.join('')];
}

/** How many pieces of a full row stay in it: up to its last blank, unless that would leave it half empty. */
function breakBetweenWords(row: readonly string[], columns: number): number {
  const blank = row.lastIndexOf(' ') + 1;
  return widthOf(row.slice(0, blank)) * 2 >= columns ? blank : row.length;
}

/** Puts `…` in the place of a row's last character. Colours may have begun in a row above. */
function cutShort(row: readonly string[], text: string): string {
  const kept = row.slice(
    0,
    row.findLastIndex(piece => pieceWidth(piece) > 0)
  );
  return `${kept.join('')}…${text.includes(start) ? reset : ''}`;
}

/** How many columns a text takes; colours take none. */
export function textWidth(text: string): number {
  return widthOf(pieces(text));
}

function widthOf(pieces: Iterable<string>): number {
  let width = 0;
  for (const piece of pieces) width += pieceWidth(piece);
  return width;
}

/** Characters and colours one by one, and lazily: a line may have a megabyte of which little is shown. */
function* pieces(text: string): Generator<string> {
  const next = new RegExp(`${colours.source}|.`, 'gsu');
  for (let found = next.exec(text); found !== null; found = next.exec(text)) yield found[0];
}

function closed(text: string): string {
  return text.includes(start) && !text.endsWith(reset) ? text + reset : text;
}

/** Characters of control, and marks that reorder a line or break it: also U+2028, at which some terminals begin a new one. */
const acting = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

function visibleCharacters(text: string): string {
  return text.replace(acting, character => {
    const code = character.charCodeAt(0);
    if (character === '\t') return '    ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Emoji, and the blocks of East Asian writing that Unicode's annex 11 calls wide. */
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;

function pieceWidth(piece: string): number {
  if (piece.startsWith(start)) return 0;
  if (piece < '\u0300') return 1;
  if (zeroWidth.test(piece)) return 0;
  return wide.test(piece) ? 2 : 1;
}
