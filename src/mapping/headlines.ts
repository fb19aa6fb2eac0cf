import type { Contract } from '../nouns/contract.ts';
import { isLot, withoutLot } from '../nouns/lots.ts';
import type { InLots, Placement } from '../nouns/placement.ts';
import type { Row } from '../nouns/row.ts';
import { isReference } from '../nouns/written-again.ts';
import { fromPounds, isNear, less, type Pence, sum } from '../values/money.ts';
import { keyOf } from '../values/text.ts';

const fields = ['annualValue', 'totalValue'] as const;
type Field = (typeof fields)[number];

/** How near, in percent, the values of lots must come to that of the whole to be its parts: registers round each. */
const nearPercent = 1;

/** What stands behind the reference of the whole in that of a part: `F1/2`, `F1-L2`, `F1 Lot 2`, `F1a`. */
const partOfReference = /(?: (?:lot )?[a-z]?\d{1,3}[a-z]?| lot [a-z]|(?<=\d)[a-z])$/;

interface Listed {
  readonly row: Row<Contract>;
  readonly placed: Placement;
  readonly lot: boolean;
}

/** The names under which the parts of a whole would be found, in its own register and of its own buyer: its reference and, for lots, its title. */
function namesOf({ row, placed, lot }: Listed): { readonly own: readonly string[]; readonly whole: readonly string[] } {
  const under = (kind: string, key: string): string[] => (key === '' ? [] : [[kind, placed.commissioners.join(' + '), key].join('\n')]);
  const ref = row.ref !== undefined && isReference(row.ref) ? keyOf(row.ref) : '';
  const stem = ref.replace(partOfReference, '');
  const own = [...under('reference', ref), ...under('title', keyOf(row.title ?? ''))];
  const title = lot ? under('title', keyOf(withoutLot(row.title ?? ''))) : [];
  return { own, whole: [...new Set([...under('reference', ref), ...under('reference', stem), ...title])] };
}

function added(lots: readonly Listed[], field: Field): { readonly of: Pence; readonly isAll: boolean } {
  const stated = lots.flatMap(({ row }) => row[field] || []);
  return { of: sum(stated), isAll: stated.length === lots.length };
}

/** Whether the whole is provided by nobody in particular (`Various`), or by all who provide its lots. */
function isOfAll({ placed }: Listed, lots: readonly Listed[]): boolean {
  const theirs = new Set(lots.flatMap(({ placed: lot }) => lot.providers));
  return placed.providers.length === 0 || (theirs.size > 1 && [...theirs].every((name) => placed.providers.includes(name)));
}

const runsWithin = (part: Contract, whole: Contract): boolean =>
  !(part.start && whole.start && part.start < whole.start) && !(part.end && whole.end && part.end > whole.end);

/** What of the money of a row is that of its parts; null where the two have nothing to do with one another. */
function inLots(whole: Listed, parts: readonly Listed[]): InLots | null {
  const marked = parts.filter(({ lot }) => lot);
  const lots = marked.length > 0 ? marked : parts.filter(({ row }) => runsWithin(row, whole.row));
  const shared = fields.flatMap((field) => {
    const [own, { of, isAll }] = [whole.row[field] ?? 0, added(lots, field)];
    return own > 0 && of > 0 ? [{ field, own: own as Pence, of, isAll }] : [];
  });
  const addsUp = shared.some(({ own, of, isAll }) =>
    marked.length > 0 ? isAll && isNear(of, own, nearPercent) : isAll && lots.length > 1 && Math.abs(of - own) <= fromPounds(lots.length),
  );
  if (shared.length === 0 || (marked.length === 0 && !addsUp) || (marked.length < parts.length && !addsUp)) return null;
  const isTheirs = addsUp || (isOfAll(whole, lots) && shared.every(({ own, of }) => of < own));
  const rest = Object.fromEntries(shared.map(({ field, own, of }) => [field, !isTheirs ? own : addsUp ? (0 as Pence) : less(own, of)]));
  const annual = shared.find(({ field }) => field === 'annualValue');
  return { lots: lots.length, is: isTheirs ? 'theirs' : 'untold', twice: annual ? (Math.min(annual.own, annual.of) as Pence) : null, rest };
}

/**
 * Placements with what of a framework's own row is the money of its lots, so that it counts once: they stand in one register under one reference,
 * or under one title but for the lot, for one buyer; their values add to its own, or it names nobody and states more than they do. Where neither is so, it may be
 * theirs or its own, and both stay.
 */
export function withHeadlines(placements: Placement[], contracts: readonly Row<Contract>[]): Placement[] {
  const rows = new Map(contracts.map((row) => [row.id, row]));
  const listed = placements.flatMap((placed): Listed[] => {
    const row = placed.of === 'contracts' ? rows.get(placed.id) : undefined;
    return row ? [{ row, placed, lot: isLot(row) }] : [];
  });
  const byName = new Map<string, Listed[]>();
  for (const one of listed) {
    for (const name of namesOf(one).whole) {
      const there = byName.get(name);
      if (there) there.push(one);
      else byName.set(name, [one]);
    }
  }
  const found = new Map<Placement, InLots>();
  for (const one of listed) {
    if (one.lot) continue;
    const parts = [...new Set(namesOf(one).own.flatMap((name) => byName.get(name) ?? []))].filter(
      (part) => part !== one && part.row.origin.table === one.row.origin.table,
    );
    const told = parts.length === 0 ? null : inLots(one, parts);
    if (told !== null) found.set(one.placed, told);
  }
  if (found.size === 0) return placements;
  return placements.map((placed) => {
    const own = found.get(placed);
    return own === undefined ? placed : { ...placed, inLots: own, valueHere: own.rest.annualValue ?? placed.valueHere };
  });
}
