import { isAbsolute, join } from 'node:path';
import { type Cell, cellKey } from '../values/cell.ts';
import type { World } from './world.ts';

/** What a scenario file writes from a line on, until something begins that stands no further in. */
function entryAt(lines: readonly string[], line: number): string {
  const [first = '', ...rest] = lines.slice(line - 1);
  const inside = first.search(/\S|$/);
  const end = rest.findIndex((text) => text.trim() !== '' && text.search(/\S/) <= inside);
  const own = [first, ...(end < 0 ? rest : rest.slice(0, end))].map((text) => text.trim());
  return own.filter((text) => text !== '' && !text.startsWith('#')).join(', ');
}

/** The entries of a scenario file among some cells. */
function entriesAt(world: World, path: string, cells: readonly Cell[]): (readonly [string, string])[] {
  const wanted = cells.filter(({ cell }) => cell.startsWith('line '));
  if (wanted.length === 0) return [];
  const lines = new TextDecoder().decode(world.read(path)).split(/\r?\n/);
  return wanted.map((cell) => [cellKey(cell), entryAt(lines, Number(cell.cell.slice(5)))]);
}

/** What stands in the cells a plan was made from, by `cellKey`; personal data masked unless it is asked for. */
export async function sourceTexts(world: World, root: string, cells: readonly Cell[], show: boolean): Promise<ReadonlyMap<string, string>> {
  const { cellTexts } = await import('../intake/cell-texts.ts');
  const texts = new Map<string, string>();
  for (const file of new Set(cells.map((cell) => cell.file))) {
    const path = isAbsolute(file) ? file : join(root, file);
    if (!world.exists(path)) continue;
    const own = cells.filter((cell) => cell.file === file);
    for (const [key, text] of entriesAt(world, path, own)) texts.set(key, text);
    const sheets = own.filter(({ cell }) => !cell.startsWith('line '));
    if (sheets.length > 0) for (const [key, text] of await cellTexts(world.read(path), file, sheets, show)) texts.set(key, text);
  }
  return texts;
}
