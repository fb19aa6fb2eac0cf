import type { Placement } from '../../nouns/placement.ts';

/** Who buys things, by the names a reader will find in their cells: a body they all write one way is called so, and one written several ways is called as it is settled, once. */
export function buyersAsWritten(placements: readonly Placement[]): (placed: Placement) => readonly string[] {
  const spellings = new Map<string, Set<string>>();
  for (const { commissioners, written } of placements) {
    const text = commissioners.length === 1 ? written.commissioner : null;
    for (const name of commissioners) spellings.set(name, (spellings.get(name) ?? new Set()).add(text ?? name));
  }
  const called = (name: string): string => {
    const [only, ...others] = spellings.get(name) ?? [];
    return only !== undefined && others.length === 0 ? only : name;
  };
  return ({ commissioners }) => commissioners.map(called);
}
