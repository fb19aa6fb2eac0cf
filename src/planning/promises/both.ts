import type { Promised } from '../../nouns/promise.ts';
import type { Row } from '../../nouns/row.ts';
import { type Day, daysBetween } from '../../values/day.ts';
import { count } from '../../values/text.ts';

/** Records of one kind in two plans: those in both, those only in the earlier, those only in the later. */
export interface Both<T> {
  readonly pairs: readonly { readonly was: Row<T>; readonly is: Row<T> }[];
  readonly gone: readonly Row<T>[];
  readonly come: readonly Row<T>[];
}

interface Say<T> {
  readonly both: (was: Row<T>, is: Row<T>) => Promised;
  readonly gone: (was: Row<T>) => Promised;
  readonly come: (is: Row<T>) => Promised;
}

/** What became of every record of a kind, on either side. */
export function inAll<T>({ pairs, gone, come }: Both<T>, say: Say<T>): Promised[] {
  return [...pairs.map(({ was, is }) => say.both(was, is)), ...gone.map(say.gone), ...come.map(say.come)];
}

/** How much later one day is than another, in words. */
export function daysLater(from: Day, to: Day): string {
  return `${count(daysBetween(from, to), 'day')} later`;
}
