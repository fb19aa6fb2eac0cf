import { decidedPlaces, decidedUnder } from '../mapping/places/said.ts';
import { outOfScope } from '../mapping/weighing/weight.ts';
import type { BudgetLine } from '../nouns/money.ts';
import { lineNames } from '../nouns/paid-from.ts';
import type { Row } from '../nouns/row.ts';
import { decidedAt, type Workspace } from '../nouns/workspace.ts';
import { keyOf } from '../values/text.ts';

/**
 * Budget lines on the element and tier that a `place` decision gives what they are called by, where their table states none: a stated
 * one is the budget holder's own. The line of decisions.csv is the cell of what it decides.
 */
export function withPlacesDecided(rows: readonly Row<BudgetLine>[], workspace: Workspace): readonly Row<BudgetLine>[] {
  const places = decidedPlaces(workspace);
  if (places.size === 0) return rows;
  return rows.map((row) => {
    const said = decidedUnder(places, lineNames(row).map(keyOf));
    if (said === undefined || row.element !== undefined || said.element === null || said.element === outOfScope) return row;
    const fields = { element: said.element, ...(said.tier === null || row.tier !== undefined ? {} : { tier: said.tier }) };
    const decided = Object.fromEntries(Object.keys(fields).map((field) => [field, decidedAt(said.decision)]));
    return { ...row, ...fields, origin: { ...row.origin, decided: { ...row.origin.decided, ...decided } } };
  });
}
