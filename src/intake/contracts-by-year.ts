import type { Column } from '../nouns/table.ts';
import { sure } from './heading-hits.ts';
import { matchHeading } from './headings.ts';
import { kindIn, type Lexicons } from './lexicon.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** Why a list of contracts with their amounts by year is read as a budget, and what to do where it is a register; null of any other table. */
export function contractsByYear(kind: AnyKind, columns: readonly Column[], lexicons: Lexicons): string | null {
  const line = columns.find(({ field, status }) => field === 'line' && status === 'proposed');
  if (kind.kind !== 'budget' || line === undefined) return null;
  const match = matchHeading(kindIn(lexicons, 'contracts'), line.heading, lexicons);
  if (match?.field !== 'title' || match.confidence < sure) return null;
  return `“${line.heading}” heads them with amounts by year, and no provider and no day beside them, so they are lines of a budget; if they are a register, pin it: \`kind: contracts\`, and the year in hand as \`annualValue\``;
}
