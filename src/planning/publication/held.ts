import type { CellRef } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { type Pence, pence } from '../../values/money.ts';
import { type AnyRow, type Fate, says } from './records.ts';
import { allOfIt, groupKey, type hiddenTeams, workedOut } from './teams.ts';

type Fates = ReadonlyMap<AnyRow, Fate>;

/** Amounts that were left out, so that no sentence says them either. */
export function amountsIn(fates: Fates): Pence[] {
  const money = /value|price|approved|forecast|achieved|oneOff|amount|budget|net|actual|weeklyCost|irrecoverableVat/i;
  return [...fates].flatMap(([row, { whole, without }]) => {
    const isOut = (field: string): boolean => whole !== null || without.has(field);
    const amounts = Object.entries(row).flatMap(([field, value]) =>
      typeof value === 'number' && Number.isInteger(value) && money.test(field) ? [[field, value] as const] : [],
    );
    const shown = new Set(amounts.flatMap(([field, value]) => (isOut(field) ? [] : [value])));
    // A forecast that is just what was budgeted is shown as that.
    return amounts.flatMap(([field, value]) => (isOut(field) && !shown.has(value) ? [pence(value)] : []));
  });
}

/** The cells of the plan’s pages that are worked out of what was left out, and go with it. */
export function heldOf(plan: Plan, fates: Fates, hidden: ReturnType<typeof hiddenTeams>): CellRef[] {
  const ref = (table: string, row: string, columns: readonly string[]): CellRef[] => columns.map((column) => ({ table, row, column }));
  const worked = new Set(plan.workforce.roles.map(({ id }) => id));
  return [...fates]
    .flatMap(([row, { without }]) => [
      ...(without.has('annualValue') && says(row, 'annualValue') ? ref('services', row.id, ['annualValue', 'whole']) : []),
      ...(without.has('responses') || without.has('base') ? ref('engagement', row.id, ['worked']) : []),
      ...(without.has('fte') && worked.has(row.id) ? ref('workforce-roles', row.id, allOfIt) : []),
      ...(without.has('local') ? ref('outcomes', row.id, ['standing']) : []),
    ])
    .concat(
      [...plan.workforce.teams, ...plan.workforce.tiers].flatMap((group) => {
        const columns = hidden.isHidden(group) ? allOfIt : hidden.isPartlyHidden(group) ? workedOut : [];
        return ref(`workforce-${group.by}s`, groupKey(group), columns);
      }),
    );
}
