import type { Column } from '../nouns/table.ts';
import { tidy } from '../values/text.ts';
import { type FinancialYear, parseYear } from '../values/year.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A field that every row of a table has from the words above it, with the cell of those words, or from the workspace. */
export interface Given {
  readonly field: 'year' | 'status' | 'body' | 'vatBasis';
  readonly value: string;
  readonly cell: string | null;
  /** Where it is said: the cell, the name of the sheet, or commissioning.yaml. */
  readonly by: string;
}

interface Words {
  readonly cell: string;
  readonly text: string;
  readonly by: string;
}

const written = /(?<![\d/–-])20\d{2}\s*[/–-]\s*(?:20\d{2}|\d{2})(?![\d/–-])/g;

function yearsIn(text: string): FinancialYear[] {
  return [...text.matchAll(written)].flatMap(([match]) => parseYear(match) ?? []);
}

function yearGiven(columns: readonly Column[], words: readonly Words[]): Given | null {
  if (columns.some(({ part }) => part !== undefined)) return null;
  const named = words.flatMap(({ text, ...place }) => yearsIn(text).map((value) => ({ field: 'year' as const, value, ...place })));
  const years = new Set([...named.map(({ value }) => value), ...columns.flatMap(({ heading }) => yearsIn(heading))]);
  return years.size === 1 ? (named[0] ?? null) : null;
}

const over =
  /^(?:(?:recently|all)\s+)?(ended|expired|closed|terminated|completed|finished|lapsed|decommissioned)(?:\s+(?:contracts?|agreements?|register|services?))?$/i;

function statusGiven(words: readonly Words[]): Given | null {
  const said = words.find(({ text }) => over.test(tidy(text)));
  return said ? { field: 'status', value: tidy(said.text), cell: said.cell, by: said.by } : null;
}

/**
 * What the words above a table, or its sheet's name, say of every row where no column says it: the financial year of a budget
 * (`Revenue budget 2024/25`; nothing when two are named), and of contracts that they are over (a sheet named `Expired contracts`).
 */
export function givenAbove(
  kind: AnyKind,
  columns: readonly Column[],
  above: readonly { readonly cell: string; readonly text: string }[],
  sheet: string | null,
): Given | null {
  const words = [
    ...above.map((one) => ({ ...one, by: one.cell })),
    { cell: columns[0]?.cell ?? 'A1', text: sheet ?? '', by: 'the name of the sheet' },
  ];
  const isOpen = (field: string): boolean => Object.hasOwn(kind.fields, field) && !columns.some((column) => column.field === field);
  if (kind.fields['year']?.type === 'year') return isOpen('year') ? yearGiven(columns, words) : null;
  return kind.kind === 'contracts' && isOpen('status') ? statusGiven(words) : null;
}

/** Whose register, or whose payments, a person says a table is: every row that names no body of its own has it. Nothing for a kind of table whose body is not who publishes it. */
export function givenBody(kind: AnyKind, body: string | undefined): Given | null {
  if (body === undefined || !kind.fields['body']?.steady) return null;
  return { field: 'body', value: tidy(body), cell: null, by: 'commissioning.yaml' };
}
