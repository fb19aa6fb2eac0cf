import { fieldTitle } from '../../nouns/field-title.ts';
import type { GoesBy } from '../../nouns/law.ts';
import type { PageTable } from '../../nouns/page.ts';
import { type Cell, formatCells } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { markCell, markNote } from '../procurement/timeline-blocks.ts';
import { absent, cellsOf, words, wordsOr } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import type { Lineage } from '../tracing/lineage.ts';

/** What a cell was read as, and what its file says of it: `budget: budget. “* Contracted spend only at present”`. */
function readAs({ kind, field }: { readonly kind: string; readonly field: string | null }, notes: readonly string[]): string {
  const named = field === null ? 'a column kept as it is' : fieldTitle(field).toLowerCase();
  return [`${kind}: ${named}`, ...notes.map((note) => `“${note}”`)].join('. ');
}

const isStretch = ({ cell }: Cell): boolean => /^[A-Z]+\d+:[A-Z]+\d+$/.test(cell);

/** The cells at the end of a chain, as they are written and as they were read. */
export function cellsTable({ cells }: Lineage): PageTable {
  const columns = [column('cell', 'Cell', 34), column('text', 'As written', 22), column('record', 'Read as', 22)];
  const rows = rowsOf(
    cells,
    ({ cell }) => [cell.file, cell.sheet ?? '', cell.cell].join(' '),
    ({ cell, text, record, notes }) => ({
      cell: cellsOf([cell]),
      text: wordsOr(text, text !== null ? 'blank' : isStretch(cell) ? 'several cells' : 'nothing stands there'),
      record:
        record === null
          ? absent(cell.cell.startsWith('line ') ? 'a scenario' : isStretch(cell) ? 'looked through' : 'no record')
          : words(readAs(record, notes)),
    }),
  );
  return pageTable('source-cells', 'What is written in the files', columns, rows);
}

/** What was decided otherwise than the files have it, by whom and why, and the cell it overrules. */
export function decidedTables({ decided }: Lineage): PageTable[] {
  const columns = [
    column('what', 'Field', 22),
    column('decision', 'Decided', 16),
    column('reason', 'Reason', 18),
    column('by', 'By', 10),
    column('at', 'Line', 16),
    column('over', 'In place of', 24),
  ];
  const rows = rowsOf(
    decided,
    ({ at }) => at.cell,
    ({ kind, id, field, decision, at, over, text }) => ({
      what: words(`${fieldTitle(field)} of ${id} (${kind})`),
      decision: words(decision.decision),
      reason: wordsOr(decision.reason, 'no reason given'),
      by: wordsOr(decision.by, 'nobody named'),
      at: cellsOf([at]),
      over: over ? words(`${text === null ? 'a blank cell' : `“${text}”`}, ${formatCells([over])}`) : absent('no cell'),
    }),
  );
  return rows.length === 0 ? [] : [pageTable('decided', 'What was decided', columns, rows)];
}

/** The files those cells are of, as they are now. */
export function filesTable({ cells, decided }: Lineage, sources: readonly { readonly file: string; readonly sha256: string }[]): PageTable {
  const files = new Set([...cells.map(({ cell }) => cell.file), ...decided.flatMap(({ over }) => over?.file ?? [])]);
  const rows = rowsOf(
    sources.filter(({ file }) => files.has(file)),
    ({ file }) => file,
    ({ file, sha256 }) => ({ file: words(file), sha256: words(sha256.slice(0, 10)) }),
  );
  return pageTable('source-files', 'The files as they are now', [column('file', 'Source file', 50), column('sha256', 'SHA-256', 11)], rows);
}

/** When a law is in force, in words. */
function inForceWords({ from, to }: NonNullable<GoesBy['inForce']>): string {
  if (to === null) return from === null ? 'at any time' : `from ${formatDay(from)}`;
  return from === null ? `until ${formatDay(to)}` : `${formatDay(from)} to ${formatDay(to)}`;
}

/** The law and the assumptions a figure goes by, where it goes by any. */
export function lawTables({ goesBy }: Lineage): PageTable[] {
  const columns = [
    column('says', 'What it goes by', 28),
    column('source', 'Source', 22),
    column('inForce', 'In force', 14),
    column('mark', 'Source read', 12),
  ];
  const rows = rowsOf(
    goesBy,
    ({ says }) => says,
    ({ says, source, inForce }) => ({
      says: words(says),
      source: words(source.text),
      inForce: inForce === null ? absent('no days known') : words(inForceWords(inForce)),
      mark: markCell(source.verified),
    }),
  );
  return rows.length === 0
    ? []
    : [pageTable('goes-by', 'The law and the assumptions', columns, rows, markNote(goesBy.map(({ source }) => source)))];
}
