import type { OneArrangement } from '../../nouns/joined.ts';
import { placedContracts } from '../../nouns/placement.ts';
import type { Day } from '../../values/day.ts';
import { compare } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { isCouncil } from '../buyers/buyers.ts';
import { linked, several, sharing } from '../order.ts';
import { titleKey } from '../words.ts';
import { type Listed, type Listing, meet, type Read } from './arranged-rows.ts';
import { toldApart } from './renamed.ts';
import { type Entry, referenceOf } from './repeats.ts';

/** More rows than this of one title and one value are a price that many contracts have. */
const crowd = 6;

const fields = ['annualValue', 'totalValue'] as const;

/** Rows of one value and lot that share a name, few enough to be one thing; a row whose name is null is in none. */
function alikeSets(contracts: readonly Entry[], nameOf: (row: Entry) => string | null): (readonly Entry[])[] {
  return fields.flatMap((field) => {
    const valued = sharing(contracts, (row) => ((row[field] ?? 0) > 0 ? String(row[field]) : null));
    return several(valued, (row) => {
      const name = nameOf(row);
      return name === null ? null : [name, keyOf(row.lot ?? ''), row[field]].join('\n');
    }).filter((set) => set.length <= crowd);
  });
}

const bought = ({ bodies }: Listed): string => bodies.join(' + ');

const partners = ({ row }: Listed): string => (row.contributions ?? []).map(keyOf).sort().join(' / ');

/** Whether two rows of one register that name no buyer each say that they are joint, with another partner each and under another reference: each body's own row of it. */
function ofTwoUnnamed(a: Listed, b: Listed): boolean {
  return (
    bought(a) === '' &&
    a.providers !== '' &&
    a.providers === b.providers &&
    a.saysJoint &&
    b.saysJoint &&
    partners(a) !== partners(b) &&
    referenceOf(a.row) !== referenceOf(b.row)
  );
}

/** Whether two rows are one arrangement (`told`), may be (`likely`), or say nothing of one another (null). */
function between(a: Listed, b: Listed): 'told' | 'likely' | null {
  const inTwo = a.row.origin.table !== b.row.origin.table;
  const byTwo = bought(a) !== bought(b);
  if (!meet(a, b) || a.decided === 'alone' || b.decided === 'alone') return null;
  const isOfTwo = inTwo || byTwo || ofTwoUnnamed(a, b);
  if (!isOfTwo) return null;
  if (a.decided === 'joint' || b.decided === 'joint') return 'told';
  if (!(inTwo || byTwo)) return 'likely';
  const isNamed = byTwo && a.bodies.some((body) => b.bodies.includes(body));
  const reference = byTwo ? referenceOf(a.row) : null;
  const isTold = a.saysJoint || b.saysJoint || isNamed || (reference !== null && reference === referenceOf(b.row));
  const isOneProvider = a.providers === b.providers;
  if (isTold) return isOneProvider ? 'told' : 'likely';
  const councils = new Set([...a.bodies, ...b.bodies].filter(isCouncil));
  return isOneProvider && a.providers !== '' && byTwo && councils.size < 2 ? 'likely' : null;
}

/** Whether two titles say one thing in other words: a need in common, the very same days, and no word or number that tells them apart. */
function sayOneThing(a: Listed, b: Listed): boolean {
  const isOneTerm = a.start !== null && a.end !== null && a.start === b.start && a.end === b.end;
  const named = ({ row, placed }: Listed) => ({ title: row.title ?? '', placed });
  return isOneTerm && a.needs.some((need) => b.needs.includes(need)) && !toldApart(named(a), named(b));
}

/**
 * The same of rows whose titles differ, of one provider and value: told where a person decided that the one who buys the other row pays too,
 * and where their titles say one thing in other words and both rows say that it is joint; likely where one of them does.
 */
function betweenTitles(a: Listed, b: Listed): 'told' | 'likely' | null {
  if (bought(a) === bought(b) || between(a, b) !== 'told') return null;
  const isNamed = ({ partners }: Listed, { bodies }: Listed): boolean => partners.some((body) => bodies.includes(body));
  if (isNamed(a, b) || isNamed(b, a)) return 'told';
  if (!sayOneThing(a, b) || !(a.saysJoint || b.saysJoint)) return null;
  return a.saysJoint && b.saysJoint ? 'told' : 'likely';
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

/**
 * What several bodies buy together and each has in its register. Rows alike in title and value on days that meet are one arrangement where
 * their provider is one and one of them says that it is joint, names the other's buyer, or bears its reference, and where a person decided
 * so: then under two titles too, of one provider, where the partner decided buys the other. They may be one where a row says so and the providers differ, or where all is alike and a council and another body buy.
 */
export function arrangementsAmong(read: Read, listed: Listing): OneArrangement[] {
  const links = { told: new Map<Listed, string[]>(), any: new Map<Listed, string[]>() };
  let pairs = 0;
  const link = (kind: keyof typeof links, ...of: readonly Listed[]): void => {
    for (const one of of) links[kind].set(one, [...(links[kind].get(one) ?? []), String(pairs)]);
  };
  const linkAlike = (sets: readonly (readonly Entry[])[], says: typeof between): void => {
    for (const rows of sets.map((set) => set.map(listed))) {
      rows.forEach((a, index) => {
        for (const b of rows.slice(index + 1)) {
          const is = says(a, b);
          if (is === null) continue;
          pairs += 1;
          link('any', a, b);
          if (is === 'told') link('told', a, b);
        }
      });
    }
  };
  const { contracts } = read.records;
  linkAlike(
    alikeSets(contracts, ({ title }) => (title === undefined ? null : titleKey(title))),
    between,
  );
  // Only a row whose title has found no other is looked for under other titles.
  const joined = new Set([...links.any.keys()].map(({ row }) => row));
  const places = placedContracts(read.placements);
  const alone = contracts.filter((row) => !joined.has(row));
  linkAlike(
    alikeSets(alone, ({ id }) => places.get(id)?.providers.map(keyOf).sort().join(' / ') || null),
    betweenTitles,
  );
  const { asOf } = read.workspace;
  const counted = (rows: readonly Listed[]): [Listed, ...Listed[]] => inOrderOfCounting(rows, asOf) as [Listed, ...Listed[]];
  const rowsOf = (rows: readonly Listed[]): OneArrangement['rows'] => counted(rows).map(({ row }) => row) as [Entry, ...Entry[]];
  return linked([...links.any.keys()], (one) => links.any.get(one) ?? []).flatMap((set): OneArrangement[] => {
    const told = linked(set, (one) => links.told.get(one) ?? []);
    // Of two rows of one body in one register nothing says which is meant.
    const isOnce = (rows: readonly Listed[]): boolean =>
      new Set(rows.map((one) => `${one.row.origin.table.file}\n${one.row.origin.table.sheet}\n${bought(one) || partners(one)}`)).size ===
      rows.length;
    const sure = told.filter((rows) => rows.length > 1 && isOnce(rows)).map((rows) => ({ rows: rowsOf(rows), isTold: true }));
    const asked = told.length > 1 || !isOnce(set) ? told.flatMap((rows) => (isOnce(rows) ? [counted(rows)[0]] : rows)) : [];
    return [...sure, ...(asked.length > 1 ? [{ rows: rowsOf(asked), isTold: false }] : [])];
  });
}
