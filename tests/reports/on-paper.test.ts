import { describe, expect, it } from 'vitest';
import type { PageTable } from '../../src/nouns/page.ts';
import { onPaper, withoutCheckers } from '../../src/reports/on-paper.ts';
import { column, pageTable } from '../../src/reports/page-table.ts';

const duties = (wide: number): PageTable =>
  pageTable(
    'duties-law',
    'Duties in law',
    [column('duty', 'Duty', wide), column('from', 'In force from', 12), column('checked', 'Read there', 10), column('cells', 'Cells', 24)],
    [],
    'Own note.',
  );
const onOne = (table: PageTable): PageTable => onPaper([{ id: 'x', title: 'X', lead: '', blocks: [table] }])[0]?.blocks[0] as PageTable;
const ids = ({ columns }: PageTable): string[] => columns.map(({ id }) => id);

describe('a table on paper', () => {
  it('that fits keeps what only a checker reads', () => {
    expect(onOne(duties(100))).toEqual(duties(100));
  });

  it('that is too wide gives up no more columns than it must, and names them', () => {
    const table = onOne(duties(150));
    expect(ids(table)).toEqual(['duty', 'from']);
    expect(table.note).toBe('Own note. The workbook of the plan also has: read there and cells.');
  });

  it('keeps every column of a table that no checker’s columns are known of', () => {
    const other = { ...duties(300), id: 'other' };
    expect(onOne(other)).toEqual(other);
  });

  it('has no ids, which are typed and not read', () => {
    const table = pageTable('kpis', 'Results', [column('measure', 'Measure', 20), column('id', 'Id', 14)], []);
    expect(ids(onOne(table))).toEqual(['measure']);
    expect(onOne(table).note).toBe('The workbook of the plan also has: id.');
  });

  it('gives up all of them in a committee report', () => {
    expect(ids(withoutCheckers(duties(10)))).toEqual(['duty']);
  });
});
