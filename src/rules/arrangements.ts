import type { Picture } from '../nouns/picture.ts';
import { type Placement, placedContracts } from '../nouns/placement.ts';
import { takenTerm } from '../nouns/taken-term.ts';
import type { Day } from '../values/day.ts';
import { keyOf } from '../values/text.ts';
import { buyersIn, commissionersOf, isCouncil } from './buyers.ts';
import { ofPicture } from './of-picture.ts';
import { compare, linked, several } from './order.ts';
import { isDecidedAlone, saysOfItself } from './own-words.ts';
import { type Entry, referenceOf } from './repeats.ts';
import { titleKey } from './words.ts';

/** Rows of the registers of several bodies that are one arrangement, or may be. The first is the row at which it counts. */
export interface Arrangement {
  readonly rows: readonly [Entry, ...Entry[]];
  /** Whether the registers show it, or a person decided it; else only their likeness speaks for it. */
  readonly isTold: boolean;
}

/** The arrangements of a picture, worked out once. */
export const arrangementsIn = ofPicture((picture): readonly Arrangement[] => arrangementsAmong(picture));

/** More rows than this of one title and one value are a price that many contracts have. */
const crowd = 6;

/** A row with what may join it to that of another body. */
interface Listed {
  readonly row: Entry;
  readonly placed: Placement | null;
  /** The bodies that buy it, under one key each. */
  readonly bodies: readonly string[];
  readonly providers: string;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly saysJoint: boolean;
  /** What a person decided of who else pays: a partner, or nobody. */
  readonly decided: 'joint' | 'alone' | null;
}

const fields = ['annualValue', 'totalValue'] as const;

/** Rows of one title, lot and value, few enough to be one thing. */
function alikeSets(contracts: readonly Entry[]): (readonly Entry[])[] {
  return fields.flatMap((field) =>
    several(contracts, (row) => {
      const value = row[field] ?? 0;
      return value > 0 && row.title !== undefined ? [titleKey(row.title), keyOf(row.lot ?? ''), value].join('\n') : null;
    }).filter((set) => set.length <= crowd),
  );
}

function meet(a: Listed, b: Listed): boolean {
  return (a.start ?? '') <= (b.end ?? '9999') && (b.start ?? '') <= (a.end ?? '9999');
}

const bought = ({ bodies }: Listed): string => bodies.join(' + ');

/** Whether two rows are one arrangement (`told`), may be (`likely`), or say nothing of one another (null). */
function between(a: Listed, b: Listed): 'told' | 'likely' | null {
  const inTwo = a.row.origin.table !== b.row.origin.table;
  const byTwo = bought(a) !== bought(b);
  if (!(inTwo || byTwo) || !meet(a, b) || a.decided === 'alone' || b.decided === 'alone') return null;
  if (a.decided === 'joint' || b.decided === 'joint') return 'told';
  const isNamed = byTwo && a.bodies.some((body) => b.bodies.includes(body));
  const reference = byTwo ? referenceOf(a.row) : null;
  const isTold = a.saysJoint || b.saysJoint || isNamed || (reference !== null && reference === referenceOf(b.row));
  const isOneProvider = a.providers === b.providers;
  if (isTold) return isOneProvider ? 'told' : 'likely';
  const councils = new Set([...a.bodies, ...b.bodies].filter(isCouncil));
  return isOneProvider && a.providers !== '' && byTwo && councils.size < 2 ? 'likely' : null;
}

/** The row at which an arrangement counts: of those in scope and not over that state a yearly value the one that ends first, for its days come first. */
function inOrderOfCounting(rows: readonly Listed[], asOf: Day): Listed[] {
  const rank = ({ row, placed, end }: Listed): string =>
    [
      placed?.status === 'out-of-scope' ? 1 : 0,
      end !== null && end < asOf ? 1 : 0,
      row.annualValue === undefined ? 1 : 0,
      end ?? '9999-12-31',
    ].join(' ');
  const name = ({ row, bodies }: Listed): string =>
    [row.start ?? '', row.origin.table.file, row.origin.table.sheet ?? '', bodies.join(' + '), row.id].join('\n');
  return [...rows].sort((a, b) => compare(rank(a), rank(b)) || compare(name(a), name(b)));
}

