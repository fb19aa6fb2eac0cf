import type { Placement } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { notGiven } from '../../nouns/publication.ts';
import type { Fate } from './records.ts';

const nowhere = { element: null, tier: null, otherTiers: [], status: 'unplaced', confidence: { element: 0, tier: 0 } } as const;

/** Where services stand, without those that are gone, without who decided it, and without what is left out of each. */
export function placementsInCopy(
  { placements }: Plan,
  gone: ReadonlySet<string>,
  fateById: ReadonlyMap<string, Fate>,
): readonly Placement[] {
  return (
    placements
      .filter(({ id }) => !gone.has(id))
      // A place that was decided says who decided it and why: that is for the council's own record.
      .map((placement) => (placement.status === 'decided' ? { ...placement, because: 'decided by the council' } : placement))
      .map((placement) => {
        const without = fateById.get(placement.id)?.without;
        if (!without || without.size === 0) return placement;
        const isExempt = [...without.values()].includes('exempt');
        const isHeld = (field: string): boolean => without.get(field) === 'exempt';
        return {
          ...placement,
          // A place the row itself states is what was marked: on the map it stands as not placed.
          ...((isHeld('element') || isHeld('tier')) && placement.status !== 'out-of-scope' && nowhere),
          ...(isHeld('commissioner') && {
            commissioners: [],
            written: { ...placement.written, commissioner: null },
            arrangement: 'unknown' as const,
          }),
          ...(isHeld('provider') && { providers: [], written: { ...placement.written, provider: null }, arrangement: 'unknown' as const }),
          ...(without.has('annualValue') && { annualValue: null, valueHere: null, statedToo: undefined }),
          ...(isExempt && { because: notGiven, area: null, needs: [], cohorts: [], ages: null }),
        };
      })
  );
}
