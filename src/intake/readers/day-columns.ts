import { type Day, monthEnds } from '../../values/day.ts';
import { once } from '../../values/once.ts';
import { keyOf, tidy } from '../../values/text.ts';
import { monthNumber } from '../../values/when.ts';
import { daysOf, parseYear } from '../../values/year.ts';
import { type Raw, shown } from '../grid.ts';
import { asideOf, type DayOrder, figuresOf, isYearFirst, readDay } from './days.ts';
import type { Reading } from './reading.ts';
import { periodOf } from './timeframes.ts';

/** How a column writes its days, and how many of its cells can only be read one way. */
export interface DayColumn {
  readonly order: DayOrder;
  /** Month first where its days parted by dots prove it of themselves: as a rule they are day first, whatever order slashes prove. */
  readonly dots?: DayOrder;
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** What most of its cells are: figures, year first, or true dates of a spreadsheet. */
  readonly written: 'figures' | 'year-month' | 'serial';
  /** When only a month is written, the day that is meant: its first, or its last for a day on which something ends. */
  readonly edge?: 'first' | 'last';
}

/** A column whose days tell nothing of their order. */
export const plainDays: DayColumn = { order: 'day-month', dayFirst: 0, monthFirst: 0, written: 'figures' };

type Way = 'dayFirst' | 'monthFirst' | 'dotsMonthFirst' | 'either' | 'yearFirst' | 'serial' | 'other';

/** How one cell writes its day. */
function wayOf(raw: Raw): Way {
  const parts = figuresOf(raw);
  if (parts) {
    if (parts.second > 12 && parts.first <= 12) return parts.isDotted ? 'dotsMonthFirst' : 'monthFirst';
    return parts.first > 12 && parts.second <= 12 ? 'dayFirst' : 'either';
  }
  if (typeof raw === 'number' || (typeof raw === 'object' && raw !== null && 'day' in raw)) return 'serial';
  return isYearFirst(raw) ? 'yearFirst' : 'other';
}

/** Day and month order of the dates in a column, from the ones that can only be read one way; day first when none tells. */
export function dayColumnOf(raws: Iterable<Raw>): DayColumn {
  const cells: Record<Way, number> = { dayFirst: 0, monthFirst: 0, dotsMonthFirst: 0, either: 0, yearFirst: 0, serial: 0, other: 0 };
  const told = once(wayOf);
  for (const raw of raws) cells[told(raw)] += 1;
  const { dayFirst, dotsMonthFirst, either, yearFirst, serial } = cells;
  const monthFirst = cells.monthFirst + dotsMonthFirst;
  const figures = dayFirst + monthFirst + either;
  const written = serial > Math.max(figures, yearFirst) ? 'serial' : yearFirst > figures ? 'year-month' : 'figures';
  const order = monthFirst > dayFirst ? 'month-day' : 'day-month';
  return { order, dots: dotsMonthFirst > 0 ? order : 'day-month', dayFirst, monthFirst, written };
}

/** A column that tells nothing of its own follows the other dates of its table. */
export function following(column: DayColumn, table: DayColumn): DayColumn {
  return column.dayFirst + column.monthFirst > 0 ? column : { ...column, order: table.order };
}

const open = new Set([
  ...['ongoing', 'on going', 'open ended', 'open', 'rolling', 'continuous', 'perpetual', 'indefinite', 'until further notice'],
  ...['no end date', 'none', 'no date', 'evergreen', 'ongoing contract', 'rolling contract', 'in perpetuity', 'not set', 'annual rolling'],
]);

/** A financial year or a quarter of one, as the day it begins or ends on. A bare year may be of the calendar, and is none. */
function partOfYear(raw: Raw, edge: 'first' | 'last'): Reading<Day> | null {
  if (typeof raw !== 'string') return null;
  const text = tidy(raw).replace(/^(?:end of|fy)\s+/i, '');
  const isQuarter = /^(?:q|quarter\s*)[1-4]\b|\b(?:q|quarter\s*)[1-4]$/i.test(text);
  const year = parseYear(text);
  const period = year === null ? (isQuarter ? periodOf(text, new Map()) : null) : daysOf(year);
  if (!period) return null;
  const written = year === null ? 'quarter' : 'financial year';
  return {
    value: edge === 'last' ? period.to : period.from,
    note: { kind: 'partial', text: `only the ${written} is written; its ${edge} day is taken` },
  };
}

