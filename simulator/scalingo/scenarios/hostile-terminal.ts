/** Lines that would move, hide, recolour or reverse what a terminal or a page shows, or that are hard to carry at all. */

/** Escape sequences of each kind, whole, nested, cut short, and in their one-character C1 form. */
export const hostileEscapes: readonly string[] = [
  'plain \u001b[31mred that is never switched off',
  '\u001b[8mconcealed\u001b[0m \u001b[30;40mblack on black\u001b[0m \u001b[38;2;1;1;1;48;5;16mtrue colour\u001b[0m',
  '\u001b[1A\u001b[2K\u001b[1Gthis would overwrite the line above',
  '\u001b[2J\u001b[3J\u001b[Hthis would clear the screen',
  '\u001b[?1049h\u001b[?25lthis would switch the screen and hide the cursor',
  '\u001b[6n\u001b[c\u001b[>q\u001b[21t the terminal would answer on the keyboard',
  '\u001bc\u001b(0\u001b#8\u001b=\u001b7\u001b8 reset, other alphabets, test screen',
  '\u001b]0;a new title\u0007 and \u001b]2;another one\u001b\\ and no more',
  '\u001b]8;;https://example.invalid/phish\u0007https://dashboard.scalingo.com\u001b]8;;\u0007',
  '\u001b]52;c;Z2l0IHB1c2g=\u0007 this would fill the clipboard',
  '\u001b]0;a title that is never ended',
  '\u001bP$q"p\u001b\\ \u001b_application\u001b\\ \u001b^private\u001b\\ \u001bXstring\u001b\\ strings of other kinds',
  '\u009b31mC1 colour\u009b0m \u009d0;C1 title\u009c \u0090C1 string\u009c \u009b2K',
  '\u001b[\u001b[2K31mone sequence within another',
  '\u001b\u001b[2K]0;what is left when the inner one is taken out\u0007',
  '\u001b[999999999999999999999999;;;;:::m an absurd parameter',
  '\u001b[31',
  '\u001b',
  'a\u0007b\bc\u0000d\u000ee\u000ff\u007fg\u0018h\u001ai bell, backspace, NUL, shifts, delete, cancel, substitute',
  'one\ttwo\vthree\ffour'
];

/** Unicode that reverses, hides, imitates or joins. */
export const hostileUnicode: readonly string[] = [
  'user\u202e gnp.txt \u202d and \u2067back\u2069 and \u061c\u200f\u200e marks',
  '\u2066\u2067\u2068 isolates that are never closed',
  'zero\u200bwidth\u200cin\u200dvisible\u2060\ufeff',
  'аpp with a Cyrillic letter, ：：error：： with full-width colons, ＃＃［error］',
  'Z̷̡̛͚̗a̶̢̧̛l̸̨̛͎g̵̢̛͓o̶̡̢̧ and a flag 🏴\u{e0067}\u{e0062}\u{e007f} and a family 👩‍👩‍👧‍👦',
  'line\u2028separator and paragraph\u2029separator and next\u0085line',
  '\ufffd replaced \ufffe\uffff not characters \u{1fffe}',
  'null\u0000 byte, \u{10ffff} last code point'
];

/** Lines whose length is the trouble, the last one of a megabyte. */
export const hostileLengths: readonly string[] = [
  '',
  ' ',
  '\u001b[0m',
  `${'[31m'.repeat(2_000)} looks like colours`,
  `${'\u001b[31m'.repeat(2_000)}x\u001b[0m`,
  `::error::${'%0A'.repeat(5_000)}`,
  `\r${'\r'.repeat(30)}end`,
  `begin ${'0123456789abcdef'.repeat(65_536)} end`
];
