import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook, Worksheet } from 'exceljs';
import { expect } from 'vitest';
import { editedCopy } from '../edited-copy.ts';
import { freshFolder, home, run } from '../world.ts';

/** A council's workspace of its own, with its plan written as `plan.xlsx`. */
export async function firstWritten(council: string): Promise<string> {
  const here = freshFolder();
  cpSync(join(home, 'fixtures', council), here, { recursive: true });
  const { code, err } = await run(['plan', '-o', 'plan.xlsx'], { here });
  expect(code, err).toBe(0);
  return here;
}

let plymouth: Promise<string> | null = null;

/** Plymouth's workspace, ours to decide in, with its plan written. */
export async function written(): Promise<string> {
  plymouth ??= firstWritten('plymouth');
  const here = freshFolder();
  cpSync(await plymouth, here, { recursive: true });
  return here;
}

/** The plan of a workspace as somebody changed it, beside it as `edited.xlsx`. */
export async function edited(here: string, change: (book: Workbook) => void): Promise<string> {
  writeFileSync(join(here, 'edited.xlsx'), await editedCopy(readFileSync(join(here, 'plan.xlsx')), change));
  return 'edited.xlsx';
}

export const sheet = (book: Workbook, name: string): Worksheet => book.getWorksheet(name) as Worksheet;

/** An activity of Plymouth's plan. */
export const activity = 'Business case for enough evidence based Parenting';
