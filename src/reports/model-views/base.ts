import type { AccountLine, BaseAccount, Held } from '../../nouns/base-account.ts';
import type { Assumption, Model } from '../../nouns/model.ts';
import type { PageTable } from '../../nouns/page.ts';
import { formatPounds, less, type Pence, pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { absent, cellsOf, money, moneyOr, words } from '../cells.ts';
import { modelId } from '../model-bridge.ts';
import { column, figures, pageTable, rowsOf, totalRow } from '../page-table.ts';
import type { Ground, ModelView } from './view.ts';

type Figure = 'budget' | 'actual' | 'forecast';

/** What is stated adds up; where nothing is, nothing is shown. */
function added(amounts: readonly (Pence | null)[]): Pence | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : sum(stated);
}

const over = ({ forecast, budget }: Pick<AccountLine, 'forecast' | 'budget'>) => (forecast === null ? null : less(forecast, budget));

function linesTable(id: string, model: Model, { lines }: BaseAccount): PageTable {
  const columns = [
    column('line', 'Budget line', 26),
    ...(['budget', 'actual', 'forecast'] as const).map((each) => figures(each, each.charAt(0).toUpperCase() + each.slice(1), 13)),
    figures('over', 'Over or under', 13),
  ];
  const cells = (line: Pick<AccountLine, Figure>) => ({
    budget: money(line.budget),
    actual: moneyOr(line.actual, 'not stated'),
    forecast: moneyOr(line.forecast, 'not stated'),
    over: moneyOr(over(line), 'not told'),
  });
  const rows = rowsOf(
    lines,
    ({ id: own }) => own,
    (line) => ({ line: words(line.title, undefined, [line.cell]), ...cells(line) }),
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
    [...silent, ...parts].join(' ') || undefined,
  );
}

const facets = [
  { key: 'element', title: 'Element' },
  { key: 'tier', title: 'Tier' },
  { key: 'fund', title: 'Fund' },
  { key: 'partner', title: 'Partner' },
] as const;

/** The same money under each heading its lines state, each with its own total, so that every way of adding it comes to one sum. */
function headingsTable(id: string, { lines }: BaseAccount, { elements, tierModel }: Ground['workspace']): PageTable {
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
    const names = [...new Set(lines.map((line) => line[key]))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
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

const inYear = (held: readonly Held[], year: string) => sum(held.flatMap(({ amounts }) => amounts[year] ?? []));

/** Each line's budget beside what contracts and in-house services of its name come to, and what has no line: together they are all that is held. */
function besideTable(id: string, model: Model, { lines, held, notHeld }: BaseAccount): PageTable {
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
    'A contract or service stands beside the line that has its name, code or reference; of several lines, by their budgets. What is left is told only of lines that have one.',
  );
}

function heldTable(id: string, model: Model, { held, notRunning, outOfScope }: BaseAccount, narrow: boolean): PageTable {
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
    ...(notRunning > 0 ? [`${count(notRunning, 'contract or service', 'contracts or services')} run in none of these years.`] : []),
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

function notHeldTable(id: string, { notHeld }: BaseAccount): readonly PageTable[] {
  if (notHeld.length === 0) return [];
  const columns = [column('title', 'Contract or service', 30), column('because', 'Because', 34), column('cells', 'Cell', 14)];
  const rows = rowsOf(
    notHeld,
    ({ title }) => title,
    ({ title, because, cell }) => ({ title: words(title), because: words(because), cells: cellsOf([cell]) }),
  );
  return [pageTable(`${id}-not-held`, 'What could not be put into years', columns, rows)];
}

/** What was said of the budget tables in taking the base: what they hold beside it, and why. */
function leftOut({ assumptions }: Model): readonly Assumption[] {
  return assumptions.filter(({ source }) => source === 'budget tables');
}

function leftOutTable(id: string, model: Model): readonly PageTable[] {
  const columns = [column('why', 'Why', 60), column('cells', 'Cell', 14)];
  const rows = rowsOf(
    leftOut(model),
    ({ text }) => text,
    ({ text, cell }) => ({ why: words(text), cells: cell ? cellsOf([cell]) : absent('no cell') }),
  );
  return rows.length === 0 ? [] : [pageTable(`${id}-left-out`, 'What is not in the base, and what was taken as read', columns, rows)];
}

function controls(id: string, model: Model, { lines, held, tables }: BaseAccount): PageTable {
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
    ...tables.map(({ table, read, inBase, cell }, index) => check(`table ${index}`, `Read in ${table}; in the base`, read, inBase, cell)),
  ];
  return pageTable(
    `${id}-controls`,
    'Control totals',
    columns,
    rows,
    'What a table holds beside the base is of other years, other bodies, or printed twice; where there is any, it is said below.',
  );
}

/** The base year's account: what was budgeted, spent and is expected, what is contracted and in house beside it, and the sums it is held to. */
export const base: ModelView = {
  id: 'base',
  title: 'The base',
  lead: 'Budget, actual and forecast by line, contracts and in-house services by financial year beside them, and control totals to the penny.',
  ofFiles: true,
  tables: (model, { workspace }, narrow = false) => {
    const { account } = model;
    if (account === undefined || account.lines.length === 0) {
      const why = [...new Set(leftOut(model).flatMap(({ text, cell }) => (cell ? [text] : [])))].slice(0, 3);
      return { nothing: [`No budget line for ${model.baseYear} can be read, so there is no base to account for.`, ...why].join(' ') };
    }
    const id = `${modelId(model)}-base`;
    return [
      linesTable(id, model, account),
      headingsTable(id, account, workspace),
      besideTable(id, model, account),
      ...(account.held.length > 0 ? [heldTable(id, model, account, narrow)] : []),
      ...notHeldTable(id, account),
      controls(id, model, account),
      ...leftOutTable(id, model),
    ];
  },
};
