import type { Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Formula, PageTable } from '../../nouns/page.ts';
import type { FinancialYear } from '../../values/year.ts';
import { linesId } from '../model/model-names.ts';
import type { Bases } from '../tracing/bases.ts';

/** More terms than this make a sum nobody could read, or a spreadsheet program would refuse. */
const mostTerms = 100;

/** A line's amount in a year, or its base, where the plan's table of budget lines holds this very amount; null where it does not. */
export function lineCell(model: Model, bases: Bases, line: ModelLine, column: FinancialYear | 'base', amount: number): Formula | null {
  const base = bases.get(line.id);
  const held = column === 'base' ? base?.amount : model.years.includes(column) ? line.amounts[column] : undefined;
  if (!base || held !== amount) return null;
  return { op: 'cell', ref: { table: linesId(model), row: line.id, column } };
}

/** The sum of some cells, halved and halved again so that no formula is nested deep; null where one is unknown or they are too many. */
export function sumOf(terms: readonly (Formula | null)[]): Formula | null {
  const known = terms.filter((term) => term !== null);
  if (known.length !== terms.length || known.length === 0 || known.length > mostTerms) return null;
  const half = (some: readonly Formula[]): Formula => {
    const [one] = some;
    if (some.length === 1) return one as Formula;
    const middle = Math.ceil(some.length / 2);
    return { op: 'add', of: [half(some.slice(0, middle)), half(some.slice(middle))] };
  };
  return half(known);
}

const stays = {
  some: 'This follows a changed budget line; an uplift or another share of a line does not, and stays until the plan is made again.',
  none: 'This does not follow a changed budget line: it stays as it was worked out until the plan is made again.',
  measures:
    'This does not follow a changed budget line, and nothing follows what is changed here: change a measure in its scenario and make the plan again.',
} as const;

/** A table of a plan that says whether it follows the budget lines in a workbook; none does where a base is not on the budget page. */
export function saysWhatFollows(table: PageTable, bases: Bases | undefined, follows: keyof typeof stays): PageTable {
  if (!bases) return table;
  const said = stays[bases.size === 0 && follows === 'some' ? 'none' : follows];
  return { ...table, liveNote: said };
}
