import { betterWay } from '../../nouns/better.ts';
import type { Outcome } from '../../nouns/intent.ts';
import type { PageCell } from '../../nouns/page.ts';
import { at, type Row } from '../../nouns/row.ts';
import { absent, cellsOf, numbered, words, wordsOr } from '../cells.ts';
import { absenceOf, sourceOf } from '../fields.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { column, figures, pageTable, rowsOf, withoutBlank } from '../page-table.ts';
import { recordCell } from '../record-table.ts';

const columns = [
  column('group', 'Group', 22),
  column('indicator', 'Indicator', 44),
  figures('local', 'Local', 10),
  figures('national', 'National', 10),
  column('standing', 'Beside national', 16),
  figures('target', 'Target', 10),
  column('better', 'Better is', 10),
  column('unit', 'Unit', 14),
  column('trajectory', 'Trajectory', 20),
  column('period', 'Period', 12),
  column('cells', 'Cells', 30),
];

function figure(row: Row<Outcome>, field: 'local' | 'national' | 'target'): PageCell {
  const value = row[field];
  return value === undefined ? absent(absenceOf(row, field), sourceOf(row, field)) : numbered(value, sourceOf(row, field));
}

/** Local beside national. Which way is good is only said where the table says it, or its best and worst columns show it. */
function standing(row: Outcome): PageCell {
  const { local, national } = row;
  if (local === undefined || national === undefined) return absent('a figure is missing');
  if (local === national) return words('the same');
  const higher = local > national;
  const way = betterWay(row);
  if (way === null) return words(`${higher ? 'higher' : 'lower'}; the table does not say which is better`, 'muted');
  return (way === 'high') === higher ? words('better', 'good') : words('worse', 'warn');
}

/** Outcome indicators, local beside national, with the direction the table gives and the cells. */
export const outcomes: PageReport = {
  id: 'outcomes',
  title: 'Outcomes',
  records: 'outcomes',
  build: ({ records }) => {
    if (records.outcomes.length === 0) return leftOut('No table of outcome indicators was found.');
    const rows = rowsOf(
      records.outcomes,
      ({ id }) => id,
      (row) => ({
        group: wordsOr(row.group, 'no group'),
        indicator: wordsOr(row.indicator, absenceOf(row, 'indicator'), sourceOf(row, 'indicator')),
        local: figure(row, 'local'),
        national: figure(row, 'national'),
        standing: standing(row),
        target: figure(row, 'target'),
        better: recordCell('outcomes', row, 'better'),
        unit: wordsOr(row.unit, 'not stated'),
        trajectory: wordsOr(row.trajectory, 'not stated', sourceOf(row, 'trajectory')),
        period: wordsOr(row.period, 'not stated'),
        cells: cellsOf([at(row, 'local'), at(row, 'national')]),
      }),
    );
    return {
      id: 'outcomes',
      title: 'Outcomes',
      lead: 'How children and families fare here beside the national figure, as the files state it.',
      blocks: [withoutBlank(pageTable('outcomes', 'Outcome indicators', columns, rows))],
    };
  },
};
