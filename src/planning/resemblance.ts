import type { NearMatch, Pair, Untold } from '../nouns/comparison.ts';
import { groupedByEach } from '../values/groups.ts';
import { compare } from '../values/order.ts';
import { keyOf } from '../values/text.ts';
import { type AnyRow, becauseOf, contradict, heldIn, likenessOf, partiesIn } from './likeness.ts';

/** At this likeness, and clearly the best on both sides, two records are one; from `nearly` on they are proposed to a person. */
const surely = 0.75;
const nearly = 0.45;
/** How far the best must stand out from the next best. */
const margin = 0.05;
/** A word, provider or name that more records share than this tells nobody apart; it also keeps the work in bounds. */
const common = 60;

const names = 'title service line intention activity indicator item asset cause question measure proposal'.split(' ');

function cluesOf(row: AnyRow): string[] {
  const ref = heldIn(row, 'ref');
  const said = names.flatMap((field) => {
    const value = heldIn(row, field);
    return typeof value === 'string' ? [keyOf(value)] : [];
  });
  const words = said.flatMap((text) => text.split(' ').filter((word) => word.length > 3));
  return [
    ...(typeof ref === 'string' ? [`ref ${keyOf(ref)}`] : []),
    ...said.map((text) => `name ${text}`),
    ...words.map((word) => `word ${word}`),
    ...partiesIn(heldIn(row, 'provider')).map((party) => `party ${party}`),
  ];
}

/** Pairs of records that share some clue and are at least nearly alike, the most alike first. */
export function resemblances(was: readonly AnyRow[], is: readonly AnyRow[]): NearMatch[] {
  const index = groupedByEach(is, cluesOf);
  const found: NearMatch[] = [];
  for (const row of was) {
    const others = new Set<AnyRow>();
    for (const clue of new Set(cluesOf(row))) {
      const sharing = index.get(clue) ?? [];
      if (sharing.length <= common) for (const other of sharing) others.add(other);
    }
    for (const other of others) {
      const likeness = likenessOf(row, other);
      // Another provider and another start: at most a successor, for a person to say. One name alone is worth asking about.
      const most = contradict(row, other) ? surely - margin : 1;
      const least = likeness.agree.some((field) => names.includes(field)) ? nearly : 0;
      const held = Math.max(least, Math.min(most, likeness.likeness));
      if (held >= nearly) found.push({ was: row, is: other, likeness: held, because: becauseOf(likeness) });
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness || compare(`${a.was.id}\n${a.is.id}`, `${b.was.id}\n${b.is.id}`));
}

interface Standing {
  readonly best: NearMatch;
  readonly next: number;
}

function standings(links: readonly NearMatch[], side: 'was' | 'is'): Map<AnyRow, Standing> {
  const found = new Map<AnyRow, Standing>();
  for (const link of links) {
    const known = found.get(link[side]);
    if (!known) found.set(link[side], { best: link, next: 0 });
    else if (known.next === 0) found.set(link[side], { ...known, next: link.likeness });
  }
  return found;
}

function clearlyBest(links: readonly NearMatch[]): NearMatch[] {
  const [olds, news] = [standings(links, 'was'), standings(links, 'is')];
  return [...olds.values()].flatMap(({ best, next }) => {
    const back = news.get(best.is);
    const clear = best.likeness >= surely && back?.best === best && Math.max(next, back.next) <= best.likeness - margin;
    return clear ? [best] : [];
  });
}

function inOrder(rows: Iterable<AnyRow>): AnyRow[] {
  return [...rows].sort((a, b) => a.origin.row - b.origin.row);
}

/** Records tied to one another by sure likenesses none of which stands out. */
function tied(links: readonly NearMatch[]): Untold[] {
  const groupOf = new Map<AnyRow, { was: Set<AnyRow>; is: Set<AnyRow>; because: string }>();
  for (const { was, is, likeness, because } of links) {
    if (likeness < surely) continue;
    const [one, other] = [groupOf.get(was), groupOf.get(is)];
    const group = one ?? other ?? { was: new Set(), is: new Set(), because };
    for (const row of [was, ...(one && other ? other.was : [])]) group.was.add(row);
    for (const row of [is, ...(one && other ? other.is : [])]) group.is.add(row);
    for (const row of [...group.was, ...group.is]) groupOf.set(row, group);
  }
  return [...new Set(groupOf.values())].map(({ was, is, because }) => ({ was: inOrder(was), is: inOrder(is), because }));
}

/** Of all likenesses: the pairs that stand out, the records nothing tells apart, and what a person might still match. */
export function settledByLikeness(links: readonly NearMatch[]): {
  readonly pairs: readonly Pair[];
  readonly untold: readonly Untold[];
  readonly near: readonly NearMatch[];
} {
  const pairs: NearMatch[] = [];
  let free = links;
  for (let found = clearlyBest(free); found.length > 0; found = clearlyBest(free)) {
    const gone = new Set(found.flatMap(({ was, is }) => [was, is]));
    free = free.filter(({ was, is }) => !gone.has(was) && !gone.has(is));
    pairs.push(...found);
  }
  const untold = tied(free);
  const held = new Set(untold.flatMap(({ was, is }) => [...was, ...is]));
  const left = free.filter(({ was, is }) => !held.has(was) && !held.has(is));
  const near = [...standings(left, 'was').values()].map(({ best }) => best);
  return { pairs, untold, near };
}
