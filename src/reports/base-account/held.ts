import type { AccountLine, BaseAccount, Held } from '../../nouns/base-account.ts';
import type { Model } from '../../nouns/model.ts';
import type { PageTable } from '../../nouns/page.ts';
import { pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { absent, cellsOf, money, moneyOr, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf, totalRow } from '../tables/page-table.ts';
import { added, inYear } from './sums.ts';

/** Each line's budget beside what contracts and in-house services of its name come to, and what has no line: together they are all that is held. */
export function besideTable(id: string, model: Model, { lines, held, notHeld }: BaseAccount): PageTable {
  const columns = [
    column('line', 'Budget line', 26),
    figures('budget', 'Budget', 13),
    figures('contract', 'Contracted', 13),
    figures('house', 'In house', 13),
    figures('rest', 'Left', 13),
  ];
  const rest = ({ budget, contracted, inHouse }: AccountLine) =>
    contracted === null && inHouse === null ? null : pence(budget - (contracted ?? 0) - (inHouse ?? 0));
  const untold = new Set(notHeld.flatMap((one) => one.lines));
  const unseen = ({ id: own }: AccountLine) => (untold.has(own) ? 'not told' : 'none seen');
  const rows = rowsOf(
    lines,
    ({ id: own }) => own,
    (line) => ({
      line: words(line.title, undefined, [line.cell]),
      budget: money(line.budget),
      contract: moneyOr(line.contracted, unseen(line)),
      house: moneyOr(line.inHouse, unseen(line)),
      rest: moneyOr(rest(line), 'not told'),
    }),
  );
  const lineless = held.filter((one) => one.lines.length === 0 && (one.amounts[model.baseYear] ?? 0) !== 0);
  const of = (by: Held['by'], all: readonly Held[]) => all.filter((one) => one.by === by);
  const sumOf = (by: Held['by'], all: readonly Held[]) => {
    const own = of(by, all).filter(({ amounts }) => amounts[model.baseYear] !== undefined);
    return own.length === 0 ? absent('none seen') : money(inYear(own, model.baseYear));
  };
  const none = {
    key: 'no-line',
    total: true,
    cells: {
      line: words('With no budget line'),
      budget: absent('no line'),
      contract: sumOf('contract', lineless),
      house: sumOf('in house', lineless),
      rest: absent('no line'),
    },
  };
  const whole = {
    budget: money(sum(lines.map(({ budget }) => budget))),
    contract: sumOf('contract', held),
    house: sumOf('in house', held),
    rest: moneyOr(added(lines.map(rest)), 'not told'),
  };
  return pageTable(
    `${id}-beside`,
    `Contracted and in house beside the budget of ${model.baseYear}`,
    columns,
    [...rows, ...(lineless.length > 0 ? [none] : []), totalRow(columns, words('Together', 'strong'), whole)],
    'A contract or service stands beside the line that has its name, code or reference, or that a `budget-line` line of decisions.csv names; of several lines, by their budgets. What is left is told only of lines that have one.',
  );
}

/** What contracts and in-house services come to in each financial year. */
export function heldTable(id: string, model: Model, { held, notRunning, outOfScope }: BaseAccount, narrow: boolean): PageTable {
  const years = [...new Set([model.baseYear, ...model.years])];
  const columns = [
    column('title', 'Contract or service', 24),
    column('line', 'Line', 12),
    ...years.map((year) => figures(year, year, 12)),
    column('basis', 'From', 14),
    column('cells', 'Cell', 12),
  ];
  const title = (line: string) => model.lines.find(({ id: own }) => own === line)?.title ?? line;
  const rows = rowsOf(
    held,
    ({ id: own }) => own,
    (one) => ({
      title: words(one.title),
      line: one.lines.length === 0 ? absent('no line') : words(one.lines.map(title).join('; ')),
      ...Object.fromEntries(years.map((year) => [year, moneyOr(one.amounts[year], 'not running')])),
      basis: words(`${one.by}, ${one.basis}`),
      cells: cellsOf([one.cell]),
    }),
  );
  const totals = Object.fromEntries(years.map((year) => [year, money(inYear(held, year))]));
  const left = [
    ...(narrow ? ['Lines, what each was worked out from, and its cell: at 120 columns, or with --json or --csv.'] : []),
    ...(notRunning > 0 ? [`${count(notRunning, 'contract or service runs', 'contracts or services run')} in none of these years.`] : []),
    ...(outOfScope > 0 ? [`${count(outOfScope, 'row')} out of scope left out.`] : []),
  ];
  return pageTable(
    `${id}-held`,
    `Contracts and in-house services by financial year, by ${model.partYear}`,
    narrow ? columns.filter(({ id: own }) => own === 'title' || years.some((year) => year === own)) : columns,
    [...rows, totalRow(columns, words('All of them', 'strong'), totals)],
    left.join(' ') || undefined,
  );
}

/** What could not be put into years, and why. */
export function notHeldTable(id: string, { notHeld }: BaseAccount): readonly PageTable[] {
  if (notHeld.length === 0) return [];
  const columns = [column('title', 'Contract or service', 30), column('because', 'Because', 34), column('cells', 'Cell', 14)];
  const rows = rowsOf(
    notHeld,
    ({ title }) => title,
    ({ title, because, cell }) => ({ title: words(title), because: words(because), cells: cellsOf([cell]) }),
  );
  return [pageTable(`${id}-not-held`, 'What could not be put into years', columns, rows)];
}
