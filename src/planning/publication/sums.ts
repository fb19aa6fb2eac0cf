import { type Figure, hiddenIn, type Ledger } from './suppress.ts';

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
