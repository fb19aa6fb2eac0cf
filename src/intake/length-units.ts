import type { Column } from '../nouns/table.ts';
import { type Day, daysBetween, lastOfMonths } from '../values/day.ts';
import { tidy } from '../values/text.ts';
import type { BodyRow } from './body-row.ts';
import type { Raw } from './grid.ts';
import { type DayColumn, readDayIn } from './readers/day-columns.ts';
import { bareUnit, type LengthUnit, numberOf } from './readers/months.ts';

/** What a bare length of time in a column counts, and what says so; null where its cells leave both open. */
interface ColumnUnit {
  readonly unit: LengthUnit | null;
  /** Whether the heading names that unit, and no other. */
  readonly isUnitNamed: boolean;
  /** What other than its heading tells that bare numbers are years. */
  readonly unitSaid?: string;
}

/** Lengths a register gives in years as often as in months; notice is counted in months. */
const ofTerm = new Set(['termMonths', 'extensionMonths', 'extensionLeft']);

const namesYears = /\b(?:years?|yrs?)\b/i;
const namesMonths = /\b(?:months?|mths?|mnths?)\b/i;

/** A day or two either side: an end may be the day after the last. */
const daysApart = 2;

function fits(start: Day, end: Day, months: number): boolean {
  return Number.isInteger(months) && months <= 1200 && Math.abs(daysBetween(lastOfMonths(start, months), end)) <= daysApart;
}

function bareIn(raw: Raw): number | null {
  const bare = typeof raw === 'number' ? raw : typeof raw === 'string' ? numberOf(tidy(raw)) : null;
  return bare === null || bare === 0 ? null : bare;
}

function only(units: ReadonlySet<LengthUnit>): LengthUnit | null {
  const [first, ...others] = units;
  return others.length === 0 ? (first ?? null) : null;
}

/** The columns of days a contract runs between. */
interface Days {
  readonly start: readonly [Column, DayColumn] | undefined;
  readonly end: readonly [Column, DayColumn] | undefined;
}

/** The units that bare terms must be in for the days beside them to be a term apart. */
function byDays({ index }: Column, body: readonly BodyRow[], { start, end }: Days): ReadonlySet<LengthUnit> {
  const units = new Set<LengthUnit>();
  if (!start || !end) return units;
  const dayIn = ([column, days]: readonly [Column, DayColumn], cells: readonly Raw[]): Day | null => {
    const reading = readDayIn(cells[column.index] ?? null, days);
    return 'value' in reading ? reading.value : null;
  };
  for (const row of body) {
    const bare = row.is === 'data' ? bareIn(row.cells[index] ?? null) : null;
    if (row.is !== 'data' || bare === null) continue;
    const [first, last] = [dayIn(start, row.cells), dayIn(end, row.cells)];
    if (first === null || last === null) continue;
    if (fits(first, last, bare)) units.add('months');
    else if (fits(first, last, bare * 12)) units.add('years');
  }
  return units;
}

/** The units the cells of a column name. */
function namedIn(cells: Iterable<Raw>): ReadonlySet<LengthUnit> {
  const units = new Set<LengthUnit>();
  for (const raw of cells) {
    if (typeof raw !== 'string') continue;
    if (namesYears.test(raw)) units.add('years');
    if (namesMonths.test(raw)) units.add('months');
  }
  return units;
}

/**
 * What bare lengths under a heading count: what the heading names; else, of a term or its options, what the days of the contracts prove,
 * what the other cells of the column say, or the one that the numbers leave (`bareUnit`). Nothing where none of them tells.
 */
export function lengthUnitOf(column: Column, body: readonly BodyRow[], days: ReadonlyMap<Column, DayColumn>): ColumnUnit {
  const [isYears, isMonths] = [namesYears.test(column.heading), namesMonths.test(column.heading)];
  if (isYears || isMonths || !ofTerm.has(column.field ?? ''))
    return { unit: isYears ? 'years' : 'months', isUnitNamed: isYears !== isMonths };
  const cells = body.flatMap((row) => (row.is === 'data' ? [row.cells[column.index] ?? null] : []));
  const dayUnder = (field: string) => [...days].find(([one]) => one.field === field);
  const proven =
    column.field === 'termMonths' ? byDays(column, body, { start: dayUnder('start'), end: dayUnder('end') }) : new Set<never>();
  if (proven.size > 0) return told(only(proven), 'the days of its contracts are so far apart');
  const named = namedIn(cells);
  if (named.size > 0) return told(only(named), 'other cells of its column say so');
  return told(bareUnit(cells.flatMap((raw) => bareIn(raw) ?? [])), 'no number of its column is above five');
}

function told(unit: LengthUnit | null, said: string): ColumnUnit {
  return { unit, isUnitNamed: false, ...(unit === 'years' ? { unitSaid: said } : {}) };
}
