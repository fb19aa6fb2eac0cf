import type { Formula, PageCell } from '../../nouns/page.ts';
import type { Placement } from '../../nouns/placement.ts';
import { type Pence, sum } from '../../values/money.ts';
import { absent, liveMoney, shared } from '../tables/cells.ts';
import { outOfScope, placedHow } from '../tables/titles.ts';
import { inScope } from './in-scope.ts';

function stated(placements: readonly Placement[], only: (placement: Placement) => boolean = () => true): Pence[] {
  return placements.flatMap((placement) => (placement.valueHere !== null && only(placement) ? [placement.valueHere] : []));
}

function resting(placements: readonly Placement[]): Pence {
  return sum(stated(placements, ({ status }) => status === 'proposed'));
}

const onProposals: Formula = { op: 'sum-where', table: 'services', column: 'annualValue', where: { placed: placedHow.proposed } };

/** Annual value whose place on the map nobody has decided yet, live over the services page. */
export function proposedValue(placements: readonly Placement[]): PageCell {
  if (stated(inScope(placements)).length === 0) return absent('no annual value is stated');
  return liveMoney(resting(placements), onProposals, resting(placements) === 0 ? undefined : 'proposed');
}

/** The same as a share of all annual values stated of what is in scope. */
export function proposedShare(placements: readonly Placement[]): PageCell {
  const outside = stated(placements, ({ status }) => status === 'out-of-scope');
  const whole = sum(stated(inScope(placements)));
  if (whole === 0) return absent('no annual value is stated');
  const all: Formula = { op: 'sum-column', table: 'services', column: 'annualValue' };
  const others: Formula = { op: 'sum-where', table: 'services', column: 'annualValue', where: { element: outOfScope } };
  const own: Formula = outside.length === 0 ? all : { op: 'subtract', of: [all, others] };
  return shared(resting(placements) / whole, undefined, { op: 'divide', of: [onProposals, own] });
}