function listing({ placements, parties }: Read): (row: Entry) => Listed {
  const buyersOf = buyersIn({ parties });
  const places = placedContracts(placements);
  const known = new Map<Entry, Listed>();
  return (row) => {
    const before = known.get(row);
    if (before) return before;
    const placed = places.get(row.id) ?? null;
    const own = placed && placed.commissioners.length > 0 ? placed.commissioners : commissionersOf(row);
    const bodies = buyersOf(own)
      .split(' + ')
      .filter((body) => body !== '');
    const held = placed?.providers.map(keyOf) ?? [];
    const { start, end } = takenTerm(row);
    const isDecided = row.origin.decided?.['contributions'] !== undefined;
    const listed: Listed = {
      row,
      placed,
      bodies,
      // What a body does itself is provided by it.
      providers: (held.length === 0 && placed?.arrangement === 'in-house' ? bodies : held.sort()).join(' / '),
      start,
      end,
      saysJoint: bodies.length > 1 || saysOfItself(row).saysJoint,
      decided: isDecided ? (isDecidedAlone(row) ? 'alone' : 'joint') : null,
    };
    known.set(row, listed);
    return listed;
  };
}

/** What arrangements are told by. */
type Read = Pick<Picture, 'records' | 'placements' | 'parties' | 'workspace'>;

/**
 * What several bodies buy together and each has in its register. Rows alike in title and value on days that meet are one arrangement where
 * their provider is one and one of them says that it is joint, names the other's buyer, or bears its reference, and where a person decided
 * so. They may be one where a row says so and the providers differ, or where all is alike and a council and another body buy.
 */
export function arrangementsAmong(read: Read): Arrangement[] {
  const listed = listing(read);
  const links = { told: new Map<Listed, string[]>(), any: new Map<Listed, string[]>() };
  let pairs = 0;
  const link = (kind: keyof typeof links, ...of: readonly Listed[]): void => {
    for (const one of of) links[kind].set(one, [...(links[kind].get(one) ?? []), String(pairs)]);
  };
  for (const set of alikeSets(read.records.contracts)) {
    const rows = set.map(listed);
    rows.forEach((a, index) => {
      for (const b of rows.slice(index + 1)) {
        const is = between(a, b);
        if (is === null) continue;
        pairs += 1;
        link('any', a, b);
        if (is === 'told') link('told', a, b);
      }
    });
  }
  const { asOf } = read.workspace;
  const counted = (rows: readonly Listed[]): [Listed, ...Listed[]] => inOrderOfCounting(rows, asOf) as [Listed, ...Listed[]];
  const rowsOf = (rows: readonly Listed[]): Arrangement['rows'] => counted(rows).map(({ row }) => row) as [Entry, ...Entry[]];
  return linked([...links.any.keys()], (one) => links.any.get(one) ?? []).flatMap((set): Arrangement[] => {
    const told = linked(set, (one) => links.told.get(one) ?? []);
    // Of two rows of one body in one register nothing says which is meant.
    const isOnce = (rows: readonly Listed[]): boolean =>
      new Set(rows.map((one) => `${one.row.origin.table.file}\n${one.row.origin.table.sheet}\n${bought(one)}`)).size === rows.length;
    const sure = told.filter((rows) => rows.length > 1 && isOnce(rows)).map((rows) => ({ rows: rowsOf(rows), isTold: true }));
    const asked = told.length > 1 || !isOnce(set) ? told.flatMap((rows) => (isOnce(rows) ? [counted(rows)[0]] : rows)) : [];
    return [...sure, ...(asked.length > 1 ? [{ rows: rowsOf(asked), isTold: false }] : [])];
  });
}
