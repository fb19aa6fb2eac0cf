import { fullYearMaker, type Model, type ModelEntry, type Term, type YearTotal } from '../nouns/model.ts';
import type { Formula, PageCell, PageRow, PageTable } from '../nouns/page.ts';
import { type Cell, cellKey } from '../values/cell.ts';
import { type Pence, pence } from '../values/money.ts';
import { slug } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import type { BudgetFigure } from './budget-tables.ts';
import { absent, liveMoney, money, moneyOr, words } from './cells.ts';
import { column, distinct, figures, pageTable, totalRow } from './page-table.ts';
import { partOfBaseSentence } from './part-of-year-said.ts';
import { scenarioCalled } from './scenario-called.ts';

/** What a year's total is made of, in the order of a bridge, with its sign. */
export const terms: readonly { readonly term: Term; readonly title: string; readonly adds: boolean }[] = [
  { term: 'base', title: 'Base', adds: true },
  { term: 'indexation', title: 'plus indexation', adds: true },
  { term: 'pressures', title: 'plus pressures', adds: true },
  { term: 'investment', title: 'plus investment', adds: true },
  { term: 'oneOff', title: 'plus one-off costs', adds: true },
  { term: 'reallocatedIn', title: 'plus reallocated in', adds: true },
  { term: 'reallocatedOut', title: 'less reallocated out', adds: false },
  { term: 'savings', title: 'less savings', adds: false },
  { term: 'avoidance', title: 'less cost avoided', adds: false },
  { term: 'income', title: 'less income', adds: false },
];

/** The id stem of a model's tables. */
export function modelId(model: Model): string {
  return `model-${slug(model.scenario)}`;
}

/** The id of a model's table of budget lines. */
export function linesId(model: Model): string {
  return `${modelId(model)}-lines`;
}

/** Each line's base as the budget page shows it, by the line's id. */
export type Bases = ReadonlyMap<string, BudgetFigure>;

/** The figures of the budget page a model starts from; none at all unless every line has one and they come to the base, to the penny. */
export function basesOf(model: Model, shown: ReadonlyMap<string, BudgetFigure>): Bases {
  const found = model.lines.flatMap((line) => {
    const figure = shown.get(cellKey(line.cell));
    return figure ? [[line.id, figure] as const] : [];
  });
  const sum = found.reduce((total, [, { amount }]) => total + amount, 0);
  const isWhole = found.length === model.lines.length && model.years.every((year) => model.totals[year]?.base === sum);
  return isWhole ? new Map(found) : new Map();
}

/** What moves a budget, as a bridge shows it: a term, or a part of one that has a row of its own. */
export interface Move {
  readonly key: string;
  readonly term: ModelEntry['term'];
  readonly title: string;
  readonly adds: boolean;
  /** Whether a pound is of it. */
  readonly has: (entry: ModelEntry) => boolean;
}

/** Every move of a model, in the order of a bridge. A change of a grant is no investment, and the rest of a full year no pressure of its own making: each has its row. */
export function movesOf({ measures, uplifts }: Model): readonly Move[] {
  const grants = new Set(measures.flatMap(({ id, kind }) => (kind === 'grant' ? [id] : [])));
  const apart: Readonly<Record<string, Pick<Move, 'key' | 'title' | 'has'>>> = {
    ...(grants.size > 0 && {
      investment: { key: 'grant', title: 'plus changes of grant', has: ({ by, id }: ModelEntry) => by === 'measure' && grants.has(id) },
    }),
    ...(uplifts[fullYearMaker] !== undefined && {
      pressures: {
        key: 'full-year',
        title: 'plus rest of a full year',
        has: ({ by, id }: ModelEntry) => by === 'assumption' && id === fullYearMaker,
      },
    }),
  };
  return terms.flatMap(({ term, title, adds }): Move[] => {
    if (term === 'base') return [];
    const own = apart[term];
    const isOf = (entry: ModelEntry): boolean => entry.term === term;
    if (own === undefined) return [{ key: term, term, title, adds, has: isOf }];
    const isApart = (entry: ModelEntry): boolean => isOf(entry) && own.has(entry);
    return [
      { ...own, term, adds, has: isApart },
      { key: term, term, title, adds, has: (entry) => isOf(entry) && !isApart(entry) },
    ];
  });
}

