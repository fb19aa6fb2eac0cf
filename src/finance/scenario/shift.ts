import type { Measure } from '../measures/measure.ts';
import { isWritten, type Node, under } from './node.ts';
import { type Selectable, type Selector, selected, selectorOf } from './selector.ts';

/** From which lines to which money is wished to move: from specialist help to early help, say. */
export interface Shift {
  readonly from: Selector;
  readonly to: Selector;
}

/** Reads `shift: { from: { tier: … }, to: { tier: … } }`; null where the file says nothing. */
export function shiftOf(node: Node): Shift | null {
  return isWritten(node) ? { from: selectorOf(under(node, 'from')), to: selectorOf(under(node, 'to')) } : null;
}

/** Whether a measure makes the shift: a reallocation for good, all of it from those lines and all of it to those. */
export function makesShift({ recurrent, fromLine, toLine }: Measure, { from, to }: Shift, lines: readonly Selectable[]): boolean {
  if (!recurrent || fromLine === null || toLine === null) return false;
  const within = (inner: Selector, outer: Selector): boolean => {
    const ids = new Set(selected(outer, lines).map(({ id }) => id));
    return selected(inner, lines).every(({ id }) => ids.has(id));
  };
  return within(fromLine, from) && within(toLine, to);
}

/** The names a selector asks for, as written. */
export function inWords({ asks, reach }: Selector): string {
  return asks.length === 0 ? reach : asks.map(({ names }) => names.join(' or ')).join(', ');
}