/** A month that names no day, as the day it begins or ends on. */
function monthOnly(raw: Raw, edge: 'first' | 'last'): Reading<Day> | null {
  if (typeof raw !== 'string') return null;
  const { text, mark } = asideOf(tidy(raw));
  const worded = /^(?:end (?:of )?|by )?([a-z]{3,9})\.?[\s\-/',]*(\d{4}|\d{2})$/i.exec(text);
  const figures = /^(\d{1,2})[/.-]((?:19|20)\d{2})$/.exec(text);
  const yearFirst = /^((?:19|20)\d{2})[/.-](\d{1,2})$/.exec(text);
  const month = worded ? monthNumber(worded[1] as string) : Number(figures?.[1] ?? yearFirst?.[2] ?? 0);
  const year = worded?.[2] ?? figures?.[2] ?? yearFirst?.[1];
  if (!month || month > 12 || year === undefined) return null;
  const ends = monthEnds(year.length === 2 ? 2000 + Number(year) : Number(year), month);
  const last = edge === 'last' || /^end/i.test(text);
  const aside = mark === null || /^[*†‡§¹²³]+$/.test(mark) ? '' : `; what stands behind it, “${mark}”, is set aside`;
  return {
    value: last ? ends.last : ends.first,
    note: { kind: 'partial', text: `only the month is written; its ${last ? 'last' : 'first'} day is taken${aside}` },
  };
}

/** Words before a day that say no more than its column does: that something begins on it, or ends. */
const before = {
  first: /^(?:w\.?\s?e\.?\s?f\.?|with effect from|effective(?: from)?|from|commenc(?:es|ing|ed)|start(?:s|ing|ed))[\s:]+(?=\S)/i,
  last: /^(?:until|till|by|up to|to|expir(?:es|ing|ed|y)|end(?:s|ing|ed)|terminat(?:es|ing))[\s:]+(?=\S)/i,
};

/** A day as its column writes days. What could be read either way, and what can only be read the other way than its column, is said. */
export function readDayIn(raw: Raw, column: DayColumn): Reading<Day> {
  const reading = readDay(raw, column.order, column.dots);
  if ('fault' in reading) {
    if (typeof raw === 'string' && open.has(keyOf(raw))) return { absent: 'not stated', quoted: shown(raw) };
    const edge = column.edge ?? 'first';
    const other = monthOnly(raw, edge) ?? partOfYear(raw, edge);
    if (other !== null || typeof raw !== 'string' || !before[edge].test(tidy(raw))) return other ?? reading;
    const said = readDayIn(tidy(raw).replace(before[edge], ''), column);
    return 'value' in said ? said : reading;
  }
  const parts = figuresOf(raw);
  if (!parts || !('value' in reading) || reading.note || parts.first === parts.second) return reading;
  const order = (parts.isDotted ? column.dots : column.order) ?? 'day-month';
  const isDayFirst = order === 'day-month';
  const [first, other] = isDayFirst ? ['day', 'month'] : ['month', 'day'];
  const forced = isDayFirst ? parts.second > 12 : parts.first > 12;
  if (forced && column.dayFirst > 0 && column.monthFirst > 0)
    return { ...reading, note: { kind: 'order', text: `can only be read ${other} first, in a column that writes the ${first} first` } };
  const torn = order === column.order && column.dayFirst > 0 && column.monthFirst > 0 && parts.first <= 12 && parts.second <= 12;
  return torn
    ? { ...reading, note: { kind: 'order', text: `read ${first} first, as most of the column is; some of its cells are ${other} first` } }
    : reading;
}
