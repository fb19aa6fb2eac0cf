import { cleanText } from './clean-text.ts';
import type { Measure } from './column-widths.ts';
import { withLongTextsBelow } from './long-texts.ts';
import { broken, notesOf, type Room, rowsOf, type SheetLine, type Unplaced, wayBack, words } from './sheet-lines.ts';
import type { SheetPart } from './sheet-parts.ts';
import { tableLines } from './table-sheet.ts';

/** A sheet of no table, or of several short ones beneath one another. */
function pageLines(part: SheetPart, nameFor: (id: string) => string, room: Room): Unplaced[] {
  const { name, page, stands } = part;
  const lines: Unplaced[] = [{ kind: 'title', text: cleanText(page.title) || name }];
  if (page.lead !== '') lines.push({ kind: 'lead', text: page.lead });
  if (stands !== '') lines.push({ kind: 'note', text: stands });
  lines.push(wayBack(part));
  for (const block of page.blocks) {
    if (block.kind !== 'table') {
      lines.push(...words(block), null);
      continue;
    }
    const table = withLongTextsBelow(block, room.widths);
    lines.push({ kind: 'caption', text: table.caption }, { kind: 'header', name: nameFor(block.id), table, whole: block });
    lines.push(...rowsOf(table), ...notesOf(table), table.chart ? { kind: 'chart', table } : null);
  }
  return lines.flatMap((line) => broken(line, room));
}

/** What stands in each row of a sheet. */
export function linesOf(part: SheetPart, widths: readonly number[], measure: Measure, nameFor: (id: string) => string): SheetLine[] {
  const tables = part.page.blocks.filter((block) => block.kind === 'table');
  const [only] = tables;
  const room = { widths, measure };
  const lines = only && tables.length === 1 ? tableLines(part, only, nameFor(only.id), room) : pageLines(part, nameFor, room);
  return lines.flatMap((line, index) => (line ? [{ ...line, row: index + 1 } as SheetLine] : []));
}
