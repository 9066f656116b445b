/** A workflow command found in a line. */
export interface Command {
  /** In lower case: names are compared without it. */
  name: string;
  /** Keys in lower case, values unescaped. */
  properties: Readonly<Record<string, string>>;
  /** Unescaped. */
  data: string;
}

/**
 * Finds the command in a line, first in the form `::name key=value,…::data`, which has to begin the line, then in the
 * old form `##[name key=value;…]data`, which counts anywhere. Null where there is none, or none that is registered.
 * (actions/runner, src/Runner.Common/ActionCommand.cs, TryParseV2 and TryParse, in the order of
 * src/Runner.Worker/ActionCommandManager.cs.)
 *
 * `invisibleCharacters`: .NET looks for `::` and `##[` by the culture where ICU is installed, and there characters
 * without width or meaning (zero-width space, NUL, direction marks) do not count; but it then cuts at fixed places, so
 * that some of what it finds falls apart again. Which lines remain commands depends on ICU. `ignored` takes the worst
 * case, as if such characters were not there at all; `kept` is a runner without ICU.
 */
export function parseCommand(
  line: string,
  registered: ReadonlySet<string>,
  invisibleCharacters: 'ignored' | 'kept'
): Command | null {
  const found = parseColons(line, registered) ?? parseBrackets(line, registered);
  if (found !== null || invisibleCharacters === 'kept') return found;
  const visible = line.replace(invisible, '');
  return visible === line ? null : (parseColons(visible, registered) ?? parseBrackets(visible, registered));
}

/** What a collation by ICU passes over: control, format and default-ignorable characters, but no white space. */
const invisible = /[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]--\p{White_Space}]/gv;
/** Exactly the characters of .NET's `Char.IsWhiteSpace`. */
const leadingBlanks = /^\p{White_Space}+/u;
const outerBlanks = /^\p{White_Space}+|\p{White_Space}+$/gu;

const dataEscapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%']
] as const;
const propertyEscapes = [['%0D', '\r'], ['%0A', '\n'], ['%3A', ':'], ['%2C', ','], dataEscapes[2]] as const;
const bracketEscapes = [['%3B', ';'], ['%0D', '\r'], ['%0A', '\n'], ['%5D', ']'], dataEscapes[2]] as const;

function parseColons(line: string, registered: ReadonlySet<string>): Command | null {
  if (!line.includes('::')) return null;
  const text = line.replace(leadingBlanks, '');
  if (!text.startsWith('::')) return null;
  const end = text.indexOf('::', 2);
  if (end < 0) return null;
  const { name, rest } = splitName(text.slice(2, end));
  if (!registered.has(name)) return null;
  const properties = readProperties(rest.replace(outerBlanks, ''), ',', propertyEscapes);
  return { name, properties, data: unescapeWith(text.slice(end + 2), dataEscapes) };
}

function parseBrackets(line: string, registered: ReadonlySet<string>): Command | null {
  const start = line.indexOf('##[');
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  if (end < 0) return null;
  const { name, rest } = splitName(line.slice(start + 3, end));
  if (!registered.has(name)) return null;
  const properties = readProperties(rest, ';', bracketEscapes);
  return { name, properties, data: unescapeWith(line.slice(end + 1), bracketEscapes) };
}

function splitName(info: string): { name: string; rest: string } {
  const space = info.indexOf(' ');
  if (space < 0) return { name: info.toLowerCase(), rest: '' };
  return { name: info.slice(0, space).toLowerCase(), rest: info.slice(space + 1) };
}

type Escapes = readonly (readonly [string, string])[];

/** A pair needs both sides; superfluous `=` in front of either are passed over, as .NET's `Split` leaves out empty parts. */
function readProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const found = /^=*([^=]+)=+(.+)$/s.exec(pair);
    if (found?.[1] !== undefined && found[2] !== undefined) {
      properties[found[1].toLowerCase()] = unescapeWith(found[2], escapes);
    }
  }
  return properties;
}

function unescapeWith(text: string, escapes: Escapes): string {
  return escapes.reduce((unescaped, [escaped, character]) => unescaped.replaceAll(escaped, character), text);
}
