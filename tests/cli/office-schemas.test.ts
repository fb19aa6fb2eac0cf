import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { hasOfficeValidator, officeFaults } from '../office-validator.ts';
import { ownersWorkbook } from '../output/annotate/ground.ts';
import { freshFolder, home, run } from '../world.ts';
import { planAndFilled } from './ground.ts';

/** The workspace of a paper, with a workbook of the council's own to fill. */
async function workspaceOf(council: string): Promise<string> {
  const here = freshFolder();
  cpSync(join(home, 'fixtures', council), here, { recursive: true });
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Our plan');
  book.definedNames.add("'Our plan'!$B$1", 'organisation');
  const headings = ['Status', 'Commissioning activity', 'Lead commissioner'];
  sheet.addTable({ name: 'annual_plan', ref: 'C10', headerRow: true, columns: headings.map((name) => ({ name })), rows: [headings] });
  writeFileSync(join(here, 'ours.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
  return here;
}

describe.runIf(hasOfficeValidator)('what leaves the building fits the schemas Office reads it by', { timeout: 240_000 }, () => {
  it.each(['plymouth', 'cumbria'])('%s', async (council) => {
    const here = await workspaceOf(council);
    const papers = [['plan.xlsx'], ['plan.docx'], ['copy.xlsx', '--publish'], ['page.xlsx', '--one-page']];
    for (const [paper = '', ...how] of papers) {
      const { code, err } = await run(['plan', ...how, '-o', paper], { here });
      expect(code, err).toBe(0);
      expect(officeFaults(join(here, paper)), paper).toEqual([]);
    }
    await planAndFilled(here);
    expect(officeFaults(join(here, 'filled.xlsx'))).toEqual(officeFaults(join(here, 'ours.xlsx')));
  });

  it('a workbook handed back with its faults marked has none it did not come with', async () => {
    const here = freshFolder();
    writeFileSync(join(here, 'register.xlsx'), await ownersWorkbook());
    const { code, err } = await run(['inspect', 'register.xlsx', '--annotate', 'marked.xlsx'], { here });
    expect(code, err).toBe(0);
    expect(readFileSync(join(here, 'marked.xlsx'))).not.toEqual(readFileSync(join(here, 'register.xlsx')));
    expect(officeFaults(join(here, 'marked.xlsx'))).toEqual(officeFaults(join(here, 'register.xlsx')));
  });
});
