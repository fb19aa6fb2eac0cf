import type { JoinedRows, OneArrangement } from '../nouns/joined.ts';
import type { Placement, StatedToo } from '../nouns/placement.ts';
import { at } from '../nouns/row.ts';
import type { Entry } from '../rules/joining/repeats.ts';
import { nothing } from '../values/money.ts';

/** What of the money of a row counts at another, or may. */
function countedAt(
  first: Entry,
  { by, rows, isTold }: Pick<StatedToo, 'by' | 'rows'> & Pick<OneArrangement, 'isTold'>,
  row: Entry,
): StatedToo {
  const { annualValue, totalValue } = row;
  return {
    by,
    rows,
    is: isTold ? 'theirs' : 'untold',
    twice: annualValue ?? null,
    rest: isTold
      ? { ...(annualValue === undefined ? {} : { annualValue: nothing }), ...(totalValue === undefined ? {} : { totalValue: nothing }) }
      : {},
    at: at(first, 'title'),
  };
}

/** Placements with what several bodies buy together, what a list of services writes again and the value of a framework that stands at each provider's row, counted at one of its rows; where that is only likely, it counts at each and says so. */
export function arranged(placements: readonly Placement[], { arrangements, listedAgain, frameworks: listed }: JoinedRows): Placement[] {
  const pools = new Map<string, string>();
  const stated = new Map<string, StatedToo>();
  for (const { rows, isTold } of arrangements) {
    const [first, ...others] = rows;
    if (isTold) for (const { id } of rows) pools.set(id, `arrangement of ${first.id}`);
    for (const row of others)
      if (!stated.has(row.id)) stated.set(row.id, countedAt(first, { by: 'partner', rows: others.length, isTold }, row));
  }
  for (const { whole, rows, isTold } of listedAgain)
    for (const row of rows) if (!stated.has(row.id)) stated.set(row.id, countedAt(whole, { by: 'register', rows: 1, isTold }, row));
  const frameworks = new Map<string, Placement['framework']>();
  for (const { rows, value } of listed) {
    for (const { id } of rows) frameworks.set(id, { lead: rows[0].id, rows: rows.length });
    if (value === null) continue;
    const { counted, isTold } = value;
    for (const row of rows)
      if (row !== counted && !stated.has(row.id))
        stated.set(row.id, countedAt(counted, { by: 'framework', rows: rows.length - 1, isTold }, row));
  }
  if (stated.size === 0 && frameworks.size === 0) return [...placements];
  return placements.map((placed) => {
    if (placed.of !== 'contracts') return placed;
    const [pool, framework] = [pools.get(placed.id), frameworks.get(placed.id)];
    const own = placed.statedToo === undefined ? stated.get(placed.id) : undefined;
    if (pool === undefined && own === undefined && framework === undefined) return placed;
    return {
      ...placed,
      ...(pool === undefined ? {} : { pool }),
      ...(framework === undefined ? {} : { framework }),
      ...(own === undefined
        ? {}
        : { statedToo: own, valueHere: placed.valueHere === null ? null : (own.rest.annualValue ?? placed.valueHere) }),
    };
  });
}
