import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StepResult } from '../../simulator/runner/index.ts';
import { escapeHtml } from './coloured.ts';
import { htmlOf } from './markdown.ts';

const mermaid = join(import.meta.dirname, '../../node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js');

/** The page of a run, with its annotations and what the step added to it; charts are drawn by Mermaid itself. */
export function summaryPage({ summary, annotations }: Pick<StepResult, 'summary' | 'annotations'>): string {
  const notes = annotations.map(
    ({ message, file }) =>
      `<div class="note"><b>✕</b><div><strong>deploy</strong><p>${file ? `<code>${escapeHtml(file)}</code> ` : ''}${escapeHtml(message)}</p></div></div>`
  );
  const panel =
    notes.length > 0
      ? `<section><header>Annotations <small>${notes.length} error</small></header>${notes.join('')}</section>`
      : '';
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${panel}
<section><header>deploy summary</header><article>${htmlOf(summary)}</article></section>
<script src="${pathToFileURL(mermaid).href}"></script><script>${drawCharts}</script>`;
}

/** What GitHub does with such a block. Rejects where Mermaid does not understand one. */
const drawCharts = `
window.ready = (async () => {
  const blocks = [...document.querySelectorAll('code.language-mermaid')];
  for (const block of blocks) {
    const chart = document.createElement('div');
    chart.className = 'chart';
    chart.textContent = block.textContent;
    block.parentElement.replaceWith(chart);
  }
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  await mermaid.run({ querySelector: '.chart' });
})();
`;

const style = `
body { margin: 0; padding: 12px; font: 14px/1.5 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #1f2328; background: #fff; }
section { border: 1px solid #d1d9e0; border-radius: 6px; margin-bottom: 12px; }
section:last-of-type { margin-bottom: 0; }
header { padding: 10px 16px; border-bottom: 1px solid #d1d9e0; font-weight: 600; background: #f6f8fa; border-radius: 6px 6px 0 0; }
small { color: #59636e; font-weight: 400; margin-left: 4px; }
.note { display: flex; gap: 10px; padding: 10px 16px; }
.note b { color: #d1242f; } .note p { margin: 2px 0 0; color: #59636e; overflow-wrap: anywhere; }
article { padding: 4px 20px 16px; }
h3 { font-size: 20px; margin: 14px 0 10px; } h4 { margin: 16px 0 8px; } p { margin: 0 0 10px; }
a { color: #0969da; }
code { font: 85% "SFMono-Regular", "Liberation Mono", "DejaVu Sans Mono", monospace; background: #eff1f3; border-radius: 6px; padding: .2em .4em; }
a code { color: #0969da; }
pre { background: #f6f8fa; border-radius: 6px; padding: 12px; margin: 0 0 12px; overflow: hidden; line-height: 1.4; }
pre code { background: none; padding: 0; }
table { border-collapse: collapse; margin-bottom: 12px; }
th, td { border: 1px solid #d1d9e0; padding: 6px 13px; } tr:nth-child(2n) { background: #f6f8fa; }
`;
