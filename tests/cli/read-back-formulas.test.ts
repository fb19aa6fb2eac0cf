import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPackage } from '../../src/output/package/package.ts';
import { howMade, withHowMade } from '../../src/output/xlsx/how-made.ts';
import { repacked } from '../../src/output/xlsx/package.ts';
import { dataOf } from '../world.ts';
import { edited, firstWritten, sheet } from './read-back-ground.ts';

interface Data {
  readonly rewritten: readonly { readonly cell: object; readonly was: number | string; readonly is: string; readonly stood: string }[];
}

it('tells a total that was typed over and a formula written anew, with what stood there, wherever rows and sheets have moved', async () => {
  const here = await firstWritten('cambridgeshire');
  await edited(here, (book) => {
    const [budget, model] = [sheet(book, 'Budget'), sheet(book, 'Budget model')];
    budget.getCell('D7').value = 5_000_000;
    model.getCell('C11').value = { formula: "'Budget model'!C9", result: 5_272_159 };
    // As Excel writes a formula again when a sheet that it names is called otherwise, and as it leaves one that nobody touched.
    sheet(book, 'Budget lines').name = 'Our lines';
    model.getCell('C9').value = { formula: "'Our lines'!$C$6 ", result: 5_272_159 };
    model.getCell('C12').value = { formula: "'Our lines'!$E$6", result: 4_372_159 };
  });
  const { rewritten } = await dataOf<Data>(['plan', '--read-back', 'edited.xlsx'], { here });
  const own = rewritten.filter(({ stood }) => !stood.includes('Budget lines'));
  expect(own.map(({ cell, is, stood }) => ({ cell, is, stood }))).toEqual([
    { cell: { file: 'edited.xlsx', sheet: 'Budget', cell: 'D7' }, is: '5000000', stood: "=SUM('Budget'!$D$6:$D$6)" },
    {
      cell: { file: 'edited.xlsx', sheet: 'Budget model', cell: 'C11' },
      is: "='Budget model'!C9",
      stood: "='Budget model'!C9-'Budget model'!C10",
    },
  ]);
  expect(rewritten).toHaveLength(2);
});

it('a figure in the place of a formula that another version may have written is told only where it is another figure', async () => {
  const here = await firstWritten('cambridgeshire');
  await edited(here, (book) => {
    const model = sheet(book, 'Budget model');
    model.getCell('C9').value = 5_272_159;
    sheet(book, 'Budget').getCell('D7').value = 5_000_000;
  });
  const read = async () => (await dataOf<Data>(['plan', '--read-back', 'edited.xlsx'], { here })).rewritten.map(({ is }) => is);
  expect(await read()).toEqual(['5000000', '5272159']);
  const bytes = readFileSync(join(here, 'edited.xlsx'));
  const how = await howMade(bytes);
  const older = withHowMade(await openPackage(bytes), { ...(how as NonNullable<typeof how>), version: '0.3.0' });
  writeFileSync(join(here, 'edited.xlsx'), await repacked(older));
  expect(await read()).toEqual(['5000000']);
});
