import { pence } from '../values/money.ts';
import type { Basis, Reading } from './readers/reading.ts';
import type { Span } from './readers/span.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** What a cell says of other fields than its own, and what is left for its own. */
export interface Elsewhere {
  readonly reading: Reading<unknown>;
  readonly moved: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** The start and the end that days in one cell are, and what is said of them. */
export function spanSaid({ from, until }: Span): Pick<Elsewhere, 'moved' | 'text'> {
  return until === undefined
    ? { moved: { start: from }, text: 'a first day with an open end, read as the start' }
    : { moved: { start: from, end: until }, text: 'two days, read as the start and the end' };
}

const ofWhole = new Set(['totalValue', 'maxValue']);

function movedBy(
  basis: Basis,
  field: string,
  value: unknown,
): { readonly moved: Record<string, unknown>; readonly keeps: boolean; readonly text: string } | null {
  const { least, most, per, part, over, whole: all, vat, from, until, days } = basis;
  if (field === 'termMonths' && from !== undefined) return { ...spanSaid({ from, until }), keeps: false };
  if (field === 'noticeMonths' && days !== undefined)
    return { moved: { noticeDays: days }, keeps: false, text: 'a length in days, kept in days' };
  if ((least !== undefined || most !== undefined) && ofWhole.has(field) && per === undefined) {
    const ends = { ...(least === undefined ? {} : { valueMin: least }), ...(most === undefined ? {} : { valueMax: most }) };
    return { moved: ends, keeps: false, text: 'a range, read as the lowest and highest value' };
  }
  if (part !== undefined && (ofWhole.has(field) || field === 'annualValue'))
    return {
      moved: { annualValue: pence(part.each * part.many) },
      keeps: false,
      text: `a value for a ${part.called}, ${part.many} of which are read as the annual value`,
    };
  if (value === undefined) return null;
  if (per === 'year' && ofWhole.has(field)) {
    const term = over === undefined ? {} : { termMonths: over };
    return { moved: { annualValue: value, ...term }, keeps: false, text: 'a value for a year, read as the annual value' };
  }
  if ((over !== undefined || all) && field === 'annualValue' && per === undefined)
    return {
      moved: { totalValue: value, ...(over === undefined ? {} : { termMonths: over }) },
      keeps: false,
      text: 'a value for the whole term, read as the total value',
    };
  if (over !== undefined && (ofWhole.has(field) || field === 'annualValue'))
    return { moved: { termMonths: over }, keeps: true, text: 'it gives the term too' };
  return vat === undefined ? null : { moved: { vatBasis: vat }, keeps: true, text: 'it says on what VAT basis' };
}

/** What a cell says beyond its column: `£120,000 pa` among total values is an annual value, a range is its ends, `over 4 years` a term, `1 April 2024 to 31 March 2027` under a term a start and an end. Null when all it says is its own. */
export function elsewhere(kind: AnyKind, field: string, reading: Reading<unknown>, quoted: string): Elsewhere | null {
  const basis = 'absent' in reading ? undefined : reading.basis;
  if (!basis) return null;
  const value = 'value' in reading ? reading.value : undefined;
  const said = movedBy(basis, field, value);
  if (!said || !Object.keys(said.moved).every((name) => Object.hasOwn(kind.fields, name))) return null;
  return { moved: said.moved, text: said.text, reading: said.keeps ? reading : { absent: 'not stated', quoted } };
}
