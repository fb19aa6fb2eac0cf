import type { Model } from '../../nouns/model.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { partOfYear } from '../../values/part-of-year.ts';
import { count, firstFew, keyOf } from '../../values/text.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import { amountOf } from '../tables/fields.ts';
import { type BudgetTable, lineTitle } from './budget-tables.ts';

/** Lines of a budget that a sentence about its total names. */
export const mostLinesNamed = 3;

/** A line of a total and the part of its year it is for, in words for a sentence; null where it is for the whole year. */
interface Held {
  readonly name: string | undefined;
  readonly only: string | null;
}

/** What a period written beside an amount leaves of its year: `October 2015 to March 2016 only`, or its own words where they cannot be read; null where it is the whole year. */
function onlyOf(period: string | undefined, year: FinancialYear): string | null {
  if (period === undefined) return null;
  const read = partOfYear(period, year);
  if ('unread' in read) return `“${period}”, as written`;
  const whole = daysOf(year);
  return read.period.from === whole.from && read.period.to === whole.to ? null : `${period} only`;
}

function heldIn({ lines, fields }: BudgetTable, workspace: Workspace, year: FinancialYear | null): Held[] {
  return lines
    .filter((line) => amountOf(line, fields[0]) !== undefined && (year === null || line.year === year))
    .map((line) => ({ name: lineTitle(workspace, line), only: onlyOf(line.period, line.year ?? workspace.year) }));
}

/** Each of these lines with the part of the year it is for, the first few by name. */
function each(parts: readonly Held[]): string {
  return firstFew(
    parts.map(({ name, only }) => `${name === undefined ? 'a line' : `“${name}”`} is for ${only}`),
    mostLinesNamed,
    (n) => `${count(n, 'more line is for a part', 'more lines are for parts')} of the year`,
  );
}

/** Words to stand behind a total that is for a part of its year: `for October 2015 to March 2016 only`, or which of its lines are; null where every line is for the whole. */
function partsSaid(held: readonly Held[]): { readonly isOne: boolean; readonly said: string } | null {
  const parts = held.filter(({ only }) => only !== null);
  const [first] = parts;
  if (!first) return null;
  const isOne = parts.length === held.length && parts.every(({ only }) => keyOf(only as string) === keyOf(first.only as string));
  return isOne ? { isOne, said: `for ${first.only}` } : { isOne, said: each(parts) };
}

function sentence(total: string, held: readonly Held[]): string | null {
  const parts = partsSaid(held);
  if (parts === null) return null;
  return parts.isOne ? `The ${total} is ${parts.said}.` : `Of the ${total} ${parts.said}.`;
}

/** Behind the total of a budget table that is no budget of a whole year: `, for October 2015 to March 2016 only`; empty where it is one. */
export function partOfYearBehind(table: BudgetTable, workspace: Workspace, year: FinancialYear | null): string {
  const parts = partsSaid(heldIn(table, workspace, year));
  return parts === null ? '' : parts.isOne ? `, ${parts.said}` : `, of which ${parts.said}`;
}

/** The same as a sentence of its own, `The budget is for October 2015 to March 2016 only.`; null where it is for the whole year. */
export function partOfYearSentence(table: BudgetTable, workspace: Workspace, year: FinancialYear | null): string | null {
  return sentence('budget', heldIn(table, workspace, year));
}

/** What of these budget tables is for a part of its year only, each table by name; undefined where all of it is for whole years. For a table that shows several totals and the words of none. */
export function partsOfYearSaid(tables: readonly BudgetTable[], workspace: Workspace): string | undefined {
  const said = tables.flatMap((table) => sentence(`budget of ${table.title}`, heldIn(table, workspace, null)) ?? []);
  return said.length === 0 ? undefined : said.join(' ');
}

/** What a model starts from that is for a part of its base year only; null where all of it is for the whole year. */
export function partOfBaseSentence({ lines, baseYear, years }: Model): string | null {
  if (!years.includes(baseYear)) return null;
  return sentence(
    `base of ${baseYear}`,
    lines.map(({ title, period }) => ({ name: title, only: onlyOf(period, baseYear) })),
  );
}
