import { listsGrants } from '../../nouns/granted.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Table } from '../../nouns/table.ts';
import { once } from '../../values/once.ts';
import { keyOf, list } from '../../values/text.ts';

const ofNotices = /\bnotice (?:type|identifier|id|number|title|url|link|status)\b/;

/**
 * Whether a table lists something else than what a body provides: grants it made, or notices of procurements. Neither holds what is bought
 * without one, or done in house. An open contracting file is of notices; one heading that speaks of a grant may stand in any register.
 */
export const listsOnly = once((table: Table): 'grants' | 'notices of procurement' | null => {
  const headings = table.columns.map(({ heading }) => keyOf(heading));
  const title = keyOf(table.words.map(({ text }) => text).join(' '));
  if (listsGrants(table)) return 'grants';
  const isOpen = table.pointers !== undefined && table.columns.some(({ field }) => field === 'ocid');
  const isOfNotices = isOpen || headings.some((heading) => ofNotices.test(heading)) || /\b(?:contract|procurement) notices\b/.test(title);
  return isOfNotices ? 'notices of procurement' : null;
});

/** Whether these files show what a body does itself: they list services, or name as the provider of a contract's row the body itself. */
export function showsOwnProvision({ records, placements }: Pick<Picture, 'records' | 'placements'>): boolean {
  return records.services.length > 0 || placements.some(({ arrangement }) => arrangement === 'in-house');
}

/** What all tables of provision list, where none is of all that is provided: only grants, only notices, or both; null where one is. */
export function onlyPartOf({ records }: Picture): string | null {
  const tables = [...new Set([...records.services, ...records.contracts].map(({ origin }) => origin.table))];
  const only = tables.map(listsOnly);
  return tables.length === 0 || only.includes(null) ? null : list([...new Set(only as string[])].sort());
}

/** Why nothing can be missing from such tables. */
export function notAllOf(only: string): string {
  return `these files list only ${only}, which do not show all that is provided`;
}
