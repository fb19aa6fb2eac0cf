import { basisOf, columnOfYear, incomeColumns } from '../../nouns/budgets.ts';
import type { Assumption } from '../../nouns/model.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { Row } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import { count, list } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';

/** What is said of one table's lines of a year: the words, and the column they are about; null where no more is to be said than the budget it writes. */
function saidOf(table: Table, rows: readonly Row<BudgetLine>[], year: FinancialYear): readonly [text: string, field: string] | null {
  const called = (field: string): string => `“${columnOfYear(table, field, year)?.heading ?? field}”`;
  const isSpent = columnOfYear(table, 'budget', year) === undefined && columnOfYear(table, 'actual', year) !== undefined;
  const lines = count(rows.length, 'line');
  const incomes = incomeColumns(table, year);
  const income = list(incomes.map(({ heading }) => `“${heading}”`));
  const bare = rows.filter((row) => row.net === undefined && incomes.every(({ field }) => row[field as 'income'] === undefined)).length;
  const andGross = bare === 0 ? '' : `; ${count(bare, 'line states', 'lines state')} no income and ${bare === 1 ? 'is' : 'are'} gross`;
  switch (basisOf(table, year)) {
    case 'net':
      return [`The base is ${isSpent ? 'the net of what was spent' : 'net'}: ${called('net')}, as stated, of ${lines}${andGross}.`, 'net'];
    case 'less income':
      return [`The base is net: ${called('budget')} less ${income}, of ${lines}${andGross}.`, 'budget'];
    case 'gross':
      return [
        `The base is gross: ${called('budget')}, of ${lines}. No income is stated beside it, so what it comes to is before income.`,
        'budget',
      ];
    case 'as written':
      return incomes.length === 0 || bare === rows.length
        ? null
        : [
            `The base is ${called('budget')} as written, of ${lines}: ${income} ${incomes.length > 1 ? 'are' : 'is'} not taken off it, for no heading says that it is gross.`,
            'budget',
          ];
  }
}

/** Whether the lines of a base are net or gross, table by table, with the heading that says so. */
export function basisSaid(rows: readonly Row<BudgetLine>[], year: FinancialYear): readonly Assumption[] {
  return [...new Set(rows.map(({ origin }) => origin.table))].flatMap((table) => {
    const own = rows.filter(({ origin }) => origin.table === table);
    const said = saidOf(table, own, year);
    if (said === null) return [];
    const [text, field] = said;
    const column = columnOfYear(table, field, year);
    const cell = column === undefined ? null : { file: table.file, sheet: table.sheet, cell: column.cell };
    return [{ text, source: 'budget tables', cell, verified: true }];
  });
}
