/** Shows a step in a terminal as GitHub's page of a run shows it. */
export { Page, type PageOptions } from './page/page.ts';
