import type { ListedAgain } from '../../nouns/joined.ts';
import type { Day } from '../../values/day.ts';
import { type Pence, sum } from '../../values/money.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { isCouncil } from '../buyers/buyers.ts';
import type { Listed, Listing, Read } from '../joining/arranged-rows.ts';
import { type Entry, referenceOf } from '../joining/repeats.ts';
import { grouped, inOrder, several } from '../order.ts';
import { yearlyValue } from '../payments/yearly-value.ts';
import { tableName } from '../standing.ts';
import { runsIn } from '../term.ts';
import { titleKey } from '../words.ts';

/** Of more rows of one provider than this some will add to anything. */
const crowd = 10;

const priceOf = ({ row }: Listed): Pence => yearlyValue(row) ?? (0 as Pence);
const nameKey = ({ row }: Listed): string => [titleKey(row.title ?? ''), keyOf(row.lot ?? '')].join('\n');

/** Whether a row says nothing of a term: a list of services says who provides what at which price. */
function isTimeless({ ocid, start, end, currentEnd, termMonths }: Entry): boolean {
  return [ocid, start, end, currentEnd, termMonths].every((said) => said === undefined);
}

const areOneOrUnsaid = (a: string, b: string): boolean => a === '' || b === '' || a === b;

/** Whether a row of a list may be of a contract: of another table, under no reference but its, and not of two councils. */
function mayBeOf(whole: Listed): (one: Listed) => boolean {
  return (one) =>
    one.row.origin.table !== whole.row.origin.table &&
    areOneOrUnsaid(keyOf(one.row.area ?? ''), keyOf(whole.row.area ?? '')) &&
    (one.row.ref === undefined || (referenceOf(one.row) !== null && referenceOf(one.row) === referenceOf(whole.row))) &&
    new Set([...one.bodies, ...whole.bodies].filter(isCouncil)).size < 2;
}

/** Of contracts of one name and value the one that runs: the last to begin by the day judged on. */
function current(wholes: readonly [Listed, ...Listed[]], asOf: Day): Listed {
  const inTime = [...wholes].sort(inOrderOf(({ start }) => start ?? ''));
  return inTime.findLast(({ start }) => (start ?? '') <= asOf) ?? (inTime[0] as Listed);
}

/** The rows, two at the least, that alone of all add exactly to a value; null where none do, or some others as well. */
function addingTo(value: Pence, rows: readonly Listed[]): [Listed, Listed, ...Listed[]] | null {
  const found: Listed[][] = [];
  const tried = (from: number, left: number, taken: readonly Listed[]): void => {
    if (left === 0 && taken.length > 1) found.push([...taken]);
    for (const [index, row] of rows.slice(from).entries())
      if (priceOf(row) <= left && found.length < 2) tried(from + index + 1, left - priceOf(row), [...taken, row]);
  };
  if (rows.length <= crowd) tried(0, value, []);
  return found.length === 1 ? (found[0] as [Listed, Listed, ...Listed[]]) : null;
}

/** What one list says of the contracts of one provider: those it names first, then what adds to one that it does not name. */
function inList(list: readonly Listed[], wholes: readonly Listed[]): ListedAgain[] {
  const sameName = (whole: Listed): Listed[] => {
    const isIts = mayBeOf(whole);
    const bought = whole.bodies.join(' + ');
    return list.filter(
      (one) =>
        nameKey(one) === nameKey(whole) && priceOf(one) === priceOf(whole) && isIts(one) && areOneOrUnsaid(one.bodies.join(' + '), bought),
    );
  };
  const named = wholes.map((whole) => ({ whole, rows: sameName(whole) })).filter(({ rows }) => rows.length > 0);
  // A list with two rows of one name and price has two services, and nothing says which is the contract.
  const told = named.flatMap(({ whole, rows: [one, ...others] }): ListedAgain[] =>
    one === undefined || others.length > 0 ? [] : [{ whole: whole.row, rows: [one.row], isTold: true }],
  );
  const taken = new Set(named.flatMap(({ whole, rows }) => [whole, ...rows]));
  const rest = list.filter((one) => !taken.has(one));
  const sums = wholes.flatMap((whole) => {
    const rows = taken.has(whole) ? null : addingTo(priceOf(whole), rest.filter(mayBeOf(whole)));
    return rows === null ? [] : [{ whole, rows }];
  });
  const alone = sums.filter(({ rows }) => sums.every((other) => other.rows === rows || !other.rows.some((row) => rows.includes(row))));
  const parts = alone.map(({ whole, rows: own }): ListedAgain => {
    const rows = own.map(({ row }) => row).sort(inOrderOf(({ id }) => id)) as [Entry, ...Entry[]];
    return { whole: whole.row, rows, isTold: rows.every(({ ref }) => ref !== undefined) };
  });
  return [...told, ...parts];
}

/**
 * Contracts that a list of services writes again beside the register: its rows state no day, and one of them has the contract’s name,
 * provider, buyer, lot and yearly value, or several of its provider add to that value exactly. The first is told; the second is likely,
 * until a person gives the parts the contract’s reference (they are it) or one of their own (they are not).
 */
export function listedAgainAmong(read: Read, listed: Listing): ListedAgain[] {
  if (!read.records.contracts.some(isTimeless)) return [];
  const { year, asOf } = read.workspace;
  const all = inOrder(read.records.contracts)
    .map(listed)
    .filter((one) => one.placed !== null && one.placed.status !== 'out-of-scope' && priceOf(one) > 0);
  return several(all, ({ providers }) => providers || null).flatMap((own) => {
    const lists = grouped(
      own.filter(({ row }) => isTimeless(row)),
      ({ row }) => tableName(row.origin.table),
    );
    if (lists.length === 0) return [];
    const running = own.filter((one) => !isTimeless(one.row) && runsIn(daysOf(year), one) !== null);
    const wholes = grouped(running, (one) => [nameKey(one), one.bodies.join(' + '), priceOf(one)].join('\n')).map(([, same]) =>
      current(same, asOf),
    );
    return lists.flatMap(([, list]) => inList(list, wholes));
  });
}

/** What of the yearly money of a contract a list writes again. */
export function writtenAgain({ rows }: ListedAgain): Pence {
  return sum(rows.flatMap(({ annualValue }) => annualValue ?? []));
}
