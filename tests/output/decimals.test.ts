import { expect, it } from 'vitest';
import type { PageTable } from '../../src/nouns/page.ts';
import { cellWords, columnsWithPence } from '../../src/output/words.ts';
import { cellStyle } from '../../src/output/xlsx/styles.ts';
import { column, money } from './sample-pages.ts';

const share = (of: number) => ({ content: { kind: 'share' as const, share: of } });

function shown(cells: readonly PageTable['rows'][number]['cells'][string][]): string[] {
  const own = column('share', 'Share', 10, 'right');
  const rows = cells.map((cell, index) => ({ key: String(index), cells: { share: cell } }));
  const table: PageTable = { kind: 'table', id: 't', caption: 'Shares', columns: [own], rows };
  return cells.map((cell) => cellWords(cell, own, columnsWithPence(table)));
}

it('shares of one column have one number of decimals, two where one of them has two', () => {
  expect(shown([share(0.012), share(0.329), share(0.2529)])).toEqual(['1.20%', '32.90%', '25.29%']);
  expect(shown([share(0.012), share(0.329)])).toEqual(['1.2%', '32.9%']);
  expect(cellStyle('share', 'plain', column('share', 'Share', 10, 'right'), true, 'no').numFmt).toBe('0.00%');
});

it('a share of hundredths among amounts gives them no pence', () => {
  expect(shown([share(0.2529), money(12)])).toEqual(['25.29%', '£12']);
});
