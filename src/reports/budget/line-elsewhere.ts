import type { Plan } from '../../nouns/plan.ts';
import { amountOf } from '../tables/fields.ts';
import { amountIn, type BudgetTable, lineTitle, yearShown } from './budget-tables.ts';

/** Where a budget table comes to just what one line of another holds, that it is that line in more detail, as a sentence: the two are one sum of money. Undefined where no line does, or several do. */
export function lineElsewhere(
  table: BudgetTable,
  tables: readonly BudgetTable[],
  { workspace }: Pick<Plan, 'workspace'>,
): string | undefined {
  const total = amountIn(table, yearShown(table, workspace.year));
  if (total === null || total === 0 || table.lines.length < 2) return undefined;
  const same = tables.flatMap((other) => {
    const year = yearShown(other, workspace.year);
    if (other === table || !other.own || other.lines.length < 2) return [];
    const held = other.lines.filter((line) => (year === null || line.year === year) && amountOf(line, other.fields[0]) === total);
    return held.flatMap((line) => lineTitle(workspace, line) ?? []).map((name) => ({ name, other }));
  });
  const [only] = same;
  return only && same.length === 1
    ? `In the files it comes to the same as the line “${only.name}” of ${only.other.title}: it is the same money.`
    : undefined;
}
