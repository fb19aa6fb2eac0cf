import { expect, it } from 'vitest';
import { openPackage, partNamed, textOf } from '../../src/output/package/package.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { imprint, samplePages } from './sample-pages.ts';

it('what each font of a workbook says stands in the order Office has it: size, then colour, then name', async () => {
  const book = await openPackage(await workbook(samplePages, imprint));
  const part = partNamed(book, 'xl/styles.xml');
  const fonts = part === null ? '' : (/<fonts.*<\/fonts>/.exec(textOf(book, part))?.[0] ?? '');
  const said = [...fonts.matchAll(/<font>(.*?)<\/font>/g)].map(([, font = '']) => [...font.matchAll(/<(\w+)/g)].map(([, name]) => name));
  expect(said.length).toBeGreaterThan(5);
  for (const font of said)
    expect(font.filter((name) => ['sz', 'color', 'name', 'family'].includes(name ?? ''))).toEqual(['sz', 'color', 'name', 'family']);
});
