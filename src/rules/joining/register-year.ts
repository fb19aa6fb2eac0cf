import type { Table } from '../../nouns/table.ts';

/** The year a table says it is of, by its sheet, its file’s name or its title: `register-2025-26.xlsx` is 2025. Null when it names none, or several. */
export function registerYear({ sheet, file, words }: Table): number | null {
  for (const text of [sheet ?? '', file.split('/').at(-1) ?? '', words.map((each) => each.text).join(' ')]) {
    const years = new Set([...text.matchAll(/(?<!\d)(20\d{2})(?:\s*[-/–_]\s*(?:20)?\d{2})?(?!\d)/g)].map(([, year]) => Number(year)));
    if (years.size === 1) return [...years][0] as number;
    if (years.size > 1) return null;
  }
  return null;
}

/** Whether rows stand in registers of as many years as there are rows: one contract, year by year. */
export function areOfDifferentYears(rows: readonly { readonly origin: { readonly table: Table } }[]): boolean {
  const years = new Set(rows.map(({ origin }) => registerYear(origin.table)));
  return !years.has(null) && years.size === rows.length;
}
