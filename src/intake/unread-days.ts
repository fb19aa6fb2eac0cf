import type { UnreadDays } from '../nouns/control.ts';
import type { Column, Table } from '../nouns/table.ts';
import type { Profiles } from './columns.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** Days on which a system wrote its own record, and nothing of what the record is about. */
const ofTheSystem = /\b(?:modified|created|updated|edited|entered|added|extracted|exported|uploaded|timestamp|refreshed)\b/i;

/** The columns of days that are read as no field, each with the fields of days that no column is read as yet: told, for no milestone and no timetable rests on them. */
export function unreadDays(columns: readonly Column[], kind: AnyKind, profiles: Profiles): Pick<Table, 'unreadDays'> {
  const taken = new Set(columns.map(({ field }) => field));
  const pins = Object.entries(kind.fields).flatMap(([field, { type }]) => (type === 'day' && !taken.has(field) ? [field] : []));
  const told = columns.flatMap(({ field, heading, cell, index }): UnreadDays[] => {
    const cells = profiles.get(index);
    const holdsDays = cells !== undefined && cells.distinct > 1 && cells.day >= 0.8 && cells.number < 0.5;
    return field === null && heading !== '' && holdsDays && !ofTheSystem.test(heading) ? [{ heading, cell, pins }] : [];
  });
  return told.length > 0 ? { unreadDays: told } : {};
}
