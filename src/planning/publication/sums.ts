import { groupedByEach } from '../../values/groups.ts';
import { type Figure, hiddenIn, type Ledger, type Sum } from './suppress.ts';

/** Several kinds of figure in the same places (staff and cases of the same teams): a place hidden for one is hidden for all. */
export function hiddenPlaces(ledgers: readonly Ledger[], shownFrom: number, alreadyHidden: Iterable<string> = []): ReadonlySet<string> {
  const isSmall = ({ value, isKnown }: Figure): boolean => !isKnown && value > 0 && value < shownFrom;
  let hidden = new Set<string>([...alreadyHidden, ...ledgers.flatMap(({ figures }) => figures.filter(isSmall).map(({ id }) => id))]);
  for (;;) {
    const before = hidden.size;
    for (const ledger of ledgers) hidden = new Set([...hidden, ...hiddenIn(ledger, hidden)]);
    if (hidden.size === before) return hidden;
  }
}

/** A figure as a reader may know it: a count that is hidden is one at least, for a nought is never hidden. */
export function figureOf(id: string, value: number, weight = Math.abs(value)): Figure {
  return { id, value, floor: Number.isInteger(value) && value > 0 ? 1 : 0, weight };
}

/** What stands for each record where several tables say the same of the same: one figure in two places is one figure. By their ids. */
export function asOne<T extends { readonly id: string }>(rows: readonly T[], keyOf: (row: T) => string): (id: string) => string {
  const first = new Map<string, string>();
  const stands = new Map<string, string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!first.has(key)) first.set(key, row.id);
    stands.set(row.id, first.get(key) as string);
  }
  return (id) => stands.get(id) ?? id;
}

/** Figures, each once. */
export function eachOnce(figures: readonly Figure[]): readonly Figure[] {
  return [...new Map(figures.map((figure) => [figure.id, figure])).values()];
}

/** A count of people, and the groups of counts it may add up with. */
export interface Grouped {
  readonly id: string;
  readonly value: number;
  readonly groups: readonly string[];
}

/** The sums a reader could make: where one count of a group is all the others of it together. */
export function sumsAmong(counts: readonly Grouped[]): Sum[] {
  return [...groupedByEach(counts, ({ groups }) => groups).values()].flatMap((own) => {
    const all = own.reduce((total, { value }) => total + value, 0);
    const whole = own.length < 3 ? undefined : own.find(({ value }) => value > 0 && value * 2 === all);
    return whole ? [{ total: whole.id, parts: own.filter((one) => one !== whole).map(({ id }) => id) }] : [];
  });
}
