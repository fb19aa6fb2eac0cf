import { groupedBy } from '../../values/groups.ts';

/** What two plans show under the same name: those of one name are taken in the order they stand in. */
interface InTurn<T> {
  readonly pairs: readonly { readonly was: T; readonly is: T }[];
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** Pairs what two plans show by its name. Where more of one name stand in one plan than in the other, the last of them are gone or new. */
export function inTurn<T>(was: readonly T[], is: readonly T[], nameOf: (one: T) => string): InTurn<T> {
  const left: ReadonlyMap<string, T[]> = groupedBy(is, nameOf);
  const pairs: { readonly was: T; readonly is: T }[] = [];
  const gone: T[] = [];
  for (const one of was) {
    const other = left.get(nameOf(one))?.shift();
    if (other === undefined) gone.push(one);
    else pairs.push({ was: one, is: other });
  }
  return { pairs, gone, come: [...left.values()].flat() };
}
