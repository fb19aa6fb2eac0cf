import type { Page, PageTable } from '../../nouns/page.ts';
import { cleanText } from './clean-text.ts';
import { headingsHeight } from './headings.ts';
import { withLongTextsBelow } from './long-texts.ts';
import { heightOf } from './row-heights.ts';
import { broken, notesOf, type Room, rowsOf, scaleOf, type Unplaced, wayBack, words } from './sheet-lines.ts';
import type { SheetPart } from './sheet-parts.ts';

/** The rows over a table are kept in sight, and must leave a small screen room for the table itself: so many points, more where the lead of the page needs them. */
const deepest = { lead: 220, notes: 180 } as const;
/** A title or a caption has so many rows; one that says more, as the name of a scenario may, is said whole beneath. */
const mostRows = { title: 3, caption: 2 } as const;
const emptyRow = 15;

type Lines = readonly Unplaced[];

function depthOf(lines: Lines): number {
  return lines.reduce((sum, line) => sum + (line !== null && 'text' in line ? heightOf(1, scaleOf(line.kind).size) : emptyRow), 0);
}

/** The first rows of a title or a caption, and the whole of it as a note where that is not all. */
function begun(kind: keyof typeof mostRows, text: string, room: Room): { readonly lines: Lines; readonly whole: Lines } {
  const lines = broken({ kind, text }, room);
  const kept = lines.slice(0, mostRows[kind]);
  const last = kept.at(-1);
  if (lines.length === kept.length || !last || !('text' in last)) return { lines, whole: [] };
  return {
    lines: [...kept.slice(0, -1), { ...last, text: `${last.text} …` }],
    whole: [{ kind: 'note', text: `The ${kind} in full: ${text}` }],
  };
}

/** Where a sheet's table stands among those of its page, and what follows it: who hears a sheet read does not know of what stands beneath. */
function standing({ stands }: SheetPart, table: PageTable, hasNotes: boolean, room: Room): Lines {
  const beneath = [...(table.chart ? ['a chart of it'] : []), ...(hasNotes ? ['more notes'] : [])].join(' and ');
  const text = [stands, beneath === '' ? '' : `Beneath the table: ${beneath}.`].filter((words) => words !== '').join(' ');
  return text === '' ? [] : broken({ kind: 'note', text }, room);
}

function wordsOf(blocks: Page['blocks'], room: Room): readonly Lines[] {
  return blocks.map((block) => (block.kind === 'table' ? [] : words(block).flatMap((line) => broken(line, room))));
}

/**
 * A sheet of one table: its title, the words that belong to it as far as the table is still seen beneath them, the table, then what
 * of them found no room, its chart and the words that follow it.
 */
export function tableLines(part: SheetPart, whole: PageTable, marked: string, room: Room): Unplaced[] {
  const { name, page, isTitled } = part;
  const table = withLongTextsBelow(whole, room.widths);
  const at = page.blocks.indexOf(whole);
  const after = wordsOf(page.blocks.slice(at + 1), room);
  const title = begun('title', cleanText(page.title) || name, room);
  const caption = isTitled ? { lines: [], whole: [] } : begun('caption', table.caption, room);
  const named = isTitled ? (part.back === null ? [] : [wayBack(part)]) : [wayBack(part), ...caption.lines];
  const notes = [...title.whole, ...caption.whole, ...notesOf(table)];
  const lead = page.lead === '' ? [] : broken({ kind: 'lead', text: page.lead }, room);
  const fixed = depthOf([...title.lines, ...standing(part, table, true, room), ...named]) + headingsHeight(table.columns, room.widths);
  const above: Lines[] = [];
  const beneath: Lines[] = [];
  let depth = fixed;
  for (const lines of [lead, ...wordsOf(page.blocks.slice(0, at), room), ...notes.map((line) => broken(line, room))]) {
    const fits = beneath.length === 0 && depth + depthOf(lines) <= deepest[lines === lead ? 'lead' : 'notes'];
    if (fits) depth += depthOf(lines);
    (fits ? above : beneath).push(lines);
  }
  const [first = [], ...others] = above;
  return [
    ...title.lines,
    ...first,
    ...standing(
      part,
      table,
      [...beneath, ...after].some(({ length }) => length > 0),
      room,
    ),
    ...others.flat(),
    ...named,
    { kind: 'header', name: marked, table, whole },
    ...rowsOf(table),
    ...beneath.flat(),
    // What stands between a table and the words after it is one row without words: the chart's own, or an empty one.
    table.chart ? { kind: 'chart', table } : null,
    ...after.flatMap((lines) => [...lines, null]),
  ];
}
