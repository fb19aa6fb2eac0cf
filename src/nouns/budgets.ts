import { type Pence, pence, sum } from '../values/money.ts';
import { onceFor } from '../values/once.ts';
import type { BudgetLine } from './money.ts';
import type { Row } from './row.ts';
import type { Column, Table } from './table.ts';

/**
 * What a table's budget of a year is: net as it states it, gross less the income it states beside it, gross alone, or as written where
 * no heading says which.
 */
export type BudgetBasis = 'net' | 'less income' | 'gross' | 'as written';

const saysGross = /^(?!.*\bnett?\b).*\b(?:gross|expenditure)\b/i;

/** The column of a field of a year, or of any. */
export function columnOfYear({ columns }: Table, name: string, year: string | undefined): Column | undefined {
  return columns.find(({ field, part }) => field === name && (part === undefined || part === year));
}

/** Kinds of income a table may state beside its gross budget. */
const incomes = ['income', 'grantIncome', 'partnerIncome'] as const;
type Income = (typeof incomes)[number];

const saysWhole = /\b(?:total|gross|all)\b/i;

/** The columns of a table's income of a year: the one whose heading says that it is all of it, else each kind that it states. */
export function incomeColumns(table: Table, year: string | undefined): readonly Column[] {
  const columns = incomes.flatMap((field) => columnOfYear(table, field, year) ?? []);
  const whole = columns.filter(({ field, heading }) => field === 'income' && saysWhole.test(heading));
  return whole.length > 0 ? whole : columns;
}

/** The basis of a table's budget of a year, from its headings. A net beside a plain budget and what was spent may be of either, and is not taken for the budget. */
export function basisOf(table: Table, year: string | undefined): BudgetBasis {
  const of = (name: string) => columnOfYear(table, name, year);
  const budget = of('budget');
  const isGross = budget !== undefined && saysGross.test(budget.heading);
  const isSpent = of('actual') !== undefined || of('forecast') !== undefined;
  if (of('net') !== undefined && (budget === undefined || isGross || !isSpent)) return 'net';
  if (!isGross) return 'as written';
  return incomeColumns(table, year).length === 0 ? 'gross' : 'less income';
}

/** Whether budgets are gross and nothing else: none states income beside it, nor a net. */
export function isGross(rows: readonly Row<BudgetLine>[]): boolean {
  return rows.length > 0 && rows.every(({ origin, year }) => basisOf(origin.table, year) === 'gross');
}

/** What the budgets of some rows are called, once what they are set at is taken: `net budget` or `gross budget` where all of them say which, else plain `budget`. */
export function budgetCalled(rows: readonly Row<BudgetLine>[]): string {
  const isNet = ({ origin, year, net, income }: Row<BudgetLine>): boolean => {
    const basis = basisOf(origin.table, year);
    return basis === 'net' ? net !== undefined : basis === 'less income' && income !== undefined;
  };
  if (isGross(rows)) return 'gross budget';
  return rows.length > 0 && rows.every(isNet) ? 'net budget' : 'budget';
}

/** Whether a row has a net and nothing else that could be a budget, beside what was spent: it is of an outturn. */
function isOfOutturn({ budget, actual, net }: BudgetLine): boolean {
  return budget === undefined && actual !== undefined && net !== undefined;
}

/** The tables that write income with a minus: what they state of it is below nothing taken together. */
function minusedIn(rows: readonly Row<BudgetLine>[]): ReadonlySet<Table> {
  const sums = new Map<Table, number>();
  for (const row of rows)
    for (const field of incomes) {
      const { table } = row.origin;
      if (row[field] !== undefined) sums.set(table, (sums.get(table) ?? 0) + row[field]);
    }
  return new Set([...sums].flatMap(([table, total]) => (total < 0 ? [table] : [])));
}

/** The income that goes into a row's budget, by its fields, and how. */
export interface Taken {
  readonly op: 'subtract' | 'add';
  readonly fields: readonly Income[];
}

