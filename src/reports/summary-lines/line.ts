import type { Formula, PageCell, PageRow, PageTable, Where } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import { absent, liveCount, words } from '../tables/cells.ts';
import { countedIn } from '../tables/evaluate.ts';

/** One line of the summary: what is counted, the figure, and a word on it. */
export function line(key: string, measure: string, value: PageCell, note: string): PageRow {
  return { key, cells: { measure: words(measure), value, note: note ? words(note, 'muted') : absent('') } };
}

/** How many rows of a table hold so, as a workbook counts them. */
export function ofTable(table: string, where: Where): Formula {
  return { op: 'count-where', table, where };
}

/** How many rows of a table hold so in one way or another, no row in two: counted here, and live; toned where there are some. */
export function countIn(table: PageTable, wheres: readonly [Where, ...Where[]], tone?: Tone): PageCell {
  const n = wheres.reduce((sum, where) => sum + countedIn(table, where).length, 0);
  const formula = wheres.map((where) => ofTable(table.id, where)).reduce((one, other): Formula => ({ op: 'add', of: [one, other] }));
  return liveCount(n, formula, n > 0 ? tone : undefined);
}
