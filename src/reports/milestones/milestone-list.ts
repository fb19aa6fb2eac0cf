import type { PageTable } from '../../nouns/page.ts';
import type { Gone, Milestone } from '../../nouns/timeline.ts';
import { cellsOf, dayOr, words, wordsOr } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { milestoneTitles } from '../tables/titles.ts';
import { byUrgency, goneInWords } from './milestone-blocks.ts';

const columns = [
  column('status', 'Status', 8),
  column('due', 'Due', 11),
  column('reference', 'Reference', 12),
  column('contract', 'Contract or activity', 20),
  column('kind', 'What', 9),
  column('because', 'Because', 24),
  column('owner', 'Owner', 12),
  column('cells', 'Cell', 16),
  column('id', 'Id', 24),
];

/**
 * Milestones as a program reads them: the same columns on every day, empty where nothing is to say, each with the id a line of decisions.csv
 * closes it by. What has left the files stands beneath, with the status *Gone* and no id: nothing of it is there to be closed.
 */
export function milestoneList(milestones: readonly Milestone[], gone: readonly Gone[]): PageTable {
  const told = rowsOf(
    byUrgency(milestones),
    ({ id }) => id,
    (one) => ({
      status: words(milestoneTitles[one.status]),
      due: dayOr(one.due, 'not known'),
      reference: words(one.contract),
      contract: words(one.title),
      kind: words(one.kind),
      because: words(one.because),
      owner: wordsOr(one.owner, 'no owner named'),
      cells: cellsOf([one.cell]),
      id: words(one.id),
    }),
  );
  const left = rowsOf(
    gone,
    ({ contract }) => `gone ${contract}`,
    (one) => ({
      status: words('Gone'),
      reference: words(one.contract),
      contract: words(one.title),
      kind: words('no longer in these files'),
      because: words(goneInWords(one)),
      owner: wordsOr(one.owner, 'no owner named'),
    }),
  );
  return pageTable('milestones', 'Milestones, most pressing first', columns, [...told, ...left]);
}
