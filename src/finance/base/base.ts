import type { Assumption } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, type Pence } from '../../values/money.ts';
import { onceFor } from '../../values/once.ts';
import { partOfYear } from '../../values/part-of-year.ts';
import { lengthInDays } from '../../values/period.ts';
import { count, keyOf } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { annualEquivalent, shareOfYear } from '../portion.ts';
import { chosenTables } from './base-tables.ts';
import { basisSaid } from './basis-said.ts';
import { lineIds, titleOf } from './line-ids.ts';

/** A budget line of the base year with its amount and the row it was read from. */
export interface BaseLine {
  readonly line: ModelLine;
  readonly amount: Pence;
  readonly row: Row<BudgetLine>;
}

/** The base budget: its lines in the order of the tables, and what was assumed in taking them. */
export interface Base {
  readonly year: FinancialYear;
  readonly lines: readonly BaseLine[];
  /** Rows of the year that state no amount and stay out. */
  readonly blank: readonly Row<BudgetLine>[];
  readonly assumptions: readonly Assumption[];
}

/** Something the model rests on, with the cell it is about. */
export function assumed(text: string, source: string, cell: Cell | null = null): Assumption {
  return { text, source, cell, verified: true };
}

/** The same of what is worked out here from the files: no source has it to be read in. */
export function reckoned(text: string, rule: string, cell: Cell): Assumption {
  return { text, source: rule, cell, verified: null };
}

/**
 * The base budget of a year from the budget tables, in pence. A row without a year belongs to the workspace's year.
 * Rows of other years and rows without an amount stay out and are said; of several tables only those that may be added are (see `base-tables.ts`).
 */
export function baseOf(rows: readonly Row<BudgetLine>[], workspace: Workspace, year: FinancialYear = workspace.year): Base {
  const ofYear = rows.filter((row) => (row.year ?? workspace.year) === year);
  const { kept, assumptions } = chosenTables(ofYear, year, workspace.organisation);
  const valued = kept.filter((row) => row.budget !== undefined);
  const blank = kept.filter((row) => row.budget === undefined);
  const ids = lineIds(valued);
  const lines = valued.map((row, index) => baseLine(row, ids[index] as string, year, workspace));
  return {
    year,
    lines,
    blank,
    assumptions: [
      ...assumptions,
      ...basisSaid(valued, year),
      ...otherYears(rows.filter((row) => isOfMoney(row) && (row.year ?? workspace.year) !== year).length, year),
      ...blank.map((row) => withoutAmount(row, workspace)),
      ...lines.flatMap(({ line }) => partYearSaid(line)),
    ],
  };
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
}

/** The ids of elements or tiers by each of their names: laid out once, for every line asks. */
const byNames = onceFor((all: readonly Named[]): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const { id, title, names } of all) for (const name of [id, title, ...names].map(keyOf)) if (!ids.has(name)) ids.set(name, id);
  return ids;
});

/** The id of the element or tier some words name. */
function known(own: string | undefined, all: readonly Named[]): string | null {
  return own === undefined ? null : (byNames(all).get(keyOf(own)) ?? null);
}

/** A line that names no more than its element is called by the element's title, not by its id. */
function calledOf(row: Row<BudgetLine>, element: string | null, { elements }: Workspace): string {
  return row.line ?? row.service ?? elements.find(({ id }) => id === element)?.title ?? titleOf(row);
}

function baseLine(row: Row<BudgetLine>, id: string, year: FinancialYear, workspace: Workspace): BaseLine {
  const amount = row.budget as Pence;
  const part = row.period === undefined ? null : partOfYear(row.period, year);
  const broken = part !== null && 'period' in part && lengthInDays(part.period) < 365 ? part.period : null;
  const element = known(row.element, workspace.elements);
  const tier = known(row.tier, workspace.tierModel.tiers);
  return {
    amount,
    row,
    line: {
      id,
      title: calledOf(row, element, workspace),
      element,
      tier,
      fund: row.fund ?? null,
      partner: row.partner ?? null,
      amounts: { [year]: amount },
      ...(broken ? { fullYear: annualEquivalent(amount, broken), part: { share: shareOfYear(broken), cell: at(row, 'period') } } : {}),
      ...(row.period === undefined ? {} : { period: row.period }),
      cell: at(row, 'budget'),
      caveats: caveatsOf(row, element, tier, part),
    },
  };
}

/** What must be said beside a line; of most nothing. */
function caveatsOf(
  row: Row<BudgetLine>,
  element: string | null,
  tier: string | null,
  part: ReturnType<typeof partOfYear> | null,
): readonly string[] {
  const { notes, from } = row.origin;
  const isPlain =
    notes.length === 0 && part === null && (row.element === undefined || element !== null) && (row.tier === undefined || tier !== null);
  if (isPlain) return none;
  return [
    ...notes.filter((note) => note.field === (from?.['budget'] ?? 'budget')).map((note) => note.text ?? note.quoted),
    ...(row.element !== undefined && element === null ? [`element as written: ${row.element}`] : []),
    ...(row.tier !== undefined && tier === null ? [`tier as written: ${row.tier}`] : []),
    ...(part !== null && 'unread' in part ? [`the part of the year could not be read: ${part.unread}`] : []),
  ];
}

const none: readonly string[] = [];

/** Whether a row says an amount at all: of a column a year some rows are blank. */
const isOfMoney = ({ budget, actual, forecast }: Row<BudgetLine>): boolean =>
  [budget, actual, forecast].some((amount) => amount !== undefined);

function otherYears(rows: number, year: FinancialYear): readonly Assumption[] {
  return rows === 0 ? [] : [assumed(`${count(rows, 'budget row')} for years other than ${year} stay out of the base.`, 'budget tables')];
}

function withoutAmount(row: Row<BudgetLine>, workspace: Workspace): Assumption {
  return assumed(
    `\`${calledOf(row, known(row.element, workspace.elements), workspace)}\` has no budget amount and is left out of the base: it is missing, not nought.`,
    'budget tables',
    at(row, 'budget'),
  );
}

function partYearSaid(line: ModelLine): readonly Assumption[] {
  if (line.period === undefined) return [];
  if (line.fullYear !== undefined) {
    const text = `\`${line.title}\` is for ${line.period} only; ${formatPounds(line.fullYear)} for a whole year is arithmetic.`;
    return [reckoned(text, 'full-year equivalent is arithmetic, the next year is not in the file', line.cell)];
  }
  return [];
}
