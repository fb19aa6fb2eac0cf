import type { Contract } from '../../nouns/contract.ts';
import { type Above, wholesAbove } from '../../nouns/lots.ts';
import type { Placement, StatedToo } from '../../nouns/placement.ts';
import type { Row } from '../../nouns/row.ts';
import { fromPounds, isNear, less, type Pence, sum } from '../../values/money.ts';

const fields = ['annualValue', 'totalValue'] as const;
type Field = (typeof fields)[number];

/** How near, in percent, the values of lots must come to that of the whole to be its parts: registers round each. */
const nearPercent = 1;

interface Listed {
  readonly row: Row<Contract>;
  readonly buyers: readonly string[];
  readonly placed: Placement;
}

function added(lots: readonly Listed[], field: Field): { readonly of: Pence; readonly isAll: boolean } {
  const stated = lots.flatMap(({ row }) => row[field] || []);
  return { of: sum(stated), isAll: stated.length === lots.length };
}

/** Whether the whole is provided by nobody in particular (`Various`), or by all who provide its lots. */
function isOfAll({ placed }: Listed, lots: readonly Listed[]): boolean {
  if (placed.providers.length === 0) return true;
  // A title that a hundred wholes share has as many lots under each of them.
  const areAllHere = lots.every(({ placed: lot }) => lot.providers.every((name) => placed.providers.includes(name)));
  return areAllHere && new Set(lots.flatMap(({ placed: lot }) => lot.providers)).size > 1;
}

/** What of the money of a row is that of its parts; null where the two have nothing to do with one another. */
function ofLots({ whole, lots, marked }: Above<Listed>): StatedToo | null {
  const shared = fields.flatMap((field) => {
    const [own, { of, isAll }] = [whole.row[field] ?? 0, added(lots, field)];
    return own > 0 && of > 0 ? [{ field, own: own as Pence, of, isAll }] : [];
  });
  const addsUp = shared.some(({ own, of, isAll }) =>
    marked !== 'none' ? isAll && isNear(of, own, nearPercent) : isAll && lots.length > 1 && Math.abs(of - own) <= fromPounds(lots.length),
  );
  if (shared.length === 0 || (marked !== 'all' && !addsUp)) return null;
  const isTheirs = addsUp || (shared.every(({ own, of }) => of < own) && isOfAll(whole, lots));
  const rest = Object.fromEntries(shared.map(({ field, own, of }) => [field, !isTheirs ? own : addsUp ? (0 as Pence) : less(own, of)]));
  const annual = shared.find(({ field }) => field === 'annualValue');
  return {
    by: 'lots',
    rows: lots.length,
    is: isTheirs ? 'theirs' : 'untold',
    twice: annual ? (Math.min(annual.own, annual.of) as Pence) : null,
    rest,
  };
}

/**
 * Placements with what of a framework's own row is the money of its lots, so that it counts once: they stand in one register under one reference,
 * or under one title but for the lot, for one buyer or one of those who buy it together; their values add to its own, or it names nobody and states more than they do. Where neither is so, it may be
 * theirs or its own, and both stay.
 */
export function withHeadlines(placements: Placement[], contracts: readonly Row<Contract>[]): Placement[] {
  const rows = new Map(contracts.map((row) => [row.id, row]));
  const listed = placements.flatMap((placed): Listed[] => {
    const row = placed.of === 'contracts' ? rows.get(placed.id) : undefined;
    return row ? [{ row, placed, buyers: placed.commissioners }] : [];
  });
  const found = new Map<Placement, StatedToo>();
  for (const above of wholesAbove(listed)) {
    const told = ofLots(above);
    if (told !== null) found.set(above.whole.placed, told);
  }
  if (found.size === 0) return placements;
  return placements.map((placed) => {
    const own = found.get(placed);
    return own === undefined ? placed : { ...placed, statedToo: own, valueHere: own.rest.annualValue ?? placed.valueHere };
  });
}
