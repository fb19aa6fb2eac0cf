import type { Column, ColumnFault, Table, UnfilledCell } from '../nouns/table.ts';
import { address } from '../values/cell.ts';
import { groupedBy } from '../values/groups.ts';
import { tidy } from '../values/text.ts';
import type { BodyRow } from './body-row.ts';
import type { Draft } from './draft.ts';
import { shown } from './grid.ts';
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

const quotedAtMost = 5;

/** The same as faults of the table, column by column: what is to be mended is what a check finds still to be filled in. */
export function unfilledFaults(unfilled: readonly UnfilledCell[]): ColumnFault[] {
  const columns = groupedBy(unfilled, ({ kind, cell, heading }) => [kind, cell.replace(/\d+$/, ''), heading].join('\n'));
  return [...columns.values()].map(([first, ...others]): ColumnFault => {
    const { kind, heading } = first;
    const quoted = [...new Set([first, ...others].map((one) => one.quoted))].slice(0, quotedAtMost);
    return { kind, heading, text: kind, cells: [first.cell, ...others.map(({ cell }) => cell)], quoted };
  });
}

/** The part of a table that says so, where there is anything to say. */
export function withUnfilled(unfilled: readonly UnfilledCell[]): Pick<Table, 'unfilled'> {
  return unfilled.length > 0 ? { unfilled } : {};
}
