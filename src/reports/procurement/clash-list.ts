import type { Page, PageTable } from '../../nouns/page.ts';
import type { Clash } from '../../nouns/timeline.ts';
import { formatDay } from '../../values/day.ts';
import { count, firstFew } from '../../values/text.ts';
import { cellsOf, counted, dayOr, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';

/** As many clashes as are worth reading at once; those with most procurements come first. */
const shown = 8;

const mostNamed = 6;

function named({ titles }: Clash): string {
  return firstFew(titles, mostNamed);
}

function said(clash: Clash): string {
  const { kind, who, from, to, titles } = clash;
  if (kind === 'meeting')
    return `${who} on ${formatDay(from)} is the last that serves for ${count(titles.length, 'decision')}: ${named(clash)}.`;
  return `${who} has ${count(titles.length, 'procurement')} to be under way at once from ${formatDay(from)} to ${formatDay(to)}: ${named(clash)}.`;
}

/** Where a pipeline asks for one meeting or one person at the same time. */
export function clashesList(clashes: readonly Clash[]): Page['blocks'] {
  if (clashes.length === 0) return [];
  const more = clashes.length > shown ? ` (the ${shown} with most of ${clashes.length})` : '';
  const items = clashes.slice(0, shown).map((clash) => ({ text: said(clash), cells: clash.cells }));
  return [{ kind: 'list', heading: `Asked for at the same time${more}`, items, tone: 'warn' }];
}

/** The same as a table: what is asked for, by when, and by which procurements. Null where nothing is asked for twice. */
export function clashesTable(clashes: readonly Clash[]): PageTable | null {
  if (clashes.length === 0) return null;
  const columns = [
    column('who', 'Who is asked', 28),
    column('what', 'For what', 30),
    column('from', 'From', 14),
    column('to', 'To', 14),
    figures('count', 'Procurements', 13),
    column('titles', 'Which', 60),
    column('cells', 'Cell', 40),
  ];
  const rows = rowsOf(
    clashes,
    ({ kind, who, from }) => `${kind} ${who} ${from}`,
    (clash) => ({
      who: words(clash.who),
      what: words(clash.kind === 'meeting' ? 'the last meeting that serves' : 'procurements under way at once', 'warn'),
      from: dayOr(clash.from, ''),
      to: dayOr(clash.to, ''),
      count: counted(clash.titles.length),
      titles: words(named(clash)),
      cells: cellsOf(clash.cells),
    }),
  );
  const note = 'Of a person: the first time at which most are under way together, each from its last day to begin to its start.';
  return pageTable('clashes', 'Asked for at the same time', columns, rows, note);
}