/** The income that stands beside a row's budget and how it goes into a net: taken off a gross one, or added to it where its table writes income with a minus. */
function incomeBeside(rows: readonly Row<BudgetLine>[]): (row: Row<BudgetLine>) => Taken {
  const minused = minusedIn(rows);
  return (row) => {
    const { table } = row.origin;
    const fields = incomeColumns(table, row.year).flatMap(({ field }) => incomes.filter((one) => one === field && row[one] !== undefined));
    return { op: minused.has(table) ? 'add' : 'subtract', fields };
  };
}

/** A row's budget less the income that goes into it. */
function lessIncome(row: Row<BudgetLine>, budget: Pence, { op, fields }: Taken): Pence {
  const total = sum(fields.map((field) => row[field] ?? pence(0)));
  return pence(op === 'add' ? budget + total : budget - total);
}

/** How the income of a row goes into its budget; null where none does. */
export function incomeTaken(rows: readonly Row<BudgetLine>[]): (row: Row<BudgetLine>) => Taken | null {
  const beside = incomeBeside(rows);
  return (row) => {
    const { origin, year, budget, net } = row;
    if (budget === undefined || incomes.every((field) => row[field] === undefined)) return null;
    const basis = basisOf(origin.table, year);
    if (basis === 'as written' || (basis === 'net' && net !== undefined)) return null;
    const taken = beside(row);
    return taken.fields.length === 0 ? null : taken;
  };
}

/**
 * What a net budget that a row states is exactly made of, to the penny: the budget beside it less the income beside that, or the budget alone
 * where the row states no income; null where it is anything else, or its table states no income at all.
 */
export function netTaken(rows: readonly Row<BudgetLine>[]): (row: Row<BudgetLine>) => Taken | null {
  const beside = incomeBeside(rows);
  return (row) => {
    const { origin, year, budget, net } = row;
    if (budget === undefined || net === undefined || basisOf(origin.table, year) !== 'net') return null;
    const taken = beside(row);
    return incomeColumns(origin.table, year).length > 0 && lessIncome(row, budget, taken) === net ? taken : null;
  };
}

/** A budget line that prints a gross budget, the income beside it and a net: the columns of its income, and what gross less income comes to. */
export interface NetParts {
  readonly gross: Pence;
  readonly net: Pence;
  readonly incomes: readonly Income[];
  /** The income as it goes off the gross budget, whatever sign its table writes it with. */
  readonly income: Pence;
  readonly worked: Pence;
}

/** What a row that states a net prints beside it; null where it states no gross budget or no income, or its table keeps a net of something else. */
export function netParts(rows: readonly Row<BudgetLine>[]): (row: Row<BudgetLine>) => NetParts | null {
  const beside = incomeBeside(rows);
  return (row) => {
    const { origin, year, budget, net } = row;
    if (budget === undefined || net === undefined || basisOf(origin.table, year) !== 'net') return null;
    const taken = beside(row);
    if (taken.fields.length === 0) return null;
    const worked = lessIncome(row, budget, taken);
    return { gross: budget, net, incomes: taken.fields, income: pence(budget - worked), worked };
  };
}

/** The columns of income a table may have. */
export const incomeFields: readonly Income[] = incomes;

/** A row whose budget is its net, from the cell of its net. */
function asNet(row: Row<BudgetLine>, net: Pence): Row<BudgetLine> {
  const { origin } = row;
  return { ...row, budget: net, origin: { ...origin, from: { ...origin.from, budget: 'net' } } };
}

/**
 * Budget lines by what a budget is set at: net where a table states it, else gross less the income it states. A line keeps the budget
 * written where it states neither. The net of an outturn is a budget only where no table states one.
 */
export const budgetsOf = onceFor((rows: readonly Row<BudgetLine>[]): readonly Row<BudgetLine>[] => {
  const taken = incomeTaken(rows);
  const isOutturn = rows.every((row) => row.budget === undefined && (row.net === undefined || isOfOutturn(row)));
  return rows.map((row) => {
    const { budget, net, origin, year } = row;
    if (net !== undefined && basisOf(origin.table, year) === 'net') return isOfOutturn(row) && !isOutturn ? row : asNet(row, net);
    const income = taken(row);
    if (income === null || budget === undefined) return row;
    return { ...row, budget: lessIncome(row, budget, income) };
  });
});
