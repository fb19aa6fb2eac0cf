import type { Edit, NamedEdit, ReadBack, RowEdit } from '../../nouns/read-back.ts';
import { plainValue } from './why.ts';

function editJson({ page, table, row, column, cell, at, is }: Edit): object {
  return {
    cell: at,
    page: page.title,
    table: table.caption,
    row: row.key,
    column: column.title,
    was: plainValue(cell.content),
    is,
    source: cell.source ?? [],
  };
}

function rowJson({ page, table, at, text, says }: RowEdit): object {
  return { page: page.title, table: table.caption, cell: at, text, says };
}

function namedJson({ name, at, was, is }: NamedEdit): object {
  return { name, cell: at, was: plainValue(was), is };
}

/** The `data` of `plan --read-back`: decisions offered, changes to be made elsewhere, rows that are new or gone, and what of a filled template differs in its named cells or cannot be compared. */
export function readBackJson({ offered, notOffered, workedOut, edited }: ReadBack, changedFiles: readonly string[]): object {
  return {
    compared: edited.compared,
    comparedCells: edited.comparedCells,
    offered: offered.map(({ edit, kind, about, decision, reason, beware = null }) => ({
      ...editJson(edit),
      decides: { kind, about, decision, reason },
      beware,
    })),
    notOffered: notOffered.map(({ edit, because }) => ({ ...editJson(edit), because })),
    rewritten: edited.rewritten.map((edit) => ({ ...editJson(edit), stood: edit.stood })),
    workedOut: workedOut.length,
    added: edited.added.map(rowJson),
    removed: edited.removed.map(rowJson),
    notes: edited.notes.map(rowJson),
    missing: edited.missing.map(({ page, table }) => ({ page: page.title, table: table.caption })),
    named: edited.named.map(namedJson),
    lost: edited.lost,
    changedFiles,
  };
}
