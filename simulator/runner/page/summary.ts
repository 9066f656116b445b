import { decodeEntities } from './entities.ts';
import type { Style } from './style.ts';
import { tableRows } from './table.ts';
import { textWidth, visibleText } from './visible-text.ts';

/**
 * Shows a summary's Markdown, and the HTML that GitHub allows in it, as lines of text. It aims at what a person would
 * read on the page, not at all of Markdown: headings, tables of both kinds, links, lists, code, and folded sections,
 * which are shown open.
 */
export function summaryLines(markdown: string, style: Style): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const { index, 0: block, 2: code = '' } of markdown.matchAll(fencedBlock)) {
    lines.push(...textLines(markdown.slice(from, index), style), ...codeLines(code, style));
    from = index + block.length;
  }
  lines.push(...textLines(markdown.slice(from), style));
  return withoutDoubleBlanks(lines);
}

/** A fence is closed by one that is at least as long, on a line of its own. */
const fencedBlock = /^(`{3,}|~{3,})([^\n]*\n.*?)^\1[`~]*[ \t]*$/gms;

/** The fence's first line names the language. A chart cannot be drawn here; whoever needs its numbers finds them beside it. */
function codeLines(part: string, style: Style): string[] {
  if (/^mermaid\s/.test(part)) return [style.dim('(a chart)')];
  return part
    .split(/\r?\n/)
    .slice(1, -1)
    .map(line => style.dim(`│ ${visibleText(line, false)}`));
}

function textLines(part: string, style: Style): string[] {
  const blocks = part.split(/(<table[^>]*>.*?<\/table>|(?:^\|[^\n]*\|[ \t]*(?:\n|$))+)/ims);
  return blocks.flatMap((block, index) => (index % 2 === 1 ? tableLines(block, style) : paragraphLines(block, style)));
}

function tableLines(block: string, style: Style): string[] {
  const rows = tableRows(block).map(cells => cells.map(inline));
  return ['', ...aligned(rows, style), ''];
}

function aligned(rows: readonly string[][], style: Style): string[] {
  const columns = Math.max(0, ...rows.map(row => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map(row => textWidth(row[column] ?? '')))
  );
  return rows.map(row => {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - textWidth(cell)));
    const [first = '', ...others] = cells;
    return [style.dim(first), ...others].join('  ').trimEnd();
  });
}

function paragraphLines(block: string, style: Style): string[] {
  const broken = block
    .replace(/<(?:br|hr)\s*\/?>/gi, '\n')
    .replace(/<h[1-6][^>]*>/gi, '\n\n# ')
    .replace(/<summary[^>]*>/gi, '\n▾ ')
    .replace(/<li[^>]*>/gi, '\n- ')
    .replace(/<\/?(?:p|div|ul|ol|details|pre|blockquote)[^>]*>|<\/(?:h[1-6]|summary)>/gi, '\n\n');
  return broken.split(/\r?\n/).map(line => {
    const heading = /^ {0,3}#{1,6}\s+(.*)$/.exec(line)?.[1];
    return heading === undefined ? inline(line) : style.bold(inline(heading));
  });
}

/** Links keep their address, as a terminal has no other place for it. */
function inline(text: string): string {
  const plain = text
    .replace(/<a\s[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gis, (_, url: string, label: string) => linkText(label, url))
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)\)/g, (_, label: string, url: string) => linkText(label, url))
    .replace(/<(https?:\/\/[^>\s]+)>/gi, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, '$1');
  return visibleText(decodeEntities(plain).trim(), false);
}

function linkText(label: string, url: string): string {
  return label === url || label === '' ? url : `${label} (${url})`;
}

function withoutDoubleBlanks(lines: readonly string[]): string[] {
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}
