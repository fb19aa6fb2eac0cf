import type { PageCell, PageColumn, PageRow, PageTable, PageWords } from '../../nouns/page.ts';
import type { Arrangement } from '../../nouns/placement.ts';
import { at } from '../../nouns/row.ts';
import { formatPounds } from '../../values/money.ts';
import {
  amountIn,
  type BudgetTable,
  budgetTables,
  elementBudget,
  lineElement,
  whyNoElementBudget,
  yearShown,
} from '../budget/budget-tables.ts';
import { beforeIncomeSaid, saidOfTotal } from '../budget/said-of-itself.ts';
import { absent, cellsOf, liveMoney, money, words } from '../tables/cells.ts';
import { added, column, figures, pageTable, totalRow } from '../tables/page-table.ts';
import { arrangements, elementTitle, noElement } from '../tables/titles.ts';
import { countOf, countOfAll, elementRows, type Mapped, namedUnder, placedAt, standings, statedValue, within } from './map-places.ts';

interface Published {
  readonly budget: BudgetTable | undefined;
  /** Null stands for the lines that name no element. */
  readonly cell: (element: string | null) => PageCell;
}

/** What is published for an element; `live` where the budget page stands beside it. */
function published(plan: Mapped, live: boolean): Published {
  const tables = budgetTables(plan);
  const budget = elementBudget(plan.workspace, tables);
  const year = budget ? yearShown(budget, plan.workspace.year) : null;
  const cell = (element: string | null): PageCell => {
    if (!budget) return absent(whyNoElementBudget(tables));
    const own = budget.lines.filter((line) => lineElement(plan.workspace, line) === element && (year === null || line.year === year));
    const amount = amountIn(budget, year, (line) => lineElement(plan.workspace, line) === element);
    if (amount === null) return absent('none published');
    const source = own.map((line) => at(line, budget.fields[0]));
    if (!live) return money(amount, source);
    const where = { element: element === null ? noElement : elementTitle(plan.workspace, element), ...(year === null ? {} : { year }) };
    const formula = { op: 'sum-where', table: budget.id, column: budget.fields[0], where } as const;
    return { ...liveMoney(amount, formula), source };
  };
  return { budget, cell };
}

function quoted(plan: Mapped, budget: BudgetTable | undefined): string[] {
  if (!budget) return [];
  const year = yearShown(budget, plan.workspace.year);
  const said = [beforeIncomeSaid(budget, year) ?? [], saidOfTotal(budget, plan.workspace, year) ?? []].flat().join(' ');
  return said === '' ? [] : [said];
}

/** A row for the money of budget lines that name no element: no service stands in it. */
function unnamedCells(columns: readonly PageColumn[], budget: PageCell): Record<string, PageCell> {
  const empty = Object.fromEntries(columns.map(({ id }) => [id, absent('')]));
  return { ...empty, element: words(noElement, 'muted'), budget, cells: budget.source ? cellsOf(budget.source) : absent('no cell') };
}

/** What a person at a terminal can do about a budget line that names no element; a paper has no use for it. */
const nextStep = ' To say where a line belongs, write `place,BUDGET LINE,ELEMENT,why,who,until` in decisions.csv.';

/** Each element: in-house and commissioned services, the budget published for it with its cells, and the annual values stated. `narrow` fits eighty characters. */
export function elementsTable(plan: Mapped, narrow = false): PageTable {
  const { budget, cell } = published(plan, !narrow);
  const all = standings(plan);
  const rests = namedUnder(plan);
  const kinds: readonly (readonly [string, Arrangement])[] = [
    ['inHouse', 'in-house'],
    ['commissioned', 'commissioned'],
    ['mixed', 'mixed'],
    ['unknown', 'unknown'],
  ];
  const shown = narrow
    ? kinds.filter(
        ([id, arrangement]) => id === 'inHouse' || id === 'commissioned' || plan.placements.some((one) => one.arrangement === arrangement),
      )
    : kinds;
  const columns = [
    column('element', 'System element', narrow ? 18 : 30, 'a system element in use'),
    ...shown.map(([id, arrangement]) =>
      figures(
        id,
        arrangements[arrangement],
        narrow ? 5 : 12,
        'the services of the element by who provides them, each counted once however it is split',
      ),
    ),
    figures('stated', 'Annual values stated', narrow ? 12 : 14),
    ...(budget ? [figures('budget', 'Budget published', narrow ? 13 : 15)] : []),
    ...(budget && !narrow ? [column('cells', 'Budget cell', 28)] : []),
  ];
  const rows = elementRows(plan).map(({ key, title }): PageRow => {
    const here = within(all, title);
    const counts = kinds.map(([id, arrangement]) => {
      const so = placedAt(here).filter((placement) => placement.arrangement === arrangement);
      return [id, countOf(so, { element: title, arrangement: arrangements[arrangement] }, so.length === 0 ? 'muted' : 'plain')] as const;
    });
    const amount = cell(key);
    return {
      key,
      cells: {
        element: words(title),
        ...Object.fromEntries(counts),
        stated: statedValue(here, { element: title }),
        budget: amount,
        cells: amount.source ? cellsOf(amount.source) : absent('no cell'),
      },
      rests,
    };
  });
  const unnamed = cell(null);
  const isUnnamed = unnamed.content.kind === 'money';
  // Its lines are in the total, so they have a row: the rows add up to it.
  if (isUnnamed) rows.push({ key: 'none', cells: unnamedCells(columns, unnamed) });
  const sums = columns.slice(1).flatMap(({ id, align }) => {
    const kind = kinds.find(([own]) => own === id);
    if (kind) {
      const so = plan.placements.filter(({ arrangement }) => arrangement === kind[1]);
      return [[id, countOfAll(so, rows, 'map-elements', id)] as const];
    }
    const total = align === 'right' ? added(rows, id) : null;
    return total === null ? [] : [[id, liveMoney(total, { op: 'sum-column', table: 'map-elements', column: id }, 'strong')] as const];
  });
  const apart = 'Annual values stated and the budget published are two views of money and are not added to one another.';
  const ofNone = `“${noElement}” is the money of budget lines that name none; it is in the total.${narrow ? nextStep : ''}`;
  const note = budget
    ? [apart, `The budget is read from ${budget.title}.`, ...quoted(plan, budget), ...(isUnnamed ? [ofNone] : [])].join(' ')
    : `No published budget stands beside it: ${whyNoElementBudget(budgetTables(plan))}.`;
  return pageTable(
    'map-elements',
    'Each element: who provides, and what is published',
    columns,
    [...rows, totalRow(columns, words('All', 'strong'), Object.fromEntries(sums))],
    note,
  );
}

/** A word of warning for each element whose services are all in house while a budget is published for it. */
export function inHouseNotes(plan: Mapped): readonly PageWords[] {
  const { budget, cell } = published(plan, false);
  const all = standings(plan);
  const notes = plan.workspace.elements.flatMap(({ id }) => {
    const title = elementTitle(plan.workspace, id);
    const here = within(all, title);
    const { content } = cell(id);
    if (here.length === 0 || content.kind !== 'money' || here.some(({ placement }) => placement.arrangement !== 'in-house')) return [];
    return [
      `${title}: in the files ${here.length === 1 ? 'the one service here is' : `all ${here.length} services here are`} in house, and ${formatPounds(content.pence)} is published for the element. Both are shown; they are not added, because nothing in the files says that this money pays for these services.`,
    ];
  });
  if (notes.length === 0) return [];
  return [{ kind: 'words', heading: 'In house beside a published budget', paragraphs: [...notes, ...quoted(plan, budget)], tone: 'warn' }];
}
