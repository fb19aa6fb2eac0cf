import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe("Plymouth's plan", () => {
  it('gives the budget of the five elements and their total, to the pound', async () => {
    const sheet = (await opened(await planOf('plymouth'))).getWorksheet('Budget');
    const values: unknown[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => values.push(cell.result ?? cell.value)));
    for (const pounds of [6_865_572, 8_931_663, 324_511, 2_186_655, 8_841_701, 27_150_102])
      expect(values, String(pounds)).toContain(pounds);
  });
});
