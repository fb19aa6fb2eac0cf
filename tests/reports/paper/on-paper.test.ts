import { describe, expect, it } from 'vitest';
import { figureOf, type PageRow, type PageTable } from '../../../src/nouns/page.ts';
import { onPaper, withoutCheckers } from '../../../src/reports/paper/on-paper.ts';
import { words } from '../../../src/reports/tables/cells.ts';
import { column, pageTable } from '../../../src/reports/tables/page-table.ts';

const nothingRun = { rules: [], timelines: [] };
const duties = (wide: number): PageTable =>
  pageTable(
    'duties-law',
    'Duties in law',
    [column('duty', 'Duty', wide), column('from', 'In force from', 12), column('checked', 'Read there', 10), column('cells', 'Cells', 24)],
    [],
    'Own note.',
  );
const onOne = (table: PageTable): PageTable =>
  onPaper([{ id: 'x', title: 'X', lead: '', blocks: [table] }], nothingRun)[0]?.blocks[0] as PageTable;
const ids = ({ columns }: PageTable): string[] => columns.map(({ id }) => id);

describe('a table on paper', () => {
  it('that fits keeps what only a checker reads', () => {
    expect(onOne(duties(100))).toEqual(duties(100));
  });

  it('that is too wide gives up no more columns than it must, and names them', () => {
    const table = onOne(duties(150));
    expect(ids(table)).toEqual(['duty', 'from']);
    expect(table.note).toBe('Own note. The workbook of the plan also has the columns “Read there” and “Cells”.');
  });

  it('keeps every column of a table that no checker’s columns are known of', () => {
    const other = { ...duties(300), id: 'other' };
    expect(onOne(other)).toEqual(other);
  });

  it('has no ids, which are typed and not read', () => {
    const table = pageTable('kpis', 'Results', [column('measure', 'Measure', 20), column('id', 'Id', 14)], []);
    expect(ids(onOne(table))).toEqual(['measure']);
    expect(onOne(table).note).toBeUndefined();
  });

  it('gives up all of them in a committee report', () => {
    expect(ids(withoutCheckers(duties(10)))).toEqual(['duty']);
  });
});

describe('duties on paper', () => {
  const duty = (index: number, shown: string, source: string): PageRow => ({
    key: `D-${index}`,
    cells: { duty: words(`Duty ${index}`), shown: words(shown), source: words(source) },
  });
  const tableOf = (rows: readonly PageRow[]): PageTable =>
    pageTable(
      'duties-law',
      'Duties in law',
      [column('duty', 'Duty', 34), column('shown', 'In these files', 17), column('source', 'Source', 34)],
      rows,
    );
  const blocksOf = (table: PageTable) =>
    (onPaper([{ id: 'duties', title: 'Duties', lead: '', blocks: [table] }], nothingRun)[0]?.blocks ?? []) as PageTable[];
  const texts = (table: PageTable) =>
    table.rows.map(({ cells }) => Object.values(cells).map(({ content }) => (content.kind === 'text' ? content.text : figureOf(content))));

  it('that could not be judged stand together by the law that asks for them, and those that were by themselves', () => {
    const sources = [
      'Children Act 1989 s.17',
      'Children Act 1989 s.20',
      'SI 2013/351 reg 6',
      'Grant conditions (DfE)',
      'NHS Act 2006 s.3; SI 2013/351',
      'Children Act 1989 s.47',
      'Children Act 1989 s.22',
      'Children Act 1989 s.23',
    ];
    const unjudged = sources.map((source, index) => duty(index + 1, 'Not judged', source));
    const [judged, together] = blocksOf(tableOf([duty(0, 'Seen on every day', 'Care Act 2014 s.1'), ...unjudged]));
    expect(judged?.rows.map(({ key }) => key)).toEqual(['D-0']);
    expect(texts(together as PageTable)).toEqual([
      ['Children Act 1989', 5, 'Duty 1; Duty 2; Duty 6; Duty 7; and 1 more'],
      ['SI 2013/351', 1, 'Duty 3'],
      ['Grant conditions', 1, 'Duty 4'],
      ['NHS Act 2006', 1, 'Duty 5'],
    ]);
    expect(together?.note).toMatch(/^Not judged is no pass.*in the workbook of the plan\.$/);
  });

  it('stay a row each where few could not be judged', () => {
    const few = tableOf([duty(0, 'Not judged', 'Children Act 1989 s.17')]);
    expect(blocksOf(few)).toEqual([few]);
  });
});

it('a column takes the room of its longest word, and what only a checker reads gives way to it', () => {
  const columns = ['title', 'start', 'end', 'route', 'owner', 'provider', 'cpv', 'commissioner'].map((id) => column(id, id, 8));
  const wide = pageTable(
    'contracts',
    'Contracts',
    [...columns, ...'abcdefgh'.split('').map((id) => column(id, id, 8))],
    [{ key: 'one', cells: { commissioner: words('Commissioning'), provider: words('Accommodation'), title: words('Accommodation') } }],
  );
  const [made] = onPaper([{ id: 'contracts', title: 'Contracts', lead: '', blocks: [wide] }], nothingRun)[0]?.blocks ?? [];
  expect(made).toMatchObject({ columns: wide.columns });
  const wider = pageTable(
    'contracts',
    'Contracts',
    [...wide.columns, ...'ijklmn'.split('').map((id) => column(id, id, 8))],
    [...wide.rows],
  );
  const [fitted] = onPaper([{ id: 'contracts', title: 'Contracts', lead: '', blocks: [wider] }], nothingRun)[0]?.blocks ?? [];
  const shown = fitted?.kind === 'table' ? fitted.columns.map(({ id }) => id) : [];
  expect(shown).not.toContain('commissioner');
  expect(shown).toContain('provider');
});
