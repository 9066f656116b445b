import type { Masker } from './masker.ts';
import type { PageGroup, PageLevel, PageLine } from './step.ts';

/** What the runner puts in front of a line to say how the page should draw it; nothing for plain output. */
export type Tag = Exclude<PageLevel, 'text' | 'stop' | 'resume'>;

/** How a line came to be: by whom, with which of the runner's tags, and what it means where the tag does not say. */
export interface Origin {
  from: PageLine['from'];
  tag?: Tag;
  level?: 'stop' | 'resume';
}

/**
 * The log of one step, as the page shows it. Masks each line and keeps what was said of groups.
 *
 * The runner stores a line with its tag in front (`##[error]…`; actions/runner, src/Runner.Worker/ExecutionContext.cs,
 * Write), and the page draws by that text alone: plain output that begins with such a tag is drawn like the real one.
 * That is not in the runner's source but seen on the page, as is that a group inside a group ends the one around it.
 */
export class PageLog {
  readonly lines: PageLine[] = [];
  /** The step's groups; the runner's own, with the inputs, is not among them. */
  readonly groups: PageGroup[] = [];
  readonly #masker: Masker;
  readonly #onLine: () => void;
  #open: PageGroup | null = null;

  constructor(masker: Masker, onLine: () => void) {
    this.#masker = masker;
    this.#onLine = onLine;
  }

  /** Writes a message, which becomes several lines where it has line ends: only the first bears the tag. */
  write(message: string, origin: Origin): void {
    const tag = origin.tag === undefined ? '' : `##[${origin.tag}]`;
    const [first = '', ...others] = this.#masker.mask(tag + message).split(/\r?\n/);
    this.#add(first, origin);
    for (const other of others) this.#add(other, { from: origin.from });
  }

  #add(stored: string, { from, tag, level }: Origin): void {
    const drawn = drawnAs(stored);
    const shown = level ?? drawn.level;
    if (shown === 'endgroup') this.#end();
    const line: PageLine = {
      level: shown,
      text: shown === level ? stored : drawn.text,
      stored,
      group: shown === 'group' ? null : (this.#open?.title ?? null),
      depth: this.#open === null || shown === 'group' ? 0 : 1,
      from,
      forged: tag === undefined && drawn.level !== 'text'
    };
    if (shown === 'group') this.#begin(line);
    else if (shown !== 'endgroup') this.#open?.lines.push(line);
    this.lines.push(line);
    this.#onLine();
  }

  #begin(line: PageLine): void {
    this.#open = { title: line.text, lines: [], closed: false };
    if (line.from !== 'runner') this.groups.push(this.#open);
  }

  #end(): void {
    if (this.#open !== null) this.#open.closed = true;
    this.#open = null;
  }
}

function drawnAs(stored: string): { level: PageLevel; text: string } {
  const found = /^##\[(error|warning|notice|debug|group|endgroup|command)\]/i.exec(stored);
  if (found?.[1] === undefined) return { level: 'text', text: stored };
  return { level: found[1].toLowerCase() as Tag, text: stored.slice(found[0].length) };
}
