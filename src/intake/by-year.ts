import type { Column } from '../nouns/table.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Draft } from './draft.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A row of several years' amounts is one record a year, with what is noted of its own cells. */
export function byYear(draft: Draft, columns: readonly Column[], kind: AnyKind): Draft[] {
  const parts = columns.filter((column) => column.part !== undefined && kind.fields[column.field ?? '']?.type === 'money');
  const years = [...new Set(parts.map((column) => column.part as FinancialYear))];
  if (years.length === 0) return [draft];
  return years.map((year) => {
    const fields: Record<string, unknown> = { ...draft.fields };
    // What another year's column says is no figure of this one.
    for (const { field } of parts) delete fields[field as string];
    for (const column of parts) {
      const reading = draft.readings[columns.indexOf(column)];
      if (column.part === year && reading && 'value' in reading) fields[column.field as string] = reading.value;
    }
    const notes = draft.notes.filter(({ part }) => part === undefined || part === year);
    return { ...draft, notes, fields: { ...fields, year: fields['year'] ?? year } };
  });
}
