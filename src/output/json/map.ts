import { countedOnce, type MapCell, type Placement, type Weighing } from '../../nouns/placement.ts';
import { type Pence, sum, toPounds } from '../../values/money.ts';
import { poundsOr } from './pounds.ts';

function placementJson(placement: Placement): object {
  const {
    id,
    service,
    cell,
    element,
    tier,
    otherTiers,
    status,
    confidence,
    because,
    needs,
    cohorts,
    ages,
    agesStated,
    area,
    arrangement,
    commissioners,
    providers,
    start,
    end,
    annualValue,
    share,
    valueHere,
  } = placement;
  return {
    id,
    service,
    cell,
    element,
    tier,
    otherTiers,
    status,
    confidence: { element: Math.round(confidence.element * 100) / 100, tier: Math.round(confidence.tier * 100) / 100 },
    because,
    arrangement,
    needs,
    cohorts,
    ages,
    agesStated,
    area,
    commissioners,
    providers,
    start,
    end,
    annualValue: poundsOr(annualValue),
    share,
    valueHere: poundsOr(valueHere),
  };
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** The `data` of `map`, with what all of it costs where each sum counts once, and what each of its words weighs where one service is explained. An element × tier with no stated value shows null, never nought. */
export function mapJson(
  placements: readonly Placement[],
  map: readonly MapCell[],
  costOnce: Pence | null,
  weighings?: readonly Weighing[],
): object {
  const stated = placements.flatMap((placement) => (placement.valueHere === null ? [] : [placement.valueHere]));
  const by = (status: Placement['status']): number => placements.filter((placement) => placement.status === status).length;
  return {
    placements: placements.map(placementJson),
    ...(weighings === undefined
      ? {}
      : { weighings: weighings.map((one) => ({ ...one, weight: rounded(one.weight), tierWeight: rounded(one.tierWeight) })) }),
    matrix: map.map(({ element, tier, services, annualValue, unvalued }) => ({
      element,
      tier,
      services,
      annualValue: poundsOr(annualValue),
      unvalued,
    })),
    totals: {
      services: countedOnce(placements),
      places: placements.length,
      decided: by('decided'),
      stated: by('stated'),
      proposed: by('proposed'),
      outOfScope: by('out-of-scope'),
      unplaced: by('unplaced'),
      annualValue: stated.length === 0 ? null : toPounds(sum(stated)),
      annualValueOnce: poundsOr(costOnce),
      unvalued: countedOnce(placements.filter(({ valueHere }) => valueHere === null)),
    },
  };
}
