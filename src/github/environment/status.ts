/** What GitHub is told of a deployment. The states are those of its own list, as far as they are used here. */
export type RecordState = 'queued' | 'in_progress' | 'success' | 'failure' | 'error';

export interface RecordStatus {
  state: RecordState;
  /** One line; what is longer than GitHub takes is cut. */
  description: string;
  /** A page for the end of that line, where there is room for all of it. */
  page: string | undefined;
  /** Where the app is served; anything but an address of the web is left out. */
  environmentUrl: string | undefined;
}

/** In characters. Source: https://docs.github.com/rest/deployments/statuses#create-a-deployment-status */
const longestDescription = 140;

/** A text and, behind it, an address; where there is no room for all of that its last part, which is an id. */
export function describe(text: string, page?: string): string {
  const endings = page === undefined ? [] : [page, page.slice(page.lastIndexOf('/') + 1)];
  const fitting = endings.map(ending => `${text}: ${ending}`).find(both => both.length <= longestDescription) ?? text;
  return fitting.length <= longestDescription ? fitting : `${fitting.slice(0, longestDescription - 1).toWellFormed()}…`;
}

/** An address that a browser may open, without user and password; undefined for anything else. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? url : undefined;
}
