import type { Column } from '../nouns/table.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Draft } from './record.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** A row of several years' amounts is one record a year. */
export function byYear(draft: Draft, columns: readonly Column[], kind: AnyKind): Draft[] {
  const parts = columns.filter((column) => column.part !== undefined && kind.fields[column.field ?? '']?.type === 'money');
  const years = [...new Set(parts.map((column) => column.part as FinancialYear))];
  if (years.length === 0) return [draft];
  return years.map((year) => {
    const fields: Record<string, unknown> = { ...draft.fields };
    for (const column of parts) {
      const reading = draft.readings[columns.indexOf(column)];
      if (column.part === year) {
        if (reading && 'value' in reading) fields[column.field as string] = reading.value;
        else delete fields[column.field as string];
      }
    }
    return { ...draft, fields: { ...fields, year: fields['year'] ?? year } };
  });
}
