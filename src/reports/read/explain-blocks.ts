import type { PageTable, PageWords } from '../../nouns/page.ts';
import type { Table } from '../../nouns/table.ts';
import { list } from '../../values/text.ts';
import { words, wordsOr } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';

function reasons(id: string, table: Table): PageTable {
  const columns = [
    column('cell', 'Cell', 6),
    column('heading', 'Heading', 26),
    column('field', 'Read as', 16),
    column('because', 'Because', 60),
  ];
  const rows = rowsOf(
    table.columns,
    ({ cell }) => cell,
    (one) => ({
      cell: words(one.cell),
      heading: wordsOr(one.heading, 'no heading'),
      field: wordsOr(one.field ?? '', 'kept as it is'),
      because: words(one.because ?? 'neither its heading nor its cells tell what it is'),
    }),
  );
  return pageTable(id, 'Why each column is read so', columns, rows);
}

function instead({ kind, confidence, runnersUp = [] }: Table): PageWords {
  const others = runnersUp.map((one) => `${one.kind} (${Math.round(one.confidence * 100)}% as good a fit)`);
  const said = others.length > 0 ? `It could also have been ${list(others)}.` : 'No other kind of table has what it holds.';
  return {
    kind: 'words',
    heading: 'What else it could be',
    paragraphs: [`Taken for ${kind}, ${Math.round(confidence * 100)}% sure. ${said}`],
  };
}

/** The evidence for how a table is read: the kinds that came next, and each column's reason. */
export function explained(stem: string, table: Table): readonly (PageWords | PageTable)[] {
  return table.kind === 'other' ? [] : [instead(table), reasons(`${stem}-because`, table)];
}
