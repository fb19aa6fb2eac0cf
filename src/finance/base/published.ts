import { basisOf } from '../../nouns/budgets.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { OnOneSide, Published } from '../../nouns/published.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { groupedBy } from '../../values/groups.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import { keyOf } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { Base } from './base.ts';
import { chosenTables, wordsOf } from './base-tables.ts';
import { titleOf } from './line-ids.ts';

/** What each line of the base comes to in each year, in the order of the lines. */
type Amounts = ReadonlyMap<FinancialYear, readonly Pence[]>;

/** What a row says will be spent in a year to come: its budget, else what is forecast. */
function planned(row: Row<BudgetLine>): 'budget' | 'forecast' | null {
  return row.budget !== undefined ? 'budget' : row.forecast !== undefined ? 'forecast' : null;
}

const isAsWritten = ({ origin, year }: Row<BudgetLine>): boolean => basisOf(origin.table, year) === 'as written';

/** What makes a row of one year the line of another, the surest first: one row of a table with a column a year, all its words, its code, its title. */
const sameness: readonly ((row: Row<BudgetLine>) => string | null)[] = [
  ({ origin: { table, row } }) => JSON.stringify([table.file, table.sheet, row]),
  (row) => JSON.stringify(wordsOf(row)),
  ({ code }) => (code === undefined ? null : keyOf(code)),
  (row) => keyOf(titleOf(row)),
];

/** The row of another year for each row of the base that has one: where as many stand on either side under one key, they are the same. */
function pairsOf(base: readonly Row<BudgetLine>[], other: readonly Row<BudgetLine>[]): Map<Row<BudgetLine>, Row<BudgetLine>> {
  const pairs = new Map<Row<BudgetLine>, Row<BudgetLine>>();
  const taken = new Set<Row<BudgetLine>>();
  for (const keyIn of sameness) {
    const there = groupedBy(
      other.filter((row) => !taken.has(row)),
      keyIn,
    );
    const here = groupedBy(
      base.filter((row) => !pairs.has(row)),
      keyIn,
    );
    for (const [key, rows] of here) {
      const others = there.get(key) ?? [];
      if (rows.length !== others.length) continue;
      rows.forEach((row, index) => {
        pairs.set(row, others[index] as Row<BudgetLine>);
        taken.add(others[index] as Row<BudgetLine>);
      });
    }
  }
  return pairs;
}

/** What the budget tables themselves publish for the base year and those after it, of the tables that the base is taken from by the same rule, and what a model makes of the lines they have an amount for. */
export function publishedFrom(
  rows: readonly Row<BudgetLine>[],
  { organisation, year: own }: Workspace,
  base: Base,
  years: readonly FinancialYear[],
  done: Amounts,
  undone: Amounts,
): Readonly<Record<string, Published>> {
  const ofYear = (year: FinancialYear): readonly Row<BudgetLine>[] =>
    chosenTables(
      rows.filter((row) => (row.year ?? own) === year),
      year,
      organisation,
    ).kept.filter((row) => planned(row) !== null);
  const amountOf = (row: Row<BudgetLine>): Pence => row[planned(row) ?? 'budget'] as Pence;
  const set = (year: FinancialYear, stated: readonly Row<BudgetLine>[]): Published => {
    const pairs = pairsOf(
      base.lines.map(({ row }) => row),
      stated,
    );
    const modelled = (amounts: Amounts, index: number): Pence => amounts.get(year)?.[index] ?? pence(0);
    const places = base.lines.map((_, index) => index);
    const isBoth = (index: number): boolean => pairs.has((base.lines[index] as Base['lines'][number]).row);
    const both = places.filter(isBoth);
    const same = [...pairs.values()];
    const known = new Set(same);
    const alone: OnOneSide[] = places
      .filter((index) => !isBoth(index))
      .map((index) => ({ title: base.lines[index]?.line.title ?? '', amount: modelled(done, index), side: 'model' }));
    const others = stated
      .filter((row) => !known.has(row))
      .map((row): OnOneSide => ({ title: titleOf(row), amount: amountOf(row), side: 'files' }));
    return {
      amount: sum(stated.map(amountOf)),
      both: {
        lines: both.map((index) => base.lines[index]?.line.id ?? ''),
        unsaid: [...pairs].filter(([own, other]) => isAsWritten(other) && !isAsWritten(own)).length,
        published: sum(same.map(amountOf)),
        cells: same.map((row) => at(row, planned(row) ?? 'budget')),
        net: sum(both.map((index) => modelled(done, index))),
        undone: sum(both.map((index) => modelled(undone, index))),
      },
      one: [...alone, ...others],
    };
  };
  return Object.fromEntries(
    years.flatMap((year) => {
      const stated = year < base.year ? [] : ofYear(year);
      return stated.length === 0 ? [] : [[year, set(year, stated)] as const];
    }),
  );
}
