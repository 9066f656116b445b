import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** From GitHub's Markdown to the tree of its HTML, with whatever HTML stands in it, before anything is taken out. */
export function treeOf(markdown: string): Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw);
  return processor.runSync(processor.parse(markdown));
}

/** The HTML that GitHub's page would have: without what its own rules take out. */
export function htmlOf(markdown: string): string {
  const processor = unified().use(rehypeSanitize).use(rehypeStringify);
  return processor.stringify(processor.runSync(treeOf(markdown)));
}