/** What each move comes to in each year, of those that come to something in some year: nine rows of £0 tell nobody anything. */
export function shownMoves(model: Model): readonly (Move & { readonly in: (year: FinancialYear) => Pence })[] {
  const { years, entries } = model;
  return movesOf(model).flatMap((move) => {
    const sums = new Map<string, number>();
    for (const entry of entries) if (move.has(entry)) sums.set(entry.year, (sums.get(entry.year) ?? 0) + entry.amount);
    return years.some((year) => (sums.get(year) ?? 0) !== 0) ? [{ ...move, in: (year: FinancialYear) => pence(sums.get(year) ?? 0) }] : [];
  });
}

/** The lines of the scenario that ask for what a term comes to in a year. */
function askedFor({ measures, entries }: Model, { has }: Move, year: FinancialYear): Cell[] {
  const ids = new Set(entries.flatMap((entry) => (entry.year === year && entry.by === 'measure' && has(entry) ? [entry.id] : [])));
  return measures.flatMap(({ id, cell }) => (ids.has(id) && cell ? [cell] : []));
}

function netFormula(model: Model, table: string, year: FinancialYear): Formula {
  const cell = (row: string): Formula => ({ op: 'cell', ref: { table, row, column: year } });
  return shownMoves(model).reduce<Formula>((sum, { key, adds }) => ({ op: adds ? 'add' : 'subtract', of: [sum, cell(key)] }), cell('base'));
}

/** A year's net as its own terms make it, in pence. */
function netOf(total: YearTotal): Pence {
  return pence(terms.reduce((net, { term, adds }) => net + (adds ? total[term] : -total[term]), 0));
}

/** What of the savings is cashable, where some of them are not: a part of the row above, and no term of its own. */
function cashableRow(model: Model): readonly PageRow[] {
  const cashable = new Set(model.measures.flatMap(({ id, cashable: is }) => (is ? [id] : [])));
  const own = model.entries.filter(({ by, id, term }) => by === 'measure' && term === 'savings' && cashable.has(id));
  const of = (year: FinancialYear): Pence => pence(own.reduce((sum, entry) => (entry.year === year ? sum + entry.amount : sum), 0));
  if (model.years.every((year) => of(year) === (model.totals[year]?.savings ?? 0))) return [];
  const cells = byYear(model, (year) => money(of(year), undefined, 'muted'));
  return [{ key: 'cashable', cells: { term: words('of which cashable', 'muted'), ...cells } }];
}

/** From the base to the net budget of each year, term by term, with the lines' own sum as a check. */
export function bridgeTable(model: Model, bases: Bases = new Map()): PageTable {
  const id = `${modelId(model)}-bridge`;
  const columns = [column('term', 'Term', 22), ...model.years.map((year) => figures(year, year, 13))];
  const base: Formula = { op: 'cell', ref: { table: linesId(model), row: 'total', column: 'base' } };
  const opening = byYear(model, (year): PageCell => {
    const amount = model.totals[year]?.base;
    return amount !== undefined && bases.size > 0 ? liveMoney(amount, base) : moneyOr(amount, 'not modelled');
  });
  const moves = shownMoves(model).flatMap((move): PageRow[] => {
    const moved = (year: FinancialYear): PageCell =>
      moneyOr(model.totals[year] && move.in(year), 'not modelled', askedFor(model, move, year));
    const row: PageRow = { key: move.key, cells: { term: words(move.title), ...byYear(model, moved) } };
    return move.key === 'savings' ? [row, ...cashableRow(model)] : [row];
  });
  const rows: PageRow[] = [{ key: 'base', cells: { term: words('Base'), ...opening } }, ...moves];
  const net = byYear(model, (year) => {
    const total = model.totals[year];
    return total ? liveMoney(netOf(total), netFormula(model, id, year), 'strong') : absent('not modelled');
  });
  const since = bases.size > 0 ? baseChecks(model, id) : [];
  const notes = [partOfBaseSentence(model) ?? [], since.length > 0 ? sinceNote : []].flat();
  return pageTable(
    id,
    `Budget by year: ${scenarioCalled(model)}`,
    columns,
    [...rows, totalRow(columns, words('Net budget', 'strong'), net, 'net'), ...checks(model), ...since],
    notes.length > 0 ? notes.join(' ') : undefined,
  );
}

function lineSum(model: Model, year: FinancialYear): Pence | null {
  const amounts = model.lines.flatMap(({ amounts: by }) => by[year] ?? []);
  return amounts.length > 0 ? pence(amounts.reduce((a, b) => a + b, 0)) : null;
}

