import { betterWay, intervalOf, shareBeside, shareBesideSaid, toleranceIn, workedOutAside } from '../../nouns/better.ts';
import type { Outcome } from '../../nouns/intent.ts';
import type { PageCell } from '../../nouns/page.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { list } from '../../values/text.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { absent, cellsOf, numbered, words, wordsOr } from '../tables/cells.ts';
import { absenceOf, sourceOf } from '../tables/fields.ts';
import { column, figures, pageTable, rowsOf, withoutBlank } from '../tables/page-table.ts';
import { recordCell } from '../tables/record-table.ts';

const columns = [
  column('group', 'Group', 22, 'the heading that its row stands under in the file'),
  column('indicator', 'Indicator', 44),
  figures('local', 'Local', 10),
  figures('national', 'National', 10),
  column('standing', 'Beside national', 16, 'the local figure beside the national one, by the way that the table says is better'),
  column('interval', 'Confidence interval', 14, 'the lower and the upper end of the interval as the row states them'),
  figures('target', 'Target', 10),
  column('better', 'Better is', 16),
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
function standing(row: Row<Outcome>): PageCell {
  const { local, national } = row;
  if (local === undefined || national === undefined) return absent('a figure is missing');
  if (local === national) return words('the same');
  const share = shareBeside(local, national);
  if (share !== null) return words(`not compared: ${shareBesideSaid(share)}`, 'muted', [at(row, 'local'), at(row, 'national')]);
  const higher = local > national;
  const way = betterWay(row);
  if (way === null) return words(`${higher ? 'higher' : 'lower'}; the table does not say which is better`, 'muted');
  const [said, tone] = (way === 'high') === higher ? (['better', 'good'] as const) : (['worse', 'warn'] as const);
  return words(`${said}: ${way} is better`, tone, [at(row, 'local'), at(row, 'national'), ...directionCells(row)]);
}

/** The cells that say which way is better, or show it. */
function directionCells(row: Row<Outcome>): readonly Cell[] {
  return row.better === undefined ? [at(row, 'best'), at(row, 'worst')] : [at(row, 'better')];
}

/** Which way is better, in the words of the table, else as its best and worst columns show it: a plan read again knows it from here. */
function direction(row: Row<Outcome>): PageCell {
  const way = row.better === undefined ? betterWay(row) : null;
  return way === null ? recordCell('outcomes', row, 'better') : words(`${way}, by its best and worst`, undefined, directionCells(row));
}

function interval(row: Row<Outcome>): PageCell {
  const ends = intervalOf(row);
  return ends === null
    ? absent('not stated')
    : words(`${ends.lower} to ${ends.upper}${workedOutAside(ends)}`, undefined, ends.from && [at(row, 'number'), at(row, 'denominator')]);
}

/** Indicators, better or worse than the national figure, whose two figures may be apart by chance: by the confidence interval, else within so many percent. */
export function nearOnes(rows: readonly Row<Outcome>[], nearPercent: number): { row: Row<Outcome>; local: number; national: number }[] {
  const apart = rows.flatMap((row) => {
    const { local, national } = row;
    return local === undefined || national === undefined || local === national || betterWay(row) === null ? [] : [{ row, local, national }];
  });
  return apart.filter(({ row, local, national }) => {
    const ends = intervalOf(row);
    return ends === null
      ? Math.abs(local - national) * 100 <= Math.abs(national) * nearPercent
      : ends.lower <= national && national <= ends.upper;
  });
}

/** Where two figures may be apart by chance or by little, what a reader of *better* and *worse* must know. */
export function nearNote(rows: readonly Row<Outcome>[], nearPercent: number): string | undefined {
  const near = nearOnes(rows, nearPercent);
  if (near.length === 0) return undefined;
  const named = list(near.map(({ row, local, national }) => `${row.indicator ?? row.id} (${local} against ${national})`));
  return `Better and worse are by the figures alone. So near the national figure that it may be chance (by its confidence interval, or where none is stated within ${nearPercent}% of it): ${named}.`;
}

/** Outcome indicators, local beside national, with the direction the table gives and the cells. */
export const outcomes: PageReport = {
  id: 'outcomes',
  title: 'Outcomes',
  records: 'outcomes',
  build: ({ records, workspace }) => {
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
        interval: interval(row),
        target: figure(row, 'target'),
        better: direction(row),
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
      blocks: [
        withoutBlank(pageTable('outcomes', 'Outcome indicators', columns, rows, nearNote(records.outcomes, toleranceIn(workspace)))),
      ],
    };
  },
};
