import { fieldTitle } from '../../nouns/field-title.ts';
import type { Kind } from '../../nouns/kinds.ts';
import type { Content, PageColumn } from '../../nouns/page.ts';
import { notGiven } from '../../nouns/publication.ts';
import { at, leftToFill, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { type Pence, pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import type { Timeframe } from '../../values/timeframe.ts';
import { column, figures } from './page-table.ts';

/** A record of any kind. */
export type AnyRow = Row<object>;

const amounts = new Set(
  `annualValue totalValue maxValue valueMin valueMax irrecoverableVat unitPrice commitment budget actual forecast income net
  grantIncome partnerIncome ownProvision privateProvision otherPublic voluntary grantsInside grantsOutside amount costPerFte weeklyCost approved achieved
  oneOff`.split(/\s+/),
);

/** Amounts for a week, a unit or a person. */
const rates = new Set(['unitPrice', 'costPerFte', 'weeklyCost']);
const percents = new Set(['share', 'payShare', 'confidence']);
const days = new Set(
  `start end currentEnd maxEnd review extensionNoticeBy breakDate signed published deadline awarded date agendaBy
  consultationOpens consultationCloses decisionDate`.split(/\s+/),
);
const wide = new Set(
  `title description service intention activity outcome indicator why question answer proposal cause event effect control mitigation
  line change milestones`.split(/\s+/),
);

/** Whether a field of a kind of table holds money. A performance indicator's `actual` is a number, not an amount. */
export function isMoney(kind: Kind, field: string): boolean {
  return amounts.has(field) && !(kind === 'kpis' && field === 'actual');
}

/** Whether a field of money holds rates: amounts whose sum is no cost. */
export function isRate(field: string): boolean {
  return rates.has(field.split(' ')[0] as string);
}

// A field with a value and no column of its own was read from the words of another, or from words above its table.
const elsewhere = 'read from what its row says under another heading, or from the words above its table';

/** The column a field is shown in. */
export function fieldColumn(kind: Kind, field: string): PageColumn {
  const title = fieldTitle(field);
  if (isMoney(kind, field)) return figures(field, title, 14, elsewhere);
  if (days.has(field)) return column(field, title, 11, elsewhere);
  if (percents.has(field) || /^(fte|caseload|demand|responses|base|local|national|score|children|value)$/.test(field))
    return figures(field, title, 9, elsewhere);
  return column(field, title, wide.has(field) ? 30 : 16, elsewhere);
}

/** Names in a sentence; on lines of their own where each carries the number of its part. */
function named(items: readonly string[]): string {
  return items.some((item) => /^\d{1,2}[.)]\s/.test(item)) ? items.join('\n') : list(items);
}

function listed(items: readonly unknown[]): string {
  return items
    .map((item) => {
      if (typeof item !== 'object' || item === null) return String(item);
      if ('year' in item && 'text' in item) return `${item.year}: ${item.text}`;
      const { part, text } = item as Timeframe;
      return part === undefined ? text : `${part}. ${text}`;
    })
    .join('\n');
}

/** A day as it is written in figures or with its month's name, and nothing beside it. */
const bareDay = /^\d{1,4}(?:st|nd|rd|th)?[\s./-]+[a-z\d]+[\s./-]+\d{1,4}$/i;

/** The one day a timeframe is, where its cell holds that day and no other words; else null. */
function dayOf(items: readonly unknown[]): Day | null {
  const [only, ...others] = items as readonly Partial<Timeframe>[];
  const { text, period, part } = only ?? {};
  const isOne = others.length === 0 && part === undefined && period != null && period.from === period.to;
  return isOne && text !== undefined && bareDay.test(text.trim()) ? period.from : null;
}

/** The cell a field was written in, when its table has such a column or a person has decided it. */
export function sourceOf(row: AnyRow, field: string): readonly Cell[] {
  return hasColumn(row.origin.table, field) || row.origin.decided?.[field] ? [at(row, field)] : [];
}

/** What a record says where it holds no value: the placeholder as written, that it cannot be read, `blank`, or `not stated`. */
export function absenceOf(row: AnyRow, field: string): string {
  if (noteOn(row, field, 'withheld')) return notGiven;
  const unread = noteOn(row, field, 'unreadable');
  if (unread) return `cannot be read: ${unread.quoted}`;
  const held = leftToFill(row, field);
  if (held) return held.quoted;
  if (noteOn(row, field, 'not stated')) return 'not stated';
  return hasColumn(row.origin.table, field) ? 'blank' : 'not stated';
}

/** What one field of a record holds, as the content of a page's cell. */
export function fieldContent(kind: Kind, row: AnyRow, field: string): Content {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[field];
  if (value === undefined || value === null || value === '') return { kind: 'absent', because: absenceOf(row, field) };
  if (typeof value === 'number') {
    if (isMoney(kind, field)) return { kind: 'money', pence: pence(value) };
    return percents.has(field) ? { kind: 'share', share: value / 100 } : { kind: 'number', number: value };
  }
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'yes' : 'no' };
  if (Array.isArray(value)) {
    if (value.length === 0) return { kind: 'absent', because: absenceOf(row, field) };
    const whole = dayOf(value);
    if (whole !== null) return { kind: 'day', day: whole };
    return { kind: 'text', text: value.every((item) => typeof item === 'string') ? named(value) : listed(value) };
  }
  const day = parseDay(String(value));
  return day ? { kind: 'day', day } : { kind: 'text', text: String(value) };
}

/** The fields some record holds, in the preferred order first and then as met. */
export function fieldsPresent(rows: readonly AnyRow[], preferred: readonly string[] = []): string[] {
  const met = new Set<string>();
  for (const row of rows) {
    for (const [field, value] of Object.entries(row)) if (value !== undefined && !['id', 'origin', 'extra'].includes(field)) met.add(field);
    for (const { field } of row.origin.table.columns) if (field !== null) met.add(field);
  }
  return [...preferred.filter((field) => met.has(field)), ...[...met].filter((field) => !preferred.includes(field))];
}

/** An amount field of a record in pence, or undefined. */
export function amountOf(row: AnyRow, field: string): Pence | undefined {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'number' ? pence(value) : undefined;
}
