import type { Intention } from '../../nouns/intent.ts';
import type { PageCell } from '../../nouns/page.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { FinancialYear } from '../../values/year.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { absent, cellsOf, words, wordsOr } from '../tables/cells.ts';
import { absenceOf, fieldColumn, sourceOf } from '../tables/fields.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { recordCell } from '../tables/record-table.ts';
import { elementNamed, elementTitle, tierTitle } from '../tables/titles.ts';

function milestone(row: Row<Intention>, year: FinancialYear): PageCell {
  const texts = (row.milestones ?? []).filter((one) => one.year === year).map(({ text }) => text);
  const source = row.origin.table.columns.some(({ field, part }) => field === 'milestones' && part === year)
    ? [at(row, 'milestones', year)]
    : [];
  return texts.length > 0 ? words(texts.join('\n'), undefined, source) : absent('none stated', source);
}

/** Commissioning intentions with where each belongs on the map, what it is to reach in each year and what it is worth, as far as its table says. */
export const intentions: PageReport = {
  id: 'intentions',
  title: 'Intentions',
  records: 'intentions',
  build: ({ records, workspace }) => {
    const { intentions: stated } = records;
    if (stated.length === 0) return leftOut('No table of commissioning intentions was found.');
    const years = [...new Set(stated.flatMap(({ milestones }) => (milestones ?? []).map(({ year }) => year)))].sort();
    const says = (field: keyof Intention): boolean => stated.some((row) => row[field] !== undefined);
    const columns = [
      ...(says('group') ? [column('group', 'Group', 28, 'the heading that its row stands under in the file')] : []),
      ...(says('element') ? [column('element', 'System element', 24)] : []),
      ...(says('tier') ? [column('tier', 'Tier', 20)] : []),
      column('intention', 'Intention', 44),
      ...(says('lead') ? [column('lead', 'Lead', 22)] : []),
      ...years.map((year) => column(year, `Milestones ${year}`, 36)),
      ...(says('outcome') ? [column('outcome', 'Outcome', 36)] : []),
      ...(says('amount') ? [fieldColumn('intentions', 'amount')] : []),
      column('cells', 'Cell', 26),
    ];
    const titled = (element: string | undefined): string | undefined => {
      const id = elementNamed(workspace, element);
      return id === null ? element : elementTitle(workspace, id);
    };
    const rows = rowsOf(
      stated,
      ({ id }) => id,
      (row) => ({
        group: wordsOr(row.group, 'no group'),
        element: wordsOr(titled(row.element), 'no element', sourceOf(row, 'element')),
        tier: wordsOr(row.tier && tierTitle(workspace, row.tier), absenceOf(row, 'tier'), sourceOf(row, 'tier')),
        intention: wordsOr(row.intention, absenceOf(row, 'intention'), sourceOf(row, 'intention')),
        lead: recordCell('intentions', row, 'lead'),
        outcome: recordCell('intentions', row, 'outcome'),
        amount: recordCell('intentions', row, 'amount'),
        ...Object.fromEntries(years.map((year) => [year, milestone(row, year)])),
        cells: cellsOf([at(row, 'intention')]),
      }),
    );
    return {
      id: 'intentions',
      title: 'Intentions',
      lead: 'What the commissioners mean to do, and what is to be reached in each year.',
      blocks: [pageTable('intentions', 'Commissioning intentions and milestones by year', columns, rows)],
    };
  },
};
