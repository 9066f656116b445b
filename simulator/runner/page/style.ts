/** Ways to set text off on a terminal; each gives the text unchanged where there is no colour. */
export interface Style {
  readonly colour: boolean;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  magenta(text: string): string;
}

/** Every text is closed by a full reset, so that nothing of it colours what follows. */
export function styleOf(colour: boolean): Style {
  const set = (code: number) => (text: string) => (colour && text !== '' ? `\x1b[${code}m${text}\x1b[0m` : text);
  return {
    colour,
    bold: set(1),
    dim: set(2),
    red: set(31),
    green: set(32),
    yellow: set(33),
    blue: set(34),
    magenta: set(35)
  };
}
