import { describe, expect, it } from 'vitest';
import { cellUnder } from '../edited-copy.ts';
import { dataOf, run } from '../world.ts';
import { expectRefused } from './ground.ts';
import { activity, edited, sheet, written } from './read-back-ground.ts';

interface Data {
  readonly compared: number;
  readonly offered: readonly { readonly is: string }[];
  readonly notOffered: readonly { readonly is: string; readonly because: string }[];
  readonly missing: readonly { readonly table: string }[];
  readonly lost: readonly { readonly kind: string; readonly name: string }[];
}

const readBack = (here: string, file = 'edited.xlsx') => dataOf<Data>(['plan', '--read-back', file], { here });

describe('a plan’s workbook that people have laid out otherwise', () => {
  it('is found again under another name of its sheet, and a change on it is told where it stands', async () => {
    const here = await written();
    await edited(here, (book) => {
      const plan = sheet(book, 'Annual plan');
      plan.name = 'Our year';
      cellUnder(plan, 'Status', activity).value = 'Under way';
    });
    const { compared, offered, missing } = await readBack(here);
    expect(missing).toEqual([]);
    expect(compared).toBe((await readBack(here, 'plan.xlsx')).compared);
    expect(offered).toEqual([expect.objectContaining({ is: 'Under way', cell: expect.objectContaining({ sheet: 'Our year' }) })]);
    const { out, code } = await run(['why', 'edited.xlsx', 'Our year!A8'], { here });
    expect(code).toBe(0);
    expect(out).toContain('It stands at Our year!A8 of edited.xlsx');
  });

  it('a sheet that is gone is said to be, and no heading is blamed for it; a sheet asked for that is nowhere names those there are', async () => {
    const here = await written();
    await edited(here, (book) => book.removeWorksheet(sheet(book, 'Budget').id));
    const { out } = await run(['plan', '--read-back', 'edited.xlsx'], { here });
    expect(out.replace(/\s+/g, ' ')).toContain('(Budget): no sheet of this workbook holds it, so nothing of it was compared.');
    expect(out).not.toContain('headings');
    expectRefused(await run(['why', 'edited.xlsx', 'Quokka!A8'], { here }), 'no sheet `Quokka`. Its sheets are Cover');
  });

  it('a column that was taken out is named, for nothing of it was compared', async () => {
    const here = await written();
    await edited(here, (book) => sheet(book, 'Annual plan').spliceColumns(3, 1));
    const { lost } = await readBack(here);
    expect(lost).toEqual([{ kind: 'column', name: 'Annual plan, Key outcomes', from: 'workbook' }]);
    expect((await readBack(here, 'plan.xlsx')).lost).toEqual([]);
  });
});

describe('what a workbook says that decides nothing', () => {
  it('an acceptance without a reason is no decision, and is told what to write', async () => {
    const here = await written();
    await edited(here, (book) => {
      cellUnder(sheet(book, 'Findings'), 'Decision', 'occupational').value = 'accepted';
    });
    const { offered, notOffered } = await readBack(here);
    expect(offered).toEqual([]);
    expect(notOffered).toEqual([expect.objectContaining({ is: 'accepted', because: expect.stringContaining('Write `accepted: why`') })]);
  });

  it('a formula no program has worked out is no decision, and what to do is said', async () => {
    const here = await written();
    await edited(here, (book) => {
      cellUnder(sheet(book, 'Annual plan'), 'Lead commissioner', activity).value = { formula: 'D5', date1904: false };
    });
    const { offered, notOffered } = await readBack(here);
    expect(offered).toEqual([]);
    expect(notOffered).toEqual([expect.objectContaining({ because: expect.stringContaining('no program has worked out') })]);
  });
});
