import type { Column, Table, UnfilledCell } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import { tidy } from '../values/text.ts';
import type { BodyRow } from './body.ts';
import { shown } from './grid.ts';
import type { Draft } from './record.ts';
import { type UnfilledWords, unfilledIn as unfilledText, unfilledUnder } from './unfilled.ts';

/** The cells of a row nobody filled in. */
export function unfilledIn({ unfilled, row, shift }: Draft): UnfilledCell[] {
  return unfilled.map(({ column: { index, heading, field }, kind, quoted }) => {
    const stands = shift && index > shift.after ? index + shift.by : index;
    return { kind, cell: address(stands, row), heading, quoted, row, field };
  });
}

/** The cells nobody filled in of a table that is read as nothing. */
export function unfilledRows(body: readonly BodyRow[], columns: readonly Column[], known: UnfilledWords): UnfilledCell[] {
  const looked = columns.map((column) => ({ column, look: unfilledUnder(column.heading, known) }));
  return body.flatMap((row) => {
    if (row.is !== 'data') return [];
    return looked.flatMap(({ column: { index, heading }, look }): UnfilledCell[] => {
      const found = look(row.cells[index] ?? null);
      const quoted = tidy(shown(row.cells[index]));
      return found ? [{ kind: found.kind, cell: address(index, row.row), heading, quoted, row: row.row, field: null }] : [];
    });
  });
}

/** The words around a table that nobody filled in: its title, what stands below it. */
export function unfilledAround(words: Table['words'], known: UnfilledWords): UnfilledCell[] {
  return words.flatMap(({ cell, text }): UnfilledCell[] => {
    const found = unfilledText(text, known, true);
    return found ? [{ kind: found.kind, cell, heading: '', quoted: text, row: Number(cell.replace(/\D/g, '')), field: null }] : [];
  });
}

/** The part of a table that says so, where there is anything to say. */
export function withUnfilled(unfilled: readonly UnfilledCell[]): Pick<Table, 'unfilled'> {
  return unfilled.length > 0 ? { unfilled } : {};
}
