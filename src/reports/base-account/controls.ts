import type { BaseAccount } from '../../nouns/base-account.ts';
import type { Assumption, Model } from '../../nouns/model.ts';
import type { PageTable } from '../../nouns/page.ts';
import { less, type Pence, pence, sum } from '../../values/money.ts';
import { capital } from '../../values/text.ts';
import { absent, cellsOf, money, moneyOr, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';
import { inYear } from './sums.ts';

/** What was said of the budget tables in taking the base: what they hold beside it, and why. */
export function leftOut({ assumptions }: Model): readonly Assumption[] {
  return assumptions.filter(({ source }) => source === 'budget tables');
}

/** What is not in the base, and what was taken as read. */
export function leftOutTable(id: string, model: Model): readonly PageTable[] {
  const columns = [column('why', 'Why', 60), column('cells', 'Cell', 14)];
  const rows = rowsOf(
    leftOut(model),
    ({ text }) => text,
    ({ text, cell }) => ({ why: words(text), cells: cell ? cellsOf([cell]) : absent('no cell') }),
  );
  return rows.length === 0 ? [] : [pageTable(`${id}-left-out`, 'What is not in the base, and what was taken as read', columns, rows)];
}

/** The sums the account is held to, each two ways, to the penny. */
export function controls(id: string, model: Model, { lines, held, tables }: BaseAccount): PageTable {
  const whole = sum(lines.map(({ budget }) => budget));
  const columns = [
    column('check', 'Check', 40),
    figures('one', 'One way', 14),
    figures('other', 'The other', 14),
    figures('gap', 'Difference', 12),
  ];
  const check = (key: string, text: string, one: Pence, other: Pence, cell?: BaseAccount['tables'][number]['cell']) => ({
    key,
    cells: {
      check: words(text, undefined, cell && [cell]),
      one: money(one),
      other: money(other),
      gap: money(less(one, other), undefined, one === other ? 'muted' : 'warn'),
    },
  });
  const onLines = sum(lines.flatMap(({ contracted, inHouse }) => [contracted, inHouse].filter((amount) => amount !== null)));
  const rows = [
    ...(model.prices === null ? [check('base', `Base of the model; its lines`, model.totals[model.baseYear]?.base ?? whole, whole)] : []),
    ...(held.length === 0
      ? []
      : [
          check(
            'held',
            'All contracted and in house; on lines and with none',
            inYear(held, model.baseYear),
            pence(
              onLines +
                inYear(
                  held.filter((one) => one.lines.length === 0),
                  model.baseYear,
                ),
            ),
          ),
        ]),
    ...tables.flatMap(({ table, figure, read, inBase, printed, cell }, index) => [
      check(`table ${index}`, `${capital(figure)} read in ${table}; on lines of the base`, read, inBase, cell),
      ...(printed === null
        ? []
        : [check(`printed ${index}`, `${capital(figure)} read in ${table}; its own total`, read, printed.amount, printed.cell)]),
    ]),
  ];
  return pageTable(
    `${id}-controls`,
    `Control totals of ${model.baseYear}`,
    columns,
    rows,
    'What a table holds of this year beside the base is of other bodies, printed twice, or on a line without a budget; where there is any, it is said below.',
  );
}

/** What the tables hold of other years: beside the base, and never added to it. */
export function otherYearsTable(id: string, { otherYears }: BaseAccount): readonly PageTable[] {
  if (otherYears.length === 0) return [];
  const columns = [
    column('table', 'Table', 26),
    column('year', 'Year', 9),
    ...(['budget', 'actual', 'forecast'] as const).map((each) => figures(each, capital(each), 13)),
  ];
  const rows = rowsOf(
    otherYears,
    ({ table, year }) => `${table} ${year}`,
    ({ table, year, budget, actual, forecast }) => ({
      table: words(table),
      year: words(year),
      budget: moneyOr(budget, 'not stated'),
      actual: moneyOr(actual, 'not stated'),
      forecast: moneyOr(forecast, 'not stated'),
    }),
  );
  const note = 'Years are never added.';
  return [pageTable(`${id}-other-years`, 'What these tables hold of other years', columns, rows, note)];
}
