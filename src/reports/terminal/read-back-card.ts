import type { Card, Page } from '../../nouns/page.ts';
import type { Edit, Offered } from '../../nouns/read-back.ts';
import { formatCells } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { count, list } from '../../values/text.ts';
import { words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import type { ReadBackFrame } from './read-back-pages.ts';
import { bewareOf, named, spot } from './read-back-words.ts';

/** What a line of decisions.csv decides, by its kind. */
const decides: Readonly<Record<Offered['kind'], (about: string, decision: string) => string>> = {
  field: (about) => about,
  accept: (about) => `the finding ${about}`,
  done: (about) => `that the milestone ${about} is done`,
  place: (about, decision) => `the place of ${about} on the map: ${decision}`,
};

/** One change as a person is asked about it. */
export function offeredCard(offered: Offered, { changedFiles }: ReadBackFrame, lead: string): Card {
  const { edit, kind, about, decision } = offered;
  const source = edit.cell.source ?? [];
  return {
    lead,
    title: named(edit),
    facts: [
      { name: 'In the workbook', text: spot(edit) },
      { name: 'The plan has', text: textOf(edit) },
      { name: 'The workbook has', text: edit.is, tone: 'strong' },
      ...(source.length > 0 ? [{ name: 'Read from', text: formatCells(source) }] : []),
      ...bewareOf(offered, changedFiles).map((text) => ({ name: 'Beware', text, tone: 'warn' as const })),
      { name: 'Decides', text: decides[kind](about, decision) },
    ],
  };
}

function textOf({ cell: { content } }: Edit): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'day') return formatDay(content.day);
  return content.kind === 'absent' ? content.because : '';
}

/** What was kept of it, when the asking is over. */
export function readBackDonePage(made: readonly Offered[], refused: number, left: number): Page {
  const rows = rowsOf(
    made,
    ({ edit }) => spot(edit),
    (offered) => ({ about: words(named(offered.edit)), is: words(offered.edit.is) }),
  );
  const rest = [refused > 0 ? `${refused} refused` : '', left > 0 ? `${left} left for another time` : ''].filter((part) => part !== '');
  return {
    id: 'read-back-done',
    title: 'Decisions kept',
    lead: `${count(made.length, 'decision')} added to decisions.csv${rest.length > 0 ? `; ${list(rest)}` : ''}.`,
    blocks:
      made.length === 0
        ? []
        : [pageTable('kept', 'Kept in decisions.csv', [column('about', 'What', 46), column('is', 'Is now', 30)], rows)],
  };
}
