import type { Column, Table } from '../nouns/table.ts';
import type { Cell } from '../values/cell.ts';
import type { BodyRow } from './body-row.ts';
import type { Profiles } from './columns.ts';
import type { Raw } from './grid.ts';
import { isOnlyUnit } from './heading-words.ts';
import { lengthUnitOf } from './length-units.ts';
import { partHeaded } from './readers/amount-basis.ts';
import { type Decimals, decimalOf, decimalsIn, plainAmounts } from './readers/amount-columns.ts';
import { type DayColumn, dayColumnOf, following, plainDays } from './readers/day-columns.ts';
import type { ColumnContext } from './readers/index.ts';
import type { PartOfYear } from './readers/reading.ts';
import { nounOfTier } from './readers/tier-of-need.ts';
import type { DecidedYears } from './readers/timeframes.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A column's context, and whether its cells carry a code before the name. */
export interface Reach extends ColumnContext {
  readonly coded: boolean;
  /** The part of a year that its heading says its amounts are for: those of an annual value, or of a column read as no field. */
  readonly part: PartOfYear | null;
  /** What its heading calls a tier of need. */
  readonly noun: 'Level' | 'Tier' | null;
}

/** What bare figures are multiplied by, as a heading or a line above the table says: `£000`, `£m`. */
function scaleOf(words: string): number {
  if (/£\s*['’]?\s*0{3}['’]?s?(?![\d,])|\(['’]?0{3}s?\)|£\s*k\b|\bin\s+£?thousands?\b|£\s*thousands?\b/i.test(words)) return 1_000;
  return /£\s*m(?:illions?)?\b|\bin\s+£?millions?\b/i.test(words) ? 1_000_000 : 1;
}

function* cellsUnder({ index }: Column, body: readonly BodyRow[]): Generator<Raw> {
  for (const row of body) if (row.is === 'data') yield row.cells[index] ?? null;
}

function dayColumnsOf(columns: readonly Column[], kind: AnyKind, body: readonly BodyRow[]): Map<Column, DayColumn> {
  const days = new Map<Column, DayColumn>();
  for (const column of columns) {
    const field = kind.fields[column.field ?? ''];
    if (field?.type !== 'day') continue;
    const own = dayColumnOf(cellsUnder(column, body));
    days.set(column, { ...own, edge: field.ends ? 'last' : 'first' });
  }
  const all = [...days.values()];
  const dayFirst = all.reduce((sum, one) => sum + one.dayFirst, 0);
  const monthFirst = all.reduce((sum, one) => sum + one.monthFirst, 0);
  const table: DayColumn = { order: monthFirst > dayFirst ? 'month-day' : 'day-month', dayFirst, monthFirst, written: 'figures' };
  return new Map([...days].map(([column, own]) => [column, following(own, table)]));
}

/** What the cells of each column of amounts prove of its decimal sign, those of partners and those read as no field too. */
function decimalsOf(columns: readonly Column[], kind: AnyKind, body: readonly BodyRow[]): ReadonlyMap<Column, Decimals> {
  const ofMoney = columns.filter(({ field }) => field === null || field === 'contributions' || kind.fields[field]?.type === 'money');
  return new Map(ofMoney.map((column) => [column, decimalsIn(cellsUnder(column, body))]));
}

/** Fields whose numbers are counts as a rule, though a weighted one may have decimals. */
const countedFields = new Set(['number', 'denominator', 'volume']);

/** What the cells of a column of counts prove of its decimal sign; null of another column. */
function countsOf(column: Column, kind: AnyKind, body: readonly BodyRow[]): Decimals | null {
  const isCount = countedFields.has(column.field ?? '') || kind.fields[column.field ?? '']?.type === 'count';
  return isCount ? decimalsIn(cellsUnder(column, body)) : null;
}

/** What bare figures of a column of money are multiplied by: as its own heading says, else a heading that is nothing but a unit, else the words around the table. */
function moneyScaleOf(heading: string, corner: string | undefined, said: string): number {
  const own = scaleOf(heading);
  return own === 1 ? scaleOf(corner ?? said) : own;
}

/** What a bare figure in a cell is multiplied by, as the table it stands in is read; 1 where it stands in none. */
export function scaleAt(tables: readonly Table[], { file, sheet, cell: at }: Cell): number {
  const letters = (cell: string): string => cell.replace(/\d+$/, '');
  const above = tables.filter((one) => one.file === file && (one.sheets ?? [one.sheet]).includes(sheet as string));
  const table = above.findLast(({ headerRow }) => headerRow < Number(at.slice(letters(at).length)));
  const column = table?.columns.find(({ cell }) => letters(cell) === letters(at));
  if (table === undefined || column === undefined) return 1;
  const corner = table.columns.find(({ heading }) => isOnlyUnit(heading) && scaleOf(heading) > 1);
  return moneyScaleOf(column.heading, corner?.heading, table.words.map(({ text }) => text).join('\n'));
}

/** What the reader of each column needs to know of it: the order of its days, the scale of its figures, the unit of its lengths. */
export function contextsOf(
  columns: readonly Column[],
  kind: AnyKind,
  body: readonly BodyRow[],
  decidedYears: DecidedYears,
  profiles: Profiles,
  said: string,
): ReadonlyMap<Column, Reach> {
  const days = dayColumnsOf(columns, kind, body);
  const decimals = decimalsOf(columns, kind, body);
  const ofFields = [...decimals].flatMap(([{ field }, own]) => (field === null ? [] : [own]));
  const added = (of: keyof Decimals): number => ofFields.reduce((sum, own) => sum + own[of], 0);
  const table: Decimals = { commas: added('commas'), points: added('points'), fine: 0 };
  const corner = columns.find(
    ({ heading, field }) => kind.fields[field ?? '']?.type !== 'money' && isOnlyUnit(heading) && scaleOf(heading) > 1,
  );
  return new Map(
    columns.map((column): [Column, Reach] => {
      const money = decimals.get(column);
      const counts = countsOf(column, kind, body);
      const named = column.field === 'provider' || column.field === 'body';
      return [
        column,
        {
          days: days.get(column) ?? plainDays,
          decidedYears,
          ...plainAmounts,
          ...(counts ? decimalOf(counts, counts) : {}),
          ...(money ? { scale: moneyScaleOf(column.heading, corner?.heading, said), ...decimalOf(money, table) } : {}),
          ...lengthUnitOf(column, body, days),
          part: column.field === 'annualValue' || column.field === null ? partHeaded(column.heading) : null,
          noun: column.field === 'tier' ? nounOfTier(column.heading) : null,
          coded: named && (profiles.get(column.index)?.coded ?? 0) >= 0.8,
        },
      ];
    }),
  );
}
