import type { PageLine } from '../step.ts';
import type { Style } from './style.ts';
import { visibleText } from './visible-text.ts';

/**
 * Gives a line of the log as the page of a run draws it, without its indentation; null where it shows nothing.
 * A group's header is open, except of the runner's own group, which the page shows folded.
 */
export function lineText(line: PageLine, style: Style): string | null {
  const text = visibleText(line.text, style.colour);
  switch (line.level) {
    case 'error':
      return marked('Error: ', text, style.red);
    case 'warning':
      return marked('Warning: ', text, style.yellow);
    case 'notice':
      return marked('Notice: ', text, style.blue);
    case 'debug':
      return marked('##[debug]', text, style.magenta);
    case 'command':
      return style.blue(text);
    case 'stop':
    case 'resume':
      return style.dim(text);
    case 'group':
      return style.bold(`${line.from === 'runner' ? '▸' : '▾'} ${text}`);
    case 'endgroup':
      return null;
    case 'text':
      return text;
  }
}

/** The text has the mark's colour until it sets one of its own. */
function marked(mark: string, text: string, colour: (text: string) => string): string {
  return colour(mark + text);
}
