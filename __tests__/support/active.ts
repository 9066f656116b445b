import type { Element, Nodes, Text } from 'hast';
import { treeOf } from '../../scripts/pictures/markdown.ts';

/** What a summary is made of. `tbody` is what HTML adds to a table by itself. */
const elements = new Set(
  ['h3', 'h4', 'p', 'strong', 'br', 'a', 'code', 'pre'].concat(['table', 'tbody', 'tr', 'th', 'td'])
);
const attributes = new Set(['align', 'scope', 'href']);
const languages = ['language-text', 'language-mermaid'];

/** What GitHub looks for in the text of a page, but not inside of code, a block or a link. */
const active = {
  mention: /(?:^|[^\w`])@[a-z\d]/i,
  issue: /(?:^|[^\w&])#\d|\bGH-\d/i,
  commit: /\b[\da-f]{7,64}\b/i,
  address: /\w:\/\/|\bwww\.|[\w.+-]+@[\w-]+\.\w/i,
  emoji: /:[\w+-]+:/,
  formula: /\$/,
  tag: /<[a-z/!]/i
} as const;

/** A chart holds names of a fixed set and numbers, nothing else. */
const chartLine =
  /^(?:gantt|accTitle: How long each stage took|accDescr: The table below has the same numbers|dateFormat YYYY-MM-DD HH:mm:ss\.SSS|axisFormat %[HM]:%[MS]|todayMarker off|section (?:Queued|Building|Pushing|Starting|Another stage)|(?:at least )?[\d]+ (?:s|min \d+ s|h \d+ min) :(?:active|crit), 2000-\d\d-\d\d [\d:.]{12}, \d+ms)$/;

/**
 * What of a summary does or could do something on GitHub's page that the step did not mean.
 * @param addresses the links that it is to have
 */
export function activeIn(markdown: string, addresses: readonly string[]): string[] {
  const found: string[] = [];
  visit(treeOf(markdown), false, found, new Set(addresses));
  return found;
}

function activeText(text: string): string[] {
  return Object.entries(active).flatMap(([name, pattern]) => (pattern.test(text) ? [`${name} in ${text}`] : []));
}

function visit(node: Nodes, isQuiet: boolean, found: string[], addresses: ReadonlySet<string>): void {
  switch (node.type) {
    case 'text':
      if (!isQuiet) found.push(...activeText(node.value));
      return;
    case 'element':
      found.push(...wrongIn(node, addresses));
      break;
    case 'root':
      break;
    default:
      found.push(`a ${node.type}`);
      return;
  }
  const quiet = isQuiet || (node.type === 'element' && ['code', 'pre', 'a'].includes(node.tagName));
  for (const child of node.children) visit(child, quiet, found, addresses);
}

function wrongIn({ tagName, properties, children }: Element, addresses: ReadonlySet<string>): string[] {
  if (!elements.has(tagName)) return [`<${tagName}>`];
  const { className, ...others } = properties;
  const wrong = Object.keys(others).filter(name => !attributes.has(name));
  if (className !== undefined && !languages.includes(String(className))) wrong.push(`class ${className}`);
  if (tagName === 'a' && !addresses.has(String(properties.href))) wrong.push(`href ${properties.href}`);
  if (String(className) === 'language-mermaid') {
    const text = children.filter((child): child is Text => child.type === 'text').map(({ value }) => value);
    wrong.push(
      ...text
        .join('')
        .trim()
        .split('\n')
        .filter(line => !chartLine.test(line.trim()))
    );
  }
  return wrong.map(what => `<${tagName}> with ${what}`);
}
