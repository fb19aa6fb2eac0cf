import type { Column } from '../nouns/table.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Profiles } from './columns.ts';
import { matchHeading, splitYear } from './headings.ts';
import type { Lexicons } from './lexicon.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** Whether a column holds amounts of a year that may be what a contract is worth in it: headed by that year alone, or as a value of it. */
function isWorthIn(column: Column, year: FinancialYear, kind: AnyKind, lexicons: Lexicons, profiles: Profiles): boolean {
  const said = splitYear(column.heading);
  if (column.field !== null || said.year !== year || (profiles.get(column.index)?.money ?? 0) < 0.8) return false;
  return said.key === '' || matchHeading(kind, column.heading, lexicons)?.field === 'annualValue';
}

/** Of a register that gives its values by year, that of the year in hand is the annual value: proposed, and in the place of another year's. Any other annual value stands. */
export function withYearInHand(
  columns: readonly Column[],
  kind: AnyKind,
  year: FinancialYear | undefined,
  lexicons: Lexicons,
  profiles: Profiles,
): readonly Column[] {
  const held = columns.find(({ field }) => field === 'annualValue');
  const stands = held !== undefined && (held.status === 'pinned' || [null, year].includes(splitYear(held.heading).year));
  if (kind.kind !== 'contracts' || year === undefined || stands) return columns;
  const own = columns.find((column) => isWorthIn(column, year, kind, lexicons, profiles));
  if (own === undefined) return columns;
  const because = `it holds the value of ${year}, the year of the plan`;
  return columns.map((column): Column => {
    if (column === own) return { ...column, field: 'annualValue', confidence: 0.8, status: 'proposed', because };
    if (column !== held) return column;
    return { ...column, field: null, confidence: 0, status: 'unmapped', because: `“${own.heading}” is read as the annual value` };
  });
}
