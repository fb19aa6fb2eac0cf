import { budgetsOf, isGross } from '../../nouns/budgets.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Table } from '../../nouns/table.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { formatPounds } from '../../values/money.ts';
import { capital, count, firstFew, keyOf } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import { caveatsTitle } from '../tables/caveats.ts';
import { amountIn, type BudgetTable, lineTitle } from './budget-tables.ts';
import { lineElsewhere } from './line-elsewhere.ts';
import { mostLinesNamed, partOfYearSentence } from './part-of-year-said.ts';
import { withoutAmount } from './without-amount.ts';

/** Amounts of a table that carry a caveat its own words here do not say: how many, and where they are listed. */
function otherCaveats({ lines, fields }: BudgetTable, said: ReadonlySet<string>, where: string): string | undefined {
  const carrying = lines.flatMap(({ origin: { notes } }) =>
    fields.filter((field) =>
      notes.some((note) => note.kind === 'caveat' && note.field === field && !said.has(keyOf(note.text ?? note.quoted))),
    ),
  ).length;
  if (carrying === 0) return undefined;
  const more = said.size > 0 ? 'a further caveat' : 'a caveat';
  return `${count(carrying, `of its amounts carries ${more}`, `of its amounts carry ${more}`)}${where}.`;
}

/** Of what some words below a table are said: the lines that carry their mark, by name; itself where none does, all do, or one has no name. */
function saidOf({ lines }: BudgetTable, workspace: Workspace, text: string): string {
  const own = lines.filter(({ origin: { notes } }) => notes.some((note) => note.text === text));
  const names = [...new Set(own.flatMap((line) => lineTitle(workspace, line) ?? []))];
  const isWhole = own.length === lines.length || own.some((line) => lineTitle(workspace, line) === undefined);
  if (names.length === 0 || isWhole) return 'itself';
  const named = names.map((name) => `“${name}”`);
  return `its ${names.length === 1 ? 'line' : 'lines'} ${firstFew(named, mostLinesNamed)}`;
}

/** The words below a table's rows, as written, each said of the lines that carry its mark. */
function quotedWords(budget: BudgetTable, workspace: Workspace, below: Table['words']): string {
  const { table, inCopy } = budget;
  const said = new Map<string, string[]>();
  for (const { cell, text } of below) {
    const of = saidOf(budget, workspace, text);
    said.set(of, [...(said.get(of) ?? []), inCopy ? `“${text}”` : `“${text}” (${formatCell({ ...table, cell })})`]);
  }
  const all = [...said].map(([of, quoted]) => `of ${of}: ${quoted.join('; ')}`).join('; ');
  return `The budget table says ${all}${/[.!?]”$/.test(all) ? '' : '.'}`;
}

/** What the words below a table's rows say of its figures or, where a mark joins them to lines, of those lines; as written, to those who have its file with their cells, and where caveats on single amounts are listed: a caveat goes where a total goes. Undefined where it has none. A single sheet has no page of assumptions and names another place. */
export function saidOfItself(
  budget: BudgetTable,
  workspace: Workspace,
  where = `: see “${caveatsTitle}” in Assumptions and sources`,
): string | undefined {
  const { table } = budget;
  const below = table.words.filter(({ cell }) => Number(cell.replace(/\D/g, '')) > table.headerRow);
  const others = otherCaveats(budget, new Set(below.map(({ text }) => keyOf(text))), where);
  const said = [...(below.length > 0 ? [quotedWords(budget, workspace, below)] : []), ...(others === undefined ? [] : [others])];
  return said.length === 0 ? undefined : said.join(' ');
}

/** Of which year a total is, where its table has no budget of the plan's; null where the table has one, states no year, or shows several. */
function ofAnotherYear({ years }: BudgetTable, workspace: Workspace, year: FinancialYear | null): string | null {
  const [first, ...others] = years;
  const of = year ?? (others.length === 0 ? first : undefined);
  return of === undefined || years.includes(workspace.year) ? null : `It is of ${of}, not of ${workspace.year}.`;
}

/** What goes wherever the total of a table goes: of which year it is, where that is not the plan's, the part of the year it is for, where it is not the whole, the lines it lacks, and what the table says of itself. Undefined where there is nothing to say. */
export function saidOfTotal(budget: BudgetTable, workspace: Workspace, year: FinancialYear | null, where?: string): string | undefined {
  const said = [
    ofAnotherYear(budget, workspace, year) ?? [],
    partOfYearSentence(budget, workspace, year) ?? [],
    withoutAmount(budget, workspace, year) ?? [],
    saidOfItself(budget, workspace, where) ?? [],
  ].flat();
  return said.length === 0 ? undefined : said.join(' ');
}

/** What is said of a total of gross budgets: that it is before income, and what it comes to net, which is what a model starts from; undefined where it is not gross. */
export function beforeIncome(budget: BudgetTable, year: FinancialYear | null): string | undefined {
  if (budget.fields[0] !== 'budget') return undefined;
  const [gross, net] = [amountIn(budget, year), amountIn({ ...budget, lines: budgetsOf(budget.lines) }, year)];
  if (gross === null || net === null) return undefined;
  if (gross !== net) return `before income; net it is ${formatPounds(net)}`;
  return isGross(budget.lines) ? 'before income, of which none is stated' : undefined;
}

/** The same as a sentence beside parts of a total: of which year it is, where the table has several. */
export function beforeIncomeSaid(budget: BudgetTable, year: FinancialYear | null): string | undefined {
  const gross = beforeIncome(budget, year);
  return gross && `${year === null ? 'The budget' : `The budget of ${year}`} is ${gross}.`;
}

/** Sentences that go beside the total of a table wherever it is one figure among others: what it is net, of which other total it is a line, and what goes with it anywhere. */
export function besideTotal(
  budget: BudgetTable,
  among: readonly BudgetTable[],
  plan: Plan,
  year: FinancialYear | null,
  where?: string,
): string[] {
  const gross = beforeIncome(budget, year);
  return [
    gross === undefined ? [] : `${capital(gross)}.`,
    lineElsewhere(budget, among, plan) ?? [],
    saidOfTotal(budget, plan.workspace, year, where) ?? [],
  ].flat();
}
