import type { PageLine, StepResult } from '../../simulator/runner/index.ts';
import { coloured, escapeHtml } from './coloured.ts';
import { speed } from './deployments.ts';

/** Each line as GitHub draws it: numbered, its groups folded but for the ones that somebody has opened. */
export function logPage({ lines, conclusion, durationMs }: StepResult, opened: readonly string[]): string {
  const rows = lines.flatMap((line, index) => {
    const row = rowOf(line, opened);
    return row === undefined ? [] : [`<div class="line ${line.level}"><i>${index + 1}</i>${row}</div>`];
  });
  const mark = conclusion === 'success' ? '<b class="ok">✓</b>' : '<b class="bad">✕</b>';
  const title = `<div class="step">${mark} Deploy to Scalingo <span>${Math.round((durationMs * speed) / 1000)}s</span></div>`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><div class="job">${title}${rows.join('\n')}</div>`;
}

function rowOf({ level, text, depth, group, from }: PageLine, opened: readonly string[]): string | undefined {
  const isFolded = depth === 1 && (from === 'runner' || !opened.includes(group ?? ''));
  if (level === 'endgroup' || isFolded) return undefined;
  if (level === 'group') return `<u>${opened.includes(text) ? '▾' : '▸'}</u>${escapeHtml(text)}`;
  const mark = level === 'error' ? '<b>Error: </b>' : '';
  return `<span class="${depth === 1 ? 'inside' : ''}">${mark}${coloured(text)}</span>`;
}

const style = `
body { margin: 0; background: #fff; padding: 12px; }
.job { background: #0d1117; color: #f0f6fc; border-radius: 6px; padding: 6px 0 10px; font: 12px/20px "SFMono-Regular", "Liberation Mono", "DejaVu Sans Mono", monospace; }
.step { font: 600 14px/32px "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; padding: 0 16px 4px; margin-bottom: 6px; border-bottom: 1px solid #30363d; }
.step span { float: right; color: #9198a1; font-weight: 400; font-size: 12px; } .ok { color: #3fb950; } .bad { color: #f85149; }
.line { display: flex; padding: 0 16px 0 0; }
.line i { flex: 0 0 44px; text-align: right; margin-right: 16px; color: #6e7681; font-style: normal; }
.line span { white-space: pre-wrap; overflow-wrap: anywhere; } .inside { padding-left: 20px; }
.line u { text-decoration: none; width: 14px; color: #9198a1; }
.stop, .resume { color: #6e7681; }
.error { background: #490202; } .error b { color: #f85149; }
`;
