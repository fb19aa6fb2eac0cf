import { describe, expect, it } from 'vitest';
import { fixListOf } from '../../src/intake/fix-list.ts';
import type { Grid, Raw } from '../../src/intake/grid.ts';
import { readFile } from '../../src/intake/read-file.ts';
import { fixListHeadings } from '../../src/nouns/fix-list.ts';
import { plain } from './grids.ts';
import { workbookOf } from './workbook.ts';

function gridOf(sheet: string | null, rows: readonly (readonly Raw[])[]): Grid {
  return { sheet, hidden: false, merges: [], rows };
}

const line = ['Register', 'B3:B5, C9', 'Odd', 'TBC', 'Mend it.'] as const;

describe('a fix list', () => {
  it('is known by its name and its headings, whatever was put above them', () => {
    const list = fixListOf(
      gridOf('Fix list 2', [['Words'], [], [...fixListHeadings, 'Done by'], [...line, 'me'], [null], ['x', null, 'y']]),
    );
    expect(list?.lines).toEqual([{ sheet: 'Register', cells: ['B3', 'B4', 'B5', 'C9'], wrong: 'Odd', says: 'TBC', remedy: 'Mend it.' }]);
  });

  it.each([
    ['of another name', 'Fixes', fixListHeadings],
    ['of other headings', 'Fix list', ['Job', 'Cost']],
    ['in a csv', null, fixListHeadings],
  ])('is no sheet %s', (_, sheet, headings) => {
    expect(fixListOf(gridOf(sheet, [[...headings], [...line]]))).toBeNull();
  });

  it('is never read as a table of the workbook it stands in', async () => {
    const bytes = await workbookOf((book) => {
      book.addWorksheet('Register').addRows([
        ['Title', 'Supplier', 'Annual value'],
        ['Parenting', 'Willow CIC', 1000],
      ]);
      book.addWorksheet('Fix list').addRows([[...fixListHeadings], [...line]]);
    });
    const file = await readFile(bytes, 'a.xlsx', plain);
    expect(file.tables.map(({ sheet }) => sheet)).toEqual(['Register']);
    expect(file.fixList).toMatchObject({ sheet: 'Fix list', lines: [{ wrong: 'Odd' }] });
  });
});
