import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sheetPlans } from '../../src/output/xlsx/places.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { contentsPage } from '../../src/reports/contents.ts';
import { imprint, samplePages } from './sample-pages.ts';

const contents = contentsPage(samplePages.map(({ id, title }) => ({ id, title, lead: 'What it shows.' })));
const backs = (pages: typeof samplePages, layout: 'table' | 'page' = 'table') =>
  sheetPlans(pages, layout).map(({ lines }) => lines.filter(({ kind }) => kind === 'link').length);

it('every sheet but the list of sheets leads back to it, above its table', async () => {
  const pages = [contents, ...samplePages];
  expect(backs(pages)).toEqual([0, ...sheetPlans(samplePages).map(() => 1)]);
  const parts = unzipSync(await workbook(pages, imprint));
  const [list, ...sheets] = Object.keys(parts)
    .filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map((name) => new TextDecoder().decode(parts[name]));
  for (const sheet of sheets) expect(sheet).toMatch(/<hyperlink ref="A\d+" location="'?Contents'?!A1"/);
  expect(list).not.toContain('location="\'Contents\'!A1"');
});

it('there is no way back where nothing lists the sheets, or one sheet is all there is', () => {
  expect(new Set(backs(samplePages))).toEqual(new Set([0]));
  expect(new Set(backs([contents], 'page'))).toEqual(new Set([0]));
});
