import type { Column } from '../nouns/table.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Profiles } from './columns.ts';
import { matchHeading, splitYear } from './headings.ts';
import type { Lexicons } from './lexicon.ts';
import type { AnyKind } from './tables/table-kind.ts';

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
  // Beside a value of the whole term, amounts headed by nothing but years may be what is paid in them.
  const hasWhole = columns.some(({ field }) => field === 'totalValue');
  const isWorth = ({ heading, field, index }: Column): boolean => {
    const said = splitYear(heading);
    if (field !== null || said.year !== year || (profiles.get(index)?.money ?? 0) < 0.8) return false;
    return (said.key === '' && !hasWhole) || matchHeading(kind, heading, lexicons)?.field === 'annualValue';
  };
  const own = columns.find(isWorth);
  if (own === undefined) return columns;
  const because = `it holds the value of ${year}, the year of the plan`;
  return columns.map((column): Column => {
    if (column === own) return { ...column, field: 'annualValue', confidence: 0.8, status: 'proposed', because };
    if (column !== held) return column;
    return { ...column, field: null, confidence: 0, status: 'unmapped', because: `“${own.heading}” is read as the annual value` };
  });
}
