import { tidy } from '../../values/text.ts';
import { type Raw, shown } from '../grid.ts';
import type { FieldType } from '../tables/table-kind.ts';
import { absence } from './absent.ts';
import { type AmountColumn, plainAmounts } from './amount-columns.ts';
import { readCount, readMoney, readNumberIn, readPercent } from './amounts.ts';
import { type DayColumn, plainDays, readDayIn } from './day-columns.ts';
import { readExtension } from './extensions.ts';
import { readMeasured, readTarget } from './measured.ts';
import { inDays, type LengthUnit, readMonths } from './months.ts';
import type { Reading } from './reading.ts';
import { readSpan } from './span.ts';
import { type DecidedYears, readTimeframes } from './timeframes.ts';
import { readFlag, readLeads, readList, readText, readYear } from './words.ts';

/** What a reader needs to know of its column. */
export interface ColumnContext extends AmountColumn {
  readonly days: DayColumn;
  readonly decidedYears: DecidedYears;
  /** What a bare length of time counts; null where nothing tells. */
  readonly unit: LengthUnit | null;
  /** What other than its heading tells that it counts years. */
  readonly unitSaid?: string;
  /** Whether the heading names that unit, and no other. */
  readonly isUnitNamed: boolean;
}

/** A column of which nothing more is known. */
export const plainContext: ColumnContext = {
  days: plainDays,
  decidedYears: new Map(),
  ...plainAmounts,
  unit: 'months',
  isUnitNamed: false,
};

/** The unit of lengths a column's heading names; null where it names none, or both. */
export function namedUnit({ unit, isUnitNamed }: ColumnContext): LengthUnit | null {
  return isUnitNamed ? unit : null;
}

type Reader = (raw: Raw, context: ColumnContext) => Reading<unknown>;

/** A length of time. Two days are none, and say when it runs. */
function readLength(raw: Raw, context: ColumnContext): Reading<number> {
  const span = readSpan(raw, context.days);
  return span ? { fault: 'two days are not one length of time', quoted: shown(raw), basis: span } : readBare(raw, context);
}

/** A length, and of a bare number what told that it counts years, where its heading does not. */
function readBare(raw: Raw, { unit, unitSaid }: ColumnContext): Reading<number> {
  const reading = readMonths(raw, unit);
  const isBare = unitSaid !== undefined && 'value' in reading && 'fault' in readMonths(raw, null);
  return isBare ? { ...reading, note: { kind: 'caveat', text: `a bare number, read as years: ${unitSaid}` } } : reading;
}

/** A number of days: a count, else words that come to one (`90 days' notice`, `12 weeks`). */
function readDayCount(raw: Raw): Reading<number> {
  const count = readCount(raw);
  const days = 'fault' in count && typeof raw === 'string' ? inDays(tidy(raw)) : null;
  return days === null ? count : { value: days };
}

/** Months of option: a length, else prose that comes to one (`2 x 12 months`, `none`). `n/a` answers whether there is any, and is said to be read so; a dash answers nothing. */
function readOption(raw: Raw, context: ColumnContext): Reading<number> {
  const length = readBare(raw, context);
  if ('value' in length || typeof raw !== 'string') return length;
  const option = readExtension(raw, { unit: namedUnit(context) });
  if (option === null || option.term !== undefined) return length;
  return absence(raw) === null
    ? { value: option.months }
    : { value: option.months, note: { kind: 'caveat', text: 'read as no option to extend' } };
}

/** The reader of each type of field. */
export const readers: Readonly<Record<FieldType, Reader>> = {
  text: readText,
  list: readList,
  leads: readLeads,
  flags: readList,
  money: readMoney,
  day: (raw, context) => readDayIn(raw, context.days),
  timeframe: (raw, context) => readTimeframes(raw, context.decidedYears),
  count: readCount,
  number: readNumberIn,
  measured: readMeasured,
  target: readTarget,
  months: readLength,
  days: readDayCount,
  option: readOption,
  percent: readPercent,
  flag: readFlag,
  year: readYear,
  milestones: readText,
};
