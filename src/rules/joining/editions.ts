import { keyOfTable } from '../../nouns/table.ts';
import { ofPicture } from '../of-picture.ts';
import { grouped, inOrder } from '../order.ts';
import { endOf } from '../term.ts';
import { type Entry, referenceOf } from './repeats.ts';

interface Edition {
  readonly references: ReadonlySet<string>;
  readonly lastStart: string;
  readonly lastEnd: string;
}

const tableOf = ({ origin: { table } }: Entry): string => keyOfTable(table);

const last = (days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b), '');

/** Whether two tables are editions of one register: half the references of the smaller, and two at least, stand in both, and one has later days. */
function areOfOne(a: Edition, b: Edition): boolean {
  const shared = [...a.references].filter((reference) => b.references.has(reference)).length;
  const isLater = (one: Edition, other: Edition): boolean =>
    one.lastStart >= other.lastStart && one.lastEnd >= other.lastEnd && (one.lastStart > other.lastStart || one.lastEnd > other.lastEnd);
  return shared >= 2 && shared * 2 >= Math.min(a.references.size, b.references.size) && (isLater(a, b) || isLater(b, a));
}

interface Editions {
  /** Whether each of some rows stands in another edition of one register: a contract carried forward. */
  readonly inTurn: (rows: readonly Entry[]) => boolean;
}

/** Which registers of a workspace are editions of one: what stands in each of them is one contract, carried forward. */
export const editionsIn = ofPicture((picture): Editions => {
  const tables = new Map(
    grouped(inOrder(picture.records.contracts), tableOf).map(([table, rows]) => [
      table,
      {
        references: new Set(rows.flatMap((row) => referenceOf(row) ?? [])),
        lastStart: last(rows.flatMap(({ start }) => start ?? [])),
        lastEnd: last(rows.flatMap((row) => endOf(row) ?? [])),
      },
    ]),
  );
  const known = new Map<string, boolean>();
  const paired = (one: string, other: string): boolean => {
    const key = [one, other].join('\n\n');
    const said = known.get(key) ?? areOfOne(tables.get(one) as Edition, tables.get(other) as Edition);
    known.set(key, said);
    return said;
  };
  return {
    inTurn: (rows) => {
      const own = [...new Set(rows.map(tableOf))].sort();
      return own.length === rows.length && own.every((one, index) => own.slice(index + 1).every((other) => paired(one, other)));
    },
  };
});