/** Two last rows: what the lines add to in each year, and by how much the net differs from it. */
function checks(model: Model): PageRow[] {
  const lines = linesId(model);
  const bridge = `${modelId(model)}-bridge`;
  const sums = byYear(model, (year) => {
    const amount = lineSum(model, year);
    return amount === null
      ? absent('no line in this year')
      : liveMoney(amount, { op: 'cell', ref: { table: lines, row: 'total', column: year } }, 'muted');
  });
  const differences = byYear(model, (year) => {
    const amount = lineSum(model, year);
    const total = model.totals[year];
    if (amount === null || !total) return absent('nothing to compare');
    const of = ['net', 'lines'].map((row): Formula => ({ op: 'cell', ref: { table: bridge, row, column: year } }));
    const gap = netOf(total) - amount;
    return liveMoney(gap, { op: 'subtract', of: of as [Formula, Formula] }, gap === 0 ? 'muted' : 'warn');
  });
  return [
    { key: 'lines', total: true, cells: { term: words('Lines add to', 'muted'), ...sums } },
    { key: 'difference', total: true, cells: { term: words('Difference', 'muted'), ...differences } },
  ];
}

export const sinceNote =
  'The base and the net budget follow a budget line changed in the workbook. The terms between them do not: where the base has changed since, make the plan again, for an uplift or another share of a line is of the base before.';

/** Whether a line changed in a workbook has left the terms behind: the base they were worked out from, and how far the base is from it. */
function baseChecks(model: Model, table: string): PageRow[] {
  if (shownMoves(model).length === 0) return [];
  const cell = (row: string, column: string): Formula => ({ op: 'cell', ref: { table, row, column } });
  const lines = model.lines.map((line) => line.cell);
  const was = byYear(model, (year) => moneyOr(model.totals[year]?.base, 'not modelled', lines));
  const since = byYear(model, (year) =>
    model.totals[year]
      ? liveMoney(0, { op: 'subtract', of: [cell('base', year), cell('written', year)] }, 'muted')
      : absent('not modelled'),
  );
  return [
    { key: 'written', total: true, cells: { term: words('Base the terms were worked out from', 'muted'), ...was } },
    { key: 'since', total: true, cells: { term: words('Base changed since', 'muted'), ...since } },
  ];
}

/** A cell for each year of a model. */
export function byYear(model: Model, cell: (year: FinancialYear) => PageCell): Record<string, PageCell> {
  return Object.fromEntries(model.years.map((year) => [year, cell(year)]));
}

/** Scenarios side by side: the net of each year and its difference from the first scenario. */
export function scenariosTable(models: readonly Model[]): PageTable {
  const years = [...new Set(models.flatMap((model) => model.years))].sort();
  const first = models[0];
  const keys = distinct(models.map(modelId));
  const columns = [column('scenario', 'Scenario', 16), column('figure', 'Figure', 16), ...years.map((year) => figures(year, year, 13))];
  const net = (model: Model, year: FinancialYear): Formula => ({
    op: 'cell',
    ref: { table: `${modelId(model)}-bridge`, row: 'net', column: year },
  });
  const rows = models.flatMap((model, index): PageRow[] => {
    const nets = years.map((year) => {
      const total = model.totals[year];
      return [year, total && model.years.includes(year) ? liveMoney(netOf(total), net(model, year)) : absent('not modelled')] as const;
    });
    const gaps = years.map((year) => {
      const [one, other] = [model.totals[year], first?.totals[year]];
      if (!first || !one || !other || !model.years.includes(year) || !first.years.includes(year))
        return [year, absent('nothing to compare')] as const;
      return [year, liveMoney(netOf(one) - netOf(other), { op: 'subtract', of: [net(model, year), net(first, year)] })] as const;
    });
    const row = (figure: string, cells: readonly (readonly [string, PageCell])[], key: string): PageRow => ({
      key,
      cells: { scenario: words(scenarioCalled(model)), figure: words(figure), ...Object.fromEntries(cells) },
    });
    const key = keys[index] as string;
    return [
      row('net budget', nets, key),
      ...(index > 0 ? [row(`less ${first ? scenarioCalled(first) : ''}`, gaps, `${key} difference`)] : []),
    ];
  });
  return pageTable('scenarios', 'Scenarios side by side', columns, rows);
}
