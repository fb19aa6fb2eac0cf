import type { NearMatch, Pair, Untold } from '../nouns/comparison.ts';
import { groupedBy } from '../values/groups.ts';
import { inOrderOf } from '../values/order.ts';
import { keyOf } from '../values/text.ts';
import { type AnyRow, becauseOf, contradict, fieldsOf, heldIn, likenessOf } from './likeness.ts';
import { resemblances, settledByLikeness } from './resemblance.ts';

/** Two lists of records set side by side: each record is in a pair, told apart by nothing, or on one side only. */
export interface Matching {
  readonly pairs: readonly Pair[];
  /** Of the pairs, those found otherwise than by a reference or an id, and those to look at. */
  readonly remarkable: readonly Pair[];
  readonly untold: readonly Untold[];
  readonly near: readonly NearMatch[];
  readonly added: readonly AnyRow[];
  readonly removed: readonly AnyRow[];
}

const sideIds = inOrderOf<AnyRow>(({ id }) => id);

function textKey(field: string): (row: AnyRow) => string | null {
  return (row) => {
    const value = heldIn(row, field);
    return typeof value === 'string' ? keyOf(value) || null : null;
  };
}

/** Whether a record alone goes by its name: an id numbered among several of one name (`x`, `x-2`) says nothing of which is which. */
function aloneInName(rows: readonly AnyRow[]): (row: AnyRow) => boolean {
  const base = ({ id }: AnyRow): string => id.replace(/-\d+$/, '');
  const holders = groupedBy(rows, base);
  return (row) => holders.get(base(row))?.length === 1;
}

/** What a record says in the fields both sides have: two that say the same are one. */
function contentKey(was: readonly AnyRow[], is: readonly AnyRow[]): (row: AnyRow) => string {
  const other = new Set(is.flatMap(fieldsOf));
  const shared = [...new Set(was.flatMap(fieldsOf))].filter((field) => other.has(field)).sort();
  return (row) => JSON.stringify(shared.map((field) => heldIn(row, field) ?? null));
}

/**
 * Sets two lists of records of one kind side by side, whatever the order of their rows: by OCID or reference where it is unique on
 * both sides, then what says the very same, then by id, then by likeness where one match is clearly the best.
 */
export function match(was: readonly AnyRow[], is: readonly AnyRow[]): Matching {
  const [left, right] = [new Set(was), new Set(is)];
  const pairs: Pair[] = [];
  const remarkable: Pair[] = [];
  const take = (a: AnyRow, b: AnyRow, because: string, remark = false): void => {
    left.delete(a);
    right.delete(b);
    const pair = { was: a, is: b, because };
    pairs.push(pair);
    if (remark) remarkable.push(pair);
  };
  for (const [field, words] of [
    ['ocid', 'the same OCID'],
    ['ref', 'the same reference'],
  ] as const) {
    const [one, other] = [groupedBy(was, textKey(field)), groupedBy(is, textKey(field))];
    for (const [key, [a, ...more]] of one) {
      const [b, ...others] = other.get(key) ?? [];
      if (!b || more.length + others.length > 0 || !left.has(a) || !right.has(b)) continue;
      const likeness = likenessOf(a, b);
      const reused = contradict(a, b) && likeness.differ.includes('title');
      take(a, b, reused ? `${words}, which may have been used again: ${becauseOf(likeness)}` : words, reused);
    }
  }
  const content = contentKey(was, is);
  const [same, twins] = [groupedBy(left, content), groupedBy(right, content)];
  for (const [key, group] of same) {
    const others = [...(twins.get(key) ?? [])].sort(sideIds);
    for (const [index, a] of [...group].sort(sideIds).entries()) if (others[index]) take(a, others[index], 'every field the same');
  }
  const ids = new Map([...right].map((row) => [row.id, row]));
  const [firstAlone, secondAlone] = [aloneInName(was), aloneInName(is)];
  for (const a of [...left]) {
    const b = ids.get(a.id);
    if (b && right.has(b) && firstAlone(a) && secondAlone(b) && !contradict(a, b)) take(a, b, 'the same name');
  }
  const settled = settledByLikeness(resemblances([...left], [...right]));
  for (const { was: a, is: b, because } of settled.pairs) take(a, b, because, true);
  for (const { was: olds, is: news } of settled.untold) {
    for (const row of olds) left.delete(row);
    for (const row of news) right.delete(row);
  }
  return { pairs, remarkable, untold: settled.untold, near: settled.near, added: [...right], removed: [...left] };
}
