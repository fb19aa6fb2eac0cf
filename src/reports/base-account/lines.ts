import type { AccountLine, BaseAccount, BudgetFigure as Figure } from '../../nouns/base-account.ts';
import type { Model } from '../../nouns/model.ts';
import type { PageTable } from '../../nouns/page.ts';
import { formatPounds, less, sum } from '../../values/money.ts';
import { compare } from '../../values/order.ts';
import { capital, count } from '../../values/text.ts';
import type { Ground } from '../model-views/view.ts';
import { calledApart } from '../tables/called-apart.ts';
import { absent, money, moneyOr, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf, totalRow } from '../tables/page-table.ts';
import { added } from './sums.ts';

const over = ({ forecast, budget }: Pick<AccountLine, 'forecast' | 'budget'>) => (forecast === null ? null : less(forecast, budget));

/** An actual that its own heading calls one to date is not the whole year's. */
function toDate(tables: BaseAccount['tables']): readonly string[] {
  const headings = tables.flatMap(({ figure, heading }) =>
    figure === 'actual' && /to date|\bytd\b|\bp(eriod)? ?\d/i.test(heading) ? [heading] : [],
  );
  return [...new Set(headings)].map((heading) => `Actual is to date, as “${heading}” says: not the whole year’s.`);
}

/** What each budget line was given, has spent and is expected to spend. */
export function linesTable(id: string, model: Model, { lines, tables }: BaseAccount): PageTable {
  const columns = [
    column('line', 'Budget line', 26),
    ...(['budget', 'actual', 'forecast'] as const).map((each) => figures(each, capital(each), 13)),
    figures('over', 'Over or under', 13),
  ];
  const cells = (line: Pick<AccountLine, Figure>) => ({
    budget: money(line.budget),
    actual: moneyOr(line.actual, 'not stated'),
    forecast: moneyOr(line.forecast, 'not stated'),
    over: moneyOr(over(line), 'not told'),
  });
  const called = calledApart(lines);
  const rows = rowsOf(
    lines,
    ({ id: own }) => own,
    (line) => ({ line: words(called(line), undefined, [line.cell]), ...cells(line) }),
  );
  const total = {
    budget: sum(lines.map(({ budget }) => budget)),
    actual: added(lines.map(({ actual }) => actual)),
    forecast: added(lines.map(({ forecast }) => forecast)),
  };
  const silent = (['actual', 'forecast'] as const).flatMap((figure) => {
    const missing = lines.filter((line) => line[figure] === null).length;
    return missing === 0 || missing === lines.length
      ? []
      : [`${count(missing, 'line')} state${missing === 1 ? 's' : ''} no ${figure}, and ${missing === 1 ? 'is' : 'are'} in no total of it.`];
  });
  const whole = { ...cells(total), over: moneyOr(added(lines.map(over)), 'not told') };
  const parts = model.lines.flatMap(({ title, period, fullYear }) =>
    fullYear === undefined
      ? []
      : [`${title} is for ${period} only; ${formatPounds(fullYear)} for a whole year is arithmetic, and in no total.`],
  );
  return pageTable(
    `${id}-lines`,
    `Budget, actual and forecast of ${model.baseYear}`,
    columns,
    [...rows, totalRow(columns, words('All lines', 'strong'), whole)],
    [...toDate(tables), ...silent, ...parts].join(' ') || undefined,
  );
}

const facets = [
  { key: 'element', title: 'Element' },
  { key: 'tier', title: 'Tier' },
  { key: 'fund', title: 'Fund' },
  { key: 'partner', title: 'Partner' },
] as const;

/** The same money under each heading its lines state, each with its own total, so that every way of adding it comes to one sum. */
export function headingsTable(id: string, { lines }: BaseAccount, { elements, tierModel }: Ground['workspace']): PageTable {
  const titled = (name: string) => [...elements, ...tierModel.tiers].find((one) => one.id === name)?.title ?? name;
  const columns = [
    column('by', 'By', 9),
    column('name', 'Heading', 22),
    figures('budget', 'Budget', 13),
    figures('actual', 'Actual', 13),
    figures('forecast', 'Forecast', 13),
  ];
  const rows = facets.flatMap(({ key, title }) => {
    if (lines.every((line) => line[key] === null)) return [];
    const names = [...new Set(lines.map((line) => line[key]))].sort((a, b) => (a === null ? 1 : b === null ? -1 : compare(a, b)));
    return names.map((name) => {
      const own = lines.filter((line) => line[key] === name);
      const of = (figure: Figure) => moneyOr(added(own.map((line) => line[figure])), 'not stated');
      return {
        key: `${key} ${name ?? ''}`,
        cells: {
          by: words(title),
          name: name === null ? absent('not stated') : words(titled(name)),
          budget: of('budget'),
          actual: of('actual'),
          forecast: of('forecast'),
        },
      };
    });
  });
  return pageTable(
    `${id}-headings`,
    'The same money by element, tier, fund and partner',
    columns,
    rows,
    'Each heading adds to the whole budget by itself; the headings are never added to one another.',
  );
}
