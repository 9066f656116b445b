/** Lists in pages. Source: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
import type { World } from '../world.ts';
import type { Incoming } from './message.ts';

const usualPerPage = 30;
const mostPerPage = 100;

/** The page that is asked for, and the header that leads to the next one. */
export function pageOf<Item>(
  { query, path }: Incoming,
  world: World,
  all: readonly Item[]
): { items: Item[]; headers: Record<string, string> } {
  const perPage = Math.min(mostPerPage, positive(query.get('per_page')) ?? usualPerPage);
  const page = positive(query.get('page')) ?? 1;
  const items = all.slice((page - 1) * perPage, page * perPage);
  if (page * perPage >= all.length) return { items, headers: {} };
  const next = new URLSearchParams(query);
  next.set('page', `${page + 1}`);
  return { items, headers: { link: `<${world.urls.api}${path}?${next}>; rel="next"` } };
}

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
