import type { Column } from '../nouns/table.ts';
import { type FinancialYear, parseYear } from '../values/year.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A year every row of a table is for, and the cell that names it. */
export interface YearAbove {
  readonly year: FinancialYear;
  readonly cell: string;
}

const written = /(?<![\d/–-])20\d{2}\s*[/–-]\s*(?:20\d{2}|\d{2})(?![\d/–-])/g;

function yearsIn(text: string): FinancialYear[] {
  return [...text.matchAll(written)].flatMap(([match]) => parseYear(match) ?? []);
}

/**
 * The financial year named above a table (or by its sheet) whose rows state none: `Revenue budget 2024/25`. Null when the table
 * has years of its own, or more than one is named.
 */
export function yearAbove(
  kind: AnyKind,
  columns: readonly Column[],
  words: readonly { readonly cell: string; readonly text: string }[],
  sheet: string | null,
): YearAbove | null {
  const hasYears = columns.some(({ field, part }) => field === 'year' || part !== undefined);
  if (kind.fields['year']?.type !== 'year' || hasYears) return null;
  const named = [...words, { cell: columns[0]?.cell ?? 'A1', text: sheet ?? '' }].flatMap(({ cell, text }) =>
    yearsIn(text).map((year) => ({ year, cell })),
  );
  const years = new Set(
    [...named, ...columns.flatMap(({ heading }) => yearsIn(heading).map((year) => ({ year })))].map(({ year }) => year),
  );
  return years.size === 1 ? (named[0] ?? null) : null;
}
