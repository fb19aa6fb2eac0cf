import type { Place } from '../../values/refusal.ts';
import { isWritten, type Node, placeOf, refuse, textOf, under } from './node.ts';
import { type Selector, selectorOf } from './selector.ts';
import { shareOf } from './written.ts';

/** A bound a package of measures must keep, in basis points: of base, of change a year, or of a pool. */
export interface Limit {
  readonly title: string;
  readonly on: Selector;
  readonly atLeast: number | null;
  readonly changeAtMost: number | null;
  readonly shareAtLeast: number | null;
  readonly place: Place;
}

/** Reads one entry of `limits`; refused, with the line, when it sets no bound. */
export function limitOf(node: Node): Limit {
  const bound = (key: string, most?: number) => (isWritten(under(node, key)) ? shareOf(under(node, key), 0, most) : null);
  const [atLeast, changeAtMost, shareAtLeast] = [bound('at-least', 1_000_000), bound('change-at-most', 1_000_000), bound('share-at-least')];
  if (atLeast === null && changeAtMost === null && shareAtLeast === null) {
    refuse(node, 'missing-key', 'This limit sets no bound.', 'Give `at-least`, `change-at-most` or `share-at-least`.');
  }
  return {
    title: textOf(under(node, 'title')),
    on: selectorOf(under(node, 'on')),
    atLeast,
    changeAtMost,
    shareAtLeast,
    place: placeOf(node),
  };
}
