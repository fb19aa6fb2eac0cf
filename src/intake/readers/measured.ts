import type { FigureMarks } from '../../nouns/row.ts';
import { tidy } from '../../values/text.ts';
import type { Raw } from '../grid.ts';
import { readNumber } from './amounts.ts';
import type { Reading } from './reading.ts';

const measured =
  /^([^\s%]*\d[^\s%]*?)\s*(%|per\s?cent|(?:working |calendar |school )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?))$/i;
const short: Readonly<Record<string, string>> = {
  min: 'minute',
  hr: 'hour',
  wk: 'week',
  mth: 'month',
  yr: 'year',
  percent: '%',
  'per cent': '%',
};

function unitOf(words: string): string {
  const one = words.toLowerCase().replace(/s$/, '');
  return short[one] ?? one;
}

/** A figure in a percentage or a unit of time, `93%`, `9 days`, its unit kept beside it; else a plain number. */
export function readMeasured(raw: Raw): Reading<number> {
  if (raw !== null && typeof raw === 'object' && 'percent' in raw) return { value: raw.percent, basis: { marks: { unit: '%' } } };
  const [, figure, unit] = typeof raw === 'string' ? (measured.exec(tidy(raw)) ?? []) : [];
  if (figure === undefined || unit === undefined) return readNumber(raw);
  const reading = readNumber(figure);
  return 'value' in reading ? { ...reading, basis: { marks: { unit: unitOf(unit) } } } : readNumber(raw);
}

const before: readonly (readonly [RegExp, NonNullable<FigureMarks['sign']>])[] = [
  [/^(?:≤|<=|=<|at most|(?:no|not) (?:more|longer|later|higher) than|max(?:imum|\.)?(?: of)?|up to|within)\s*(?=[\d.])/i, '≤'],
  [/^(?:≥|>=|=>|at least|(?:no|not) (?:less|fewer|lower) than|min(?:imum|\.)?(?: of)?)\s*(?=[\d.])/i, '≥'],
  [/^(?:<|under|below|less than|fewer than)\s*(?=[\d.])/i, '<'],
  [/^(?:>|over|above|more than|greater than)\s*(?=[\d.])/i, '>'],
];
const after: typeof before = [
  [/\s*(?:\+|(?:or|and) (?:more|above|over|higher|greater))$/i, '≥'],
  [/\s*(?:or|and) (?:less|fewer|below|under|lower)$/i, '≤'],
];

/** A figure to be reached or not to be passed: `≤ 5`, `at least 95%`, `within 10 days`, `90% or more`. Which of the two is kept beside it. */
export function readTarget(raw: Raw): Reading<number> {
  if (typeof raw !== 'string') return readMeasured(raw);
  const text = tidy(raw);
  const [words, sign] = [...before, ...after].find(([each]) => each.test(text)) ?? [];
  if (words === undefined || sign === undefined) return readMeasured(raw);
  const reading = readMeasured(text.replace(words, ''));
  return 'value' in reading ? { ...reading, basis: { marks: { ...reading.basis?.marks, sign } } } : readMeasured(raw);
}
