import type { Kind } from '../../nouns/kinds.ts';
import { at, atColumn, noteOn } from '../../nouns/row.ts';
import { type Cell, formatCell, formatCells } from '../../values/cell.ts';
import { firstFew, keyOf } from '../../values/text.ts';
import { type AnyRow, fieldContent } from './fields.ts';

const isRemark = (heading: string): boolean => /^(?:notes?|remarks?|comments?|caveats?)$/.test(keyOf(heading));
// More different remarks than these under one table are a column to read in its file.
const mostRemarks = 4;

/** What the columns of remarks say of these rows, by heading: a caveat stands beside the figures it is about, as written and with its cells. */
export function remarksOn(rows: readonly AnyRow[]): ReadonlyMap<string, string> {
  const said = new Map<string, Map<string, Cell[]>>();
  for (const row of rows)
    for (const [heading, text] of Object.entries(row.extra ?? {})) {
      const column = isRemark(heading) ? row.origin.table.columns.find((one) => one.heading === heading) : undefined;
      if (column === undefined || text.trim() === '') continue;
      const texts = said.get(heading) ?? new Map<string, Cell[]>();
      said.set(heading, texts.set(text, [...(texts.get(text) ?? []), atColumn(row, column.index)]));
    }
  return new Map(
    [...said].flatMap(([heading, texts]) =>
      texts.size > mostRemarks
        ? []
        : [[heading, `${heading}: ${[...texts].map(([text, cells]) => `“${text}” (${formatCells(cells)})`).join('; ')}.`] as const],
    ),
  );
}

/** Days that carry a mark in their own cells, such as “(inferred)”: the day stands bare where it is counted, and its mark is told beneath the table. */
export function marksOnDays(rows: readonly AnyRow[], kind: Kind, shown: readonly string[]): string[] {
  const marked = rows.flatMap((row) =>
    shown.flatMap((field) => {
      const mark =
        fieldContent(kind, row, field).kind === 'day' ? (noteOn(row, field, 'caveat') ?? noteOn(row, field, 'invented')) : undefined;
      return mark ? [`“${mark.quoted}” (${formatCell(at(row, field))})`] : [];
    }),
  );
  return marked.length === 0 ? [] : [`As written, with its mark: ${firstFew(marked, mostRemarks)}.`];
}
