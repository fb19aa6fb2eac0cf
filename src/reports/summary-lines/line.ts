import type { Formula, PageCell, PageRow, PageTable, Tone, Where } from '../../nouns/page.ts';
import { absent, liveCount, words } from '../cells.ts';
import { counting } from '../evaluate.ts';

/** One line of the summary: what is counted, the figure, and a word on it. */
export function line(key: string, measure: string, value: PageCell, note: string): PageRow {
  return { key, cells: { measure: words(measure), value, note: note ? words(note, 'muted') : absent('') } };
}

/** How many rows of a table hold so, as a workbook counts them. */
export function ofTable(table: string, where: Where): Formula {
  return { op: 'count-where', table, where };
}

/** How many rows of a table hold so: counted here, and live; toned where there are some. */
export function countIn(table: PageTable, where: Where, tone?: Tone): PageCell {
  const n = table.rows.filter(counting(where)).length;
  return liveCount(n, ofTable(table.id, where), n > 0 ? tone : undefined);
}
