import { expect, it } from 'vitest';
import type { PageTable } from '../../src/nouns/page.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { opened } from './open-workbook.ts';
import { column, imprint, pageWith, text } from './sample-pages.ts';

const sentence = 'A service for children and their families in every part of the county, with what is to be known of it. ';

function tableOf(columns: number, said: string): PageTable {
  const ids = Array.from({ length: columns }, (_, index) => `c${index}`);
  return {
    kind: 'table',
    id: 'wide',
    caption: 'Wide',
    columns: ids.map((id) => column(id, `Column ${id}`, 40)),
    rows: [{ key: 'one', cells: Object.fromEntries(ids.map((id) => [id, text(said)])) }],
  };
}

async function sheetOf(columns: number, said: string) {
  const [sheet] = (await opened(await workbook([pageWith(tableOf(columns, said))], imprint))).worksheets;
  if (!sheet) throw new Error('no sheet was made');
  const widths = Array.from({ length: columns }, (_, index) => sheet.getColumn(index + 1).width ?? 0);
  return { paper: sheet.pageSetup.paperSize as number, wide: widths.reduce((a, b) => a + b, 0) };
}

it('a sheet of many columns of sentences is laid out for A3, so that a row is no strip of words; any other for A4', async () => {
  const many = await sheetOf(14, sentence);
  expect(many.paper).toBe(8);
  expect(many.wide).toBeGreaterThan(200);
  expect(many.wide).toBeLessThan(227);
  const short = await sheetOf(14, 'Yes');
  expect(short.paper).toBe(9);
  expect(short.wide).toBeLessThanOrEqual(161);
  expect((await sheetOf(3, sentence)).paper).toBe(9);
});
