import { bodyKeys } from '../../nouns/authority.ts';
import type { Evidence, Unjudged } from '../../nouns/finding.ts';
import type { Spend } from '../../nouns/money.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, noteOn, type Row } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import { type Day, formatSpan, monthEnds, partsOf } from '../../values/day.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { count, keyOf } from '../../values/text.ts';
import { type FinancialYear, yearOf } from '../../values/year.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { providerNames, tableName } from '../standing.ts';
import { nothingBought } from './payees.ts';

/** A payment to somebody, on a day. One dated by its month alone may be of any day up to its `last`. */
export interface Payment {
  readonly row: Row<Spend>;
  readonly payee: string;
  readonly key: string;
  readonly day: Day;
  readonly last: Day;
  readonly amount: Pence;
  /** Key of the body that paid; empty where the file does not say. */
  readonly body: string;
  /** Key of the body and department that paid. A service is too fine: most have one payee. */
  readonly area: string;
  /** Keys of the references it says it is paid under. */
  readonly references: readonly string[];
}

/** Payments for something bought, by payee and day; and what stands beside them, by table and reason. */
export interface Paid {
  readonly payments: readonly Payment[];
  readonly undated: readonly Unjudged[];
  /** Those that name nobody, and those booked as no purchase. */
  readonly setAside: readonly Unjudged[];
}

/** The same payment in two files is one payment: monthly files are published again as quarters and years. */
function once(rows: readonly Row<Spend>[]): Row<Spend>[] {
  if (new Set(rows.map(({ origin }) => origin.table)).size < 2) return [...rows];
  const first = new Map<string, Table>();
  return rows.filter((row) => {
    if (row.transaction === undefined || row.date === undefined) return true;
    const key = [row.transaction, row.date, row.amount, row.provider].join('\n');
    const table = first.get(key) ?? row.origin.table;
    first.set(key, table);
    return table === row.origin.table;
  });
}

function rolledUp(rows: readonly Row<Spend>[], because: string): Unjudged[] {
  return grouped(rows, (row) => tableName(row.origin.table)).map(([name, own]) => {
    const amount = sum(own.map((row) => row.amount ?? (0 as Pence)));
    return {
      about: name,
      because: `${count(own.length, 'payment')}, ${formatPounds(amount)} in all: ${because}`,
      cell: at(own[0], 'amount'),
    };
  });
}

function lastDayOf(row: Row<Spend>, day: Day): Day {
  const { year, month } = partsOf(day);
  return noteOn(row, 'date', 'partial') ? monthEnds(year, month).last : day;
}

/** The same answers, each worked out once: spend files say the same few things a hundred thousand times. */
function remembered<T>(answer: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    if (!known.has(words)) known.set(words, answer(words));
    return known.get(words) as T;
  };
}

/** Every payment for something bought, in the order they were written, each once. */
export function paidIn(picture: Picture): Paid {
  const named = remembered(providerNames(picture));
  const [keyed, bodyKeyed, booked] = [remembered(keyOf), remembered(bodyKeys(picture.workspace.organisation)), remembered(nothingBought)];
  const payments: Payment[] = [];
  const unnamed: Row<Spend>[] = [];
  const undated: Row<Spend>[] = [];
  const other: { readonly row: Row<Spend>; readonly because: string }[] = [];
  for (const row of once(inOrder(picture.records.spend))) {
    if (row.amount === undefined || row.amount === 0) continue;
    const payee = row.provider === undefined ? null : named(row.provider);
    const nothing = booked(`${row.category ?? ''} ${row.description ?? ''}`);
    if (nothing !== null) other.push({ row, because: nothing });
    else if (payee === null) unnamed.push(row);
    else if (row.date === undefined) undated.push(row);
    else
      payments.push({
        row,
        payee,
        key: keyed(payee),
        day: row.date,
        last: lastDayOf(row, row.date),
        amount: row.amount,
        body: row.body === undefined ? '' : bodyKeyed(row.body),
        area: `${row.body === undefined ? '' : bodyKeyed(row.body)}\n${keyed(row.department ?? '')}`,
        references: [row.contract, row.order].flatMap((reference) => (reference === undefined ? [] : [keyOf(reference)])).filter(Boolean),
      });
  }
  return {
    payments,
    undated: rolledUp(undated, 'no day is written'),
    setAside: [
      ...rolledUp(unnamed, 'nobody is named, or the name is taken out'),
      ...grouped(other, ({ because }) => because).flatMap(([because, own]) =>
        rolledUp(
          own.map(({ row }) => row),
          because,
        ),
      ),
    ],
  };
}

/** What payments come to. */
export function totalPaid(payments: readonly Payment[]): Pence {
  return sum(payments.map(({ amount }) => amount));
}

/** The payments of the financial years in which they come to more than an amount, credits taken off. */
export function inYearsAbove(payments: readonly Payment[], pounds: number): Payment[] {
  return byYear(payments).flatMap(([, own]) => (totalPaid(own) > pounds * 100 ? own : []));
}

/** Payments by financial year, the earliest first. */
function byYear(payments: readonly Payment[]): (readonly [FinancialYear, readonly [Payment, ...Payment[]]])[] {
  return grouped(payments, ({ day }) => yearOf(day)) as (readonly [FinancialYear, readonly [Payment, ...Payment[]]])[];
}

/** `£12,400 in 3 payments from 3 April 2026 to 30 June 2026`. */
export function paidInWords(payments: readonly Payment[]): string {
  const days = payments.map(({ day }) => day).sort() as [Day, ...Day[]];
  const [from, to] = [days[0], days.at(-1) as Day];
  return `${formatPounds(totalPaid(payments))} in ${count(payments.length, 'payment')} ${formatSpan(from, to)}`;
}

const mostShown = 24;

/** The cells of the largest payments; a sentence says how many there are in all. */
export function largestOf(payments: readonly [Payment, ...Payment[]]): Evidence {
  const byAmount = [...payments].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const [first, ...others] = byAmount.slice(0, mostShown).map(({ row }) => at(row, 'amount'));
  return evidenceOf(first ?? at(payments[0].row, 'amount'), others);
}
