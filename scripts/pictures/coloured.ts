/** The colours that a terminal has, as GitHub's page of a log shows them on its dark ground. */
const colours = ['#6e7781', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#f0f6fc'];

/** A line of the log as HTML, with its colours. */
export function coloured(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  const parts = line.split(/\u001b\[([\d;]*)m/);
  let style = '';
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return style === '' ? escapeHtml(part) : `<span style="${style}">${escapeHtml(part)}</span>`;
      style = styleAfter(style, part);
      return '';
    })
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}

function styleAfter(style: string, codes: string): string {
  return codes
    .split(';')
    .map(Number)
    .reduce((so, code) => {
      if (code === 0) return '';
      if (code === 1) return `${so}font-weight:600;`;
      return code >= 30 && code < 38 ? `${so}color:${colours[code - 30]};` : so;
    }, style);
}
