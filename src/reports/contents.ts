import type { Page } from '../nouns/page.ts';
import { absent, words } from './tables/cells.ts';
import { column, pageTable, rowsOf } from './tables/page-table.ts';

/** A page of the plan as the contents list it: made, or left out and why. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly because?: string;
}

/** The list of the plan's pages, those left out among them. It is a page about pages, so it is not one of the reports it lists. */
export function contentsPage(entries: readonly Entry[]): Page {
  const isSomeOut = entries.some(({ because }) => because !== undefined);
  const columns = [
    column('page', 'Page', 26),
    column('state', 'In this plan', 13, 'whether these files hold what the page is made of'),
    column('about', 'What it shows, or why it is not here', 80, 'the line that the page begins with, or what these files lack for it'),
  ];
  const rows = rowsOf(
    entries,
    ({ id }) => id,
    (entry) => ({
      page: entry.because === undefined ? { ...words(entry.title), leadsTo: entry.id } : words(entry.title),
      state: entry.because === undefined ? words('yes') : words('left out', 'muted'),
      about: entry.because === undefined ? (entry.lead ? words(entry.lead) : absent('')) : words(entry.because, 'muted'),
    }),
  );
  return {
    id: 'contents',
    title: 'Contents',
    lead: `The pages of this plan in order${isSomeOut ? ', those left out among them with the reason' : ''}.`,
    blocks: [pageTable('contents', 'Pages of the plan', columns, rows)],
  };
}
