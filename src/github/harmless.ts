/** What GitHub's page draws as an error, a group and the like, wherever it stands. */
export const mark = '##[';

/**
 * Takes out of a text what could act on a terminal or on GitHub's page: control sequences and characters other than
 * colours, and marks that turn the direction of what follows. Tabs and newlines stay. `##[` is broken as GitHub's runner breaks it
 * itself, since the page draws `##[error]` as an error wherever it stands.
 */
export function harmless(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(controlSequences, sequence => (colour.test(sequence) ? sequence : ''))
    .replace(controlCharacters, '')
    .replaceAll(mark, `${mark}\\`);
}

/**
 * The same for a text of the step's own that quotes others: on one line, without colours, and without the invisible
 * characters that GitHub's runner overlooks when it searches a line for `::` and `##[`. Such a line is written while commands count.
 */
export function harmlessLine(text: string): string {
  const visible = colourless(harmless(text.replace(invisible, '').replace(/\s+/g, ' '))).trim();
  return visible.startsWith('::') ? `:\\${visible.slice(1)}` : visible;
}

/** A line that is quoted from a log: the same, with its indentation and the blanks inside it, which may point at something. */
export function quotedLine(line: string): string {
  return colourless(harmless(line.replace(invisible, '').replace(/[^\S \t]/g, ' '))).trimEnd();
}

/** Whether a text is nothing but printable ASCII, tabs and newlines, and holds no mark: nearly every line is, and needs no closer look. */
export function isInert(text: string): boolean {
  return !unusual.test(text) && !text.includes(mark);
}

/** A harmless text without its colours and invisible characters: what a reader sees, and searches for secrets. */
export function plain(text: string): string {
  return withBrokenMarks(text.replace(colours, '').replace(invisible, ''));
}

/** A harmless text without its colours. One may have stood in the middle of a mark, which is broken then. */
export function colourless(text: string): string {
  return text.includes('\u001b') ? withBrokenMarks(text.replace(colours, '')) : text;
}

/** What stood in the middle of a mark has gone: it is broken now. */
function withBrokenMarks(text: string): string {
  return text.replace(/##\[(?!\\)/g, '##[\\');
}

/*
 * A terminal's control sequences: CSI (ESC [ or its one-character form, parameters, a final character), the string
 * sequences OSC, DCS, SOS, PM and APC up to their terminator, and the short ones.
 * Of one that never ends only the introducer goes: the rest of the line may be worth reading.
 * Source: ECMA-48, https://ecma-international.org/publications-and-standards/standards/ecma-48/
 */
/* biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what this file is about */
const controlSequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])(?:[^\u0007\u001b\u0080-\u009f\n]*(?:\u0007|\u001b\\|\u009c))?|\u001b[ -/]*[0-~]?/g;
const colour = /^\u001b\[[\d;:]*m$/;
const colours = /\u001b\[[\d;:]*m/g;
const unusual = /[^\t\n -~]/;
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|##\[/;
const controlCharacters = /(?!\u001b\[[\d;:]*m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what this file is about */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
