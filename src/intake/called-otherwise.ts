import type { Column } from '../nouns/table.ts';
import { keyOf, list } from '../values/text.ts';
import type { Candidate } from './columns.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** Why a table whose sheet is called after another kind of table is not read as that: what it would leave unread; null where its sheet is called after none, or nothing would be. */
export function calledOtherwise(
  sheet: string | null,
  kind: AnyKind,
  columns: readonly Column[],
  others: readonly Candidate[],
): string | null {
  const words = new Set(keyOf(sheet ?? '').split(' '));
  const called = others.find((other) => words.has(other.kind.kind));
  if (called === undefined || words.has(kind.kind)) return null;
  const read = new Set(called.columns.flatMap(({ field, index }) => (field === null ? [] : [index])));
  const left = columns.filter(({ field, index }) => field !== null && !read.has(index));
  if (left.length === 0) return null;
  return `as ${called.kind.kind}, after which its sheet is called, ${list(left.map(({ heading }) => `“${heading}”`))} would be read as no field; to have it read so, pin it: \`kind: ${called.kind.kind}\``;
}
