import type { Raw } from '../grid.ts';
import type { FieldType } from '../tables/table-kind.ts';
import { readCount, readMoney, readNumber, readPercent } from './amounts.ts';
import { type DayOrder, readDay } from './days.ts';
import type { Reading } from './reading.ts';
import { type DecidedYears, readTimeframes } from './timeframes.ts';
import { readFlag, readList, readText, readYear } from './words.ts';

/** What a reader needs to know of its column. */
export interface ColumnContext {
  readonly order: DayOrder;
  readonly decidedYears: DecidedYears;
}

type Reader = (raw: Raw, context: ColumnContext) => Reading<unknown>;

/** The reader of each type of field. */
export const readers: Readonly<Record<FieldType, Reader>> = {
  text: readText,
  list: readList,
  flags: readList,
  money: readMoney,
  day: (raw, context) => readDay(raw, context.order),
  timeframe: (raw, context) => readTimeframes(raw, context.decidedYears),
  count: readCount,
  number: readNumber,
  percent: readPercent,
  flag: readFlag,
  year: readYear,
  milestones: readText,
};
