/**
 * HTML of which nothing that a value holds becomes active. GitHub takes HTML in a summary as it is and looks for mentions, issues, commits,
 * emojis, formulas and addresses in its text afterwards, but never inside of `<code>`: so whatever could be one of these is set as code.
 */

/** More of one value tells no more. In characters. */
const longestValue = 200;
const longestText = 4_000;
const longestAddress = 2_000;

/** A value, as it is. */
export function code(value: string): string {
  return `<code>${escaped(cut(value, longestValue))}</code>`;
}

/**
 * A text that people read. Plain words stay plain; what is quoted in backticks, and every word that might become something, is code.
 */
export function prose(text: string): string {
  const pieces = cut(text, longestText).match(/`[^`\n]+`|\s+|`|[^\s`]+/g) ?? [];
  return pieces.map(pieceOf).join('');
}

/** @param html what the link is called; anything but an address of the web is no link */
export function link(url: string, html: string): string {
  const isAddress = /^https?:\/\/[^/]/.test(url) && url.length <= longestAddress;
  return isAddress ? `<a href="${escaped(url)}">${html}</a>` : html;
}

/** A table with a header for each row, which a screen reader reads out with the cell. Rows without a cell are left out. */
export function tableOf(rows: readonly (readonly [name: string, cell: string | undefined])[]): string {
  const shown = rows.filter(([, cell]) => cell);
  const lines = shown.map(([name, cell]) => `<tr><th align="left" scope="row">${name}</th><td>${cell}</td></tr>`);
  return lines.length > 0 ? `<table>\n${lines.join('\n')}\n</table>` : '';
}

function pieceOf(piece: string): string {
  if (/^\s/.test(piece)) return piece.includes('\n') ? '<br>' : ' ';
  if (piece.length > 2 && piece.startsWith('`')) return code(piece.slice(1, -1));
  const [, before = '', word = '', after = ''] = /^(["'(“‘]*)(.*?)([.,;:!?)"'”’…]*)$/su.exec(piece) ?? [];
  const shown = word === '' || isPlain(word) ? escaped(word) : code(word);
  return `${escaped(before)}${shown}${escaped(after)}`;
}

/** Letters, which may be joined (`don't`, `build-error`), or a number that people write; but nothing that could be the SHA of a commit. */
function isPlain(word: string): boolean {
  return (
    /^(?:\p{L}+(?:['’-]\p{Ll}+)*|\d{1,4}(?:\.\d{1,3})?|\d{1,3}(?:,\d{3})+|[-–])$/u.test(word) &&
    !/\b[\da-f]{7,}\b/i.test(word)
  );
}

/** Line breaks would end the HTML and begin Markdown. */
function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"'`$\p{Cc}]/gu, character => `&#${character.charCodeAt(0)};`);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
