import type { Content, Page } from '../../nouns/page.ts';
import type { Edited, NamedEdit } from '../../nouns/read-back.ts';
import { address } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import type { Imprint } from '../imprint.ts';
import { openPackage } from '../package/package.ts';
import type { SheetTexts } from '../xlsx/edited.ts';
import type { Filling } from '../xlsx/how-made.ts';
import { onOneLine, said, saidOf } from '../xlsx/said.ts';
import { editsIn, paired, together } from '../xlsx/table-edits.ts';
import { foundAgain } from './found-again.ts';
import { namedValues } from './plan-names.ts';

/** A council’s own workbook that was filled: its file’s name, its bytes, the words of its sheets, and what of it was filled. */
export interface FilledBook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetTexts[];
  readonly filling: Filling;
}

/** Whether a cell still says what it was filled with: a day stands in words where the template’s style shows no days. */
function stillSays(text: string, content: Content): boolean {
  return saidOf(content) === said(text) || (content.kind === 'day' && tidy(text) === formatDay(content.day));
}

/**
 * How a council’s own workbook differs from the plan it was filled from, in the cells that were filled and in no other; what of them
 * cannot be compared is named. The imprint is the one it was filled with.
 */
export async function filledSince(pages: readonly Page[], imprint: Imprint, { file, bytes, sheets, filling }: FilledBook): Promise<Edited> {
  const values = namedValues(pages, imprint);
  const again = foundAgain(await openPackage(bytes), filling, { names: new Set(values.keys()), pages }, sheets);
  const named = again.cells.flatMap(({ name, sheet, row, column, text }): NamedEdit[] => {
    const was = values.get(name.toLowerCase()) as Content;
    return stillSays(text, was) ? [] : [{ name, at: { file, sheet, cell: address(column, row) }, was, is: onOneLine(text) }];
  });
  const parts = again.tables.map((one) => editsIn(file, { ...one, pairs: paired(one.table, one.found) }));
  return { ...together(parts), rewritten: [], missing: [], named, lost: again.lost, comparedCells: again.cells.length };
}
