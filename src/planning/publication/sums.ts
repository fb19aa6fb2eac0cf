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
