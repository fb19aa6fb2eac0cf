import { compare } from '../../values/order.ts';
import { couldDiffer } from './bounds.ts';

/** A figure of people somewhere in the plan; the same figure on several pages is one. `floor` is the least a reader knows it to be when it is not shown. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly floor: number;
  /** What is lost when it is not shown: a total says more than a part. */
  readonly weight: number;
  /** Known to every reader and never to be hidden: that all shares make a hundred. */
  readonly isKnown?: boolean;
}

/** A total and the parts it is the sum of, all of them figures. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Figures and every sum a reader could make of them. */
export interface Ledger {
  readonly figures: readonly Figure[];
  readonly sums: readonly Sum[];
}

/** A figure that is not shown must be able to be at least so much more or less than it is. */
const leastRoom = 1;

function membersOf({ total, parts }: Sum): readonly string[] {
  return [total, ...parts];
}

/** The hidden figures that hang together with one through sums, and those sums. */
function around(start: string, hidden: ReadonlySet<string>, sums: readonly Sum[]): { readonly ids: string[]; readonly sums: Sum[] } {
  const ids = new Set([start]);
  const met = new Set<Sum>();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const sum of sums) {
      if (met.has(sum) || !membersOf(sum).includes(id)) continue;
      met.add(sum);
      for (const other of membersOf(sum)) {
        if (!hidden.has(other) || ids.has(other)) continue;
        ids.add(other);
        queue.push(other);
      }
    }
  }
  return { ids: [...ids], sums: [...met] };
}

/** Whether what is shown leaves one hidden figure open: a reader who solves every sum, and knows none is below its floor, cannot tell it. */
function isOpen(id: string, hidden: ReadonlySet<string>, byId: ReadonlyMap<string, Figure>, sums: readonly Sum[]): boolean {
  const near = around(id, hidden, sums);
  const over = (each: string): number => {
    const figure = byId.get(each) as Figure;
    return figure.value - figure.floor;
  };
  const known = near.sums.map((sum) => {
    const of = near.ids.map((each) => (each === sum.total ? -1 : 0) + sum.parts.filter((part) => part === each).length);
    return { of, is: of.reduce((total, factor, index) => total + factor * over(near.ids[index] as string), 0) };
  });
  return couldDiffer({ sums: known, figures: near.ids.length }, near.ids.indexOf(id), { is: over(id), by: leastRoom - 1e-6 });
}

/**
 * Small numbers and what would give them away: the figures not to show. `small` are never shown; further ones are hidden, the least
 * said by them first, until no hidden figure can be told from any sum; then each that turns out not to be needed is shown again, so
 * that none of the further ones could be spared. A nought is never hidden, so a reader knows that every hidden count is one at least: that is its floor.
 */
export function hiddenIn({ figures, sums }: Ledger, small: ReadonlySet<string>): ReadonlySet<string> {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const known = sums.filter((sum) => membersOf(sum).every((id) => byId.has(id)));
  const hidden = new Set([...small].filter((id) => byId.has(id)));
  const isTold = (id: string): boolean => !isOpen(id, hidden, byId, known);
  const candidates = (id: string): Figure[] => {
    const near = around(id, hidden, known);
    const ids = new Set(near.sums.flatMap(membersOf));
    return [...ids]
      .filter((each) => !hidden.has(each))
      .map((each) => byId.get(each) as Figure)
      .filter(({ value, isKnown }) => value !== 0 && !isKnown)
      .sort((a, b) => a.weight - b.weight || compare(a.id, b.id));
  };
  // What is open stays open while more is hidden: a reader then knows less.
  const open = new Set<string>();
  for (const id of hidden) {
    while (!open.has(id)) {
      if (!isTold(id)) {
        open.add(id);
        break;
      }
      const left = candidates(id);
      const next = left.find((one) => isOpen(id, new Set([...hidden, one.id]), byId, known)) ?? left[0];
      // Every figure but the noughts is hidden: nothing is left to work from.
      if (!next) break;
      hidden.add(next.id);
    }
  }
  const further = [...hidden].filter((id) => !small.has(id)).map((id) => byId.get(id) as Figure);
  for (const { id } of further.sort((a, b) => b.weight - a.weight)) {
    hidden.delete(id);
    if ([...hidden].some(isTold)) hidden.add(id);
  }
  return hidden;
}
