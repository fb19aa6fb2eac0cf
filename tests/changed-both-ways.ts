import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook, Worksheet } from 'exceljs';
import { expect } from 'vitest';
import { openPackage, packed, textOf, withPart } from '../src/output/package/package.ts';
import { sheetsOf } from '../src/output/package/worksheets.ts';
import { withCells } from '../src/output/template/sheet-cells.ts';
import { columnIndex } from '../src/values/cell.ts';
import { cellUnder } from './edited-copy.ts';
import { opened } from './output/open-workbook.ts';
import { recalculated } from './output/recalculated.ts';
import { freshFolder, home, run } from './world.ts';

/** An input cell of a plan's workbook: its sheet, its heading and words of its row. What it is to hold, and the same change where it comes from. */
export interface Change {
  readonly cell: readonly [sheet: string, heading: string, row: string];
  readonly to: string | number | Date;
  /** A cell of a source workbook that is to hold it; words of a text file in whose place others stand; or a line more of one. */
  readonly source:
    | { readonly file: string; readonly sheet: string; readonly cell: string }
    | { readonly file: string; readonly was: string; readonly is: string }
    | { readonly file: string; readonly line: string };
}

async function changeSource(folder: string, { source, to }: Change): Promise<void> {
  const path = join(folder, source.file);
  if ('line' in source) return writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${source.line}\n`);
  if ('was' in source) {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(source.was);
    return writeFileSync(path, text.replace(source.was, source.is));
  }
  const from = await openPackage(readFileSync(path));
  const part = sheetsOf(from).worksheets.find(({ name }) => name === source.sheet)?.part as string;
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(source.cell) ?? [];
  const change = new Map([[Number(row), new Map([[columnIndex(column), { held: to as string | number }]])]]);
  writeFileSync(path, await packed(withPart(from, part, withCells(textOf(from, part), change))));
}

async function planOf(folder: string): Promise<Uint8Array> {
  const { code, err } = await run(['plan', '-o', 'plan.xlsx'], { here: folder });
  expect(code, err).toBe(0);
  return readFileSync(join(folder, 'plan.xlsx'));
}

/** Every figure of a workbook by its cell; days and words are none. */
function figuresOf(book: Workbook): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = cell.formula ? (cell.result ?? 0) : cell.value;
        if (typeof value === 'number') figures.set(`${sheet.name}!${cell.address}`, value);
      }),
    );
  return figures;
}

/** What became of the figures of some sheets of a plan when inputs were changed. */
interface Followed {
  /** The sheets among them on which the tool gives another figure once the sources are changed. */
  readonly moved: readonly string[];
  /** Their figures that the workbook, worked out again by a spreadsheet program, gives otherwise than the tool. */
  readonly apart: readonly string[];
}

/** Changes cells of a council's workbook and their sources alike, and holds sheets as a spreadsheet program works them out against the plan made again. */
export async function changedBothWays(council: string, changes: readonly Change[], sheets: readonly string[]): Promise<Followed> {
  const folder = freshFolder();
  cpSync(join(home, 'fixtures', council), folder, { recursive: true });
  const book = await opened(await planOf(folder));
  const was = figuresOf(book);
  for (const { cell, to } of changes) {
    const [sheet, heading, row] = cell;
    cellUnder(book.getWorksheet(sheet) as Worksheet, heading, row).value = to;
  }
  const followed = figuresOf(await recalculated(new Uint8Array(await book.xlsx.writeBuffer())));
  for (const change of changes) await changeSource(folder, change);
  const is = figuresOf(await opened(await planOf(folder)));
  const held = [...is].filter(([cell]) => sheets.includes(cell.split('!')[0] as string));
  return {
    moved: sheets.filter((sheet) => held.some(([cell, figure]) => cell.startsWith(`${sheet}!`) && was.get(cell) !== figure)),
    apart: held
      .filter(([cell, figure]) => !(Math.abs(figure - (followed.get(cell) ?? Number.NaN)) < 1e-6))
      .map(([cell, figure]) => `${cell}: ${was.get(cell)}, then ${followed.get(cell)} in the workbook and ${figure} in the plan`),
  };
}
