import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/nouns/page.ts';
import { workbook } from '../../src/output/xlsx.ts';
import { liveCells, opened } from './open-workbook.ts';
import { hasOffice, recalculated } from './recalculated.ts';
import { absent, column, imprint, money, pageWith, samplePages, text } from './sample-pages.ts';

const sumOf = { op: 'sum-column', table: 't', column: 'value' } as const;
const oddNames = ['Two* or ~more?', '<10', '=10', 'say "so"', '10', "O'Neill", 'one'];
const odd: Page = pageWith(
  {
    columns: [column('name', 'Name', 20), column('value', 'Value', 12, 'right'), column('part', 'Part', 9, 'right')],
    rows: [
      ...oddNames.map((name, index) => ({
        key: name,
        cells: {
          name: text(name),
          value: money(10.1 + index),
          part: money(10.1 + index, { op: 'sum-where', table: 't', column: 'value', where: { name } }),
        },
      })),
      { key: 'sub', total: true, cells: { name: text('one'), value: money(91.7, sumOf) } },
      { key: 'absent', cells: { name: text('none'), value: absent('not stated') } },
      {
        key: 'mean',
        total: true,
        cells: { name: text('Mean'), value: money(11.46, { op: 'divide', of: [sumOf, { op: 'count-where', table: 't', where: {} }] }) },
      },
    ],
  },
  "Odd: names & 'marks' [x]",
);

describe('recalculating a workbook in a real spreadsheet program', () => {
  it.runIf(hasOffice)('gives the very values that were written beside the formulas', { timeout: 120_000 }, async () => {
    const bytes = await workbook([...samplePages, odd], imprint);
    const written = liveCells(await opened(bytes));
    const again = await recalculated(bytes);
    expect(written.length).toBeGreaterThan(30);
    for (const { sheet, address, formula, result } of written) {
      const cell = again.getWorksheet(sheet)?.getCell(address);
      expect(cell?.formula, `${sheet}!${address}`).toBeTruthy();
      expect(cell?.result, `${sheet}!${address} =${formula}`).toBeCloseTo(result as number, 9);
    }
  });

  it.runIf(hasOffice)('would notice a wrong value, so the proof is awake', { timeout: 120_000 }, async () => {
    const wrong = pageWith({
      columns: [column('value', 'Value', 9, 'right')],
      rows: [
        { key: 'a', cells: { value: money(1) } },
        { key: 't', total: true, cells: { value: money(999, sumOf) } },
      ],
    });
    const again = await recalculated(await workbook([wrong], imprint));
    expect(liveCells(again).map(({ result }) => result)).toEqual([1]);
  });
});
