import type { Grid, Raw } from '../grid.ts';
import { isObject, type Json, membersOf, type Placed, rawOf, step } from './walk.ts';

const deepest = 4;

/** The lists of objects nearest to the top of a file: what stands deeper are parts of them, or sums about them. */
export function listsIn(root: Json): { readonly name: string | null; readonly list: Placed }[] {
  let level: { readonly name: string | null; readonly list: Placed }[] = [{ name: null, list: { value: root, at: '' } }];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const lists = level.filter(({ list }) => Array.isArray(list.value) && list.value.some((member) => isObject(member)));
    if (lists.length > 0) return lists;
    level = level.flatMap(({ list: { value, at } }) =>
      isObject(value) ? Object.entries(value).map(([key, inner]) => ({ name: key, list: { value: inner, at: at + step(key) } })) : [],
    );
  }
  return [];
}

interface Leaf {
  readonly path: string;
  readonly pointer: string;
  readonly raw: Raw;
}

/** The plain values of an object by the path of their keys; a list of them is one cell, a value a line. */
function leavesOf(value: Json, path: string, pointer: string, depth: number): Leaf[] {
  if (Array.isArray(value)) {
    if (!value.some((member) => isObject(member)))
      return [{ path, pointer, raw: value.map((member) => String(rawOf(member) ?? '')).join('\n') }];
    const joined = new Map<string, Leaf>();
    for (const { value: member, at } of membersOf(value, pointer))
      for (const leaf of depth < deepest ? leavesOf(member, path, at, depth + 1) : []) {
        const held = joined.get(leaf.path);
        joined.set(leaf.path, held ? { ...held, raw: `${String(held.raw ?? '')}\n${String(leaf.raw ?? '')}` } : leaf);
      }
    return [...joined.values()];
  }
  if (!isObject(value)) return [{ path, pointer, raw: rawOf(value) }];
  if (depth >= deepest) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}/${key}`, pointer + step(key), depth + 1),
  );
}

/** A list of objects as a sheet: a row for each, a column for each key, every cell with its pointer. */
export function gridOfList({ name, list }: { readonly name: string | null; readonly list: Placed }, alone: boolean): Grid {
  const members = membersOf(list.value, list.at).map(({ value, at }) => ({ at, leaves: leavesOf(value, '', '', 0) }));
  const columns = new Map<string, { readonly index: number; readonly suffix: string; readonly first: string }>();
  for (const { at, leaves } of members)
    for (const { path, pointer } of leaves)
      if (!columns.has(path)) columns.set(path, { index: columns.size, suffix: pointer, first: at + pointer });
  const all = [...columns.values()];
  const usual = all.map(({ suffix }) => suffix);
  const rows: Raw[][] = [[...columns.keys()]];
  const pointers = [{ base: '', cells: all.map(({ first }) => first) as readonly string[] }];
  for (const { at, leaves } of members) {
    const row: Raw[] = all.map(() => null);
    let cells: string[] | null = null;
    for (const { path, pointer, raw } of leaves) {
      const { index, suffix } = columns.get(path) as { index: number; suffix: string };
      row[index] = raw === '' ? null : raw;
      if (pointer !== suffix) {
        cells ??= [...usual];
        cells[index] = pointer;
      }
    }
    rows.push(row);
    pointers.push({ base: at, cells: cells ?? usual });
  }
  return { sheet: alone ? null : name, hidden: false, merges: [], rows, pointers };
}
