import { describe, expect, it } from 'vitest';
import { planTables, valueIn } from '../../src/output/template/plan-names.ts';
import { editedSince } from '../../src/output/xlsx/edited.ts';
import { linesIn, mostLines } from '../../src/output/xlsx/row-heights.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { opened } from './open-workbook.ts';
import { column, imprint, pageWith, text } from './sample-pages.ts';

const sentence = Array.from({ length: 700 }, (_, index) => `word${index}`).join(' ');
const long = pageWith({
  columns: [column('what', 'What', 12), column('because', 'Because', 60), column('cells', 'Cell', 20)],
  rows: [
    { key: 'a', cells: { what: text('Short'), because: text(sentence), cells: text('register.csv A2') } },
    { key: 'b', cells: { what: text('Next'), because: text('Said in a word.'), cells: text('register.csv A3') } },
  ],
  note: 'A note of its own.',
});

describe('a text too long for the highest row', () => {
  it('fills the row and goes on in a numbered note under the table: no word is lost', async () => {
    const sheet = (await opened(await workbook([long], imprint))).worksheets[0];
    const words: string[] = [];
    sheet?.eachRow((row) => {
      expect(row.height).toBeLessThanOrEqual(409);
      row.eachCell((cell, at) => {
        const said = String(cell.value);
        words.push(said);
        if (at > 1) expect(linesIn(said, (sheet.getColumn(at).width ?? 10) - 1.4)).toBeLessThanOrEqual(mostLines(10));
      });
    });
    const all = words.join(' ');
    expect(all.match(/word\d+/g)).toEqual(sentence.split(' '));
    expect(all).toMatch(/… \[note 1\]/);
    expect(all).toMatch(/\[note 1\] “Because” goes on: … word\d+/);
    expect(all).toContain('A note of its own.');
  });

  it('is whole in a template, and is no change when the workbook is read back', async () => {
    const table = [...planTables([long]).values()][0];
    expect(valueIn(table?.table.rows[0]?.cells['because']?.content as never)).toBe(sentence);
    const book = await opened(await workbook([long], imprint));
    const texts = book.worksheets.map((sheet) => ({
      name: sheet.name,
      rows: Array.from({ length: sheet.rowCount }, (_, row) =>
        [1, 2, 3].map((at) => String(sheet.getRow(row + 1).getCell(at).value ?? '')),
      ),
    }));
    const { edits, added, removed } = editedSince([long], texts, new Map(), 'plan.xlsx');
    expect([edits, added, removed]).toEqual([[], [], []]);
  });
});

describe('a sentence above a table of many columns', () => {
  it('has a sheet of its own, and room', async () => {
    const [block] = long.blocks;
    const many = Array.from({ length: 14 }, (_, index) => ({ ...column(`c${index}`, `Quarter ${index}`, 9) }));
    const because = text(sentence.slice(0, 900));
    const page = {
      ...long,
      blocks: [
        { ...block, rows: [{ key: 'a', cells: { what: text('A contract'), because, cells: text('A2') } }] },
        { kind: 'table', id: 'quarters', caption: 'By quarter', columns: many, rows: [{ key: 'a', cells: { c0: text('A contract') } }] },
      ],
    } as typeof long;
    const sheets = (await opened(await workbook([page], imprint))).worksheets;
    expect(sheets).toHaveLength(2);
    expect(sheets[0]?.getColumn(2).width).toBeGreaterThan(55);
  });
});
