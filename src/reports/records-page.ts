import type { Kind } from '../nouns/kinds.ts';
import { onceFor } from '../values/once.ts';
import { leftOut, type PageReport } from './page-report.ts';
import type { AnyRow } from './tables/fields.ts';
import { type RecordTable, recordTable } from './tables/record-table.ts';

/** A page that shows the records of one kind as they were read: what it is called, what it says above them, and what its files lack where there are none. */
interface RecordsPage extends Pick<RecordTable, 'first' | 'keep'> {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly lead: string;
  readonly caption: string;
  /** What stands in place of the page: `No table of grants was found.` */
  readonly missing: string;
}

/** A page of records as read, left out where there are none. */
export function recordsPage({ id, title, kind, lead, caption, missing, ...fields }: RecordsPage): PageReport {
  return {
    id,
    title,
    records: kind,
    build: onceFor(({ records, workspace }) => {
      const rows = records[kind] as readonly AnyRow[];
      if (rows.length === 0) return leftOut(missing);
      return { id, title, lead, blocks: [recordTable({ id, caption, kind, rows, titledBy: workspace, ...fields })] };
    }),
  };
}
