import type { Picture } from '../../nouns/picture.ts';
import { type Placement, placedContracts } from '../../nouns/placement.ts';
import { takenTerm } from '../../nouns/taken-term.ts';
import type { Day } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';
import { buyersIn, commissionersOf } from '../buyers/buyers.ts';
import { isDecidedAlone, saysOfItself } from '../buyers/own-words.ts';
import { needsMet } from '../offers/needs.ts';
import type { Entry } from './repeats.ts';

/** A row with what may join it to that of another body. */
export interface Listed {
  readonly row: Entry;
  readonly placed: Placement | null;
  /** The bodies that buy it, under one key each. */
  readonly bodies: readonly string[];
  readonly providers: string;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Needs it meets, as the map has them. */
  readonly needs: readonly string[];
  readonly saysJoint: boolean;
  /** What a person decided of who else pays: a partner, or nobody. */
  readonly decided: 'joint' | 'alone' | null;
  /** The bodies that a person decided pay too, under one key each. */
  readonly partners: readonly string[];
}

/** What arrangements are told by. */
export type Read = Pick<Picture, 'records' | 'placements' | 'parties' | 'workspace'>;

/** Whether two rows run on a day in common; a day that is not stated is taken to meet. */
export function meet(a: Listed, b: Listed): boolean {
  return (a.start ?? '') <= (b.end ?? '9999') && (b.start ?? '') <= (a.end ?? '9999');
}

/** A row as what may join it is read from it. */
export type Listing = (row: Entry) => Listed;

/** Reads rows of the registers, each once. */
export function listing({ placements, parties }: Pick<Read, 'placements' | 'parties'>): Listing {
  const buyersOf = buyersIn({ parties });
  const places = placedContracts(placements);
  const bodiesOf = (names: readonly string[]): readonly string[] =>
    buyersOf(names)
      .split(' + ')
      .filter((body) => body !== '');
  const known = new Map<Entry, Listed>();
  return (row) => {
    const before = known.get(row);
    if (before) return before;
    const placed = places.get(row.id) ?? null;
    const own = placed && placed.commissioners.length > 0 ? placed.commissioners : commissionersOf(row);
    const bodies = bodiesOf(own);
    const held = placed?.providers.map(keyOf) ?? [];
    const { start, end } = takenTerm(row);
    const isDecided = row.origin.decided?.['contributions'] !== undefined;
    const decided = isDecided ? (isDecidedAlone(row) ? ('alone' as const) : ('joint' as const)) : null;
    const listed: Listed = {
      row,
      placed,
      bodies,
      // What a body does itself is provided by it.
      providers: (held.length === 0 && placed?.arrangement === 'in-house' ? bodies : held.sort()).join(' / '),
      start,
      end,
      needs: placed ? needsMet(placed) : [],
      saysJoint: bodies.length > 1 || saysOfItself(row).saysJoint,
      decided,
      partners: decided === 'joint' ? bodiesOf(row.contributions ?? []) : [],
    };
    known.set(row, listed);
    return listed;
  };
}
