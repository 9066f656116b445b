/** What `action.yml` says of an input or an output, as far as a table shows it. */
interface Described {
  description: string;
  required?: boolean;
  default?: string;
}

/** The parts of `action.yml` that users read. */
export interface Action {
  inputs: Record<string, Described>;
  outputs: Record<string, Described>;
}

/** The table of the inputs, in the order of `action.yml`. */
export function inputsTable({ inputs }: Action): string {
  const rows = Object.entries(inputs).map(([name, input]) => [code(name), defaultOf(input), input.description]);
  return table(['input', 'default', 'meaning'], rows);
}

/** The table of the outputs, in the order of `action.yml`. */
export function outputsTable({ outputs }: Action): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  return table(['output', 'value'], rows);
}

/**
 * Puts a table between its markers, `<!-- name -->` and `<!-- /name -->`, in place of what is there.
 * @throws Error where the page has not both of them, once
 */
export function between(page: string, name: string, content: string): string {
  const [before, rest, ...more] = page.split(`<!-- ${name} -->`);
  const [old, after, ...evenMore] = rest?.split(`<!-- /${name} -->`) ?? [];
  if (old === undefined || after === undefined || more.length + evenMore.length > 0) {
    throw new Error(`The page needs <!-- ${name} --> and <!-- /${name} -->, once each.`);
  }
  return `${before}<!-- ${name} -->\n${content}\n<!-- /${name} -->${after}`;
}

function defaultOf(input: Described): string {
  if (input.required) return 'required';
  return input.default === undefined ? '–' : code(input.default);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map(row => row.map(escaped))].map(line).join('\n');
}

function line(cells: readonly string[]): string {
  return cells.every(cell => cell === '---') ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`;
}

/** A bar would end the cell, a line break the row. */
function escaped(cell: string): string {
  return cell.trim().replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function code(text: string): string {
  return `\`${text}\``;
}
