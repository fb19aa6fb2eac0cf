import type { Page, PageColumn } from '../../nouns/page.ts';
import { countedOnce, type Placement } from '../../nouns/placement.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { count } from '../../values/text.ts';
import { confidenceOf } from '../map/services-table.ts';
import { cellsOf, moneyOr, words } from '../tables/cells.ts';
import { column, figures, firstRows, pageTable, rowsOf } from '../tables/page-table.ts';
import { elementWords, placedHow, tierWords } from '../tables/titles.ts';

/** Some services and contracts of a map, `most` of them: each with its place, the words or the person that put it there, its money and its cell, the dearest first. */
export function placedOnlyPage(
  workspace: Workspace,
  title: string,
  placements: readonly Placement[],
  most = Number.POSITIVE_INFINITY,
): Page {
  const dearest = [...placements].sort((a, b) => (b.valueHere ?? -1) - (a.valueHere ?? -1));
  const isWithout = placements.every(({ status }) => status === 'out-of-scope' || status === 'unplaced');
  const rows = rowsOf(
    dearest,
    ({ id }) => id,
    (one) => ({
      service: words(one.service, undefined, [one.cell]),
      element: words(elementWords(workspace, one)),
      tier: words(tierWords(workspace, one)),
      placed: words(placedHow[one.status]),
      confidence: confidenceOf(one),
      because: words(one.because),
      annualValue: moneyOr(one.valueHere, 'not stated', one.at['annualValue'] ? [one.at['annualValue']] : []),
      cells: cellsOf([one.cell]),
    }),
  );
  // What all of them have in common is said by the heading or needs no saying.
  const differs = ({ id }: PageColumn): boolean => new Set(rows.map(({ cells }) => JSON.stringify(cells[id]?.content))).size > 1;
  const placed = [column('element', 'System element', 18), column('tier', 'Tier', 16), column('placed', 'How', 9)].filter(differs);
  const columns = [
    column('service', 'Service', 22),
    ...(isWithout ? [column('because', 'Because', 30)] : [...placed, figures('confidence', 'Sure', 6)]),
    figures('annualValue', 'Annual value', 11),
    column('cells', 'Cell', 12),
  ];
  return {
    id: 'placed',
    title,
    lead:
      placements.length === 0
        ? 'None here.'
        : `${count(countedOnce(placements), 'service or contract', 'services and contracts')}, the dearest first.`,
    blocks:
      placements.length === 0
        ? []
        : [firstRows(pageTable('placed', isWithout ? 'What they are, and what put them there' : 'What they are', columns, rows), most)],
  };
}
