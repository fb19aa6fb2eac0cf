import { procuredElsewhere } from '../../nouns/counted-once.ts';
import { isLot, referenceStem, withoutLot } from '../../nouns/lots.ts';
import type { LotsWith } from '../../nouns/lots-with.ts';
import { keyOf } from '../../values/text.ts';
import { type Listed, listing } from '../joining/arranged-rows.ts';
import { ofPicture } from '../of-picture.ts';
import { inOrder, linked } from '../order.ts';
import { tableName } from '../standing.ts';

/** What lots of one procurement have in common: register, buyers, first and last days; and a reference, or a title but for the lot. */
function keysOf({ row, bodies }: Listed): string[] {
  const { start, end, currentEnd, maxEnd } = row;
  const terms = [tableName(row.origin.table), bodies.join(' + '), start, end, currentEnd, maxEnd].join('\n');
  const [stem, title] = [referenceStem(row.ref), keyOf(withoutLot(row.title ?? ''))];
  return [...(stem === '' ? [] : [`${terms}\nreference ${stem}`]), ...(title === '' ? [] : [`${terms}\ntitle ${title}`])];
}

/**
 * The lots that were let with each lot: rows called lots that run between the same days for the same buyers, under one reference or under one
 * title but for the lot. What stands for other rows of its framework is one lot.
 */
export const lotsWithIn = ofPicture((picture): LotsWith => {
  const elsewhere = procuredElsewhere(picture.placements);
  const lots = inOrder(picture.records.contracts.filter((row) => isLot(row) && !elsewhere.has(row.id))).map(listing(picture));
  const sets = linked(lots, keysOf).filter((set) => set.length > 1);
  const setOf = new Map(sets.flatMap((set) => set.map(({ row }) => [row.id, set.map((one) => one.row)] as const)));
  return ({ id }) => (setOf.get(id) ?? []).filter((row) => row.id !== id);
});
