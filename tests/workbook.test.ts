import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { liveCells, opened } from './output/open-workbook.ts';
import { hasOffice, recalculated } from './output/recalculated.ts';
import { run } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'commission-workbook-'));

async function planOf(name: string): Promise<Uint8Array> {
  const path = join(folder, `${name}.xlsx`);
  const { code, err } = await run(['plan', '-w', `fixtures/${name}`, '-o', path]);
  expect(code, err).toBe(0);
  return readFileSync(path);
}

describe.each(['plymouth', 'cambridgeshire', 'dudley', 'cumbria', 'doncaster'])('the plan workbook of %s', (name) => {
  it('holds live formulas, each with its value, and no error', async () => {
    const cells = liveCells(await opened(await planOf(name)));
    expect(cells.length).toBeGreaterThan(20);
    for (const { sheet, address, result } of cells) expect(['number', 'string'], `${sheet}!${address}`).toContain(typeof result);
  });

  it.runIf(hasOffice)('comes to the same figures when a spreadsheet program works it out again', { timeout: 120_000 }, async () => {
    const bytes = await planOf(name);
    const again = await recalculated(bytes);
    for (const { sheet, address, formula, result } of liveCells(await opened(bytes))) {
      const cell = again.getWorksheet(sheet)?.getCell(address);
      if (typeof result === 'number') expect(cell?.result, `${sheet}!${address} =${formula}`).toBeCloseTo(result, 6);
      else expect(cell?.result, `${sheet}!${address} =${formula}`).toBe(result);
    }
  });
});

/** Figures of one sheet, down from its title row, by the words of their row's first cell. */
function figuresOn(book: Workbook, name: string): Map<string, unknown[]> {
  const rows = new Map<string, unknown[]>();
  book.getWorksheet(name)?.eachRow((row) => {
    const values: unknown[] = [];
    row.eachCell((cell) => values.push(cell.formula ? (cell.result ?? 0) : cell.value));
    const label = String(values[0]);
    rows.set(label, [...(rows.get(label) ?? []), ...values.filter((value) => typeof value === 'number')]);
  });
  return rows;
}

describe('a budget line changed in the workbook', () => {
  it.runIf(hasOffice)('is followed by the totals, the map, the elements and the model', { timeout: 120_000 }, async () => {
    const book = await opened(await planOf('plymouth'));
    const line = figuresOn(book, 'Budget').get('Parent and family support');
    expect(line).toContain(324_511);
    book.getWorksheet('Budget')?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === 324_511) cell.value = 424_511;
      }),
    );
    const again = await recalculated(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(figuresOn(again, 'Budget').get('Total')).toContain(27_250_102);
    expect(figuresOn(again, 'Service map').get('Parent and family support')).toContain(424_511);
    expect(figuresOn(again, 'Budget by element').get('Parent and family support')).toContain(424_511);
    const model = figuresOn(again, 'Budget model');
    for (const label of ['Base', 'Net budget', 'Lines add to', 'All lines']) expect(model.get(label), label).toContain(27_250_102);
    expect(model.get('Difference')).toEqual([0]);
  });

  it.runIf(hasOffice)('leaves what a scenario takes from it as it was', { timeout: 120_000 }, async () => {
    const book = await opened(await planOf('cambridgeshire'));
    book.getWorksheet('Budget')?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === 5_272_159) cell.value = 5_000_000;
      }),
    );
    const model = figuresOn(await recalculated(new Uint8Array(await book.xlsx.writeBuffer())), 'Budget model');
    expect(model.get('Net budget')).toEqual([5_000_000, 4_100_000]);
    expect(model.get('All lines')).toEqual([5_000_000, 5_000_000, 4_100_000]);
    expect(model.get('Difference')).toEqual([0, 0]);
  });
});

describe("Plymouth's plan", () => {
  it('gives the budget of the five elements and their total, to the pound', async () => {
    const sheet = (await opened(await planOf('plymouth'))).getWorksheet('Budget');
    const values: unknown[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => values.push(cell.result ?? cell.value)));
    for (const pounds of [6_865_572, 8_931_663, 324_511, 2_186_655, 8_841_701, 27_150_102])
      expect(values, String(pounds)).toContain(pounds);
  });
});
