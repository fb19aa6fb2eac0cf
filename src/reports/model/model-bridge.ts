import type { Model } from '../../nouns/model.ts';
import type { Formula, PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import type { Cell } from '../../values/cell.ts';
import { type Pence, pence } from '../../values/money.ts';
import { capital } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { netCalled } from '../budget/net-called.ts';
import { partOfBaseSentence } from '../budget/part-of-year-said.ts';
import { absent, liveMoney, money, moneyOr, words } from '../tables/cells.ts';
import { column, figures, pageTable, totalRow } from '../tables/page-table.ts';
import type { Bases } from '../tracing/bases.ts';
import { baseChecks, lineChecks, sinceNote } from './model-checks.ts';
import { type Move, netOf, shownMoves } from './model-moves.ts';
import { byYear, linesId, modelId } from './model-names.ts';
import { drawWords } from './reserves-drawn.ts';
import { scenarioCalled } from './scenario-called.ts';

/** The lines of the scenario that ask for what a term comes to in a year. */
function askedFor({ measures, entries }: Model, { has }: Move, year: FinancialYear): Cell[] {
  const ids = new Set(entries.flatMap((entry) => (entry.year === year && entry.by === 'measure' && has(entry) ? [entry.id] : [])));
  return measures.flatMap(({ id, cell }) => (ids.has(id) && cell ? [cell] : []));
}

function netFormula(model: Model, table: string, year: FinancialYear): Formula {
  const cell = (row: string): Formula => ({ op: 'cell', ref: { table, row, column: year } });
  return shownMoves(model).reduce<Formula>((sum, { key, adds }) => ({ op: adds ? 'add' : 'subtract', of: [sum, cell(key)] }), cell('base'));
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
  const columns = [
    column('term', 'Term', 22),
    ...model.years.map((year) =>
      figures(year, year, 13, `what this term comes to on all lines in ${year}, against the base, as the scenario asks of them`),
    ),
  ];
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
  const table = pageTable(
    id,
    `Budget by year: ${scenarioCalled(model)}`,
    columns,
    [...rows, totalRow(columns, words(capital(netCalled(model)), 'strong'), net, 'net'), ...lineChecks(model), ...since],
    [partOfBaseSentence(model) ?? [], drawWords(model).map((words) => `${words}.`)].flat().join(' ') || undefined,
  );
  return since.length > 0 ? { ...table, liveNote: sinceNote(model) } : table;
}
